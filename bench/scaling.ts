/** One, two and four processes behind nginx on one Neo4j: what a request costs each of them, and what a process takes. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { createClient } from '../clients/typescript/client.ts'
import { findProgram } from '../tests/debian.ts'
import { startNeo4j } from '../tests/neo4j/server.ts'
import { startNginx } from '../tests/nginx/server.ts'
import { residentOf } from './child.ts'
import { clientOf } from './compare/opponent.ts'
import { table, written } from './compare/report.ts'
import { madeUp, parley, startService } from './service.ts'

const POSITIONS = Number(process.env.POSITIONS ?? 5_000)
/** Requests under way at any time. */
const AT_ONCE = 32
/** Of the processor's time as /proc counts it, in milliseconds. */
const TICK = 10

const program = await findProgram('nginx')
if (!program) throw new Error('nginx is missing')
await using folder = await madeUp(POSITIONS)
const neo4j = await startNeo4j({ store: join(folder.path, 'store') })
const access = { NEO4J_URI: neo4j.uri, NEO4J_PASSWORD: '' }
await parley(['seed', 'load', '--data', folder.data], access)

// The first does not count: Neo4j and the disk are cold.
for (const [round, count] of [1, 1, 2, 4].entries()) {
  const services = await Promise.all(Array.from({ length: count }, () => startService([], access)))
  // By this name nginx would look for each of them at [::1] as well.
  const addresses = services.map(({ address }) => address.replace('localhost', '127.0.0.1'))
  const sizes = () => Promise.all(services.map(({ pid }) => residentOf(pid)))
  const atFirst = await sizes()
  const nginx = await startNginx(program, addresses)
  const client = clientOf(nginx.address, AT_ONCE)
  const watched = { Parley: services, nginx: [nginx.process], Neo4j: [neo4j.process] }

  const list = createClient({ baseUrl: addresses[0] as string })
  const items = await Array.fromAsync(list.all('/v1/positions', { limit: 500, fields: ['act'] }), ({ href }) => href)
  const { data: page } = await list.GET('/v1/positions', { params: { query: { limit: 1 } } })
  const version = `data_version=${page.meta.data_version}`
  const few = items.slice(0, 100)
  const again = (urls: string[], times: number) => Array.from({ length: times }, () => urls).flat()
  await ask(client, again(few, 2 * count))
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
    await ask(client, urls)
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
  await client.close()
  await nginx.stop()
  for (const service of services) await service.stop()
}
// In good order, which writes everything to the store.
await neo4j.stop()
const store = join(folder.path, 'store/data/databases/neo4j')
const files = await readdir(store, { recursive: true, withFileTypes: true })
const sizes = await Promise.all(
  files.filter(file => file.isFile()).map(async file => (await stat(join(file.parentPath, file.name))).size),
)
const bytes = sizes.reduce((sum, size) => sum + size, 0)
console.log(
  `\nThe store of Neo4j takes ${Math.round(bytes / 1e6)} MB, ${Math.round(bytes / POSITIONS)} bytes a position.`,
)

/** Each another one: of what was said by one of so many days of the years that are made up. */
function listsOf(count: number): string[] {
  const day = (i: number) => new Date(Date.UTC(2102, 0, 1 + i)).toISOString().slice(0, 10)
  return Array.from({ length: count }, (_, i) => `/v1/positions?limit=50&date=../${day(i)}`)
}

/** @throws {Error} if one is not answered well */
async function ask(client: ReturnType<typeof clientOf>, urls: readonly string[]): Promise<void> {
  const left = urls.values()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const url of left) await client.ask(url)
    }),
  )
}

/** Processor time of each group with the processes that it has started, in milliseconds. */
async function timesOf(groups: Record<string, { pid?: number }[]>): Promise<Record<string, number>> {
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
