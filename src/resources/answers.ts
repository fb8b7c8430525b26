/** The shapes of answers, from the same models as the data: what the API documents, and what it gives. */
import { z } from 'zod'
import { dateAnswer, presentDate } from '../../schema/dates.ts'
import type { Entity } from '../../schema/entity.ts'
import type { Field } from '../../schema/fields.ts'
import type { EntityRow, Reference } from '../graph/projection.ts'
import { shape } from '../graph/projection.ts'
import { itemAddress } from '../http/links.ts'

export const referenceAnswer = z
  .object({
    type: z.string().meta({ description: 'Type of the entity referred to', examples: ['countries'] }),
    id: z.string().meta({ description: 'Its id', examples: ['UA'] }),
    name: z.string().meta({ description: 'Its name', examples: ['Ukraine'] }),
    href: z.string().meta({ description: 'Its address', examples: ['/v1/countries/UA'] }),
  })
  .meta({ id: 'Reference', description: 'Another entity, by its address' })

const related = z
  .object({
    type: z.string().meta({ description: 'Type of the entities', examples: ['positions'] }),
    by: z.string().meta({ description: 'The field by which they refer to this one', examples: ['party'] }),
    href: z.string().meta({ description: 'The list of all of them', examples: ['/v1/positions?party=UA'] }),
    items: z.array(referenceAnswer).meta({ description: 'The first of them' }),
    more: z.boolean().meta({ description: 'There are more than these' }),
  })
  .meta({ id: 'Related', description: 'Entities that refer to this one' })

/** The model of an entity's answer. */
export const answerOf = (entity: Entity) =>
  z
    .object({
      type: z.literal(entity.type),
      id: fieldAnswer(entity.fields[0] as Field),
      href: z.string().meta({ description: 'Its own address', examples: [`/v1/${entity.type}/…`] }),
      ...fieldsAnswer(entity.fields.slice(1)),
    })
    .meta({ id: entity.label, description: entity.description })

/** An item has beside its own fields what refers to it. */
export const itemAnswerOf = (entity: Entity) =>
  answerOf(entity)
    .extend({ related: z.array(related).meta({ description: 'What refers to this, by type and field' }) })
    .meta({ id: `${entity.label}Item`, description: entity.description })

const fieldsAnswer = (fields: readonly Field[]): Record<string, z.ZodType> =>
  Object.fromEntries(fields.map(field => [field.name, fieldAnswer(field)]))

function fieldAnswer(field: Field): z.ZodType {
  const one = valueAnswer(field)
  const value = field.many ? z.array(one) : field.required ? one : one.nullable()
  const example = field.kind === 'property' && field.example !== undefined
  return value.meta({
    description: field.description,
    ...(example && { examples: [field.many ? [field.example] : field.example] }),
  })
}

function valueAnswer(field: Field): z.ZodType {
  if (field.kind === 'date') return dateAnswer
  if (field.kind === 'reference') return referenceAnswer
  if (field.kind === 'property') return field.type
  const known = components.get(field.label)
  if (known) return known
  const component = z.object(fieldsAnswer(field.fields)).meta({ id: field.label })
  components.set(field.label, component)
  return component
}

/** Links and parts, by what one is called: the same in every entity that has them. */
const components = new Map<string, z.ZodType>()

/** A reference as every answer gives it. */
export const presentReference = ({ type, id, name }: Reference) => ({ type, id, name, href: itemAddress(type, id) })

/** An entity as every answer gives it, in the order of its model. */
export function presentEntity(entity: Entity, row: EntityRow): Record<string, unknown> {
  const { id, ...fields } = shape(entity, row, { reference: presentReference, date: presentDate })
  return { type: entity.type, id, href: itemAddress(entity.type, String(id)), ...fields }
}
