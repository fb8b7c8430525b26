/** Several processes on one Neo4j behind nginx, which keeps answers: the bytes of the service itself, and never old ones. */
import { mkdtemp, rm } from 'node:fs/promises'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { checkData } from '../seed/check.ts'
import type { Dataset } from '../seed/dataset.ts'
import { type Graph, GraphAway } from '../src/graph/graph.ts'
import { load } from '../src/graph/load.ts'
import { openNeo4j } from '../src/graph/neo4j.ts'
import { engines, firstSource, loaded, server } from './engines.ts'
import { writeMany } from './many.ts'
import { startNginx } from './nginx/server.ts'
import { type Service, serviceOn } from './service.ts'

const nginx = inject('nginx')

describe.skipIf(!nginx || !server)('behind nginx', () => {
  let loader: Graph
  let folder: string
  let first: Dataset
  let others: Dataset[]
  let services: Service[]
  let addresses: string[]
  let cache: Awaited<ReturnType<typeof startNginx>>
  const asked = [0, 0]
  beforeAll(async () => {
    first = await checkData(firstSource)
    loader = await loaded(await (engines.neo4j as () => Promise<Graph>)(), first)
    folder = await mkdtemp(join(tmpdir(), 'parley-shared-'))
    const editions = ['a', 'b'].map(edition => writeMany(join(folder, edition), { edition, positions: 30 }))
    others = await Promise.all((await Promise.all(editions)).map(path => checkData(path)))
    const graphs = asked.map(() =>
      openNeo4j({ ...(server as NonNullable<typeof server>), database: '', readTimeout: 20_000 }),
    )
    services = await Promise.all(graphs.map(async graph => serviceOn(await graph)))
    addresses = await Promise.all(services.map(service => service.listen()))
    services.forEach(({ app }, i) => app.server.on('request', () => (asked[i] = (asked[i] ?? 0) + 1)))
    cache = await startNginx(nginx, addresses)
  })
  afterAll(async () => {
    await cache?.stop()
    await Promise.all((services ?? []).map(service => service.close()))
    await loader?.close()
    if (folder) await rm(folder, { recursive: true })
  })

  /** By the cache if nothing else is said. */
  const get = async (url: string, headers: Record<string, string> = {}, at = cache.address) => {
    const reply = await answerOf(at, url, headers)
    return { ...reply, from: reply.headers['x-cache-status'] }
  }
  const versionAt = async (url: string, headers = {}) => {
    const { body, from } = await get(url, headers)
    return [from, JSON.parse(body.toString()).meta.data_version]
  }

  test('an answer is asked for again each time, and sent only where it has changed', async () => {
    const url = '/v1/countries/AT'
    await load(loader, others[0] as Dataset)
    expect((await get(url)).from).toBe('MISS')
    const before = [...asked]
    for (let i = 0; i < 4; i++) expect((await get(url)).from).toBe('REVALIDATED')
    // Both have been asked, and neither needed to send it.
    expect(asked.map((count, i) => count - (before[i] ?? 0))).toEqual([2, 2])
    const { etag } = (await get(url)).headers
    const again = await get(url, { 'if-none-match': String(etag) })
    expect([again.status, again.body.length]).toEqual([304, 0])
  })

  test('the very next request after a load has the new data, whichever process answers', async () => {
    const urls = ['/v1/countries/CH', '/v1/positions?limit=7', '/v1/search?q=speaker']
    for (const data of [...others, ...others, ...others])
      for (const url of urls) {
        await versionAt(url)
        await versionAt(url)
        await load(loader, data)
        const held = data.version
        // The first is new, the next is what nginx has kept of it, the others come from the other process.
        for (let i = 0; i < 4; i++) expect((await versionAt(url))[1], url).toBe(held)
      }
  })

  test('forms of one address are never mixed', async () => {
    await load(loader, first)
    const accepts = ['application/json', 'text/csv', 'application/x-ndjson', 'application/ld+json', 'text/turtle']
    const forms = accepts.flatMap(accept => ['identity', 'gzip', 'br'].map(encoding => [accept, encoding] as const))
    const url = '/v1/positions?limit=9'
    const host = new URL(cache.address).host
    for (let round = 0; round < 3; round++)
      for (const [accept, encoding] of forms) {
        const headers = { accept, 'accept-encoding': encoding, host }
        const direct = await get(url, headers, addresses[0])
        const kept = await get(url, headers)
        const of = (reply: typeof kept) => ({
          body: reply.body.toString('base64'),
          type: reply.headers['content-type'],
          encoding: reply.headers['content-encoding'],
          etag: reply.headers.etag,
        })
        expect(of(kept), `${accept} ${encoding}`).toEqual(of(direct))
        expect(kept.headers['content-type']).toContain(accept)
        expect(kept.from).toBe(round ? 'REVALIDATED' : 'MISS')
      }
  })

  test('a permalink is kept, and stays right when there are newer data', async () => {
    await load(loader, first)
    const { meta } = JSON.parse((await get('/v1/positions?limit=5')).body.toString())
    const links = [meta.permalink, `${meta.permalink}&format=csv`, `${meta.permalink}&cite=bibtex`]
    const cited = await Promise.all(links.map(link => get(link)))
    for (const { status, headers } of cited)
      expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
    const before = [...asked]
    await load(loader, others[0] as Dataset)
    for (const [i, link] of links.entries()) {
      const kept = await get(link)
      expect([kept.from, kept.body.toString()]).toEqual(['HIT', cited[i]?.body.toString()])
      expect((await get(link, {}, addresses[0])).status).toBe(410)
    }
    expect(asked[1]).toBe(before[1])
    // What nobody has asked for is gone, but not for ever: the refusal is not kept.
    const unseen = `${meta.permalink}&fields=act`
    const refused = await get(unseen)
    expect([refused.status, refused.headers['cache-control']]).toEqual([410, 'no-store'])
    await load(loader, first)
    expect((await get(unseen)).status).toBe(200)
  })

  test('a problem is kept by nobody', async () => {
    for (const url of ['/v1/people/nobody', '/v1/positions?limit=0', '/v1/nothing'])
      for (let i = 0; i < 2; i++) {
        const { from, status, headers } = await get(url)
        expect([from, status >= 400, headers['cache-control']], url).toEqual(['MISS', true, 'no-store'])
      }
  })

  test('parts of a table are those of the table', async () => {
    await load(loader, first)
    const { body } = await get('/v1/positions.csv')
    const part = await get('/v1/positions.csv', { range: 'bytes=10-29' })
    expect([part.status, part.body.toString()]).toEqual([206, body.subarray(10, 30).toString()])
  })

  test('changes are told at once', async () => {
    await load(loader, first)
    const headers = { accept: 'text/event-stream' }
    const stream = request(`${cache.address}/v1/changes`, { headers }).end()
    const told = new Promise<string>((resolve, reject) => {
      let said = ''
      stream.on('error', reject)
      stream.on('response', reply => reply.on('data', chunk => /event: \w/.test((said += chunk)) && resolve(said)))
    })
    await new Promise(resolve => stream.once('response', resolve))
    await load(loader, others[0] as Dataset)
    expect(await told).toContain('data:')
    stream.destroy()
  })

  test('a reader stays with one process', async () => {
    const sticky = await startNginx(nginx, addresses, { sticky: true })
    const byReader: number[][] = []
    for (let reader = 2; reader < 18; reader++) {
      const before = [...asked]
      for (let i = 0; i < 3; i++) await answerOf(sticky.address, '/health/live', {}, `127.0.0.${reader}`)
      byReader.push(asked.map((count, i) => count - (before[i] ?? 0)))
    }
    await sticky.stop()
    expect(new Set(byReader.map(String))).toEqual(new Set(['3,0', '0,3']))
  })
})

test('a problem does not carry what was to be said of the answer', async () => {
  const graph = await loaded(await (engines.embedded as () => Promise<Graph>)())
  let isAway = false
  const service = await serviceOn({
    ...graph,
    async read(query, parameters) {
      if (isAway) throw new GraphAway('gone')
      return graph.read(query, parameters)
    },
  })
  const { body } = await service.get('/v1/positions')
  for (const url of ['/v1/positions.csv', `${body.meta.permalink}&format=ndjson`]) {
    isAway = false
    const { headers } = await service.get(url)
    isAway = true
    const away = await service.get(url)
    expect([away.status, away.headers['cache-control']], url).toEqual([503, 'no-store'])
    expect(away.headers.etag).not.toBe(headers.etag)
    expect(away.headers['content-disposition']).toBeUndefined()
  }
  await service.close()
})

interface Replied {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** As it comes over the wire. */
const answerOf = (at: string, url: string, headers: Record<string, string>, localAddress?: string): Promise<Replied> =>
  new Promise((resolve, reject) => {
    request(at + url, { headers, ...(localAddress && { localAddress }) }, async reply => {
      resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: await buffer(reply) })
    })
      .on('error', reject)
      .end()
  })
