/** Who may ask, and how often: by a key where keys are required, else whoever likes. */
import rateLimit, { normalizeIP } from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { forOneReader } from '../http/freshness.ts'
import { Counts } from '../http/limits.ts'
import { masked } from '../http/masked.ts'
import { Problem } from '../http/problems.ts'
import { isOurselves, type Scope } from '../http/serve.ts'
import { openKeyring } from './keyring.ts'
import { endOf, type Key, keyOf } from './keys.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** By which it is asked; null where none is needed. */
    key: Key | null
    /** Whether that key still holds: whoever goes on answering asks before telling more. */
    mayGoOn(): Promise<boolean>
  }
}

/** @throws {Error} with what to do about it, if keys are required and cannot be read */
export async function guardReading(app: FastifyInstance): Promise<void> {
  const { API_KEYS_FILE, RATE_LIMIT } = app.config
  const keyring = API_KEYS_FILE ? await openKeyring(API_KEYS_FILE, app.log) : undefined
  const limitOf = ({ key }: FastifyRequest) => key?.quota ?? RATE_LIMIT

  app.decorateRequest('key', null)
  app.decorateRequest('mayGoOn', async function () {
    return !keyring || !(recognize(this, await keyring.keys()) instanceof Problem)
  })
  await app.register(rateLimit, {
    global: false,
    enableDraftSpec: true,
    store: Counts,
    timeWindow: '1 minute',
    max: limitOf,
    // Of a connection that was reset, the address is not known any more.
    keyGenerator: ({ key, ip = '' }) => (key ? `key ${key.name}` : `address ${normalizeIP(ip)}`),
    allowList: request => limitOf(request) === 0,
    errorResponseBuilder: ({ key }, { max, ttl }) =>
      new Problem(
        'too-many-requests',
        `more than ${max} requests in a minute ${key ? `by the key ${key.name}` : 'from one address'}`,
        { retryAfter: Math.ceil(ttl / 1000) },
      ),
  })
  const count = app.rateLimit()

  app.addHook('onRequest', async function guard(request, reply) {
    if (isOurselves(request)) return
    const { scope = 'read', isCounted = true } = request.routeOptions.config
    const found = keyring && scope !== 'none' ? recognize(request, await keyring.keys()) : null
    if (found && !(found instanceof Problem)) {
      request.key = found
      request.tally.key = found.name
    }
    // Also who is refused, so that nobody can try without end; and before anything of the answer is sent.
    if (isCounted) await count.call(app, request, reply)
    if (found instanceof Problem) throw challenged(reply, found)
    if (found && scope !== 'any' && scope !== 'none' && !found.scopes.includes(scope))
      throw challenged(reply, missing(found, scope), scope)
  })
  if (keyring) app.addHook('onSend', async (_, reply) => forOneReader(reply))
}

/** The key of a request, or what is wrong with it. What it sent is not repeated. */
function recognize({ headers, originalUrl }: FastifyRequest, keys: readonly Key[]): Key | Problem {
  if (masked(originalUrl) !== originalUrl)
    return new Problem(
      'key-refused',
      'there is a key in the address, where logs and others see it: have it revoked, and send the next one as Authorization: Bearer KEY',
    )
  const [, bearer] = /^bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? []
  const given = [...new Set([bearer, headers['x-api-key']].flat().filter(secret => secret !== undefined))]
  if (given.length === 0)
    return new Problem(
      'key-required',
      'send a key as Authorization: Bearer KEY, or as X-API-Key: KEY; one in the address is not taken',
    )
  if (given.length > 1) return new Problem('key-refused', 'the request has two keys; send one')
  const key = keyOf(keys, given[0] as string)
  if (!key) return new Problem('key-refused', 'there is no such key; is it whole, and is it one of this service?')
  const end = endOf(key)
  return end ? new Problem('key-refused', `the key ${key.name} ${end}; ask whoever runs the service for another`) : key
}

const missing = ({ name, scopes }: Key, scope: Scope) =>
  new Problem(
    'scope-missing',
    `the key ${name} is for ${scopes.join(', ')}, and this takes one for ${scope}; ask whoever runs the service for it`,
  )

/** Says so to programs too (RFC 6750). */
function challenged(reply: FastifyReply, problem: Problem, scope?: Scope): Problem {
  const errors = {
    'key-refused': ', error="invalid_token"',
    'scope-missing': `, error="insufficient_scope", scope="${scope}"`,
  }
  reply.header('www-authenticate', `Bearer realm="Parley"${errors[problem.code as keyof typeof errors] ?? ''}`)
  return problem
}
