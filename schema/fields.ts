/**
 * The vocabulary in which an entity's model is written: zod types that also say how a field lives in the graph.
 *
 * A model is an ordinary `z.strictObject`. What zod cannot say (this string is a reference, this list is a set of nodes
 * the entity owns) is kept in a registry beside it, and `fieldsOf` reads both back as one list. Everything generic, from
 * the seed's rows to the API's filters, works on that list, so an entity is declared once.
 */
import { z } from 'zod'
import { dateProblem } from './dates.ts'
import type { Term } from './vocabularies.ts'

/** How a reference leads to another entity. */
interface Way {
  /** The relationship's type in the graph. */
  rel: string
  /** It holds both ways, whichever side states it. */
  symmetric?: boolean
  /** The relationship to walk upwards when the API filters: asking for an issue finds the narrower ones too. */
  hierarchy?: string
  /** Of several fields that lead to these types, the one that makes the list under their addresses: `/v1/people/{id}/positions`. */
  under?: readonly string[]
}

/** How a field lives in the graph. Whatever has no storage is a property of its node. */
type Storage =
  | { kind: 'date' }
  | ({ kind: 'reference'; to: readonly string[] } & Way)
  | { kind: 'link'; label: string; model: z.ZodObject }
  | { kind: 'part'; rel: string; label: string; model: z.ZodObject }

/** What the documentation says of a field and how the API lets one ask for it. */
export interface Use {
  description: string
  /** A real value, from the first source; tests look it up there. */
  example?: unknown
  /** Of a number. */
  unit?: string
  /** The query parameter that selects by this field; none, if it cannot be asked for. */
  filter?: string
  /** Part of the free-text search `q`. */
  searched?: boolean
  /** The published term that means the same, for linked data; without one the field is a term of our own. */
  term?: Term
}

// Typed by hand: zod would expand the models inside a Storage without end.
const storage = z.registry<object>()
const uses = z.registry<Use>()

// What zod derives from a type (`.min()`, `.meta()`) inherits what the registries hold of it.
function used<T extends z.ZodType>(type: T, use: Use): T {
  const { description, example, unit } = use
  uses.add(type, use)
  const said = { description, ...(example !== undefined && { examples: [example] }), ...(unit && { unit }) }
  return (type as z.ZodType).meta(said) as T
}

function stored<T extends z.ZodType>(type: T, how: Storage, use: Use): T {
  storage.add(type, how)
  return used(type, use)
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** An id of our own: lower-case words joined by hyphens, and stable once published. */
export const slug = (use: Use) =>
  used(z.string().max(100).regex(SLUG, 'an id is lower-case letters, digits and single hyphens: rustem-umerov'), use)

/** An id that a standard gives. */
export const code = (pattern: RegExp, advice: string, use: Use) => used(z.string().regex(pattern, advice), use)

export const text = (use: Use) => used(z.string().trim().min(1).max(5000), use)

/** What something is, for people to read and to search in; it may be left out. */
export const description = (what: string, term: Term = 'schema:description') =>
  text({ description: what, searched: true, term }).optional()

export const whole = (range: { min: number; max: number }, use: Use) => used(z.int().min(range.min).max(range.max), use)

export const decimal = (range: { min: number; max: number }, use: Use) =>
  used(z.number().min(range.min).max(range.max), use)

export const oneOf = <const T extends readonly [string, ...string[]]>(values: T, use: Use) => used(z.enum(values), use)

export const webAddress = (use: Use) => used(z.url({ protocol: /^https?$/ }), use)

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** The canonical form of a BCP 47 tag; undefined if there is no such language. */
export function languageTag(written: string): string | undefined {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(written)
    return tag === 'und' || languages.of(tag) !== undefined ? tag : undefined
  } catch {
    return undefined
  }
}

/** A BCP 47 tag of a language that there is, in its canonical form; `und` where the language is not known. */
export const language = (use: Use) =>
  used(
    z.string().refine(tag => languageTag(tag) === tag, 'a language is a BCP 47 tag: en, uk, sr-Latn'),
    use,
  )

/** A day or a span of days in EDTF (ISO 8601-2); stored as written, with the earliest and latest day beside it. */
export const date = (use: Use) =>
  stored(
    z.string().superRefine((value, context) => {
      const problem = dateProblem(value)
      if (problem) context.addIssue({ code: 'custom', message: problem })
    }),
    { kind: 'date' },
    use,
  )

/** The id of another entity, of one of the types named; `type/id` where the id alone would not tell. */
export const reference = (to: readonly string[], { rel, symmetric, hierarchy, under, ...use }: Use & Way) =>
  stored(z.string().min(1), { kind: 'reference', to, rel, symmetric, hierarchy, under }, use)

export const references = (to: readonly string[], use: Use & Way) => z.array(reference(to, use)).default([])

/** Relationships with properties of their own: each item holds one reference, where it leads, and what is said of it. */
export const links = <T extends z.ZodObject>(label: string, model: T, use: Use) =>
  stored(z.array(model), { kind: 'link', label, model }, use)

/** Nodes that belong to the entity and go with it. */
export const parts = <T extends z.ZodObject>(label: string, rel: string, model: T, use: Use) =>
  stored(z.array(model), { kind: 'part', rel, label, model }, use).default([])

/** One field of a model, read back for whatever works on any entity. */
export interface Field extends Use {
  name: string
  kind: 'property' | Storage['kind']
  /** A list of values, references, links or parts. */
  many: boolean
  required: boolean
  /** The zod type of one value. */
  type: z.ZodType
  /** The type of the relationship to a reference's, a link's or a part's node. */
  rel: string
  /** The entity types a reference or a link may lead to. */
  to: readonly string[]
  symmetric: boolean
  hierarchy: string | undefined
  under: readonly string[]
  /** What one link or part is called; a part's node has it for a label. */
  label: string
  /** The fields of a link or a part. */
  fields: Field[]
}

const isWrapper = (type: z.ZodType): type is z.ZodOptional | z.ZodDefault | z.ZodArray =>
  type instanceof z.ZodOptional || type instanceof z.ZodDefault || type instanceof z.ZodArray

/** The fields of a model, in the order in which it declares them: the order of every answer and every column. */
export function fieldsOf(model: z.ZodObject): Field[] {
  return Object.entries(model.shape).map(([name, declared]) => {
    let type = declared as z.ZodType
    let [required, many] = [true, false]
    let use = uses.get(type)
    let how = storage.get(type) as Storage | undefined
    while (isWrapper(type)) {
      if (type instanceof z.ZodArray) many = true
      else required = false
      type = type.unwrap() as z.ZodType
      use ??= uses.get(type)
      how ??= storage.get(type) as Storage | undefined
    }
    if (!use) throw new Error(`the field ${name} has no description`)
    const reference = how?.kind === 'reference' ? how : undefined
    const fields = how?.kind === 'link' || how?.kind === 'part' ? fieldsOf(how.model) : []
    const end = how?.kind === 'link' ? fields.find(field => field.kind === 'reference') : undefined
    return {
      ...use,
      name,
      kind: how?.kind ?? 'property',
      many,
      required,
      type,
      rel: reference?.rel ?? end?.rel ?? (how?.kind === 'part' ? how.rel : ''),
      to: reference?.to ?? end?.to ?? [],
      symmetric: reference?.symmetric ?? false,
      hierarchy: reference?.hierarchy,
      under: reference?.under ?? [],
      label: how?.kind === 'link' || how?.kind === 'part' ? how.label : '',
      fields,
    }
  })
}
