/** How a result is sent that has no pages: as it is made, or in the parts that are asked for (RFC 9110, 13 and 14). */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { ReadableStream } from 'node:stream/web'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fresh from 'fresh'
import { onBehalf } from '../graph/asking.ts'
import { Problem } from './problems.ts'
import { openSpool, type Spool } from './spool.ts'

declare module 'fastify' {
  interface FastifyInstance {
    spool: Spool
  }
}

export function keepWholes(app: FastifyInstance): void {
  const spool = openSpool()
  app.decorate('spool', spool)
  app.addHook('onClose', () => spool.close())
}

export interface Whole {
  /** The same key, the same bytes. */
  key: string
  contentType: string
  /** For whoever saves it. */
  fileName: string
  /** @throws {Problem} before the first byte, if it cannot be answered */
  open(): Promise<AsyncIterable<string | Uint8Array>>
}

/** Sends it, or of it what the request's Range and conditions ask for. */
export async function sendWhole(
  request: FastifyRequest,
  reply: FastifyReply,
  { key, contentType, fileName, open }: Whole,
): Promise<FastifyReply> {
  const { spool } = request.server
  // Compressed bytes are others, of which no part is ever sent.
  const weak = request.headers['accept-encoding'] && !request.headers.range ? 'W/' : ''
  const tag = `"${createHash('sha256').update(key).digest('base64url').slice(0, 22)}"`
  const etag = weak + tag
  reply
    .type(contentType)
    .header('etag', etag)
    .header('accept-ranges', 'bytes')
    .header('content-disposition', `attachment; filename="${fileName}"`)
  if (fresh(request.headers, { etag })) return reply.code(304).send()
  const range = rangeOf(request, tag)
  const isHead = request.method === 'HEAD'
  const kept = isHead || range ? await spool.keep(key, open) : await spool.get(key)
  if (!kept) return reply.send(Readable.from(onBehalf(await open()), { objectMode: false }))
  const part = range && partOf(range, kept.size)
  const [start, end] = part || [0, kept.size - 1]
  if (isHead) request.headers['x-no-compression'] = 'true'
  if (part) reply.code(206).header('content-range', `bytes ${start}-${end}/${kept.size}`)
  reply.header('content-length', end - start + 1)
  // Of all that a HEAD can be answered with, only of such a stream does Fastify not take the length for the answer's.
  return reply.send(isHead ? new ReadableStream() : kept.read(start, end))
}

/** The Range header, where it counts: nothing has changed since the client got the parts that it has. */
function rangeOf({ method, headers }: FastifyRequest, tag: string): string | undefined {
  const condition = headers['if-range']
  return method === 'GET' && (condition === undefined || condition === tag) ? headers.range : undefined
}

/**
 * The first and the last byte of a part; none if all are to be sent, as for several parts at once.
 * @throws {Problem} range-not-satisfiable
 */
function partOf(header: string, size: number): [number, number] | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? []
  const isRange = from !== undefined && from + to !== '' && (from === '' || to === '' || Number(from) <= Number(to))
  if (!isRange) return undefined
  // Without a beginning it is so many bytes of the end, or all there are.
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  if (start >= size) throw new Problem('range-not-satisfiable', `${header} begins after the last of ${size} bytes`)
  return [start, from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)]
}
