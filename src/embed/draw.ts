/** Pieces of SVG, and the picture around them. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import opentype from 'opentype.js'
import type { Canvas, Drawing } from './view.ts'

const require = createRequire(import.meta.url)

/** Inter, by its weights: what pictures without a browser are drawn with, and what widths are measured by. */
export const fontFiles = {
  400: require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  600: require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
}

export const fontFamily = 'Inter, system-ui, -apple-system, Segoe UI, sans-serif'

type Weight = keyof typeof fontFiles

const fonts = new Map<Weight, opentype.Font>()

function fontOf(weight: Weight): opentype.Font {
  const known = fonts.get(weight)
  if (known) return known
  const { buffer } = new Uint8Array(readFileSync(fontFiles[weight]))
  const font = opentype.parse(buffer)
  fonts.set(weight, font)
  return font
}

/** Pixels that a text takes in one line, without kerning and ligatures, which make it rather shorter. */
export function widthOf(text: string, size: number, weight: Weight = 400): number {
  const font = fontOf(weight)
  const units = [...text].reduce((sum, character) => sum + (font.charToGlyph(character).advanceWidth ?? 0), 0)
  return (units * size) / font.unitsPerEm
}

/** A text in lines no wider than so many pixels; a word that is wider is broken, and what is too much ends in an ellipsis. */
export function linesOf(text: string, width: number, size: number, weight: Weight = 400, most = 4): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap(word => [...broken(word, width, size, weight)])) {
    const longer = line ? `${line} ${word}` : word
    if (widthOf(longer, size, weight) <= width || !line) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  lines.push(line)
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  return kept.with(-1, `${shortened(kept.at(-1) as string, width - size, size, weight)}…`)
}

function* broken(word: string, width: number, size: number, weight: Weight): Generator<string> {
  let rest = word
  while (widthOf(rest, size, weight) > width && rest.length > 1) {
    const part = shortened(rest, width, size, weight)
    yield part
    rest = rest.slice(part.length)
  }
  yield rest
}

/** As much of its beginning as there is room for, one character at least. */
function shortened(text: string, width: number, size: number, weight: Weight): string {
  const characters = [...text]
  let [some, too] = [1, characters.length + 1]
  while (too - some > 1) {
    const middle = (some + too) >> 1
    if (widthOf(characters.slice(0, middle).join(''), size, weight) <= width) some = middle
    else too = middle
  }
  return characters.slice(0, some).join('')
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** For SVG and HTML, as text or in an attribute; what XML has no way to hold is U+FFFD. */
export const escaped = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll(/[&<>"']/g, character => ENTITIES[character] as string)

type Attributes = Record<string, string | number | undefined>

/** An element; what is undefined is left out. Numbers are rounded to hundredths of a pixel. */
export function element(name: string, attributes: Attributes, ...content: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${typeof value === 'number' ? Math.round(value * 100) / 100 : escaped(value as string)}"`,
    )
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
export const text = (value: string, { size = 13, weight, ...rest }: Text) =>
  element('text', { 'font-size': size, 'font-weight': weight, 'unicode-bidi': 'plaintext', ...rest }, escaped(value))

/** Several lines, one below the other. */
export const paragraph = (lines: readonly string[], { y, size = 13, ...rest }: Text, leading = size * 1.35) =>
  lines.map((line, i) => text(line, { ...rest, size, y: y + i * leading })).join('')

/** What is said of a mark when one points at it, and leads where it is told in full. */
export const linked = (href: string | undefined, title: string, ...content: string[]) =>
  element(href ? 'a' : 'g', { href, target: href && '_top' }, element('title', {}, escaped(title)), ...content)

/** The whole picture. */
export function svgOf({ content, height, title, description }: Drawing, { width, theme, lang }: Canvas): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      width,
      height: Math.ceil(height),
      lang,
      role: 'group',
      'aria-label': title,
      'font-family': fontFamily,
    },
    element('title', {}, escaped(title)),
    element('desc', {}, escaped(description)),
    theme.rules && element('style', {}, theme.rules),
    element('rect', { width: '100%', height: '100%', fill: theme.paper }),
    content,
  )
}
