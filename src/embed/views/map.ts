/** Regions and places that positions and proposals concern: claims shown as what was said, never as borders. */
import { z } from 'zod'
import { withQuery } from '../../http/links.ts'
import { asOf } from '../../resources/controls.ts'
import { EDGE, element, linesOf, paragraph, text } from '../draw.ts'
import { hatching } from '../map/cartography.ts'
import { isContested, type Subject, subjectsOf } from '../map/concern.ts'
import { listed, swatch } from '../map/list.ts'
import { drawMaps } from '../map/maps.ts'
import { told } from '../map/told.ts'
import { negotiation, negotiationAddress } from '../parameters.ts'
import { drawInColumns, type Reference } from '../standings.ts'
import { within } from '../told.ts'
import type { Canvas, Drawing, View } from '../view.ts'

/** At most as many as the API gives at once. */
const MOST = '500'

/** Ids, separated by commas. */
const LISTED = /^[^,]{1,200}(?:,[^,]{1,200}){0,9}$/

export const map: View = {
  name: 'map',
  summary: 'Regions and places that positions concern, and who wants what there',
  query: z.strictObject({
    negotiation,
    party: z
      .string()
      .regex(LISTED)
      .optional()
      .meta({ description: 'Only what this party says; several with commas', examples: ['RU'] }),
    proposal: z
      .string()
      .regex(LISTED)
      .optional()
      .meta({
        description: 'Only what this proposal concerns; several with commas',
        examples: ['russia-controls-donetsk-region'],
      }),
    as_of: asOf,
  }),
  example: { negotiation: 'geneva-talks' },
  answers({ negotiation, as_of }) {
    const item = negotiationAddress(negotiation)
    return { matrix: withQuery(`${item}/matrix`, { as_of }), negotiation: withQuery(item, { as_of }) }
  },
  // What a negotiation is about is found by its issues, and the broader one finds the narrower.
  further({ negotiation }, { party, proposal, as_of }) {
    const issue = negotiation.data.issues.map(({ id }: { id: string }) => id).join(',')
    if (!issue) return {} as Record<string, string>
    const asked = { issue, include: 'regions,places', limit: MOST, as_of }
    return {
      proposals: withQuery('/v1/proposals', { ...asked, ids: proposal }),
      positions: withQuery('/v1/positions', { ...asked, proposal, party }),
    }
  },
  draw(answers, canvas, { party }) {
    const subjects = subjectsOf(answers, party?.split(',') ?? [])
    const isCut = [answers.proposals, answers.positions].some(answer => answer?.page.next)
    return drawMap(answers.matrix.data.negotiation, subjects, isCut, canvas)
  },
}

/** Stances at most that are told beside the map. */
const BESIDE = 40

function drawMap(negotiation: Reference, subjects: Subject[], isCut: boolean, canvas: Canvas): Drawing {
  const { width, theme, words } = canvas
  const title = `${within(negotiation.name)}: ${words['regions and places']}`
  const heading = linesOf(title, width - 2 * EDGE, 15, 600)
  const parts = [paragraph(heading, { x: EDGE, y: 26, size: 15, weight: 600, fill: theme.ink })]
  const top = 40 + (heading.length - 1) * 15 * 1.35
  if (subjects.length === 0) {
    parts.push(text(words['no answer'], { x: EDGE, y: top + 16, fill: theme.muted }))
    return { content: parts.join(''), height: top + 36, title, description: words['no answer'] }
  }

  // What is said stands beside the map, unless it is so much that the map would be lost above it.
  const said = subjects.reduce((sum, { told }) => sum + told.reduce((all, one) => all + one.standings.length, 0), 0)
  const isWide = width >= 700 && said <= BESIDE
  const left = isWide ? Math.round((width - 3 * EDGE) * 0.56) : width - 2 * EDGE
  const maps = drawMaps(subjects, { x: EDGE, y: top, width: left, height: 0 }, canvas)
  let y = legend(maps.parts, maps.end, left, subjects, canvas)
  const unknown = (type: Subject['type']) =>
    subjects.filter(one => one.type === type && !one.shape && !one.point).map(({ name }) => name)
  const notes = [
    ...[unknown('regions')].filter(some => some.length).map(some => `${words['no shape']}: ${some.join(', ')}.`),
    ...[unknown('places')].filter(some => some.length).map(some => `${words['no coordinates']}: ${some.join(', ')}.`),
    ...(isCut ? [words['first only']] : []),
    ...(maps.isDrawn ? [words['base map']] : []),
    ...(maps.isDrawn && subjects.some(({ shape }) => shape) ? [words['hatching is no border']] : []),
  ]
  for (const note of notes) {
    const lines = linesOf(note, left, 11, 400, 8)
    maps.parts.push(paragraph(lines, { x: EDGE, y: y + 20, size: 11, fill: theme.muted }))
    y += lines.length * 11 * 1.35 + 3
  }
  const blocks = listed(subjects, maps.numbers, canvas)
  const list: string[] = []
  let end = 0
  if (isWide)
    end = drawInColumns(list, blocks, { x: 2 * EDGE + left, y: top, width: width - 3 * EDGE - left, columns: 1 })
  else y = drawInColumns(list, blocks, { x: EDGE, y: y + 16, width: left, columns: width >= 700 ? 2 : 1 })
  parts.push(...maps.parts, ...list)
  const description = [descriptionOf(subjects, words), ...notes].join(' ')
  return { content: parts.join(''), height: Math.max(y + 16, end) + 8, title, description }
}

/** @returns where it ends */
function legend(parts: string[], top: number, width: number, subjects: readonly Subject[], canvas: Canvas): number {
  const { theme, words } = canvas
  const regions = subjects.filter(({ shape }) => shape)
  const entries = [
    ...(regions.some(one => !isContested(one)) ? [{ fill: 'map-concerned', word: words.concerned }] : []),
    ...(regions.some(isContested) ? [{ fill: 'map-contested', word: words.contested }] : []),
    ...(subjects.some(({ point }) => point) ? [{ word: words['a place'] }] : []),
  ]
  if (entries.length > 0)
    parts.unshift(element('defs', {}, hatching('map-concerned', false, theme), hatching('map-contested', true, theme)))
  let y = top
  for (const { fill, word } of entries) {
    const lines = linesOf(word, width - 24, 12)
    parts.push(
      swatch(fill, EDGE, y + 16, canvas),
      paragraph(lines, { x: EDGE + 24, y: y + 20, size: 12, fill: theme.muted }),
    )
    y += lines.length * 12 * 1.35 + 4
  }
  return y
}

const descriptionOf = (subjects: readonly Subject[], words: Canvas['words']) =>
  subjects.map(subject => told(subject, words)).join(' ')
