/** What every list can be asked beside its filters, and how it becomes Cypher. */
import { z } from 'zod'
import type { Entity } from '../../schema/entity.ts'
import { foldText, keysIn, longestOf, NAME_KEYS, SEARCH_TEXT } from '../../schema/graph.ts'
import { ONE_ID, several, wholeNumber } from '../../schema/written.ts'
import { cursorParameter } from '../http/cursor.ts'
import type { Conditions } from './filters.ts'
import { includeParameter } from './include.ts'

/** Most words of a search that are looked at. */
const MOST_WORDS = 20

/** Where a count that need not be exact stops. */
export const COUNTED = 10_000

export const asOf = z.iso.date({ error: 'a day is written YYYY-MM-DD: 2026-02-18' }).optional().meta({
  description: 'The state on this day (ISO 8601: 2026-02-18), by what was said and published by then',
})

export const minSources = wholeNumber(1, 1000, 1).describe(
  'Only what at least so many independent sources report; copies of one text count once',
)

/** The parameters of a list as `listControls` reads them. */
export interface Controls {
  q?: { words: string[]; keys: string[] }
  ids?: string[]
  as_of?: string
  min_sources?: number
  include?: string[]
  sort: string
  limit: number
  total?: 'exact' | 'at-least'
  cursor?: string
}

export function listControls(entity: Entity) {
  const names = entity.sorts.map(({ name }) => name)
  const sorts = names.flatMap(name => [name, `-${name}`])
  return {
    q: z
      .string()
      .max(200)
      .transform(text => ({
        words: foldText(text).split(/\s+/).filter(Boolean).slice(0, MOST_WORDS),
        keys: keysIn(text).slice(0, MOST_WORDS),
      }))
      .optional()
      .meta({
        description:
          'Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too.',
      }),
    ids: several(z.string().min(1).max(200), 200)
      .optional()
      .meta({
        description: 'Only these ids, separated by commas: up to 200 in one call',
        override: {
          type: 'array',
          minItems: 1,
          maxItems: 200,
          items: { type: 'string', ...ONE_ID, examples: [entity.fields[0]?.example] },
        },
        param: { style: 'form', explode: false },
      }),
    as_of: asOf,
    ...(isCited(entity) && { min_sources: minSources }),
    ...includeParameter(entity),
    sort: z
      .enum(sorts as [string, ...string[]])
      .default(sorts[0] as string)
      .meta({ description: 'Order; - for descending. What has no date comes first, or last in descending order.' }),
    limit: wholeNumber(1, 500, 50).describe('Entries a page; with ids at least as many as there are ids'),
    total: z
      .enum(['exact', 'at-least'])
      .optional()
      .meta({ description: `Count what all pages hold together: exact, or at-least, which stops at ${COUNTED}` }),
    cursor: cursorParameter,
  }
}

export const isCited = (entity: Entity) => entity.fields.some(({ name }) => name === 'citations')

/** Adds to the conditions of a list's filters what else was asked of it. */
export function addControls({ predicates, parameters }: Conditions, entity: Entity, controls: Controls): void {
  const { q, ids, as_of, min_sources = 1 } = controls
  if (ids) {
    predicates.push('n.id IN $ids')
    parameters.ids = ids
  }
  if (as_of !== undefined && entity.dated) {
    predicates.push('n.counts_from <= $as_of')
    parameters.as_of = as_of
  }
  if (min_sources > 1) {
    predicates.push('n.independent_sources >= $min_sources')
    parameters.min_sources = min_sources
  }
  if (!q || q.words.length === 0) return
  // One predicate a word, so that an index can answer each.
  const words = q.words.map((word, i) => {
    parameters[`word_${i}`] = word
    return `n.${SEARCH_TEXT} CONTAINS $word_${i}`
  })
  const named = entity.fields.some(({ name }) => name === 'names') && q.keys.length > 0
  if (!named) {
    predicates.push(...words)
    return
  }
  parameters.keys = q.keys
  parameters.longest_word = longestOf(q.words)
  parameters.longest_key = longestOf(q.keys)
  // Either way begins with what few have: two indexes answer that, where what follows is asked of each entry found.
  predicates.push(
    `(n.${SEARCH_TEXT} CONTAINS $longest_word OR n.${NAME_KEYS} CONTAINS $longest_key)`,
    `((${words.join(' AND ')}) OR all(key IN $keys WHERE coalesce(n.${NAME_KEYS}, '') CONTAINS key))`,
  )
}
