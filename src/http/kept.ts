/** Answers as they are sent, kept while the data are the same: made once for all who ask the same. */
import { createHash } from 'node:crypto'
import type { IncomingMessage, RequestListener } from 'node:http'
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fresh from 'fresh'
import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'
import type { Config } from '../config.ts'
import { begun, requestId, Tally } from './account.ts'
import { REVALIDATED } from './freshness.ts'
import { complaintAbout } from './unreadable.ts'

declare module 'fastify' {
  interface FastifyInstance {
    kept: KeptAnswers
  }
}

/** An answer as its route makes it. */
export interface Made {
  /** Of the data that it is made from. */
  version: string
  headers: Record<string, string>
  body: string
}

interface Ready {
  version: string
  headers: Record<string, string> & { etag: string }
  lines: Lines
  bytes: Buffer
}

interface KeptAnswers {
  /** Sends what is kept, if it is of the data that the graph holds now; else what is made, now or for somebody else. */
  send(request: FastifyRequest, reply: FastifyReply, make: () => Promise<Made>): Promise<FastifyReply>
  size(): { entries: number; bytes: number }
}

/** Headers, names and values by turns: so Node writes them fastest, and many of them are written often. */
type Lines = string[]

const linesOf = (headers: Record<string, string>): Lines => Object.entries(headers).flat()

/** A request that was answered. */
interface Known {
  /** Of what is kept. */
  key: string
  /** The headers that are not the answer's own. */
  beside: Lines
  route: string
}

/** What is shorter is sent as it is. */
const LEAST_COMPRESSED = 1024

const encoders: Record<string, (bytes: Buffer) => Promise<Buffer>> = {
  br: bytes => promisify(zlib.brotliCompress)(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: promisify(zlib.gzip),
}

/**
 * @param size bytes that are kept at most; 0 keeps nothing
 * @param isOpen whether everybody may have what is kept, as often as they like: then whoever asks just what was asked before
 * is answered before the rest of the service finds out once more what that is, which takes three times as long
 */
export function keepAnswers(app: FastifyInstance, { size, isOpen }: { size: number; isOpen: boolean }): void {
  const kept = size > 0 ? new LRUCache<string, Ready>({ maxSize: size, sizeCalculation: sizeOf }) : undefined
  const asked = kept && isOpen ? answerBefore(app, kept, size / 8) : undefined
  const making = new Map<string, Promise<Ready>>()

  async function once(key: string, tally: Tally, make: () => Promise<Ready>): Promise<Ready> {
    tally.cache = 'hit'
    const found = kept?.get(key)
    // Only what is kept costs a question for the version: what is to be made brings its own.
    if (found && found.version === (await app.dataVersion())) return found
    tally.cache = 'joined'
    for (let known = making.get(key); known; known = making.get(key)) {
      // It may have been begun before a load that has ended when this one asks.
      const [ready, version] = await Promise.all([known, app.dataVersion()])
      if (ready.version === version) return ready
    }
    tally.cache = 'made'
    const made = make().finally(() => making.delete(key))
    making.set(key, made)
    const ready = await made
    kept?.set(key, ready)
    return ready
  }

  app.decorate('kept', {
    async send(request, reply, make) {
      const { tally } = request
      const encoding = encodingOf(request)
      const key = keyOf(request, encoding)
      const plain = () => once(keyOf(request), tally, async () => readyOf(await make()))
      const { headers, bytes } = encoding
        ? await once(key, tally, async () => encoded(await plain(), encoding))
        : await plain()
      const { 'x-request-id': _, ...beside } = reply.getHeaders() as Record<string, string>
      asked?.set(askedBy(request.raw, request.originalUrl, app.config), {
        key,
        beside: linesOf(beside),
        route: request.routeOptions.url as string,
      })
      reply.headers(headers)
      return fresh(request.headers, { etag: headers.etag }) ? reply.code(304).send() : reply.send(bytes)
    },
    size: () => ({ entries: kept?.size ?? 0, bytes: kept?.calculatedSize ?? 0 }),
  })
}

/**
 * Answers who asks just what was asked before, in place of the rest of the service.
 * @param size bytes that what is known of requests may take
 * @returns where it looks for what was asked before
 */
function answerBefore(app: FastifyInstance, kept: LRUCache<string, Ready>, size: number): LRUCache<string, Known> {
  const asked = new LRUCache<string, Known>({ maxSize: size, sizeCalculation: (_, key) => 1000 + 2 * key.length })
  const { server } = app
  const [rest] = server.listeners('request') as [RequestListener]
  const before: RequestListener = (request, response) => {
    const { method, headers, url = '' } = request
    const known = method === 'GET' || method === 'HEAD' ? asked.get(askedBy(request, url, app.config)) : undefined
    const ready = known && kept.get(known.key)
    if (!method || !ready || complaintAbout(request)) return rest(request, response)
    const { beside, route } = known
    const tally = new Tally()
    tally.cache = 'hit'
    const passOn = () => {
      begun.set(request, tally.began)
      rest(request, response)
    }
    const answer = (version: string | null) => {
      if (version !== ready.version) return passOn()
      const id = requestId(headers['x-request-id'])
      const isHeld = fresh(headers, { etag: ready.headers.etag })
      const lines = [...beside, 'x-request-id', id, ...ready.lines]
      if (!isHeld) lines.push('content-length', String(ready.bytes.length))
      response.writeHead(isHeld ? 304 : 200, lines)
      response.end(isHeld || method === 'HEAD' ? undefined : ready.bytes)
      app.account({ id, method, url, route, status: response.statusCode, tally })
    }
    // How long it waits for the version is not told: to follow on whose behalf that is asked would cost a sixth more.
    app.dataVersion().then(answer, passOn)
  }
  server.off('request', rest).prependListener('request', before)
  // Which knows how to send clients away.
  app.addHook('preClose', async () => void server.off('request', before).prependListener('request', rest))
  return asked
}

/** What an answer depends on beside the data: it repeats the address as it was asked, and may name the host. */
const keyOf = ({ format, protocol, host, originalUrl }: FastifyRequest, encoding = '') =>
  `${encoding} ${format.name} ${protocol}://${host}${originalUrl}`

const sizeOf = ({ headers, bytes }: Ready, key: string) =>
  bytes.length + 2 * key.length + 2 * JSON.stringify(headers).length

function encodingOf({ headers }: FastifyRequest): string | undefined {
  const encoding = headers['accept-encoding'] && new Negotiator({ headers }).encoding(Object.keys(encoders))
  return encoding || undefined
}

function readyOf({ version, headers, body }: Made): Ready {
  const bytes = Buffer.from(body)
  const etag = `W/"${createHash('sha1').update(bytes).digest('base64')}"`
  return readyWith(version, { ...REVALIDATED, ...headers, etag }, bytes)
}

const readyWith = (version: string, headers: Ready['headers'], bytes: Buffer): Ready => ({
  version,
  headers,
  lines: linesOf(headers),
  bytes,
})

async function encoded(plain: Ready, encoding: string): Promise<Ready> {
  const encode = encoders[encoding]
  if (!encode || plain.bytes.length < LEAST_COMPRESSED) return plain
  return readyWith(plain.version, { ...plain.headers, 'content-encoding': encoding }, await encode(plain.bytes))
}

/** All that an answer depends on beside the data. What is forwarded counts only by whom it is said. */
function askedBy({ headers, socket }: IncomingMessage, url: string, { TRUST_PROXY }: Config): string {
  const plain = `${url}\n${headers.host}\n${headers.accept}\n${headers['accept-encoding']}\n${headers.origin}`
  return TRUST_PROXY.length === 0
    ? plain
    : `${plain}\n${socket.remoteAddress}\n${headers['x-forwarded-host']}\n${headers['x-forwarded-proto']}`
}
