/**
 * Who says what. Each actor has a line on each proposal, which moves now and then; people may have their own. Within
 * one source nobody contradicts themselves: a line moves only if its actor has not spoken of the issue there, and
 * whoever has spoken of an issue for themselves takes no other stance on it there.
 */
import { type Issue, makeProposal, type Proposal, proposalItem, type Talks } from './agenda.ts'
import { saidOn } from './calendar.ts'
import { type Item, known, type Source } from './files.ts'
import { type Capacity, type Speaker, speakerOf, type Voice } from './speakers.ts'
import { dropping, fill, onMeeting, quotes, type Stance, sayings, stances, tabling } from './words.ts'

/** A source while it is being written. */
export interface Report {
  source: Source
  /** Other sources that report some of the same: reprints, or another account. */
  others: Source[]
  /** The only one who speaks in it, if it is a statement. */
  voice: Voice | undefined
  /** The round that it is the transcript of. */
  minutesOf?: string
  meetings: Item[]
  proposals: Item[]
  positions: Item[]
  /** In which capacity somebody has spoken of an issue in it, by both. */
  capacities: Map<string, Capacity>
}

/** A position before its words are written. */
interface Moment extends Speaker {
  talks: Talks
  report: Report
  id: string
  voice: Voice
}

interface Content {
  act: string
  summary: string
  stances?: { stance: Stance; proposal: string }[]
  issues?: string[]
  meetings?: string[]
  supersedes?: string | undefined
}

/** Adds to a report the next position, stated on a day. */
export function addPosition(talks: Talks, report: Report, day: number): void {
  const { parties, plan, voices, tabled, world } = talks
  const { random } = world
  const { source } = report
  const number = ++talks.said
  // Every party speaks, and every proposal comes on the table in time for others to speak of it.
  const opening = parties[number - 1]
  const due = tabled.length < plan.proposals && (number - 1) * plan.proposals >= tabled.length * plan.positions * 0.9
  const voice = opening ?? report.voice ?? random.ranked(voices)
  const speaker = speakerOf(voice, day, random, due || voice === opening || voice === report.voice)
  const moment = { talks, report, id: `${talks.id}-statement-${number}`, voice, ...speaker }
  if (report.positions.length === 0 || random.maybe(0.7)) source.paragraphs++
  const { stances, issues, meetings, supersedes, ...words } = due ? tableProposal(moment) : speak(moment)
  const { paragraphs: paragraph } = source
  const named = moment.holder.startsWith('people/')
  const quote = named && random.maybe(0.15) ? fill(random.pick(quotes), {}, random) : undefined
  const others = report.others.filter(() => random.maybe(0.6)).map(({ id }) => ({ source: id, paragraph }))
  report.positions.push(
    known({
      id: moment.id,
      holder: moment.holder,
      party: voice.actor.key,
      capacity: moment.capacity,
      // Of a body a source reports what it said, unless it is the body's own.
      attribution: named || source.kind === 'statement' ? 'direct' : 'reported',
      ...words,
      quote,
      date: saidOn(day, random),
      addressee: random.maybe(0.2) ? addresseeOf(moment, day) : undefined,
      stances,
      issues,
      meetings: meetings ?? (report.minutesOf && random.maybe(0.4) ? [report.minutesOf] : undefined),
      supersedes,
      citations: [quote === undefined ? `P${paragraph}` : { source: source.id, paragraph, quote }, ...others],
    }),
  )
}

function addresseeOf({ talks, voice }: Moment, day: number): string | undefined {
  const { random } = talks.world
  const other = random.pick(talks.parties)
  if (other === voice) return undefined
  return random.maybe(0.5) ? other.actor.key : speakerOf(other, day, random).holder
}

/** Puts the next proposal on the table, and drops what was supported before and cannot come true with it. */
function tableProposal(moment: Moment): Content {
  const { talks, report, id, voice } = moment
  const { tabled, issues, world, cast, outcomes } = talks
  const { actor } = voice
  const issue = issues[tabled.length] ?? world.random.ranked(issues)
  if (report.capacities.has(turn(moment, issue))) moment.holder = actor.key
  const proposal = makeProposal(`${talks.id}-proposal-${tabled.length + 1}`, issue, cast, outcomes, world.random)
  const supported = proposal.excludes.filter(other => other.lines.get(actor)?.stance === 'supports')
  // What has been supported in this very source cannot be dropped in it: the two are no alternatives, then.
  const dropped = hasSpoken(moment, issue) ? [] : supported
  proposal.excludes = proposal.excludes.filter(other => !supported.includes(other) || dropped.includes(other))
  const supersedes = dropped.at(-1)?.lines.get(actor)?.position
  for (const other of proposal.excludes) other.excludes.push(proposal)
  for (const other of dropped) other.lines.set(actor, { stance: 'opposes', position: id })
  proposal.lines.set(actor, { stance: 'supports', position: id })
  issue.proposals.push(proposal)
  tabled.push(proposal)
  report.proposals.push(proposalItem(proposal, report.source.paragraphs))
  note(moment, issue)
  const say = (words: string, { outcome }: Proposal) => fill(words, { outcome }, world.random)
  return {
    act: 'proposes',
    summary: [say(tabling, proposal), ...dropped.map(other => say(dropping, other))].join(' '),
    stances: [
      { stance: 'supports', proposal: proposal.id },
      ...dropped.map(other => ({ stance: 'opposes' as const, proposal: other.id })),
    ],
    supersedes,
  }
}

function speak(moment: Moment): Content {
  const { talks, report, capacity } = moment
  const { random } = talks.world
  if (random.maybe(0.1)) return speakOf(moment, random.ranked(talks.issues))
  // What was proposed first is spoken of most, and what was proposed last more than what is between.
  const proposal = random.maybe(0.7) ? random.ranked(talks.tabled) : random.pick(talks.tabled.slice(-5))
  const before = report.capacities.get(turn(moment, proposal.issue))
  if (before && (before === 'individual' || capacity === 'individual')) return speakOf(moment, proposal.issue)
  const taken = capacity === 'official' ? takeLine(moment, proposal) : { stance: ownStance(moment, proposal) }
  note(moment, proposal.issue)
  const { act, summary } = random.pick(sayings[taken.stance])
  const said = {
    act,
    summary: fill(summary, { outcome: proposal.outcome }, random),
    stances: [{ stance: taken.stance, proposal: proposal.id }],
    supersedes: taken.supersedes,
  }
  const other = capacity === 'official' && random.maybe(0.25) ? random.pick(proposal.issue.proposals) : proposal
  if (other === proposal) return said
  const { stance } = takeLine(moment, other)
  const more = fill(random.pick(sayings[stance]).summary, { outcome: other.outcome }, random)
  return {
    ...said,
    summary: `${said.summary} ${more}`,
    stances: [...said.stances, { stance, proposal: other.id }],
  }
}

/** Speaks of an issue, or of a meeting that is planned, without a stance on any proposal. */
function speakOf({ talks, report }: Moment, issue: Issue): Content {
  const { random } = talks.world
  const meeting = report.meetings.find(({ status }) => status !== 'held')
  const onIt = meeting !== undefined && random.maybe(0.5)
  const { act, summary } = random.pick(onIt ? onMeeting : sayings.none)
  return {
    act,
    summary: fill(summary, { matter: issue.matter }, random),
    issues: [issue.id],
    ...(onIt && { meetings: [meeting.id] }),
  }
}

/** The stance of an actor on a proposal, which may have moved since it last spoke of it. */
function takeLine(moment: Moment, proposal: Proposal): { stance: Stance; supersedes?: string | undefined } {
  const { talks, id, voice } = moment
  const { random } = talks.world
  const { actor } = voice
  const line = proposal.lines.get(actor)
  const moves = !line || (!hasSpoken(moment, proposal.issue) && random.maybe(0.15))
  const wanted = !moves ? line.stance : line ? moved(line.stance) : random.pick(FIRST)
  // Nobody is for two things that exclude each other.
  const barred = wanted === 'supports' && proposal.excludes.some(other => other.lines.get(actor)?.stance === 'supports')
  const stance = barred ? (line?.stance ?? 'opposes') : wanted
  proposal.lines.set(actor, { stance, position: id })
  const shifted = line !== undefined && line.stance !== stance
  return { stance, supersedes: shifted && random.maybe(0.8) ? line.position : undefined }

  /** Rather a step toward agreement than away from it. */
  function moved(from: Stance): Stance {
    const step = random.maybe(0.7) ? 1 : -1
    return stances[stances.indexOf(from) + step] ?? from
  }
}

/** How likely each stance is the first that is taken on what somebody else has proposed. */
const FIRST: readonly Stance[] = [
  'opposes',
  'opposes',
  'opposes',
  'conditional',
  'conditional',
  'supports',
  'supports',
  'neutral',
]

/** Those who speak for themselves agree with their side every other time. */
function ownStance({ talks, voice }: Moment, proposal: Proposal): Stance {
  const { random } = talks.world
  const line = proposal.lines.get(voice.actor)
  return line && random.maybe(0.5) ? line.stance : random.pick(stances)
}

const turn = ({ holder }: Moment, issue: Issue) => `${holder} ${issue.id}`

/** Whether the actor has spoken of an issue in this source. */
const hasSpoken = ({ report, voice }: Moment, issue: Issue) => issue.spokenIn.get(voice.actor) === report.source.id

function note(moment: Moment, issue: Issue): void {
  moment.report.capacities.set(turn(moment, issue), moment.capacity)
  if (moment.capacity === 'official') issue.spokenIn.set(moment.voice.actor, moment.report.source.id)
}
