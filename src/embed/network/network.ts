/** A network out of answers of the API: what is drawn of it, and how much is not. */
import { keyOf } from '../../../schema/key.ts'
import { relations } from '../../connections/relations.ts'
import type { Reference } from '../told.ts'

/** One that an answer of `/v1/graph` holds. */
export interface Edge {
  from: Reference
  relation: string
  to: Reference
  said: Record<string, unknown> | null
}

/** One that an answer of `/v1/graph/{type}/{id}/neighbors` holds. */
export interface Neighbor {
  entity: Reference
  depth: number
  from: Reference
  ties: { relation: string; direction: 'out' | 'in'; said: Record<string, unknown> | null }[]
  ways: number
}

export interface Node {
  of: Reference
  /** Steps from the centre. */
  depth: number
  degree: number
}

/** Everything that ties two entities, which is one line. */
export interface Line {
  from: Node
  to: Node
  ties: Edge[]
}

export interface Network {
  /** What matters most first, which is the centre if there is one. */
  nodes: Node[]
  lines: Line[]
  /** How many more there are in the answer. */
  left: number
  /** The answer is not all there is. */
  more: boolean
  /** Between what is drawn there may be more ties. */
  partial: boolean
}

const MOST = 300

interface Answered<T> {
  data: T[]
  page: { next: string | null }
}

/** All ties, those with the most of them first. */
export function wholeNetwork({ data, page }: Answered<Edge>): Network {
  const depths = new Map(data.flatMap(({ from, to }) => [from, to]).map(of => [keyOf(of), { of, depth: 0 }]))
  const more = page.next !== null
  return drawn([...depths.values()], data, { more, partial: more })
}

/**
 * What is around an entity, the nearest first. The neighbours tell one way to each; what else ties them to each other is
 * in the whole graph, if that came whole.
 */
export function networkAround(centre: Reference, { data, page }: Answered<Neighbor>, whole: Answered<Edge>): Network {
  const partial = whole.page.next !== null
  const found = [{ of: centre, depth: 0 }, ...data.map(({ entity, depth }) => ({ of: entity, depth }))]
  return drawn(found, partial ? data.flatMap(edgesOf) : whole.data, {
    more: page.next !== null,
    partial: partial && data.some(({ ways }) => ways > 1),
  })
}

const edgesOf = ({ entity, from, ties }: Neighbor): Edge[] =>
  ties.map(({ direction, ...tie }) =>
    direction === 'out' ? { ...tie, from, to: entity } : { ...tie, from: entity, to: from },
  )

function drawn(
  found: { of: Reference; depth: number }[],
  edges: Edge[],
  rest: { more: boolean; partial: boolean },
): Network {
  const all = new Map(found.map(one => [keyOf(one.of), { ...one, degree: 0 }]))
  const ends = ({ from, to }: Edge) => [all.get(keyOf(from)), all.get(keyOf(to))] as const
  const between = Map.groupBy(
    edges.filter(edge => ends(edge).every(Boolean) && keyOf(edge.from) !== keyOf(edge.to)),
    ({ from, to }) => [keyOf(from), keyOf(to)].sort().join(' '),
  )
  const lines = [...between.values()].map((ties): Line => {
    const [from, to] = ends(ties[0] as Edge) as [Node, Node]
    from.degree++
    to.degree++
    return { from, to, ties }
  })
  const nodes = [...all.values()].sort(
    (a, b) => a.depth - b.depth || b.degree - a.degree || (keyOf(a.of) < keyOf(b.of) ? -1 : 1),
  )
  const shown = new Set(nodes.slice(0, MOST))
  return {
    nodes: [...shown],
    lines: lines.filter(({ from, to }) => shown.has(from) && shown.has(to)),
    left: nodes.length - shown.size,
    ...rest,
  }
}

/** Which end a line points to: what is named by the other. Nothing is where both name each other, or it holds both ways. */
export function headOf({ ties }: Line): Reference | undefined {
  const heads = new Map(ties.map(({ to }) => [keyOf(to), to]))
  const isSymmetric = ties.some(({ from, relation }) =>
    relations.some(one => one.symmetric && one.name === relation && one.of.type === from.type),
  )
  return heads.size === 1 && !isSymmetric ? [...heads.values()][0] : undefined
}
