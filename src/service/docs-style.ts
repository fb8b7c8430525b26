/** The page of Swagger UI in our type and colours, light and dark, and what it lacks: contrast for people who see little, room for a finger, and answers that no key can scroll (WCAG 2.2 AA). */
import { fontFamily } from '../embed/fonts.ts'
import { colourRules } from '../embed/theme.ts'

const ours = ':root[data-theme] .swagger-ui'

export const docsStyle = `
${colourRules(':root')}
:root[data-theme], :root[data-theme] body { background: var(--p-paper); color: var(--p-ink) }
${ours} { background: var(--p-paper) }
${ours} :where(*:not(code, pre, pre *, .microlight *, .renderedMarkdown code)) { font-family: ${fontFamily} }
${ours} .opblock-summary-path :where(*) { font-family: ui-monospace, monospace }
${ours} .opblock .opblock-section-header { background: var(--p-shade); box-shadow: none }
${ours} .info a, ${ours} .info .url, ${ours} .link { color: var(--p-link) }
${ours} .info .title small { background: #565d69 }
${ours} .info .title small.version-stamp { background: #4c6a03 }
${ours} .opblock.opblock-get { background: var(--p-shade); border-color: var(--p-line); box-shadow: none }
${ours} .opblock.opblock-get .opblock-summary { border-color: var(--p-line) }
${ours} .opblock.opblock-get .opblock-summary-method { background: var(--p-link); color: var(--p-paper); text-shadow: none }
${ours} .opblock-summary-path a { display: inline-block; min-height: 24px; line-height: 24px }
${ours} .btn.cancel { color: var(--p-opposes); border-color: var(--p-opposes) }
${ours} .btn.execute { background: var(--p-link); border-color: var(--p-link); color: var(--p-paper) }
${ours} .download-contents { background: #565d69 }
${ours} .parameter__in, ${ours} .parameter__extension { color: var(--p-muted) }
${ours} .microlight span[style*="211, 99, 99"] { color: #f19a9a !important }
${ours} .highlight-code > .microlight { max-height: none }
${ours} [class*="json-schema-2020-12-expand-deep-button"] { color: var(--p-muted) }
`

/** Swagger UI is dark by a class only. */
export const docsScript = `
const root = document.documentElement
const wish = matchMedia('(prefers-color-scheme: dark)')
const follow = () => {
  root.classList.toggle('dark-mode', wish.matches)
  root.dataset.theme = wish.matches ? 'dark' : 'light'
}
wish.addEventListener('change', follow)
follow()
`
