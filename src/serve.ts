/** The process of the service: settings, graph, data, listening, and an orderly end. */
import closeWithGrace from 'close-with-grace'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { checkData } from '../seed/check.ts'
import { buildApp } from './app.ts'
import { type Config, dataFolder, environment, readConfig } from './config.ts'
import { load } from './graph/load.ts'
import { openGraph } from './graph/open.ts'
import { leave } from './http/leave.ts'
import { type Watched, watchData } from './watch.ts'

const pretty = {
  transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' } },
}

/** Milliseconds in which whoever keeps a connection and sends much uses it once more. */
const PATIENCE = 500

export interface Serving {
  /** The folder of data files, in place of the one that the settings name. */
  data?: string
  /** Load the files again whenever one of them is saved. */
  watch?: true
}

/** @throws {Error} with what to do about it, if it cannot begin */
export async function serve({ data, watch }: Serving): Promise<void> {
  const config = readConfig(environment())
  const folder = dataFolder(config, data)
  if (config.NEO4J_URI && (data || watch))
    throw new Error(
      '--data and --watch are for the embedded graph. Into Neo4j, data come by: parley seed load --data DIR',
    )
  const logger = process.stdout.isTTY
    ? pino({ level: config.LOG_LEVEL, ...pretty })
    : // Lines wait only for those before them; none is lost when the process ends.
      pino({ level: config.LOG_LEVEL }, pino.destination({ sync: false, minLength: 4096, periodicFlush: 100 }))
  const graph = await openGraph(config)
  let watched: Watched | undefined
  const app = await buildApp({ config, graph, logger, rejected: () => watched?.rejected() ?? null })
  closeWithGrace({ delay: config.SHUTDOWN_TIMEOUT, logger: app.log }, async () => {
    await leave(app, Math.min(PATIENCE, config.SHUTDOWN_TIMEOUT / 2))
    await watched?.close()
    await app.close()
    await graph.close()
  })
  const address = await listen(app, config)
  // It answers while the data are read, though only that it is there. Neo4j keeps its data and is loaded by the seed
  // command; the embedded engine begins empty.
  if (watch) watched = await watchData(folder, graph, logger)
  else if (graph.engine === 'embedded') await load(graph, await checkData(folder))
  app.log.info(`Parley answers on the ${graph.engine} graph. Open ${address}/docs or: curl ${address}/v1/positions`)
}

/** @throws {Error} with what to do about it, if the port is taken */
async function listen(app: FastifyInstance, config: Config): Promise<string> {
  try {
    const listening = await app.listen({
      port: config.PORT,
      host: config.HOST,
      listenTextResolver: address => `Listening at ${address}`,
    })
    return listening.replace('127.0.0.1', 'localhost')
  } catch (error) {
    const { code, port } = error as { code?: string; port?: number }
    if (code === 'EADDRINUSE') throw new Error(`Port ${port} is taken by another program; choose one with PORT`)
    throw error
  }
}
