import { planLoad } from '../../src/graph/load.ts'
import { checkData } from '../check.ts'
import { describePlan } from '../plan.ts'
import { folderOf, verb, withGraph } from './verb.ts'

export const plan = verb('plan', 'say what a load would add, change and remove').action(async options => {
  const dataset = await checkData(folderOf(options))
  await withGraph(async graph => console.log(describePlan(await planLoad(graph, dataset))))
})
