/** What was said about outcomes: of one negotiation, by some actors, or on one proposal; each read in one query. */
import { presentDate } from '../../schema/dates.ts'
import type { Graph, Parameters } from '../graph/graph.ts'
import { type Reference, referenceTo } from '../graph/projection.ts'
import { presentReference } from '../resources/answers.ts'

export type Stance = 'supports' | 'opposes' | 'conditional' | 'neutral'

interface Citation {
  seq: number
  source: Reference
  /** When the source was published, EDTF. */
  published: string | null
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

export interface Issue {
  reference: Reference
  broader: Reference | null
}

/** Statements, and the proposals they are about. */
export interface Said {
  /** In the order of their names. */
  proposals: Proposal[]
  /** In the order of their dates. */
  statements: Statement[]
}

export interface Negotiation extends Said {
  reference: Reference
  parties: Reference[]
  mediators: Reference[]
  /** Its issues and the narrower ones, in the order of their names. */
  issues: Issue[]
}

/** Which statements count. */
export interface Counting {
  /** An ISO day: only what was said by then. */
  as_of?: string | undefined
  /** Only what so many independent sources report. */
  min_sources?: number | undefined
}

/** @param found a clause that binds proposals to `p`, each once */
const proposalsWhere = (found: string) => `
  ${found}
  WITH p ORDER BY p.sort_name, p.id
  RETURN collect({
    reference: ${referenceTo('p')},
    issues: [(p)-[a:ABOUT]->(i:Issue) | {seq: a.seq, issue: ${referenceTo('i')}}],
    excludes: [(p)-[:EXCLUDES]->(q:Proposal) | q.id]
  }) AS proposals`

/** @param found a clause that binds each stance once: a position to `s`, the relationship to `t`, the proposal to `p` */
const statementsWhere = (found: string) => `
  ${found}
  WITH p, s, t ORDER BY s.sort_date, s.id, p.id
  RETURN collect({
    position: ${referenceTo('s')}, proposal: p.id, stance: t.stance, capacity: s.capacity, act: s.act, date: s.date,
    counts_from: s.counts_from, independent_sources: s.independent_sources,
    holder: head([(s)-[:HELD_BY]->(h:Entity) | ${referenceTo('h')}]),
    party: head([(s)-[:FOR]->(f:Entity) | ${referenceTo('f')}]),
    supersedes: head([(s)-[:SUPERSEDES]->(o:Position) | o.id]),
    citations: [(s)-[c:CITES]->(src:Source) | {seq: c.seq, paragraph: c.paragraph, quote: c.quote, published: src.date, source: ${referenceTo('src')}}]
  }) AS statements`

interface SaidRow {
  proposals: { reference: Reference; issues: { seq: number; issue: Reference }[]; excludes: string[] }[]
  statements: Statement[]
}

function saidIn({ proposals, statements }: SaidRow, { as_of, min_sources = 1 }: Counting): Said {
  return {
    proposals: proposals.map(({ reference, issues, excludes }) => ({
      reference,
      issues: issues.toSorted((a, b) => a.seq - b.seq).map(({ issue }) => issue),
      excludes,
    })),
    statements: statements
      .filter(({ counts_from }) => as_of === undefined || (counts_from !== null && counts_from <= as_of))
      .filter(({ independent_sources }) => independent_sources >= min_sources)
      .map(said => ({ ...said, citations: said.citations.toSorted((a, b) => a.seq - b.seq) })),
  }
}

const itsProposals = 'MATCH (n)-[:HAS_ISSUE]->()<-[:BROADER*0..]-(:Issue)<-[:ABOUT]-(p:Proposal) WITH DISTINCT p'

const ofNegotiation = `MATCH (n:Negotiation {id: $id})
CALL (n) {
  MATCH (n)-[:HAS_ISSUE]->()<-[:BROADER*0..]-(i:Issue)
  WITH DISTINCT i ORDER BY i.sort_name, i.id
  RETURN collect({reference: ${referenceTo('i')}, broader: head([(i)-[:BROADER]->(b:Issue) | ${referenceTo('b')}])}) AS issues
}
CALL (n) {${proposalsWhere(itsProposals)}}
CALL (n) {${statementsWhere(`${itsProposals} MATCH (s:Position)-[t:TAKES]->(p)`)}}
RETURN {
  reference: ${referenceTo('n')},
  parties: [(n)-[r:HAS_PARTY]->(x:Entity) | {seq: r.seq, to: ${referenceTo('x')}}],
  mediators: [(n)-[m:HAS_MEDIATOR]->(y:Entity) | {seq: m.seq, to: ${referenceTo('y')}}],
  issues: issues,
  proposals: proposals,
  statements: statements
} AS row`

interface Ordered {
  seq: number
  to: Reference
}

interface NegotiationRow extends SaidRow {
  reference: Reference
  parties: Ordered[]
  mediators: Ordered[]
  issues: { reference: Reference; broader?: Reference | null }[]
}

/**
 * Reads a negotiation with everything said about its proposals.
 * @returns null if there is no such negotiation
 */
export async function readNegotiation(
  graph: Graph,
  id: string,
  counting: Counting,
): Promise<{ version: string | null; negotiation: Negotiation | null }> {
  const { version, rows } = await graph.read<NegotiationRow>(ofNegotiation, { id })
  const row = rows[0]
  if (!row) return { version, negotiation: null }
  const inOrder = (list: Ordered[]) => list.toSorted((a, b) => a.seq - b.seq).map(({ to }) => to)
  return {
    version,
    negotiation: {
      reference: row.reference,
      parties: inOrder(row.parties),
      mediators: inOrder(row.mediators),
      issues: row.issues.map(({ reference, broader = null }) => ({ reference, broader })),
      ...saidIn(row, counting),
    },
  }
}

const ofActors = `MATCH (a:Entity) WHERE a.key IN $keys MATCH (a)<-[:FOR|HELD_BY]-(s:Position)
  WITH DISTINCT s MATCH (s)-[t:TAKES]->(p:Proposal)`
const inNegotiation = `MATCH (p)-[:ABOUT]->(:Issue)-[:BROADER*0..]->()<-[:HAS_ISSUE]-(:Negotiation {id: $negotiation})
  WITH DISTINCT p, s, t`
const ofProposals = 'MATCH (a:Entity) WHERE a.key IN $keys MATCH (p:Proposal {id: a.id})'

const saidAbout = (proposals: string, statements: string) => `
CALL () { MATCH (a:Entity) WHERE a.key IN $keys WITH a ORDER BY a.key RETURN collect(${referenceTo('a')}) AS asked }
CALL () {${proposalsWhere(proposals)}}
CALL () {${statementsWhere(statements)}}
RETURN {asked: asked, proposals: proposals, statements: statements} AS row`

const byActors = saidAbout(`${ofActors} WITH DISTINCT p`, ofActors)
const byActorsInNegotiation = saidAbout(`${ofActors} ${inNegotiation} WITH DISTINCT p`, `${ofActors} ${inNegotiation}`)
const aboutProposals = saidAbout(ofProposals, `${ofProposals} MATCH (s:Position)-[t:TAKES]->(p)`)

/** Those of the entities asked about that there are, and what was said by them or about them. */
export interface Found extends Said {
  version: string | null
  asked: Reference[]
}

async function readSaid(graph: Graph, query: string, parameters: Parameters, counting: Counting): Promise<Found> {
  const { version, rows } = await graph.read<SaidRow & { asked: Reference[] }>(query, parameters)
  const row = rows[0] ?? { asked: [], proposals: [], statements: [] }
  return { version, asked: row.asked, ...saidIn(row, counting) }
}

/** Reads what was stated for some actors, or by them, if need be on the proposals of one negotiation only. */
export const readSaidBy = (graph: Graph, keys: readonly string[], counting: Counting, negotiation?: string) =>
  negotiation === undefined
    ? readSaid(graph, byActors, { keys }, counting)
    : readSaid(graph, byActorsInNegotiation, { keys, negotiation }, counting)

/** Reads what was said of one proposal. */
export const readSaidOf = (graph: Graph, id: string, counting: Counting) =>
  readSaid(graph, aboutProposals, { keys: [`proposals/${id}`] }, counting)

export const keyOf = ({ type, id }: Reference) => `${type}/${id}`

/** A statement as answers list it, behind what is computed from it. */
export const presentStatement = ({ position, holder, act, capacity, stance, date, citations }: Statement) => ({
  position: presentReference(position),
  stance,
  holder: presentReference(holder),
  act,
  capacity,
  date: date === null ? null : presentDate(date),
  citations: citations.map(({ source, paragraph, quote }) => ({
    source: presentReference(source),
    paragraph: paragraph ?? null,
    quote: quote ?? null,
  })),
})
