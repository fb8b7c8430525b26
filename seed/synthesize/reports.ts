/** Sources: which of them there are, when they are published, how much each reports, and which report the same. */
import type { Random } from '../random.ts'
import type { Talks } from './agenda.ts'
import { dayText } from './calendar.ts'
import { fileOf, type Source, type SyntheticFile } from './files.ts'
import { meetingItem, roundItem } from './meetings.ts'
import { capitalized } from './names.ts'
import type { Round } from './plan.ts'
import type { Voice } from './speakers.ts'
import { addPosition, type Report } from './statements.ts'
import { headlines } from './words.ts'

type NumberedRound = Round & { number: number }

/**
 * When the positions of a round are stated, in order: most while it meets and in the week after, some before the next.
 */
export function daysOf({ from, positions }: Round, next: Round | undefined, { next: share, below }: Random): number[] {
  const span = (next?.from ?? from + 40) - from
  const days = Array.from({ length: positions }, () => {
    const chance = share()
    if (chance < 0.6) return from + Math.floor(9 * share() * share())
    if (chance < 0.78) return from + span - 1 - Math.floor(7 * share() * share())
    return from + below(span)
  })
  return days.sort((a, b) => a - b)
}

/** How much a source of a kind reports, beside others. */
const sizes = { article: 1, statement: 0.6, transcript: 3 } as const

/** The most positions of one source, and the most days from the first of them to the last. */
const [MOST, LONGEST] = [500, 10]

/**
 * Writes the next source, with those that report the same before it.
 * @param days on which positions are still to be stated, in order; those that it reports are taken away
 * @param round the round that it is the first to report on
 */
export function* report(talks: Talks, days: number[], round?: NumberedRound): Generator<SyntheticFile> {
  const { plan, world } = talks
  const { random, papers } = world
  const kind = kindOf(talks, round)
  const size = Math.ceil((plan.perSource * sizes[kind] * 0.5) / (0.15 + random.next()))
  const first = days[0] as number
  const until = round && kind === 'transcript' ? Math.max(round.to, first) : first + LONGEST
  const end = days.findIndex((day, i) => i === Math.min(size, MOST) || day > until)
  const taken = days.splice(0, end < 0 ? days.length : end)
  const last = Math.max(taken.at(-1) as number, round?.to ?? first)
  const published = last + random.below(kind === 'transcript' ? 15 : 3)

  const id = `${talks.id}-${kind}-${++talks.reported}`
  const voice = kind === 'statement' ? random.ranked(talks.voices) : undefined
  const paper = random.ranked(papers)
  const source: Source = {
    id,
    title: titleOf(talks, voice, kind === 'transcript' ? round : undefined),
    kind,
    author: kind === 'article' && random.maybe(0.6) ? random.pick(paper.authors) : undefined,
    publisher: voice?.actor.name ?? paper.name,
    date: publishedOn(published, random),
    language: random.maybe(0.75) ? 'en' : 'und',
    paragraphs: 0,
    text: random.maybe(0.85) ? `${id} ${random.below(1_000_000_000)}` : undefined,
  }
  const others = kind === 'article' ? othersOf(source, published, talks) : []
  const entries = { meetings: [], proposals: [], positions: [] }
  const written: Report = { source, others, voice, ...entries, capacities: new Map() }
  addMeetings(talks, written, taken, round)
  for (const day of taken) addPosition(talks, written, day)
  // Whatever reports the same, be it in other words, is as long.
  for (const other of others) yield fileOf({ ...other, paragraphs: source.paragraphs })
  yield fileOf(source, entries)
}

function kindOf({ said, parties, world }: Talks, round: Round | undefined): keyof typeof sizes {
  if (round && world.random.maybe(0.7)) return 'transcript'
  // Until every party has spoken, no source is one actor's own.
  return said >= parties.length && world.random.maybe(0.3) ? 'statement' : 'article'
}

/**
 * The round that it is the first to report on, meetings beside the rounds as they fall due, and at the end a round to
 * come.
 */
function addMeetings(talks: Talks, report: Report, days: number[], round: NumberedRound | undefined): void {
  const { plan, said, world } = talks
  const { source, meetings } = report
  const paragraph = () => ++source.paragraphs
  if (round) {
    const item = roundItem(talks, round, 'held', paragraph())
    meetings.push(item)
    if (source.kind === 'transcript') report.minutesOf = item.id
  }
  const [first, last] = [days[0] as number, days.at(-1) as number]
  const due = (plan.meetings * (said + days.length)) / plan.positions
  while (talks.met + 1 <= due) meetings.push(meetingItem(talks, first - world.random.below(5), paragraph()))
  if (said + days.length < plan.positions) return
  const from = last + 20 + world.random.below(40)
  const next = { from, to: from + 2, number: plan.rounds.length + 1 }
  meetings.push(roundItem(talks, next, 'scheduled', paragraph()))
}

function titleOf({ name, issues, world }: Talks, voice: Voice | undefined, round: NumberedRound | undefined): string {
  if (round) return `Minutes of round ${round.number} of the ${name}`
  if (voice) return `Statement of ${voice.actor.name}`
  return `${capitalized(world.random.ranked(issues).matter)}: ${world.random.pick(headlines)}`
}

/** Of some sources only the month is known, of a few nothing. */
function publishedOn(day: number, { next }: Random): string | undefined {
  const chance = next()
  if (chance < 0.03) return undefined
  return chance < 0.06 ? dayText(day).slice(0, 7) : dayText(day)
}

/** Reprints of an article, which have its text, or the account of another newspaper. */
function othersOf(source: Source, day: number, { world }: Talks): Source[] {
  const { random, papers } = world
  const elsewhere = papers.filter(({ name }) => name !== source.publisher)
  const another = (what: string, publisher: string, text: string | undefined): Source => ({
    ...source,
    id: `${source.id}-${what}`,
    author: undefined,
    publisher,
    date: publishedOn(day + random.below(5), random),
    text,
  })
  if (random.maybe(0.12)) {
    // It is by its text that a reprint is known.
    source.text ??= source.id
    const reprints = random.between(elsewhere, 1, Math.min(3, elsewhere.length))
    return reprints.map(({ name }, i) => another(`reprint-${i + 1}`, name, source.text))
  }
  return random.maybe(0.08) ? [another('told-otherwise', random.pick(elsewhere).name, undefined)] : []
}
