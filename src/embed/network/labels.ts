/** Which labels of a network find room, and on which side of their marks: none lies on another or on a mark. */
import { type Box, overlap } from '../box.ts'
import type { Label, Place, Sketch } from './sketch.ts'

interface Point {
  x: number
  y: number
}

const GAP = 5

/** Those that come first choose first, each the side where the fewest lines run under it. */
export function placeLabels({ width, height, marks, lines }: Sketch, at: readonly Point[]): (Place | null)[] {
  const bodies = marks.map(({ radius }, i): Box => {
    const { x, y } = at[i] as Point
    return { x: x - radius - 1, y: y - radius - 1, width: 2 * radius + 2, height: 2 * radius + 2 }
  })
  const placed: Place[] = []
  const isFree = (box: Box, own: number) =>
    box.x >= 2 &&
    box.y >= 0 &&
    box.x + box.width <= width - 2 &&
    box.y + box.height <= height &&
    !placed.some(other => overlap(box, other)) &&
    !bodies.some((body, i) => i !== own && overlap(box, body))
  const crossed = (box: Box) => lines.filter(([from, to]) => crosses(box, at[from] as Point, at[to] as Point)).length
  return marks.map(({ labels, radius }, i) => {
    for (const [shape, label] of labels.entries()) {
      const free = sides(at[i] as Point, radius, label).filter(box => isFree(box, i))
      const [best] = free.map(box => ({ box, lines: crossed(box) })).sort((a, b) => a.lines - b.lines)
      if (!best) continue
      const place = { ...best.box, shape }
      placed.push(place)
      return place
    }
    return null
  })
}

/** What reads best first. */
function sides({ x, y }: Point, radius: number, { width, height }: Label): Omit<Place, 'shape'>[] {
  const away = radius + GAP
  const box = (left: number, top: number, side: Place['side']) => ({ x: left, y: top, width, height, side })
  return [
    box(x + away, y - height / 2, 'right'),
    box(x - away - width, y - height / 2, 'left'),
    box(x - width / 2, y + away, 'middle'),
    box(x - width / 2, y - away - height, 'middle'),
    box(x + away * 0.7, y + away * 0.5, 'right'),
    box(x + away * 0.7, y - away * 0.5 - height, 'right'),
    box(x - away * 0.7 - width, y + away * 0.5, 'left'),
    box(x - away * 0.7 - width, y - away * 0.5 - height, 'left'),
  ]
}

/** Whether a line runs through a box (after Liang and Barsky). */
function crosses(box: Box, from: Point, to: Point): boolean {
  let [enters, leaves] = [0, 1]
  const clip = (start: number, along: number, low: number, high: number) => {
    if (along === 0) return start > low && start < high
    const [first, second] = [(low - start) / along, (high - start) / along]
    enters = Math.max(enters, Math.min(first, second))
    leaves = Math.min(leaves, Math.max(first, second))
    return enters < leaves
  }
  return clip(from.x, to.x - from.x, box.x, box.x + box.width) && clip(from.y, to.y - from.y, box.y, box.y + box.height)
}
