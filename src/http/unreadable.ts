/** What comes over a connection and is no request: told by hand, for Fastify never sees it, and accounted for all the same. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { refusals, requestId, Tally } from './account.ts'
import { Problem, type ProblemCode, problemDocument } from './problems.ts'

/** Milliseconds in which whoever was refused can read why, while more of what it sends is thrown away. */
const LINGER = 1_000

/** What Node's own errors are, by their codes; any other is of bytes that are not HTTP. */
const nodeErrors: Record<string, ProblemCode> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'content-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
}

const details: Record<string, string> = {
  HPE_INVALID_URL: 'the address has characters that must be percent-encoded; with curl: -G --data-urlencode "q=Умєров"',
  HPE_HEADER_OVERFLOW: 'the address and the headers have at most 16 kB together; ask for less at once',
  ERR_HTTP_REQUEST_TIMEOUT: 'the request did not arrive in time',
}

/**
 * What HTTP forbids and Node lets pass (RFC 9112, 2.3 and 3.2); undefined of a request that is as it should be. Proxies in front
 * choose differently which of two hosts is meant.
 */
export function complaintAbout({ httpVersion, rawHeaders }: IncomingMessage): string | undefined {
  if (!httpVersion.startsWith('1.')) return `HTTP/${httpVersion} is not spoken here; ask by HTTP/1.1`
  const hosts = rawHeaders.filter((name, i) => i % 2 === 0 && name.length === 4 && /^host$/i.test(name)).length
  if (hosts > 1 || (hosts === 0 && httpVersion === '1.1')) return `the request has ${hosts} Host headers; it has one`
  return undefined
}

export function refuseUnreadable(app: FastifyInstance): void {
  const { server } = app
  const latest = new WeakMap<Duplex, { request: IncomingMessage; response: ServerResponse }>()
  server.on('request', (request, response) => latest.set(request.socket, { request, response }))

  server.removeAllListeners('clientError').on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (refusals.has(socket)) return
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
    const { request, response } = latest.get(socket) ?? {}
    if (!request || !response) return refuse(socket, error.code)
    // What follows on requests that are in order is told after their answers: before, it would be taken for one of them.
    if (request.complete) {
      if (response.writableFinished) return refuse(socket, error.code)
      response.once('finish', () => socket.writable && refuse(socket, error.code))
      return
    }
    // Of a request that Fastify knows, it gives account itself. Into an answer that has begun, nothing else can be written.
    if (response.headersSent) return void socket.destroy()
    tell(socket, problemOf(error.code), request.method)
  })

  // Node would close the connection without a word.
  server.on('connect', ({ method, url = '' }, socket) => {
    const problem = new Problem('method-not-allowed', `${method} is not possible here; the service is no proxy`)
    account(method, url, tell(socket, problem, method))
  })
  // Node would refuse without a word what it may as well ignore (RFC 9110, 10.1.1).
  server.on('checkExpectation', (request, response) => server.emit('request', request, response))

  app.addHook('onRequest', async ({ raw }) => {
    const complaint = complaintAbout(raw)
    if (complaint) throw new Problem('unreadable-request', complaint)
  })

  function refuse(socket: Duplex, code: string | undefined): void {
    account('', '', tell(socket, problemOf(code)))
  }

  function account(method = '', url: string, { id, status }: { id: string; status: number }): void {
    app.account({ id, method, url, route: undefined, status, tally: new Tally() })
  }
}

const problemOf = (code = '') =>
  new Problem(nodeErrors[code] ?? 'unreadable-request', details[code] ?? 'the request could not be read')

/** Writes the answer to the connection, and ends it. */
function tell(socket: Duplex, problem: Problem, method?: string): { id: string; status: number } {
  const id = requestId(undefined)
  const document = problemDocument(problem, '', id)
  const { status } = document
  const body = JSON.stringify(document)
  refusals.set(socket, { id, status })
  const lines = [
    `HTTP/1.1 ${status} ${document.title}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
    `X-Request-Id: ${id}`,
    ...(status === 405 ? ['Allow: GET, HEAD'] : []),
    '',
    method === 'HEAD' ? '' : body,
  ]
  socket.end(lines.join('\r\n'))
  setTimeout(() => socket.destroy(), LINGER).unref()
  return { id, status }
}
