/** How an address is served: GET and HEAD, a format by Accept, documented, and a clear no to what would change anything. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import type { z } from 'zod'
import type { Config } from '../config.ts'
import type { Format } from '../formats/format.ts'
import { json } from '../formats/json.ts'
import { base, queryOf } from './links.ts'
import { negotiate } from './negotiate.ts'
import { Problem, type ProblemCode, type problemAnswer } from './problems.ts'

declare module 'fastify' {
  interface FastifyInstance {
    config: Config
    /** Of the data that the graph holds; null while nothing is loaded. */
    dataVersion(): Promise<string | null>
    /** Everything that is served, for the documentation. */
    served: Served[]
  }
  interface FastifyContextConfig {
    problemPage?: Served['problemPage']
    scope?: Served['scope']
    isCounted?: Served['isCounted']
  }
  interface FastifyRequest {
    format: Format
  }
}

/** The remote address of requests that the service makes to itself; no network gives such a one. */
export const OURSELVES = 'ourselves'

/** By the connection: what a proxy says of who asks, anybody may have written. */
export const isOurselves = ({ raw }: FastifyRequest): boolean => raw.socket.remoteAddress === OURSELVES

/** What a key can be for. */
export const scopes = ['read', 'export', 'metrics'] as const
export type Scope = (typeof scopes)[number]

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
  /** What makes a row, if the answer can be had as a table. */
  entry?: z.ZodType
  /** An address of this kind whose answer the documentation shows. */
  example?: string
  /** The problems it can give beside those that any address can. */
  problems?: readonly ProblemCode[]
  /** Can also be asked by POST, with its query as a form: for a question too long for an address. Nothing is written. */
  asksByPost?: boolean
  /** What it can answer in; JSON if nothing is said. The first, where a client does not mind. */
  formats?: readonly Format[]
  /** The one media type that it answers in, for what is no data. */
  mediaType?: string
  /** Leads to where the answer is (302) in place of giving it. */
  leads?: boolean
  /** Answers whatever the Accept header says: for machines that watch the service. */
  unconditional?: boolean
  /** Where keys are required, what a key must be for; `read` if nothing is said. `any`: whatever it is for. `none`: none is needed. */
  scope?: Scope | 'any' | 'none'
  /** false: it is answered however often it is asked. */
  isCounted?: false
  /** Shows a problem to whoever likes a page better than a document: an address that is looked at. */
  problemPage?(document: z.infer<typeof problemAnswer>, reply: FastifyReply): string
  handler(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>
  /** Answers whoever likes an event stream best, by `reply.sse`; what it throws before the first event becomes a problem. */
  events?(request: FastifyRequest, reply: FastifyReply): Promise<void>
  /** Answers whoever likes HTML best, as a browser does. */
  page?(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>
}

const EVENTS = 'text/event-stream'
const PAGE = 'text/html'

export function serve(app: FastifyInstance, served: Served): void {
  const { url, params, query, asksByPost = false, mediaType, unconditional = false, handler, events, page } = served
  const { formats = [json] } = served
  app.served.push(served)
  const isFixed = unconditional || mediaType !== undefined
  const likes = ({ headers }: FastifyRequest, mediaType: string) =>
    new Negotiator({ headers }).mediaType([...formats.map(one => one.mediaType), mediaType]) === mediaType
  const likesEvents = (request: FastifyRequest) => events !== undefined && likes(request, EVENTS)
  const likesPage = (request: FastifyRequest) =>
    page !== undefined && queryOf(request.url).format === undefined && likes(request, PAGE)
  const config = configOf(served)
  app.route({
    method: 'GET',
    url,
    schema: { querystring: query, ...(params && { params }) },
    config,
    async onRequest(request, reply) {
      const { headers } = request
      request.format = negotiate(
        request.url,
        isFixed || likesEvents(request) || likesPage(request) ? {} : headers,
        formats,
      )
      // Of the encoding also where it is none: a cache would send that to those who like another better.
      const choices = [reply.getHeader('vary'), formats.length > 1 && 'Accept', 'accept-encoding']
      reply.header('vary', choices.filter(Boolean).join(', '))
    },
    ...(events && { sse: 'manual' as const }),
    handler(request, reply) {
      if (page && likesPage(request)) return page(request, reply)
      if (!events || !likesEvents(request)) return handler(request, reply)
      if (request.method === 'HEAD') return reply.type(EVENTS).send()
      request.tally.isStream = true
      return events(request, reply)
    },
  })
  if (asksByPost) serveByPost(app, served)
  const allowed = ['GET', 'HEAD', ...(asksByPost ? ['POST'] : [])]
  app.route({
    // OPTIONS is asked by web pages of another origin, and answered for all addresses at once.
    method: app.supportedMethods.filter(method => ![...allowed, 'OPTIONS'].includes(method)),
    url,
    config,
    // Refused before a body is read.
    async onRequest(request, reply) {
      reply.header('allow', allowed.join(', '))
      throw new Problem(
        'method-not-allowed',
        `${request.method} is not possible here; the service is read-only: ${allowed.join(', ')}`,
      )
    },
    handler() {},
  })
}

/** What those have to know who deal with its requests before it does. */
const configOf = ({ problemPage, scope, isCounted }: Served) => ({ problemPage, scope, isCounted })

/** The tables that can be had, by their addresses below the base; those with the same columns once, by the first. */
export function tablesIn({ served }: FastifyInstance): Map<string, z.ZodType> {
  const tables = new Map<string, z.ZodType>()
  // The list of all of a type stands before those below an item.
  const parts = ({ url }: Served) => url.split('/').length
  for (const { url, entry } of served.toSorted((a, b) => parts(a) - parts(b)))
    if (entry && url.startsWith(`${base}/`) && ![...tables.values()].includes(entry))
      tables.set(url.slice(base.length + 1).replaceAll(/:(\w+)/g, '{$1}'), entry)
  return tables
}

/** The same question with its parameters in a form; how a body is read is for whoever registers the address to say. */
function serveByPost(app: FastifyInstance, served: Served): void {
  const { url, params, query, formats = [json], handler } = served
  app.route({
    method: 'POST',
    url,
    config: configOf(served),
    schema: { querystring: query, body: query, ...(params && { params }) },
    async onRequest(request) {
      request.format = negotiate(request.url, request.headers, formats)
    },
    async preValidation(request) {
      request.body ??= {}
    },
    handler(request, reply) {
      request.query = { ...(request.query as object), ...(request.body as object) }
      return handler(request, reply)
    },
  })
}
