/** What is around an entity: page by page, what is nearer first. */
import { z } from 'zod'
import { types } from '../../schema/entities.ts'
import { keyOf } from '../../schema/key.ts'
import { anyOf, wholeNumber } from '../../schema/written.ts'
import { atOneVersion, type Graph } from '../graph/graph.ts'
import type { Read } from '../http/answering.ts'
import { cursorParameter, pageOf, readCursor } from '../http/cursor.ts'
import { referenceAnswer } from '../resources/answers.ts'
import { asOf } from '../resources/controls.ts'
import { asked, counts, reach, relationshipOf, step, walkParameters } from './reach.ts'
import { type Direction, directions, relationNames, relationOf, relationsNamed, type Walk } from './relations.ts'
import { readTies, tieAnswer } from './ties.ts'

export const neighborsParameters = z.strictObject({
  relation: anyOf(
    relationNames as [string, ...string[]],
    'Only along these relations, separated by commas: fields that refer to another entity, or lists of such. Without it all but citations.',
    ['holder'],
  ),
  direction: z
    .enum([...directions, 'both'])
    .default('both')
    .meta({
      description: 'out: to what an entity names; in: to what names it; both',
      override: { type: 'string', enum: [...directions, 'both'], default: 'both', examples: ['in'] },
    }),
  depth: wholeNumber(1, 3, 1).describe('Most steps away'),
  type: anyOf(types, 'Show only entities of these types, separated by commas; the way there may lead through any', [
    'positions',
  ]),
  as_of: asOf,
  limit: wholeNumber(1, 500, 50).describe('Entries a page'),
  cursor: cursorParameter,
})

export type NeighborsQuery = z.infer<typeof neighborsParameters>

export const neighborsAnswer = z.array(
  z
    .object({
      entity: referenceAnswer,
      depth: z.int().meta({ description: 'The least number of steps that lead to it' }),
      from: referenceAnswer.meta({
        description: 'The entity one step nearer from which it is reached; of several the first by type and id',
      }),
      ties: z.array(tieAnswer).min(1).meta({ description: 'What ties it to `from`' }),
      ways: z.int().meta({ description: 'How many entities one step nearer are tied to it; `from` is one of them' }),
    })
    .meta({ id: 'Neighbor', description: 'An entity around another one, and how it is reached' }),
)

export const countsAnswer = z
  .array(
    z.object({
      relation: z.string().meta({ examples: ['party'] }),
      direction: z.enum(directions),
      type: z.string().meta({ description: 'Type of the neighbours', examples: ['positions'] }),
      count: z.int().meta({ description: 'How many there are' }),
    }),
  )
  .meta({
    description: 'How many neighbours there are at depth 1, by relation; whatever depth, type and page are asked',
  })

interface NeighborsRow {
  found: { key: string; depth: number; via: string; ways: number }[]
  counted: { rel: string; type: string; direction: Direction; count: number }[]
}

/** With so many neighbours an entity is no hub: a tie is found from there at once. */
const FEW = 100

/**
 * A page of what is around an entity, ordered by depth, type and id; in two queries.
 * @returns undefined if there is no such entity, or it does not count on the day
 * @throws {Problem} invalid-cursor
 */
export async function readNeighbors(
  graph: Graph,
  [type, id]: readonly [string, string],
  query: NeighborsQuery,
  url: string,
): Promise<Read | undefined> {
  const { relation, direction, depth, limit, cursor, as_of } = query
  const key = keyOf({ type, id })
  const walk: Walk = { relations: relationsNamed(relation), direction, day: as_of }
  const same = { key, relation, direction, depth, type: query.type, as_of }
  const place = readCursor(cursor, same) ?? { value: '0', id: '' }
  return atOneVersion(async () => {
    const { version, rows } = await graph.read<NeighborsRow>(statement(walk, depth), {
      ...walkParameters(walk),
      key,
      types: query.type ?? types,
      after_depth: Number(place.value),
      after: place.id,
      limit: limit + 1,
    })
    if (!rows[0]) return { version, versions: [version], read: undefined }
    const { found, counted } = rows[0]
    const placeOf = ({ depth, key }: (typeof found)[number]) => ({ value: String(depth), id: key })
    const { shown, page } = pageOf(found, { limit, url, query: same, placeOf })
    const ties = await readTies(
      graph,
      walk,
      shown.map(({ key, via }) => [via, key]),
      counted.reduce((sum, { count }) => sum + count, 0) <= FEW ? key : undefined,
    )
    const read: Read = {
      version,
      data: shown.map(({ key, depth, via, ways }) => ({
        entity: ties.reference(key),
        depth,
        from: ties.reference(via),
        ties: ties.between([via, key]),
        ways,
      })),
      page,
      more: { counts: presentCounts(walk, type, counted) },
    }
    return { version, versions: shown.length > 0 ? [version, ties.version] : [version], read }
  }).then(({ read }) => read)
}

/**
 * A level is read only where those before it do not fill the page: for its first page a hub's neighbours are not all walked
 * on from. How many entries a level has is counted too low where its walk leads back, which costs a level, not an entry.
 */
function statement(walk: Walk, depth: number): string {
  const levels = Array.from({ length: depth }, (_, i) => i + 1)
  const shown = (level: number) =>
    `y.type IN $types AND ($after_depth < ${level} OR $after_depth = ${level} AND y.key > $after)`
  const filled = (level: number) => (level === 1 ? 'false' : `entries_${level - 1} >= $limit`)
  const start = (level: number) => `CASE WHEN ${filled(level)} THEN [] ELSE [n] END`
  const count = (level: number) => `
CALL (*) {
  ${reach(walk, start(level), level)} WHERE y.key <> $key
  RETURN count(CASE WHEN ${shown(level)} THEN 1 END) AS here_${level}, count(CASE WHEN ${shown(level + 1)} THEN 1 END) AS again_${level}
}
WITH *, ${level === 1 ? 'here_1' : `CASE WHEN ${filled(level)} THEN entries_${level - 1} ELSE entries_${level - 1} + here_${level} - again_${level - 1} END`} AS entries_${level}`
  const find = (level: number) => `
  ${level === 1 ? 'UNWIND [n] AS x' : `${reach(walk, start(level), level - 1)}\n  WITH y AS x`}
  ${step(walk)} AND y.key <> $key
  RETURN y, ${level} AS depth, min(x.key) AS via, count(DISTINCT x) AS ways`
  return `
MATCH (n:Entity) WHERE n.key = $key AND ${counts(walk, 'n')}
${levels.slice(0, -1).map(count).join('')}
CALL (*) {
  CALL (*) {${levels.map(find).join('\n  UNION ALL')}
  }
  WITH y, min(depth) AS depth, collect({depth: depth, via: via, ways: ways}) AS reached
  WITH y, depth, head([one IN reached WHERE one.depth = depth]) AS nearest
  WHERE y.type IN $types AND ($after_depth < depth OR $after_depth = depth AND y.key > $after)
  WITH y.key AS key, depth, nearest ORDER BY depth, key LIMIT $limit
  RETURN collect({key: key, depth: depth, via: nearest.via, ways: nearest.ways}) AS found
}
CALL (n) {
  CALL (n) { ${countsBy(walk, 'out')} UNION ALL ${countsBy(walk, 'in')} }
  RETURN collect({rel: rel, type: type, direction: direction, count: count}) AS counted
}
RETURN {found: found, counted: counted} AS row`
}

const countsBy = (walk: Walk, direction: Direction) =>
  `MATCH (n)${relationshipOf({ ...walk, direction })}(m:Entity) WHERE m.key <> n.key AND ${counts(walk, 'm')} AND ${asked(walk)}
    RETURN type(r) AS rel, m.type AS type, '${direction}' AS direction, count(DISTINCT m) AS count`

const presentCounts = (walk: Walk, type: string, counted: NeighborsRow['counted']) =>
  counted
    .flatMap(({ rel, type: other, direction, count }) => {
      const relation = relationOf(walk, rel, direction === 'out' ? type : other, direction)
      return relation ? [{ relation: relation.name, direction, type: other, count }] : []
    })
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))

const orderOf = ({ relation, direction, type }: { relation: string; direction: Direction; type: string }) =>
  [relation, direction === 'out' ? '1' : '2', type].join(' ')
