/** Whom the graph is asked for: each query is told to the request that waits for it. */
import { AsyncLocalStorage } from 'node:async_hooks'

export interface Asker {
  /** Since when an answer is waited for, by performance.now(); nothing where it is sent while it is read. */
  readonly since?: number | undefined
  /**
   * @param query its text, without parameters
   * @returns what to call when it has ended
   */
  asks(query: string): (failure?: unknown) => void
}

/** Whoever asks for what is done now, through all that is awaited; nobody where the service does it for itself. */
export const asker = new AsyncLocalStorage<Asker | undefined>()

/**
 * How long whoever asks now may still wait, in milliseconds: what it has waited for other queries counts, and for whatever
 * else. Nobody sets the clock that this is told by.
 */
export function timeLeft(limit: number): number {
  const now = performance.now()
  return Math.max(0, (asker.getStore()?.since ?? now) + limit - now)
}

/** Tells whoever asks of a query, as long as it is waited for. */
export async function told<T>(query: string, work: () => Promise<T>): Promise<T> {
  const ended = asker.getStore()?.asks(query)
  try {
    const answer = await work()
    ended?.()
    return answer
  } catch (failure) {
    ended?.(failure)
    throw failure
  }
}

/** The queries of one graph: told, and counted while they are under way. */
export function asking() {
  let underWay = 0
  return {
    underWay: () => underWay,
    async ask<T>(query: string, work: () => Promise<T>): Promise<T> {
      underWay++
      try {
        return await told(query, work)
      } finally {
        underWay--
      }
    },
  }
}

/** Goes on on behalf of whoever asks now, also where it is read by a stream that a client drains at its own time. */
export function onBehalf<T>(source: AsyncIterable<T>): AsyncIterable<T> {
  const within = AsyncLocalStorage.snapshot()
  return {
    [Symbol.asyncIterator]() {
      const iterator = source[Symbol.asyncIterator]()
      return {
        next: () => within(() => iterator.next()),
        return: async () => (await within(() => iterator.return?.())) ?? { done: true, value: undefined },
      }
    },
  }
}
