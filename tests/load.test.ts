/** A load is all or nothing: nobody sees half of one, whatever becomes of the loader. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import neo4j from 'neo4j-driver'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { checkData } from '../seed/check.ts'
import { type Dataset, datasetOf, type Value } from '../seed/dataset.ts'
import type { Plan } from '../seed/plan.ts'
import { entryOf } from '../seed/rows.ts'
import { type Graph, GraphAway } from '../src/graph/graph.ts'
import { load, planLoad, readStatus } from '../src/graph/load.ts'
import { openNeo4j } from '../src/graph/neo4j.ts'
import { engines, firstSource, loaded, onEachEngine, server } from './engines.ts'
import { writeMany } from './many.ts'
import { serviceOn } from './service.ts'

test('what a load makes known while it is looked for is not said to be unknown', async () => {
  const answered: unknown[] = []
  for (const url of [
    '/v1/people/matthew-whitaker',
    '/v1/people/matthew-whitaker/positions',
    '/v1/positions?holder=matthew-whitaker',
    '/v1/positions?ids=whitaker-assesses-territory,ukraine-insists-on-demarcation-line',
    '/v1/compare?actors=matthew-whitaker,UA',
    '/v1/graph/people/matthew-whitaker/neighbors',
    '/v1/graph/paths?from=matthew-whitaker&to=RU',
  ]) {
    const graph = await loaded(await (engines.embedded as () => Promise<Graph>)(), without(first, ...whitaker))
    const read: Graph['read'] = async (query, parameters) => {
      const answer = await graph.read(query, parameters)
      // As soon as the first of the reads has come to nothing.
      await load(graph, first)
      return answer as never
    }
    const service = await serviceOn({ ...graph, read })
    const { status, body } = await service.get(url)
    answered.push([url, status, body.type])
    await service.close()
  }
  const later = (one: unknown) => [(one as string[])[0], 503, '/problems/graph-away']
  expect(answered).toEqual(answered.map(later))
})

const root = join(import.meta.dirname, '..')

let folder: string
let first: Dataset
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-'))
  first = await checkData(firstSource)
})
afterAll(() => rm(folder, { recursive: true }))

const position = 'positions/ukraine-insists-on-demarcation-line'
const other = 'positions/russia-demands-donetsk-region'
const whitaker = [
  'people/matthew-whitaker',
  'positions/whitaker-assesses-territory',
  'positions/whitaker-conditions-settlement',
]

const without = ({ entries }: Dataset, ...keys: string[]) => datasetOf(entries.filter(({ key }) => !keys.includes(key)))
const withField = ({ entries }: Dataset, key: string, field: string, value: Value) =>
  datasetOf(entries.map(is => (is.key === key ? entryOf(is.entity, { ...is.fields, [field]: value }, is.derived) : is)))

onEachEngine('loading', open => {
  let graph: Graph
  beforeEach(async () => {
    graph = await open()
  })
  afterEach(() => graph.close())

  test('an empty graph has no status; a loaded one says which version, since when, and how much', async () => {
    expect(await readStatus(graph)).toBeNull()
    const before = new Date().toISOString()
    await load(graph, first)
    const status = await readStatus(graph)
    expect(status?.version).toBe(first.version)
    expect(status?.loaded_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    expect(status && status.loaded_at >= before && status.loaded_at <= new Date().toISOString()).toBe(true)
    const counts = Map.groupBy(first.entries, ({ entity }) => entity.type)
    expect(new Map(status?.counts.map(({ type, count }) => [type, count]))).toEqual(
      new Map([...counts].map(([type, entries]) => [type, entries.length])),
    )
  })

  test('what reads cannot write, whatever its query says', async () => {
    await load(graph, first)
    const queries = [
      'CREATE (written:Written) RETURN 1 AS row',
      'MATCH (person:Person) SET person.name = "other" RETURN person.name AS row',
      'MATCH (person:Person) DETACH DELETE person RETURN 1 AS row',
      "MERGE (dataset:Dataset {id: 'current'}) SET dataset.version = 'other' RETURN 1 AS row",
    ]
    for (const query of queries) await expect(graph.read(query)).rejects.toThrow(/read must not write|read access mode/)
    const count = 'MATCH (n) WHERE "Written" IN labels(n) OR n.name = "other" RETURN count(n) AS row'
    expect(await graph.read(count)).toEqual({ version: first.version, rows: [0] })
    expect(await planLoad(graph, first)).toMatchObject({ added: [], changed: [], removed: [] })
  })

  test('loading what is there already writes nothing', async () => {
    const empty = await trace(graph)
    await load(graph, first)
    const full = await trace(graph)
    expect(full).not.toEqual(empty)
    expect(gist(await load(graph, first))).toEqual({
      from: first.version,
      to: first.version,
      added: [],
      changed: [],
      removed: [],
    })
    expect(await trace(graph)).toEqual(full)
  })

  test('two loads of the same data at once load them once', async () => {
    const plans = await Promise.all([load(graph, first), load(graph, first)])
    expect(plans.map(({ from }) => from).sort()).toEqual([first.version, null])
  })

  test('what leaves the data leaves the graph, with all that belongs to it and nothing else', async () => {
    await load(graph, first)
    const whole = await fingerprint(graph)

    await load(graph, without(first, position))
    const gone = touching(whole, position)
    expect(gone.filter(line => line.includes('->'))).toHaveLength(5)
    expect(difference(whole, await fingerprint(graph))).toEqual({ gone, come: [] })

    await load(graph, without(first, ...whitaker))
    const goneWithHim = touching(whole, ...whitaker)
    expect(goneWithHim.filter(line => / (Name|Membership),Part /.test(line))).toHaveLength(2)
    expect(difference(whole, await fingerprint(graph))).toEqual({ gone: goneWithHim, come: [] })

    await load(graph, first)
    expect(await fingerprint(graph)).toEqual(whole)
  })

  test('what changes in the data changes in the graph, and nothing else', async () => {
    await load(graph, first)
    const whole = await fingerprint(graph)

    await load(graph, withField(first, position, 'summary', 'Wants something else.'))
    const { gone, come } = difference(whole, await fingerprint(graph))
    const node = new RegExp(`^\\(${position}\\) Entity,Position `)
    const [before, after] = [gone, come].map(([line, ...more]) => {
      expect(more).toEqual([])
      return JSON.parse(line?.replace(node, '') ?? '')
    })
    const same = {
      ...before,
      hash: after.hash,
      search_text: 'wants something else.',
      sort_summary: 'wants something else.',
    }
    expect(after).toEqual({ ...same, summary: 'Wants something else.' })

    await load(graph, withField(first, position, 'party', 'countries/RU'))
    const turned = difference(whole, await fingerprint(graph))
    expect(turned.gone.filter(line => line.includes('->'))).toEqual([`(${position})-[FOR {"seq":0}]->(countries/UA)`])
    expect(turned.come.filter(line => line.includes('->'))).toEqual([`(${position})-[FOR {"seq":0}]->(countries/RU)`])
    expect([...turned.gone, ...turned.come].filter(line => node.test(line))).toHaveLength(2)

    await load(graph, first)
    expect(await fingerprint(graph)).toEqual(whole)
  })

  test('a plan says what the load then does, and does nothing itself', async () => {
    await load(graph, without(first, position))
    const next = withField(
      withField(without(first, ...whitaker), other, 'summary', 'Wants nothing.'),
      other,
      'party',
      'countries/UA',
    )
    const before = await trace(graph)
    const planned = await planLoad(graph, next)
    expect(await trace(graph)).toEqual(before)
    expect(gist(planned)).toEqual({
      from: without(first, position).version,
      to: next.version,
      added: [position],
      changed: [`${other}: party, summary`],
      removed: whitaker,
    })
    expect(await load(graph, next)).toEqual(planned)
    expect(gist(await planLoad(graph, next))).toEqual({
      from: next.version,
      to: next.version,
      added: [],
      changed: [],
      removed: [],
    })
  })

  test('a load that fails midway leaves the graph as it was', async () => {
    await load(graph, without(first, position))
    const before = [await fingerprint(graph), await record(graph)]
    const { entries } = withField(without(first, ...whitaker), other, 'summary', 'Wants nothing.')
    const doubled = [...entries, ...entries.filter(({ key }) => key === position)]
    const twice = { version: 'twice', entries: doubled, retired: [] }
    await expect(load(graph, twice)).rejects.toThrow(/constraint|already exists/i)
    expect([await fingerprint(graph), await record(graph)]).toEqual(before)
    await load(graph, first)
    expect((await readStatus(graph))?.version).toBe(first.version)
  })

  test('readers see one version or the other, never some of both', async () => {
    const editions = await Promise.all(
      ['a', 'b'].map(async edition =>
        checkData(await writeMany(join(folder, `read-${edition}`), { edition, positions: 100 })),
      ),
    )
    const editionOf = new Map(editions.map(({ version }, i) => [version, ['a', 'b'][i]]))
    await loaded(graph, editions[0])

    let reading = true
    const seen = { a: 0, b: 0, mixed: 0 }
    const readers = Array.from({ length: 20 }, async () => {
      while (reading) {
        const { version, rows } = await graph.read<string>('MATCH (n:Position) RETURN n.summary AS row')
        const edition = editionOf.get(String(version)) as 'a' | 'b'
        const whole = rows.length === 100 && rows.every(summary => summary.startsWith(`Edition ${edition},`))
        seen[whole ? edition : 'mixed']++
      }
    })
    try {
      for (let i = 1; i <= 4; i++) await load(graph, editions[i % 2] as Dataset)
    } finally {
      reading = false
      await Promise.all(readers)
    }
    expect(seen.mixed).toBe(0)
    expect(Math.min(seen.a, seen.b)).toBeGreaterThan(0)
  })
})

describe.skipIf(!server)('a loader in a process of its own', () => {
  const access = server as NonNullable<typeof server>
  let graph: Graph
  let prints: string[][]
  const folders = () => ['a', 'b'].map(edition => join(folder, edition)) as [string, string]

  beforeAll(async () => {
    const editions = ['a', 'b'].map(edition => writeMany(join(folder, edition), { edition, positions: 300 }))
    const datasets = await Promise.all((await Promise.all(editions)).map(made => checkData(made)))
    graph = (await engines.neo4j?.()) as Graph
    prints = []
    for (const dataset of datasets.reverse()) {
      await load(graph, dataset)
      prints.unshift(await fingerprint(graph))
    }
  })
  afterAll(() => graph.close())

  /** Which of the two editions the graph holds, whole; -1 for anything else. */
  const held = async () => {
    const now = JSON.stringify(await fingerprint(graph))
    return prints.findIndex(print => JSON.stringify(print) === now)
  }

  /** Runs the seed command, and ends it when it writes its nth line of progress. */
  async function run(data: string, end?: { signal: NodeJS.Signals; at: number }) {
    const loader = spawn(process.execPath, ['src/main.ts', 'seed', 'load', '--data', data], {
      cwd: root,
      env: { ...process.env, NEO4J_URI: access.uri, NEO4J_USER: access.user, NEO4J_PASSWORD: access.password },
    })
    const closed = once(loader, 'close')
    const output = text(loader.stdout)
    const errors: string[] = []
    for await (const line of createInterface({ input: loader.stderr }))
      if (errors.push(line) === end?.at) loader.kill(end.signal)
    const [code, signal] = await closed
    return { code, signal, errors, output: await output }
  }

  test('a loader killed at any moment leaves the old graph or the new one, whole', { timeout: 180_000 }, async () => {
    let old = await held()
    for (let at = 1; at <= 10; at++) {
      const recorded = await record(graph)
      const { errors } = await run(folders()[1 - old] as string, { signal: 'SIGKILL', at })
      expect(errors[at - 1]).toMatch(/^Loading: \d+ of \d+$/)
      const now = await held()
      if (at < 10) expect(now).toBe(old)
      else expect([old, 1 - old]).toContain(now)
      // What is recorded is what was done.
      const lines = (await record(graph)).length - recorded.length
      expect(now === old ? lines === 0 : lines > 300).toBe(true)
      old = now
    }
  })

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s ends a loader without a word, and leaves the old graph',
    async signal => {
      const old = await held()
      const ended = await run(folders()[1 - old] as string, { signal, at: 5 })
      expect(ended).toMatchObject({ code: null, signal, output: '' })
      expect(ended.errors.filter(line => !line.startsWith('Loading: '))).toEqual([])
      expect(await held()).toBe(old)
    },
  )
})

describe.skipIf(!server)('the mark of a loader that died while it committed', () => {
  const access = server as NonNullable<typeof server>
  const readTimeout = 2_000
  let graph: Graph
  beforeEach(async () => {
    await (await loaded((await engines.neo4j?.()) as Graph, first)).close()
    graph = await openNeo4j({ ...access, database: '', readTimeout })
  })
  afterEach(async () => {
    await cypher("MATCH (mark:Dataset {id: 'committing'}) DELETE mark")
    await graph.close()
  })

  const left = (ago: number) =>
    cypher(`CREATE (:Dataset {id: 'committing', since: timestamp() - ${ago}, by: 'the dead'})`)
  const marks = async () => (await cypher("MATCH (mark:Dataset {id: 'committing'}) RETURN mark.by")).length

  test('holds readers up while the server may still be committing, and no longer', async () => {
    await left(0)
    await expect(readStatus(graph)).rejects.toThrow(GraphAway)
    await cypher("MATCH (mark:Dataset {id: 'committing'}) SET mark.since = timestamp() - 60001")
    expect((await readStatus(graph))?.version).toBe(first.version)
  })

  test('goes with the next load, which it does not hold up', async () => {
    await left(0)
    const next = without(first, position)
    await load(graph, next)
    expect(await marks()).toBe(0)
    expect((await readStatus(graph))?.version).toBe(next.version)
  })

  test('stays when another load fails, since it may be that of a loader alive', async () => {
    await left(0)
    await expect(graph.write(async () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await marks()).toBe(1)
  })
})

/** What can be told of a plan at a glance. */
const gist = ({ from, to, added, changed, removed }: Plan) => ({
  from,
  to,
  added: added.map(({ key }) => key),
  changed: changed.map(({ entry, differences }) => {
    const fields = differences.map(({ field }) => field)
    return `${entry.key}: ${fields.sort().join(', ')}`
  }),
  removed: removed.map(({ key }) => key),
})

/** Changes with whatever is written. */
async function trace(graph: Graph) {
  return graph.engine === 'neo4j'
    ? lastCommit()
    : [await readStatus(graph), await fingerprint(graph), await record(graph)]
}

/** Neo4j tells each new session its last transaction committed, as a bookmark. */
async function lastCommit() {
  return withSession(async session => {
    await session.run('RETURN 1')
    return session.lastBookmarks()
  })
}

const cypher = (query: string) => withSession(async session => (await session.run(query)).records)

async function withSession<T>(work: (session: neo4j.Session) => Promise<T>): Promise<T> {
  const { uri, user, password } = server as NonNullable<typeof server>
  await using driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
  await using session = driver.session()
  return await work(session)
}

/** All that the graph says but for the time of its loading, a line for each node and each relationship. */
async function fingerprint(graph: Graph): Promise<string[]> {
  // In a write, which waits for what a killed loader left the server to finish.
  const rows = await graph.write(async run => [
    ...(await run(
      "MATCH (n) WHERE n:Entity OR n:Part OR (n:Dataset AND n.id = 'current') RETURN n.key AS key, labels(n) AS labels, properties(n) AS said",
    )),
    ...(await run('MATCH (a)-[r]->(b) RETURN a.key AS key, type(r) AS type, properties(r) AS said, b.key AS to')),
  ])
  return rows
    .map(({ key, labels, type, said, to }) => {
      const { loaded_at, ...rest } = said as Record<string, unknown>
      const written = JSON.stringify(rest, Object.keys(rest).sort())
      return type ? `(${key})-[${type} ${written}]->(${to})` : `(${key}) ${(labels as string[]).sort()} ${written}`
    })
    .sort()
}

/** What the graph keeps of the loads it has seen. */
async function record(graph: Graph): Promise<string[]> {
  const rows = await graph.write(run =>
    run('MATCH (n) WHERE n:Load OR n:Change OR n:Retired RETURN properties(n) AS said'),
  )
  return rows.map(({ said }) => JSON.stringify(said, Object.keys(said as object).sort())).sort()
}

/** Between two fingerprints, the node that tells the version aside. */
function difference(before: string[], after: string[]) {
  const only = (some: string[], others: string[]) => {
    const there = new Set(others)
    return some.filter(line => !there.has(line) && !line.includes(' Dataset '))
  }
  return { gone: only(before, after), come: only(after, before) }
}

/** The lines about entities, their parts and their relationships in either direction. */
const touching = (print: string[], ...keys: string[]) =>
  print.filter(line => keys.some(key => line.includes(`(${key})`) || line.includes(`(${key}/`)))
