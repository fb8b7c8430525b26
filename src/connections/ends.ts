/** The two entities between which a connection is asked for, as a request names them: `type/id`, or an id that tells. */
import { entityOf, types } from '../../schema/entities.ts'
import { keyOf, partsOf } from '../../schema/key.ts'
import { nearest } from '../../schema/nearest.ts'
import type { Graph } from '../graph/graph.ts'
import { parameterProblem } from '../http/parameters.ts'
import type { ParameterError, Problem } from '../http/problems.ts'
import { keysFor } from '../resources/filters.ts'
import { unknownId } from '../resources/ids.ts'
import { counts } from './reach.ts'
import type { Walk } from './relations.ts'

const ends = ['from', 'to'] as const
type End = (typeof ends)[number]

/** Cypher that makes a set of each end, `from` and `to`, and a map of what was found, `ends`. */
export const findEnds = (walk: Walk) =>
  `${ends.map(end => `CALL () { MATCH (n:Entity) WHERE n.key IN $${end} RETURN collect(n) AS ${end} }`).join('\n')}
WITH *, {${ends
    .map(end => `${end}: [n IN ${end} | {key: n.key, counts: coalesce(${counts(walk, 'n')}, false)}]`)
    .join(', ')}} AS ends`

type Asked = Record<End, string> & { as_of?: string | undefined }

export type Found = Record<End, { key: string; counts: boolean }[]>

/** The keys that each end can stand for. */
export const endParameters = (asked: Record<End, string>): Record<End, string[]> => ({
  from: keysOf(asked.from),
  to: keysOf(asked.to),
})

const keysOf = (value: string) => keysFor({ to: types }, value)

/**
 * The keys of both ends.
 * @param possible the types that an end can be of
 * @throws {Problem} invalid-parameter: nothing is called so, several things are, or they cannot be connected in this way
 */
export async function settleEnds(
  graph: Graph,
  asked: Asked,
  found: Found,
  possible: readonly string[],
): Promise<Record<End, string>> {
  const wrong = (await Promise.all(ends.map(end => wrongWith(graph, end, asked, found[end], possible)))).flat()
  if (wrong.length > 0) throw parameterProblem(wrong)
  const [from, to] = ends.map(end => found[end][0]?.key) as [string, string]
  if (from === to)
    throw parameterProblem([
      { parameter: 'to', value: asked.to, detail: `the same as from: ${from}; name another entity` },
    ])
  return { from, to }
}

async function wrongWith(graph: Graph, end: End, asked: Asked, found: Found[End], possible: readonly string[]) {
  const value = asked[end]
  const error = (detail: string, near?: string[]): ParameterError[] => [
    { parameter: end, value, detail, ...(near && { nearest: near }) },
  ]
  const keys = found.map(({ key }) => key).sort()
  if (keys.length > 1) return error(`"${value}" can be ${keys.join(' or ')}; write which`, keys)
  if (!found[0]) return unknownEnd(graph, end, value)
  const { type } = partsOf(keys[0] as string)
  if (!possible.includes(type)) return error(`${keys[0]} takes no part in meetings; only ${possible.join(', ')} do`)
  if (!found[0].counts) return error(`${keys[0]} is known, but not on ${asked.as_of} yet; leave as_of out`)
  return []
}

/** Nothing is called so: a type that there is not, or an id, with what is nearest among the types it can be of. */
async function unknownEnd(graph: Graph, end: End, value: string): Promise<ParameterError[]> {
  const { type, id } = partsOf(value)
  if (type && !types.includes(type)) {
    const near = nearest(type, types)
    const advice = near[0] ? ` — did you mean ${keyOf({ type: near[0], id })}?` : ''
    const detail = `"${type}" is no type; write type/id with one of ${types.join(', ')}${advice}`
    return [{ parameter: end, value, detail, allowed: types, nearest: near.map(one => keyOf({ type: one, id })) }]
  }
  const among = type ? [type] : types
  const problems = await Promise.all(among.map(one => unknownId(graph, entityOf(one), id)))
  const near = problems.flatMap(({ errors }: Problem, i) => (errors[0]?.nearest ?? []).map(one => `${among[i]}/${one}`))
  const first = [...new Set([...nearest(keyOf({ type, id }), near), ...near])].slice(0, 5)
  const advice = first.length > 0 ? `; nearest: ${first.join(', ')}` : ''
  const where = type ? `nothing in ${type}` : 'nothing'
  return [{ parameter: end, value, detail: `${where} has the id "${id}"${advice}`, nearest: first }]
}
