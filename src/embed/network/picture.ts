/** The pieces of a network's picture. */
import { keyOf } from '../../../schema/key.ts'
import { escaped } from '../../formats/xml.ts'
import { element, haloed, linked, paragraph } from '../draw.ts'
import type { Marked } from '../marked.ts'
import { type Stance, stances, type Theme } from '../theme.ts'
import type { Canvas } from '../view.ts'
import { entityMark, shapes } from './marks.ts'
import { headOf, type Line, type Network, type Node } from './network.ts'
import { nameOf, saidOn, stanceOf, wordOf } from './said.ts'
import type { Place } from './sketch.ts'

/** A mark where it stands. */
export interface Spot {
  node: Node
  x: number
  y: number
  radius: number
  isCentre: boolean
  /** In lines, and where; null where there was no room. */
  label: { lines: string[]; place: Place } | null
}

export const LABEL = { size: 12, leading: 14.5 } as const

/** Stances are told by their colours and their dashes. */
const dashes: Partial<Record<Stance, string>> = {
  conditional: '9 3',
  neutral: '1 4',
  opposes: '4 3',
  unclear: '1 2',
  lapsed: '9 3 1 3',
}

const stancesOf = ({ ties }: Line) => [...new Set(ties.flatMap(tie => stanceOf(tie) ?? []))] as Stance[]

const stroke = (stance: Stance | undefined, theme: Theme) => ({
  stroke: stance ? theme[stance] : theme.muted,
  'stroke-width': stance ? 1.4 : 1,
  'stroke-opacity': stance ? undefined : 0.55,
  fill: 'none',
})

/** From mark to mark, with a head at the one that the other names. Which marks these are it tells whoever moves one. */
export function drawLine(line: Line, from: Spot, to: Spot, { theme, words }: Canvas): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const [dx, dy] = [(to.x - from.x) / (length || 1), (to.y - from.y) / (length || 1)]
  const point = ({ x, y }: Spot, away: number) => [x + dx * away, y + dy * away] as const
  const off = ({ radius, isCentre }: Spot) => radius + (isCentre ? 7 : 2)
  if (length <= off(from) + off(to) + 2) return ''
  const [start, end] = [point(from, off(from)), point(to, -off(to))]
  const [stance, ...others] = stancesOf(line)
  const look = stroke(others.length > 0 ? undefined : stance, theme)
  const d = pathOf([start, end])
  const head = headOf(line)
  const tip = head && (head.href === to.node.of.href ? ([end, 1] as const) : ([start, -1] as const))
  return element(
    'g',
    { 'data-from': keyOf(from.node.of), 'data-to': keyOf(to.node.of) },
    element('title', {}, escaped(saidOn(line, words))),
    // Thin lines are hard to point at.
    element('path', { d, fill: 'none', stroke: 'none', 'stroke-width': 9, 'pointer-events': 'stroke' }),
    element('path', { d, ...look, 'stroke-dasharray': stance && others.length === 0 ? dashes[stance] : undefined }),
    tip ? element('path', { d: headAt(tip[0], [dx * tip[1], dy * tip[1]]), ...look }) : '',
  )
}

type Point = readonly [number, number]

const pathOf = (points: readonly Point[]) => `M${points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}`

const headAt = ([x, y]: Point, [dx, dy]: Point) =>
  pathOf([
    [x - 5 * dx - 2.5 * dy, y - 5 * dy + 2.5 * dx],
    [x, y],
    [x - 5 * dx + 2.5 * dy, y - 5 * dy - 2.5 * dx],
  ])

export function drawSpot({ node, label, ...spot }: Spot, { theme, words }: Canvas): string {
  const { type, href } = node.of
  return element(
    'g',
    { 'data-node': keyOf(node.of), 'data-x': spot.x, 'data-y': spot.y },
    linked(
      href,
      `${nameOf(node.of)} (${wordOf(words, type)})`,
      entityMark(type, { theme, ...spot }),
      label ? drawLabel(label, spot.isCentre, theme) : '',
    ),
  )
}

function drawLabel({ lines, place }: NonNullable<Spot['label']>, isCentre: boolean, theme: Theme): string {
  const { x, y, width, side } = place
  return paragraph(
    lines,
    {
      x: side === 'right' ? x : side === 'left' ? x + width : x + width / 2,
      y: y + LABEL.size * 0.95,
      'text-anchor': side === 'right' ? undefined : side === 'left' ? 'end' : 'middle',
      size: LABEL.size,
      weight: isCentre ? 600 : undefined,
      fill: theme.ink,
      ...haloed(theme.paper, 3),
    },
    LABEL.leading,
  )
}

/** What the shapes and lines mean, of those that are there. */
export function meaningsOf({ nodes, lines }: Network, { theme, words }: Canvas): Marked[] {
  const types = new Set(nodes.map(({ of }) => of.type))
  const taken = new Set(lines.flatMap(stancesOf))
  return [
    ...Object.keys(shapes)
      .filter(type => types.has(type))
      .map(type => ({ word: wordOf(words, type), mark: entityMark(type, { theme, radius: 6, x: 0, y: 0 }) })),
    ...stances
      .filter(stance => taken.has(stance))
      .map(stance => ({
        word: words[stance],
        mark: element('path', {
          d: 'M-8,0H8',
          ...stroke(stance, theme),
          'stroke-width': 2,
          'stroke-dasharray': dashes[stance],
        }),
      })),
  ]
}
