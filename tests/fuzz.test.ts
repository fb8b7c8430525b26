/** Every parameter of every address with what nobody should send: it is answered or refused, in words, and changes nothing. */
import { Agent, request as ask, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { pino } from 'pino'
import { beforeAll, expect, test, vi } from 'vitest'
import { type Random, randomFrom } from '../seed/random.ts'
import { buildApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import type { Graph } from '../src/graph/graph.ts'
import { problemAnswer } from '../src/http/problems.ts'
import { engines, loaded, onEachEngine } from './engines.ts'
import { heapUsed } from './heap.ts'
import { type Service, serviceOn } from './service.ts'

const escaped = (value: string) => encodeURIComponent(value.toWellFormed())

/** As they stand in an address or a form, by what they try. What might run is in small letters, ours is in capitals. */
const values: Record<string, (random: Random) => string> = {
  cypher: ({ pick }) =>
    escaped(
      pick([
        `' match (n) detach delete n //`,
        `" return 1 union match (n) set n.name = 'x' return n /*`,
        '`) match (n) detach delete n return (`',
        '$id $ids {id: $id} $`x`',
        `call db.labels() yield label`,
        `\\' or 1=1 --`,
        `x' or true or 'x`,
        `}) detach delete n //`,
        `\\u0027 return 1`,
        '(?i).*',
        '*',
      ]),
    ),
  controls: ({ pick }) =>
    pick([
      '%00',
      'a%00b',
      '%0d%0aX-Set: 1',
      '%1b%5b31m',
      '%7f%08',
      '%c2%85',
      '%e2%80%ae',
      '%ef%bb%bf',
      '%09',
    ]).replaceAll(' ', '%20'),
  bytes: ({ pick }) =>
    pick([
      '%FF',
      '%C0%AF',
      '%E0%80%80',
      '%ED%A0%80',
      '%ED%B0%80',
      '%F4%90%80%80',
      '%F8%88%80%80%80',
      '%C3',
      '%',
      '%zz',
      '%u0041',
      '%2',
    ]),
  letters: ({ pick }) =>
    escaped(pick(['𝒰𝒜', 'Ａ', 'ﬁ', 'İ', 'ß', 'Z͑ͫ̓ͪ̂ͫ̽a', '👩‍👩‍👧‍👦', '\u202eAU', 'و', '़', 'ǆ', '\uffff', '\u{10ffff}'])),
  long: ({ pick }) =>
    pick(['x', 'a,', '%20', '%F0%9F%95%8A', '(', '9', '../', '-', 'a%2F']).repeat(pick([50, 999, 1_100])),
  nested: ({ pick }) =>
    escaped(
      pick([
        '['.repeat(900),
        '{"a":'.repeat(400),
        `${'['.repeat(400)}${']'.repeat(400)}`,
        '{"q0":{"query":"x","type":["people"],"properties":[{"pid":"__proto__","v":{"id":{}}}]}}',
        '{"__proto__":{"query":"x"}}',
        '{"ids":["x"],"properties":[{"id":"constructor"}]}',
        '{"q":{"query":"x","limit":1e400}}',
        '{"q":{"query":"\\ud800","limit":-1}}',
        '[]',
        'null',
        '"x"',
      ]),
    ),
  dates: ({ pick }) =>
    escaped(
      pick([
        '-9999999-13-45',
        '9999999999',
        '2014-02-30',
        'Y-170000002',
        'Y17E7',
        '1950S2',
        '0000-00-00',
        '-0001',
        '../..',
        '/',
        '2026/2025',
        '[2026..2027]',
        '{2026,2027}',
        '2026-24',
        '?2026-~02-%17',
        'XXXX-XX-XX',
        '2026-02-17T24:00:00Z',
        '+275760-09-14',
        '1/2/3',
        '2026-W07',
      ]),
    ),
  numbers: ({ pick }) =>
    pick([
      '-1',
      '0',
      '-0',
      '1e308',
      '1e400',
      '0x10',
      '9007199254740993',
      '-9223372036854775809',
      '1.5',
      'NaN',
      'Infinity',
      '%D9%A3',
      '+1',
      '1_000',
      '%201',
    ]),
  names: ({ pick }) =>
    pick([
      '__proto__',
      'constructor',
      'toString',
      'null',
      'undefined',
      'true',
      '',
      ',',
      ',,,',
      'people/',
      '/people',
      'people/x/y',
      '..',
      '.',
      '%2e%2e%2fetc',
      '-',
    ]),
}
/** Values for each parameter; `FUZZ=50 npx vitest run tests/fuzz.test.ts` takes minutes. */
const ROUNDS = Number(process.env.FUZZ ?? 1)

const families = Object.values(values)

const headers: Record<string, readonly string[]> = {
  accept: [
    '',
    ',',
    '*',
    '*/*;q=0',
    'text/html;q=0.0001',
    '/',
    'application/json;q=x',
    'text/*;q=9',
    'a/b,'.repeat(2_000),
    '__proto__/x',
    '*/html',
  ],
  'accept-encoding': [
    '',
    '*;q=0',
    'identity;q=0',
    'gzip;q=0,br;q=0,*',
    'zstd',
    'gzip;q=nan',
    ',,,',
    'br,'.repeat(3_000),
  ],
  'accept-language': ['', '*', 'xx-yy-zz', 'en;q=2', '-', 'a'.repeat(5_000)],
  range: [
    'bytes=0-0',
    'bytes=-0',
    'bytes=-1',
    'bytes=5-1',
    'bytes=0-,0-,0-',
    'bytes=99999999999999999999-',
    'lines=1-2',
    'bytes=a-b',
    `bytes=${'0-1,'.repeat(2_000)}`,
  ],
  'if-range': ['"x"', 'W/"x"', 'yesterday', ''],
  'if-none-match': ['*', '""', 'W/', '"', 'x', '"a",'.repeat(3_000)],
  'if-modified-since': ['yesterday', 'Thu, 99 Foo 99999 99:99:99 GMT', '-1'],
  origin: ['null', 'https://x.example', 'javascript:1', '\xff'],
  'x-request-id': ['', 'a b', '../..', 'x'.repeat(1_000), '${jndi:ldap://x}', "'"],
  authorization: ['Bearer', 'Bearer x y', 'Basic !', 'x'.repeat(5_000)],
  'x-api-key': ['', 'x', "' or 1=1"],
  traceparent: ['00-0-0-0', 'ff-'.repeat(500)],
  'last-event-id': ['x', "'", '-1'],
  'content-type': [
    'application/json',
    'x',
    'multipart/form-data; boundary=',
    'application/x-www-form-urlencoded; charset=utf-7',
  ],
}

interface Parameter {
  name: string
  /** In the path, the query or a form. */
  in: string
  /** What it cannot do without. */
  given?: string
}

interface Address {
  method: string
  path: string
  parameters: Parameter[]
  /** None, of what is in no document. */
  statuses: string[]
}

/** What the document tells of each address; and those beside it that are pages, for people. */
async function addressesOf({ app, get }: Service): Promise<Address[]> {
  const { body: document } = await get('/openapi.json')
  const ids: Record<string, string> = { type: 'people' }
  for (const { name } of document.tags) ids[name] = (await get(`/v1/${name}?limit=1`)).body?.data?.[0]?.id
  ids.graph = ids.people as string
  const documented = Object.entries<any>(document.paths).flatMap(([path, item]) =>
    Object.entries<any>(item).map(([method, { parameters = [], responses, requestBody }]): Address => {
      const all = parameters.map(({ name, required, schema, ...rest }: any) => {
        const example = required && (rest.example ?? schema?.examples?.[0])
        const given = rest.in === 'path' ? ids[name === 'id' ? path.split('/')[2] : name] : example
        return { name, in: rest.in, ...(given !== undefined && { given: String(given) }) }
      })
      const [form] = Object.values<any>(requestBody?.content ?? {})
      const fields = Object.keys(form?.schema.properties ?? {}).map(name => ({ name, in: 'form' }))
      return { method: method.toUpperCase(), path, parameters: [...all, ...fields], statuses: Object.keys(responses) }
    }),
  )
  const pages = app.served.flatMap(({ group, url, query, params }): Address[] => {
    const named = (shape: object = {}, at: string) =>
      Object.keys(shape).map(name => ({ name, in: at, given: ids[name] }))
    const parameters = [...named(query.shape, 'query'), ...named(params?.shape, 'path')]
    return group ? [] : [{ method: 'GET', path: url.replaceAll(/:(\w+)/g, '{$1}'), parameters, statuses: [] }]
  })
  return [...documented, ...pages]
}

interface Asked {
  method: string
  url: string
  headers: Record<string, string>
  form?: string
}

/** For a parameter, or for none and with odd headers in its place. */
function askedOf(address: Address, random: Random, own?: Parameter): Asked {
  const { maybe, below, pick } = random
  const value = own && pick(families)(random)
  const query = address.parameters.flatMap(one => {
    if (one.in !== 'query') return []
    if (one !== own) return one.given === undefined ? [] : [`${one.name}=${escaped(one.given)}`]
    const name = `${one.name}${maybe(0.9) ? '' : pick(['[]', '%5B__proto__%5D', '.x'])}=${value}`
    return maybe(0.1) ? [name, name] : [name]
  })
  const filled = address.path.replaceAll(/\{(\w+)\}/g, (_, name) => {
    const one = address.parameters.find(other => other.in === 'path' && other.name === name)
    return (one === own ? value : undefined) ?? escaped(one?.given ?? 'x')
  })
  const url = `${filled}${query.length > 0 ? `?${query.join('&')}` : ''}`
  // Not HEAD with odd headers: of those too large to be read nobody knows the method, and the refusal has a body.
  const methods = own ? [...Array(30).fill('GET'), 'HEAD', 'OPTIONS'] : ['GET', 'GET', 'OPTIONS']
  const method = address.method === 'GET' ? pick(methods) : address.method
  if (own?.in === 'form') {
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    return { method, url, headers: type, form: `${own.name}=${maybe(0.3) ? 'x'.repeat(100_000) : value}` }
  }
  const odd = own ? [] : Object.entries(headers).flatMap(([name, some]) => (below(4) === 0 ? [[name, pick(some)]] : []))
  return { method, url, headers: Object.fromEntries(odd) }
}

interface Reply {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** What is wrong with an answer, whatever was asked. */
function complaintAbout(
  { status, headers, body }: Reply,
  { statuses }: Address,
  { method }: Asked,
): string | undefined {
  if (status >= 500 && status !== 501 && !(status === 503 && headers['retry-after'])) return 'a fault'
  // Those are of all addresses: what HTTP itself refuses, and parts and pages.
  const known = [...statuses, '206', '304', '404', '413', '415', '431']
  if (method !== 'OPTIONS' && statuses.length > 0 && !known.includes(String(status))) return 'not in the document'
  if (status < 400 || method === 'HEAD') return undefined
  if (body.length > 100_000) return 'too much is told'
  if (/\.[jt]s:\d|node_modules|MATCH|RETURN|GRAFEO|Neo\.|bolt:|\w+Error\b|FST_/.test(body)) return 'it tells too much'
  const type = String(headers['content-type'])
  if (type.startsWith('text/html')) return undefined
  if (type !== 'application/problem+json') return `it is ${type}`
  const problem = problemAnswer.safeParse(JSON.parse(body))
  return problem.data?.status === status && problem.data.detail.length > 9 ? undefined : 'no problem document'
}

let addresses: Address[]
beforeAll(async () => {
  const service = await serviceOn(await loaded(await (engines.embedded as () => Promise<Graph>)()))
  addresses = await addressesOf(service)
  await service.close()
  expect(addresses.flatMap(({ parameters }) => parameters).length).toBeGreaterThan(1_500)
})

onEachEngine('whatever is sent', (open, engine) => {
  test('is answered or refused in words, costs a line, and changes nothing', { timeout: 600_000 }, async () => {
    const graph = await loaded(await open())
    const lines: { level: number; msg: string }[] = []
    const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line)) })
    const app = await buildApp({ config: readConfig({ CACHE_SIZE: '1' }), graph, logger })
    await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as AddressInfo
    const agent = new Agent({ keepAlive: true })
    const send = ({ method, url: path, headers, form }: Asked) =>
      new Promise<Reply>((resolve, reject) => {
        ask({ port, host: '127.0.0.1', method, path, headers, agent }, async reply => {
          resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: await text(reply) })
        })
          .on('error', reject)
          .end(form)
      })
    const held = async () => [
      await graph.version(),
      await graph.read('MATCH (n) WITH count(n) AS row RETURN row'),
      await graph.read('MATCH ()-[r]->() WITH count(r) AS row RETURN row'),
    ]
    const before = await held()
    const memory = heapUsed()
    const random = randomFrom(20_260_217)
    let count = 0
    const wrong: string[] = []
    for (const address of addresses)
      for (const own of [...address.parameters, undefined])
        for (let round = 0; round < ROUNDS; round++) {
          // Neo4j reads each query anew, and is asked a part of it all.
          if (engine === 'neo4j' && !random.maybe(0.02)) continue
          const asked = askedOf(address, random, own)
          const reply = await send(asked)
          count++
          const complaint = complaintAbout(reply, address, asked)
          if (complaint)
            wrong.push(
              `${complaint}: ${JSON.stringify(asked).slice(0, 500)} → ${reply.status} ${reply.body.slice(0, 500)}`,
            )
        }
    expect(wrong).toEqual([])
    expect(await held()).toEqual(before)
    await vi.waitFor(() => expect(lines.filter(({ msg }) => msg === 'answered')).toHaveLength(count))
    expect(lines.filter(({ level }) => level > 30)).toEqual([])
    lines.length = 0
    expect(heapUsed() - memory).toBeLessThan(100_000_000)
    agent.destroy()
    await app.close()
    await graph.close()
  })
})
