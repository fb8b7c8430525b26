/** What was said about outcomes: how it is read from the graph, which of it counts, and how answers list it. */
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

/** For whom a statement counts: the party it is stated for, or its holder. */
export type Author = 'party' | 'holder'

/** That a position was replaced by another one of some author. */
interface Replaced {
  /** Key of the author. */
  author: string
  capacity: 'official' | 'individual'
  counts_from: string | null
  independent_sources: number
}

/** A position, whatever it says. */
export interface Said {
  position: Reference
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
  /** By whom it was replaced, on whatever proposal or none. */
  replaced_by: Record<Author, Replaced[]>
  citations: Citation[]
}

/** One stance of one position: a position that takes several gives several. */
export interface Statement extends Said {
  proposal: string
  stance: Stance
}

export interface Proposal {
  reference: Reference
  issues: Reference[]
  /** Ids of proposals that cannot come true together with it. */
  excludes: string[]
}

/** Statements, and the proposals they are about. */
export interface Statements {
  /** In the order of their names. */
  proposals: Proposal[]
  /** In the order of their dates. */
  statements: readonly Statement[]
}

/** Which statements count. */
export interface Counting {
  /** An ISO day: only what was said by then. */
  as_of?: string | undefined
  /** Only what so many independent sources report. */
  min_sources?: number | undefined
}

/** What counts of what was said. */
const counted = <T extends Pick<Said, 'counts_from' | 'independent_sources'>>(
  said: readonly T[],
  { as_of, min_sources = 1 }: Counting,
): T[] =>
  said.filter(
    ({ counts_from, independent_sources }) =>
      (as_of === undefined || (counts_from !== null && counts_from <= as_of)) && independent_sources >= min_sources,
  )

const replacedBy = (rel: string) =>
  `[(s)<-[:SUPERSEDES]-(r:Position)-[:${rel}]->(w:Entity) | {author: w.key, capacity: r.capacity, counts_from: r.counts_from, independent_sources: r.independent_sources}]`

/** Of the position `s`, the entries of a Cypher map that make it a `Said`. */
export const said = `
    position: ${referenceTo('s')}, capacity: s.capacity, act: s.act, date: s.date,
    counts_from: s.counts_from, independent_sources: s.independent_sources,
    holder: head([(s)-[:HELD_BY]->(h:Entity) | ${referenceTo('h')}]),
    party: head([(s)-[:FOR]->(f:Entity) | ${referenceTo('f')}]),
    supersedes: head([(s)-[:SUPERSEDES]->(o:Position) | o.id]),
    replaced_by: {party: ${replacedBy('FOR')}, holder: ${replacedBy('HELD_BY')}},
    citations: [(s)-[c:CITES]->(src:Source) | {seq: c.seq, paragraph: c.paragraph, quote: c.quote, published: src.date, source: ${referenceTo('src')}}]`

/** What counts of the positions that an engine gives, of what took their place too; citations in their order. */
export const countedIn = <T extends Said>(said: readonly T[], counting: Counting): T[] =>
  counted(said, counting).map(one => ({
    ...one,
    replaced_by: {
      party: counted(one.replaced_by.party, counting),
      holder: counted(one.replaced_by.holder, counting),
    },
    citations: one.citations.toSorted((a, b) => a.seq - b.seq),
  }))

/**
 * What is read, a query for each part of it, and a row for each thing in it: the driver takes many small rows many times as
 * fast as a large one. No part has the list of another in scope: Neo4j charges every row that it sorts for the whole of each.
 */
export const together = (parts: readonly string[]) => parts.join('\nUNION ALL\n')

export interface ReadRow {
  kind: string
  one: unknown
}

/** The things of each kind, in their order. @param none an empty list for each */
export function byKind<Kinds extends object>(rows: readonly ReadRow[], none: Kinds): Kinds {
  for (const { kind, one } of rows) (none[kind as keyof Kinds] as unknown[]).push(one)
  return none
}

/** The issues of a negotiation and the narrower ones, as `i`. */
export const issuesOf = (id: string) =>
  `MATCH (:Negotiation {id: ${id}})-[:HAS_ISSUE]->()<-[:BROADER*0..]-(i:Issue) WITH DISTINCT i`

/** The proposals of a negotiation, as `p`. */
export const proposalsOf = (id: string) => `${issuesOf(id)} MATCH (i)<-[:ABOUT]-(p:Proposal) WITH DISTINCT p`

/** @param found a clause that binds proposals to `p`, each once */
export const proposalsWhere = (found: string) => `
  ${found}
  WITH p ORDER BY p.sort_name, p.id
  RETURN {kind: 'proposals', one: {
    reference: ${referenceTo('p')},
    issues: [(p)-[a:ABOUT]->(i:Issue) | {seq: a.seq, issue: ${referenceTo('i')}}],
    excludes: [(p)-[:EXCLUDES]->(q:Proposal) | q.id]
  }} AS row`

/** @param found a clause that binds each stance once: a position to `s`, the relationship to `t`, the proposal to `p` */
export const statementsWhere = (found: string) => `
  ${found}
  WITH p, s, t ORDER BY s.sort_date, s.id, p.id, t.stance
  RETURN {kind: 'statements', one: {proposal: p.id, stance: t.stance, ${said}
  }} AS row`

/** As the engines give them. */
export interface StatementsRead {
  proposals: { reference: Reference; issues: { seq: number; issue: Reference }[]; excludes: string[] }[]
  statements: Statement[]
}

export const statementsIn = ({ proposals, statements }: StatementsRead, counting: Counting): Statements => ({
  proposals: proposals.map(({ reference, issues, excludes }) => ({
    reference,
    issues: issues.toSorted((a, b) => a.seq - b.seq).map(({ issue }) => issue),
    excludes,
  })),
  statements: countedIn(statements, counting),
})

const ofActors = `MATCH (a:Entity) WHERE a.key IN $keys MATCH (a)<-[:FOR|HELD_BY]-(s:Position)
  WITH DISTINCT s MATCH (s)-[t:TAKES]->(p:Proposal)`
// From the negotiation: what an actor said in all others is not looked at. Without DISTINCT, which changes nothing, Neo4j
// begins at the actors all the same.
const ofActorsInNegotiation = `${proposalsOf('$negotiation')} MATCH (p)<-[t:TAKES]-(s:Position)
  WITH DISTINCT p, s, t MATCH (s)-[:FOR|HELD_BY]->(a:Entity) WHERE a.key IN $keys
  WITH DISTINCT p, s, t`
const ofProposals = 'MATCH (a:Entity) WHERE a.key IN $keys MATCH (p:Proposal {id: a.id})'

const statementsAbout = (proposals: string, statements: string) =>
  together([
    `MATCH (a:Entity) WHERE a.key IN $keys WITH a ORDER BY a.key RETURN {kind: 'asked', one: ${referenceTo('a')}} AS row`,
    proposalsWhere(proposals),
    statementsWhere(statements),
  ])

const byActors = statementsAbout(`${ofActors} WITH DISTINCT p`, ofActors)
const byActorsInNegotiation = statementsAbout(`${ofActorsInNegotiation} WITH DISTINCT p`, ofActorsInNegotiation)
const aboutProposals = statementsAbout(ofProposals, `${ofProposals} MATCH (p)<-[t:TAKES]-(s:Position)`)

/** Those of the entities asked about that there are, and what was said by them or about them. */
export interface Found extends Statements {
  version: string | null
  asked: Reference[]
}

async function readStatements(graph: Graph, query: string, parameters: Parameters, counting: Counting): Promise<Found> {
  const { version, rows } = await graph.read<ReadRow>(query, parameters)
  const none: StatementsRead & { asked: Reference[] } = { asked: [], proposals: [], statements: [] }
  const { asked, ...read } = byKind(rows, none)
  return { version, asked, ...statementsIn(read, counting) }
}

/** Reads what was stated for some actors, or by them, if need be on the proposals of one negotiation only. */
export const readStatementsBy = (graph: Graph, keys: readonly string[], counting: Counting, negotiation?: string) =>
  negotiation === undefined
    ? readStatements(graph, byActors, { keys }, counting)
    : readStatements(graph, byActorsInNegotiation, { keys, negotiation }, counting)

/** Reads what was said of one proposal. */
export const readStatementsOn = (graph: Graph, id: string, counting: Counting) =>
  readStatements(graph, aboutProposals, { keys: [`proposals/${id}`] }, counting)

/** What was said as answers list it, behind what is computed from it; its stance is null if it takes none. */
export const presentStatement = <T extends Said & { stance?: Stance }>({ stance, ...one }: T) => ({
  position: presentReference(one.position),
  stance: stance ?? null,
  holder: presentReference(one.holder),
  act: one.act,
  capacity: one.capacity,
  date: one.date === null ? null : presentDate(one.date),
  citations: one.citations.map(({ source, paragraph, quote }) => ({
    source: presentReference(source),
    paragraph: paragraph ?? null,
    quote: quote ?? null,
  })),
})
