/** What comes over a connection, byte by byte: a request, two that pretend to be one, none at all, or nothing. */
import { connect, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, inject, onTestFinished, test, vi } from 'vitest'
import { startNginx } from './nginx/server.ts'
import { serve } from './process.ts'

const CRLF = '\r\n'
const host = `Host: x${CRLF}`
const request = (line: string, headers = '', body = '') => `${line} HTTP/1.1${CRLF}${host}${headers}${CRLF}${body}`
const get = (headers = '', body = '') => request('GET /health/live', headers, body)
const form = `Content-Type: application/x-www-form-urlencoded${CRLF}`
const asked = 'queries=%7B%7D'
const post = (headers: string, body = '') => request('POST /v1/reconcile', form + headers, body)
const chunked = `Transfer-Encoding: chunked${CRLF}`
const length = (of: string | number) => `Content-Length: ${typeof of === 'string' ? of.length : of}${CRLF}`

/** Must never be taken for a request where it stands in a body. */
const hidden = request('GET /v1/people?hidden')
/** Follows on everything: answered, or not, as the connection is kept or closed. */
const last = request('GET /problems/busy', `Connection: close${CRLF}`)

type Shape = [story: string, bytes: string, ...statuses: number[]]

/** In Latin-1, so that every byte can be written. Where the last status is 200, the connection is in order and goes on. */
const shapes: Shape[] = [
  ['a request', get(), 200, 200],
  ['empty lines before it', CRLF + CRLF + get(), 200, 200],
  ['requests behind each other', get() + request('GET /v1/people') + request('GET /nothing'), 200, 200, 404, 200],
  ['a hundred of them', get().repeat(100), ...Array(101).fill(200)],
  ['one behind the last', get(`Connection: close${CRLF}`) + hidden, 200],
  ['no request behind one that is', `${request('GET /v1/positions?limit=3')}good evening${CRLF}${CRLF}`, 200, 400],
  ['no request behind a long answer', `${request('GET /v1/positions.csv')}good evening${CRLF}${CRLF}`, 200, 400],

  // Where a body ends
  ['a length and chunks', post(length(5) + chunked, `0${CRLF}${CRLF}${hidden}`), 400],
  ['chunks and a length', get(chunked + length(4), `0${CRLF}${CRLF}${hidden}`), 400],
  ['two lengths', get(length(0) + length(hidden), hidden), 400],
  ['the same length twice', get(length(hidden) + length(hidden), hidden), 400],
  ['a list of lengths', get(`Content-Length: 0, ${hidden.length}${CRLF}`, hidden), 400],
  ...['+5', '-1', '0x10', '1e1', '5 6', ''].map(
    (written): Shape => [`a length of "${written}"`, get(`Content-Length: ${written}${CRLF}`, hidden), 400],
  ),
  ['a length that is too great to count', get(`Content-Length: ${'9'.repeat(30)}${CRLF}`, hidden), 400],
  ['a body where none is due', get(length(hidden), hidden), 200, 200],
  ['a body for an answer that is kept', request('GET /v1/people', length(hidden), hidden).repeat(2), 200, 200, 200],
  ['a body for no address', request('GET /nothing', length(hidden), hidden), 404, 200],
  ['a body for an address that cannot be read', request('GET /v1/people/%zz', length(hidden), hidden), 400, 200],
  ['a body for a method that is refused', request('POST /v1/people', length(hidden), hidden), 405, 200],
  [
    'a body in chunks where none is due',
    get(chunked, `${hidden.length.toString(16)}${CRLF}${hidden}${CRLF}0${CRLF}${CRLF}`),
    200,
    200,
  ],
  ['another coding', get(`Transfer-Encoding: identity${CRLF}`, hidden), 400],
  ['nearly a coding', get(`Transfer-Encoding: xchunked${CRLF}`, hidden), 400],
  ['chunks that are packed', get(`Transfer-Encoding: chunked, gzip${CRLF}`, hidden), 400],
  ['two codings', get(`${chunked}Transfer-Encoding: identity${CRLF}`, hidden), 400],
  ['a form in chunks', post(chunked, `e;a=b${CRLF}${asked}${CRLF}0${CRLF}${CRLF}`), 200, 200],
  ...['zz', '-1', '0xe', 'f'.repeat(20), 'e\n'].map(
    (size): Shape => [
      `a chunk of ${JSON.stringify(size)}`,
      post(chunked, `${size}${CRLF}${asked}${CRLF}0${CRLF}${CRLF}`),
      400,
    ],
  ),
  ['chunks that run on', post(chunked, `e${CRLF}${asked}0${CRLF}${CRLF}${hidden}`), 400],
  ['chunks between bare line feeds', post(chunked, `e\n${asked}\n0\n\n${hidden}`), 400],
  ['a chunk with much to say of it', post(chunked, `e;${'a'.repeat(20_000)}${CRLF}${asked}${CRLF}`), 413],
  ['a line feed in what is said of it', post(chunked, `e;a\n${CRLF}${asked}${CRLF}0${CRLF}${CRLF}${hidden}`), 400],
  ['headers behind a body without end', post(chunked, `0${CRLF}X: ${'a'.repeat(20_000)}${CRLF}${CRLF}`), 431],
  ['more than a form may have', post(length(3_000_000), 'q'.repeat(3_000_000)), 413],

  // Headers
  ['a folded header', get(`X-A: b${CRLF} c${CRLF}`), 400],
  ['a coding in a folded header', post(`Transfer-Encoding:${CRLF} chunked${CRLF}`, `0${CRLF}${CRLF}${hidden}`), 400],
  ['lines that end in a line feed', get().replaceAll(CRLF, '\n'), 400],
  ['one line that does', get('X-A: b\n'), 400],
  ['a carriage return in a header', get(`X-A: b\rc${CRLF}`), 400],
  ['a NUL in a header', get(`X-A: b\0c${CRLF}`), 400],
  ['a space before the colon', get(`Content-Length : ${hidden.length}${CRLF}`, hidden), 400],
  ['a space in a name', get(`X A: b${CRLF}`), 400],
  ['a header without a name', get(`: b${CRLF}`), 400],
  ['a header without a colon', get(`X${CRLF}`), 400],
  [
    'letters of another alphabet',
    get(`X-A: \xe9\xff${CRLF}X-Request-Id: \xe9${CRLF}User-Agent: \xff${CRLF}`),
    200,
    200,
  ],
  ['headers without end', get(Array.from({ length: 3_000 }, (_, i) => `a: ${i}${CRLF}`).join('')), 431],
  ['a header of a megabyte', get(`X-A: ${'a'.repeat(1_000_000)}${CRLF}`), 431],
  ['no host', `GET /health/live HTTP/1.1${CRLF}${CRLF}`, 400, 200],
  ['two hosts', get(`host: y${CRLF}`), 400, 200],
  ['two hosts for an answer that is kept', request('GET /v1/people', `host: y${CRLF}`), 400, 200],
  // Node reads no further in what came together with one.
  ['a wish to switch', get(`Connection: Upgrade, close${CRLF}Upgrade: websocket${CRLF}`), 200],
  ['a wish for HTTP/2', get(`Connection: Upgrade, close${CRLF}Upgrade: h2c${CRLF}`), 200],
  ['an expectation', post(length(asked) + `Expect: 100-continue${CRLF}`, asked), 200, 200],
  ['an expectation of something else', post(length(asked) + `Expect: miracles${CRLF}`, asked), 200, 200],

  // The first line
  ['an address with its host', request('GET http://elsewhere.example/v1/people/rustem-umerov'), 200, 200],
  ['an address that is only a host', request('GET elsewhere.example:443'), 400],
  ['a tunnel', request('CONNECT elsewhere.example:443'), 405],
  ['an address without a slash', request('GET v1/people'), 400],
  ['an address that climbs', request('GET /docs/static/../../../package.json'), 400, 200],
  ['an address that climbs in disguise', request('GET /docs/static/..%2f..%2f..%2fpackage.json'), 404, 200],
  ['a space in the address', request('GET /v1/people/a b'), 400],
  ['bytes that are not ASCII', request('GET /v1/people/\xd0\xa3\xff'), 400],
  ['a NUL in the address', request('GET /v1/people/\0'), 400],
  ['an address that is too long for its place', request(`GET /v1/people/${'x'.repeat(5_000)}`), 414, 200],
  ['an address without end', request(`GET /v1/people?q=${'x'.repeat(100_000)}`), 431],
  ['a method that there is not', request('BREW /v1/people'), 400],
  ['a method in small letters', request('get /v1/people'), 400],
  ['HTTP/0.9', `GET /health/live${CRLF}${CRLF}`, 400],
  ['HTTP/1.0', `GET /health/live HTTP/1.0${CRLF}${CRLF}`, 200],
  ['HTTP/1.0 that goes on', `GET /health/live HTTP/1.0${CRLF}Connection: keep-alive${CRLF}${CRLF}`, 200, 200],
  ['HTTP/2.0', get().replace('1.1', '2.0'), 400],
  ['the beginning of HTTP/2', `PRI * HTTP/2.0${CRLF}${CRLF}SM${CRLF}${CRLF}\0\0\0\x04\0\0\0\0\0`, 400],
  ['the beginning of TLS', '\x16\x03\x01\0\xa1\x01\0\0\x9d\x03\x03', 400],
  ['nothing that is HTTP', `good evening${CRLF}${CRLF}`, 400],
]

function open(address: string): Socket & { heard: string } {
  const { port, hostname } = new URL(address)
  const socket = Object.assign(connect(Number(port), hostname), { heard: '' })
  socket.on('data', chunk => {
    socket.heard += chunk
  })
  // Who is refused amid what it sends may find the connection gone.
  return socket.on('error', () => {})
}

const closed = (socket: Socket) => new Promise(resolve => socket.once('close', resolve))

/** Sends bytes; all that is answered until the other side closes. */
async function say(address: string, bytes: string): Promise<string> {
  const socket = open(address)
  socket.write(bytes, 'latin1')
  await closed(socket)
  return socket.heard
}

const statusesIn = (heard: string) =>
  [...heard.matchAll(/HTTP\/1\.1 (?!100)(\d{3}) /g)].map(([, status]) => Number(status))

/** A process that serves, and the lines that it has logged of requests. */
async function service(settings: Record<string, string> = {}) {
  const { address, said } = await serve({ HOST: '127.0.0.1', ...settings })
  const lines = () =>
    said.out
      .split('\n')
      .slice(0, -1)
      .map(line => JSON.parse(line))
  return { address, answered: () => lines().filter(({ msg }) => msg === 'answered'), lines }
}

test('every shape of a request is answered or refused, once, and accounted for', async () => {
  const { address, answered, lines } = await service()
  const expected: number[] = []
  const told: string[] = []
  for (const [story, bytes, ...statuses] of shapes) {
    const heard = await say(address, bytes + last)
    expect.soft(statusesIn(heard), story).toEqual(statuses)
    expected.push(...statusesIn(heard))
    // What Node cannot read is told with an id, as everything is.
    const [head = '', body = ''] = heard.slice(heard.lastIndexOf('HTTP/1.1 400')).split(CRLF + CRLF)
    if (!head.startsWith('HTTP/1.1 400 Unreadable request')) continue
    expect.soft(head, story).toContain('Content-Type: application/problem+json')
    told.push(JSON.parse(body).request_id)
  }
  expect(told.length).toBeGreaterThan(30)
  await vi.waitFor(() => expect(answered().length).toBeGreaterThanOrEqual(expected.length))
  expect(answered().map(({ status }) => status)).toEqual(expected)
  expect(answered().filter(({ reqId }) => told.includes(reqId))).toHaveLength(told.length)
  expect(answered().filter(({ url }) => url.includes('hidden'))).toEqual([])
  // Nothing of it is a fault of the service, and nothing is told twice.
  expect(lines().filter(({ level }) => level > 30)).toEqual([])

  const figures = await (await fetch(`${address}/metrics`)).text()
  const counted = [...figures.matchAll(/^parley_http_requests_total\{.*status="(\d+)"\} (\d+)$/gm)]
  const byStatus = Map.groupBy(expected, status => String(status))
  const sums = new Map<string, number>()
  for (const [, status = '', count] of counted) sums.set(status, (sums.get(status) ?? 0) + Number(count))
  expect(sums).toEqual(new Map([...byStatus].map(([status, all]) => [status, all.length])))
})

describe.skipIf(!inject('nginx'))('behind nginx', () => {
  test('no more requests come out than are answered', async () => {
    const { address, answered } = await service()
    const proxy = await startNginx(inject('nginx'), [address])
    onTestFinished(() => proxy.stop())
    let passed = 0
    for (const [story, bytes, ...statuses] of shapes) {
      // Which nginx answers without a status.
      if (story === 'HTTP/0.9') continue
      const heard = await say(proxy.address, bytes + last)
      const strange = statusesIn(heard).filter(status => ![...statuses, 200, 400, 414, 501, 505].includes(status))
      expect.soft(strange, story).toEqual([])
      // What nginx refuses itself it signs.
      passed += statusesIn(heard).length - heard.split('<center>nginx').length + 1
    }
    const end = '/v1/people?limit=499'
    expect((await fetch(proxy.address + end)).status).toBe(200)
    await vi.waitFor(() => expect(answered().at(-1)?.url).toBe(end))
    // The first was asked by whoever waited for nginx.
    expect(answered().slice(1, -1)).toHaveLength(passed)
  })
})

test('who sends nothing, or hardly anything, is sent away, and others are answered meanwhile', async () => {
  const { address, answered, lines } = await service({ REQUEST_TIMEOUT: '1000' })
  const slow: Record<string, [begin: string, more: string, status: number]> = {
    'half a line': ['GET /hea', '', 408],
    'headers without end': [get().slice(0, -2), 'X-A: b\r\n', 408],
    'a line byte by byte': ['GET /', 'a', 408],
    'a form that never comes': [post(length(100)), '', 408],
    'a form byte by byte': [post(length(100_000)), 'q', 408],
    'chunks without end': [post(chunked), '1\r\nq\r\n', 408],
    'a body where none is due': [get(length(100_000)), 'q', 200],
  }
  for (let i = 0; i < 200; i++) slow[`nothing at all, ${i}`] = ['', '', 408]
  let under = 0
  const ended = Object.entries(slow).map(async ([story, [begin, more, status]]) => {
    under++
    const socket = open(address)
    socket.write(begin)
    const timer = setInterval(() => socket.writable && socket.write(more), 100)
    await closed(socket)
    clearInterval(timer)
    under--
    expect.soft(statusesIn(socket.heard), story).toEqual([status])
  })
  // Others leave amid what they ask, in good order or not.
  const begun = ['', 'GET /hea', get().slice(0, -2), get(), post(length(100), 'q'), request('GET /v1/positions.csv')]
  for (const isReset of [false, true])
    for (const bytes of begun) {
      const socket = open(address)
      await new Promise(resolve => socket.write(bytes, resolve))
      if (isReset) socket.resetAndDestroy()
      else socket.destroy()
    }
  for (let asked = 1; under > 0 && asked < 150; asked++) {
    expect((await fetch(`${address}/v1/people?limit=${asked}`)).status).toBe(200)
    await delay(100)
  }
  expect(under).toBe(0)
  await Promise.all(ended)
  // One line for each of them too, and nothing of it is a fault of the service.
  await vi.waitFor(() => expect(answered().filter(({ status }) => status === 408)).toHaveLength(ended.length - 1))
  expect(lines().filter(({ level }) => level > 30)).toEqual([])
})
