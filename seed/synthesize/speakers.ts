/** Who speaks for an actor in a negotiation, and who is in office on a day to do so. */
import type { Random } from '../random.ts'
import type { Actor, Person, Seat } from './register.ts'

export type Capacity = 'official' | 'individual'

/** An actor in a negotiation, with its offices in the order in which they are heard there. */
export interface Voice {
  actor: Actor
  seats: Seat[]
}

export interface Speaker {
  /** Key of the person or the organization. */
  holder: string
  capacity: Capacity
}

/** High offices are heard more than low ones, but not in every negotiation the same. */
export const voiceOf = (actor: Actor, { next }: Random): Voice => ({
  actor,
  seats: actor.seats
    .map((seat, rank) => ({ seat, order: rank + 4 * next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ seat }) => seat),
})

/** Who holds an office on a day; nobody, if it is vacant. */
export const incumbent = (seat: Seat, day: number): Person | undefined =>
  seat.terms.find(({ from, to }) => from <= day && day <= to)?.person

/** Somebody of an actor who speaks on a day: now and then a body, and one if nobody can be found. */
export function speakerOf({ actor, seats }: Voice, day: number, random: Random, official = false): Speaker {
  for (let attempts = 0; seats.length > 0 && attempts < 3 && random.maybe(0.8); attempts++) {
    const seat = random.ranked(seats)
    const person = incumbent(seat, day)
    if (!person || (official && !seat.official)) continue
    const own = !official && random.maybe(seat.official ? 0.03 : 0.6)
    return { holder: person.key, capacity: own ? 'individual' : 'official' }
  }
  return { holder: random.maybe(0.6) ? actor.key : random.pick(actor.bodies), capacity: 'official' }
}

/** Who leads a delegation on a day: the first who is in office, or the actor as such. */
export function headOf({ actor, seats }: Voice, day: number): { key: string; name: string } {
  for (const seat of seats) {
    const person = seat.official ? incumbent(seat, day) : undefined
    if (person) return person
  }
  return actor
}
