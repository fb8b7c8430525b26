/** Who has not spoken on what, apart from who declined to take a side. The rules are those of docs/semantics.md. */
import { z } from 'zod'
import { dateAnswer, presentDate, spanOf } from '../../schema/dates.ts'
import { presentReference, referenceAnswer } from '../resources/answers.ts'
import { unknownIds } from '../resources/ids.ts'
import { type Analysis, counting, idParameter, presentProposal, proposalAnswer, statementAnswer } from './answers.ts'
import { matrixOf } from './matrix.ts'
import { type Counting, type Negotiation, presentStatement, readNegotiation } from './statements.ts'

const kinds = ['silent', 'individual', 'declined'] as const

const query = z.strictObject({
  negotiation: idParameter('Id of the negotiation', 'geneva-talks'),
  ...counting,
})

export const silences: Analysis = {
  url: '/v1/silences',
  group: 'analysis',
  operation: 'silences',
  summary: 'Who has not spoken on what',
  description:
    'For each party and proposal of a negotiation on which it has taken no side: whether nothing is known at all, only individuals spoke, or it expressly declined. With the sources that were covered, for what they do not report may still have been said.',
  query,
  example: '/v1/silences?negotiation=geneva-talks',
  data: z.array(
    proposalAnswer.extend({
      party: referenceAnswer,
      kind: z.enum(kinds).meta({
        description:
          'silent: nothing is known; individual: only what somebody said in their own name; declined: it said that it is neutral',
      }),
      statements: z.array(statementAnswer).meta({ description: 'What was said all the same' }),
    }),
  ),
  more: {
    covered: z
      .object({
        sources: z.array(z.object({ source: referenceAnswer, date: dateAnswer.nullable() })),
        from: z.iso
          .date()
          .nullable()
          .meta({ description: 'First day on which one of them was published, if any is dated' }),
        to: z.iso
          .date()
          .nullable()
          .meta({ description: 'Last day on which one of them was published, if any is dated' }),
      })
      .meta({ description: 'The sources that report what was said in the negotiation: a silence is theirs' }),
  },
  async read(graph, request) {
    const { negotiation: id, ...asked } = request.query as { negotiation: string } & Counting
    const { version, negotiation } = await readNegotiation(graph, id, asked)
    if (!negotiation) throw await unknownIds(graph, [{ parameter: 'negotiation', value: id, types: ['negotiations'] }])
    return { version, data: silencesOf(negotiation), more: { covered: coveredBy(negotiation) } }
  },
}

function silencesOf(negotiation: Negotiation) {
  const { columns, rows } = matrixOf(negotiation, 'party')
  return rows.flatMap(({ proposal, cells }) =>
    cells.flatMap(({ who, standing }, i) => {
      if (columns[i]?.role !== 'party') return []
      const statements = standing ? [...standing.current, ...standing.superseded] : []
      const official = statements.some(({ capacity }) => capacity === 'official')
      const kind = !standing
        ? 'silent'
        : !official
          ? 'individual'
          : standing.stance === 'neutral'
            ? 'declined'
            : undefined
      if (!kind) return []
      return [
        {
          ...presentProposal(proposal),
          party: presentReference(who),
          kind,
          statements: statements.map(presentStatement),
        },
      ]
    }),
  )
}

function coveredBy({ statements }: Negotiation) {
  const cited = new Map(statements.flatMap(({ citations }) => citations.map(one => [one.source.id, one] as const)))
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
