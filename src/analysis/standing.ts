/** Where a party, or an actor, stands on a proposal, by what it has said. The rules are those of docs/semantics.md. */
import { spanOf } from '../../schema/dates.ts'
import type { Stance, Statement } from './statements.ts'

export interface Standing {
  /** `unclear` if what counts disagrees and nothing tells which came last. */
  stance: Stance | 'unclear'
  /** What counts now; more than one where they agree, or where it is unclear. */
  current: Statement[]
  /** What it said before, oldest first. */
  superseded: Statement[]
  /** What individuals said in its name, which does not count beside an official word. */
  individual: Statement[]
}

/**
 * Where the author of these statements, all toward one proposal, stands.
 * @param statements in the order of their dates; not empty
 */
export function standingOf(statements: readonly Statement[]): Standing {
  const official = statements.filter(({ capacity }) => capacity === 'official')
  const counted = official.length > 0 ? official : statements
  const current = counted.filter(one => !counted.some(other => supersedes(other, one, counted)))
  const [first] = current
  const agree = current.every(({ stance }) => stance === first?.stance)
  return {
    stance: first && agree ? first.stance : 'unclear',
    current,
    superseded: counted.filter(one => !current.includes(one)),
    individual: statements.filter(one => !counted.includes(one)),
  }
}

/** A later statement takes the place of an earlier one if it says so, or if it was certainly made on a later day. */
function supersedes(later: Statement, earlier: Statement, all: readonly Statement[]): boolean {
  return later !== earlier && (saysSo(later, earlier, all) || certainlyAfter(later, earlier))
}

function saysSo(later: Statement, earlier: Statement, all: readonly Statement[]): boolean {
  let id = later.supersedes
  for (let steps = 0; id !== null && steps <= all.length; steps++) {
    if (id === earlier.position.id) return true
    id = all.find(({ position }) => position.id === id)?.supersedes ?? null
  }
  return false
}

function certainlyAfter(later: Statement, earlier: Statement): boolean {
  if (later.date === null || earlier.date === null) return false
  // Where one says that it was superseded by the other, its date does not make it the later one.
  if (earlier.supersedes === later.position.id) return false
  const [from, until] = [spanOf(later.date).earliest, spanOf(earlier.date).latest]
  return from !== null && until !== null && from > until
}

/** The standings of every author on every proposal: `standings.get(author)?.get(proposal)`. */
export function standingsBy(
  statements: readonly Statement[],
  author: (statement: Statement) => string,
): Map<string, Map<string, Standing>> {
  return new Map(
    [...Map.groupBy(statements, author)].map(([key, own]) => [
      key,
      new Map([...Map.groupBy(own, ({ proposal }) => proposal)].map(([id, said]) => [id, standingOf(said)])),
    ]),
  )
}
