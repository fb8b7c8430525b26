/** A negotiation with everything said about its proposals and issues, read in one query. */
import type { Graph } from '../graph/graph.ts'
import { type Reference, referenceTo } from '../graph/projection.ts'
import {
  byKind,
  type Counting,
  countedIn,
  issuesOf,
  proposalsOf,
  proposalsWhere,
  type ReadRow,
  type Said,
  type Statements,
  type StatementsRead,
  said,
  statementsIn,
  statementsWhere,
  together,
} from './statements.ts'

export interface Issue {
  reference: Reference
  broader: Reference | null
}

/** A position on an issue that takes no stance on any proposal. */
export interface Remark extends Said {
  /** Ids of the issues. */
  issues: string[]
}

export interface Negotiation extends Statements {
  reference: Reference
  parties: Reference[]
  mediators: Reference[]
  /** Its issues and the narrower ones, in the order of their names. */
  issues: Issue[]
  /** In the order of their dates. */
  remarks: Remark[]
}

const query = together([
  `MATCH (n:Negotiation {id: $id}) RETURN {kind: 'found', one: {
  reference: ${referenceTo('n')},
  parties: [(n)-[r:HAS_PARTY]->(x:Entity) | {seq: r.seq, to: ${referenceTo('x')}}],
  mediators: [(n)-[m:HAS_MEDIATOR]->(y:Entity) | {seq: m.seq, to: ${referenceTo('y')}}]
}} AS row`,
  `${issuesOf('$id')} ORDER BY i.sort_name, i.id
  RETURN {kind: 'issues', one: {
    reference: ${referenceTo('i')}, broader: head([(i)-[:BROADER]->(b:Issue) | ${referenceTo('b')}])
  }} AS row`,
  proposalsWhere(proposalsOf('$id')),
  statementsWhere(`${proposalsOf('$id')} MATCH (p)<-[t:TAKES]-(s:Position)`),
  `${issuesOf('$id')} MATCH (i)<-[:ABOUT]-(s:Position) WHERE NOT EXISTS { (s)-[:TAKES]->() }
  WITH DISTINCT s ORDER BY s.sort_date, s.id
  RETURN {kind: 'remarks', one: {issues: [(s)-[:ABOUT]->(j:Issue) | j.id], ${said}
  }} AS row`,
])

interface Ordered {
  seq: number
  to: Reference
}

interface NegotiationRead extends StatementsRead {
  found: { reference: Reference; parties: Ordered[]; mediators: Ordered[] }[]
  issues: { reference: Reference; broader?: Reference | null }[]
  remarks: Remark[]
}

/** @returns no negotiation if there is none with this id */
export async function readNegotiation(graph: Graph, id: string, counting: Counting) {
  const { version, rows } = await graph.read<ReadRow>(query, { id })
  const none: NegotiationRead = { found: [], issues: [], proposals: [], statements: [], remarks: [] }
  const { found, issues, remarks, ...read } = byKind(rows, none)
  const [talks] = found
  const listed = (list: Ordered[]) => list.toSorted((a, b) => a.seq - b.seq).map(({ to }) => to)
  const negotiation: Negotiation | undefined = talks && {
    reference: talks.reference,
    parties: listed(talks.parties),
    mediators: listed(talks.mediators),
    issues: issues.map(({ reference, broader = null }) => ({ reference, broader })),
    remarks: countedIn(remarks, counting),
    ...statementsIn(read, counting),
  }
  return { version, negotiation }
}
