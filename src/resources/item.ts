/** One entity by its id, with what refers to it. */
import { entities } from '../../schema/entities.ts'
import type { Entity } from '../../schema/entity.ts'
import { sortProperty } from '../../schema/graph.ts'
import type { Graph } from '../graph/graph.ts'
import { type EntityRow, projection, type Reference, referenceTo } from '../graph/projection.ts'
import { collectionAddress } from '../http/links.ts'
import { presentEntity, presentReference } from './answers.ts'
import { type Filter, filtersOf, keysFor } from './filters.ts'
import { unknownId } from './ids.ts'

/** References that an item shows of each list that refers to it; the rest is a page away. */
const RELATED = 25

export interface Item {
  version: string | null
  data: Record<string, unknown>
}

/**
 * Reads an entity, in one query.
 * @throws {Problem} unknown-id, with the nearest ids
 */
export async function readItem(graph: Graph, entity: Entity, id: string): Promise<Item> {
  const inverse = inverseOf(entity)
  const { version, rows } = await graph.read<ItemRow>(itemStatement(entity, inverse), { id, related: RELATED + 1 })
  const row = rows[0]
  if (!row) throw await unknownId(graph, entity, id)
  const related = inverse.map(({ of, filter }, i) => ({
    type: of.type,
    by: filter.parameter,
    href: collectionAddress(of.type, { [filter.parameter]: shortest(filter, entity, id) }),
    items: (row.related[i] ?? []).slice(0, RELATED).map(presentReference),
    more: (row.related[i] ?? []).length > RELATED,
  }))
  return {
    version,
    data: { ...presentEntity(entity, row.entity), related: related.filter(({ items }) => items.length > 0) },
  }
}

/** The id alone where it can only be of this type. */
const shortest = ({ field }: Filter, { type }: Entity, id: string) =>
  keysFor(field, id).length > 1 ? `${type}/${id}` : id

interface ItemRow {
  entity: EntityRow
  related: Reference[][]
}

interface Inverse {
  of: Entity
  filter: Filter
}

/** The lists that can be filtered by an entity of this type: what refers to it. */
const inverseOf = (entity: Entity): Inverse[] =>
  entities.flatMap(of =>
    filtersOf(of)
      .filter(({ field }) => field.kind === 'reference' && field.to.includes(entity.type))
      .map(filter => ({ of, filter })),
  )

function itemStatement(entity: Entity, inverse: readonly Inverse[]): string {
  const related = inverse.map(({ of, filter }, i) => {
    const [first] = of.sorts
    const order = first ? `x.${sortProperty(first)}, x.id` : 'x.id'
    return `CALL (n) {
      MATCH ${pathFrom(of, filter)}
      WITH DISTINCT x ORDER BY ${order} LIMIT $related
      WITH x ORDER BY ${order}
      RETURN collect(${referenceTo('x')}) AS related_${i}
    }`
  })
  return [
    `MATCH (n:${entity.label} {id: $id})`,
    ...related,
    `RETURN {entity: ${projection}, related: [${inverse.map((_, i) => `related_${i}`).join(', ')}]} AS row`,
  ].join('\n')
}

function pathFrom({ label }: Entity, { field, within }: Filter): string {
  const steps = within?.kind === 'part' ? `-[:${within.rel}]->(:Part)-[:${field.rel}]->` : `-[:${field.rel}]->`
  return field.hierarchy ? `(x:${label})${steps}()-[:${field.hierarchy}*0..]->(n)` : `(x:${label})${steps}(n)`
}
