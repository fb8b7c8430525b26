/** Who wants what, for each region and place. */
import type { Box } from '../box.ts'
import { element } from '../draw.ts'
import { type Flow, say } from '../flow.ts'
import { drawMarked } from '../marked.ts'
import { type Block, drawByStance, isIndividual, saidOf, wholeOf } from '../standings.ts'
import { stanceMark } from '../theme.ts'
import type { Reference } from '../told.ts'
import type { Canvas } from '../view.ts'
import { groupsOf, isContested, type Subject } from './concern.ts'
import { placeIn, told } from './told.ts'

/** More who speak of a proposal are told stance by stance. */
const MANY = 6

export const patternOf = (subject: Subject) => (isContested(subject) ? 'map-contested' : 'map-concerned')

/** What stands for it on the map, in the middle of a line. */
export const swatch = (fill: string | undefined, x: number, y: number, { theme }: Canvas) =>
  fill
    ? element('rect', { x, y: y - 6, width: 16, height: 12, fill: `url(#${fill})`, stroke: theme.ink })
    : element('circle', { cx: x + 8, cy: y, r: 5, fill: theme.ink })

/** Regions and places of which the same is said, and who says it. @param numbers of what is only numbered on the map */
export const listed = (subjects: readonly Subject[], numbers: Map<string, number>, canvas: Canvas): Block[] =>
  groupsOf(subjects).map(group => (parts, box) => drawGroup(parts, group, { ...box, numbers, canvas }))

/** @returns where it ends */
function drawGroup(
  parts: string[],
  group: readonly Subject[],
  { x, y: top, width, numbers, canvas }: Omit<Box, 'height'> & { numbers: Map<string, number>; canvas: Canvas },
): number {
  const { theme, words } = canvas
  const [first] = group as [Subject]
  parts.push(element('line', { x1: x, x2: x + width, y1: top, y2: top, stroke: theme.line }))
  if (first.shape || first.point) parts.push(swatch(first.shape && patternOf(first), x, top + 17, canvas))
  const flow: Flow = { parts, x: x + 24, y: top + 8, width: width - 24 }
  for (const subject of group) {
    const number = numbers.get(subject.href)
    const look = { fill: theme.ink, weight: 600, href: subject.href, title: told(subject, words) } as const
    say(flow, number ? `${number} · ${subject.name}` : subject.name, look)
  }
  if (first.country) say(flow, placeIn(first, words), { fill: theme.muted, size: 12 })
  flow.y += 8
  for (const { proposal, standings } of first.told) {
    say(flow, proposal.name, { fill: theme.link, href: proposal.href })
    const said = standings.map(({ who, standing }) => ({
      href: hrefOf(standing.current.length > 0 ? standing.current : standing.superseded),
      title: wholeOf(who.name, proposal, standing, words),
      mark: stanceMark(standing.stance, { theme, hollow: isIndividual(standing), scale: 0.85 }),
      word: `${who.name}: ${saidOf(standing, words)}`,
      name: who.name,
      standing,
    }))
    if (said.length > MANY) flow.y = drawByStance(parts, said, { ...flow, y: flow.y - 8 }, canvas) + 14
    else if (said.length > 0) flow.y = drawMarked(parts, said, { ...flow, y: flow.y - 6 }, { fill: theme.ink }) + 4
    else say(flow, `– ${words['not known']}`, { fill: theme.muted, size: 12 })
  }
  for (const { who, position } of first.remarks) {
    const look = { fill: theme.link, size: 12, gap: 4, href: position.href, title: position.name }
    say(flow, `${who.name} ${words['speaks of it']}: ${position.name}`, look)
  }
  return flow.y + 4
}

/** The position behind it, or all of them. */
function hrefOf(statements: readonly { position: Reference }[]): string | undefined {
  const hrefs = statements.map(({ position }) => position.href)
  if (hrefs.length < 2) return hrefs[0]
  return `/v1/positions?ids=${hrefs.map(href => href.slice(href.lastIndexOf('/') + 1)).join(',')}`
}
