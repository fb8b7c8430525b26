/** A page of a list: its parameters, its query, its answer. */
import { z } from 'zod'
import type { Entity } from '../../schema/entity.ts'
import { foldText, keysIn, NAME_KEYS, SEARCH_TEXT, sortProperty } from '../../schema/graph.ts'
import { wholeNumber } from '../../schema/written.ts'
import type { Graph } from '../graph/graph.ts'
import { type EntityRow, projection } from '../graph/projection.ts'
import { cursorAt, type Place, readCursor } from '../http/cursor.ts'
import { collectionAddress } from '../http/links.ts'
import { presentEntity } from './answers.ts'
import { type Conditions, conditionsOf, filtersOf, parameterOf } from './filters.ts'

/** Most words of a search that are looked at. */
const MOST_WORDS = 20

const controls = (entity: Entity) => {
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
    sort: z
      .enum(sorts as [string, ...string[]])
      .default(sorts[0] as string)
      .meta({ description: 'Order; - for descending. What has no date comes first, or last in descending order.' }),
    limit: wholeNumber(1, 500, 50).describe('Entries a page'),
    cursor: z.string().max(5000).optional().meta({ description: 'Where to go on: page.next of the answer before' }),
  }
}

/** The query parameters of an entity's list. */
export const listParameters = (entity: Entity) =>
  z.strictObject({
    ...Object.fromEntries(filtersOf(entity).map(filter => [filter.parameter, parameterOf(filter)])),
    ...controls(entity),
  })

interface Search {
  words: string[]
  /** Keys of the words, if they are a name. */
  keys: string[]
}

/** The parameters as `listParameters` reads them. */
export type ListQuery = { q?: Search; sort: string; limit: number; cursor?: string } & Record<string, unknown>

export interface Page {
  version: string | null
  data: Record<string, unknown>[]
  /** The address of the next page, null on the last. */
  next: string | null
}

/**
 * Reads a page, in one query.
 * @param asked the parameters as they were sent, for the address of the next page
 * @throws {Problem} invalid-cursor
 */
export async function readPage(
  graph: Graph,
  entity: Entity,
  query: ListQuery,
  asked: Record<string, string>,
): Promise<Page> {
  const { sort, limit, cursor, q, ...filters } = query
  const same = { type: entity.type, sort, q, ...filters }
  const place = cursor === undefined ? undefined : readCursor(cursor, same)
  const conditions = conditionsOf(entity, filtersOf(entity), filters as Record<string, string[]>)
  const { text, parameters } = listStatement(entity, conditions, { sort, search: q, place })
  const { version, rows } = await graph.read<ListRow>(text, { ...parameters, limit: limit + 1 })

  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    version,
    data: shown.map(row => presentEntity(entity, row.entity)),
    next: last
      ? collectionAddress(entity.type, {
          ...asked,
          cursor: cursorAt({ value: last.place, id: String(last.entity.node.id) }, same),
        })
      : null,
  }
}

interface ListRow {
  entity: EntityRow
  place: string
}

interface Order {
  /** A field's name, with - for descending. */
  sort: string
  search: Search | undefined
  place: Place | undefined
}

const HAS_WORDS = `all(word IN $words WHERE n.${SEARCH_TEXT} CONTAINS word)`
const HAS_NAME = `(size($keys) > 0 AND all(key IN $keys WHERE coalesce(n.${NAME_KEYS}, '') CONTAINS key))`

function listStatement(entity: Entity, conditions: Conditions, { sort, search, place }: Order) {
  const descending = sort.startsWith('-')
  const key = `n.${sortProperty({ name: descending ? sort.slice(1) : sort })}`
  const beyond = descending ? '<' : '>'
  const predicates = [
    ...conditions.predicates,
    ...(search ? [`(${HAS_WORDS} OR ${HAS_NAME})`] : []),
    // The first half lets an index walk start at the place; the second leaves out what the page before has shown.
    ...(place
      ? [`${key} ${beyond}= $place_value AND (${key} ${beyond} $place_value OR n.id ${beyond} $place_id)`]
      : []),
  ]
  const order = `ORDER BY ${key}${descending ? ' DESC' : ''}, n.id${descending ? ' DESC' : ''}`
  const found =
    conditions.matches.length > 0 ? [...conditions.matches, 'WITH DISTINCT n'] : [`MATCH (n:${entity.label})`]
  const text = [
    ...found,
    ...(predicates.length > 0 ? [`WHERE ${predicates.join(' AND ')}`] : []),
    `WITH n ${order} LIMIT $limit`,
    `RETURN {entity: ${projection}, place: ${key}} AS row`,
    order,
  ].join('\n')
  const parameters = {
    ...conditions.parameters,
    ...search,
    ...(place && { place_value: place.value, place_id: place.id }),
  }
  return { text, parameters }
}
