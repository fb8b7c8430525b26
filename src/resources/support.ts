/** How we know: every citation of an entity and its parts, and the other way round all that a source supports. */
import { z } from 'zod'
import { dateAnswer, presentDate } from '../../schema/dates.ts'
import { entityOf } from '../../schema/entities.ts'
import type { Entity } from '../../schema/entity.ts'
import type { Field } from '../../schema/fields.ts'
import { wholeNumber } from '../../schema/written.ts'
import type { Graph } from '../graph/graph.ts'
import { type Edge, type Reference, referenceTo, shapeFields } from '../graph/projection.ts'
import type { Read } from '../http/answering.ts'
import { cursorParameter, pageOf, readCursor } from '../http/cursor.ts'
import { presentReference, referenceAnswer, referenceAnswerOf } from './answers.ts'
import { exists, missingItem } from './gone.ts'

/** Where in an entity the fact stands that is cited. */
const place = {
  field: z
    .string()
    .nullable()
    .meta({ description: 'The list it stands in, such as memberships; null: the entity itself' }),
  said: z
    .record(z.string(), z.unknown())
    .nullable()
    .meta({ description: 'The entry of that list; null: the entity itself' }),
  paragraph: z.int().nullable().meta({ description: 'Paragraph of the source, null if not given' }),
  quote: z.string().nullable().meta({ description: 'Words of the source, if they are quoted' }),
}

export const factsAnswer = z.array(
  z.object({ entity: referenceAnswer.meta({ description: 'What the source says something of' }), ...place }),
)

export const supportAnswer = z.object({
  entity: referenceAnswer,
  independent_sources: z.int().meta({ description: 'How many reports say so: copies of one text count once' }),
  sources: z.array(
    z.object({
      source: referenceAnswerOf(['sources']),
      date: dateAnswer.nullable().meta({ description: 'When it was published' }),
      copy_of: referenceAnswerOf(['sources'])
        .nullable()
        .meta({ description: 'The source before it in this list that has the same text, null if there is none' }),
      facts: z.array(z.object(place)),
    }),
  ),
})

/** As a table: a row for each citation. */
export const supportRows = {
  entry: z.object({
    source: referenceAnswerOf(['sources']).meta({ description: 'The source that says so' }),
    date: dateAnswer.nullable().meta({ description: 'When it was published' }),
    copy_of: supportAnswer.shape.sources.element.shape.copy_of,
    ...place,
  }),
  of: ({ sources }: { sources: { facts: object[] }[] }) =>
    sources.flatMap(({ facts, ...source }) => facts.map(fact => ({ ...source, ...fact }))),
}

export const factsParameters = z.strictObject({
  limit: wholeNumber(1, 500, 100).describe('Facts a page'),
  cursor: cursorParameter,
})

export type FactsQuery = z.infer<typeof factsParameters>

/** A citation as the graph gives it: of an entity, or of one of its parts. */
interface Cited {
  rel: string | null
  part: Record<string, unknown>
  edges: Edge[]
  paragraph: number | null
  quote: string | null
}

interface FactRow extends Cited {
  place: string
  entity: Reference
}

const partAt = (node: string) =>
  `part: properties(${node}), edges: [(${node})-[e]->(y:Entity) | {rel: type(e), said: properties(e), to: ${referenceTo('y')}}]`

// In the order of the source; a key and a place in the list of citations tell apart what stands in one paragraph.
const factsFrom = (path: string, cited: string, rel: string, part: string) => `
  MATCH ${path}
  WITH *, toString(1000000 + coalesce(c.paragraph, 0)) + ' ' + ${cited}.key + ' ' + toString(1000 + c.seq) AS place
  WHERE place > $after
  WITH * ORDER BY place LIMIT $limit
  RETURN place, {place: place, entity: ${referenceTo('n')}, rel: ${rel}, paragraph: c.paragraph, quote: c.quote, ${part}} AS fact`

const facts = `
MATCH (s:Source {id: $id})
CALL (s) {
  ${factsFrom('(s)<-[c:CITES]-(n:Entity)', 'n', 'null', 'part: {}, edges: []')}
  UNION ALL
  ${factsFrom('(s)<-[c:CITES]-(x:Part)<-[h]-(n:Entity)', 'x', 'type(h)', partAt('x'))}
}
WITH place, fact ORDER BY place LIMIT $limit
RETURN fact AS row ORDER BY place`

/**
 * A page of what a source supports, in the order of its paragraphs; in one query.
 * @throws {Problem} invalid-cursor, unknown-id
 */
export async function readFacts(graph: Graph, id: string, { limit, cursor }: FactsQuery, url: string): Promise<Read> {
  const sources = entityOf('sources')
  const same = ['facts', id]
  const after = readCursor(cursor, same)?.value ?? ''
  const { version, rows } = await graph.read<FactRow>(facts, { id, after, limit: limit + 1 })
  if (rows.length === 0 && !(await exists(graph, sources, id)))
    throw await missingItem(graph, { entity: sources, id, url })
  const { shown, page } = pageOf(rows, { limit, url, query: same, placeOf: ({ place }) => ({ value: place, id }) })
  return {
    version,
    data: shown.map(row => ({ entity: presentReference(row.entity), ...presentCited(entityOf(row.entity.type), row) })),
    page,
  }
}

interface SupportRow {
  entity: Reference
  independent_sources: number
  cited: (Cited & { seq: number; place: string; source: Reference & { date: string | null; sha256: string | null } })[]
}

const citation = (rel: string, key: string) =>
  `rel: ${rel}, place: ${key}, seq: c.seq, paragraph: c.paragraph, quote: c.quote`
const source = 'source: s {.type, .id, .date, .sha256, name: s.title}'

const support = ({ label }: Entity) => `
MATCH (n:${label} {id: $id})
CALL (n) { MATCH (n)-[c:CITES]->(s:Source) RETURN collect({${citation('null', "''")}, ${source}}) AS own }
CALL (n) {
  MATCH (n)-[h]->(x:Part)-[c:CITES]->(s:Source)
  RETURN collect({${citation('type(h)', 'x.key')}, ${source}, ${partAt('x')}}) AS inner
}
RETURN {entity: ${referenceTo('n')}, independent_sources: n.independent_sources, cited: own + inner} AS row`

/**
 * All that supports an entity, source by source; in one query.
 * @throws {Problem} unknown-id
 */
export async function readSupport(graph: Graph, entity: Entity, id: string, url: string): Promise<Read> {
  const { version, rows } = await graph.read<SupportRow>(support(entity), { id })
  const row = rows[0]
  if (!row) throw await missingItem(graph, { entity, id, url })
  const inOrder = row.cited.sort((a, b) => compare(a.place, b.place) || a.seq - b.seq)
  const bySource = [...Map.groupBy(inOrder, ({ source }) => source.id).values()]
    .map(cited => ({ source: (cited[0] as (typeof cited)[0]).source, cited }))
    .sort((a, b) => compare(a.source.id, b.source.id))
  return {
    version,
    data: {
      entity: presentReference(row.entity),
      independent_sources: row.independent_sources,
      sources: bySource.map(({ source, cited }, i) => {
        const original = bySource.slice(0, i).find(other => source.sha256 && other.source.sha256 === source.sha256)
        return {
          source: presentReference(source),
          date: source.date ? presentDate(source.date) : null,
          copy_of: original ? presentReference(original.source) : null,
          facts: cited.map(one => presentCited(entity, one)),
        }
      }),
    },
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function presentCited(entity: Entity, { rel, part, edges, paragraph, quote }: Cited) {
  const field = entity.fields.find(({ kind, rel: held }) => kind === 'part' && held === rel)
  const told = (field?.fields ?? []).filter(({ name }) => name !== 'citations') as Field[]
  return {
    field: field?.name ?? null,
    said: field ? shapeFields(told, part, edges, { reference: presentReference, date: presentDate }) : null,
    paragraph: paragraph ?? null,
    quote: quote ?? null,
  }
}
