/** The TypeScript client on the real service, in part behind a server that is busy first. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, expectTypeOf, test, vi } from 'vitest'
import { type Answer, type Client, createClient, type Entry, ParleyError } from '../clients/typescript/client.ts'
import { checkData } from '../seed/check.ts'
import { openEmbedded } from '../src/graph/embedded.ts'
import type { Graph } from '../src/graph/graph.ts'
import { load } from '../src/graph/load.ts'
import { firstSource, loaded } from './engines.ts'
import { type Service, serviceOn } from './service.ts'

let graph: Graph
let service: Service
let baseUrl: string
let parley: Client

beforeAll(async () => {
  graph = await loaded(await openEmbedded({ readTimeout: 20_000 }))
  service = await serviceOn(graph)
  baseUrl = await service.app.listen({ port: 0 })
  parley = createClient({ baseUrl })
})
afterAll(() => service.close())

type Turn = (request: IncomingMessage, response: ServerResponse) => void
const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A server in front that takes these turns, one a request, and after them leads to the service. */
async function behind(...turns: Turn[]) {
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    const turn = turns.shift()
    if (turn) turn(request, response)
    else response.writeHead(307, { location: baseUrl + request.url?.replace('/below', '') }).end()
  })
  await new Promise<void>(resolve => server.listen(0, resolve))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { asked, baseUrl: `http://localhost:${(server.address() as AddressInfo).port}` }
}

const busy =
  (status: number, retryAfter?: string): Turn =>
  (_, response) =>
    response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter }).end()

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

const ids = async (entries: AsyncIterable<{ id: string }>) => (await Array.fromAsync(entries)).map(({ id }) => id)
const thrown = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    error => error,
  )

describe('an answer', () => {
  test('is what the service says', async () => {
    const { data, response } = await parley.GET('/v1/people/{id}', { params: { path: { id: 'rustem-umerov' } } })
    expect(data).toEqual((await service.get('/v1/people/rustem-umerov')).body)
    expect(response.status).toBe(200)
  })

  test('is of any of several values', async () => {
    const { data } = await parley.GET('/v1/positions', {
      params: { query: { act: ['demands', 'insists'], limit: 500 } },
    })
    expect(new Set(data.data.map(({ act }) => act))).toEqual(new Set(['demands', 'insists']))
  })

  test('of another form is given as it came', async () => {
    const init = { params: { query: { format: 'csv', act: 'demands' } }, parseAs: 'stream' } as const
    const { data, response } = await parley.GET('/v1/positions', init)
    expect(response.headers.get('content-type')).toMatch('text/csv')
    expect(await new Response(data).text()).toBe((await service.get('/v1/positions?format=csv&act=demands')).text)
    const { data: zip } = await parley.GET('/v1/export', { parseAs: 'arrayBuffer' })
    expect(new TextDecoder().decode(zip.slice(0, 2))).toBe('PK')
  })

  test('is asked with the headers and the fetch that were given', async () => {
    const { asked, baseUrl } = await behind()
    let fetched = 0
    // As a browser's, it refuses to be a method.
    function own(this: unknown, ...call: Parameters<typeof fetch>) {
      if (this !== undefined) throw new TypeError('Illegal invocation')
      fetched++
      return fetch(...call)
    }
    await createClient({ baseUrl, headers: { 'x-notebook': 'talks' }, fetch: own }).GET('/v1')
    expect([fetched, asked[0]?.headers['x-notebook']]).toEqual([1, 'talks'])
  })

  test('is asked with the key that was given', async () => {
    const { asked, baseUrl } = await behind()
    const keyed = createClient({ baseUrl, key: 'k', headers: { 'x-notebook': 'talks' } })
    await keyed.GET('/v1')
    const { authorization, 'x-notebook': notebook } = asked[0]?.headers ?? {}
    expect([authorization, notebook]).toEqual(['Bearer k', 'talks'])
  })
})

describe('a list', () => {
  test('is given entry by entry, over all its pages', async () => {
    const all = (await service.get('/v1/positions?limit=500')).body.data.map(({ id }: { id: string }) => id)
    expect(all.length).toBeGreaterThan(10)
    expect(await ids(parley.all('/v1/positions', { limit: 3 }))).toEqual(all)
    expect(await ids(parley.all('/v1/positions'))).toEqual(all)
  })

  test('keeps what was asked on every page', async () => {
    const { asked, baseUrl: front } = await behind()
    const found = parley.all('/v1/countries/{id}/positions', {
      id: 'UA',
      sort: '-date',
      stance: ['supports', 'opposes'],
    })
    const paged = createClient({ baseUrl: `${front}/below` }).all('/v1/countries/{id}/positions', {
      id: 'UA',
      sort: '-date',
      stance: ['supports', 'opposes'],
      limit: 1,
    })
    const expected = await ids(found)
    expect(expected.length).toBeGreaterThan(2)
    expect(await ids(paged)).toEqual(expected)
    expect(asked).toHaveLength(expected.length)
    for (const { url } of asked) expect(url).toMatch(/^\/below\/v1\/countries\/UA\/positions\?/)
  })

  test('reads a page only once it is needed', async () => {
    const { asked, baseUrl } = await behind()
    for await (const _ of createClient({ baseUrl }).all('/v1/positions', { limit: 2 })) break
    expect(asked).toHaveLength(1)
  })

  test('of no ids is refused, not everything', async () => {
    const error = await thrown(ids(parley.all('/v1/positions', { ids: [] })))
    expect(error).toMatchObject({ problem: { status: 400, errors: [{ parameter: 'ids' }] } })
  })

  test('ends when the data change in between', async () => {
    const entries = parley.all('/v1/positions', { limit: 1 })
    await entries.next()
    await load(graph, await checkData(join(import.meta.dirname, 'fixtures/lake-talks')))
    const error = await thrown(entries.next())
    await load(graph, await checkData(firstSource))
    expect(error).toMatchObject({
      message: 'Version gone: the data have changed since the first page was read; begin again',
      problem: { status: 410, type: '/problems/version-gone' },
      cause: { message: expect.stringContaining('the graph now holds version') },
    })
  })

  test('of what is found, walked and changed has pages as well', async () => {
    const lists = [
      parley.all('/v1/sources/{id}/facts', { id: 'zelensky-seeks-direct-talks', limit: 10 }),
      parley.all('/v1/graph/{type}/{id}/neighbors', { type: 'people', id: 'rustem-umerov', limit: 2 }),
      parley.all('/v1/negotiations/{id}/timeline', { id: 'geneva-talks', limit: 2 }),
    ]
    for (const list of lists) expect((await Array.fromAsync<unknown>(list)).length).toBeGreaterThan(2)
  })
})

describe('an error', () => {
  test('says what would be right', async () => {
    const error = await thrown(parley.GET('/v1/people/{id}', { params: { path: { id: 'umerov' } } }))
    expect(error).toBeInstanceOf(ParleyError)
    const { message, problem } = error as ParleyError
    expect(message).toMatch(/^Unknown id: .*nearest: rustem-umerov$/)
    expect(problem).toEqual({
      ...(await service.get('/v1/people/umerov')).body,
      request_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
  })

  const inJson: Turn = (_, response) => response.writeHead(502, { 'content-type': 'application/json' }).end('{}')
  test.each([busy(502), inJson])('of something in between is told as such', async turn => {
    const { baseUrl } = await behind(turn)
    const error = await thrown(createClient({ baseUrl }).GET('/v1'))
    expect(error).toMatchObject({
      name: 'ParleyError',
      message: `Bad Gateway: ${baseUrl}/v1 does not answer, and gives no reason`,
      problem: { type: 'about:blank', status: 502, errors: [] },
    })
  })
})

describe('a busy service', () => {
  test.each([429, 503])('is asked again after %i, when it has said', async status => {
    const { asked, baseUrl } = await behind(busy(status, '1'))
    const client = createClient({ baseUrl })
    expect(await timed(() => client.GET('/v1'))).toBeGreaterThan(950)
    expect(asked).toHaveLength(2)
  })

  test('may name a date', async () => {
    const { asked, baseUrl } = await behind(busy(503, new Date(Date.now() + 2500).toUTCString()))
    const client = createClient({ baseUrl })
    expect(await timed(() => client.GET('/v1'))).toBeGreaterThan(1000)
    expect(asked).toHaveLength(2)
  })

  test('is asked again soon if it does not say when, and if it cannot be reached', async () => {
    const { asked, baseUrl } = await behind(busy(503), request => request.socket.destroy())
    const client = createClient({ baseUrl })
    expect(await timed(() => client.GET('/v1'))).toBeLessThan(3000)
    expect(asked).toHaveLength(3)
  })

  test('is left alone in the end', async () => {
    const { asked, baseUrl } = await behind(...Array.from({ length: 9 }, () => busy(429, '0')))
    expect(await thrown(createClient({ baseUrl }).GET('/v1'))).toMatchObject({ problem: { status: 429 } })
    expect(asked).toHaveLength(4)
    expect(await thrown(createClient({ baseUrl, retries: 0 }).GET('/v1'))).toMatchObject({ problem: { status: 429 } })
    expect(asked).toHaveLength(5)
  })

  test('is left alone at once where asking again is of no use', async () => {
    const { asked, baseUrl } = await behind(busy(500))
    expect(await thrown(createClient({ baseUrl }).GET('/v1'))).toMatchObject({ problem: { status: 500 } })
    expect(asked).toHaveLength(1)
  })

  test('is waited for no longer than a minute, nor after the caller has given up', async () => {
    const { asked, baseUrl } = await behind(busy(503, '3600'))
    const waits = vi.spyOn(globalThis, 'setTimeout')
    const signal = AbortSignal.timeout(300)
    const error = await thrown(createClient({ baseUrl }).GET('/v1', { signal }))
    expect(error).toBe(signal.reason)
    expect(waits).toHaveBeenCalledWith(expect.anything(), 60_000)
    waits.mockRestore()
    expect(asked).toHaveLength(1)
  })
})

describe('a signal', () => {
  const silent: Turn = () => {}

  test('ends a request, of a list as well', async () => {
    const { baseUrl } = await behind(silent, silent)
    const client = createClient({ baseUrl })
    const signal = AbortSignal.timeout(200)
    expect(await thrown(client.GET('/v1', { signal }))).toBe(signal.reason)
    const later = AbortSignal.timeout(200)
    expect(await thrown(ids(client.all('/v1/positions', {}, { signal: later })))).toBe(later.reason)
  })

  test('of the client ends whatever it does', async () => {
    const { baseUrl } = await behind(silent, busy(503, '3600'))
    const controller = new AbortController()
    const client = createClient({ baseUrl, signal: controller.signal })
    const waiting = [thrown(client.GET('/v1')), thrown(ids(client.all('/v1/positions')))]
    setTimeout(() => controller.abort(new Error('enough')), 200)
    expect(await Promise.all(waiting)).toEqual([new Error('enough'), new Error('enough')])
    expect(await thrown(client.GET('/v1'))).toEqual(new Error('enough'))
  })

  test('ends a list between two entries', async () => {
    const controller = new AbortController()
    const entries = parley.all('/v1/positions', {}, { signal: controller.signal })
    await entries.next()
    controller.abort(new Error('enough'))
    expect(await thrown(entries.next())).toEqual(new Error('enough'))
  })
})

/** Held by the compiler alone. */
test('the types know the addresses, what they take and what they answer', () => {
  const _ = async () => {
    const { data } = await parley.GET('/v1/positions', {
      params: { query: { party: 'RU', act: ['demands', 'insists'] } },
    })
    expectTypeOf(data).toEqualTypeOf<Answer<'/v1/positions'>>()
    expectTypeOf(data.data[0]!.act).toEqualTypeOf<
      'states' | 'proposes' | 'demands' | 'insists' | 'rejects' | 'invites' | 'directs' | 'conditions' | 'assesses'
    >()
    expectTypeOf(data.page.next).toEqualTypeOf<string | null>()
    const { data: bytes } = await parley.GET('/v1/positions', { parseAs: 'stream' })
    expectTypeOf(bytes).toEqualTypeOf<Response['body']>()
    for await (const { name, memberships } of parley.all('/v1/people', {
      organization: 'ukrainian-negotiating-team',
    })) {
      expectTypeOf(name).toBeString()
      expectTypeOf(memberships).toExtend<unknown[]>()
    }
    expectTypeOf<Entry<'/v1/countries/{id}/positions'>>().toEqualTypeOf<Entry<'/v1/positions'>>()

    // @ts-expect-error no such address
    void parley.GET('/v1/persons')
    // @ts-expect-error no such parameter
    void parley.GET('/v1/positions', { params: { query: { partei: 'RU' } } })
    // @ts-expect-error no such act
    void parley.GET('/v1/positions', { params: { query: { act: 'says' } } })
    // @ts-expect-error no such act among several
    void parley.GET('/v1/positions', { params: { query: { act: ['demands', 'says'] } } })
    // @ts-expect-error whose?
    void parley.GET('/v1/people/{id}')
    // @ts-expect-error no such parameter
    void parley.all('/v1/positions', { partei: 'RU' })
    // @ts-expect-error no such act
    void parley.all('/v1/positions', { act: 'says' })
    // @ts-expect-error no list
    void parley.all('/v1/people/{id}', { id: 'rustem-umerov' })
    // @ts-expect-error whose?
    void parley.all('/v1/people/{id}/positions')
    // @ts-expect-error no entries
    void parley.all('/v1/positions', { cite: 'bibtex' })
    // @ts-expect-error no entries either
    void parley.all('/v1/positions', { format: 'csv' })
    // @ts-expect-error there is only GET
    void parley.POST
  }
  expectTypeOf(_).toBeFunction()
})
