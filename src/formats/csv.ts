/** RFC 4180: one flat row an entry, for every spreadsheet and every language. What a cell holds is told in docs/formats.md. */
import { createHash } from 'node:crypto'
import { stringify } from 'csv-stringify/sync'
import type { Result, WholeFormat } from './format.ts'
import type { Column } from './table.ts'

export const csv: WholeFormat = {
  name: 'csv',
  extension: 'csv',
  mediaType: 'text/csv',
  parameters: 'charset=utf-8; header=present',
  summary: 'Table with a header line (RFC 4180); nothing where there is no value',
  async *stream({ columns, pieces, ending }: Result) {
    const hash = createHash('sha256')
    let rows = 0
    const told = (text: string) => {
      if (ending) hash.update(text)
      return text
    }
    // Readers skip an empty line, so that a lone column is never left empty in one.
    const lines = (rows: (string | null)[][]) => stringify(rows, { ...dialect, quoted_empty: columns.length === 1 })
    yield told(lines([columns.map(({ name }) => name)]))
    for await (const { data } of pieces) {
      rows += data.length
      yield told(lines(data.map(entry => columns.map(column => cellOf(column, column.read(entry))))))
    }
    // A comment to the readers that know one: pandas (comment="#") and readr among them.
    if (ending) yield `# rows=${rows} sha256=${hash.digest('hex')}\r\n`
  },
}

const dialect = { record_delimiter: '\r\n', quoted_match: /[\r\n#]/, eof: true }

function cellOf({ list, type }: Column, value: unknown): string | null {
  if (value === null) return null
  const text = list ? (value as unknown[]).map(itemOf).join('; ') : String(value)
  return list || type === 'text' || type === 'json' ? harmless(text) : text
}

/** In a list `;` and `\` stand for themselves behind a `\`, and `\N` is an item without a value. */
const itemOf = (item: unknown) => (item === null ? '\\N' : String(item).replaceAll(/[\\;]/g, '\\$&'))

/** Spreadsheets take such a text for a formula unless an apostrophe stands before it; one more, if it has one already. */
const harmless = (text: string) => (/^'*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text)
