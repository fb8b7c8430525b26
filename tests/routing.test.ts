/** `neo4j://` addresses, by which a driver spreads reads over a cluster: here of one member, since others need Enterprise. */
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkData } from '../seed/check.ts'
import type { Dataset } from '../seed/dataset.ts'
import type { Graph } from '../src/graph/graph.ts'
import { load } from '../src/graph/load.ts'
import { openNeo4j } from '../src/graph/neo4j.ts'
import { engines, server } from './engines.ts'
import { writeMany } from './many.ts'

// An encrypted one cannot be listened to.
const plain = server?.uri.startsWith('bolt://') ? server : undefined

describe.skipIf(!plain)('a cluster', () => {
  let loader: Graph
  let reader: Graph
  let relay: Awaited<ReturnType<typeof startRelay>>
  let folder: string
  let editions: Dataset[]
  beforeAll(async () => {
    loader = await (engines.neo4j as () => Promise<Graph>)()
    folder = await mkdtemp(join(tmpdir(), 'parley-routing-'))
    const written = ['a', 'b'].map(edition => writeMany(join(folder, edition), { edition, positions: 10 }))
    editions = await Promise.all((await Promise.all(written)).map(path => checkData(path)))
    relay = await startRelay(new URL(plain?.uri ?? ''))
    const { user = '', password = '' } = plain ?? {}
    reader = await openNeo4j({
      uri: `neo4j://127.0.0.1:${relay.port}`,
      user,
      password,
      database: '',
      readTimeout: 20_000,
    })
  })
  afterAll(async () => {
    await reader?.close()
    await loader?.close()
    await relay?.close()
    if (folder) await rm(folder, { recursive: true })
  })

  test('is asked by its routing table, and shows another process its loads at once', async () => {
    for (const edition of [...editions, ...editions]) {
      await load(loader, edition)
      expect(await reader.version()).toBe(edition.version)
      const { version, rows } = await reader.read('MATCH (n:Position) RETURN n.id AS row')
      expect([version, rows.length]).toEqual([edition.version, 10])
    }
  })

  test('is loaded by one who reads it', async () => {
    await load(reader, editions[0] as Dataset)
    expect(await loader.version()).toBe(editions[0]?.version)
    expect(await reader.version()).toBe(editions[0]?.version)
  })

  test('never takes a reader back: each read says what those before it have seen', async () => {
    for (const edition of [...editions, ...editions].reverse()) {
      await load(loader, edition)
      // Nothing but this read tells the process of the load.
      await reader.read('MATCH (n:Person) RETURN n.id AS row')
      const seen = relay.told.at(-1)
      relay.asked.length = 0
      await reader.read('MATCH (n:Issue) RETURN n.id AS row')
      expect(seen).toMatch(/^FB:/)
      expect(relay.asked).toEqual([seen])
    }
    // Each load is another place to have been at.
    expect(new Set(relay.told).size).toBeGreaterThan(4)
  })
})

/** Passes Bolt on, and notes the bookmarks in it: of what a member has come to, and of what it must have come to. */
async function startRelay({ hostname, port }: URL) {
  const asked: string[] = []
  const told: string[] = []
  const note = (into: string[]) => (bytes: Buffer) =>
    into.push(...(bytes.toString('latin1').match(/FB:[\w+/=]+/g) ?? []))
  const relay = createServer(client => {
    const member = connect(Number(port), hostname)
    client.on('data', note(asked)).pipe(member)
    member.on('data', note(told)).pipe(client)
    for (const [one, other] of [
      [client, member],
      [member, client],
    ] as const)
      one.on('error', () => other.destroy())
  }).listen(0, '127.0.0.1')
  await once(relay, 'listening')
  return {
    port: (relay.address() as AddressInfo).port,
    asked,
    told,
    close: () => new Promise(resolve => relay.close(resolve)),
  }
}
