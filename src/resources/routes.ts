/** What every entity has: its list at `/v1/{type}`, its items, and below these the lists of what refers to them and what supports them. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { entities, entityOf } from '../../schema/entities.ts'
import type { Entity } from '../../schema/entity.ts'
import { keyOf } from '../../schema/key.ts'
import { remembered } from '../../schema/remembered.ts'
import type { Graph } from '../graph/graph.ts'
import { serveAnswer } from '../http/answer.ts'
import { collectionAddress, itemAddress } from '../http/links.ts'
import { answerOf } from './answers.ts'
import { isCited } from './controls.ts'
import type { Filter } from './filters.ts'
import { exists, missingItem } from './gone.ts'
import { type Found, refuseUnknownIds } from './ids.ts'
import { includedAnswer } from './include.ts'
import { type ItemQuery, itemAnswerOf, itemParameters, itemRowOf, listsUnder, readItem } from './item.ts'
import { type ListQuery, listParameters, readAll, readPage } from './list.ts'
import {
  type FactsQuery,
  factsAnswer,
  factsParameters,
  readFacts,
  readSupport,
  supportAnswer,
  supportRows,
} from './support.ts'

export function registerResources(app: FastifyInstance, graph: Graph): void {
  for (const entity of entities) {
    serveList(app, graph, entity)
    serveItem(app, graph, entity)
    for (const { of, filter } of listsUnder(entity)) serveListUnder(app, graph, entity, of, filter)
    if (isCited(entity)) serveSupport(app, graph, entity)
  }
  serveFacts(app, graph)
}

const exampleOf = (entity: Entity) => String(entity.fields[0]?.example)

const idOf = (entity: Entity) => z.object({ id: z.string().meta({ description: 'Id', examples: [exampleOf(entity)] }) })

const ofItem = (request: { params: unknown }) => (request.params as { id: string }).id

/** What its address has in common with those below it. */
const atItem = (entity: Entity, below = '') => ({
  url: `${collectionAddress(entity.type)}/:id${below}`,
  group: entity.type,
  params: idOf(entity),
  problems: ['unknown-id', 'merged', 'removed'] as const,
})

/** What gives a list. @param refuse what else can be wrong beside an id that nothing has */
function listed(
  graph: Graph,
  entity: Entity,
  asked: (request: FastifyRequest) => ListQuery,
  refuse?: (request: FastifyRequest, found: Found) => Promise<void>,
) {
  async function check(request: FastifyRequest, query: ListQuery, found: Found): Promise<void> {
    await refuse?.(request, found)
    await refuseUnknownIds(graph, entity, query, found)
  }
  return {
    data: z.array(answerOf(entity)),
    paged: true,
    more: { included: includedAnswer },
    async read(request: FastifyRequest) {
      const query = asked(request)
      const page = await readPage(graph, entity, query, request.url)
      await check(request, query, { version: page.version, found: page.data.length })
      return page
    },
    async readAll(request: FastifyRequest, most: number) {
      const query = asked(request)
      const all = await readAll(graph, entity, query, most)
      await check(request, query, all)
      return all
    },
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
    ...listed(graph, entity, ({ query }) => query as ListQuery),
  })
}

function serveItem(app: FastifyInstance, graph: Graph, entity: Entity): void {
  // By then everything is served.
  const below = remembered(() => servedBelow(app, entity))
  serveAnswer(app, {
    ...atItem(entity),
    operation: `get_${entity.type}`,
    summary: `One of ${entity.type}`,
    description: entity.description,
    query: itemParameters(entity),
    example: itemAddress(entity.type, exampleOf(entity)),
    data: itemAnswerOf(entity),
    rows: { entry: itemRowOf(entity), of: item => [item] },
    more: { included: includedAnswer },
    read: request =>
      readItem(graph, entity, {
        id: ofItem(request),
        url: request.url,
        query: request.query as ItemQuery,
        below: below(),
      }),
  })
}

/** What is served below an item, lists aside, whoever serves it. */
function servedBelow(app: FastifyInstance, entity: Entity): string[] {
  const address = `${collectionAddress(entity.type)}/:id/`
  const names = app.served.filter(({ url }) => url.startsWith(address)).map(({ url }) => url.slice(address.length))
  return names.filter(name => !entities.some(({ type }) => type === name))
}

/** A list with one filter set by the address: `/v1/people/{id}/positions` is `/v1/positions?holder={id}`. */
function serveListUnder(app: FastifyInstance, graph: Graph, entity: Entity, of: Entity, { parameter }: Filter): void {
  const asked = (request: FastifyRequest): ListQuery => ({
    ...(request.query as ListQuery),
    [parameter]: [keyOf({ type: entity.type, id: ofItem(request) })],
  })
  async function refuseMissing(request: FastifyRequest, { found }: Found): Promise<void> {
    const id = ofItem(request)
    if (found === 0 && !(await exists(graph, entity, id)))
      throw await missingItem(graph, { entity, id, url: request.url })
  }
  serveAnswer(app, {
    ...atItem(entity, `/${of.type}`),
    operation: `list_${of.type}_of_${entity.type}`,
    summary: `List ${of.type} by their ${parameter}, one of ${entity.type}`,
    description: `The list ${collectionAddress(of.type)} with ${parameter} set by the address. ${of.description}`,
    query: listParameters(of, parameter),
    example: `${itemAddress(entity.type, exampleOf(entity))}/${of.type}?limit=1`,
    ...listed(graph, of, asked, refuseMissing),
  })
}

function serveSupport(app: FastifyInstance, graph: Graph, entity: Entity): void {
  serveAnswer(app, {
    ...atItem(entity, '/support'),
    operation: `support_of_${entity.type}`,
    summary: `What supports one of ${entity.type}`,
    description: 'Every citation of it and of its parts, source by source; copies of one text are told as such.',
    query: z.strictObject({}),
    example: `${itemAddress(entity.type, exampleOf(entity))}/support`,
    data: supportAnswer,
    rows: supportRows,
    read: request => readSupport(graph, entity, ofItem(request), request.url),
  })
}

function serveFacts(app: FastifyInstance, graph: Graph): void {
  const entity = entityOf('sources')
  serveAnswer(app, {
    ...atItem(entity, '/facts'),
    operation: 'facts_of_sources',
    summary: 'What a source supports',
    description: 'Everything that cites it, in the order of its paragraphs; what names no paragraph comes first.',
    query: factsParameters,
    example: `${itemAddress(entity.type, exampleOf(entity))}/facts?limit=2`,
    data: factsAnswer,
    paged: true,
    read: request => readFacts(graph, ofItem(request), request.query as FactsQuery, request.url),
  })
}
