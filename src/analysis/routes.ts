/** What is computed from the positions in a negotiation, each answer with the positions and citations behind it. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { dateAnswer } from '../../schema/dates.ts'
import { entityOf } from '../../schema/entities.ts'
import type { Graph } from '../graph/graph.ts'
import { serveAnswer } from '../http/answer.ts'
import { itemAddress } from '../http/links.ts'
import { presentReference as reference, referenceAnswer } from '../resources/answers.ts'
import { unknownId } from '../resources/ids.ts'
import { commonGroundOf, type Side, stickingPointsOf } from './ground.ts'
import { matrixOf } from './matrix.ts'
import type { Standing } from './standing.ts'
import { type Negotiation, type Proposal, presentStatement, readNegotiation } from './statements.ts'

const statementAnswer = z
  .object({
    position: referenceAnswer,
    stance: z.enum(['supports', 'opposes', 'conditional', 'neutral']),
    holder: referenceAnswer.meta({ description: 'Who said it' }),
    act: z.string(),
    capacity: z.enum(['official', 'individual']),
    date: dateAnswer.nullable(),
    citations: z.array(
      z.object({ source: referenceAnswer, paragraph: z.int().nullable(), quote: z.string().nullable() }),
    ),
  })
  .meta({ id: 'Statement', description: 'A position behind what is computed' })

const standingAnswer = z
  .object({
    stance: z.enum(['supports', 'opposes', 'conditional', 'neutral', 'unclear', 'lapsed']).meta({
      description:
        'unclear: what counts disagrees, and nothing tells which was said last; lapsed: superseded by positions on something else',
    }),
    current: z.array(statementAnswer).meta({ description: 'The positions that count' }),
    superseded: z.array(statementAnswer).meta({ description: 'What was said before, oldest first' }),
    individual: z
      .array(statementAnswer)
      .meta({ description: 'What individuals said, which does not count beside an official word' }),
  })
  .meta({ id: 'Standing', description: 'Where somebody stands on a proposal, by what was said' })

const sideAnswer = z
  .object({ party: referenceAnswer, proposal: referenceAnswer, standing: standingAnswer })
  .meta({ id: 'Side', description: 'A party and where it stands on a proposal' })

const proposalAnswer = z.object({ proposal: referenceAnswer, issues: z.array(referenceAnswer) })

const matrixAnswer = z.object({
  negotiation: referenceAnswer,
  columns: z.array(z.object({ who: referenceAnswer, role: z.enum(['party', 'mediator', 'other']) })),
  rows: z.array(
    proposalAnswer.extend({
      cells: z
        .array(z.object({ who: referenceAnswer, standing: standingAnswer.nullable() }))
        .meta({ description: 'One for each column; null: no stance is known, which is not neutrality' }),
    }),
  ),
})

const stickingPointAnswer = z.object({
  issue: referenceAnswer,
  positions: z.int().meta({ description: 'How many positions stand behind it' }),
  latest: z.iso.date().nullable().meta({ description: 'Last day on which one of them can have been stated' }),
  collisions: z.array(
    z.object({
      kind: z.enum(['direct', 'exclusion']).meta({
        description: 'direct: for and against one proposal; exclusion: for two of which only one can come true',
      }),
      sides: z.array(sideAnswer).length(2),
    }),
  ),
})

const groundAnswer = proposalAnswer.extend({
  agreement: z.enum(['shared', 'conditional', 'one-sided']).meta({
    description:
      'shared: every party supports it; conditional: every party, some on terms; one-sided: a party has not said, and may oppose it',
  }),
  sides: z.array(sideAnswer).meta({ description: 'What the parties say of it' }),
  open: z.array(referenceAnswer).meta({ description: 'Parties whose support is not known' }),
  others: z.array(sideAnswer).meta({ description: 'What mediators and others say of it' }),
})

const presentStanding = ({ stance, current, superseded, individual }: Standing) => {
  const present = (statements: Standing['current']) => statements.map(one => presentStatement(one, reference))
  return { stance, current: present(current), superseded: present(superseded), individual: present(individual) }
}

const presentSide = ({ party, proposal, standing }: Side) => ({
  party: reference(party),
  proposal: reference(proposal),
  standing: presentStanding(standing),
})

const presentProposal = (proposal: Proposal) => ({
  proposal: reference(proposal.reference),
  issues: proposal.issues.map(reference),
})

const params = z.object({ id: z.string().meta({ description: 'Id of the negotiation', examples: ['geneva-talks'] }) })
const asOf = z.iso
  .date({ error: 'a day is written YYYY-MM-DD: 2026-02-18' })
  .optional()
  .meta({ description: 'Only what was said by this day (ISO 8601)', examples: ['2026-02-18'] })
const query = z.strictObject({ as_of: asOf })
const matrixQuery = z.strictObject({
  by: z.enum(['party', 'actor']).default('party').meta({ description: 'For whom it was said, or who said it' }),
  as_of: asOf,
})

interface Analysis {
  name: string
  summary: string
  description: string
  query: z.ZodObject
  answer: z.ZodType
  compute(negotiation: Negotiation, query: Record<string, unknown>): unknown
}

const analyses: Analysis[] = [
  {
    name: 'matrix',
    summary: 'Who stands where on each proposal',
    description:
      'A row for each proposal, a cell for each party or actor: the stance that counts on the day, the positions behind it, and what they superseded.',
    query: matrixQuery,
    answer: matrixAnswer,
    compute(negotiation, { by }) {
      const { columns, rows } = matrixOf(negotiation, by as 'party' | 'actor')
      return {
        negotiation: reference(negotiation.reference),
        columns: columns.map(({ who, role }) => ({ who: reference(who), role })),
        rows: rows.map(({ proposal, cells }) => ({
          ...presentProposal(proposal),
          cells: cells.map(({ who, standing }) => ({
            who: reference(who),
            standing: standing && presentStanding(standing),
          })),
        })),
      }
    },
  },
  {
    name: 'sticking-points',
    summary: 'Where the parties collide',
    description:
      'Issues on which parties collide, over one proposal or over two that exclude each other, with the positions behind each collision. Computed, never stored.',
    query,
    answer: z.array(stickingPointAnswer),
    compute: negotiation =>
      stickingPointsOf(negotiation).map(({ issue, positions, latest, collisions }) => ({
        issue: reference(issue),
        positions,
        latest,
        collisions: collisions.map(({ kind, sides }) => ({ kind, sides: sides.map(presentSide) })),
      })),
  },
  {
    name: 'common-ground',
    summary: 'Where the parties could meet',
    description:
      'Proposals that a party supports and none opposes, those that every party supports first. Silence is not consent: one-sided says who has not spoken.',
    query,
    answer: z.array(groundAnswer),
    compute: negotiation =>
      commonGroundOf(negotiation).map(({ proposal, agreement, sides, open, others }) => ({
        ...presentProposal(proposal),
        agreement,
        sides: sides.map(presentSide),
        open: open.map(reference),
        others: others.map(presentSide),
      })),
  },
]

export function registerAnalyses(app: FastifyInstance, graph: Graph): void {
  for (const { name, summary, description, query, answer, compute } of analyses)
    serveAnswer(app, {
      url: `${itemAddress('negotiations', ':id').replace('%3A', ':')}/${name}`,
      group: 'negotiations',
      operation: name.replace('-', '_'),
      summary,
      description,
      params,
      query,
      data: answer,
      example: `${itemAddress('negotiations', 'geneva-talks')}/${name}`,
      problems: ['unknown-id'],
      async read(request) {
        const { id } = request.params as z.infer<typeof params>
        const asked = request.query as { as_of?: string } & Record<string, unknown>
        const { version, negotiation } = await readNegotiation(graph, id, asked.as_of)
        if (!negotiation) throw await unknownId(graph, entityOf('negotiations'), id)
        return { version, data: compute(negotiation, asked) }
      },
    })
}
