/**
 * Texts for resvg (2.6), which shapes a line with one font at a time: where two fonts make different numbers of glyphs of it,
 * as with the letters of Arabic, it draws boxes or nothing.
 */
import { element } from './draw.ts'
import { advanceOf, familyOf, isCovered, type Script, scripts } from './fonts.ts'

/** The same picture, in which each script has its own font. */
export const lettered = (svg: string) =>
  svg.replaceAll(
    /<text([^>]*)>([^<]*[^\0-\u052f\u1e00-\u22ff<][^<]*)<\/text>/g,
    (whole, look: string, said: string) => {
      const letters = charactersOf(said).map(letterOf)
      const [only, ...more] = new Set(letters.filter(font => font !== undefined && font !== 'Inter'))
      // What is moved by itself is anchored here too.
      if (more.length > 0 || only === 'Devanagari') return apart(look, said)
      return only === undefined || only === 'others' ? whole : `<text${look}>${inFont(only, said)}</text>`
    },
  )

/** What is escaped is one character. */
const charactersOf = (said: string) => said.match(/&#?\w+;|./gsu) ?? []

const patterns = scripts.map(script => [script, new RegExp(`\\p{scx=${script}}`, 'u')] as const)

/** Whose font has a letter; nothing for what is no letter, which stands in any. */
function letterOf(character: string): Script | 'Inter' | 'others' | undefined {
  if (!/^[\p{L}\p{M}]/u.test(character)) return undefined
  return patterns.find(([, pattern]) => pattern.test(character))?.[0] ?? (isCovered(character) ? 'Inter' : 'others')
}

function inFont(script: Script, said: string): string {
  const run = new RegExp(`\\p{scx=${script}}+(?:[\\s\\p{M}]+\\p{scx=${script}}+)*`, 'gu')
  return said.replaceAll(run, letters => {
    const dx = script === 'Devanagari' ? spacingOf(letters) : undefined
    return element('tspan', { 'font-family': familyOf(script), dx }, letters)
  })
}

/** Of a letter and its vowel resvg takes the wider for both: what follows is moved by the other, letter by letter. */
function spacingOf(letters: string): string {
  let [letter, missing] = [0, 0]
  const moves = [...letters].map(character => {
    const wide = advanceOf(character, 1, 400)
    if (/\p{Mc}/u.test(character)) {
      missing += Math.min(letter, wide)
      letter = Math.max(letter, wide)
    }
    if (/\p{M}/u.test(character)) return '0'
    const move = `${Math.round(missing * 1000) / 1000}em`
    ;[letter, missing] = [wide, 0]
    return move
  })
  return moves.join(' ')
}

/** Each script in a text of its own, one behind the other by the widths that are known here. */
function apart(look: string, said: string): string {
  const isTurned = said.startsWith('\u2067')
  const number = (name: string) => Number(new RegExp(`(?:^| )${name}="([^"]*)"`).exec(look)?.[1] ?? 0)
  const parts: { font: ReturnType<typeof letterOf>; text: string; wide: number }[] = []
  for (const character of charactersOf(said.replaceAll(/[\u2066-\u2069]/g, ''))) {
    const font = letterOf(character)
    const last = parts.at(-1)
    const wide = advanceOf(character.startsWith('&') ? '&' : character, number('font-size'), 400)
    if (!last || (font && last.font && font !== last.font)) parts.push({ font, text: character, wide })
    else Object.assign(last, { font: last.font ?? font, text: last.text + character, wide: last.wide + wide })
  }
  const width = parts.reduce((sum, { wide }) => sum + wide, 0)
  const anchor = /text-anchor="(middle|end)"/.exec(look)?.[1]
  let x = number('x') - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0)
  const rest = look.replaceAll(/ (?:x|text-anchor)="[^"]*"/g, '')
  return (isTurned ? parts.toReversed() : parts)
    .map(({ font, text, wide }) => {
      const start = x
      x += wide
      const inside = font && font !== 'Inter' && font !== 'others' ? inFont(font, text) : text
      return `<text${rest} x="${start.toFixed(1)}" xml:space="preserve">${isTurned ? `\u2067${inside}\u2069` : inside}</text>`
    })
    .join('')
}
