/** For whoever watches the service: is the process alive, and can it answer? */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Graph } from '../graph/graph.ts'
import { noData } from '../http/answer.ts'
import { serve } from '../http/serve.ts'

export function registerHealth(app: FastifyInstance, graph: Graph): void {
  serve(app, {
    url: '/health/live',
    group: 'service',
    operation: 'live',
    summary: 'Is the process alive?',
    query: z.strictObject({}),
    answer: z.object({ status: z.literal('alive') }),
    example: '/health/live',
    unconditional: true,
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
    }),
    example: '/health/ready',
    problems: ['graph-away', 'no-data'],
    unconditional: true,
    async handler(_, reply) {
      reply.header('cache-control', 'no-store')
      const { version } = await graph.read('RETURN 1 AS row')
      if (version === null) throw noData()
      return reply.send({ status: 'ready', engine: graph.engine, data_version: version })
    },
  })
}
