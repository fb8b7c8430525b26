/**
 * The flat form of an answer: the columns of a table, read off the zod model of one entry. Every tabular format writes
 * these, so that a column has the same name, type and place in all of them.
 *
 * A reference becomes its type (where that can be one of several), id and name; a date what was written and the days it
 * can mean; a list of objects one list a member, all of the same length. A list within a list is in JSON only.
 */
import { z } from 'zod'
import { remembered } from '../../schema/remembered.ts'

/** A date is a text YYYY-MM-DD, a timestamp an instant in ISO 8601, UTC; json is any value, as JSON text. */
export type ColumnType = 'text' | 'category' | 'integer' | 'number' | 'boolean' | 'date' | 'timestamp' | 'json'

export interface Column {
  name: string
  type: ColumnType
  /** Every cell is a list of such values, or null where there can be none. */
  list: boolean
  /** The value can be null; of a list, its items can. */
  nullable: boolean
  /** All that a category can be. */
  values: readonly string[]
  unit: string | null
  meaning: string
  example: unknown
  /** The cell of an entry: null, a value as JSON has it, or an array of them. */
  read(entry: unknown): unknown
}

/** The columns of entries of a model, in the order of its fields; where it is a union, those of all its members. */
export const columnsOf = remembered((entry: z.ZodType): readonly Column[] => {
  const found = within(entry, { name: '', read: value => value, list: false, nullable: false, meaning: '' })
  return [...new Map(found.map(column => [column.name, column])).values()]
})

interface At {
  name: string
  read(entry: unknown): unknown
  list: boolean
  nullable: boolean
  meaning: string
}

function within(schema: z.ZodType, at: At): Column[] {
  if (isWrapped(schema)) return within(schema.unwrap() as z.ZodType, { ...at, nullable: true })
  if (schema instanceof z.ZodObject) return members(schema, at)
  if (schema instanceof z.ZodArray)
    return at.list ? [] : within(schema.element as z.ZodType, { ...at, list: true, nullable: false })
  if (schema instanceof z.ZodUnion && schema.options.some(isCompound))
    return schema.options.flatMap(option => within(option as z.ZodType, { ...at, nullable: true }))
  return [columnOf(schema, at)]
}

const members = ({ shape }: z.ZodObject, at: At): Column[] =>
  Object.entries(shape as Record<string, z.ZodType>)
    // What all have in common tells nothing, and the address of what is referred to follows from its id.
    .filter(([name, schema]) => (name === 'type' ? optionsOf(schema)?.length !== 1 : name !== 'href' || !at.name))
    .flatMap(([name, schema]) =>
      within(schema, {
        ...at,
        // A date is first of all what the source gives.
        name: name === 'edtf' ? at.name : at.name ? `${at.name}_${name}` : name,
        read: through(at, value => (value as Record<string, unknown>)[name]),
        meaning: [at.meaning, described(schema).description].filter(Boolean).join(' · '),
      }),
    )

/** A member is read through what holds it: item by item, if that is a list. */
function through({ list, read }: Pick<At, 'list' | 'read'>, get: (value: unknown) => unknown): At['read'] {
  const one = (value: unknown) => (value === null || value === undefined ? null : (get(value) ?? null))
  if (!list) return entry => one(read(entry))
  return entry => (read(entry) as unknown[] | null)?.map(one) ?? null
}

const scalars: Record<string, ColumnType> = { integer: 'integer', number: 'number', boolean: 'boolean' }
const texts: Record<string, ColumnType> = { date: 'date', 'date-time': 'timestamp' }

function columnOf(schema: z.ZodType, { name, read, list, nullable, meaning }: At): Column {
  const values = optionsOf(schema)
  const kind = values ? 'category' : typeOf(schema)
  const { unit = null, examples = [] } = described(schema)
  const cell = cells[kind]
  return {
    name,
    type: kind,
    list,
    nullable: nullable || kind === 'json',
    values: values ?? [],
    unit,
    meaning,
    example: examples[0] ?? values?.[0] ?? null,
    read: cell ? through({ list, read }, cell) : read,
  }
}

function typeOf(schema: z.ZodType): ColumnType {
  const { type, format = '' } = z.toJSONSchema(schema, { unrepresentable: 'any' })
  return type === 'string' ? (texts[format] ?? 'text') : (scalars[String(type)] ?? 'json')
}

/** Half a character (a lone surrogate) cannot be written in UTF-8: it becomes U+FFFD here, and so alike in every format. */
const wellFormed = (value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value)

/** What becomes of a value that is not written as the entry has it. */
const cells: Partial<Record<ColumnType, (value: unknown) => unknown>> = {
  text: wellFormed,
  json: value => JSON.stringify(value, (_, within) => wellFormed(within)),
}

function optionsOf(schema: z.ZodType): string[] | undefined {
  if (schema instanceof z.ZodEnum) return schema.options.map(String)
  return schema instanceof z.ZodLiteral ? [...schema.values].map(String) : undefined
}

const isWrapped = (schema: z.ZodType): schema is z.ZodNullable | z.ZodOptional =>
  schema instanceof z.ZodNullable || schema instanceof z.ZodOptional

const isCompound = (schema: unknown) =>
  schema instanceof z.ZodObject || schema instanceof z.ZodArray || schema instanceof z.ZodUnion

interface Described {
  description?: string
  examples?: unknown[]
  unit?: string
}

/** What is said of a field, by the outermost that says it. */
function described(schema: z.ZodType): Described {
  const own = (schema.meta() ?? {}) as Described
  if (!isWrapped(schema) && !(schema instanceof z.ZodArray)) return own
  return { ...described((isWrapped(schema) ? schema.unwrap() : schema.element) as z.ZodType), ...own }
}
