// Makes the pages handier; they read without it.
import { suggest } from '/explore/suggest.js'

for (const input of document.querySelectorAll('[data-suggest]')) suggest(input)

const copyButtons = root => {
  if (!navigator.clipboard) return
  for (const button of root.querySelectorAll('[data-copy]')) {
    button.hidden = false
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.previousElementSibling.textContent)
      button.textContent = 'Copied'
      setTimeout(() => {
        button.textContent = 'Copy'
      }, 1500)
    })
  }
}
copyButtons(document)

const networks = document.querySelectorAll('svg:has([data-plot])')
if (networks.length > 0) import('/embed/network.js').then(({ handle }) => networks.forEach(handle))

// The day that a negotiation is seen on: written in a field, or where the line of its timeline stands.
const state = document.getElementById('state')
if (state) {
  const { form } = document.querySelector('[name=as_of]')
  const field = form.elements.as_of
  const dayOf = url => new URL(url).searchParams.get('as_of') ?? ''
  const addressOn = day => {
    const url = new URL(location.href)
    if (day) url.searchParams.set('as_of', day)
    else url.searchParams.delete('as_of')
    url.hash = ''
    return url
  }
  let shown = dayOf(location.href)
  let wanted = shown
  let busy = false

  /** One after the other, so that a line in motion asks no more than is answered; the last one wins. */
  const show = async day => {
    wanted = day
    field.value = day
    if (busy) return
    busy = true
    state.setAttribute('aria-busy', 'true')
    while (shown !== wanted) {
      const next = wanted
      const content = await stateOn(next)
      if (!content) return location.assign(addressOn(next))
      shown = next
      state.replaceChildren(...content)
      copyButtons(state)
    }
    state.removeAttribute('aria-busy')
    busy = false
  }

  const stateOn = async day => {
    try {
      const reply = await fetch(addressOn(day), { headers: { accept: 'text/html' } })
      const page = new DOMParser().parseFromString(await reply.text(), 'text/html')
      return reply.ok && page.getElementById('state')?.childNodes
    } catch {
      return null
    }
  }

  const settle = () => {
    if (wanted !== dayOf(location.href)) history.pushState(null, '', addressOn(wanted))
  }

  const drawings = [...document.querySelectorAll('svg:has(.handle)')]
  let setLine = () => {}
  if (drawings.length > 0) {
    const { brush } = await import('/explore/brush.js')
    setLine = brush(drawings, { follow: show, settle })
    setLine(shown)
  }
  form.addEventListener('submit', event => {
    event.preventDefault()
    setLine(field.value)
    show(field.value)
    settle()
  })
  addEventListener('popstate', () => {
    const day = dayOf(location.href)
    setLine(day)
    show(day)
  })
}
