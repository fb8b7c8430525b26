/** What linked data of the service refer to: the context that they share, and the terms that are our own. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { contextAddress, publishedContext, vocabularyAddress } from '../formats/context.ts'
import { jsonld } from '../formats/jsonld.ts'
import { vocabularyOf } from '../formats/vocabulary.ts'
import { type Served, serve } from '../http/serve.ts'

export function registerLinked(app: FastifyInstance): void {
  const serveDocument = (url: string, operation: string, summary: string, of: (origin: string) => object) =>
    serve(app, {
      url,
      operation,
      summary,
      query: z.strictObject({}),
      answer: z.unknown(),
      mediaType: jsonld.mediaType,
      handler: async ({ protocol, host }, reply) =>
        reply
          .type(jsonld.mediaType)
          // It is the same until another version of the service is installed.
          .header('cache-control', 'public, max-age=3600')
          .send(of(`${protocol}://${host}`)),
    })

  serveDocument(contextAddress, 'context', 'The JSON-LD context of every answer', origin => ({
    '@context': publishedContext(origin),
  }))
  const summary = 'The terms that are not taken from a published vocabulary, in RDF Schema'
  serveDocument(vocabularyAddress, 'vocabulary', summary, origin => vocabularyOf(app.served.flatMap(modelOf), origin))
}

/** The model of what it gives as linked data. */
const modelOf = ({ answer, formats = [] }: Served) =>
  answer instanceof z.ZodObject && formats.includes(jsonld) ? [answer.shape.data as z.ZodType] : []
