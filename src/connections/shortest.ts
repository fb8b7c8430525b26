/** The shortest connections between two entities, all of one length. */
import type { Graph } from '../graph/graph.ts'
import { type Found, findEnds } from './ends.ts'
import { reach, step, walkParameters } from './reach.ts'
import type { Walk } from './relations.ts'

/** The keys of the entities along a connection, both ends included. */
export type Way = readonly string[]

interface Met {
  versions: (string | null)[]
  ends: Found
  /** The length of the shortest connections, 0 if there is none. */
  length: number
  /** The keys of what stands in the middle of them; of an odd number of steps, one step nearer to `to`. */
  middle: string[]
}

/** Finds how far apart two entities are: sets grow from both in turn until they meet. */
export async function findMiddle(graph: Graph, walk: Walk, ends: Record<string, string[]>, most: number): Promise<Met> {
  const { version, rows } = await graph.read<{ ends: Found; met: string[][] }>(meeting(walk, most), {
    ...walkParameters(walk),
    ...ends,
  })
  const { ends: found, met } = rows[0] as { ends: Found; met: string[][] }
  const i = met.findIndex(keys => keys.length > 0)
  return { versions: [version], ends: found, length: i + 1, middle: (met[i] ?? []).sort() }
}

function meeting(walk: Walk, most: number): string {
  const lengths = Array.from({ length: most }, (_, i) => i + 1)
  const stages = lengths.map(length => {
    const [forth, back] = [Math.ceil(length / 2), Math.floor(length / 2)]
    const [end, steps] = forth > back ? ['from', forth] : ['to', back]
    const apart = ['size(from) = 1', 'size(to) = 1', ...lengths.slice(0, length - 1).map(one => `size(met_${one}) = 0`)]
    return `${grow(walk, `${end}_${steps - 1}`, `${end}_${steps}`, apart.join(' AND '))}${share(`from_${forth}`, `to_${back}`, `met_${length}`)}`
  })
  return `
${findEnds(walk)}
WITH *, from AS from_0, to AS to_0
${stages.join('')}
RETURN {ends: ends, met: [${lengths.map(length => `met_${length}`).join(', ')}]} AS row`
}

/**
 * The set one step beyond another; empty where it is not needed, since the two sides have met. Its DISTINCT stands in
 * `collect`: before a WITH of its own, the embedded engine carries the whole list along with every row.
 */
const grow = (walk: Walk, set: string, grown: string, needed: string) => `
WITH *, CASE WHEN ${needed} THEN ${set} ELSE [] END AS before_${grown}
CALL (before_${grown}) {
  UNWIND before_${grown} AS x
  ${step(walk)}
  RETURN collect(DISTINCT y) AS ${grown}
}`

/** The keys of what is in both of two sets. The lists are put together and grouped: to look something up in one is slow. */
const share = (one: string, other: string, shared: string) => `
CALL (${one}, ${other}) {
  CALL (${one}, ${other}) {
    UNWIND ${one} AS y RETURN y, 1 AS side
    UNION ALL
    UNWIND ${other} AS y RETURN y, 2 AS side
  }
  WITH y, min(side) AS first, max(side) AS last WHERE first < last
  RETURN collect(y.key) AS ${shared}
}`

/**
 * The shortest connections, at most `limit`: those through the first entities by type and id, beginning in the middle.
 * They are followed outwards a step at a time, never more of them than that, so that hubs cost what they are large and
 * not what can be combined. A query, if the middle does not tell it all.
 */
export async function followOut(graph: Graph, walk: Walk, { versions, ends, length, middle }: Met, limit: number) {
  const [from, to] = [ends.from[0]?.key, ends.to[0]?.key] as [string, string]
  const first = middle.slice(0, limit)
  const steps = outward.filter(({ least }) => length >= least)
  let texts = first
  if (steps.length > 0) {
    const { version, rows } = await graph.read<string[]>(following(walk, steps), {
      ...walkParameters(walk),
      from,
      to,
      middle: first,
      limit,
    })
    versions = [...versions, version]
    texts = rows[0] as string[]
  }
  const back = steps.filter(({ end }) => end === 'from').length
  const ways = texts.map((text): Way => {
    const [key, ...others] = text.split(' ') as [string, ...string[]]
    const way = [from, ...others.slice(0, back).reverse(), key, ...others.slice(back)]
    return key === to ? way : [...way, to]
  })
  return { versions, ways: ways.sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1)) }
}

/** A step from the middle towards one of the ends. */
interface Outward {
  end: 'from' | 'to'
  /** How far from that end it leads. */
  away: number
  /** The least length of a connection that has it. */
  least: number
}

const outward: readonly Outward[] = [
  { end: 'from', away: 2, least: 5 },
  { end: 'from', away: 1, least: 3 },
  { end: 'to', away: 2, least: 6 },
  { end: 'to', away: 1, least: 4 },
]

/** A path is a map: its keys in the order in which they were found (`text`), the first of them and the last. */
function following(walk: Walk, steps: readonly Outward[]): string {
  const back = steps.filter(({ end }) => end === 'from')
  const forth = steps.filter(({ end }) => end === 'to')
  return `
MATCH (a:Entity {key: $from}), (b:Entity {key: $to})
WITH [a] AS from, [b] AS to, [key IN $middle | {text: key, first: key, last: key}] AS paths
${back.map(one => stepOut(walk, one)).join('')}
WITH from, to, [path IN paths | {text: path.text, first: path.first, last: path.first}] AS paths
${forth.map(one => stepOut(walk, one)).join('')}
RETURN [path IN paths | path.text] AS row`
}

const stepOut = (walk: Walk, { end, away }: Outward) => `
CALL (*) {
  CALL (*) {
    UNWIND paths AS path
    MATCH (x:Entity {key: path.last})
    ${step(walk)}
    RETURN DISTINCT y, path.text AS text, path.first AS first
    UNION ALL
    ${reach(walk, end, away)} RETURN y, '' AS text, '' AS first
  }
  WITH y, min(text) AS least, collect({text: text, first: first}) AS led WHERE least = '' AND size(led) > 1
  UNWIND led AS path
  WITH y, path WHERE path.text <> ''
  WITH path.text + ' ' + y.key AS text, path.first AS first, y.key AS last ORDER BY text LIMIT $limit
  RETURN collect({text: text, first: first, last: last}) AS extended
}
WITH from, to, extended AS paths`
