/** Reference data fill in what the files leave open; then each entity is checked as a whole. */
import { entityOf } from '../schema/entities.ts'
import type { Entity } from '../schema/entity.ts'
import { explain } from '../schema/explain.ts'
import { complete, type Fields, type Value } from './dataset.ts'
import type { Fragment, Report } from './fragments.ts'
import { type Merged, stating, union } from './merge.ts'
import { referencesOf } from './references.ts'
import { citiesNamed, standards, suppliedIds, supply } from './supply.ts'

/** Adds the reference data that are referred to, then checks each entity as a whole. */
export async function fillIn(
  merged: Map<string, Merged>,
  report: Report,
): Promise<{ entity: Entity; fields: Fields }[]> {
  const languages = new Set([
    'en',
    ...[...merged.values()].flatMap(({ fields }) => namesOf(fields).map(({ lang }) => lang)),
  ])
  // A reference pulls in its entry, which may refer to others: a region to its country, a country to its data set.
  for (const queue = [...merged.values()]; queue.length > 0; ) {
    const next = queue.pop() as Merged
    const { entity, fields } = next
    const complain = (name: string, message: string) => report(stating(name, next).problem([name], message))
    const supplied = supply(entity.type, String(fields.id), languages)
    if (supplied) supplement(entity, fields, supplied as Fields, complain)
    if (entity.type === 'places') await locate(fields, complain)
    for (const key of referencesOf(entity.fields, fields)) {
      const [type, id] = key.split('/', 2) as [string, string]
      if (merged.has(key) || !suppliedIds[type]?.has(id)) continue
      const pulled = { entity: entityOf(type), fields: { id }, fragments: [] }
      merged.set(key, pulled)
      queue.push(pulled)
    }
  }
  for (const { entity, fields, fragments } of merged.values()) {
    const whole = entity.model.safeParse(fields, { reportInput: true })
    if (whole.success) continue
    for (const { path, message } of explain(whole.error, () => []))
      report((fragments[0] as Fragment).problem(path, message))
  }
  return [...merged.values()].map(({ entity, fields }) => ({ entity, fields: complete(entity.fields, fields) }))
}

type Complain = (name: string, message: string) => void

function supplement({ type }: Entity, fields: Fields, supplied: Fields, complain: Complain): void {
  for (const [name, value] of Object.entries(supplied)) {
    const own = fields[name]
    if (Array.isArray(value)) fields[name] = union((own as Value[] | undefined) ?? [], value)
    else if (own === undefined) fields[name] = value
    else if (own !== value) {
      if (name === 'name')
        fields.names = union((fields.names as Value[]) ?? [], [{ value, lang: 'und', kind: 'alias' }])
      else complain(name, `"${own}", but ${standards[type] ?? 'the reference data'} has "${value}"`)
    }
  }
}

/** A place that names its entry in the gazetteer gets its coordinates from there. */
async function locate(fields: Fields, complain: Complain): Promise<void> {
  const { gazetteer, country } = fields
  if (typeof gazetteer !== 'string' || typeof country !== 'string' || typeof fields.latitude === 'number') return
  const code = country.replace('countries/', '')
  const cities = await citiesNamed(gazetteer, code)
  const [city] = cities
  if (!city)
    return complain(
      'gazetteer',
      `GeoNames has no "${gazetteer}" in ${code}; correct it, or give latitude and longitude instead`,
    )
  if (cities.length > 1) {
    const each = cities
      .slice(0, 5)
      .map(({ admin1, latitude, longitude }) => `${admin1} (${latitude}, ${longitude})`)
      .join('; ')
    return complain(
      'gazetteer',
      `GeoNames has ${cities.length} cities "${gazetteer}" in ${code}: ${cities.length > 5 ? `${each}; …` : each}. Give latitude and longitude of the right one`,
    )
  }
  fields.latitude = city.latitude
  fields.longitude = city.longitude
  fields.citations = union(fields.citations as Value[], [{ source: 'sources/geonames' }])
}

const namesOf = (fields: Fields) => (fields.names ?? []) as { lang: string }[]
