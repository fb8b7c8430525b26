/** What a load changes, and how it is told at a terminal. */
import type { Entry } from './dataset.ts'

export interface Plan {
  /** The version of the data in the graph, null if it holds none. */
  from: string | null
  to: string
  added: Entry[]
  /** Entries that are there already but say something else, with the fields that differ. */
  changed: { entry: Entry; fields: string[] }[]
  /** Keys of what the data no longer hold. */
  removed: string[]
}

/** A line for each entity. */
export const describePlan = (plan: Plan): string =>
  [
    ...plan.added.map(({ key }) => `+ ${key}`),
    ...plan.changed.map(({ entry, fields }) => `~ ${entry.key}: ${fields.join(', ') || 'stored in another way'}`),
    ...plan.removed.map(key => `- ${key}`),
    summarizePlan(plan),
  ].join('\n')

export function summarizePlan({ from, to, added, changed, removed }: Plan): string {
  if (from === to) return `Nothing to change: the graph holds version ${to}.`
  const counts = `${added.length} added, ${changed.length} changed, ${removed.length} removed`
  return `${counts}: version ${from ?? 'none'} → ${to}`
}
