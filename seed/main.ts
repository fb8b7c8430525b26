/**
 * The seed command: `npm run seed -- check | plan | load | status [--data DIR]`. The only writer there is.
 * Exits with 0 when all is well, 1 when the data or the graph are not, 2 when the command itself is not understood.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { didYouMean } from '../schema/explain.ts'
import { type Config, environment, readConfig } from '../src/config.ts'
import type { Graph } from '../src/graph/graph.ts'
import { load, planLoad, readStatus } from '../src/graph/load.ts'
import { openGraph } from '../src/graph/open.ts'
import { checkData } from './check.ts'
import { describePlan, summarizePlan } from './plan.ts'
import { progressTo } from './progress.ts'
import { describeFailure } from './report.ts'

const usage = `Usage: npm run seed -- VERB [--data DIR]

  check    say everything that is wrong with the data files
  plan     say what a load would add, change and remove
  load     make the graph hold exactly what the files say
  status   say which version of the data the graph holds

  --data DIR   a folder of data files other than the one that comes with Parley

plan, load and status work on the Neo4j that NEO4J_URI names. Without one the service loads the files itself when it starts.`

const verbs: Record<string, (folder: string) => Promise<void>> = {
  async check(folder) {
    const { entries, version } = await checkData(folder)
    console.log(`${folder}: all is well. ${countByType(entries.map(({ entity }) => entity.type))}; version ${version}`)
  },
  async plan(folder) {
    const dataset = await checkData(folder)
    await withGraph(async graph => console.log(describePlan(await planLoad(graph, dataset))))
  },
  async load(folder) {
    const dataset = await checkData(folder)
    await withGraph(async graph => {
      const progress = progressTo(process.stderr)
      const done = await load(graph, dataset, progress.report).finally(progress.stop)
      console.log(summarizePlan(done))
    })
  },
  async status() {
    await withGraph(async graph => {
      const status = await readStatus(graph)
      if (!status) return console.log('The graph holds no data yet. Load them: npm run seed -- load')
      console.log(
        `Version ${status.version}, loaded ${status.loaded_at}. ${status.counts.map(({ type, count }) => `${type} ${count}`).join(', ')}`,
      )
    })
  },
}

async function withGraph(work: (graph: Graph) => Promise<void>): Promise<void> {
  const config: Config = readConfig(environment())
  if (!config.NEO4J_URI)
    throw new Error(
      'NEO4J_URI is not set. The embedded graph lives inside the service, which loads the files itself at each start: npm start',
    )
  const graph = await openGraph(config)
  try {
    await work(graph)
  } finally {
    await graph.close()
  }
}

const countByType = (types: readonly string[]) =>
  [...Map.groupBy(types, type => type)].map(([type, all]) => `${type} ${all.length}`).join(', ')

function readCommand(): { verb: string; folder: string } | undefined {
  const { values, positionals } = parseArgs({
    options: {
      data: { type: 'string', default: join(import.meta.dirname, 'data') },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  })
  if (values.help) return undefined
  const [verb, ...rest] = positionals
  if (!verb) throw new Error('a verb is missing')
  if (!verbs[verb]) throw new Error(`${verb} is no verb${didYouMean(verb, Object.keys(verbs))}`)
  if (rest.length > 0) throw new Error(`${rest.join(' ')} is one word too many`)
  return { verb, folder: values.data }
}

let command: ReturnType<typeof readCommand>
try {
  command = readCommand()
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`)
  process.exit(2)
}
if (command) {
  try {
    await verbs[command.verb]?.(command.folder)
  } catch (error) {
    console.error(describeFailure(error))
    process.exitCode = 1
  }
} else console.log(usage)
