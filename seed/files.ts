/** A data folder: YAML files below it, one folder a source. Read here, with the line of everything kept for the errors. */
import { isUtf8 } from 'node:buffer'
import { glob, readFile, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import {
  type Document,
  type ErrorCode,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'

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
  /** `null` of an empty file, `undefined` of one that cannot be read. */
  content: unknown
  /** @param at `key` points at a mapping's key rather than at its value */
  problem(path: Path, message: string, at?: 'key' | 'value'): Problem
}

/**
 * Reads every `*.yaml` and `*.yml` below a folder, in the order of their names.
 * @throws {Error} if the folder cannot be read or holds no data files, with what to do about it
 */
export async function readFiles(folder: string): Promise<{ files: DataFile[]; problems: Problem[] }> {
  const found = await stat(folder).catch(() => undefined)
  if (!found?.isDirectory()) throw new Error(`there is no folder ${folder}; name the folder of data files with --data`)
  const names = await Array.fromAsync(glob('**/*.{yaml,yml}', { cwd: folder }))
  if (names.length === 0) throw new Error(`there are no data files in ${folder}; their names end in .yaml or .yml`)
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
  const problem = (offset: number, message: string, path = '') => ({ file: name, ...at(offset), path, message })
  const unreadable = (...problems: Problem[]) => ({
    file: {
      name,
      folder: dirname(name),
      content: undefined,
      problem: (_: Path, message: string) => problem(0, message),
    },
    problems,
  })

  let bytes: Buffer
  try {
    bytes = await readFile(join(folder, path))
  } catch (error) {
    return unreadable(problem(0, `cannot be read: ${wordsOf(error)}`))
  }
  const text = new TextDecoder().decode(bytes)
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true })
  if (!isUtf8(bytes))
    return unreadable(problem(text.indexOf('\uFFFD'), 'this is not UTF-8; save the file as UTF-8 text'))
  const control = CONTROL.exec(text)
  if (control) return unreadable(problem(control.index, `${codePoint(control[0])} cannot stand in a text file`))
  const errors = [...document.errors, ...document.warnings, ...aliasErrors(document)]
  if (errors.length > 0) {
    const found = errors.map(error => problem(placeOf(error, document), `not readable as YAML: ${adviceOn(error)}`))
    // One slip makes several complaints about its line, of which the first says most.
    return unreadable(...found.filter(({ line }, i) => found.findIndex(other => other.line === line) === i))
  }
  try {
    return {
      file: {
        name,
        folder: dirname(name),
        content: document.toJS(),
        problem: (steps, message, where = 'value') =>
          problem(offsetOf(document, steps, where), message, written(steps)),
      },
      problems: [],
    }
  } catch (error) {
    // Aliases of aliases are not followed without end.
    return unreadable(problem(0, `not readable as YAML: ${wordsOf(error)}; write out what aliases (*name) stand for`))
  }
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/

const codePoint = (character: string) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

type SyntaxError_ = Pick<YAMLError, 'pos' | 'message'> & { code?: ErrorCode }

/** Where the parser's own words are about parsing, words about what was written. */
const advice: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a text with a colon in it needs quotes; if there is none, the indentation is wrong',
  DUPLICATE_KEY: 'this field is here twice',
  MULTILINE_IMPLICIT_KEY: 'a field is a name, a colon and a space; or the indentation is wrong',
  MULTIPLE_DOCS: 'a file is one document; remove the line ---',
  NON_STRING_KEY: 'the name of a field is a word',
}

const adviceOn = ({ code, message }: SyntaxError_) => (code && advice[code]) ?? message

/** A quote that is not closed is noticed at the end of the file, but wrong where it opens. */
function placeOf({ code, pos: [offset] }: SyntaxError_, document: Document): number {
  let opening = offset
  if (code === 'MISSING_CHAR')
    visit(document, {
      Scalar(_, { type, range }) {
        if (type?.startsWith('QUOTE') && range && range[1] === offset) opening = range[0]
      },
    })
  return opening
}

function aliasErrors(document: Document): SyntaxError_[] {
  const errors: SyntaxError_[] = []
  visit(document, {
    Alias(_, alias, above) {
      const meant = alias.resolve(document)
      const pos = (alias.range?.slice(0, 2) ?? [0, 0]) as [number, number]
      if (!meant) errors.push({ pos, message: `nothing above is marked &${alias.source}` })
      else if (above.includes(meant)) errors.push({ pos, message: `*${alias.source} stands within what it stands for` })
    },
  })
  return errors
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
