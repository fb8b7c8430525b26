/** Who stands where: a row for each proposal, a column for each party or actor. */
import { z } from 'zod'
import { element, linesOf, linked, paragraph, text, widthOf } from '../draw.ts'
import { type Stance, stanceMark, stances } from '../theme.ts'
import type { Canvas, Drawing, View } from '../view.ts'
import type { Word } from '../words.ts'

export interface Reference {
  name: string
  href: string
}

interface Statement {
  position: Reference
  capacity: string
  citations: { source: Reference; paragraph: number | null }[]
}

export interface Standing {
  stance: Stance
  current: Statement[]
  superseded: Statement[]
}

interface Matrix {
  negotiation: Reference
  columns: { who: Reference; role: Word }[]
  rows: { proposal: Reference; cells: { standing: Standing | null }[] }[]
}

export const matrix: View = {
  name: 'matrix',
  summary: 'Who stands where on each proposal',
  query: z.strictObject({
    negotiation: z
      .string()
      .min(1)
      .max(200)
      .meta({ description: 'Id of the negotiation', examples: ['geneva-talks'] }),
    by: z.enum(['party', 'actor']).optional().meta({ description: 'A column for each party, or for each who spoke' }),
    as_of: z.iso.date().optional().meta({ description: 'The state on this day' }),
    min_sources: z.string().regex(/^\d+$/).optional().meta({ description: 'Only what so many sources report' }),
  }),
  example: { negotiation: 'geneva-talks' },
  answers({ negotiation, ...query }) {
    const asked = new URLSearchParams(query as Record<string, string>)
    return { matrix: `/v1/negotiations/${encodeURIComponent(String(negotiation))}/matrix?${asked}` }
  },
  draw: ({ matrix }, canvas) => drawMatrix(matrix.data, canvas),
}

const EDGE = 16
const SIZE = 13
const LINE = SIZE * 1.35

function drawMatrix(shown: Matrix, canvas: Canvas): Drawing {
  const { negotiation, columns, rows } = shown
  const { width, theme, words } = canvas
  const title = `${negotiation.name}: ${words['who stands where']}`
  const first = Math.min(340, Math.max(120, width * 0.36))
  const each = (width - first - EDGE) / Math.max(1, columns.length)
  // Where a column is too narrow for a word the shape stands alone, and a legend tells what it means.
  const spelt = each >= 110
  const at = (column: number) => first + column * each + 6
  const heading = linesOf(title, width - 2 * EDGE, 15, 600)
  const parts = [paragraph(heading, { x: EDGE, y: 26, size: 15, weight: 600, fill: theme.ink })]
  let y = 40 + (heading.length - 1) * 15 * 1.35

  const heads = columns.map(({ who, role }) => ({
    name: linesOf(who.name, each - 12, SIZE, 600, 3),
    role: role === 'party' ? [] : linesOf(words[role], each - 12, 12),
  }))
  for (const [i, { name, role }] of heads.entries())
    parts.push(
      paragraph(name, { x: at(i), y: y + 16, weight: 600, fill: theme.ink }),
      paragraph(role, { x: at(i), y: y + 16 + name.length * LINE, size: 12, fill: theme.muted }),
    )
  y += Math.max(0, ...heads.map(({ name, role }) => (name.length + role.length) * LINE)) + 12

  for (const { proposal, cells } of rows) {
    const lines = linesOf(proposal.name, first - EDGE - 12, SIZE)
    parts.push(
      element('line', { x1: EDGE, x2: width - EDGE, y1: y, y2: y, stroke: theme.line }),
      linked(proposal.href, proposal.name, paragraph(lines, { x: EDGE, y: y + 21, fill: theme.ink })),
    )
    const heights = cells.map(({ standing }, i) => {
      const told = spelt ? linesOf(saidOf(standing, words), each - 34, 12) : []
      const whole = `${columns[i]?.who.name}: ${proposal.name} – ${saidOf(standing, words)}`
      const mark = standing
        ? element(
            'g',
            { transform: `translate(${Math.round(at(i) + 7)},${Math.round(y + 17)})` },
            stanceMark(standing.stance, { theme, hollow: isIndividual(standing) }),
          )
        : spelt
          ? ''
          : text('–', { x: at(i) + 3, y: y + 21, fill: theme.muted })
      const said = paragraph(told, {
        x: at(i) + (standing ? 20 : 0),
        y: y + 21,
        size: 12,
        fill: standing ? theme.ink : theme.muted,
      })
      parts.push(linked(standing?.current[0]?.position.href, [whole, ...sourcesOf(standing)].join('\n'), mark, said))
      return told.length * 12 * 1.35
    })
    y += Math.max(lines.length * LINE, ...heights) + 16
  }
  if (rows.length === 0) {
    parts.push(text(words['no answer'], { x: EDGE, y: y + 16, fill: theme.muted }))
    y += 28
  }
  if (!spelt) y = legend(parts, y, canvas)
  return { content: parts.join(''), height: y + 8, title, description: descriptionOf(shown, words) }
}

export const isIndividual = ({ current }: Standing) =>
  current.length > 0 && current.every(({ capacity }) => capacity === 'individual')

export const saidOf = (standing: Standing | null, words: Canvas['words']) =>
  standing
    ? [words[standing.stance], ...(isIndividual(standing) ? [words.individual] : [])].join(', ')
    : words['not known']

export const sourcesOf = (standing: Standing | null) => [
  ...new Set(
    standing?.current.flatMap(({ citations }) =>
      citations.map(({ source, paragraph }) => source.name + (paragraph === null ? '' : `, ¶ ${paragraph}`)),
    ),
  ),
]

/** @returns where it ends */
function legend(parts: string[], top: number, { width, theme, words }: Canvas): number {
  let [x, y] = [EDGE, top + 18]
  const entries = [
    ...stances.map(stance => ({ word: words[stance], mark: stanceMark(stance, { theme }) })),
    { word: words.individual, mark: stanceMark('opposes', { theme, hollow: true }) },
    { word: words['not known'], mark: text('–', { x: -4, y: 4, fill: theme.muted }) },
  ]
  for (const { word, mark } of entries) {
    const wide = 34 + widthOf(word, 12)
    if (x + wide > width - EDGE) [x, y] = [EDGE, y + 22]
    parts.push(
      element('g', { transform: `translate(${x + 7},${y - 4})` }, mark),
      text(word, { x: x + 20, y, size: 12, fill: theme.muted }),
    )
    x += wide
  }
  return y + 8
}

const descriptionOf = ({ columns, rows }: Matrix, words: Canvas['words']) =>
  rows
    .map(({ proposal, cells }) => {
      const said = cells.map(({ standing }, i) => `${columns[i]?.who.name}: ${saidOf(standing, words)}`)
      return `${proposal.name} – ${said.join('; ')}.`
    })
    .join(' ')
