/** What ties one entity to another, as answers give it: the relation, which way it goes, and what is said of it. */
import { z } from 'zod'
import type { Graph } from '../graph/graph.ts'
import { type Reference, referenceTo } from '../graph/projection.ts'
import { presentReference } from '../resources/answers.ts'
import { partOf, relationshipOf } from './reach.ts'
import { directions, presentSaid, relationOf, type Walk } from './relations.ts'

export const tieAnswer = z
  .object({
    relation: z.string().meta({ description: 'The field by which one names the other', examples: ['holder'] }),
    direction: z.enum(directions).meta({ description: 'out: `from` names the other; in: it is named by the other' }),
    said: z
      .record(z.string(), z.unknown())
      .nullable()
      .meta({
        description: 'What is said beside it: the stance, the role and its dates; null where nothing can be',
        examples: [{ stance: 'supports' }],
      }),
  })
  .meta({ id: 'Tie', description: 'A relation between two entities' })

export type Tie = z.infer<typeof tieAnswer>

/** Two keys: from, to. */
export type Pair = readonly [string, string]

interface TieRow {
  from: string
  to: string
  rel: string
  owner: string
  /** The first of the two is the owner. */
  forth: boolean
  said: Record<string, unknown>
  part: Record<string, unknown> | null
}

interface NamedRow {
  key: string
  reference: Reference
}

export interface Ties {
  version: string | null
  /** Every tie of a pair along the walk, in the order of their relations. */
  between(pair: Pair): Tie[]
  /** The entity of a key that was in one of the pairs. */
  reference(key: string): ReturnType<typeof presentReference>
}

/**
 * Reads what ties pairs of entities, in one query.
 * @param small an entity that is known to have few ties
 */
export async function readTies(graph: Graph, walk: Walk, pairs: readonly Pair[], small?: string): Promise<Ties> {
  const { version, rows } = await graph.read<TieRow | NamedRow>(
    `UNWIND $pairs AS pair
    MATCH (a:Entity {key: pair[0]}) MATCH (b:Entity {key: pair[1]})
    WITH DISTINCT a, b
    MATCH (a)${relationshipOf({ ...walk, direction: 'both' })}(b)
    RETURN {from: a.key, to: b.key, rel: type(r), owner: startNode(r).type, forth: startNode(r) = a,
      said: properties(r), part: coalesce(${partOf('a')}, ${partOf('b')})} AS row
    UNION ALL
    UNWIND $keys AS key
    MATCH (n:Entity {key: key})
    RETURN {key: key, reference: ${referenceTo('n')}} AS row`,
    { pairs: fewestFirst(pairs, small), keys: [...new Set(pairs.flat())] },
  )
  const named = new Map(
    rows.flatMap(row => ('key' in row ? [[row.key, presentReference(row.reference)] as const] : [])),
  )
  const tied = Map.groupBy(
    rows.filter(row => 'from' in row),
    ({ from, to }) => pairName(from, to),
  )
  return {
    version,
    between: ([from, to]) =>
      (tied.get(pairName(from, to)) ?? [])
        .flatMap(row => present(walk, row, row.from === from ? row.forth : !row.forth))
        .sort((a, b) => (a.order < b.order ? -1 : 1))
        .map(({ tie }) => tie),
    reference: key => named.get(key) as ReturnType<typeof presentReference>,
  }
}

const pairName = (one: string, other: string) => [one, other].sort().join(' ')

/** From the end that is small or that fewer pairs have: a hub has many, and looking there for one neighbour is long. */
function fewestFirst(pairs: readonly Pair[], small?: string): Pair[] {
  const times = new Map<string, number>()
  for (const key of pairs.flat()) times.set(key, (times.get(key) ?? 0) + 1)
  const most = (key: string) => (key === small ? 0 : (times.get(key) as number))
  const distinct = new Map(pairs.map(pair => [pairName(...pair), pair]))
  return [...distinct.values()].map(([from, to]) => (most(from) <= most(to) ? [from, to] : [to, from]))
}

function present(walk: Walk, row: TieRow, out: boolean): { tie: Tie; order: string }[] {
  const direction = out ? 'out' : 'in'
  const relation = relationOf(walk, row.rel, row.owner, direction)
  if (!relation) return []
  const seq = String(1_000_000 + Number(row.said.seq ?? 0))
  const order = [relation.name, relation.list ?? '', out ? '1' : '2', seq, String(row.said.part ?? '')].join(' ')
  return [{ tie: { relation: relation.name, direction, said: presentSaid(relation, row.said, row.part) }, order }]
}
