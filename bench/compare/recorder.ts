/**
 * What Parley asks its graph for a request, and what it answers: so the bare driver can be given the same Cypher, and the
 * bare server the same bytes, without anybody writing them down a second time. It is the same app, in this process.
 */
import { buildApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import type { Graph, Parameters } from '../../src/graph/graph.ts'
import { openGraph } from '../../src/graph/open.ts'

export interface Recorded {
  statements: { query: string; parameters: Parameters }[]
  body: string
}

export type Recorder = Awaited<ReturnType<typeof openRecorder>>

export async function openRecorder(uri: string) {
  const config = readConfig({ NEO4J_URI: uri, READ_TIMEOUT: '60000' })
  const graph = await openGraph(config)
  let statements: Recorded['statements'] = []
  const recording: Graph = {
    ...graph,
    read(query, parameters = {}) {
      statements.push({ query, parameters })
      return graph.read(query, parameters)
    },
  }
  const app = await buildApp({ config, graph: recording })
  const known = new Map<string, Promise<Recorded>>()
  let turn: Promise<unknown> = Promise.resolve()

  async function record(url: string): Promise<Recorded> {
    statements = []
    const { statusCode, body } = await app.inject(url)
    if (statusCode !== 200) throw new Error(`${url} answers ${statusCode}: ${body}`)
    return { statements, body }
  }

  return {
    /** One after the other, so that none records what another asks. */
    ask(url: string): Promise<Recorded> {
      const recorded = known.get(url) ?? turn.then(() => record(url))
      known.set(url, recorded)
      turn = recorded.catch(() => {})
      return recorded
    },
    async close() {
      await app.close()
      await graph.close()
    },
  }
}
