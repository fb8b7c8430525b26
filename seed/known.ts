/** What a reference can mean: every id of the files, and the names by which a person would rather write it. */
import { entities } from '../schema/entities.ts'
import { foldText } from '../schema/graph.ts'
import type { Fragment } from './fragments.ts'
import type { Memory } from './memory.ts'
import { inTurn } from './pause.ts'
import { nothing } from './problem.ts'
import { countryCalled } from './supply.ts'

/** The ids of one type, and what is called by each name, case and accents aside. */
export interface Known {
  ids: ReadonlySet<string>
  named(word: string): readonly string[]
}

export type KnownByType = ReadonlyMap<string, Known>

/**
 * By type. The same object as before, as long as the same is known.
 * @param files the fragments of each file
 */
export async function knownIn(files: readonly (readonly Fragment[])[], memory: Memory): Promise<KnownByType> {
  const told = await inTurn(files, fragments => memory.recall('told', fragments, [], nothing, () => toldBy(fragments)))
  const known = await inTurn(entities, ({ type }) => {
    const words = told.flatMap(byType => byType.get(type) ?? [])
    return [type, memory.recall('known', type, words, nothing, () => knownOf(type, words))] as const
  })
  return new Map(known)
}

/** The ids and names that a file gives things, by type: each a line of the id and its names. */
function toldBy(fragments: readonly Fragment[]): Map<string, string> {
  const lines = fragments.map(({ entity, id, fields }) => {
    const others = ((fields.names ?? []) as { value: string }[]).map(({ value }) => value)
    // A summary is a title, but nobody would write it to mean a position.
    const title = entity.title === 'summary' ? undefined : fields[entity.title]
    const names = [...(typeof title === 'string' ? [title] : []), ...others]
    return { type: entity.type, line: [id, ...names.map(foldText)].join('\t') }
  })
  const byType = Map.groupBy(lines, ({ type }) => type)
  return new Map(Array.from(byType, ([type, all]) => [type, all.map(({ line }) => line).join('\n')]))
}

function knownOf(type: string, words: readonly string[]): Known {
  const ids = new Set<string>()
  const names = new Map<string, Set<string>>()
  for (const line of words.flatMap(told => told.split('\n'))) {
    const [id = '', ...called] = line.split('\t')
    ids.add(id)
    for (const name of called) names.set(name, (names.get(name) ?? new Set()).add(id))
  }
  return {
    ids,
    named(word) {
      const called = [...(names.get(foldText(word)) ?? [])]
      const code = type === 'countries' && called.length === 0 ? countryCalled(word) : undefined
      return code ? [code] : called
    },
  }
}
