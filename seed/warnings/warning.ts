/** What a rule looks at, and what it finds. */
import type { Entry } from '../dataset.ts'
import type { Fragment } from '../fragments.ts'
import type { Problem } from '../problem.ts'
import type { Text } from '../text.ts'

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

/** What it finds wrong; undefined where that is reference data, in which there is no line to mend. */
export type Rule = (data: Data) => Iterable<Problem | undefined>
