/** A person as a card: names, roles, and what they are reported to have said. */
import { z } from 'zod'
import { itemAddress, withQuery } from '../../http/links.ts'
import { EDGE, element } from '../draw.ts'
import { drawn, type Flow, say } from '../flow.ts'
import { idOf } from '../parameters.ts'
import { type Citation, counted, type Dated, dateInWords, filled, type Reference, within } from '../told.ts'
import type { Canvas, Drawing, View } from '../view.ts'
import { capacityInWords, dateOf, MEASURE, type Position, sayStance } from './position.ts'

interface Membership {
  role: string
  organization: Reference | null
  country: Reference | null
  from: Dated | null
  to: Dated | null
}

interface Person extends Reference {
  names: { value: string; lang: string; script: string | null; kind: string }[]
  description: string | null
  memberships: Membership[]
  citations: Citation[]
  independent_sources: number
}

/** Positions told in full, and roles. */
const MOST = 5
const ROLES = 12

export const person: View = {
  name: 'person',
  summary: 'A person: roles, and what they are reported to have said',
  query: z.strictObject({
    id: idOf('person', 'rustem-umerov'),
  }),
  example: { id: 'rustem-umerov' },
  answers({ id }) {
    const asked = { holder: `people/${id}`, limit: 100 }
    return { person: itemAddress('people', String(id)), positions: withQuery('/v1/positions', asked) }
  },
  draw: ({ person, positions }, canvas) =>
    drawPerson({ person: person.data, positions: positions.data, isWhole: !positions.page.next }, canvas),
}

interface Shown {
  person: Person
  positions: Position[]
  isWhole: boolean
}

function drawPerson({ person, positions, isWhole }: Shown, canvas: Canvas): Drawing {
  const { width, theme, words } = canvas
  const flow: Flow = { parts: [], x: EDGE, width: Math.min(width - 2 * EDGE, MEASURE), y: 14 }
  const muted = { fill: theme.muted, size: 12 }
  say(flow, person.name, { fill: theme.ink, size: 19, weight: 600, href: person.href })
  for (const { value, lang, script } of nativeNames(person))
    say(flow, value, {
      fill: theme.muted,
      size: 15,
      gap: 2,
      most: 3,
      lang: script && lang === 'und' ? `und-${script}` : lang,
    })
  if (person.description) say(flow, person.description, { fill: theme.ink, gap: 8, most: 12 })

  const heading = (word: string) => {
    flow.y += 12
    flow.parts.push(element('line', { x1: EDGE, x2: width - EDGE, y1: flow.y, y2: flow.y, stroke: theme.line }))
    say(flow, word, { ...muted, weight: 600, gap: 10 })
  }
  const { memberships } = person
  if (memberships.length > 0) heading(words.roles)
  for (const membership of memberships.slice(0, ROLES)) {
    const { role, organization, country } = membership
    say(flow, role, { fill: theme.ink, gap: 5, most: 4, href: (organization ?? country)?.href })
    const beside = besideRole(membership, canvas)
    if (beside) say(flow, beside, { ...muted, gap: 1, most: 4, href: (organization ?? country)?.href })
  }
  if (memberships.length > ROLES)
    say(flow, filled(words['and more'], memberships.length - ROLES), { fill: theme.link, gap: 4, href: person.href })

  heading(words.statements)
  for (const position of positions.slice(0, MOST)) {
    say(flow, position.summary, { fill: theme.ink, gap: 8, most: 5, href: position.href })
    say(flow, howSaid(position, canvas), { ...muted, gap: 1, most: 3 })
    for (const taken of position.stances.slice(0, 3)) sayStance(flow, taken, { position, canvas, most: 2 })
    const rest = position.stances.length - 3
    if (rest > 0) say(flow, filled(words['and more'], rest), { ...muted, indent: 22, gap: 3, href: position.href })
  }
  if (positions.length === 0) say(flow, words['no answer'], { ...muted, gap: 6 })
  const more = moreOf(positions, isWhole, canvas)
  if (more)
    say(flow, more, {
      fill: theme.link,
      gap: 10,
      href: `/v1/positions?${new URLSearchParams({ holder: `people/${person.id}` })}`,
    })
  say(flow, `${words['its sources']}: ${counted(person.independent_sources, 'reports', canvas)}`, {
    ...muted,
    gap: 14,
    href: `${person.href}/support`,
  })
  return drawn(flow, within(person.name), descriptionOf({ person, positions, isWhole }, canvas))
}

const nativeNames = ({ names, name }: Person) => names.filter(({ kind, value }) => kind === 'native' && value !== name)

/** «Ukrainian negotiating team · Ukraine · May 2100 – July 2101»; a side that no source tells stands open. */
function besideRole({ role, organization, country, from, to }: Membership, canvas: Canvas): string {
  const dates = from || to ? `${from ? dateInWords(from, canvas) : '…'} – ${to ? dateInWords(to, canvas) : '…'}` : ''
  const named = [organization, country].filter(reference => reference !== null).map(({ name }) => name)
  return [...named.filter(name => name !== role).map(within), dates].filter(Boolean).join(' · ')
}

const howSaid = (position: Position, canvas: Canvas) =>
  [canvas.words[position.act], dateOf(position.date, canvas), capacityInWords(position, canvas)].join(' · ')

const moreOf = (positions: readonly Position[], isWhole: boolean, { words }: Canvas) => {
  const rest = positions.length - MOST
  return rest > 0 ? filled(words[isWhole ? 'and more' : 'many more'], rest) : ''
}

function descriptionOf({ person, positions, isWhole }: Shown, canvas: Canvas): string {
  const { words } = canvas
  const names = [person.name, ...nativeNames(person).map(({ value }) => value)].map(within)
  const roles = person.memberships.map(membership =>
    [within(membership.role), besideRole(membership, canvas)].filter(Boolean).join(', '),
  )
  const said = positions.slice(0, MOST).map(position => `${within(position.summary)} (${howSaid(position, canvas)})`)
  return [
    `${names.join(', ')}.`,
    ...(person.description ? [person.description] : []),
    ...(roles.length > 0 ? [`${words.roles}: ${roles.join('; ')}.`] : []),
    `${words.statements}: ${[...said, moreOf(positions, isWhole, canvas)].filter(Boolean).join('; ') || words['no answer']}.`,
    `${words['its sources']}: ${counted(person.independent_sources, 'reports', canvas)}.`,
  ].join(' ')
}
