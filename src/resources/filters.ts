/** What a list can be filtered by: read off the entity's fields, as parameters of a request and as Cypher. */
import { z } from 'zod'
import { spanOf } from '../../schema/dates.ts'
import { entityOf } from '../../schema/entities.ts'
import type { Entity } from '../../schema/entity.ts'
import type { Field } from '../../schema/fields.ts'
import { dateProperties, sortProperty } from '../../schema/graph.ts'
import { keyOf, partsOf } from '../../schema/key.ts'
import { remembered } from '../../schema/remembered.ts'
import { MOST, ONE_ID, several } from '../../schema/written.ts'

export interface Filter {
  parameter: string
  field: Field
  /** The link or part that the field belongs to. */
  within: Field | undefined
  /** Of a date: the days asked for must hold all that it can mean, where else one day in common is enough. */
  containing?: true
}

/** The filters of an entity: its own fields', and those of its links and parts. */
export const filtersOf = remembered((entity: Entity): Filter[] =>
  entity.fields.flatMap((field): Filter[] => {
    if (field.filter && field.kind === 'date')
      return [
        { parameter: field.filter, field, within: undefined },
        { parameter: `${field.filter}_within`, field, within: undefined, containing: true },
      ]
    if (field.filter) return [{ parameter: field.filter, field, within: undefined }]
    return field.fields.flatMap(inner =>
      inner.filter ? [{ parameter: inner.filter, field: inner, within: field }] : [],
    )
  }),
)

/** The parameter of a filter: text that becomes the values asked for. */
export function parameterOf({ field, containing }: Filter) {
  const { kind, description, example, to } = field
  if (kind === 'date')
    return (field.type as z.ZodType<string, string>)
      .transform(value => [value])
      .optional()
      .meta({
        description: `${description}: a day or days in EDTF; finds every date that ${containing ? 'certainly lies within' : 'may overlap'} them`,
        override: { format: 'edtf', examples: [example].filter(Boolean) },
      })
  // Whether an id exists is seen when nothing is found; then the nearest ones can be named.
  const one = kind === 'reference' ? z.string().min(1).max(200) : (field.type as z.ZodType<string, string>)
  return several(one)
    .optional()
    .meta({
      description: `${description}. Several, separated by commas: any of them.${kind === 'reference' ? ` Ids of ${to.join(' or ')}.` : ''}`,
      override: ({ jsonSchema }: { jsonSchema: object }) => {
        const { $schema, ...items } = z.toJSONSchema(one, { io: 'input' })
        Object.assign(jsonSchema, {
          type: 'array',
          minItems: 1,
          maxItems: MOST,
          items: {
            ...items,
            ...(kind === 'reference' && ONE_ID),
            ...(field.name === 'language' && { format: 'bcp47' }),
            examples: [example].filter(Boolean),
          },
        })
      },
      param: { style: 'form', explode: false },
    })
}

/** The keys that an id can stand for. */
export function keysFor(field: Pick<Field, 'to'>, value: string): string[] {
  const { type, id } = partsOf(value)
  return field.to
    .filter(to => (!type || type === to) && (entityOf(to).model.shape.id as z.ZodType).safeParse(id).success)
    .map(to => keyOf({ type: to, id }))
}

export interface Conditions {
  /** MATCH clauses that lead to `n`. */
  matches: string[]
  /** Predicates on `n` itself. */
  predicates: string[]
  parameters: Record<string, unknown>
}

/**
 * Filters as Cypher. Those within one link or part hold of the same one: a stance and a proposal asked for together are
 * the stance toward that proposal.
 */
export function conditionsOf(entity: Entity, filters: readonly Filter[], values: Record<string, string[]>): Conditions {
  const conditions: Conditions = { matches: [], predicates: [], parameters: {} }
  const given = filters.filter(({ parameter }) => values[parameter])
  for (const filter of given) {
    const { parameter, field, within } = filter
    const wanted = values[parameter] as string[]
    if (field.kind === 'reference')
      conditions.parameters[parameter] = [...new Set(wanted.flatMap(value => keysFor(field, value)))]
    else if (field.kind !== 'date') conditions.parameters[parameter] = wanted
    if (within) continue
    if (field.kind === 'date') addDays(conditions, filter, wanted[0] as string)
    else if (field.kind === 'property') conditions.predicates.push(`n.${field.name} IN $${parameter}`)
    else conditions.matches.push(...leadTo(field, parameter, `<-[:${field.rel}]-(n:${entity.label})`))
  }
  for (const [within, together] of Map.groupBy(given, filter => filter.within))
    if (within) addWithin(conditions, entity, within, together)
  return conditions
}

/**
 * From the entity asked for, found by its key, along the reference to `n`; written so, too: the embedded engine goes through
 * all of a label that a pattern begins with.
 */
function leadTo({ hierarchy }: Field, parameter: string, path: string): string[] {
  const start = hierarchy ? `(asked_${parameter})<-[:${hierarchy}*0..]-()` : `(asked_${parameter})`
  return [findAsked(parameter), `MATCH ${start}${path}`]
}

/** The entities that a parameter names, by their keys. */
const findAsked = (parameter: string) =>
  `MATCH (asked_${parameter}:Entity) WHERE asked_${parameter}.key IN $${parameter}`

function addWithin({ matches, predicates }: Conditions, entity: Entity, within: Field, together: readonly Filter[]) {
  const references = together.filter(({ field }) => field.kind === 'reference')
  const properties = together.filter(({ field }) => field.kind === 'property')
  const item = `held_${within.name}`
  const said = properties.map(({ parameter, field }) => `${item}.${field.name} IN $${parameter}`)
  const where = said.length > 0 ? ` WHERE ${said.join(' AND ')}` : ''
  const [first, ...others] = references
  const asked = ({ parameter }: Filter) => `(asked_${parameter})`
  const n = `(n:${entity.label})`
  const paths =
    within.kind === 'link'
      ? [first ? `${asked(first)}<-[${item}:${within.rel}]-${n}` : `(n)-[${item}:${within.rel}]->()`]
      : [
          first
            ? `${asked(first)}<-[:${first.field.rel}]-(${item}:Part)<-[:${within.rel}]-${n}`
            : `(n)-[:${within.rel}]->(${item}:Part)`,
          ...others.map(other => `(${item})-[:${other.field.rel}]->${asked(other)}`),
        ]
  const match = `MATCH ${paths.join(', ')}${where}`
  // Where no entity is named to begin at, the list is walked in its order.
  if (!first) predicates.push(`EXISTS { ${match} }`)
  else matches.push(...references.map(({ parameter }) => findAsked(parameter)), match)
}

/** Any day in common, or all of them; an open side reaches without end, and what has no date at all matches no day. */
function addDays({ predicates, parameters }: Conditions, { parameter, field, containing }: Filter, asked: string) {
  const { written, earliest, latest } = dateProperties(field.name)
  const span = spanOf(asked)
  const [from, until] = [`${parameter}_from`, `${parameter}_until`]
  predicates.push(`n.${written} IS NOT NULL`)
  // What lies within the days is ordered within them, so that a list in the order of dates is walked there only.
  if (containing && span.earliest) predicates.push(`n.${sortProperty(field)} >= $${from}`)
  if (containing && span.latest) predicates.push(`n.${sortProperty(field)} <= $${until}`)
  if (span.latest) {
    predicates.push(containing ? `n.${latest} <= $${until}` : `(n.${earliest} IS NULL OR n.${earliest} <= $${until})`)
    parameters[until] = span.latest
  }
  if (span.earliest) {
    predicates.push(containing ? `n.${earliest} >= $${from}` : `(n.${latest} IS NULL OR n.${latest} >= $${from})`)
    parameters[from] = span.earliest
  }
}
