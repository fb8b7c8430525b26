/** What follows from the files without anyone having to write it twice. */
import { spanOf } from '../schema/dates.ts'
import type { Entity } from '../schema/entity.ts'
import type { Field } from '../schema/fields.ts'
import { scriptOf } from '../schema/names.ts'
import { complete, type Derived, type Fields, keyOf, type Value } from './dataset.ts'

interface Record_ {
  entity: Entity
  fields: Fields
}

export function derive(records: Record_[]): (Record_ & { derived: Derived })[] {
  const byKey = new Map(records.map(record => [keyOf(record.entity, String(record.fields.id)), record]))
  for (const record of records) nameItself(record)
  for (const [key, record] of byKey) holdBothWays(key, record, byKey)
  for (const record of records) concernWhatItsProposalsConcern(record, byKey)
  return records.map(record => ({
    ...record,
    derived: { counts_from: countsFrom(record, byKey), independent_sources: independentSources(record, byKey) },
  }))
}

/** The label stands first among the names, and every name knows its script. */
function nameItself({ entity, fields }: Record_): void {
  const field = entity.fields.find(({ name }) => name === 'names')
  if (!field) return
  const label = { value: fields.name as string, lang: 'en', kind: 'label' }
  const others = (fields.names as Fields[]).filter(({ value, lang }) => value !== label.value || lang !== label.lang)
  fields.names = [label, ...others].map(name =>
    complete(field.fields, { script: scriptOf(String(name.value)), ...drop(name) }),
  )
}

const drop = (name: Fields) => Object.fromEntries(Object.entries(name).filter(([, value]) => value !== null))

/** A symmetric relation stated on one side holds on the other. */
function holdBothWays(key: string, { entity, fields }: Record_, byKey: Map<string, Record_>): void {
  for (const { name } of entity.fields.filter(({ symmetric }) => symmetric))
    for (const other of fields[name] as string[]) {
      const there = byKey.get(other)?.fields
      if (there) add(there, name, [key])
    }
}

/** A stance toward a proposal makes a position concern the issues, regions, places and meetings of that proposal. */
function concernWhatItsProposalsConcern({ entity, fields }: Record_, byKey: Map<string, Record_>): void {
  if (entity.type !== 'positions') return
  for (const { proposal } of fields.stances as { proposal: string }[]) {
    const concerned = byKey.get(proposal)?.fields ?? {}
    for (const name of ['issues', 'regions', 'places', 'meetings'])
      add(fields, name, (concerned[name] ?? []) as Value[])
  }
}

function add(fields: Fields, name: string, more: readonly Value[]): void {
  fields[name] = [...new Set([...(fields[name] as Value[]), ...more])]
}

/**
 * The day from which something dated counts: the last on which it can have been, or that by which the first source that
 * reports it was out, whichever is earlier. Null if neither is known, and of what has no date of its own.
 */
function countsFrom({ entity, fields }: Record_, byKey: Map<string, Record_>): string | null {
  if (!entity.dated) return null
  const cited = ((fields.citations ?? []) as { source: string }[]).map(({ source }) => byKey.get(source)?.fields.date)
  const days = [fields[entity.dated.name], ...cited].map(date => (date ? spanOf(date as string).latest : null))
  return days.filter(day => day !== null).sort()[0] ?? null
}

/** How many reports say so, here or in a part: copies of one text, known by its hash, are one. Null of what cites nothing. */
function independentSources({ entity, fields }: Record_, byKey: Map<string, Record_>): number | null {
  if (!entity.fields.some(({ name }) => name === 'citations')) return null
  return new Set([...citedIn(entity.fields, fields)].map(source => byKey.get(source)?.fields.sha256 ?? source)).size
}

function* citedIn(fields: readonly Field[], values: Fields): Generator<string> {
  for (const { name, fields: inner, to } of fields) {
    if (inner.length === 0) continue
    for (const item of (values[name] ?? []) as Fields[])
      if (to.includes('sources')) yield String(item.source)
      else yield* citedIn(inner, item)
  }
}
