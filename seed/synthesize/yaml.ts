/**
 * Data files as YAML, in the layout of those that people write: a line a field, and what is within a field on that
 * line. The yaml package writes any value in any style, nearly twenty times as slowly; here there are only texts,
 * numbers, lists and mappings.
 */
import type { Item, SyntheticFile, Value } from './files.ts'

export const yamlOf = ({ data }: SyntheticFile): string =>
  Object.entries(data)
    .map(([type, items]) => `${type}:\n${items.map(entry).join('\n')}`)
    .join('\n')

const entry = (item: Item): string =>
  Object.entries(item)
    .map(([name, value], i) => `${i === 0 ? '  - ' : '    '}${name}:${block(value)}\n`)
    .join('')

/** A list of mappings has a line for each. */
const block = (value: Value): string =>
  Array.isArray(value) && typeof value[0] === 'object'
    ? value.map(item => `\n      - ${flow(item)}`).join('')
    : ` ${flow(value)}`

function flow(value: Value): string {
  if (typeof value === 'string') return PLAIN.test(value) ? value : JSON.stringify(value)
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  const fields = Object.entries(value).map(([name, inner]) => `${name}: ${flow(inner)}`)
  return `{ ${fields.join(', ')} }`
}

/**
 * What needs no quotes, wherever it stands: words, and dates that are more than a year, which alone would be a number.
 * Whatever else may mean something in YAML is quoted as JSON does it, which YAML understands. No text is one of its
 * words, as `true` is.
 */
const PLAIN = /^(?:\p{L}[\p{L}\p{M}\d./-]*(?: [\p{L}\p{M}\d./-]+)*|(?:\.\.\/)?\d{4}\??-[\dX?~/.-]+)$/u
