/** Who has not spoken on what, apart from who declined to take a side. The rules are those of docs/semantics.md. */
import { z } from 'zod'
import { dateAnswer, presentDate, spanOf } from '../../schema/dates.ts'
import { keyOf } from '../../schema/key.ts'
import { actorAnswer, presentReference, referenceAnswerOf } from '../resources/answers.ts'
import { unknownIds } from '../resources/ids.ts'
import { type Analysis, counting, idParameter, presentProposal, proposalAnswer, remarkAnswer } from './answers.ts'
import { indexed } from './grouping.ts'
import { matrixOf } from './matrix.ts'
import { type Negotiation, type Remark, readNegotiation } from './negotiation.ts'
import type { Standing } from './standing.ts'
import { type Counting, countedIn, presentStatement, type Said } from './statements.ts'

const kinds = ['silent', 'individual', 'no-stance', 'declined'] as const

export const silences: Analysis = {
  url: '/v1/silences',
  group: 'analysis',
  operation: 'silences',
  summary: 'Who has not spoken on what',
  description:
    'For each proposal of a negotiation, the parties that have taken no side: of whom nothing is known, of whom only individuals spoke, who spoke of the issue only, and who expressly declined. With the sources that were covered, for what they do not report may still have been said.',
  query: z.strictObject({
    negotiation: idParameter('negotiations', 'Id of the negotiation'),
    ...counting,
  }),
  example: '/v1/silences?negotiation=geneva-talks',
  data: z.array(
    proposalAnswer.extend({
      party: actorAnswer,
      kind: z.enum(kinds).meta({
        description:
          'silent: nothing is known; individual: only what somebody said in their own name; no-stance: it spoke officially of an issue of the proposal, without a stance on anything; declined: it said officially that it is neutral',
      }),
      statements: z.array(remarkAnswer).meta({ description: 'What was said all the same' }),
    }),
  ),
  more: {
    covered: z
      .object({
        sources: z.array(z.object({ source: referenceAnswerOf(['sources']), date: dateAnswer.nullable() })),
        from: z.iso.date().nullable().meta({
          description: 'First day on which one of them can have been published, of those with a date',
        }),
        to: z.iso.date().nullable().meta({
          description: 'Last day on which one of them can have been published, of those with a date',
        }),
      })
      .meta({ description: 'The sources that report what was said in the negotiation: a silence is theirs' }),
  },
  async read(graph, request) {
    const { negotiation: id, as_of, min_sources } = request.query as { negotiation: string } & Counting
    const { version, negotiation: read } = await readNegotiation(graph, id, { as_of })
    if (!read) throw await unknownIds(graph, [{ parameter: 'negotiation', value: id, types: ['negotiations'] }])
    const negotiation = {
      ...read,
      statements: countedIn(read.statements, { min_sources }),
      remarks: countedIn(read.remarks, { min_sources }),
    }
    // What too few sources report leaves a silence, but these sources were covered all the same.
    return { version, data: silencesOf(negotiation), more: { covered: coveredBy(read, as_of) } }
  },
}

function silencesOf(negotiation: Negotiation) {
  const { columns, rows } = matrixOf(negotiation, 'party')
  const remarked = indexed(negotiation.remarks, ({ party, issues }) => issues.map(id => `${keyOf(party)} ${id}`))
  return rows.flatMap(({ proposal, cells }) =>
    cells.flatMap(({ who, standing }, i) => {
      if (columns[i]?.role !== 'party') return []
      const remarks = remarked(...proposal.issues.map(({ id }) => `${keyOf(who)} ${id}`))
      const kind = kindOf(standing, remarks)
      if (!kind) return []
      const said: Said[] = [...(standing?.superseded ?? []), ...(standing?.current ?? []), ...remarks]
      return [
        { ...presentProposal(proposal), party: presentReference(who), kind, statements: said.map(presentStatement) },
      ]
    }),
  )
}

function kindOf(standing: Standing | null, remarks: readonly Remark[]): (typeof kinds)[number] | undefined {
  const isOfficial = ({ capacity }: Said) => capacity === 'official'
  if (standing && [...standing.current, ...standing.superseded].some(isOfficial))
    return standing.stance === 'neutral' ? 'declined' : undefined
  if (remarks.some(isOfficial)) return 'no-stance'
  return standing || remarks.length > 0 ? 'individual' : 'silent'
}

/** Of what counts on a day, the sources that were certainly out by then. */
function coveredBy({ statements, remarks }: Negotiation, day: string | undefined) {
  const isOut = (published: string | null) =>
    day === undefined || (published !== null && (spanOf(published).latest ?? '~') <= day)
  const citations = [...statements, ...remarks].flatMap(({ citations }) =>
    citations.filter(one => isOut(one.published)),
  )
  const cited = new Map(citations.map(one => [one.source.id, one]))
  const sources = [...cited.values()].sort((a, b) => (a.source.id < b.source.id ? -1 : 1))
  const spans = sources.flatMap(({ published }) => (published ? [spanOf(published)] : []))
  const days = (side: 'earliest' | 'latest') => spans.flatMap(span => span[side] ?? []).sort()
  return {
    sources: sources.map(({ source, published }) => ({
      source: presentReference(source),
      date: published ? presentDate(published) : null,
    })),
    from: days('earliest')[0] ?? null,
    to: days('latest').at(-1) ?? null,
  }
}
