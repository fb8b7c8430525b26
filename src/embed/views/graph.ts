/** Who is tied to whom: what is around an entity, or the whole graph where it is small. */
import { z } from 'zod'
import { types } from '../../../schema/entities.ts'
import { keyOf, partsOf } from '../../../schema/key.ts'
import { wholeNumber } from '../../../schema/written.ts'
import { neighborsParameters } from '../../connections/neighbors.ts'
import { collectionAddress, itemAddress, withQuery } from '../../http/links.ts'
import { EDGE, element, linesOf, text, widthOf } from '../draw.ts'
import { drawn, type Flow, nothing, say, titled } from '../flow.ts'
import { drawMarked } from '../marked.ts'
import { entityMark } from '../network/marks.ts'
import { type Network, type Node, networkAround, wholeNetwork } from '../network/network.ts'
import { drawLine, drawSpot, LABEL, meaningsOf, type Spot } from '../network/picture.ts'
import { describe, nameOf } from '../network/said.ts'
import { arranged } from '../network/thread.ts'
import type { Theme } from '../theme.ts'
import { filled, type Reference } from '../told.ts'
import type { Answers, Canvas, Drawing, View } from '../view.ts'

const { relation, as_of } = neighborsParameters.shape

export const graph: View = {
  name: 'graph',
  summary: 'Who is tied to whom',
  query: z.strictObject({
    entity: z
      .string()
      .max(300)
      .regex(new RegExp(`^(${types.join('|')})/.+`), 'write type/id, such as countries/UA')
      .optional()
      .meta({
        description: 'What it is about, as type/id; without it the whole graph, as far as 500 ties',
        examples: ['people/volodymyr-zelensky'],
      }),
    depth: wholeNumber(1, 2, 1).describe('Most steps away from the entity'),
    relation,
    as_of,
  }),
  example: { entity: 'people/volodymyr-zelensky', depth: '2' },
  answers({ entity, depth, relation, as_of }): Record<string, string> {
    const same = { relation, as_of }
    const whole = collectionAddress('graph', { ...same, limit: 500 })
    if (entity === undefined) return { whole }
    const { type, id } = partsOf(entity)
    return {
      neighbors: withQuery(`${itemAddress(`graph/${type}`, id)}/neighbors`, { ...same, depth, limit: 500 }),
      whole,
      item: itemAddress(type, id),
    }
  },
  draw: drawGraph,
}

async function drawGraph({ neighbors, whole, item }: Answers, canvas: Canvas): Promise<Drawing> {
  const { theme, words, lang } = canvas
  const centre: Reference | undefined = item && {
    ...item.data,
    name: item.data.name ?? item.data.title ?? item.data.summary ?? item.data.id,
  }
  const network = centre ? networkAround(centre, neighbors, whole) : wholeNetwork(whole)
  const title = centre ? `${nameOf(centre)}: ${words.network}` : upper(words.network)
  const flow = titled(title, canvas, BUTTONS.width + 12)
  if (network.lines.length === 0) return nothing(flow, title, canvas)
  const notes = notesOn(network, canvas)
  if (notes) say(flow, notes, { fill: theme.muted, size: 12, gap: 3 })
  flow.y = drawMarked(flow.parts, meaningsOf(network, canvas), flow, { fill: theme.muted })
  const { content, height, numbered } = await pictureOf(network, flow.y, centre !== undefined, canvas)
  flow.parts.push(content)
  flow.y += height
  for (const spot of numbered) sayEntry(flow, spot, theme)
  return drawn(flow, title, [describe(network, words, lang), notes].filter(Boolean).join(' '))
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function notesOn({ left, more, partial, nodes }: Network, { words, lang }: Canvas): string {
  const word = more && left > 0 ? 'more than so many more' : 'and more'
  const isAround = nodes[0]?.depth !== nodes.at(-1)?.depth
  return [
    left > 0 ? `${upper(filled(words[word], left.toLocaleString(lang)))}.` : '',
    more && !isAround ? words['first ties'] : '',
    partial && isAround ? words['one way'] : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** Kept free for them beside the heading: a script puts them there, for whoever handles the picture. */
const BUTTONS = { width: 98, top: 5 }

/** Where there is no room for names numbers stand, with a list below. */
const NARROW = 520
const LISTED = 30

/**
 * Of a name, what reads best first. Summaries of positions are long and many: only so many of those that matter most are
 * tried, and of what is cut as short as the last.
 */
const SHAPES = [
  { width: 150, most: 2, named: 60, isFull: true },
  { width: 96, most: 3, named: 60, isFull: true },
  { width: 96, most: 1, named: 40, isFull: false },
]

async function pictureOf(network: Network, top: number, hasCentre: boolean, canvas: Canvas) {
  const { width, words } = canvas
  const { nodes, lines } = network
  const isNarrow = width < NARROW
  const height = heightFor(nodes.length, width)
  const labels = nodes.map((node, i) => {
    if (isNarrow) return i < LISTED ? [[String(i + 1)]] : []
    const tried = SHAPES.filter(({ named, isFull }) => i < named || (isFull && node.of.type !== 'positions'))
    const shapes = tried.map(({ width, most }) =>
      linesOf(nameOf(node.of), width, LABEL.size, weightOf(i, hasCentre), most),
    )
    return shapes.filter((lines, i) => i === 0 || String(lines) !== String(shapes[0]))
  })
  const at = new Map(nodes.map((node, i) => [node, i]))
  const made = await arranged({
    width,
    height,
    centre: hasCentre ? 0 : undefined,
    marks: nodes.map((node, i) => ({
      // The ring of the centre is part of it.
      radius: radiusOf(node, nodes.length) + (hasCentre && i === 0 ? 6 : 0),
      labels: (labels[i] ?? []).map(lines => boxOf(lines, weightOf(i, hasCentre))),
    })),
    lines: lines.map(({ from, to }) => [at.get(from) as number, at.get(to) as number]),
  })
  let number = 0
  const spots = nodes.map((node, i): Spot => {
    const [mark, place] = [made.marks[i], made.labels[i]]
    return {
      node,
      x: mark?.x ?? 0,
      y: (mark?.y ?? 0) + top,
      radius: radiusOf(node, nodes.length),
      isCentre: hasCentre && i === 0,
      label: place
        ? {
            lines: isNarrow ? [String(++number)] : (labels[i]?.[place.shape] ?? []),
            place: { ...place, y: place.y + top },
          }
        : null,
    }
  })
  const spotOf = (node: Node) => spots[at.get(node) as number] as Spot
  return {
    height,
    numbered: isNarrow ? spots.filter(({ label }) => label) : [],
    content: element(
      'g',
      {
        'data-plot': `0 ${top} ${width} ${height}`,
        'data-buttons': `${width - EDGE - BUTTONS.width} ${BUTTONS.top}`,
        'data-zoom-in': words['zoom in'],
        'data-zoom-out': words['zoom out'],
        'data-reset': words['as drawn'],
      },
      ...lines.map(line => drawLine(line, spotOf(line.from), spotOf(line.to), canvas)),
      ...spots.map(spot => drawSpot(spot, canvas)),
    ),
  }
}

const weightOf = (place: number, hasCentre: boolean) => (hasCentre && place === 0 ? 600 : 400)

function boxOf(lines: readonly string[], weight: 400 | 600) {
  const width = Math.max(...lines.map(line => widthOf(line, LABEL.size, weight)))
  return { width: width + 2, height: lines.length * LABEL.leading }
}

/** The more there is to show the higher, but no higher than one scrolls. */
function heightFor(nodes: number, width: number): number {
  const [room, least, most] = width < NARROW ? [1400, 0.8, 2] : [12000, 0.4, 1.2]
  return Math.round(Math.max(200, Math.min(width * most, Math.max(width * least, (nodes * room) / width))))
}

const radiusOf = ({ degree }: Node, nodes: number) =>
  (4.5 + Math.min(4.5, Math.sqrt(degree))) * (nodes > 120 ? 0.75 : 1)

function sayEntry(flow: Flow, { node, label }: Spot, theme: Theme): void {
  const entry: Flow = { ...flow, parts: [] }
  say(entry, nameOf(node.of), {
    fill: theme.ink,
    size: 12,
    indent: 46,
    most: 2,
    gap: 3,
    href: node.of.href,
    mark: (x, y) =>
      text(label?.lines[0] ?? '', { x: x - 18, y: y + 4, size: 12, 'text-anchor': 'end', fill: theme.muted }) +
      entityMark(node.of.type, { theme, radius: 5.5, x: x - 4, y }),
  })
  flow.parts.push(element('g', { 'data-node': keyOf(node.of) }, ...entry.parts))
  flow.y = entry.y + 2
}
