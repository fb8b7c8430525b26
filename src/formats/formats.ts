/** The register of formats, in the order in which they are preferred when a client does not mind. */
import { arrow } from './arrow.ts'
import { csv } from './csv.ts'
import type { Format, Shape } from './format.ts'
import { geojson } from './geojson.ts'
import { graphml } from './graphml.ts'
import { json } from './json.ts'
import { jsonld } from './jsonld.ts'
import { ndjson } from './ndjson.ts'
import { parquet } from './parquet.ts'
import { turtle } from './turtle.ts'

export const formats: readonly Format[] = [json, csv, ndjson, arrow, parquet, jsonld, turtle, graphml, geojson]

/** The formats that an address can answer in, by what it gives to each. */
export const formatsOf = (shapeFor: (format: Format) => Shape): Format[] =>
  formats.filter(format => !format.fits || format.fits(shapeFor(format)))

/** Content-Type of a format. */
export const contentTypeOf = ({ mediaType, parameters }: Format) =>
  parameters ? `${mediaType}; ${parameters}` : mediaType
