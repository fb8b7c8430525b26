/** The OpenAPI document, made from what is served and its zod schemas, and the page to try it on. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { z } from 'zod'
import { createDocument } from 'zod-openapi'
import { entities } from '../../schema/entities.ts'
import { remembered } from '../../schema/remembered.ts'
import { json } from '../formats/json.ts'
import { IDENTITY } from '../http/answering.ts'
import { citationForms } from '../http/citation.ts'
import { type ProblemCode, problemAnswer, problems } from '../http/problems.ts'
import { OURSELVES, type Served, serve } from '../http/serve.ts'
import { docsScript, docsStyle } from './docs-style.ts'
import { about } from './root.ts'

const icon = join(import.meta.dirname, '../explorer/browser/icon.svg')

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
    theme: {
      title: about.name,
      favicon: [
        { filename: 'icon.svg', rel: 'icon', sizes: 'any', type: 'image/svg+xml', content: await readFile(icon) },
      ],
      css: [{ filename: 'parley.css', content: docsStyle }],
      js: [{ filename: 'parley.js', content: docsScript }],
    },
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
const anywhere: readonly ProblemCode[] = [
  'unknown-parameter',
  'unreadable-request',
  'not-acceptable',
  'address-too-long',
  'too-many-requests',
  'headers-too-large',
  'internal-error',
]

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
  const { fields, cite } = query.shape
  const data = { schema: fields ? withSome(answer) : answer, ...(example !== undefined && { example }) }
  /** What no schema tells more of. */
  const other = (mediaType: string, description: string) => ({
    schema: { ...(!mediaType.endsWith('json') && { type: 'string' as const }), description },
  })
  const forms = (rest.formats ?? [json]).map(format => [
    format.mediaType,
    format === json ? data : other(format.mediaType, format.summary),
  ])
  const references = Object.values(citationForms).map(({ mediaType }) => [
    mediaType,
    other(mediaType, 'A reference to the answer'),
  ])
  const content = Object.fromEntries(
    rest.mediaType ? [[rest.mediaType, other(rest.mediaType, summary)]] : [...forms, ...(cite ? references : [])],
  )
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
  const asked = {
    tags: group ? [group] : [],
    operationId: operation,
    summary,
    ...(description && { description }),
    ...(isOpen && { security: [] }),
    requestParams: { query, ...(params && { path: params }) },
    responses: {
      '200': { description: summary, content },
      ...(rest.leads && { '302': { description: 'Where it is' } }),
      ...Object.fromEntries(refusals),
    },
  }
  const form = { content: { 'application/x-www-form-urlencoded': { schema: query } } }
  return [
    url.replaceAll(/:(\w+)/g, '{$1}'),
    { get: asked, ...(rest.asksByPost && { post: { ...asked, operationId: `${operation}_form`, requestBody: form } }) },
  ] as const
}

/** An answer whose data are either whole or have only the fields that were asked for. */
function withSome(answer: z.ZodType): z.ZodType {
  const { data } = (answer as z.ZodObject).shape
  if (data instanceof z.ZodObject) return (answer as z.ZodObject).extend({ data: z.union([data, someOf(data)]) })
  if (data instanceof z.ZodArray && data.element instanceof z.ZodObject)
    return (answer as z.ZodObject).extend({ data: z.array(z.union([data.element, someOf(data.element)])) })
  return answer
}

/** The description of what has only some of its fields. */
export const SOME = 'Only the fields that were asked for'

/** What has some fields of an entry; those that name it are always there. */
const someOf = remembered((entry: z.ZodObject): z.ZodObject => {
  const names = IDENTITY.filter(name => name in entry.shape)
  const id = entry.meta()?.id
  return entry
    .partial()
    .required(Object.fromEntries(names.map(name => [name, true])) as Record<string, true>)
    .meta({ ...(id && { id: `${id}WithSome` }), description: SOME })
})
