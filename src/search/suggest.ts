/** What a field that completes itself offers while somebody types: entities, types, properties. */
import { z } from 'zod'
import { entities, entityOf } from '../../schema/entities.ts'
import { foldText, longestOf, NAME_KEYS } from '../../schema/graph.ts'
import { keyOf } from '../../schema/key.ts'
import { nameKeys } from '../../schema/name-key.ts'
import { atOneVersion, type Graph } from '../graph/graph.ts'
import { type Reference, referenceTo } from '../graph/projection.ts'
import { keysOf } from './candidates.ts'
import { namedAnswer, type Property, propertiesOf, propertiesOfAny, typeOf } from './properties.ts'
import { search } from './search.ts'

/** Suggestions an answer. */
const PAGE = 20

/** Suggestions altogether: whoever has not found it by then types another letter. */
export const MOST = 100

const suggestionAnswer = namedAnswer.extend({
  description: z.string().optional(),
  notable: z.array(namedAnswer).optional(),
})

export const suggestionsAnswer = z
  .object({ result: z.array(suggestionAnswer) })
  .meta({ id: 'ReconciliationSuggestions', description: 'What may be meant, best first' })

export const proposalAnswer = z.object({
  properties: z.array(suggestionAnswer),
  type: z.string().optional(),
  limit: z.int(),
})

type Suggestion = z.infer<typeof suggestionAnswer>

const ofTypes = 'size($types) = 0 OR n.type IN $types'

const STATEMENT = `
  MATCH (n:Entity) WHERE n.key IN $keys AND (${ofTypes})
  RETURN {rank: 0, entity: ${referenceTo('n')}} AS row
  UNION ALL
  MATCH (n:Entity)
  WHERE size($words) > 0 AND n.${NAME_KEYS} CONTAINS $longest
    AND (${ofTypes}) AND all(word IN $words WHERE n.${NAME_KEYS} CONTAINS word)
  WITH n ORDER BY n.key LIMIT ${MOST}
  RETURN {rank: 1, entity: ${referenceTo('n')}} AS row`

/**
 * Entities whose id is the prefix; then those of whose names a word begins with each word of it, in any script; then what
 * a search for it finds. In two reads.
 * @param cursor how many to leave out
 */
export function suggestEntities(graph: Graph, prefix: string, types: readonly string[], cursor: number) {
  const words = nameKeys(prefix).map(key => ` ${key}`)
  const parameters = { types, keys: keysOf(prefix, types), words, longest: longestOf(words) }
  return atOneVersion(async () => {
    const begun = await graph.read<{ rank: number; entity: Reference }>(STATEMENT, parameters)
    const { version, found } = await search(graph, [{ text: prefix, types, limit: MOST }])
    const start = foldText(prefix)
    const first = begun.rows
      .map(({ rank, entity }) => ({
        entity,
        place: `${rank}${foldText(entity.name).startsWith(start) ? 0 : 1}${foldText(entity.name)}\n${keyOf(entity)}`,
      }))
      .sort((a, b) => (a.place < b.place ? -1 : 1))
    const called = (found[0]?.hits ?? []).filter(({ lang }) => lang !== null)
    const all = [...first, ...called].map(({ entity }) => [keyOf(entity), entity] as const)
    // A map keeps the place of what came first.
    const unique = [...new Map(all)].slice(0, MOST)
    return {
      versions: [begun.version, version],
      version,
      result: unique
        .slice(cursor, cursor + PAGE)
        .map(([id, { type, name }]) => ({ id, name, notable: [typeOf(entityOf(type))] })),
    }
  })
}

export const suggestTypes = (prefix: string, cursor: number): Suggestion[] =>
  beginning(
    prefix,
    entities.map(entity => ({ ...typeOf(entity), description: entity.description })),
  ).slice(cursor, cursor + PAGE)

export const suggestProperties = (prefix: string, types: readonly string[], cursor: number): Suggestion[] =>
  beginning(prefix, proposeProperties(types)).slice(cursor, cursor + PAGE)

/** The properties that entities of these types have. */
export const proposeProperties = (types: readonly string[]): Suggestion[] =>
  [...propertiesOfAny(types).values()].map(property => presentProperty(property, types))

/** One that several types have means something else in each: it is described by these. */
function presentProperty({ id, name, description }: Property, types: readonly string[]): Suggestion {
  const having = types.filter(type => propertiesOf(type).some(one => one.id === id))
  return { id, name, description: having.length > 1 ? `Of ${having.join(', ')}` : description }
}

/** Whatever has a word in its id or name that begins so; all of them before anything is typed. */
function beginning<T extends Suggestion>(prefix: string, all: T[]): T[] {
  const start = foldText(prefix.trim())
  return all.filter(({ id, name }) =>
    [id, name, ...id.split('_'), ...name.split(' ')].some(word => foldText(word).startsWith(start)),
  )
}
