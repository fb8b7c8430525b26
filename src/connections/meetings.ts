/** Who met whom, and later somebody else: connections through meetings that were held, one after another. */
import { dateProperties } from '../../schema/graph.ts'
import type { Graph } from '../graph/graph.ts'
import { type Found, findEnds } from './ends.ts'
import { reach, walkParameters } from './reach.ts'
import type { Walk } from './relations.ts'
import type { Way } from './shortest.ts'

/** A meeting that was held. */
export interface Meeting {
  key: string
  /** EDTF, null if undated. */
  date: string | null
  /** The first and the last ISO day on which it can have been, null if open. */
  earliest: string | null
  latest: string | null
  /** The keys of the participants. */
  participants: string[]
}

const { written, earliest, latest } = dateProperties('date')

/** In six steps the first meeting is one of `from`'s, the last one of `to`'s, and the middle one shares people with both. */
function statement(walk: Walk, most: number): string {
  const held = "(y.type <> 'meetings' OR y.status = 'held')"
  const of = (end: string, steps: number) => reach(walk, end, steps, held)
  const middle = `
    UNION
    CALL (from, to) { ${of('from', 3)} RETURN y, 1 AS side UNION ALL ${of('to', 3)} RETURN y, 2 AS side }
    WITH y, min(side) AS first, max(side) AS last WHERE first < last
    RETURN y`
  return `
${findEnds(walk)}
CALL (from, to) {
  CALL (from, to) {
    ${of('from', 1)} RETURN y
    UNION
    ${of('to', 1)} RETURN y${most < 6 ? '' : middle}
  }
  MATCH (y)-[:PARTICIPANT]->(p:Entity)
  WITH y, collect(DISTINCT p.key) AS participants
  RETURN collect({
    key: y.key, date: y.${written}, earliest: y.${earliest}, latest: y.${latest}, participants: participants
  }) AS meetings
}
RETURN {ends: ends, meetings: meetings} AS row`
}

/** Reads every meeting that can be on a connection of so many steps. */
export async function readMeetings(graph: Graph, walk: Walk, ends: Record<string, string[]>, most: number) {
  const { version, rows } = await graph.read<{ ends: Found; meetings: Meeting[] }>(statement(walk, most), {
    ...walkParameters(walk),
    ...ends,
  })
  const [row] = rows as [(typeof rows)[number]]
  return { version, ...row }
}

export interface Chain {
  way: Way
  /** Each meeting was certainly after the one before; else it only may have been. */
  certain: boolean
}

/**
 * The connections by the fewest meetings, first those whose order is certain, then those whose order is possible and that
 * are not longer, up to `limit` together.
 * @param most meetings
 */
export function chainsOf(
  meetings: readonly Meeting[],
  { from, to }: { from: string; to: string },
  { most, limit }: { most: number; limit: number },
): Chain[] {
  const chains: Chain[] = []
  const inOrder = meetings.map(ranged).sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  let possible: Way[] = []
  for (let count = 1; count <= most; count++) {
    const ways = (order: Order) => waysOf(inOrder, { from, to, count, order }).take(limit).toArray()
    if (possible.length === 0) possible = ways(POSSIBLE)
    const certain = ways(CERTAIN)
    chains.push(...certain.map(way => ({ way, certain: true })))
    if (certain.length > 0) break
  }
  const known = new Set(chains.map(({ way }) => way.join(' ')))
  const others = possible.filter(way => !known.has(way.join(' '))).map(way => ({ way, certain: false }))
  return [...chains, ...others].slice(0, limit)
}

/** A meeting with days to compare where a side is open, too. */
const ranged = ({ key, earliest, latest, participants }: Meeting) => ({
  key,
  earliest: earliest ?? '',
  latest: latest ?? '~',
  participants: participants.toSorted(),
})
type Ranged = ReturnType<typeof ranged>

const orderOf = ({ earliest, latest, key }: Ranged) => `${earliest} ${latest} ${key}`

/** What it takes for one meeting to be after another: the mark that one leaves, and the day by which another gets past it. */
interface Order {
  mark(meeting: Ranged): string
  day(meeting: Ranged): string
  isPast(day: string, mark: string): boolean
}

const CERTAIN: Order = {
  mark: ({ latest }) => latest,
  day: ({ earliest }) => earliest,
  isPast: (day, mark) => day > mark,
}
const POSSIBLE: Order = {
  mark: ({ earliest }) => earliest,
  day: ({ latest }) => latest,
  isPast: (day, mark) => day >= mark,
}

const later = (one: string, other: string) => (one > other ? one : other)
const earlier = (one: string, other: string) => (one < other ? one : other)

/**
 * Every way by so many meetings, if there is none by fewer. A way is only begun if it can be ended: for each meeting it is
 * known up to which mark it can be taken with so many to follow. A mark is the latest of all so far, since a meeting that
 * may have been after the one before is nevertheless excluded if it was before the one before that.
 */
function* waysOf(
  meetings: readonly Ranged[],
  { from, to, count, order }: { from: string; to: string; count: number; order: Order },
): Generator<Way> {
  const taken = meetings.flatMap(meeting => meeting.participants.map(who => ({ who, meeting })))
  const byParticipant = Map.groupBy(taken, ({ who }) => who)
  const bounds = boundsOf(meetings, to, count, order)

  function* goOn(way: Way, who: string, mark: string | undefined, left: number): Generator<Way> {
    for (const { meeting } of byParticipant.get(who) ?? []) {
      const bound = bounds[left]?.get(meeting)
      if (bound === undefined || (mark !== undefined && !order.isPast(bound, mark))) continue
      if (left === 0) yield [...way, meeting.key, to]
      else
        for (const next of meeting.participants)
          yield* goOn([...way, meeting.key, next], next, later(mark ?? '', order.mark(meeting)), left - 1)
    }
  }
  yield* goOn([from], from, undefined, count - 1)
}

/** By how many meetings are to follow: the mark up to which each meeting can be taken, of those that lead to the end. */
function boundsOf(meetings: readonly Ranged[], to: string, count: number, order: Order): Map<Ranged, string>[] {
  const bounds = [new Map(meetings.filter(one => one.participants.includes(to)).map(one => [one, order.day(one)]))]
  while (bounds.length < count) {
    const best = new Map<string, string>()
    for (const [{ participants }, bound] of bounds.at(-1) as Map<Ranged, string>)
      for (const who of participants) best.set(who, later(best.get(who) ?? '', bound))
    const before = new Map<Ranged, string>()
    for (const meeting of meetings) {
      const led = meeting.participants.flatMap(who => best.get(who) ?? [])
      if (led.length === 0) continue
      const bound = led.reduce(later)
      if (order.isPast(bound, order.mark(meeting))) before.set(meeting, earlier(order.day(meeting), bound))
    }
    bounds.push(before)
  }
  return bounds
}
