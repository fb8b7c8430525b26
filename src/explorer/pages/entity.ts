/** Everything that is held of one entity, by its model; whatever type it is of. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { entities, entityOf, types } from '../../../schema/entities.ts'
import { keyOf } from '../../../schema/key.ts'
import { views } from '../../embed/views.ts'
import { queryOf, withQuery } from '../../http/links.ts'
import { answerAt } from '../../http/ourselves.ts'
import { Problem } from '../../http/problems.ts'
import { html } from '../html.ts'
import type { Answer, Page } from '../layout.ts'
import { pageAbout } from '../links.ts'
import { pictureOf } from '../pictures.ts'
import { behind, link, type Reference } from '../pieces.ts'
import { facts, type Item, itemCitations, otherNames, relatedTo, type Support, unknowns } from './facts.ts'

export async function entityPage(app: FastifyInstance, request: FastifyRequest): Promise<Page> {
  const { type, id } = request.params as { type: string; id: string }
  const entity = entities.find(one => one.type === type)
  if (!entity) throw new Problem('no-such-address', `there are ${types.join(', ')}`)
  const url = withQuery(`/v1/${type}/${encodeURIComponent(id)}`, queryOf(request.url))
  const { data, meta } = await answerAt<Answer<Item>>(app, url)
  const title = String(data[entity.title])
  const origin = `${request.protocol}://${request.host}`
  const { as_of: day } = queryOf(request.url)
  const [card, support, ties] = await Promise.all([
    cardOf(app, type, id, day),
    supportOf(app, data),
    tiesOf(app, type, id, day),
  ])
  return {
    title: `${title} – Parley`,
    description: `${entity.label}: ${title}`,
    meta,
    main: html`
<p class="eyebrow"><a href="${pageAbout(`/v1/${type}`)}">${entity.label}</a></p>
<h1 dir="auto">${type === 'positions' ? html`${link(data.holder as Reference)} is reported to have said` : title}</h1>
${type === 'positions' && !card && said(data)}
${Boolean(data.description) && html`<p class="lead" dir="auto">${data.description as string}</p>`}
${type === 'regions' && html`<p class="note">The country is the one that ISO 3166-2 names. Who claims or controls the region is not said here: a claim is a <a href="${pageAbout(`/v1/positions?region=${encodeURIComponent(id)}`)}">position</a>.</p>`}
${day && html`<p class="note">As of <time datetime="${day}">${day}</time>. <a href="?">All that is known</a></p>`}
${card && html`<section aria-label="${card.view.summary}">${card.picture}</section>`}
${otherNames(data)}
${facts(entity, data)}
${unknowns(entity, data)}
${itemCitations(data, support)}
${relatedTo(data)}
${behind(url, origin, card?.png)}
${ties && html`<section aria-labelledby="ties"><h2 id="ties">${ties.view.summary}</h2>${ties.picture}${behind(ties.data, origin, ties.png)}</section>`}`,
  }
}

const said = (data: Item) => html`
<blockquote class="said" dir="auto">${data.summary as string}</blockquote>
${Boolean(data.quote) && html`<p>In the words of the source: <q dir="auto">${data.quote as string}</q></p>`}
<p class="note">${
  data.attribution === 'direct'
    ? 'The source names the speaker.'
    : 'The source speaks for the party without naming a speaker.'
} ${data.capacity === 'official' ? 'Said on behalf of the party.' : 'Said in the holder’s own name.'} Whether it is so is another matter.</p>`

/** What each source says of it. */
export async function supportOf(app: FastifyInstance, { links }: Item): Promise<Support | null> {
  const url = (links as Record<string, string> | undefined)?.support
  return url ? (await answerAt<{ data: Support }>(app, url)).data : null
}

/** The picture of what is around it, where there is a view of that. */
async function tiesOf(app: FastifyInstance, type: string, id: string, day: string | undefined) {
  const view = views.find(({ query }) => 'entity' in query.shape)
  return view ? pictureOf(app, view, { entity: keyOf({ type, id }), as_of: day }) : null
}

/** The picture of an entity, where there is a view of its type. */
async function cardOf(app: FastifyInstance, type: string, id: string, day: string | undefined) {
  const name = entityOf(type).label.toLowerCase()
  const view = views.find(one => one.name === name)
  if (!view) return null
  for (const parameter of Object.keys(view.query.shape)) {
    const whole = view.example[parameter]?.includes('/') ? keyOf({ type, id }) : id
    const card = await pictureOf(app, view, { [parameter]: whole, as_of: day })
    if (card) return card
  }
  return null
}
