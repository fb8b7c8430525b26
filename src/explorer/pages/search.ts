/** What a search finds, and why. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { entityOf } from '../../../schema/entities.ts'
import { withQuery } from '../../http/links.ts'
import { answerAt } from '../../http/ourselves.ts'
import { html } from '../html.ts'
import { type Page, searchForm } from '../layout.ts'
import { behind, capital, link, type Reference } from '../pieces.ts'

interface Found {
  data: { entity: Reference; rule: string; field: string; value: string; lang: string | null; script: string | null }[]
  more: boolean
  meta: { data_version: string; license: string }
}

const rules: Record<string, string> = {
  exact: 'the name itself',
  alias: 'another of its names',
  transliteration: 'sounds the same, spelt otherwise',
  fuzzy: 'a typo away',
  text: 'the words stand in it',
}

export async function searchPage(app: FastifyInstance, request: FastifyRequest): Promise<Page> {
  const asked = String((request.query as { q?: unknown }).q ?? '').slice(0, 200)
  const url = withQuery('/v1/search', { q: asked, limit: 50 })
  const found = asked.trim() === '' ? null : await answerAt<Found>(app, url)
  return {
    title: found ? `${asked} – search – Parley` : 'Search – Parley',
    asked,
    ...(found && { meta: found.meta }),
    main: html`
<h1>Search</h1>
${searchForm(asked, { large: true })}
${
  found &&
  html`<p role="status">${
    found.data.length === 0
      ? html`Nothing is found for <q dir="auto">${asked}</q>. A name is found in any script and with a typo; of a text all words must be there.`
      : `${found.data.length}${found.more ? ' best' : ''} ${found.data.length === 1 ? 'hit' : 'hits'}`
  }</p>
<ol class="hits">${found.data.map(
    ({ entity, rule, field, value, lang, script }) => html`
<li><p class="kind">${entityOf(entity.type).label}</p><p>${link(entity)}</p>
<p class="beside">${capital(field)}${
      value !== entity.name && html`: <bdi${lang && lang !== 'und' && html` lang="${lang}"`}>${value}</bdi>`
    }${lang && lang !== 'und' && ` (${[languageOf(lang), script && script !== 'Latn' && scriptOf(script)].filter(Boolean).join(', ')})`} – ${rules[rule] ?? rule}</p></li>`,
  )}</ol>
${behind(url, `${request.protocol}://${request.host}`)}`
}`,
  }
}

const called = (type: 'language' | 'script') => {
  const names = new Intl.DisplayNames('en', { type })
  return (code: string) => {
    try {
      return names.of(code) ?? code
    } catch {
      return code
    }
  }
}

export const languageOf = called('language')
export const scriptOf = called('script')
