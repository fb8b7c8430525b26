/**
 * The picture of a network, to be handled: it is zoomed with its buttons, with the wheel while Ctrl is held, or with two
 * fingers; it is moved, and so is each of its marks; what is not tied to the one in focus steps back. Escape makes it as it
 * was drawn. Works on what the service draws, in its own pages and in others, whatever their policy: what it changes are
 * attributes, and its style sheet is made, not written.
 */

const [LEAST, MOST] = [0.5, 8]
/** Pixels that a pointer may tremble in a click. */
const SLACK = 4

const sheet = new CSSStyleSheet()
sheet.replaceSync(`
[data-plot] { cursor: grab; user-select: none; -webkit-user-select: none }
[data-plot] [data-node] { cursor: pointer }
[data-plot][data-held], [data-plot][data-held] [data-node] { cursor: grabbing }
[data-plot][data-focus] :is([data-node], [data-from]):not([data-near]) { opacity: 0.2 }
[data-zoom] { cursor: pointer }
[data-zoom] rect { fill: var(--p-paper); stroke: var(--p-line) }
[data-zoom]:hover rect { fill: var(--p-shade) }
[data-zoom] path { fill: none; stroke: var(--p-ink); stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round }
@media (prefers-reduced-motion: no-preference) {
  [data-plot] :is([data-node], [data-from]) { transition: opacity 0.15s }
  [data-eased] { transition: transform 0.2s }
}
@media print { [data-zoom] { display: none } }
`)

const make = (name, attributes = {}) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  return element
}

let pictures = 0

/** @param svg any picture; one that shows no network, is handled already, or has been replaced meanwhile, stays as it is */
export function handle(svg) {
  const plot = svg.querySelector('[data-plot]')
  if (!plot || 'handled' in plot.dataset || !svg.isConnected) return
  plot.dataset.handled = ''
  const root = svg.getRootNode()
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet)

  const { spots, lines } = networkIn(plot)
  const view = viewOf(plot)
  const focus = focusIn(plot, spots, lines)
  const reset = () => {
    focus(null)
    for (const spot of spots.values()) place(spot, spot.drawn)
    view.show({ k: 1, x: 0, y: 0 }, true)
  }
  plot.before(...buttonsOf(plot.dataset, { in: () => view.zoom(1.5), out: () => view.zoom(1 / 1.5), reset }))
  dragIn(plot, { spots, view, focus })

  const spotAt = ({ target }) => spots.get(target.closest('[data-node]')?.dataset.node) ?? null
  svg.addEventListener('pointerover', event => {
    if (event.pointerType !== 'touch' && !('held' in plot.dataset)) focus(spotAt(event))
  })
  svg.addEventListener('pointerleave', () => {
    if (!('held' in plot.dataset)) focus(null)
  })
  svg.addEventListener('focusin', event => {
    if (!event.target.matches(':focus-visible')) return
    const spot = spotAt(event)
    focus(spot)
    if (spot) view.reveal(spot.at)
  })
  svg.addEventListener('focusout', () => focus(null))
  const escape = ({ key }) => {
    if (key === 'Escape') reset()
  }
  svg.addEventListener('keydown', escape)
  // Also where the pointer is over it and the focus is elsewhere.
  svg.addEventListener('pointerenter', () => addEventListener('keydown', escape))
  svg.addEventListener('pointerleave', () => removeEventListener('keydown', escape))
}

/** The marks, with the lines that end at each; lines know how far from the middle of a mark they end. */
function networkIn(plot) {
  const spots = new Map()
  for (const element of plot.querySelectorAll('[data-node]')) {
    const drawn = { x: Number(element.dataset.x), y: Number(element.dataset.y) }
    spots.set(element.dataset.node, { element, drawn, at: drawn, lines: [] })
  }
  const lines = [...plot.querySelectorAll('[data-from]')].map(element => {
    const [from, to] = [spots.get(element.dataset.from), spots.get(element.dataset.to)]
    const [reach, stroke, head] = element.querySelectorAll('path')
    const [start, end] = pointsIn(stroke)
    const tip = head && pointsIn(head)[1]
    const line = {
      element,
      from,
      to,
      paths: [reach, stroke],
      off: [apart(from.drawn, start), apart(to.drawn, end)],
      head: head && { element: head, tip, atEnd: apart(tip, end) < apart(tip, start) },
      angle: angleOf(from.drawn, to.drawn),
    }
    from.lines.push(line)
    to.lines.push(line)
    return line
  })
  return { spots, lines }
}

const pointsIn = path =>
  [...path.getAttribute('d').matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }))
const apart = (a, b) => Math.hypot(b.x - a.x, b.y - a.y)
const angleOf = (from, to) => (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI

/** Its lines follow. */
function place(spot, at) {
  spot.at = at
  spot.element.setAttribute('transform', `translate(${at.x - spot.drawn.x},${at.y - spot.drawn.y})`)
  for (const { element, from, to, paths, off, head, angle } of spot.lines) {
    const length = apart(from.at, to.at)
    const along = away => ({
      x: from.at.x + ((to.at.x - from.at.x) * away) / length,
      y: from.at.y + ((to.at.y - from.at.y) * away) / length,
    })
    const isSeen = length > off[0] + off[1]
    element.setAttribute('display', isSeen ? 'inline' : 'none')
    if (!isSeen) continue
    const [start, end] = [along(off[0]), along(length - off[1])]
    for (const path of paths) path.setAttribute('d', `M${start.x},${start.y}L${end.x},${end.y}`)
    if (!head) continue
    const { tip } = head
    const now = head.atEnd ? end : start
    const turned = angleOf(from.at, to.at) - angle
    head.element.setAttribute(
      'transform',
      `translate(${now.x - tip.x},${now.y - tip.y}) rotate(${turned},${tip.x},${tip.y})`,
    )
  }
}

/** How the plot is seen: so many times as large, and moved; what leaves its frame is cut off. */
function viewOf(plot) {
  const [left, top, width, height] = plot.dataset.plot.split(' ').map(Number)
  const frame = { x: left, y: top, width, height }
  const id = `parley-plot-${++pictures}`
  const clip = make('clipPath', { id })
  clip.append(make('rect', frame))
  const all = make('g')
  all.append(...plot.childNodes)
  const seen = make('g')
  // Takes the pointer where there is nothing else.
  seen.append(make('rect', { ...frame, fill: 'none', 'pointer-events': 'all' }), all)
  plot.append(clip, seen)

  const view = {
    k: 1,
    x: 0,
    y: 0,
    /** @param isEased as one step, not following a pointer */
    show({ k, x, y }, isEased = false) {
      // The middle of the frame never leaves the plot.
      const within = (value, start, size) =>
        Math.min(start + size / 2 - k * start, Math.max(start + size / 2 - k * (start + size), value))
      Object.assign(view, { k, x: within(x, left, width), y: within(y, top, height) })
      const isWhole = view.k === 1 && view.x === 0 && view.y === 0
      all.toggleAttribute('data-eased', isEased)
      all.setAttribute('transform', `translate(${view.x},${view.y}) scale(${view.k})`)
      if (isWhole) seen.removeAttribute('clip-path')
      else seen.setAttribute('clip-path', `url(#${id})`)
    },
    /** @param at what stays where it is; as a step from the middle if it is not given */
    zoom(factor, at) {
      const { x, y } = at ?? { x: left + width / 2, y: top + height / 2 }
      const k = Math.min(MOST, Math.max(LEAST, view.k * factor))
      view.show({ k, x: x - ((x - view.x) * k) / view.k, y: y - ((y - view.y) * k) / view.k }, !at)
    },
    /** Into the middle with what is outside of the frame. */
    reveal({ x, y }) {
      const isIn = (value, start, size) => value > start && value < start + size
      if (isIn(view.x + view.k * x, left, width) && isIn(view.y + view.k * y, top, height)) return
      view.show({ k: view.k, x: left + width / 2 - view.k * x, y: top + height / 2 - view.k * y }, true)
    },
  }
  view.show(view)
  return view
}

/** @returns puts one mark in focus, or none */
function focusIn(plot, spots, lines) {
  let focused = null
  return spot => {
    if (spot === focused) return
    focused = spot
    plot.toggleAttribute('data-focus', spot !== null)
    const near = new Set(spot && [spot, ...spot.lines.flatMap(line => [line, line.from, line.to])])
    for (const part of [...spots.values(), ...lines]) part.element.toggleAttribute('data-near', near.has(part))
  }
}

/** Mouse, pen and fingers. One finger beside the marks scrolls the page, as it does everywhere. */
function dragIn(plot, { spots, view, focus }) {
  const pointers = new Map()
  /** What one pointer moves, or two. */
  let held = null
  let pinch = null
  let isClick = true
  const pointAt = ({ clientX, clientY }) =>
    new DOMPoint(clientX, clientY).matrixTransform(plot.getScreenCTM().inverse())
  const between = () => {
    const [a, b] = [...pointers.values()]
    return { at: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, apart: apart(a, b) }
  }
  const letGo = () => {
    held = null
    delete plot.dataset.held
  }

  plot.addEventListener('pointerdown', event => {
    if (event.button !== 0) return
    isClick = true
    if (event.isPrimary) pointers.clear()
    pointers.set(event.pointerId, pointAt(event))
    letGo()
    pinch = pointers.size === 2 ? { ...between(), view: { ...view } } : null
    if (pointers.size > 1) return
    const spot = spots.get(event.target.closest('[data-node]')?.dataset.node)
    if (!spot && event.pointerType === 'touch') return
    held = {
      spot,
      from: pointAt(event),
      before: spot ? spot.at : { ...view },
      client: { x: event.clientX, y: event.clientY },
    }
  })
  plot.addEventListener('pointermove', event => {
    if (!pointers.has(event.pointerId)) return
    const at = pointAt(event)
    pointers.set(event.pointerId, at)
    if (pinch) {
      isClick = false
      const now = between()
      view.show(pinch.view)
      view.zoom(now.apart / pinch.apart, pinch.at)
      view.show({ k: view.k, x: view.x + now.at.x - pinch.at.x, y: view.y + now.at.y - pinch.at.y })
      return
    }
    // Let go outside of the window, where nobody hears of it.
    if (event.buttons === 0) letGo()
    if (!held) return
    if (!('held' in plot.dataset)) {
      if (apart(held.client, { x: event.clientX, y: event.clientY }) < SLACK) return
      isClick = false
      plot.dataset.held = ''
      plot.setPointerCapture(event.pointerId)
      focus(held.spot ?? null)
    }
    const { spot, before, from } = held
    if (spot) place(spot, { x: before.x + (at.x - from.x) / view.k, y: before.y + (at.y - from.y) / view.k })
    else view.show({ k: view.k, x: before.x + at.x - from.x, y: before.y + at.y - from.y })
  })
  for (const type of ['pointerup', 'pointercancel'])
    plot.addEventListener(type, event => {
      pointers.delete(event.pointerId)
      pinch = null
      letGo()
    })
  // A link is followed by a click, not by what was dragged; nor is it dragged away itself.
  plot.addEventListener(
    'click',
    event => {
      if (!isClick) event.preventDefault()
    },
    true,
  )
  plot.addEventListener('dragstart', event => event.preventDefault())
  plot.addEventListener(
    'wheel',
    event => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      // A notch of a wheel is a hundred, a moment of a pinch on a touchpad a few.
      view.zoom(Math.exp(-Math.min(25, Math.max(-25, event.deltaY)) / 100), pointAt(event))
    },
    { passive: false },
  )
  // Else the page would scroll or be zoomed. Not by touch-action, which Chromium does not see on what is transformed.
  plot.addEventListener(
    'touchmove',
    event => {
      if (pinch || held) event.preventDefault()
    },
    { passive: false },
  )
}

const ICONS = { in: 'M9,15H21M15,9V21', out: 'M9,15H21', reset: 'M10,13V10H13M17,10H20V13M20,17V20H17M13,20H10V17' }

function buttonsOf({ buttons, zoomIn, zoomOut, reset }, actions) {
  const [left, top] = buttons.split(' ').map(Number)
  const names = { in: zoomIn, out: zoomOut, reset }
  return Object.entries(actions).map(([name, act], i) => {
    const button = make('g', {
      'data-zoom': name,
      role: 'button',
      tabindex: 0,
      'aria-label': names[name],
      transform: `translate(${left + 34 * i},${top})`,
    })
    button.append(make('rect', { width: 30, height: 30, rx: 6 }), make('path', { d: ICONS[name] }))
    button.addEventListener('click', act)
    button.addEventListener('keydown', event => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      act()
    })
    return button
  })
}
