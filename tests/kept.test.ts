/** Answers that are kept: the same bytes as those that are made, never of older data than the graph holds. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { request } from 'undici'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkData } from '../seed/check.ts'
import type { Dataset } from '../seed/dataset.ts'
import type { Graph } from '../src/graph/graph.ts'
import { load } from '../src/graph/load.ts'
import { loaded, onEachEngine } from './engines.ts'
import { writeMany } from './many.ts'
import { type Service, serviceOn } from './service.ts'

onEachEngine('answers that are kept', open => {
  let graph: Graph
  let folder: string
  let others: Dataset[]
  let reads = 0
  let service: Service
  let unkept: Service
  let address: string
  /** Called before each query, once. */
  let meanwhile: (() => Promise<void>) | undefined
  beforeAll(async () => {
    graph = await loaded(await open())
    folder = await mkdtemp(join(tmpdir(), 'parley-kept-'))
    const editions = ['a', 'b'].map(edition => writeMany(join(folder, edition), { edition, positions: 30 }))
    others = await Promise.all((await Promise.all(editions)).map(path => checkData(path)))
    service = await serviceOn({
      ...graph,
      async read(query, parameters) {
        reads++
        const answer = await graph.read<never>(query, parameters)
        const work = meanwhile
        meanwhile = undefined
        await work?.()
        return answer
      },
    })
    address = await service.listen()
    unkept = await serviceOn(graph, { CACHE_SIZE: '0' })
  })
  afterAll(async () => {
    await service.close()
    await rm(folder, { recursive: true })
  })

  const readsOf = async (work: () => Promise<unknown>) => {
    const before = reads
    await work()
    return reads - before
  }
  const sent = ({ status, headers, text }: Awaited<ReturnType<Service['get']>>) => {
    const { date, ...same } = headers
    return { status, headers: same, text }
  }

  test('are those that are made, whatever is asked, and in every form', async () => {
    const examples = service.app.served.flatMap(({ example, url }) => example ?? (url.includes(':') ? [] : [url]))
    const urls = examples.filter(url => url.startsWith('/v1/') && !/export|stream/.test(url))
    expect(urls.length).toBeGreaterThan(25)
    const broken = ['/v1/people/nobody', '/v1/positions?limit=0', '/v1/positions?data_version=0123456789abcdef']
    for (const url of [...urls, ...broken, '/v1/positions?cite=bibtex', '/v1/positions.jsonld'])
      for (const accept of [undefined, 'br, gzip;q=0.5']) {
        const headers = { 'x-request-id': 'the-same', ...(accept && { 'accept-encoding': accept }) }
        const made = sent(await unkept.get(url, headers))
        expect(sent(await service.get(url, headers)), url).toEqual(made)
        expect(sent(await service.get(url, headers)), url).toEqual(made)
      }
  }, 120_000)

  test('are sent just so to whoever asks the same over the network, before the rest of the service looks at it', async () => {
    let handled = 0
    const count = () => handled++
    subscribe('tracing:fastify.request.handler:start', count)
    const over = async (method: 'GET' | 'HEAD', path: string, headers: Record<string, string>) => {
      const { statusCode: status, headers: all, body } = await request(address + path, { method, headers })
      const { date, connection, 'keep-alive': _, ...same } = all
      return { status, headers: same, bytes: Buffer.from(await body.arrayBuffer()).toString('base64') }
    }
    try {
      const { etag } = (await over('GET', '/v1/positions', {})).headers
      for (const url of [
        '/v1/positions',
        '/v1/people/vladimir-putin',
        '/v1/positions?cite=bibtex',
        '/v1/positions.jsonld',
      ])
        for (const headers of [
          {},
          { 'accept-encoding': 'gzip' },
          { 'accept-encoding': 'br' },
          { 'if-none-match': '*' },
          { 'if-none-match': String(etag) },
          { accept: 'application/ld+json' },
          { origin: 'https://elsewhere.example' },
          { host: 'other.example' },
        ] as Record<string, string>[])
          for (const method of ['GET', 'HEAD'] as const) {
            const asked = { 'x-request-id': 'the-same', ...headers }
            // A question of its own, so that it is answered by all of the service.
            const first = await over(method, url, asked)
            handled = 0
            expect(await over(method, url, asked), `${method} ${url} ${JSON.stringify(headers)}`).toEqual(first)
            expect(handled).toBe(0)
            const { statusCode, headers: sent } = await service.app.inject({
              method,
              url,
              headers: { host: new URL(address).host, ...asked },
            })
            const { date, connection, ...same } = sent
            // Fastify says 0 for the length of what HEAD need not be told again.
            if (statusCode === 304) delete same['content-length']
            expect([first.status, first.headers]).toEqual([statusCode, same])
          }
      const one = await over('GET', '/v1/positions', {})
      expect(one.headers['x-request-id']).not.toBe((await over('GET', '/v1/positions', {})).headers['x-request-id'])
    } finally {
      unsubscribe('tracing:fastify.request.handler:start', count)
    }
  })

  test('are made once, for all who ask at the same time and for all who ask later', async () => {
    const asked = () => service.get('/v1/positions?limit=17', { 'accept-encoding': 'br' })
    expect(await readsOf(() => Promise.all(Array.from({ length: 20 }, asked)))).toBe(1)
    expect(await readsOf(() => Promise.all(Array.from({ length: 20 }, asked)))).toBe(0)
    // In another encoding too.
    expect(await readsOf(() => service.get('/v1/positions?limit=17'))).toBe(0)
  })

  test('are the plain ones, compressed', async () => {
    const url = '/v1/positions?limit=16'
    const of = async (encoding: string) => {
      const { rawPayload, headers } = await service.app.inject({ url, headers: { 'accept-encoding': encoding } })
      expect(headers['content-encoding']).toBe(encoding)
      expect(headers.vary).toMatch(/Accept-Encoding/i)
      return rawPayload
    }
    const { text } = await service.get(url)
    expect(gunzipSync(await of('gzip')).toString()).toBe(text)
    expect(brotliDecompressSync(await of('br')).toString()).toBe(text)
  })

  test('answer 304 to whoever has them, one of several too, and HEAD without a body', async () => {
    const { headers } = await service.get('/v1/people/vladimir-putin')
    for (const tag of [`${headers.etag}`, `"another", ${headers.etag}`, '*']) {
      const again = await service.get('/v1/people/vladimir-putin', { 'if-none-match': tag })
      expect([again.status, again.text, again.headers.etag]).toEqual([304, '', headers.etag])
    }
    const other = await service.get('/v1/people/vladimir-putin', { 'if-none-match': '"another"' })
    expect(other.status).toBe(200)
    const head = await service.send('HEAD', '/v1/people/vladimir-putin')
    expect([head.status, head.text, head.headers['content-length']]).toEqual([200, '', headers['content-length']])
  })

  test('name the host that was asked', async () => {
    const at = async (host: string) => (await service.get('/v1/positions.jsonld?limit=1', { host })).text
    expect(await at('one.example')).toContain('one.example')
    expect(await at('two.example')).not.toContain('one.example')
  })

  test('are of the new data as soon as these are loaded', async () => {
    const version = async () => (await (await fetch(`${address}/v1/countries/CH`)).json()).meta.data_version
    const permalink = (await service.get('/v1/countries/CH')).body.meta.permalink
    expect((await service.get(permalink)).status).toBe(200)
    for (const data of [...others, ...others]) {
      await load(graph, data)
      const held = await graph.version()
      expect(await version()).toBe(held)
      expect(await version()).toBe(held)
    }
    expect((await service.get(permalink)).status).toBe(410)
  })

  test('are not those that were begun before a load, for whoever asks after it', async () => {
    const versionAt = async () => (await service.get('/v1/countries/AT?fields=name')).body.meta.data_version
    let after: Promise<string> | undefined
    meanwhile = async () => {
      await load(graph, others[0] as Dataset)
      after = versionAt()
    }
    await versionAt()
    expect(await after).toBe(await graph.version())
  })

  test('take no more room than they may', async () => {
    let made = 0
    const counting = await serviceOn(
      {
        ...graph,
        read(query, parameters) {
          made++
          return graph.read(query, parameters)
        },
      },
      { CACHE_SIZE: '1' },
    )
    // Together several megabytes.
    const urls = Array.from({ length: 100 }, (_, i) => `/v1/positions?limit=${i + 1}`)
    for (const url of urls) await counting.get(url)
    const first = made
    await counting.get(urls.at(-1) as string)
    expect(made).toBe(first)
    await counting.get(urls[0] as string)
    expect(made).toBe(first + 1)
  })
})
