/** What the parts of a negotiation's page say in words: every fact with its source. */
import type { Stance } from '../../embed/theme.ts'
import { type Content, html, joined } from '../html.ts'
import { pageAbout } from '../links.ts'
import {
  capital,
  type Dated,
  dated,
  link,
  links,
  type Reference,
  type Standing,
  type Statement,
  spelt,
  stanceOf,
  statements,
} from '../pieces.ts'

export interface Matrix {
  columns: { who: Reference; role: string }[]
  rows: { proposal: Reference; cells: { who: Reference; standing: Standing | null }[] }[]
}

interface Side {
  party: Reference
  proposal: Reference
  standing: Standing
}

export interface Sticking {
  issue: Reference
  positions: number
  latest: string | null
  collisions: { kind: string; sides: Side[] }[]
}

export interface Ground {
  proposal: Reference
  agreement: string
  sides: Side[]
  open: Reference[]
}

export interface Silence {
  proposal: Reference
  party: Reference
  kind: string
  statements: Statement[]
}

export interface Event {
  kind: string
  date: Dated | null
  entity: Reference
  meeting: { kind: string; status: string; place: Reference | null } | null
  position: { holder: Reference; act: string; stances: { stance: Stance; proposal: Reference }[] } | null
}

const none = html`<p>There are none, as far as is known.</p>`

/** A section of many, or of none. */
const each = <T>(all: readonly T[], show: (one: T) => Content): Content => (all.length === 0 ? none : all.map(show))

export const behindMatrix = ({ rows }: Matrix): Content =>
  each(rows, ({ proposal, cells }) => {
    const spoken = cells.filter(({ standing }) => standing)
    const rest = cells.filter(({ standing }) => !standing).map(({ who }) => who)
    return html`<article class="fact"><h3>${link(proposal)}</h3>
${spoken.map(({ who, standing }) => side({ party: who, proposal, standing: standing as Standing }))}
${rest.length > 0 && html`<p class="beside">Not known: ${links(rest)}</p>`}</article>`
  })

const side = ({ party, standing }: Side) => html`
<div class="side"><p>${link(party)} ${stanceOf(standing.stance)}</p>
${statements(standing.current)}</div>`

export const stickingPoints = (all: readonly Sticking[]): Content =>
  each(
    all,
    ({ issue, positions, latest, collisions }) => html`
<article class="fact"><h3>${link(issue)}</h3>
<p class="beside">${positions} ${positions === 1 ? 'statement' : 'statements'}${latest && html`, the latest by <time datetime="${latest}">${latest}</time>`}</p>
${collisions.map(
  ({ kind, sides }) => html`
<div class="collision"><p>${joined(
    sides.map(
      ({ party, proposal, standing }) =>
        html`${link(party)} ${stanceOf(standing.stance, spelt[standing.stance])} ${link(proposal)}`,
    ),
    '; ',
  )}${kind === 'exclusion' && html` <span class="beside">(only one of the two can come true)</span>`}</p>
<details><summary>Statements and sources</summary>${sides.map(({ standing }) => statements(standing.current))}</details></div>`,
)}</article>`,
  )

export const commonGround = (all: readonly Ground[]): Content =>
  each(
    all,
    ({ proposal, agreement, sides, open }) => html`
<article class="fact"><h3>${link(proposal)}</h3>
<p><span class="chip">${agreement}</span>${open.length > 0 && html` <span class="beside">not known: ${links(open)}</span>`}</p>
<details><summary>Statements and sources</summary>${sides.map(side)}</details></article>`,
  )

const kinds: Record<string, string> = {
  silent: 'Nothing is known',
  individual: 'Only what somebody said in their own name',
  'no-stance': 'Spoke officially of an issue that the proposal names, without a stance',
  declined: 'Is officially neutral',
}

export function silences(
  all: readonly Silence[],
  covered: readonly { source: Reference; date: Dated | null }[],
): Content {
  const parties = Map.groupBy(all, ({ party }) => party.id)
  const told = (own: readonly Silence[]) =>
    [...Map.groupBy(own, ({ kind }) => kind)].map(
      ([kind, some]) => html`<p class="beside">${kinds[kind] ?? capital(kind)}:</p>
<ul class="plain">${some.map(one => html`<li>${link(one.proposal)}${statements(one.statements)}</li>`)}</ul>`,
    )
  // Of many, each party is opened by itself.
  const isLong = all.length > 60
  return html`${all.length === 0 && none}${[...parties.values()].map(
    own => html`<article class="fact"><h3>${link((own[0] as Silence).party)}</h3>
${isLong ? html`<details><summary>${own.length} ${own.length === 1 ? 'proposal' : 'proposals'}</summary>${told(own)}</details>` : told(own)}</article>`,
  )}
${
  covered.length > 0 &&
  html`<p class="beside">As far as reported by ${joined(
    covered.map(({ source, date }) => html`${link(source)} (${dated(date)})`),
    '; ',
  )}. What they do not report may still have been said.</p>`
}`
}

export const events = (all: readonly Event[]): Content =>
  all.length === 0
    ? none
    : html`<ol class="events">${all.map(
        ({ kind, date, entity, meeting, position }) => html`
<li class="${kind}"><p class="when">${dated(date)}</p><p>${
          position
            ? html`${link(position.holder)} is reported to have said <span class="act">(${position.act})</span>: <a href="${pageAbout(entity.href)}"><bdi>${entity.name}</bdi></a>`
            : html`${capital(kind)}: ${link(entity)}`
        }${meeting && html` <span class="chip">${meeting.status}</span>`}${meeting?.place && html` <span class="beside">${link(meeting.place)}</span>`}</p></li>`,
      )}</ol>`
