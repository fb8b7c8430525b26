/** Labels that do not cover each other. */
import { type Box, overlap } from '../box.ts'
import { haloed, text, widthOf } from '../draw.ts'
import type { Theme } from '../theme.ts'

export interface Label {
  lines: string[]
  size?: number
  weight?: 400 | 600
  fill: string
}

/** Where a label may stand: its middle, from the middle of what it names. */
type Offset = (width: number, height: number) => [number, number]

/** Around a dot. */
export const beside: Offset[] = [
  width => [width / 2 + 9, 0],
  width => [-width / 2 - 9, 0],
  (_, height) => [0, -height / 2 - 8],
  (_, height) => [0, height / 2 + 8],
  (width, height) => [width / 2 + 6, height / 2 + 4],
  (width, height) => [-width / 2 - 6, height / 2 + 4],
  (width, height) => [width / 2 + 6, -height / 2 - 4],
  (width, height) => [-width / 2 - 6, -height / 2 - 4],
]

/** Within an area: in the middle, or a little off it. */
export const inside: Offset[] = [0, -10, 10, -20, 20].flatMap(y =>
  [0, -12, 12].map(
    (x): Offset =>
      () => [x, y],
  ),
)

/** Labels in a frame: each stands where there is still room. */
export function labelsIn(frame: Box, theme: Theme) {
  const taken: Box[] = []
  const isFree = (box: Box) =>
    box.x >= frame.x + 2 &&
    box.y >= frame.y + 2 &&
    box.x + box.width <= frame.x + frame.width - 2 &&
    box.y + box.height <= frame.y + frame.height - 2 &&
    !taken.some(other => overlap(box, other))
  return {
    /** Nothing may cover what is here. */
    keepFree: (box: Box) => void taken.push(box),

    /** @returns undefined if there is no room for it, or none that fits */
    put(
      { lines, size = 12, weight = 400, fill }: Label,
      [x, y]: [number, number],
      offsets: Offset[],
      fits: (box: Box) => boolean = () => true,
    ) {
      const width = Math.max(...lines.map(line => widthOf(line, size, weight))) + 4
      const leading = size * 1.2
      const height = lines.length * leading + 2
      for (const offset of offsets) {
        const [dx, dy] = offset(width, height)
        const box = { x: x + dx - width / 2, y: y + dy - height / 2, width, height }
        if (!isFree(box) || !fits(box)) continue
        taken.push(box)
        const look = { size, weight, fill, 'text-anchor': 'middle', ...haloed(theme.paper, 4) }
        const first = box.y + 1 + size * 0.95
        return lines.map((line, i) => text(line, { x: x + dx, y: first + i * leading, ...look })).join('')
      }
      return undefined
    },
  }
}

export type Labels = ReturnType<typeof labelsIn>
