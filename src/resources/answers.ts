/** The shapes of answers, from the same models as the data: what the API documents, and what it gives. */
import { z } from 'zod'
import { dateAnswer, presentDate } from '../../schema/dates.ts'
import { entityOf } from '../../schema/entities.ts'
import type { Entity } from '../../schema/entity.ts'
import type { Field } from '../../schema/fields.ts'
import { dateProperties } from '../../schema/graph.ts'
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

const references = new Map<string, z.ZodObject>()

/** The model of a reference that can only be to entities of some types. */
export function referenceAnswerOf(types: readonly string[]): z.ZodObject {
  const known = references.get(types.join())
  if (known) return known
  const [first, ...others] = types.map(entityOf) as [Entity, ...Entity[]]
  const example = String(first.fields[0]?.example)
  const name = first.fields.find(({ name }) => name === first.title)?.example
  const reference = referenceAnswer
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
  references.set(types.join(), reference)
  return reference
}

/** A reference to whoever can say something. */
export const actorAnswer = referenceAnswerOf(['people', 'organizations', 'countries'])

const answers = new Map<Entity, z.ZodObject>()

/** The model of an entity's answer: the same one wherever it stands. */
export function answerOf(entity: Entity): z.ZodObject {
  const known = answers.get(entity)
  if (known) return known
  const answer = z
    .object({
      type: z.literal(entity.type),
      id: fieldAnswer(entity.fields[0] as Field),
      href: z.string().meta({
        description: 'Its own address',
        examples: [itemAddress(entity.type, String(entity.fields[0]?.example))],
      }),
      ...fieldsAnswer(entity.fields.slice(1)),
    })
    .meta({ id: entity.label, description: entity.description })
  answers.set(entity, answer)
  return answer
}

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
