/** Keys: what tells an entity from all others. An id does so only within its type. */

/** Such as `people/rustem-umerov`. */
export const keyOf = ({ type, id }: { type: string; id: string }): string => `${type}/${id}`

/** The parts of a key; no type (an empty one) where only an id is written. */
export function partsOf(written: string): { type: string; id: string } {
  const slash = written.indexOf('/')
  return { type: written.slice(0, Math.max(slash, 0)), id: written.slice(slash + 1) }
}
