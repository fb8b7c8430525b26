/** Keys as whoever runs the service has them: the command, the file, how the service follows it, and what the log tells. */
import { readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pino } from 'pino'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { checkData } from '../seed/check.ts'
import { datasetOf } from '../seed/dataset.ts'
import { readKeys, revokeKey } from '../src/access/keys.ts'
import { buildApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import type { Graph } from '../src/graph/graph.ts'
import { load } from '../src/graph/load.ts'
import { engines, firstSource, loaded } from './engines.ts'
import { bearer, guarded, keyFile, listening } from './keys.ts'
import { startNginx } from './nginx/server.ts'
import { run, serve } from './process.ts'
import { figuresOf, serviceOn } from './service.ts'
import { followAt } from './stream.ts'

const parley = (file: string, ...args: string[]) => run(['src/main.ts', 'keys', ...args], { API_KEYS_FILE: file }).ended

/** A service whose log is kept, to the last word. */
async function logged(file: string) {
  const lines: string[] = []
  const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  const graph = await loaded(await (engines.embedded as () => Promise<Graph>)())
  const app = await buildApp({ config: readConfig({ API_KEYS_FILE: file }), graph, logger })
  onTestFinished(async () => {
    await app.close()
    await graph.close()
  })
  const status = async (secret: string, url = '/v1/people') =>
    (await app.inject({ url, headers: bearer(secret) })).statusCode
  return { app, lines, status }
}

describe('parley keys', () => {
  test('makes a key that works, tells of it, and ends it while the service runs', async () => {
    const { file } = await keyFile()
    const made = await parley(
      file,
      'new',
      'museum',
      '--scopes',
      'read,export',
      '--quota',
      '60',
      '--expires',
      '2999-01-31',
    )
    expect([made.code, made.out]).toEqual([0, expect.stringMatching(/^parley_[\w-]{43}\n$/)])
    const secret = made.out.trim()
    const text = await readFile(file, 'utf8')
    expect(text).not.toContain(secret.slice('parley_'.length))
    expect((await stat(file)).mode & 0o777).toBe(0o600)

    const { address } = await serve({ API_KEYS_FILE: file })
    const me = async () => {
      const reply = await fetch(`${address}/v1/me`, { headers: bearer(secret) })
      return [reply.status, (await reply.json()) as object]
    }
    const quota = { limit: 60, remaining: 60, reset: 0 }
    const data = { key: 'museum', scopes: ['read', 'export'], expires: '2999-01-31', quota }
    expect(await me()).toEqual([200, { data }])
    expect((await parley(file, 'list')).out).toMatch(
      /^museum\tread,export\t60 a minute\tmade on \d{4}-\d\d-\d\d\tuntil 2999-01-31\n$/,
    )
    expect((await parley(file, 'revoke', 'museum')).out).toBe('The key museum is revoked.\n')
    expect(await me()).toEqual([401, expect.objectContaining({ detail: expect.stringContaining('was revoked on') })])
    expect((await parley(file, 'list')).out).toMatch(/\twas revoked on \d{4}-\d\d-\d\d\n$/)
  })

  test.each([
    [['new', 'a b'], 1, /"a b" is not right: a name has up to 64 letters/],
    [['new', 'twice'], 1, /^there is a key twice; take another name\n$/],
    [['new', 'x', '--scopes', 'read,write'], 2, /There are read, export, metrics\./],
    [['new', 'x', '--expires', '2026-02-30'], 2, /A day is such as 2027-01-31\./],
    [['new', 'x', '--expires', '2020-01-01'], 2, /This day is over\./],
    [['new', 'x', '--quota', '0'], 2, /a whole number from 1/],
    [['revoke', 'nobody'], 1, /^there is no key nobody; there are: twice\n$/],
  ])('%j says what is wrong, and changes nothing', async (args, code, said) => {
    const { file, add } = await keyFile()
    await add('twice')
    const before = await readFile(file, 'utf8')
    const ended = await parley(file, ...args)
    expect([ended.code, ended.err]).toEqual([code, expect.stringMatching(said)])
    expect(await readFile(file, 'utf8')).toBe(before)
  })

  test('without a file says which setting names it', async () => {
    const { code, err } = await run(['src/main.ts', 'keys', 'list']).ended
    expect([code, err]).toEqual([1, expect.stringMatching(/^API_KEYS_FILE is not set/)])
  })

  test('loses nothing when several are made at once', async () => {
    const { file, folder, add } = await keyFile()
    // Of one process and of another; the file is made by one of them.
    const others = ['c', 'd'].map(name => parley(file, 'new', name))
    const made = await Promise.all(['a', 'b'].map(name => add(name)))
    expect((await Promise.all(others)).map(({ code }) => code)).toEqual([0, 0])
    expect((await readKeys(file)).map(({ name }) => name).sort()).toEqual(['a', 'b', 'c', 'd'])
    expect(new Set(made).size).toBe(2)
    expect(await readdir(folder)).toEqual(['keys.json'])
  })

  test('changes what a link leads to', async () => {
    const { file, folder, add } = await keyFile()
    await add('a')
    await rename(file, join(folder, 'real.json'))
    await symlink('real.json', file)
    await add('b')
    expect((await readKeys(join(folder, 'real.json'))).map(({ name }) => name)).toEqual(['a', 'b'])
    expect((await readKeys(file)).length).toBe(2)
  })
})

describe('the file of keys', () => {
  test.each([
    ['is not there', undefined, /^API_KEYS_FILE: \S+ is not there; make a first key with: parley keys new NAME\n$/],
    ['is no JSON', '{"keys":[', /^API_KEYS_FILE: \S+ is not JSON: restore it, or make a new one/],
    ['is for something else', '{"key":[]}', /^API_KEYS_FILE: \S+: keys: missing; key: unknown — did you mean keys\?/],
  ])('that %s ends the start with one line', async (_, text, line) => {
    const { file } = await keyFile()
    if (text !== undefined) await writeFile(file, text)
    const { code, out, err } = await run(['src/main.ts'], { API_KEYS_FILE: file, PORT: '0' }).ended
    expect([code, out, err]).toEqual([1, '', expect.stringMatching(line)])
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  test('says nothing of a key that somebody put where its hash is due', async () => {
    const { file, add } = await keyFile()
    const secret = await add('a')
    await writeFile(file, (await readFile(file, 'utf8')).replace(/"sha256": "\w+"/, `"sha256": "${secret}"`))
    const error = await readKeys(file).catch((error: Error) => error.message)
    expect(error).toMatch(/keys\.0\.sha256: "parley_…" is not right: 64 hexadecimal digits/)
  })

  test('is followed: what holds is what it says when a request comes', async () => {
    const { file, add } = await keyFile()
    const first = await add('first')
    const { status } = await logged(file)
    expect(await status(first)).toBe(200)
    const second = await add('second')
    expect(await status(second)).toBe(200)
    await revokeKey(file, 'first')
    expect([await status(first), await status(second)]).toEqual([401, 200])
  })

  test('holds as it was while it is broken or gone, and the log says so, once', async () => {
    const { file, add } = await keyFile()
    const secret = await add('a')
    const whole = await readFile(file, 'utf8')
    const { status, lines } = await logged(file)
    const complaints = () => lines.filter(line => JSON.parse(line).level === 50)
    await writeFile(file, '{')
    expect([await status(secret), await status(secret)]).toEqual([200, 200])
    expect(complaints()).toEqual([expect.stringMatching(/the keys from before go on to hold: \S+ is not JSON/)])
    await rm(file)
    expect(await status(secret)).toBe(200)
    expect(complaints()).toHaveLength(2)
    await writeFile(file, whole.replace('"revoked": null', '"revoked": "2026-01-31"'))
    expect(await status(secret)).toBe(401)
    expect(complaints()).toHaveLength(2)
  })
})

test('a stream of changes ends before it tells more to whom the key was taken from', async () => {
  const { file, add } = await keyFile()
  const [lost, held] = [await add('lost'), await add('held')]
  const graph = await loaded(await (engines.embedded as () => Promise<Graph>)())
  const service = await serviceOn(graph, { API_KEYS_FILE: file })
  onTestFinished(() => service.close())
  const address = await service.listen()
  const [one, other] = [await followAt(address, '', bearer(lost)), await followAt(address, '', bearer(held))]
  await revokeKey(file, 'lost')
  const { entries } = await checkData(firstSource)
  await load(graph, datasetOf(entries.filter(({ key }) => key !== 'positions/whitaker-assesses-territory')))
  expect((await other.take(1)).map(({ event }) => event)).toEqual(['removed'])
  await one.ended
  await expect(one.take(1)).rejects.toThrow('the stream ended')
  expect((await fetch(`${address}/v1/changes`, { headers: bearer(lost) })).status).toBe(401)
  other.leave()
})

test('a key is in no log, figure or answer, and its name is in the line of each request', async () => {
  const { file, add } = await keyFile()
  const secret = await add('museum', { scopes: ['read', 'metrics'] })
  const { app, lines } = await logged(file)
  const wrong = `parley_${'B'.repeat(43)}`
  const answers = []
  for (const headers of [
    bearer(secret),
    { 'x-api-key': secret },
    bearer(wrong),
    { ...bearer(secret), 'x-request-id': secret },
  ])
    for (const url of ['/v1/people', '/v1/people?limt=1', '/v1/people/nobody', '/v1/people?cite=bibtex', '/v1/me'])
      answers.push(await app.inject({ url, headers }))
  for (const url of [`/v1/people?key=${secret}`, `/v1/${secret}`, `/v1/people/%zz${secret}`])
    answers.push(await app.inject({ url, headers: bearer(secret) }))
  const { body: figures } = await app.inject({ url: '/metrics', headers: bearer(secret) })
  const told = [...lines, figures, ...answers.map(({ headers, body }) => JSON.stringify(headers) + body)].join('\n')
  for (const one of [secret, wrong]) expect(told.includes(one.slice('parley_'.length))).toBe(false)
  const answered = lines.map(line => JSON.parse(line)).filter(({ msg }) => msg === 'answered')
  expect(answered.find(({ url, status }) => url === '/v1/people' && status === 200)).toMatchObject({ key: 'museum' })
  expect(answered.find(({ status }) => status === 401)).not.toHaveProperty('key')
  expect(answered.some(({ url }) => url === '/v1/people?key=parley_…')).toBe(true)
  expect(figures).not.toContain('museum')
})

const nginx = inject('nginx')

describe.skipIf(!nginx)('answers to a key', () => {
  test('are kept by no cache on the way', async () => {
    const { address, secret, add } = await guarded()
    const cache = await startNginx(nginx, [address])
    onTestFinished(() => cache.stop())
    const ask = async (path: string, key?: string) => {
      const reply = await fetch(cache.address + path, { ...(key && { headers: bearer(key) }), redirect: 'manual' })
      return { status: reply.status, from: reply.headers.get('x-cache-status'), text: await reply.text() }
    }
    const { permalink } = JSON.parse((await ask('/v1/people', secret)).text).meta
    const narrow = await add('narrow')
    for (const path of [
      '/v1/people',
      permalink,
      '/v1/people.csv',
      '/v1/export',
      '/embed/matrix.svg?negotiation=geneva-talks',
      '/',
    ]) {
      for (let i = 0; i < 2; i++) {
        const { status, from } = await ask(path, secret)
        expect([status, from], path).toEqual([200, 'MISS'])
      }
      expect((await ask(path)).status, path).toBe(401)
    }
    expect((await ask('/v1/export', narrow)).status).toBe(403)
  })
})

test('figures are open where everybody may read', async () => {
  const { service } = await listening({})
  expect((await figuresOf(service.app)).size).toBeGreaterThan(10)
})
