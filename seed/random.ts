/**
 * A small generator with a seed (mulberry32), so that what it made can be made again. It adds, multiplies and divides
 * and does nothing else: a logarithm or a power may differ in its last bit from one machine to another.
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
  /** One of them, the first twice as likely as the second, three times as likely as the third (Zipf's law). */
  const ranked = <T>(items: readonly T[]): T => items[rankWithin(items.length, next())] as T
  return { next, below, pick, some, between, ranked, maybe: (chance: number) => next() < chance }
}

/** 1, 1 + 1/2, 1 + 1/2 + 1/3 and so on, as far as they were needed. */
const harmonic: number[] = []

/** Where a share of the way through 1, 1/2, 1/3 … of so many ranks lies. */
function rankWithin(count: number, share: number): number {
  while (harmonic.length < count) harmonic.push((harmonic.at(-1) ?? 0) + 1 / (harmonic.length + 1))
  const wanted = share * (harmonic[count - 1] ?? 0)
  let [low, high] = [0, count - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((harmonic[middle] as number) > wanted) high = middle
    else low = middle + 1
  }
  return low
}

export type Random = ReturnType<typeof randomFrom>
