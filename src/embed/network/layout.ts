/** Where the marks of a network stand: by forces, from the same beginning and as many steps each time, so that it repeats. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'
import { placeLabels } from './labels.ts'
import type { Arranged, Sketch } from './sketch.ts'

/** More steps change little that one sees: 300 marks take about a quarter of a second. */
const STEPS = 200
const SETTLING = 60

/** Those that matter most are given more room, for their names. */
const roomFor = (radius: number, rank: number) => radius + (rank < 8 ? 26 : rank < 40 ? 11 : 3)

type Node = SimulationNodeDatum & { x: number; y: number; radius: number; room: number }

export function arrange(sketch: Sketch): Arranged {
  const { width, height, lines } = sketch
  const nodes = begun(sketch)
  const apart = Math.sqrt((width * height) / Math.max(1, nodes.length))
  // Pulled to the middle the more, the shorter the side is: what is left to stretch is little.
  const pull = 0.05
  const force = forceSimulation(nodes)
    .force('lines', forceLink(lines.map(([source, target]) => ({ source, target }))).distance(apart * 0.6))
    .force(
      'apart',
      forceManyBody()
        .strength(-apart * 3.5)
        // What is tied to nothing else need not flee.
        .distanceMax(apart * 5),
    )
    .force('x', forceX(width / 2).strength((pull * height) / Math.max(width, height)))
    .force('y', forceY(height / 2).strength((pull * width) / Math.max(width, height)))
    .force(
      'collide',
      forceCollide<Node>(({ room }) => room),
    )
    .stop()
  force.tick(STEPS)
  fit(nodes, sketch)
  settle(nodes, sketch)
  const marks = nodes.map(({ x, y }) => ({ x, y }))
  return { marks, labels: placeLabels(sketch, marks) }
}

/** In a spiral around the middle, as d3-force would begin, but with what is fixed. */
function begun({ width, height, marks, centre }: Sketch): Node[] {
  return marks.map(({ radius }, i) => {
    const mark = { radius, room: roomFor(radius, i) }
    if (i === centre) return { ...mark, x: width / 2, y: height / 2, fx: width / 2, fy: height / 2 }
    const [away, angle] = [10 * Math.sqrt(0.5 + i), i * Math.PI * (3 - Math.sqrt(5))]
    return { ...mark, x: width / 2 + away * Math.cos(angle), y: height / 2 + away * Math.sin(angle) }
  })
}

/** One side may be stretched this much more than the other to fill the picture. */
const STRETCH = 1.8
/** Two marks need not stand in opposite corners. */
const MAGNIFIED = 1.6

function fit(nodes: Node[], { width, height }: Sketch): void {
  const [left, right] = ends(nodes.map(({ x }) => x))
  const [top, bottom] = ends(nodes.map(({ y }) => y))
  const across = (width - 2 * EDGE) / Math.max(1, right - left)
  const down = (height - 2 * EDGE) / Math.max(1, bottom - top)
  const [x, y] = [Math.min(across, down * STRETCH, MAGNIFIED), Math.min(down, across * STRETCH, MAGNIFIED)]
  for (const node of nodes) {
    node.x = width / 2 + (node.x - (left + right) / 2) * x
    node.y = height / 2 + (node.y - (top + bottom) / 2) * y
    node.fx = node.fy = null
  }
}

const ends = (values: number[]): [number, number] => [Math.min(...values), Math.max(...values)]

/** Free around the outermost marks, for a ring or a short label. */
const EDGE = 22

/** Marks that came to lie on each other give way, and stay within the picture. */
function settle(nodes: Node[], { width, height }: Sketch): void {
  const home = nodes.map(({ x, y }) => ({ x, y }))
  const force = forceSimulation(nodes)
    .force('collide', forceCollide<Node>(({ room }) => room).iterations(3))
    .force('x', forceX<Node>((_, i) => home[i]?.x ?? 0).strength(0.02))
    .force('y', forceY<Node>((_, i) => home[i]?.y ?? 0).strength(0.02))
    .stop()
  for (let step = 0; step < SETTLING; step++) {
    force.tick()
    for (const node of nodes) {
      node.x = Math.min(width - node.radius - 2, Math.max(node.radius + 2, node.x))
      node.y = Math.min(height - node.radius - 2, Math.max(node.radius + 2, node.y))
    }
  }
}
