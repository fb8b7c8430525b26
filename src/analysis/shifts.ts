/** Movement: where somebody took another stance than before. The rules are those of docs/semantics.md. */
import { z } from 'zod'
import { keyOf } from '../../schema/key.ts'
import type { Graph } from '../graph/graph.ts'
import type { Reference } from '../graph/projection.ts'
import { parameterProblem } from '../http/parameters.ts'
import { actorAnswer, presentReference, referenceAnswerOf } from '../resources/answers.ts'
import { actorKeys, actorsNamed, actorTypes, countingFor } from './actors.ts'
import { type Analysis, counting, idParameter, refuseUnknown, statementAnswer } from './answers.ts'
import { readNegotiation } from './negotiation.ts'
import { countedOf, stanceOf } from './standing.ts'
import {
  type Author,
  type Counting,
  presentStatement,
  readStatementsBy,
  readStatementsOn,
  type Stance,
  type Statement,
} from './statements.ts'

/** From against to for. */
const scale = ['opposes', 'neutral', 'conditional', 'supports'] as const

interface Shift {
  from: { stance: Stance; statements: Statement[] }
  to: { stance: Stance; statements: Statement[] }
  /** The first and the last ISO day on which it can have happened, null where that side is open. */
  earliest: string | null
  latest: string | null
}

const side = z.object({
  stance: z.enum(scale).meta({ description: 'Where it stood' }),
  positions: z.array(statementAnswer).meta({ description: 'By what was said' }),
})

export const shifts: Analysis = {
  url: '/v1/shifts',
  group: 'analysis',
  operation: 'shifts',
  summary: 'Who has moved',
  description:
    'Where an actor took another stance on a proposal than before, with the positions before and after. Only where both stances are clear and their order is certain. In the order of the days by which they had happened. One of negotiation, actor and proposal is needed.',
  query: z.strictObject({
    negotiation: idParameter('negotiations', 'On the proposals of this negotiation').optional(),
    actor: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .meta({ description: `Of this actor: an id of ${actorTypes}` }),
    proposal: idParameter('proposals', 'On this proposal').optional(),
    by: z.enum(['party', 'actor']).default('party').meta({ description: 'For whom it was said, or who said it' }),
    ...counting,
  }),
  example: '/v1/shifts?negotiation=geneva-talks',
  data: z.array(
    z.object({
      who: actorAnswer,
      proposal: referenceAnswerOf(['proposals']),
      direction: z
        .enum(['toward', 'away'])
        .meta({ description: `toward supporting it or away from that, in the order ${scale.join(', ')}` }),
      from: side.meta({ description: 'Before' }),
      to: side.meta({ description: 'After' }),
      when: z
        .object({
          earliest: z.iso.date().nullable().meta({ description: 'First day, null if none can be told' }),
          latest: z.iso.date().nullable().meta({ description: 'Last day, null if none can be told' }),
        })
        .meta({ description: 'The days on which it can have happened' }),
    }),
  ),
  async read(graph, request) {
    const asked = request.query as Asked
    const { version, as, proposals, statements } = await readAsked(graph, asked)
    const names = new Map(proposals.map(({ reference }) => [reference.id, reference]))
    const told = statements.filter(one => asked.proposal === undefined || asked.proposal === one.proposal)
    const found = [...Map.groupBy(told, one => `${keyOf(one[as])} ${one.proposal}`).values()].flatMap(said => {
      const { [as]: who, proposal } = said[0] as Statement
      return shiftsIn(said).map(shift => ({ ...shift, who, proposal: names.get(proposal) as Reference }))
    })
    return { version, data: found.sort(inOrder).map(presentShift) }
  },
}

type Asked = Counting & { negotiation?: string; actor?: string; proposal?: string; by: 'party' | 'actor' }

/** Reads as little as will do: what is asked beside it is left out afterwards. */
async function readAsked(graph: Graph, asked: Asked) {
  const { negotiation, actor, proposal, by } = asked
  const as: Author = by === 'party' ? 'party' : 'holder'
  if (actor !== undefined) {
    const { asked: found, ...read } = await readStatementsBy(graph, actorKeys([actor]), asked, negotiation)
    const [named] = (await actorsNamed(graph, 'actor', [actor], found)) as [Reference]
    if (read.proposals.every(({ reference }) => reference.id !== (proposal ?? reference.id)))
      await refuseUnknown(graph, { negotiation, proposal })
    if (as === 'party') return { ...read, ...countingFor(named, read.statements) }
    return { ...read, as, statements: read.statements.filter(({ holder }) => keyOf(holder) === keyOf(named)) }
  }
  if (negotiation !== undefined) {
    const { version, negotiation: read } = await readNegotiation(graph, negotiation, asked)
    if (!read?.proposals.some(({ reference }) => reference.id === proposal))
      await refuseUnknown(graph, { negotiation, proposal })
    return { version, proposals: read?.proposals ?? [], statements: read?.statements ?? [], as }
  }
  if (proposal !== undefined) {
    const { asked: found, ...read } = await readStatementsOn(graph, proposal, asked)
    if (found.length === 0) await refuseUnknown(graph, { proposal })
    return { ...read, as }
  }
  const detail = 'one of negotiation, actor and proposal is needed: movement is looked for within one of them'
  throw parameterProblem([{ parameter: 'negotiation', detail }])
}

/** @param said what one author said of one proposal, in the order of its dates */
function shiftsIn(said: readonly Statement[]): Shift[] {
  const { counted, order } = countedOf(said)
  // What nothing took the place of is in the same place as all that can have been said as late.
  const replaced = new Set(counted.map(({ supersedes }) => supersedes))
  const places = new Map(
    counted.map(one => [replaced.has(one.position.id) ? one.position.id : order.boundsOf(one).until, one]),
  )
  const seen = new Set<string>()
  const found: Shift[] = []
  for (const one of places.values()) {
    // Where it stood once this was said, and where it stood before any of that was.
    const now = order.lastOf(counted.filter(other => !order.isAfter(other, one)))
    const ids = idsOf(now)
    if (seen.has(ids)) continue
    seen.add(ids)
    const before = order.lastOf(counted.filter(other => now.every(later => order.isAfter(later, other))))
    const [from, to] = [stanceOf(before), stanceOf(now)]
    if (!from || !to || from === 'unclear' || to === 'unclear' || from === to) continue
    found.push({
      from: { stance: from, statements: before },
      to: { stance: to, statements: now },
      earliest: known(before.map(one => order.boundsOf(one).from || null)).at(-1) ?? null,
      latest: known(now.map(({ counts_from }) => counts_from))[0] ?? null,
    })
  }
  return found
}

const idsOf = (statements: readonly Statement[]) => statements.map(({ position }) => position.id).join(' ')

const known = (days: (string | null)[]): string[] => days.filter(day => day !== null).sort()

type Told = Shift & { who: Reference; proposal: Reference }

function inOrder(a: Told, b: Told): number {
  // What is not known to have happened by any day comes last.
  const place = ({ latest, who, proposal, to }: Told) =>
    [latest ?? '~', keyOf(who), proposal.id, idsOf(to.statements)].join('\n')
  return place(a) < place(b) ? -1 : 1
}

const presentShift = ({ who, proposal, from, to, earliest, latest }: Told) => ({
  who: presentReference(who),
  proposal: presentReference(proposal),
  direction: scale.indexOf(to.stance) > scale.indexOf(from.stance) ? 'toward' : 'away',
  from: { stance: from.stance, positions: from.statements.map(presentStatement) },
  to: { stance: to.stance, positions: to.statements.map(presentStatement) },
  when: { earliest, latest },
})
