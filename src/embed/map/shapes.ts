/** Shapes of countries and of regions, from the files in ../geometry; LICENSES.md there says whose they are and which view they take. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ExtendedFeature, geoBounds, geoDistance } from 'd3-geo'
import { remembered } from '../../../schema/remembered.ts'

/** Degrees east and north. */
export type Point = [number, number]

interface Topology {
  transform: { scale: Point }
  arcs: Point[][]
  objects: Record<string, { geometries: Geometry[] }>
}

type Geometry =
  | { type: 'Polygon'; id: string; arcs: number[][] }
  | { type: 'MultiPolygon'; id: string; arcs: number[][][] }

/** Its outer rings run clockwise, as d3-geo wants them. */
export interface Shape extends ExtendedFeature {
  /** ISO 3166-1 alpha-2 of a country, ISO 3166-2 of a region. */
  id: string
  geometry: { type: 'MultiPolygon'; coordinates: Point[][][] }
  /** West and south, east and north; west is more than east across 180°. */
  bounds: [Point, Point]
  /** A circle around it, in radians. */
  center: Point
  radius: number
}

/** Shapes by their codes; none if there is no such file. */
const shapesIn = remembered((name: string): Map<string, Shape> => {
  const path = join(import.meta.dirname, '../geometry', `${name}.topojson`)
  const shapes = existsSync(path) ? shapesOf(JSON.parse(readFileSync(path, 'utf8'))) : []
  return new Map(shapes.map(shape => [shape.id, shape]))
})

/** All but Antarctica. */
export const countryShapes = () => shapesIn('countries')

/** The regions of a country, by ISO 3166-2. @param country ISO 3166-1 alpha-2 */
export const regionShapes = (country: string) =>
  /^[A-Z]{2}$/.test(country) ? shapesIn(`regions-${country}`) : new Map<string, Shape>()

/** TopoJSON keeps a line that two have in common once, as steps from one point to the next. */
function shapesOf({ transform, arcs, objects }: Topology): Shape[] {
  const [east, north] = transform.scale
  const lines = arcs.map(arc => {
    let [x, y] = [0, 0]
    return arc.map(([dx, dy]): Point => {
      x += dx
      y += dy
      return [x * east, y * north]
    })
  })
  // A line that is gone through backwards is the complement of its number.
  const lineOf = (i: number) => (i < 0 ? (lines[~i] as Point[]).toReversed() : (lines[i] as Point[]))
  const ringOf = (ring: number[]) => ring.flatMap((i, at) => lineOf(i).slice(at === 0 ? 0 : 1))
  return Object.values(objects).flatMap(({ geometries }) =>
    geometries.map(({ id, ...geometry }): Shape => {
      const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs
      const multi = { type: 'MultiPolygon' as const, coordinates: polygons.map(rings => rings.map(ringOf)) }
      const bounds = geoBounds(multi)
      const center = middleOf(bounds)
      const radius = multi.coordinates.flat(2).reduce((most, point) => Math.max(most, geoDistance(center, point)), 0)
      return { type: 'Feature', id, properties: {}, geometry: multi, bounds, center, radius }
    }),
  )
}

export function middleOf([[west, south], [east, north]]: [Point, Point]): Point {
  return [(west + east) / 2 + (west > east ? 180 : 0), (south + north) / 2]
}
