/** What pages are put together from: references, dates, citations, statements, and where the data behind them are. */
import { element } from '../embed/draw.ts'
import { type Stance, stanceMark, themeOf } from '../embed/theme.ts'
import { type Citation, type Dated, paragraphSign, type Reference } from '../embed/told.ts'
import { queryOf, withQuery } from '../http/links.ts'
import { asIs, type Content, html, joined } from './html.ts'
import { pageAbout } from './links.ts'

export type { Citation, Dated, Reference }

export interface Statement {
  position: Reference
  stance?: Stance
  holder: Reference
  act: string
  capacity: string
  date: Dated | null
  citations: Citation[]
}

export interface Standing {
  stance: Stance
  current: Statement[]
}

export const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ')

export const link = ({ name, href }: Reference) => html`<a href="${pageAbout(href)}"><bdi>${name}</bdi></a>`

export const links = (all: readonly Reference[]) => joined(all.map(link), ', ')

/** One that is no certain day looks so; how it is written in EDTF is told where one points at it. */
export function dated(date: Dated | null): Content {
  if (!date) return html`<span class="uncertain">date not known</span>`
  const isDay = /^\d{4}-\d\d-\d\d$/.test(date.edtf)
  return isDay
    ? html`<time datetime="${date.edtf}">${date.label}</time>`
    : html`<span class="uncertain" title="${`not certain: ${date.edtf} (EDTF)`}">${date.label}</span>`
}

export const citation = ({ source, paragraph, quote }: Citation) =>
  html`<cite>${link(source)}</cite>${paragraph !== null && html`, ${paragraphSign(paragraph)}`}${quote && html`: <q dir="auto">${quote}</q>`}`

export const cited = (citations: readonly Citation[]) =>
  html`<span class="cited">Source: ${joined(citations.map(citation), '; ')}</span>`

const theme = themeOf('auto')

export const spelt: Record<Stance, string> = {
  supports: 'supports',
  opposes: 'opposes',
  conditional: 'supports on terms',
  neutral: 'is neutral on',
  unclear: 'is unclear on',
  lapsed: 'no longer speaks of',
}

/** The shape and the word of a stance. */
export const stanceOf = (stance: Stance, word: string = stance) =>
  html`<span class="stance">${asIs(
    element(
      'svg',
      { viewBox: '-9 -9 18 18', width: 14, height: 14, 'aria-hidden': 'true', focusable: 'false' },
      stanceMark(stance, { theme }),
    ),
  )} ${word}</span>`

/** What somebody is reported to have said; never that it is so. */
const statement = ({ position, holder, act, capacity, date, citations }: Statement) => html`
<li class="statement"><p>${link(holder)} is reported to have said${capacity === 'individual' && ' in their own name'} <span class="act">(${act})</span>:
<a href="${pageAbout(position.href)}"><bdi>${position.name}</bdi></a></p>
<p class="beside">${dated(date)}. ${cited(citations)}</p></li>`

export const statements = (all: readonly Statement[]) =>
  all.length > 0 && html`<ul class="statements">${all.map(statement)}</ul>`

const said: Record<string, string> = { csv: 'CSV', parquet: 'Parquet', json: 'JSON' }

/** Where the data are to be had, and how one asks for them oneself. @param picture address of a view as PNG */
export const behind = (url: string, origin: string, picture?: string) => html`
<div class="behind">
<p class="downloads"><span>Download</span>${Object.entries(said).map(
  ([format, name]) => html` <a href="${withQuery(url, { ...queryOf(url), format })}" download>${name}</a>`,
)}${picture && html` <a href="${picture}" download>PNG</a>`}</p>
<details><summary>The API call behind this</summary>
<div class="call"><code tabindex="0">curl '${(origin + url).replaceAll("'", '%27')}'</code><button type="button" data-copy hidden>Copy</button></div></details>
</div>`
