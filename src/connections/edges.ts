/** The whole graph: every tie between two entities, page by page or all at once. */
import { z } from 'zod'
import { dateAnswer } from '../../schema/dates.ts'
import { entities } from '../../schema/entities.ts'
import type { Entity } from '../../schema/entity.ts'
import { anyOf, wholeNumber } from '../../schema/written.ts'
import type { Piece } from '../formats/format.ts'
import type { Graph } from '../graph/graph.ts'
import { type Reference, referenceTo } from '../graph/projection.ts'
import { writingOrder } from '../graph/steps.ts'
import { changed } from '../http/all.ts'
import type { All, Read } from '../http/answering.ts'
import { cursorParameter, pageOf, readCursor } from '../http/cursor.ts'
import { parameterProblem } from '../http/parameters.ts'
import { answerOf, presentReference, referenceAnswer } from '../resources/answers.ts'
import { asOf } from '../resources/controls.ts'
import { type ListQuery, listParameters, readAll } from '../resources/list.ts'
import { asked, counts, partOf, relationshipOf, walkParameters } from './reach.ts'
import { presentSaid, relationNames, relationOf, relations, relationsNamed, type Walk } from './relations.ts'

export const edgesParameters = z.strictObject({
  relation: anyOf(
    relationNames as [string, ...string[]],
    'Only these relations, separated by commas: fields that refer to another entity, or lists of such. Without it all but citations.',
    ['holder'],
  ),
  as_of: asOf,
  limit: wholeNumber(1, 500, 50).describe('Entries a page'),
  cursor: cursorParameter,
})

export type EdgesQuery = z.infer<typeof edgesParameters>

/** What can be said of a tie, whichever it is: of each only what belongs to its relation. */
const saidAnswer = z.object(
  Object.fromEntries(
    relations
      .flatMap(({ said }) => said)
      .map(({ name, kind, type, description }) => [
        name,
        (kind === 'date' ? dateAnswer : type).nullable().optional().meta({ description }),
      ]),
  ),
)

export const edgesAnswer = z.array(
  z
    .object({
      from: referenceAnswer.meta({ description: 'The entity that names the other' }),
      relation: z
        .enum([...new Set(relations.map(({ name }) => name))] as [string, ...string[]])
        .meta({ description: 'The field by which it does', examples: ['party'] }),
      to: referenceAnswer.meta({ description: 'The entity that is named' }),
      said: saidAnswer.nullable().meta({
        description: 'What is said beside it: the stance, the role and its dates; null where nothing can be',
        examples: [{ stance: 'supports' }],
      }),
    })
    .meta({ id: 'Edge', description: 'A tie of the graph' }),
)

interface EdgeRow {
  place: string
  rel: string
  from: Reference
  to: Reference
  said: Record<string, unknown>
  part: Record<string, unknown> | null
}

const walkOf = ({ relation, as_of }: EdgesQuery): Walk => ({
  relations: relationsNamed(relation),
  direction: 'out',
  day: as_of,
})

const parametersOf = (walk: Walk) => ({
  ...walkParameters(walk),
  symmetric: walk.relations.filter(({ symmetric }) => symmetric).map(({ rel, of }) => `${rel} ${of.type}`),
})

// No key has a space, so that places are in the order of the keys with which they begin.
const place =
  "a.key + ' ' + type(r) + ' ' + coalesce(r.part, '') + ' ' + toString(1000000 + coalesce(r.seq, 0)) + ' ' + b.key"

/** A tie from `a` to `b`. What holds both ways is there both ways, and is one. */
const edge = (walk: Walk) =>
  `(a)${relationshipOf(walk)}(b:Entity) WHERE ${counts(walk, 'b')} AND ${asked(walk)}
    AND (a.key < b.key OR NOT type(r) + ' ' + a.type IN $symmetric)`

const row = `RETURN {place: place, rel: type(r), from: ${referenceTo('a')}, to: ${referenceTo('b')}, said: properties(r), part: ${partOf('a')}} AS row`

const present = (walk: Walk, { rel, from, to, said, part }: EdgeRow) => {
  const relation = relationOf(walk, rel, from.type, 'out')
  return relation
    ? [
        {
          from: presentReference(from),
          relation: relation.name,
          to: presentReference(to),
          said: presentSaid(relation, said, part),
        },
      ]
    : []
}

/**
 * A page of ties, by the entities that they begin at; in one query. Only as many of these are looked at as can fill it.
 * @throws {Problem} invalid-cursor
 */
export async function readEdges(graph: Graph, query: EdgesQuery, url: string): Promise<Read> {
  const { relation, as_of, limit, cursor } = query
  const same = ['edges', relation, as_of]
  const after = readCursor(cursor, same)?.value ?? ''
  const walk = walkOf(query)
  const { version, rows } = await graph.read<EdgeRow>(
    `CALL () {
    MATCH (a:Entity) WHERE a.key >= $first AND ${counts(walk, 'a')}
    MATCH ${edge(walk)} AND (a.key > $first OR ${place} > $after)
    WITH DISTINCT a ORDER BY a.key LIMIT $limit
    RETURN a
  }
  MATCH ${edge(walk)}
  WITH a, r, b, ${place} AS place WHERE place > $after
  WITH a, r, b, place ORDER BY place LIMIT $limit
  ${row} ORDER BY place`,
    { ...parametersOf(walk), first: after.split(' ')[0], after, limit: limit + 1 },
  )
  const { shown, page } = pageOf(rows, { limit, url, query: same, placeOf: ({ place }) => ({ value: place, id: '' }) })
  return { version, data: shown.flatMap(one => present(walk, one)), page }
}

/** Entities whose keys are read at once, and whose ties. */
const KEYS = 100_000
const PIECE = 500

/**
 * Reads every tie: the entities by their keys, then the ties of so many of them at a time.
 * @throws {Problem} invalid-cursor
 */
export async function readAllEdges(graph: Graph, query: EdgesQuery, most: number): Promise<All> {
  const { relation, as_of, cursor } = query
  const walk = walkOf(query)
  const after = readCursor(cursor, ['edges', relation, as_of])?.value ?? ''
  const keysFrom = (key: string) =>
    graph.read<string>(
      `MATCH (a:Entity) WHERE a.key >= $key AND ${counts(walk, 'a')} WITH a ORDER BY a.key LIMIT $limit RETURN a.key AS row ORDER BY row`,
      { ...walkParameters(walk), key, limit: KEYS + 1 },
    )
  const first = await keysFrom(after.split(' ')[0] as string)
  const { version } = first
  return { version, pieces: pieces() }

  async function* pieces(): AsyncGenerator<Piece> {
    let left = most
    for (let keys = first; ; keys = await keysFrom(keys.rows.at(-1) as string)) {
      if (keys.version !== version) throw changed()
      const here = keys.rows.slice(0, KEYS)
      for (let i = 0; i < here.length && left > 0; i += PIECE) {
        const edges = await edgesOf(here.slice(i, i + PIECE))
        yield { data: edges.slice(0, left) }
        left -= edges.length
      }
      if (keys.rows.length <= KEYS || left <= 0) return
    }
  }

  async function edgesOf(keys: readonly string[]): Promise<unknown[]> {
    const read = await graph.read<EdgeRow>(
      `UNWIND $keys AS key MATCH (a:Entity {key: key})
      MATCH ${edge(walk)}
      WITH a, r, b, ${place} AS place WHERE place > $after
      ${row}`,
      { ...parametersOf(walk), keys, after },
    )
    if (read.version !== version) throw changed()
    return read.rows.sort((a, b) => (a.place < b.place ? -1 : 1)).flatMap(one => present(walk, one))
  }
}

/** The graph by its entities, for the formats that read their ties off them. */
export const wholeGraph = {
  entry: z.discriminatedUnion('type', entities.map(answerOf) as never) as z.ZodType,
  /** @throws {Problem} invalid-parameter, if only some ties are asked for */
  async readAll(graph: Graph, { relation, as_of, cursor }: EdgesQuery, most: number): Promise<All> {
    const wrong = Object.entries({ relation, cursor }).filter(([, value]) => value !== undefined)
    if (wrong.length > 0)
      throw parameterProblem(
        wrong.map(([parameter, value]) => ({
          parameter,
          value,
          detail: 'this format takes whole entities; leave it out, or take CSV or JSON',
        })),
      )
    const read = (entity: Entity, limit: number) =>
      readAll(graph, entity, listParameters(entity).parse(as_of ? { as_of } : {}) as ListQuery, limit)
    // As far as it can be, an entity refers to those before it.
    const [head] = writingOrder
    const first = await read(head as Entity, most)
    return { version: first.version, pieces: pieces() }

    async function* pieces(): AsyncGenerator<Piece> {
      let left = most
      for (const entity of writingOrder) {
        const all = entity === head ? first : await read(entity, left)
        if (all.version !== first.version) throw changed()
        for await (const piece of all.pieces) {
          yield piece
          left -= piece.data.length
        }
        if (left <= 0) return
      }
    }
  },
}
