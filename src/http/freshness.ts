/**
 * How long whoever keeps an answer, a browser or a cache on the way, may go on with it. In two languages: nginx stores
 * nothing that is stale at once, unless told in a header of its own that it became so in 1970; then it asks each time.
 * Before its 1.23 it has to read that header first.
 */
import type { FastifyReply } from 'fastify'

/**
 * For what the next load may change: ask each time whether it is still true, which an ETag makes cheap. `no-cache` says the
 * same to those that read it; Fastly does not, and would keep an answer for an hour.
 */
export const REVALIDATED = { 'x-accel-expires': '@1', 'cache-control': 'public, max-age=0, must-revalidate' }

/** For what holds for one version of the data: it stays right for that version when there is a newer one. */
export const LASTING = { 'x-accel-expires': '31536000', 'cache-control': 'public, max-age=31536000, immutable' }

/** For what tells of one request only, such as what went wrong with it. */
export const UNKEPT = { 'x-accel-expires': '0', 'cache-control': 'no-store' }

/** Where not everybody may have an answer: whoever asked may keep it, and nobody on the way may keep it for others. */
export function forOneReader(reply: FastifyReply): void {
  const said = reply.getHeader('cache-control') ?? 'private'
  reply.headers({
    'x-accel-expires': '0',
    'cache-control': String(said).replace('public', 'private'),
    vary: [reply.getHeader('vary'), 'Authorization', 'X-API-Key'].filter(Boolean).join(', '),
  })
}
