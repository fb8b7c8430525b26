/** A position as a card: a statement somebody is reported to have made, never as what is so. */
import { z } from 'zod'
import { itemAddress } from '../../http/links.ts'
import { EDGE, element } from '../draw.ts'
import { drawn, type Flow, say } from '../flow.ts'
import { idOf } from '../parameters.ts'
import { type Stance, stanceMark, type Theme } from '../theme.ts'
import {
  type Citation,
  citedAs,
  counted,
  type Dated,
  dateInWords,
  filled,
  isCertain,
  type Reference,
  within,
} from '../told.ts'
import { pale } from '../uncertain.ts'
import type { Canvas, Drawing, View } from '../view.ts'
import type { Word } from '../words.ts'

export interface Position extends Reference {
  holder: Reference
  party: Reference
  capacity: 'official' | 'individual'
  attribution: 'direct' | 'reported'
  act: Word
  summary: string
  quote: string | null
  date: Dated | null
  addressee: Reference | null
  stances: { stance: Stance; proposal: Reference }[]
  supersedes: Reference | null
  citations: Citation[]
  independent_sources: number
}

export const position: View = {
  name: 'position',
  summary: 'A position: who is reported to have said what',
  query: z.strictObject({
    id: idOf('position', 'russia-demands-donetsk-region'),
  }),
  example: { id: 'russia-demands-donetsk-region' },
  answers: ({ id }) => ({ position: itemAddress('positions', String(id)) }),
  draw: ({ position }, canvas) => drawPosition(position.data, canvas),
}

/** Lines are no longer than one reads with ease. */
export const MEASURE = 680

function drawPosition(position: Position, canvas: Canvas): Drawing {
  const { width, theme, words, lang } = canvas
  const { holder, act, summary, quote, date, stances, supersedes, citations } = position
  const title = `${within(holder.name)} – ${words[act]}: ${within(summary)}`
  const flow: Flow = { parts: [], x: EDGE, width: Math.min(width - 2 * EDGE, MEASURE), y: 14 }
  const muted = { fill: theme.muted, size: 12 }
  say(flow, words.statement, muted)
  say(flow, holder.name, { fill: theme.ink, size: 17, weight: 600, gap: 4, href: holder.href })
  say(flow, capacityInWords(position, canvas), { ...muted, gap: 3, most: 4, href: position.party.href })
  say(flow, attributionInWords(position, canvas), { ...muted, gap: 2 })
  say(flow, actInWords(position, canvas), { fill: theme.ink, weight: 600, gap: 14, href: position.addressee?.href })
  beside(flow, theme.muted, inner => say(inner, summary, { fill: theme.ink, size: 15, most: 20, href: position.href }))
  if (quote) {
    flow.y += 10
    say(flow, words.quoted, muted)
    beside(flow, theme.line, inner => say(inner, quoted(quote, lang), { fill: theme.ink, size: 14, most: 20 }))
  }
  say(flow, dateOf(date, canvas), {
    fill: theme.ink,
    gap: 14,
    indent: 22,
    mark: (x, y) => dayMark(date, { at: [x - 2, y], theme }),
  })
  if (stances.length > 0) flow.y += 6
  for (const taken of stances) sayStance(flow, taken, { position, canvas, most: 4 })
  if (supersedes)
    say(flow, filled(words.replaces, within(supersedes.name)), { ...muted, gap: 8, href: supersedes.href })
  say(flow, `${words['its sources']} (${counted(position.independent_sources, 'reports', canvas)})`, {
    ...muted,
    gap: 14,
  })
  for (const cited of citations) {
    say(flow, citedAs(cited), { fill: theme.link, gap: 3, most: 3, href: cited.source.href })
    if (cited.quote) say(flow, quoted(cited.quote, lang), { ...muted, gap: 1, indent: 12 })
  }
  return drawn(flow, title, descriptionOf(position, canvas))
}

/** With a line beside it, as what is told of somebody stands. */
function beside(flow: Flow, stroke: string, draw: (inner: Flow) => void): void {
  const inner: Flow = { parts: flow.parts, x: flow.x + 14, width: flow.width - 14, y: flow.y + 4 }
  draw(inner)
  flow.parts.push(element('rect', { x: flow.x, y: flow.y + 4, width: 3, height: inner.y - flow.y, fill: stroke }))
  flow.y = inner.y + 4
}

const quoted = (said: string, lang: string) => (lang === 'uk' ? `«${said}»` : `“${said}”`)

export const capacityInWords = ({ party, capacity }: Position, { words }: Canvas) =>
  filled(words[capacity === 'official' ? 'official' : 'own name'], within(party.name))

const attributionInWords = ({ attribution }: Position, { words }: Canvas) =>
  words[attribution === 'direct' ? 'named' : 'unnamed']

const actInWords = ({ act, addressee }: Position, { words }: Canvas) =>
  [words[act], ...(addressee ? [filled(words['said to'], within(addressee.name))] : [])].join(' · ')

export const dateOf = (date: Dated | null, canvas: Canvas) =>
  date ? dateInWords(date, canvas) : canvas.words['no date']

interface Placed {
  at: [x: number, y: number]
  theme: Theme
}

/** A day that is certain is a full circle; what is not is a hollow one on a pale bar. */
function dayMark(date: Dated | null, { at: [x, y], theme }: Placed): string {
  const isFull = date !== null && isCertain(date)
  return (
    (isFull ? '' : pale(x - 10, y, { width: 20, height: 8, fill: theme.muted })) +
    element('circle', {
      cx: x,
      cy: y,
      r: 4.5,
      fill: isFull ? theme.muted : theme.paper,
      stroke: theme.muted,
      'stroke-width': 1.8,
      'stroke-dasharray': isFull ? undefined : '3 2',
    })
  )
}

interface Saying {
  position: Position
  canvas: Canvas
  most: number
}

/** Its mark, its word, and the proposal. */
export function sayStance(
  flow: Flow,
  { stance, proposal }: Position['stances'][number],
  { position, canvas, most }: Saying,
): void {
  const { theme, words } = canvas
  say(flow, `${words[stance]}: ${within(proposal.name)}`, {
    fill: theme.ink,
    gap: 4,
    indent: 22,
    most,
    href: proposal.href,
    mark: (x, y) => stanceMark(stance, { theme, hollow: position.capacity === 'individual', at: [x - 2, y] }),
  })
}

function descriptionOf(position: Position, canvas: Canvas): string {
  const { holder, summary, quote, date, stances, citations } = position
  const { words, lang } = canvas
  return [
    `${words.statement}. ${within(holder.name)}, ${capacityInWords(position, canvas)}; ${attributionInWords(position, canvas)}.`,
    `${actInWords(position, canvas)}: ${within(summary)}`,
    ...(quote ? [`${words.quoted}: ${quoted(quote, lang)}`] : []),
    `${dateOf(date, canvas)}.`,
    ...stances.map(({ stance, proposal }) => `${words[stance]}: ${within(proposal.name)}.`),
    `${words['its sources']} (${counted(position.independent_sources, 'reports', canvas)}): ${citations.map(citedAs).join('; ')}.`,
  ].join(' ')
}
