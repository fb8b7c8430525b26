/** A page of a list: its parameters, its query, its answer. */
import { z } from 'zod'
import type { Entity } from '../../schema/entity.ts'
import { sortProperty } from '../../schema/graph.ts'
import { remembered } from '../../schema/remembered.ts'
import type { Piece } from '../formats/format.ts'
import { atOneVersion, type Graph } from '../graph/graph.ts'
import { type EntityRow, projection } from '../graph/projection.ts'
import { changed } from '../http/all.ts'
import type { All } from '../http/answering.ts'
import { type Place, pageOf, readCursor } from '../http/cursor.ts'
import { queryOf } from '../http/links.ts'
import { presentEntity } from './answers.ts'
import { addControls, COUNTED, type Controls, listControls } from './controls.ts'
import { type Conditions, conditionsOf, filtersOf, parameterOf } from './filters.ts'
import type { Found } from './ids.ts'
import { readIncluded } from './include.ts'

/**
 * The query parameters of an entity's list.
 * @param set the filter that the address already sets
 */
export function listParameters(entity: Entity, set?: string) {
  const { [set ?? '']: _, ...shape } = parametersOf(entity)
  return z.strictObject(shape)
}

/** The same ones for every address that gives this list: the documentation describes each once. */
const parametersOf = remembered((entity: Entity): Record<string, z.ZodType> => {
  const all: Record<string, z.ZodType> = {
    ...Object.fromEntries(filtersOf(entity).map(filter => [filter.parameter, parameterOf(filter)])),
    ...listControls(entity),
  }
  const named = Object.entries(all).map(([name, type]) => {
    const { param = {} } = type.meta() ?? {}
    return [name, type.meta({ ...type.meta(), param: { ...param, id: `${entity.type}.${name}` } })] as const
  })
  return Object.fromEntries(named)
})

/** The parameters as `listParameters` reads them. */
export type ListQuery = Controls & Record<string, unknown>

/**
 * Reads a page, in one query, or two with what is to be included.
 * @param url as it was asked for, for the address of the next page
 * @throws {Problem} invalid-cursor
 */
export async function readPage(graph: Graph, entity: Entity, query: ListQuery, url: string) {
  const { sort, total, ids, include, as_of } = query
  const limit = Math.max(query.limit, queryOf(url).limit ? 0 : (ids?.length ?? 0))
  const { conditions, place, same } = selectionOf(entity, query)
  const text = [
    ...(total ? countStatement(entity, conditions, total) : []),
    ...listStatement(entity, conditions, {
      sort,
      place,
      row: (key: string) => `{entity: ${projection}, place: ${key}}`,
    }),
  ].join('\n')
  const parameters = { ...conditions.parameters, ...placed({ place }), limit: limit + 1 }
  return atOneVersion(async () => {
    const read = await graph.read<ListRow | { total: number }>(text, parameters)
    const rows = read.rows.filter(row => 'entity' in row)
    const counted = read.rows.find(row => 'total' in row)?.total
    const placeOf = ({ place, entity }: ListRow) => ({ value: place, id: String(entity.node.id) })
    const { shown, page } = pageOf(rows, { limit, url, query: same, placeOf })
    const data = shown.map(row => presentEntity(entity, row.entity, as_of))
    const included = include && (await readIncluded(graph, include, data, as_of))
    return {
      version: read.version,
      versions: [read.version, ...(included ? [included.version] : [])],
      data,
      page: { ...page, ...(counted !== undefined && { total: totalOf(counted, total) }) },
      ...(included && { more: { included: included.data } }),
    }
  })
}

const totalOf = (counted: number, total: Controls['total']) =>
  total === 'exact' ? { count: counted, exact: true } : { count: Math.min(counted, COUNTED), exact: counted <= COUNTED }

interface ListRow {
  entity: EntityRow
  place: string
}

/** What a list's parameters select, and what has to be the same on each of its pages. */
function selectionOf(entity: Entity, query: ListQuery) {
  const { sort, cursor, ids, as_of } = query
  const filters = filtersOf(entity)
  const values = Object.fromEntries(filters.map(({ parameter }) => [parameter, query[parameter] as string[]]))
  const same = { type: entity.type, sort, values, q: query.q, ids, as_of, min_sources: query.min_sources }
  const place = readCursor(cursor, same)
  const conditions = conditionsOf(entity, filters, values)
  addControls(conditions, entity, query)
  return { conditions, place, same }
}

/** One entry in so many is drawn, to find the places where the list can be divided. */
const DRAWN = 1000

/** From one division to the next, by drawn entries: some 15,000 keys are read at once. */
const APART = 15

/** Entries that are read at once. */
const PIECE = 500

/**
 * Reads a list from its first entry to its last: the keys of one part after the other, then the entries by these. No query
 * sorts more than a part, so that twice as many take twice as long, and no more memory.
 * @param most entries
 * @throws {Problem} invalid-cursor
 */
export async function readAll(graph: Graph, entity: Entity, query: ListQuery, most: number): Promise<All & Found> {
  const { sort, include, as_of } = query
  const { conditions, place } = selectionOf(entity, query)
  const read = (section: Section, more: Partial<Order> = {}) => {
    const row = (key: string) => `{id: n.id, value: ${key}}`
    return graph.read<Place>(listStatement(entity, conditions, { sort, row, ...section, ...more }).join('\n'), {
      ...conditions.parameters,
      ...placed(section),
      limit: Math.min(most, Number.MAX_SAFE_INTEGER),
    })
  }
  const isShort = most <= DRAWN * APART
  const drawn = isShort ? undefined : await read({ place }, { share: 1 / DRAWN })
  const ends = [...(drawn?.rows.filter((_, i) => i % APART === APART - 1) ?? []), undefined]
  const first = await read({ place, end: ends[0] })
  const { version } = first
  return { version, found: first.rows.length, pieces: pieces() }

  async function* pieces(): AsyncGenerator<Piece> {
    let left = most
    for (const [i, end] of ends.entries()) {
      const keys = i === 0 ? first : await read({ place: ends[i - 1], end })
      if (keys.version !== version) throw changed()
      const wanted = keys.rows.slice(0, left)
      for (let i = 0; i < wanted.length; i += PIECE) yield await piece(wanted.slice(i, i + PIECE))
      left -= wanted.length
      if (left <= 0) return
    }
  }

  async function piece(keys: readonly Place[]): Promise<Piece> {
    const read = await graph.read<EntityRow>(
      `UNWIND $ids AS id MATCH (n:${entity.label} {id: id}) RETURN ${projection} AS row`,
      { ids: keys.map(({ id }) => id) },
    )
    // Another version may not have the keys.
    if (read.version !== version) throw changed()
    const rows = new Map(read.rows.map(row => [row.node.id, row]))
    const data = keys.map(({ id }) => presentEntity(entity, rows.get(id) as EntityRow, as_of))
    const included = include && (await readIncluded(graph, include, data, as_of))
    if (included && included.version !== version) throw changed()
    return { data, ...(included && { included: included.data }) }
  }
}

interface Section {
  /** It begins after this one. */
  place?: Place | undefined
  /** And ends with this one. */
  end?: Place | undefined
}

interface Order extends Section {
  /** A field's name, with - for descending. */
  sort: string
  /** Only so many of all, drawn at random; 0 to 1. */
  share?: number
  /** What is given of `n`, as Cypher. */
  row(key: string): string
}

const placed = ({ place, end }: Section) => ({
  ...(place && { place_value: place.value, place_id: place.id }),
  ...(end && { end_value: end.value, end_id: end.id }),
})

const foundBy = (entity: Entity, { matches, predicates }: Conditions, more: readonly string[] = []) => [
  ...(matches.length > 0 ? [...matches, 'WITH DISTINCT n'] : [`MATCH (n:${entity.label})`]),
  ...([...predicates, ...more].length > 0 ? [`WHERE ${[...predicates, ...more].join(' AND ')}`] : []),
]

function listStatement(entity: Entity, conditions: Conditions, order: Order): string[] {
  const { sort, place, end, share, row } = order
  const descending = sort.startsWith('-')
  const key = `n.${sortProperty({ name: descending ? sort.slice(1) : sort })}`
  const [beyond, before] = descending ? ['<', '>'] : ['>', '<']
  const by = `ORDER BY ${key}${descending ? ' DESC' : ''}, n.id${descending ? ' DESC' : ''}`
  const bounds = [
    // Neither is ever null, but Neo4j walks an index of both only where it is told so.
    ...(conditions.matches.length > 0 ? [] : [`${key} IS NOT NULL`, 'n.id IS NOT NULL']),
    // The first half lets the walk start at the place; the second leaves out what the page before has shown.
    ...(place ? [`${key} ${beyond}= $place_value AND (${key} <> $place_value OR n.id ${beyond} $place_id)`] : []),
    ...(end ? [`${key} ${before}= $end_value AND (${key} <> $end_value OR n.id ${before}= $end_id)`] : []),
    ...(share ? [`rand() < ${share}`] : []),
  ]
  return [...foundBy(entity, conditions, bounds), `WITH n ${by} LIMIT $limit`, `RETURN ${row(key)} AS row`, by]
}

/** Before the statement of the list, in the same query. */
const countStatement = (entity: Entity, conditions: Conditions, total: Controls['total']) => [
  ...foundBy(entity, conditions),
  ...(total === 'at-least' ? [`WITH n LIMIT ${COUNTED + 1}`] : []),
  'WITH count(n) AS total RETURN {total: total} AS row',
  'UNION ALL',
]
