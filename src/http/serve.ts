/** How an address is served: GET and HEAD, a format by Accept, documented, and a clear no to every other method. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import type { z } from 'zod'
import type { Config } from '../config.ts'
import { type Format, formats, negotiate } from './formats.ts'
import { Problem, type ProblemCode } from './problems.ts'

declare module 'fastify' {
  interface FastifyInstance {
    config: Config
    /** Everything that is served, for the documentation. */
    served: Served[]
  }
  interface FastifyRequest {
    format: Format
  }
}

/** The remote address of requests that the service makes to itself; no network gives such a one. */
export const OURSELVES = 'ourselves'

export interface Served {
  url: string
  /** The group it is documented in; undocumented if there is none. */
  group?: string
  operation: string
  summary: string
  description?: string
  params?: z.ZodObject
  query: z.ZodObject
  /** What it answers when all is well. */
  answer: z.ZodType
  /** An address of this kind whose answer the documentation shows. */
  example?: string
  /** The problems it can give beside those that any address can. */
  problems?: readonly ProblemCode[]
  /** Answers whatever the Accept header says, and as often as it is asked: for machines that watch the service. */
  unconditional?: boolean
  handler(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>
  /** Answers whoever likes an event stream best, by `reply.sse`; what it throws before the first event becomes a problem. */
  events?(request: FastifyRequest, reply: FastifyReply): Promise<void>
}

const EVENTS = 'text/event-stream'

const likesEvents = ({ headers }: FastifyRequest) =>
  new Negotiator({ headers }).mediaType([...formats.map(({ mediaType }) => mediaType), EVENTS]) === EVENTS

export function serve(app: FastifyInstance, served: Served): void {
  const { url, params, query, unconditional = false, handler, events } = served
  app.served.push(served)
  app.route({
    method: 'GET',
    url,
    schema: { querystring: query, ...(params && { params }) },
    config: unconditional ? { rateLimit: false } : {},
    async onRequest(request) {
      request.format = negotiate(unconditional || (events && likesEvents(request)) ? {} : request.headers)
    },
    ...(events && { sse: 'manual' as const }),
    handler(request, reply) {
      if (!events || !likesEvents(request)) return handler(request, reply)
      return request.method === 'HEAD' ? reply.type(EVENTS).send() : events(request, reply)
    },
  })
  app.route({
    method: ['POST', 'PUT', 'PATCH', 'DELETE'],
    url,
    // Refused before a body is read.
    async onRequest(request, reply) {
      reply.header('allow', 'GET, HEAD')
      throw new Problem(
        'method-not-allowed',
        `${request.method} is not possible here; the service is read-only: GET, HEAD`,
      )
    },
    handler() {},
  })
}
