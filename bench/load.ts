/**
 * A first load into Neo4j beside the bare batches of the same rows, and the start of the embedded service: seconds, memory,
 * and for how long its event loop was held up. `POSITIONS` says how many positions; 10,000 without it.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import neo4j from 'neo4j-driver'
import { checkData } from '../seed/check.ts'
import { load } from '../src/graph/load.ts'
import { openNeo4j } from '../src/graph/neo4j.ts'
import { missingTool, startNeo4j } from '../tests/neo4j/server.ts'
import { asRatio, written } from './compare/report.ts'
import { alternate, median, ratioOf, type Turn } from './compare/rounds.ts'
import { madeUp, main } from './service.ts'

const watcher = join(import.meta.dirname, 'probe.ts')
const positions = Number(process.env.POSITIONS ?? 10_000)

await using folder = await madeUp(positions)
const { data } = folder
const missing = await missingTool()
if (missing) console.warn(`Neo4j is left out: ${missing} is missing`)
else await compareLoads()
await measureStart()

async function compareLoads(): Promise<void> {
  const server = await startNeo4j({ store: join(folder.path, 'store') })
  const access = { uri: server.uri, user: 'neo4j', password: '', database: '', readTimeout: 60_000 }
  const graph = await openNeo4j(access)
  const driver = neo4j.driver(server.uri, neo4j.auth.basic('neo4j', ''))
  const dataset = await checkData(data)
  const empty = async () => {
    await using session = driver.session()
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS')
  }
  // Whoever writes first makes the constraints and indexes, without which the batches take hours.
  await graph.write(async () => {})
  const batches = await statementsOf()
  const timed = async (run: () => Promise<unknown>): Promise<Turn> => {
    await empty()
    const start = performance.now()
    await run()
    return { taken: [], span: performance.now() - start }
  }
  const bare = async () => {
    for (const { query, rows } of batches) await driver.executeQuery(query, { rows })
  }
  const measured = await alternate([
    { name: 'bare batches', turn: () => timed(bare) },
    { name: 'load', turn: () => timed(() => load(graph, dataset)) },
  ])
  const [floor, own] = [...measured.values()] as [Turn[], Turn[]]
  const times = asRatio(ratioOf(own, floor, ({ span }) => span))
  const seconds = (turns: Turn[]) => median(turns.map(({ span }) => span / 1000)).toFixed(1)
  console.log(
    `A first load of ${positions} positions into Neo4j: ${seconds(own)} s, ${times} × the ${seconds(floor)} s of bare batches.`,
  )
  await empty()
  const { megabytes } = await watched(['seed', 'load', '--data', data], { NEO4J_URI: server.uri })
  console.log(`The command, reading and checking the files included, takes at most ${megabytes.toFixed(0)} MB.`)
  await driver.close()
  await graph.close()
  await server.stop()

  /** What a load sends, ready to be sent again: those of one statement together, 1000 rows in each batch. */
  async function statementsOf() {
    const sent = new Map<string, unknown[]>()
    await load(
      {
        ...graph,
        alone: work => {
          const write = <T>(inner: (run: typeof record) => Promise<T>) => inner(record)
          return work({ write, fill: write })
        },
      },
      dataset,
    )
    return [...sent].flatMap(([query, rows]) =>
      Array.from({ length: Math.ceil(rows.length / 1000) }, (_, i) => ({
        query,
        rows: rows.slice(i * 1000, i * 1000 + 1000),
      })),
    )

    async function record(query: string, { rows = [] }: Record<string, unknown> = {}) {
      if (query.startsWith('UNWIND')) sent.set(query, [...(sent.get(query) ?? []), ...(rows as unknown[])])
      return []
    }
  }
}

async function measureStart(): Promise<void> {
  const { seconds, megabytes, delay } = await watched(['serve', '--data', data], { PORT: '0' }, /Open http/)
  console.log(
    `The embedded service starts with ${positions} positions in ${written(seconds)} s and ${written(megabytes)} MB at most; its event loop was held up for ${written(delay)} ms at most.`,
  )
}

/** Runs the command until it ends, or until it says something. */
async function watched(args: string[], settings: Record<string, string>, until?: RegExp) {
  const started = performance.now()
  const child = spawn(process.execPath, ['--import', watcher, main, ...args], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  })
  const closed = once(child, 'close')
  let said = ''
  let seconds: number | undefined
  const measured = text(child.stdio[3] as Readable)
  child.stdout?.on('data', chunk => {
    said += chunk
    if (!until?.test(said) || seconds !== undefined) return
    seconds = (performance.now() - started) / 1000
    child.kill('SIGTERM')
  })
  await closed
  const { megabytes, delay } = JSON.parse(await measured) as { megabytes: number; delay: number }
  return { seconds: seconds ?? (performance.now() - started) / 1000, megabytes, delay }
}
