/** The service as a Fastify instance: everything but the process around it, so that tests drive the same thing. */
import compress from '@fastify/compress'
import cors from '@fastify/cors'
import etag from '@fastify/etag'
import helmet from '@fastify/helmet'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { guardReading } from './access/guard.ts'
import { registerMe } from './access/me.ts'
import { registerAnalyses } from './analysis/routes.ts'
import { registerChanges } from './changes/routes.ts'
import type { Config } from './config.ts'
import { registerConnections } from './connections/routes.ts'
import { registerViews } from './embed/routes.ts'
import { problemPage, registerExplorer } from './explorer/routes.ts'
import type { Graph } from './graph/graph.ts'
import { accountForRefused, keepAccounts, requestId } from './http/account.ts'
import { sendNotFound, sendProblem } from './http/errors.ts'
import { keepAnswers } from './http/kept.ts'
import { endUnused } from './http/leave.ts'
import { withoutExtension } from './http/negotiate.ts'
import { validatorCompiler } from './http/parameters.ts'
import { refuseUnreadable } from './http/unreadable.ts'
import { keepWholes } from './http/whole.ts'
import { registerResources } from './resources/routes.ts'
import { registerReconciliation } from './search/reconcile.ts'
import { registerSearch } from './search/routes.ts'
import { registerColumns } from './service/columns.ts'
import { registerDocs } from './service/docs.ts'
import { registerExport } from './service/export.ts'
import { type Rejected, registerHealth } from './service/health.ts'
import { registerLinked } from './service/linked.ts'
import { registerMetrics } from './service/metrics.ts'
import { registerRoot } from './service/root.ts'

interface Parts {
  config: Config
  graph: Graph
  /** Says nothing without one. */
  logger?: FastifyBaseLogger
  /** What is wrong with the data files that are watched; never anything without one. */
  rejected?: () => Rejected | null
}

export async function buildApp({ config, graph, logger, rejected = () => null }: Parts): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    ...(logger && { loggerInstance: logger }),
    // One line a request, below, in place of Fastify's two.
    logController: new LogController({ disableRequestLogging: true }),
    requestTimeout: config.REQUEST_TIMEOUT,
    http: {
      // Node takes the longer of the two, if they differ, for a body; and would look only every half minute.
      headersTimeout: config.REQUEST_TIMEOUT,
      connectionsCheckingInterval: 500,
      // It is missed in words of ours.
      requireHostHeader: false,
    },
    bodyLimit: 1024,
    trustProxy: config.TRUST_PROXY.length > 0 && config.TRUST_PROXY,
    forceCloseConnections: 'idle',
    // Whoever is still connected is answered, and told that the connection ends.
    return503OnClosing: false,
    // Zod validates and answers are written by their format: Ajv and its kin need not even be loaded.
    schemaController: {
      compilersFactory: {
        buildValidator: () => validatorCompiler as never,
        buildSerializer: () => () => JSON.stringify,
      },
    },
    rewriteUrl: request => withoutExtension(request, path => app.served.some(({ url }) => url === path)),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 1000 },
    genReqId: ({ headers }) => requestId(headers['x-request-id']),
    frameworkErrors(error, request, reply) {
      accountForRefused(app, request, reply)
      sendProblem(error, request, reply)
    },
  })
  app.decorate('config', config)
  app.decorate('dataVersion', graph.version)
  app.decorate('served', [])
  app.decorate('isLeaving', false)
  app.decorateRequest('format')
  keepAccounts(app)
  const { CACHE_SIZE, RATE_LIMIT, API_KEYS_FILE, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = config
  if (endpoint) (await import('./http/traces.ts')).traceRequests(app, { endpoint, engine: graph.engine })
  keepAnswers(app, { size: CACHE_SIZE * 1_000_000, isOpen: RATE_LIMIT === 0 && !API_KEYS_FILE && !endpoint })
  keepWholes(app)
  refuseUnreadable(app)
  endUnused(app)
  app.setErrorHandler(sendProblem)
  // Its types forget that the address of nothing can be configured as well.
  app.setNotFoundHandler({ config: { problemPage } } as object, sendNotFound)

  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })

  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    xFrameOptions: { action: 'deny' },
    // The answers are there to be used by other pages.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  })
  await app.register(cors, {
    origin: config.CORS_ORIGINS.includes('*') ? '*' : config.CORS_ORIGINS,
    methods: ['GET', 'HEAD'],
    exposedHeaders: [
      'Accept-Ranges',
      'Content-Disposition',
      'Content-Range',
      'ETag',
      'Link',
      'RateLimit-Limit',
      'RateLimit-Remaining',
      'RateLimit-Reset',
      'Retry-After',
      'WWW-Authenticate',
      'X-Request-Id',
    ],
    maxAge: 86_400,
    strictPreflight: false,
  })
  await guardReading(app)
  await app.register(etag, { weak: true })
  await app.register(compress, { customTypes: /^text\/(?!event-stream)|json|xml|arrow/ })

  registerRoot(app)
  registerHealth(app, graph, rejected)
  registerMetrics(app, graph, rejected)
  registerMe(app)
  registerResources(app, graph)
  registerSearch(app, graph)
  await registerReconciliation(app, graph)
  registerConnections(app, graph)
  registerAnalyses(app, graph)
  await registerChanges(app, graph)
  registerViews(app)
  registerExplorer(app)
  registerColumns(app)
  registerLinked(app)
  registerExport(app, graph)
  await registerDocs(app)
  return app
}
