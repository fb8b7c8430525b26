/** The service is asked to end: under load, while it starts, and one replica after the other behind nginx. */
import { once } from 'node:events'
import { Agent } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Graph } from '../src/graph/graph.ts'
import { engines, loaded, server } from './engines.ts'
import { ask, startReaders } from './faults/readers.ts'
import { isFull, type Play, prepare, untilWell, write } from './faults/stage.ts'
import { startNginx } from './nginx/server.ts'
import { run, serve } from './process.ts'
import { serviceOn } from './service.ts'

const nginx = inject('nginx')
let play: Play
beforeAll(async () => {
  play = await prepare(60)
})
afterAll(() => play.remove())

describe('SIGTERM', () => {
  test('under load: whoever has a connection is answered, and the others are refused', {
    timeout: 60_000,
  }, async () => {
    const { child, address, ended } = await serve({ HOST: '127.0.0.1' }, '--data', play.folders[0])
    const readers = startReaders(address, play.right, { count: 20 })
    await untilWell(readers, 200)
    const agent = new Agent({ keepAlive: true })
    expect((await ask(agent, address, '/health/ready')).status).toBe(200)
    child.kill('SIGTERM')
    // Until it has noticed: from then on it takes no new connection.
    while ((await ask(new Agent(), address, '/health/live')).status === 200) await delay(5)
    const last = await ask(agent, address, '/health/ready')
    expect([last.status, JSON.parse(last.body).type, last.headers.connection, last.headers['retry-after']]).toEqual([
      503,
      '/problems/stopping',
      'close',
      '5',
    ])
    const { code, err } = await ended
    await readers.stop()
    expect([code, err]).toEqual([0, ''])
    const row = await write('The service gets SIGTERM under load', readers)
    expect(row.problems).toBe(0)
    // Nobody's answer broke off, and nobody's connection was ended with a request on it.
    const lost = readers.seen.filter(({ kind }) => kind === 'lost')
    expect(new Set(lost.map(({ detail }) => detail))).toEqual(new Set(['ECONNREFUSED']))
    const closing = readers.seen.filter(({ kind, headers }) => kind === 'right' && headers.connection === 'close')
    expect(closing.length).toBeGreaterThan(0)
  })

  test('while it starts: it ends at once and without a word', { timeout: 120_000 }, async () => {
    for (let i = 0; i < (isFull ? 40 : 8); i++) {
      const { child, said, ended } = run(['src/main.ts', 'serve', '--data', play.folders[0]], { PORT: '0' })
      await delay(150 * i)
      const began = performance.now()
      child.kill('SIGTERM')
      await ended
      expect(performance.now() - began).toBeLessThan(10_000)
      // Before there is anybody to take the signal, it ends the process by itself.
      expect([0, null]).toContain(child.exitCode)
      expect([said.err, said.out.match(/"level":[56]0/)]).toEqual(['', null])
    }
  })
})

test.skipIf(!nginx || !server)(
  'a rolling restart of two replicas behind nginx loses no request',
  { timeout: 120_000 },
  async () => {
    const { uri, user, password } = server as NonNullable<typeof server>
    const graph = await loaded(await (engines.neo4j as () => Promise<Graph>)(), play.datasets[0])
    // A server that has just been started takes seconds for its first plans, which are no concern of this.
    const warm = await serviceOn(graph)
    for (const url of play.right.keys()) await warm.get(url)
    const settings = {
      READ_TIMEOUT: '20000',
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      HOST: '127.0.0.1',
    }
    const replicas = [await serve(settings), await serve(settings)]
    const addresses = replicas.map(({ address }) => address)
    const front = await startNginx(nginx, addresses)
    const readers = startReaders(front.address, play.right, { count: 10 })
    await untilWell(readers, 100)
    for (let round = 0; round < (isFull ? 5 : 1); round++)
      for (const [i, address] of addresses.entries()) {
        const old = replicas[i] as (typeof replicas)[number]
        old.child.kill('SIGTERM')
        expect((await old.ended).code).toBe(0)
        replicas[i] = await serve({ ...settings, PORT: new URL(address).port })
        await untilWell(readers)
      }
    await readers.stop()
    const row = await write('Two replicas behind nginx are restarted, one after the other', readers, { busy: 18_000 })
    expect([row.problems, row.lost]).toEqual([0, 0])
    expect(readers.ready.filter(({ status }) => status !== 200)).toEqual([])
    await front.stop()
    await Promise.all(
      replicas.map(({ child }) => {
        child.kill('SIGTERM')
        return once(child, 'close')
      }),
    )
    await warm.close()
  },
)
