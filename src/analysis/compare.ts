/** Actors side by side: where they agree, differ, or only one has spoken. The rules are those of docs/semantics.md. */
import { z } from 'zod'
import { several } from '../../schema/written.ts'
import type { Graph } from '../graph/graph.ts'
import type { Reference } from '../graph/projection.ts'
import { parameterProblem } from '../http/parameters.ts'
import { presentReference, referenceAnswer } from '../resources/answers.ts'
import { keysFor } from '../resources/filters.ts'
import { unknownIds } from '../resources/ids.ts'
import {
  type Analysis,
  counting,
  idParameter,
  presentProposal,
  presentStanding,
  proposalAnswer,
  refuseUnknownNegotiation,
  standingAnswer,
} from './answers.ts'
import { collisionAnswer, collisionsOf, presentCollision, type Taken } from './sides.ts'
import { type Standing, standingsBy } from './standing.ts'
import { type Counting, keyOf, readSaidBy, type Said, type Statement } from './statements.ts'

const relations = ['agree', 'differ', 'unclear', 'one-sided'] as const

/** Types of whoever can say something. */
export const actorTypes = ['countries', 'organizations', 'people'] as const

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
        description: `Who is compared: two to five ids of ${actorTypes.join(' or ')}, separated by commas`,
        override: { type: 'array', minItems: 2, maxItems: 5, items: { type: 'string' }, examples: [['UA', 'RU']] },
        param: { style: 'form', explode: false },
      }),
    negotiation: idParameter('Only on the proposals of this negotiation', 'geneva-talks').optional(),
    ...counting,
  }),
  example: '/v1/compare?actors=UA,RU',
  data: z.object({
    actors: z.array(referenceAnswer),
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
  async read(graph, request) {
    const { actors: written, negotiation, ...asked } = request.query as Asked
    const wanted = written.map(value => ({ value, keys: keysFor({ to: actorTypes }, value) }))
    const keys = wanted.flatMap(({ keys }) => keys)
    const { version, asked: found, ...said } = await readSaidBy(graph, keys, asked, negotiation)
    const actors = await actorsIn(graph, wanted, found)
    if (negotiation !== undefined && said.proposals.length === 0) await refuseUnknownNegotiation(graph, negotiation)
    return { version, data: comparisonOf(actors, said) }
  },
}

type Asked = Counting & { actors: string[]; negotiation?: string }

/** The actors that were asked for, each once, in the order in which they were asked for. */
async function actorsIn(
  graph: Graph,
  wanted: readonly { value: string; keys: string[] }[],
  found: readonly Reference[],
) {
  const meant = wanted.map(({ value, keys }) => ({ value, actors: found.filter(actor => keys.includes(keyOf(actor))) }))
  const unknown = meant.filter(({ actors }) => actors.length === 0)
  if (unknown.length > 0)
    throw await unknownIds(
      graph,
      unknown.map(({ value }) => ({ parameter: 'actors', value, types: actorTypes })),
    )
  const wrong = meant.flatMap(({ value, actors }, i) => {
    if (actors.length > 1) return [{ value, detail: `"${value}" is ${actors.map(keyOf).join(' and ')}: write which` }]
    const again = meant.slice(0, i).some(other => other.actors[0] === actors[0])
    return again ? [{ value, detail: `"${value}" is there already; name each actor once` }] : []
  })
  if (wrong.length > 0) throw parameterProblem(wrong.map(one => ({ parameter: 'actors', ...one })))
  return meant.map(({ actors }) => actors[0] as Reference)
}

function comparisonOf(actors: readonly Reference[], { proposals, statements }: Said) {
  const byActor = actors.map(actor => standingsOf(actor, statements))
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

/** A party stands where what is stated for it stands; whoever nothing is stated for, where what they said stands. */
function standingsOf(actor: Reference, statements: readonly Statement[]): Map<string, Standing> {
  const is = (who: Reference) => keyOf(who) === keyOf(actor)
  const stated = statements.filter(({ party }) => is(party))
  const own = stated.length > 0 ? stated : statements.filter(({ holder }) => is(holder))
  return standingsBy(own, () => '').get('') ?? new Map()
}

function relationOf(standings: readonly Standing[]): (typeof relations)[number] {
  if (standings.length === 1) return 'one-sided'
  const stances = new Set(standings.map(({ stance }) => stance))
  const clear = [...stances].filter(stance => stance !== 'unclear' && stance !== 'lapsed')
  if (clear.length > 1) return 'differ'
  return clear.length === stances.size ? 'agree' : 'unclear'
}
