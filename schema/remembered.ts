const MOST = 10_000

/**
 * A function that makes the same only once; before it would remember more than 10,000 results it forgets them all.
 * @param make what is slow, and always the same for the same arguments; never undefined
 * @param keyOf tells apart what is asked, where that is more than the first argument
 */
export function remembered<Asked extends unknown[], Made>(
  make: (...asked: Asked) => Made,
  keyOf: (...asked: Asked) => unknown = (...[first]) => first,
): (...asked: Asked) => Made {
  const known = new Map<unknown, Made>()
  return (...asked) => {
    const key = keyOf(...asked)
    const before = known.get(key)
    if (before !== undefined) return before
    if (known.size >= MOST) known.clear()
    const made = make(...asked)
    known.set(key, made)
    return made
  }
}
