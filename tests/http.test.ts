/** The service as an HTTP server: what it refuses and how it says so, and what it sends beside the answers. */
import { request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openEmbedded } from '../src/graph/embedded.ts'
import { problemAnswer, problems } from '../src/http/problems.ts'
import { loaded } from './engines.ts'
import { type Service, serviceOn } from './service.ts'

const embedded = () => openEmbedded({ readTimeout: 5_000 })

let service: Service
beforeAll(async () => {
  service = await serviceOn(await loaded(await embedded()))
})
afterAll(() => service.close())

describe('a request that cannot be answered gets a problem that a person can act on', () => {
  test.each<[string, number, string, RegExp]>([
    [
      '/v1/positions?partty=RU',
      400,
      'unknown-parameter',
      /^partty: unknown — did you mean party\?; known: holder, party/,
    ],
    [
      '/v1/countries/UA?x=1',
      400,
      'unknown-parameter',
      /^x: unknown; known: as_of, include, fields, data_version, format, checksum, cite$/,
    ],
    ['/health/live?x=1', 400, 'unknown-parameter', /^x: unknown; this address takes no query parameters$/],
    [
      '/v1/positions?act=demand',
      400,
      'invalid-parameter',
      /^act: "demand" is not one of states, .* — did you mean demands\?$/,
    ],
    ['/v1/positions?act=', 400, 'invalid-parameter', /^act: "" is not one of states/],
    [
      '/v1/positions?act=demands&act=insists',
      400,
      'invalid-parameter',
      /^act: given more than once; separate several values/,
    ],
    ['/v1/positions?limit=0', 400, 'invalid-parameter', /^limit: "0" is not right: a whole number from 1 to 500$/],
    ['/v1/positions?limit=501', 400, 'invalid-parameter', /from 1 to 500$/],
    ['/v1/positions?limit=1e2', 400, 'invalid-parameter', /from 1 to 500$/],
    ['/v1/positions?limit=', 400, 'invalid-parameter', /from 1 to 500$/],
    [
      '/v1/positions?sort=party',
      400,
      'invalid-parameter',
      /^sort: "party" is not one of date, -date, summary, -summary/,
    ],
    ['/v1/positions?date=2026-02-30', 400, 'invalid-parameter', /^date: .*2026-02-30 is not in the calendar$/],
    ['/v1/positions?date=2026-02-18/2026-02-17', 400, 'invalid-parameter', /does not end after it starts/],
    [`/v1/positions?date=${'2026/'.repeat(2000)}`, 400, 'invalid-parameter', /a date is EDTF: 2026-02-17/],
    ['/v1/positions?date=yesterday', 400, 'invalid-parameter', /a date is EDTF: 2026-02-17/],
    [
      '/v1/positions?party=Ukraine',
      400,
      'invalid-parameter',
      /^party: nothing in countries or organizations has the id "Ukraine"; nearest: UA/,
    ],
    ['/v1/positions?party=RU,XX', 400, 'invalid-parameter', /^party: nothing .* has the id "XX"/],
    [
      '/v1/positions?holder=countries/volodymyr-zelensky',
      400,
      'invalid-parameter',
      /has the id "countries\/volodymyr-zelensky"/,
    ],
    [`/v1/positions?q=${'x'.repeat(201)}`, 400, 'invalid-parameter', /^q: 201 characters: at most 200$/],
    ['/v1/positions?cursor=zz', 400, 'invalid-cursor', /^cursor: this is no cursor/],
    ['/v1/people/umerov', 404, 'unknown-id', /^nothing in people has the id "umerov"; nearest: rustem-umerov$/],
    ['/v1/people/zelenski', 404, 'unknown-id', /nearest: volodymyr-zelensky/],
    ['/v1/people/Зеленський', 404, 'unknown-id', /nearest: volodymyr-zelensky$/],
    ['/v1/people/Wladimir Putin', 404, 'unknown-id', /nearest: vladimir-putin/],
    ['/v1/positions?holder=Poutine', 400, 'invalid-parameter', /nearest: vladimir-putin$/],
    ['/v1/countries/ua', 404, 'unknown-id', /nearest: UA$/],
    ['/v1/regions/Донецьк', 404, 'unknown-id', /has the id "Донецьк"; nearest: UA-14$/],
    ['/v1/nothing', 404, 'no-such-address', /^nothing is served here; \/ lists what there is$/],
    ['/v2/people', 404, 'no-such-address', /did you mean \/v1\/people\?/],
    ['/people/rustem-umerov?fields=id', 404, 'no-such-address', /did you mean \/v1\/people\/rustem-umerov\?/],
    ['/v1/Positions.csv', 404, 'no-such-address', /did you mean \/v1\/positions\?/],
    ['/positions.xlsx', 404, 'no-such-address', /did you mean \/v1\/positions\?.*in \.xlsx$/],
    [`/${'x'.repeat(500)}`, 404, 'no-such-address', /^nothing is served here; \//],
    ['/v1/people/%E0%A4%A', 400, 'unreadable-request', /could not be read/],
  ])('%s', async (url, status, code, detail) => {
    const reply = await service.get(encodeURI(url).replaceAll('%25', '%'))
    expect(reply.status, reply.text).toBe(status)
    expect(reply.headers['content-type']).toBe('application/problem+json')
    expect(reply.body.type).toBe(`/problems/${code}`)
    expect(reply.body.detail).toMatch(detail)
    expect(problemAnswer.parse(reply.body)).toEqual(reply.body)
  })

  test('each wrong parameter is named with its value, what is allowed and what is nearest', async () => {
    const { body } = await service.get('/v1/positions?act=demand&stance=supports,oppose')
    expect(body.errors).toMatchObject([
      { parameter: 'act', value: 'demand', nearest: ['demands'], allowed: expect.arrayContaining(['demands']) },
      { parameter: 'stance', value: 'supports,oppose', allowed: ['supports', 'opposes', 'conditional', 'neutral'] },
    ])
  })

  test('a cursor belongs to its filters and its sort', async () => {
    const { body } = await service.get('/v1/positions?party=UA&limit=1')
    const cursor = body.page.next.split('cursor=')[1]
    for (const query of ['party=RU', 'party=UA&sort=-date', 'party=UA&q=x', '']) {
      const refused = await service.get(`/v1/positions?${query}&cursor=${cursor}`)
      expect([refused.status, refused.body.type]).toEqual([400, '/problems/invalid-cursor'])
    }
    expect((await service.get(`/v1/positions?party=UA&limit=3&cursor=${cursor}`)).status).toBe(200)
    expect((await service.get(`/v1/people?cursor=${cursor}`)).status).toBe(400)
  })

  test.each(['POST', 'PUT', 'DELETE'] as const)('%s: the service is read-only', async method => {
    for (const url of ['/v1/people', '/v1/people/rustem-umerov', '/', '/health/live']) {
      const { status, headers, body } = await service.send(method, url)
      expect([status, headers.allow, body.type]).toEqual([405, 'GET, HEAD', '/problems/method-not-allowed'])
    }
  })

  test('a format that is not given is refused with those that are', async () => {
    const { status, body } = await service.get('/v1/people', { accept: 'application/xml' })
    expect([status, body.type, body.detail]).toEqual([
      406,
      '/problems/not-acceptable',
      expect.stringMatching(/^this address gives application\/json, text\/csv/),
    ])
    for (const accept of ['*/*', 'application/*', 'text/html, */*;q=0.1', 'application/json'])
      expect((await service.get('/v1/people', { accept })).status).toBe(200)
  })

  test('every problem has a page that explains it', async () => {
    for (const [code, { status, title, help }] of Object.entries(problems))
      expect((await service.get(`/problems/${code}`)).body).toEqual({ type: `/problems/${code}`, title, status, help })
  })
})

describe('what comes with an answer', () => {
  test('the version of the data, its licence, and its own address', async () => {
    const { body, headers } = await service.get('/v1/positions?party=RU')
    expect(body.meta).toEqual({
      data_version: expect.stringMatching(/^[0-9a-f]{16}$/),
      license: 'CC-BY-4.0',
      self: '/v1/positions?party=RU',
      permalink: `/v1/positions?party=RU&data_version=${body.meta.data_version}`,
    })
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate')
  })

  test('an ETag, and 304 for whoever has the answer already', async () => {
    const { headers } = await service.get('/v1/people')
    const again = await service.get('/v1/people', { 'if-none-match': String(headers.etag) })
    expect([again.status, again.text]).toEqual([304, ''])
  })

  test('HEAD has the headers of GET and no body', async () => {
    const get = await service.get('/v1/people')
    const head = await service.send('HEAD', '/v1/people')
    expect([head.status, head.text]).toEqual([200, ''])
    for (const name of ['etag', 'content-length', 'content-type']) expect(head.headers[name]).toBe(get.headers[name])
  })

  test('compression, for whoever takes it', async () => {
    expect((await service.get('/v1/positions', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip')
    expect((await service.get('/v1/positions')).headers['content-encoding']).toBeUndefined()
  })

  test('security headers, on answers and on problems', async () => {
    for (const url of ['/v1/people', '/v1/nothing']) {
      const { headers } = await service.get(url)
      expect(headers).toMatchObject({
        'content-security-policy': "default-src 'none';frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
      })
    }
  })

  test('leave for other pages to read it, and nothing more', async () => {
    const { headers } = await service.get('/v1/people', { origin: 'https://example.org' })
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers['access-control-expose-headers']).toContain('Link')
    expect(headers['access-control-allow-credentials']).toBeUndefined()
    const asked = { origin: 'https://example.org', 'access-control-request-method': 'GET' }
    const preflight = await service.send('OPTIONS', '/v1/people', asked)
    expect([preflight.status, preflight.headers['access-control-allow-methods']]).toEqual([204, 'GET, HEAD'])
  })

  test('the caller’s request id, or one of ours', async () => {
    expect((await service.get('/', { 'x-request-id': 'abc-1' })).headers['x-request-id']).toBe('abc-1')
    expect((await service.get('/', { 'x-request-id': 'a b\t<c>' })).headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('a slash at the end does not matter', async () => {
    expect((await service.get('/v1/people/')).status).toBe(200)
  })
})

describe('settings', () => {
  test('CORS_ORIGINS lets only the pages named read the answers', async () => {
    const strict = await serviceOn(await loaded(await embedded()), {
      CORS_ORIGINS: 'https://a.example, https://b.example',
    })
    const allowed = async (origin: string) =>
      (await strict.get('/v1/people', { origin })).headers['access-control-allow-origin']
    expect(await allowed('https://b.example')).toBe('https://b.example')
    expect(await allowed('https://c.example')).toBeUndefined()
    await strict.close()
  })

  test('RATE_LIMIT refuses what is too much, but never those who watch the service', async () => {
    const limited = await serviceOn(await loaded(await embedded()), { RATE_LIMIT: '2' })
    const statuses = []
    for (let i = 0; i < 3; i++) statuses.push((await limited.get('/v1/people')).status)
    expect(statuses).toEqual([200, 200, 429])
    const refused = await limited.get('/v1/people')
    expect(refused.body).toMatchObject({
      type: '/problems/too-many-requests',
      detail: 'more than 2 requests in a minute from one address',
    })
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect((await limited.get('/health/live')).status).toBe(200)
    await limited.close()
  })
})

test('a graph in which nothing was ever loaded says so', async () => {
  const empty = await serviceOn(await embedded())
  for (const url of ['/v1/people', '/health/ready', '/']) {
    const { status, headers, body } = await empty.get(url)
    expect([status, headers['retry-after'], body.type]).toEqual([503, '5', '/problems/no-data'])
  }
  expect((await empty.get('/health/live')).body).toEqual({ status: 'alive' })
  await empty.close()
})

describe('a connection that does not speak HTTP', () => {
  let port: number
  beforeAll(async () => {
    port = Number(new URL(await service.app.listen({ port: 0, host: '127.0.0.1' })).port)
  })
  const say = (text: string) =>
    new Promise<string>(resolve => {
      let heard = ''
      const socket = connect(port, '127.0.0.1', () => socket.write(text))
      socket.on('data', chunk => {
        heard += chunk
      })
      socket.on('close', () => resolve(heard))
      socket.on('error', () => resolve(heard))
    })

  test('is told so in a problem document', async () => {
    const heard = await say('good evening\r\n\r\n')
    expect(heard).toMatch(/^HTTP\/1\.1 400 Unreadable request\r\n/)
    expect(heard).toContain('"/problems/unreadable-request"')
  })

  test('is told how to write letters that an address cannot hold', async () => {
    const heard = await say('GET /v1/search?q=Умєров HTTP/1.1\r\nHost: x\r\n\r\n')
    expect(heard).toMatch(/^HTTP\/1\.1 400 /)
    expect(heard).toContain('must be percent-encoded')
  })

  test('nor one with headers without end', async () => {
    expect(await say(`GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /)
  })

  test('an id of a thousand letters is no trouble', async () => {
    const status = await new Promise(resolve =>
      request({ port, host: '127.0.0.1', path: `/v1/people/${'x'.repeat(3_000)}` }, reply =>
        resolve(reply.statusCode),
      ).end(),
    )
    expect(status).toBe(414)
  })
})
