/** What follows from the files without anyone having to write it twice: each entity becomes an entry of the graph. */
import { spanOf } from '../schema/dates.ts'
import { entities } from '../schema/entities.ts'
import type { Entity } from '../schema/entity.ts'
import type { Field } from '../schema/fields.ts'
import { scriptOf } from '../schema/names.ts'
import { complete, type Entry, type Fields, type Value, valuesIn } from './dataset.ts'
import type { Filled } from './fill.ts'
import type { Memory } from './memory.ts'
import { inTurn } from './pause.ts'
import { nothing } from './problem.ts'
import { entryOf } from './rows.ts'

type ByKey = ReadonlyMap<string, Filled>

export async function derive(byKey: ByKey, memory: Memory): Promise<Entry[]> {
  const others = statedElsewhere(byKey)
  return inTurn(byKey, ([key, record]) => {
    const shared = others.get(key) ?? []
    const { proposals, sources } = neighboursOf(record)
    const concerned = proposals.flatMap(proposal => byKey.get(proposal) ?? [])
    const cited = sources.map(source => byKey.get(source))
    const from = [record, shared.length > 0 ? JSON.stringify(shared) : '', ...concerned, ...cited]
    return memory.recall('entry', key, from, nothing, () => {
      const { entity } = record
      const fields = { ...record.fields }
      nameItself(entity, fields)
      for (const { name, also } of shared) add(fields, name, also)
      // A stance toward a proposal makes a position concern whatever that proposal concerns.
      for (const proposal of concerned)
        for (const name of ['issues', 'regions', 'places', 'meetings'])
          add(fields, name, proposal.fields[name] as Value[])
      return entryOf(entity, fields, {
        counts_from: countsFrom(record, byKey),
        independent_sources: independentSources(record, byKey),
      })
    })
  })
}

/** The label stands first among the names, and every name knows its script. */
function nameItself(entity: Entity, fields: Fields): void {
  const field = entity.fields.find(({ name }) => name === 'names')
  if (!field) return
  const label = { value: fields.name as string, lang: 'en', kind: 'label' }
  const others = (fields.names as Fields[]).filter(({ value, lang }) => value !== label.value || lang !== label.lang)
  fields.names = [label, ...others].map((name: Fields) =>
    complete(field.fields, { ...name, script: name.script ?? scriptOf(String(name.value)) }),
  )
}

const symmetric = new Map(entities.map(entity => [entity, entity.fields.filter(field => field.symmetric)]))

/** A symmetric relation stated on one side holds on the other: by entity, the fields in which others name it. */
function statedElsewhere(byKey: ByKey): Map<string, { name: string; also: string[] }[]> {
  const stated = [...byKey].flatMap(([key, { entity, fields }]) =>
    (symmetric.get(entity) ?? []).flatMap(({ name }) =>
      (fields[name] as string[]).map(other => ({ other, name, also: [key] })),
    ),
  )
  return Map.groupBy(stated, ({ other }) => other)
}

const neighbours = new WeakMap<Filled, { proposals: string[]; sources: string[] }>()

const isCited = ({ kind, to }: Field) => kind === 'reference' && to.includes('sources')

/** The keys of what a record's entry is made from as well, read off it once. */
function neighboursOf(record: Filled) {
  const before = neighbours.get(record)
  if (before) return before
  const { entity, fields } = record
  const stances = entity.type === 'positions' ? (fields.stances as { proposal: string }[]) : []
  const found = {
    proposals: stances.map(({ proposal }) => proposal),
    sources: [...new Set(valuesIn(entity.fields, fields, isCited).map(([, source]) => source as string))],
  }
  neighbours.set(record, found)
  return found
}

function add(fields: Fields, name: string, more: readonly Value[]): void {
  fields[name] = [...new Set([...(fields[name] as Value[]), ...more])]
}

/**
 * The day from which something dated counts: the last on which it can have been, or that by which the first source that
 * reports it was out, whichever is earlier. Null if neither is known, and of what has no date of its own.
 */
function countsFrom({ entity, fields }: Filled, byKey: ByKey): string | null {
  if (!entity.dated) return null
  const cited = ((fields.citations ?? []) as { source: string }[]).map(({ source }) => byKey.get(source)?.fields.date)
  const days = [fields[entity.dated.name], ...cited].map(date => (date ? spanOf(date as string).latest : null))
  return days.filter(day => day !== null).sort()[0] ?? null
}

/** How many reports say so, here or in a part: copies of one text, known by its hash, are one. Null of what cites nothing. */
function independentSources(record: Filled, byKey: ByKey): number | null {
  if (!record.entity.fields.some(({ name }) => name === 'citations')) return null
  return new Set(neighboursOf(record).sources.map(source => byKey.get(source)?.fields.sha256 ?? source)).size
}
