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

// The brush: a day to see the negotiation on, from the first of which something is known to the last, and all of it.
const form = document.querySelector('form[data-days]')
const days = form?.dataset.days.split(' ').filter(Boolean) ?? []
if (days.length > 0) {
  const field = form.elements.as_of
  const at = field.value === '' ? days.length : days.findLastIndex(day => day <= field.value)
  const range = Object.assign(document.createElement('input'), {
    type: 'range',
    min: at < 0 ? -1 : 0,
    max: days.length,
    value: at,
  })
  range.setAttribute('aria-label', 'As of, along the timeline')
  const output = document.createElement('output')
  const said = () => days[range.value] ?? (Number(range.value) < 0 ? field.value : 'all')
  const tell = () => {
    output.textContent = said()
    range.setAttribute('aria-valuetext', said())
  }
  tell()
  form.append(range, output)
  range.addEventListener('input', tell)
  range.addEventListener('change', () => show(days[range.value] ?? ''))
  form.addEventListener('submit', event => {
    event.preventDefault()
    show(field.value)
  })

  let last = 0
  const show = async day => {
    const mine = ++last
    const url = new URL(location.href)
    url.search = day ? `?as_of=${day}` : ''
    url.hash = ''
    const state = document.getElementById('state')
    state.setAttribute('aria-busy', 'true')
    try {
      const reply = await fetch(url, { headers: { accept: 'text/html' } })
      const page = new DOMParser().parseFromString(await reply.text(), 'text/html')
      const next = page.getElementById('state')
      if (!reply.ok || !next) return location.assign(url)
      if (mine !== last) return
      state.replaceChildren(...next.childNodes)
      copyButtons(state)
      field.value = day
      const near = day ? days.findLastIndex(one => one <= day) : days.length
      range.value = near
      tell()
      history.replaceState(null, '', url)
    } catch {
      location.assign(url)
    } finally {
      if (mine === last) state.removeAttribute('aria-busy')
    }
  }
}
