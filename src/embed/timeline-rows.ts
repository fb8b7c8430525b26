/** What a timeline tells: entries that say the same time in one row, in words. */
import { counted, type Dated, dateInWords, daysInWords, type Reference, single, within } from './told.ts'
import type { Canvas } from './view.ts'
import type { Word } from './words.ts'

export type Kind = 'meeting' | 'position' | 'publication'

export interface Entry {
  kind: Kind
  date: Dated | null
  entity: Reference
  meeting: { status: Word; place: Reference | null } | null
  position: { holder: Reference } | null
  publication: { publisher: string | null } | null
}

/** What is shown in one row: entries of one kind and of one date, or, where these are too many, of one period. */
export interface Row {
  kind: Kind
  when: string
  entries: Entry[]
}

/** More rows than this are told by periods. */
const ROWS = 30

/** Periods by which a day is known: how it begins, or which quarter of a year it is in. */
const periods: ((day: string) => string)[] = [
  day => day.slice(0, 7),
  day => `${day.slice(0, 4)}-${'0369'[Math.trunc((Number(day.slice(5, 7)) - 1) / 3)]}`,
  day => day.slice(0, 4),
  day => day.slice(0, 3),
  day => day.slice(0, 2),
]

export function rowsOf(entries: readonly Entry[], canvas: Canvas): { rows: Row[]; isCoarse: boolean } {
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
export function addressOf({ kind, entries }: Row, { href }: Reference): string {
  const [first] = entries
  if (entries.length === 1 && first) return first.entity.href
  const days = entries
    .flatMap(({ date }) => [date?.earliest, date?.latest].filter(day => typeof day === 'string'))
    .sort()
  const range: Record<string, string> = days.length > 0 ? { from: days[0] as string, to: days.at(-1) as string } : {}
  return `${href}/timeline?${new URLSearchParams({ kind, ...range })}`
}

/** «Rustem Umerov: Says …»; a meeting with how it stands, so that what is only proposed does not look held. */
export function entryInWords({ entity, meeting, position, publication }: Entry, { words }: Canvas): string {
  const name = within(entity.name)
  if (position) return `${within(position.holder.name)}: ${name}`
  if (meeting)
    return `${name} (${[words[meeting.status], ...(meeting.place ? [within(meeting.place.name)] : [])].join(', ')})`
  return publication?.publisher ? `${name} · ${within(publication.publisher)}` : name
}

export const headOf = ({ kind, when, entries }: Row, canvas: Canvas) =>
  `${entries.length > 1 ? counted(entries.length, kind, canvas) : single(kind, canvas)} · ${when}`

export const datedEntry = (entry: Entry, canvas: Canvas) =>
  entryInWords(entry, canvas) + (entry.date ? ` (${dateInWords(entry.date, canvas)})` : '')

export const rowInWords = (row: Row, canvas: Canvas) =>
  `${headOf(row, canvas)}: ${row.entries.map(entry => entryInWords(entry, canvas)).join('; ')}.`
