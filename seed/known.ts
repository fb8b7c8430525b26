/** What a reference can mean: every id of the files, and the names by which a person would rather write it. */
import { entities } from '../schema/entities.ts'
import { foldText } from '../schema/graph.ts'
import type { Fragment } from './fragments.ts'
import type { Memory } from './memory.ts'
import { countryCalled } from './supply.ts'

/** The ids of one type, and what is called by each name, case and accents aside. */
export interface Known {
  ids: ReadonlySet<string>
  named(word: string): readonly string[]
}

export type KnownByType = ReadonlyMap<string, Known>

/** By type. The same object as before, as long as the same is known. */
export function knownIn(fragments: readonly Fragment[], memory: Memory): KnownByType {
  const byType = Map.groupBy(fragments, ({ entity }) => entity.type)
  return new Map(
    entities.map(({ type, title }) => {
      const pairs = (byType.get(type) ?? []).flatMap(({ id, fields }) => [
        [id, id],
        ...namesOf(fields, title).map(name => [id, foldText(name)]),
      ]) as [string, string][]
      const same = pairs.map(pair => pair.join('\t')).join('\n')
      return [
        type,
        memory.recall(
          'known',
          type,
          [same],
          () => {},
          () => knownOf(type, pairs),
        ),
      ]
    }),
  )
}

function knownOf(type: string, pairs: readonly [string, string][]): Known {
  const names = new Map<string, Set<string>>()
  for (const [id, name] of pairs) names.set(name, (names.get(name) ?? new Set()).add(id))
  return {
    ids: new Set(pairs.map(([id]) => id)),
    named(word) {
      const called = [...(names.get(foldText(word)) ?? [])]
      const code = type === 'countries' && called.length === 0 ? countryCalled(word) : undefined
      return code ? [code] : called
    },
  }
}

/** A summary is a title, but nobody would write it to mean a position. */
function namesOf(fields: Fragment['fields'], title: string): string[] {
  const named = title === 'summary' ? undefined : fields[title]
  const others = (fields.names ?? []) as { value: string }[]
  return [...(typeof named === 'string' ? [named] : []), ...others.map(({ value }) => value)]
}
