/** Parquet: typed columns in a compressed file, which DuckDB, pandas, polars and R query where it lies. */
import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer'
import { daysOf, millisecondsOf, notesOf, originOf } from './binary.ts'
import type { Result, WholeFormat } from './format.ts'
import type { Column, ColumnType } from './table.ts'

/**
 * What is held at once: rows, and characters of their texts. Smaller groups compress worse; larger ones leave late, and
 * nothing else is answered while one is written.
 */
const GROUP = { rows: 2_000, text: 4_000_000 }

export const parquet: WholeFormat = {
  name: 'parquet',
  extension: 'parquet',
  mediaType: 'application/vnd.apache.parquet',
  summary: 'Parquet file: typed columns, compressed, for DuckDB, pandas, polars and R',
  async *stream({ about, columns, pieces }: Result) {
    const bytes = new Leaving()
    const writer = new ParquetWriter({
      writer: bytes,
      schema: [{ name: 'parley', num_children: columns.length }, ...columns.flatMap(elementsOf)],
      kvMetadata: Object.entries({ ...originOf(about), ...meaningOf(columns) }).map(([key, value]) => ({ key, value })),
    })
    let group = new Group(columns)
    const write = () => {
      writer.write({ columnData: group.columns, rowGroupSize: group.rows })
      group = new Group(columns)
      return bytes.take()
    }
    for await (const { data } of pieces)
      for (const entry of data) {
        group.add(entry)
        if (group.rows >= GROUP.rows || group.text >= GROUP.text) yield write()
      }
    if (group.rows) yield write()
    writer.finish()
    yield bytes.take()
  },
}

/** Parquet has no place for this at a column that readers would show. */
const meaningOf = (columns: readonly Column[]) => ({
  'parley.columns': JSON.stringify(Object.fromEntries(columns.map(column => [column.name, notesOf(column)]))),
})

/** Written bytes leave as soon as they are asked for; `offset` goes on counting from the start of the file. */
class Leaving extends ByteWriter {
  take(): Uint8Array {
    const taken = new Uint8Array(this.getBuffer())
    this.index = 0
    return taken
  }
}

/** Rows on their way to be columns. */
class Group {
  rows = 0
  text = 0
  readonly columns: { name: string; data: unknown[] }[]
  private readonly cells: ((entry: unknown) => unknown)[]
  constructor(columns: readonly Column[]) {
    this.columns = columns.map(({ name }) => ({ name, data: [] }))
    this.cells = columns.map(({ type, list, read }) => {
      const one = (value: unknown) => {
        if (typeof value === 'string') this.text += value.length
        return value === null ? null : (leaves[type].value?.(value) ?? value)
      }
      return list ? entry => (read(entry) as unknown[] | null)?.map(one) ?? null : entry => one(read(entry))
    })
  }
  add(entry: unknown) {
    this.rows++
    for (const [at, { data }] of this.columns.entries()) data.push(this.cells[at]?.(entry))
  }
}

/** What a value is in the file, and how it gets there unless it goes as it is. */
const leaves: Record<ColumnType, { element: Partial<SchemaElement>; value?(value: unknown): unknown }> = {
  text: { element: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } } },
  category: { element: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } } },
  json: { element: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } } },
  integer: { element: { type: 'INT64' }, value: value => BigInt(value as number) },
  number: { element: { type: 'DOUBLE' } },
  boolean: { element: { type: 'BOOLEAN' } },
  date: {
    element: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
    value: value => daysOf(value as string),
  },
  timestamp: {
    element: {
      type: 'INT64',
      converted_type: 'TIMESTAMP_MILLIS',
      logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
    },
    value: value => BigInt(millisecondsOf(value as string)),
  },
}

function elementsOf({ name, type, list, nullable }: Column): SchemaElement[] {
  const value: SchemaElement = {
    ...leaves[type].element,
    name: list ? 'element' : name,
    repetition_type: nullable ? 'OPTIONAL' : 'REQUIRED',
  }
  if (!list) return [value]
  return [
    { name, repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST', logical_type: { type: 'LIST' } },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    value,
  ]
}
