/** A database that goes away and comes back: the service says so, and is well again by itself. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openNeo4j } from '../src/graph/neo4j.ts'
import { loaded, server } from './engines.ts'
import { missingTool, startNeo4j } from './neo4j/server.ts'
import { serviceOn } from './service.ts'

// Killing a server takes one of our own; where the tests were given another, it is left alone.
const cannot = !server || (await missingTool())

test.skipIf(cannot)('Neo4j is killed and started again', { timeout: 120_000 }, async () => {
  const store = await mkdtemp(join(tmpdir(), 'neo4j-'))
  const first = await startNeo4j({ store })
  const access = { uri: first.uri, user: 'neo4j', password: '', database: '', readTimeout: 3_000 }
  const service = await serviceOn(await loaded(await openNeo4j({ ...access, readTimeout: 30_000 })))
  const hurried = await serviceOn(await openNeo4j(access))
  const before = await service.get('/v1/positions')
  expect(before.status).toBe(200)

  await first.kill()
  for (const url of ['/v1/positions', '/v1/people/rustem-umerov', '/health/ready']) {
    const { status, headers, body } = await hurried.get(url)
    expect([status, headers['retry-after'], body.type]).toEqual([503, '5', '/problems/graph-away'])
    expect(body.detail).toBe('the graph database cannot answer now; try again shortly')
  }
  expect((await hurried.get('/health/live')).status).toBe(200)
  expect((await hurried.get('/metrics')).text).toContain('\nparley_graph_up 0\n')

  const second = await startNeo4j({ store, port: Number(new URL(first.uri).port) })
  const after = await service.get('/v1/positions')
  expect(after.text).toBe(before.text)
  expect((await service.get('/health/ready')).body).toMatchObject({ status: 'ready', engine: 'neo4j' })
  await service.close()
  await hurried.close()
  await second.stop()
  await rm(store, { recursive: true })
})
