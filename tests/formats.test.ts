/** Every format, read back by a reader that knows nothing of how it was written. What Python finds: tests/python. */
import { createHash } from 'node:crypto'
import { Dictionary, List, RecordBatchReader, tableFromIPC, Utf8 } from 'apache-arrow'
import { parse } from 'csv-parse/sync'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { arrow } from '../src/formats/arrow.ts'
import { csv } from '../src/formats/csv.ts'
import { ndjson } from '../src/formats/ndjson.ts'
import { parquet } from '../src/formats/parquet.ts'
import { type Column, columnsOf } from '../src/formats/table.ts'
import { about, columns, entries, expected, resultOf, wholeFormats, written } from './nasty.ts'

const made = entries()
const rows = expected(made)
const names = columns.map(({ name }) => name)
const empty = { text: 'x', category: 'plain', json: 1 }

/** One message for thousands of rows: the first cell of each column that is not what it should be. */
function differences(found: readonly unknown[][], should: readonly unknown[][] = rows) {
  expect(found.length).toBe(should.length)
  return columns.flatMap(({ name }, at) => {
    const row = should.findIndex((cells, row) => !same(found[row]?.[at], cells[at]))
    return row < 0 ? [] : [{ name, row, found: short(found[row]?.[at]), should: short(should[row]?.[at]) }]
  })
}

const same = (left: unknown, right: unknown) => left === right || JSON.stringify(left) === JSON.stringify(right)
const short = (value: unknown) => JSON.stringify(value)?.slice(0, 80)

/** A cell or each item of it, where there is something. */
const within = ({ list }: Column, value: unknown, one: (value: unknown) => unknown) => {
  const some = (value: unknown) => (value === null || value === undefined ? null : one(value))
  return list && value ? Array.from(value as Iterable<unknown>, some) : some(value)
}

const fromJson = (column: Column, value: unknown) =>
  column.type === 'json' ? within(column, value, text => JSON.parse(text as string)) : value

describe('CSV', () => {
  /** By the rules of docs/formats.md. */
  const cellOf = ({ type, list }: Column, cell: string) => {
    const one = (text: string) =>
      type === 'json'
        ? JSON.parse(text)
        : type === 'integer' || type === 'number'
          ? Number(text)
          : type === 'boolean'
            ? text === 'true'
            : text
    if (cell === '') return null
    const text = list || type === 'text' || type === 'json' ? cell.replace(/^'('*[=+\-@\t\r＝＋－＠])/, '$1') : cell
    if (!list) return one(text)
    const items = [...text.matchAll(/(?:^|; )((?:[^\\;]+|\\[^])*)/g)].map(([, item]) => item as string)
    return items.map(item => (item === '\\N' ? null : one(item.replaceAll(/\\([^])/g, '$1'))))
  }

  test('holds thousands of nasty rows', async () => {
    const [header, ...records] = parse(await written(csv, resultOf(made))) as string[][]
    expect(header).toEqual(names)
    const cells = records.map(record => columns.map((column, at) => cellOf(column, record[at] as string)))
    // A list without items is an empty cell too.
    expect(
      differences(
        cells,
        rows.map(row =>
          row.map((cell, at) => (columns[at]?.list && Array.isArray(cell) && !cell.length ? null : cell)),
        ),
      ),
    ).toEqual([])
  })

  test('gives no spreadsheet a formula', async () => {
    const records = parse(await written(csv, resultOf(made.slice(0, 1000)))) as string[][]
    const free = columns.flatMap(({ type, list }, at) => (list || type === 'text' || type === 'json' ? [at] : []))
    for (const record of records.slice(1)) for (const at of free) expect(record[at]).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
  })

  test('tells that nothing is missing, where it is asked for', async () => {
    const text = (await written(csv, resultOf(made, { ending: true }))).toString()
    const [, before, count, hash] = /^([^]*\r\n)# rows=(\d+) sha256=(\w+)\r\n$/.exec(text) as RegExpExecArray
    expect(Number(count)).toBe(made.length)
    expect(hash).toBe(
      createHash('sha256')
        .update(before as string)
        .digest('hex'),
    )
    expect(parse(text, { comment: '#', comment_no_infix: true })).toHaveLength(made.length + 1)
  })

  test('has no line that readers would skip for empty', async () => {
    const column = columns.filter(({ name }) => name === 'text_or_null')
    const text = await written(csv, resultOf([{ text_or_null: null }, { text_or_null: 'x' }], { columns: column }))
    expect(text.toString()).toBe('text_or_null\r\n""\r\nx\r\n')
  })
})

describe('NDJSON', () => {
  test('holds thousands of nasty rows, and tells that nothing is missing', async () => {
    const text = (await written(ndjson, resultOf(made))).toString()
    const lines = text.split('\n').slice(0, -1)
    const objects = lines.map(line => JSON.parse(line))
    const { _end } = objects.pop()
    expect(Object.keys(objects[0])).toEqual(names)
    expect(differences(objects.map(object => columns.map(column => fromJson(column, object[column.name]))))).toEqual([])
    const before = text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1)
    expect(_end).toEqual({ rows: made.length, sha256: createHash('sha256').update(before).digest('hex') })
  })
})

describe('Arrow', () => {
  const day = (value: unknown) => new Date(Number(value)).toISOString().slice(0, 10)
  const instant = (value: unknown) => new Date(Number(value)).toISOString().replace('.000Z', 'Z')
  const read: Partial<Record<Column['type'], (value: unknown) => unknown>> = {
    integer: Number,
    date: day,
    timestamp: instant,
    json: value => JSON.parse(value as string),
  }
  let bytes: Buffer
  beforeAll(async () => {
    bytes = await written(arrow, resultOf(made))
  })

  test('holds thousands of nasty rows', () => {
    const table = tableFromIPC(bytes)
    const cells = columns.map((column, at) =>
      Array.from(table.getChildAt(at) as Iterable<unknown>, value =>
        within(column, value, read[column.type] ?? (value => value)),
      ),
    )
    expect(differences(made.map((_, row) => cells.map(column => column[row])))).toEqual([])
  })

  test('says what it is, and what its columns mean', () => {
    const { schema } = tableFromIPC(bytes)
    expect(Object.fromEntries(schema.metadata)).toEqual({
      'parley.title': about.title,
      'parley.data_version': about.version,
      'parley.license': about.license,
      'parley.permalink': 'https://example.org/v1/nasty?at=abc',
    })
    const field = (name: string) => schema.fields.find(field => field.name === name)
    expect(Object.fromEntries(field('integer')?.metadata ?? [])).toEqual({ meaning: 'A whole number', unit: 'people' })
    expect(field('integer')?.nullable).toBe(false)
    expect(field('integer_or_null')?.nullable).toBe(true)
  })

  test('numbers the values of a category once and as they are declared', () => {
    const batches = [...RecordBatchReader.from(bytes)]
    // The pieces that have something in them.
    expect(batches.map(({ numRows }) => numRows)).toEqual([1, 999, 2500, 1, 999, 500])
    for (const batch of batches) {
      const values = batch.getChild('category')?.data[0]?.dictionary
      expect([...(values as Iterable<string>)]).toEqual(columns.find(({ name }) => name === 'category')?.values)
    }
    const { type } = tableFromIPC(bytes).schema.fields.find(({ name }) => name === 'category_list') as { type: List }
    expect(type).toBeInstanceOf(List)
    expect(type.children[0]?.type).toBeInstanceOf(Dictionary)
    expect((type.children[0]?.type as Dictionary).dictionary).toBeInstanceOf(Utf8)
  })

  test('would rather break off than write a value that its column cannot have', async () => {
    const one = (name: string) => columns.filter(column => column.name === name)
    const write = (name: string, value: unknown) =>
      written(arrow, resultOf([{ [name]: value }], { columns: one(name) }))
    await expect(write('category', 'unheard of')).rejects.toThrow('unheard of is no category')
    await expect(write('date', 'yesterday')).rejects.toThrow('yesterday is no date')
    await expect(write('text', null)).rejects.toThrow('text has no value')
    await expect(write('text_list', [null])).rejects.toThrow('text_list has no value')
  })
})

describe('Parquet', () => {
  const isoDay = (value: unknown) => (value as Date).toISOString().slice(0, 10)
  const isoInstant = (value: unknown) => (value as Date).toISOString().replace('.000Z', 'Z')
  const read: Partial<Record<Column['type'], (value: unknown) => unknown>> = {
    integer: Number,
    date: isoDay,
    timestamp: isoInstant,
    json: value => JSON.parse(value as string),
  }
  const fileOf = ({ buffer, byteOffset, length }: Buffer) =>
    buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer
  let file: ArrayBuffer
  beforeAll(async () => {
    file = fileOf(await written(parquet, resultOf(made)))
  })

  test('holds thousands of nasty rows', async () => {
    const objects = await parquetReadObjects({ file })
    const cells = objects.map(object =>
      columns.map(column => within(column, object[column.name], read[column.type] ?? (value => value))),
    )
    expect(differences(cells)).toEqual([])
  })

  test('says what it is, and what its columns mean', () => {
    const { key_value_metadata } = parquetMetadata(file)
    const said = Object.fromEntries((key_value_metadata ?? []).map(({ key, value }) => [key, value]))
    expect(said).toMatchObject({
      'parley.title': about.title,
      'parley.data_version': about.version,
      'parley.license': about.license,
      'parley.permalink': 'https://example.org/v1/nasty?at=abc',
    })
    expect(JSON.parse(said['parley.columns'] as string).integer).toEqual({ meaning: 'A whole number', unit: 'people' })
  })

  test('gathers rows to groups, and holds no more text than it should', async () => {
    const few = columns.filter(({ name }) => name === 'text')
    const groups = async (text: string, count: number) => {
      const many = Array.from({ length: count }, () => ({ text }))
      const bytes = await written(parquet, resultOf(many, { columns: few }))
      return parquetMetadata(fileOf(bytes)).row_groups.map(({ num_rows }) => Number(num_rows))
    }
    expect(await groups('x', 5000)).toEqual([2000, 2000, 1000])
    expect(await groups('x'.repeat(1_000_000), 10)).toEqual([4, 4, 2])
  })

  test('would rather break off than write a value that its column cannot have', async () => {
    const one = (name: string) => columns.filter(column => column.name === name)
    const write = (name: string, value: unknown) =>
      written(parquet, resultOf([{ [name]: value }], { columns: one(name) }))
    await expect(write('date', 'yesterday')).rejects.toThrow('yesterday is no date')
    await expect(write('text', null)).rejects.toThrow('parquet')
  })
})

describe.each(wholeFormats)('$name', format => {
  test('writes the same bytes each time', async () => {
    const few = made.slice(0, 2000)
    expect((await written(format, resultOf(few))).equals(await written(format, resultOf(few)))).toBe(true)
  })

  test('writes a result without entries', async () => {
    const bytes = await written(format, resultOf([]))
    const read: Record<string, () => unknown> = {
      csv: () => parse(bytes),
      ndjson: () => bytes.toString().split('\n')[0]?.slice(0, 17),
      arrow: () => [tableFromIPC(bytes).numRows, tableFromIPC(bytes).schema.names],
      parquet: () => [Number(parquetMetadata(new Uint8Array(bytes).buffer).num_rows)],
    }
    const should: Record<string, unknown> = {
      csv: [names],
      ndjson: '{"_end":{"rows":0',
      arrow: [0, names],
      parquet: [0],
    }
    expect(read[format.name]?.()).toEqual(should[format.name])
  })

  test('reads a piece only when the one before has been taken', async () => {
    let asked = 0
    async function* pieces() {
      // As many rows as a row group of Parquet has.
      while (asked < 10) {
        asked++
        yield { data: Array.from({ length: 2000 }, () => empty) }
      }
    }
    const few = columns.filter(({ name }) => name in empty)
    let taken = 0
    for await (const _ of format.stream(resultOf([], { columns: few, pieces: pieces() }))) {
      expect(asked).toBeLessThanOrEqual(++taken)
      if (taken === 3) break
    }
    expect(asked).toBeLessThanOrEqual(3)
  })

  test('fails as its result fails', async () => {
    async function* pieces() {
      yield { data: made.slice(0, 10) }
      throw new Error('the graph is away')
    }
    await expect(written(format, resultOf([], { pieces: pieces() }))).rejects.toThrow('the graph is away')
  })
})

describe('a column', () => {
  test('has every type that a model can', () => {
    expect(new Set(columns.map(({ type }) => type)).size).toBe(8)
  })

  test('has half a character as U+FFFD, within JSON too', () => {
    const [text, json] = columnsOf(z.object({ text: z.string(), json: z.unknown() })) as [Column, Column]
    expect(text.read({ text: 'a\ud800b' })).toBe('a\ufffdb')
    expect(json.read({ json: { a: ['\udc00'] } })).toBe('{"a":["\ufffd"]}')
  })
})
