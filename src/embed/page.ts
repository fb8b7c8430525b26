/** The page around a view, for an iframe: it reads without JavaScript, and tells whoever embeds it how high it is. */
import type { z } from 'zod'
import { escaped } from '../formats/xml.ts'
import type { problemAnswer } from '../http/problems.ts'
import { element } from './draw.ts'
import { wordsIn } from './words.ts'

export interface Page {
  lang: string
  theme: string
  title: string
  /** The view in words. */
  description: string
  svg: string
  origin: string
  /** Of this page, in full. */
  address: string
  width: number
  /** The address of the same view as a picture, at this width or another. */
  picture(form: '.svg' | '.png', width?: number): string
  /** Addresses by what is there. */
  data: Record<string, string>
  citation: Record<string, string>
  version: string
  licence: string
}

/** Of a page's policy: it loads our own files, and asks nobody else. */
export const OUR_OWN = "style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'"

/** Pixels that the line below the picture takes. */
export const FOOT = 56

export function pageOf(page: Page): string {
  const { lang, theme, title, description, svg, origin, address, width, picture, data, citation, version, licence } =
    page
  const words = wordsIn(lang)
  const oembed = `${origin}/oembed?url=${encodeURIComponent(address)}&format=json`
  const height = Number(/ height="(\d+)"/.exec(svg)?.[1]) + FOOT
  return htmlOf({
    lang,
    theme,
    title,
    head: `<link rel="canonical" href="${escaped(address)}">
<link rel="alternate" type="application/json+oembed" href="${escaped(oembed)}" title="${escaped(title)}">
<meta property="og:title" content="${escaped(title)}">
<meta property="og:image" content="${escaped(origin + picture('.png'))}">`,
    body: `<main>
<figure data-width="${width}" data-svg="${escaped(picture('.svg'))}">
${withoutStyle(svg)}
${narrower(page)}
<figcaption class="in-words">${escaped(description)}</figcaption>
</figure>
</main>
<footer>
<span>${escaped(words.data)}: ${links(data)}</span>
<span>${escaped(words.cite)}: ${links(citation)}</span>
<details data-copy="${escaped(words.copy)}" data-copied="${escaped(words.copied)}"><summary>${escaped(words.embed)}</summary>
<textarea readonly rows="3" aria-label="HTML">${escaped(frameOf(address, title, { height }))}</textarea></details>
<small>${escaped(words['data version'])} ${escaped(version)}, ${escaped(words.licence)} ${escaped(licence)}</small>
</footer>`,
  })
}

/** The page that one sees in place of a view, where it cannot be had. */
export const problemPageOf = ({ title, detail, type }: z.infer<typeof problemAnswer>): string =>
  htmlOf({
    lang: 'en',
    theme: 'auto',
    title,
    head: '<meta name="robots" content="noindex">',
    body: `<main class="problem">
<h1>${escaped(title)}</h1>
<p>${escaped(detail)}</p>
<p><a href="${escaped(type)}" target="_top">What this means</a></p>
</main>`,
  })

type Html = Pick<Page, 'lang' | 'theme' | 'title'> & Record<'head' | 'body', string>

const htmlOf = ({ lang, theme, title, head, body }: Html) => `<!doctype html>
<html lang="${escaped(lang)}" data-theme="${escaped(theme)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${element('title', {}, escaped(title))}
<link rel="icon" type="image/svg+xml" href="/explore/icon.svg">
<link rel="stylesheet" href="/embed/page.css">
${head}
<script defer src="/embed/page.js"></script>
</head>
<body>
${body}
</body>
</html>
`

/** The colours of a picture that stands in a page are those of the page, which takes no style that is written in it. */
const withoutStyle = (svg: string) => svg.replaceAll(/<style>[^<]*<\/style>/g, '')

/** Without scripts, a drawing for narrow frames in place of one that shrinks: the style sheet shows one of the two. */
const narrower = ({ width, picture }: Page) =>
  width <= 480
    ? ''
    : `<noscript><picture><source media="(max-width: 400px)" srcset="${escaped(picture('.svg', 340))}"><img src="${escaped(picture('.svg', 480))}" alt="" loading="lazy"></picture></noscript>`

const links = (addresses: Record<string, string>) =>
  Object.entries(addresses)
    .map(([name, address]) => `<a href="${escaped(address)}" target="_top">${escaped(name)}</a>`)
    .join(' ')

interface Size {
  width?: number | string
  height: number
}

/** What one pastes into a page to have the view there. WordPress takes its style away, and leaves it the border of old. */
export const frameOf = (address: string, title: string, { width = '100%', height }: Size) =>
  `<iframe src="${escaped(address)}" title="${escaped(title)}" width="${width}" height="${height}" frameborder="0" style="border:0" loading="lazy"></iframe>`
