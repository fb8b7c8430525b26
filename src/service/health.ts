/** For whoever watches the service: is the process alive, and can it answer? */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Graph } from '../graph/graph.ts'
import { noData } from '../http/answer.ts'
import { Problem } from '../http/problems.ts'
import { serve } from '../http/serve.ts'

const rejectedAnswer = z
  .object({
    at: z.iso.datetime().meta({ description: 'When they were read (ISO 8601, UTC)' }),
    detail: z.string().meta({ description: 'What is wrong, in a line' }),
    problems: z
      .array(
        z.object({
          file: z.string(),
          line: z.int().meta({ description: 'From 1' }),
          column: z.int().meta({ description: 'From 1' }),
          path: z.string().meta({ description: 'Where in the file: positions[3].holder' }),
          message: z.string(),
        }),
      )
      .meta({ description: 'Each problem, where it is' }),
  })
  .meta({ id: 'Rejected', description: 'Data files that could not be loaded' })

export type Rejected = z.infer<typeof rejectedAnswer>

export function registerHealth(app: FastifyInstance, graph: Graph, rejected: () => Rejected | null): void {
  serve(app, {
    url: '/health/live',
    group: 'service',
    operation: 'live',
    summary: 'Is the process alive?',
    query: z.strictObject({}),
    answer: z.object({ status: z.literal('alive') }),
    example: '/health/live',
    unconditional: true,
    scope: 'none',
    isCounted: false,
    handler: async (_, reply) => reply.header('cache-control', 'no-store').send({ status: 'alive' }),
  })
  serve(app, {
    url: '/health/ready',
    group: 'service',
    operation: 'ready',
    summary: 'Can it answer?',
    query: z.strictObject({}),
    answer: z.object({
      status: z.literal('ready'),
      engine: z.enum(['embedded', 'neo4j']).meta({ description: 'What holds the graph', example: 'embedded' }),
      data_version: z.string().meta({ description: 'Version of the data it answers from' }),
      rejected: rejectedAnswer.nullable().meta({
        description: 'If the data files are watched and were saved with mistakes since: what is wrong with them',
      }),
    }),
    example: '/health/ready',
    problems: ['graph-away', 'no-data', 'stopping'],
    unconditional: true,
    scope: 'none',
    isCounted: false,
    async handler(_, reply) {
      reply.header('cache-control', 'no-store')
      if (app.isLeaving) throw new Problem('stopping', 'this process is about to end; ask another', { retryAfter: 5 })
      const { version } = await graph.read('RETURN 1 AS row')
      const refused = rejected()
      if (version === null) throw noData(refused?.detail)
      return reply.send({ status: 'ready', engine: graph.engine, data_version: version, rejected: refused })
    },
  })
}
