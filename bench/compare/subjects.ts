/** What is asked about: drawn from the data, the same for everybody, and in the same order in every run. */
import neo4j from 'neo4j-driver'
import { randomFrom } from '../../seed/random.ts'

interface Place {
  value: string
  id: string
  cursor: string
}

export interface Subjects {
  positions: string[]
  /** Who has said something. */
  people: string[]
  /** Names of people. */
  names: string[]
  /** Keys of parties, those that say most first. */
  parties: string[]
  /** Those of which most is said first. */
  negotiations: string[]
  /** How many stances were taken in each of them. */
  stances: { negotiation: string; count: number }[]
  /** On which something was said, ISO 8601. */
  days: string[]
  /** Near the beginning of the list of positions, and half way through: where a page can begin. */
  early: Place[]
  places: Place[]
}

const placesFrom = (skipped: string) => `MATCH (n:Position) WITH n ORDER BY n.sort_date, n.id SKIP ${skipped} LIMIT 400
  WITH n WHERE n.sort_date = coalesce(n.date_earliest, '') RETURN {value: n.sort_date, id: n.id} AS value`

const queries = {
  positions: 'MATCH (n:Position) RETURN n.id AS value ORDER BY value',
  people: 'MATCH (n:Person)<-[:HELD_BY]-() RETURN DISTINCT n.id AS value ORDER BY value',
  names: 'MATCH (n:Person) RETURN n.name AS value ORDER BY value',
  parties: 'MATCH (n)<-[r:FOR]-() WITH n.key AS value, count(r) AS said RETURN value ORDER BY said DESC, value',
  negotiations:
    'MATCH (n:Negotiation)-[:HAS_ISSUE]->()<-[:ABOUT]-(:Proposal)<-[t:TAKES]-() WITH n.id AS value, count(t) AS said RETURN value ORDER BY said DESC, value',
  stances: `MATCH (n:Negotiation)-[:HAS_ISSUE]->()<-[:BROADER*0..]-()<-[:ABOUT]-(p:Proposal) WITH DISTINCT n, p
  MATCH (p)<-[t:TAKES]-() WITH n.id AS negotiation, count(t) AS count RETURN {negotiation: negotiation, count: count} AS value`,
  days: 'MATCH (n:Position) WHERE n.date_earliest = n.date_latest RETURN DISTINCT n.date_earliest AS value ORDER BY value',
  early: placesFrom('0'),
  places: placesFrom('$half'),
}

const inOrder = ['parties', 'negotiations']

/** @param cursor of the list of positions: others are made from it, since who follows it thousands of times measures for hours */
export async function drawSubjects(uri: string, positions: number, cursor: string): Promise<Subjects> {
  const { query } = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  const withCursor = (place: object) => ({
    ...place,
    cursor: Buffer.from(JSON.stringify({ query, ...place })).toString('base64url'),
  })
  await using driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true })
  const { between } = randomFrom(1)
  const half = neo4j.int(Math.floor(positions / 2))
  const drawn: Record<string, unknown[]> = {}
  for (const [name, query] of Object.entries(queries)) {
    const values = (await driver.executeQuery(query, { half })).records.map(record => record.get('value'))
    if (values.length === 0) throw new Error(`the data hold no ${name}`)
    drawn[name] = inOrder.includes(name) ? values : between(values, values.length, values.length)
  }
  for (const name of ['early', 'places']) drawn[name] = (drawn[name] as object[]).map(withCursor)
  return drawn as unknown as Subjects
}
