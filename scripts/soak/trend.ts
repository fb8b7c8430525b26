/** Whether something grows: the slope of a line through what was measured, by least squares, and its standard error. */

export function trendOf(points: readonly (readonly [time: number, value: number])[]) {
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length
  const [time, value] = [mean(0), mean(1)]
  const sum = (of: (t: number, v: number) => number) => points.reduce((all, [t, v]) => all + of(t - time, v - value), 0)
  const spread = sum(t => t * t)
  const slope = sum((t, v) => t * v) / spread
  return { slope, error: Math.sqrt(sum((t, v) => (v - slope * t) ** 2) / (points.length - 2) / spread) }
}

/** Beyond what chance would do once in forty times. */
export const grows = ({ slope, error }: ReturnType<typeof trendOf>): boolean => slope > 2 * error
