/** Where the parties of a negotiation collide. The rules are those of docs/semantics.md. */
import { z } from 'zod'
import type { Reference } from '../graph/projection.ts'
import { actorAnswer, presentReference, referenceAnswerOf } from '../resources/answers.ts'
import { counting, ofNegotiation, standingCells, standingColumns } from './answers.ts'
import { indexed } from './grouping.ts'
import type { Negotiation } from './negotiation.ts'
import { type Collision, collisionAnswer, collisionsOf, isSide, presentCollision, takenIn } from './sides.ts'
import type { Statement } from './statements.ts'

interface StickingPoint {
  issue: Reference
  collisions: Collision[]
  /** How many positions stand behind the collisions. */
  positions: number
  /** The latest day on which one of them can have been stated, null if none can be told. */
  latest: string | null
}

/**
 * The issues on which parties collide, the one with most positions first, then the one with the latest.
 * A collision through exclusion belongs to the issues of both proposals.
 */
function stickingPointsOf(negotiation: Negotiation): StickingPoint[] {
  const found = collisionsOf(takenIn(negotiation).filter(isSide))
  const issues = new Map(negotiation.proposals.flatMap(({ issues }) => issues).map(issue => [issue.id, issue]))
  const onIssue = indexed(found, ({ about }) => about.flatMap(({ issues }) => issues.map(({ id }) => id)))
  return [...issues.values()]
    .map(issue => {
      const collisions = onIssue(issue.id)
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

const latestOf = (statements: readonly Statement[]) =>
  statements.reduce<string | null>(
    (latest, { counts_from: day }) => (day && (!latest || day > latest) ? day : latest),
    null,
  )

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

interface StickingPointRow {
  issue: unknown
  collisions: ReturnType<typeof presentCollision>[]
}

export const stickingPoints = ofNegotiation({
  name: 'sticking-points',
  operation: 'sticking_points',
  summary: 'Where the parties collide',
  description:
    'Issues on which parties collide, over one proposal or over two that exclude each other, with the positions behind each collision. Computed, never stored.',
  query: z.strictObject(counting),
  data: z.array(
    z.object({
      issue: referenceAnswerOf(['issues']),
      positions: z.int().meta({ description: 'How many positions stand behind it' }),
      latest: z.iso.date().nullable().meta({ description: 'Last day on which one of them can have been stated' }),
      collisions: z.array(collisionAnswer),
    }),
  ),
  rows: {
    entry: z.object({
      issue: referenceAnswerOf(['issues']),
      collision: z
        .int()
        .meta({ description: 'Number of the collision within the issue, from 1; it has two rows', examples: [1] }),
      kind: collisionAnswer.shape.kind,
      party: actorAnswer.meta({ description: 'One of its two sides' }),
      proposal: referenceAnswerOf(['proposals']).meta({ description: 'What this side speaks of' }),
      ...standingColumns,
    }),
    of: ({ issue, collisions }: StickingPointRow) =>
      collisions.flatMap(({ kind, sides }, i) =>
        sides.map(({ party, proposal, standing }) => ({
          issue,
          collision: i + 1,
          kind,
          party,
          proposal,
          ...standingCells(standing),
        })),
      ),
  },
  compute: negotiation => ({
    data: stickingPointsOf(negotiation).map(({ issue, positions, latest, collisions }) => ({
      issue: presentReference(issue),
      positions,
      latest,
      collisions: collisions.map(presentCollision),
    })),
  }),
})
