/** A data folder: YAML files below it, one folder a source. Read here, with the line of everything kept for the errors. */
import { glob, readFile, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'

/** Something wrong in a file, at a place somebody can go to. Lines and columns count from 1. */
export interface Problem {
  file: string
  line: number
  column: number
  /** Where in the file's structure: `positions[3].stances[0].proposal`. */
  path: string
  message: string
}

export type Path = readonly (string | number)[]

export interface DataFile {
  /** Relative to the data folder, with forward slashes. */
  name: string
  folder: string
  content: unknown
  /** @param at `key` points at a mapping's key rather than at its value */
  problem(path: Path, message: string, at?: 'key' | 'value'): Problem
}

/**
 * Reads every `*.yaml` and `*.yml` below a folder, in the order of their names.
 * @throws {Error} if the folder cannot be read, with what to do about it
 */
export async function readFiles(folder: string): Promise<{ files: DataFile[]; problems: Problem[] }> {
  const found = await stat(folder).catch(() => undefined)
  if (!found?.isDirectory()) throw new Error(`there is no folder ${folder}; name the folder of data files with --data`)
  const names = await Array.fromAsync(glob('**/*.{yaml,yml}', { cwd: folder }))
  const results = await Promise.all(names.sort().map(async name => readDataFile(folder, name)))
  return { files: results.map(({ file }) => file), problems: results.flatMap(({ problems }) => problems) }
}

async function readDataFile(folder: string, path: string): Promise<{ file: DataFile; problems: Problem[] }> {
  const name = path.replaceAll(sep, '/')
  const lines = new LineCounter()
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const unreadable = (message: string) => ({
    file: { name, folder: dirname(name), content: null, problem: () => ({ file: name, ...at(0), path: '', message }) },
    problems: [{ file: name, line: 1, column: 1, path: '', message }],
  })

  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(join(folder, path)))
  } catch (error) {
    return unreadable(error instanceof TypeError ? 'the file is not UTF-8 text' : `cannot be read: ${String(error)}`)
  }
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const problem: DataFile['problem'] = (steps, message, where = 'value') => ({
    file: name,
    ...at(offsetOf(document, steps, where)),
    path: written(steps),
    message,
  })
  const problems = [...document.errors, ...document.warnings].map(error => ({
    file: name,
    ...at(error.pos[0]),
    path: '',
    message: `not readable as YAML: ${error.message}`,
  }))
  if (problems.length > 0) return { ...unreadable(''), problems }
  try {
    return { file: { name, folder: dirname(name), content: document.toJS(), problem }, problems }
  } catch (error) {
    return unreadable(`not readable as YAML: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Where a path begins in the text: the deepest part of it that is there. */
function offsetOf(document: Document, path: Path, where: 'key' | 'value'): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => (isScalar(key) ? key.value : key) === step)
      if (!pair) break
      node = pair.value
      const onKey = where === 'key' && depth === path.length - 1
      offset = (onKey ? undefined : startOf(node)) ?? startOf(pair.key) ?? offset
    } else if (isSeq(node)) {
      node = node.items[step as number]
      offset = startOf(node) ?? offset
    } else break
  }
  return offset
}

const startOf = (node: unknown) => (isNode(node) ? node.range?.[0] : undefined)

const written = (path: Path) =>
  path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('')
