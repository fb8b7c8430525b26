/** A data folder: YAML files below it, one folder a source. Read here, so that every error can name its line. */
import { isUtf8 } from 'node:buffer'
import { glob, readFile, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { CORE_SCHEMA, load } from 'js-yaml'
import {
  type Document,
  type ErrorCode,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import type { Memory } from './memory.ts'
import { inTurn } from './pause.ts'
import type { Path, Problem, Report } from './problem.ts'

export interface DataFile {
  /** Relative to the data folder, with forward slashes. */
  name: string
  folder: string
  /** `null` of a file of comments, `undefined` of one that cannot be read. */
  content: unknown
  /** @param at `key` points at a mapping's key rather than at its value */
  problem(path: Path, message: string, at?: 'key' | 'value'): Problem
}

/** A file that is given as text: it stands in the folder, in the place of the file of that name if there is one. */
export interface Laid {
  name: string
  text: string
}

/**
 * Reads every `*.yaml` and `*.yml` below a folder, in the order of their names; what is wrong with a file by itself is
 * reported. Mappings of tables (`*.mapping.yaml`), folders that begin with a dot and those of packages hold no data.
 * @throws {Error} if the folder cannot be read or holds no data files, with what to do about it
 */
export async function readFiles(
  folder: string,
  laid: readonly Laid[],
  memory: Memory,
  report: Report,
): Promise<DataFile[]> {
  const found = await stat(folder).catch(() => undefined)
  if (!found?.isDirectory()) throw new Error(`there is no folder ${folder}; name the folder of data files with --data`)
  const given = new Map(laid.map(({ name, text }) => [name, Buffer.from(text)]))
  const paths = await Array.fromAsync(glob('**/*.{yaml,yml}', { cwd: folder, exclude: isElsewhere }))
  const names = new Set([...paths.map(path => path.replaceAll(sep, '/')).filter(isData), ...given.keys()])
  if (names.size === 0) throw new Error(`there are no data files in ${folder}; their names end in .yaml or .yml`)
  const sorted = [...names].sort()
  const files: DataFile[] = []
  for (let i = 0; i < sorted.length; i += AT_ONCE) {
    const some = sorted.slice(i, i + AT_ONCE)
    const contents = await Promise.all(some.map(name => given.get(name) ?? bytesOf(join(folder, name))))
    const read = await inTurn(contents.entries(), ([at, one]) => fileOf(some[at] as string, one, memory, report))
    files.push(...read)
  }
  return files
}

/** Files that are open at the same time. */
const AT_ONCE = 100

function fileOf(name: string, read: Buffer | string, memory: Memory, report: Report): DataFile {
  if (typeof read === 'string') return unreadable(name, [{ ...START, message: read }], report)
  const text = new TextDecoder().decode(read)
  return memory.recall('file', name, [text, isUtf8(read)], report, inner =>
    readDataFile(name, text, isUtf8(read), inner),
  )
}

/** Whether a path below a data folder is that of a data file. */
const isData = (path: string) =>
  /\.ya?ml$/.test(path) && !/\.mapping\.ya?ml$/.test(path) && !path.split(/[\\/]/).some(isElsewhere)

/** Whether a folder or a file holds what is no data: what belongs to tools or to packages. */
export const isElsewhere = (path: string) => /(^|[\\/])(node_modules|\.[^\\/.][^\\/]*)$/.test(path)

/** Bytes: some 30,000 positions. What is known of a file with mistakes in it takes a hundred times its size. */
const LARGEST = 16_000_000

/** What is in a file; a complaint, if it cannot be read. */
async function bytesOf(path: string): Promise<Buffer | string> {
  try {
    const found = await stat(path)
    if (!found.isFile()) return 'cannot be read: this is no file; data files alone have names that end in .yaml or .yml'
    if (found.size > LARGEST)
      return `${Math.ceil(found.size / 1e6)} MB are more than the ${LARGEST / 1e6} that a file may have; write several, such as one a source`
    const bytes = await readFile(path)
    // Most programs empty a file before they write it anew: read then, it would take away all that it holds.
    return bytes.length > 0 ? bytes : 'is empty; delete the file, or write a comment (#) if it is to hold nothing yet'
  } catch (error) {
    return `cannot be read: ${(error as Error).message}`
  }
}

type Complaint = Pick<Problem, 'line' | 'column' | 'message'>

const START = { line: 1, column: 1 }

function unreadable(name: string, complaints: readonly Complaint[], report: Report): DataFile {
  for (const complaint of complaints) report({ file: name, ...complaint, path: '' })
  const problem = (_: Path, message: string) => ({ file: name, ...START, path: '', message })
  return { name, folder: dirname(name), content: undefined, problem }
}

function readDataFile(name: string, text: string, isText: boolean, report: Report): DataFile {
  const plain = isText && !CONTROL.test(text) ? readPlain(text) : undefined
  const read = plain === undefined ? readClosely(text, isText) : { content: plain }
  if ('complaints' in read) return unreadable(name, read.complaints, report)
  return {
    name,
    folder: dirname(name),
    content: read.content,
    problem(steps, message, where = 'value') {
      const { document, lines } = placesIn(text)
      return { file: name, ...placeAt(lines, offsetOf(document, steps, where)), path: written(steps), message }
    },
  }
}

/**
 * Nearly every file, ten times as fast as by the parser that knows where everything stands; undefined of one that has
 * anchors, tags or directives, in which the two parsers need not agree, or a mistake.
 */
function readPlain(text: string): unknown {
  if (/(?:^|[\s[{,:-])[&*!]\S|^%|<<\s*:|^\?/m.test(text)) return undefined
  try {
    return load(text, { schema: CORE_SCHEMA })
  } catch {
    return undefined
  }
}

function readClosely(text: string, isText: boolean): { content: unknown } | { complaints: Complaint[] } {
  const lines = new LineCounter()
  const document = parse(text, lines)
  const at = (offset: number, message: string): Complaint => ({ ...placeAt(lines, offset), message })
  if (!isText) return { complaints: [at(text.indexOf('\uFFFD'), 'this is not UTF-8; save the file as UTF-8 text')] }
  const control = CONTROL.exec(text)
  if (control) return { complaints: [at(control.index, controlAdvice(control[0]))] }
  const errors = [...document.errors, ...document.warnings, ...aliasErrors(document)]
  if (errors.length > 0) {
    const found = errors.map(error => at(placeOf(error, document), `not readable as YAML: ${adviceOn(error)}`))
    // One slip makes several complaints about its line, of which the first says most.
    return { complaints: found.filter(({ line }, i) => found.findIndex(other => other.line === line) === i) }
  }
  try {
    return { content: document.toJS() }
  } catch (error) {
    // Aliases of aliases are not followed without end.
    const { message } = error as Error
    return { complaints: [at(0, `not readable as YAML: ${message}; write out what aliases (*name) stand for`)] }
  }
}

/** The places of everything take ten times the memory of the text: they are worked out when needed, a file at a time. */
function placesIn(text: string) {
  if (placed?.text !== text) {
    const lines = new LineCounter()
    placed = { text, document: parse(text, lines), lines }
  }
  return placed
}

let placed: { text: string; document: Document; lines: LineCounter } | undefined

const parse = (text: string, lineCounter: LineCounter) =>
  parseDocument(text, { lineCounter, prettyErrors: false, stringKeys: true, resolveKnownTags: false })

function placeAt(lines: LineCounter, offset: number) {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(line, 1), column: Math.max(col, 1) }
}

const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)/

/** A carriage return alone ends a line for one of the two parsers only. */
function controlAdvice(control: string): string {
  if (control === '\r')
    return 'a line ends in a carriage return alone; save the file with the line ends of Unix or Windows'
  const utf16 = control === '\0' ? '; if it is UTF-16, save it as UTF-8' : ''
  const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return `U+${code} cannot stand in a text file${utf16}`
}

type SyntaxError_ = Pick<YAMLError, 'pos' | 'message'> & { code?: ErrorCode }

/** Where the parser's own words are about parsing, words about what was written. */
const advice: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a text with a colon in it needs quotes; if there is none, the indentation is wrong',
  DUPLICATE_KEY: 'this field is here twice',
  MULTILINE_IMPLICIT_KEY: 'a field is a name, a colon and a space; or the indentation is wrong',
  MULTIPLE_DOCS: 'a file is one document; remove the line ---',
  NON_STRING_KEY: 'the name of a field is a word',
  RESOURCE_EXHAUSTION: 'nested too deeply; is a bracket not closed, or a line indented by mistake?',
  TAG_RESOLVE_FAILED: 'tags (!name) are not read; write the value itself, without one',
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

/** For each, the parser looks through all that are marked. */
const MOST_ALIASES = 10_000

function aliasErrors(document: Document): SyntaxError_[] {
  const errors: SyntaxError_[] = []
  const marked = new Map<string, Node>()
  let count = 0
  visit(document, {
    Value(_, node) {
      if (node.anchor) marked.set(node.anchor, node)
    },
    Alias(_, alias, above) {
      const meant = marked.get(alias.source)
      const pos = (alias.range?.slice(0, 2) ?? [0, 0]) as [number, number]
      if (!meant) errors.push({ pos, message: `nothing above is marked &${alias.source}` })
      else if (above.includes(meant)) errors.push({ pos, message: `*${alias.source} stands within what it stands for` })
      if (++count <= MOST_ALIASES) return undefined
      errors.push({ pos, message: `more than ${MOST_ALIASES} aliases (*name); write out what they stand for` })
      return visit.BREAK
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
