/** A table of everything that has ever broken a reader, for every format to carry to the other side. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Result, WholeFormat } from '../src/formats/format.ts'
import { formats } from '../src/formats/formats.ts'
import { type ColumnType, columnsOf } from '../src/formats/table.ts'

const categories = ['plain', 'with space', 'a;b\\c', '=1+1', 'naïve 🕊', 'NA'] as const

const model: Record<ColumnType, z.ZodType> = {
  text: z.string().meta({ description: 'Any text', unit: 'words' }),
  category: z.enum(categories).meta({ description: 'One of a few' }),
  integer: z.int().meta({ description: 'A whole number', unit: 'people' }),
  number: z.number(),
  boolean: z.boolean(),
  date: z.iso.date(),
  timestamp: z.iso.datetime(),
  json: z.unknown(),
}
const types = Object.keys(model) as ColumnType[]

/** Of every type a value, one that can be missing, a list, and a list whose items can be missing. */
const entry = z.object(
  Object.fromEntries(
    types.flatMap(type => [
      [type, model[type]],
      [`${type}_or_null`, model[type].nullable()],
      [`${type}_list`, z.array(model[type])],
      [`${type}_list_or_null`, z.array(model[type].nullable()).nullable()],
    ]),
  ),
)

export const columns = columnsOf(entry)

const pair = '\u{1F54A}'
const values: Record<ColumnType, readonly unknown[]> = {
  text: [
    'plain',
    'NA',
    'null',
    'true',
    '007',
    '"',
    'she said "no", then ""',
    'a,b',
    'a;b',
    'a; b',
    'back\\slash',
    '\\N',
    '\\;',
    'ends with \\',
    'two\nlines',
    'two\r\nlines',
    'a\rb',
    '\n',
    '\ttab',
    '\rreturn',
    ' spaces around ',
    '#comment',
    'a # b',
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '＝1+1',
    "'apostrophe",
    "'=1+1",
    "''=1+1",
    "'",
    'nul\0within',
    '\u0001\u001f\u007f\u0085',
    'שלום עולם',
    'مرحبا \u202eabc\u202c',
    'e\u0301 \u200d\u200b\ufeff',
    pair,
    `👩‍👩‍👧 ${pair}${pair}`,
    '\ud800',
    'half \udc00 of a pair',
    `${pair.charAt(0)}x${pair.charAt(1)}`,
    '\u2028\u2029',
    '<b>&amp;</b>',
    '日本語',
    '٣',
  ],
  category: categories,
  integer: [0, 1, -1, 2 ** 31, -(2 ** 31) - 1, 2 ** 53 - 1, -(2 ** 53) + 1],
  number: [0, 0.1, -1.5, 1e21, 5e-324, 1.7976931348623157e308, 1 / 3, 123456789.123],
  boolean: [true, false],
  date: ['2026-02-17', '1970-01-01', '1969-12-31', '1648-10-24', '0001-01-01', '2024-02-29', '9999-12-31'],
  timestamp: ['2026-02-17T12:30:00Z', '1969-12-31T23:59:59.999Z', '0001-01-01T00:00:00Z', '2026-02-17T12:30:00.001Z'],
  json: [{ a: [1, 'x"\n', null] }, [], 'text; \\', 1.5, false, { lone: '\ud800', pair }],
}

/** The same numbers each time (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

/** Five thousand entries (several row groups of Parquet), among them every value alone and in lists, and texts of a million characters. */
export function entries(count = 5_000): Record<string, unknown>[] {
  const draw = chance(7)
  const some = (type: ColumnType, row: number) =>
    row < values[type].length ? values[type][row] : values[type][draw(values[type].length)]
  const cell = (type: ColumnType, kind: string, row: number): unknown => {
    if (kind === '') return some(type, row)
    if (kind === '_or_null') return draw(3) ? some(type, row) : null
    const missing = kind === '_list_or_null'
    if (missing && draw(4) === 0) return null
    return Array.from({ length: draw(4) }, () => (missing && draw(3) === 0 ? null : some(type, row + draw(1000))))
  }
  const made = Array.from({ length: count }, (_, row) =>
    Object.fromEntries(
      types.flatMap(type =>
        ['', '_or_null', '_list', '_list_or_null'].map(kind => [type + kind, cell(type, kind, row)]),
      ),
    ),
  )
  for (const row of [100, 2999, 4_500].filter(row => row < count)) {
    const long = `${pair}"x;\\\n${row}`.repeat(100_000)
    Object.assign(made[row] as object, { text: long, text_list: ['a', long] })
  }
  return made
}

/** What has to arrive: half a character becomes U+FFFD. */
export function expected(of: readonly Record<string, unknown>[]): unknown[][] {
  const whole = (value: unknown): unknown => {
    if (typeof value === 'string') return Array.from(value, one => (/^\p{Cs}$/u.test(one) ? '\ufffd' : one)).join('')
    if (Array.isArray(value)) return value.map(whole)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, within]) => [name, whole(within)]))
  }
  return of.map(entry => columns.map(({ name }) => whole(entry[name])))
}

export const about = {
  title: 'Nasty “rows”, all of them',
  version: '2026-02-17.abc',
  license: 'CC-BY-4.0',
  origin: 'https://example.org',
  permalink: '/v1/nasty?at=abc',
}

export function resultOf(of: readonly unknown[], more: Partial<Result> = {}): Result {
  async function* pieces() {
    // Of different sizes, with nothing in one of them.
    const sizes = [1, 0, 999, 2500]
    for (let at = 0, turn = 0; at < of.length; turn++) {
      const size = sizes[turn % sizes.length] as number
      yield { data: of.slice(at, at + size) }
      at += size
    }
  }
  return { entry, includes: false, about, columns, pieces: pieces(), ending: false, ...more }
}

export const wholeFormats = formats.filter((format): format is WholeFormat => 'stream' in format)

export async function written(format: WholeFormat, result: Result): Promise<Buffer> {
  return Buffer.concat((await Array.fromAsync(format.stream(result))).map(chunk => Buffer.from(chunk)))
}

/** Writes the table in every format into a folder, and in `nasty.json` what tests/python/round_trip.py has to find there. */
export async function writeNasty(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const made = entries()
  for (const format of wholeFormats) {
    await writeFile(join(folder, `nasty.${format.extension}`), await written(format, resultOf(made)))
    await writeFile(join(folder, `empty.${format.extension}`), await written(format, resultOf([])))
  }
  const described = columns.map(({ read, example, ...column }) => column)
  await writeFile(join(folder, 'nasty.json'), JSON.stringify({ about, columns: described, rows: expected(made) }))
}
