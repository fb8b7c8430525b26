/** Figures for whoever watches the service, as Prometheus reads them: https://prometheus.io/docs/instrumenting/exposition_formats */
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { z } from 'zod'
import { type Graph, shared, within } from '../graph/graph.ts'
import { UNKEPT } from '../http/freshness.ts'
import { serve } from '../http/serve.ts'
import type { Rejected } from './health.ts'
import { about } from './root.ts'

/** Milliseconds that the graph may take: whoever reads the figures does not wait long, least of all while it is away. */
const SOON = 1_000

export function registerMetrics(app: FastifyInstance, graph: Graph, rejected: () => Rejected | null): void {
  const registers = [app.figures]
  const gauge = (name: string, help: string, collect?: (this: Gauge) => void) =>
    new Gauge({ name, help, registers, ...(collect && { collect }) })

  new Gauge({ name: 'parley_info', help: 'What runs', labelNames: ['version', 'engine'], registers }).set(
    { version: about.version, engine: graph.engine },
    1,
  )
  gauge('parley_kept_answers', 'Answers that are kept ready', function () {
    this.set(app.kept.size().entries)
  })
  gauge('parley_kept_bytes', 'Size of the answers that are kept ready', function () {
    this.set(app.kept.size().bytes)
  })
  gauge('parley_kept_limit_bytes', 'Size that the answers that are kept ready may have (CACHE_SIZE)').set(
    app.config.CACHE_SIZE * 1_000_000,
  )
  gauge('parley_data_rejected', '1 while data files are watched that could not be loaded', function () {
    this.set(rejected() ? 1 : 0)
  })
  gauge('parley_graph_queries', 'Queries of the graph under way; Neo4j takes 100 at once, and more wait', function () {
    this.set(graph.underWay())
  })

  const up = gauge('parley_graph_up', '1 if the graph answers')
  const loadedAt = gauge('parley_data_loaded_timestamp_seconds', 'When the data were loaded; 0 while there are none')
  const data = new Gauge({
    name: 'parley_data_info',
    help: 'The data that are served',
    labelNames: ['version'],
    registers,
  })
  // While the graph is away, what is known of the data stays as it was.
  const look = shared(async () => {
    try {
      const asked = "MATCH (dataset:Dataset {id: 'current'}) RETURN dataset.loaded_at AS row"
      const { version, rows } = await within(SOON, graph.read<string>(asked))
      up.set(1)
      loadedAt.set(rows[0] ? Date.parse(rows[0]) / 1000 : 0)
      data.reset()
      if (version !== null) data.set({ version }, 1)
    } catch {
      up.set(0)
    }
  })

  serve(app, {
    url: '/metrics',
    group: 'service',
    operation: 'metrics',
    summary: 'Figures of the service, for Prometheus',
    query: z.strictObject({}),
    answer: z.string(),
    mediaType: 'text/plain',
    unconditional: true,
    scope: 'metrics',
    isCounted: false,
    async handler(_, reply) {
      await look()
      const figures = await Promise.all([app.figures, figuresOfProcess()].map(registry => registry.metrics()))
      return reply.headers(UNKEPT).type(app.figures.contentType).send(figures.join('\n'))
    },
  })
}

let ofProcess: Registry | undefined

/** However many services there are in the process, it is one, and its event loop is watched once. */
function figuresOfProcess(): Registry {
  if (!ofProcess) {
    ofProcess = new Registry()
    collectDefaultMetrics({ register: ofProcess })
    // Of what is open now, which their names deny; the same stands in their companions by type.
    for (const kind of ['handles', 'requests', 'resources']) ofProcess.removeSingleMetric(`nodejs_active_${kind}_total`)
  }
  return ofProcess
}
