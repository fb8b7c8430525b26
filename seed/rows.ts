/** Checked entries as rows of the graph: one node for the entity, nodes for its parts, relationships for its references. */
import { spanOf } from '../schema/dates.ts'
import type { Entity } from '../schema/entity.ts'
import type { Field } from '../schema/fields.ts'
import { dateProperties, foldText, keysIn, NAME_KEYS, SEARCH_TEXT, sortProperty, WORD } from '../schema/graph.ts'
import { keyOf } from '../schema/key.ts'
import { spellingsOf } from '../schema/spelling.ts'
import { type Derived, digest, type Entry, type Fields, type Value, valuesIn } from './dataset.ts'

type Properties = Record<string, string | number | boolean | Value[]>

export interface PartRow {
  label: string
  rel: string
  owner: string
  /** Its place in the owner's list. */
  seq: number
  properties: Properties
}

export interface EdgeRow {
  /** The base label of the node it starts from. */
  base: 'Entity' | 'Part'
  rel: string
  from: string
  to: string
  properties: Properties
}

export interface Rows {
  /** The entity's own label. */
  label: string
  properties: Properties
  parts: PartRow[]
  edges: EdgeRow[]
}

export function entryOf(entity: Entity, fields: Fields, derived: Derived): Entry {
  const id = String(fields.id)
  const entry = { entity, id, key: keyOf({ type: entity.type, id }), fields, derived }
  return { ...entry, hash: digest(JSON.stringify(rowsOf(entry))) }
}

export function rowsOf({ entity, id, key, fields, derived }: Omit<Entry, 'hash'>): Rows {
  const rows: Rows = { label: entity.label, properties: { key, id, type: entity.type }, parts: [], edges: [] }
  addFields(rows, entity.fields, fields, { base: 'Entity', key, properties: rows.properties })
  const searched = valuesIn(entity.fields, fields, field => field.searched).map(([, value]) => String(value))
  rows.properties[SEARCH_TEXT] = capped(foldText([...searched].join('\n')))
  const names = ((fields.names ?? []) as { value: string }[]).map(({ value }) => value)
  const keys = new Set(names.flatMap(name => keysIn(name)))
  if (keys.size > 0) rows.properties[NAME_KEYS] = capped([...keys].join(''))
  for (const [seq, spelling] of spellingsOf(names).entries())
    rows.parts.push({ ...WORD, owner: key, seq, properties: { key: `${key}/spelt/${seq}`, ...spelling } })
  for (const field of entity.sorts)
    rows.properties[sortProperty(field)] = sortValue(field, fields[field.name] as string | null)
  for (const [name, value] of Object.entries(derived)) if (value !== null) rows.properties[name] = value
  return rows
}

interface Node {
  base: 'Entity' | 'Part'
  key: string
  properties: Properties
}

function addFields(rows: Rows, fields: readonly Field[], values: Fields, node: Node): void {
  for (const field of fields) {
    const value = values[field.name] ?? null
    if (value === null) continue
    if (field.kind === 'property') node.properties[field.name] = value as string | number | boolean | Value[]
    else if (field.kind === 'date') addDate(node.properties, field.name, value as string)
    else if (field.kind === 'reference')
      for (const [seq, to] of [value].flat().entries())
        rows.edges.push({ base: node.base, rel: field.rel, from: node.key, to: String(to), properties: { seq } })
    else if (field.kind === 'link')
      for (const [seq, item] of (value as Fields[]).entries()) addLink(rows, field, item, seq, node)
    else for (const [seq, item] of (value as Fields[]).entries()) addPart(rows, field, item, seq, node.key)
  }
}

function addDate(properties: Properties, name: string, value: string): void {
  const { earliest, latest } = spanOf(value)
  const named = dateProperties(name)
  properties[named.written] = value
  if (earliest) properties[named.earliest] = earliest
  if (latest) properties[named.latest] = latest
}

/** A link is a relationship: its reference says where it leads, the rest are its properties. */
function addLink(rows: Rows, field: Field, item: Fields, seq: number, node: Node): void {
  const end = field.fields.find(({ kind }) => kind === 'reference') as Field
  const said = Object.entries(item).filter(([name, value]) => name !== end.name && value !== null)
  const properties = { ...Object.fromEntries(said), seq } as Properties
  rows.edges.push({ base: node.base, rel: field.rel, from: node.key, to: String(item[end.name]), properties })
}

function addPart(rows: Rows, field: Field, item: Fields, seq: number, owner: string): void {
  const key = `${owner}/${field.name}/${seq}`
  const properties: Properties = { key }
  rows.parts.push({ label: field.label, rel: field.rel, owner, seq, properties })
  addFields(rows, field.fields, item, { base: 'Part', key, properties })
  // Where a part leads, its owner leads: a walk from entity to entity need not know of parts.
  for (const { rel, from, to } of rows.edges.filter(edge => edge.from === key && edge.rel !== 'CITES'))
    rows.edges.push({ base: 'Entity', rel, from: owner, to, properties: { seq, part: from } })
}

/** Bytes of UTF-8 that an index of texts takes for one value (Neo4j refuses a node with more than 32,766). */
const INDEXED = 32_000

/** The beginning of a text, in whole characters: what lies beyond is not found by its words. */
const capped = (text: string) => {
  // No character takes more than three bytes for each of its units: nearly all texts need not be measured.
  if (text.length * 3 <= INDEXED) return text
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(INDEXED))
  return text.slice(0, read)
}

/** Characters of a text by which it is ordered: enough to tell texts apart, few enough for an index and a cursor. */
const SORTED = 200

/** A date is ordered by its earliest day, or its latest if it is open; what has no date at all comes first. */
function sortValue(field: Field, value: string | null): string {
  if (value === null) return ''
  if (field.kind !== 'date') return [...foldText(value)].slice(0, SORTED).join('')
  const { earliest, latest } = spanOf(value)
  return earliest ?? latest ?? ''
}
