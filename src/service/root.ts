/** The front door: what the service is and where everything lies; and the pages that explain its problems. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import manifest from '../../package.json' with { type: 'json' }
import { entities } from '../../schema/entities.ts'
import { homePage, problemPage } from '../explorer/routes.ts'
import { contextAddress, vocabularyAddress } from '../formats/context.ts'
import { serveAnswer } from '../http/answer.ts'
import { base, collectionAddress } from '../http/links.ts'
import { problems } from '../http/problems.ts'
import { serve } from '../http/serve.ts'

export const about = {
  name: 'Parley',
  version: manifest.version,
  description: manifest.description,
  license: { name: manifest.license, identifier: manifest.license },
}

const rootAnswer = z.object({
  name: z.string(),
  version: z.string(),
  description: z.string(),
  collections: z.array(z.object({ type: z.string(), description: z.string(), href: z.string() })),
  questions: z
    .array(z.object({ summary: z.string(), template: z.string() }))
    .meta({ description: 'What else can be asked, by templates of addresses (RFC 6570)' }),
  links: z.record(z.string(), z.string()),
})

export function registerRoot(app: FastifyInstance): void {
  const { name, version, description } = about
  const collections = entities.map(({ type, description }) => ({ type, description, href: collectionAddress(type) }))
  const links = {
    documentation: '/docs',
    openapi: '/openapi.json',
    columns: collectionAddress('columns'),
    export: collectionAddress('export'),
    key: collectionAddress('me'),
    context: contextAddress,
    vocabulary: vocabularyAddress,
    metrics: '/metrics',
    ready: '/health/ready',
    live: '/health/live',
  }
  for (const [url, operation] of [
    ['/', 'root'],
    [base, 'version_root'],
  ] as const)
    serveAnswer(app, {
      url,
      group: 'service',
      operation,
      summary: 'What there is, with links',
      query: z.strictObject({}),
      data: rootAnswer,
      example: url,
      ...(url === '/' && { page: homePage(app), problemPage }),
      async read() {
        return {
          version: await app.dataVersion(),
          data: { name, version, description, collections, questions: questionsIn(app), links },
        }
      },
    })

  for (const [code, { status, title, help }] of Object.entries(problems))
    serve(app, {
      url: `/problems/${code}`,
      operation: code,
      summary: title,
      query: z.strictObject({}),
      // Whoever is refused is led here.
      scope: 'none',
      answer: z.unknown(),
      handler: async (_, reply) => reply.send({ type: `/problems/${code}`, title, status, help }),
    })
}

/** What is asked beside lists and items; of the forms of a view, the page tells of the others. */
const questionsIn = ({ served }: FastifyInstance) =>
  served
    .filter(({ group }) => group && group !== 'service' && !entities.some(({ type }) => type === group))
    .filter(({ url }) => !/\.\w+$/.test(url))
    .map(({ summary, url, query }) => ({
      summary,
      template: `${url.replaceAll(/:(\w+)/g, '{$1}')}{?${Object.keys(query.shape).join()}}`,
    }))
