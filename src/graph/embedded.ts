/** The graph in this process, in memory: Grafeo. A query sees the snapshot it began with, whatever is written meanwhile. */
import grafeo from '@grafeo-db/js'
import { graphStatements } from '../../schema/graph.ts'
import { asking, timeLeft } from './asking.ts'
import {
  type Answer,
  type Graph,
  type Parameters,
  type Row,
  shown,
  type Transact,
  type Writing,
  within,
} from './graph.ts'

/** @param readTimeout milliseconds that whoever asks may wait for its reads */
export async function openEmbedded({ readTimeout }: { readTimeout: number }): Promise<Graph> {
  const db = grafeo.GrafeoDB.create()
  for (const statement of graphStatements(false)) await db.executeCypher(statement)
  let writing: Promise<unknown> = Promise.resolve()
  const { ask, underWay } = asking()

  /** Nobody but this process writes: it is known until the next write has ended. */
  let version: Promise<string | null> | undefined

  async function read<T>(query: string, parameters: Parameters = {}): Promise<Answer<T>> {
    const text = stamped(query)
    const result = await ask(text, () => within(timeLeft(readTimeout), readOnly(db, text, parameters)))
    return shown(result.get(0) as unknown as Answer<T>)
  }
  const forget = () => {
    version = undefined
  }
  const write: Transact = work =>
    transact(db, transaction =>
      work(async (query, parameters = {}) => (await transaction.executeCypher(query, parameters)).toArray() as Row[]),
    ).finally(forget)

  function alone<T>(work: (writing: Writing) => Promise<T>): Promise<T> {
    const turn = writing.then(() => work({ write, fill: write }))
    writing = turn.catch(() => {})
    return turn
  }

  return {
    engine: 'embedded',
    read,
    version() {
      if (!version) {
        version = read('RETURN 1 AS row').then(answer => answer.version)
        version.catch(forget)
      }
      return version
    },
    write: work => alone(({ write }) => write(work)),
    underWay,
    alone,
    async close() {
      await writing
      db.close()
    },
  }
}

const stamped = (query: string) => `
OPTIONAL MATCH (dataset:Dataset {id: 'current'})
WITH dataset.version AS version
CALL () { CALL () { ${query} } RETURN collect(row) AS rows }
RETURN version, rows`

/**
 * The engine has no access for reading only: what a query writes is undone. One that wrote nothing is committed, since
 * the engine keeps some 400 bytes of every transaction that is rolled back, for as long as it runs.
 */
const readOnly = (db: grafeo.GrafeoDB, query: string, parameters: Parameters): Promise<grafeo.QueryResult> =>
  transact(db, async transaction => {
    const result = await transaction.executeCypher(query, parameters)
    if (Object.values(result.counters).some(count => count > 0)) throw new Error('a read must not write')
    return result
  })

async function transact<T>(db: grafeo.GrafeoDB, work: (transaction: grafeo.Transaction) => Promise<T>): Promise<T> {
  const transaction = db.beginTransaction()
  try {
    const done = await work(transaction)
    transaction.commit()
    return done
  } catch (error) {
    transaction.rollback()
    throw error
  }
}
