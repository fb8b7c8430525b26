/** What a result costs in each format: bytes, seconds to write it, seconds for a client in Node to read it. */
import { gzipSync } from 'node:zlib'
import { tableFromIPC } from 'apache-arrow'
import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import type { Result, WholeFormat } from '../src/formats/format.ts'
import { formats } from '../src/formats/formats.ts'
import { columnsOf } from '../src/formats/table.ts'
import { printTable, secondsOf } from './measure.ts'
import { positions } from './positions.ts'

const COUNT = 100_000
const PAGE = 500
const { entry, entries } = positions(COUNT)

const pages = Array.from({ length: Math.ceil(COUNT / PAGE) }, (_, at) => entries.slice(at * PAGE, (at + 1) * PAGE))

function result(): Result {
  const about = {
    title: 'Positions',
    version: '1',
    license: 'CC-BY-4.0',
    origin: 'https://example.org',
    permalink: '/',
  }
  async function* pieces() {
    for (const data of pages) yield { data }
  }
  return { entry, includes: false, about, columns: columnsOf(entry), pieces: pieces(), ending: false }
}

const bytesOf = async (format: WholeFormat) =>
  Buffer.concat((await Array.fromAsync(format.stream(result()))).map(chunk => Buffer.from(chunk)))

/** Pages of JSON are what a client has to ask for that wants everything from a list. */
const writers: Record<string, () => Promise<Buffer>> = {
  json: async () => Buffer.from(pages.map(data => JSON.stringify({ data })).join('\n')),
  ...Object.fromEntries(
    formats.filter(format => 'stream' in format).map(format => [format.name, () => bytesOf(format)]),
  ),
}

/** Until every row is at hand. */
const readers: Record<string, (bytes: Buffer) => unknown> = {
  json: bytes =>
    bytes
      .toString()
      .split('\n')
      .map(page => JSON.parse(page)),
  ndjson: bytes =>
    bytes
      .toString()
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line)),
  csv: bytes => parse(bytes, { columns: true }),
  arrow: bytes =>
    tableFromIPC(bytes)
      .toArray()
      .map(row => row?.toJSON()),
  parquet: bytes => parquetReadObjects({ file: new Uint8Array(bytes).buffer }),
}

const written = new Map<string, Buffer>()
for (const [name, write] of Object.entries(writers)) written.set(name, await write())

const names = [...written.keys()].filter(name => readers[name])
const writing = await secondsOf(names.map(name => ({ name, run: () => writers[name]?.() })))
const reading = await secondsOf(names.map(name => ({ name, run: () => readers[name]?.(written.get(name) as Buffer) })))

printTable(
  `${COUNT.toLocaleString('en')} positions`,
  new Map(
    names.map(name => {
      const bytes = written.get(name) as Buffer
      const sizes = { megabytes: bytes.length / 1e6, gzipped: gzipSync(bytes).length / 1e6 }
      return [name, { ...sizes, 'seconds to write': writing.get(name) ?? 0, 'to read': reading.get(name) ?? 0 }]
    }),
  ),
)
