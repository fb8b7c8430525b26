/** What is possible but unlikely: told with what to do about it, without keeping the data from being loaded. */
import type { Checked } from '../check.ts'
import { subjectOf } from '../fragments.ts'
import { byPlace } from '../problem.ts'
import type { Text } from '../text.ts'
import { missingParagraphs, otherTexts, wrongQuotes } from './citations.ts'
import { emptyIssues, silentParties } from './gaps.ts'
import { heldAhead, impossibleOffices, rolesOutsideDates } from './offices.ts'
import { samePeople } from './people.ts'
import { contradictions } from './stances.ts'
import type { Data, Rule, Warning } from './warning.ts'

/** The rules by the codes of their warnings. A new one is a function in a file beside this and a line here. */
export const rules: Record<string, Rule> = {
  'same-person': samePeople,
  contradiction: contradictions,
  'role-outside-dates': rolesOutsideDates,
  'impossible-office': impossibleOffices,
  'quote-not-in-text': wrongQuotes,
  'other-text': otherTexts,
  'no-such-paragraph': missingParagraphs,
  'silent-party': silentParties,
  'empty-issue': emptyIssues,
  'held-ahead': heldAhead,
}

/** In the order of files and lines. */
export function warningsIn({ dataset, fragments }: Checked, texts: ReadonlyMap<string, Text>): Warning[] {
  const entries = new Map(dataset.entries.map(entry => [entry.key, entry]))
  const byType = Map.groupBy(dataset.entries, ({ entity }) => entity.type)
  const places = new Map(fragments.toReversed().map(fragment => [subjectOf(fragment), fragment]))
  const data: Data = {
    fragments,
    entries,
    texts,
    ofType: type => byType.get(type) ?? [],
    placeOf: key => places.get(key),
  }
  const found = Object.entries(rules).flatMap(([code, rule]) =>
    [...rule(data)].flatMap(problem => (problem ? { ...problem, code } : [])),
  )
  return found.sort(byPlace)
}
