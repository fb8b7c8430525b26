/** Data extension: the values of some properties of entities that a client has reconciled, as cells of a table. */
import { z } from 'zod'
import { entityOf } from '../../schema/entities.ts'
import { keyOf, partsOf } from '../../schema/key.ts'
import type { Graph } from '../graph/graph.ts'
import { parameterProblem } from '../http/parameters.ts'
import type { ParameterError } from '../http/problems.ts'
import { missingItem } from '../resources/gone.ts'
import type { Extension } from './batch.ts'
import { keysOf } from './candidates.ts'
import { namedAnswer, type Property, readKnown, typeOf, type Value, valuesOf } from './properties.ts'

/** Unknown ids that an answer tells the nearest of: each takes a look into the graph. */
const MOST_EXPLAINED = 5

const cellAnswer = z.union([
  namedAnswer,
  z.object({ str: z.string() }),
  z.object({ int: z.int() }),
  z.object({ float: z.number() }),
])

export const extendedAnswer = z
  .object({
    meta: z.array(namedAnswer.extend({ type: namedAnswer.optional() })),
    rows: z.record(z.string(), z.record(z.string(), z.array(cellAnswer))),
  })
  .meta({ id: 'ReconciliationExtension', description: 'Values of properties, by entity; none where none is known' })

type Cell = z.infer<typeof cellAnswer>
type Extended = z.infer<typeof extendedAnswer>

/**
 * Reads properties of entities, in one query. What nothing is known of has no values; an id that was merged into another
 * has the values of that other.
 * @throws {Problem} invalid-parameter, with the ids that lead nowhere
 */
export async function extend(
  graph: Graph,
  { ids, properties }: Extension,
): Promise<{ version: string | null; extended: Extended }> {
  const { version, known } = await readKnown(
    graph,
    ids,
    properties.map(({ property }) => property.id),
  )
  const missing = version === null ? [] : ids.flatMap((id, i) => (known.has(id) ? [] : [{ id, i }]))
  if (missing.length > 0)
    throw parameterProblem(
      await Promise.all(missing.slice(0, MOST_EXPLAINED).map(({ id, i }) => lost(graph, id, `extend.ids.${i}`))),
    )
  const rows = ids.flatMap(id => {
    const entity = known.get(id)?.entity
    if (!entity) return []
    const cells = properties.map(({ property, limit }) => {
      const values = valuesOf(property, entity).map(cellOf)
      return [property.id, limit > 0 ? values.slice(0, limit) : values] as const
    })
    return [[id, Object.fromEntries(cells)] as const]
  })
  return {
    version,
    extended: { meta: properties.map(({ property }) => metaOf(property)), rows: Object.fromEntries(rows) },
  }
}

/** What is wrong with an id that leads nowhere. */
export async function lost(graph: Graph, value: string, parameter: string): Promise<ParameterError> {
  const [key] = value.includes('/') ? keysOf(value, []) : []
  if (!key) return { parameter, value, detail: `"${value}" is no id: type/id is due, such as people/rustem-umerov` }
  const { type, id } = partsOf(key)
  const { message, errors } = await missingItem(graph, { entity: entityOf(type), id, url: '' })
  const nearest = (errors[0]?.nearest ?? []).map(near => keyOf({ type, id: near }))
  return { parameter, value, detail: message, ...(nearest.length > 0 && { nearest }) }
}

function metaOf({ id, name, field }: Property): Extended['meta'][number] {
  const [only, ...others] = field.to
  return { id, name, ...(only !== undefined && others.length === 0 && { type: typeOf(entityOf(only)) }) }
}

function cellOf(value: Value): Cell {
  if (typeof value === 'object') return { id: keyOf(value), name: value.name }
  if (typeof value === 'string') return { str: value }
  return Number.isInteger(value) ? { int: value } : { float: value }
}
