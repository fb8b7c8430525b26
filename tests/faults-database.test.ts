/** The database is killed, stopped, slow, cut off or overrun: readers have the right answer or a problem, soon, and then all is well again. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { GraphAway } from '../src/graph/graph.ts'
import { load } from '../src/graph/load.ts'
import { openNeo4j } from '../src/graph/neo4j.ts'
import { loaded, server } from './engines.ts'
import { startForgetful } from './faults/forgetful.ts'
import { type Readers, startReaders } from './faults/readers.ts'
import { answering, isFull, LIMIT, type Play, prepare, untilWell, write } from './faults/stage.ts'
import { missingTool, type Neo4jProcess, startNeo4j } from './neo4j/server.ts'
import { serviceOn } from './service.ts'
import { followAt } from './stream.ts'
import { startToxiproxy } from './toxiproxy/server.ts'

const toxiproxy = inject('toxiproxy')
/** Milliseconds that answers may be late because a server takes the processor while it starts. */
const STARTING = { busy: 4_000 }

// Stopping a server takes one of our own; where the tests were given another, it is left alone.
const cannot = !server || (await missingTool())

describe.skipIf(cannot)('Neo4j', () => {
  let store: string
  let neo4j: Neo4jProcess
  let play: Play
  const access = (uri = neo4j.uri) => ({ uri, user: 'neo4j', password: '', database: '', readTimeout: LIMIT })

  beforeAll(async () => {
    store = await mkdtemp(join(tmpdir(), 'neo4j-'))
    const [made, started] = await Promise.all([prepare(), startNeo4j({ store })])
    play = made
    neo4j = started
    await (await loaded(await openNeo4j({ ...access(), readTimeout: 30_000 }), play.datasets[0])).close()
  }, 120_000)
  afterAll(async () => {
    await neo4j?.kill()
    await play?.remove()
    await rm(store, { recursive: true, force: true })
  })

  /** Reads before, during and after what goes wrong. */
  async function during(
    fault: string,
    wrong: (readers: Readers) => Promise<number>,
    { uri = neo4j.uri, connections = 1, busy, ...reading }: During = {},
  ) {
    const graph = await openNeo4j(access(uri))
    await Promise.all(Array.from({ length: connections }, () => graph.read('RETURN 1 AS row')))
    const service = await serviceOn(graph)
    const address = await service.listen()
    const readers = startReaders(address, play.right, reading)
    try {
      await untilWell(readers)
      const back = await wrong(readers)
      await untilWell(readers, 60)
      // What is well now stays so.
      await delay(500)
      await readers.stop()
      return { row: await write(fault, readers, { back, busy }), readers, back }
    } finally {
      await readers.stop()
      await service.close()
    }
  }

  interface During {
    uri?: string
    /** That are open before it begins. */
    connections?: number
    /** How many readers. */
    count?: number
    busy?: number
  }

  const isTrue = ({ ready }: Readers, from: number, to: number) =>
    ready.filter(({ began }) => began > from && began < to).every(({ status }) => status === 503)

  test('is killed under load and started again; a stream of changes goes on', { timeout: 120_000 }, async () => {
    const graph = await openNeo4j({ ...access(), readTimeout: 30_000 })
    const follower = await serviceOn(graph)
    const stream = await followAt(await follower.listen())
    let killed = 0
    const { row, readers, back } = await during(
      'Neo4j killed (SIGKILL) under load, then started again',
      async () => {
        killed = performance.now()
        await neo4j.kill()
        const gone = performance.now()
        neo4j = await startNeo4j({ store, port: Number(new URL(neo4j.uri).port) })
        expect(gone - killed).toBeLessThan(5_000)
        return answering(access(), play.right)
      },
      STARTING,
    )
    expect(row.problems).toBeGreaterThan(5)
    expect(row.lost).toBe(0)
    // It may take connections shortly before it says so.
    expect(isTrue(readers, killed + 500, killed + 1_500)).toBe(true)
    expect(readers.ready.at(-1)?.status).toBe(200)
    expect(back).toBeGreaterThan(killed)
    await load(graph, play.datasets[1])
    expect((await stream.take(1))[0]?.data).toMatchObject({ version: play.datasets[1].version })
    stream.leave()
    await follower.close()
  })

  test('is stopped for a while, and goes on as if nothing had been', { timeout: 120_000 }, async () => {
    const seconds = isFull ? 30 : 6
    let [stopped, gone] = [0, 0]
    const { row, readers } = await during(`Neo4j stopped (SIGSTOP) for ${seconds} s`, async () => {
      stopped = performance.now()
      neo4j.process.kill('SIGSTOP')
      await delay(seconds * 1000)
      neo4j.process.kill('SIGCONT')
      gone = performance.now()
      return gone
    })
    expect(row.problems).toBeGreaterThan(5)
    expect(row.lost).toBe(0)
    expect(isTrue(readers, stopped + 200, gone - LIMIT)).toBe(true)
  })

  test('has a query that takes too long, and others that do not', { timeout: 60_000 }, async () => {
    const graph = await openNeo4j(access())
    const { row } = await during('A query over its time limit, beside the others', async () => {
      const began = performance.now()
      const endless = 'UNWIND range(1, 100000000000) AS i WITH i WHERE i < 0 RETURN count(i) AS row'
      await expect(graph.read(endless)).rejects.toThrow(GraphAway)
      expect(performance.now() - began).toBeLessThan(2 * LIMIT)
      return performance.now()
    })
    await graph.close()
    expect(row.lost).toBe(0)
  })

  test('is beyond a router that has forgotten the connections', { timeout: 90_000 }, async () => {
    const router = await startForgetful(new URL(neo4j.uri).host)
    const { row } = await during(
      'A router forgets 100 open connections; new ones are as good as ever',
      async () => {
        router.forget()
        return performance.now() + LIMIT
      },
      { uri: `bolt://${router.address}`, connections: 100 },
    )
    await router.stop()
    expect(row.problems).toBeGreaterThan(3)
    expect(row.lost).toBe(0)
  })

  describe.skipIf(!toxiproxy)('behind a bad network', () => {
    async function through(fault: string, wrong: (proxy: Proxy) => Promise<unknown>, count?: number) {
      const proxy = await startToxiproxy(toxiproxy, new URL(neo4j.uri).host)
      try {
        const reading = { uri: `bolt://${proxy.address}`, ...(count && { count }) }
        return await during(
          fault,
          async () => {
            await wrong(proxy)
            await proxy.reset()
            return performance.now()
          },
          reading,
        )
      } finally {
        await proxy.stop()
      }
    }
    type Proxy = Awaited<ReturnType<typeof startToxiproxy>>
    const lasts = isFull ? 20_000 : 3_000

    test('that is slow, though not too slow: every answer is right', { timeout: 90_000 }, async () => {
      const { row } = await through('Each answer of Neo4j 150 ms late', async proxy => {
        await proxy.add({ type: 'latency', stream: 'downstream', attributes: { latency: 150, jitter: 50 } })
        await delay(lasts)
      })
      expect([row.problems, row.lost]).toEqual([0, 0])
    })

    test('that cuts connections off', { timeout: 90_000 }, async () => {
      const { row } = await through('Connections cut with a reset, again and again', async proxy => {
        await proxy.add({ type: 'reset_peer', stream: 'downstream', attributes: { timeout: 100 } })
        await delay(lasts)
      })
      expect(row.lost).toBe(0)
    })

    test('that swallows everything without a word', { timeout: 90_000 }, async () => {
      const { row } = await through('Connections that swallow everything, without a reset', async proxy => {
        await proxy.add({ type: 'timeout', stream: 'downstream', attributes: { timeout: 0 } })
        await delay(lasts + LIMIT)
      })
      expect(row.problems).toBeGreaterThan(5)
      expect(row.lost).toBe(0)
    })

    test('with more readers than connections, each held for long', { timeout: 90_000 }, async () => {
      const { row } = await through(
        'All 100 connections in use, each for a second, and 150 readers',
        async proxy => {
          await proxy.add({ type: 'latency', stream: 'downstream', attributes: { latency: 1_000 } })
          await delay(lasts + LIMIT)
        },
        150,
      )
      expect(row.lost).toBe(0)
    })
  })
})
