/** What is possible but unlikely: told with what to do about it, without keeping the data from being loaded. */
import { keyOf } from '../../schema/key.ts'
import { byPlace, type Checked } from '../check.ts'
import type { Entry } from '../dataset.ts'
import type { Problem } from '../files.ts'
import type { Fragment } from '../fragments.ts'
import type { Text } from '../text.ts'
import { missingParagraphs, otherTexts, wrongQuotes } from './citations.ts'
import { emptyIssues, silentParties } from './gaps.ts'
import { heldAhead, impossibleOffices, rolesOutsideDates } from './offices.ts'
import { samePeople } from './people.ts'
import { contradictions } from './stances.ts'

export interface Warning extends Problem {
  code: string
}

/** What a rule looks at. */
export interface Data {
  /** What each file says, with its places. */
  fragments: readonly Fragment[]
  /** The whole of every entity. */
  entries: ReadonlyMap<string, Entry>
  /** The texts that are at hand, by the key of their source. */
  texts: ReadonlyMap<string, Text>
  ofType(type: string): readonly Entry[]
  /** Where an entity is first described; undefined of what reference data supply. */
  placeOf(key: string): Fragment | undefined
}

export type Rule = (data: Data) => Iterable<Problem>

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
  const places = new Map<string, Fragment>()
  for (const fragment of fragments.toReversed())
    places.set(keyOf({ type: fragment.entity.type, id: fragment.id }), fragment)
  const data: Data = {
    fragments,
    entries,
    texts,
    ofType: type => byType.get(type) ?? [],
    placeOf: key => places.get(key),
  }
  const found = Object.entries(rules).flatMap(([code, rule]) =>
    Array.from(rule(data), problem => ({ ...problem, code })),
  )
  return found.sort(byPlace)
}
