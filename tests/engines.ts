/** The engines that every behaviour is tested on, and the first source's data on each. */
import { join } from 'node:path'
import { describe, inject } from 'vitest'
import { checkData } from '../seed/check.ts'
import type { Dataset } from '../seed/dataset.ts'
import { openEmbedded } from '../src/graph/embedded.ts'
import type { Graph } from '../src/graph/graph.ts'
import { load } from '../src/graph/load.ts'
import { openNeo4j } from '../src/graph/neo4j.ts'
import type { Access } from './neo4j.ts'

export const firstSource = join(import.meta.dirname, '../seed/data')

const readTimeout = 20_000
/** The Neo4j server of this worker, if there is any. */
export const server: Access | undefined = inject('neo4j')[Number(process.env.VITEST_POOL_ID) - 1]

/** By engine: opens an empty graph. */
export const engines: Record<string, () => Promise<Graph>> = {
  embedded: () => openEmbedded({ readTimeout }),
  ...(server && { neo4j: () => emptyNeo4j(server) }),
}

async function emptyNeo4j(access: Access): Promise<Graph> {
  const graph = await openNeo4j({ ...access, database: '', readTimeout })
  await graph.write(async run => run('MATCH (n) DETACH DELETE n'))
  return graph
}

/** Runs the same tests on every engine there is. */
export const onEachEngine = (name: string, tests: (open: () => Promise<Graph>, engine: string) => void) =>
  describe.each(Object.entries(engines))(`${name} (%s)`, (engine, open) => tests(open, engine))

export async function loaded(graph: Graph, data: Dataset | string = firstSource): Promise<Graph> {
  await load(graph, typeof data === 'string' ? await checkData(data) : data)
  return graph
}

/** Neo4j plans by what it counts in the background: what it planned for a handful of entities, or still thinks of them, takes long for hundreds. */
export async function counted(graph: Graph): Promise<Graph> {
  if (graph.engine === 'neo4j') await graph.write(run => run('CALL db.prepareForReplanning()'))
  return graph
}

/** All that lies in the graph, shown or not: a line for each node and each relationship. */
export async function whole(graph: Graph): Promise<string[]> {
  const rows = await graph.write(async run => [
    ...(await run('MATCH (n) WHERE n:Entity OR n:Part RETURN [n.key, n.hash] AS row')),
    ...(await run('MATCH (a)-[r]->(b) RETURN [a.key, type(r), r.seq, b.key] AS row')),
  ])
  return rows.map(({ row }) => JSON.stringify(row)).sort()
}
