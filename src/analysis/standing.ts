/** Where a party, or an actor, stands on a proposal, by what it has said. The rules are those of docs/semantics.md. */
import { keyOf } from '../../schema/key.ts'
import { type Order, orderOf } from './order.ts'
import { type Author, type Stance, type Statement } from './statements.ts'

export interface Standing {
  /** `unclear`: what counts disagrees and nothing tells which came last; `lapsed`: all of it was superseded elsewhere. */
  stance: Stance | 'unclear' | 'lapsed'
  /** What counts now; more than one where they agree, or where it is unclear. */
  current: Statement[]
  /** What it said before, oldest first. */
  superseded: Statement[]
  /** What individuals said in its name, which does not count beside an official word. */
  individual: Statement[]
}

/** What counts of an author's statements on one proposal, official words only if there is one, and in which order. */
export function countedOf(statements: readonly Statement[]): { counted: readonly Statement[]; order: Order } {
  const official = statements.filter(({ capacity }) => capacity === 'official')
  const counted = official.length > 0 ? official : statements
  return { counted, order: orderOf(counted) }
}

/**
 * Where one author stands on one proposal.
 * @param statements toward the proposal, in the order of their dates; not empty
 * @param as how they count for their author
 */
export function standingOf(statements: readonly Statement[], as: Author): Standing {
  const { counted, order } = countedOf(statements)
  const current = order.lastOf(counted).filter(one => !isReplaced(one, as))
  const [isCurrent, isCounted] = [new Set(current), new Set(counted)]
  return {
    stance: stanceOf(current) ?? 'lapsed',
    current,
    superseded: counted.filter(one => !isCurrent.has(one)),
    individual: statements.filter(one => !isCounted.has(one)),
  }
}

/** Whether its author has put something in its place, on whatever it may be; an individual does not, of an official word. */
const isReplaced = (one: Statement, as: Author) =>
  one.replaced_by[as].some(
    ({ author, capacity }) => author === keyOf(one[as]) && (capacity === 'official' || one.capacity === 'individual'),
  )

/** What statements of which none is later say together; undefined if there are none. */
export function stanceOf(statements: readonly Statement[]): Stance | 'unclear' | undefined {
  const stances = new Set(statements.map(({ stance }) => stance))
  return stances.size > 1 ? 'unclear' : [...stances][0]
}

/** The standings of every author on every proposal, by their keys and ids: `standings.get(author)?.get(proposal)`. */
export const standingsBy = (statements: readonly Statement[], as: Author): Map<string, Map<string, Standing>> =>
  new Map(
    [...Map.groupBy(statements, one => keyOf(one[as]))].map(([author, own]) => [
      author,
      new Map([...Map.groupBy(own, ({ proposal }) => proposal)].map(([id, said]) => [id, standingOf(said, as)])),
    ]),
  )
