/** Traces: a span for each request, and below it one for each query of the graph. Loaded only where somebody collects them. */
import { defaultTextMapGetter, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { setGlobalErrorHandler, W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import manifest from '../../package.json' with { type: 'json' }
import type { Graph } from '../graph/graph.ts'
import { masked } from './masked.ts'
import { isOurselves } from './serve.ts'

const systems: Record<Graph['engine'], string> = { embedded: 'grafeo', neo4j: 'neo4j' }

/**
 * Names are OpenTelemetry's semantic conventions. What a caller's traceparent says is taken over, also whether to record.
 * Other variables of OpenTelemetry (OTEL_SERVICE_NAME, OTEL_EXPORTER_OTLP_HEADERS, …) are read by its own packages.
 */
export function traceRequests(
  app: FastifyInstance,
  { endpoint, engine }: { endpoint: string; engine: Graph['engine'] },
) {
  const { name, version } = manifest
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` })
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': name, 'service.version': version }).merge(
      detectResources({ detectors: [envDetector] }),
    ),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  })
  setGlobalErrorHandler(error =>
    app.log.warn(`traces are not taken: ${error instanceof Error ? error.message : error}`),
  )
  const tracer = provider.getTracer(name, version)
  const propagator = new W3CTraceContextPropagator()
  const spans = new WeakMap<FastifyRequest, Span>()

  app.addHook('onRequest', async request => {
    if (isOurselves(request)) return
    const { method, routeOptions, originalUrl, id, headers, tally } = request
    const route = routeOptions.url
    const caller = propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter)
    const attributes = {
      'http.request.method': method,
      'url.path': masked(originalUrl.split('?', 1)[0] as string),
      'parley.request.id': id,
      ...(route && { 'http.route': route }),
    }
    const span = tracer.startSpan(route ? `${method} ${route}` : method, { kind: SpanKind.SERVER, attributes }, caller)
    spans.set(request, span)
    const below = trace.setSpan(ROOT_CONTEXT, span)
    tally.others.push({
      asks(text) {
        const system = systems[engine]
        const attributes = { 'db.system': system, 'db.system.name': system, 'db.query.text': text }
        const query = tracer.startSpan(`query ${system}`, { kind: SpanKind.CLIENT, attributes }, below)
        return failure => {
          if (failure) query.setStatus({ code: SpanStatusCode.ERROR, message: (failure as Error).constructor.name })
          query.end()
        }
      },
    })
  })

  const end = (request: FastifyRequest, status?: number) => {
    const { cache, queries } = request.tally
    const span = spans.get(request)
    span?.setAttributes({ 'parley.cache': cache, 'parley.queries': queries })
    if (status) span?.setAttribute('http.response.status_code', status)
    if (status && status >= 500) span?.setStatus({ code: SpanStatusCode.ERROR })
    span?.end()
  }
  app.addHook('onResponse', async (request, reply) => end(request, reply.statusCode))
  app.addHook('onRequestAbort', async request => end(request))
  app.addHook('onClose', () => provider.shutdown())
}
