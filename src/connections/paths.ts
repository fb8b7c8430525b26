/** How two entities are connected: by whatever ties there are, or by meetings one after another. */
import { z } from 'zod'
import { dateAnswer, presentDate } from '../../schema/dates.ts'
import { entityOf, types } from '../../schema/entities.ts'
import { wholeNumber } from '../../schema/written.ts'
import { atOneVersion, type Graph } from '../graph/graph.ts'
import type { Read } from '../http/answering.ts'
import { referenceAnswer, referenceAnswerOf } from '../resources/answers.ts'
import { asOf } from '../resources/controls.ts'
import { endParameters, settleEnds } from './ends.ts'
import { chainsOf, type Meeting, readMeetings } from './meetings.ts'
import { relations, relationsNamed, type Walk } from './relations.ts'
import { findMiddle, followOut, type Way } from './shortest.ts'
import { type Pair, readTies, type Ties, tieAnswer } from './ties.ts'

const end = (what: string, example: string) =>
  z
    .string()
    .min(1)
    .max(200)
    .meta({
      description: `${what}: type/id, or the id alone where it can only be one. Such as ${example}`,
      param: { example },
    })

export const pathsParameters = z.strictObject({
  from: end('The entity to begin at', 'people/volodymyr-zelensky'),
  to: end('The entity to reach', 'people/vladimir-putin'),
  max_steps: wholeNumber(1, 6, 6).describe('Most steps; two people in one meeting are two steps apart'),
  limit: wholeNumber(1, 25, 5).describe('Most connections'),
  chronological: z.enum(['true', 'false']).default('false').meta({
    description:
      'true: only through meetings that were held, each after the one before: whom one met, and whom they met later',
  }),
  as_of: asOf,
})

export type PathsQuery = z.infer<typeof pathsParameters>

export const pathsAnswer = z.array(
  z
    .object({
      length: z.int().meta({ description: 'Steps' }),
      certain: z.boolean().nullable().meta({
        description:
          'Of a chronological connection. true: each meeting was certainly after the one before; false: it may have been, as the dates go. null where the order was not asked for',
      }),
      steps: z.array(
        z.object({
          from: referenceAnswer,
          to: referenceAnswer,
          ties: z.array(tieAnswer).min(1).meta({ description: 'What ties the two' }),
        }),
      ),
      meetings: z
        .array(z.object({ meeting: referenceAnswerOf(['meetings']), date: dateAnswer.nullable() }))
        .nullable()
        .meta({ description: 'The meetings of a chronological connection, in its order; null of any other' }),
    })
    .meta({ id: 'Path', description: 'A connection between two entities' }),
)

/** As a table: a row for each step. */
export const pathRows = {
  entry: z.object({
    path: z.int().meta({ description: 'Number of the connection, from 1', examples: [1] }),
    step: z.int().meta({ description: 'Number of the step within it, from 1', examples: [1] }),
    certain: pathsAnswer.element.shape.certain,
    from: referenceAnswer.meta({ description: 'Where the step begins' }),
    to: referenceAnswer.meta({ description: 'Where it leads' }),
    ties: z.array(tieAnswer).meta({ description: 'What ties the two' }),
  }),
  of: ({ certain, steps }: z.infer<typeof pathsAnswer.element>, i: number) =>
    steps.map((step, j) => ({ path: i + 1, step: j + 1, certain, ...step })),
}

/** Who can take part in meetings, as their model has it. */
const participation = relations.filter(({ of, name }) => of.type === 'meetings' && name === 'participant')
const participants = entityOf('meetings').fields.flatMap(({ fields }) =>
  fields.filter(({ name }) => name === 'participant').flatMap(({ to }) => to),
)

/**
 * Reads the shortest connections, in two queries; in three if they are not chronological and have three steps or more.
 * @throws {Problem} invalid-parameter
 */
export async function readPaths(graph: Graph, query: PathsQuery): Promise<Read> {
  const chronological = query.chronological === 'true'
  const walk: Walk = {
    relations: chronological ? participation : relationsNamed(),
    direction: 'both',
    day: query.as_of,
  }
  return atOneVersion(async () => {
    const { versions, chains, meetings } = await (chronological ? readChains : readAny)(graph, walk, query)
    const ties = await readTies(
      graph,
      walk,
      chains.flatMap(({ way }) => stepsOf(way)),
    )
    const data = chains.map(({ way, certain }) => ({
      length: way.length - 1,
      certain,
      steps: stepsOf(way).map(step => presentStep(ties, step)),
      meetings: meetings && way.flatMap(key => presentMeeting(ties, meetings.get(key))),
    }))
    return { version: ties.version, versions: [...versions, ties.version], data }
  })
}

/** What was found: ways, and where the order of meetings counts, the meetings by their keys. */
interface FoundWays {
  versions: (string | null)[]
  chains: { way: Way; certain: boolean | null }[]
  meetings: Map<string, Meeting> | null
}

async function readAny(graph: Graph, walk: Walk, query: PathsQuery): Promise<FoundWays> {
  const met = await findMiddle(graph, walk, endParameters(query), query.max_steps)
  await settleEnds(graph, query, met.ends, types)
  const { versions, ways } = await followOut(graph, walk, met, query.limit)
  return { versions, chains: ways.map(way => ({ way, certain: null })), meetings: null }
}

async function readChains(graph: Graph, walk: Walk, query: PathsQuery): Promise<FoundWays> {
  const { version, ends, meetings } = await readMeetings(graph, walk, endParameters(query), query.max_steps)
  const settled = await settleEnds(graph, query, ends, participants)
  const chains = chainsOf(meetings, settled, { most: Math.floor(query.max_steps / 2), limit: query.limit })
  return { versions: [version], chains, meetings: new Map(meetings.map(meeting => [meeting.key, meeting])) }
}

const stepsOf = (way: Way): Pair[] => way.slice(1).map((key, i) => [way[i] as string, key])

const presentStep = (ties: Ties, step: Pair) => ({
  from: ties.reference(step[0]),
  to: ties.reference(step[1]),
  ties: ties.between(step),
})

const presentMeeting = (ties: Ties, meeting: Meeting | undefined) =>
  meeting ? [{ meeting: ties.reference(meeting.key), date: meeting.date ? presentDate(meeting.date) : null }] : []
