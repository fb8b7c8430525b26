/** Who may ask, and how often. */
import { once } from 'node:events'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { describe, expect, test, vi } from 'vitest'
import { revokeKey } from '../src/access/keys.ts'
import { bearer, guarded, listening } from './keys.ts'

const unknown = `parley_${'A'.repeat(43)}`

describe('without API_KEYS_FILE', () => {
  test('everybody may read, and /v1/me says so', async () => {
    const { ask } = await listening({})
    const { status, headers, body } = await ask('/v1/me')
    expect([status, body.data]).toEqual([
      200,
      { key: null, scopes: ['read', 'export', 'metrics'], expires: null, quota: null },
    ])
    expect(headers.get('cache-control')).toBe('no-store')
    const people = await ask('/v1/people')
    expect(people.headers.get('cache-control')).toMatch(/^public/)
    expect(people.headers.get('vary')).not.toContain('Authorization')
    expect((await ask('/openapi.json')).body.security).toContainEqual({})
  })
})

describe('a key', () => {
  test('lets its holder in, by either header', async () => {
    const { ask, secret } = await guarded()
    const names = { authorization: `bearer ${secret}` }
    for (const headers of [bearer(secret), names, { 'x-api-key': secret }, { ...bearer(secret), 'x-api-key': secret }])
      expect((await ask('/v1/people', headers)).status).toBe(200)
  })

  test('is asked for by every address but those that are open', async () => {
    const { ask, service, secret } = await guarded()
    const { paths, security } = (await ask('/openapi.json', bearer(secret))).body
    expect(security).toEqual([{ bearer: [] }, { header: [] }])
    const open = []
    for (const [path, { get }] of Object.entries<any>(paths)) {
      const { status, body, headers } = await ask(path.replaceAll(/\{(\w+)\}/g, 'x'))
      expect(get.security === undefined, path).toBe(Boolean(get.responses['401'] && get.responses['403']))
      if (status !== 401) open.push(path)
      else {
        expect([body.type, headers.get('www-authenticate')]).toEqual([
          '/problems/key-required',
          'Bearer realm="Parley"',
        ])
        expect(get.security).toBeUndefined()
      }
    }
    expect(open.sort()).toEqual(['/health/live', '/health/ready'])
    // Also what is not documented: what is open there says nothing of the data.
    const others = service.app.served.filter(({ group }) => !group).map(({ url }) => url.replaceAll(/:\w+/g, 'x'))
    const openToo: string[] = []
    for (const url of [...others, '/docs', '/docs/json', '/nothing']) {
      const { status } = await ask(url)
      expect([200, 401], url).toContain(status)
      if (status === 200) openToo.push(url)
    }
    const static_ = /^\/(problems\/[\w-]+|(explore|embed)\/[\w-]+\.(css|js|svg|woff2?))$/
    expect(openToo.filter(url => !static_.test(url))).toEqual([])
    expect(others.filter(url => !openToo.includes(url))).toContain('/openapi.json')
  })

  test('that does not hold is refused with the reason, and what to do', async () => {
    const { ask, add, file } = await guarded()
    const revoked = await add('revoked')
    await revokeKey(file, 'revoked')
    const expired = await add('expired', { expires: '2026-01-31' })
    const refused = async (headers: Record<string, string>) => {
      const { status, headers: sent, body } = await ask('/v1/people', headers)
      expect([status, sent.get('cache-control')]).toEqual([401, 'no-store'])
      return [body.type, body.detail, sent.get('www-authenticate')]
    }
    const challenge = 'Bearer realm="Parley", error="invalid_token"'
    expect(await refused(bearer(unknown))).toEqual([
      '/problems/key-refused',
      expect.stringContaining('there is no such key'),
      challenge,
    ])
    expect(await refused({ 'x-api-key': revoked })).toEqual([
      '/problems/key-refused',
      expect.stringMatching(/^the key revoked was revoked on \d{4}-\d\d-\d\d; ask whoever/),
      challenge,
    ])
    expect((await refused(bearer(expired)))[1]).toBe(
      'the key expired expired on 2026-01-31; ask whoever runs the service for another',
    )
    expect((await refused({ ...bearer(expired), 'x-api-key': unknown }))[1]).toContain('two keys')
    expect((await refused({ authorization: 'Basic eDp5' }))[0]).toBe('/problems/key-required')
  })

  test('holds to the end of its last day', async () => {
    const { ask, add } = await guarded()
    const secret = await add('short', { expires: '2026-05-31' })
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-05-31T23:59:59Z') })
    expect((await ask('/v1/people', bearer(secret))).status).toBe(200)
    vi.setSystemTime(new Date('2026-06-01T00:00:00Z'))
    expect((await ask('/v1/people', bearer(secret))).status).toBe(401)
    vi.useRealTimers()
  })

  test('does for what it is for, and no more', async () => {
    const { ask, add } = await guarded()
    const reader = await add('reader')
    const watcher = await add('watcher', { scopes: ['metrics'] })
    const status = async (path: string, secret: string) => (await ask(path, bearer(secret))).status
    expect(await Promise.all(['/v1/people', '/v1/export', '/metrics'].map(path => status(path, reader)))).toEqual([
      200, 403, 403,
    ])
    expect(await Promise.all(['/v1/people', '/v1/export', '/metrics'].map(path => status(path, watcher)))).toEqual([
      403, 403, 200,
    ])
    const { body, headers } = await ask('/v1/export', bearer(reader))
    expect([body.type, body.detail]).toEqual([
      '/problems/scope-missing',
      'the key reader is for read, and this takes one for export; ask whoever runs the service for it',
    ])
    expect(headers.get('www-authenticate')).toContain('error="insufficient_scope", scope="export"')
    expect((await ask('/v1/me', bearer(watcher))).body.data).toMatchObject({ key: 'watcher', scopes: ['metrics'] })
  })

  test('in the address is not taken, and goes no further', async () => {
    const { ask, secret } = await guarded()
    const { status, body, text } = await ask(`/v1/people?api_key=${secret}`)
    expect([status, body.type]).toEqual([401, '/problems/key-refused'])
    expect(body.detail).toContain('key in the address')
    expect(text).not.toContain(secret)
    expect((await ask('/v1/people?api_key=secret')).body.detail).toContain('one in the address is not taken')
    // Also with a right one beside it: the problem of the parameter would repeat it.
    const beside = await ask(`/v1/people?api_key=${secret}`, bearer(secret))
    expect([beside.status, beside.text.includes(secret)]).toEqual([401, false])
  })

  test('is needed by HEAD and by what is not allowed, and not by a preflight', async () => {
    const { ask, secret } = await guarded()
    const head = await ask('/v1/people', {}, 'HEAD')
    expect([head.status, head.text]).toEqual([401, ''])
    expect((await ask('/v1/people', bearer(secret), 'HEAD')).status).toBe(200)
    expect((await ask('/v1/people', {}, 'DELETE')).status).toBe(401)
    expect((await ask('/v1/people', bearer(secret), 'DELETE')).status).toBe(405)
    const origin = { origin: 'https://a.example' }
    const asks = { 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' }
    const preflight = await ask('/v1/people', { ...origin, ...asks }, 'OPTIONS')
    expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([204, 'authorization'])
    // So that a page can read why it is refused.
    expect((await ask('/v1/people', origin)).headers.get('access-control-allow-origin')).toBe('*')
  })

  test('is asked for on a page, where a person looks', async () => {
    const { ask } = await guarded()
    for (const path of ['/', '/explore/people', '/embed/matrix?negotiation=geneva-talks']) {
      const { status, headers, text } = await ask(path, { accept: 'text/html,*/*;q=0.8' })
      expect([status, headers.get('content-type')], path).toEqual([401, 'text/html; charset=utf-8'])
      expect(text).toContain('Authorization: Bearer KEY')
    }
  })

  test('keeps what it is answered from those who have none', async () => {
    const { ask, secret } = await guarded()
    const { data_version: version } = (await ask('/v1', bearer(secret))).body.meta
    const paths = [
      '/v1/people',
      `/v1/people?data_version=${version}`,
      '/v1/people.csv',
      '/v1/export',
      '/',
      '/openapi.json',
    ]
    for (const path of [...paths, '/embed/matrix.svg?negotiation=geneva-talks', '/explore/people']) {
      const { status, headers } = await ask(path, bearer(secret))
      expect([status, headers.get('x-accel-expires')], path).toEqual([200, '0'])
      expect(headers.get('cache-control'), path).toMatch(/private|no-store/)
      expect(headers.get('cache-control'), path).not.toContain('public')
      expect(headers.get('vary'), path).toMatch(/Authorization, X-API-Key$/)
    }
    // What is kept ready for one is given to the next only by a key.
    const { headers } = await ask('/v1/people', bearer(secret))
    const etag = headers.get('etag') as string
    expect((await ask('/v1/people', { ...bearer(secret), 'if-none-match': etag })).status).toBe(304)
    expect((await ask('/v1/people', { 'if-none-match': etag })).status).toBe(401)
  })
})

describe('a quota', () => {
  test('is counted key by key, told beforehand, and there again after a minute', async () => {
    const { ask, add } = await guarded()
    const [one, other] = [await add('one', { quota: 2 }), await add('other', { quota: 2 })]
    const clock = vi.spyOn(performance, 'now').mockReturnValue(1_000)
    const told = ({ headers }: Awaited<ReturnType<typeof ask>>) =>
      ['limit', 'remaining', 'reset'].map(name => headers.get(`ratelimit-${name}`))
    const quota = async () => (await ask('/v1/me', bearer(one))).body.data.quota
    expect(await quota()).toEqual({ limit: 2, remaining: 2, reset: 0 })
    expect(told(await ask('/v1/people', bearer(one)))).toEqual(['2', '1', '60'])
    clock.mockReturnValue(21_000)
    expect(told(await ask('/v1/people', bearer(one)))).toEqual(['2', '0', '40'])
    // Asked as often as one likes.
    for (let i = 0; i < 3; i++) expect(await quota()).toEqual({ limit: 2, remaining: 0, reset: 40 })
    for (const path of ['/openapi.json', '/health/live']) expect((await ask(path, bearer(one))).status).toBe(200)
    const refused = await ask('/v1/people', bearer(one))
    expect([refused.status, refused.body.detail, refused.headers.get('retry-after')]).toEqual([
      429,
      'more than 2 requests in a minute by the key one',
      '40',
    ])
    expect((await ask('/v1/people', bearer(other))).status).toBe(200)
    clock.mockReturnValue(62_000)
    expect((await ask('/v1/people', bearer(one))).status).toBe(200)
    clock.mockRestore()
  })

  test('lets a stream that has begun end whole, and refuses the next one before it begins', async () => {
    const { ask, add } = await guarded()
    const secret = await add('one', { quota: 1 })
    const whole = await ask('/v1/positions.csv?checksum=true', bearer(secret))
    expect([whole.status, /\n# rows=13 sha256=\w+/.test(whole.text)]).toEqual([200, true])
    const refused = await ask('/v1/positions.csv?checksum=true', bearer(secret))
    expect([refused.status, refused.body.type]).toEqual([429, '/problems/too-many-requests'])
  })

  test('is not used up by what the service asks of itself', async () => {
    const { ask, add } = await guarded()
    const secret = await add('one', { quota: 1 })
    expect((await ask('/', { ...bearer(secret), accept: 'text/html' })).status).toBe(200)
  })

  test('of RATE_LIMIT holds for a key that has none, and for the address of whoever is refused', async () => {
    const { ask, secret } = await guarded({ RATE_LIMIT: '2' })
    const statuses = async (headers: Record<string, string>) => {
      const all = []
      for (let i = 0; i < 3; i++) all.push((await ask('/v1/people', headers)).status)
      return all
    }
    expect(await statuses(bearer(secret))).toEqual([200, 200, 429])
    expect(await statuses(bearer(unknown))).toEqual([401, 401, 429])
  })
})

describe('a proxy', () => {
  const forwarded = (address: string) => ({ 'x-forwarded-for': address })
  const statuses = async (ask: Awaited<ReturnType<typeof listening>>['ask'], addresses: string[]) => {
    const all = []
    for (const address of addresses) all.push((await ask('/v1/people', forwarded(address))).status)
    return all
  }
  const trusted = { TRUST_PROXY: '127.0.0.0/8, ::1' }

  test('that is trusted says who asks', async () => {
    const { ask } = await listening({ RATE_LIMIT: '1', ...trusted })
    expect(await statuses(ask, ['192.0.2.1', '192.0.2.2', '192.0.2.1'])).toEqual([200, 200, 429])
    // Only what it added itself: what stands before was sent by whoever asks.
    expect(await statuses(ask, ['198.51.100.7, 192.0.2.2', 'ourselves, 192.0.2.2'])).toEqual([429, 429])
    expect((await ask('/health/live', forwarded('192.0.2.1'))).status).toBe(200)
  })

  test.each([{ TRUST_PROXY: '' }, { TRUST_PROXY: '192.0.2.99' }])(
    'that is not trusted says nothing: %j',
    async settings => {
      const { ask } = await listening({ RATE_LIMIT: '1', ...settings })
      expect(await statuses(ask, ['192.0.2.1', '192.0.2.2'])).toEqual([200, 429])
    },
  )

  test('cannot be used to pass for the service itself', async () => {
    const { ask } = await guarded(trusted)
    expect((await ask('/v1/people', forwarded('ourselves'))).status).toBe(401)
  })

  test('gives citations the name under which it is asked, if it is trusted', async () => {
    const names = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'parley.example' }
    const cited = async (settings: Record<string, string>) => {
      const { ask } = await listening(settings)
      // Twice, since what was asked before is answered by a shorter way.
      for (let i = 0; i < 2; i++) await ask('/v1/people?cite=bibtex', names)
      return (await ask('/v1/people?cite=bibtex', names)).text
    }
    expect(await cited(trusted)).toContain('https://parley.example/v1/people')
    expect(await cited({ TRUST_PROXY: '192.0.2.99' })).toContain('http://localhost:')
    expect(await cited({})).toContain('http://localhost:')
  })

  // Elsewhere a machine has no second address of its own.
  test.runIf(process.platform === 'linux')('is not believed because another was', async () => {
    const { service } = await listening({ TRUST_PROXY: '127.0.0.2' })
    const { port } = service.app.server.address() as AddressInfo
    const headers = { host: 'inside', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'parley.example' }
    const from = async (localAddress: string) => {
      const asked = request({ host: '127.0.0.1', port, localAddress, headers, path: '/v1/people?cite=bibtex' }).end()
      const [reply] = await once(asked, 'response')
      return text(reply)
    }
    for (let i = 0; i < 2; i++) {
      expect(await from('127.0.0.1')).toContain('http://inside/v1/people')
      expect(await from('127.0.0.2')).toContain('https://parley.example/v1/people')
    }
  })
})
