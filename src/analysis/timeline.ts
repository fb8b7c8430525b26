/** A negotiation in time: its meetings, what was said in it, and what was published on it, with the uncertainty of each date. */
import { z } from 'zod'
import { dateAnswer } from '../../schema/dates.ts'
import { entityOf } from '../../schema/entities.ts'
import { dateProperties } from '../../schema/graph.ts'
import { anyOf, wholeNumber } from '../../schema/written.ts'
import type { Graph } from '../graph/graph.ts'
import { type EntityRow, projection, type Reference, referenceTo } from '../graph/projection.ts'
import type { Read } from '../http/answering.ts'
import { cursorParameter, pageOf, readCursor } from '../http/cursor.ts'
import { parameterProblem } from '../http/parameters.ts'
import { answerOf, presentEntity, presentReference, referenceAnswer } from '../resources/answers.ts'
import { belowNegotiation, counting } from './answers.ts'

const underIssue = '(talks)-[:HAS_ISSUE]->()<-[:BROADER*0..]-(:Issue)<-[:ABOUT]-(p:Position)'
const aboutMeeting = '(talks)<-[:MEETING_OF]-(:Meeting)<-[:CONCERNS_MEETING]-(p:Position)'

/** The kinds of entries: what their entities are, how these are found from the negotiation `talks`, and which of their fields are told. */
const kinds = {
  meeting: {
    type: 'meetings',
    paths: ['(talks)<-[:MEETING_OF]-(x:Meeting)'],
    told: ['kind', 'status', 'round', 'place'],
  },
  position: {
    type: 'positions',
    paths: [underIssue.replace('(p', '(x'), aboutMeeting.replace('(p', '(x')],
    told: ['holder', 'party', 'capacity', 'act', 'stances'],
  },
  publication: {
    type: 'sources',
    paths: [
      '(talks)-[:CITES]->(x:Source)',
      '(talks)<-[:MEETING_OF]-(:Meeting)-[:CITES]->(x:Source)',
      `${underIssue}-[:CITES]->(x:Source)`,
      `${aboutMeeting}-[:CITES]->(x:Source)`,
    ],
    told: ['kind', 'publisher', 'author', 'language'],
  },
} as const
type Kind = keyof typeof kinds
const names = Object.keys(kinds) as [Kind, ...Kind[]]

const ADVICE = 'a day is written YYYY-MM-DD: 2026-02-18'

/** A day, or a moment as dashboards send the ends of what they show. */
export const day = (description: string) =>
  z
    .union([z.iso.date(ADVICE), z.iso.datetime({ offset: true, error: ADVICE })])
    .transform(written => new Date(written).toISOString().slice(0, 10))
    .optional()
    .meta({
      description: `${description}. A moment, with its zone, is taken for its day in UTC`,
      examples: ['2026-02-18'],
      override: { anyOf: ['date', 'date-time'].map(format => ({ type: 'string', format })) },
    })

const query = z.strictObject({
  kind: anyOf(names, 'Only entries of this kind. Several, separated by commas: any of them'),
  from: day('Only what may have been on this day or later'),
  to: day('Only what may have been on this day or earlier'),
  ...counting,
  limit: wholeNumber(1, 500, 100).describe('Entries a page'),
  cursor: cursorParameter,
})

type Asked = z.infer<typeof query>

const told = (kind: Kind) => {
  const { shape } = answerOf(entityOf(kinds[kind].type))
  const fields = kinds[kind].told.map(name => [name, shape[name] as z.ZodType])
  return z
    .object(Object.fromEntries(fields))
    .nullable()
    .meta({ description: `Of a ${kind}; else null` })
}

export const timeline = belowNegotiation({
  name: 'timeline',
  operation: 'timeline',
  summary: 'A negotiation in the order of time',
  description:
    'Its meetings, the positions on its issues or meetings, and the sources that report on it, each with the days its date can mean. Ordered by the first of them, or the last if the first is open; what has no date comes last.',
  query,
  example: '/v1/negotiations/geneva-talks/timeline?limit=3',
  data: z.array(
    z.object({
      kind: z.enum(names).meta({ description: 'What of the three it is' }),
      date: dateAnswer.nullable().meta({ description: 'When; null if no source says' }),
      entity: referenceAnswer,
      meeting: told('meeting'),
      position: told('position'),
      publication: told('publication'),
    }),
  ),
  paged: true,
  read: (graph, id, { query, url }) => readPage(graph, id, query as Asked, url),
})

interface EntryRow {
  place: string
  kind: Kind
  entity: EntityRow
  to: Reference
}

async function readPage(graph: Graph, id: string, asked: Asked, url: string): Promise<Read | undefined> {
  const { cursor, limit, kind: wanted = names, from, to, as_of, min_sources } = asked
  if (from && to && from > to)
    throw parameterProblem([{ parameter: 'to', value: to, detail: `${to} is before ${from}, where from begins` }])
  const same = { id, wanted, from, to, as_of, min_sources }
  const after = readCursor(cursor, same)?.value ?? ''
  const { version, rows } = await graph.read<{ known: true; entries: EntryRow[] }>(statement(wanted, asked), {
    id,
    after,
    ...(from && { from }),
    ...(to && { to }),
    ...(as_of && { as_of }),
    min_sources,
    limit: limit + 1,
  })
  if (!rows[0]) return undefined
  const placeOf = ({ place }: EntryRow) => ({ value: place, id })
  const { shown, page } = pageOf(rows[0].entries, { limit, url, query: same, placeOf })
  return { version, data: shown.map(entry => presentEntry(entry, as_of)), page }
}

/** After every date: where what has none is put. */
const UNDATED = '~'

function statement(wanted: readonly Kind[], { from, to, as_of, min_sources }: Asked): string {
  const { earliest, latest } = dateProperties('date')
  const conditions = (kind: Kind) => [
    'place > $after',
    ...(from ? [`x.date IS NOT NULL AND (x.${latest} IS NULL OR x.${latest} >= $from)`] : []),
    ...(to ? [`x.date IS NOT NULL AND (x.${earliest} IS NULL OR x.${earliest} <= $to)`] : []),
    ...(as_of ? ['x.counts_from <= $as_of'] : []),
    ...(min_sources > 1 && kind !== 'publication' ? ['x.independent_sources >= $min_sources'] : []),
  ]
  const ways = wanted.flatMap(kind => kinds[kind].paths.map(path => ({ kind, path })))
  const found = ways.map(
    ({ kind, path }) => `
    MATCH ${path}
    WITH DISTINCT x, CASE WHEN x.sort_date = '' THEN '${UNDATED}' ELSE x.sort_date END + ' ' + x.key AS place
    WHERE ${conditions(kind).join(' AND ')}
    WITH x, place ORDER BY place LIMIT $limit
    RETURN x.key AS key, place, '${kind}' AS kind`,
  )
  // The ways are rows of one list, and none carries the list of another: Neo4j charges each row it sorts for all in scope.
  return `MATCH (talks:Negotiation {id: $id})
CALL (talks) {
  CALL (talks) {${found.join('\n    UNION ALL')}
  }
  WITH DISTINCT key, place, kind ORDER BY place LIMIT $limit
  MATCH (n:Entity {key: key})
  WITH n, place, kind ORDER BY place
  RETURN collect({place: place, kind: kind, to: ${referenceTo('n')}, entity: ${projection}}) AS entries
}
RETURN {known: true, entries: entries} AS row`
}

function presentEntry({ kind, to, entity }: EntryRow, day: string | undefined) {
  const fields = presentEntity(entityOf(kinds[kind].type), entity, day)
  const said = Object.fromEntries(kinds[kind].told.map(name => [name, fields[name]]))
  return {
    kind,
    date: fields.date,
    entity: presentReference(to),
    ...Object.fromEntries(names.map(name => [name, name === kind ? said : null])),
  }
}
