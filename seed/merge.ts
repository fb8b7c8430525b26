/** Fragments of the same entity become one: lists are united, single values must agree. */
import { entities } from '../schema/entities.ts'
import type { Entity } from '../schema/entity.ts'
import { type Fields, isMapping, keyOf, type Value } from './dataset.ts'
import type { Fragment, Report } from './fragments.ts'

export interface Merged {
  entity: Entity
  fields: Fields
  fragments: Fragment[]
}

export function merge(fragments: readonly Fragment[], report: Report): Map<string, Merged> {
  const merged = new Map<string, Merged>()
  for (const fragment of fragments) {
    const key = keyOf(fragment.entity, fragment.id)
    const held = merged.get(key)
    if (!held) {
      const fields = Object.entries(fragment.fields).map(([name, value]) => [
        name,
        Array.isArray(value) ? union(value, []) : value,
      ])
      merged.set(key, { entity: fragment.entity, fields: Object.fromEntries(fields), fragments: [fragment] })
      continue
    }
    held.fragments.push(fragment)
    for (const [name, value] of Object.entries(fragment.fields)) {
      const before = held.fields[name]
      if (Array.isArray(before) && Array.isArray(value)) held.fields[name] = union(before, value)
      else if (before === undefined) held.fields[name] = value
      else if (before !== value) {
        const { file, line } = stating(name, held).problem([name], '')
        report(fragment.problem([name], `"${value}", but ${file}:${line} says "${before}" of ${key}`))
      }
    }
  }
  return merged
}

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
export function refuseLoops(merged: Map<string, Merged>, report: Report): void {
  for (const { type, fields } of entities)
    for (const { name, many } of fields.filter(({ kind, to }) => kind === 'reference' && to.includes(type))) {
      const seen = new Set<string>()
      for (const start of merged.keys().filter(key => key.startsWith(`${type}/`))) {
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
