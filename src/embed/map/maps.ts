/** The maps: what is concerned, as large as it can be, and beside it what is too far away. */
import { createRequire } from 'node:module'
import { type GeoPermissibleObjects, geoPath } from 'd3-geo'
import countryNames from 'i18n-iso-countries/index.js'
import type { Box } from '../box.ts'
import { element, linesOf, linked, paragraph, roomFor } from '../draw.ts'
import type { Canvas } from '../view.ts'
import { baseMap, chartOf, clipped, edgeOf, isWithin, pathOf, type Seen } from './cartography.ts'
import type { Subject } from './concern.ts'
import { cornersOf, type Frame, frameAround, outlineOf, shareOf } from './frame.ts'
import { beside, inside, type Labels, labelsIn } from './labels.ts'
import { patternOf } from './list.ts'
import type { Point, Shape } from './shapes.ts'
import { told } from './told.ts'

const require = createRequire(import.meta.url)

/** As much of a map's side as the regions take at least; what is too far away for that is shown on a smaller map. */
const READABLE = 0.45

interface Maps {
  parts: string[]
  end: number
  isDrawn: boolean
  /** Of regions and places of which only a number found room on the map. */
  numbers: Map<string, number>
}

/** What is concerned, as large as it can be; and on a smaller map what is too far away. */
export function drawMaps(subjects: readonly Subject[], box: Box, canvas: Canvas): Maps {
  const { theme, words } = canvas
  const numbers = new Map<string, number>()
  const shown = subjects.filter(({ shape, point }) => shape || point)
  if (shown.length === 0) return { parts: [], end: box.y, isDrawn: false, numbers }
  const large = { ...box, height: Math.min(620, Math.max(200, Math.round(box.width * 0.8))) }
  const { near, far } = apart(shown, large)
  const frame = frameAround(near.flatMap(pointsOf), large)
  const parts = [drawOne(near, frame, numbers, canvas)]
  let end = large.y + large.height
  if (far.length > 0) {
    const caption = linesOf(words['further away'], box.width, 12)
    parts.push(paragraph(caption, { x: box.x, y: end + 20, size: 12, fill: theme.muted }))
    end += caption.length * 12 * 1.35
    const small = { ...box, y: end + 12, height: Math.min(260, Math.max(130, Math.round(box.width * 0.38))) }
    const outline = outlineOf(frame)
    const around = frameAround([...outline.filter(([lon]) => !Number.isNaN(lon)), ...far.flatMap(pointsOf)], small, 16)
    const framed = outline.map(point => around.projection(point)).filter(point => point !== null)
    const d = `M${framed.map(point => point.map(Math.round).join(',')).join('L')}Z`
    parts.push(
      drawOne(far, around, numbers, canvas, near),
      element('path', { d, fill: 'none', stroke: theme.ink, 'stroke-width': 1.2 }),
    )
    end = small.y + small.height
  }
  return { parts, end, isDrawn: true, numbers }
}

const pointsOf = ({ shape, point }: Subject): Point[] => (point ? [point] : shape ? cornersOf(shape.bounds) : [])

/** Which places can be on the map while its regions stay readable: the nearest to them first. */
function apart(shown: readonly Subject[], box: Box): { near: Subject[]; far: Subject[] } {
  const regions = shown.filter(({ shape }) => shape)
  const places = shown.filter(({ shape }) => !shape)
  if (regions.length === 0) return { near: places, far: [] }
  const core = regions.flatMap(pointsOf)
  const shareWith = (some: readonly Subject[]) => shareOf(core, frameAround([...core, ...some.flatMap(pointsOf)], box))
  const nearest = places
    .map(place => ({ place, share: shareWith([place]) }))
    .sort((a, b) => b.share - a.share)
    .map(({ place }) => place)
  const near: Subject[] = []
  for (const place of nearest) if (shareWith([...near, place]) >= READABLE) near.push(place)
  return { near: [...regions, ...near], far: places.filter(place => !near.includes(place)) }
}

/** @param also what is drawn without being named */
function drawOne(
  subjects: readonly Subject[],
  frame: Frame,
  numbers: Map<string, number>,
  canvas: Canvas,
  also: readonly Subject[] = [],
): string {
  const { theme, words, lang } = canvas
  const labels = labelsIn(frame, theme)
  const within = [...subjects, ...also].filter(({ shape }) => shape)
  const chart = chartOf(frame, [...new Set(within.map(({ id }) => id.slice(0, 2)))])
  const regions = within.map(subject => {
    const rings = chart.ringsOf(subject.shape as Shape)
    return { subject, rings, d: pathOf(rings) }
  })
  const places = subjects.flatMap(subject => {
    const [x, y] = (subject.point && frame.projection(subject.point)) ?? [Number.NaN, Number.NaN]
    return Number.isNaN(x) ? [] : [{ subject, at: [x, y] as Point }]
  })
  const areas = regions.map(({ subject, d }) => {
    const look = { fill: `url(#${patternOf(subject)})`, stroke: theme.ink, 'stroke-linejoin': 'round' }
    return linked(subject.href, told(subject, words), element('path', { d, ...look }))
  })
  const parts = [clipped(frame, baseMap(chart, theme), ...areas)]
  for (const { subject, at } of places) {
    const [cx, cy] = at
    labels.keepFree({ x: cx - 6, y: cy - 6, width: 12, height: 12 })
    const dot = element('circle', { cx, cy, r: 5, fill: theme.ink, stroke: theme.paper, 'stroke-width': 2 })
    parts.push(linked(subject.href, told(subject, words), dot))
  }
  const name = (subject: Subject, at: Point, offsets: typeof beside, width: number) => {
    const look = { weight: 600 as const, fill: theme.ink }
    const named = labels.put(
      { lines: linesOf(subject.name, Math.max(width, ...wordsOf(subject.name)), 12, 600, 3), ...look },
      at,
      offsets,
    )
    if (named) return parts.push(named)
    const number = numbers.get(subject.href) ?? numbers.size + 1
    const put = labels.put({ lines: [String(number)], ...look }, at, offsets)
    if (!put) return
    numbers.set(subject.href, number)
    parts.push(put)
  }
  for (const { subject, at } of places) name(subject, at, beside, 140)
  for (const { subject, rings } of regions) {
    if (!subjects.includes(subject) || rings.length === 0) continue
    const xs = rings.flat().map(([x]) => x)
    const at = geoPath(frame.projection).centroid(subject.shape as GeoPermissibleObjects) as Point
    name(subject, at, inside, (Math.max(...xs) - Math.min(...xs)) * 0.8)
  }
  const naming = { regions: regions.flatMap(({ rings }) => rings), labels, lang, fill: theme.muted }
  for (const country of chart.countries) parts.push(nameOf(country, naming))
  parts.push(edgeOf(frame, theme))
  return parts.join('')
}

/** A country is named where there is room for it within what is seen of it, and never on a region that is spoken of. */
function nameOf(country: Seen, { regions, labels, lang, fill }: Naming): string {
  const name = countryName(country.code, lang)
  if (!name) return ''
  const points = country.rings.flat()
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [west, north, east, south] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  const middle: Point = [(west + east) / 2, (north + south) / 2]
  // From the middle outward.
  const steps = [0, -0.12, 0.12, -0.25, 0.25, -0.37, 0.37]
  const offsets = steps
    .flatMap(y => steps.map(x => [x, y] as const))
    .sort((a, b) => Math.hypot(...a) - Math.hypot(...b))
    .map(
      ([x, y]) =>
        (): Point => [x * (east - west), y * (south - north)],
    )
  const fits = ({ x, y, width, height }: Box) =>
    [0, 0.25, 0.5, 0.75, 1].every(part =>
      [y, y + height].every(level => {
        const point: Point = [x + width * part, level]
        return isWithin(country.rings, point) && !isWithin(regions, point)
      }),
    )
  return labels.put({ lines: [name], size: 11, fill }, middle, offsets, fits) ?? ''
}

interface Naming {
  /** Of regions that are spoken of. */
  regions: Point[][]
  labels: Labels
  lang: string
  fill: string
}

/** How much room each word wants. */
const wordsOf = (name: string) => name.split(/\s+/).map(word => Math.min(180, roomFor(word, 12, 600)))

const registered = new Set<string>()

function countryName(code: string, lang: string): string | undefined {
  if (!registered.has(lang)) countryNames.registerLocale(require(`i18n-iso-countries/langs/${lang}.json`))
  registered.add(lang)
  return countryNames.getName(code, lang, { select: 'alias' })
}
