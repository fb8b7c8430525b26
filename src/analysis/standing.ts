/** Where a party, or an actor, stands on a proposal, by what it has said. The rules are those of docs/semantics.md. */
import { spanOf } from '../../schema/dates.ts'
import type { Stance, Statement } from './statements.ts'

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

/**
 * Where one author stands on one proposal.
 * @param statements toward the proposal, in the order of their dates; not empty
 * @param all of the author's statements: one about another proposal may supersede one of these
 */
export function standingOf(statements: readonly Statement[], all: readonly Statement[] = statements): Standing {
  const official = statements.filter(isOfficial)
  const counted = official.length > 0 ? official : statements
  const replaced = new Set((official.length > 0 ? all.filter(isOfficial) : all).map(({ supersedes }) => supersedes))
  const current = counted.filter(
    one => !replaced.has(one.position.id) && !counted.some(other => certainlyAfter(other, one)),
  )
  const stances = new Set(current.map(({ stance }) => stance))
  const [stance = 'lapsed'] = stances
  return {
    stance: stances.size > 1 ? 'unclear' : stance,
    current,
    superseded: counted.filter(one => !current.includes(one)),
    individual: statements.filter(one => !counted.includes(one)),
  }
}

const isOfficial = ({ capacity }: Statement) => capacity === 'official'

function certainlyAfter(later: Statement, earlier: Statement): boolean {
  if (later.date === null || earlier.date === null) return false
  // Where one says that it takes the place of the other, its date does not make the other the later one.
  if (earlier.supersedes === later.position.id) return false
  const [from, until] = [spanOf(later.date).earliest, spanOf(earlier.date).latest]
  return from !== null && until !== null && from > until
}

/** Whether one of these was certainly said after another: by its date, or because it says what it takes the place of. */
export function isAfter(later: Statement, earlier: Statement, among: readonly Statement[]): boolean {
  return takesPlaceOf(later, earlier, among) || (certainlyAfter(later, earlier) && !takesPlaceOf(earlier, later, among))
}

function takesPlaceOf(later: Statement, earlier: Statement, among: readonly Statement[]): boolean {
  if (later.supersedes === null) return false
  if (later.supersedes === earlier.position.id) return true
  const between = among.find(({ position }) => position.id === later.supersedes)
  return between !== undefined && takesPlaceOf(between, earlier, among)
}

/** The standings of every author on every proposal: `standings.get(author)?.get(proposal)`. */
export function standingsBy(
  statements: readonly Statement[],
  author: (statement: Statement) => string,
): Map<string, Map<string, Standing>> {
  return new Map(
    [...Map.groupBy(statements, author)].map(([key, own]) => [
      key,
      new Map([...Map.groupBy(own, ({ proposal }) => proposal)].map(([id, said]) => [id, standingOf(said, own)])),
    ]),
  )
}
