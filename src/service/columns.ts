/** What the columns of every table mean. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { nearest } from '../../schema/nearest.ts'
import { MOST, several } from '../../schema/written.ts'
import { columnsOf } from '../formats/table.ts'
import { serveAnswer } from '../http/answer.ts'
import { collectionAddress } from '../http/links.ts'
import { parameterProblem } from '../http/parameters.ts'
import { tablesIn } from '../http/serve.ts'

const columnAnswer = z
  .object({
    table: z.string().meta({
      description: 'The address that gives it, without /v1/',
      examples: ['positions', 'negotiations/{id}/matrix'],
    }),
    name: z.string().meta({ description: 'Name of the column', examples: ['holder_id'] }),
    type: z.enum(['text', 'category', 'integer', 'number', 'boolean', 'date', 'timestamp', 'json']).meta({
      description:
        'category: one of `values`; date: YYYY-MM-DD; timestamp: an instant in ISO 8601, UTC; json: any value, as JSON text',
    }),
    list: z.boolean().meta({ description: 'Each cell holds a list of such values' }),
    nullable: z.boolean().meta({ description: 'A value can be missing; of a list, an item of it' }),
    values: z.array(z.string()).meta({ description: 'All that a category can be' }),
    unit: z
      .string()
      .nullable()
      .meta({ description: 'Unit of a number', examples: ['degree'] }),
    meaning: z.string().meta({ description: 'What it says' }),
    example: z.unknown().meta({ description: 'A value it can have; null if none is known' }),
  })
  .meta({ id: 'Column', description: 'A column of a table' })

export function registerColumns(app: FastifyInstance): void {
  const tables = tablesIn(app)
  const names = [...tables.keys()]
  serveAnswer(app, {
    url: collectionAddress('columns'),
    group: 'service',
    operation: 'columns',
    summary: 'What the columns of the tables mean',
    description: 'The columns that each list and analysis has in CSV, NDJSON, Arrow and Parquet, in their order.',
    query: z.strictObject({
      table: several(z.string().min(1).max(200))
        .optional()
        .meta({
          description: 'Only of these tables, separated by commas',
          override: { type: 'array', minItems: 1, maxItems: MOST, items: { type: 'string', enum: names } },
          param: { style: 'form', explode: false },
        }),
    }),
    example: collectionAddress('columns', { table: 'places' }),
    data: z.array(columnAnswer),
    async read({ query }) {
      const { table: asked = names } = query as { table?: string[] }
      const unknown = asked.filter(name => !tables.has(name))
      if (unknown.length > 0)
        throw parameterProblem(
          unknown.map(value => ({
            parameter: 'table',
            value,
            detail: `there is no table "${value}"`,
            allowed: names,
            nearest: nearest(value, names),
          })),
        )
      const data = asked.flatMap(table =>
        columnsOf(tables.get(table) as z.ZodType).map(({ read, ...column }) => ({ table, ...column })),
      )
      return { version: await app.dataVersion(), data }
    },
  })
}
