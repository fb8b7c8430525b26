/** The register of a state or a society: what it is, the bodies in it, its offices, and who held them when. */
import type { Random } from '../random.ts'
import { heldOn } from './calendar.ts'
import { document, fileOf, type Item, idOf, known, type SyntheticFile, type Value } from './files.ts'
import { type Names, nativeName } from './names.ts'

export interface Person {
  /** `people/id` */
  key: string
  name: string
}

/** An office, and who held it one after the other. Days count from 1 January 2101. */
export interface Seat {
  /** Whoever holds it speaks for the actor more often than for themselves. */
  official: boolean
  terms: { person: Person; from: number; to: number }[]
}

/** A state or a society: what can be a party, a mediator or an observer. */
export interface Actor {
  /** `organizations/id` */
  key: string
  name: string
  /** Keys of the bodies that can speak for it, itself first. */
  bodies: string[]
  /** The highest first. */
  seats: Seat[]
}

interface Office {
  role: string
  /** The body in which it is held; none: the actor itself. */
  body?: { name: string; kind: string }
  official: boolean
}

/** What an actor is: `#` stands for its name. The first offices are there once, the last ones again and again. */
interface Kind {
  forms: readonly { name: string; kind: string }[]
  offices: readonly Office[]
  again: number
}

const team = { name: 'Negotiating team of #', kind: 'delegation' }
const ministry = { name: 'Foreign Office of #', kind: 'ministry' }
const chancery = { name: 'Chancery of #', kind: 'office' }
const assembly = { name: 'Assembly of #', kind: 'parliament' }
const council = { name: 'Privy Council of #', kind: 'council' }

/** The model has no kind for a state, and a state that is invented has no code. */
export const state: Kind = {
  forms: ['Republic of #', 'Kingdom of #', 'Commonwealth of #', 'Free Cities of #', 'Duchy of #'].map(name => ({
    name,
    kind: 'other',
  })),
  offices: [
    { role: 'Chief negotiator of #', body: team, official: true },
    { role: 'Foreign Secretary of #', body: ministry, official: true },
    { role: 'Chancellor of #', body: chancery, official: true },
    { role: 'Speaker of the Assembly of #', body: assembly, official: false },
    { role: 'Secretary of the Privy Council of #', body: council, official: true },
    { role: 'Spokesperson of the Foreign Office of #', body: ministry, official: true },
    { role: 'Member of the negotiating team of #', body: team, official: true },
    { role: 'Deputy in the Assembly of #', body: assembly, official: false },
    { role: 'Under-secretary in the Foreign Office of #', body: ministry, official: true },
    { role: 'Adviser to the Chancery of #', body: chancery, official: false },
    { role: 'Deputy in the Assembly of #', body: assembly, official: false },
  ],
  again: 5,
}

export const society: Kind = {
  forms: [
    { name: '# Society', kind: 'other' },
    { name: 'League of #', kind: 'alliance' },
    { name: 'Friends of #', kind: 'movement' },
    { name: '# Committee', kind: 'committee' },
    { name: '# Telegraph Company', kind: 'company' },
  ],
  offices: [
    { role: 'Chair', official: true },
    { role: 'Envoy', official: true },
    { role: 'Member of the board', official: false },
  ],
  again: 1,
}

/**
 * Makes an actor, with so many people in its offices until the last day on which anything happens.
 * @param count none: it is there, but nobody of it is known
 */
export function registerOf(
  kind: Kind,
  { tongue, count, last, random, names }: { tongue: number; count: number; last: number; random: Random; names: Names },
): { actor: Actor; file: SyntheticFile } {
  const word = names.word(tongue)
  const form = random.pick(kind.forms)
  const named = (text: string) => text.replace('#', word.latin)
  const name = named(form.name)
  const key = `organizations/${idOf(name)}`
  const actor: Actor = { key, name, bodies: [key], seats: [] }
  let paragraphs = 1
  const itself = { id: idOf(name), name, names: [nativeName(word)], kind: form.kind, citations: ['P1'] }
  const organizations: Item[] = [itself]
  const people: { person: Person; item: Item; memberships: Value[]; until: number }[] = []

  while (people.length < count) fillSeat()
  const source = document(`register-of-${idOf(name)}`, `Who held which office: ${name}`, paragraphs)
  return { actor, file: fileOf(source, { organizations, people: people.map(({ item }) => item) }) }

  function fillSeat(): void {
    const office = officeOf(actor.seats.length)
    const organization = bodyOf(office)
    const seat: Seat = { official: office.official, terms: [] }
    actor.seats.push(seat)
    // Whoever comes first was in office before anything happens.
    for (let from = -1 - random.below(1500); from <= last; ) {
      const held = (random.maybe(0.25) && retired(from)) || (people.length < count && newcomer())
      if (!held) return
      const to = from + 700 + random.below(1500)
      // Where nobody can come after, nobody goes.
      const stays = to > last || people.length === count
      held.until = stays ? Number.POSITIVE_INFINITY : to
      seat.terms.push({ person: held.person, from, to: held.until })
      const dates = { from: heldOn(from, random), to: stays ? undefined : heldOn(to, random) }
      held.memberships.push(
        known({ role: named(office.role), organization, ...dates, citations: held.item.citations as Value }),
      )
      from = to + 1
    }
  }

  function officeOf(seat: number): Office {
    const { offices, again } = kind
    const once = offices.length - again
    return offices[seat < once ? seat : once + ((seat - once) % again)] as Office
  }

  /** The id of the body in which an office is held, which is described the first time. */
  function bodyOf({ body }: Office): string {
    if (!body) return itself.id
    const name = named(body.name)
    const id = idOf(name)
    if (!actor.bodies.includes(`organizations/${id}`)) {
      actor.bodies.push(`organizations/${id}`)
      organizations.push({ id, name, kind: body.kind, parent: itself.id, citations: [`P${++paragraphs}`] })
    }
    return id
  }

  /** Somebody who has left another office of the actor by then. */
  function retired(day: number) {
    const free = people.filter(({ until }) => until < day)
    return free.length > 0 && random.pick(free)
  }

  function newcomer() {
    const spelt = names.person(tongue)
    const id = idOf(spelt.latin)
    const memberships: Value[] = []
    const alias = spelt.alias === undefined ? [] : [{ value: spelt.alias, lang: 'en', kind: 'alias' }]
    const item: Item = {
      id,
      name: spelt.latin,
      names: [nativeName(spelt), ...alias],
      memberships,
      citations: [`P${++paragraphs}`],
    }
    const one = { person: { key: `people/${id}`, name: spelt.latin }, item, memberships, until: 0 }
    people.push(one)
    return one
  }
}
