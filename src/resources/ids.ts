/** Ids that do not exist: told apart from an empty result, with those that were perhaps meant. */
import type { Entity } from '../../schema/entity.ts'
import { foldText, SEARCH_TEXT } from '../../schema/graph.ts'
import { keyOf, partsOf } from '../../schema/key.ts'
import { nameScore } from '../../schema/name-key.ts'
import { nearest } from '../../schema/nearest.ts'
import { probesOf } from '../../schema/spelling.ts'
import { findRetired, type Retired } from '../graph/changes.ts'
import type { Graph } from '../graph/graph.ts'
import { referenceTo } from '../graph/projection.ts'
import { changed } from '../http/all.ts'
import { noData } from '../http/answer.ts'
import { parameterProblem } from '../http/parameters.ts'
import { type ParameterError, Problem } from '../http/problems.ts'
import { filtersOf, keysFor } from './filters.ts'
import { namedAs } from './names.ts'

/** The problem of an id that no entity of the type has. */
export async function unknownId(graph: Graph, entity: Entity, id: string): Promise<Problem> {
  const error = await describeUnknown(graph, { parameter: 'id', value: id, types: [entity.type] })
  return new Problem('unknown-id', error.detail, { errors: [error] })
}

/** What a list came to. */
export interface Found {
  version: string | null
  /** At least so many entries there are, and none only if this is 0. */
  found: number
}

/**
 * A filter by an id that nothing has is a mistake, not an empty result. Asked only where one may hide: nothing was found,
 * or one of several ids may have gone unnoticed.
 * @throws {Problem} invalid-parameter, with the nearest ids
 * @throws {GraphAway} if the data have changed since
 */
export async function refuseUnknownIds(
  graph: Graph,
  entity: Entity,
  query: Record<string, unknown>,
  { found, version }: Found,
): Promise<void> {
  const asked = filtersOf(entity)
    .filter(({ field, parameter }) => field.kind === 'reference' && query[parameter])
    .flatMap(({ field, parameter }) => {
      const values = query[parameter] as string[]
      if (found > 0 && values.length === 1) return []
      return values.map(value => ({ parameter, value, types: field.to, keys: keysFor(field, value) }))
    })
  const ids = (query.ids ?? []) as string[]
  if (ids.length > found) {
    const types = [entity.type]
    asked.push(...ids.map(id => ({ parameter: 'ids', value: id, types, keys: [keyOf({ type: entity.type, id })] })))
  }
  if (asked.length === 0) return
  const known = await graph.read<string>('MATCH (n:Entity) WHERE n.key IN $keys RETURN n.key AS row', {
    keys: asked.flatMap(({ keys }) => keys),
  })
  if (known.version !== version) throw changed()
  const unknown = asked.filter(({ keys }) => !keys.some(key => known.rows.includes(key)))
  if (unknown.length === 0) return
  throw await unknownIds(graph, unknown)
}

/** What became of an entity that is gone. */
export function fateOf({ key, into, reason, version, at }: Retired): string {
  const { type, id } = partsOf(key)
  const became = into === null ? 'removed' : `merged into "${partsOf(into).id}"`
  return `${type} "${id}" was ${became} in version ${version} of the data, at ${at}${reason ? `: ${reason}` : ''}`
}

/** An id that a parameter named, and the types that it could be of. */
interface Asked {
  parameter: string
  value: string
  types: readonly string[]
}

/** The problem of ids in parameters that nothing has. */
export const unknownIds = async (graph: Graph, asked: readonly Asked[]): Promise<Problem> =>
  parameterProblem(
    await Promise.all(
      asked.map(async one => {
        const [retired, never] = await Promise.all([describeRetired(graph, one), describeUnknown(graph, one)])
        return retired ?? never
      }),
    ),
  )

/** What an id was, that the graph holds no longer; undefined of any other. */
async function describeRetired(graph: Graph, { parameter, value, types }: Asked): Promise<ParameterError | undefined> {
  const former = (await Promise.all(keysFor({ to: types }, value).map(key => findRetired(graph, key)))).find(Boolean)
  if (!former) return undefined
  const nearest = former.into === null ? [] : [partsOf(former.into).id]
  return { parameter, value, detail: fateOf(former), nearest }
}

async function describeUnknown(graph: Graph, { parameter, value, types }: Asked): Promise<ParameterError> {
  const near = await nearestIds(graph, types, value)
  const advice = near.length > 0 ? `; nearest: ${near.join(', ')}` : ''
  return { parameter, value, detail: `nothing in ${types.join(' or ')} has the id "${value}"${advice}`, nearest: near }
}

/** Keys that one way to look for ids gives at most: the first of them. */
const firstKeys = (found: string) =>
  `MATCH (n:Entity) WHERE ${found} WITH n ORDER BY n.key LIMIT 1000 RETURN n.key AS key`

/** One text, whatever the types: an engine plans it once. */
const NEAREST = `
UNWIND [$asked] AS asked
CALL (asked) {
  CALL (asked) { ${namedAs('asked', '$most')} RETURN n.key AS key }
  RETURN key
  UNION
  UNWIND $keys AS key
  RETURN key
  UNION
  UNWIND $heads AS head
  CALL (head) { ${firstKeys('n.key STARTS WITH head')} }
  RETURN key
  UNION
  UNWIND $tails AS tail
  CALL (tail) { ${firstKeys('n.key ENDS WITH tail AND n.type IN $types')} }
  RETURN key
  UNION
  CALL () { ${firstKeys(`n.${SEARCH_TEXT} CONTAINS $word AND n.type IN $types`)} }
  RETURN key
}
MATCH (n:Entity {key: key})
RETURN {key: n.key, id: n.id, names: [(n)-[:NAMED]->(m) | m.value] + [${referenceTo('n')}.name]} AS row`

/**
 * Ids of these types that are called so, in whatever language, or are spelt nearly so.
 * @throws {Problem} no-data, while nothing is loaded
 * @throws {GraphAway} if the id is known by now
 */
async function nearestIds(graph: Graph, types: readonly string[], value: string): Promise<string[]> {
  const { id } = partsOf(value)
  const word = foldText(id).slice(0, 100)
  // Ids are of small letters or, as codes are, of capitals.
  const spelt = [word, word.toUpperCase()]
  const keys = keysFor({ to: types }, value)
  const { version, rows } = await graph.read<{ key: string; id: string; names: string[] }>(NEAREST, {
    asked: { probes: probesOf(word), types },
    most: 100,
    types,
    word,
    keys,
    heads: types.flatMap(type => spelt.map(one => `${type}/${one.slice(0, 2)}`)),
    tails: [...new Set(spelt.map(one => one.slice(-3)))],
  })
  // What is unknown today may be loaded tomorrow.
  if (version === null) throw noData()
  // Or has been since it was looked for in vain.
  if (rows.some(({ key }) => keys.includes(key))) throw changed()
  const scored = rows.map(({ id: found, names }) => ({
    found,
    score: Math.max(...names.map(name => nameScore(word, name))),
  }))
  const called = scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.found < b.found ? -1 : 1))
  const alike = nearest(
    id,
    rows.map(row => row.id),
  )
  return [...new Set([...called.map(({ found }) => found), ...alike])].slice(0, 5)
}
