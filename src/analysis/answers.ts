/** What the analyses share: the shapes of what they answer with, and what all of them can be asked. */
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { dateAnswer } from '../../schema/dates.ts'
import { entityOf } from '../../schema/entities.ts'
import type { Graph } from '../graph/graph.ts'
import type { Answering, Read } from '../http/answering.ts'
import { actorAnswer, presentReference, referenceAnswerOf } from '../resources/answers.ts'
import { asOf, minSources } from '../resources/controls.ts'
import { exists, missingItem } from '../resources/gone.ts'
import { unknownIds } from '../resources/ids.ts'
import { type Negotiation, readNegotiation } from './negotiation.ts'
import type { Standing } from './standing.ts'
import { type Counting, type Proposal, presentStatement } from './statements.ts'

/** An address that answers with something computed. Adding one is a file of its own and an entry in routes.ts. */
export interface Analysis extends Omit<Answering, 'read'> {
  read(graph: Graph, request: FastifyRequest): Promise<Read>
}

/** What every analysis can be asked: which statements count. */
export const counting = { as_of: asOf, min_sources: minSources }

/** A parameter that names an entity of one type, by `id` or `type/id`. */
export const idParameter = (type: string, description: string) =>
  z
    .string()
    .min(1)
    .max(200)
    .transform(written => (written.startsWith(`${type}/`) ? written.slice(type.length + 1) : written))
    .meta({ description })

const idTypes = { negotiation: 'negotiations', proposal: 'proposals' } as const

/**
 * Where nothing was found, an id may be wrong.
 * @param asked ids by the parameters that name them
 * @throws {Problem} with the nearest ids, if one is that of nothing
 */
export async function refuseUnknown(
  graph: Graph,
  asked: { [parameter in keyof typeof idTypes]?: string | undefined },
): Promise<void> {
  for (const [parameter, type] of Object.entries(idTypes)) {
    const value = asked[parameter as keyof typeof idTypes]
    if (value !== undefined && !(await exists(graph, entityOf(type), value)))
      throw await unknownIds(graph, [{ parameter, value, types: [type] }])
  }
}

interface BelowNegotiation extends Omit<Analysis, 'url' | 'group' | 'params' | 'problems' | 'example' | 'read'> {
  /** The last part of its address. */
  name: string
  example?: string
  /** Nothing, if there is no such negotiation. */
  read(graph: Graph, id: string, request: FastifyRequest): Promise<Read | undefined>
}

const params = z.object({ id: z.string().meta({ description: 'Id of the negotiation', examples: ['geneva-talks'] }) })

/** What is told of one negotiation, at an address below it. */
export const belowNegotiation = ({ name, read, ...analysis }: BelowNegotiation): Analysis => ({
  example: `/v1/negotiations/geneva-talks/${name}`,
  ...analysis,
  url: `/v1/negotiations/:id/${name}`,
  group: 'analysis',
  params,
  problems: ['unknown-id', 'merged', 'removed'],
  async read(graph, request) {
    const { id } = request.params as z.infer<typeof params>
    const found = await read(graph, id, request)
    if (!found) throw await missingItem(graph, { entity: entityOf('negotiations'), id, url: request.url })
    return found
  },
})

interface OfNegotiation extends Omit<BelowNegotiation, 'read'> {
  compute(negotiation: Negotiation, query: Record<string, unknown>): Omit<Read, 'version'>
}

/** What is computed from everything said in one negotiation. */
export const ofNegotiation = ({ compute, ...analysis }: OfNegotiation): Analysis =>
  belowNegotiation({
    ...analysis,
    async read(graph, id, request) {
      const query = request.query as Counting & Record<string, unknown>
      const { version, negotiation } = await readNegotiation(graph, id, query)
      return negotiation ? { version, ...compute(negotiation, query) } : undefined
    },
  })

const stances = z.enum(['supports', 'opposes', 'conditional', 'neutral'])

const saidAnswer = z.object({
  position: referenceAnswerOf(['positions']),
  stance: stances,
  holder: actorAnswer.meta({ description: 'Who said it' }),
  act: z.string(),
  capacity: z.enum(['official', 'individual']),
  date: dateAnswer.nullable(),
  citations: z.array(
    z.object({ source: referenceAnswerOf(['sources']), paragraph: z.int().nullable(), quote: z.string().nullable() }),
  ),
})

export const statementAnswer = saidAnswer.meta({ id: 'Statement', description: 'A position behind what is computed' })

export const remarkAnswer = saidAnswer
  .extend({ stance: stances.nullable().meta({ description: 'null: it takes none' }) })
  .meta({ id: 'Remark', description: 'A position, with or without a stance' })

export const standingAnswer = z
  .object({
    stance: z.enum(['supports', 'opposes', 'conditional', 'neutral', 'unclear', 'lapsed']).meta({
      description:
        'unclear: what counts disagrees, and nothing tells which was said last; lapsed: superseded by positions on something else',
    }),
    current: z.array(statementAnswer).meta({ description: 'The positions that count' }),
    superseded: z.array(statementAnswer).meta({ description: 'What was said before, oldest first' }),
    individual: z
      .array(statementAnswer)
      .meta({ description: 'What individuals said, which does not count beside an official word' }),
  })
  .meta({ id: 'Standing', description: 'Where somebody stands on a proposal, by what was said' })

export const presentStanding = ({ stance, current, superseded, individual }: Standing) => ({
  stance,
  current: current.map(presentStatement),
  superseded: superseded.map(presentStatement),
  individual: individual.map(presentStatement),
})

export type PresentedStanding = ReturnType<typeof presentStanding>

const positionsBehind = (description: string) => z.array(referenceAnswerOf(['positions'])).meta({ description })

/** A standing as columns of a table: the positions are named, and told in full by the table of positions. */
export const standingColumns = {
  stance: standingAnswer.shape.stance.nullable().meta({ description: 'Where it stands; nothing: no stance is known' }),
  current: positionsBehind('The positions that count'),
  superseded: positionsBehind('What was said before, oldest first'),
  individual: positionsBehind('What individuals said, which does not count beside an official word'),
}

export const standingCells = (standing: PresentedStanding | null) => ({
  stance: standing?.stance ?? null,
  current: standing?.current.map(({ position }) => position) ?? [],
  superseded: standing?.superseded.map(({ position }) => position) ?? [],
  individual: standing?.individual.map(({ position }) => position) ?? [],
})

/** A proposal with the issues that it is about. */
export const proposalAnswer = z.object({
  proposal: referenceAnswerOf(['proposals']),
  issues: z.array(referenceAnswerOf(['issues'])),
})

export const presentProposal = ({ reference, issues }: Proposal) => ({
  proposal: presentReference(reference),
  issues: issues.map(presentReference),
})
