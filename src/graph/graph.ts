/** What the rest of the service knows of a graph database; the engines behind it are embedded.ts and neo4j.ts. */

export type Parameters = Record<string, unknown>
export type Row = Record<string, unknown>

/** Runs Cypher within one transaction. */
export type Run = (query: string, parameters?: Parameters) => Promise<Row[]>

export interface Answer<T> {
  /** The version of the data that every row is of; null while nothing is loaded. */
  version: string | null
  /** None while nothing is loaded, though a load may have begun to fill the graph. */
  rows: T[]
}

/** Runs `work` in one transaction: all of it happens or nothing. It may be run again if the engine asks for that. */
export type Transact = <T>(work: (run: Run) => Promise<T>) => Promise<T>

/** What whoever writes alone can do. */
export interface Writing {
  /** No reader sees a part of it. */
  write: Transact
  /** While the graph has no version, and so nobody is shown anything: readers are not held up. */
  fill: Transact
}

export interface Graph {
  readonly engine: 'embedded' | 'neo4j'
  /**
   * Runs a query that returns one column, `row`, on one version of the data.
   * @throws {GraphAway} if the engine does not answer within its time limit
   */
  read<T>(query: string, parameters?: Parameters): Promise<Answer<T>>
  /**
   * The version that a query would be answered from now.
   * @throws {GraphAway} as `read` does
   */
  version(): Promise<string | null>
  /** Writes alone, in one transaction. */
  write: Transact
  /** How many queries are read now, or wait for a connection. */
  underWay(): number
  /**
   * Runs `work` while nobody else writes, in this process or another; whoever else wants to waits. Constraints and indexes
   * are made before it. If the process dies, what it has committed stays, and the next one need not wait.
   */
  alone<T>(work: (writing: Writing) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** The engine cannot answer now; the same request may succeed later. The engine's own words are its cause only. */
export class GraphAway extends Error {}

/** Nothing has come back at all. */
export class GraphSilent extends GraphAway {}

/**
 * Reads several times until all of it is of one version of the data.
 * @throws {GraphAway} if the data change faster than they can be read
 */
export async function atOneVersion<T extends { versions: (string | null)[] }>(
  work: () => Promise<T>,
): Promise<Omit<T, 'versions'>> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const { versions, ...done } = await work()
    if (new Set(versions).size === 1) return done
  }
  throw new GraphAway('the data change faster than they can be read')
}

/** An answer that shows nothing of what a first load has written so far. */
export const shown = <T>({ version, rows }: Answer<T>): Answer<T> => ({ version, rows: version === null ? [] : rows })

/**
 * Gives up on a promise after a time, in milliseconds.
 * @throws {GraphSilent}
 */
export async function within<T>(limit: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new GraphSilent(`the graph did not answer within ${Math.round(limit)} ms`)), limit)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Does one work for all who asked for it before it was begun; whoever asks later gets one that is begun later. */
export function shared<T>(work: () => Promise<T>): () => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  let next: Promise<T> | undefined
  return () => {
    next ??= last.then(() => {
      next = undefined
      const done = work()
      last = done.catch(() => {})
      return done
    })
    return next
  }
}
