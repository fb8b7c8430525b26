/** What a load changes. */
import type { Entry, Fields, Retirement, Value } from './dataset.ts'

/** A field of an entity that says something else; null where nothing is known. */
export interface Difference {
  field: string
  old: Value
  new: Value
}

/** An id that is no more, as the graph keeps it. */
export interface RetiredId extends Retirement {
  /** The graph held it once, so it stays retired whatever becomes of the files. */
  held: boolean
  /** The load by which it went or became known; null: this one. */
  since: { version: string; at: string } | null
}

export interface Plan {
  /** The version of the data in the graph, null if it holds none. */
  from: string | null
  to: string
  added: Entry[]
  /** Entries that are there already but are stored otherwise, with the fields that differ, if any. */
  changed: { entry: Entry; differences: Difference[] }[]
  /** What the data no longer hold, with what was last known of it, and what it was merged into, if it was. */
  removed: { key: string; name: string; last: Fields; into: Entry | null }[]
  /** Retired ids that are new or known otherwise; in `removed` as well if they go now. */
  retired: RetiredId[]
  /** Keys that are retired no longer. */
  unretired: string[]
}

/** How two states of an entity differ, in the order of its model. Its id is no difference, and a list of nothing is nothing. */
export const differencesOf = (old: Fields, fresh: Fields): Difference[] =>
  [...new Set([...Object.keys(fresh), ...Object.keys(old)])]
    .filter(field => field !== 'id')
    .map(field => ({ field, old: known(old[field]), new: known(fresh[field]) }))
    .filter(({ old: was, new: is }) => JSON.stringify(was) !== JSON.stringify(is))

const known = (value: Value | undefined): Value =>
  value === undefined || (Array.isArray(value) && value.length === 0) ? null : value

/** A plan in one line; review.ts tells all of it. */
export function summarizePlan({ from, to, added, changed, removed }: Plan): string {
  if (from === to) return `Nothing to change: the graph holds version ${to}.`
  const merged = removed.filter(({ into }) => into).length
  const counts = `${added.length} added, ${changed.length} changed, ${removed.length - merged} removed`
  return `${counts}${merged > 0 ? `, ${merged} merged` : ''}: version ${from ?? 'none'} → ${to}`
}
