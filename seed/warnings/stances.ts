import { spanOf } from '../../schema/dates.ts'
import type { Entry } from '../dataset.ts'
import type { Data, Rule } from './warning.ts'

/** A holder who is for and against one proposal in one source, unless the one certainly came after the other. */
export const contradictions: Rule = function* ({ ofType, placeOf, entries }) {
  const taken = ofType('positions').flatMap(entry => {
    const { holder, stances, citations } = entry.fields as unknown as Position
    const clear = stances.filter(({ stance }) => stance === 'supports' || stance === 'opposes')
    return [...new Set(citations.map(({ source }) => source))].flatMap(source =>
      clear.map(one => ({ ...one, entry, by: [holder, one.proposal, source].join(' ') })),
    )
  })
  const told = new Set<string>()
  for (const all of Map.groupBy(taken, ({ by }) => by).values()) {
    const first = all.find(({ stance }) => stance === 'supports')
    const against =
      first && all.find(other => other.stance === 'opposes' && !follows(first.entry, other.entry, entries))
    if (!first || !against) continue
    const { proposal } = first
    const pair = [first.entry.key, against.entry.key, proposal].join(' ')
    if (told.has(pair)) continue
    told.add(pair)
    const name = `“${entries.get(proposal)?.fields.name}”`
    const where = first.entry === against.entry ? 'in the same position' : `in ${first.entry.key}`
    yield placeOf(against.entry.key)?.problem(
      ['stances'],
      `against ${name}, but for it ${where}, by the same holder in the same source; correct one, or say with dates or supersedes which came later`,
    )
  }
}

interface Position {
  holder: string
  date: string | null
  supersedes: string | null
  stances: { stance: string; proposal: string }[]
  citations: { source: string }[]
}

/** Whether one of the two certainly takes the place of the other. */
function follows(one: Entry, other: Entry, entries: Data['entries']): boolean {
  if (one === other) return false
  const [a, b] = [one, other].map(({ fields }) => (fields.date ? spanOf(fields.date as string) : undefined))
  const apart = (x: typeof a, y: typeof a) => !!x?.latest && !!y?.earliest && x.latest < y.earliest
  return apart(a, b) || apart(b, a) || supersedes(one, other, entries) || supersedes(other, one, entries)
}

function supersedes(later: Entry, earlier: Entry, entries: Data['entries']): boolean {
  for (let next = later.fields.supersedes; next !== null; next = entries.get(next as string)?.fields.supersedes ?? null)
    if (next === earlier.key) return true
  return false
}
