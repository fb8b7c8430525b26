/** Checked data: every entity of every file, merged, resolved and complete, ready to become a graph. */
import { createHash } from 'node:crypto'
import type { Entity } from '../schema/entity.ts'
import type { Field } from '../schema/fields.ts'

export type Value = string | number | boolean | null | Value[] | { [field: string]: Value }

/** The fields of an entity as its model names them; a reference is `type/id`, a list is never absent, the unknown is null. */
export type Fields = Record<string, Value>

/** What follows from an entity together with others, for the queries to use. */
export interface Derived {
  /** The ISO day from which something dated counts. */
  counts_from: string | null
  /** How many reports say so. */
  independent_sources: number | null
}

export interface Entry {
  entity: Entity
  id: string
  /** `type/id`, by which the whole graph knows it. */
  key: string
  fields: Fields
  derived: Derived
  /** SHA-256 of its rows in the graph, 16 hexadecimal digits: it changes with what is said and with how that is stored. */
  hash: string
}

/** An id that was published once and that the data no longer hold. */
export interface Retirement {
  key: string
  /** The key of the entity that it was merged into, which the data hold; null if it was removed. */
  into: string | null
  reason: string | null
}

export interface Dataset {
  /** SHA-256 of all it holds, 16 hexadecimal digits. The same data have the same version wherever they are loaded. */
  version: string
  /** In the order of their keys. */
  entries: Entry[]
  /** In the order of their keys. */
  retired: Retirement[]
}

export const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What an entity is called wherever it is referred to. */
export const nameOf = (entity: Entity, fields: Fields) => String(fields[entity.title] ?? fields.id)

/** A value's fields in the model's order, with what is absent made explicit: the form that is compared. */
export function complete(fields: readonly Field[], value: Record<string, unknown>): Fields {
  return Object.fromEntries(
    fields.map(field => {
      const held = value[field.name]
      if (!field.many) return [field.name, (held ?? null) as Value]
      const items = (held ?? []) as Value[]
      return [field.name, field.fields.length > 0 ? items.map(item => complete(field.fields, item as Fields)) : items]
    }),
  )
}

/** The values of the fields that are wanted, each with its field: of a record, and of all links and parts in it. */
export function* valuesIn(
  fields: readonly Field[],
  record: Fields,
  wanted: (field: Field) => boolean | undefined,
): Generator<[Field, Value]> {
  for (const field of fields) {
    const value = record[field.name] ?? null
    if (value === null) continue
    if (wanted(field)) yield [field, value]
    if (field.fields.length > 0) for (const item of value as Fields[]) yield* valuesIn(field.fields, item, wanted)
  }
}

export function datasetOf(unordered: readonly Entry[], retirements: readonly Retirement[] = []): Dataset {
  const entries = unordered.toSorted(byKey)
  const retired = retirements.toSorted(byKey)
  const lines = [
    ...entries.map(({ key, hash }) => `${key} ${hash}`),
    ...retired.map(({ key, into, reason }) => JSON.stringify([key, into, reason])),
  ]
  return { version: digest(lines.map(line => `${line}\n`).join('')), entries, retired }
}

const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1)

/** SHA-256, 16 hexadecimal digits of it. */
export const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)
