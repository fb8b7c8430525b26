/** What the verbs have in common: the folder they work on, and the graph that the settings name. */
import { Command } from 'commander'
import { dataFolder, environment, readConfig, settings } from '../../src/config.ts'
import type { Graph } from '../../src/graph/graph.ts'

/** A verb that works on a data folder. */
export const verb = (name: string, description: string) =>
  new Command(name).description(description).option('--data <dir>', settings.shape.PARLEY_DATA.description)

/** The folder that a verb works on. */
export const folderOf = ({ data }: { data?: string }) => dataFolder(readConfig(environment()), data)

const byNpm = { seed: 'npm run seed --', serve: 'npm start --' }

/** A command as whoever reads this would type it: in a clone, npm runs it. */
export function typed(command: keyof typeof byNpm, rest = ''): string {
  const isNpm = environment().npm_lifecycle_event === 'seed'
  return `${isNpm ? byNpm[command] : `parley ${command}`} ${rest}`.replace(/( --)? $/, '')
}

/**
 * @param otherwise what else can be done without a graph
 * @throws {Error} with what to do, if the settings name no graph
 */
export async function withGraph(work: (graph: Graph) => Promise<void>, otherwise = ''): Promise<void> {
  const config = readConfig(environment())
  if (!config.NEO4J_URI)
    throw new Error(
      'NEO4J_URI is not set. The embedded graph lives inside the service, which loads the files itself at ' +
        `each start: ${typed('serve')}${otherwise && `\n${otherwise}`}`,
    )
  const { openGraph } = await import('../../src/graph/open.ts')
  const graph = await openGraph(config)
  await work(graph).finally(() => graph.close())
}
