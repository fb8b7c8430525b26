/** What was said about the outcomes of one negotiation: read in one query, and cut to what was said by a day. */
import { presentDate } from '../../schema/dates.ts'
import type { Graph } from '../graph/graph.ts'
import { type Reference, referenceTo } from '../graph/projection.ts'

export type Stance = 'supports' | 'opposes' | 'conditional' | 'neutral'

interface Citation {
  seq: number
  source: Reference
  paragraph: number | null
  quote: string | null
}

/** One stance of one position: a position that takes several gives several. */
export interface Statement {
  position: Reference
  proposal: string
  stance: Stance
  holder: Reference
  party: Reference
  capacity: 'official' | 'individual'
  act: string
  /** EDTF, null if undated. */
  date: string | null
  /** The day from which it counts; null if no day can be told. */
  counts_from: string | null
  /** How many reports say so: copies of one count once. */
  independent_sources: number
  /** The position it says it takes the place of. */
  supersedes: string | null
  citations: Citation[]
}

export interface Proposal {
  reference: Reference
  issues: Reference[]
  /** Ids of proposals that cannot come true together with it. */
  excludes: string[]
}

export interface Negotiation {
  reference: Reference
  parties: Reference[]
  mediators: Reference[]
  /** In the order of their names. */
  proposals: Proposal[]
  statements: Statement[]
}

const statement = `MATCH (n:Negotiation {id: $id})
CALL (n) {
  MATCH (n)-[:HAS_ISSUE]->()<-[:BROADER*0..]-(:Issue)<-[:ABOUT]-(p:Proposal)
  WITH DISTINCT p ORDER BY p.sort_name, p.id
  RETURN collect({
    reference: ${referenceTo('p')},
    issues: [(p)-[a:ABOUT]->(i:Issue) | {seq: a.seq, issue: ${referenceTo('i')}}],
    excludes: [(p)-[:EXCLUDES]->(q:Proposal) | q.id]
  }) AS proposals
}
CALL (n) {
  MATCH (n)-[:HAS_ISSUE]->()<-[:BROADER*0..]-(:Issue)<-[:ABOUT]-(p:Proposal)
  WITH DISTINCT p
  MATCH (s:Position)-[t:TAKES]->(p)
  WITH p, s, t ORDER BY s.sort_date, s.id, p.id
  RETURN collect({
    position: ${referenceTo('s')}, proposal: p.id, stance: t.stance, capacity: s.capacity, act: s.act, date: s.date, counts_from: s.counts_from,
    independent_sources: s.independent_sources,
    holder: head([(s)-[:HELD_BY]->(h:Entity) | ${referenceTo('h')}]),
    party: head([(s)-[:FOR]->(f:Entity) | ${referenceTo('f')}]),
    supersedes: head([(s)-[:SUPERSEDES]->(o:Position) | o.id]),
    citations: [(s)-[c:CITES]->(src:Source) | {seq: c.seq, paragraph: c.paragraph, quote: c.quote, source: ${referenceTo('src')}}]
  }) AS statements
}
RETURN {
  reference: ${referenceTo('n')},
  parties: [(n)-[r:HAS_PARTY]->(x:Entity) | {seq: r.seq, to: ${referenceTo('x')}}],
  mediators: [(n)-[m:HAS_MEDIATOR]->(y:Entity) | {seq: m.seq, to: ${referenceTo('y')}}],
  proposals: proposals,
  statements: statements
} AS row`

interface Ordered {
  seq: number
  to: Reference
}

interface NegotiationRow {
  reference: Reference
  parties: Ordered[]
  mediators: Ordered[]
  proposals: { reference: Reference; issues: { seq: number; issue: Reference }[]; excludes: string[] }[]
  statements: Statement[]
}

/**
 * Reads a negotiation with everything said about its proposals.
 * @param asOf an ISO day: only what was said by then
 * @returns null if there is no such negotiation
 */
export async function readNegotiation(
  graph: Graph,
  id: string,
  asOf: string | undefined,
): Promise<{ version: string | null; negotiation: Negotiation | null }> {
  const { version, rows } = await graph.read<NegotiationRow>(statement, { id })
  const row = rows[0]
  if (!row) return { version, negotiation: null }
  const inOrder = (list: Ordered[]) => list.toSorted((a, b) => a.seq - b.seq).map(({ to }) => to)
  const statements = row.statements.filter(
    ({ counts_from }) => asOf === undefined || (counts_from !== null && counts_from <= asOf),
  )
  return {
    version,
    negotiation: {
      reference: row.reference,
      parties: inOrder(row.parties),
      mediators: inOrder(row.mediators),
      proposals: row.proposals.map(({ reference, issues, excludes }) => ({
        reference,
        issues: issues.toSorted((a, b) => a.seq - b.seq).map(({ issue }) => issue),
        excludes,
      })),
      statements: statements.map(said => ({ ...said, citations: said.citations.toSorted((a, b) => a.seq - b.seq) })),
    },
  }
}

/** A statement as answers list it, behind what is computed from it. */
export const presentStatement = (
  { position, holder, act, capacity, stance, date, citations }: Statement,
  present: (reference: Reference) => unknown,
) => ({
  position: present(position),
  stance,
  holder: present(holder),
  act,
  capacity,
  date: date === null ? null : presentDate(date),
  citations: citations.map(({ source, paragraph, quote }) => ({
    source: present(source),
    paragraph: paragraph ?? null,
    quote: quote ?? null,
  })),
})
