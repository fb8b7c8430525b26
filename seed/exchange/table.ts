/** A table in CSV or TSV: a row of column names, and rows, each with the line of the file where it begins. */
import { isUtf8 } from 'node:buffer'
import { CsvError, parse } from 'csv-parse/sync'
import { ImportError } from './imported.ts'

export interface Table {
  columns: readonly string[]
  rows: readonly Row[]
}

export interface Row {
  /** From 1. */
  line: number
  /** By column, without white space around it; empty where nothing is written. */
  cells: Readonly<Record<string, string>>
}

/**
 * @param file its name: what ends in `.tsv` or `.tab` is parted by tabs, all else by commas
 * @throws {ImportError} with the line
 */
export function readTable(bytes: Buffer, file: string): Table {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || !isUtf8(bytes))
    throw new ImportError([`${file}: this is not UTF-8; save the table as CSV in UTF-8`])
  const delimiter = /\.(tsv|tab)$/i.test(file) ? '\t' : ','
  let records: { record: string[]; info: { lines: number } }[]
  try {
    // Within quotes the parser counts CR LF as two lines.
    records = parse(bytes.toString('utf8').replaceAll('\r\n', '\n'), {
      bom: true,
      delimiter,
      info: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
    }) as never
  } catch (error) {
    const { lines } = error instanceof CsvError ? (error as unknown as { lines: number }) : {}
    throw new ImportError([`${file}:${lines ?? 1}  not readable as a table: ${(error as Error).message}`])
  }
  const [head, ...body] = records
  if (!head) throw new ImportError([`${file}: the table is empty; its first line names the columns`])
  const columns = head.record
  const complaints = [
    ...columns.flatMap((name, i) => (name === '' ? [`${file}:1  column ${i + 1} has no name`] : [])),
    ...columns.flatMap((name, i) =>
      name !== '' && columns.indexOf(name) < i ? [`${file}:1  two columns are called "${name}"`] : [],
    ),
  ]
  const rows = body.map(({ record, info }): Row => {
    // The parser says where a record ends.
    const begins = info.lines - record.join('').split('\n').length + 1
    if (record.length !== columns.length)
      complaints.push(`${file}:${begins}  ${record.length} cells, where the table has ${columns.length} columns`)
    return { line: begins, cells: Object.fromEntries(columns.map((name, i) => [name, record[i] ?? ''])) }
  })
  if (complaints.length > 0) throw new ImportError(complaints)
  return { columns, rows }
}
