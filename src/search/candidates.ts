/** Who may be meant by a name and some properties of it: candidates, how well each answers, and whether one is certain. */
import { z } from 'zod'
import { dateProblem, spanOf } from '../../schema/dates.ts'
import { types as allTypes, entityOf } from '../../schema/entities.ts'
import { foldText } from '../../schema/graph.ts'
import { keyOf } from '../../schema/key.ts'
import { nameKeys, nameScore } from '../../schema/name-key.ts'
import { remembered } from '../../schema/remembered.ts'
import { atOneVersion, type Graph } from '../graph/graph.ts'
import { keysFor } from '../resources/filters.ts'
import type { Given, Query } from './batch.ts'
import { type Knowledge, type Names, namedAnswer, readKnown, typeOf, type Value, valuesOf } from './properties.ts'
import { type Hit, search } from './search.ts'

/** What a property weighs beside the name. */
const WEIGHT = 0.4

/** What is not known speaks neither for nor against. */
const UNKNOWN = 0.5

/** Of another type than those that are wished for. */
const OTHER_TYPE = 0.8

/** Candidates that properties are compared of: those further down have names too different to come first by them. */
const COMPARED = 25

const candidateAnswer = z.object({
  id: z.string(),
  name: z.string(),
  type: z.array(namedAnswer),
  score: z.number().meta({ description: '0–100' }),
  match: z.boolean().meta({
    description:
      'Certain: of the same name or id, in whatever script, at odds with no property, and nothing else scores as high',
  }),
  features: z.array(z.object({ id: z.string(), value: z.union([z.number(), z.boolean()]) })).meta({
    description:
      'What the score is made of: the name (0–100), and each property (100 it agrees, 0 it does not, 50 nothing is known)',
  }),
})

/** A candidate as the reconciliation specification has it. */
type Candidate = z.infer<typeof candidateAnswer>

export const candidatesAnswer = z
  .record(z.string(), z.object({ result: z.array(candidateAnswer) }))
  .meta({ id: 'ReconciliationCandidates', description: 'Candidates for each query, best first' })

interface Named {
  key: string
  name: string
  type: string
  /** How well its name answers, 0–1. */
  likeness: number
  /** What it has in common with the query beyond doubt. */
  same: 'id' | 'name' | null
}

/**
 * Finds candidates for every query of a batch, best first, in one read for the names, and one more if there are ids or
 * properties to compare.
 */
export function reconcile(graph: Graph, queries: readonly Query[]) {
  const asked = queries.map(({ text, types, lenient, limit, properties }) => ({
    text,
    types: lenient ? [] : types,
    limit: Math.max(limit + 1, properties.length > 0 ? COMPARED : 2),
  }))
  return atOneVersion(async () => {
    const names = await search(graph, asked)
    const hits = names.found.map(({ hits }) => hits)
    const ids = queries.map(({ text, types, lenient }) => keysOf(text, lenient ? [] : types))
    const compared = queries.flatMap(({ properties }, i) =>
      properties.length > 0 ? (hits[i] ?? []).map(({ entity }) => keyOf(entity)) : [],
    )
    const keys = [...ids.flat(), ...compared]
    const pids = queries.flatMap(({ properties }) => properties.map(({ property }) => property.id))
    const read =
      keys.length > 0
        ? await readKnown(graph, keys, pids)
        : { version: names.version, known: new Map<never, never>(), names: new Map<never, never>() }
    const agree = agreementWith(read.names)
    return {
      versions: [names.version, read.version],
      version: names.version,
      found: queries.map((query, i) => {
        const named = namedIn(query.text, hits[i] ?? [], ids[i] ?? [], read.known)
        return rank(query, named, read.known, agree)
      }),
    }
  })
}

/** The keys that a text can be, if it is an id. */
export const keysOf = (text: string, types: readonly string[]): string[] =>
  keysFor({ to: types.length > 0 ? types : allTypes }, text)

/** Candidates by id and by name, each once; whoever has the id is meant. */
function namedIn(text: string, hits: readonly Hit[], ids: readonly string[], known: Knowledge): Named[] {
  const byId = ids.flatMap((asked): Named[] => {
    const { entity, name } = known.get(asked) ?? {}
    return entity ? [{ key: keyOf(entity), name: String(name), type: entity.type, likeness: 1, same: 'id' }] : []
  })
  const taken = new Set(byId.map(({ key }) => key))
  const words = wordsOf(text)
  const byName = hits.map(({ entity, score, rule, value, lang }): Named => {
    // Only a name has a language; words of a role or a summary are no name.
    const same = rule === 'exact' || rule === 'alias' || (lang !== null && words !== '' && words === wordsOf(value))
    return { key: keyOf(entity), name: entity.name, type: entity.type, likeness: score, same: same ? 'name' : null }
  })
  return [...byId, ...byName.filter(({ key }) => !taken.has(key))]
}

/** The words of a name by their keys, in whatever order: Umerov, Rustem is Rustem Umerov. */
const wordsOf = (name: string) => nameKeys(name).sort().join(' ')

function rank(query: Query, named: readonly Named[], known: Knowledge, agree: Agree): Candidate[] {
  const scored = named.map(one => {
    const ofType = query.types.length === 0 || query.types.includes(one.type)
    const entity = known.get(one.key)
    const properties = query.properties.map(({ property, values }) => {
      const held = entity ? valuesOf(property, entity.entity) : []
      const agreeing = property.field.kind === 'date' ? agreementOfDays : agree
      return { id: property.id, agreement: agreementOf(values, held, agreeing) }
    })
    const sum = properties.reduce((total, { agreement }) => total + agreement, 0)
    const likeness = (one.likeness + WEIGHT * sum) / (1 + WEIGHT * properties.length)
    return {
      id: one.key,
      name: one.name,
      type: [typeOf(entityOf(one.type))],
      score: percent(likeness * (ofType ? 1 : OTHER_TYPE)),
      match: one.same !== null && ofType && properties.every(({ agreement }) => agreement >= UNKNOWN),
      features: [
        { id: 'name', value: percent(one.likeness) },
        { id: one.same === 'id' ? 'same_id' : 'same_name', value: one.same !== null },
        ...(query.lenient ? [{ id: 'type', value: ofType }] : []),
        ...properties.map(({ id, agreement }) => ({ id: `property_${id}`, value: percent(agreement) })),
      ],
    }
  })
  // What is equal stays in the order of the search, which is the same on every engine.
  const sorted = scored.sort((a, b) => b.score - a.score)
  const [first, second] = sorted
  const alone = first && first.score > (second?.score ?? -1)
  return sorted.slice(0, query.limit).map((one, i) => ({ ...one, match: one.match && i === 0 && alone === true }))
}

const percent = (share: number) => Math.round(share * 1000) / 10

type Agree = (given: Given, held: Value) => number

/** How well what is held agrees with any value that was given: 1 it does, 0 it does not, a half if nothing is known. */
function agreementOf(given: readonly Given[], held: readonly Value[], agree: Agree): number {
  const scores = given.flatMap(one => held.map(value => agree(one, value)))
  return scores.length > 0 ? Math.max(...scores) : UNKNOWN
}

const textOf = (given: Given) => (typeof given === 'object' ? (given.name ?? given.id) : String(given))

/** An entity agrees by its id or any of its names; whoever gives an entity means that one, whatever it is called. */
function agreementWith(names: Names): Agree {
  // A batch asks for the same few values again and again.
  const alike = remembered(
    (asked: string, name: string) => (foldText(asked) === foldText(name) ? 1 : nameScore(asked, name)),
    (asked, name) => `${asked}\n${name}`,
  )
  return (given, held) => {
    if (typeof held === 'object') {
      const id = typeof given === 'object' ? given.id : String(given)
      if (id === held.id || id === keyOf(held)) return 1
      if (typeof given === 'object') return 0
      return Math.max(...[held.name, ...(names.get(keyOf(held)) ?? [])].map(name => alike(id, name)))
    }
    const text = textOf(given)
    if (typeof held === 'number') return text.trim() !== '' && Number(text) === held ? 1 : 0
    return alike(text, held)
  }
}

/** Days that certainly lie within those given agree; if they only may, that is no knowledge. */
function agreementOfDays(given: Given, held: Value): number {
  const asked = textOf(given)
  if (dateProblem(asked) !== undefined) return UNKNOWN
  const [wide, narrow] = [spanOf(asked), spanOf(String(held))]
  const apart =
    (wide.latest && narrow.earliest && narrow.earliest > wide.latest) ||
    (wide.earliest && narrow.latest && narrow.latest < wide.earliest)
  if (apart) return 0
  const after = !wide.earliest || (narrow.earliest && narrow.earliest >= wide.earliest)
  const before = !wide.latest || (narrow.latest && narrow.latest <= wide.latest)
  return after && before ? 1 : UNKNOWN
}
