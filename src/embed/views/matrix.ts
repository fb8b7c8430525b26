/** Who stands where: a row for each proposal, a column for each party or actor. */
import { z } from 'zod'
import { withQuery } from '../../http/links.ts'
import { asOf } from '../../resources/controls.ts'
import { EDGE, element, linesOf, linked, paragraph, text, widthOf } from '../draw.ts'
import { drawn, say, titled } from '../flow.ts'
import { drawMarked, type Marked } from '../marked.ts'
import { minSources, negotiation, negotiationAddress } from '../parameters.ts'
import { type Block, drawByStance, drawInColumns, isIndividual, type Standing, saidOf, wholeOf } from '../standings.ts'
import { stanceMark, stances } from '../theme.ts'
import { filled, type Reference, within } from '../told.ts'
import type { Canvas, Drawing, View } from '../view.ts'
import type { Word } from '../words.ts'

interface Matrix {
  negotiation: Reference
  columns: { who: Reference; role: Word }[]
  rows: { proposal: Reference; cells: { standing: Standing | null }[] }[]
}

export const matrix: View = {
  name: 'matrix',
  summary: 'Who stands where on each proposal',
  query: z.strictObject({
    negotiation,
    by: z.enum(['party', 'actor']).optional().meta({ description: 'A column for each party, or for each who spoke' }),
    as_of: asOf,
    min_sources: minSources,
  }),
  example: { negotiation: 'geneva-talks' },
  answers: ({ negotiation, ...query }) => ({ matrix: withQuery(`${negotiationAddress(negotiation)}/matrix`, query) }),
  draw: ({ matrix }, canvas) => drawMatrix(matrix.data, canvas),
}

const SIZE = 13
const LINE = SIZE * 1.35
/** Rows at most. */
const MOST = 100
/** Pixels that a column takes at least; where there are more columns, each row names those who have spoken. */
const NARROWEST = 20

function drawMatrix(all: Matrix, canvas: Canvas): Drawing {
  const shown = { ...all, rows: all.rows.slice(0, MOST) }
  const { negotiation, columns, rows } = shown
  const { width, theme, words } = canvas
  const title = `${within(negotiation.name)}: ${words['who stands where']}`
  const flow = titled(title, canvas)
  const { parts } = flow
  const top = flow.y + 9
  const first = Math.min(340, Math.max(120, width * 0.36))
  const each = Math.min(260, (width - first - EDGE) / Math.max(1, columns.length))
  flow.y =
    each < NARROWEST ? drawLists(parts, top, shown, canvas) : drawTable(parts, top, shown, { first, each, canvas })
  if (rows.length === 0) say(flow, words['no answer'], { fill: theme.muted, gap: 3 })
  const left = all.rows.length > MOST ? filled(words['left out'], MOST) : ''
  if (left) say(flow, left, { fill: theme.ink, size: 12, gap: 6 })
  return drawn(flow, title, [descriptionOf(shown, words), left].filter(Boolean).join(' '))
}

/** @returns where it ends */
function drawTable(
  parts: string[],
  top: number,
  { columns, rows }: Matrix,
  { first, each, canvas }: { first: number; each: number; canvas: Canvas },
): number {
  const { theme, words } = canvas
  // Where a column is too narrow for a word the shape stands alone, and a legend tells what it means.
  const spelt = each >= 110
  const at = (column: number) => first + column * each + (each < 32 ? each / 2 - 7 : 6)
  const right = Math.round(first + columns.length * each)
  let y = drawHeads(parts, top, columns, { at, each, canvas })
  for (const { proposal, cells } of rows) {
    const lines = linesOf(proposal.name, first - EDGE - 20, SIZE)
    parts.push(
      element('line', { x1: EDGE, x2: right, y1: y, y2: y, stroke: theme.line }),
      linked(proposal.href, proposal.name, paragraph(lines, { x: EDGE, y: y + 21, fill: theme.ink })),
    )
    const heights = cells.map(({ standing }, i) => {
      const told = spelt ? linesOf(saidOf(standing, words), each - 34, 12) : []
      const mark = standing
        ? stanceMark(standing.stance, { theme, hollow: isIndividual(standing), at: [at(i) + 7, y + 17] })
        : spelt
          ? ''
          : text('–', { x: at(i) + 3, y: y + 21, fill: theme.muted })
      const said = paragraph(told, {
        x: at(i) + (standing ? 20 : 0),
        y: y + 21,
        size: 12,
        fill: standing ? theme.ink : theme.muted,
      })
      const whole = wholeOf(columns[i]?.who.name, proposal, standing, words)
      parts.push(linked(standing?.current[0]?.position.href, whole, mark, said))
      return told.length * 12 * 1.35
    })
    y += Math.max(lines.length * LINE, ...heights) + 16
  }
  return spelt
    ? y
    : drawMarked(parts, meaningsOf(canvas), { x: EDGE, y, width: canvas.width - 2 * EDGE }, { fill: theme.muted })
}

/** From the bottom up where a word would have to be broken. @returns where they end */
function drawHeads(
  parts: string[],
  top: number,
  columns: Matrix['columns'],
  { at, each, canvas: { theme, words } }: { at(column: number): number; each: number; canvas: Canvas },
): number {
  const named = columns.map(({ who, role }) => ({ name: who.name, role: role === 'party' ? '' : words[role] }))
  const widest = (said: string, size: number, weight?: 600) =>
    Math.max(...said.split(/\s+/).map(word => widthOf(word, size, weight)))
  if (named.some(({ name, role }) => Math.max(widest(name, SIZE, 600), widest(role, 12)) > each - 8)) {
    const names = named.map(({ name, role }) => {
      const [line = ''] = linesOf(name, 150, SIZE, 600, 1)
      return { line, role, wide: widthOf(line, SIZE, 600) + (role ? widthOf(role, 12) + 8 : 0) }
    })
    const end = top + Math.max(...names.map(({ wide }) => wide)) + 12
    for (const [i, { line, role }] of names.entries())
      parts.push(
        element(
          'g',
          { transform: `translate(${Math.round(at(i) + 12)},${Math.round(end)}) rotate(-90)` },
          text(line, { x: 0, y: 0, weight: 600, fill: theme.ink }),
          role && text(role, { x: widthOf(line, SIZE, 600) + 8, y: 0, size: 12, fill: theme.muted }),
        ),
      )
    return end + 8
  }
  const heads = named.map(({ name, role }) => ({
    name: linesOf(name, each - 8, SIZE, 600, 3),
    role: role ? linesOf(role, each - 8, 12) : [],
  }))
  for (const [i, { name, role }] of heads.entries())
    parts.push(
      paragraph(name, { x: at(i), y: top + 16, weight: 600, fill: theme.ink }),
      paragraph(role, { x: at(i), y: top + 16 + name.length * LINE, size: 12, fill: theme.muted }),
    )
  return top + Math.max(0, ...heads.map(({ name, role }) => (name.length + role.length) * LINE)) + 12
}

/** More columns than there is room for: below each proposal, who takes which stance. @returns where they end */
function drawLists(parts: string[], top: number, { columns, rows }: Matrix, canvas: Canvas): number {
  const { width, theme, words } = canvas
  const blocks = rows.map(({ proposal, cells }): Block => {
    const spoken = cells.flatMap(({ standing }, i) => {
      const { who, role } = columns[i] as Matrix['columns'][number]
      const title = wholeOf(who.name, proposal, standing, words)
      const name = role === 'mediator' ? `${who.name} (${words.mediator})` : who.name
      return standing ? [{ name, standing, href: standing.current[0]?.position.href, title }] : []
    })
    const silent = columns.filter((_, i) => !cells[i]?.standing).map(({ who }) => who.name)
    return (parts, { x, y, width }) => {
      const lines = linesOf(proposal.name, width, SIZE, 600)
      parts.push(
        element('line', { x1: x, x2: x + width, y1: y, y2: y, stroke: theme.line }),
        linked(proposal.href, proposal.name, paragraph(lines, { x, y: y + 21, weight: 600, fill: theme.ink })),
      )
      const end = drawByStance(parts, spoken, { x, y: y + lines.length * LINE + 4, width }, canvas)
      if (silent.length === 0) return end + 12
      const look = { y: end + 20, size: 12, fill: theme.muted }
      const word = text(`${words['not known']} (${silent.length})`, { ...look, x: x + 20 })
      parts.push(linked(undefined, silent.join(', '), text('–', { ...look, x: x + 4 }), word))
      return end + 32
    }
  })
  const columned = width >= 700 ? 2 : 1
  return drawInColumns(parts, blocks, { x: EDGE, y: top, width: width - 2 * EDGE, columns: columned })
}

const meaningsOf = ({ theme, words }: Canvas): Marked[] => [
  ...stances.map(stance => ({ word: words[stance], mark: stanceMark(stance, { theme }) })),
  { word: words.individual, mark: stanceMark('opposes', { theme, hollow: true }) },
  { word: words['not known'], mark: text('–', { x: -4, y: 4, fill: theme.muted }) },
]

const descriptionOf = ({ columns, rows }: Matrix, words: Canvas['words']) =>
  rows
    .map(({ proposal, cells }) => {
      const said = cells.map(({ standing }, i) => `${columns[i]?.who.name}: ${saidOf(standing, words)}`)
      return `${proposal.name} – ${said.join('; ')}.`
    })
    .join(' ')
