/** What scripts add to the page of a view: a drawing as wide as the frame, a button to copy, and word of the height. */

const LEAST = 240
/** Pixels that a frame may grow before it is drawn anew. */
const STEP = 20

/** The page around the frame gets to know its height, and which frame it is: by its name, if it has several. */
function tellHeight() {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height)
  parent.postMessage({ type: 'resize', height, name: window.name, href: location.href }, '*')
}

/** Text keeps its size: in a narrower frame stands a narrower drawing, not the same one made small. */
function followWidth(figure) {
  const most = Number(figure.dataset.width)
  let drawn = most
  let request = new AbortController()
  let timer
  async function draw() {
    const room = Math.floor(figure.clientWidth / STEP) * STEP
    const width = Math.min(most, Math.max(LEAST, room))
    if (width === drawn || figure.clientWidth === 0) return
    drawn = width
    request.abort()
    request = new AbortController()
    const address = new URL(figure.dataset.svg, location.href)
    address.searchParams.set('width', width)
    try {
      const reply = await fetch(address, { signal: request.signal })
      if (!reply.ok) return
      // The colours are those of the page, which takes no style that is written in it.
      const text = (await reply.text()).replaceAll(/<style[^]*?<\/style>/g, '')
      const { documentElement: svg } = new DOMParser().parseFromString(text, 'image/svg+xml')
      const handle = await handlerOf(svg)
      if (drawn !== width || svg.localName !== 'svg') return
      const before = document.activeElement
      figure.querySelector('svg').replaceWith(svg)
      handle(svg)
      if (!before.isConnected) counterpartOf(before, svg)?.focus({ preventScroll: true })
    } catch {
      // What is there stays, and is scaled.
    }
  }
  new ResizeObserver(() => {
    clearTimeout(timer)
    timer = setTimeout(draw, timer ? 150 : 0)
  }).observe(figure)
}

/** A network can be handled. */
const handlerOf = async svg =>
  svg.querySelector('[data-plot]') ? (await import('/embed/network.js')).handle : () => {}

const nameOf = element => element.getAttribute('href') ?? element.getAttribute('aria-label')

/** Whoever has come to something with the keyboard is not sent back by a new drawing. */
const counterpartOf = (element, svg) =>
  [...svg.querySelectorAll('a, [tabindex]')].find(one => nameOf(one) === nameOf(element))

function offerCopy(details) {
  const area = details.querySelector('textarea')
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = details.dataset.copy
  button.setAttribute('aria-live', 'polite')
  button.addEventListener('click', async () => {
    area.select()
    try {
      await navigator.clipboard.writeText(area.value)
    } catch {
      // A frame needs leave for the clipboard; a selection does not.
      document.execCommand('copy')
    }
    button.textContent = details.dataset.copied
    setTimeout(() => {
      button.textContent = details.dataset.copy
    }, 2000)
  })
  details.append(button)
}

for (const figure of document.querySelectorAll('figure')) {
  const svg = figure.querySelector('svg')
  handlerOf(svg).then(handle => handle(svg))
  followWidth(figure)
}
for (const details of document.querySelectorAll('details')) offerCopy(details)
if (parent !== window) new ResizeObserver(tellHeight).observe(document.documentElement)
