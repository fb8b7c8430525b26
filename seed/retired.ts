/** Ids that are no more: what the files say of them under `retired:`, so that whoever kept one learns what became of it. */
import { z } from 'zod'
import { entities } from '../schema/entities.ts'
import { didYouMean, explain } from '../schema/explain.ts'
import type { Field } from '../schema/fields.ts'
import { type Fields, isMapping, keyOf, type Retirement } from './dataset.ts'
import type { DataFile, Path, Problem } from './files.ts'
import type { Fragment, Report } from './fragments.ts'
import { suppliedIds } from './supply.ts'

/** The name in a data file of what is no entity: the list of retired ids. */
export const RETIRED = 'retired'

const ADVICE = 'an id stands here with its type: people/rustem-umerov'

/** An id of an entity that there could be. */
const key = z.string().superRefine((value, context) => {
  const slash = value.indexOf('/')
  const [type, id] = [value.slice(0, Math.max(slash, 0)), value.slice(slash + 1)]
  const types = entities.map(entity => entity.type)
  const entity = entities.find(one => one.type === type)
  const complaint =
    slash < 0
      ? ADVICE
      : !entity
        ? `there is no type ${type}${didYouMean(type, types)}; known: ${types.join(', ')}`
        : (entity.model.shape.id as z.ZodType).safeParse(id).error?.issues[0]?.message
  if (complaint) context.addIssue({ code: 'custom', message: complaint })
})

const model = z.strictObject({
  id: key,
  into: key.optional(),
  reason: z.string().trim().min(1).max(1000).optional(),
})

/** What a file says of a retired id, and where. */
export interface Listed extends Retirement {
  problem(field: 'id' | 'into', message: string): Problem
}

/** The retired ids of all files, each once; whatever is wrong in them by themselves is reported. */
export function readRetired(files: readonly DataFile[], report: Report): Map<string, Listed> {
  const entries = new Map<string, Listed>()
  for (const file of files) {
    const list = isMapping(file.content) ? (file.content[RETIRED] ?? []) : []
    if (!Array.isArray(list)) report(file.problem([RETIRED], 'this is a list: each entry begins with "- id:"'))
    else for (const [i, item] of list.entries()) readEntry(file, item, [RETIRED, i])
  }
  return entries

  function readEntry(file: DataFile, item: unknown, at: Path): void {
    const parsed = model.safeParse(item, { reportInput: true })
    if (!parsed.success) {
      for (const { path, message, key } of explain(parsed.error, () => Object.keys(model.shape)))
        report(file.problem([...at, ...path], message, key ? 'key' : 'value'))
      return
    }
    const { id, into = null, reason = null } = parsed.data
    const problem: Listed['problem'] = (field, message) => file.problem([...at, field], message)
    const before = entries.get(id)
    if (before) {
      const { file, line } = before.problem('id', '')
      report(problem('id', `${id} is retired already, in ${file}:${line}`))
    } else entries.set(id, { key: id, into, reason, problem })
  }
}

/**
 * Reports references to retired ids.
 * @returns what it has reported
 */
export function refuseRetired(fragments: readonly Fragment[], retired: Map<string, Listed>, report: Report): Problem[] {
  const living = new Set(fragments.map(({ entity, id }) => keyOf(entity, id)))
  const problems = fragments.flatMap(fragment => [...retiredIn(fragment, fragment.entity.fields, fragment.fields, [])])
  problems.forEach(report)
  return problems

  function* retiredIn(fragment: Fragment, fields: readonly Field[], values: Fields, path: Path): Generator<Problem> {
    for (const field of fields) {
      const value = values[field.name] ?? []
      const at = [...path, field.name]
      if (field.fields.length > 0)
        for (const [i, item] of (value as Fields[]).entries())
          yield* retiredIn(fragment, field.fields, item, [...at, i])
      else if (field.kind === 'reference')
        for (const [i, word] of [value].flat().entries()) {
          const gone = meantBy(field, String(word))
          if (gone) yield fragment.problem(Array.isArray(value) ? [...at, i] : at, complaintOn(gone))
        }
    }
  }

  /** The retired id that a reference means, unless it can mean another. */
  function meantBy({ to }: Field, word: string): Listed | undefined {
    const keys = word.includes('/') ? [word] : to.map(type => `${type}/${word}`)
    const isThere = (one: string) => {
      const [type, id] = one.split('/', 2) as [string, string]
      return living.has(one) || suppliedIds[type]?.has(id)
    }
    return keys.some(isThere) ? undefined : keys.map(one => retired.get(one)).find(Boolean)
  }

  function complaintOn({ key, into, reason }: Listed): string {
    const because = reason ? ` (${reason})` : ''
    if (into === null) return `${key} was removed${because}; leave it out`
    const end = [...successors(key)].at(-1)
    return `${key} was merged into ${end}${because}; write ${end}`
  }

  /** What an id was merged into, what that was merged into, and so on. */
  function* successors(key: string): Generator<string> {
    const seen = new Set<string>()
    for (let next = retired.get(key)?.into; next && !seen.has(next); next = retired.get(next)?.into) {
      seen.add(next)
      yield next
    }
  }
}

/**
 * Follows each retired id to what it was merged into in the end, and reports what cannot be.
 * @param present the keys of all entities
 * @param complete there is nothing that could not be read, so what is not present is not there
 */
export function settleRetired(
  retired: Map<string, Listed>,
  present: ReadonlySet<string>,
  complete: boolean,
  report: Report,
): Retirement[] {
  return [...retired.values()].map(({ key, into: named, reason, problem }) => {
    const type = key.slice(0, key.indexOf('/'))
    if (present.has(key)) report(problem('id', `${key} is in the data; take it out there, or do not retire it`))
    if (named !== null && !named.startsWith(`${type}/`)) {
      report(problem('into', `"${named}" is of another type; only ${type} can stand here`))
      return { key, into: null, reason }
    }
    const trail = [key]
    let into = named
    while (into !== null && !present.has(into)) {
      const looped = trail.includes(into)
      trail.push(into)
      const next = looped ? null : (retired.get(into)?.into ?? null)
      if (next === null) {
        const complaint = looped ? loopIn(trail) : deadEnd(trail)
        if (complaint) report(problem('into', complaint))
      }
      into = next
    }
    return { key, into, reason }
  })

  /** Said once, where the first of its ids in the order of the alphabet stands. */
  function loopIn(trail: readonly string[]): string | undefined {
    const loop = trail.slice(trail.indexOf(trail.at(-1) as string))
    return loop.toSorted()[0] === trail[0] ? `it leads back to itself: ${trail.join(' → ')}` : undefined
  }

  function deadEnd([, end = '', ...more]: readonly string[]): string | undefined {
    // What leads to another retired id is wrong there, not here.
    if (more.length > 0) return undefined
    if (retired.has(end)) return `${end} was removed itself; name what took its place, or leave into out`
    if (!complete) return undefined
    const type = end.slice(0, end.indexOf('/') + 1)
    return `nothing has the id ${end}${didYouMean(
      end,
      [...present].filter(key => key.startsWith(type)),
    )}`
  }
}
