/** Whether something grows: the slope of a line through what was measured, by least squares. */

export interface Trend {
  /** A unit of what was measured, a unit of time. */
  slope: number
  /** Its standard error. */
  error: number
}

export function trendOf(points: readonly (readonly [time: number, value: number])[]): Trend {
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length
  const [time, value] = [mean(0), mean(1)]
  const sum = (of: (t: number, v: number) => number) => points.reduce((all, [t, v]) => all + of(t - time, v - value), 0)
  const spread = sum(t => t * t)
  const slope = sum((t, v) => t * v) / spread
  return { slope, error: Math.sqrt(sum((t, v) => (v - slope * t) ** 2) / (points.length - 2) / spread) }
}

/** Beyond what chance would do once in forty times. */
export const grows = ({ slope, error }: Trend): boolean => slope > 2 * error
