/**
 * What one file says of one entity: a fragment, checked by itself, with its own citations. An entity may be described in
 * several files, so a fragment need not be whole.
 */
import type { z } from 'zod'
import { PARAGRAPH } from '../schema/citations.ts'
import { entityOf, everyField, types } from '../schema/entities.ts'
import type { Entity } from '../schema/entity.ts'
import { didYouMean, explain } from '../schema/explain.ts'
import type { Field } from '../schema/fields.ts'
import { DEFAULTS, defaultModelOf, entryModels, RETIRED } from '../schema/file.ts'
import { keyOf } from '../schema/key.ts'
import { type Fields, isMapping } from './dataset.ts'
import type { DataFile } from './files.ts'
import type { Memory } from './memory.ts'
import { inTurn } from './pause.ts'
import type { Path, Problem, Report } from './problem.ts'
import { codesNear, standards, suppliedIds } from './supply.ts'

/** Fields as a file has them, and where: an entry, a default, or what a default asks for. */
export interface Stated {
  entity: Entity
  /** None, if any of them is wrong. */
  fields: Fields
  /** Nothing is wrong with it. */
  sound: boolean
  problem(path: Path, message: string, at?: 'key' | 'value'): Problem
}

/** What the entries of a file have that say nothing else. */
export interface Default extends Stated {
  /** Only the entries that say so. */
  when: Stated
}

export interface Fragment extends Stated {
  /** Known though the rest may be wrong, so that references to it are not wrong too. */
  id: string
  /** The file, relative to the data folder. */
  file: string
  defaults: readonly Default[]
}

/** The key of what it says something of. */
export const subjectOf = ({ entity, id }: Fragment) => keyOf({ type: entity.type, id })

const names = [...types, DEFAULTS, RETIRED]

/** The fragments of each file; whatever is wrong in them is reported. */
export async function readFragments(files: readonly DataFile[], memory: Memory, report: Report): Promise<Fragment[][]> {
  const folders = Map.groupBy(files, ({ folder }) => folder)
  return inTurn(files, file => {
    const own = ownSources(file, folders.get(file.folder) ?? [])
    return memory.recall('fragments', file.name, [file, own?.join()], report, inner => readFile(file, own, inner))
  })
}

function readFile(file: DataFile, sources: readonly string[] | undefined, report: Report): Fragment[] {
  const { content } = file
  if (content === null || content === undefined) return []
  if (!isMapping(content)) {
    report(file.problem([], `a data file is a mapping of ${types.join(', ')}, each a list`))
    return []
  }
  const defaults = readDefaults({ file, sources, report }, content[DEFAULTS] ?? {})
  return Object.entries(content).flatMap(([type, items]) => {
    if (!names.includes(type)) {
      report(file.problem([type], `unknown${didYouMean(type, names)}; known: ${names.join(', ')}`, 'key'))
      return []
    }
    if (items === null || type === RETIRED || type === DEFAULTS) return []
    if (!Array.isArray(items)) {
      report(file.problem([type], 'this is a list: each entry begins with "- id:"'))
      return []
    }
    const entity = entityOf(type)
    return items.flatMap((item, i): Fragment[] => {
      const place = { file, base: [type, i], sources, report }
      const stated = readStated(place, entity, entryModels.get(type) as z.ZodObject, item)
      const id = idOf(item)
      if (id === undefined) return []
      const complaint = stated.sound ? complaintOf(entity, id, stated.fields) : undefined
      if (complaint) report(stated.problem(complaint.path, complaint.message))
      return [{ ...stated, id, file: file.name, sound: stated.sound && !complaint, defaults: defaults.get(type) ?? [] }]
    })
  })
}

/** The defaults of a file by collection, in its order. */
function readDefaults({ file, sources, report }: Omit<Place, 'base'>, content: unknown): Map<string, Default[]> {
  if (!isMapping(content)) {
    report(file.problem([DEFAULTS], 'this is a mapping of collections: positions: { capacity: official }'))
    return new Map()
  }
  return new Map(
    Object.entries(content).map(([type, several]) => {
      if (!types.includes(type)) {
        report(file.problem([DEFAULTS, type], `unknown${didYouMean(type, types)}; known: ${types.join(', ')}`, 'key'))
        return [type, []]
      }
      const entity = entityOf(type)
      const list = Array.isArray(several) ? several : [several]
      const read = list.map((item, i): Default => {
        const base = Array.isArray(several) ? [DEFAULTS, type, i] : [DEFAULTS, type]
        const stated = readStated({ file, base, sources, report }, entity, defaultModelOf(type), item)
        const { when = {}, ...fields } = stated.fields
        const problem: Stated['problem'] = (path, ...rest) => stated.problem(['when', ...path], ...rest)
        return { ...stated, fields, when: { ...stated, fields: when as Fields, problem } }
      })
      return [type, read]
    }),
  )
}

/**
 * The source that `P4` means: the one that the file itself describes, else the one that its folder does.
 * @returns undefined if they are not all known
 */
function ownSources(file: DataFile, folder: readonly DataFile[]): string[] | undefined {
  const own = sourcesIn([file])
  return own?.length ? own : sourcesIn(folder)
}

function sourcesIn(files: readonly DataFile[]): string[] | undefined {
  const ids = new Set(
    files.flatMap(({ content }) => (content === undefined ? [undefined] : listOf(content, 'sources').map(idOf))),
  )
  return ids.has(undefined) ? undefined : ([...ids] as string[])
}

interface Place {
  file: DataFile
  base: Path
  sources: readonly string[] | undefined
  report: Report
}

function readStated({ file, base, sources, report }: Place, entity: Entity, model: z.ZodObject, item: unknown): Stated {
  // What is said of the fragment later must not hold on to all that its file says.
  const { problem: inFile } = file
  const problem: Stated['problem'] = (path, message, at) => inFile([...base, ...path], message, at)
  let whole = true
  const parsed = model.safeParse(expand(item, []), { reportInput: true })
  if (!parsed.success)
    for (const { path, message, key } of explain(parsed.error, path => namesAt(model, entity.fields, path)))
      report(problem(path, message, key ? 'key' : 'value'))
  const sound = parsed.success && whole
  return { entity, fields: sound ? (parsed.data as Fields) : {}, sound, problem }

  /** `P4`, wherever citations stand, becomes paragraph 4 of its own source; a year, which YAML takes for a number, a date. */
  function expand(value: unknown, path: Path): unknown {
    if (Array.isArray(value)) return value.map((inner, i) => expand(inner, [...path, i]))
    if (isMapping(value))
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, expand(inner, [...path, name])]))
    if (typeof value === 'number' && dateNames.has(String(path.at(-1)))) return String(value)
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

/** What a model cannot say: a code must be one of its standard, and the label is the name. */
function complaintOf({ type }: Entity, id: string, fields: Fields): { path: Path; message: string } | undefined {
  if (standards[type] && !suppliedIds[type]?.has(id))
    return { path: ['id'], message: `${standards[type]} has no "${id}"${didYouMean(id, codesNear(type, id))}` }
  const label = ((fields.names ?? []) as { kind: string }[]).findIndex(({ kind }) => kind === 'label')
  if (label < 0) return undefined
  return {
    path: ['names', label, 'kind'],
    message: 'the label is what stands under name; other names are alias or native',
  }
}

/** The names that can stand at a place, where one that cannot was found. */
function namesAt(model: z.ZodObject, fields: readonly Field[], path: Path): string[] {
  const steps = path.filter(step => typeof step !== 'number' && step !== 'when')
  if (steps.length === 0) return Object.keys(model.shape).filter(name => name !== 'when' || path.length === 0)
  return steps
    .reduce<readonly Field[]>((level, step) => level.find(({ name }) => name === step)?.fields ?? [], fields)
    .map(({ name }) => name)
}

const dateNames = new Set(everyField.filter(({ kind }) => kind === 'date').map(({ name }) => name))

const listOf = (content: unknown, name: string): unknown[] => {
  const list = isMapping(content) ? content[name] : undefined
  return Array.isArray(list) ? list : []
}
const idOf = (item: unknown) => (isMapping(item) && typeof item.id === 'string' ? item.id : undefined)
