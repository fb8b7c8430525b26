/** A negotiation: its views, and what they rest on. The day it is seen on stands in the address. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { entityOf } from '../../../schema/entities.ts'
import { views } from '../../embed/views.ts'
import { withQuery } from '../../http/links.ts'
import { answerAt } from '../../http/ourselves.ts'
import { brushed } from '../brush.ts'
import { type Content, html } from '../html.ts'
import type { Answer, Page } from '../layout.ts'
import { home } from '../links.ts'
import { pictureOf } from '../pictures.ts'
import { behind, type Dated, links, type Reference } from '../pieces.ts'
import { supportOf } from './entity.ts'
import { type Item, itemCitations, otherNames, relatedTo } from './facts.ts'
import {
  behindMatrix,
  commonGround,
  type Event,
  events,
  type Ground,
  type Matrix,
  type Silence,
  type Sticking,
  silences,
  stickingPoints,
} from './sections.ts'

/** A part of the page: the address of its data below `/v1`, and the same told in words. */
interface Section {
  id: string
  /** If it is another than the id. */
  view?: string
  heading: string
  note?: string
  url: string
  told: Content
  summary: string
}

export async function negotiationPage(app: FastifyInstance, request: FastifyRequest): Promise<Page> {
  const { id } = request.params as { id: string }
  const day = (request.query as { as_of?: string }).as_of || undefined
  const item = `/v1/negotiations/${encodeURIComponent(id)}`
  const on = (url: string, query: Record<string, string> = {}) => withQuery(url, { ...query, as_of: day })
  const urls = {
    matrix: on(`${item}/matrix`),
    sticking: on(`${item}/sticking-points`),
    ground: on(`${item}/common-ground`),
    silences: on('/v1/silences', { negotiation: id }),
    // All of it, with a line at the day.
    timeline: `${item}/timeline`,
  }
  const { data, meta } = await answerAt<Answer<Item>>(app, item)
  const read = await Promise.all(Object.values(urls).map(url => answerAt<unknown>(app, url)))
  const [matrix, sticking, ground, quiet, timeline] = read as [
    { data: Matrix },
    { data: Sticking[] },
    { data: Ground[] },
    { data: Silence[]; covered: { sources: { source: Reference; date: Dated | null }[] } },
    { data: Event[] },
  ]
  const time: Section = {
    id: 'timeline',
    heading: 'Timeline',
    note: timeline.data.some(({ date }) => date?.earliest ?? date?.latest)
      ? 'What ends before the line is certain by the day that the rest of this page shows.'
      : undefined,
    url: urls.timeline,
    told: events(timeline.data),
    summary: 'All of it, in order',
  }
  const sections: Section[] = [
    {
      id: 'stances',
      view: 'matrix',
      heading: 'Who stands where',
      url: urls.matrix,
      told: behindMatrix(matrix.data),
      summary: 'The statements behind it, with their sources',
    },
    {
      id: 'sticking-points',
      heading: 'Sticking points',
      note: 'Issues on which parties collide, the one with most statements first.',
      url: urls.sticking,
      told: stickingPoints(sticking.data),
      summary: 'Each one, with its statements and sources',
    },
    {
      id: 'common-ground',
      heading: 'Common ground',
      note: 'What at least one party supports and none opposes or bars. One-sided means that somebody has not said: that is where to ask, not agreement.',
      url: urls.ground,
      told: commonGround(ground.data),
      summary: 'Each one, with its statements and sources',
    },
    {
      id: 'silences',
      heading: 'Silences',
      note: 'On which proposals a party takes no side, as far as these sources report. Silence is not consent.',
      url: urls.silences,
      told: silences(quiet.data, quiet.covered.sources),
      summary: 'Each one',
    },
  ]
  const origin = `${request.protocol}://${request.host}`
  const [drawn, support] = await Promise.all([picturesOf(app, id, day), supportOf(app, data)])
  const seen = new Set([time, ...sections].map(({ id, view = id }) => view))
  const others = [...drawn].filter(([name]) => !seen.has(name))
  const title = String(data.name)
  const sectionOf = ({ id: anchor, view = anchor, heading, note, url, told, summary }: Section) => {
    const picture = drawn.get(view)
    return html`<section aria-labelledby="${anchor}"><h2 id="${anchor}">${heading}</h2>
${note && html`<p class="note">${note}</p>`}
${picture ? [picture.picture, html`<details class="told"><summary>${summary}</summary>${told}</details>`] : told}
${behind(url, origin, picture?.png)}</section>`
  }
  return {
    title: `${title} – Parley`,
    description: String(data.description ?? title),
    meta,
    main: html`
<p class="eyebrow"><a href="${home}/negotiations">${entityOf('negotiations').label}</a></p>
<h1 dir="auto">${title}</h1>
${Boolean(data.description) && html`<p class="lead" dir="auto">${data.description as string}</p>`}
<dl class="facts">
<div><dt>Parties</dt><dd>${links(data.parties as Reference[])}</dd></div>
${(data.mediators as Reference[]).length > 0 && html`<div><dt>Mediators</dt><dd>${links(data.mediators as Reference[])}</dd></div>`}
<div><dt>Issues</dt><dd>${links(data.issues as Reference[])}</dd></div>
</dl>
<form class="controls" method="get">
<label>As of <input type="date" name="as_of" value="${day}"></label>
<button>Show</button>
</form>
<nav class="contents" aria-label="On this page">${[time, ...sections].map(one => html`<a href="#${one.id}">${one.heading}</a>`)}</nav>
${sectionOf(time)}
<div id="state">
<p class="beside">${day ? html`What was certainly said, or reported, by <time datetime="${day}">${day}</time>. What has no day of its own is left out. <a href="?">All that is known</a>` : 'All that is known, whatever its day.'}</p>
${sections.map(sectionOf)}
${others.map(
  ([name, { view, picture, data, png }]) =>
    html`<section aria-labelledby="view-${name}"><h2 id="view-${name}">${view.summary}</h2>${picture}${behind(data, origin, png)}</section>`,
)}
</div>
${otherNames(data)}
${itemCitations(data, support)}
${relatedTo(data)}
${behind(item, origin)}`,
  }
}

/** Every view there is that can be asked about a negotiation: on the day, or with a line at it. */
async function picturesOf(app: FastifyInstance, id: string, day: string | undefined) {
  const found = await Promise.all(
    views
      .filter(({ query }) => 'negotiation' in query.shape)
      .map(async view => {
        const hasLine = view.name === 'timeline'
        const drawn = await pictureOf(app, view, { negotiation: id, as_of: hasLine ? undefined : day })
        return [view.name, drawn && hasLine ? { ...drawn, picture: brushed(drawn.picture, day) } : drawn] as const
      }),
  )
  return new Map(found.flatMap(([name, picture]) => (picture ? [[name, picture] as const] : [])))
}
