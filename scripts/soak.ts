/**
 * `npm run soak [minutes] [engine]`: the service under as much load as the machine holds, 10 minutes on each engine if nothing
 * else is said, with new data now and then. Does it keep more and more? The figures go into docs/reliability.md.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { madeUp, main, parley } from '../bench/service.ts'
import { missingTool, startNeo4j } from '../tests/neo4j/server.ts'
import { freePort } from '../tests/nginx/server.ts'
import { writeDown } from './measured.ts'
import { table } from './parts.ts'
import { idsAt, startClients } from './soak/clients.ts'
import type { Sample } from './soak/probe.ts'
import { grows, trendOf } from './soak/trend.ts'

const root = join(import.meta.dirname, '..')
const POSITIONS = 2_000
/** Seconds between two samples, and between two loads of changed data. */
const [SAMPLED, LOADED] = [5, 45]
/** Minutes in which caches fill and code is compiled. */
const WARM = 2

const [asked = '10', only] = process.argv.slice(2)
const minutes = Number(asked)
if (!(minutes > 0)) throw new Error(`${asked} is no number of minutes`)
const missing = await missingTool()
if (missing) console.warn(`Neo4j is left out: ${missing} is missing`)
const engines = ['neo4j', 'embedded'].filter(name => (only ? name === only : name === 'embedded' || !missing))

await using folder = await madeUp(POSITIONS)
const rows: string[][] = []
for (const engine of engines) rows.push(await soak(engine))
const head = ['engine', 'requests/s', '503', 'wrong', 'loads', 'heap, MB', 'RSS, MB', 'handles', 'longest delay, ms']
const made = table([...head, 'heap grows by, MB/min', 'RSS grows by, MB/min'], rows)
console.log(made)
if (minutes >= 10 && !only) await writeDown('soak', `${minutes} minutes on each engine.\n\n${made}`)

/** A row of the table. */
async function soak(engine: string): Promise<string[]> {
  const server = engine === 'neo4j' ? await startNeo4j({ store: join(folder.path, 'store') }) : undefined
  const settings: Record<string, string> = server ? { NEO4J_URI: server.uri } : {}
  /** The embedded service sees by itself that a file was saved. */
  const change = async (round: number) => {
    await writeFile(join(folder.data, 'rounds.yaml'), said(round))
    if (server) await parley(['seed', 'load', '--data', folder.data], settings)
  }
  await change(0)
  const service = await started(server ? [] : ['--data', folder.data, '--watch'], settings)
  const clients = startClients(service.address, await idsAt(service.address))
  const { counts } = clients
  const samples: (Sample & { minute: number })[] = []
  const began = performance.now()
  const minute = () => (performance.now() - began) / 60_000
  let loads = 0
  while (minute() < minutes) {
    await delay(SAMPLED * 1000)
    const sample = { minute: minute(), ...(await service.sample()) }
    samples.push(sample)
    console.log(
      engine,
      Object.values(sample).map(Math.round).join(' '),
      counts.answered,
      counts.later,
      counts.wrong.length,
    )
    if (minute() * 60 > (loads + 1) * LOADED) await change(++loads)
  }
  const rate = counts.answered / minute() / 60
  await clients.stop()
  const complaints = await service.stop()
  await server?.kill()
  for (const line of [...counts.wrong.slice(0, 10), ...complaints.slice(0, 10)]) console.error(line)
  const wrong = counts.wrong.length + complaints.length
  if (wrong > 0) process.exitCode = 1
  // Of a run that is shorter, the second half tells that it works, and no more.
  const warm = samples.filter(sample => sample.minute > Math.min(WARM, minutes / 2))
  const trend = (of: 'heap' | 'rss') => {
    const found = trendOf(warm.map(sample => [sample.minute, sample[of]]))
    return `${found.slope.toFixed(2)} ± ${(2 * found.error).toFixed(2)} (${grows(found) ? 'grows' : 'no'})`
  }
  const ends = (of: keyof Sample) => `${Math.round(warm[0]?.[of] ?? 0)} → ${Math.round(warm.at(-1)?.[of] ?? 0)}`
  const figures = [rate, counts.later, wrong, loads].map(figure => Math.round(figure).toLocaleString('en'))
  const longest = Math.round(Math.max(...warm.map(sample => sample.delay)))
  return [engine, ...figures, ends('heap'), ends('rss'), ends('handles'), String(longest), trend('heap'), trend('rss')]
}

/** What is changed by each load: some statements say something else, and a tenth of them are others. */
function said(round: number): string {
  const idOf = (i: number) => (i % 10 === 0 ? `round-${round}-statement-${i}` : `statement-${i}`)
  const positions = Array.from({ length: 200 }, (_, i) => {
    const who = i % 2 ? 'UA' : 'CH'
    return `  - { id: ${idOf(i)}, holder: ${who}, party: ${who}, capacity: official, attribution: direct, act: states, summary: "Round ${round}, ${i}.", citations: [P1] }\n`
  })
  return `sources: [{ id: rounds, title: Rounds, kind: document }]\npositions:\n${positions.join('')}`
}

/** The service, once it is ready. A cache that is small is soon full. Memory is handed out as the Dockerfile has it. */
async function started(args: string[], settings: Record<string, string>) {
  const port = await freePort()
  const own = { HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'error', CACHE_SIZE: '16', MALLOC_ARENA_MAX: '2' }
  const child = spawn(process.execPath, ['--import', join(root, 'scripts/soak/probe.ts'), main, 'serve', ...args], {
    env: { ...process.env, ...settings, ...own },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const told = Promise.all([child.stdout, child.stderr].map(stream => text(stream as Readable)))
  const closed = once(child, 'close')
  const address = `http://127.0.0.1:${port}`
  while (!(await fetch(`${address}/health/ready`).catch(() => undefined))?.ok) {
    if (child.exitCode !== null) throw new Error((await told).join(''))
    await delay(100)
  }
  return {
    address,
    async sample(): Promise<Sample> {
      child.send('sample')
      const [sample] = await once(child, 'message')
      return sample
    },
    /** @returns what it complained of, a line each */
    async stop(): Promise<string[]> {
      child.kill('SIGTERM')
      const [code] = await closed
      const lines = (await told).join('').split('\n').filter(Boolean)
      return [...lines, ...(code === 0 ? [] : [`ended with ${code}`])]
    },
  }
}
