/** What is told of data: to a person at a terminal, to a program, to the pages of a code host. */
import { join, relative } from 'node:path'
import { DataError } from './check.ts'
import type { Problem } from './problem.ts'

/** A problem that keeps the data from being loaded, or one that does not. */
export interface Finding extends Problem {
  level: 'error' | 'warning'
  code: string
}

export interface Findings {
  folder: string
  /** Null if there is any error. */
  version: string | null
  /** How many entities there are, by type. */
  counts: Record<string, number>
  findings: readonly Finding[]
}

/** By the name of the form. A new one is a line here. */
export const reports: Record<'text' | 'json' | 'github', (findings: Findings) => string> = {
  text({ folder, version, counts, findings }) {
    const lines = findings.map(found =>
      lineOf(found.level === 'warning' ? { ...found, message: warned(found) } : found),
    )
    const [errors, warnings] = ['error', 'warning'].map(level => findings.filter(one => one.level === level).length)
    const told = warnings ? ` ${counted(warnings, 'warning')};` : ''
    const each = Object.entries(counts).map(([type, count]) => `${type} ${count}`)
    const last = errors
      ? `${counted(errors, 'problem')} in the data`
      : `${folder}: all is well.${told} ${each.join(', ')}; version ${version}`
    return [...lines, last].join('\n')
  },
  json: ({ version, counts, findings }) =>
    JSON.stringify({ ok: version !== null, version, counts, problems: findings }, null, 2),
  // https://docs.github.com/actions/reference/workflow-commands-for-github-actions
  github: ({ folder, findings }) =>
    findings
      .map(({ level, code, file, line, column, path, message }) => {
        const at = { file: relative('', join(folder, file)), line, col: column, title: code }
        const properties = Object.entries(at).map(([name, value]) => `${name}=${property(String(value))}`)
        return `::${level} ${properties.join(',')}::${data(path ? `${path}: ${message}` : message)}`
      })
      .join('\n'),
}

const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`
const warned = ({ message, code }: Finding) => `warning: ${message} [${code}]`

/** A problem in a line: where it is, and what. */
export const lineOf = ({ file, line, column, path, message }: Problem) =>
  shown(`${file}:${line}:${column}  ${path ? `${path}: ` : ''}${message}`)

/** A text in which nothing moves the cursor of a terminal, or turns its letters around. */
const shown = (text: string) =>
  text.replaceAll(/[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g, one => `\\u{${one.charCodeAt(0).toString(16)}}`)

/** What a person at a terminal reads of a failure: each problem where it is, or one line. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof DataError)) return error instanceof Error ? error.message : String(error)
  return [...error.problems.map(lineOf), error.message].join('\n')
}
