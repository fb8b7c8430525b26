/** The account of each request that has ended: a line in the log, and figures for whoever watches the service. */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Counter, Histogram, Registry } from 'prom-client'
import { type Asker, asker } from '../graph/asking.ts'
import { KEY_PREFIX, masked } from './masked.ts'
import { isOurselves } from './serve.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Of this service; there may be others in the process. */
    figures: Registry
    /** To be called once for each request, when its answer is sent. */
    account(ended: Ended): void
  }
  interface FastifyRequest {
    tally: Tally
  }
}

export interface Ended {
  id: string
  method: string
  /** As it was asked for. */
  url: string
  /** As it is served, such as `/v1/people/:id`; nothing where nothing is. */
  route: string | undefined
  /** 499, if the client went away before it had all of the answer. */
  status: number
  tally: Tally
}

/**
 * Where an answer comes from: it was kept, was made for this request, or for another that had asked the same just before;
 * or nobody keeps such answers.
 */
export type Outcome = 'hit' | 'made' | 'joined' | 'none'

/** What a request has cost so far. */
export class Tally implements Asker {
  readonly began: number
  /** The answer is sent while it is read, and takes as long as there is more. */
  isUnderWay = false
  /** Milliseconds that were waited for queries; those of several at once are added up. */
  engineMs = 0
  queries = 0
  cache: Outcome = 'none'
  /** An event stream, which is open for as long as the client likes. */
  isStream = false
  /** The name of the key by which it is asked. */
  key: string | undefined
  /** Who is told as well. */
  readonly others: Asker[] = []

  constructor(began = performance.now()) {
    this.began = began
  }

  get since(): number | undefined {
    return this.isStream || this.isUnderWay ? undefined : this.began
  }

  asks(query: string) {
    const began = performance.now()
    const ends = this.others.map(other => other.asks(query))
    return (failure?: unknown) => {
      this.engineMs += performance.now() - began
      this.queries++
      for (const end of ends) end(failure)
    }
  }
}

/** When a request came that was looked at before Fastify took it, by performance.now(). */
export const begun = new WeakMap<IncomingMessage, number>()

/** So that no client makes up series without end. */
const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']

const CLIENT_LEFT = 499

/** Of connections that were ended since what came over them could not be read: what was told. */
export const refusals = new WeakMap<Duplex, Pick<Ended, 'id' | 'status'>>()

export function keepAccounts(app: FastifyInstance): void {
  const figures = new Registry()
  const registers = [figures]
  const counter = <Label extends string>(name: string, labelNames: Label[], help: string) =>
    new Counter({ name, help, labelNames, registers })
  const requests = counter(
    'parley_http_requests_total',
    ['method', 'route', 'status'],
    'Requests that have ended, by the address as it is served and the status of the answer',
  )
  const durations = new Histogram({
    name: 'parley_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer',
    labelNames: ['route'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  const engine = counter(
    'parley_http_engine_seconds_total',
    ['route'],
    'Time that requests have waited for queries of the graph; that of several at once is added up',
  )
  const queries = counter('parley_http_queries_total', ['route'], 'Queries of the graph that requests have waited for')
  const outcomes = counter(
    'parley_http_answers_total',
    ['cache'],
    'Answers by where they come from: kept (hit), made, joined with one that was being made, or of a kind that is not kept (none)',
  )
  for (const cache of ['hit', 'made', 'joined', 'none']) outcomes.inc({ cache }, 0)

  app.decorate('figures', figures)
  app.decorate('account', ({ id, method, url, route = 'unknown', status, tally }) => {
    const { began, engineMs, queries: asked, cache, isStream, key } = tally
    const ms = performance.now() - began
    requests.inc({ method: METHODS.includes(method) ? method : 'other', route, status })
    if (!isStream) durations.observe({ route }, ms / 1000)
    if (asked > 0) {
      engine.inc({ route }, engineMs / 1000)
      queries.inc({ route }, asked)
    }
    outcomes.inc({ cache })
    const line = {
      reqId: id,
      route,
      method,
      url: masked(url),
      status,
      ms: tenths(ms),
      engine_ms: tenths(engineMs),
      queries: asked,
    }
    app.log.info({ ...line, cache, ...(key && { key }) }, 'answered')
  })

  app.decorateRequest('tally')
  app.addHook('onRequest', async request => {
    // What the service asks of itself is part of the request that it does so for, and is not accounted for by itself.
    const outer = isOurselves(request) && asker.getStore()
    request.tally = new Tally(outer ? outer.since : begun.get(request.raw))
    if (outer) request.tally.others.push(outer)
  })
  // Not before the body has been read, whose events know nothing of whoever asks.
  app.addHook('preValidation', (request, _, done) => asker.run(request.tally, done))
  app.addHook('onResponse', async (request, reply) => {
    if (!isOurselves(request)) app.account(endedOf(request, reply.statusCode))
  })
  app.addHook('onRequestAbort', async request =>
    app.account({ ...endedOf(request, CLIENT_LEFT), ...refusals.get(request.raw.socket) }),
  )
}

/** For a request that Fastify refuses before it has a route, and so without a hook. */
export function accountForRefused(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply): void {
  request.tally = new Tally()
  reply.raw.once('finish', () => app.account(endedOf(request, reply.statusCode)))
}

function endedOf(request: FastifyRequest, status: number): Ended {
  const { id, method, originalUrl, routeOptions, tally } = request
  return { id, method, url: originalUrl, route: routeOptions.url, status, tally }
}

/** The caller's id for a request if it sent a sensible one, else one of ours. */
export function requestId(given: string | string[] | undefined): string {
  const isSensible = typeof given === 'string' && /^[\w.-]{1,128}$/.test(given) && !given.includes(KEY_PREFIX)
  return isSensible ? given : randomUUID()
}

const tenths = (ms: number) => Math.round(10 * ms) / 10
