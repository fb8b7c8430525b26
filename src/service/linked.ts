/** What linked data of the service refer to: the context that they share, and the terms that are our own. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { contextAddress, publishedContext, vocabularyAddress } from '../formats/context.ts'
import { jsonld } from '../formats/jsonld.ts'
import { vocabularyOf } from '../formats/vocabulary.ts'
import { type Served, serve } from '../http/serve.ts'

export function registerLinked(app: FastifyInstance): void {
  const documents = {
    [contextAddress]: {
      operation: 'context',
      summary: 'The JSON-LD context of every answer',
      of: (origin: string) => ({ '@context': publishedContext(origin) }),
    },
    [vocabularyAddress]: {
      operation: 'vocabulary',
      summary: 'The terms that are not taken from a published vocabulary, in RDF Schema',
      of: (origin: string) => vocabularyOf(app.served.flatMap(modelOf), origin),
    },
  }
  for (const [url, { of, ...described }] of Object.entries(documents))
    serve(app, {
      url,
      ...described,
      query: z.strictObject({}),
      answer: z.unknown(),
      mediaType: jsonld.mediaType,
      handler: (request, reply) => send(request, reply, of),
    })
}

/** The model of what it gives as linked data. */
const modelOf = ({ answer, formats = [] }: Served) =>
  answer instanceof z.ZodObject && formats.includes(jsonld) ? [answer.shape.data as z.ZodType] : []

/** It is the same until another version of the service is installed. */
const send = async (request: FastifyRequest, reply: FastifyReply, of: (origin: string) => object) =>
  reply
    .type(jsonld.mediaType)
    .header('cache-control', 'public, max-age=3600')
    .send(of(`${request.protocol}://${request.host}`))
