/** How a date looks that is not certain. */
import { element } from './draw.ts'

/** A pale bar over the days that it can be, around a line. */
export const pale = (x: number, y: number, { width, height, fill }: { width: number; height: number; fill: string }) =>
  element('rect', { x, y: y - height / 2, width, height, rx: 3, fill, 'fill-opacity': 0.25 })

export const dotted = (from: number, to: number, y: number, stroke: string) =>
  element('path', {
    d: `M${from.toFixed(1)},${y}H${to.toFixed(1)}`,
    stroke,
    'stroke-width': 2,
    'stroke-dasharray': '1.5 3.5',
  })

/** A dotted line with an arrow to where nobody says how far it goes. */
export function openSide(from: number, to: number, y: number, stroke: string): string {
  const back = to < from ? 6 : -6
  const head = {
    d: `M${(to + back).toFixed(1)},${y - 4}L${to.toFixed(1)},${y}L${(to + back).toFixed(1)},${y + 4}`,
    stroke,
    'stroke-width': 2,
    fill: 'none',
  }
  return dotted(from, to, y, stroke) + element('path', head)
}
