/**
 * Parley next to whatever else could answer the same, on the same data and the same machine; writes `bench/RESULTS.md`.
 * `POSITIONS=1000` alone takes a few minutes, `POSITIONS=1000,100000,1000000` hours, `ROUNDS` and `REQUESTS` make it longer or shorter.
 */
import { writeFile } from 'node:fs/promises'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { python, run } from './child.ts'
import { kindsAt } from './compare/kinds.ts'
import { heap } from './compare/neo4j.ts'
import { opponents } from './compare/opponents/opponents.ts'
import {
  type ByKind,
  CONNECTIONS,
  firstReads,
  growth,
  pageDepths,
  repeatedReads,
  SPAN,
  WARM,
  warm,
} from './compare/parts.ts'
import {
  absolute,
  ceilingGoal,
  goals,
  kindsTable,
  pairs,
  ratios,
  repeatedTable,
  table,
  timesGoal,
} from './compare/report.ts'
import { type Measured, ROUNDS } from './compare/rounds.ts'
import { openSite, type Site } from './compare/site.ts'

const sizes = (process.env.POSITIONS || '1000,100000').split(',').map(Number)
const loads: number[] = []
const busy = setInterval(() => loads.push(loadavg()[0] ?? 0), 5_000)

const [neo4j, embedded] = ['Parley, neo4j', 'Parley, embedded']
const others = opponents.map(({ name }) => name).filter(name => !name.startsWith('Parley'))
/** Each of the two, and whom it is put beside. */
const beside = new Map([
  [neo4j, others.filter(name => name !== 'bare engine')],
  [embedded, ['bare engine', neo4j, ...others.filter(name => name === 'Datasette' || name === 'ceiling')]],
])
/** What no service on it can be faster than, and what else can answer the same. */
const floors = [
  { one: neo4j, other: 'bare driver', goal: '≤ 1.15' },
  { one: embedded, other: 'bare engine', goal: '≤ 1.5' },
]
const rivals = ['Query API', '@neo4j/graphql', 'Datasette'].flatMap(other =>
  [neo4j, embedded]
    .filter(one => beside.get(one)?.includes(other))
    .map(one => ({ one, other, goal: '≤ 0.333, all below 1' })),
)

const sites: Site[] = []
for (const size of sizes) sites.push(await openSite(size))
for (const site of sites) await warm(site)

// As far as it has come: who breaks it off has something, too.
let grown = ''
const told = new Map<Site, string>()
const bySize = sites.toSorted((a, b) => a.positions - b.positions)
const [little, much] = [bySize[0], bySize.at(-1)]
if (little && much && little !== much) {
  const sides: [string, string] = [String(little.positions), String(much.positions)]
  const lines = [...(await growth(little, much))].flatMap(([kind, measured]) =>
    pairs(measured, [neo4j, embedded], sides).map(([name, ...cells]) => [`${kind}: ${name}`, ...cells]),
  )
  grown = `## Growth\n\n${table(['p50 / p99, ms', ...sides, 'times'], lines)}`
  await write()
}
for (const site of sites) {
  const found: Found = { first: new Map() }
  const tell = () => {
    told.set(site, about(site, found))
    return write()
  }
  found.depth = await pageDepths(site)
  for (const kind of kindsAt(site.positions)) {
    found.first.set(kind.name, await firstReads(site, kind))
    await tell()
  }
  found.repeated = await repeatedReads(site)
  await tell()
}
for (const site of sites) await site.stop()
clearInterval(busy)
console.log('bench/RESULTS.md')

interface Found {
  first: ByKind
  depth?: Measured
  repeated?: ByKind
}

function about(site: Site, { first, depth, repeated }: Found): string {
  const running = [...site.running.keys()]
  const own = running.filter(name => beside.has(name))
  return `## ${site.positions.toLocaleString('en')} positions

${goals([
  ...floors.flatMap(floor => [0.5, 0.99].flatMap(share => timesGoal(first, floor, share))),
  ...rivals.flatMap(rival => timesGoal(first, rival, 0.5)),
  ...(repeated ? own.flatMap(name => ceilingGoal(repeated, name)) : []),
])}

### First reads, as times of what others take

Below 1 Parley is the faster one. The middle of ${ROUNDS} rounds, and the least and the most of them.

${own.map(name => ratios(first, name, beside.get(name)?.filter(other => site.running.has(other)) ?? [])).join('\n\n')}

### First reads, in milliseconds

${absolute(first, running)}

### Repeated reads

${CONNECTIONS} connections, ${SPAN / 1000} s a turn.

${repeated ? repeatedTable(repeated, own) : 'Not measured yet.'}

### How far in a page is

Five entries a page: near the start, and some ${Math.round(site.positions / 10).toLocaleString('en')} pages further in.

${depth ? table(['p50 / p99, ms', 'near the start', 'far in', 'times'], pairs(depth, running, ['early', 'late'])) : 'Not measured yet.'}`
}

async function write(): Promise<void> {
  const [cpu] = cpus()
  const load = loads.length > 0 ? loads.reduce((a, b) => a + b) / loads.length : 0
  const { dependencies } = (await import('./compare/opponents/package.json', { with: { type: 'json' } })).default
  const text = `# Parley next to others

Made by \`npm run bench compare\`${process.env.POSITIONS ? ` with POSITIONS=${process.env.POSITIONS}` : ''}. Do not edit.

Machine: ${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB; ${process.platform} ${process.arch}. Load while it was measured:
${load.toFixed(1)} on average, of which the bench itself makes about 2${load > cpus().length * 1.5 ? `. **The machine was shared: what is absolute here is too slow, and rare delays (p99) are mostly other people’s; ratios within a round hold better**` : ''}.

Versions: Node ${process.version}, Neo4j ${sites[0]?.store.neo4j.version} Community (heap ${heap}), @neo4j/graphql ${dependencies['@neo4j/graphql']}, graphql ${dependencies.graphql}, neo4j-driver ${dependencies['neo4j-driver']}, Datasette ${(await run(await python(), ['-m', 'datasette', '--version'])).split(' ').at(-1)}, Parley ${await run('git', ['rev-parse', '--short', 'HEAD'])}.

Data: \`parley seed synthesize --positions N\`, the same in the files, in one Neo4j for all who use it, and as the tables of \`parley export\` in SQLite.
All measured in ${ROUNDS} rounds after one that does not count; in each round everybody has a turn, each time beginning with another one.
First reads are one after the other, each for something that was not asked before; everybody was asked others for ${WARM / 1000} s
beforehand, since a process that has just been started takes several times as long. Opponents:

${opponents.map(({ name, about, most }) => `- **${name}**: ${about}${most ? `; up to ${most.toLocaleString('en')} positions` : ''}.`).join('\n')}

What is asked:

${sites[0] ? kindsTable(kind => shortened(kind.parley((sites[0] as Site).subjects, 3))) : ''}

The driver, the engine and the Query API are given the very Cypher that Parley sends for the request, so they can all do; what Parley then
computes from the rows they do not. – means that there is no equivalent.

${[...bySize.flatMap(site => told.get(site) ?? []), grown].join('\n\n')}
`
  await writeFile(join(import.meta.dirname, 'RESULTS.md'), text)
}

function shortened(url: string): string {
  return url.length > 90 ? `${url.slice(0, 87)}…` : url
}
