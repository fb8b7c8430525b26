/** Things by each of their keys, in their order; under one key a thing stands once. */
export function byEach<T>(things: readonly T[], keysOf: (thing: T) => Iterable<string>): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const thing of things)
    for (const key of new Set(keysOf(thing))) {
      const group = groups.get(key)
      if (group) group.push(thing)
      else groups.set(key, [thing])
    }
  return groups
}
