/** The rounds of a negotiation, and what meetings there are beside them: held, or only thought of. */
import type { Talks } from './agenda.ts'
import { daysText, dayText, saidOn } from './calendar.ts'
import { type Item, known, type Value } from './files.ts'
import { headOf, incumbent, type Voice } from './speakers.ts'

/** A round with all who take part. One that is still to come has no place, as often as not. */
export function roundItem(
  talks: Talks,
  { from, to, number }: { from: number; to: number; number: number },
  status: 'held' | 'scheduled',
  paragraph: number,
): Item {
  const { random, places } = talks.world
  const citations = [`P${paragraph}`]
  const heads = talks.parties.map(voice => ({ voice, key: headOf(voice, from).key }))
  const delegates = heads.flatMap(({ voice, key }) =>
    random
      .some(voice.seats, 2)
      .map(seat => incumbent(seat, from)?.key)
      .filter(delegate => delegate !== undefined && delegate !== key),
  )
  const participants = [
    ...heads.map(({ key }) => ({ participant: key, role: 'head of delegation', citations })),
    ...[...new Set(delegates as string[])].map(participant => ({ participant, role: 'delegate', citations })),
    ...talks.mediators.map(({ actor }) => ({ participant: actor.key, role: 'mediator', citations })),
    ...talks.observers.map(({ actor }) => ({ participant: actor.key, role: 'observer', citations })),
  ]
  return known({
    id: `${talks.id}-round-${number}`,
    name: `Round ${number} of the ${talks.name}`,
    negotiation: talks.id,
    kind: 'round',
    round: number,
    status,
    date: daysText(from, to),
    place: status === 'held' || random.maybe(0.5) ? random.ranked(places).id : undefined,
    participants,
    citations,
  })
}

/** A meeting of two that a source reports on a day: held shortly before, or proposed, or turned down. */
export function meetingItem(talks: Talks, day: number, paragraph: number): Item {
  const { random, places } = talks.world
  const number = ++talks.met
  const status = random.pick(['held', 'held', 'held', 'scheduled', 'proposed', 'conditional', 'rejected'] as const)
  const kind = random.pick(['consultation', 'visit', 'call', 'summit', 'other'] as const)
  const when = status === 'held' ? day : day + 10 + random.below(60)
  const [host, guest] = random.between(talks.voices, 2, 2) as [Voice, Voice]
  const [inviting, invited] = [attendee(host, when), attendee(guest, when)]
  const citations = [`P${paragraph}`]
  const roles = status === 'held' ? ['host', 'guest'] : ['inviting', 'invited']
  return known({
    id: `${talks.id}-meeting-${number}`,
    name: `${titles[kind]} of ${inviting.name} and ${invited.name}`,
    negotiation: talks.id,
    kind,
    status,
    date: status === 'held' ? saidOn(day, random) : planned(when),
    place: kind !== 'call' && random.maybe(0.6) ? random.ranked(places).id : undefined,
    participants: [inviting, invited].map(
      ({ key }, i): Value => ({ participant: key, role: roles[i] as string, citations }),
    ),
    citations,
  })

  function attendee({ actor, seats }: Voice, on: number): { key: string; name: string } {
    const person = seats.length > 0 ? incumbent(random.ranked(seats), on) : undefined
    return person ?? actor
  }

  function planned(on: number): string | undefined {
    return random.maybe(0.5) ? dayText(on) : random.maybe(0.5) ? dayText(on).slice(0, 7) : undefined
  }
}

const titles = {
  consultation: 'Consultation',
  visit: 'Visit',
  call: 'Call',
  summit: 'Summit',
  other: 'Chance meeting',
} as const
