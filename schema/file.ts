/**
 * A data file: lists of entries under the names of their collections, defaults for what they leave out, and ids that are no
 * more. An entry need not be whole, since another file may say the rest of the same entity; together they must be.
 */
import { z } from 'zod'
import { citation, PARAGRAPH } from './citations.ts'
import { entities } from './entities.ts'
import type { Entity } from './entity.ts'
import { didYouMean } from './explain.ts'

/** Names in a data file that are no collections. */
export const RETIRED = 'retired'
export const DEFAULTS = 'defaults'

/** The fields of an entity, none of which need be there: what is left out is left out, not an empty list. */
const optional = ({ model }: Entity): Record<string, z.ZodType> =>
  Object.fromEntries(
    Object.entries(model.shape as Record<string, z.ZodType>).map(([name, type]) => [
      name,
      (type instanceof z.ZodDefault ? (type.unwrap() as z.ZodType) : type).optional(),
    ]),
  )

/** An entry: who it is and who says so must be there. */
export const entryModels: ReadonlyMap<string, z.ZodObject> = new Map(
  entities.map(entity => {
    const { id, citations } = entity.model.shape as Record<string, z.ZodType>
    return [entity.type, z.strictObject({ ...optional(entity), ...(id && { id }), ...(citations && { citations }) })]
  }),
)

/** What entries that leave it out are to have: anything but who they are and who says so. */
const defaultModels: ReadonlyMap<string, z.ZodObject> = new Map(
  entities.map(entity => {
    const { id, citations, ...usual } = optional(entity)
    const when = z.strictObject(usual).optional()
    const described = when.meta({ description: 'Only for entries that say so: { holder: rustem-umerov }' })
    return [entity.type, z.strictObject({ ...usual, when: described })]
  }),
)

export const defaultModelOf = (type: string) => defaultModels.get(type) as z.ZodObject

/** An id of an entity that there could be, with its type. */
const key = z
  .string()
  .superRefine((value, context) => {
    const slash = value.indexOf('/')
    const [type, id] = [value.slice(0, Math.max(slash, 0)), value.slice(slash + 1)]
    const types = entities.map(entity => entity.type)
    const entity = entities.find(one => one.type === type)
    const complaint =
      slash < 0
        ? 'an id stands here with its type: people/rustem-umerov'
        : !entity
          ? `there is no type ${type}${didYouMean(type, types)}; known: ${types.join(', ')}`
          : (entity.model.shape.id as z.ZodType).safeParse(id).error?.issues[0]?.message
    if (complaint) context.addIssue({ code: 'custom', message: complaint })
  })
  .meta({ examples: ['people/rustem-umerov'] })

export const retiredModel = z.strictObject({
  id: key.describe('The id that is no more, with its type'),
  into: key.optional().describe('What it was merged into; left out if it was removed'),
  reason: z.string().trim().min(1).max(1000).optional().describe('Why, for whoever kept the id'),
})

/** One or several: each entry takes what it leaves out from the last that fits it. */
const oneOrSeveral = (model: z.ZodType) => z.union([model, z.array(model)])

const fileModel = z.strictObject({
  ...Object.fromEntries(
    entities.map(({ type, description }) => [
      type,
      z
        .array(entryModels.get(type) as z.ZodObject)
        .nullable()
        .optional()
        .describe(description),
    ]),
  ),
  [DEFAULTS]: z
    .strictObject(Object.fromEntries(entities.map(({ type }) => [type, oneOrSeveral(defaultModelOf(type)).optional()])))
    .nullable()
    .optional()
    .describe('What the entries of this file have unless they say otherwise, by collection'),
  [RETIRED]: z.array(retiredModel).nullable().optional().describe('Ids that were published once and are no more'),
})

/** JSON Schema (2020-12) of a data file, for editors that complete and check while one types. */
export function fileJsonSchema(): object {
  const schema = z.toJSONSchema(fileModel, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'ref',
    override({ zodSchema, jsonSchema }) {
      if ((zodSchema as unknown) !== citation) return
      const { ...whole } = jsonSchema
      for (const name of Object.keys(whole)) delete (jsonSchema as Record<string, unknown>)[name]
      const paragraph = { type: 'string', pattern: PARAGRAPH.source, description: 'P4: paragraph 4 of its own source' }
      jsonSchema.anyOf = [paragraph, whole] as never
    },
  })
  return { $id: 'parley-data-file', title: 'A data file of Parley', ...schema }
}
