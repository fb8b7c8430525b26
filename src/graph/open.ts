import type { Config } from '../config.ts'
import type { Graph } from './graph.ts'

/** The graph that the settings name. Only the engine in use is loaded: the other's driver or binary costs time, or may not be there. */
export async function openGraph(config: Config): Promise<Graph> {
  const readTimeout = config.READ_TIMEOUT
  if (!config.NEO4J_URI) {
    const { openEmbedded } = await import('./embedded.ts')
    return openEmbedded({ readTimeout })
  }
  const { openNeo4j } = await import('./neo4j.ts')
  return openNeo4j({
    uri: config.NEO4J_URI,
    user: config.NEO4J_USER,
    password: config.NEO4J_PASSWORD,
    database: config.NEO4J_DATABASE,
    readTimeout,
  })
}
