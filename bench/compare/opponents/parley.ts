import { startService } from '../../service.ts'
import { clientOf, type Opponent } from '../opponent.ts'
import type { Store } from '../store.ts'

const on = (engine: string, about: string, service: (store: Store) => ReturnType<typeof startService>): Opponent => ({
  name: `Parley, ${engine}`,
  about,
  ...(engine === 'embedded' && { most: 100_000 }),
  async start({ store, subjects }) {
    const { address, stop } = await service(store)
    const client = clientOf(address)
    return {
      address,
      can: () => true,
      request: async (kind, n) => (await client.ask(kind.parley(subjects, n))).bytes.length,
      async stop() {
        await client.close()
        await stop()
      },
    }
  },
})

export const parleyOnNeo4j = on('neo4j', 'The service in a process of its own, on Neo4j', ({ neo4j }) =>
  startService([], { NEO4J_URI: neo4j.uri }),
)
export const parleyEmbedded = on(
  'embedded',
  'The service in a process of its own, with the embedded engine',
  ({ data }) => startService(['--data', data]),
)
