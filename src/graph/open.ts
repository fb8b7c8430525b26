import type { Config } from '../config.ts'
import { openEmbedded } from './embedded.ts'
import type { Graph } from './graph.ts'

/** The graph that the settings name. */
export async function openGraph(config: Config): Promise<Graph> {
  const readTimeout = config.READ_TIMEOUT
  if (!config.NEO4J_URI) return openEmbedded({ readTimeout })
  // A fifth of a second of loading that the embedded engine does without.
  const { openNeo4j } = await import('./neo4j.ts')
  return openNeo4j({
    uri: config.NEO4J_URI,
    user: config.NEO4J_USER,
    password: config.NEO4J_PASSWORD,
    database: config.NEO4J_DATABASE,
    readTimeout,
  })
}
