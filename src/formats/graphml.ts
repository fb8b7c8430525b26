/** GraphML, for networkx, igraph, Gephi, yEd and Cytoscape: entities as nodes, and as edges how they refer to each other. */
import { z } from 'zod'
import { entities } from '../../schema/entities.ts'
import type { Field } from '../../schema/fields.ts'
import { keyOf } from '../../schema/key.ts'
import { shapeOf, unwrapped } from './context.ts'
import type { Result, Shape, WholeFormat } from './format.ts'
import type { Column, ColumnType } from './table.ts'
import { escaped } from './xml.ts'

export const graphml: WholeFormat = {
  name: 'graphml',
  extension: 'graphml',
  mediaType: 'application/graphml+xml',
  parameters: 'charset=utf-8',
  nested: true,
  summary: 'A graph (GraphML): entities as nodes, their references to each other as edges',
  fits: shape => typesIn(shape).size > 0 || ends(shape).some(schema => 'ties' in shapeOf(schema)),
  async *stream({ about, columns, pieces, ...shape }: Result) {
    const { title, version, license, origin, permalink } = about
    const expected = typesIn(shape)
    const own = expected.size > 0 ? columns.filter(isOfNode) : []
    const keys = attributeKeys([
      ...[...named, ...own].map(({ name, type }) => ({ on: 'node' as const, name, type })),
      ...ofEdges.map(edge => ({ on: 'edge' as const, ...edge })),
    ])
    yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<desc>${escaped(`${title}. Data version ${version}, licence ${license}: ${origin}${permalink}`)}</desc>
${keys.declared}<graph id="parley" edgedefault="directed">
`
    const nodes = new Set<string>()
    const once = new Set<string>()
    // What refers to a node that is yet to come: some readers want every node before its edges.
    const waiting: Edge[] = []
    for await (const { data, included = [] } of pieces) {
      let text = ''
      for (const entry of [...data, ...included] as Entry[]) {
        if (isEntity(entry)) text += node(entry, own)
        for (const edge of edgesOf(entry)) text += place(edge)
      }
      yield text
    }
    for (const edge of waiting) yield endsOf(edge) + written(edge)
    yield '</graph>\n</graphml>\n'

    function node(entry: Named, columns: readonly Column[] = []): string {
      const id = keyOf(entry)
      if (nodes.has(id)) return ''
      nodes.add(id)
      const label = entry.name ?? entry[byType.get(entry.type)?.title as string]
      const values = columns.map(({ name, read }) => [name, read(entry)] as const)
      const said = keys.data('node', [['type', entry.type], ['label', label], ...values])
      return `<node id="${escaped(id)}">${said}</node>\n`
    }

    function place(edge: Edge): string {
      const { from, to, single } = edge
      if (single) {
        if (once.has(single)) return ''
        once.add(single)
      }
      const isToCome = [from, to].some(end => expected.has(end.type) && !nodes.has(keyOf(end)))
      if (!isToCome) return endsOf(edge) + written(edge)
      waiting.push(edge)
      return ''
    }

    function endsOf({ from, to }: Edge): string {
      return node(from) + node(to)
    }

    function written({ from, to, relation, list, said }: Edge): string {
      const data = keys.data('edge', [['relation', relation], ['list', list], ...said])
      return `<edge source="${escaped(keyOf(from))}" target="${escaped(keyOf(to))}">${data}</edge>\n`
    }
  },
}

type Entry = Record<string, unknown>
type Named = Entry & { type: string; id: string; name?: string }

interface Edge {
  from: Named
  to: Named
  relation: string
  /** The list that the reference stands in, with what is said of it. */
  list: string | null
  said: Said
  /** Of all edges for which this is the same, one is enough. */
  single?: string
}

type Said = (readonly [string, unknown])[]

const byType = new Map(entities.map(entity => [entity.type, entity]))

const isEntity = (entry: Entry): entry is Named => 'href' in entry && byType.has(entry.type as string)

/** The models of what an entry connects: its own, or that of each of its steps. */
const ends = ({ entry }: Pick<Shape, 'entry'>) =>
  unwrapped(entry).schemas.flatMap(schema => [
    schema,
    ...(shapeOf(schema).steps ? unwrapped(shapeOf(schema).steps as z.ZodType).schemas : []),
  ])

/** The types of the entities that are entries. */
const typesIn = ({ entry }: Pick<Shape, 'entry'>) =>
  new Set(
    unwrapped(entry).schemas.flatMap(schema => {
      const { type, href } = shapeOf(schema)
      return href && type instanceof z.ZodLiteral ? [...type.values].map(String).filter(one => byType.has(one)) : []
    }),
  )

/** Every node has these, also one that is only referred to. */
const named = [
  { name: 'type', type: 'category' },
  { name: 'label', type: 'text' },
] as const

const references = new Set(
  entities.flatMap(({ fields }) =>
    fields
      .filter(({ kind }) => kind === 'reference')
      .flatMap(({ name }) => ['type', 'id', 'name'].map(part => `${name}_${part}`)),
  ),
)

/** Of the columns of entities those with one value; what they refer to becomes an edge. */
const isOfNode = ({ name, type, list }: Column) =>
  !list && type !== 'json' && name !== 'type' && name !== 'label' && !references.has(name)

/** What an edge can have, whichever it is. */
const ofEdges: { name: string; type: ColumnType }[] = [
  ...new Map(
    [
      { name: 'relation', type: 'category' as const },
      { name: 'list', type: 'category' as const },
      ...entities.flatMap(({ fields }) => fields).flatMap(saidBy),
    ].map(one => [one.name, one]),
  ).values(),
]

/** What is said beside the references in a field's links or parts, however deep. */
function saidBy({ fields }: Field): { name: string; type: ColumnType }[] {
  if (!fields.some(({ kind }) => kind === 'reference')) return []
  return fields.flatMap(field => {
    const { name, kind, type, many } = field
    if (kind === 'date') return ['', '_earliest', '_latest'].map(part => ({ name: name + part, type: 'text' as const }))
    if (kind === 'property' && !many) return [{ name, type: type instanceof z.ZodNumber ? 'integer' : 'text' }]
    return saidBy(field)
  })
}

function* edgesOf(entry: Entry): Generator<Edge> {
  if (isEntity(entry)) yield* referencesIn(entry, byType.get(entry.type)?.fields ?? [], entry, [], [])
  for (const { from, to, entity = to, ties } of (entry.steps ?? [entry]) as Tied[])
    for (const { relation, direction, said } of ties ?? []) {
      const [one, other] = direction === 'out' ? [from, entity] : [entity, from]
      const told = Object.entries(said ?? {}).flatMap(([name, value]) => flat(name, value))
      const single = JSON.stringify([keyOf(one), keyOf(other), relation, told])
      yield { from: one, to: other, relation, list: null, said: told, single }
    }
}

interface Tied {
  from: Named
  to: Named
  entity?: Named
  ties?: { relation: string; direction: 'in' | 'out'; said: Entry | null }[]
}

/** What an entity refers to, in its fields and in its links and parts. */
function* referencesIn(
  from: Named,
  fields: readonly Field[],
  entry: Entry,
  lists: readonly string[],
  said: Said,
): Generator<Edge> {
  for (const { name, kind, fields: inner, symmetric } of fields) {
    const values = [entry[name] ?? []].flat() as Entry[]
    if (kind === 'reference')
      for (const to of values as Named[]) {
        const single = symmetric ? [keyOf(from), keyOf(to)].sort().join(` ${name} `) : undefined
        yield { from, to, relation: name, list: lists.join('.') || null, said, ...(single && { single }) }
      }
    if (kind === 'link' || kind === 'part')
      for (const value of values) {
        const own = inner.filter(one => one.kind === 'property' || one.kind === 'date')
        const told = own.flatMap(one => flat(one.name, value[one.name]))
        yield* referencesIn(from, inner, value, [...lists, name], [...said, ...told])
      }
  }
}

/** A date is what was written and the days it can mean. */
function flat(name: string, value: unknown): Said {
  if (typeof value !== 'object' || value === null || !('edtf' in value)) return [[name, value]]
  const { edtf, earliest, latest } = value as unknown as Record<string, string | null>
  return [
    [name, edtf],
    [`${name}_earliest`, earliest],
    [`${name}_latest`, latest],
  ]
}

interface Attribute {
  on: 'node' | 'edge'
  name: string
  type: ColumnType
}

const kinds: Partial<Record<ColumnType, string>> = { integer: 'long', number: 'double', boolean: 'boolean' }

/** The attributes, which have to be declared before the graph. */
function attributeKeys(attributes: readonly Attribute[]) {
  const ids = new Map(attributes.map(({ on, name }, i) => [`${on} ${name}`, `${on[0]}${i}`]))
  const declared = attributes.map(
    ({ on, name, type }) =>
      `<key id="${ids.get(`${on} ${name}`)}" for="${on}" attr.name="${name}" attr.type="${kinds[type] ?? 'string'}"/>\n`,
  )
  return {
    declared: declared.join(''),
    /** Nothing of what is not known. */
    data: (on: Attribute['on'], values: Said) =>
      values
        .filter(([, value]) => value !== null && value !== undefined)
        .map(([name, value]) => `<data key="${ids.get(`${on} ${name}`)}">${escaped(String(value))}</data>`)
        .join(''),
  }
}
