/** An axis of time: where a day is, and the days that are written on it. */
import { widthOf } from './draw.ts'
import { DAY, type Dated, formatOf, timeOf } from './told.ts'

export interface Axis {
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

/** From the first to the last day that they can mean, with some room for what is open. */
export function axisOf(
  dates: readonly Dated[],
  { left, right, lang }: { left: number; right: number; lang: string },
): Axis {
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
