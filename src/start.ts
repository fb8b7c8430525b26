/** The process: settings, graph, data, listening, and an orderly end. */
import { join } from 'node:path'
import closeWithGrace from 'close-with-grace'
import { pino } from 'pino'
import { checkData } from '../seed/check.ts'
import { describeFailure } from '../seed/report.ts'
import { buildApp } from './app.ts'
import { environment, readConfig } from './config.ts'
import { load } from './graph/load.ts'
import { openGraph } from './graph/open.ts'

const data = join(import.meta.dirname, '../seed/data')
const pretty = {
  transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' } },
}

try {
  const config = readConfig(environment())
  const graph = await openGraph(config)
  // Neo4j keeps its data and is loaded by the seed command; the embedded engine begins empty.
  if (graph.engine === 'embedded') await load(graph, await checkData(data))

  const logger = pino({ level: config.LOG_LEVEL, ...(process.stdout.isTTY && pretty) })
  const app = await buildApp({ config, graph, logger })
  closeWithGrace({ delay: config.SHUTDOWN_TIMEOUT, logger: app.log }, async () => {
    await app.close()
    await graph.close()
  })
  const listening = await app.listen({
    port: config.PORT,
    host: config.HOST,
    listenTextResolver: address => `Listening at ${address}`,
  })
  const address = listening.replace('127.0.0.1', 'localhost')
  app.log.info(`Parley answers on the ${graph.engine} graph. Open ${address}/docs or: curl ${address}/v1/positions`)
} catch (error) {
  const { code, port } = error as { code?: string; port?: number }
  const taken = code === 'EADDRINUSE' && `Port ${port} is taken by another program; choose one with PORT`
  console.error(taken || describeFailure(error))
  process.exit(1)
}
