/** Who wants what, for each region and place. */
import { element, linesOf, linked, paragraph, text, widthOf } from '../draw.ts'
import { type Block, drawByStance, isIndividual, type Reference, saidOf, sourcesOf } from '../standings.ts'
import { stanceMark } from '../theme.ts'
import type { Canvas } from '../view.ts'
import { groupsOf, isContested, type Subject } from './concern.ts'
import type { Box } from './labels.ts'
import { placeIn, told } from './told.ts'

const SIZE = 13
const LINE = SIZE * 1.35
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
  let y = top
  parts.push(element('line', { x1: x, x2: x + width, y1: y, y2: y, stroke: theme.line }))
  if (first.shape || first.point) parts.push(swatch(first.shape && patternOf(first), x, y + 17, canvas))
  for (const subject of group) {
    const number = numbers.get(subject.href)
    const lines = linesOf(number ? `${number} · ${subject.name}` : subject.name, width - 24, SIZE, 600)
    const look = { x: x + 24, y: y + 21, weight: 600 as const, fill: theme.ink }
    parts.push(linked(subject.href, told(subject, words), paragraph(lines, look)))
    y += lines.length * LINE
  }
  const where = linesOf(placeIn(first, words), width - 24, 12)
  if (first.country) parts.push(paragraph(where, { x: x + 24, y: y + 20, size: 12, fill: theme.muted }))
  y += (first.country ? where.length * 12 * 1.35 : 0) + 8
  for (const { proposal, standings } of first.told) {
    const lines = linesOf(proposal.name, width - 24, SIZE)
    const look = { x: x + 24, y: y + 21, fill: theme.link }
    parts.push(linked(proposal.href, proposal.name, paragraph(lines, look)))
    y += lines.length * LINE
    const said = standings.map(({ who, standing }) => ({
      href: hrefOf(standing.current.length > 0 ? standing.current : standing.superseded),
      title: [`${who.name}: ${proposal.name} – ${saidOf(standing, words)}`, ...sourcesOf(standing)].join('\n'),
      mark: stanceMark(standing.stance, { theme, hollow: isIndividual(standing) }),
      words: `${who.name}: ${saidOf(standing, words)}`,
      name: who.name,
      standing,
    }))
    const box = { x: x + 24, y, width: width - 24 }
    y = said.length > MANY ? drawByStance(parts, said, box, canvas) + 6 : flow(parts, said, box, canvas)
  }
  for (const { who, position } of first.remarks) {
    const lines = linesOf(`${who.name} ${words['speaks of it']}: ${position.name}`, width - 24, 12)
    parts.push(
      linked(position.href, position.name, paragraph(lines, { x: x + 24, y: y + 20, size: 12, fill: theme.link })),
    )
    y += lines.length * 12 * 1.35 + 4
  }
  return y + 12
}

interface Said {
  href?: string
  title: string
  mark: string
  words: string
}

/** One after the other, and in the next line where there is no more room. @returns where it ends */
function flow(parts: string[], said: readonly Said[], box: Omit<Box, 'height'>, { theme, words }: Canvas): number {
  let [x, y] = [box.x, box.y]
  if (said.length === 0) {
    parts.push(text(`– ${words['not known']}`, { x, y: y + 20, size: 12, fill: theme.muted }))
    return y + 24
  }
  let high = 0
  for (const { href, title, mark, words } of said) {
    const wide = 36 + widthOf(words, 12)
    if (x > box.x && x + wide > box.x + box.width) [x, y, high] = [box.x, y + high, 0]
    const lines = linesOf(words, box.width - 20, 12)
    parts.push(
      linked(
        href,
        title,
        element('g', { transform: `translate(${Math.round(x + 7)},${Math.round(y + 16)}) scale(0.85)` }, mark),
        paragraph(lines, { x: x + 20, y: y + 20, size: 12, fill: theme.ink }),
      ),
    )
    x += wide
    high = Math.max(high, lines.length * 12 * 1.35 + 4)
  }
  return y + high + 4
}

/** The position behind it, or all of them. */
function hrefOf(statements: readonly { position: Reference }[]): string | undefined {
  const hrefs = statements.map(({ position }) => position.href)
  if (hrefs.length < 2) return hrefs[0]
  return `/v1/positions?ids=${hrefs.map(href => href.slice(href.lastIndexOf('/') + 1)).join(',')}`
}
