/** How an entity is read back from the graph: one Cypher map for all of them, and the shape its rows are put into. */
import { entities } from '../../schema/entities.ts'
import type { Entity } from '../../schema/entity.ts'
import type { Field } from '../../schema/fields.ts'
import { modelledParts } from '../../schema/graph.ts'

/** Another entity as a row names it. */
export interface Reference {
  type: string
  id: string
  name: string
}

/** A relationship to another entity: what it is called, what is said of it, where it leads. */
export interface Edge {
  rel: string
  said: Record<string, unknown>
  to: Reference
}

/** An entity as the graph gives it: its node, its parts, and the relationships of both. */
export interface EntityRow {
  node: Record<string, unknown>
  edges: Edge[]
  parts: { rel: string; seq: number; part: Record<string, unknown> }[]
  part_edges: (Edge & { part: string })[]
}

const titles = [...new Set(entities.map(({ title }) => title))]

/** A map of what names an entity, whichever of the types it is. */
export const referenceTo = (node: string) =>
  `${node} {.type, .id, name: coalesce(${titles.map(title => `${node}.${title}`).join(', ')})}`

/**
 * A map of everything that the node `n` of an entity holds. It is flat, since the embedded engine does not take a
 * pattern comprehension within another; `shape` puts a part's references back into the part.
 */
export const projection = `{
  node: properties(n),
  edges: [(n)-[e]->(x:Entity) | {rel: type(e), said: properties(e), to: ${referenceTo('x')}}],
  parts: [(n)-[h:${modelledParts.join('|')}]->(p:Part) | {rel: type(h), seq: h.seq, part: properties(p)}],
  part_edges: [(n)-[:${modelledParts.join('|')}]->(q:Part)-[f]->(y:Entity) | {part: q.key, rel: type(f), said: properties(f), to: ${referenceTo('y')}}]
}`

/** What becomes of the two kinds of value that not every reader wants in the same form. */
export interface Forms {
  reference(to: Reference): unknown
  date(written: string): unknown
}

/** An entity's fields in the order of its model: lists as they were written, the unknown as null. */
export const shape = (entity: Entity, row: EntityRow, forms: Forms): Record<string, unknown> =>
  shapeFields(entity.fields, row.node, row.edges, forms, row)

/** The fields of an entity, a part or a link, from the node or relationship that holds them. */
export function shapeFields(
  fields: readonly Field[],
  node: Record<string, unknown>,
  edges: readonly Edge[],
  forms: Forms,
  held: Pick<EntityRow, 'parts' | 'part_edges'> = { parts: [], part_edges: [] },
): Record<string, unknown> {
  return Object.fromEntries(fields.map(field => [field.name, shapeField(field)]))

  function shapeField({ name, kind, many, rel, fields: inner }: Field): unknown {
    const value = node[name] ?? null
    if (kind === 'property') return value ?? (many ? [] : null)
    if (kind === 'date') return value === null ? null : forms.date(value as string)
    if (kind === 'part')
      return held.parts
        .filter(one => one.rel === rel)
        .sort((a, b) => a.seq - b.seq)
        .map(({ part }) => {
          const own = held.part_edges.filter(edge => edge.part === part.key)
          return shapeFields(inner, part, own, forms)
        })
    const own = edges.filter(edge => edge.rel === rel).sort((a, b) => Number(a.said.seq) - Number(b.said.seq))
    if (kind === 'link') return own.map(edge => shapeFields(inner, edge.said, [edge], forms))
    const references = own.map(({ to }) => forms.reference(to))
    return many ? references : (references[0] ?? null)
  }
}
