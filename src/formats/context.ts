/**
 * JSON-LD contexts, read off the models: which term of a vocabulary each member of an answer is.
 *
 * One is published, for entities. What is computed has members that are called as the types of entities are (`issues`),
 * and may bring others at any time, so that such an answer carries what it needs beyond that itself.
 */
import { z } from 'zod'
import { entities } from '../../schema/entities.ts'
import type { Entity } from '../../schema/entity.ts'
import type { Field } from '../../schema/fields.ts'
import { type Term, vocabularies } from '../../schema/vocabularies.ts'
import type { Shape } from './format.ts'

type Definition = string | null | { [keyword: `@${string}`]: string | Context }
export type Context = { [name: string]: Definition | number }

export const contextAddress = '/v1/context.jsonld'

/** Of our own terms. */
export const vocabularyAddress = '/v1/vocabulary'

const ownAt = (origin: string) => `${origin}${vocabularyAddress}#`

const types = new Map(entities.map(entity => [entity.type, entity]))

export const iriOf = (term: Term): string => {
  const [prefix, name] = term.split(':') as [keyof typeof vocabularies, string]
  return vocabularies[prefix] + name
}

/** The class of an entity's type. */
export const classOf = ({ term, label }: Entity, origin: string) => (term ? iriOf(term) : ownAt(origin) + label)

/** The property of a field, or of another member of an answer. */
export const propertyOf = ({ term, name }: { term?: Term; name: string }, origin: string) =>
  term ? iriOf(term) : ownAt(origin) + name

/** The context at `contextAddress`. */
export const publishedContext = (origin: string): Context => ({
  '@version': 1.1,
  '@vocab': ownAt(origin),
  type: '@type',
  href: '@id',
  data: '@graph',
  // Nothing is said by these: they are of the answer, lead elsewhere in the service, or say the same from the other side.
  page: null,
  meta: null,
  related: null,
  links: null,
  id: iriOf('schema:identifier'),
  name: iriOf('schema:name'),
  edtf: { '@id': `${ownAt(origin)}edtf`, '@type': iriOf('edtf:EDTF') },
  earliest: { '@id': `${ownAt(origin)}earliest`, '@type': iriOf('xsd:date') },
  latest: { '@id': `${ownAt(origin)}latest`, '@type': iriOf('xsd:date') },
  label: iriOf('rdfs:label'),
  ...Object.fromEntries(
    entities.map(entity => [
      entity.type,
      { '@id': classOf(entity, origin), '@context': contextOfFields(entity.fields.slice(1), origin) },
    ]),
  ),
})

function contextOfFields(fields: readonly Field[], origin: string): Context {
  const hidden = fields.map(({ name }) => name).filter(name => types.has(name))
  return Object.fromEntries(
    fields.map(field => {
      const inner = contextOfFields(field.fields, origin)
      const classes = hidden.filter(name => field.kind === 'reference' && field.to.includes(name))
      const context = { ...inner, ...classesOf(classes, origin) }
      return [
        field.name,
        {
          '@id': propertyOf(field, origin),
          ...typed(field.type),
          ...(field.many && { '@container': '@set' }),
          ...(Object.keys(context).length > 0 && { '@context': context }),
        },
      ]
    }),
  )
}

/** Where the name of a type is a property, the type of what stands in it still has to be a class. */
const classesOf = (hidden: Iterable<string>, origin: string): Context =>
  Object.fromEntries([...hidden].map(name => [name, classOf(types.get(name) as Entity, origin)]))

/** The type of a value, where it is not the one that JSON gives it. */
function typed(schema: z.ZodType): { '@type'?: string } {
  const { type, format } = z.toJSONSchema(schema, { unrepresentable: 'any' })
  if (format === 'uri') return { '@type': '@id' }
  if (format === 'date') return { '@type': iriOf('xsd:date') }
  return type === 'number' ? { '@type': iriOf('xsd:double') } : {}
}

/**
 * What an answer's own context has beside the published one.
 * @param members the names beside `data`; nothing is said by them but what is `included`
 */
export const ownContext = ({ entry }: Shape, origin: string, members: readonly string[] = []): Context => ({
  '@base': `${origin}/`,
  ...computedContext(entry, origin),
  ...Object.fromEntries(members.map(name => [name, null])),
  // Beside @graph there could be nothing, or it would be a graph apart.
  ...(members.includes('included') && { data: '@included', included: '@included' }),
})

/** The context of entries that are no entities: of its members those that mean something else than the published one says. */
function computedContext(entry: z.ZodType, origin: string): Context {
  return within([entry], new Set())

  function within(schemas: readonly z.ZodType[], outer: ReadonlySet<string>): Context {
    const members = Map.groupBy(
      schemas.filter(schema => !isReference(schema)).flatMap(schema => Object.entries(shapeOf(schema))),
      ([name]) => name,
    )
    const hidden = new Set([...outer, ...[...members.keys()].filter(name => types.has(name))])
    return Object.fromEntries(
      [...members].flatMap(([name, all]) => {
        const plain = all.map(([, schema]) => unwrapped(schema))
        const inner = plain.flatMap(({ schemas }) => schemas)
        const context = { ...within(inner, hidden), ...(inner.some(isReference) && classesOf(hidden, origin)) }
        const definition = {
          ...(inner.length === 1 && typed(inner[0] as z.ZodType)),
          ...(plain.every(({ many }) => many) && { '@container': '@set' }),
          ...(Object.keys(context).length > 0 && { '@context': context }),
        }
        const isNeeded = types.has(name) || Object.keys(definition).length > 0
        return isNeeded && !common.has(name) ? [[name, { '@id': propertyOf({ name }, origin), ...definition }]] : []
      }),
    )
  }
}

/** Members that mean the same everywhere. */
export const common = new Set(['type', 'id', 'href', 'name', 'edtf', 'earliest', 'latest', 'label'])

/** What a value can be, without what may surround it. */
export function unwrapped(schema: z.ZodType): { schemas: z.ZodType[]; many: boolean } {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return unwrapped(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodArray) return { schemas: unwrapped(schema.element as z.ZodType).schemas, many: true }
  if (!(schema instanceof z.ZodUnion)) return { schemas: [schema], many: false }
  const options = schema.options.map(option => unwrapped(option as z.ZodType))
  return { schemas: options.flatMap(({ schemas }) => schemas), many: options.every(({ many }) => many) }
}

export const shapeOf = (schema: z.ZodType): Record<string, z.ZodType> =>
  schema instanceof z.ZodObject ? schema.shape : {}

/** An entity, or a reference to one. */
export function isReference(schema: z.ZodType): boolean {
  const shape = shapeOf(schema)
  return ['type', 'id', 'href'].every(name => name in shape)
}

/** An entity stands somewhere in an entry, or a reference to one: what cannot be said of anything is no linked data. */
export function refersToEntities({ entry }: Pick<Shape, 'entry'>): boolean {
  return unwrapped(entry).schemas.some(
    schema => isReference(schema) || Object.values(shapeOf(schema)).some(member => refersToEntities({ entry: member })),
  )
}
