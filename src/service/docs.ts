/** The OpenAPI document, made from what is served and its zod schemas, and the page to try it on. */
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { z } from 'zod'
import { createDocument } from 'zod-openapi'
import { entities } from '../../schema/entities.ts'
import { formats } from '../http/formats.ts'
import { type ProblemCode, problemAnswer, problems } from '../http/problems.ts'
import { type Served, serve } from '../http/serve.ts'
import { about } from './root.ts'

export async function registerDocs(app: FastifyInstance): Promise<void> {
  let made: ReturnType<typeof createDocument> | undefined
  const document = () => {
    made ??= documentOf(app.served)
    return made
  }
  // All that the page asks of @fastify/swagger is the document; the plugin itself would make another one.
  await app.register(
    fp(async instance => void instance.decorate('swagger', document as never), { name: '@fastify/swagger' }),
  )
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'",
  })
  serve(app, {
    url: '/openapi.json',
    operation: 'openapi',
    summary: 'The OpenAPI document',
    query: z.strictObject({}),
    answer: z.unknown(),
    handler: async (_, reply) => reply.send(document()),
  })
}

const documentOf = (served: readonly Served[]) =>
  createDocument({
    openapi: '3.1.0',
    info: { title: about.name, version: about.version, description: about.description, license: about.license },
    servers: [{ url: '/' }],
    tags: [
      ...entities.map(({ type, description }) => ({ name: type, description })),
      { name: 'service', description: 'The service itself' },
    ],
    paths: Object.fromEntries(served.filter(({ group }) => group).map(pathOf)),
  })

/** Problems that any address can give. */
const anywhere: readonly ProblemCode[] = ['unknown-parameter', 'not-acceptable', 'too-many-requests', 'internal-error']

function pathOf({ url, group, operation, summary, description, params, query, answer, ...rest }: Served) {
  const content = Object.fromEntries(formats.map(({ mediaType }) => [mediaType, { schema: answer }]))
  const byStatus = Map.groupBy([...anywhere, ...(rest.problems ?? [])], code => String(problems[code].status))
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
        requestParams: { query, ...(params && { path: params }) },
        responses: { '200': { description: summary, content }, ...Object.fromEntries(refusals) },
      },
    },
  ] as const
}
