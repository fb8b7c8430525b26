/** The list and the item of every entity, at `/v1/{type}` and `/v1/{type}/{id}`. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { entities } from '../../schema/entities.ts'
import type { Entity } from '../../schema/entity.ts'
import type { Graph } from '../graph/graph.ts'
import { serveAnswer } from '../http/answer.ts'
import { collectionAddress, itemAddress, queryOf } from '../http/links.ts'
import { answerOf, itemAnswerOf } from './answers.ts'
import { refuseUnknownIds } from './ids.ts'
import { readItem } from './item.ts'
import { type ListQuery, listParameters, readPage } from './list.ts'

export function registerResources(app: FastifyInstance, graph: Graph): void {
  for (const entity of entities) {
    serveList(app, graph, entity)
    serveItem(app, graph, entity)
  }
}

function serveList(app: FastifyInstance, graph: Graph, entity: Entity): void {
  serveAnswer(app, {
    url: collectionAddress(entity.type),
    group: entity.type,
    operation: `list_${entity.type}`,
    summary: `List ${entity.type}`,
    description: entity.description,
    query: listParameters(entity),
    example: collectionAddress(entity.type, { limit: 1 }),
    data: z.array(answerOf(entity)),
    paged: true,
    async read(request) {
      const query = request.query as ListQuery
      const { version, data, next } = await readPage(graph, entity, query, queryOf(request.url))
      await refuseUnknownIds(graph, entity, query, data.length)
      return { version, data, page: { next, limit: query.limit } }
    },
  })
}

function serveItem(app: FastifyInstance, graph: Graph, entity: Entity): void {
  const params = z.object({ id: z.string().meta({ description: 'Id', examples: [entity.fields[0]?.example] }) })
  serveAnswer(app, {
    url: `${collectionAddress(entity.type)}/:id`,
    group: entity.type,
    operation: `get_${entity.type}`,
    summary: `One of ${entity.type}`,
    description: entity.description,
    params,
    query: z.strictObject({}),
    example: itemAddress(entity.type, String(entity.fields[0]?.example)),
    data: itemAnswerOf(entity),
    problems: ['unknown-id'],
    async read(request) {
      const { id } = request.params as z.infer<typeof params>
      return readItem(graph, entity, id)
    },
  })
}
