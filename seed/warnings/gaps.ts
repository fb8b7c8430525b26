import type { Rule } from './warning.ts'

/** A party of a negotiation for which nobody says anything. */
export const silentParties: Rule = function* ({ ofType, placeOf, entries }) {
  const heard = new Set(ofType('positions').map(({ fields }) => fields.party))
  for (const { key, fields } of ofType('negotiations'))
    for (const [i, party] of (fields.parties as string[]).entries()) {
      if (heard.has(party)) continue
      yield placeOf(key)?.problem(
        ['parties', i],
        `no position is stated for ${entries.get(party)?.fields.name ?? party}; add what it said, or see whether positions name another party`,
      )
    }
}

/** An issue that nothing is about, nor any narrower one. */
export const emptyIssues: Rule = function* ({ ofType, placeOf, entries }) {
  const spoken = new Set(
    [...ofType('proposals'), ...ofType('positions')].flatMap(({ fields }) => fields.issues as string[]),
  )
  // What is added while the set is gone through comes up in it as well.
  for (const issue of spoken) {
    const broader = entries.get(issue)?.fields.broader
    if (broader) spoken.add(String(broader))
  }
  for (const { key } of ofType('issues')) {
    if (spoken.has(key)) continue
    yield placeOf(key)?.problem(
      ['id'],
      'no proposal names this issue and no position speaks of it; add one, or take it out',
    )
  }
}
