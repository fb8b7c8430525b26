/** Ids that are no more: what the files say of them under `retired:`, so that whoever kept one learns what became of it. */
import { didYouMean, explain } from '../schema/explain.ts'
import { RETIRED, retiredModel } from '../schema/file.ts'
import { keyOf, partsOf } from '../schema/key.ts'
import { isMapping, type Retirement } from './dataset.ts'
import type { DataFile } from './files.ts'
import type { Path, Problem, Report } from './problem.ts'

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
    const parsed = retiredModel.safeParse(item, { reportInput: true })
    if (!parsed.success) {
      for (const { path, message, key } of explain(parsed.error, () => Object.keys(retiredModel.shape)))
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

/** What is said to whoever refers to a retired id. */
export interface Graveyard {
  /** All that the files say of retired ids: the same text, the same complaints. */
  words: string
  /** @returns undefined if none of what the word can mean is retired */
  complaintOn(types: readonly string[], word: string): string | undefined
}

export function graveyardOf(retired: Map<string, Listed>): Graveyard {
  return {
    words: JSON.stringify([...retired.values()].map(({ key, into, reason }) => [key, into, reason])),
    complaintOn(types, word) {
      const keys = word.includes('/') ? [word] : types.map(type => keyOf({ type, id: word }))
      const gone = keys.map(one => retired.get(one)).find(Boolean)
      return gone && complaintOn(gone)
    },
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
    const { type } = partsOf(key)
    if (present.has(key)) report(problem('id', `${key} is in the data; take it out there, or do not retire it`))
    if (named !== null && partsOf(named).type !== type) {
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
    const { type } = partsOf(end)
    const alike = [...present].filter(key => partsOf(key).type === type)
    return `nothing has the id ${end}${didYouMean(end, alike)}`
  }
}
