/** What is seen of the globe: a projection that fits it, and shapes as they lie in it. */
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
import { remembered } from '../../../schema/remembered.ts'
import type { Box } from '../box.ts'
import { middleOf, type Point, type Shape } from './shapes.ts'

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
  const lay = remembered((shape: Shape): Laid => {
    const rings = ringsOf(fine, shape as GeoPermissibleObjects, 0)
    return { type: 'Polygon', coordinates: rings.map(ring => [...ring, ring[0] as Point]) }
  })
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
