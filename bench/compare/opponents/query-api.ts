import { clientOf, type Opponent } from '../opponent.ts'

export const queryApi: Opponent = {
  name: 'Query API',
  about: 'Neo4j’s own Query API over HTTP: the Cypher that Parley sends',
  async start({ store, subjects, recorder }) {
    const client = clientOf(store.neo4j.http)
    return {
      can: () => true,
      prepare: (kind, n) => recorder.ask(kind.parley(subjects, n)),
      async request(kind, n) {
        let bytes = 0
        for (const { query, parameters } of (await recorder.ask(kind.parley(subjects, n))).statements) {
          const body = JSON.stringify({ statement: query, parameters, accessMode: 'READ' })
          bytes += (await client.ask('/db/neo4j/query/v2', { body })).bytes.length
        }
        return bytes
      },
      stop: () => client.close(),
    }
  },
}
