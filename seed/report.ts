/** What a person at a terminal reads of a failure: each problem where it is, or one line. */
import { DataError } from './check.ts'

export function describeFailure(error: unknown): string {
  if (!(error instanceof DataError)) return error instanceof Error ? error.message : String(error)
  const lines = error.problems.map(
    ({ file, line, column, path, message }) => `${file}:${line}:${column}  ${path ? `${path}: ` : ''}${message}`,
  )
  return [...lines, error.message].join('\n')
}
