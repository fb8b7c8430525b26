import { Command } from 'commander'
import { readStatus } from '../../src/graph/load.ts'
import { typed, withGraph } from './verb.ts'

export const status = new Command('status').description('say which version of the data the graph holds').action(() =>
  withGraph(async graph => {
    const held = await readStatus(graph)
    if (!held) return console.log(`The graph holds no data yet. Load them: ${typed('seed', 'load')}`)
    const counts = held.counts.map(({ type, count }) => `${type} ${count}`).join(', ')
    console.log(`Version ${held.version}, loaded ${held.loaded_at}. ${counts}`)
  }),
)
