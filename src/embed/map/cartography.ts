/** A base map: the land in a frame, and its borders. */
import { geoDistance } from 'd3-geo'
import { LRUCache } from 'lru-cache'
import { remembered } from '../../../schema/remembered.ts'
import type { Box } from '../box.ts'
import { element } from '../draw.ts'
import type { Theme } from '../theme.ts'
import { type Frame, linesIn } from './frame.ts'
import { countryShapes, type Point, regionShapes, type Shape } from './shapes.ts'

/** In steps of tenths of a pixel from point to point, which is shorter than where each is. */
export function pathOf(lines: readonly Point[][]): string {
  let path = ''
  for (const line of lines) {
    let [fromX, fromY] = [0, 0]
    for (let i = 0; i < line.length; i++) {
      const [toX, toY] = line[i] as Point
      const [x, y] = [Math.round(toX * 10), Math.round(toY * 10)]
      path += `${i === 0 ? 'M' : i === 1 ? 'l' : ' '}${(x - fromX) / 10},${(y - fromY) / 10}`
      fromX = x
      fromY = y
    }
    path += 'Z'
  }
  return path
}

/** Whether a point is within closed rings, by the lines that it has on its left. */
export function isWithin(rings: readonly Point[][], [x, y]: Point): boolean {
  let within = false
  for (const ring of rings) {
    // By numbers, since this is asked some ten thousand times for a map.
    let from = ring.at(-1) as Point
    for (let i = 0; i < ring.length; i++) {
      const to = ring[i] as Point
      if (from[1] > y !== to[1] > y && x > from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0]))
        within = !within
      from = to
    }
  }
  return within
}

/** A country as far as it is seen. */
export interface Seen {
  code: string
  rings: Point[][]
}

/** What is seen of the land, in pixels. */
export interface Chart {
  countries: Seen[]
  /** Paths: of countries without their regions, of those with them, and of the regions of each. */
  others: string
  finer: string
  regions: string[]
  ringsOf(shape: Shape): Point[][]
}

/** Where the same is seen in another theme or another language, it is not projected again. */
const charts = new LRUCache<string, Chart>({ max: 20 })

/** @param withRegions codes of countries of which the regions are drawn */
export function chartOf(frame: Frame, withRegions: readonly string[]): Chart {
  const { x, y, width, height, projection } = frame
  const seen = [projection.rotate(), projection.scale(), projection.translate(), projection.clipAngle()]
  const key = JSON.stringify([x, y, width, height, seen, withRegions])
  const known = charts.get(key)
  if (known) return known
  const ringsOf = remembered((shape: Shape) => linesIn(frame, shape))
  const isSeen = ({ center, radius }: Shape) => geoDistance(center, frame.center) < radius + frame.radius
  const countries = [...countryShapes().values()]
    .filter(isSeen)
    .map(shape => ({ code: shape.id, rings: ringsOf(shape) }))
    .filter(({ rings }) => rings.length > 0)
  const [finer, others] = [true, false].map(isFiner =>
    pathOf(countries.filter(({ code }) => withRegions.includes(code) === isFiner).flatMap(({ rings }) => rings)),
  ) as [string, string]
  const regions = withRegions.map(code => pathOf([...regionShapes(code).values()].filter(isSeen).flatMap(ringsOf)))
  const chart = { countries, others, finer, regions, ringsOf }
  charts.set(key, chart)
  return chart
}

/** Land, with the regions of some countries. */
export function baseMap({ others, finer, regions }: Chart, theme: Theme) {
  const drawn = (d: string, look: Record<string, string | number>) =>
    d && element('path', { d, 'stroke-linejoin': 'round', ...look })
  const border = { stroke: theme.muted, 'stroke-opacity': 0.6, 'stroke-width': 0.8 }
  return [
    drawn(others, { fill: theme.shade, ...border }),
    // Regions are drawn more finely than countries: the coarse line between is covered.
    drawn(finer, { fill: theme.shade, stroke: theme.shade, 'stroke-width': 3 }),
    // Of the dark line the areas cover all but what is around them together: no border runs between two regions.
    ...regions.flatMap(d => [
      drawn(d, { fill: 'none', ...border, 'stroke-width': 2.8 }),
      drawn(d, { fill: theme.shade, stroke: theme.line }),
    ]),
  ].join('')
}

/** Nothing of it is seen outside of its frame. */
export function clipped({ x, y, width, height }: Box, ...content: string[]): string {
  const id = `map-${[x, y, width, height].map(Math.round).join('-')}`
  return (
    element('clipPath', { id }, element('rect', { x, y, width, height })) +
    element('g', { 'clip-path': `url(#${id})` }, ...content)
  )
}

export const edgeOf = ({ x, y, width, height }: Box, theme: Theme) =>
  element('rect', { x, y, width, height, fill: 'none', stroke: theme.line })

/** Lines across an area: one way, or both ways. */
export const hatching = (id: string, isCrossed: boolean, theme: Theme) =>
  element(
    'pattern',
    { id, width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    element('rect', { width: 7, height: 7, fill: theme.shade }),
    element('path', {
      d: isCrossed ? 'M0,3.5H7M3.5,0V7' : 'M0,3.5H7',
      stroke: isCrossed ? theme.ink : theme.muted,
      'stroke-width': 1.2,
      fill: 'none',
    }),
  )
