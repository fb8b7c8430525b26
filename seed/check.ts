/**
 * From a data folder to checked data, or to everything that is wrong with it at once: files are read as fragments, their
 * references resolved, the fragments of an entity merged, reference data filled in, and what follows derived.
 */
import { type Dataset, datasetOf } from './dataset.ts'
import { derive } from './derive.ts'
import { type Laid, readFiles } from './files.ts'
import { fillIn } from './fill.ts'
import { type Fragment, readFragments, subjectOf } from './fragments.ts'
import { Memory } from './memory.ts'
import { merge, refuseLoops } from './merge.ts'
import { byPlace, type Problem, type Report } from './problem.ts'
import { resolveReferences } from './references.ts'
import { graveyardOf, readRetired, settleRetired } from './retired.ts'

export class DataError extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the data`)
    this.problems = problems
  }
}

/** Data in which nothing is wrong, and what the files say of each entity. */
export interface Checked {
  dataset: Dataset
  /** With references resolved, in the order of files and lines. */
  fragments: Fragment[]
}

/**
 * Reads and checks a data folder.
 * @param laid files that stand in the folder as well
 * @throws {DataError} with every problem of every file, in the order of files and lines
 */
export async function checkData(folder: string, laid: readonly Laid[] = []): Promise<Dataset> {
  const memory = new Memory(false)
  const { records, retired } = await judge(folder, laid, memory)
  return datasetOf(await derive(records, memory), retired)
}

/** Checks a folder whenever it is called; what has not changed since the time before is not worked out anew. */
export function checking(folder: string, laid: readonly Laid[] = []): () => Promise<Checked> {
  const memory = new Memory()
  return async () => {
    const fragments: Fragment[] = []
    const { records, retired } = await judge(folder, laid, memory, fragments)
    const dataset = datasetOf(await derive(records, memory), retired)
    memory.sweep()
    return { dataset, fragments }
  }
}

/**
 * What the files say, by key, with nothing wrong in it. What they were read into is not held on to, unless it is wanted.
 * @param wanted takes the fragments
 */
async function judge(folder: string, laid: readonly Laid[], memory: Memory, wanted?: Fragment[]) {
  const problems: Problem[] = []
  const report: Report = problem => void problems.push(problem)

  const { fragments, listed, complete } = await readAll(folder, laid, memory, report)
  // An entity of which a part is wrong is not judged as a whole: what it lacks may be in that part.
  const wrong = new Set(fragments.filter(isWrong).map(subjectOf))
  const sound = wrong.size > 0 ? fragments.filter(fragment => !wrong.has(subjectOf(fragment))) : fragments
  const merged = await merge(sound, memory, report)
  await refuseLoops(merged, report)
  const records = await fillIn(merged, memory, report)
  const retired = settleRetired(listed, new Set([...wrong, ...records.keys()]), complete, report)
  if (problems.length > 0) throw new DataError(problems.sort(byPlace))
  for (const fragment of fragments) wanted?.push(fragment)
  return { records, retired }
}

/** A function of its own, so that what is read is let go before it is merged: there may be much of it. */
async function readAll(folder: string, laid: readonly Laid[], memory: Memory, report: Report) {
  const files = await readFiles(folder, laid, memory, report)
  const written = await readFragments(files, memory, report)
  const listed = readRetired(files, report)
  // What a file that cannot be read would have described is not known, so it is not missed either.
  const complete = files.every(({ content }) => content !== undefined)
  const resolved = complete ? await resolveReferences(written, graveyardOf(listed), memory, report) : written
  return { fragments: resolved.flat(), listed, complete }
}

const isWrong = ({ sound, defaults }: Fragment) => !sound || defaults.some(one => !one.sound || !one.when.sound)
