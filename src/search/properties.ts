/** What a reconciliation service calls properties: the fields of an entity and of its parts, by one flat list of ids. */
import { z } from 'zod'
import { entities, entityOf } from '../../schema/entities.ts'
import type { Entity } from '../../schema/entity.ts'
import type { Field } from '../../schema/fields.ts'
import { keyOf } from '../../schema/key.ts'
import type { Graph } from '../graph/graph.ts'
import { type EntityRow, type Reference, referenceTo } from '../graph/projection.ts'
import { type Presented, presentEntity } from '../resources/answers.ts'

export interface Property {
  id: string
  name: string
  description: string
  /** Whose values it gives. */
  field: Field
  /** The link or part that the field belongs to. */
  within: Field | undefined
}

/** A value as an answer has it: an EDTF date is text, since a table's column would otherwise make it certain. */
export type Value = Reference | string | number

/** The properties of a type, in the order of its model. */
export const propertiesOf = (type: string): readonly Property[] => properties.get(type) ?? []

/** By id, the properties that at least one of the types has. */
export const propertiesOfAny = (types: readonly string[]): Map<string, Property> =>
  new Map(types.flatMap(propertiesOf).map(property => [property.id, property]))

/** How an answer names a type, or whatever else has an id and a name. */
export const namedAnswer = z.object({ id: z.string(), name: z.string() })

export const typeOf = ({ type, label }: Entity) => ({ id: type, name: label })

function listProperties(entity: Entity): Property[] {
  return entity.fields.flatMap((field): Property[] => {
    if (field.label === '') return [property(field.name, field, undefined)]
    // Of a name its value, of a citation its source: the rest says nothing on its own.
    if (field.label === 'Name') return [property(field.name, innerField(field, 'value'), field)]
    if (field.label === 'Citation') return [property('source', innerField(field, 'source'), field)]
    return field.fields
      .filter(({ label }) => label === '')
      .map(inner => property(inner.filter ?? inner.name, inner, field))
  })
}

function innerField({ fields }: Field, wanted: string): Field {
  return fields.find(({ name }) => name === wanted) as Field
}

const properties = new Map(entities.map(entity => [entity.type, listProperties(entity)]))

function property(id: string, field: Field, within: Field | undefined): Property {
  const name = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('_', ' ')
  return { id, name, description: field.description, field, within }
}

/** The values that an entity has of a property, each once; none of a property of another type. */
export function valuesOf({ id }: Property, entity: Presented): Value[] {
  const own = propertiesOf(entity.type).find(one => one.id === id)
  if (!own) return []
  const { field, within } = own
  const holders = within ? (entity[within.name] as Record<string, unknown>[]) : [entity]
  const values = holders
    .flatMap(holder => holder[field.name])
    .filter(value => value !== null)
    .map(value => (field.kind === 'date' ? (value as { edtf: string }).edtf : (value as Value)))
  return [...new Map(values.map(value => [typeof value === 'object' ? keyOf(value) : value, value])).values()]
}

/** An entity and what it is called. */
export interface Known {
  entity: Presented
  name: string
}

/** By key; what there is not is not in it. What was merged into another is that other. */
export type Knowledge = ReadonlyMap<string, Known>

/** Every name, in any language, of what entities refer to, by key. */
export type Names = ReadonlyMap<string, readonly string[]>

type Row = { asked: string; entity: EntityRow } | { key: string; called: string[] }

/**
 * Reads entities with some of their properties, in one query: a batch compares thousands of them by one or two, and all
 * that is known of each would take a database seconds.
 * @param ids of properties; the others stay unknown
 */
export async function readKnown(graph: Graph, keys: readonly string[], ids: Iterable<string>) {
  const { version, rows } = await graph.read<Row>(statementOf(new Set(ids)), { keys: [...new Set(keys)] })
  return {
    version,
    known: new Map(rows.flatMap(row => ('asked' in row ? knownBy(row.asked, row.entity) : []))),
    names: new Map(rows.flatMap(row => ('called' in row ? [[row.key, row.called]] : []))),
  }
}

/** By the key asked for, and by its own if that is another. */
function knownBy(asked: string, row: EntityRow): [string, Known][] {
  const model = entityOf(String(row.node.type))
  const entity = presentEntity(model, row)
  const known = { entity, name: String(entity[model.title]) }
  return [asked, keyOf(entity)].map(key => [key, known])
}

function statementOf(ids: ReadonlySet<string>): string {
  const wanted = entities.flatMap(({ type }) => propertiesOf(type)).filter(({ id }) => ids.has(id))
  const inParts = wanted.filter(({ within }) => within?.kind === 'part')
  const direct = wanted.filter(({ within }) => within?.kind !== 'part')
  const plain = direct.filter(({ field, within }) => !within && field.kind !== 'reference')
  const edges = relsOf(direct.map(({ field, within }) => within ?? field))
  const parts = relsOf(inParts.map(({ within }) => within as Field))
  const partEdges = relsOf(inParts.map(({ field }) => field))
  const properties = [
    ...new Set(['id', 'type', ...entities.map(({ title }) => title), ...plain.map(({ field }) => field.name)]),
  ]
  const read = `{
    node: n {${properties.map(name => `.${name}`).join(', ')}},
    edges: ${listOf(edges && `(n)-[e:${edges}]->(x:Entity) | {rel: type(e), said: properties(e), to: ${referenceTo('x')}}`)},
    parts: ${listOf(parts && `(n)-[h:${parts}]->(p:Part) | {rel: type(h), seq: h.seq, part: properties(p)}`)},
    part_edges: ${listOf(partEdges && `(n)-[]->(q:Part)-[f:${partEdges}]->(y:Entity) | {part: q.key, rel: type(f), said: properties(f), to: ${referenceTo('y')}}`)}
  }`
  const refers = [edges, partEdges].filter(Boolean).join('|')
  return [
    `MATCH (n:Entity) WHERE n.key IN $keys RETURN {asked: n.key, entity: ${read}} AS row`,
    `MATCH (r:Retired) WHERE r.key IN $keys MATCH (n:Entity {key: r.into}) RETURN {asked: r.key, entity: ${read}} AS row`,
    // Many refer to the same few, whose names are read once.
    ...(refers
      ? [
          `MATCH (n:Entity) WHERE n.key IN $keys MATCH (n)-[:${refers}]->(x:Entity) WITH DISTINCT x
          MATCH (x)-[:NAMED]->(m:Part) WITH x.key AS key, collect(m.value) AS called
          RETURN {key: key, called: called} AS row`,
        ]
      : []),
  ].join(' UNION ALL ')
}

const listOf = (comprehension: string) => `[${comprehension}]`

/** Relationship types as a pattern names them; empty if there are none. */
const relsOf = (fields: readonly Field[]) => [...new Set(fields.map(({ rel }) => rel).filter(Boolean))].join('|')
