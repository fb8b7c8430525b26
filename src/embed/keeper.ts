/** What is made once and kept: whoever wants the same meanwhile waits for it, and what failed is tried again. */
import { LRUCache } from 'lru-cache'

/** @param max so many are kept; those that were asked for last */
export function keeper<T>(max: number): (key: string, make: () => Promise<T>) => Promise<T> {
  const kept = new LRUCache<string, Promise<T>>({ max })
  return (key, make) => {
    const known = kept.get(key)
    if (known) return known
    const made = make()
    kept.set(key, made)
    made.catch(() => kept.delete(key))
    return made
  }
}
