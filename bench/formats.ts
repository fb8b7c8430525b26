/**
 * What a whole list costs in each format, from the service on Neo4j: rows a second, beside the bare driver that reads the same
 * rows and makes JSON of each; bytes; the seconds after which a client in Node has every value at hand; and the most memory that
 * the service takes meanwhile. `POSITIONS` says how many, `ROUNDS` how often.
 */
import { gzipSync } from 'node:zlib'
import { tableFromIPC } from 'apache-arrow'
import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import neo4j from 'neo4j-driver'
import { formats } from '../src/formats/formats.ts'
import { projection } from '../src/graph/projection.ts'
import { residentOf } from './child.ts'
import { asRatio, table } from './compare/report.ts'
import { alternate, median, perSecond, ratioOf, type Turn } from './compare/rounds.ts'
import { openStore } from './compare/store.ts'
import { startService } from './service.ts'

const positions = Number(process.env.POSITIONS ?? 100_000)
const store = await openStore(positions)
// Pages that were kept would be compared with what is read anew.
const { address, pid, stop } = await startService([], { NEO4J_URI: store.neo4j.uri, CACHE_SIZE: '0' })
const driver = neo4j.driver(store.neo4j.uri, undefined, { disableLosslessIntegers: true })
const list = `${address}/v1/positions`

const inOrder = `MATCH (n:Position) WHERE n.sort_date IS NOT NULL AND n.id IS NOT NULL
  WITH n ORDER BY n.sort_date, n.id RETURN ${projection} AS row`

async function bare(): Promise<void> {
  await using session = driver.session({ defaultAccessMode: neo4j.session.READ })
  for await (const record of session.run(inOrder)) Buffer.from(JSON.stringify(record.get('row')))
}

/** What a client has to do that wants everything in JSON. */
async function pages(): Promise<Buffer> {
  const found: Buffer[] = []
  for (let next: string | null = `${list}?limit=500`; next; ) {
    const text = Buffer.from(await (await fetch(next)).arrayBuffer())
    found.push(text)
    const page: { next: string | null } = JSON.parse(text.toString()).page
    next = page.next && address + page.next
  }
  return Buffer.concat(found.flatMap(page => [page, Buffer.from('\n')]))
}

async function whole(extension: string): Promise<Buffer> {
  const answer = await fetch(`${list}.${extension}`, { headers: { 'accept-encoding': 'identity' } })
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
  return Buffer.from(await answer.arrayBuffer())
}

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

const most = new Map<string, number>()
const bytes = new Map<string, Buffer>()

/** Rows a second are told: each is as if it had been asked for. */
const turnOf = (name: string, read: () => Promise<Buffer | void>) => async (): Promise<Turn> => {
  const watching = setInterval(async () => most.set(name, Math.max(most.get(name) ?? 0, await residentOf(pid))), 200)
  const start = performance.now()
  const found = await read()
  const span = performance.now() - start
  clearInterval(watching)
  if (found) bytes.set(name, found)
  return { taken: Array(positions), span }
}

const atFirst = await residentOf(pid)
const measured = await alternate([
  { name: 'bare driver', turn: turnOf('bare driver', bare) },
  ...formats
    .filter(({ name }) => readers[name])
    .map(({ name, extension }) => ({ name, turn: turnOf(name, name === 'json' ? pages : () => whole(extension)) })),
])
const floor = measured.get('bare driver') as Turn[]
const megabytes = (count = 0) => (count / 1e6).toFixed(1)
const rows = [...measured].map(([name, turns]) => {
  const cells = [
    Math.round(median(turns.map(perSecond))).toLocaleString('en'),
    asRatio(ratioOf(turns, floor, perSecond)),
  ]
  const all = bytes.get(name)
  if (!all) return [name, ...cells, '–', '–', '–', '–']
  const start = performance.now()
  readers[name]?.(all)
  const seconds = ((performance.now() - start) / 1000).toFixed(2)
  return [name, ...cells, megabytes(most.get(name)), megabytes(all.length), megabytes(gzipSync(all).length), seconds]
})
console.log(`\n${positions.toLocaleString('en')} positions; the service took ${megabytes(atFirst)} MB at first\n`)
console.log(
  table(
    ['', 'rows a second', '÷ bare driver', 'MB the service took at most', 'MB', 'MB with gzip', 'seconds to read'],
    rows,
  ),
)
await driver.close()
await stop()
await store.stop()
