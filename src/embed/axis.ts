/** An axis of time: where a day is, and the days that are written on it. */
import { formatOf } from '../../schema/dates.ts'
import { element, text, widthOf } from './draw.ts'
import { DAY, type Dated, timeOf } from './told.ts'

export interface Axis {
  left: number
  right: number
  /** The moments at these two; not a number where there is nothing to be placed. */
  from: number
  until: number
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
  if (times.length === 0) return { left, right, from, until, at, ticks: [], labels: [] }
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
    return { left, right, from, until, at, ticks: found.map(at), labels }
  }
  throw new Error('the last step is always taken')
}

interface Drawn {
  /** Of the labels' upper edge. */
  top: number
  /** Where rows end on the right. */
  end: number
  /** From where to where, downwards, the axis is that of what is drawn. */
  strips: readonly (readonly [number, number])[]
  fill: string
}

/** The labels, in a group that tells whoever handles the picture what it maps: the moments at its ends, and where it holds. */
export function drawAxis({ left, right, from, until, labels }: Axis, { top, end, strips, fill }: Drawn): string {
  const maps = Number.isFinite(from) && {
    'data-left': left,
    'data-right': right,
    'data-from': new Date(from).toISOString(),
    'data-until': new Date(until).toISOString(),
    'data-top': top,
    'data-end': end,
    'data-strips': strips.map(strip => strip.map(y => Math.round(y)).join()).join(' '),
  }
  const written = labels.map(({ x, label }) => text(label, { x, y: top + 11, size: 11, fill, 'text-anchor': 'middle' }))
  return element('g', { ...maps }, ...written)
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
