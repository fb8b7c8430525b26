/**
 * A data file: lists of entries under the names of their collections, defaults for what they leave out, and ids that are no
 * more. An entry need not be whole, since another file may say the rest of the same entity; together they must be.
 */
import { z } from 'zod'
import { citation, PARAGRAPH } from './citations.ts'
import { entities, everyField, types } from './entities.ts'
import type { Entity } from './entity.ts'
import { didYouMean } from './explain.ts'
import { partsOf } from './key.ts'

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
    const { type, id } = partsOf(value)
    const entity = entities.find(one => one.type === type)
    const complaint = !type
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

/** What editors call a choice of fields: an entry by its entity, a link or part by its label. */
const titles: ReadonlyMap<unknown, string> = new Map([
  ...entities.map(({ type, label }) => [entryModels.get(type), label] as const),
  ...everyField.filter(({ label }) => label).map(({ type, label }) => [type, label] as const),
])

const dates: ReadonlySet<unknown> = new Set(everyField.filter(({ kind }) => kind === 'date').map(({ type }) => type))

/** JSON Schema (2020-12) of a data file, for editors that complete and check while one types. */
export function fileJsonSchema(): object {
  const schema = z.toJSONSchema(fileModel, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'ref',
    override: ({ zodSchema, jsonSchema }) => suitEditors(zodSchema as unknown as z.ZodType, jsonSchema),
  })
  return { $id: 'parley-data-file', title: 'A data file of Parley', ...schema }
}

function suitEditors(type: z.ZodType, json: z.core.JSONSchema.BaseSchema): void {
  if (type instanceof z.ZodArray) json.description ??= (type.element as z.ZodType).description
  // An editor would fill in the examples, which are facts of another source, and empty lists where none is needed.
  const [example] = json.enum ? [] : (json.examples ?? [])
  if (example !== undefined && json.description) json.description += ` (for example: ${example})`
  delete json.examples
  delete json.default
  const title = titles.get(type)
  if (title) json.title = title
  const advice =
    json.pattern && type.safeParse(' ').error?.issues.find(({ code }) => code === 'invalid_format')?.message
  if (advice) json.patternErrorMessage = advice
  // A year, which is a number to YAML.
  if (dates.has(type)) json.type = ['string', 'integer'] as never
  if ((type as unknown) !== citation) return
  const whole = { ...json }
  for (const name of Object.keys(json)) delete json[name]
  const description = 'P4: paragraph 4 of its own source'
  const paragraph = {
    type: 'string',
    pattern: PARAGRAPH.source,
    patternErrorMessage: description,
    description,
  } as const
  json.anyOf = [{ ...paragraph, defaultSnippets: [{ label: 'P', description, body: 'P$1' }] }, whole]
}
