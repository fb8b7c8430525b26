/** Finds things by their keys: those that have any of the keys asked for, each once, in the order of all. */
export function indexed<T>(things: readonly T[], keysOf: (thing: T) => readonly string[]) {
  const places = new Map<string, number[]>()
  for (const [place, thing] of things.entries())
    for (const key of keysOf(thing)) {
      const known = places.get(key)
      if (known) known.push(place)
      else places.set(key, [place])
    }
  return (...keys: readonly string[]): T[] =>
    [...new Set(keys.flatMap(key => places.get(key) ?? []))].sort((a, b) => a - b).map(place => things[place] as T)
}
