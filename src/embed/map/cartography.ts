/** A base map: a projection that fits what is to be seen, and the land around it. */
import {
  type GeoPath,
  type GeoPermissibleObjects,
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoBounds,
  geoDistance,
  geoEqualEarth,
  geoPath,
} from 'd3-geo'
import { element } from '../draw.ts'
import type { Theme } from '../theme.ts'
import type { Box } from './labels.ts'
import { countryShapes, middleOf, type Point, regionShapes, type Shape } from './shapes.ts'

export interface Frame extends Box {
  projection: GeoProjection
  path: GeoPath
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
  const center = middleOf(bounds)
  const [lon, lat] = center
  const isWide = Math.max(...points.map(point => geoDistance(center, point))) > 1.2
  const projection = isWide
    ? geoEqualEarth().rotate([-lon, 0])
    : geoAzimuthalEqualArea().rotate([-lon, -lat]).clipAngle(120)
  const least: Point[] = [-NEAREST, NEAREST].map(north => [lon, Math.max(-89, Math.min(89, lat + north))])
  const { x, y, width, height } = box
  projection.fitExtent(
    [
      [x + margin, y + margin],
      [x + width - margin, y + height - margin],
    ],
    { type: 'MultiPoint', coordinates: [...points, ...least] },
  )
  projection.clipExtent([
    [x, y],
    [x + width, y + height],
  ])
  const seen = outlineOf({ ...box, projection }).map(point => geoDistance(center, point))
  const radius = seen.some(Number.isNaN) ? Math.PI : Math.max(...seen)
  return { ...box, projection, path: geoPath(projection).digits(1), center, radius }
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

const isSeen = ({ center, radius }: Shape, frame: Frame) => geoDistance(center, frame.center) < radius + frame.radius

export const seenCountries = (frame: Frame) => [...countryShapes().values()].filter(shape => isSeen(shape, frame))

/** Land, with the regions of some countries. */
export function baseMap(frame: Frame, countries: readonly Shape[], theme: Theme, withRegions: readonly string[]) {
  const { path } = frame
  const drawn = (shapes: readonly Shape[], look: Record<string, string | number>) => {
    const d = shapes.map(shape => path(shape as GeoPermissibleObjects) ?? '').join('')
    return d && element('path', { d, 'stroke-linejoin': 'round', ...look })
  }
  const finer = countries.filter(({ id }) => withRegions.includes(id))
  const land = { fill: theme.shade, stroke: theme.line, 'stroke-width': 1 }
  return [
    drawn(
      countries.filter(shape => !finer.includes(shape)),
      land,
    ),
    // Regions are drawn more finely than countries: the coarse line between is covered.
    drawn(finer, { ...land, stroke: theme.shade, 'stroke-width': 3 }),
    ...withRegions.map(code => drawn([...regionShapes(code).values()], land)),
  ].join('')
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
