/** Text set from the top down, as a card has it, and the title that pictures begin with. */
import { EDGE, linesOf, linked, paragraph } from './draw.ts'
import type { Canvas, Drawing } from './view.ts'

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

/** Begins a picture with what it is. @param beside pixels left free on the right of the title */
export function titled(title: string, { width, theme }: Canvas, beside = 0): Flow {
  const room = width - 2 * EDGE
  const flow: Flow = { parts: [], x: EDGE, width: room - beside, y: 11 }
  say(flow, title, { fill: theme.ink, size: 15, weight: 600 })
  return { ...flow, width: room }
}

/** Ends a picture. */
export const drawn = ({ parts, y }: Flow, title: string, description: string): Drawing => ({
  content: parts.join(''),
  height: y + 15,
  title,
  description,
})

/** Ends one that has nothing to show. */
export function nothing(flow: Flow, title: string, { theme, words }: Canvas): Drawing {
  say(flow, words['no answer'], { fill: theme.muted, gap: 12 })
  return drawn(flow, title, words['no answer'])
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
