import { clientOf, type Opponent } from '../opponent.ts'

export const queryApi: Opponent = {
  name: 'Query API',
  about: 'Neo4j’s own Query API over HTTP: the Cypher that Parley sends',
  async start({ store, subjects, recorder }) {
    const { ask, close } = clientOf(store.neo4j.http)
    return {
      can: () => true,
      prepare: (kind, n) => recorder.ask(kind.parley(subjects, n)),
      async request(kind, n) {
        const { statements } = await recorder.ask(kind.parley(subjects, n))
        for (const { query, parameters } of statements) {
          const body = JSON.stringify({ statement: query, parameters, accessMode: 'READ' })
          await ask('/db/neo4j/query/v2', { body })
        }
      },
      stop: close,
    }
  },
}
