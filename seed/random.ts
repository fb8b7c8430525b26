/**
 * A small generator with a seed (mulberry32), so that what it made can be made again. It adds, multiplies and divides and
 * does nothing else: a logarithm or a power may differ in its last bit from one machine to another.
 */
export function randomFrom(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (n: number) => Math.floor(next() * n)
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T
  /** At most so many of them, each once. */
  const some = <T>(items: readonly T[], most: number): T[] => [
    ...new Set(Array.from({ length: below(most + 1) }, () => pick(items))),
  ]
  /** From `least` to `most` of them, each once. */
  const between = <T>(items: readonly T[], least: number, most: number): T[] =>
    [...items]
      .map(item => ({ item, order: next() }))
      .sort((a, b) => a.order - b.order)
      .slice(0, least + below(most - least + 1))
      .map(({ item }) => item)
  return { below, pick, some, between, maybe: (chance: number) => next() < chance }
}

export type Random = ReturnType<typeof randomFrom>
