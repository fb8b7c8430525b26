/** Which of several statements was certainly made after which. The rules are those of docs/semantics.md. */
import { spanOf } from '../../schema/dates.ts'
import type { Statement } from './statements.ts'

/** The days between which a position was stated: '' and '~', before and after all days, where a side is open. */
interface Bounds {
  from: string
  until: string
}

export interface Order {
  boundsOf(statement: Statement): Bounds
  isAfter(later: Statement, earlier: Statement): boolean
  /** Those in a part that nothing in it came after. With a statement the part must hold all that came before that. */
  lastOf(part: readonly Statement[]): Statement[]
}

/**
 * The order of what one author said of one proposal, as far as it is certain. What takes the place of something was
 * stated no earlier than that, whatever its own date leaves open, and the other no later than it. Where dates say the
 * contrary, the statement's word goes before its date; so there are never two of which each comes after the other.
 */
export function orderOf(statements: readonly Statement[]): Order {
  const byId = new Map(statements.map(one => [one.position.id, one]))
  const replacedBy = (id: string) => byId.get(byId.get(id)?.supersedes ?? '')?.position.id
  const bounds = new Map<string, Bounds>()
  for (const id of byId.keys()) {
    const chain: string[] = []
    for (let at: string | undefined = id; at && !bounds.has(at); at = replacedBy(at)) chain.push(at)
    for (const at of chain.reverse()) {
      const date = byId.get(at)?.date
      const { earliest, latest } = date ? spanOf(date) : { earliest: null, latest: null }
      const before = bounds.get(replacedBy(at) ?? '')?.from ?? ''
      bounds.set(at, { from: later(earliest ?? '', before), until: latest ?? '~' })
    }
  }
  // What was replaced stands before what took its place, so that backwards each hands down what is settled.
  for (const [id, bound] of [...bounds].reverse()) {
    bound.until = later(bound.until, bound.from)
    const before = bounds.get(replacedBy(id) ?? '')
    if (before && before.until > bound.until) before.until = bound.until
  }
  const boundsOf = ({ position }: Statement) => bounds.get(position.id) as Bounds
  return {
    boundsOf,
    isAfter(one, other) {
      if (boundsOf(one).from > boundsOf(other).until) return true
      let before = replacedBy(one.position.id)
      while (before && before !== other.position.id) before = replacedBy(before)
      return before !== undefined
    },
    lastOf(part) {
      const replaced = new Set(part.map(({ supersedes }) => supersedes))
      const last = part.reduce((last, one) => later(last, boundsOf(one).from), '')
      return part.filter(one => !replaced.has(one.position.id) && boundsOf(one).until >= last)
    },
  }
}

const later = (a: string, b: string) => (a > b ? a : b)
