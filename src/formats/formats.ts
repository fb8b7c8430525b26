/** The register of formats, in the order in which they are preferred when a client does not mind. */
import { arrow } from './arrow.ts'
import { csv } from './csv.ts'
import type { Format, Shape } from './format.ts'
import { json } from './json.ts'
import { ndjson } from './ndjson.ts'
import { parquet } from './parquet.ts'

export const formats: readonly Format[] = [json, csv, ndjson, arrow, parquet]

/** The formats that an address can answer in. */
export const formatsOf = (shape: Shape): Format[] => formats.filter(({ fits }) => !fits || fits(shape))

/** Content-Type of a format. */
export const contentTypeOf = ({ mediaType, parameters }: Format) =>
  parameters ? `${mediaType}; ${parameters}` : mediaType
