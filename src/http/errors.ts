/** Whatever goes wrong in a request becomes a problem document here, and nowhere else. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import { didYouMean } from '../../schema/explain.ts'
import { nearest } from '../../schema/nearest.ts'
import { formats } from '../formats/formats.ts'
import { GraphAway } from '../graph/graph.ts'
import { UNKEPT } from './freshness.ts'
import { base } from './links.ts'
import { masked } from './masked.ts'
import { Problem, type ProblemCode, problemDocument } from './problems.ts'

/** What Fastify's own errors are, by their codes; any other with a status below 500 is of a request that it cannot read. */
const fastifyErrors: Record<string, ProblemCode> = {
  FST_ERR_MAX_PARAM_LENGTH: 'address-too-long',
  FST_ERR_CTP_BODY_TOO_LARGE: 'content-too-large',
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof GraphAway)
    return new Problem('graph-away', 'the graph database cannot answer now; try again shortly', {
      retryAfter: 5,
      cause: error,
    })
  // What the service would ask of itself for an answer that takes longer than it waits before it ends.
  if ((error as FastifyError).code === 'FST_ERR_REOPENED_CLOSE_SERVER')
    return new Problem('stopping', 'this process is about to end; ask again', { retryAfter: 5, cause: error })
  const { code: name, statusCode = 500 } = error as FastifyError
  // A body that breaks off is named by Node, and called bad by Fastify.
  const isRefusal = (name?.startsWith('FST_') || name === 'ECONNRESET') && statusCode < 500
  const code = fastifyErrors[name] ?? (isRefusal ? 'unreadable-request' : undefined)
  return code
    ? // Its words repeat the address.
      new Problem(code, 'the request could not be read')
    : new Problem('internal-error', 'something went wrong here, not in your request', { cause: error })
}

const DOCUMENT = 'application/problem+json'
const PAGE = 'text/html'

export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(error)
  if (problem.cause) request.log[problem.status === 500 ? 'error' : 'warn']({ err: problem.cause }, problem.message)
  if (problem.retryAfter) reply.header('retry-after', problem.retryAfter)
  if (problem.location) reply.header('location', problem.location)
  const document = problemDocument(problem, masked(request.originalUrl), request.id)
  // What was to be said of the answer would be wrong of this: a cache would take it for the answer itself.
  for (const name of ['etag', 'accept-ranges', 'content-disposition', 'link']) reply.removeHeader(name)
  reply.headers(UNKEPT)
  reply.code(problem.status).serializer((body: unknown) => (typeof body === 'string' ? body : JSON.stringify(body)))
  const { problemPage } = request.routeOptions?.config ?? {}
  if (problemPage) {
    reply.header('vary', [reply.getHeader('vary'), 'Accept'].filter(Boolean).join(', '))
    if (new Negotiator(request.raw).mediaType([DOCUMENT, PAGE]) === PAGE)
      return reply.type(`${PAGE}; charset=utf-8`).send(problemPage(document, reply))
  }
  return reply.type(DOCUMENT).send(document)
}

export function sendNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = request.url.split('?')[0] as string
  const [extension = ''] = /\.\w+$/.exec(path) ?? []
  const known = formats.map(format => `.${format.extension}`).join(', ')
  const hint = extension ? `; a path can end in ${known}, and this one ends in ${extension}` : ''
  const asked = path.slice(0, path.length - extension.length)
  const near = nearest(asked, addressesLike(asked, request.server.served), MEANT)
  const advice = didYouMean(asked, near, MEANT)
  return sendProblem(
    new Problem('no-such-address', `nothing is served here${advice}; / lists what there is${hint}`, {
      errors: near.length > 0 ? [{ parameter: 'path', value: path, detail: 'no such address', nearest: near }] : [],
    }),
    request,
    reply,
  )
}

/** Addresses at most that were perhaps meant. */
const MEANT = 2

/** The addresses that may have been meant: where words are misspelt, or the base is left out. */
function addressesLike(path: string, served: FastifyInstance['served']): string[] {
  // Nobody misspells so much; it would only take long to compare.
  if (path.length > 200) return []
  const isNear = (word: string, part: string) => word === part || nearest(word, [part]).length > 0
  return [path, base + path].flatMap(asked => {
    const words = asked.split('/')
    return served
      .map(({ url }) => url.split('/'))
      .filter(parts => parts.length === words.length)
      .map(parts => parts.map((part, i) => (part.startsWith(':') ? (words[i] as string) : part)))
      .filter(parts => parts.every((part, i) => isNear(words[i] as string, part)))
      .map(parts => parts.join('/'))
  })
}
