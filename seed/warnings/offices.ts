import { type Span, spanOf } from '../../schema/dates.ts'
import type { Entry, Value } from '../dataset.ts'
import type { Rule } from './warning.ts'

interface Membership {
  role: string
  organization: string | null
  country: string | null
  from: string | null
  to: string | null
}

const span = (date: Value | undefined): Span | undefined => (date ? spanOf(date as string) : undefined)
const before = (day: string | null | undefined, other: string | null | undefined) => !!day && !!other && day < other
const membershipsOf = ({ fields }: Entry) => fields.memberships as unknown as Membership[]

/** Whether a role had certainly ended, or certainly not begun, on all of the days that a date can mean. */
const outside = ({ from, to }: Membership, date: Span) =>
  before(date.latest, span(from)?.earliest) || before(span(to)?.latest, date.earliest)

const times = ({ role, from, to }: Membership) => `${role} (${from ?? '…'} to ${to ?? '…'})`

/** Somebody who takes part in a meeting at a time at which none of their roles was held. */
export const rolesOutsideDates: Rule = function* ({ ofType, placeOf, entries }) {
  for (const meeting of ofType('meetings')) {
    const date = span(meeting.fields.date)
    if (!date) continue
    for (const { participant } of meeting.fields.participants as { participant: string }[]) {
      const person = entries.get(participant)
      const roles = person?.entity.type === 'people' ? membershipsOf(person) : []
      if (roles.length === 0 || !roles.every(role => outside(role, date))) continue
      yield placeOf(meeting.key)?.problem(
        ['participants'],
        `on ${meeting.fields.date} ${person?.fields.name} held none of the known roles: ${roles.map(times).join(', ')}; correct a date, or add the role of that time`,
      )
    }
  }
}

/** An office that ends before it begins, or an official word at a time at which no office of that party was held. */
export const impossibleOffices: Rule = function* ({ ofType, placeOf, entries }) {
  for (const person of ofType('people'))
    for (const [i, role] of membershipsOf(person).entries()) {
      if (!before(span(role.to)?.latest, span(role.from)?.earliest)) continue
      yield placeOf(person.key)?.problem(['memberships', i], `${times(role)} ends before it begins; correct a date`)
    }
  for (const position of ofType('positions')) {
    const { holder, party, capacity, date } = position.fields
    const days = span(date)
    const person = entries.get(String(holder))
    if (capacity !== 'official' || !days || person?.entity.type !== 'people') continue
    const offices = membershipsOf(person).filter(one => one.country === party || one.organization === party)
    if (offices.length === 0 || !offices.every(role => outside(role, days))) continue
    yield placeOf(position.key)?.problem(
      ['date'],
      `on ${date} ${person.fields.name} held no office of this party: ${offices.map(times).join(', ')}; correct a date, add the office, or make it individual`,
    )
  }
}

/** A meeting that took place, if its sources are right, only after all of them were out. */
export const heldAhead: Rule = function* ({ ofType, placeOf, entries }) {
  for (const { key, fields } of ofType('meetings')) {
    const cited = (fields.citations as { source: string }[]).map(({ source }) => span(entries.get(source)?.fields.date))
    const held = span(fields.date)
    if (fields.status !== 'held' || !cited.every(out => out && before(out.latest, held?.earliest))) continue
    yield placeOf(key)?.problem(
      ['status'],
      `held on ${fields.date}, but its sources were out before; it was scheduled then, or a date is wrong`,
    )
  }
}
