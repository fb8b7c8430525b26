/**
 * From a data folder to checked data, or to everything that is wrong with it at once: files are read as fragments, their
 * references resolved, the fragments of an entity merged, reference data filled in, and what follows derived.
 */
import { type Dataset, datasetOf, keyOf } from './dataset.ts'
import { derive } from './derive.ts'
import { type Problem, readFiles } from './files.ts'
import { fillIn } from './fill.ts'
import { type Report, readFragments } from './fragments.ts'
import { merge, refuseLoops } from './merge.ts'
import { resolveReferences } from './references.ts'
import { readRetired, refuseRetired, settleRetired } from './retired.ts'

export class DataError extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the data`)
    this.problems = problems
  }
}

/**
 * Reads and checks a data folder.
 * @throws {DataError} with every problem of every file, in the order of files and lines
 */
export async function checkData(folder: string): Promise<Dataset> {
  const { files, problems } = await readFiles(folder)
  const report: Report = problem => void problems.push(problem)

  const fragments = readFragments(files, report)
  const retired = readRetired(files, report)
  // What a file that cannot be read would have described is not known, so it is not missed either.
  const complete = files.every(({ content }) => content !== undefined)
  if (complete) {
    const told = refuseRetired(fragments, retired, report)
    resolveReferences(fragments, problem => told.some(one => isAt(one, problem)) || report(problem))
  }
  // An entity of which a part is wrong is not judged as a whole: what it lacks may be in that part.
  const wrong = new Set(fragments.filter(({ sound }) => !sound).map(({ entity, id }) => keyOf(entity, id)))
  const merged = merge(
    fragments.filter(({ entity, id }) => !wrong.has(keyOf(entity, id))),
    report,
  )
  refuseLoops(merged, report)
  const records = await fillIn(merged, report)
  const present = new Set([...wrong, ...merged.keys()])
  const settled = settleRetired(retired, present, complete, report)
  if (problems.length === 0) return datasetOf(derive(records), settled)
  throw new DataError(problems.sort(byPlace))
}

const isAt = (one: Problem, other: Problem) =>
  one.file === other.file && one.line === other.line && one.column === other.column

const byPlace = (a: Problem, b: Problem) =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1
