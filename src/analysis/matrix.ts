/** Who stands where: a row for each proposal, a cell for each party or actor. */
import type { Reference } from '../graph/projection.ts'
import { type Standing, standingsBy } from './standing.ts'
import type { Negotiation, Proposal, Statement } from './statements.ts'

export type Role = 'party' | 'mediator' | 'other'

export interface Column {
  who: Reference
  role: Role
}

export interface Matrix {
  columns: Column[]
  rows: { proposal: Proposal; cells: { who: Reference; standing: Standing | null }[] }[]
}

const keyOf = ({ type, id }: Reference) => `${type}/${id}`

/**
 * The matrix of a negotiation. Parties come first, then mediators, then whoever else has spoken; by actor, those who have
 * spoken, in the order of their names.
 * @param by `party`: for whom it was said; `actor`: who said it
 */
export function matrixOf({ parties, mediators, proposals, statements }: Negotiation, by: 'party' | 'actor'): Matrix {
  const author = ({ party, holder }: Statement) => (by === 'party' ? party : holder)
  const standings = standingsBy(statements, statement => keyOf(author(statement)))
  const spoken = new Map(statements.map(statement => [keyOf(author(statement)), author(statement)]))
  const roles = new Map<string, Role>([
    ...mediators.map(who => [keyOf(who), 'mediator'] as const),
    ...parties.map(who => [keyOf(who), 'party'] as const),
  ])
  const named = by === 'party' ? [...parties, ...mediators] : []
  const others = [...spoken.values()].filter(who => !named.some(one => keyOf(one) === keyOf(who))).sort(byName)
  const columns = [...named, ...others].map(who => ({ who, role: roles.get(keyOf(who)) ?? ('other' as const) }))
  return {
    columns,
    rows: proposals.map(proposal => ({
      proposal,
      cells: columns.map(({ who }) => ({
        who,
        standing: standings.get(keyOf(who))?.get(proposal.reference.id) ?? null,
      })),
    })),
  }
}

const byName = (a: Reference, b: Reference) =>
  a.name === b.name ? (keyOf(a) < keyOf(b) ? -1 : 1) : a.name < b.name ? -1 : 1
