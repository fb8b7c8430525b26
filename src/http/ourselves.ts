/** What the service asks of itself, to make a picture or a page of the answer. */
import type { FastifyInstance } from 'fastify'
import { Problem, type ProblemCode, problems } from './problems.ts'
import { OURSELVES } from './serve.ts'
import { bounded } from './shown.ts'

/** An answer of the API, its texts fit to be shown. @throws {Problem} the one that it answers with */
export async function answerAt<T>(app: FastifyInstance, url: string): Promise<T> {
  return JSON.parse(await bodyAt(app, url, 'application/json'), (_, value) =>
    typeof value === 'string' ? bounded(value) : value,
  )
}

/** What lies at an address, as text. @throws {Problem} */
export async function bodyAt(app: FastifyInstance, url: string, accept: string): Promise<string> {
  // An id of dots would climb to another address, and no entity has such a one.
  if (/\/\.{1,2}(?:[/?]|$)/.test(url)) throw new Problem('no-such-address', `nothing is served at ${url}`)
  const reply = await app.inject({ url, remoteAddress: OURSELVES, headers: { accept } })
  if (reply.statusCode === 200) return reply.body
  const { type, detail, errors } = reply.json()
  const code = String(type).split('/').at(-1) as ProblemCode
  const { location, 'retry-after': retryAfter } = reply.headers
  throw new Problem(code in problems ? code : 'internal-error', detail, {
    errors,
    ...(location && { location }),
    ...(retryAfter && { retryAfter: Number(retryAfter) }),
  })
}
