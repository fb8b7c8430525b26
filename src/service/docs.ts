/** The OpenAPI document, made from what is served and its zod schemas, and the page to try it on. */
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { z } from 'zod'
import { createDocument } from 'zod-openapi'
import { entities } from '../../schema/entities.ts'
import { json } from '../formats/json.ts'
import { type ProblemCode, problemAnswer, problems } from '../http/problems.ts'
import { OURSELVES, type Served, serve } from '../http/serve.ts'
import { docsStyle } from './docs-style.ts'
import { about } from './root.ts'

export async function registerDocs(app: FastifyInstance): Promise<void> {
  let document: ReturnType<typeof createDocument> | undefined
  const prepare = async () => {
    document ??= documentOf(app, await examplesOf(app))
  }
  // All that the page asks of @fastify/swagger is the document; the plugin itself would make another one.
  await app.register(
    fp(async instance => void instance.decorate('swagger', () => document as never), { name: '@fastify/swagger' }),
  )
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'",
    // Without the bar on top, which offers other documents than ours; group by group, since all at once take seconds to draw.
    uiConfig: { layout: 'BaseLayout', docExpansion: 'none' },
    theme: { css: [{ filename: 'parley.css', content: docsStyle }] },
    uiHooks: { preHandler: prepare },
  })
  serve(app, {
    url: '/openapi.json',
    operation: 'openapi',
    summary: 'The OpenAPI document',
    query: z.strictObject({}),
    isCounted: false,
    answer: z.unknown(),
    async handler(_, reply) {
      await prepare()
      return reply.send(document)
    },
  })
}

/** Real answers of the data that are loaded: an example put together from its fields would have people say what they never said. */
async function examplesOf(app: FastifyInstance): Promise<Map<Served, unknown>> {
  const shown = app.served.filter(({ group, example }) => group && example)
  const replies = await Promise.all(
    shown.map(async served => {
      const { statusCode, body } = await app.inject({ url: served.example as string, remoteAddress: OURSELVES })
      return [served, statusCode === 200 ? JSON.parse(body) : undefined] as const
    }),
  )
  return new Map(replies.filter(([, answer]) => answer))
}

const documentOf = ({ served, config }: FastifyInstance, examples: Map<Served, unknown>) =>
  createDocument({
    openapi: '3.1.0',
    info: { title: about.name, version: about.version, description: about.description, license: about.license },
    servers: [{ url: '/' }],
    tags: [
      ...entities.map(({ type, description }) => ({ name: type, description })),
      { name: 'search', description: 'Names and texts, in any script' },
      {
        name: 'reconcile',
        description: 'Names of a spreadsheet matched with entities: the OpenRefine Reconciliation API 0.2',
      },
      { name: 'analysis', description: 'What is computed from the positions, with the positions behind it' },
      { name: 'graph', description: 'Walks from entity to entity' },
      { name: 'changes', description: 'What loads of new data have changed' },
      { name: 'embed', description: 'Views: pictures of what is computed, to be embedded in other pages' },
      { name: 'service', description: 'The service itself' },
    ],
    components: { securitySchemes },
    security: [...keys, ...(config.API_KEYS_FILE ? [] : [{}])],
    paths: Object.fromEntries(served.filter(({ group }) => group).map(one => pathOf(one, examples.get(one)))),
  })

/** Problems that any address can give. */
const anywhere: readonly ProblemCode[] = ['unknown-parameter', 'not-acceptable', 'too-many-requests', 'internal-error']

/** Problems of those for which a key can be required. */
const guarded: readonly ProblemCode[] = ['key-required', 'key-refused', 'scope-missing']

/** How a key is sent. */
const securitySchemes = {
  bearer: { type: 'http', scheme: 'bearer', description: 'A key, if the service requires one' },
  header: { type: 'apiKey', in: 'header', name: 'X-API-Key', description: 'The same key, in a header of its own' },
} as const

const keys = Object.keys(securitySchemes).map(scheme => ({ [scheme]: [] }))

function pathOf(
  { url, group, operation, summary, description, params, query, answer, ...rest }: Served,
  example: unknown,
) {
  const data = { schema: answer, ...(example !== undefined && { example }) }
  const bytes = (description: string) => ({ schema: { type: 'string' as const, description } })
  const forms = (rest.formats ?? [json]).map(format => [
    format.mediaType,
    format === json ? data : bytes(format.summary),
  ])
  const content = Object.fromEntries(rest.mediaType ? [[rest.mediaType, bytes(summary)]] : forms)
  const isOpen = rest.scope === 'none'
  const given = [...anywhere, ...(isOpen ? [] : guarded), ...(rest.problems ?? [])]
  const byStatus = Map.groupBy(given, code => String(problems[code].status))
  const refusals = [...byStatus].map(([status, codes]) => [
    status,
    {
      description: codes.map(code => problems[code].title).join(', or '),
      content: { 'application/problem+json': { schema: problemAnswer } },
    },
  ])
  return [
    url.replaceAll(/:(\w+)/g, '{$1}'),
    {
      get: {
        tags: group ? [group] : [],
        operationId: operation,
        summary,
        ...(description && { description }),
        ...(isOpen && { security: [] }),
        requestParams: { query, ...(params && { path: params }) },
        responses: { '200': { description: summary, content }, ...Object.fromEntries(refusals) },
      },
    },
  ] as const
}
