/** Regions and places that positions and proposals concern: claims shown as what was said, never as borders. */
import { z } from 'zod'
import { withQuery } from '../../http/links.ts'
import { asOf } from '../../resources/controls.ts'
import { EDGE, element } from '../draw.ts'
import { drawn, type Flow, nothing, say, titled } from '../flow.ts'
import { hatching } from '../map/cartography.ts'
import { isContested, type Subject, subjectsOf } from '../map/concern.ts'
import { listed, swatch } from '../map/list.ts'
import { drawMaps } from '../map/maps.ts'
import { told } from '../map/told.ts'
import { negotiation, negotiationAddress } from '../parameters.ts'
import { drawInColumns } from '../standings.ts'
import { type Reference, within } from '../told.ts'
import type { Canvas, Drawing, View } from '../view.ts'

/** At most as many as the API gives at once. */
const MOST = '500'

/** Ids, separated by commas. */
const idsOf = (description: string, example: string) =>
  z
    .string()
    .regex(/^[^,]{1,200}(?:,[^,]{1,200}){0,9}$/)
    .optional()
    .meta({ description: `${description}; several with commas`, examples: [example] })

export const map: View = {
  name: 'map',
  summary: 'Regions and places that positions concern, and who wants what there',
  query: z.strictObject({
    negotiation,
    party: idsOf('Only what this party says', 'RU'),
    proposal: idsOf('Only what this proposal concerns', 'russia-controls-donetsk-region'),
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
  const flow = titled(title, canvas)
  if (subjects.length === 0) return nothing(flow, title, canvas)
  const top = flow.y + 9

  // What is said stands beside the map, unless it is so much that the map would be lost above it.
  const said = subjects.reduce((sum, { told }) => sum + told.reduce((all, one) => all + one.standings.length, 0), 0)
  const isWide = width >= 700 && said <= BESIDE
  const left = isWide ? Math.round((width - 3 * EDGE) * 0.56) : width - 2 * EDGE
  const maps = drawMaps(subjects, { x: EDGE, y: top, width: left, height: 0 }, canvas)
  const below: Flow = { parts: maps.parts, x: EDGE, width: left, y: maps.end + 2 }
  legend(below, subjects, canvas)
  const unknown = (type: Subject['type']) =>
    subjects.filter(one => one.type === type && !one.shape && !one.point).map(({ name }) => name)
  const notes = [
    ...[unknown('regions')].filter(some => some.length).map(some => `${words['no shape']}: ${some.join(', ')}.`),
    ...[unknown('places')].filter(some => some.length).map(some => `${words['no coordinates']}: ${some.join(', ')}.`),
    ...(isCut ? [words['first only']] : []),
    ...(maps.isDrawn ? [words['base map']] : []),
    ...(maps.isDrawn && subjects.some(({ shape }) => shape) ? [words['hatching is no border']] : []),
  ]
  below.y += 4
  for (const note of notes) say(below, note, { fill: theme.muted, size: 11, gap: 3, most: 8 })
  const blocks = listed(subjects, maps.numbers, canvas)
  const list: string[] = []
  const end = isWide
    ? drawInColumns(list, blocks, { x: 2 * EDGE + left, y: top, width: width - 3 * EDGE - left, columns: 1 })
    : drawInColumns(list, blocks, { x: EDGE, y: below.y + 16, width: left, columns: width >= 700 ? 2 : 1 })
  flow.parts.push(...maps.parts, ...list)
  flow.y = Math.max(below.y + 2, end)
  const description = [descriptionOf(subjects, words), ...notes].join(' ')
  return drawn(flow, title, description)
}

function legend(flow: Flow, subjects: readonly Subject[], canvas: Canvas): void {
  const { theme, words } = canvas
  const regions = subjects.filter(({ shape }) => shape)
  const entries = [
    ...(regions.some(one => !isContested(one)) ? [{ fill: 'map-concerned', word: words.concerned }] : []),
    ...(regions.some(isContested) ? [{ fill: 'map-contested', word: words.contested }] : []),
    ...(subjects.some(({ point }) => point) ? [{ word: words['a place'] }] : []),
  ]
  if (entries.length > 0)
    flow.parts.unshift(
      element('defs', {}, hatching('map-concerned', false, theme), hatching('map-contested', true, theme)),
    )
  for (const { fill, word } of entries)
    say(flow, word, {
      fill: theme.muted,
      size: 12,
      indent: 24,
      gap: 4,
      mark: (x, y) => swatch(fill, x - 12, y, canvas),
    })
}

const descriptionOf = (subjects: readonly Subject[], words: Canvas['words']) =>
  subjects.map(subject => told(subject, words)).join(' ')
