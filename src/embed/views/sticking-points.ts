/** Where the parties collide: each issue with its collisions, two sides facing each other. */
import { z } from 'zod'
import { withQuery } from '../../http/links.ts'
import { asOf } from '../../resources/controls.ts'
import { element } from '../draw.ts'
import { drawn, type Flow, nothing, say, titled } from '../flow.ts'
import { minSources, negotiation, negotiationAddress } from '../parameters.ts'
import { drawByStance, isIndividual, saidOf } from '../standings.ts'
import { type Stance, stanceMark } from '../theme.ts'
import { counted, daysInWords, filled, type Reference, within } from '../told.ts'
import type { Canvas, Drawing, View } from '../view.ts'

interface Side {
  party: Reference
  proposal: Reference
  standing: { stance: Stance; current: { position: Reference; capacity: string }[] }
}

interface Collision {
  kind: 'direct' | 'exclusion'
  sides: [Side, Side]
}

interface StickingPoint {
  issue: Reference
  positions: number
  latest: string | null
  collisions: Collision[]
}

/** All who collide over the same, each side together. */
interface Clash {
  kind: Collision['kind']
  sides: [Side[], Side[]]
}

export const stickingPoints: View = {
  name: 'sticking-points',
  summary: 'Where the parties collide',
  query: z.strictObject({
    negotiation,
    as_of: asOf,
    min_sources: minSources,
  }),
  example: { negotiation: 'geneva-talks' },
  answers({ negotiation, ...query }) {
    const address = negotiationAddress(negotiation)
    return { points: withQuery(`${address}/sticking-points`, query), negotiation: address }
  },
  draw: ({ points, negotiation }, canvas) => drawPoints(negotiation.data, points.data, canvas),
}

/** Clashes at most. */
const MOST = 50
/** Between two sides. */
const BETWEEN = 36

function drawPoints({ name }: Reference, points: readonly StickingPoint[], canvas: Canvas): Drawing {
  const { theme, words } = canvas
  const title = `${within(name)}: ${words['where parties collide']}`
  const flow = titled(title, canvas)
  if (points.length === 0) return nothing(flow, title, canvas)
  const clashes = points.map(({ collisions }) => clashesOf(collisions))
  let told = 0
  for (const [i, point] of points.entries()) {
    const { issue } = point
    const shown = (clashes[i] as Clash[]).slice(0, MOST - told)
    if (shown.length === 0) continue
    say(flow, issue.name, { fill: theme.ink, size: 14, weight: 600, gap: 18, href: issue.href })
    say(flow, behind(point, canvas), { fill: theme.muted, size: 12, gap: 2 })
    for (const clash of shown) drawClash(flow, clash, canvas)
    told += shown.length
  }
  const left = clashes.flat().length > told ? filled(words['left out'], told) : ''
  if (left) say(flow, left, { fill: theme.ink, gap: 14 })
  const description = [descriptionOf(points, clashes, canvas), left].filter(Boolean).join(' ')
  return drawn(flow, title, description)
}

/** The API tells of each two who collide; where many are on a side, they are shown as one. */
function clashesOf(collisions: readonly Collision[]): Clash[] {
  const heads = (side: Side) => `${side.proposal.href} ${side.standing.stance === 'opposes'}`
  const clashes = new Map<string, { kind: Collision['kind']; sides: Map<string, Side>[] }>()
  for (const { kind, sides } of collisions) {
    const [one, other] = sides.map(heads) as [string, string]
    const turned = clashes.get(`${kind} ${other} ${one}`)
    const clash = turned ?? clashes.get(`${kind} ${one} ${other}`) ?? { kind, sides: [new Map(), new Map()] }
    if (!turned) clashes.set(`${kind} ${one} ${other}`, clash)
    for (const [i, side] of sides.entries()) clash.sides[turned ? 1 - i : i]?.set(side.party.href, side)
  }
  return [...clashes.values()].map(({ kind, sides }) => ({
    kind,
    sides: sides.map(side => [...side.values()]) as Clash['sides'],
  }))
}

const behind = ({ positions, latest }: StickingPoint, canvas: Canvas) =>
  counted(positions, 'position', canvas) +
  (latest ? `, ${canvas.words['not after']} ${daysInWords(latest, latest, canvas.lang)}` : '')

/** What they collide over in words, and below it the sides: beside each other, or one above the other where that is too narrow. */
function drawClash(flow: Flow, { kind, sides }: Clash, canvas: Canvas): void {
  const { theme, words } = canvas
  const isDirect = kind === 'direct'
  const [[one]] = sides as [[Side], Side[]]
  say(flow, words[kind] + (isDirect ? ':' : ''), { fill: theme.muted, size: 12, gap: 12 })
  if (isDirect) say(flow, one.proposal.name, { fill: theme.ink, gap: 2, most: 4, href: one.proposal.href })
  flow.y += 6
  const isWide = flow.width >= 520
  const each = isWide ? (flow.width - BETWEEN) / 2 : flow.width
  const tops = isWide ? [flow.y, flow.y] : [flow.y]
  const boxes = sides.map((side, i) => {
    const top = tops[i] ?? flow.y + BETWEEN - 10
    const box: Flow = { parts: [], x: flow.x + 12 + (isWide && i ? each + BETWEEN : 0), y: top + 9, width: each - 24 }
    saySides(box, side, { canvas, isDirect })
    if (!isWide) flow.y = box.y + 9
    return { box, top }
  })
  const end = Math.max(...boxes.map(({ box }) => box.y)) + 9
  for (const [i, { box, top }] of boxes.entries()) {
    const height = (isWide ? end : box.y + 9) - top
    const { stance } = (sides[i]?.[0] as Side).standing
    // The edge that faces the other side is that of the stance.
    const edge = isWide
      ? { x: i ? box.x - 12 : box.x - 12 + each - 4, y: top, width: 4, height }
      : { x: box.x - 12, y: i ? top : top + height - 4, width: each, height: 4 }
    flow.parts.push(
      element('rect', { x: box.x - 12, y: top, width: each, height, fill: theme.shade }),
      element('rect', { ...edge, fill: theme[stance] }),
      ...box.parts,
    )
  }
  const [x, y] = isWide
    ? [flow.x + each + BETWEEN / 2, (flow.y + end) / 2]
    : [flow.x + flow.width / 2, (boxes[1]?.top ?? end) - (BETWEEN - 10) / 2]
  const arrows = 'M-11,0H-3M-7,-4L-3,0L-7,4M11,0H3M7,-4L3,0L7,4'
  flow.parts.push(
    element('path', {
      d: arrows,
      transform: `translate(${Math.round(x)},${Math.round(y)})${isWide ? '' : ' rotate(90)'}`,
      stroke: theme.muted,
      'stroke-width': 2,
      fill: 'none',
    }),
  )
  flow.y = end
}

function saySides(box: Flow, sides: Side[], { canvas, isDirect }: { canvas: Canvas; isDirect: boolean }): void {
  const { theme, words } = canvas
  const [side, ...others] = sides as [Side, ...Side[]]
  const { party, proposal, standing } = side
  if (others.length > 0) {
    // The edge and the proposal are above the names, so that they stand side by side.
    if (!isDirect) say(box, proposal.name, { fill: theme.ink, weight: 600, most: 4, href: proposal.href })
    const holders = sides.map(side => ({
      name: side.party.name,
      standing: side.standing,
      href: side.standing.current[0]?.position.href,
      title: titleOf(side, canvas),
    }))
    box.y = drawByStance(box.parts, holders, { ...box, y: box.y - (isDirect ? 6 : 2) }, canvas) + 4
    return
  }
  say(box, party.name, { fill: theme.ink, weight: 600, most: 3, href: party.href })
  say(box, `${saidOf(standing, words)} · ${counted(standing.current.length, 'position', canvas)}`, {
    fill: theme.ink,
    size: 12,
    indent: 22,
    gap: 3,
    href: standing.current[0]?.position.href,
    title: titleOf(side, canvas),
    mark: (x, y) => stanceMark(standing.stance, { theme, hollow: isIndividual(standing), at: [x - 2, y] }),
  })
  if (!isDirect) say(box, proposal.name, { fill: theme.ink, gap: 4, most: 4, href: proposal.href })
}

const titleOf = (side: Side, canvas: Canvas) =>
  [sideInWords(side, canvas), ...side.standing.current.map(({ position }) => position.name)].join('\n')

const sideInWords = ({ party, proposal, standing }: Side, canvas: Canvas) =>
  `${within(party.name)}: ${saidOf(standing, canvas.words)} – ${within(proposal.name)} (${counted(standing.current.length, 'position', canvas)})`

const descriptionOf = (points: readonly StickingPoint[], clashes: readonly Clash[][], canvas: Canvas) =>
  points
    .map((point, i) => {
      const told = (clashes[i] as Clash[]).map(
        ({ kind, sides }) =>
          `${canvas.words[kind]}: ${sides.map(side => side.map(one => sideInWords(one, canvas)).join(', ')).join('; ')}.`,
      )
      return `${within(point.issue.name)} (${behind(point, canvas)}). ${told.join(' ')}`
    })
    .join(' ')
