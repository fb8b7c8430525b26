/** The service is asked to end: under load, while it starts, and one replica after the other behind nginx. */
import { once } from 'node:events'
import { Agent } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { randomFrom } from '../seed/random.ts'
import type { Graph } from '../src/graph/graph.ts'
import { engines, loaded, server } from './engines.ts'
import { ask, startReaders } from './faults/readers.ts'
import { isFull, LIMIT, type Play, prepare, untilWell, write } from './faults/stage.ts'
import { freePort, startNginx } from './nginx/server.ts'
import { run, serve } from './process.ts'
import { serviceOn } from './service.ts'

const nginx = inject('nginx')
let play: Play
beforeAll(async () => {
  play = await prepare(isFull ? 1_000 : 60)
})
afterAll(() => play.remove())

const { uri = '', user = '', password = '' } = server ?? {}
const access = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }
const starts: Record<string, { args(): string[]; settings: Record<string, string> }> = {
  'the embedded engine': { args: () => ['--data', play.folders[0]], settings: {} },
  ...(server && { Neo4j: { args: () => [], settings: access } }),
}

describe('SIGTERM', () => {
  beforeAll(async () => {
    if (server) await (await loaded(await (engines.neo4j as () => Promise<Graph>)(), play.datasets[0])).close()
  })

  test('under load: whoever has a connection is answered, and the others are refused', {
    timeout: 60_000,
  }, async () => {
    const { child, address, ended } = await serve(
      { HOST: '127.0.0.1', READ_TIMEOUT: String(LIMIT) },
      '--data',
      play.folders[0],
    )
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

  test.each(Object.entries(starts))(
    'while it starts on %s: it ends at once, without a word and without a part of the data',
    {
      timeout: 300_000,
    },
    async (engine, { args, settings }) => {
      const { below } = randomFrom(3)
      const moments = isFull ? 40 : 4
      const port = await freePort()
      const readers = startReaders(`http://127.0.0.1:${port}`, play.right, { count: 2 })
      for (let i = 0; i < moments; i++) {
        const { child, said, ended } = run(['src/main.ts', 'serve', ...args()], {
          ...settings,
          HOST: '127.0.0.1',
          PORT: String(port),
        })
        // Every other one is asked to end once it listens, when the data are still to come.
        while (i % 2 && !said.out.includes('Listening')) await delay(5)
        await delay(below(i % 2 ? 300 : 1_000))
        const began = performance.now()
        child.kill('SIGTERM')
        await ended
        expect(performance.now() - began).toBeLessThan(10_000)
        // Before there is anybody to take the signal, it ends the process by itself.
        expect([0, null]).toContain(child.exitCode)
        expect([said.err, said.out.match(/"level":[56]0/)]).toEqual(['', null])
      }
      await readers.stop()
      await write(`The service gets SIGTERM while it starts on ${engine}, at ${moments} moments`, readers)
    },
  )

  test('while it waits for a Neo4j that says nothing: it ends at once', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const { port } = silent.address() as AddressInfo
    const { child, ended } = run(['src/main.ts', 'serve'], { PORT: '0', NEO4J_URI: `bolt://127.0.0.1:${port}` })
    await once(silent, 'connection')
    const began = performance.now()
    child.kill('SIGTERM')
    await ended
    expect(performance.now() - began).toBeLessThan(5_000)
    silent.close()
  })
})

test.skipIf(!nginx || !server)(
  'a rolling restart of two replicas behind nginx loses no request',
  { timeout: 600_000 },
  async () => {
    const graph = await loaded(await (engines.neo4j as () => Promise<Graph>)(), play.datasets[0])
    // A server that has just been started takes seconds for its first plans, which are no concern of this.
    const warm = await serviceOn(graph)
    for (const url of play.right.keys()) await warm.get(url)
    const settings = { ...access, READ_TIMEOUT: '20000', HOST: '127.0.0.1' }
    const replicas = [await serve(settings), await serve(settings)]
    const addresses = replicas.map(({ address }) => address)
    // As the example has it, where a reader stays with one replica, and where each request goes to the next one.
    const ways = [true, false].map(sticky => startNginx(nginx, addresses, { sticky }))
    const fronts = await Promise.all(ways)
    const reading = fronts.map(({ address }) => startReaders(address, play.right, { count: 5 }))
    for (const readers of reading) await untilWell(readers)
    for (let round = 0; round < (isFull ? 5 : 1); round++)
      for (const [i, address] of addresses.entries()) {
        const old = replicas[i] as (typeof replicas)[number]
        old.child.kill('SIGTERM')
        expect((await old.ended).code).toBe(0)
        replicas[i] = await serve({ ...settings, PORT: new URL(address).port })
        for (const readers of reading) await untilWell(readers)
      }
    for (const readers of reading) {
      await readers.stop()
      const way = readers === reading[0] ? 'a reader stays with one' : 'they take turns'
      const row = await write(`Two replicas behind nginx (${way}) are restarted one by one`, readers, { busy: 18_000 })
      expect([row.problems, row.lost]).toEqual([0, 0])
      expect(readers.ready.filter(({ status }) => status !== 200)).toEqual([])
    }
    await Promise.all(fronts.map(front => front.stop()))
    await Promise.all(
      replicas.map(({ child }) => {
        child.kill('SIGTERM')
        return once(child, 'close')
      }),
    )
    await warm.close()
  },
)
