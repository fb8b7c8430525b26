/** From entries of another form to a file of the data folder: checked along with all the rest before anything is written. */
import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { checkData, DataError } from '../check.ts'
import type { Problem } from '../problem.ts'
import { lineOf } from '../report.ts'
import { ImportError, type Imported } from './imported.ts'

/** What an import would do. */
export interface Proposed {
  /** The file in the data folder, and what would stand in it. */
  file: string
  text: string
  /** Keys that the folder has without the file. */
  joins: string[]
  fresh: string[]
  leftOut: ReadonlyMap<string, number>
}

/**
 * Checks the data folder with the imported entries laid into it.
 * @param file where in the folder they would stand; what stands there now is replaced
 * @throws {ImportError} with each problem at its place in what was imported
 */
export async function proposeImport(
  folder: string,
  file: string,
  imported: Imported,
  origin: string,
): Promise<Proposed> {
  const collections = Map.groupBy(imported.entries, ({ collection }) => collection)
  const text = [
    `# Made from ${origin} by parley seed import; importing it again replaces this file.`,
    ...Array.from(collections, ([name, entries]) => {
      // One entry a line, in the flow style of YAML: readable, and quick to write and to read.
      const lines = entries.map(({ item }) => `  - ${JSON.stringify(item)}`)
      return [`${name}:`, ...lines].join('\n')
    }),
    '',
  ].join('\n')
  // Nothing is known of what a folder holds already that is not right by itself.
  const before = await checkData(folder, [{ name: file, text: '' }]).catch(() => undefined)
  const without = new Set(before?.entries.map(({ key }) => key))
  const keys = [...new Set(imported.entries.map(({ collection, item }) => `${collection}/${item.id}`))]
  try {
    await checkData(folder, [{ name: file, text }])
    return {
      file,
      text,
      joins: keys.filter(key => without.has(key)),
      fresh: keys.filter(key => !without.has(key)),
      leftOut: imported.leftOut,
    }
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    throw new ImportError(error.problems.map(problem => tell(problem, file, collections)))
  }
}

function tell(problem: Problem, file: string, collections: Map<string, Imported['entries']>): string {
  const { path, message } = problem
  const [, name = '', index = ''] = /^(\w+)\[(\d+)\]/.exec(path) ?? []
  const entry = problem.file === file ? collections.get(name)?.[Number(index)] : undefined
  if (!entry) return lineOf(problem)
  const inner = path.slice(path.indexOf(']') + 1)
  const steps = [...inner.matchAll(/(\w+)/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step))
  return `${entry.placeOf(steps)}: ${steps.join('.') || 'entry'}: ${message}`
}

/** Writes what was proposed: the whole file, or nothing. */
export async function writeImport(folder: string, { file, text }: Pick<Proposed, 'file' | 'text'>): Promise<void> {
  const path = join(folder, file)
  await mkdir(dirname(path), { recursive: true })
  const draft = join(dirname(path), `.${randomUUID()}.tmp`)
  try {
    await writeFile(draft, text)
    await rename(draft, path)
  } finally {
    await rm(draft, { force: true })
  }
}
