/** What fills an empty graph is written in batches: nobody sees any of it before all of it is there. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { checkData } from '../seed/check.ts'
import type { Dataset } from '../seed/dataset.ts'
import { summarizePlan } from '../seed/plan.ts'
import { buildApp } from '../src/app.ts'
import { settings } from '../src/config.ts'
import type { Graph } from '../src/graph/graph.ts'
import { load, planLoad, readStatus } from '../src/graph/load.ts'
import { engines, onEachEngine, server, whole } from './engines.ts'
import { writeMany } from './many.ts'
import { run } from './process.ts'

/** Enough for two batches: the relationships of a kind are written a thousand at a time. */
const positions = 2000

let folder: string
let [one, two] = [undefined, undefined] as unknown as [Dataset, Dataset]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-'))
  for (const edition of ['a', 'b']) await writeMany(join(folder, edition), { edition, positions })
  ;[one, two] = [await checkData(join(folder, 'a')), await checkData(join(folder, 'b'))]
})
afterAll(() => rm(folder, { recursive: true }))

/** Fails in the last batch, after the others were committed. */
const broken = ({ entries, version }: Dataset): Dataset => ({
  version,
  entries: [...entries, ...entries.filter(({ key }) => key.startsWith('positions/')).slice(-1)],
  retired: [],
})

onEachEngine('a first load', open => {
  let graph: Graph
  beforeEach(async () => {
    graph = await open()
  })
  afterEach(() => graph.close())

  test('that fails in the middle shows nothing, and the next one starts clean', { timeout: 180_000 }, async () => {
    await load(graph, one)
    const clean = await whole(graph)
    await graph.write(run => run('MATCH (n) DETACH DELETE n'))

    await expect(load(graph, broken(two))).rejects.toThrow(/constraint|already exists/i)
    expect((await whole(graph)).length).toBeGreaterThan(1000)
    await expectNothing(graph)
    expect((await planLoad(graph, one)).added).toHaveLength(one.entries.length)

    const done = await load(graph, one)
    expect(summarizePlan(done)).toBe(`${one.entries.length} added, 0 changed, 0 removed: version none → ${one.version}`)
    expect(await whole(graph)).toEqual(clean)
  })

  test('is seen whole or not at all', { timeout: 180_000 }, async () => {
    let loading = true
    const seen = new Set<string>()
    const reading = (async () => {
      while (loading) {
        const { version, rows } = await graph.read('MATCH (n:Entity) RETURN n.key AS row')
        seen.add(`${version} ${rows.length}`)
        await setImmediate()
      }
    })()
    await load(graph, one).finally(() => {
      loading = false
    })
    await reading
    seen.delete(`${one.version} ${one.entries.length}`)
    expect([...seen]).toEqual(['null 0'])
  })

  test('is over before another begins, which then changes what it wrote', { timeout: 180_000 }, async () => {
    const plans = await Promise.all([load(graph, one), load(graph, two)])
    const first = plans.findIndex(({ from }) => from === null)
    expect(plans[1 - first]?.from).toBe(plans[first]?.to)
    const [, last] = first === 0 ? [one, two] : [two, one]
    expect((await readStatus(graph))?.version).toBe(last.version)
    const written = await whole(graph)
    await graph.write(run => run('MATCH (n) DETACH DELETE n'))
    await load(graph, last)
    expect(await whole(graph)).toEqual(written)
  })
})

describe.skipIf(!server)('a first load in a process of its own', () => {
  const { uri, user, password } = server as NonNullable<typeof server>
  let graph: Graph
  let clean: string[]
  beforeAll(async () => {
    graph = (await engines.neo4j?.()) as Graph
    await load(graph, two)
    clean = await whole(graph)
  })
  afterAll(() => graph.close())
  beforeEach(async () => void (await graph.write(run => run('MATCH (n) DETACH DELETE n'))))

  const loading = (edition: string) =>
    run(['src/main.ts', 'seed', 'load', '--data', join(folder, edition)], {
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
    })

  /** A load that has committed some of what it has to write. */
  async function begun(edition: string) {
    const started = loading(edition)
    await new Promise<void>(resolve => {
      started.child.stderr.on('data', () => started.said.err.includes('Loading:') && resolve())
    })
    return started
  }

  test('that is killed leaves nothing to be seen; the next one starts clean', { timeout: 120_000 }, async () => {
    const { child, ended } = await begun('a')
    child.kill('SIGKILL')
    await ended
    expect((await whole(graph)).length).toBeGreaterThan(1000)
    await expectNothing(graph)
    const { code, out } = await loading('b').ended
    expect([code, out]).toEqual([
      0,
      `${two.entries.length} added, 0 changed, 0 removed: version none → ${two.version}\n`,
    ])
    expect(await whole(graph)).toEqual(clean)
  })

  test('that is killed lets in at once whoever waits for it', { timeout: 120_000 }, async () => {
    const first = await begun('a')
    const second = loading('b')
    first.child.kill('SIGKILL')
    expect((await second.ended).out).toMatch(/version none → /)
    expect(await whole(graph)).toEqual(clean)
  })

  test('is waited for by a second one', { timeout: 120_000 }, async () => {
    const first = await begun('a')
    const second = loading('b')
    expect((await first.ended).out).toContain(`version none → ${one.version}`)
    expect((await second.ended).out).toContain(`version ${one.version} → ${two.version}`)
    expect(await whole(graph)).toEqual(clean)
  })
})

/** Whatever is asked, the graph holds nothing. */
async function expectNothing(graph: Graph): Promise<void> {
  expect(await graph.version()).toBeNull()
  expect(await readStatus(graph)).toBeNull()
  expect(await graph.read('MATCH (n:Entity) RETURN n.key AS row')).toEqual({ version: null, rows: [] })
  const app = await buildApp({ config: settings.parse({}), graph })
  const asked = app.served.filter(({ example, problems = [] }) => example && problems.includes('no-data'))
  expect(asked.length).toBeGreaterThan(30)
  // Neo4j plans each, which takes it a second.
  for (const { example } of graph.engine === 'neo4j' ? asked.filter((_, i) => i % 5 === 0) : asked) {
    const { body } = await app.inject(example as string)
    expect([example, /statement-|speaker-|outcome-/i.test(body)]).toEqual([example, false])
  }
  for (const url of ['/v1/people/speker-1', '/v1/positions?holder=speker-1']) {
    const { statusCode, body } = await app.inject(url)
    expect([url, statusCode, body.includes('speaker-1')]).toEqual([url, 503, false])
  }
  await app.close()
}
