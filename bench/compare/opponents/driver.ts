import neo4j from 'neo4j-driver'
import { type Opponent, replaying } from '../opponent.ts'

/** As Parley does it: Neo4j takes a JavaScript number for a float. */
const encode = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, inner) => (Number.isInteger(inner) ? neo4j.int(inner) : inner))

export const driver: Opponent = {
  name: 'bare driver',
  about: 'neo4j-driver in this process: the Cypher that Parley sends, and JSON.stringify of the rows; no HTTP',
  async start(ground) {
    const driver = neo4j.driver(ground.store.neo4j.uri, undefined, { disableLosslessIntegers: true })
    return {
      ...replaying(ground, async (query, parameters) => {
        const { records } = await driver.executeQuery(query, encode(parameters) as object, {
          routing: neo4j.routing.READ,
        })
        return Buffer.from(JSON.stringify(records.map(record => record.toObject()))).length
      }),
      stop: () => driver.close(),
    }
  },
}
