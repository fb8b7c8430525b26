/** Whoever can say something: which actors a request means, and what counts as theirs. */
import { keyOf } from '../../schema/key.ts'
import type { Graph } from '../graph/graph.ts'
import type { Reference } from '../graph/projection.ts'
import { parameterProblem } from '../http/parameters.ts'
import { keysFor } from '../resources/filters.ts'
import { unknownIds } from '../resources/ids.ts'
import { type Author, type Statement } from './statements.ts'

const types = ['countries', 'organizations', 'people'] as const

/** For the documentation of a parameter. */
export const actorTypes = types.join(' or ')

/** The keys that what a parameter names can stand for. */
export const actorKeys = (written: readonly string[]): string[] =>
  written.flatMap(value => keysFor({ to: types }, value))

/**
 * The actors that a parameter names, in its order.
 * @param found whatever there is of their keys
 * @throws {Problem} if there is none of that id, more than one, or the same one twice
 */
export async function actorsNamed(
  graph: Graph,
  parameter: string,
  written: readonly string[],
  found: readonly Reference[],
): Promise<Reference[]> {
  const meant = written.map(value => {
    const keys = actorKeys([value])
    return { value, actors: found.filter(actor => keys.includes(keyOf(actor))) }
  })
  const unknown = meant.filter(({ actors }) => actors.length === 0)
  if (unknown.length > 0)
    throw await unknownIds(
      graph,
      unknown.map(({ value }) => ({ parameter, value, types })),
    )
  const wrong = meant.flatMap(({ value, actors }, i) => {
    if (actors.length > 1) return [{ value, detail: `"${value}" is ${actors.map(keyOf).join(' and ')}: write which` }]
    const again = meant.slice(0, i).some(other => other.actors[0] === actors[0])
    return again ? [{ value, detail: `"${value}" is there already; name each actor once` }] : []
  })
  if (wrong.length > 0) throw parameterProblem(wrong.map(one => ({ parameter, ...one })))
  return meant.map(({ actors }) => actors[0] as Reference)
}

/** What is stated for an actor; if nothing is, as for any person, what they said themselves. */
export function countingFor(
  actor: Reference,
  statements: readonly Statement[],
): { as: Author; statements: readonly Statement[] } {
  const is = (who: Reference) => keyOf(who) === keyOf(actor)
  const stated = statements.filter(({ party }) => is(party))
  if (stated.length > 0) return { as: 'party', statements: stated }
  return { as: 'holder', statements: statements.filter(({ holder }) => is(holder)) }
}
