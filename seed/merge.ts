/** Fragments of the same entity become one: lists are united, single values must agree, defaults fill in what nobody says. */
import { entities } from '../schema/entities.ts'
import type { Entity } from '../schema/entity.ts'
import { type Fields, isMapping, type Value } from './dataset.ts'
import { type Fragment, subjectOf } from './fragments.ts'
import type { Memory } from './memory.ts'
import { inTurn, pauses } from './pause.ts'
import type { Report } from './problem.ts'

export interface Merged {
  entity: Entity
  fields: Fields
  fragments: Fragment[]
}

/** By key, in the order in which the files first name them. */
export async function merge(
  fragments: readonly Fragment[],
  memory: Memory,
  report: Report,
): Promise<Map<string, Merged>> {
  const groups = Map.groupBy(fragments, subjectOf)
  const merged = await inTurn(groups, ([key, group]) => {
    const made = memory.recall('merged', key, group, report, inner => mergeGroup(key, group, inner))
    return [key, made] as const
  })
  return new Map(merged)
}

function mergeGroup(key: string, group: readonly Fragment[], report: Report): Merged {
  const merged: Merged = { entity: (group[0] as Fragment).entity, fields: {}, fragments: [] }
  for (const fragment of group) {
    for (const [name, value] of Object.entries(fragment.fields)) {
      const before = merged.fields[name]
      if (Array.isArray(value)) merged.fields[name] = union((before as Value[] | undefined) ?? [], value)
      else if (before === undefined) merged.fields[name] = value
      else if (before !== value) {
        const { file, line } = stating(name, merged).problem([name], '')
        report(fragment.problem([name], `"${value}", but ${file}:${line} says "${before}" of ${key}`))
      }
    }
    merged.fragments.push(fragment)
  }
  addDefaults(merged)
  return merged
}

/** What no file says of an entity is as the defaults of a file have it in which it stands; of several, as the last that fits. */
function addDefaults({ fields, fragments }: Merged): void {
  const stated = { ...fields }
  for (const { defaults } of fragments)
    for (const { fields: usual, when } of defaults.toReversed())
      if (fits(when.fields, stated))
        for (const [name, value] of Object.entries(usual)) if (fields[name] === undefined) fields[name] = value
}

const fits = (asked: Fields, stated: Fields) =>
  Object.entries(asked).every(([name, value]) => JSON.stringify(stated[name]) === JSON.stringify(value))

/** Both lists as one in which nothing stands twice: what differs in its citations only is one fact, with all of them. */
export function union(some: readonly Value[], more: readonly Value[]): Value[] {
  const held = new Map<string, Value>()
  for (const value of [...some, ...more]) {
    const { citations = null, ...fact } = isMapping(value) ? (value as Fields) : { value }
    const key = JSON.stringify(fact)
    const before = held.get(key) as Fields | undefined
    if (!before) held.set(key, value)
    else if (citations)
      held.set(key, { ...before, citations: union(before.citations as Value[], citations as Value[]) })
  }
  return [...held.values()]
}

/** The fragment that says what is wrong, or the first there is. */
export const stating = (name: string, { fragments }: Merged): Fragment =>
  fragments.find(({ fields }) => fields[name] !== undefined) ?? (fragments[0] as Fragment)

/** A broader issue, a parent, an earlier position: following them must end. A list must not name its own entity. */
export async function refuseLoops(merged: Map<string, Merged>, report: Report): Promise<void> {
  const pause = pauses()
  const byType = Map.groupBy(merged, ([, { entity }]) => entity.type)
  for (const { type, fields } of entities)
    for (const { name, many } of fields.filter(({ kind, to }) => kind === 'reference' && to.includes(type))) {
      const seen = new Set<string>()
      for (const [start, { fields: stated }] of byType.get(type) ?? []) {
        await pause()
        if (stated[name] === undefined) continue
        const trail: string[] = []
        let key: Value | undefined = start
        while (typeof key === 'string' && !seen.has(key)) {
          seen.add(key)
          trail.push(key)
          const next: Value | undefined = merged.get(key)?.fields[name]
          key = many ? (next as string[] | undefined)?.find(other => other === key) : next
        }
        const since = trail.indexOf(key as string)
        if (since < 0) continue
        const loop = [...trail.slice(since), key].map(step => String(step).slice(type.length + 1))
        const held = merged.get(key as string) as Merged
        report(stating(name, held).problem([name], `it leads back to itself: ${loop.join(' → ')}`))
      }
    }
}
