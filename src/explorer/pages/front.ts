/** The front door for people: what this is, and where to begin. */
import type { FastifyInstance } from 'fastify'
import { answerAt } from '../../http/ourselves.ts'
import { html } from '../html.ts'
import { type Listed, type Page, searchForm } from '../layout.ts'
import { home } from '../links.ts'
import { type Dated, dated, link, links, type Reference } from '../pieces.ts'

interface Negotiation extends Reference {
  description: string | null
  parties: Reference[]
  mediators: Reference[]
}

interface Source extends Reference {
  title: string
  publisher: string | null
  language: string | null
  date: Dated | null
}

/** Of each negotiation at most; its page has all. */
const PARTIES = 10

export async function frontPage(app: FastifyInstance): Promise<Page> {
  const [negotiations, sources] = await Promise.all([
    answerAt<Listed<Negotiation>>(app, '/v1/negotiations?limit=12'),
    answerAt<Listed<Source>>(app, '/v1/sources?sort=-date&limit=6'),
  ])
  return {
    title: 'Parley: who said what in a negotiation, and who reports it',
    description: 'Who said what, on whose behalf, about which outcome, when, and which source says so.',
    meta: negotiations.meta,
    asked: '',
    main: html`
<h1>Who said what in a negotiation, and which source says so.</h1>
<p class="lead">Parley records positions, never verdicts: each one is what a source reports that somebody said, one click from that source.</p>
${searchForm('', { large: true })}
<section aria-labelledby="negotiations">
<h2 id="negotiations">Negotiations</h2>
<ul class="cards">${negotiations.data.map(
      one => html`<li class="card"><h3>${link(one)}</h3>
${one.description && html`<p dir="auto">${one.description}</p>`}
<p>${one.parties.slice(0, PARTIES).map(party => html`<span class="chip">${link(party)}</span>`)}${one.parties.length > PARTIES && html`<span class="beside">and ${one.parties.length - PARTIES} more</span>`}</p>
${one.mediators.length > 0 && html`<p class="beside">Mediated by ${links(one.mediators)}</p>`}
${one.parties.length > 1 && one.parties.length <= 5 && html`<p class="beside"><a href="${home}/compare?actors=${one.parties.map(({ id }) => encodeURIComponent(id)).join(',')}">Compare the parties</a></p>`}</li>`,
    )}</ul>
${negotiations.page.next && html`<p><a href="${home}/negotiations">All negotiations</a></p>`}
</section>
<section aria-labelledby="sources">
<h2 id="sources">Newest sources</h2>
<ul class="plain">${sources.data.map(
      one =>
        html`<li>${link({ ...one, name: one.title })}
<span class="beside">${[one.publisher && html`<bdi>${one.publisher}</bdi>, `, dated(one.date)]}</span></li>`,
    )}</ul>
${sources.page.next && html`<p><a href="${home}/sources">All sources</a></p>`}
</section>`,
  }
}
