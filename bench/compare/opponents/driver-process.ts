import neo4j from 'neo4j-driver'
import { answer } from './apart.ts'

const [, , uri = ''] = process.argv
const driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true })

/** As Parley does it: Neo4j takes a JavaScript number for a float. */
const encode = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, inner) => (Number.isInteger(inner) ? neo4j.int(inner) : inner))

answer(async (query, parameters) => {
  const { records } = await driver.executeQuery(query, encode(parameters) as object, { routing: neo4j.routing.READ })
  return Buffer.from(JSON.stringify(records.map(record => record.toObject())))
})
