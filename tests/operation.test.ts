/** What an operator goes by: figures, the log, traces. */
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { request as ask, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text as textOf } from 'node:stream/consumers'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { checkData } from '../seed/check.ts'
import { buildApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { asker, onBehalf } from '../src/graph/asking.ts'
import { type Graph, GraphAway } from '../src/graph/graph.ts'
import { load } from '../src/graph/load.ts'
import { Tally } from '../src/http/account.ts'
import { engines, firstSource, loaded, onEachEngine } from './engines.ts'
import { writeMany } from './many.ts'
import { run } from './process.ts'
import { figuresOf, serviceOn } from './service.ts'

const openEmbedded = engines.embedded as () => Promise<Graph>

interface Line {
  level: number
  msg: string
  reqId?: string
  route?: string
  [name: string]: unknown
}

/** A service whose log is kept, to the last word. */
async function logged(graph: Graph, settings: Record<string, string> = {}) {
  const lines: Line[] = []
  const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(JSON.parse(line)) })
  const app = await buildApp({ config: readConfig(settings), graph, logger })
  const answered = () => lines.filter(({ msg }) => msg === 'answered')
  return { app, lines, answered }
}

onEachEngine('figures', open => {
  let graph: Graph
  let app: FastifyInstance
  beforeAll(async () => {
    graph = await loaded(await open())
    ;({ app } = await serviceOn(graph))
  })
  afterAll(async () => {
    await app.close()
    await graph.close()
  })

  /** What the figures grow by. */
  async function growth(work: () => Promise<unknown>): Promise<(series: string) => number> {
    const before = await figuresOf(app)
    await work()
    const after = await figuresOf(app)
    return series => (after.get(series) ?? 0) - (before.get(series) ?? 0)
  }
  const total = 'parley_http_requests_total'
  const answers = (cache: string) => `parley_http_answers_total{cache="${cache}"}`

  test('tell requests by the address as it is served, and by the status', async () => {
    const grown = await growth(async () => {
      for (const id of ['vladimir-putin', 'rustem-umerov', 'nobody']) await app.inject(`/v1/people/${id}?fields=name`)
    })
    expect(grown(`${total}{method="GET",route="/v1/people/:id",status="200"}`)).toBe(2)
    expect(grown(`${total}{method="GET",route="/v1/people/:id",status="404"}`)).toBe(1)
    expect(grown('parley_http_request_duration_seconds_count{route="/v1/people/:id"}')).toBe(3)
    expect(grown('parley_http_request_duration_seconds_bucket{le="+Inf",route="/v1/people/:id"}')).toBe(3)
  })

  test('stay few, whatever is asked for', async () => {
    // Those of the process come by themselves: with the first collection of garbage of each kind.
    const ours = async () => [...(await figuresOf(app)).keys()].filter(series => series.startsWith('parley_'))
    const known = (await ours()).length
    const unread = ['/v1/people/%zz', `/v1/people/${'x'.repeat(2_000)}`]
    const grown = await growth(async () => {
      for (let i = 0; i < 30; i++) await app.inject(`/nothing/${i}?${i}`)
      for (const url of unread) await app.inject(url)
      for (const method of ['PROPFIND', 'TRACE', 'MKCOL'])
        await app.inject({ method: method as 'GET', url: '/v1/people' })
    })
    expect(grown(`${total}{method="GET",route="unknown",status="404"}`)).toBe(30)
    expect(grown(`${total}{method="GET",route="unknown",status="400"}`)).toBe(1)
    expect(grown(`${total}{method="GET",route="unknown",status="414"}`)).toBe(1)
    expect(grown(`${total}{method="other",route="unknown",status="404"}`)).toBe(2)
    expect(grown(`${total}{method="other",route="/v1/people",status="405"}`)).toBe(1)
    // Five of requests, two histograms: of what is not known, and of people.
    expect((await ours()).length - known).toBeLessThan(60)
  })

  test('tell where answers come from, and what is kept', async () => {
    const url = '/v1/positions?limit=9'
    const before = await figuresOf(app)
    const made = await growth(() => Promise.all([1, 2, 3].map(() => app.inject(url))))
    expect([answers('made'), answers('joined'), answers('hit')].map(made)).toEqual([1, 2, 0])
    const kept = await growth(() => app.inject(url))
    expect([answers('made'), answers('joined'), answers('hit')].map(kept)).toEqual([0, 0, 1])
    // The figures themselves, before they are read again.
    expect((await growth(async () => {}))(answers('none'))).toBe(1)
    const after = await figuresOf(app)
    expect(after.get('parley_kept_answers')).toBe((before.get('parley_kept_answers') as number) + 1)
    expect(after.get('parley_kept_bytes')).toBeGreaterThan(before.get('parley_kept_bytes') as number)
    expect(after.get('parley_kept_limit_bytes')).toBe(64_000_000)
  })

  test('tell how long the graph was waited for, also after a body was read', async () => {
    const queries = (route: string) => `parley_http_queries_total{route="${route}"}`
    const seconds = (route: string) => `parley_http_engine_seconds_total{route="${route}"}`
    const one = await growth(() => app.inject('/v1/positions?limit=8'))
    expect(one(queries('/v1/positions'))).toBe(1)
    expect(one(seconds('/v1/positions'))).toBeGreaterThan(0)
    expect(one(seconds('/v1/positions'))).toBeLessThan(
      one('parley_http_request_duration_seconds_sum{route="/v1/positions"}'),
    )
    const posted = await growth(async () => {
      const payload = `queries=${encodeURIComponent(JSON.stringify({ q0: { query: 'Umerov' } }))}`
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      const { statusCode } = await app.inject({ method: 'POST', url: '/v1/reconcile', payload, headers })
      expect(statusCode).toBe(200)
    })
    expect(posted(queries('/v1/reconcile'))).toBeGreaterThan(0)
    // A page is made of answers that the service gives itself: they are its own cost, and no requests.
    const page = await growth(() => app.inject({ url: '/explore/people', headers: { accept: 'text/html' } }))
    expect(page(queries('/explore/:type'))).toBeGreaterThan(0)
    expect(page(queries('/v1/people'))).toBe(0)
    expect(page(`${total}{method="GET",route="/v1/people",status="200"}`)).toBe(0)
    expect((await figuresOf(app)).get('parley_graph_queries')).toBe(0)
  })

  test('are not kept by anybody, and are given whatever is accepted', async () => {
    const { headers } = await app.inject({ url: '/metrics', headers: { accept: 'application/json' } })
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8')
  })

  test('tell the version of the data and when they were loaded, also while the graph is away', async () => {
    let isAway = false
    const { app } = await serviceOn({
      ...graph,
      read: (query, parameters) => (isAway ? Promise.reject(new GraphAway('away')) : graph.read(query, parameters)),
    })
    const versions = (figures: Map<string, number>) =>
      [...figures.keys()].filter(key => key.startsWith('parley_data_info'))
    const folder = await mkdtemp(join(tmpdir(), 'parley-operation-'))
    const other = await checkData(await writeMany(folder, { edition: 'a', positions: 5 }))
    for (const data of [other, await checkData(firstSource)]) {
      const began = Date.now()
      await load(graph, data)
      const figures = await figuresOf(app)
      expect(versions(figures)).toEqual([`parley_data_info{version="${data.version}"}`])
      const loadedAt = 1000 * (figures.get('parley_data_loaded_timestamp_seconds') as number)
      expect(loadedAt).toBeGreaterThanOrEqual(began)
      expect(loadedAt).toBeLessThanOrEqual(Date.now())
      expect(figures.get('parley_graph_up')).toBe(1)
    }
    isAway = true
    const figures = await figuresOf(app)
    expect(figures.get('parley_graph_up')).toBe(0)
    expect(versions(figures)).toHaveLength(1)
    expect(figures.get('process_cpu_seconds_total')).toBeGreaterThan(0)
    await app.close()
    await rm(folder, { recursive: true })
  })
})

describe('figures', () => {
  test('do not wait for a graph that does not answer', async () => {
    const graph = await openEmbedded()
    const { app } = await serviceOn({ ...graph, read: () => new Promise<never>(() => {}) })
    expect((await figuresOf(app)).get('parley_graph_up')).toBe(0)
    await app.close()
    await graph.close()
  })

  test('tell that there are no data yet, and that files were rejected', async () => {
    const graph = await openEmbedded()
    const rejected = () => ({ at: '2101-01-01T00:00:00Z', detail: 'wrong', problems: [] })
    const app = await buildApp({ config: readConfig({}), graph, rejected })
    const figures = await figuresOf(app)
    expect(figures.get('parley_data_loaded_timestamp_seconds')).toBe(0)
    expect(figures.get('parley_data_rejected')).toBe(1)
    expect([...figures.keys()].filter(key => key.startsWith('parley_data_info'))).toEqual([])
    await app.close()
    await graph.close()
  })
})

describe('the log', () => {
  let graph: Graph
  beforeAll(async () => {
    graph = await loaded(await openEmbedded())
  })
  afterAll(() => graph.close())

  test('has one line a request, with what it cost', async () => {
    const { app, answered } = await logged(graph)
    // Of the embedded graph it is asked once.
    await graph.version()
    const urls = [
      '/v1/people/vladimir-putin?fields=name',
      '/v1/people/vladimir-putin?fields=name',
      '/nothing',
      '/v1/people/%zz',
    ]
    for (const url of urls) await app.inject({ url, headers: { 'x-request-id': 'mine' } })
    await app.inject({ url: '/explore/people', headers: { accept: 'text/html', 'x-request-id': 'mine' } })
    const asked = { level: 30, reqId: 'mine', method: 'GET', ms: expect.any(Number), engine_ms: expect.any(Number) }
    const none = { engine_ms: 0, queries: 0, cache: 'none' }
    expect(answered()).toMatchObject([
      { ...asked, url: urls[0], route: '/v1/people/:id', status: 200, queries: 1, cache: 'made' },
      { ...asked, url: urls[1], route: '/v1/people/:id', status: 200, queries: 0, cache: 'hit' },
      { ...asked, url: urls[2], route: 'unknown', status: 404, ...none },
      { ...asked, url: urls[3], route: 'unknown', status: 400, ...none },
      { ...asked, url: '/explore/people', route: '/explore/:type', status: 200, cache: 'none' },
    ])
    await app.close()
  })

  test('tells who left before the answer was there, and of streams when they end', async () => {
    let go = () => {}
    const { app, answered } = await logged({
      ...graph,
      async read(query, parameters) {
        if (query.includes('Person')) await new Promise<void>(resolve => (go = resolve))
        return graph.read(query, parameters)
      },
    })
    await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as AddressInfo
    const slow = ask({ port, host: '127.0.0.1', path: '/v1/people' }).on('error', () => {})
    slow.end()
    await once(app.server, 'request')
    await vi.waitFor(() => expect(graph.underWay()).toBe(0))
    slow.destroy()
    await vi.waitFor(() => expect(answered()).toHaveLength(1))
    go()
    const stream = ask({ port, host: '127.0.0.1', path: '/v1/changes', headers: { accept: 'text/event-stream' } })
    stream.on('error', () => {}).end()
    const [reply] = await once(stream, 'response')
    await once(reply, 'data')
    reply.on('error', () => {})
    stream.destroy()
    await vi.waitFor(() => expect(answered()).toHaveLength(2))
    expect(answered()).toMatchObject([
      { route: '/v1/people', status: 499 },
      { route: '/v1/changes', status: expect.any(Number) },
    ])
    const figures = await figuresOf(app)
    expect(figures.get('parley_http_request_duration_seconds_count{route="/v1/people"}')).toBe(1)
    // How long somebody listens says nothing of the service.
    expect(figures.get('parley_http_request_duration_seconds_count{route="/v1/changes"}')).toBeUndefined()
    await app.close()
    expect(answered().filter(({ route }) => route !== '/metrics')).toHaveLength(2)
  })

  test('counts the queries of a table to its last row', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parley-operation-'))
    const many = await loaded(
      await openEmbedded(),
      await checkData(await writeMany(folder, { edition: 'a', positions: 2_500 })),
    )
    let reads = 0
    const { app, answered } = await logged({
      ...many,
      read(query, parameters) {
        reads++
        return many.read(query, parameters)
      },
    })
    const address = await app.listen({ port: 0, host: '127.0.0.1' })
    await (await fetch(`${address}/v1/positions.ndjson`)).text()
    await vi.waitFor(() => expect(answered()).toHaveLength(1))
    expect(reads).toBeGreaterThan(3)
    // And one for the version.
    expect(answered()[0]?.queries).toBe(reads + 1)
    await app.close()
    await many.close()
    await rm(folder, { recursive: true })
  })
})

test('what a stream reads is read on behalf of whoever asked, whoever drains it', async () => {
  const tally = new Tally()
  async function* askers() {
    for (let i = 0; i < 3; i++) yield `${asker.getStore() === tally} `
  }
  const stream = asker.run(tally, () => Readable.from(onBehalf(askers())))
  expect(await textOf(stream)).toBe('true true true ')
})

describe('secrets', () => {
  const secret = 'hunter2-hunter2'

  test('are in no log, no error, no answer and no figures', async () => {
    const graph = await loaded(await openEmbedded())
    const failing: Graph = {
      ...graph,
      read: query => Promise.reject(query.includes('Person') ? new TypeError('broken') : new GraphAway('away')),
    }
    const said: string[] = []
    for (const each of [graph, failing]) {
      const { app, lines } = await logged(each, { NEO4J_PASSWORD: secret, LOG_LEVEL: 'trace' })
      const headers = {
        authorization: `Bearer ${secret}`,
        'proxy-authorization': `Basic ${secret}`,
        'x-api-key': secret,
        cookie: `key=${secret}`,
      }
      for (const url of [
        '/v1/people',
        '/v1/positions',
        '/v1/positions?limit=x',
        '/nothing',
        '/v1/people/%zz',
        '/metrics',
      ]) {
        const { headers: sent, body } = await app.inject({ url, headers })
        said.push(JSON.stringify(sent), body)
      }
      await app.close()
      said.push(JSON.stringify(lines))
    }
    expect(said.length).toBeGreaterThan(20)
    expect(said.filter(text => text.includes(secret))).toEqual([])
    await graph.close()
  })

  test.each([
    ['in its own variable', { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: secret }],
    ['in the address', { NEO4J_URI: `bolt://neo4j:${secret}@127.0.0.1:1` }],
    ['in an address that is none', { NEO4J_URI: `neo4j:${secret}@127.0.0.1` }],
  ])('are not said when Neo4j cannot be used: a password %s', async (_, settings) => {
    const { code, out, err } = await run(['src/main.ts'], { ...settings, LOG_LEVEL: 'trace' }).ended
    expect(code).toBe(1)
    expect(err).toContain('127.0.0.1')
    expect(out + err).not.toContain(secret)
  })
})

interface Span {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  kind: number
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[]
  status: { code?: number }
}

onEachEngine('traces', (open, engine) => {
  const caller = { trace: '4bf92f3577b34da6a3ce929d0e0e4736', span: '00f067aa0ba902b7' }

  /** The spans that a collector is sent of a service that is asked. */
  async function spansOf(work: (app: FastifyInstance) => Promise<unknown>): Promise<Span[]> {
    const spans: Span[] = []
    const collector = createServer(async (request, response) => {
      expect(request.url).toBe('/v1/traces')
      const { resourceSpans } = JSON.parse(await textOf(request))
      for (const { resource, scopeSpans } of resourceSpans) {
        expect(resource.attributes).toContainEqual({ key: 'service.name', value: { stringValue: 'parley' } })
        for (const scope of scopeSpans) spans.push(...scope.spans)
      }
      response.setHeader('content-type', 'application/json').end('{}')
    }).listen(0, '127.0.0.1')
    await once(collector, 'listening')
    const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}/`
    const { app, close } = await serviceOn(await loaded(await open()), { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint })
    await work(app)
    // What has not been sent yet is sent at the end.
    await close()
    collector.close()
    return spans
  }
  const attribute = ({ attributes }: Span, name: string) => {
    const { value } = attributes.find(({ key }) => key === name) ?? {}
    return value?.stringValue ?? value?.intValue
  }

  test('lead from the caller through the request into the engine', async () => {
    const traceparent = `00-${caller.trace}-${caller.span}-01`
    const spans = await spansOf(async app => {
      await app.inject({ url: '/v1/search?q=Umerov-unlikely', headers: { traceparent, 'x-request-id': 'mine' } })
      await app.inject({ url: '/v1/people/nobody' })
    })
    const request = spans.find(({ name }) => name === 'GET /v1/search') as Span
    expect(request).toMatchObject({ traceId: caller.trace, parentSpanId: caller.span, kind: 2 })
    expect(attribute(request, 'http.route')).toBe('/v1/search')
    expect(attribute(request, 'http.response.status_code')).toBe(200)
    expect(attribute(request, 'parley.request.id')).toBe('mine')
    const queries = spans.filter(({ parentSpanId }) => parentSpanId === request.spanId)
    expect(queries.length).toBeGreaterThan(0)
    for (const query of queries) {
      expect(query).toMatchObject({ traceId: caller.trace, kind: 3 })
      expect(attribute(query, 'db.system')).toBe(engine === 'neo4j' ? 'neo4j' : 'grafeo')
      expect(attribute(query, 'db.query.text')).toMatch(/MATCH/)
    }
    // Whoever brings no trace begins one.
    expect(spans.find(({ name }) => name === 'GET /v1/people/:id')?.parentSpanId || undefined).toBeUndefined()
    // Of what was asked, only the form.
    expect(JSON.stringify(spans)).not.toMatch(/umerov-unlikely/i)
  })

  test('are not made where the caller does not want them', async () => {
    const headers = { traceparent: `00-${caller.trace}-${caller.span}-00` }
    expect(await spansOf(app => app.inject({ url: '/v1/people', headers }))).toEqual([])
  })
})

test.each([
  [{}, false],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' }, true],
])('with %j, what makes traces is loaded: %s', async (settings, isLoaded) => {
  const script = `
    const { registerHooks } = await import('node:module')
    const loaded = []
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) })
    const { buildApp } = await import('./src/app.ts')
    const { readConfig } = await import('./src/config.ts')
    const graph = { engine: 'embedded', version: async () => null }
    const app = await buildApp({ config: readConfig(${JSON.stringify(settings)}), graph })
    await app.close()
    console.log(loaded.length > 100, loaded.some(url => url.includes('@opentelemetry/sdk')))`
  const { out, err } = await run(['--input-type=module', '--eval', script]).ended
  expect([out, err]).toEqual([`true ${isLoaded}\n`, ''])
})
