/** The graph in a Neo4j server or cluster (5.26 LTS or later; nothing of Enterprise or APOC). */
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import neo4j, { type Driver, Neo4jError } from 'neo4j-driver'
import { graphStatements } from '../../schema/graph.ts'
import { asker, asking, timeLeft, told } from './asking.ts'
import {
  type Answer,
  type Graph,
  GraphAway,
  GraphSilent,
  type Parameters,
  type Row,
  type Run,
  shared,
  shown,
  type Writing,
  within,
} from './graph.ts'

export interface Neo4jSettings {
  uri: string
  user: string
  password: string
  /** The database; the server's default if empty. */
  database: string
  /** Milliseconds that whoever asks may wait for its reads; then they are given up, by the server and here. */
  readTimeout: number
}

/**
 * Connects and makes sure that the server answers.
 * @throws {GraphAway} with what to look at if it does not
 */
export async function openNeo4j({ uri, user, password, database, readTimeout }: Neo4jSettings): Promise<Graph> {
  let driver = connect(uri, user, password, readTimeout)
  // The driver tells each query's member of a cluster what those before it have seen (bookmarks, which reads bring home too):
  // one that is not there yet catches up first, so no reader of this process goes back to older data.
  const bookmarkManager = neo4j.bookmarkManager()
  const target = { bookmarkManager, ...(database && { database }) }
  const { ask, underWay } = asking()
  try {
    await within(Math.max(readTimeout, 10_000), driver.getServerInfo(target))
  } catch (cause) {
    await driver.close()
    const reason = cause instanceof Neo4jError && cause.code === 'Neo.ClientError.Security.Unauthorized'
    const advice = reason
      ? 'it refuses NEO4J_USER and NEO4J_PASSWORD'
      : 'is it running, and does it speak Bolt at that address (usually port 7687)?'
    throw new GraphAway(`Neo4j at ${withoutPassword(uri)} cannot be used: ${advice}`, { cause })
  }

  const run: Run = async (query, parameters = {}) => {
    const { records } = await driver.executeQuery(query, encode(parameters), target)
    return rowsIn(records)
  }

  /** As a transaction of its own that the server ends by itself: one that is begun and ended here takes a third longer. */
  async function readOnce<T>(query: string, parameters: Parameters, limit: number): Promise<Stamp & Answer<T>> {
    const { text, values } = withTextsInMap(stamped(query), parameters)
    const used = driver
    const session = used.session({ ...target, defaultAccessMode: neo4j.session.READ })
    try {
      const sent = () => session.run(text, encode(values), { timeout: Math.ceil(limit) })
      const { records } = await ask(text, () => within(limit, sent()))
      const [stamp, ...rows] = records.map(record => record.get('row'))
      return { ...(stamp as Stamp), rows: rows as T[] }
    } catch (error) {
      if (error instanceof GraphSilent) renew(used)
      throw error
    } finally {
      // Whoever asks need not wait for it, and where nothing comes any more it would not end.
      session.close().catch(() => {})
    }
  }

  const left = new Set<Driver>()

  /** Connections on which nothing comes may be dead, and the driver would go on with them for as long as the system does. */
  function renew(silent: Driver): void {
    if (driver !== silent) return
    driver = connect(uri, user, password, readTimeout)
    left.add(silent)
    // Closing ends what others still wait for: one query may have been slow where the server is well.
    setTimeout(() => left.delete(silent) && silent.close(), readTimeout).unref()
  }

  const dead = deadMarks()

  async function read<T>(query: string, parameters: Parameters = {}): Promise<Answer<T>> {
    const deadline = performance.now() + timeLeft(readTimeout)
    let pause = 20
    let cause: unknown
    for (let limit = timeLeft(readTimeout); limit > 0; limit = deadline - performance.now()) {
      try {
        const { version, rows, committing, version_after } = await readOnce<T>(query, parameters, limit)
        if ((committing === null || dead(committing)) && version === version_after) return shown({ version, rows })
        cause = undefined
      } catch (failure) {
        cause = failure
        if (!(failure instanceof Neo4jError && failure.retryable)) break
        pause = Math.min(2 * pause, 1_000)
      }
      await delay(Math.min(pause, Math.max(0, deadline - performance.now())))
    }
    if (cause === undefined) throw new GraphAway('there was no time left, or new data are being loaded')
    // What the query itself does wrong is a fault of ours, not of the server's health.
    if (!(cause instanceof Neo4jError) || cause.code.startsWith('Neo.ClientError.Statement')) throw cause
    throw new GraphAway(`the graph database does not answer: ${cause.message}`, { cause })
  }

  // One question for many: it is nobody's, and each of them is told how long it was waited for.
  const askVersion = shared(() => asker.run(undefined, async () => (await read(NOTHING)).version))

  let prepared = false

  /**
   * A transaction that does nothing is kept open for as long as the work takes, and holds a lock. Unlike a mark in the data
   * it goes with its process: the server undoes it as soon as the connection is gone.
   */
  async function alone<T>(work: (writing: Writing) => Promise<T>): Promise<T> {
    if (!prepared) for (const statement of graphStatements(true)) await run(statement)
    prepared = true
    const waiting = driver.session(database ? { database } : {})
    const session = driver.session(target)
    try {
      // However long the work takes: an administrator's limit on transactions is meant for others.
      const turn = waiting.beginTransaction({ timeout: 0 })
      await turn.run("MERGE (turn:Dataset {id: 'loading'}) SET turn.taken = true")
      return await work({ write, fill: transact })

      /** @param seal what is to be done last, before all of it is committed */
      async function transact<R>(inner: (run: Run) => Promise<R>, seal?: () => Promise<unknown>): Promise<R> {
        // Whoever has lost its turn, to a restart of the server, must not go on beside another.
        await turn.run('RETURN 1')
        const ending = alarm(MARKED, () => new GraphSilent(UNSAID))
        const written = session.executeWrite(async transaction => {
          ending.clear()
          const runWithin: Run = async (query, parameters = {}) => {
            const { records } = await transaction.run(query, encode(parameters))
            return rowsIn(records)
          }
          // What a loader that died was committing is waited for here.
          await runWithin("MERGE (dataset:Dataset {id: 'current'}) SET dataset.locked = true REMOVE dataset.locked")
          const done = await inner(runWithin)
          ending.begin()
          await seal?.()
          return done
        })
        return Promise.race([written, ending.missed]).finally(ending.clear)
      }

      async function write<R>(inner: (run: Run) => Promise<R>): Promise<R> {
        // Another load may set its own mark before this one has removed its mark.
        const by = randomUUID()
        let isUnsaid = false
        try {
          return await transact(inner, () =>
            run("MERGE (mark:Dataset {id: 'committing'}) SET mark.since = timestamp(), mark.by = $by", { by }),
          )
        } catch (error) {
          isUnsaid = error instanceof GraphSilent
          throw error
        } finally {
          // By then the mark counts no longer, and such a server would not say either that it is gone.
          if (!isUnsaid) await run("MATCH (mark:Dataset {id: 'committing', by: $by}) DELETE mark", { by })
        }
      }
    } finally {
      // A server that does not end a commit does not end its session either.
      await within(CLOSING, Promise.all([session.close(), waiting.close()])).catch(() => {})
    }
  }

  return {
    engine: 'neo4j',
    read,
    // Whoever joins a question late would wait for it and for the one before.
    version: () => told(stamped(NOTHING), () => within(timeLeft(readTimeout), askVersion())),
    write: work => alone(({ write }) => write(work)),
    underWay,
    alone,
    // A server that is silent does not take its leave either.
    async close() {
      const closed = Promise.all([driver, ...left].map(one => one.close()))
      await within(CLOSING, closed).catch(() => {})
    },
  }
}

/** Whoever put one into the address does not want to read it in a log. */
const withoutPassword = (uri: string) => uri.replace(/^(\w[\w+.-]*:\/\/)?.*@/, '$1')

function connect(uri: string, user: string, password: string, readTimeout: number): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      connectionTimeout: Math.min(readTimeout, 5_000),
      connectionAcquisitionTimeout: readTimeout,
      maxTransactionRetryTime: readTimeout,
      userAgent: 'parley',
    })
  } catch (cause) {
    const advice = 'an address such as bolt://localhost:7687 or neo4j+s://example.databases.neo4j.io'
    throw new GraphAway(`NEO4J_URI is "${withoutPassword(uri)}", not ${advice}`, { cause })
  }
}

/** For whoever only wants to know the version. */
const NOTHING = 'RETURN 1 AS row'

/** Milliseconds after which a loader that has not ended its commit is dead. */
const MARKED = 60_000

/** A server whose disk is full may never end a commit; what it has done of it is known once it was started again. */
const UNSAID = 'Neo4j has not said for a minute whether the data are committed; look at its log, then load again'

/** Milliseconds that a server may take to say goodbye. */
const CLOSING = 1_000

interface Stamp {
  version: string | null
  /** Whose mark there is. */
  committing: string | null
  version_after: string | null
}

/**
 * A read that can tell whether it saw one version of the data. Neo4j shows a running query what others commit meanwhile,
 * and a commit bit by bit, so a load marks the moment of its commit, and a read that overlaps one is done again. A mark
 * older than a minute was left by a loader that died; by then the server has finished its commit or undone it. So was one
 * that this process has seen for so long, if the server's clock was set back meanwhile.
 *
 * First the version and then the mark, afterwards the mark and then the version: a whole commit fits in between otherwise.
 * Each has a WITH of its own, since the server chooses the order of what stands before one.
 *
 * The first record is the stamp alone. The rows are records of their own, though they are collected: the driver looks for
 * each byte of a record through all pieces in which that came, so a large one takes it minutes.
 */
const stamped = (query: string) => `
OPTIONAL MATCH (dataset:Dataset {id: 'current'})
WITH dataset.version AS version
OPTIONAL MATCH (mark:Dataset {id: 'committing'}) WHERE mark.since > timestamp() - ${MARKED}
WITH version, mark.by AS committing_before
CALL () { CALL () { ${query} } RETURN collect(row) AS rows }
WITH version, committing_before, rows
OPTIONAL MATCH (mark:Dataset {id: 'committing'}) WHERE mark.since > timestamp() - ${MARKED}
WITH version, rows, coalesce(committing_before, mark.by) AS committing
OPTIONAL MATCH (dataset:Dataset {id: 'current'})
WITH rows, {version: version, committing: committing, version_after: dataset.version} AS stamp
UNWIND [stamp] + rows AS row
RETURN row`

/**
 * Neo4j plans a query once more for each size of the texts that are its parameters (up to 1, 10, 100 characters), and a plan
 * can take it seconds. Into a map it does not look.
 */
function withTextsInMap(query: string, parameters: Parameters): { text: string; values: Parameters } {
  const isText = (name: string) => typeof parameters[name] === 'string'
  const [texts, others] = [isText, (name: string) => !isText(name)].map(wanted =>
    Object.fromEntries(Object.entries(parameters).filter(([name]) => wanted(name))),
  )
  return {
    text: query.replaceAll(/\$(\w+)/g, (whole, name) => (isText(name) ? `$texts.${name}` : whole)),
    values: { ...others, texts },
  }
}

/** `missed` fails so many milliseconds after it began, unless it is cleared before. */
function alarm(limit: number, late: () => Error) {
  const { promise: missed, reject } = Promise.withResolvers<never>()
  let timer: NodeJS.Timeout | undefined
  return {
    missed,
    begin() {
      timer = setTimeout(() => reject(late()), limit)
    },
    clear: () => clearTimeout(timer),
  }
}

/** Tells of whose mark it is whether they have died. */
function deadMarks() {
  let seen = { by: '', since: 0 }
  return (by: string) => {
    if (seen.by !== by) seen = { by, since: performance.now() }
    return performance.now() - seen.since > MARKED
  }
}

const rowsIn = (records: readonly { toObject(): object }[]) => records.map(record => record.toObject() as Row)

/** Neo4j takes a JavaScript number for a float; whole numbers are sent as integers. */
function encode<T>(value: T): T {
  if (typeof value === 'number') return (Number.isInteger(value) ? neo4j.int(value) : value) as T
  if (Array.isArray(value)) return value.map(encode) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, encode(inner)])) as T
}
