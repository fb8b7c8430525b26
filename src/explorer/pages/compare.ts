/** Actors side by side. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { withQuery } from '../../http/links.ts'
import { answerAt } from '../../http/ourselves.ts'
import { type Content, html, joined } from '../html.ts'
import type { Answer, Listed, Page } from '../layout.ts'
import { home } from '../links.ts'
import { behind, link, links, type Reference, type Standing, stanceOf, statements } from '../pieces.ts'

interface Comparison {
  actors: Reference[]
  proposals: { proposal: Reference; issues: Reference[]; relation: string; standings: (Standing | null)[] }[]
}

export async function comparePage(app: FastifyInstance, request: FastifyRequest): Promise<Page> {
  const { actors = '', as_of } = request.query as { actors?: string; as_of?: string }
  const title = 'Compare – Parley'
  if (!actors) return { title, main: html`<h1>Compare</h1>${form('', '')}${await suggestions(app)}` }
  const url = withQuery('/v1/compare', { actors, as_of: as_of || undefined })
  const { data, meta } = await answerAt<Answer<Comparison>>(app, url)
  const names = data.actors.map(({ name }) => name)
  return {
    title: `${names.join(' and ')} – ${title}`,
    meta,
    main: html`
<p class="eyebrow">Compare</p>
<h1>${joined(data.actors.map(link), ' and ')}</h1>
${form(actors, as_of ?? '')}
<p class="note">Where nothing stands, no position is known: silence is not consent.</p>
${data.proposals.length === 0 && html`<p>Nothing that they have said is known${as_of && ` by ${as_of}`}.</p>`}
${
  data.proposals.length > 0 &&
  html`<div class="table" tabindex="0" role="region" aria-label="Comparison"><table>
<thead><tr><th scope="col">Proposal</th>${data.actors.map(actor => html`<th scope="col">${link(actor)}</th>`)}</tr></thead>
<tbody>${data.proposals.map(
    ({ proposal, issues, relation, standings }) => html`
<tr><th scope="row">${link(proposal)}<span class="beside block"><span class="relation ${relation}">${relation === 'one-sided' ? 'only one has spoken' : relation}</span>${issues.length > 0 && html` · ${links(issues)}`}</span></th>
${standings.map(standing => html`<td>${cell(standing)}</td>`)}</tr>`,
  )}</tbody></table></div>`
}
${behind(url, `${request.protocol}://${request.host}`)}`,
  }
}

const cell = (standing: Standing | null): Content =>
  standing
    ? html`<p>${stanceOf(standing.stance)}</p>${standing.current.length > 0 && html`<details><summary>${standing.current.length} ${standing.current.length === 1 ? 'statement' : 'statements'}</summary>${statements(standing.current)}</details>`}`
    : html`<span class="beside">not known</span>`

const form = (actors: string, day: string) => html`
<form class="controls" action="${home}/compare">
<label>Actors, by their ids <input name="actors" value="${actors}" required placeholder="UA,RU"></label>
<label>As of <input type="date" name="as_of" value="${day}"></label>
<button>Compare</button></form>`

async function suggestions(app: FastifyInstance): Promise<Content> {
  const { data } = await answerAt<Listed<Reference & { parties: Reference[] }>>(app, '/v1/negotiations?limit=20')
  return html`<h2>The parties of a negotiation</h2><ul class="plain">${data
    .filter(({ parties }) => parties.length > 1)
    .map(({ name, parties }) => {
      const some = parties.slice(0, 5)
      const address = withQuery(`${home}/compare`, { actors: some.map(({ id }) => id).join(',') })
      return html`<li><a href="${address}">${some.map(({ name }) => name).join(', ')}</a> <span class="beside"><bdi>${name}</bdi></span></li>`
    })}</ul>`
}
