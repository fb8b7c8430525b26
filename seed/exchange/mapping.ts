/** How the rows of a table become entries: a small file that says what stands in which column. */
import { DateTime } from 'luxon'
import { z } from 'zod'
import { entityOf, types } from '../../schema/entities.ts'
import { didYouMean, explain } from '../../schema/explain.ts'
import type { Field } from '../../schema/fields.ts'
import { isMapping } from '../dataset.ts'
import { slugOf } from '../slug.ts'
import { ImportError, type Imported } from './imported.ts'
import type { Row, Table } from './table.ts'

const cell = z.strictObject({
  column: z.string(),
  /** What each word of the column means. */
  values: z.record(z.string(), z.string()).optional(),
  /** How dates are written, in the letters of Unicode: dd.MM.yyyy. */
  format: z.string().optional(),
  /** The language in which months are written. */
  language: z.string().optional(),
  /** What stands between several values in one cell. */
  split: z.string().min(1).optional(),
})

const constant = z.strictObject({ value: z.union([z.string(), z.number()]) })

const model = z.strictObject({
  into: z.enum(types),
  file: z.string().regex(/^(?!.*\.\.)[^/\\.][^\\]*\.ya?ml$/, 'a file below the data folder: votes/votes.yaml'),
  id: z.string().min(1),
  fields: z.record(z.string(), z.unknown()),
})

export type Mapping = z.infer<typeof model>

type Cell = z.infer<typeof cell>
type Path = readonly (string | number)[]

/**
 * @param name the name of the mapping file, for the complaints
 * @throws {ImportError} with all that is wrong with it
 */
export function readMapping(content: unknown, name: string, columns: readonly string[]): Mapping {
  const complaints: string[] = []
  const complain = (path: Path, message: string) => complaints.push(`${name}  ${path.join('.')}: ${message}`)
  const parsed = model.safeParse(content, { reportInput: true })
  if (!parsed.success) {
    for (const { path, message } of explain(parsed.error, () => Object.keys(model.shape))) complain(path, message)
    throw new ImportError(complaints)
  }
  const { into, id, fields } = parsed.data
  const known = (path: Path, column: string) =>
    columns.includes(column) ||
    complain(path, `the table has no column "${column}"${didYouMean(column, columns)}; it has ${columns.join(', ')}`)

  for (const [, column] of id.matchAll(PLACEHOLDER)) known(['id'], column as string)
  visitFields(entityOf(into).fields, fields, ['fields'])
  if (complaints.length > 0) throw new ImportError(complaints)
  return parsed.data

  function visitFields(all: readonly Field[], given: unknown, path: Path): void {
    if (!isMapping(given)) return void complain(path, 'this is a mapping of fields')
    for (const [key, value] of Object.entries(given)) {
      const names = all.map(one => one.name).filter(one => one !== 'id' || path.length > 1)
      const field = all.find(one => one.name === key)
      if (field && names.includes(key)) visit(field, value, [...path, key])
      else complain([...path, key], `unknown${didYouMean(key, names)}; known: ${names.join(', ')}`)
    }
  }

  function visit(field: Field, value: unknown, path: Path): void {
    if (Array.isArray(value)) for (const [i, one] of value.entries()) visit(field, one, [...path, i])
    else if (typeof value === 'string') known(path, value)
    // A column of citations holds P4, P5.
    else if (field.fields.length > 0 && !cell.safeParse(value).success) visitFields(field.fields, value, path)
    else if (!constant.safeParse(value).success) {
      const read = cell.safeParse(value, { reportInput: true })
      if (read.success) known(path, read.data.column)
      else
        for (const { path: at, message } of explain(read.error, () => [...Object.keys(cell.shape), 'value']))
          complain([...path, ...at], message)
    }
  }
}

const PLACEHOLDER = /\{([^{}]+)\}/g

/** The entries of all rows; what a row has that the mapping cannot read is told all at once. */
export function entriesOf({ rows }: Table, mapping: Mapping, file: string): Imported {
  const complaints: string[] = []
  const { fields } = entityOf(mapping.into)
  const entries = rows.map(row => {
    const id = slugOf(mapping.id.replaceAll(PLACEHOLDER, (_, column) => row.cells[column] ?? ''))
    if (id === '') complaints.push(`${file}:${row.line}  the id ${mapping.id} is empty here`)
    const { value, columns } = buildMapping(fields, mapping.fields, row)
    return {
      collection: mapping.into,
      item: { id, ...value },
      placeOf(path: Path) {
        const steps = path.map((_, i) => path.slice(0, path.length - i).join('.'))
        const column = steps.map(step => columns.get(step)).find(Boolean)
        return `${file}:${row.line}${column ? `  column "${column}"` : ''}`
      },
    }
  })
  if (complaints.length > 0) throw new ImportError(complaints)
  return { entries, leftOut: new Map() }

  function buildMapping(all: readonly Field[], part: object, row: Row): Built<Record<string, unknown>> {
    const columns = new Map<string, string>()
    const pairs = Object.entries(part).flatMap(([name, inner]) => {
      const built = build(all.find(one => one.name === name) as Field, inner, row)
      for (const [step, column] of built.columns) columns.set(step === '' ? name : `${name}.${step}`, column)
      return built.value === undefined ? [] : [[name, built.value] as const]
    })
    return { value: Object.fromEntries(pairs), columns }
  }

  /** What stands in a row for a part of the mapping: nothing, where its cells are empty. */
  function build(field: Field, part: unknown, row: Row): Built<unknown> {
    if (Array.isArray(part)) {
      const items = part.flatMap(one => {
        const { value, columns } = build(field, one, row)
        return value === undefined ? [] : [value].flat().map(item => ({ value: item, columns }))
      })
      const columns = items.flatMap(({ columns }, i) =>
        [...columns].map(([step, column]) => [step === '' ? `${i}` : `${i}.${step}`, column] as const),
      )
      return { value: items.length > 0 ? items.map(({ value }) => value) : undefined, columns: new Map(columns) }
    }
    const fixed = constant.safeParse(part)
    if (fixed.success) return { value: fixed.data.value, columns: new Map() }
    const asked = cell.safeParse(typeof part === 'string' ? { column: part } : part)
    if (asked.success) return { value: read(field, asked.data, row), columns: new Map([['', asked.data.column]]) }
    const built = buildMapping(field.fields, part as object, row)
    // An item without what it must have says nothing of this row, whatever else is the same in every row.
    const empty = field.fields.some(
      ({ name, required }) => required && name in (part as object) && !(name in built.value),
    )
    return empty ? { value: undefined, columns: built.columns } : built
  }

  function read(field: Field, asked: Cell, row: Row): unknown {
    const written = row.cells[asked.column] ?? ''
    if (written === '') return undefined
    if (asked.split === undefined) return readValue(field, written, asked, row)
    const parts = written.split(asked.split).map(part => part.trim())
    return parts.filter(part => part !== '').map(part => readValue(field, part, asked, row))
  }

  function readValue(field: Field, written: string, { column, values, format, language }: Cell, row: Row): unknown {
    const complain = (message: string) => void complaints.push(`${file}:${row.line}  column "${column}": ${message}`)
    if (values) {
      const known = Object.keys(values)
      if (Object.hasOwn(values, written)) return values[written]
      return complain(
        `"${written}" has no value in the mapping, which has ${known.join(', ')}${didYouMean(written, known)}`,
      )
    }
    if (format) {
      const date = DateTime.fromFormat(written, format, { zone: 'utc', locale: language ?? 'en' })
      if (!date.isValid) return complain(`"${written}" is not a date of the format ${format}`)
      // A date is as precise as the format is, whose quoted words are no letters of it.
      const letters = format.replaceAll(/'[^']*'/g, '')
      return date.toFormat(/d/i.test(letters) ? 'yyyy-MM-dd' : /[ML]/.test(letters) ? 'yyyy-MM' : 'yyyy')
    }
    const isNumber = field.type instanceof z.ZodNumber
    return isNumber && /^-?\d+(\.\d+)?$/.test(written) ? Number(written) : written
  }
}

interface Built<T> {
  value: T
  /** Which column the value at a path was read from. */
  columns: ReadonlyMap<string, string>
}
