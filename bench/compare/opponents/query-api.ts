import { clientOf, type Opponent, replaying } from '../opponent.ts'

export const queryApi: Opponent = {
  name: 'Query API',
  about: 'Neo4j’s own Query API over HTTP: the Cypher that Parley sends',
  async start(ground) {
    const client = clientOf(ground.store.neo4j.http)
    return {
      ...replaying(ground, async (query, parameters) => {
        const body = JSON.stringify({ statement: query, parameters, accessMode: 'READ' })
        return (await client.ask('/db/neo4j/query/v2', { body })).bytes.length
      }),
      stop: () => client.close(),
    }
  },
}
