/**
 * Everything in one folder: a table for each type of entity, a descriptor that says what is in it (Data Package 2.0), and
 * views over all of it for DuckDB.
 */
import { createHash } from 'node:crypto'
import { entities } from '../../schema/entities.ts'
import type { Entity } from '../../schema/entity.ts'
import type { ExportFormat } from '../formats/export-formats.ts'
import type { About, WholeFormat } from '../formats/format.ts'
import { formats } from '../formats/formats.ts'
import { type Column, type ColumnType, columnsOf } from '../formats/table.ts'
import type { Graph } from '../graph/graph.ts'
import { changed } from '../http/all.ts'
import { answerOf } from './answers.ts'
import { type ListQuery, listParameters, readAll } from './list.ts'

interface ExportedFile {
  /** Within the folder, with `/`. */
  path: string
  /** To be read once, and after those before it. */
  open(): AsyncIterable<string | Uint8Array>
}

interface Written {
  entity: Entity
  path: string
  bytes: number
  hash: string
}

/** @param about what every file says of its origin */
export function exportOf(graph: Graph, name: ExportFormat, about: About): ExportedFile[] {
  const format = formats.find(one => one.name === name) as WholeFormat
  const written: Written[] = []
  const tables = entities.map(entity => ({ entity, path: `data/${entity.type}.${format.extension}` }))
  return [
    ...tables.map(({ entity, path }) => ({
      path,
      async *open() {
        const hash = createHash('sha256')
        let bytes = 0
        for await (const chunk of tableOf(graph, entity, format, about)) {
          hash.update(chunk)
          bytes += Buffer.byteLength(chunk)
          yield chunk
        }
        written.push({ entity, path, bytes, hash: `sha256:${hash.digest('hex')}` })
      },
    })),
    // Last, since it tells how large the others are.
    textFile('datapackage.json', () => `${JSON.stringify(descriptorOf(written, format, about), null, 2)}\n`),
    textFile('duckdb.sql', () => viewsOf(tables, name)),
  ]
}

const textFile = (path: string, text: () => string): ExportedFile => ({
  path,
  async *open() {
    yield text()
  },
})

async function* tableOf(graph: Graph, entity: Entity, format: WholeFormat, about: About) {
  const all = await readAll(graph, entity, listParameters(entity).parse({}) as ListQuery, Number.POSITIVE_INFINITY)
  if (all.version !== about.version) throw changed()
  const entry = answerOf(entity)
  yield* format.stream({ entry, includes: true, about, columns: columnsOf(entry), pieces: all.pieces, ending: false })
}

/** Every table by its name, wherever DuckDB is started: `duckdb -init duckdb.sql` within the folder. */
const viewsOf = (tables: readonly { entity: Entity; path: string }[], name: ExportFormat) =>
  tables
    .map(({ entity, path }) => {
      const columns = columnsOf(answerOf(entity)).map(
        ({ name, type, list }) => `'${name}': '${list ? 'VARCHAR' : types[type].sql}'`,
      )
      const read =
        name === 'parquet'
          ? `read_parquet('${path}')`
          : `read_csv('${path}', header = true, nullstr = '', columns = {${columns.join(', ')}})`
      return `CREATE OR REPLACE VIEW ${entity.type} AS SELECT * FROM ${read};\n`
    })
    .join('')

const descriptorOf = (written: readonly Written[], format: WholeFormat, about: About) => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: 'parley',
  title: 'Parley: who said what about which outcome, and which source says so',
  version: about.version,
  licenses: [{ name: about.license }],
  resources: written.map(({ entity, path, bytes, hash }) => ({
    name: entity.type,
    type: 'table',
    description: entity.description,
    path,
    format: format.extension,
    mediatype: format.mediaType,
    encoding: 'utf-8',
    bytes,
    hash,
    schema: {
      fields: columnsOf(answerOf(entity)).map(column => fieldOf(column, format)),
      primaryKey: ['id'],
      missingValues: [''],
      foreignKeys: foreignKeysOf(entity),
    },
  })),
})

/** What a column is called in a descriptor, and in DuckDB. */
const types: Record<ColumnType, { described: string; sql: string }> = {
  text: { described: 'string', sql: 'VARCHAR' },
  category: { described: 'string', sql: 'VARCHAR' },
  integer: { described: 'integer', sql: 'BIGINT' },
  number: { described: 'number', sql: 'DOUBLE' },
  boolean: { described: 'boolean', sql: 'BOOLEAN' },
  date: { described: 'date', sql: 'DATE' },
  timestamp: { described: 'datetime', sql: 'TIMESTAMPTZ' },
  json: { described: 'object', sql: 'VARCHAR' },
}

function fieldOf({ name, type, list, values, meaning, example, nullable }: Column, format: WholeFormat) {
  const asText = list && format.name === 'csv'
  return {
    name,
    type: asText ? 'string' : list ? 'array' : types[type].described,
    description: asText ? `${meaning} (several, separated by "; ")` : meaning,
    ...(example !== null && !list && { example }),
    constraints: {
      required: !nullable && !list,
      ...(type === 'category' && !list && { enum: values }),
    },
  }
}

/** Only where a column leads to one table. */
const foreignKeysOf = ({ fields }: Entity) =>
  fields
    .filter(({ kind, many, to }) => kind === 'reference' && !many && to.length === 1)
    .map(({ name, to }) => ({ fields: [`${name}_id`], reference: { resource: to[0], fields: ['id'] } }))
