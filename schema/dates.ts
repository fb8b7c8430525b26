/**
 * Dates as the sources give them: EDTF (ISO 8601-2), kept as written. `2026-02` is a month, `2026?-02-17` a day whose
 * year is inferred, `../2026-02-18` any day up to the 18th. What is derived here, the earliest and the latest day it can
 * mean, is for sorting and filtering only; a date is never made more certain than it was written.
 */
import edtf, { type EdtfDate } from 'edtf'
import { z } from 'zod'
import { remembered } from './remembered.ts'

/** The days a date can mean, as ISO 8601 days; `null` where it leaves that side open. */
export interface Span {
  earliest: string | null
  latest: string | null
}

export const dateAnswer = z
  .object({
    edtf: z.string().meta({ description: 'As written, in EDTF (ISO 8601-2)', examples: ['2026?-02-17/2026?-02-18'] }),
    earliest: z.iso
      .date()
      .nullable()
      .meta({ description: 'First day it can mean, null if open', examples: ['2026-02-17'] }),
    latest: z.iso
      .date()
      .nullable()
      .meta({ description: 'Last day it can mean, null if open', examples: ['2026-02-18'] }),
    label: z.string().meta({ description: 'The same in words', examples: ['17–18 February 2026, year inferred'] }),
  })
  .meta({ id: 'Date', description: 'A date as a source gives it, with the days it can mean' })

const ADVICE = 'a date is EDTF: 2026-02-17, 2026-02, 2026?-02-17 (year inferred), 2026-02-17/2026-02-18, ../2026-02-18'

/** What is wrong with a date, in words for the person who wrote it; `undefined` if nothing is. */
export function dateProblem(value: string): string | undefined {
  if (value.length > 60) return ADVICE
  if (PLAIN_DAY.test(value)) return isDay(value) ? undefined : `${value} is not in the calendar`
  if (/[T:]/.test(value)) return `a date has no time of day; ${ADVICE}`
  if (!/\d/.test(value) || /^[Y+-]|\d{5}|XXXX/.test(value)) return ADVICE
  // The parser rolls 2026-02-29 over to 1 March, so whole days are looked up in the calendar here.
  for (const [day] of value.replaceAll(/[?~%]/g, '').matchAll(/\d{4}-\d{2}-\d{2}/g))
    if (!isDay(day)) return `${day} is not in the calendar`
  try {
    const { type } = parse(value)
    return type === 'Date' || type === 'Interval' ? undefined : `a ${type.toLowerCase()} is not a date here; ${ADVICE}`
  } catch (error) {
    const inverted = error instanceof Error && error.message.startsWith('invalid upper bound')
    return inverted ? `it does not end after it starts; ${ADVICE}` : ADVICE
  }
}

/** Most dates are whole days, and there is nothing to be read out of one. */
const PLAIN_DAY = /^\d{4}-\d{2}-\d{2}$/

/** Parsing takes a quarter of a millisecond, and the same few dates come again and again. */
const parse = remembered((value: string) => edtf(value))

const isDay = (day: string) => new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ?? false

/** The days that a date in which `dateProblem` finds nothing can mean. */
export function spanOf(value: string): Span {
  if (PLAIN_DAY.test(value)) return { earliest: value, latest: value }
  const { min, max } = parse(value)
  return { earliest: dayOf(min), latest: dayOf(max) }
}

const dayOf = (time: number | null) =>
  time !== null && Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : null

/** A date as the API gives it. */
export const presentDate = remembered(
  (value: string): Readonly<z.infer<typeof dateAnswer>> => ({ edtf: value, ...spanOf(value), label: labelOf(value) }),
)

function labelOf(value: string): string {
  if (PLAIN_DAY.test(value)) return inEnglish(Date.parse(value), Date.parse(value), 3)
  const date = parse(value)
  if (date.type === 'Date') return inWords(date, date) + doubts(date)
  if (date.type !== 'Interval') return value
  const lower = isDate(date.lower) ? date.lower : undefined
  const upper = isDate(date.upper) ? date.upper : undefined
  const words =
    lower && upper
      ? inWords(lower, upper)
      : lower
        ? `from ${inWords(lower, lower)}`
        : upper && `by ${inWords(upper, upper)}`
  return words + doubts(...[lower, upper].filter(isDate))
}

const isDate = (bound: EdtfDate | number | null | undefined): bound is EdtfDate =>
  typeof bound === 'object' && bound !== null

/** By how much of a date is known: its year, its month, its day. */
const WRITTEN = {
  1: { year: 'numeric' },
  2: { year: 'numeric', month: 'long' },
  3: { year: 'numeric', month: 'long', day: 'numeric' },
} as const

type Precision = keyof typeof WRITTEN

/** No finer than the coarser of the two was written. */
const inWords = (from: EdtfDate, to: EdtfDate) =>
  inEnglish(from.min, to.max, Math.min(known(from), known(to)) as Precision)

/** «17–18 February 2026», «February 2026», «2020–2029» */
const inEnglish = (from: number, to: number, precision: Precision) =>
  rangeInWords(from, to, 'en', WRITTEN[precision]).replace(/^(\d+) – (\d+)/, '$1–$2')

/** From one moment to another, as days in UTC. */
export const rangeInWords = (from: number, to: number, lang: string, written: Intl.DateTimeFormatOptions) =>
  formatOf(lang, written)
    .formatRange(from, to)
    .replaceAll(/[\u2009\u202f]/g, ' ')

/** Making one takes longer than using it. */
export const formatOf = remembered(
  (lang: string, written: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { ...written, timeZone: 'UTC' }),
  (lang, written) => lang + JSON.stringify(written),
)

/** The precision that is left where digits were written as X. */
const known = ({ precision, unspecified }: EdtfDate) =>
  unspecified.value & (MASK.year | MASK.month) ? 1 : unspecified.value & MASK.day ? 2 : precision

const MASK = { year: 0b1111, month: 0b110000, day: 0b11000000 }

/** «, year inferred»: what the qualifiers `?`, `~` and `%` of EDTF put in doubt. */
function doubts(...dates: EdtfDate[]): string {
  const part = (mask: number) => {
    const names = Object.entries(MASK)
      .filter(([, bits]) => mask & bits)
      .map(([name]) => name)
    return names.length === 3 ? 'all of it' : names.join(' and ')
  }
  const masks = (of: 'uncertain' | 'approximate') => dates.reduce((mask, date) => mask | date[of].value, 0)
  const inferred = part(masks('uncertain'))
  const approximate = part(masks('approximate'))
  return (inferred && `, ${inferred} inferred`) + (approximate && `, ${approximate} approximate`)
}
