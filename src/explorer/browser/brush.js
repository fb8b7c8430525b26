// Moves the line of a timeline by mouse, finger, pen and keys, in all drawings of it alike. What these map, their axes tell.
const DAY = 86_400_000
const STEPS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 7, PageDown: -7 }

const written = dateStyle => new Intl.DateTimeFormat('en-GB', { dateStyle, timeZone: 'UTC' })
const [short, long] = [written('medium'), written('long')]

/**
 * @param svgs drawings of one timeline, each with a brush
 * @param follow called with each day that the line comes to, or with '' where it is beside everything
 * @param settle called when it is let go
 * @returns sets the day from outside
 */
export function brush(svgs, { follow, settle }) {
  const drawings = svgs.map(drawingOf)
  const [{ first, last }] = drawings
  let day
  // A stop is a day counted from 1970; after the last that the axis has comes all of it.
  const stopOf = day => (day === '' ? last + 1 : Math.min(last, Math.max(first, Date.parse(day) / DAY)))
  const dayAt = stop => (stop > last ? '' : new Date(Math.max(first, stop) * DAY).toISOString().slice(0, 10))

  const set = next => {
    day = next
    for (const drawing of drawings) draw(drawing, stopOf(day), day)
  }
  const move = next => {
    if (next === day) return
    set(next)
    follow(day)
  }

  for (const drawing of drawings) {
    const { handle, grip } = drawing
    /** While it is held: the day before, and how far beside the line it was taken. */
    let held
    for (const part of [handle, grip])
      part.addEventListener('pointerdown', event => {
        if (event.button !== 0) return
        event.preventDefault()
        handle.setPointerCapture(event.pointerId)
        handle.focus({ preventScroll: true })
        held = { day, off: xIn(drawing, event) - xOf(drawing, stopOf(day)) }
      })
    handle.addEventListener('pointermove', event => {
      if (held) move(dayAt(stopAt(drawing, xIn(drawing, event) - held.off)))
    })
    handle.addEventListener('pointerup', () => {
      if (held) settle()
      held = undefined
    })
    // The finger scrolls the page instead.
    handle.addEventListener('pointercancel', () => {
      if (held) move(held.day)
      held = undefined
    })

    let pressed = false
    handle.addEventListener('keydown', event => {
      const next = { Home: first, End: last + 1 }[event.key] ?? stopOf(day) + STEPS[event.key]
      if (Number.isNaN(next) || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      pressed = true
      move(dayAt(next))
    })
    // However long a key is held down, it is one move.
    const release = () => {
      if (pressed) settle()
      pressed = false
    }
    handle.addEventListener('keyup', release)
    handle.addEventListener('blur', release)
  }
  return set
}

function drawingOf(svg) {
  const { left, right, from, until, end, strips } = svg.querySelector('.axis').dataset
  const [start, stop] = [Date.parse(from), Date.parse(until)]
  const handle = svg.querySelector('.handle')
  const drawing = {
    svg,
    handle,
    grip: svg.querySelector('.grip'),
    lines: svg.querySelectorAll('.brush'),
    veil: svg.querySelector('.veil'),
    strips: strips.split(' ').map(strip => strip.split(',')),
    left: Number(left),
    right: Number(right),
    beside: Number(end) + 8,
    from: start,
    until: stop,
    // What ends on these is within the axis, and they can be written as four digits.
    first: Math.max(Math.ceil(start / DAY) - 1, Date.UTC(0, 0, 1) / DAY),
    last: Math.min(Math.floor(stop / DAY) - 1, Date.parse('9999-12-31') / DAY),
  }
  for (const [name, value] of Object.entries({
    role: 'slider',
    tabindex: 0,
    'aria-label': 'As of',
    'aria-valuemin': drawing.first,
    'aria-valuemax': drawing.last + 1,
  }))
    handle.setAttribute(name, value)
  return drawing
}

/** Where a day ends. */
const xOf = ({ left, right, beside, from, until, last }, stop) =>
  stop > last ? beside : left + (((stop + 1) * DAY - from) / (until - from)) * (right - left)

const stopAt = ({ left, right, beside, from, until, first, last }, x) =>
  x > (right + beside) / 2
    ? last + 1
    : Math.min(last, Math.max(first, Math.round((from + ((x - left) / (right - left)) * (until - from)) / DAY) - 1))

const xIn = ({ svg }, { clientX, clientY }) =>
  new DOMPoint(clientX, clientY).matrixTransform(svg.getScreenCTM().inverse()).x

function draw(drawing, stop, day) {
  const { handle, lines, veil, strips, beside } = drawing
  const x = Math.round(xOf(drawing, stop))
  for (const line of lines) line.setAttribute('d', strips.map(([top, low]) => `M${x},${top}V${low}`).join(''))
  veil.setAttribute('d', strips.map(([top, low]) => `M${x + 1},${top}H${beside}V${low}H${x + 1}Z`).join(''))
  const [rect, text] = handle.children
  const width = day ? 88 : 22
  rect.setAttribute('x', -width / 2)
  rect.setAttribute('width', width)
  text.textContent = day ? short.format(Date.parse(day)) : '↔'
  const { f: y } = handle.transform.baseVal.consolidate().matrix
  handle.setAttribute('transform', `translate(${Math.min(Math.max(x, width / 2), beside + 8 - width / 2)},${y})`)
  handle.setAttribute('aria-valuenow', stop)
  handle.setAttribute('aria-valuetext', day ? long.format(Date.parse(day)) : 'All that is known')
}
