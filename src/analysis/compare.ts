/** Actors side by side: where they agree, differ, or only one has spoken. The rules are those of docs/semantics.md. */
import { z } from 'zod'
import { keyOf } from '../../schema/key.ts'
import { ONE_ID, several } from '../../schema/written.ts'
import type { Reference } from '../graph/projection.ts'
import { actorAnswer, presentReference, referenceAnswerOf } from '../resources/answers.ts'
import { actorKeys, actorsNamed, actorTypes, countingFor } from './actors.ts'
import {
  type Analysis,
  counting,
  idParameter,
  presentProposal,
  presentStanding,
  proposalAnswer,
  refuseUnknown,
  standingAnswer,
  standingCells,
  standingColumns,
} from './answers.ts'
import { collisionAnswer, collisionsOf, presentCollision, type Taken } from './sides.ts'
import { type Standing, standingsBy } from './standing.ts'
import { type Counting, readStatementsBy, type Statements } from './statements.ts'

const relations = ['agree', 'differ', 'unclear', 'one-sided'] as const

export const compare: Analysis = {
  url: '/v1/compare',
  group: 'analysis',
  operation: 'compare',
  summary: 'Where actors agree, differ, or only one has spoken',
  description:
    'Two to five actors side by side, on every proposal that one of them has spoken of, with the positions behind each stance; and where they collide, directly or over proposals that exclude each other.',
  query: z.strictObject({
    actors: several(z.string().min(1).max(200))
      .refine(actors => actors.length >= 2 && actors.length <= 5, 'two to five actors, separated by commas: UA,RU')
      .meta({
        description: `Who is compared: two to five ids of ${actorTypes}, separated by commas`,
        override: {
          type: 'array',
          minItems: 2,
          maxItems: 5,
          items: { type: 'string', ...ONE_ID },
          examples: [['UA', 'RU']],
        },
        param: { style: 'form', explode: false },
      }),
    negotiation: idParameter('negotiations', 'Only on the proposals of this negotiation').optional(),
    ...counting,
  }),
  example: '/v1/compare?actors=UA,RU',
  data: z.object({
    actors: z.array(actorAnswer),
    proposals: z.array(
      proposalAnswer.extend({
        relation: z.enum(relations).meta({
          description:
            'agree: all who have spoken take the same stance; differ: they do not; unclear: where somebody stands is not clear; one-sided: only one has spoken',
        }),
        standings: z
          .array(standingAnswer.nullable())
          .meta({ description: 'One for each actor, in their order; null: no stance is known' }),
      }),
    ),
    collisions: z.array(collisionAnswer).meta({ description: 'Pairs of what they want that cannot both come true' }),
  }),
  rows: {
    entry: z.object({
      proposal: referenceAnswerOf(['proposals']),
      issues: z.array(referenceAnswerOf(['issues'])).meta({ description: 'What the proposal is about' }),
      relation: z.enum(relations).meta({ description: 'How the actors stand to each other on it' }),
      who: actorAnswer.meta({ description: 'One of the actors' }),
      ...standingColumns,
    }),
    of: ({ actors, proposals }: ReturnType<typeof comparisonOf>) =>
      proposals.flatMap(({ proposal, issues, relation, standings }) =>
        actors.map((who, i) => ({ proposal, issues, relation, who, ...standingCells(standings[i] ?? null) })),
      ),
  },
  async read(graph, request) {
    const { actors: written, negotiation, ...asked } = request.query as Asked
    const { version, asked: found, ...said } = await readStatementsBy(graph, actorKeys(written), asked, negotiation)
    const actors = await actorsNamed(graph, 'actors', written, found)
    if (said.proposals.length === 0) await refuseUnknown(graph, { negotiation })
    return { version, data: comparisonOf(actors, said) }
  },
}

type Asked = Counting & { actors: string[]; negotiation?: string }

function comparisonOf(actors: readonly Reference[], { proposals, statements }: Statements) {
  const byActor = actors.map(actor => {
    const { as, statements: own } = countingFor(actor, statements)
    return standingsBy(own, as).get(keyOf(actor)) ?? new Map<string, Standing>()
  })
  const rows = proposals
    .map(proposal => ({ proposal, standings: byActor.map(own => own.get(proposal.reference.id) ?? null) }))
    .filter(({ standings }) => standings.some(standing => standing !== null))
  const taken = rows.flatMap(({ proposal, standings }) =>
    standings.flatMap((standing, i): Taken[] =>
      standing ? [{ party: actors[i] as Reference, proposal: proposal.reference, about: proposal, standing }] : [],
    ),
  )
  return {
    actors: actors.map(presentReference),
    proposals: rows.map(({ proposal, standings }) => ({
      ...presentProposal(proposal),
      relation: relationOf(standings.filter(standing => standing !== null)),
      standings: standings.map(standing => standing && presentStanding(standing)),
    })),
    collisions: collisionsOf(taken).map(({ collision }) => presentCollision(collision)),
  }
}

function relationOf(standings: readonly Standing[]): (typeof relations)[number] {
  if (standings.length === 1) return 'one-sided'
  const stances = new Set(standings.map(({ stance }) => stance))
  const clear = [...stances].filter(stance => stance !== 'unclear' && stance !== 'lapsed')
  if (clear.length > 1) return 'differ'
  return clear.length === stances.size ? 'agree' : 'unclear'
}
