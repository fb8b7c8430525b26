/** What is held of an entity, field after field, as its model declares them. */
import type { Entity } from '../../../schema/entity.ts'
import type { Field } from '../../../schema/fields.ts'
import type { Stance } from '../../embed/theme.ts'
import { paragraphSign } from '../../embed/told.ts'
import { type Content, html, joined } from '../html.ts'
import { pageAbout } from '../links.ts'
import {
  type Citation,
  capital,
  citation,
  cited,
  type Dated,
  dated,
  link,
  links,
  type Reference,
  stanceOf,
} from '../pieces.ts'
import { languageOf, scriptOf } from './search.ts'

export type Item = Record<string, unknown> & { type: string; id: string; href: string }

interface Name {
  value: string
  lang: string
  script: string | null
  kind: string
}

interface Related {
  type: string
  by: string
  href: string
  items: Reference[]
  more: boolean
}

/** Told in another place of the page. */
const elsewhere = ['id', 'names', 'description', 'citations', 'quote']

const isKnown = (value: unknown) =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)

const shownOf = ({ fields, title, type }: Entity) =>
  fields.filter(
    ({ name }) => name !== title && !elsewhere.includes(name) && !(type === 'positions' && name === 'holder'),
  )

export const facts = (entity: Entity, data: Item) => {
  const known = shownOf(entity).filter(({ name }) => isKnown(data[name]))
  return (
    known.length > 0 &&
    html`<section aria-labelledby="facts"><h2 id="facts" class="unseen">Facts</h2><dl class="facts">${known.map(
      field =>
        html`<div><dt title="${field.description}">${capital(field.name)}</dt><dd>${valueOf(field, data[field.name])}</dd></div>`,
    )}</dl></section>`
  )
}

/** What one may look for in vain: no value is no denial. */
export const unknowns = (entity: Entity, data: Item) => {
  const missing = shownOf(entity).filter(({ name, many }) => !many && !isKnown(data[name]))
  return (
    missing.length > 0 &&
    html`<p class="beside">Not recorded: ${missing.map(({ name }) => name.replaceAll('_', ' ')).join(', ')}.</p>`
  )
}

function valueOf(field: Field, value: unknown): Content {
  if (field.kind === 'date') return dated(value as Dated)
  if (field.kind === 'reference') return links([value as Reference | Reference[]].flat())
  if (field.kind === 'link' || field.kind === 'part')
    return html`<ul class="parts">${(value as Record<string, unknown>[]).map(part => html`<li>${partOf(field, part)}</li>`)}</ul>`
  return joined([value].flat().map(plain), ', ')
}

const plain = (value: unknown): Content =>
  /^https?:\/\//.test(String(value))
    ? html`<a href="${String(value)}" rel="noopener noreferrer external"><bdi>${String(value)}</bdi></a>`
    : html`<bdi>${String(value)}</bdi>`

/** A stance, a membership, a participant: its values in a line, and below it who says so. */
function partOf({ fields }: Field, part: Record<string, unknown>): Content {
  const known = fields.filter(({ name }) => name !== 'citations' && isKnown(part[name]))
  const told = known.map(field => {
    const value = part[field.name]
    if (field.name === 'stance') return stanceOf(value as Stance)
    const shown = valueOf(field, value)
    return field.kind === 'date' || (field.kind === 'property' && field.name !== 'role' && field.name !== 'value')
      ? html`${field.name.replaceAll('_', ' ')} ${shown}`
      : shown
  })
  const citations = (part.citations ?? []) as Citation[]
  return [joined(told, ' · '), citations.length > 0 && html`<span class="beside block">${cited(citations)}</span>`]
}

/** Names other than the one that the page bears, by language. */
export function otherNames(data: Item): Content {
  const names = ((data.names ?? []) as Name[]).filter(({ kind }) => kind !== 'label')
  return (
    names.length > 0 &&
    html`<section aria-labelledby="names"><h2 id="names">Names</h2><ul class="names">${names.map(
      ({ value, lang, script, kind }) => html`
<li><bdi class="name"${lang !== 'und' && html` lang="${lang}"`} dir="auto">${value}</bdi>
<span class="beside">${[lang === 'und' ? 'language not known' : languageOf(lang), script && script !== 'Latn' && scriptOf(script), kind === 'transliteration' ? 'transliterated by rule' : kind].filter(Boolean).join(', ')}</span></li>`,
    )}</ul></section>`
  )
}

export interface Support {
  sources: { source: Reference; facts: { field: string | null; paragraph: number | null }[] }[]
}

/** @param support what each source says of it */
export function itemCitations(data: Item, support: Support | null): Content {
  const citations = data.citations as Citation[] | undefined
  if (!citations) return null
  const independent = data.independent_sources as number | undefined
  return html`<section aria-labelledby="cited"><h2 id="cited">Sources</h2>
<ul class="plain">${[...Map.groupBy(citations, ({ source }) => source.id).values()].map(some => html`<li>${bySource(some)}</li>`)}</ul>
${independent !== undefined && html`<p class="beside">${independent} independent ${independent === 1 ? 'source' : 'sources'}.</p>`}
${
  support &&
  html`<details><summary>What each source supports</summary><ul class="plain">${support.sources.map(
    ({ source, facts }) =>
      html`<li>${link(source)}<span class="beside block">${joined(
        facts.map(({ field, paragraph }) => [
          field === null ? 'all of it' : field.replaceAll('_', ' '),
          paragraph !== null && ` (${paragraphSign(paragraph)})`,
        ]),
        ', ',
      )}</span></li>`,
  )}</ul></details>`
}</section>`
}

/** All that is cited of one source: its paragraphs in a row, unless words of it are quoted. */
function bySource(some: readonly Citation[]): Content {
  const { source } = some[0] as Citation
  const paragraphs = some.flatMap(({ paragraph }) => paragraph ?? []).sort((a, b) => a - b)
  if (some.some(({ quote }) => quote)) return joined(some.map(citation), html`<br>`)
  return html`<cite>${link(source)}</cite>${paragraphs.length > 0 && `, ${paragraphSign([...new Set(paragraphs)].join(', '))}`}`
}

export function relatedTo(data: Item): Content {
  const related = ((data.related ?? []) as Related[]).filter(({ items }) => items.length > 0)
  return (
    related.length > 0 &&
    html`<section aria-labelledby="related"><h2 id="related">What refers to it</h2>${related.map(
      ({ type, by, href, items, more }) => html`
<h3>${capital(type)} <span class="beside">by ${by.replaceAll('_', ' ')}</span></h3>
<ul class="plain">${items.map(item => html`<li>${link(item)}</li>`)}</ul>
${more && html`<p><a href="${pageAbout(href)}">All of these</a></p>`}`,
    )}</section>`
  )
}
