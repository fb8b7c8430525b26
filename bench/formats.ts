/**
 * What everything in a list costs in each format, over HTTP from the running service: bytes, seconds until the last byte,
 * and seconds until a client in Node has every value at hand; and what the service grows by meanwhile.
 */
import { gzipSync } from 'node:zlib'
import { tableFromIPC } from 'apache-arrow'
import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import { formats } from '../src/formats/formats.ts'
import { printTable, type Side, secondsOf } from './measure.ts'
import { startService } from './service.ts'

const count = Number(process.env.POSITIONS ?? 100_000)
const service = await startService(count)
const list = `${service.address}/v1/positions`

/** What a client has to do that wants everything in JSON. */
async function pages(): Promise<Buffer> {
  const found: Buffer[] = []
  for (let next: string | null = `${list}?limit=500`; next; ) {
    const text = Buffer.from(await (await fetch(next)).arrayBuffer())
    found.push(text)
    const page: { next: string | null } = JSON.parse(text.toString()).page
    next = page.next && service.address + page.next
  }
  return Buffer.concat(found.flatMap(page => [page, Buffer.from('\n')]))
}

const whole = (extension: string) => async () =>
  Buffer.from(await (await fetch(`${list}.${extension}`, { headers: { 'accept-encoding': 'identity' } })).arrayBuffer())

const lines = (bytes: Buffer) => bytes.toString().trimEnd().split('\n')

const readers: Record<string, (bytes: Buffer) => unknown> = {
  json: bytes => lines(bytes).map(page => JSON.parse(page)),
  csv: bytes => parse(bytes, { columns: true }),
  ndjson: bytes => lines(bytes).map(line => JSON.parse(line)),
  // Column by column, as it is used.
  arrow: bytes => {
    const table = tableFromIPC(bytes)
    return table.schema.fields.map(({ name }) => table.getChild(name)?.toArray())
  },
  parquet: bytes => parquetReadObjects({ file: new Uint8Array(bytes).buffer }),
}

const fetchers: Record<string, () => Promise<Buffer>> = {
  json: pages,
  ...Object.fromEntries(
    formats
      .filter(({ name }) => name !== 'json' && readers[name])
      .map(({ name, extension }) => [name, whole(extension)]),
  ),
}

const names = Object.keys(fetchers)
const bytes = new Map<string, Buffer>()
const sides: Side[] = names.map(name => ({
  name,
  async run() {
    bytes.set(name, (await fetchers[name]?.()) as Buffer)
  },
}))
const serving = await secondsOf(sides, 2)
const grown = await service.grownBy()
const reading = await secondsOf(names.map(name => ({ name, run: () => readers[name]?.(bytes.get(name) as Buffer) })))

printTable(
  `${count.toLocaleString('en')} positions; the service grew by ${Math.round(grown / 1e6)} MB over all of it`,
  new Map(
    names.map(name => {
      const all = bytes.get(name) as Buffer
      const sizes = { megabytes: all.length / 1e6, gzipped: gzipSync(all).length / 1e6 }
      return [name, { ...sizes, 'seconds to fetch': serving.get(name) ?? 0, 'to read': reading.get(name) ?? 0 }]
    }),
  ),
)
await service.stop()
