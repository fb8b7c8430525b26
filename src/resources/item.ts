/** One entity by its id, with what refers to it. */
import { z } from 'zod'
import { entities } from '../../schema/entities.ts'
import type { Entity } from '../../schema/entity.ts'
import { sortProperty } from '../../schema/graph.ts'
import { keyOf } from '../../schema/key.ts'
import { remembered } from '../../schema/remembered.ts'
import { atOneVersion, type Graph } from '../graph/graph.ts'
import { type EntityRow, projection, type Reference, referenceTo } from '../graph/projection.ts'
import type { Read } from '../http/answering.ts'
import { collectionAddress } from '../http/links.ts'
import { answerOf, presentEntity, presentReference, referenceAnswer } from './answers.ts'
import { asOf, isCited } from './controls.ts'
import { type Filter, filtersOf, keysFor } from './filters.ts'
import { missingItem } from './gone.ts'
import { includeParameter, readIncluded } from './include.ts'

/** References that an item shows of each list that refers to it; the rest is a page away. */
const RELATED = 25

const related = z
  .object({
    type: z.string().meta({ description: 'Type of the entities', examples: ['positions'] }),
    by: z.string().meta({ description: 'The field by which they refer to this one', examples: ['party'] }),
    href: z.string().meta({ description: 'The list of all of them', examples: ['/v1/positions?party=UA'] }),
    items: z.array(referenceAnswer).meta({ description: 'The first of them' }),
    more: z.boolean().meta({ description: 'There are more than these' }),
  })
  .meta({ id: 'Related', description: 'Entities that refer to this one' })

/** As the row of a table: its own fields, and how well it is supported. */
export const itemRowOf = (entity: Entity) =>
  answerOf(entity).extend({
    ...(isCited(entity) && {
      independent_sources: z
        .int()
        .meta({ description: 'How many reports say so: copies of one text count once', examples: [1] }),
    }),
  })

/** Beside these it has what refers to it, and what else can be asked of it. */
export const itemAnswerOf = (entity: Entity) =>
  itemRowOf(entity)
    .extend({
      related: z.array(related).meta({ description: 'What refers to this, by type and field' }),
      links: z.record(z.string(), z.string()).meta({
        description: 'What else there is of it, by name',
        examples: [{ support: '/v1/countries/UA/support' }],
      }),
    })
    .meta({ id: `${entity.label}Item`, description: entity.description })

export const itemParameters = (entity: Entity) => z.strictObject({ as_of: asOf, ...includeParameter(entity) })

/** The parameters as `itemParameters` reads them. */
export interface ItemQuery {
  as_of?: string
  include?: string[]
}

interface Asked {
  id: string
  url: string
  query: ItemQuery
  /** The names of the addresses below it that are no lists. */
  below: readonly string[]
}

/**
 * Reads an entity, in one query, or two with what is to be included.
 * @throws {Problem} unknown-id, with the nearest ids; merged or removed, if there was such an entity once
 */
export async function readItem(graph: Graph, entity: Entity, { id, url, query, below }: Asked): Promise<Read> {
  const { as_of, include } = query
  const inverse = inverseOf(entity)
  const statement = itemStatement(entity, inverse, as_of)
  return atOneVersion(async () => {
    const { version, rows } = await graph.read<ItemRow>(statement, { id, related: RELATED + 1, as_of: as_of ?? null })
    const row = rows[0]
    if (!row) throw await missingItem(graph, { entity, id, url, day: as_of })
    const lists = inverse.map(({ of, filter }, i) => ({
      type: of.type,
      by: filter.parameter,
      href: collectionAddress(of.type, { [filter.parameter]: shortest(filter, entity, id), as_of }),
      items: (row.related[i] ?? []).slice(0, RELATED).map(presentReference),
      more: (row.related[i] ?? []).length > RELATED,
    }))
    const presented = presentEntity(entity, row.entity, as_of)
    const included = include && (await readIncluded(graph, include, [presented], as_of))
    const { independent_sources } = row.entity.node
    return {
      version,
      versions: [version, ...(included ? [included.version] : [])],
      data: {
        ...presented,
        ...(isCited(entity) && { independent_sources }),
        related: lists.filter(({ items }) => items.length > 0),
        links: Object.fromEntries(below.map(name => [name, `${presented.href}/${name}`])),
      },
      ...(included && { more: { included: included.data } }),
    }
  })
}

/** The id alone where it can only be of this type. */
const shortest = ({ field }: Filter, { type }: Entity, id: string) =>
  keysFor(field, id).length > 1 ? keyOf({ type, id }) : id

interface ItemRow {
  entity: EntityRow
  related: Reference[][]
}

interface Inverse {
  of: Entity
  filter: Filter
}

/** The lists that can be filtered by an entity of this type: what refers to it. */
const inverseOf = remembered((entity: Entity): Inverse[] =>
  entities.flatMap(of =>
    filtersOf(of)
      .filter(({ field }) => field.kind === 'reference' && field.to.includes(entity.type))
      .map(filter => ({ of, filter })),
  ),
)

/** The lists that have an address below an entity of this type: where several fields lead to it, the one named for that. */
export const listsUnder = (entity: Entity): Inverse[] =>
  [...Map.groupBy(inverseOf(entity), ({ of }) => of).values()].flatMap(all =>
    all.length === 1 ? all : all.filter(({ filter }) => filter.field.under.includes(entity.type)),
  )

function itemStatement(entity: Entity, inverse: readonly Inverse[], day: string | undefined): string {
  const counts = (node: string, { dated }: Entity) =>
    day !== undefined && dated ? `${node}.counts_from <= $as_of` : 'true'
  const lists = inverse.map(({ of, filter }, i) => {
    const [first] = of.sorts
    const order = first ? `x.${sortProperty(first)}, x.id` : 'x.id'
    return `CALL (n) {
      MATCH ${pathTo(of, filter)} WHERE ${counts('x', of)}
      WITH DISTINCT x ORDER BY ${order} LIMIT $related
      WITH x ORDER BY ${order}
      RETURN collect(${referenceTo('x')}) AS related_${i}
    }`
  })
  return [
    `MATCH (n:${entity.label}) WHERE n.id = $id AND ${counts('n', entity)}`,
    ...lists,
    `RETURN {entity: ${projection}, related: [${inverse.map((_, i) => `related_${i}`).join(', ')}]} AS row`,
  ].join('\n')
}

/** From `n`, as every pattern here: the embedded engine goes through all of a label that a pattern begins with. */
function pathTo({ label }: Entity, { field, within }: Filter): string {
  const start = field.hierarchy ? `(n)<-[:${field.hierarchy}*0..]-()` : '(n)'
  const steps = within?.kind === 'part' ? `<-[:${field.rel}]-(:Part)<-[:${within.rel}]-` : `<-[:${field.rel}]-`
  return `${start}${steps}(x:${label})`
}
