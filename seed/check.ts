/**
 * From a data folder to checked data, or to everything that is wrong with it at once.
 *
 * An entity may be described in several files, each adding what its source says: lists are united, single values must
 * agree. So a file is first read as fragments, each checked by itself and its references resolved; then the fragments of
 * an entity become one, reference data fill in what the files leave open, and the whole is checked for what is missing.
 */
import type { z } from 'zod'
import { PARAGRAPH } from '../schema/citations.ts'
import { entities, entityOf } from '../schema/entities.ts'
import type { Entity } from '../schema/entity.ts'
import { didYouMean, explain } from '../schema/explain.ts'
import type { Field } from '../schema/fields.ts'
import { complete, type Dataset, datasetOf, type Fields, keyOf, type Value } from './dataset.ts'
import { derive } from './derive.ts'
import { type DataFile, type Path, type Problem, readFiles } from './files.ts'
import { citiesNamed, suppliedIds, supply } from './reference.ts'

export class DataError extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the data`)
    this.problems = problems
  }
}

/** What one file says of one entity. */
interface Fragment {
  entity: Entity
  id: string
  fields: Fields
  problem(path: Path, message: string, at?: 'key' | 'value'): Problem
}

/**
 * Reads and checks a data folder.
 * @throws {DataError} with every problem of every file, in the order of files and lines
 */
export async function checkData(folder: string): Promise<Dataset> {
  const { files, problems } = await readFiles(folder)
  const report = (problem: Problem) => void problems.push(problem)

  const fragments = readFragments(files, report)
  const known = knownIds(fragments)
  for (const fragment of fragments) resolveReferences(fragment, known, report)
  if (problems.length === 0) {
    const records = await fillIn(merge(fragments, report), report)
    if (problems.length === 0) return datasetOf(derive(records))
  }
  throw new DataError(problems.sort(byPlace))
}

const byPlace = (a: Problem, b: Problem) =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1

type Report = (problem: Problem) => void

function readFragments(files: readonly DataFile[], report: Report): Fragment[] {
  const sourcesOf = Map.groupBy(
    files.flatMap(({ folder, content }) => listOf(content, 'sources').map(source => ({ folder, id: idOf(source) }))),
    ({ folder }) => folder,
  )
  const types = entities.map(({ type }) => type)
  return files.flatMap(file => {
    if (file.content === null) return []
    if (!isMapping(file.content)) {
      report(file.problem([], `a data file is a mapping of ${types.join(', ')}, each a list`))
      return []
    }
    const own = sourcesOf.get(file.folder) ?? []
    const source = own.length === 1 ? own[0]?.id : undefined
    return Object.entries(file.content).flatMap(([type, items]) => {
      if (!types.includes(type)) {
        report(file.problem([type], `unknown: ${type}${didYouMean(type, types)}; known: ${types.join(', ')}`, 'key'))
        return []
      }
      if (items === null) return []
      if (!Array.isArray(items)) {
        report(file.problem([type], `${type} is a list: each entry begins with "- id:"`))
        return []
      }
      return items.flatMap((item, i) => readFragment(file, entityOf(type), [type, i], item, source, report))
    })
  })
}

function readFragment(
  file: DataFile,
  entity: Entity,
  base: Path,
  item: unknown,
  source: string | undefined,
  report: Report,
): Fragment[] {
  const problem: Fragment['problem'] = (path, message, at) => file.problem([...base, ...path], message, at)
  let whole = true
  const expanded = expandCitations(item, [], (path, message) => {
    whole = false
    report(problem(path, message))
  })
  const parsed = (fragmentModels.get(entity.type) as z.ZodObject).safeParse(expanded, { reportInput: true })
  if (!parsed.success)
    for (const { path, message, key } of explain(parsed.error, path => namesAt(entity.fields, path)))
      report(problem(path, message, key ? 'key' : 'value'))
  if (!parsed.success || !whole) return []
  const fields = parsed.data as Fields
  return [{ entity, id: String(fields.id), fields, problem }]

  /** `P4`, wherever citations stand, becomes paragraph 4 of the folder's own source. */
  function expandCitations(value: unknown, path: Path, complain: (path: Path, message: string) => void): unknown {
    if (Array.isArray(value)) return value.map((inner, i) => expandCitations(inner, [...path, i], complain))
    if (!isMapping(value)) {
      if (path.at(-2) !== 'citations' || typeof value !== 'string') return value
      const paragraph = PARAGRAPH.exec(value)?.[1]
      if (!paragraph) complain(path, `"${value}" is no citation: P4, or { source: …, paragraph: 4, quote: … }`)
      else if (!source)
        complain(
          path,
          `${value} needs a folder that describes one source; name it: { source: …, paragraph: ${paragraph} }`,
        )
      return { source: source ?? '-', paragraph: Number(paragraph ?? 1) }
    }
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, expandCitations(inner, [...path, name], complain)]),
    )
  }
}

/** The models of fragments: only the id must be there. */
const fragmentModels = new Map(
  entities.map(({ type, model }) => [type, model.partial().extend({ id: model.shape.id as z.ZodType })]),
)

const namesAt = (fields: readonly Field[], path: Path): string[] => {
  const inner = path.reduce<readonly Field[]>(
    (level, step) => (typeof step === 'number' ? level : (level.find(({ name }) => name === step)?.fields ?? [])),
    fields,
  )
  return inner.map(({ name }) => name)
}

type KnownIds = Map<string, Set<string>>

function knownIds(fragments: readonly Fragment[]): KnownIds {
  const known: KnownIds = new Map(entities.map(({ type }) => [type, new Set<string>()]))
  for (const { entity, id } of fragments) known.get(entity.type)?.add(id)
  return known
}

/** Turns every reference of a fragment into `type/id`, in place. */
function resolveReferences(fragment: Fragment, known: KnownIds, report: Report): void {
  visit(fragment.entity.fields, fragment.fields, [])

  function visit(fields: readonly Field[], record: Fields, path: Path): void {
    for (const field of fields) {
      const at = [...path, field.name]
      const value = record[field.name]
      if (value === undefined || value === null) continue
      if (field.fields.length > 0)
        for (const [i, item] of (value as Fields[]).entries()) visit(field.fields, item, [...at, i])
      else if (field.kind === 'reference')
        record[field.name] = Array.isArray(value)
          ? value.map((word, i) => resolve(field, String(word), [...at, i]))
          : resolve(field, String(value), at)
    }
  }

  function resolve(field: Field, word: string, at: Path): string {
    const [type, id] = word.includes('/') ? (word.split('/', 2) as [string, string]) : [undefined, word]
    const found = field.to.filter(to => (!type || type === to) && (known.get(to)?.has(id) || suppliedIds[to]?.has(id)))
    if (found.length === 1) return `${found[0]}/${id}`
    const wanted = field.to.join(' or ')
    if (found.length > 1)
      report(
        fragment.problem(
          at,
          `"${word}" is in ${found.join(' and in ')}; write ${found.map(to => `${to}/${id}`).join(' or ')}`,
        ),
      )
    else {
      const candidates = field.to.flatMap(to => [...(known.get(to) ?? []), ...codesNear(to, id)])
      report(fragment.problem(at, `nothing in ${wanted} has the id "${word}"${didYouMean(id, candidates)}`))
    }
    return word
  }
}

/** Of the thousands of codes that ISO knows, those of the same country. */
const codesNear = (type: string, id: string) =>
  [...(suppliedIds[type] ?? [])].filter(code => code.slice(0, 2) === id.slice(0, 2).toUpperCase())

interface Merged {
  entity: Entity
  fields: Fields
  fragments: Fragment[]
}

function merge(fragments: readonly Fragment[], report: Report): Map<string, Merged> {
  const merged = new Map<string, Merged>()
  for (const fragment of fragments) {
    const key = keyOf(fragment.entity, fragment.id)
    const held = merged.get(key)
    if (!held) {
      merged.set(key, { entity: fragment.entity, fields: { ...fragment.fields }, fragments: [fragment] })
      continue
    }
    held.fragments.push(fragment)
    for (const [name, value] of Object.entries(fragment.fields)) {
      const before = held.fields[name]
      if (Array.isArray(before) && Array.isArray(value)) held.fields[name] = union(before, value)
      else if (before === undefined) held.fields[name] = value
      else if (before !== value) {
        const first = held.fragments.find(({ fields }) => fields[name] !== undefined)?.problem([name], '')
        const where = first ? ` in ${first.file}:${first.line}` : ''
        report(fragment.problem([name], `"${value}", but ${key} has "${before}"${where}; an id is one thing`))
      }
    }
  }
  return merged
}

function union(some: readonly Value[], more: readonly Value[]): Value[] {
  const held = new Set(some.map(value => JSON.stringify(value)))
  return [...some, ...more.filter(value => !held.has(JSON.stringify(value)))]
}

/** Adds the reference data that are referred to, then checks each entity as a whole. */
async function fillIn(merged: Map<string, Merged>, report: Report): Promise<{ entity: Entity; fields: Fields }[]> {
  const languages = new Set([
    'en',
    ...[...merged.values()].flatMap(({ fields }) => namesOf(fields).map(({ lang }) => lang)),
  ])
  // A reference pulls in its entry, which may refer to others: a region to its country, a country to its data set.
  for (const queue = [...merged.values()]; queue.length > 0; ) {
    const { entity, fields, fragments } = queue.pop() as Merged
    const supplied = supply(entity.type, String(fields.id), languages)
    if (supplied)
      supplement(fields, supplied as Fields, (name, message) =>
        report((fragments[0] as Fragment).problem([name], message)),
      )
    if (entity.type === 'places')
      await locate(fields, message => report((fragments[0] as Fragment).problem(['gazetteer'], message)))
    for (const key of referencesOf(entity.fields, fields)) {
      if (merged.has(key)) continue
      const [type, id] = key.split('/', 2) as [string, string]
      const pulled = { entity: entityOf(type), fields: { id }, fragments: [] }
      merged.set(key, pulled)
      queue.push(pulled)
    }
  }
  for (const { entity, fields, fragments } of merged.values()) {
    const whole = entity.model.safeParse(fields, { reportInput: true })
    if (whole.success) continue
    for (const { path, message } of explain(whole.error, () => []))
      report((fragments[0] as Fragment).problem([], `${entity.type}/${fields.id} lacks ${path.join('.')}: ${message}`))
  }
  return [...merged.values()].map(({ entity, fields }) => ({ entity, fields: complete(entity.fields, fields) }))
}

function supplement(fields: Fields, supplied: Fields, complain: (name: string, message: string) => void): void {
  for (const [name, value] of Object.entries(supplied)) {
    const own = fields[name]
    if (Array.isArray(value)) fields[name] = union((own as Value[] | undefined) ?? [], value)
    else if (own === undefined) fields[name] = value
    else if (own !== value) {
      if (name === 'name')
        fields.names = union((fields.names as Value[]) ?? [], [{ value, lang: 'und', kind: 'alias' }])
      else complain(name, `"${own}" is not what the standard says: ${value}`)
    }
  }
}

/** A place that names its entry in the gazetteer gets its coordinates from there. */
async function locate(fields: Fields, complain: (message: string) => void): Promise<void> {
  const { gazetteer, country } = fields
  if (typeof gazetteer !== 'string' || typeof country !== 'string' || typeof fields.latitude === 'number') return
  const cities = await citiesNamed(gazetteer, country.replace('countries/', ''))
  const [city] = cities
  if (!city)
    return complain(`GeoNames has no "${gazetteer}" in ${country}; correct it, or give latitude and longitude instead`)
  if (cities.length > 1) {
    const each = cities
      .slice(0, 5)
      .map(({ admin1, latitude, longitude }) => `${admin1} (${latitude}, ${longitude})`)
      .join('; ')
    return complain(
      `GeoNames has ${cities.length} cities "${gazetteer}" in ${country}: ${each}. Give latitude and longitude of the right one`,
    )
  }
  fields.latitude = city.latitude
  fields.longitude = city.longitude
  fields.citations = union(fields.citations as Value[], [{ source: 'sources/geonames' }])
}

function* referencesOf(fields: readonly Field[], record: Fields): Generator<string> {
  for (const field of fields) {
    const value = record[field.name]
    if (value === undefined || value === null) continue
    if (field.fields.length > 0) for (const item of value as Fields[]) yield* referencesOf(field.fields, item)
    else if (field.kind === 'reference') yield* Array.isArray(value) ? value.map(String) : [String(value)]
  }
}

const namesOf = (fields: Fields) => (fields.names ?? []) as { lang: string }[]
const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (content: unknown, name: string): unknown[] => {
  const list = isMapping(content) ? content[name] : undefined
  return Array.isArray(list) ? list : []
}
const idOf = (item: unknown) => (isMapping(item) && typeof item.id === 'string' ? item.id : undefined)
