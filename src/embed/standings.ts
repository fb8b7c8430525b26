/** Who takes which stance toward a proposal. */
import { linesOf, linked, paragraph, text, widthOf } from './draw.ts'
import { type Stance, stanceMark, stances } from './theme.ts'
import { citedAs, type Reference } from './told.ts'
import type { Canvas } from './view.ts'

interface Statement {
  position: Reference
  capacity: string
  citations?: { source: Reference; paragraph: number | null }[]
}

export interface Standing {
  stance: Stance
  current: Statement[]
  superseded: Statement[]
}

type Words = Canvas['words']

export const isIndividual = ({ current }: Pick<Standing, 'current'>) =>
  current.length > 0 && current.every(({ capacity }) => capacity === 'individual')

export const saidOf = (standing: Pick<Standing, 'stance' | 'current'> | null, words: Words) =>
  standing
    ? [words[standing.stance], ...(isIndividual(standing) ? [words.individual] : [])].join(', ')
    : words['not known']

/** Who says what of a proposal, and below it the sources. */
export function wholeOf(who: string | undefined, proposal: Reference, standing: Standing | null, words: Words): string {
  const sources = new Set(standing?.current.flatMap(({ citations = [] }) => citations.map(citedAs)))
  return [`${who}: ${proposal.name} – ${saidOf(standing, words)}`, ...sources].join('\n')
}

/** One of many who take a stance. */
export interface Holder {
  name: string
  standing: Pick<Standing, 'stance' | 'current'>
  href: string | undefined
  title: string
}

const SIZE = 12
const LEADING = SIZE * 1.45

/**
 * Many who have spoken, stance by stance: its mark and its word, and behind them the names, each a link. Who spoke in their
 * own name only comes last.
 * @returns where it ends
 */
export function drawByStance(
  parts: string[],
  holders: readonly Holder[],
  { x: left, y: top, width }: { x: number; y: number; width: number },
  { theme, words }: Canvas,
): number {
  const indent = left + 20
  let y = top
  for (const stance of stances) {
    const all = holders.filter(({ standing }) => standing.stance === stance)
    if (all.length === 0) continue
    let x = left
    for (const hollow of [false, true]) {
      const some = all.filter(({ standing }) => isIndividual(standing) === hollow)
      if (some.length === 0) continue
      const word = `${hollow && x > left ? words.individual : saidOf((some[0] as Holder).standing, words)} (${some.length})`
      // The word is followed by a name at least.
      if (x > left && x + 40 + widthOf(`${word} ${some[0]?.name}`, SIZE) > left + width) {
        x = left
        y += LEADING
      }
      parts.push(
        stanceMark(stance, { theme, hollow, at: [x + 7, y + 16], scale: 0.85 }),
        text(word, { x: x + 20, y: y + 20, size: SIZE, fill: theme.muted }),
      )
      x += 28 + widthOf(word, SIZE)
      for (const [i, { name, href, title }] of some.entries()) {
        const [first = '', ...further] = linesOf(i < some.length - 1 ? `${name} ·` : name, left + width - indent, SIZE)
        const wide = widthOf(first, SIZE)
        if (x + wide > left + width || further.length > 0) {
          x = indent
          y += LEADING
        }
        const look = { x, y: y + 20, size: SIZE, fill: theme.ink }
        parts.push(linked(href, title, paragraph([first, ...further], look, LEADING)))
        y += further.length * LEADING
        x = further.length > 0 ? left + width : x + wide + 5
      }
      x += 14
    }
    y += LEADING + 3
  }
  return y
}

/** What is drawn at a place, and ends where it says. */
export type Block = (parts: string[], box: { x: number; y: number; width: number }) => number

/** Blocks one below the other, in columns of about the same height. @returns where the longest ends */
export function drawInColumns(
  parts: string[],
  blocks: readonly Block[],
  { x, y: top, width, columns }: { x: number; y: number; width: number; columns: number },
): number {
  const between = 28
  const each = (width - between * (columns - 1)) / columns
  const heights = columns === 1 ? [] : blocks.map(block => block([], { x: 0, y: 0, width: each }))
  const share = heights.reduce((sum, height) => sum + height, 0) / columns
  let [column, y, before, end] = [0, top, 0, top]
  for (const [i, block] of blocks.entries()) {
    const height = heights[i] ?? 0
    if (column < columns - 1 && before + height / 2 > share * (column + 1)) [column, y] = [column + 1, top]
    y = block(parts, { x: x + column * (each + between), y, width: each })
    before += height
    end = Math.max(end, y)
  }
  return end
}
