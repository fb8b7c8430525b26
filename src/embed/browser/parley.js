/**
 * The views as elements: `<parley-matrix negotiation="geneva-talks"></parley-matrix>`. One module, without a build:
 * `<script type="module" src="https://…/embed/parley.js"></script>`. Their attributes are the parameters of the view, and
 *
 * - `src`: the service, if it is another than the one that this module comes from
 * - `theme`, `lang`: as in the address of a view
 *
 * What stands inside is shown until the picture is there, and where it cannot be had. Works in pages with a strict
 * Content-Security-Policy: it needs `script-src` and `connect-src` for the service only. Frames of views that stand in the
 * same page get the height that they need.
 */

const service = new URL(import.meta.url).origin

const LEAST = 240
const MOST = 2000
/** Pixels that an element may grow before it is drawn anew. */
const STEP = 20

const RULES = `
:host { display: block }
:host([hidden]) { display: none }
figure { margin: 0; background: var(--p-paper); color: var(--p-ink); font: 13px/1.45 Inter, system-ui, -apple-system, 'Segoe UI', sans-serif }
svg { display: block; width: 100%; height: auto }
p, figcaption { margin: 0; padding: 6px 16px }
p:empty, slot[hidden] { display: none }
a { color: var(--p-link) }
:focus-visible { outline: 2px solid var(--p-link); outline-offset: 2px }
`

const make = (name, properties = {}) => Object.assign(document.createElement(name), properties)

class ParleyView extends HTMLElement {
  #observer = new ResizeObserver(() => this.#soon())
  #figure = make('figure')
  #picture = make('div')
  #problem = make('p', { role: 'status' })
  #fallback = make('slot')
  #more = make('a', { target: '_top' })
  #request = new AbortController()
  /** Of what is shown or on its way. */
  #address
  #timer

  constructor() {
    super()
    const caption = make('figcaption')
    caption.append(this.#more)
    this.#figure.append(this.#picture, this.#problem, this.#fallback, caption)
    const root = this.attachShadow({ mode: 'open' })
    // A style sheet that is made, not written: no page forbids it.
    root.adoptedStyleSheets = [this.constructor.sheet]
    root.append(this.#figure)
  }

  connectedCallback() {
    this.#observer.observe(this)
  }

  disconnectedCallback() {
    this.#observer.disconnect()
    clearTimeout(this.#timer)
    this.#request.abort()
    this.#address = undefined
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#soon()
  }

  /** At once the first time; later when the changes have come to an end. */
  #soon() {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#show(), this.#address ? 150 : 0)
  }

  async #show() {
    if (!this.isConnected || this.clientWidth === 0) return
    try {
      const page = this.#pageAddress()
      const address = new URL(page)
      address.pathname += '.svg'
      const room = Math.floor(this.clientWidth / STEP) * STEP
      address.searchParams.set('width', Math.min(MOST, Math.max(LEAST, room)))
      if (address.href === this.#address) return
      this.#address = address.href
      this.#request.abort()
      this.#request = new AbortController()
      this.#dress(page)
      await this.#load(address, this.#request.signal)
    } catch (error) {
      this.#fail(error)
    }
  }

  async #load(address, signal) {
    this.#figure.setAttribute('aria-busy', 'true')
    try {
      const reply = await fetch(address, { signal, credentials: 'omit' }).catch(() => {
        throw new Error(`${address.host} does not answer`)
      })
      const text = await reply.text()
      if (!reply.ok) throw new Error(detailIn(text) ?? `${address.host}: ${reply.status}`)
      const picture = pictureIn(text, address)
      const before = this.shadowRoot.activeElement
      this.#picture.replaceChildren(picture)
      await letHandle(picture)
      if (before && !before.isConnected) counterpartOf(before, picture)?.focus({ preventScroll: true })
      this.#problem.textContent = ''
      this.#fallback.hidden = true
      this.dispatchEvent(new Event('load'))
    } catch (error) {
      // Another request has taken its place.
      if (!signal.aborted) this.#fail(error)
    }
    if (!signal.aborted) this.#figure.setAttribute('aria-busy', 'false')
  }

  #fail({ message }) {
    this.#picture.replaceChildren()
    this.#fallback.hidden = false
    this.#problem.textContent = message
    this.dispatchEvent(new Event('error'))
  }

  #pageAddress() {
    const { view, parameters } = this.constructor
    const address = new URL(`/embed/${view}`, this.getAttribute('src') || service)
    for (const name of [...parameters, 'theme', 'lang'])
      if (this.getAttribute(name)) address.searchParams.set(name, this.getAttribute(name))
    return address.href
  }

  #dress(page) {
    const { words } = this.constructor
    this.#figure.dataset.theme = this.getAttribute('theme') || 'auto'
    this.#more.href = page
    this.#more.textContent = words[this.getAttribute('lang')] ?? words.en
  }
}

/** A network can be; where a page does not let the module be loaded, it is a picture. */
async function letHandle(picture) {
  if (!picture.querySelector('[data-plot]')) return
  const { handle } = await import('./network.js').catch(() => ({}))
  handle?.(picture)
}

const nameOf = element => element.getAttribute('href') ?? element.getAttribute('aria-label')

/** Whoever has come to something with the keyboard is not sent back by a new drawing. */
const counterpartOf = (element, picture) =>
  [...picture.querySelectorAll('a, [tabindex]')].find(one => nameOf(one) === nameOf(element))

/** What a problem document says. */
function detailIn(text) {
  try {
    return JSON.parse(text).detail
  } catch {
    return undefined
  }
}

/** The picture, to stand in this page: its links lead to the service, and its colours are those of the element. */
function pictureIn(text, address) {
  // Before it is parsed: a strict page complains of any style that is written.
  const unstyled = text.replaceAll(/<style[^]*?<\/style>/g, '')
  const { documentElement: svg } = new DOMParser().parseFromString(unstyled, 'image/svg+xml')
  if (svg.localName !== 'svg') throw new Error(`${address.host}: no picture`)
  for (const link of svg.querySelectorAll('a[href]'))
    link.setAttribute('href', new URL(link.getAttribute('href'), address).href)
  return svg
}

/** Called below with what the service has. */
function define({ views, words, colours }) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(colours + RULES)
  for (const [view, parameters] of Object.entries(views)) {
    const name = `parley-${view}`
    if (customElements.get(name)) continue
    const observedAttributes = [...parameters, 'src', 'theme', 'lang']
    customElements.define(
      name,
      class extends ParleyView {
        static view = view
        static parameters = parameters
        static words = words
        static sheet = sheet
        static observedAttributes = observedAttributes
      },
    )
  }
}

addEventListener('message', ({ source, origin, data }) => {
  if (origin !== service || data?.type !== 'resize' || !Number.isFinite(data.height)) return
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source) frame.height = Math.ceil(data.height)
})
