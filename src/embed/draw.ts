/** Pieces of SVG. */
import { escaped } from '../formats/xml.ts'
import { advanceOf, type Weight } from './fonts.ts'

/** Pixels left free around what is drawn. */
export const EDGE = 16

/** Pixels that a text takes in one line, without kerning and ligatures, which make it rather shorter. */
export function widthOf(text: string, size: number, weight: Weight = 400): number {
  let width = 0
  for (const character of text) width += advanceOf(character, size, weight)
  return width
}

/** A browser that lacks Inter takes a font of its own, whose letters can be broader, bold ones the most. */
const BROADER: Record<Weight, number> = { 400: 1.05, 600: 1.12 }

/** Pixels that `linesOf` wants for a text in one line. */
export const roomFor = (text: string, size: number, weight: Weight = 400) =>
  Math.ceil(widthOf(text, size, weight) * BROADER[weight])

/** A text in lines no wider than so many pixels; a word that is wider is broken, and what is too much ends in an ellipsis. */
export function linesOf(text: string, room: number, size: number, weight: Weight = 400, most = 4): string[] {
  const width = room / BROADER[weight]
  const lines: string[] = []
  const space = widthOf(' ', size, weight)
  let [line, taken] = ['', 0]
  for (const { part, wide } of partsOf(text, width, size, weight)) {
    if (!line || taken + space + wide <= width) {
      taken += line ? space + wide : wide
      line = line ? `${line} ${part}` : part
      continue
    }
    lines.push(line)
    // What comes after is not looked at.
    if (lines.length === most) return lines.with(-1, cut(line, width, size, weight))
    ;[line, taken] = [part, wide]
  }
  return [...lines, line]
}

/** Words, those in pieces that are wider than there is room. */
function* partsOf(text: string, width: number, size: number, weight: Weight) {
  // A no-break space joins what stands around it.
  for (const word of text.split(/[^\S\u00a0]+/)) {
    let [part, wide] = ['', 0]
    for (const character of charactersOf(word)) {
      const more = widthOf(character, size, weight)
      if (part && wide + more > width) {
        yield { part, wide }
        ;[part, wide] = ['', 0]
      }
      part += character
      wide += more
    }
    yield { part, wide }
  }
}

const graphemes = new Intl.Segmenter('und')

/** With the marks that belong to them. */
function* charactersOf(word: string) {
  if (/[\p{M}\u200d]/u.test(word)) for (const { segment } of graphemes.segment(word)) yield segment
  else yield* word
}

/** As much of a line as there is room for before an ellipsis: whole words, unless that would leave little of it. */
function cut(line: string, width: number, size: number, weight: Weight): string {
  const room = width - widthOf('…', size, weight)
  let [some, taken] = ['', 0]
  for (const character of charactersOf(line)) {
    taken += widthOf(character, size, weight)
    if (taken > room && some) break
    some += character
  }
  const words = some === line ? some : some.replace(/ \S*$/, '')
  const kept = words.length > some.length * 0.4 ? words : some
  return `${kept.replace(/[\s,;:–-]+$/u, '')}…`
}

type Attributes = Record<string, string | number | undefined>

/** To hundredths of a pixel. */
export const rounded = (value: number) => Math.round(value * 100) / 100

/** An element; what is undefined is left out, and numbers are rounded. */
export function element(name: string, attributes: Attributes, ...content: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escaped(value as string)}"`)
    .join('')
  return `<${name}${written}>${content.join('')}</${name}>`
}

export interface Text extends Attributes {
  x: number
  /** Of the base line. */
  y: number
  fill: string
  size?: number
  weight?: Weight
}

/** One line; the text decides its own direction, and is kept apart from what stands around it. */
export const text = (value: string, look: Text) => lineOf(value, isRightToLeft(value), look)

/** Several lines, one below the other, which have one direction. */
export function paragraph(lines: readonly string[], { y, size = 13, ...rest }: Text, leading = size * 1.35): string {
  const isTurned = isRightToLeft(lines.join(' '))
  return lines.map((line, i) => lineOf(line, isTurned, { ...rest, size, y: y + i * leading })).join('')
}

/** A margin of paper around a text, so that it reads on lines and hatching. */
export const haloed = (paper: string, width: number) => ({
  stroke: paper,
  'stroke-width': width,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
})

const lineOf = (value: string, isTurned: boolean, { size = 13, weight, ...rest }: Text) =>
  element(
    'text',
    { 'font-size': size, 'font-weight': weight, 'unicode-bidi': 'plaintext', ...rest },
    // What draws the PNG knows directions by isolates alone.
    escaped(isTurned ? `\u2067${value}\u2069` : value),
  )

/** By the first letter that has a direction and is in no isolate. */
const isRightToLeft = (value: string) =>
  /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(value.replaceAll(/[\u2066-\u2068][^\u2069]*\u2069/g, ''))

/** What is said of a mark when one points at it, and leads where it is told in full. */
export const linked = (href: string | undefined, title: string, ...content: string[]) =>
  element(href ? 'a' : 'g', { href, target: href && '_top' }, element('title', {}, escaped(title)), ...content)
