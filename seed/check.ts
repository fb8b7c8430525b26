/**
 * From a data folder to checked data, or to everything that is wrong with it at once.
 *
 * An entity may be described in several files, each adding what its source says: lists are united, single values must
 * agree. So a file is first read as fragments, each with its own citations, each checked by itself and its references
 * resolved; then the fragments of an entity become one, reference data fill in what the files leave open, and the whole
 * is checked for what is missing.
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
import { citiesNamed, countryCalled, standards, suppliedIds, supply } from './reference.ts'

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
  /** None, if any of them is wrong; the id is known all the same, so that references to it are not wrong too. */
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
  // What a file that cannot be read would have described is not known, so it is not missed either.
  if (files.every(({ content }) => content !== undefined)) {
    const known = knownIds(fragments)
    for (const fragment of fragments) resolveReferences(fragment, known, report)
  }
  if (problems.length === 0) {
    const merged = merge(fragments, report)
    refuseLoops(merged, report)
    const records = await fillIn(merged, report)
    if (problems.length === 0) return datasetOf(derive(records))
  }
  throw new DataError(problems.sort(byPlace))
}

const byPlace = (a: Problem, b: Problem) =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1

type Report = (problem: Problem) => void

function readFragments(files: readonly DataFile[], report: Report): Fragment[] {
  const sourcesOf = sourcesByFolder(files)
  const types = entities.map(({ type }) => type)
  return files.flatMap(file => {
    if (file.content === null || file.content === undefined) return []
    if (!isMapping(file.content)) {
      report(file.problem([], `a data file is a mapping of ${types.join(', ')}, each a list`))
      return []
    }
    return Object.entries(file.content).flatMap(([type, items]) => {
      if (!types.includes(type)) {
        report(file.problem([type], `unknown${didYouMean(type, types)}; known: ${types.join(', ')}`, 'key'))
        return []
      }
      if (items === null) return []
      if (!Array.isArray(items)) {
        report(file.problem([type], 'this is a list: each entry begins with "- id:"'))
        return []
      }
      return items.flatMap((item, i) =>
        readFragment(file, entityOf(type), [type, i], item, sourcesOf.get(file.folder), report),
      )
    })
  })
}

/** The sources that each folder describes; none that is not wholly readable. */
function sourcesByFolder(files: readonly DataFile[]): Map<string, string[]> {
  const described = [...Map.groupBy(files, ({ folder }) => folder)].map(([folder, inside]) => {
    const ids = inside.flatMap(({ content }) =>
      content === undefined ? [undefined] : listOf(content, 'sources').map(idOf),
    )
    return [folder, new Set(ids)] as const
  })
  return new Map(
    described.flatMap(([folder, ids]) => (ids.has(undefined) ? [] : [[folder, [...ids] as string[]] as const])),
  )
}

function readFragment(
  file: DataFile,
  entity: Entity,
  base: Path,
  item: unknown,
  sources: readonly string[] | undefined,
  report: Report,
): Fragment[] {
  const problem: Fragment['problem'] = (path, message, at) => file.problem([...base, ...path], message, at)
  let whole = true
  const expanded = expandCitations(item, [])
  const parsed = (fragmentModels.get(entity.type) as z.ZodObject).safeParse(expanded, { reportInput: true })
  if (!parsed.success)
    for (const { path, message, key } of explain(parsed.error, path => namesAt(entity.fields, path)))
      report(problem(path, message, key ? 'key' : 'value'))
  const id = idOf(item)
  if (id === undefined) return []
  if (!parsed.success || !whole) return [{ entity, id, fields: {}, problem }]
  if (standards[entity.type] && !suppliedIds[entity.type]?.has(id)) report(problem(['id'], noSuchCode(entity.type, id)))
  return [{ entity, id, fields: parsed.data as Fields, problem }]

  /** `P4`, wherever citations stand, becomes paragraph 4 of the folder's own source. */
  function expandCitations(value: unknown, path: Path): unknown {
    if (Array.isArray(value)) return value.map((inner, i) => expandCitations(inner, [...path, i]))
    if (isMapping(value))
      return Object.fromEntries(
        Object.entries(value).map(([name, inner]) => [name, expandCitations(inner, [...path, name])]),
      )
    if (path.at(-2) !== 'citations' || typeof path.at(-1) !== 'number') return value
    const paragraph = Number(PARAGRAPH.exec(String(value))?.[1])
    const complaint = paragraph
      ? sources && sourceComplaint(String(value), paragraph, sources)
      : `${JSON.stringify(value)} is no citation; write P4, or { source: …, paragraph: 4, quote: … }`
    if (complaint) report(problem(path, complaint))
    const source = complaint ? undefined : sources?.[0]
    whole &&= source !== undefined
    return { source: source ?? '-', paragraph: paragraph || 1 }
  }
}

function sourceComplaint(shorthand: string, paragraph: number, sources: readonly string[]): string | undefined {
  if (sources.length === 1) return undefined
  const described = sources.length === 0 ? 'none' : sources.join(' and ')
  return `${shorthand} means the one source of its folder, and this folder describes ${described}; write { source: ${sources[0] ?? '…'}, paragraph: ${paragraph} }`
}

const noSuchCode = (type: string, code: string) =>
  `${standards[type]} has no "${code}"${didYouMean(code, codesNear(type, code))}`

/** Of the thousands of codes that ISO knows, those of the same country. */
const codesNear = (type: string, id: string) =>
  [...(suppliedIds[type] ?? [])].filter(code => code.slice(0, 2) === id.slice(0, 2).toUpperCase())

/** A fragment need not be whole, but who it is and who says so must be there. */
const fragmentModels = new Map(
  entities.map(({ type, model }) => {
    const { id, citations } = model.shape as Record<string, z.ZodType>
    return [type, model.partial().extend({ ...(id && { id }), ...(citations && { citations }) })]
  }),
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
    const slash = word.indexOf('/')
    const [type, id] = slash < 0 ? [undefined, word] : [word.slice(0, slash), word.slice(slash + 1)]
    const among = (types: Iterable<string>) =>
      [...types].filter(to => (!type || type === to) && (known.get(to)?.has(id) || suppliedIds[to]?.has(id)))
    const found = among(field.to)
    if (found.length === 1) return `${found[0]}/${id}`
    report(fragment.problem(at, complaint()))
    return word

    function complaint(): string {
      if (found.length > 1)
        return `"${word}" is in ${found.join(' and in ')}; write ${found.map(to => `${to}/${id}`).join(' or ')}`
      const wanted = field.to.join(' or ')
      const elsewhere = among(known.keys())
      if (elsewhere.length > 0) return `"${word}" is in ${elsewhere.join(' and in ')}; only ${wanted} can stand here`
      const called = field.to.includes('countries') ? countryCalled(id) : undefined
      const candidates = field.to.flatMap(to => [...(known.get(to) ?? []), ...codesNear(to, id)])
      const advice = called ? ` — did you mean ${called}?` : didYouMean(id, candidates)
      return `nothing in ${wanted} has the id "${word}"${advice}`
    }
  }
}

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
function union(some: readonly Value[], more: readonly Value[]): Value[] {
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
const stating = (name: string, { fragments }: Merged): Fragment =>
  fragments.find(({ fields }) => fields[name] !== undefined) ?? (fragments[0] as Fragment)

/** A broader issue, a parent, an earlier position: following them must end. A list must not name its own entity. */
function refuseLoops(merged: Map<string, Merged>, report: Report): void {
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

/** Adds the reference data that are referred to, then checks each entity as a whole. */
async function fillIn(merged: Map<string, Merged>, report: Report): Promise<{ entity: Entity; fields: Fields }[]> {
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
