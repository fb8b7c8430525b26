/** What whoever asks may ask, and how much of it is left; asking this costs nothing. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { UNKEPT } from '../http/freshness.ts'
import { collectionAddress } from '../http/links.ts'
import { scopes, serve } from '../http/serve.ts'

const meAnswer = z
  .object({
    key: z
      .string()
      .nullable()
      .meta({ description: 'Name of the key; null where none is needed', examples: ['museum'] }),
    scopes: z.array(z.enum(scopes)).meta({
      description:
        'What may be asked: read is everything but the file of everything (export) and the figures (metrics)',
    }),
    expires: z
      .string()
      .nullable()
      .meta({
        description: 'Last day on which the key holds (YYYY-MM-DD, UTC); null: none is set',
        examples: ['2027-01-31'],
      }),
    quota: z
      .object({
        limit: z.int().meta({ description: 'Requests a minute' }),
        remaining: z.int().meta({ description: 'How many of them are left' }),
        reset: z.int().meta({ description: 'Seconds until all are there again; 0: they are' }),
      })
      .nullable()
      .meta({ description: 'Of the key, or where none is needed of the address; null: no limit' }),
  })
  .meta({ id: 'Me', description: 'What whoever asks may ask' })

export function registerMe(app: FastifyInstance): void {
  const look = app.createRateLimit()
  serve(app, {
    url: collectionAddress('me'),
    group: 'service',
    operation: 'me',
    summary: 'What your key may ask, and how much of it is left',
    description: 'Does not count against the quota.',
    query: z.strictObject({}),
    answer: z.object({ data: meAnswer }),
    example: collectionAddress('me'),
    scope: 'any',
    isCounted: false,
    async handler(request, reply) {
      const { key } = request
      const count = await look(request, { increment: false })
      const quota = count.isAllowed ? null : { limit: count.max, remaining: count.remaining, reset: count.ttlInSeconds }
      const data: z.infer<typeof meAnswer> = {
        key: key?.name ?? null,
        scopes: [...(key?.scopes ?? scopes)],
        expires: key?.expires ?? null,
        quota,
      }
      return reply.headers(UNKEPT).send({ data })
    },
  })
}
