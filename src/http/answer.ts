/** What every answer has beside its data, and how it is sent. */
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { Problem } from './problems.ts'

export const metaAnswer = z
  .object({
    data_version: z.string().meta({
      description: 'SHA-256 of the data, shortened: the same version is the same data',
      examples: ['d18d622aa89cd59d'],
    }),
    license: z.string().meta({ description: 'Licence of the data (SPDX)', examples: ['CC-BY-4.0'] }),
    self: z.string().meta({ description: 'Address of this answer', examples: ['/v1/positions?party=RU'] }),
  })
  .meta({ id: 'Meta', description: 'What an answer is made from' })

export const pageAnswer = z
  .object({
    next: z.string().nullable().meta({ description: 'Address of the next page, null on the last' }),
    limit: z.int().meta({ description: 'Entries a page', examples: [50] }),
  })
  .meta({ id: 'Page', description: 'Where in the list this page is' })

/**
 * Sends an answer in the format that was negotiated.
 * @param version of the data it was read from
 * @throws {Problem} no-data if there is none
 */
export function sendAnswer(reply: FastifyReply, version: string | null, answer: Record<string, unknown>): FastifyReply {
  if (version === null) throw noData()
  const { format, url } = reply.request
  const meta = { data_version: version, license: reply.server.config.DATA_LICENSE, self: url }
  // Whoever keeps an answer asks each time whether it is still true; its ETag makes that cheap.
  reply.header('cache-control', 'public, no-cache')
  return reply.type(`${format.mediaType}; charset=utf-8`).send(format.write({ ...answer, meta }))
}

export const noData = () =>
  new Problem('no-data', 'nothing has been loaded yet; run: npm run seed -- load', { retryAfter: 5 })
