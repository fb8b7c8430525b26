/**
 * What a negotiation is about: issues that are part of broader ones, and proposals on them, of which some exclude
 * others.
 */
import type { Random } from '../random.ts'
import { type Item, idOf, known } from './files.ts'
import { capitalized } from './names.ts'
import type { Plan } from './plan.ts'
import type { Actor } from './register.ts'
import type { Voice } from './speakers.ts'
import { aspects, features, fill, measures, type Stance, topics } from './words.ts'
import type { World } from './world.ts'

export interface Issue {
  id: string
  /** How it is spoken of within a sentence. */
  matter: string
  proposals: Proposal[]
  /** The last source in which an actor spoke of it. */
  spokenIn: Map<Actor, string>
}

export interface Proposal {
  id: string
  /** What it would mean, within a sentence. */
  outcome: string
  kind: keyof typeof measures
  issue: Issue
  place: string | undefined
  excludes: Proposal[]
  lines: Map<Actor, Line>
}

/** Where an actor stands on a proposal. */
interface Line {
  stance: Stance
  /** The last official position that said so. */
  position: string
}

/** What can be filled into a proposal besides its issue. */
interface Cast {
  parties: Actor[]
  societies: Actor[]
  places: World['places']
}

/** What is remembered of a negotiation while it goes on: who stands where, but none of the positions. */
export interface Talks {
  id: string
  name: string
  world: World
  plan: Plan
  parties: Voice[]
  mediators: Voice[]
  observers: Voice[]
  /** All of them, in the order of how much they say. */
  voices: Voice[]
  issues: Issue[]
  cast: Cast
  /** Proposals on the table, the first first. */
  tabled: Proposal[]
  /** Every outcome that was proposed, so that none is proposed twice. */
  outcomes: Set<string>
  /** Positions, sources and meetings beside the rounds so far. */
  said: number
  reported: number
  met: number
}

/**
 * Makes issues, from broad to narrow, and the features that they are about, the first of which names the negotiation.
 */
export function agendaOf(count: number, { names, random }: World) {
  const kinds = random.between(features, features.length, features.length)
  const newFeature = (i: number) =>
    (kinds[i % kinds.length] as string).replace('#', names.word(random.below(names.tongues)).latin)
  const feature = newFeature(0)
  const issues: Issue[] = []
  const items: Item[] = []
  const add = (matter: string, broader?: Issue) => {
    const issue = { id: idOf(matter), matter, proposals: [], spokenIn: new Map() }
    issues.push(issue)
    items.push(
      known({ id: issue.id, name: capitalized(matter), broader: broader?.id, citations: [`P${1 + issues.length}`] }),
    )
    return issue
  }

  for (let round = 0; issues.length < count; round++) {
    // When every topic has been spoken of around one feature, the parties find another to quarrel over.
    const where = round === 0 ? feature : newFeature(round)
    for (const topic of random.between(topics, topics.length, topics.length)) {
      if (issues.length === count) break
      const broad = add(`${topic.name} around ${where}`)
      for (const part of topic.parts) {
        if (issues.length === count) break
        const narrow = add(`${part} at ${where}`, broad)
        if (issues.length < count && random.maybe(0.3)) add(`${random.pick(aspects)} ${narrow.matter}`, narrow)
      }
    }
  }
  return { feature, issues, items }
}

/** How many earlier proposals a new one may exclude; those before them are forgotten. */
const RIVALS = 4

/** Makes a proposal that has not been made, and tells which of those on its issue it cannot come true with. */
export function makeProposal(id: string, issue: Issue, cast: Cast, made: Set<string>, random: Random): Proposal {
  const kind = random.maybe(0.55) ? 'outcome' : random.maybe(0.75) ? 'arrangement' : 'venue'
  for (;;) {
    const place = random.pick(cast.places)
    const given = {
      matter: issue.matter,
      party: random.pick(cast.parties).name,
      society: random.pick(cast.societies).name,
      place: place.name,
    }
    const outcome = fill(random.pick(measures[kind]), given, random)
    if (made.has(outcome)) continue
    made.add(outcome)
    const rivals = kind === 'arrangement' ? [] : issue.proposals.filter(other => other.kind === kind).slice(-RIVALS)
    const excludes = rivals.filter(() => random.maybe(0.8))
    return { id, outcome, kind, issue, place: kind === 'venue' ? place.id : undefined, excludes, lines: new Map() }
  }
}

/** The entry of a proposal, once it is on the table. */
export const proposalItem = ({ id, outcome, issue, place, excludes }: Proposal, paragraph: number): Item =>
  known({
    id,
    name: capitalized(outcome),
    issues: [issue.id],
    places: place === undefined ? undefined : [place],
    excludes: excludes.length > 0 ? excludes.map(other => other.id) : undefined,
    citations: [`P${paragraph}`],
  })
