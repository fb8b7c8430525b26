/** What follows from the files without anyone having to write it twice. */
import type { Entity } from '../schema/entity.ts'
import { scriptOf } from '../schema/names.ts'
import { complete, type Fields, keyOf, type Value } from './dataset.ts'

interface Record_ {
  entity: Entity
  fields: Fields
}

export function derive(records: Record_[]): Record_[] {
  const byKey = new Map(records.map(record => [keyOf(record.entity, String(record.fields.id)), record]))
  for (const record of records) nameItself(record)
  for (const [key, record] of byKey) holdBothWays(key, record, byKey)
  for (const record of records) concernWhatItsProposalsConcern(record, byKey)
  return records
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
