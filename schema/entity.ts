import type { z } from 'zod'
import { type Field, fieldsOf } from './fields.ts'
import type { Term } from './vocabularies.ts'

interface Declaration {
  /** The plural under which the API serves it and a reference names it: `people`. */
  type: string
  /** The label of its nodes: `Person`. */
  label: string
  /** The field that names it wherever it is referred to. */
  title: string
  description: string
  /** The published class that means the same, for linked data; without one it is a class of our own, its label. */
  term?: Term
  model: z.ZodObject
}

/** A kind of thing in the graph: its model, and its fields read back for all that works on any entity. */
export interface Entity extends Declaration {
  fields: Field[]
  /** What a list can be ordered by: its title, and its date if it has one. The first is the default. */
  sorts: Field[]
  /** The date it has, if it has one. */
  dated: Field | undefined
}

export function entity(declaration: Declaration): Entity {
  const fields = fieldsOf(declaration.model)
  // Told apart by nothing else when they are read back; a reference of a part is held by the entity as well.
  const inner = fields.filter(({ kind }) => kind === 'part').flatMap(part => part.fields)
  const rels = [...fields, ...inner.filter(({ kind }) => kind === 'reference')].map(({ rel }) => rel).filter(Boolean)
  if (new Set(rels).size < rels.length) throw new Error(`two fields of ${declaration.label} share a relationship`)
  const dates = fields.filter(field => field.kind === 'date')
  const sorts = [...dates, ...fields.filter(field => field.name === declaration.title)]
  return { ...declaration, fields, sorts, dated: dates[0] }
}
