/** The shapes of answers, from the same models as the data: what the API documents, and what it gives. */
import { z } from 'zod'
import { dateAnswer, presentDate } from '../../schema/dates.ts'
import { entityOf } from '../../schema/entities.ts'
import type { Entity } from '../../schema/entity.ts'
import type { Field } from '../../schema/fields.ts'
import { dateProperties } from '../../schema/graph.ts'
import { remembered } from '../../schema/remembered.ts'
import { type EntityRow, type Reference, shape } from '../graph/projection.ts'
import { itemAddress } from '../http/links.ts'

export const referenceAnswer = z
  .object({
    type: z.string().meta({ description: 'Type of the entity referred to', examples: ['countries'] }),
    id: z.string().meta({ description: 'Its id', examples: ['UA'] }),
    name: z.string().meta({ description: 'Its name', examples: ['Ukraine'] }),
    href: z.string().meta({ description: 'Its address', examples: ['/v1/countries/UA'] }),
  })
  .meta({ id: 'Reference', description: 'Another entity, by its address' })

/** The model of a reference that can only be to entities of some types. */
export const referenceAnswerOf = remembered((types: readonly string[]): z.ZodObject => {
  const [first, ...others] = types.map(entityOf) as [Entity, ...Entity[]]
  const example = String(first.fields[0]?.example)
  const name = first.fields.find(({ name }) => name === first.title)?.example
  return referenceAnswer
    .extend({
      type: z.enum(types as [string, ...string[]]).meta({ description: 'Type of the entity referred to' }),
      id: z.string().meta({ description: 'Its id', examples: [example] }),
      name: z.string().meta({ description: 'Its name', examples: [name] }),
      href: z.string().meta({ description: 'Its address', examples: [itemAddress(first.type, example)] }),
    })
    .meta({
      id: `${[first, ...others].map(({ label }) => label).join('Or')}Reference`,
      description: `One of ${types.join(' or ')}, by its address`,
    })
}, String)

/** A reference to whoever can say something. */
export const actorAnswer = referenceAnswerOf(['people', 'organizations', 'countries'])

/** The model of an entity's answer: the same one wherever it stands. */
export const answerOf = remembered(
  (entity: Entity): z.ZodObject =>
    z
      .object({
        type: z.literal(entity.type),
        id: fieldAnswer(entity.fields[0] as Field),
        href: z.string().meta({
          description: 'Its own address',
          examples: [itemAddress(entity.type, String(entity.fields[0]?.example))],
        }),
        ...fieldsAnswer(entity.fields.slice(1)),
      })
      .meta({ id: entity.label, description: entity.description }),
)

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
  if (field.kind === 'reference') return referenceAnswerOf(field.to)
  if (field.kind === 'property') return field.type
  return componentOf(field)
}

/** Links and parts, by what one is called: the same in every entity that has them. */
const componentOf = remembered(
  ({ label, fields }: Field): z.ZodType => z.object(fieldsAnswer(fields)).meta({ id: label }),
  ({ label }) => label,
)

/** A reference as every answer gives it. */
export const presentReference = ({ type, id, name }: Reference) => ({ type, id, name, href: itemAddress(type, id) })

/**
 * An entity as every answer gives it, in the order of its model.
 * @param day leaves out what began after this ISO day or ended before it, such as an office
 */
export function presentEntity(entity: Entity, row: EntityRow, day?: string): Presented {
  const parts = day === undefined ? row.parts : row.parts.filter(({ part }) => isInForce(part, day))
  const { id, ...fields } = shape(entity, { ...row, parts }, { reference: presentReference, date: presentDate })
  return { type: entity.type, id: String(id), href: itemAddress(entity.type, String(id)), ...fields }
}

export type Presented = { type: string; id: string; href: string } & Record<string, unknown>

/** Unless it is certain that it was not. */
function isInForce(part: Record<string, unknown>, day: string): boolean {
  const [began, ended] = [part[dateProperties('from').earliest], part[dateProperties('to').latest]] as (
    | string
    | undefined
  )[]
  return !(began && began > day) && !(ended && ended < day)
}
