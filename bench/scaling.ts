/** One, two and four processes behind nginx on one Neo4j: what a request costs each of them, and what a process takes. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { findProgram } from '../tests/debian.ts'
import { startNeo4j } from '../tests/neo4j/server.ts'
import { startNginx } from '../tests/nginx/server.ts'
import { main, residentOf, run } from './child.ts'
import { table, written } from './compare/report.ts'

const POSITIONS = Number(process.env.POSITIONS ?? 5_000)
/** Requests under way at any time. */
const AT_ONCE = 32
/** Of the processor's time as /proc counts it, in milliseconds. */
const TICK = 10

const program = await findProgram('nginx')
if (!program) throw new Error('nginx is missing')
const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'))
const data = join(folder, 'data')
const neo4j = await startNeo4j({ store: join(folder, 'store') })
const access = { NEO4J_URI: neo4j.uri, NEO4J_PASSWORD: '' }
await run(process.execPath, [main, 'seed', 'synthesize', '--positions', String(POSITIONS), '--to', data])
await run(process.execPath, [main, 'seed', 'load', '--data', data], access)

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })

// The first does not count: Neo4j and the disk are cold.
for (const [round, count] of [1, 1, 2, 4].entries()) {
  const ports = Array.from({ length: count }, (_, i) => 30_100 + 10 * round + i)
  const addresses = ports.map(port => `http://127.0.0.1:${port}`)
  const services = ports.map(port =>
    spawn(process.execPath, [main, 'serve'], {
      env: { ...process.env, ...access, PORT: String(port), HOST: '127.0.0.1' },
      stdio: 'ignore',
    }),
  )
  for (const address of addresses)
    while (!(await fetch(`${address}/health/ready`).catch(() => undefined))?.ok) await delay(100)
  const sizes = () => Promise.all(services.map(({ pid }) => residentOf(pid)))
  const atFirst = await sizes()
  const nginx = await startNginx(program, addresses)
  const watched = { Parley: services, nginx: [nginx.process], Neo4j: [neo4j.process] }

  const ids = await idsOf(addresses[0] as string)
  const items = ids.map(id => `/v1/positions/${id}`)
  const { meta } = JSON.parse(await (await fetch(`${addresses[0]}/v1/positions?limit=1`)).text())
  const version = `data_version=${meta.data_version}`
  const few = items.slice(0, 100)
  const again = (urls: string[], times: number) => Array.from({ length: times }, () => urls).flat()
  await ask(nginx.address, again(few, 2 * count))
  const kinds: Record<string, string[]> = {
    'an item, made': items.slice(100, 2_100),
    'a list of 50, made': listsOf(600),
    'an item, asked for again': again(few, 60),
    'a permalink, kept by nginx': again(
      few.map(url => `${url}?${version}`),
      100,
    ),
  }
  const rows: string[][] = []
  for (const [kind, urls] of Object.entries(kinds)) {
    const before = await timesOf(watched)
    const start = performance.now()
    await ask(nginx.address, urls)
    const seconds = (performance.now() - start) / 1000
    const after = await timesOf(watched)
    const spent = Object.keys(watched).map(name => ((after[name] ?? 0) - (before[name] ?? 0)) / urls.length)
    rows.push([kind, ...[urls.length / seconds, ...spent].map(written)])
  }
  if (round > 0) {
    const load = loadavg()[0]?.toFixed(1)
    const [least, most] = [atFirst, await sizes()].map(all => Math.round(Math.max(...all) / 1e6))
    const own = Math.round((await residentOf(neo4j.process.pid)) / 1e6)
    console.log(`
${count} × Parley, ${POSITIONS.toLocaleString('en')} positions, ${AT_ONCE} requests at once; ${availableParallelism()} cores, shared: load ${load}.
A process takes ${least} MB at first and ${most} MB afterwards, Neo4j ${own} MB. Milliseconds are of processor time, a request:

${table(['', 'requests/s', ...Object.keys(watched).map(name => `ms ${name}`)], rows)}`)
  }
  await nginx.stop()
  await Promise.all(services.map(service => (service.kill(), once(service, 'close'))))
}
agent.destroy()
// In good order, which writes everything to the store.
await neo4j.stop()
const store = join(folder, 'store/data/databases/neo4j')
const files = await readdir(store, { recursive: true, withFileTypes: true })
const sizes = await Promise.all(
  files.filter(file => file.isFile()).map(async file => (await stat(join(file.parentPath, file.name))).size),
)
const bytes = sizes.reduce((sum, size) => sum + size, 0)
console.log(
  `\nThe store of Neo4j takes ${Math.round(bytes / 1e6)} MB, ${Math.round(bytes / POSITIONS)} bytes a position.`,
)
await rm(folder, { recursive: true })

/** Some hundreds at a time, as a list gives them. */
async function idsOf(address: string): Promise<string[]> {
  const ids: string[] = []
  for (let next: string | null = '/v1/positions?limit=500&fields=act'; next; ) {
    const answer: { data: { id: string }[]; page: { next: string | null } } = JSON.parse(
      await (await fetch(address + next)).text(),
    )
    ids.push(...answer.data.map(({ id }) => id))
    next = answer.page.next
  }
  return ids
}

/** Each another one: of what was said by one of so many days of the years that are made up. */
function listsOf(count: number): string[] {
  const day = (i: number) => new Date(Date.UTC(2102, 0, 1 + i)).toISOString().slice(0, 10)
  return Array.from({ length: count }, (_, i) => `/v1/positions?limit=50&date=../${day(i)}`)
}

/** @throws {Error} if one is not answered well */
async function ask(address: string, urls: readonly string[]): Promise<void> {
  const left = urls.values()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const url of left) await fetched(address + url)
    }),
  )
}

function fetched(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    request(url, { agent }, reply => {
      if (reply.statusCode !== 200) reject(new Error(`${url}: ${reply.statusCode}`))
      reply.on('end', resolve).on('error', reject).resume()
    })
      .on('error', reject)
      .end()
  })
}

/** Processor time of each group with the processes that it has started, in milliseconds. */
async function timesOf(groups: Record<string, ChildProcess[]>): Promise<Record<string, number>> {
  const times: Record<string, number> = {}
  for (const [name, children] of Object.entries(groups)) {
    times[name] = 0
    for (const { pid } of children)
      for (const one of [pid, ...(await childrenOf(pid))]) {
        const told = await readFile(`/proc/${one}/stat`, 'utf8')
        const fields = told.slice(told.lastIndexOf(')') + 2).split(' ')
        times[name] += (Number(fields[11]) + Number(fields[12])) * TICK
      }
  }
  return times
}

async function childrenOf(pid: number | undefined): Promise<number[]> {
  return (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).split(' ').filter(Boolean).map(Number)
}
