/** Where the parties of a negotiation could meet. The rules are those of docs/semantics.md. */
import { z } from 'zod'
import { keyOf } from '../../schema/key.ts'
import type { Reference } from '../graph/projection.ts'
import { actorAnswer, presentReference } from '../resources/answers.ts'
import { counting, ofNegotiation, presentProposal, proposalAnswer } from './answers.ts'
import { indexed } from './grouping.ts'
import type { Negotiation } from './negotiation.ts'
import { isSide, presentSide, type Side, sideAnswer, takenIn } from './sides.ts'
import type { Proposal } from './statements.ts'

interface Ground {
  proposal: Proposal
  agreement: (typeof agreements)[number]
  sides: Side[]
  /** Parties from whom no stance is known, or an unclear or neutral one. */
  open: Reference[]
  /** What mediators and others say of it. */
  others: Side[]
}

const agreements = ['shared', 'conditional', 'one-sided'] as const

/**
 * Proposals that a party supports, if only on terms, and that no party opposes, directly or by supporting what excludes
 * them instead. Those that every party supports come first.
 */
function commonGroundOf(negotiation: Negotiation): Ground[] {
  const taken = takenIn(negotiation)
  const supporters = taken.filter(isSide).filter(({ standing: { stance } }) => stance === 'supports')
  const supportersInstead = indexed(supporters, ({ about }) => about.excludes)
  return [...Map.groupBy(taken, ({ about }) => about)]
    .flatMap(([proposal, all]): Ground[] => {
      const sides = all.filter(isSide)
      const willing = sides.filter(({ standing: { stance } }) => stance === 'supports' || stance === 'conditional')
      const against = sides.some(({ standing: { stance } }) => stance === 'opposes')
      const barred = supportersInstead(proposal.reference.id).some(
        ({ party }) => !sides.some(side => side.party === party && side.standing.stance === 'supports'),
      )
      if (willing.length === 0 || against || barred) return []
      const open = negotiation.parties.filter(party => !willing.some(side => keyOf(side.party) === keyOf(party)))
      const onTerms = willing.some(({ standing: { stance } }) => stance === 'conditional')
      const agreement = open.length > 0 ? 'one-sided' : onTerms ? 'conditional' : 'shared'
      return [{ proposal, agreement, sides, open, others: all.filter(one => !isSide(one)) }]
    })
    .sort(
      (a, b) =>
        agreements.indexOf(a.agreement) - agreements.indexOf(b.agreement) ||
        b.sides.length - a.sides.length ||
        (a.proposal.reference.id < b.proposal.reference.id ? -1 : 1),
    )
}

export const commonGround = ofNegotiation({
  name: 'common-ground',
  operation: 'common_ground',
  summary: 'Where the parties could meet',
  description:
    'Proposals that a party supports and none opposes, those that every party supports first. Silence is not consent: one-sided says who has not spoken.',
  query: z.strictObject(counting),
  data: z.array(
    proposalAnswer.extend({
      agreement: z.enum(agreements).meta({
        description:
          'shared: every party supports it; conditional: every party, some on terms; one-sided: a party has not said, and may oppose it',
      }),
      sides: z.array(sideAnswer).meta({ description: 'What the parties say of it' }),
      open: z.array(actorAnswer).meta({ description: 'Parties whose support is not known' }),
      others: z.array(sideAnswer).meta({ description: 'What mediators and others say of it' }),
    }),
  ),
  compute: negotiation => ({
    data: commonGroundOf(negotiation).map(({ proposal, agreement, sides, open, others }) => ({
      ...presentProposal(proposal),
      agreement,
      sides: sides.map(presentSide),
      open: open.map(presentReference),
      others: others.map(presentSide),
    })),
  }),
})
