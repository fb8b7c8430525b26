// Suggestions while one types, by the combobox pattern of ARIA: arrows choose, Enter goes there, Escape closes.
const WAIT = 150

let boxes = 0

const dress = (element, attributes) => {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  return element
}
const make = (name, attributes, ...content) => {
  const element = dress(document.createElement(name), attributes)
  element.append(...content)
  return element
}

export function suggest(input) {
  const id = `suggestions-${++boxes}`
  const list = make('ul', { id, hidden: '', class: 'suggestions', role: 'listbox', 'aria-label': 'Suggestions' })
  const told = make('span', { class: 'unseen', role: 'status' })
  input.after(list, told)
  dress(input, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': id, 'aria-expanded': 'false' })

  let chosen = -1
  let timer
  let asking

  const choose = index => {
    chosen = index
    for (const [i, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(i === index))
    if (index < 0) input.removeAttribute('aria-activedescendant')
    else {
      input.setAttribute('aria-activedescendant', list.children[index].id)
      list.children[index].scrollIntoView({ block: 'nearest' })
    }
  }
  const close = () => {
    clearTimeout(timer)
    asking?.abort()
    list.hidden = true
    input.setAttribute('aria-expanded', 'false')
    choose(-1)
  }
  const show = hits => {
    list.replaceChildren(
      ...hits.map(({ entity, value, lang }, i) => {
        const kind = make('span', { class: 'beside' }, ` ${entity.type}`)
        if (lang !== null && value !== entity.name)
          kind.append(', ', make('bdi', lang === 'und' ? {} : { lang }, value))
        const page = entity.href.replace(/^\/v1\//, '/explore/')
        return make('li', { id: `${id}-${i}`, role: 'option', 'data-href': page }, make('bdi', {}, entity.name), kind)
      }),
    )
    list.hidden = hits.length === 0
    input.setAttribute('aria-expanded', String(hits.length > 0))
    told.textContent = hits.length === 0 ? 'No suggestions' : `${hits.length} suggestions`
    choose(-1)
  }
  const ask = async () => {
    const q = input.value.trim()
    asking?.abort()
    if (q === '') return close()
    asking = new AbortController()
    try {
      const reply = await fetch(`/v1/search?limit=8&q=${encodeURIComponent(q)}`, {
        headers: { accept: 'application/json' },
        signal: asking.signal,
      })
      if (reply.ok) show((await reply.json()).data)
    } catch {
      // Given up for what was typed since, or offline: the form still searches.
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(ask, WAIT)
  })
  input.addEventListener('keydown', event => {
    const { key } = event
    const count = list.children.length
    if (key === 'Escape' && !list.hidden) {
      event.preventDefault()
      close()
    } else if ((key === 'ArrowDown' || key === 'ArrowUp') && list.hidden) {
      if (key === 'ArrowDown') ask()
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault()
      // One place more than there are options: the box itself, with nothing chosen.
      const step = key === 'ArrowDown' ? 1 : -1
      choose(((chosen + 1 + step + count + 1) % (count + 1)) - 1)
    } else if (key === 'Enter' && chosen >= 0 && !list.hidden) {
      event.preventDefault()
      location.assign(list.children[chosen].dataset.href)
    }
  })
  // Before the box loses the focus, which closes the list.
  list.addEventListener('pointerdown', event => event.preventDefault())
  list.addEventListener('click', event => {
    const option = event.target.closest('[role=option]')
    if (option) location.assign(option.dataset.href)
  })
  input.addEventListener('blur', close)
}
