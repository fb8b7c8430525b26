/** Neighbours that an answer brings along, each once: the entities that some of its fields refer to. */
import { z } from 'zod'
import { entities, entityOf } from '../../schema/entities.ts'
import type { Entity } from '../../schema/entity.ts'
import { keyOf } from '../../schema/key.ts'
import { anyOf } from '../../schema/written.ts'
import type { Graph } from '../graph/graph.ts'
import { type EntityRow, projection } from '../graph/projection.ts'
import { answerOf, presentEntity } from './answers.ts'

const includable = ({ fields }: Entity): string[] =>
  fields
    .filter(({ kind, fields: inner }) => kind === 'reference' || inner.some(field => field.kind === 'reference'))
    .map(({ name }) => name)

/** The parameter `include`; none, where no field refers to anything. */
export function includeParameter(entity: Entity): Record<string, z.ZodType> {
  const [first, ...others] = includable(entity)
  if (!first) return {}
  return { include: anyOf([first, ...others], 'Bring along, in `included`, the entities that these fields refer to') }
}

/** The member of an answer that holds them, absent unless they were asked for. */
export const includedAnswer = z
  .array(z.discriminatedUnion('type', entities.map(answerOf) as never))
  .optional()
  .meta({ description: 'What `include` asked for, each entity once, by type and id' })

/**
 * Reads what some fields of presented entities refer to.
 * @returns with the version of the data that they are of
 */
export async function readIncluded(
  graph: Graph,
  fields: readonly string[],
  presented: readonly Record<string, unknown>[],
  day: string | undefined,
) {
  const keys = new Set(presented.flatMap(entity => fields.flatMap(name => [...keysIn(entity[name])])))
  const { version, rows } = await graph.read<{ type: string; entity: EntityRow }>(
    `MATCH (n:Entity) WHERE n.key IN $keys RETURN {type: n.type, entity: ${projection}} AS row`,
    { keys: [...keys] },
  )
  const order = new Map(entities.map(({ type }, i) => [type, i]))
  const data = rows
    .map(({ type, entity }) => presentEntity(entityOf(type), entity, day))
    .sort((a, b) => (order.get(a.type) as number) - (order.get(b.type) as number) || (a.id < b.id ? -1 : 1))
  return { version, data }
}

/** The keys of every reference within a value. */
function* keysIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) for (const item of value) yield* keysIn(item)
  else if (isReference(value)) yield keyOf(value)
  else for (const inner of Object.values(value)) yield* keysIn(inner)
}

const isReference = (value: object): value is { type: string; id: string } => 'href' in value
