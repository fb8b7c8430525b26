/** The page around a view, for an iframe: it reads without JavaScript, and tells whoever embeds it how high it is. */
import { element, escaped } from './draw.ts'

export interface Page {
  lang: string
  theme: string
  title: string
  svg: string
  /** The colours, where they are as whoever looks likes them. */
  description: string
  /** Addresses of this page and of what belongs to it. */
  address: string
  oembed: string
  data: string
  citation: string
}

export const pageOf = ({
  lang,
  theme,
  title,
  svg,
  description,
  address,
  oembed,
  data,
  citation,
}: Page) => `<!doctype html>
<html lang="${escaped(lang)}" data-theme="${escaped(theme)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${theme === 'auto' ? 'light dark' : theme}">
${element('title', {}, escaped(title))}
<link rel="stylesheet" href="/embed/page.css">
<link rel="canonical" href="${escaped(address)}">
<link rel="alternate" type="application/json+oembed" href="${escaped(oembed)}" title="${escaped(title)}">
<script type="module" src="/embed/page.js"></script>
</head>
<body>
<main>
<figure tabindex="0">
${svg}
<figcaption class="in-words">${escaped(description)}</figcaption>
</figure>
</main>
<footer>
<a href="${escaped(data)}" target="_top">Data</a>
<a href="${escaped(citation)}" target="_top">Cite</a>
<details><summary>Embed</summary>
<label>HTML <textarea readonly rows="3">${escaped(frameOf(address, title))}</textarea></label></details>
</footer>
</body>
</html>
`

/** What one pastes into a page to have the view there. */
export const frameOf = (address: string, title: string, { width = '100%', height = 480 } = {}) =>
  `<iframe src="${escaped(address)}" title="${escaped(title)}" width="${width}" height="${height}" style="border:0" loading="lazy"></iframe>`
