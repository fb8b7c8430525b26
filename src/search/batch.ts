/** What a client of the reconciliation service sends: JSON in a parameter, checked, refused with the place of what is wrong. */
import { z } from 'zod'
import { types as allTypes } from '../../schema/entities.ts'
import { didYouMean, explain } from '../../schema/explain.ts'
import { nearest } from '../../schema/nearest.ts'
import { parameterProblem } from '../http/parameters.ts'
import { type ParameterError, Problem } from '../http/problems.ts'
import { type Property, propertiesOfAny } from './properties.ts'

/** Most queries of a batch, and most entities of a data extension. */
export const MOST_AT_ONCE = 100
const MOST_PROPERTIES = 50
const MOST_CANDIDATES = 50
const MOST_CHARACTERS = 1000
/** Errors that one answer tells: whoever made a thousand of one kind sees it from the first. */
const MOST_ERRORS = 20

export type Given = string | number | boolean | { id: string; name?: string | undefined }

/** One query of a batch. */
export interface Query {
  text: string
  /** Empty: all. */
  types: readonly string[]
  /** Entities of other types are found too, but count for less. */
  lenient: boolean
  limit: number
  properties: { property: Property; values: Given[] }[]
}

export interface Extension {
  ids: string[]
  properties: { property: Property; limit: number }[]
}

const given = z.union([
  z.string().max(MOST_CHARACTERS),
  z.number(),
  z.boolean(),
  z.object({ id: z.string().min(1).max(MOST_CHARACTERS), name: z.string().optional() }),
])
const type = z.enum(allTypes)
const query = z.strictObject({
  query: z.string().trim().min(1).max(MOST_CHARACTERS),
  type: z.union([type, z.array(type)]).default([]),
  limit: z.int().min(1).max(MOST_CANDIDATES).default(10),
  properties: z
    .array(z.object({ pid: z.string(), v: z.union([given, z.array(given).max(MOST_PROPERTIES)]) }))
    .max(MOST_PROPERTIES)
    .default([]),
  type_strict: z.enum(['any', 'should', 'all']).default('any'),
})

const settings = z.strictObject({
  // Forms send numbers as text.
  limit: z
    .union([
      z.int().min(0),
      z
        .string()
        .regex(/^\d{1,9}$/, 'a whole number, 0 for all')
        .transform(Number),
    ])
    .default(0),
})
const extension = z.strictObject({
  ids: z.array(z.string().min(1).max(MOST_CHARACTERS)),
  properties: z.array(z.object({ id: z.string(), settings: settings.default({ limit: 0 }) })).max(MOST_PROPERTIES),
})

/**
 * Reads a batch of queries.
 * @returns by the caller's keys, whatever these are
 * @throws {Problem} invalid-parameter, with the place of each error; content-too-large
 */
export function readQueries(text: string): [key: string, query: Query][] {
  const batch = readObject('queries', text)
  const entries = Object.entries(batch)
  refuseTooMany('queries', entries.length, 'queries in a batch')
  const errors: ParameterError[] = []
  const read = entries.flatMap(([key, value]): [string, Query][] => {
    const place = `queries.${key}`
    const parsed = query.safeParse(value, { reportInput: true })
    if (!parsed.success) {
      errors.push(...errorsIn(place, parsed.error, () => Object.keys(query.shape)))
      return []
    }
    const { query: asked, type, limit, properties, type_strict } = parsed.data
    const types = [...new Set([type].flat())]
    const lenient = type_strict === 'should'
    const known = propertiesOfAny(types.length > 0 && !lenient ? types : allTypes)
    const named = properties.flatMap(({ pid, v }, i) => {
      const property = known.get(pid)
      if (!property) errors.push(unknownProperty(`${place}.properties.${i}.pid`, pid, known))
      const values = [v].flat().filter(one => one !== '')
      return property && values.length > 0 ? [{ property, values }] : []
    })
    // An entity is of one type only: nothing is of all of several.
    const none = type_strict === 'all' && types.length > 1
    return [[key, { text: asked, types, lenient, limit: none ? 0 : limit, properties: named }]]
  })
  refuse(errors)
  return read
}

/**
 * Reads a query for data extension.
 * @throws {Problem} invalid-parameter, with the place of each error; content-too-large
 */
export function readExtension(text: string): Extension {
  const parsed = extension.safeParse(readObject('extend', text), { reportInput: true })
  if (!parsed.success)
    throw parameterProblem(
      errorsIn('extend', parsed.error, path =>
        Object.keys(path.includes('settings') ? settings.shape : extension.shape),
      ).slice(0, MOST_ERRORS),
    )
  const { ids, properties } = parsed.data
  refuseTooMany('extend.ids', ids.length, 'entities at once')
  const known = propertiesOfAny(allTypes)
  const errors: ParameterError[] = []
  const named = properties.flatMap(({ id, settings }, i) => {
    const property = known.get(id)
    if (!property) errors.push(unknownProperty(`extend.properties.${i}.id`, id, known))
    return property ? [{ property, limit: settings.limit }] : []
  })
  refuse(errors)
  return { ids, properties: named }
}

function readObject(parameter: string, text: string): object {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch (error) {
    throw parameterProblem([{ parameter, detail: `this is no JSON: ${(error as Error).message}` }])
  }
  if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read
  throw parameterProblem([{ parameter, detail: 'a JSON object is due, such as {"q0": {"query": "Umerov"}}' }])
}

function errorsIn(place: string, error: z.ZodError, known: Parameters<typeof explain>[1]): ParameterError[] {
  return explain(error, known).map(({ path, message, allowed, key }) => ({
    parameter: [place, ...path].join('.'),
    detail: message,
    ...(allowed && { allowed }),
    ...(allowed && key && { nearest: nearest(String(path.at(-1)), allowed) }),
  }))
}

function unknownProperty(parameter: string, value: string, known: Map<string, Property>): ParameterError {
  const allowed = [...known.keys()]
  const detail = `"${value}" is no property of what is asked for${didYouMean(value, allowed)}; known: ${allowed.join(', ')}`
  return { parameter, value, detail, allowed, nearest: nearest(value, allowed) }
}

function refuse(errors: ParameterError[]): void {
  if (errors.length > 0) throw parameterProblem(errors.slice(0, MOST_ERRORS))
}

/** As the specification has it, a batch that is too large is 413. */
function refuseTooMany(parameter: string, count: number, what: string): void {
  if (count <= MOST_AT_ONCE) return
  const detail = `${count} ${what}: at most ${MOST_AT_ONCE}; send them in several requests`
  throw new Problem('content-too-large', `${parameter}: ${detail}`, { errors: [{ parameter, detail }] })
}
