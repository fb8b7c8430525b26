/** Answers as they are sent, kept while the data are the same: made once for all who ask the same. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fresh from 'fresh'
import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'

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
  headers: Record<string, string>
  bytes: Buffer
}

interface KeptAnswers {
  /** Sends what is kept, if it is of the data that the graph holds now. */
  find(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined>
  /** Sends what is made now, or is being made for somebody else. */
  make(request: FastifyRequest, reply: FastifyReply, make: () => Promise<Made>): Promise<FastifyReply>
  size(): { entries: number; bytes: number }
}

/** What is shorter is sent as it is. */
const LEAST_COMPRESSED = 1024

const encoders: Record<string, (bytes: Buffer) => Promise<Buffer>> = {
  br: bytes => promisify(zlib.brotliCompress)(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: promisify(zlib.gzip),
}

/** @param size bytes that are kept at most; 0 keeps nothing */
export function keepAnswers(app: FastifyInstance, size: number): void {
  const kept = size > 0 ? new LRUCache<string, Ready>({ maxSize: size, sizeCalculation: sizeOf }) : undefined
  const making = new Map<string, Promise<Ready>>()

  async function once(key: string, make: () => Promise<Ready>): Promise<Ready> {
    for (let known = making.get(key); known; known = making.get(key)) {
      // It may have been begun before a load that has ended when this one asks.
      const [ready, version] = await Promise.all([known, app.dataVersion()])
      if (ready.version === version) return ready
    }
    const made = make().finally(() => making.delete(key))
    making.set(key, made)
    const ready = await made
    kept?.set(key, ready)
    return ready
  }

  app.decorate('kept', {
    async find(request, reply) {
      const ready = kept?.get(keyOf(request, encodingOf(request)))
      // Only what is kept costs a question for the version: what is to be made brings its own.
      if (!ready || ready.version !== (await app.dataVersion())) return undefined
      request.tally.cache = 'hit'
      return send(request, reply, ready)
    },
    async make(request, reply, make) {
      const encoding = encodingOf(request)
      request.tally.cache = 'joined'
      const plain = () =>
        once(keyOf(request), async () => {
          request.tally.cache = 'made'
          return readyOf(await make())
        })
      const ready = encoding
        ? await once(keyOf(request, encoding), async () => encoded(await plain(), encoding))
        : await plain()
      return send(request, reply, ready)
    },
    size: () => ({ entries: kept?.size ?? 0, bytes: kept?.calculatedSize ?? 0 }),
  })
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
  return { version, headers: { ...headers, etag }, bytes }
}

async function encoded({ version, headers, bytes }: Ready, encoding: string): Promise<Ready> {
  const encode = encoders[encoding]
  if (!encode || bytes.length < LEAST_COMPRESSED) return { version, headers, bytes }
  return { version, headers: { ...headers, 'content-encoding': encoding }, bytes: await encode(bytes) }
}

function send(request: FastifyRequest, reply: FastifyReply, { headers, bytes }: Ready): FastifyReply {
  reply.headers(headers)
  return fresh(request.headers, { etag: headers.etag }) ? reply.code(304).send() : reply.send(bytes)
}
