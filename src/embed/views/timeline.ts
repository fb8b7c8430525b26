/** A negotiation in time. What is not certain looks so: a pale bar over the days it can be, a hollow mark, an arrow to an open side. */
import { z } from 'zod'
import { day } from '../../analysis/timeline.ts'
import { withQuery } from '../../http/links.ts'
import { asOf } from '../../resources/controls.ts'
import { type Axis, axisOf, drawAxis } from '../axis.ts'
import { EDGE, element, linked, text, widthOf } from '../draw.ts'
import { drawn, type Flow, nothing, say, titled } from '../flow.ts'
import { drawMarked, type Marked } from '../marked.ts'
import { negotiation, negotiationAddress } from '../parameters.ts'
import type { Theme } from '../theme.ts'
import {
  addressOf,
  datedEntry,
  type Entry,
  entryInWords,
  headOf,
  type Kind,
  type Row,
  rowInWords,
  rowsOf,
} from '../timeline-rows.ts'
import { DAY, type Dated, filled, isCertain, type Reference, timeOf, within } from '../told.ts'
import { dotted, openSide, pale } from '../uncertain.ts'
import type { Canvas, Drawing, View } from '../view.ts'

/** The most that the API gives in one page. */
const MOST = 500

export const timeline: View = {
  name: 'timeline',
  summary: 'A negotiation in time',
  query: z.strictObject({
    negotiation,
    kind: z
      .string()
      .regex(/^(?:meeting|position|publication)(?:,(?:meeting|position|publication)){0,2}$/)
      .optional()
      .meta({ description: 'meeting, position or publication; several, separated by commas' }),
    from: day('Only what may have been on this day or later'),
    to: day('Only what may have been on this day or earlier'),
    as_of: asOf,
  }),
  example: { negotiation: 'geneva-talks' },
  answers({ negotiation, ...query }) {
    const address = negotiationAddress(negotiation)
    return { timeline: withQuery(`${address}/timeline`, { ...query, limit: MOST }), negotiation: address }
  },
  draw: ({ timeline, negotiation }, canvas) =>
    drawTimeline({ negotiation: negotiation.data, entries: timeline.data, isWhole: !timeline.page.next }, canvas),
}

interface Shown {
  negotiation: Reference
  entries: Entry[]
  isWhole: boolean
}

function drawTimeline({ negotiation, entries, isWhole }: Shown, canvas: Canvas): Drawing {
  const { width, theme, words } = canvas
  const title = `${within(negotiation.name)}: ${words['in time']}`
  const flow = titled(title, canvas)
  if (entries.length === 0) return nothing(flow, title, canvas)
  const { rows, isCoarse } = rowsOf(entries, canvas)
  const isWide = width >= 620
  const column = isWide ? Math.round(width * 0.48) : 0
  const dates = entries.flatMap(({ date }) => date ?? [])
  const undated = dates.length < entries.length
  const undatedWidth = undated ? Math.min(110, widthOf(words['no date'], 11) + 20) : 0
  const axis = axisOf(dates, { left: column + EDGE, right: width - EDGE - undatedWidth, lang: canvas.lang })
  const undatedAt = axis.right + undatedWidth / 2

  flow.y += 10
  const head = { top: flow.y, place: flow.parts.push('') - 1 }
  const strips: [number, number][] = []
  if (undated)
    flow.parts.push(
      text(words['no date'], { x: undatedAt, y: flow.y + 11, size: 11, fill: theme.muted, 'text-anchor': 'middle' }),
    )
  flow.y += 18

  const most = rows.length <= 12 ? 5 : isCoarse ? 2 : 3
  for (const row of rows) {
    const top = flow.y
    flow.parts.push(element('line', { x1: EDGE, x2: width - EDGE, y1: top, y2: top, stroke: theme.line }))
    const into: Flow = { parts: [], x: EDGE, y: top + 7, width: (isWide ? column : width - EDGE) - EDGE }
    sayRow(row, into, { canvas, most, isCoarse, href: addressOf(row, negotiation) })
    const strip = isWide ? top : into.y + 2
    const marks = marksOf(row, { canvas, axis, undatedAt, top: strip, isCoarse, href: addressOf(row, negotiation) })
    flow.y = Math.max(into.y + 7, strip + marks.height)
    strips.push([strip, flow.y])
    const lines = axis.ticks.map(x => `M${Math.round(x)},${strip + 1}V${Math.round(flow.y)}`).join('')
    const beside = { x: axis.right + 4, y: strip + 1, width: undatedWidth - 8, height: flow.y - strip - 2 }
    flow.parts.push(
      undated ? element('rect', { ...beside, fill: theme.shade }) : '',
      element('path', { d: lines, stroke: theme.line, fill: 'none' }),
      ...marks.parts,
      ...into.parts,
    )
  }
  flow.parts[head.place] = drawAxis(axis, { top: head.top, end: width - EDGE, strips, fill: theme.muted })
  flow.parts.push(element('line', { x1: EDGE, x2: width - EDGE, y1: flow.y, y2: flow.y, stroke: theme.line }))
  flow.y = drawMarked(flow.parts, meaningsOf(entries, canvas, isCoarse), flow, { fill: theme.muted, half: 15 })
  const left = isWhole ? '' : filled(words['left out'], MOST)
  if (left) say(flow, left, { fill: theme.ink, gap: 8 })
  const description = [...rows.map(row => rowInWords(row, canvas)), left].filter(Boolean).join(' ')
  return drawn(flow, title, description)
}

interface Telling {
  canvas: Canvas
  isCoarse: boolean
  href: string
}

function sayRow(row: Row, flow: Flow, { canvas, most, isCoarse, href }: Telling & { most: number }): void {
  const { theme, words } = canvas
  const { kind, entries } = row
  const colour = theme[colours[kind]]
  const isOne = entries.length === 1
  say(flow, headOf(row, canvas), {
    fill: theme.muted,
    size: 12,
    indent: 20,
    href: isOne ? undefined : href,
    mark: (x, y) => shape(kind, { at: [x + 1, y], colour, theme, scale: 0.75 }),
  })
  const told = isCoarse ? datedEntry : entryInWords
  for (const entry of entries.slice(0, most)) {
    const lines = isOne ? 3 : 2
    const options = { fill: theme.ink, indent: isOne ? 20 : 32, gap: 2, most: lines, href: entry.entity.href }
    say(flow, told(entry, canvas), {
      ...options,
      ...(!isOne && { mark: (x: number, y: number) => text('–', { x, y: y + 4, fill: theme.muted }) }),
    })
  }
  if (entries.length > most)
    say(flow, filled(words['and more'], entries.length - most), {
      fill: theme.link,
      indent: 32,
      gap: 2,
      href,
      title: entries
        .slice(most)
        .map(entry => told(entry, canvas))
        .join('\n'),
    })
}

const colours = { meeting: 'ink', position: 'link', publication: 'muted' } as const

const shapes: Record<Kind, string> = {
  meeting: 'M-6,0A6,6 0 1 1 6,0A6,6 0 1 1 -6,0Z',
  position: 'M-7,-6H7V4H0L-4,8V4H-7Z',
  publication: 'M-5,-7H2L5,-4V7H-5Z',
}

interface Shape {
  at: [x: number, y: number]
  colour: string
  theme: Theme
  hollow?: boolean
  scale?: number
}

const shape = (kind: Kind, { at: [x, y], colour, theme, hollow = false, scale = 1 }: Shape) =>
  element('path', {
    d: shapes[kind],
    transform: `translate(${Math.round(x * 10) / 10},${Math.round(y * 10) / 10})${scale === 1 ? '' : ` scale(${scale})`}`,
    fill: hollow ? theme.paper : colour,
    stroke: colour,
    'stroke-width': 1.8,
    'stroke-linejoin': 'round',
    'stroke-dasharray': hollow ? '3 2' : undefined,
  })

interface Placed extends Telling {
  axis: Axis
  undatedAt: number
  top: number
}

/** The marks of a row: certain days on its line, what is not certain in lanes where it stands alone. */
function marksOf(
  row: Row,
  { canvas, axis, undatedAt, top, isCoarse, href }: Placed,
): { parts: string[]; height: number } {
  const { theme } = canvas
  const colour = theme[colours[row.kind]]
  const dates = [...Map.groupBy(row.entries, ({ date }) => date?.edtf ?? '').values()]
  const parts: string[] = []
  const lanes: { end: number; x: number; open?: 'left' | 'right' | undefined }[] = []
  const step = isCoarse ? 11 : 24
  const hasTicks = isCoarse && row.entries.some(({ date }) => date && isCertain(date))
  const first = top + 14 + (hasTicks ? 15 : 0)
  for (const entries of dates) {
    const [{ date, entity }] = entries as [Entry, ...Entry[]]
    const all = entries.map(entry => datedEntry(entry, canvas)).join('\n')
    const to = entries.length === 1 ? entity.href : href
    if (!date || (date.earliest === null && date.latest === null)) {
      const x = undatedAt - (entries.length > 1 ? 8 : 0)
      const mark = shape(row.kind, { at: [x, first], colour, theme, hollow: true, scale: isCoarse ? 0.75 : 1 })
      parts.push(linked(to, all, mark, times(entries.length, undatedAt + 2, first, theme)))
      lanes[0] ??= { end: 0, x: 0 }
      continue
    }
    const from = axis.at(timeOf((date.earliest ?? date.latest) as string))
    const until = axis.at(timeOf((date.latest ?? date.earliest) as string) + DAY)
    if (isCertain(date) && isCoarse) {
      const x = (from + until) / 2
      parts.push(
        linked(to, all, element('path', { d: `M${x.toFixed(1)},${top + 5}v16`, stroke: colour, 'stroke-width': 2 })),
      )
      continue
    }
    const start = date.earliest === null ? axis.left : from
    const end = date.latest === null ? axis.right : until
    const x = date.earliest === null ? until : date.latest === null ? from : (from + until) / 2
    const open = date.earliest === null ? 'left' : date.latest === null ? 'right' : undefined
    // Of many that are open on the same side, those that stand apart share a line and its arrow.
    const shared = lanes.findIndex(lane => isCoarse && open && lane.open === open && lane.x + 11 <= x)
    const free = shared < 0 ? lanes.findIndex(({ end }) => end + 8 < start) : shared
    const lane = free < 0 ? lanes.length : free
    const before = lanes[lane]?.x
    // The mark is wider than a day can be.
    lanes[lane] = { end: Math.max(end, (from + until) / 2 + 8), x, open }
    const y = first + lane * step
    const scale = isCoarse ? 0.6 : 1
    parts.push(
      linked(
        to,
        all,
        isCertain(date)
          ? ''
          : shared >= 0 && before !== undefined
            ? open === 'left'
              ? dotted(x, before + 5, y, colour)
              : ''
            : open
              ? openSide(x, open === 'left' ? axis.left : axis.right, y, colour)
              : pale(from, y, { width: Math.max(2, until - from), height: 12 * scale, fill: colour }),
        shape(row.kind, { at: [x, y], colour, theme, hollow: !isCertain(date), scale }),
        isCoarse ? '' : timesBeside(entries.length, { at: [x, y], right: axis.right, theme }),
      ),
    )
  }
  return { parts, height: first - top + Math.max(0, lanes.length - 1) * step + (lanes.length > 0 ? 14 : 10) }
}

const times = (count: number, x: number, y: number, theme: Theme) =>
  count > 1 ? text(`×${count}`, { x, y: y + 4, size: 12, weight: 600, fill: theme.ink }) : ''

/** To the right of a mark, or to the left where there is no room, with the line behind it covered. */
function timesBeside(
  count: number,
  { at: [x, y], right, theme }: { at: [number, number]; right: number; theme: Theme },
) {
  const wide = widthOf(`×${count}`, 12, 600)
  if (count === 1 || x + 11 + wide <= right) return times(count, x + 11, y, theme)
  const cover = element('rect', { x: x - 17 - wide, y: y - 7, width: wide + 6, height: 14, fill: theme.paper })
  return cover + times(count, x - 14 - wide, y, theme)
}

/** What the marks mean, of those that there are. */
function meaningsOf(entries: readonly Entry[], { theme, words }: Canvas, isCoarse: boolean): Marked[] {
  const isOpen = ({ earliest, latest }: Dated) => earliest === null || latest === null
  /** As the first of them is drawn. */
  const tell = (word: string, is: (date: Dated) => boolean, mark: (placed: Shape, kind: Kind) => string): Marked[] => {
    const kind = entries.find(({ date }) => date && is(date))?.kind
    return kind ? [{ word, mark: mark({ at: [0, 0], colour: theme[colours[kind]], theme, scale: 0.8 }, kind) }] : []
  }
  return [
    ...tell(words['day known'], isCertain, (placed, kind) =>
      isCoarse ? element('path', { d: 'M0,-7v14', stroke: placed.colour, 'stroke-width': 2 }) : shape(kind, placed),
    ),
    ...tell(
      words['day unknown'],
      date => !isCertain(date),
      (placed, kind) =>
        pale(-14, 0, { width: 28, height: 8, fill: placed.colour }) + shape(kind, { ...placed, hollow: true }),
    ),
    ...tell(words['open side'], isOpen, ({ colour }) => openSide(14, -14, 0, colour)),
  ]
}
