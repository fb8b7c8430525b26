/** A negotiation in time. What is not certain looks so: a pale bar over the days it can be, a hollow mark, an arrow to an open side. */
import { z } from 'zod'
import { element, linked, text, widthOf } from '../draw.ts'
import { type Flow, say } from '../flow.ts'
import type { Theme } from '../theme.ts'
import type { Reference } from '../told.ts'
import {
  counted,
  DAY,
  type Dated,
  dateInWords,
  daysInWords,
  filled,
  formatOf,
  isCertain,
  single,
  timeOf,
  within,
} from '../told.ts'
import type { Canvas, Drawing, View } from '../view.ts'
import type { Word } from '../words.ts'

const kinds = ['meeting', 'position', 'publication'] as const
type Kind = (typeof kinds)[number]

interface Entry {
  kind: Kind
  date: Dated | null
  entity: Reference
  meeting: { status: Word; place: Reference | null } | null
  position: { holder: Reference } | null
  publication: { publisher: string | null } | null
}

/** What is shown in one row: entries of one kind and of one date, or, where these are too many, of one period. */
interface Row {
  kind: Kind
  when: string
  entries: Entry[]
}

/** The most that the API gives in one page. */
const MOST = 500
/** More rows than this are told by periods. */
const ROWS = 30

const day = (description: string) => z.iso.date().optional().meta({ description })

export const timeline: View = {
  name: 'timeline',
  summary: 'A negotiation in time',
  query: z.strictObject({
    negotiation: z
      .string()
      .min(1)
      .max(200)
      .meta({ description: 'Id of the negotiation', examples: ['geneva-talks'] }),
    kind: z
      .string()
      .max(60)
      .optional()
      .meta({ description: 'meeting, position or publication; several, separated by commas' }),
    from: day('Only what may have been on this day or later'),
    to: day('Only what may have been on this day or earlier'),
    as_of: day('The state on this day'),
  }),
  example: { negotiation: 'geneva-talks' },
  answers({ negotiation, ...query }) {
    const address = `/v1/negotiations/${encodeURIComponent(String(negotiation))}`
    const asked = new URLSearchParams({ ...(query as Record<string, string>), limit: String(MOST) })
    return { timeline: `${address}/timeline?${asked}`, negotiation: address }
  },
  draw: ({ timeline, negotiation }, canvas) =>
    drawTimeline({ negotiation: negotiation.data, entries: timeline.data, isWhole: !timeline.page.next }, canvas),
}

interface Shown {
  negotiation: Reference
  entries: Entry[]
  isWhole: boolean
}

const EDGE = 16

function drawTimeline({ negotiation, entries, isWhole }: Shown, canvas: Canvas): Drawing {
  const { width, theme, words } = canvas
  const title = `${within(negotiation.name)}: ${words['in time']}`
  const flow: Flow = { parts: [], x: EDGE, width: width - 2 * EDGE, y: 14 }
  say(flow, title, { fill: theme.ink, size: 15, weight: 600 })
  if (entries.length === 0) {
    say(flow, words['no answer'], { fill: theme.muted, gap: 12 })
    return { content: flow.parts.join(''), height: flow.y + 14, title, description: words['no answer'] }
  }
  const { rows, isCoarse } = rowsOf(entries, canvas)
  const isWide = width >= 620
  const column = isWide ? Math.round(width * 0.48) : 0
  const undated = entries.some(({ date }) => !date)
  const undatedWidth = undated ? Math.min(110, widthOf(words['no date'], 11) + 20) : 0
  const axis = axisOf(entries, { left: column + EDGE, right: width - EDGE - undatedWidth }, canvas)
  const undatedAt = axis.right + undatedWidth / 2

  flow.y += 10
  for (const { x, label } of axis.labels)
    flow.parts.push(text(label, { x, y: flow.y + 11, size: 11, fill: theme.muted, 'text-anchor': 'middle' }))
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
    const lines = axis.ticks.map(x => `M${Math.round(x)},${strip + 1}V${Math.round(flow.y)}`).join('')
    flow.parts.push(
      undated
        ? element('rect', {
            x: axis.right + 4,
            y: strip + 1,
            width: undatedWidth - 8,
            height: flow.y - strip - 2,
            fill: theme.shade,
          })
        : '',
      element('path', { d: lines, stroke: theme.line, fill: 'none' }),
      ...marks.parts,
      ...into.parts,
    )
  }
  flow.parts.push(element('line', { x1: EDGE, x2: width - EDGE, y1: flow.y, y2: flow.y, stroke: theme.line }))
  legend(flow, entries, { canvas, isCoarse })
  const left = isWhole ? '' : filled(words['left out'], MOST)
  if (left) say(flow, left, { fill: theme.ink, gap: 8 })
  const description = [...rows.map(row => rowInWords(row, canvas)), left].filter(Boolean).join(' ')
  return { content: flow.parts.join(''), height: flow.y + 14, title, description }
}

/** Periods by which a day is known: how it begins, or which quarter of a year it is in. */
const periods: ((day: string) => string)[] = [
  day => day.slice(0, 7),
  day => `${day.slice(0, 4)}-${'0369'[Math.trunc((Number(day.slice(5, 7)) - 1) / 3)]}`,
  day => day.slice(0, 4),
  day => day.slice(0, 3),
  day => day.slice(0, 2),
]

function rowsOf(entries: readonly Entry[], canvas: Canvas): { rows: Row[]; isCoarse: boolean } {
  const by = (period: (date: Dated) => string) =>
    [...Map.groupBy(entries, ({ kind, date }) => `${kind} ${date && period(date)}`).values()].map(entries => ({
      kind: (entries[0] as Entry).kind,
      entries,
    }))
  const whenOf = (date: Dated | null | undefined) => (date ? dateInWords(date, canvas) : canvas.words['no date'])
  const fine = by(({ edtf }) => edtf)
  if (fine.length <= ROWS)
    return { rows: fine.map(row => ({ ...row, when: whenOf(row.entries[0]?.date) })), isCoarse: false }
  const coarser = periods.map(period => by(({ earliest, latest }) => period(earliest ?? latest ?? '')))
  const rows = coarser.find(({ length }) => length <= ROWS) ?? (coarser.at(-1) as typeof fine)
  return { rows: rows.map(row => ({ ...row, when: periodInWords(row.entries, canvas) })), isCoarse: true }
}

/** From the first to the last of the days by which entries are ordered. */
function periodInWords(entries: readonly Entry[], { lang, words }: Canvas): string {
  const days = entries.flatMap(({ date }) => date?.earliest ?? date?.latest ?? []).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return words['no date']
  return daysInWords(first, last, lang, { year: 'numeric', month: 'long' })
}

/** The entries behind a row, in the API; the one that it has, where it has one. */
function addressOf({ kind, entries }: Row, { href }: Reference): string {
  const [first] = entries
  if (entries.length === 1 && first) return first.entity.href
  const days = entries
    .flatMap(({ date }) => [date?.earliest, date?.latest].filter(day => typeof day === 'string'))
    .sort()
  const range: Record<string, string> = days.length > 0 ? { from: days[0] as string, to: days.at(-1) as string } : {}
  return `${href}/timeline?${new URLSearchParams({ kind, ...range })}`
}

/** «Rustem Umerov: Says …»; a meeting with how it stands, so that what is only proposed does not look held. */
function entryInWords({ entity, meeting, position, publication }: Entry, { words }: Canvas): string {
  const name = within(entity.name)
  if (position) return `${within(position.holder.name)}: ${name}`
  if (meeting)
    return `${name} (${[words[meeting.status], ...(meeting.place ? [within(meeting.place.name)] : [])].join(', ')})`
  return publication?.publisher ? `${name} · ${within(publication.publisher)}` : name
}

const headOf = ({ kind, when, entries }: Row, canvas: Canvas) =>
  `${entries.length > 1 ? counted(entries.length, kind, canvas) : single(kind, canvas)} · ${when}`

const datedEntry = (entry: Entry, canvas: Canvas) =>
  entryInWords(entry, canvas) + (entry.date ? ` (${dateInWords(entry.date, canvas)})` : '')

const rowInWords = (row: Row, canvas: Canvas) =>
  `${headOf(row, canvas)}: ${row.entries.map(entry => entryInWords(entry, canvas)).join('; ')}.`

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
  const lanes: number[] = []
  const step = isCoarse ? 11 : 24
  const hasTicks = isCoarse && row.entries.some(({ date }) => date && isCertain(date))
  const first = top + 14 + (hasTicks ? 15 : 0)
  for (const entries of dates) {
    const [{ date, entity }] = entries as [Entry, ...Entry[]]
    const all = entries.map(entry => datedEntry(entry, canvas)).join('\n')
    const to = entries.length === 1 ? entity.href : href
    if (!date || (date.earliest === null && date.latest === null)) {
      const scale = isCoarse ? 0.75 : 1
      const mark = shape(row.kind, {
        at: [undatedAt - (entries.length > 1 ? 8 : 0), first],
        colour,
        theme,
        hollow: true,
        scale,
      })
      parts.push(linked(to, all, mark, times(entries.length, undatedAt + 2, first, theme)))
      lanes[0] ??= 0
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
    const free = lanes.findIndex(taken => taken + 8 < start)
    const lane = free < 0 ? lanes.length : free
    // The mark is wider than a day can be.
    lanes[lane] = Math.max(end, (from + until) / 2 + 8)
    const y = first + lane * step
    const x = date.earliest === null ? until : date.latest === null ? from : (from + until) / 2
    const scale = isCoarse ? 0.6 : 1
    parts.push(
      linked(
        to,
        all,
        isCertain(date)
          ? ''
          : date.earliest === null
            ? openSide(x, axis.left, y, colour)
            : date.latest === null
              ? openSide(x, axis.right, y, colour)
              : element('rect', {
                  x: from,
                  y: y - 6 * scale,
                  width: Math.max(2, until - from),
                  height: 12 * scale,
                  rx: 3,
                  fill: colour,
                  'fill-opacity': 0.25,
                }),
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

/** A dotted line with an arrow to where nobody says how far it goes. */
function openSide(from: number, to: number, y: number, stroke: string): string {
  const back = to < from ? 6 : -6
  return (
    element('path', {
      d: `M${from.toFixed(1)},${y}H${to.toFixed(1)}`,
      stroke,
      'stroke-width': 2,
      'stroke-dasharray': '1.5 3.5',
    }) +
    element('path', {
      d: `M${(to + back).toFixed(1)},${y - 4}L${to.toFixed(1)},${y}L${(to + back).toFixed(1)},${y + 4}`,
      stroke,
      'stroke-width': 2,
      fill: 'none',
    })
  )
}

interface Axis {
  left: number
  right: number
  at(time: number): number
  ticks: number[]
  labels: { x: number; label: string }[]
}

/** Steps of an axis: so many days, or months. */
const steps = [
  ...[1, 2, 7, 14].map(days => ({ days, months: 0 })),
  ...[1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12_000].map(months => ({ days: 0, months })),
]
type Step = (typeof steps)[number]

function axisOf(entries: readonly Entry[], { left, right }: { left: number; right: number }, { lang }: Canvas): Axis {
  const dates = entries.flatMap(({ date }) => date ?? [])
  const times = dates.flatMap(({ earliest, latest }) => [earliest, latest].flatMap(day => (day ? [timeOf(day)] : [])))
  const [first, last] = times.length > 0 ? [Math.min(...times), Math.max(...times) + DAY] : [Number.NaN, Number.NaN]
  const isOpen = dates.some(({ earliest, latest }) => earliest === null || latest === null)
  const margin = Math.max(DAY, (last - first) * (isOpen ? 0.12 : 0.04))
  const [from, until] = [first - margin, last + margin]
  const at = (time: number) => left + ((time - from) / (until - from)) * (right - left)
  if (times.length === 0) return { left, right, at, ticks: [], labels: [] }
  for (const step of steps) {
    const written = writtenFor(step)
    const wide = widthOf(formatOf(lang, written).format(timeOf('2026-09-28')), 11) + 16
    // Not all of them are made before it is known that they fit.
    const length = step.days ? step.days * DAY : step.months * 30.4 * DAY
    if (((until - from) / length) * wide > right - left && step !== steps.at(-1)) continue
    const found = ticksOf(step, from, until)
    const all = found.map(time => {
      const label = formatOf(lang, written).format(time)
      const half = widthOf(label, 11) / 2
      return { label, half, x: at(time), inside: Math.min(right - half, Math.max(left + half, at(time))) }
    })
    // Those at the edges are left out before they push a neighbour away, unless there is no other.
    const whole = all.filter(({ x, inside }) => x === inside)
    const labels: Axis['labels'] = []
    let taken = Number.NEGATIVE_INFINITY
    for (const { label, half, inside } of whole.length > 0 ? whole : all)
      if (inside - half >= taken + 8) {
        labels.push({ x: inside, label })
        taken = inside + half
      }
    return { left, right, at, ticks: found.map(at), labels }
  }
  throw new Error('the last step is always taken')
}

const writtenFor = ({ days, months }: Step): Intl.DateTimeFormatOptions =>
  days
    ? { day: 'numeric', month: 'short', year: 'numeric' }
    : months < 12
      ? { month: 'short', year: 'numeric' }
      : { year: 'numeric' }

function ticksOf({ days, months }: Step, from: number, until: number): number[] {
  const found: number[] = []
  if (days) {
    for (let time = Math.ceil(from / (days * DAY)) * days * DAY; time <= until; time += days * DAY) found.push(time)
    return found
  }
  const start = new Date(from)
  const month = start.getUTCFullYear() * 12 + start.getUTCMonth()
  for (let i = Math.floor(month / months) * months; ; i += months) {
    // Not Date.UTC, which takes the year 50 for 1950.
    const time = new Date(0).setUTCFullYear(Math.floor(i / 12), i % 12, 1)
    if (time > until) return found
    if (time >= from) found.push(time)
  }
}

/** What the marks mean, of those that there are. */
function legend(
  flow: Flow,
  entries: readonly Entry[],
  { canvas, isCoarse }: { canvas: Canvas; isCoarse: boolean },
): void {
  const { theme, words } = canvas
  const isOpen = ({ earliest, latest }: Dated) => earliest === null || latest === null
  const told: { word: string; mark: (x: number, y: number) => string }[] = []
  /** As the first of them is drawn. */
  const tell = (word: string, is: (date: Dated) => boolean, mark: (placed: Shape, kind: Kind) => string) => {
    const kind = entries.find(({ date }) => date && is(date))?.kind
    if (!kind) return
    told.push({ word, mark: (x, y) => mark({ at: [x, y], colour: theme[colours[kind]], theme, scale: 0.8 }, kind) })
  }
  tell(words['day known'], isCertain, (placed, kind) => {
    const [x, y] = placed.at
    const tick = { d: `M${x},${y - 7}v14`, stroke: placed.colour, 'stroke-width': 2 }
    return isCoarse ? element('path', tick) : shape(kind, placed)
  })
  tell(
    words['day unknown'],
    date => !isCertain(date),
    (placed, kind) => {
      const [x, y] = placed.at
      const bar = { x: x - 14, y: y - 4, width: 28, height: 8, rx: 3, fill: placed.colour, 'fill-opacity': 0.25 }
      return element('rect', bar) + shape(kind, { ...placed, hollow: true })
    },
  )
  tell(words['open side'], isOpen, ({ at: [x, y], colour }) => openSide(x + 14, x - 14, y, colour))
  flow.y += 10
  let [x, y] = [flow.x, flow.y]
  for (const { word, mark } of told) {
    const wide = 56 + widthOf(word, 12)
    if (x > flow.x && x + wide > flow.x + flow.width) [x, y] = [flow.x, flow.y]
    flow.parts.push(mark(x + 15, y + 8))
    const below: Flow = { parts: flow.parts, x, y, width: flow.width }
    say(below, word, { fill: theme.muted, size: 12, indent: 36 })
    flow.y = Math.max(flow.y, below.y + 4)
    x += wide
  }
}
