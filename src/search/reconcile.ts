/**
 * Reconciliation: which entities a column of names means. The service of OpenRefine and its kin, Reconciliation Service
 * API 0.2 of the W3C Entity Reconciliation Community Group; the answers are as that has them, without `data` and `meta`.
 */

import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { types as allTypes } from '../../schema/entities.ts'
import { wholeNumber } from '../../schema/written.ts'
import type { Graph } from '../graph/graph.ts'
import { noData } from '../http/answer.ts'
import { sendProblem } from '../http/errors.ts'
import { REVALIDATED } from '../http/freshness.ts'
import { withQuery } from '../http/links.ts'
import { parameterProblem } from '../http/parameters.ts'
import { Problem } from '../http/problems.ts'
import { type Served, serve } from '../http/serve.ts'
import { MOST_AT_ONCE, readExtension, readQueries } from './batch.ts'
import { candidatesAnswer, reconcile } from './candidates.ts'
import { extend, extendedAnswer, lost } from './extend.ts'
import { home, manifestAnswer, manifestAt } from './manifest.ts'
import { previewPage, previewPolicy } from './preview.ts'
import { propertiesOfAny, readKnown } from './properties.ts'
import {
  MOST,
  proposalAnswer,
  proposeProperties,
  suggestEntities,
  suggestionsAnswer,
  suggestProperties,
  suggestTypes,
} from './suggest.ts'

/** Bytes of a form: a hundred queries with some properties are a tenth of it. */
const LARGEST_FORM = 1024 * 1024

const FORM = 'application/x-www-form-urlencoded'

export async function registerReconciliation(app: FastifyInstance, graph: Graph): Promise<void> {
  // On their own, so that no other address reads a body.
  await app.register(async within => {
    within.removeAllContentTypeParsers()
    await within.register(formbody, { bodyLimit: LARGEST_FORM })
    within.addContentTypeParser('*', async () => {
      throw new Problem('unreadable-request', `a form is due: ${FORM}, with queries or extend in it`)
    })
    within.setErrorHandler<Error & { code?: string }>((error, request, reply) => {
      const tooLarge = error.code === 'FST_ERR_CTP_BODY_TOO_LARGE'
      return sendProblem(tooLarge ? tooLargeForm() : error, request, reply)
    })
    serveHome(within, graph)
    serveSuggestions(within, graph)
    servePreview(within, graph)
  })
}

const tooLargeForm = () =>
  new Problem('content-too-large', `a form has at most ${LARGEST_FORM} bytes; send fewer queries at once`)

const homeQuery = z.strictObject({
  queries: z
    .string()
    .optional()
    .meta({
      description: `A batch of up to ${MOST_AT_ONCE} queries, JSON: each with query, and perhaps type, limit, properties, type_strict`,
      examples: ['{"q0":{"query":"Рустем Умєров","type":"people","properties":[{"pid":"country","v":"UA"}]}}'],
    }),
  extend: z
    .string()
    .optional()
    .meta({
      description: `Values of properties of up to ${MOST_AT_ONCE} entities, JSON: ids (type/id) and properties`,
      examples: ['{"ids":["people/rustem-umerov"],"properties":[{"id":"country"},{"id":"role"}]}'],
    }),
})

function serveHome(app: FastifyInstance, graph: Graph): void {
  serve(app, {
    url: home,
    group: 'reconcile',
    operation: 'reconcile',
    summary: 'Which entities a column of names means',
    description: `Reconciliation Service API 0.2, for OpenRefine and its kin. Without parameters it answers with the manifest; with queries, with candidates; with extend, with values of properties. The same by POST, as a form (${FORM}) of up to ${LARGEST_FORM} bytes; nothing is written.`,
    query: homeQuery,
    asksByPost: true,
    answer: z.union([manifestAnswer, candidatesAnswer, extendedAnswer]),
    example: home,
    problems: ['invalid-parameter', 'content-too-large', 'unreadable-request', 'graph-away', 'no-data'],
    async handler(request, reply) {
      reply.headers(REVALIDATED)
      return reply.send(await answer(graph, request))
    },
  })
}

async function answer(graph: Graph, request: FastifyRequest): Promise<unknown> {
  const { queries, extend: extension } = request.query as z.infer<typeof homeQuery>
  if (queries !== undefined && extension !== undefined)
    throw parameterProblem([
      { parameter: 'extend', detail: 'not together with queries; ask for one of them at a time' },
    ])
  if (queries !== undefined) {
    const batch = readQueries(queries)
    const { version, found } = await reconcile(
      graph,
      batch.map(([, query]) => query),
    )
    if (version === null) throw noData()
    return Object.fromEntries(batch.map(([key], i) => [key, { result: found[i] }]))
  }
  if (extension !== undefined) {
    const { version, extended } = await extend(graph, readExtension(extension))
    if (version === null) throw noData()
    return extended
  }
  return manifestAt(`${request.protocol}://${request.host}`)
}

const typeParameter = (fallback: readonly string[]) =>
  z
    .string()
    .optional()
    .transform((type): readonly string[] => (type ? [type] : fallback))
    .pipe(z.array(z.enum(allTypes)))
    .meta({ description: 'Only of this type', override: { type: 'string', enum: allTypes, examples: ['people'] } })

/** OpenRefine sends these along with every prefix, from the time of Freebase. */
const leftOver = Object.fromEntries(
  ['spell', 'exact', 'prefixed', 'key', 'lang', 'filter'].map(name => [
    name,
    z.string().optional().meta({ description: 'Sent by OpenRefine; changes nothing' }),
  ]),
)

const prefixQuery = (example: string) =>
  z.strictObject({
    prefix: z
      .string()
      .trim()
      .max(200)
      .default('')
      .meta({ description: 'What was typed', examples: [example] }),
    cursor: wholeNumber(0, MOST, 0).meta({ description: 'How many suggestions to leave out' }),
    ...leftOver,
  })

interface Prefixed {
  prefix: string
  cursor: number
  type: readonly string[]
}

function serveSuggestions(app: FastifyInstance, graph: Graph): void {
  const common = { group: 'reconcile', problems: ['invalid-parameter', 'graph-away', 'no-data'] } as const
  const suggest = (kind: string, example: string, more: Pick<Served, 'summary' | 'query' | 'handler'>) =>
    serve(app, {
      ...common,
      ...more,
      url: `${home}/suggest/${kind}`,
      operation: `suggest_${kind}`,
      description: 'For a field that completes itself, as the Reconciliation Service API 0.2 has it.',
      answer: suggestionsAnswer,
      example: withQuery(`${home}/suggest/${kind}`, { prefix: example }),
    })

  suggest('entity', 'Ume', {
    summary: 'Entities that a name begins',
    query: prefixQuery('Ume').extend({ type: typeParameter([]) }),
    async handler({ query }, reply) {
      const { prefix, cursor, type } = query as Prefixed
      const { version, result } = await suggestEntities(graph, prefix, type, cursor)
      if (version === null) throw noData()
      return reply.send({ result })
    },
  })
  suggest('type', 'peo', {
    summary: 'Types that a name begins',
    query: prefixQuery('peo'),
    async handler({ query }, reply) {
      const { prefix, cursor } = query as Prefixed
      return reply.send({ result: suggestTypes(prefix, cursor) })
    },
  })
  suggest('property', 'cou', {
    summary: 'Properties that a name begins',
    query: prefixQuery('cou').extend({ type: typeParameter(allTypes) }),
    async handler({ query }, reply) {
      const { prefix, cursor, type } = query as Prefixed
      return reply.send({ result: suggestProperties(prefix, type, cursor) })
    },
  })
  serve(app, {
    ...common,
    url: `${home}/properties`,
    operation: 'propose_properties',
    summary: 'Properties that entities of a type have',
    query: z.strictObject({
      type: typeParameter(allTypes),
      limit: wholeNumber(1, 100, 100).meta({ description: 'Most properties' }),
    }),
    answer: proposalAnswer,
    example: `${home}/properties?type=people`,
    async handler({ query }, reply) {
      const { type, limit } = query as { type: readonly string[]; limit: number }
      const properties = proposeProperties(type).slice(0, limit)
      return reply.send({ properties, ...(type.length === 1 && { type: type[0] }), limit })
    },
  })
}

/** Undocumented in OpenAPI, which is of data: the manifest says where it is. */
function servePreview(app: FastifyInstance, graph: Graph): void {
  serve(app, {
    url: `${home}/preview`,
    operation: 'preview',
    summary: 'A page about an entity, to be shown within another',
    query: z.strictObject({ id: z.string().max(1000) }),
    answer: z.unknown(),
    mediaType: 'text/html',
    async handler(request, reply) {
      const { id } = request.query as { id: string }
      const { version, known } = await readKnown(graph, [id], propertiesOfAny(allTypes).keys())
      if (version === null) throw noData()
      const entity = known.get(id)
      if (!entity) throw parameterProblem([await lost(graph, id, 'id')])
      return reply
        .removeHeader('x-frame-options')
        .header('content-security-policy', previewPolicy)
        .headers(REVALIDATED)
        .type('text/html; charset=utf-8')
        .send(previewPage(entity))
    },
  })
}
