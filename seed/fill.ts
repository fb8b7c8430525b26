/** Reference data fill in what the files leave open; then each entity is checked as a whole. */
import { entityOf } from '../schema/entities.ts'
import type { Entity } from '../schema/entity.ts'
import { explain } from '../schema/explain.ts'
import { complete, type Fields, type Value } from './dataset.ts'
import type { Fragment } from './fragments.ts'
import type { Memory } from './memory.ts'
import { type Merged, stating, union } from './merge.ts'
import { pauses } from './pause.ts'
import type { Report } from './problem.ts'
import { referencesOf } from './references.ts'
import { citiesNamed, type Gazetteer, readGazetteer, standards, suppliedIds, supply } from './supply.ts'

/** An entity with all its fields, as its model has them. */
export type Filled = Pick<Merged, 'entity' | 'fields'>

/** Adds the reference data that are referred to, and checks each entity as a whole. By key. */
export async function fillIn(
  merged: Map<string, Merged>,
  memory: Memory,
  report: Report,
): Promise<Map<string, Filled>> {
  const pause = pauses()
  const inUse = new Set(['en'])
  for (const { fields } of merged.values()) for (const { lang } of namesOf(fields)) inUse.add(lang)
  const languages = [...inUse]
  const gazetteer = [...merged.values()].some(({ fields }) => 'gazetteer' in fields) ? await readGazetteer() : undefined
  const filled = new Map<string, Filled>()
  // A reference pulls in its entry, which may refer to others: a region to its country, a country to its data set.
  const queue = [...merged]
  for (const [key, next] of queue) {
    if (filled.has(key)) continue
    await pause()
    const from = [next, next.entity.type === 'countries' ? languages.join() : undefined]
    const { pulls, made } = memory.recall('filled', key, from, report, inner => fill(next, languages, gazetteer, inner))
    filled.set(key, made)
    queue.push(...pulls.filter(([at]) => !merged.has(at)))
  }
  return filled
}

function fill(merged: Merged, languages: readonly string[], gazetteer: Gazetteer | undefined, report: Report) {
  const { entity, fragments } = merged
  const fields = { ...merged.fields }
  const complain = (name: string, message: string) => report(stating(name, merged).problem([name], message))
  const supplied = supply(entity.type, String(fields.id), languages)
  if (supplied) supplement(entity, fields, supplied as Fields, complain)
  if (entity.type === 'places' && gazetteer) locate(fields, gazetteer, message => complain('gazetteer', message))
  const whole = entity.model.safeParse(fields, { reportInput: true })
  if (!whole.success)
    for (const { path, message } of explain(whole.error, () => []))
      report((fragments[0] as Fragment).problem(path, message))
  const pulls = [...new Set(referencesOf(entity.fields, fields))].flatMap(suppliedEntry)
  return { made: { entity, fields: complete(entity.fields, fields) }, pulls }
}

const suppliedEntries = new Map<string, Merged>()

/** An entry of reference data by its key, if there is one: the same each time, so that what is made of it holds. */
function suppliedEntry(key: string): [string, Merged][] {
  const [type, id] = key.split('/', 2) as [string, string]
  if (!suppliedIds[type]?.has(id)) return []
  const entry = suppliedEntries.get(key) ?? { entity: entityOf(type), fields: { id }, fragments: [] }
  suppliedEntries.set(key, entry)
  return [[key, entry]]
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
function locate(fields: Fields, all: Gazetteer, complain: (message: string) => void): void {
  const { gazetteer, country } = fields
  if (typeof gazetteer !== 'string' || typeof country !== 'string' || typeof fields.latitude === 'number') return
  const code = country.replace('countries/', '')
  const cities = citiesNamed(all, gazetteer, code)
  const [city] = cities
  if (!city)
    return complain(`GeoNames has no "${gazetteer}" in ${code}; correct it, or give latitude and longitude instead`)
  if (cities.length > 1) {
    const each = cities
      .slice(0, 5)
      .map(({ admin1, latitude, longitude }) => `${admin1} (${latitude}, ${longitude})`)
      .join('; ')
    return complain(
      `GeoNames has ${cities.length} cities "${gazetteer}" in ${code}: ${cities.length > 5 ? `${each}; …` : each}. Give latitude and longitude of the right one`,
    )
  }
  fields.latitude = city.latitude
  fields.longitude = city.longitude
  fields.citations = union(fields.citations as Value[], [{ source: 'sources/geonames' }])
}

const namesOf = (fields: Fields) => (fields.names ?? []) as { lang: string }[]
