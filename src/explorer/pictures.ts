/** Views within a page: drawn wide and narrow, so that each screen has one that it can read. */
import type { FastifyInstance } from 'fastify'
import { askedOf, queryFor } from '../embed/pictures.ts'
import type { View } from '../embed/view.ts'
import { withQuery } from '../http/links.ts'
import { bodyAt } from '../http/ourselves.ts'
import { Problem } from '../http/problems.ts'
import { asIs, type Html, html } from './html.ts'
import { linkedToPages } from './links.ts'

const WIDE = 960
const NARROW = 320

export interface Picture {
  view: View
  picture: Html
  /** Address of the data that it is drawn from. */
  data: string
  /** Address of it as PNG. */
  png: string
}

/** The picture that a view draws for this query; null if the view takes none such. @throws {Problem} */
export async function pictureOf(
  app: FastifyInstance,
  view: View,
  query: Record<string, string | undefined>,
): Promise<Picture | null> {
  const asked = Object.fromEntries(
    Object.entries(query).filter(
      ([name, value]) => value !== undefined && (name !== 'as_of' || name in view.query.shape),
    ),
  ) as Record<string, string>
  const read = queryFor(view).safeParse(asked)
  if (!read.success) return null
  const where = {
    view,
    data: askedOf(view, read.data).data,
    png: withQuery(`/embed/${view.name}.png`, asked),
  }
  const address = (width: number) => withQuery(`/embed/${view.name}.svg`, { ...asked, width })
  try {
    const [wide, narrow] = (await Promise.all(
      [WIDE, NARROW].map(width => bodyAt(app, address(width), 'image/svg+xml')),
    )) as [string, string]
    const words = /<desc>([^]*?)<\/desc>/.exec(wide)?.[1] ?? ''
    return {
      ...where,
      picture: html`
<div class="view wide" tabindex="0" role="region" aria-label="${view.summary}">${asIs(placed(wide))}</div>
<div class="view narrow">${asIs(placed(narrow).replaceAll(/\bid="|url\(#/g, '$&n-'))}</div>
${words && html`<details class="in-words"><summary>The same in words</summary><p>${asIs(words)}</p></details>`}`,
    }
  } catch (error) {
    if (error instanceof Problem && error.code === 'invalid-parameter') return null
    // What is told in words does not wait for it.
    if (error instanceof Problem && error.code === 'busy') return { ...where, picture: notNow }
    throw error
  }
}

const notNow = html`<p class="note">Too many pictures are being drawn just now for this one to be shown. Load the page again in a few seconds.</p>`

/** Its links lead to pages; its colours come with the page, which allows no rules of its own within. */
const placed = (svg: string) =>
  linkedToPages(svg)
    .replaceAll(/<style[^>]*>[^]*?<\/style>/g, '')
    .replaceAll(/ (?:style|target)="[^"]*"/g, '')
