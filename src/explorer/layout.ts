/** What stands around every page, and the page that tells what went wrong. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { entities } from '../../schema/entities.ts'
import { OUR_OWN } from '../embed/page.ts'
import { REVALIDATED } from '../http/freshness.ts'
import { queryOf, withQuery } from '../http/links.ts'
import { Problem, type ProblemCode, type problemAnswer, problems } from '../http/problems.ts'
import { type Content, html } from './html.ts'
import { home, pageAbout } from './links.ts'

/** What pages are made of. */
export interface Answer<T> {
  data: T
  meta: { data_version: string; license: string }
}

export interface Listed<T> extends Answer<T[]> {
  page: { next: string | null }
}

export interface Page {
  title: string
  /** For search engines and whoever is sent the address. */
  description?: string
  main: Content
  /** `meta` of an answer that the page shows. */
  meta?: Answer<unknown>['meta']
  /** What stands in the search box. */
  asked?: string
  /** In full, for paper. */
  address?: string
}

const policy = `default-src 'none'; ${OUR_OWN}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`

export type MakePage = (app: FastifyInstance, request: FastifyRequest) => Promise<Page>

const dress = (reply: FastifyReply) =>
  reply.header('content-security-policy', policy).headers(REVALIDATED).header('referrer-policy', 'no-referrer')

/** Sends what is made; what was merged leads to the page of the one that took its place. */
export async function sendPage(app: FastifyInstance, make: MakePage, request: FastifyRequest, reply: FastifyReply) {
  try {
    const address = `${request.protocol}://${request.host}${request.url}`
    const page = documentOf({ address, ...(await make(app, request)) })
    return dress(reply).type('text/html; charset=utf-8').send(page)
  } catch (error) {
    if (!(error instanceof Problem) || !error.location) throw error
    return reply.redirect(withQuery(pageAbout(error.location), queryOf(request.url)), 308)
  }
}

type ProblemDocument = z.infer<typeof problemAnswer>

/** The page that tells whoever looks at an address what is wrong. */
export function problemPage(document: ProblemDocument, reply: FastifyReply): string {
  dress(reply)
  return documentOf(pageOfProblem(document))
}

/** @param asked what stands in it already */
export const searchForm = (asked = '', { large = false } = {}) => html`
<form class="${large ? 'search large' : 'search'}" action="${home}/search" role="search">
<label class="unseen" for="${large ? 'q-large' : 'q'}">Search names and texts</label>
<input id="${large ? 'q-large' : 'q'}" name="q" type="search" value="${asked}" dir="auto" maxlength="200" required autocomplete="off"
 placeholder="A name, or words" data-suggest>
<button>Search</button>
</form>`

const documentOf = ({ title, description, main, meta, asked, address }: Page) =>
  html`<!doctype html>
<html lang="en" data-theme="auto">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
${description && html`<meta name="description" content="${description}">`}
<link rel="icon" type="image/svg+xml" href="${home}/icon.svg">
<link rel="stylesheet" href="${home}/style.css">
<script type="module" src="${home}/explore.js"></script>
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header class="top"><div>
<a class="brand" href="/">Parley</a>
<nav aria-label="Main"><a href="${home}/negotiations">Negotiations</a><a href="${home}/compare">Compare</a><a href="/docs">API</a></nav>
${asked === undefined ? searchForm() : ''}
</div></header>
<main id="main" tabindex="-1">${main}</main>
<footer class="bottom"><div>
<p>What is recorded here is what sources report that somebody said. It is never a statement that it is so.</p>
<nav aria-label="All that there is">${entities.map(({ type }) => html`<a href="${home}/${type}">${type}</a>`)}</nav>
${meta && html`<p>Data version <code>${meta.data_version}</code>, licence ${meta.license}.</p>`}
${address && html`<p class="printed">${address}</p>`}
</div></footer>
</body>
</html>`.text

function pageOfProblem({ type: address, title, status, detail, instance, errors }: ProblemDocument): Page {
  const code = address.split('/').at(-1) as ProblemCode
  const type = /^\/explore\/(\w+)\//.exec(instance)?.[1]
  const near = errors.flatMap(({ nearest = [] }) => nearest)
  const isId = code === 'unknown-id' && entities.some(entity => entity.type === type)
  return {
    title: `${title} – Parley`,
    main: html`
<p class="eyebrow">${status}</p>
<h1>${title}</h1>
<p class="lead" dir="auto">${detail}</p>
${
  (isId || code === 'no-such-address') &&
  near.length > 0 &&
  html`<h2>Did you mean</h2><ul>${near.map(one => html`<li><a href="${isId ? `${home}/${type}/${encodeURIComponent(one)}` : one}"><bdi>${one}</bdi></a></li>`)}</ul>`
}
<p>${problems[code].help}</p>
<p>${isId && html`<a href="${home}/${type}">All ${type}</a> · `}<a href="/">Front page</a></p>`,
  }
}
