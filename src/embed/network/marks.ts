/** What stands for an entity in a network: a shape for each type; who acts is filled, what is said of and where is not. */
import { element, rounded } from '../draw.ts'
import type { Colour, Theme } from '../theme.ts'

const circle = (r: number) => `M${-r},0a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`

const polygon = (corners: number, turn = 0) =>
  `M${Array.from({ length: corners }, (_, i) => {
    const angle = ((i / corners) * 2 - 0.5 + turn) * Math.PI
    return [Math.cos(angle), Math.sin(angle)].map(value => Math.round(value * 1000) / 1000).join(',')
  }).join('L')}Z`

interface Shape {
  /** Around 0,0, some 2 wide. */
  path: string
  fill: Colour
  stroke: Colour
}

/** In the order of the legend. */
export const shapes = {
  people: { path: circle(0.95), fill: 'ink', stroke: 'ink' },
  countries: { path: 'M-0.85,-0.85H0.85V0.85H-0.85Z', fill: 'ink', stroke: 'ink' },
  organizations: {
    path: 'M-0.45,-0.6H0.45a0.6,0.6 0 0 1 0,1.2H-0.45a0.6,0.6 0 0 1 0,-1.2Z',
    fill: 'ink',
    stroke: 'ink',
  },
  positions: { path: polygon(4), fill: 'muted', stroke: 'muted' },
  proposals: { path: polygon(4), fill: 'paper', stroke: 'ink' },
  issues: { path: polygon(6), fill: 'paper', stroke: 'ink' },
  negotiations: { path: polygon(5), fill: 'muted', stroke: 'ink' },
  meetings: { path: polygon(3), fill: 'muted', stroke: 'ink' },
  regions: { path: 'M-0.8,-0.8H0.8V0.8H-0.8Z', fill: 'paper', stroke: 'muted' },
  places: { path: circle(0.8) + circle(0.2), fill: 'paper', stroke: 'muted' },
  sources: { path: 'M-0.65,-0.9H0.2L0.65,-0.4V0.9H-0.65Z', fill: 'paper', stroke: 'muted' },
} satisfies Record<string, Shape>

const shapeOf = (type: string): Shape => (shapes as Record<string, Shape>)[type] ?? shapes.sources

interface Mark {
  theme: Theme
  radius: number
  x: number
  y: number
  /** What the picture is about stands out. */
  isCentre?: boolean
}

export function entityMark(type: string, { theme, radius, x, y, isCentre = false }: Mark): string {
  const { path, fill, stroke } = shapeOf(type)
  const mark = element('path', {
    d: path,
    transform: `translate(${rounded(x)},${rounded(y)}) scale(${rounded(radius)})`,
    fill: fill === 'paper' ? theme.paper : isCentre ? theme.link : theme[fill],
    stroke: isCentre ? theme.link : theme[stroke],
    'stroke-width': 1.5 / radius,
    'stroke-linejoin': 'round',
  })
  if (!isCentre) return mark
  const look = { fill: theme.paper, stroke: theme.link, 'stroke-width': 2 }
  return element('circle', { cx: x, cy: y, r: radius + 5, ...look }) + mark
}
