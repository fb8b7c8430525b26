import { spanOf } from '../../schema/dates.ts'
import type { Entry } from '../dataset.ts'
import type { Data, Rule } from './warning.ts'

interface Taken {
  entry: Entry
  stance: string
}

/** A holder who is for and against one proposal in one source, unless the one certainly came after the other. */
export const contradictions: Rule = function* ({ ofType, placeOf, entries }: Data) {
  const taken = new Map<string, Taken[]>()
  for (const entry of ofType('positions')) {
    const { holder, stances, citations } = entry.fields as unknown as Position
    for (const source of new Set(citations.map(one => one.source)))
      for (const { stance, proposal } of stances) {
        if (stance !== 'supports' && stance !== 'opposes') continue
        const key = [holder, proposal, source].join(' ')
        const others = taken.get(key) ?? []
        others.push({ entry, stance })
        taken.set(key, others)
      }
  }
  const told = new Set<string>()
  for (const [key, all] of taken) {
    const [, proposal = ''] = key.split(' ')
    const first = all.find(({ stance }) => stance === 'supports')
    const against =
      first && all.find(other => other.stance === 'opposes' && !follows(first.entry, other.entry, entries))
    if (!first || !against) continue
    const pair = [first.entry.key, against.entry.key, proposal].join(' ')
    const place = placeOf(against.entry.key)
    if (told.has(pair) || !place) continue
    told.add(pair)
    const name = `“${entries.get(proposal)?.fields.name}”`
    const where = first.entry === against.entry ? 'in the same position' : `in ${first.entry.key}`
    yield place.problem(
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
