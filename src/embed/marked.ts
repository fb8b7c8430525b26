/** Marks, each with its word, as many in a row as there is room for: a legend, or who says what. */
import { element, linesOf, linked, paragraph, widthOf } from './draw.ts'

export interface Marked {
  word: string
  /** Around 0,0. */
  mark: string
  href?: string | undefined
  title?: string
}

interface Look {
  fill: string
  /** Pixels that a mark takes at most to either side. */
  half?: number
}

const SIZE = 12

/** @returns where it ends */
export function drawMarked(
  parts: string[],
  marked: readonly Marked[],
  { x: left, y: top, width }: { x: number; y: number; width: number },
  { fill, half = 8 }: Look,
): number {
  const indent = 2 * half + 6
  let [x, y, end] = [left, top + 18, top]
  for (const { word, mark, href, title = word } of marked) {
    const lines = linesOf(word, width - indent, SIZE)
    const wide = indent + Math.max(...lines.map(line => widthOf(line, SIZE)))
    if (x > left && x + wide > left + width) [x, y] = [left, end + 14]
    const placed = element('g', { transform: `translate(${Math.round(x + half)},${Math.round(y - 4)})` }, mark)
    parts.push(linked(href, title, placed, paragraph(lines, { x: x + indent, y, size: SIZE, fill })))
    // Other fonts than Inter are broader.
    x += Math.round(wide * 1.1) + 10
    end = Math.max(end, y + 8 + (lines.length - 1) * SIZE * 1.35)
  }
  return end
}
