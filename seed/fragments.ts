/**
 * What one file says of one entity: a fragment, checked by itself, with its own citations. An entity may be described in
 * several files, so a fragment need not be whole.
 */
import type { z } from 'zod'
import { PARAGRAPH } from '../schema/citations.ts'
import { entities, entityOf } from '../schema/entities.ts'
import type { Entity } from '../schema/entity.ts'
import { didYouMean, explain } from '../schema/explain.ts'
import type { Field } from '../schema/fields.ts'
import { type Fields, isMapping } from './dataset.ts'
import type { DataFile, Path, Problem } from './files.ts'
import { RETIRED } from './retired.ts'
import { codesNear, standards, suppliedIds } from './supply.ts'

export type Report = (problem: Problem) => void

export interface Fragment {
  entity: Entity
  id: string
  /** None, if any of them is wrong; the id is known all the same, so that references to it are not wrong too. */
  fields: Fields
  /** Nothing is wrong with it. */
  sound: boolean
  problem(path: Path, message: string, at?: 'key' | 'value'): Problem
}

/** The fragments of all files; whatever is wrong in them is reported. */
export function readFragments(files: readonly DataFile[], report: Report): Fragment[] {
  const sourcesOf = sourcesByFolder(files)
  const types = entities.map(({ type }) => type)
  const names = [...types, RETIRED]
  return files.flatMap(file => {
    if (file.content === null || file.content === undefined) return []
    if (!isMapping(file.content)) {
      report(file.problem([], `a data file is a mapping of ${names.join(', ')}, each a list`))
      return []
    }
    return Object.entries(file.content).flatMap(([type, items]) => {
      if (!names.includes(type)) {
        report(file.problem([type], `unknown${didYouMean(type, names)}; known: ${names.join(', ')}`, 'key'))
        return []
      }
      if (items === null || type === RETIRED) return []
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
  if (!parsed.success || !whole) return [{ entity, id, fields: {}, sound: false, problem }]
  const fields = parsed.data as Fields
  const complaint = complaintOf(entity, id, fields)
  if (complaint) report(problem(complaint.path, complaint.message))
  return [{ entity, id, fields, sound: !complaint, problem }]

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

const listOf = (content: unknown, name: string): unknown[] => {
  const list = isMapping(content) ? content[name] : undefined
  return Array.isArray(list) ? list : []
}
const idOf = (item: unknown) => (isMapping(item) && typeof item.id === 'string' ? item.id : undefined)
