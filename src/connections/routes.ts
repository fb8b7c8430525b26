/** Walking the graph: what is around an entity, and how two of them are connected. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { entityOf, types } from '../../schema/entities.ts'
import type { Graph } from '../graph/graph.ts'
import { serveAnswer } from '../http/answer.ts'
import { base, collectionAddress, itemAddress, queryOf, withQuery } from '../http/links.ts'
import { Problem } from '../http/problems.ts'
import { missingItem } from '../resources/gone.ts'
import { type EdgesQuery, edgesAnswer, edgesParameters, readAllEdges, readEdges, wholeGraph } from './edges.ts'
import { countsAnswer, type NeighborsQuery, neighborsAnswer, neighborsParameters, readNeighbors } from './neighbors.ts'
import { type PathsQuery, pathRows, pathsAnswer, pathsParameters, readPaths } from './paths.ts'

const params = z.object({
  type: z.enum(types).meta({ description: 'Type of the entity', override: { enum: types, examples: ['people'] } }),
  id: z.string().meta({ description: 'Its id', examples: ['volodymyr-zelensky'] }),
})

export function registerConnections(app: FastifyInstance, graph: Graph): void {
  serveAnswer(app, {
    url: graphAddress(),
    group: 'graph',
    operation: 'graph',
    summary: 'The whole graph, by its ties',
    description:
      'Every tie between two entities, with what is said of it, ordered by the entity that names the other. Citations are left out unless they are asked for. In GraphML and Turtle it is the entities with all they hold, citations too.',
    query: edgesParameters,
    example: graphAddress({ limit: 2 }),
    data: edgesAnswer,
    paged: true,
    read: ({ query, url }) => readEdges(graph, query as EdgesQuery, url),
    readAll: ({ query }, most) => readAllEdges(graph, query as EdgesQuery, most),
    nested: {
      entry: wholeGraph.entry,
      readAll: ({ query }, most) => wholeGraph.readAll(graph, query as EdgesQuery, most),
    },
  })
  serveAnswer(app, {
    url: `${base}/graph/:type/:id/neighbors`,
    group: 'graph',
    operation: 'neighbors',
    summary: 'What is around an entity',
    description:
      'Every entity that so many steps lead to, each once, ordered by depth, type and id, with what ties it to the one before. A relation is a field of the model, followed both ways; citations are left out unless they are asked for.',
    params,
    query: neighborsParameters,
    example: neighborsAddress('people', 'volodymyr-zelensky', { limit: 2 }),
    data: neighborsAnswer,
    paged: true,
    more: { counts: countsAnswer },
    problems: ['unknown-id', 'merged', 'removed'],
    async read(request) {
      const { type, id } = request.params as z.infer<typeof params>
      const query = request.query as NeighborsQuery
      const read = await readNeighbors(graph, [type, id], query, request.url)
      if (!read) throw await missing(graph, { type, id }, request.url, query.as_of)
      return read
    },
  })
  serveAnswer(app, {
    url: pathsAddress(),
    group: 'graph',
    operation: 'paths',
    summary: 'How two entities are connected',
    description:
      'The shortest connections, all of one length; none is an empty list. Chronological ones go from meeting to meeting in the order of time: certain ones first, then those that are only possible, if they are not longer. Citations connect nothing.',
    query: pathsParameters,
    example: pathsAddress({ from: 'people/volodymyr-zelensky', to: 'people/vladimir-putin', limit: 1 }),
    data: pathsAnswer,
    rows: pathRows,
    read: request => readPaths(graph, request.query as PathsQuery),
  })
}

type Query = Parameters<typeof collectionAddress>[1]

const graphAddress = (query?: Query) => collectionAddress('graph', query)

const pathsAddress = (query?: Query) => collectionAddress('graph/paths', query)

const neighborsAddress = (type: string, id: string, query: Query = {}) =>
  withQuery(`${itemAddress(`graph/${type}`, id)}/neighbors`, query)

/** As an item that is not there; a merged one is followed to the neighbours of its successor. */
async function missing(
  graph: Graph,
  { type, id }: { type: string; id: string },
  url: string,
  day: string | undefined,
): Promise<Problem> {
  const entity = entityOf(type)
  const problem = await missingItem(graph, { entity, id, url: itemAddress(type, id), day })
  const successor = problem.location?.split('/').at(-1)
  if (!successor) return problem
  const location = neighborsAddress(type, decodeURIComponent(successor), queryOf(url))
  return new Problem(problem.code, problem.message, { location })
}
