/** Text set from the top down, as a card has it. */
import { linesOf, linked, paragraph } from './draw.ts'

export interface Flow {
  parts: string[]
  x: number
  width: number
  /** Where the next line begins. */
  y: number
}

interface Said {
  fill: string
  size?: number
  weight?: 400 | 600
  /** Lines at most. */
  most?: number
  indent?: number
  /** Left empty before it. */
  gap?: number
  href?: string
  /** The whole of it, where it may be cut. */
  title?: string
  lang?: string
  /** Drawn to the left of the first line, around 0,0. */
  mark?: (x: number, y: number) => string
}

/** Sets a text below what is there. */
export function say(flow: Flow, value: string, options: Said): void {
  const { fill, size = 13, weight, most = 6, indent = 0, gap = 0, href, title = value, lang, mark } = options
  const leading = size * 1.35
  const lines = linesOf(value, flow.width - indent, size, weight, most)
  flow.y += gap
  const drawn = paragraph(lines, { x: flow.x + indent, y: flow.y + size, size, weight, fill, lang }, leading)
  flow.parts.push(linked(href, title, mark?.(flow.x + indent - 12, flow.y + size - 4) ?? '', drawn))
  flow.y += lines.length * leading
}
