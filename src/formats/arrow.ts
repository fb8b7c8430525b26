/**
 * An Arrow stream: columns that pyarrow, polars, pandas and R take over as they are, in batches that can be read while
 * the rest is on its way. The buffers are filled here, the messages around them are written by apache-arrow; its builders
 * would number the values of a category as they come, and so begin each batch with another dictionary.
 */
import {
  AsyncByteQueue,
  Bool,
  type Data,
  type DataType,
  DateDay,
  Dictionary,
  Field,
  Float64,
  Int32,
  Int64,
  List,
  makeData,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  TimestampMillisecond,
  Utf8,
  Vector,
} from 'apache-arrow'
import { daysOf, millisecondsOf, notesOf, originOf } from './binary.ts'
import type { Result, WholeFormat } from './format.ts'
import type { Column, ColumnType } from './table.ts'

export const arrow: WholeFormat = {
  name: 'arrow',
  extension: 'arrows',
  mediaType: 'application/vnd.apache.arrow.stream',
  summary: 'Arrow IPC stream: typed columns with their meaning, for pandas, polars and R',
  async *stream({ about, columns, pieces }: Result) {
    const makers = columns.map(makerOf)
    const fields = makers.map(
      ({ type, column }) => new Field(column.name, type, column.list || column.nullable, mapOf(notesOf(column))),
    )
    const schema = new Schema(fields, mapOf(originOf(about)))
    const written = new Written()
    const writer = new RecordBatchStreamWriter()
    writer.reset(written, schema)
    for await (const { data: entries } of pieces) {
      if (!entries.length) continue
      const children = makers.map(({ column, make }) => make(entries.map(column.read)))
      const data = makeData({ type: new Struct(fields), length: entries.length, nullCount: 0, children })
      writer.write(new RecordBatch(schema, data))
      yield written.take()
    }
    writer.finish()
    yield written.take()
  },
}

const mapOf = (entries: Record<string, string>) => new Map(Object.entries(entries))

/** What the writer wrote since it was last asked, so that no more is held than one batch. */
class Written extends AsyncByteQueue {
  private readonly chunks: Uint8Array[] = []
  override write(chunk: Uint8Array) {
    this.chunks.push(chunk)
  }
  take(): Uint8Array {
    return Buffer.concat(this.chunks.splice(0))
  }
}

/** The type of a column, and what fills the buffers of one. */
interface Maker {
  column: Column
  type: DataType
  make(cells: readonly unknown[]): Data
}

function makerOf(column: Column, id: number): Maker {
  const { type, fill } = values[column.type](column, id)
  const make = (cells: readonly unknown[]) => {
    const present = presence(cells)
    // Readers believe the schema, and would take what lies there for a value.
    if (present.nullCount && !column.nullable) throw new Error(`${column.name} has no value`)
    return makeData({ type, ...present, ...fill(cells) } as never) as Data
  }
  const one: Maker = { column, type, make }
  return column.list ? listOf(one) : one
}

function listOf({ column, ...one }: Maker): Maker {
  const type = new List(new Field('item', one.type, column.nullable))
  const make = (cells: readonly unknown[]) => {
    const valueOffsets = new Int32Array(cells.length + 1)
    for (const [at, cell] of cells.entries())
      valueOffsets[at + 1] = (valueOffsets[at] as number) + ((cell as unknown[] | null)?.length ?? 0)
    return makeData({ type, ...presence(cells), valueOffsets, child: one.make(cells.flatMap(cell => cell ?? [])) })
  }
  return { column, type, make }
}

function presence(cells: readonly unknown[]) {
  const nullCount = cells.reduce((count: number, cell) => (cell === null ? count + 1 : count), 0)
  return { length: cells.length, nullCount, nullBitmap: nullCount ? bits(cells, cell => cell !== null) : null }
}

function bits(cells: readonly unknown[], isSet: (cell: unknown) => boolean): Uint8Array {
  const bytes = new Uint8Array((cells.length + 7) >> 3)
  for (const [at, cell] of cells.entries())
    if (isSet(cell)) bytes[at >> 3] = (bytes[at >> 3] as number) | (1 << (at & 7))
  return bytes
}

interface Values {
  type: DataType
  /** The buffers of `makeData`. */
  fill(cells: readonly unknown[]): object
}

const values: Record<ColumnType, (column: Column, id: number) => Values> = {
  text: () => ({ type: new Utf8(), fill: texts }),
  json: () => ({ type: new Utf8(), fill: texts }),
  category: dictionary,
  integer: () => ({
    type: new Int64(),
    fill: cells => ({ data: BigInt64Array.from(cells, cell => BigInt((cell as number | null) ?? 0)) }),
  }),
  number: () => ({
    type: new Float64(),
    fill: cells => ({ data: Float64Array.from(cells, cell => (cell as number | null) ?? 0) }),
  }),
  boolean: () => ({ type: new Bool(), fill: cells => ({ data: bits(cells, cell => cell === true) }) }),
  date: () => ({
    type: new DateDay(),
    fill: cells => ({ data: Int32Array.from(cells, cell => (cell === null ? 0 : daysOf(cell as string))) }),
  }),
  timestamp: () => ({
    type: new TimestampMillisecond('UTC'),
    fill: cells => ({
      data: BigInt64Array.from(cells, cell => (cell === null ? 0n : BigInt(millisecondsOf(cell as string)))),
    }),
  }),
}

function texts(cells: readonly unknown[]) {
  const valueOffsets = new Int32Array(cells.length + 1)
  for (const [at, cell] of cells.entries())
    valueOffsets[at + 1] = (valueOffsets[at] as number) + (cell === null ? 0 : Buffer.byteLength(cell as string))
  const data = Buffer.alloc(valueOffsets[cells.length] as number)
  for (const [at, cell] of cells.entries()) if (cell !== null) data.write(cell as string, valueOffsets[at] as number)
  return { valueOffsets, data }
}

/** With an id of its own: apache-arrow would count on from the answer before, and no two were the same in bytes. */
function dictionary({ name, values }: Column, id: number): Values {
  const type = new Dictionary(new Utf8(), new Int32(), id)
  const all = new Vector([makeData({ type: new Utf8(), length: values.length, nullCount: 0, ...texts(values) })])
  const places = new Map(values.map((value, place) => [value, place]))
  const placeOf = (value: unknown) => {
    const place = places.get(value as string)
    if (place === undefined) throw new Error(`${value} is no ${name}`)
    return place
  }
  return {
    type,
    fill: cells => ({ dictionary: all, data: Int32Array.from(cells, cell => (cell === null ? 0 : placeOf(cell))) }),
  }
}
