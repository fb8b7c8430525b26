import { join } from 'node:path'
import { Option } from 'commander'
import type { Graph } from '../../src/graph/graph.ts'
import { load, planLoad } from '../../src/graph/load.ts'
import { checkData, DataError } from '../check.ts'
import { reviewOf } from '../review.ts'
import { reviewFormats } from '../review-formats.ts'
import { folderOf, typed, verb, withGraph } from './verb.ts'

const formats = Object.keys(reviewFormats) as (keyof typeof reviewFormats)[]

export const plan = verb('plan', 'say what a load would add, change and remove, for a colleague to read')
  .option('--from <dir>', 'compare with an older copy of the data folder, not with the graph that NEO4J_URI names')
  .addOption(
    new Option('--format <format>', 'markdown is for the body of a pull request').choices(formats).default('text'),
  )
  .action(async ({ data, from, format }: { data?: string; from?: string; format: keyof typeof reviewFormats }) => {
    const dataset = await checkData(folderOf({ data }))
    const tell = async (graph: Graph) =>
      console.log(reviewFormats[format](reviewOf(await planLoad(graph, dataset), dataset.entries)))
    if (from !== undefined) await withOlder(from, tell)
    else await withGraph(tell, `Or compare with an older copy of the data folder: ${typed('seed', 'plan --from DIR')}`)
  })

/** Nobody else waits for this graph, so a read of it may take long. */
const PATIENCE = 600_000

/** The older data become a graph as well, so that there is one way in which a plan comes about. */
async function withOlder(folder: string, work: (graph: Graph) => Promise<void>): Promise<void> {
  const older = await checkData(folder).catch(error => {
    if (!(error instanceof DataError)) throw error
    throw new DataError(error.problems.map(problem => ({ ...problem, file: join(folder, problem.file) })))
  })
  const { openEmbedded } = await import('../../src/graph/embedded.ts')
  const graph = await openEmbedded({ readTimeout: PATIENCE })
  try {
    await load(graph, older)
    await work(graph)
  } finally {
    await graph.close()
  }
}
