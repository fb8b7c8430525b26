/** Who stands where: a row for each proposal or issue, a cell for each party or actor. */
import { z } from 'zod'
import { keyOf } from '../../schema/key.ts'
import type { Reference } from '../graph/projection.ts'
import { actorAnswer, presentReference, referenceAnswerOf } from '../resources/answers.ts'
import {
  counting,
  ofNegotiation,
  presentProposal,
  presentStanding,
  proposalAnswer,
  standingAnswer,
  standingCells,
  standingColumns,
} from './answers.ts'
import { indexed } from './grouping.ts'
import type { Negotiation } from './negotiation.ts'
import { type Standing, standingsBy } from './standing.ts'
import { type Author, type Proposal } from './statements.ts'

export type Role = 'party' | 'mediator' | 'other'

export interface Column {
  who: Reference
  role: Role
}

export interface Matrix {
  columns: Column[]
  rows: { proposal: Proposal; cells: { who: Reference; standing: Standing | null }[] }[]
}

/**
 * The matrix of a negotiation. Parties come first, then mediators, then whoever else has spoken; by holder, those who have
 * spoken, in the order of their names.
 */
export function matrixOf({ parties, mediators, proposals, statements }: Negotiation, as: Author): Matrix {
  const standings = standingsBy(statements, as)
  const spoken = new Map(statements.map(statement => [keyOf(statement[as]), statement[as]]))
  const roles = new Map<string, Role>([
    ...mediators.map(who => [keyOf(who), 'mediator'] as const),
    ...parties.map(who => [keyOf(who), 'party'] as const),
  ])
  const named = as === 'party' ? [...parties, ...mediators] : []
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

const proposalRow = proposalAnswer.extend({
  cells: z
    .array(z.object({ who: actorAnswer, standing: standingAnswer.nullable() }))
    .meta({ description: 'One for each column; null: no stance is known, which is not neutrality' }),
})

const issueRow = z.object({
  issue: referenceAnswerOf(['issues']),
  broader: referenceAnswerOf(['issues'])
    .nullable()
    .meta({ description: 'The broader issue, which may have a row of its own' }),
  proposals: z
    .array(referenceAnswerOf(['proposals']))
    .meta({ description: 'The proposals that name this issue itself' }),
  cells: z
    .array(
      z.object({
        who: actorAnswer,
        standings: z
          .array(z.object({ proposal: referenceAnswerOf(['proposals']), standing: standingAnswer }))
          .nullable()
          .meta({ description: 'Where it stands on each proposal of the issue; null: nothing is known' }),
      }),
    )
    .meta({ description: 'One for each column' }),
})

const role = z.enum(['party', 'mediator', 'other'])

/** A row of its table: a cell, with the proposal or, where a cell has several, each of them. */
const standingRow = z.object({
  proposal: referenceAnswerOf(['proposals']),
  issues: z
    .array(referenceAnswerOf(['issues']))
    .meta({ description: 'What the proposal is about; or the issue asked for' }),
  who: actorAnswer.meta({ description: 'The party or actor' }),
  role: role.meta({ description: 'Its role in the negotiation' }),
  ...standingColumns,
})

export const matrix = ofNegotiation({
  name: 'matrix',
  operation: 'matrix',
  summary: 'Who stands where on each proposal',
  description:
    'A row for each proposal or issue, a cell for each party or actor: the stance that counts on the day, the positions behind it, and what they superseded.',
  query: z.strictObject({
    by: z.enum(['party', 'actor']).default('party').meta({ description: 'For whom it was said, or who said it' }),
    on: z
      .enum(['proposal', 'issue'])
      .default('proposal')
      .meta({ description: 'A row for each proposal; or for each issue, with its proposals in the cells' }),
    ...counting,
  }),
  data: z.object({
    negotiation: referenceAnswerOf(['negotiations']),
    columns: z.array(z.object({ who: actorAnswer, role })),
    rows: z.union([z.array(proposalRow), z.array(issueRow)]),
  }),
  rows: { entry: standingRow, of: rowsOf },
  compute(negotiation, { by, on }) {
    const { columns, rows } = matrixOf(negotiation, by === 'party' ? 'party' : 'holder')
    return {
      data: {
        negotiation: presentReference(negotiation.reference),
        columns: columns.map(({ who, role }) => ({ who: presentReference(who), role })),
        rows: on === 'issue' ? byIssue(negotiation, columns, rows) : rows.map(presentRow),
      },
    }
  },
})

type PresentedRow = ReturnType<typeof presentRow> | ReturnType<typeof byIssue>[number]

function rowsOf({ columns, rows }: { columns: { role: Role }[]; rows: PresentedRow[] }) {
  const told = rows.flatMap(row =>
    'issue' in row
      ? row.cells.flatMap(({ who, standings }, i) =>
          (standings ?? []).map(one => ({ ...one, issues: [row.issue], who, i })),
        )
      : row.cells.map(({ who, standing }, i) => ({ proposal: row.proposal, issues: row.issues, who, standing, i })),
  )
  return told.map(({ standing, i, ...row }) => ({ ...row, role: columns[i]?.role, ...standingCells(standing) }))
}

const presentRow = ({ proposal, cells }: Matrix['rows'][0]) => ({
  ...presentProposal(proposal),
  cells: cells.map(({ who, standing }) => ({
    who: presentReference(who),
    standing: standing && presentStanding(standing),
  })),
})

function byIssue({ issues }: Negotiation, columns: readonly Column[], rows: Matrix['rows']) {
  const onIssue = indexed(rows, ({ proposal }) => proposal.issues.map(({ id }) => id))
  return issues.map(({ reference, broader }) => {
    const own = onIssue(reference.id)
    return {
      issue: presentReference(reference),
      broader: broader && presentReference(broader),
      proposals: own.map(({ proposal }) => presentReference(proposal.reference)),
      cells: columns.map(({ who }, i) => {
        const known = own.flatMap(({ proposal, cells }) => {
          const standing = cells[i]?.standing
          return standing
            ? [{ proposal: presentReference(proposal.reference), standing: presentStanding(standing) }]
            : []
        })
        return { who: presentReference(who), standings: known.length > 0 ? known : null }
      }),
    }
  })
}
