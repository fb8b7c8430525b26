import { load as loadInto } from '../../src/graph/load.ts'
import { checkData } from '../check.ts'
import { summarizePlan } from '../plan.ts'
import { progressTo } from '../progress.ts'
import { folderOf, verb, withGraph } from './verb.ts'

export const load = verb('load', 'make the graph hold exactly what the files say: all or nothing').action(
  async options => {
    const dataset = await checkData(folderOf(options))
    await withGraph(async graph => {
      const progress = progressTo(process.stderr, 'Loading')
      const done = await loadInto(graph, dataset, progress.report).finally(progress.stop)
      console.log(summarizePlan(done))
    })
  },
)
