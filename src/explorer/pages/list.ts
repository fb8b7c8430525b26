/** All of a type, a page at a time; whatever the API can be asked of a list, this page can too. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { entities, types } from '../../../schema/entities.ts'
import { queryOf, withQuery } from '../../http/links.ts'
import { answerAt } from '../../http/ourselves.ts'
import { Problem } from '../../http/problems.ts'
import { html } from '../html.ts'
import type { Listed, Page } from '../layout.ts'
import { pageAbout } from '../links.ts'
import { behind, capital, type Dated, dated, link, type Reference } from '../pieces.ts'

type Entry = Reference & Record<string, unknown> & { holder?: Reference }

export async function listPage(app: FastifyInstance, request: FastifyRequest): Promise<Page> {
  const { type } = request.params as { type: string }
  const entity = entities.find(one => one.type === type)
  if (!entity) throw new Problem('no-such-address', `there are ${types.join(', ')}`)
  const query = queryOf(request.url)
  const url = withQuery(`/v1/${type}`, query)
  const { data, page, meta } = await answerAt<Listed<Entry>>(app, url)
  const { cursor, limit, ...filters } = query
  return {
    title: `${capital(type)} – Parley`,
    description: entity.description,
    meta,
    main: html`
<h1>${capital(type)}</h1>
<p class="lead">${entity.description}</p>
${Object.keys(filters).length > 0 && html`<p>Only with ${Object.entries(filters).map(([name, value]) => html`<span class="chip">${name}: <bdi>${value}</bdi></span> `)}<a href="${pageAbout(`/v1/${type}`)}">Show all</a></p>`}
${data.length === 0 && html`<p>There are none.</p>`}
<ul class="plain">${data.map(
      one =>
        html`<li>${one.holder && html`${link(one.holder)}: `}${link({ ...one, name: String(one[entity.title]) })}${
          entity.dated && html` <span class="beside">${dated(one[entity.dated.name] as Dated | null)}</span>`
        }</li>`,
    )}</ul>
${page.next && html`<p><a rel="next" href="${pageAbout(page.next)}">Next page</a></p>`}
${behind(url, `${request.protocol}://${request.host}`)}`,
  }
}
