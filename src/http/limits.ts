/** How many requests each key or address has sent of late, by a clock that nobody sets: the package's own count goes by the time of day. */
import type { FastifyRateLimitStore } from '@fastify/rate-limit'
import { LRUCache } from 'lru-cache'

/** Keys and addresses that are counted at once; those that have not asked for longest are counted anew. */
const MOST = 100_000

export class Counts implements FastifyRateLimitStore {
  readonly #counts = new LRUCache<string, { current: number }>({ max: MOST })

  incr(key: string, done: (error: Error | null, count?: { current: number; ttl: number }) => void, window: number) {
    const count = this.#counts.get(key) ?? { current: 0 }
    if (count.current++ === 0) this.#counts.set(key, count, { ttl: window })
    done(null, { current: count.current, ttl: this.#counts.getRemainingTTL(key) })
  }

  /** The same without counting. */
  read(key: string, done: (error: Error | null, count: { current: number; ttl: number }) => void) {
    done(null, { current: this.#counts.get(key)?.current ?? 0, ttl: this.#counts.getRemainingTTL(key) })
  }

  child() {
    return new Counts()
  }
}
