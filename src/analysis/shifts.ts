/** Movement: where somebody took another stance than before. The rules are those of docs/semantics.md. */
import { z } from 'zod'
import { spanOf } from '../../schema/dates.ts'
import type { Graph } from '../graph/graph.ts'
import type { Reference } from '../graph/projection.ts'
import { parameterProblem } from '../http/parameters.ts'
import { presentReference, referenceAnswer } from '../resources/answers.ts'
import { keysFor } from '../resources/filters.ts'
import { unknownIds } from '../resources/ids.ts'
import { type Analysis, counting, idParameter, statementAnswer } from './answers.ts'
import { actorTypes } from './compare.ts'
import { isAfter, type Standing, standingOf } from './standing.ts'
import {
  type Counting,
  keyOf,
  presentStatement,
  readNegotiation,
  readSaidBy,
  readSaidOf,
  type Said,
  type Statement,
} from './statements.ts'

/** From against to for. */
const scale = ['opposes', 'neutral', 'conditional', 'supports'] as const
const stances = z.enum(scale)

interface Shift {
  who: Reference
  from: Standing
  to: Standing
}

export const shifts: Analysis = {
  url: '/v1/shifts',
  group: 'analysis',
  operation: 'shifts',
  summary: 'Who has moved',
  description:
    'Where an actor took another stance on a proposal than before, with the positions before and after. Only where both stances are clear and their order is certain.',
  query: z.strictObject({
    negotiation: idParameter('On the proposals of this negotiation', 'geneva-talks').optional(),
    actor: idParameter(`Of this actor: an id of ${actorTypes.join(' or ')}`, 'countries/UA').optional(),
    proposal: idParameter('On this proposal', 'no-territory-ceded').optional(),
    by: z.enum(['party', 'actor']).default('party').meta({ description: 'For whom it was said, or who said it' }),
    ...counting,
  }),
  example: '/v1/shifts?negotiation=geneva-talks',
  data: z.array(
    z.object({
      who: referenceAnswer,
      proposal: referenceAnswer,
      direction: z
        .enum(['toward', 'away'])
        .meta({ description: `toward supporting it or away from that, in the order ${scale.join(', ')}` }),
      from: z.object({ stance: stances, positions: z.array(statementAnswer) }),
      to: z.object({ stance: stances, positions: z.array(statementAnswer) }),
      after: z.iso
        .date()
        .nullable()
        .meta({ description: 'The last day on which the former stance can have been stated; null if it is not known' }),
      by: z.iso
        .date()
        .nullable()
        .meta({ description: 'The first day by which the new one certainly was; null if it is not known' }),
    }),
  ),
  async read(graph, request) {
    const asked = request.query as Asked
    const { version, proposals, statements } = await readAsked(graph, asked)
    const names = new Map(proposals.map(({ reference }) => [reference.id, reference]))
    const author = ({ party, holder }: Statement) => (asked.by === 'party' ? party : holder)
    const only = asked.actor === undefined ? undefined : keysFor({ to: actorTypes }, asked.actor)
    const found = [...Map.groupBy(statements, one => `${keyOf(author(one))} ${one.proposal}`).values()]
      .map(said => ({ who: author(said[0] as Statement), said }))
      .filter(({ who }) => !only || only.includes(keyOf(who)))
      .flatMap(({ who, said }) => shiftsIn(said).map(shift => ({ who, ...shift })))
    return { version, data: found.sort(inOrder).map(shift => presentShift(shift, names)) }
  },
}

type Asked = Counting & { negotiation?: string; actor?: string; proposal?: string; by: 'party' | 'actor' }

/** Reads as little as will do: what is asked beside it is left out afterwards. */
async function readAsked(
  graph: Graph,
  { negotiation, actor, proposal, ...asked }: Asked,
): Promise<Said & { version: string | null }> {
  const keys = actor === undefined ? [] : keysFor({ to: actorTypes }, actor)
  const onProposal = ({ version, proposals, statements }: Said & { version: string | null }) => ({
    version,
    proposals,
    statements: proposal === undefined ? statements : statements.filter(one => one.proposal === proposal),
  })
  const unknown = (parameter: string, value: string, types: readonly string[]) =>
    unknownIds(graph, [{ parameter, value, types }])
  if (actor !== undefined) {
    const found = await readSaidBy(graph, keys, asked, negotiation)
    if (found.asked.length === 0) throw await unknown('actor', actor, actorTypes)
    return onProposal(found)
  }
  if (negotiation !== undefined) {
    const read = await readNegotiation(graph, negotiation, asked)
    if (!read.negotiation) throw await unknown('negotiation', negotiation, ['negotiations'])
    return onProposal({ version: read.version, ...read.negotiation })
  }
  if (proposal !== undefined) {
    const found = await readSaidOf(graph, proposal, asked)
    if (found.asked.length === 0) throw await unknown('proposal', proposal, ['proposals'])
    return found
  }
  const detail = 'one of negotiation, actor and proposal is needed: movement is looked for within one of them'
  throw parameterProblem([{ parameter: 'negotiation', detail }])
}

/** @param said what one author said of one proposal, in the order of its dates */
function shiftsIn(said: readonly Statement[]): Omit<Shift, 'who'>[] {
  const official = said.filter(({ capacity }) => capacity === 'official')
  const counted = official.length > 0 ? official : said
  const found = counted.flatMap(one => {
    // Where it stood once this was said, and where it stood before any of that was.
    const to = standingOf(counted.filter(other => !isAfter(other, one, counted)))
    if (!isClear(to) || !to.current.includes(one)) return []
    const before = counted.filter(other => to.current.every(now => isAfter(now, other, counted)))
    const from = before.length > 0 ? standingOf(before) : undefined
    return from && isClear(from) && from.stance !== to.stance ? [{ from, to }] : []
  })
  const firsts = new Map(found.map(shift => [idsOf(shift.to), shift]))
  return [...firsts.values()]
}

const idsOf = ({ current }: Standing) => current.map(({ position }) => position.id).join(' ')

const isClear = ({ stance }: Standing) => stance !== 'unclear' && stance !== 'lapsed'

const latest = (statements: readonly Statement[]) => {
  const days = statements.map(({ date }) => (date === null ? null : spanOf(date).latest))
  return {
    first: known(days).sort()[0] ?? null,
    last: days.includes(null) ? null : (known(days).sort().at(-1) ?? null),
  }
}

const known = (days: (string | null)[]): string[] => days.filter(day => day !== null)

const firstDay = ({ to }: Shift) => latest(to.current).first ?? ''

/** The first to move first, then by who and on what. */
const inOrder = (a: Shift, b: Shift) => {
  const key = (shift: Shift) =>
    [firstDay(shift), keyOf(shift.who), shift.to.current[0]?.proposal ?? '', idsOf(shift.to)].join('\n')
  return key(a) < key(b) ? -1 : 1
}

function presentShift({ who, from, to }: Shift, proposals: Map<string, Reference>) {
  const rank = ({ stance }: Standing) => (scale as readonly string[]).indexOf(stance)
  const side = ({ stance, current }: Standing) => ({ stance, positions: current.map(presentStatement) })
  return {
    who: presentReference(who),
    proposal: presentReference(proposals.get(to.current[0]?.proposal as string) as Reference),
    direction: rank(to) > rank(from) ? 'toward' : 'away',
    from: side(from),
    to: side(to),
    after: latest(from.current).last,
    by: latest(to.current).first,
  }
}
