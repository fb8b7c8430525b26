/** Days of the 22nd century, counted from 1 January 2101, and how uncertainly sources write them. */
import type { Random } from '../random.ts'

const FIRST = Date.UTC(2101, 0, 1)
const MILLISECONDS = 86_400_000

/** A day as ISO 8601 writes it; before the first ones it counts backwards. */
export const dayText = (day: number): string => new Date(FIRST + day * MILLISECONDS).toISOString().slice(0, 10)

/** The days from one to another, both among them. */
export const daysText = (from: number, to: number): string =>
  from === to ? dayText(from) : `${dayText(from)}/${dayText(to)}`

/**
 * When something was said that was said on this day, as a source may put it. Whatever it is, the day is among those
 * that it can mean, so two statements are never written in the wrong order.
 */
export function saidOn(day: number, { below, next }: Random): string | undefined {
  const text = dayText(day)
  const [year, month, date] = text.split('-') as [string, string, string]
  const chance = next()
  if (chance < 0.74) return text
  if (chance < 0.78) return `${year}-${month}`
  if (chance < 0.8) return `${year}-${month}?`
  if (chance < 0.84) return `${year}?-${month}-${date}`
  if (chance < 0.86) return `${text}~`
  if (chance < 0.88 && date < '30') return `${text.slice(0, -1)}X`
  if (chance < 0.92) return daysText(day - below(4), day + below(3))
  if (chance < 0.95) return `../${text}`
  if (chance < 0.97) return `${text}/..`
  return undefined
}

/** When an office began or ended: often only the month or the year is known, or nothing. */
export function heldOn(day: number, { next }: Random): string | undefined {
  const text = dayText(day)
  const chance = next()
  if (chance < 0.55) return text
  if (chance < 0.75) return text.slice(0, 7)
  if (chance < 0.8) return `${text.slice(0, 7)}?`
  return chance < 0.9 ? text.slice(0, 4) : undefined
}
