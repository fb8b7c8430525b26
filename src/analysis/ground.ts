/** Where the parties of a negotiation collide, and where they could meet. The rules are those of docs/semantics.md. */
import type { Reference } from '../graph/projection.ts'
import { matrixOf, type Role } from './matrix.ts'
import type { Standing } from './standing.ts'
import type { Negotiation, Proposal, Statement } from './statements.ts'

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

export interface StickingPoint {
  issue: Reference
  collisions: Collision[]
  /** How many positions stand behind the collisions. */
  positions: number
  /** The latest day on which one of them can have been stated, null if none can be told. */
  latest: string | null
}

type Taken = Side & { about: Proposal; role: Role }

/**
 * The issues on which parties collide, the one with most positions first, then the one with the latest.
 * A collision through exclusion belongs to the issues of both proposals.
 */
export function stickingPointsOf(negotiation: Negotiation): StickingPoint[] {
  const found = collisionsOf(takenIn(negotiation).filter(isSide))
  const issues = new Map(negotiation.proposals.flatMap(({ issues }) => issues).map(issue => [issue.id, issue]))
  return [...issues.values()]
    .map(issue => {
      const collisions = found.filter(({ about }) =>
        about.some(({ issues }) => issues.some(({ id }) => id === issue.id)),
      )
      const behind = collisions.flatMap(({ collision }) => collision.sides.flatMap(({ standing }) => standing.current))
      return {
        issue,
        collisions: collisions.map(({ collision }) => collision),
        positions: new Set(behind.map(({ position }) => position.id)).size,
        latest: latestOf(behind),
      }
    })
    .filter(({ collisions }) => collisions.length > 0)
    .sort(
      (a, b) => b.positions - a.positions || compare(b.latest ?? '', a.latest ?? '') || compare(a.issue.id, b.issue.id),
    )
}

function collisionsOf(taken: readonly Taken[]): { collision: Collision; about: Proposal[] }[] {
  const found: { collision: Collision; about: Proposal[] }[] = []
  for (const one of taken)
    for (const other of taken) {
      if (one.party.type === other.party.type && one.party.id === other.party.id) continue
      if (one.standing.stance !== 'supports') continue
      const same = one.proposal.id === other.proposal.id
      if (same && other.standing.stance === 'opposes')
        found.push({ collision: { kind: 'direct', sides: [side(one), side(other)] }, about: [one.about] })
      // Of a pair that excludes each other one order is enough.
      const excluded = one.about.excludes.includes(other.proposal.id) && one.proposal.id < other.proposal.id
      if (excluded && other.standing.stance === 'supports')
        found.push({
          collision: { kind: 'exclusion', sides: [side(one), side(other)] },
          about: [one.about, other.about],
        })
    }
  return found
}

const side = ({ party, proposal, standing }: Taken): Side => ({ party, proposal, standing })

/** Every stance that is taken, proposal by proposal. */
function takenIn(negotiation: Negotiation): Taken[] {
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
const isSide = ({ role }: Taken) => role === 'party'

export interface Ground {
  proposal: Proposal
  /**
   * shared: every party supports it; conditional: every party supports it, some on terms; one-sided: a party that has not
   * spoken may still oppose it.
   */
  agreement: 'shared' | 'conditional' | 'one-sided'
  sides: Side[]
  /** Parties from whom no stance is known, or an unclear or neutral one. */
  open: Reference[]
  /** What mediators and others say of it. */
  others: Side[]
}

const ORDER = ['shared', 'conditional', 'one-sided']

/**
 * Proposals that a party supports, if only on terms, and that no party opposes, directly or by supporting what excludes
 * them instead. Those that every party supports come first.
 */
export function commonGroundOf(negotiation: Negotiation): Ground[] {
  const taken = takenIn(negotiation)
  return [...Map.groupBy(taken, ({ about }) => about)]
    .flatMap(([proposal, all]): Ground[] => {
      const sides = all.filter(isSide)
      const willing = sides.filter(({ standing: { stance } }) => stance === 'supports' || stance === 'conditional')
      const against = sides.some(({ standing: { stance } }) => stance === 'opposes')
      const barred = taken
        .filter(isSide)
        .some(
          ({ party, standing, about }) =>
            standing.stance === 'supports' &&
            about.excludes.includes(proposal.reference.id) &&
            !sides.some(side => side.party === party && side.standing.stance === 'supports'),
        )
      if (willing.length === 0 || against || barred) return []
      const open = negotiation.parties.filter(party => !willing.some(side => side.party === party))
      const onTerms = willing.some(({ standing: { stance } }) => stance === 'conditional')
      const agreement = open.length > 0 ? 'one-sided' : onTerms ? 'conditional' : 'shared'
      return [{ proposal, agreement, sides, open, others: all.filter(one => !isSide(one)) }]
    })
    .sort(
      (a, b) =>
        ORDER.indexOf(a.agreement) - ORDER.indexOf(b.agreement) ||
        b.sides.length - a.sides.length ||
        compare(a.proposal.reference.id, b.proposal.reference.id),
    )
}

const latestOf = (statements: readonly Statement[]) =>
  statements.reduce<string | null>(
    (latest, { counts_from: day }) => (day && (!latest || day > latest) ? day : latest),
    null,
  )

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
