import { main, serve } from '../../child.ts'
import { clientOf, type Ground, type Opponent } from '../opponent.ts'

export const service = (ground: Pick<Ground, 'store'>, engine: 'neo4j' | 'embedded', settings = {}) =>
  serve(
    process.execPath,
    [main, 'serve', ...(engine === 'embedded' ? ['--data', ground.store.data] : [])],
    /Open (http:\S+)\/docs/,
    {
      PORT: '0',
      HOST: '127.0.0.1',
      READ_TIMEOUT: '60000',
      NEO4J_URI: engine === 'neo4j' ? ground.store.neo4j.uri : '',
      ...settings,
    },
  )

const on = (engine: 'neo4j' | 'embedded', about: string): Opponent => ({
  name: `Parley, ${engine}`,
  about,
  ...(engine === 'embedded' && { most: 100_000 }),
  async start(ground) {
    const { address, stop } = await service(ground, engine)
    const client = clientOf(address)
    return {
      address,
      can: () => true,
      request: async (kind, n) => (await client.ask(kind.parley(ground.subjects, n))).bytes.length,
      async stop() {
        await client.close()
        await stop()
      },
    }
  },
})

export const parleyOnNeo4j = on('neo4j', 'The service in a process of its own, on Neo4j')
export const parleyEmbedded = on('embedded', 'The service in a process of its own, with the embedded engine')
