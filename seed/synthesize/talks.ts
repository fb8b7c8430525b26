/** One negotiation, from its agenda to the last source that reports on it: round after round, in the order of days. */
import { agendaOf, type Talks } from './agenda.ts'
import { document, fileOf, idOf, type SyntheticFile } from './files.ts'
import type { Plan } from './plan.ts'
import type { Actor } from './register.ts'
import { daysOf, report } from './reports.ts'
import { type Voice, voiceOf } from './speakers.ts'
import type { World } from './world.ts'

/**
 * The files of a negotiation: its agenda, then its sources by day. What a file refers to is in it, or in one before it.
 */
export function* talksOf(plan: Plan, world: World): Generator<SyntheticFile> {
  const { talks, file } = convene(plan, world)
  yield file
  for (const [i, round] of plan.rounds.entries()) {
    const days = daysOf(round, plan.rounds[i + 1], world.random)
    yield* report(talks, days, { ...round, number: i + 1 })
    while (days.length > 0) yield* report(talks, days)
  }
}

function convene(plan: Plan, world: World): { talks: Talks; file: SyntheticFile } {
  const { random, states, societies, places } = world
  const { feature, issues, items } = agendaOf(plan.issues, world)
  const name = `${feature.replace(/^the /, '')} Talks`
  const id = idOf(name)
  const chosen = new Set<Actor>()
  while (chosen.size < plan.parties) chosen.add(random.ranked(states))
  const parties = [...chosen].map(actor => voiceOf(actor, random))
  const others = random.between(societies, 1, 3).map(actor => voiceOf(actor, random))
  const [mediators, observers] = [others.slice(0, 2), others.slice(2)]
  const talks = {
    id,
    name,
    world,
    plan,
    parties,
    mediators,
    observers,
    voices: [...parties, ...others],
    issues,
    cast: { parties: [...chosen], societies, places },
    tabled: [],
    outcomes: new Set<string>(),
    said: 0,
    reported: 0,
    met: 0,
  }
  const keys = (voices: Voice[]) => voices.map(({ actor }) => actor.key)
  const negotiation = {
    id,
    name,
    description: `Fiction: talks about ${feature}, where nobody has ever been.`,
    parties: keys(parties),
    mediators: keys(mediators),
    issues: items.filter(({ broader }) => broader === undefined).map(issue => issue.id),
    citations: ['P1'],
  }
  const source = document(`agenda-of-the-${id}`, `Agenda of the ${name}`, 1 + items.length)
  return { talks, file: fileOf(source, { negotiations: [negotiation], issues: items }) }
}
