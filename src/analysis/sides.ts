/** Sides taken on proposals, and which of them collide. The rules are those of docs/semantics.md. */
import { z } from 'zod'
import { keyOf } from '../../schema/key.ts'
import type { Reference } from '../graph/projection.ts'
import { actorAnswer, presentReference, referenceAnswerOf } from '../resources/answers.ts'
import { presentStanding, standingAnswer } from './answers.ts'
import { indexed } from './grouping.ts'
import { matrixOf, type Role } from './matrix.ts'
import type { Negotiation } from './negotiation.ts'
import type { Standing } from './standing.ts'
import { type Proposal } from './statements.ts'

export interface Side {
  party: Reference
  proposal: Reference
  standing: Standing
}

/** Two sides that cannot both have what they want. */
export interface Collision {
  /** direct: for and against one proposal; exclusion: for two proposals of which only one can come true. */
  kind: 'direct' | 'exclusion'
  sides: [Side, Side]
}

/** A side, with what the rules need to know of it. */
export type Taken = Side & { about: Proposal }

/** Every stance that is taken in a negotiation, proposal by proposal. */
export function takenIn(negotiation: Negotiation): (Taken & { role: Role })[] {
  const { columns, rows } = matrixOf(negotiation, 'party')
  return rows.flatMap(({ proposal, cells }) =>
    cells.flatMap(({ who, standing }, i) =>
      standing
        ? [{ party: who, proposal: proposal.reference, standing, about: proposal, role: columns[i]?.role ?? 'other' }]
        : [],
    ),
  )
}

/** Mediators and observers are no sides. */
export const isSide = ({ role }: { role: Role }) => role === 'party'

interface Found {
  collision: Collision
  about: Proposal[]
}

/** Every pair of sides that collide, each once, with the proposals that it is about. */
export function collisionsOf(taken: readonly Taken[]): Found[] {
  const takenOn = indexed(taken, ({ proposal }) => [proposal.id])
  return taken.flatMap(one => {
    if (one.standing.stance !== 'supports') return []
    // Of a pair that excludes each other one order is enough.
    const excluded = one.about.excludes.filter(id => one.proposal.id < id)
    return takenOn(one.proposal.id, ...excluded).flatMap((other): Found[] => {
      const isSame = one.proposal.id === other.proposal.id
      if (other.standing.stance !== (isSame ? 'opposes' : 'supports') || keyOf(one.party) === keyOf(other.party))
        return []
      const sides: [Side, Side] = [one, other]
      return isSame
        ? [{ collision: { kind: 'direct', sides }, about: [one.about] }]
        : [{ collision: { kind: 'exclusion', sides }, about: [one.about, other.about] }]
    })
  })
}

export const sideAnswer = z
  .object({ party: actorAnswer, proposal: referenceAnswerOf(['proposals']), standing: standingAnswer })
  .meta({ id: 'Side', description: 'A party and where it stands on a proposal' })

export const presentSide = ({ party, proposal, standing }: Side) => ({
  party: presentReference(party),
  proposal: presentReference(proposal),
  standing: presentStanding(standing),
})

export const collisionAnswer = z
  .object({
    kind: z.enum(['direct', 'exclusion']).meta({
      description: 'direct: for and against one proposal; exclusion: for two of which only one can come true',
    }),
    sides: z.array(sideAnswer).length(2),
  })
  .meta({ id: 'Collision', description: 'Two sides that cannot both have what they want' })

export const presentCollision = ({ kind, sides }: Collision) => ({ kind, sides: sides.map(presentSide) })
