/** The clock of the machine, or of Neo4j's, is set back: nothing that is measured goes by it. */
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import neo4j from 'neo4j-driver'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { checkData } from '../seed/check.ts'
import { type Graph, GraphAway } from '../src/graph/graph.ts'
import { load } from '../src/graph/load.ts'
import { openNeo4j } from '../src/graph/neo4j.ts'
import { engines, firstSource, loaded, onEachEngine, server } from './engines.ts'
import { serve } from './process.ts'
import { serviceOn } from './service.ts'

const HOUR = 3_600_000

/** The time of day only: what counts milliseconds since the start goes on. */
function setBack() {
  const now = Date.now()
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(now - HOUR)
}
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

onEachEngine('answers that are kept', open => {
  test('are those of the data that there are, and new ones are in order', async () => {
    const graph = await loaded(await open())
    const service = await serviceOn(graph)
    const before = await service.get('/v1/positions?limit=3')
    setBack()
    const after = await service.get('/v1/positions?limit=3')
    expect([after.text, after.headers.etag]).toEqual([before.text, before.headers.etag])
    const { entries, retired } = await checkData(firstSource)
    await load(graph, { version: '0123456789abcdef', entries: entries.slice(0, -1), retired })
    expect((await service.get('/v1/positions?limit=3')).body.meta.data_version).toBe('0123456789abcdef')
    const { data } = (await service.get(`/v1/changes?since=${before.body.meta.data_version}`)).body
    expect(data.map(({ kind }: { kind: string }) => kind)).toEqual(['removed'])
    await service.close()
  })
})

test('whoever has asked too much is not locked out for as long as the clock was set back', async () => {
  const limited = await serviceOn(await loaded(await (engines.embedded as () => Promise<Graph>)()), { RATE_LIMIT: '2' })
  await limited.get('/v1/people')
  setBack()
  await limited.get('/v1/people')
  const { status, headers } = await limited.get('/v1/people')
  expect(status).toBe(429)
  expect(Number(headers['retry-after'])).toBeGreaterThan(30)
  expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60)
  await limited.close()
})

test('a file that was saved in what is now the future is served', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-clock-'))
  const file = join(folder, 'news.yaml')
  const save = (title: string) => writeFile(file, `sources: [{ id: news, title: ${title}, kind: article }]\n`)
  await save('One')
  const { address } = await serve({}, '--watch', '--data', folder)
  await save('Two')
  const ahead = (Date.now() + HOUR) / 1000
  await utimes(file, ahead, ahead)
  const titleNow = async () =>
    ((await (await fetch(`${address}/v1/sources/news`)).json()) as { data: { title: string } }).data.title
  await expect.poll(titleNow).toBe('Two')
  await rm(folder, { recursive: true })
})

describe.skipIf(!server)('the mark of a loader', () => {
  const access = server as NonNullable<typeof server>
  const cypher = async (query: string) => {
    await using driver = neo4j.driver(access.uri, neo4j.auth.basic(access.user, access.password))
    await driver.executeQuery(query)
  }

  test('that died before the clock was set back holds readers up for a minute, and each for no longer than the limit', async () => {
    await (await loaded(await (engines.neo4j as () => Promise<Graph>)())).close()
    const graph = await openNeo4j({ ...access, database: '', readTimeout: 1_000 })
    const read = () => graph.read<number>('RETURN 1 AS row')
    await cypher(`CREATE (:Dataset {id: 'committing', since: timestamp() + ${HOUR}, by: 'the dead'})`)
    try {
      const waiting = read()
      await delay(200)
      setBack()
      await expect(waiting).rejects.toThrow(GraphAway)
      const now = performance.now.bind(performance)
      vi.spyOn(performance, 'now').mockImplementation(() => now() + 61_000)
      expect((await read()).rows).toEqual([1])
    } finally {
      vi.restoreAllMocks()
      await cypher("MATCH (mark:Dataset {id: 'committing'}) DELETE mark")
      await graph.close()
    }
  })
})
