/**
 * A whole list as a stream from Neo4j, beside the bare driver that reads the same rows and makes JSON of each: rows a second, and
 * the most memory that the service takes meanwhile. `POSITIONS` says how many, `ROUNDS` how often.
 */
import neo4j from 'neo4j-driver'
import { projection } from '../src/graph/projection.ts'
import { service } from './compare/opponents/parley.ts'
import { asRatio, table } from './compare/report.ts'
import { alternate, perSecond, quantile, ratioOf, type Side, type Turn } from './compare/rounds.ts'
import { openStore } from './compare/store.ts'
import { residentOf } from './service.ts'

const positions = Number(process.env.POSITIONS ?? 100_000)
const store = await openStore(positions)
const { address, pid, stop } = await service({ store }, 'neo4j')
const driver = neo4j.driver(store.neo4j.uri, undefined, { disableLosslessIntegers: true })

const inOrder = `MATCH (n:Position) WHERE n.sort_date IS NOT NULL AND n.id IS NOT NULL
  WITH n ORDER BY n.sort_date, n.id RETURN ${projection} AS row`

async function bare(): Promise<void> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ })
  for await (const record of session.run(inOrder)) Buffer.from(JSON.stringify(record.get('row')))
  await session.close()
}

async function whole(extension: string): Promise<void> {
  const answer = await fetch(`${address}/v1/positions.${extension}`, { headers: { 'accept-encoding': 'identity' } })
  if (!answer.ok || !answer.body) throw new Error(`${answer.status}: ${await answer.text()}`)
  for await (const _ of answer.body);
}

const most = new Map<string, number>()

/** Rows a second are told: each is as if it had been asked for. */
const sideOf = (name: string, read: () => Promise<void>): Side => ({
  name,
  async turn(): Promise<Turn> {
    const watching = setInterval(async () => most.set(name, Math.max(most.get(name) ?? 0, await residentOf(pid))), 200)
    const start = performance.now()
    await read()
    const span = performance.now() - start
    clearInterval(watching)
    console.error(`${name}: ${(span / 1000).toFixed(1)} s`)
    return { taken: Array(positions), span }
  },
})

const formats = ['ndjson', 'csv', 'arrows']
const atFirst = await residentOf(pid)
const measured = await alternate([
  sideOf('bare driver', bare),
  ...formats.map(format => sideOf(format, () => whole(format))),
])
const floor = measured.get('bare driver') as Turn[]
const megabytes = (bytes = 0) => `${Math.round(bytes / 1e6)} MB`
console.log(
  `\n${positions.toLocaleString('en')} positions as a stream; the service took ${megabytes(atFirst)} at first\n`,
)
console.log(
  table(
    ['', 'rows a second', '÷ bare driver', 'the service at most'],
    [...measured].map(([name, turns]) => [
      name,
      Math.round(quantile(turns.map(perSecond), 0.5)).toLocaleString('en'),
      asRatio(ratioOf(turns, floor, perSecond)),
      formats.includes(name) ? megabytes(most.get(name)) : '–',
    ]),
  ),
)
await driver.close()
await stop()
await store.stop()
