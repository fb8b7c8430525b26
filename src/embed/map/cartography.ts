/** A base map: a projection that fits what is to be seen, and the land around it. */
import {
  type GeoIdentityTransform,
  type GeoPermissibleObjects,
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoBounds,
  geoDistance,
  geoEqualEarth,
  geoIdentity,
  geoPath,
} from 'd3-geo'
import { LRUCache } from 'lru-cache'
import { element } from '../draw.ts'
import type { Theme } from '../theme.ts'
import type { Box } from './labels.ts'
import { countryShapes, middleOf, type Point, regionShapes, type Shape } from './shapes.ts'

export interface Frame extends Box {
  projection: GeoProjection
  plane: Plane
  /** What is seen, as a circle. */
  center: Point
  radius: number
}

/** Degrees from the middle that are seen at least. */
const NEAREST = 2.5

/** The four corners of where it is. */
export const cornersOf = ([[west, south], [east, north]]: [Point, Point]): Point[] => [
  [west, south],
  [west, north],
  [east, south],
  [east, north],
]

/** Areas are true to each other everywhere; where less than half of the world is seen, it is seen from above its middle. */
export function frameAround(points: readonly Point[], box: Box, margin = 22): Frame {
  const bounds = geoBounds({ type: 'MultiPoint', coordinates: [...points] }) as [Point, Point]
  const middle = middleOf(bounds)
  const reach = Math.max(...points.map(point => geoDistance(middle, point)))
  // Rounded, so that one plane serves all sizes of a map.
  const step = reach > 0.35 ? 5 : 1
  const center = middle.map(degrees => Math.round(degrees / step) * step) as Point
  const [lon, lat] = center
  const plane = planeAround(center, reach > 1.2)
  const projection = plane.project()
  const least: Point[] = [-NEAREST, NEAREST].map(north => [lon, Math.max(-89, Math.min(89, lat + north))])
  const { x, y, width, height } = box
  projection.fitExtent(
    [
      [x + margin, y + margin],
      [x + width - margin, y + height - margin],
    ],
    { type: 'MultiPoint', coordinates: [...points, ...least] },
  )
  const seen = outlineOf({ ...box, projection }).map(point => geoDistance(center, point))
  const radius = seen.some(Number.isNaN) ? Math.PI : Math.max(...seen)
  return { ...box, projection, plane, center, radius }
}

/** Points of its edge, on the globe; NaN where it shows more than the globe. */
export function outlineOf({ x, y, width, height, projection }: Box & { projection: GeoProjection }): Point[] {
  const corners: [number, number][] = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ]
  return corners.flatMap(([fromX, fromY], i) => {
    const [toX, toY] = corners[(i + 1) % 4] as [number, number]
    return [0, 0.25, 0.5, 0.75].map(part => {
      const at = [fromX + (toX - fromX) * part, fromY + (toY - fromY) * part] as const
      return projection.invert?.([x + at[0] * width, y + at[1] * height]) ?? ([Number.NaN, Number.NaN] as Point)
    })
  })
}

/** How much of the frame what lies within the points takes, as a part of its side. */
export function shareOf(points: readonly Point[], { projection, width, height }: Frame): number {
  const seen = points.map(point => projection(point) as Point)
  const side = (at: 0 | 1) => Math.max(...seen.map(point => point[at])) - Math.min(...seen.map(point => point[at]))
  return Math.sqrt((side(0) * side(1)) / (width * height))
}

/** The globe laid flat: what costs most of a map is done once for all of its sizes. */
interface Plane {
  project(): GeoProjection
  /** A shape as it lies there, at a scale of `FINE`. */
  lay(shape: Shape): Laid
}

type Laid = { type: 'Polygon'; coordinates: Point[][] }

/** Fine enough that a straight line between two points stays one on the largest map. */
const FINE = 4000

const planes = new LRUCache<string, Plane>({ max: 20 })

function planeAround([lon, lat]: Point, isWide: boolean): Plane {
  const key = isWide ? `${lon}` : `${lon} ${lat}`
  const known = planes.get(key)
  if (known) return known
  const project = () =>
    isWide ? geoEqualEarth().rotate([-lon, 0]) : geoAzimuthalEqualArea().rotate([-lon, -lat]).clipAngle(120)
  const fine = project().scale(FINE).translate([0, 0])
  const laid = new Map<Shape, Laid>()
  const lay = (shape: Shape) => {
    const known = laid.get(shape)
    if (known) return known
    const rings = ringsOf(fine, shape as GeoPermissibleObjects, 0)
    const polygon: Laid = { type: 'Polygon', coordinates: rings.map(ring => [...ring, ring[0] as Point]) }
    laid.set(shape, polygon)
    return polygon
  }
  const plane = { project, lay }
  planes.set(key, plane)
  return plane
}

/** What is seen of a shape, in pixels. */
export function linesIn({ projection, plane, x, y, width, height }: Frame, shape: Shape): Point[][] {
  const seen = geoIdentity()
    .scale(projection.scale() / FINE)
    .translate(projection.translate())
    // Cut a little further out than it is seen, so that no border runs along the edge.
    .clipExtent([
      [x - 4, y - 4],
      [x + width + 4, y + height + 4],
    ])
  return ringsOf(seen, plane.lay(shape), 0.8)
}

/** @param least what two points of a ring are apart at least */
function ringsOf(
  projection: GeoProjection | GeoIdentityTransform,
  shape: GeoPermissibleObjects,
  least: number,
): Point[][] {
  const rings: Point[][] = []
  let ring: Point[] = []
  geoPath(projection, {
    beginPath() {},
    moveTo(x, y) {
      ring = [[x, y]]
      rings.push(ring)
    },
    lineTo(x, y) {
      const [fromX, fromY] = ring.at(-1) as Point
      if (Math.abs(x - fromX) + Math.abs(y - fromY) > least) ring.push([x, y])
    },
    arc() {},
    closePath() {},
  })(shape)
  return rings.filter(({ length }) => length > 2)
}

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
  const drawn = new Map<Shape, Point[][]>()
  const ringsOf = (shape: Shape) => {
    const rings = drawn.get(shape) ?? linesIn(frame, shape)
    drawn.set(shape, rings)
    return rings
  }
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
