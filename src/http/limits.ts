/** How many requests each address has sent of late, by a clock that nobody sets: the package's own count goes by the time of day. */
import type { FastifyRateLimitStore } from '@fastify/rate-limit'
import { LRUCache } from 'lru-cache'

/** Addresses that are counted at once; beyond that, those that have asked nothing for longest begin anew. */
const MOST = 5_000

export class Counts implements FastifyRateLimitStore {
  readonly #counts = new LRUCache<string, { current: number }>({ max: MOST })

  incr(key: string, done: (error: Error | null, count?: { current: number; ttl: number }) => void, window: number) {
    const count = this.#counts.get(key) ?? { current: 0 }
    if (count.current++ === 0) this.#counts.set(key, count, { ttl: window })
    done(null, { current: count.current, ttl: this.#counts.getRemainingTTL(key) })
  }

  child() {
    return new Counts()
  }
}
