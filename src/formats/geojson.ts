/** GeoJSON (RFC 7946): entries on the map, each where the places are that it names. */
import { z } from 'zod'
import { shapeOf, unwrapped } from './context.ts'
import type { Result, Shape, WholeFormat } from './format.ts'

export const geojson: WholeFormat = {
  name: 'geojson',
  extension: 'geojson',
  mediaType: 'application/geo+json',
  summary: 'A map (GeoJSON, RFC 7946): a feature an entry, at its coordinates or those of its places',
  fits: shape => isPlace(shape) || (shape.includes && placesIn(shape).length > 0),
  needs: shape => (isPlace(shape) ? [] : placesIn(shape)),
  async *stream({ columns, pieces, ...shape }: Result) {
    const own = isPlace(shape)
    const fields = placesIn(shape)
    let separator = '\n'
    yield '{"type":"FeatureCollection","features":['
    for await (const { data, included = [] } of pieces) {
      const places = new Map((included as Place[]).map(place => [place.href, place]))
      let text = ''
      for (const entry of data as Place[]) {
        const at = own ? [entry] : namedIn(entry, fields).flatMap(href => places.get(href) ?? [])
        const feature = {
          type: 'Feature',
          id: entry.href,
          geometry: geometryOf(at),
          properties: Object.fromEntries(columns.map(({ name, read }) => [name, read(entry)])),
        }
        text += separator + JSON.stringify(feature)
        separator = ',\n'
      }
      yield text
    }
    yield '\n]}\n'
  },
}

type Place = Record<string, unknown> & { href: string; latitude?: number | null; longitude?: number | null }

const membersOf = ({ entry }: Pick<Shape, 'entry'>) =>
  unwrapped(entry).schemas.flatMap(schema => Object.entries(shapeOf(schema)))

/** It has coordinates itself. */
const isPlace = (shape: Pick<Shape, 'entry'>) =>
  ['href', 'latitude', 'longitude'].every(name => membersOf(shape).some(([member]) => member === name))

/** The fields that refer to places. */
const placesIn = (shape: Pick<Shape, 'entry'>) =>
  membersOf(shape)
    .filter(([, schema]) => unwrapped(schema).schemas.some(isOfPlace))
    .map(([name]) => name)

function isOfPlace(schema: z.ZodType): boolean {
  const { type } = shapeOf(schema)
  return type instanceof z.ZodEnum && type.options.includes('places')
}

const namedIn = (entry: Record<string, unknown>, fields: readonly string[]): string[] =>
  (fields.flatMap(name => entry[name] ?? []) as Place[]).map(({ href }) => href)

function geometryOf(places: readonly Place[]) {
  const known = places.flatMap(({ latitude, longitude }) =>
    typeof latitude === 'number' && typeof longitude === 'number' ? [[longitude, latitude]] : [],
  )
  if (known.length > 1) return { type: 'MultiPoint', coordinates: known }
  return known[0] ? { type: 'Point', coordinates: known[0] } : null
}
