/** Which regions and places the positions and proposals of a negotiation concern, and who has said what about each. */
import type { Standing } from '../standings.ts'
import type { Reference } from '../told.ts'
import type { Answers } from '../view.ts'
import { type Point, regionShapes, type Shape } from './shapes.ts'

interface Entity extends Reference {
  type: 'regions' | 'places'
}

interface Remark extends Reference {
  summary: string
  party: Reference
  stances: { proposal: { id: string } }[]
  regions: Entity[]
  places: Entity[]
}

/** A proposal, and who takes which stance toward it. */
export interface Told {
  proposal: Reference
  standings: { who: Reference; standing: Standing }[]
}

export interface Subject extends Entity {
  country: Reference
  /** Of a region, if any is known. */
  shape?: Shape
  /** Of a place, if it is known. */
  point?: Point
  told: Told[]
  /** What is said of it without a stance toward a proposal. */
  remarks: { who: Reference; position: Reference }[]
}

/** Where parties stand against each other on a proposal that concerns it. */
export const isContested = ({ told }: Subject) =>
  told.some(({ standings }) =>
    ['supports', 'opposes'].every(stance => standings.some(({ standing }) => standing.stance === stance)),
  )

/**
 * Regions first, then places, each in the order of their names.
 * @param answers the matrix, and proposals and positions with the regions and places included
 * @param parties ids of those whose words are asked for; all if there is none
 */
export function subjectsOf({ matrix, proposals, positions }: Answers, parties: readonly string[]): Subject[] {
  const included = [...(proposals?.included ?? []), ...(positions?.included ?? [])]
  const known = new Map(included.map(entity => [entity.href, entity]))
  const rows = new Map<string, Told['standings']>(
    matrix.data.rows.map(({ proposal, cells }: { proposal: { id: string }; cells: Cell[] }) => [
      proposal.id,
      cells.filter((cell): cell is Spoken => cell.standing !== null && isAsked(cell.who, parties)),
    ]),
  )
  const subjects = new Map<string, Subject>()
  const subjectOf = (entity: Entity): Subject => {
    const subject = subjects.get(entity.href) ?? { ...located(known.get(entity.href) ?? entity), told: [], remarks: [] }
    subjects.set(entity.href, subject)
    return subject
  }

  const concerned = new Map<string, Set<string>>()
  for (const { type, id, name, href, regions, places } of proposals?.data ?? []) {
    const standings = rows.get(id) ?? []
    concerned.set(id, new Set([...regions, ...places].map(({ href }) => href)))
    if (parties.length > 0 && standings.length === 0) continue
    for (const entity of [...regions, ...places])
      subjectOf(entity).told.push({ proposal: { type, id, name, href }, standings })
  }
  // What a proposal that was not asked for concerns, the position concerns only through it, as far as one can tell.
  for (const { summary, party, stances, regions, places, ...position } of (positions?.data ?? []) as Remark[])
    for (const entity of [...regions, ...places])
      if (stances.every(({ proposal }) => concerned.get(proposal.id)?.has(entity.href) === false))
        subjectOf(entity).remarks.push({ who: party, position: { ...position, name: summary ?? position.name } })
  return [...subjects.values()].sort((a, b) =>
    a.type === b.type ? a.name.localeCompare(b.name, 'en') : a.type === 'regions' ? -1 : 1,
  )
}

interface Cell {
  who: Reference
  standing: Standing | null
}
type Spoken = Cell & { standing: Standing }

/** `RU` and `countries/RU` are both ways to ask. */
const isAsked = ({ id, href }: Cell['who'], parties: readonly string[]) =>
  parties.length === 0 || parties.some(party => party === id || href.endsWith(`/${party}`))

/** @param entity a region or a place, as the API has it */
function located(entity: any): Omit<Subject, 'told' | 'remarks'> {
  const { type, id, name, href, country, latitude, longitude } = entity
  const isPoint = typeof latitude === 'number' && typeof longitude === 'number'
  const shape = type === 'regions' ? regionShapes(id.slice(0, 2)).get(id) : undefined
  return { type, id, name, href, country, ...(shape && { shape }), ...(isPoint && { point: [longitude, latitude] }) }
}

/** Subjects of which the same is said, together. */
export function groupsOf(subjects: readonly Subject[]): Subject[][] {
  const said = ({ type, country, told, remarks }: Subject) =>
    JSON.stringify([
      type,
      country?.id,
      told.map(({ proposal }) => proposal.id),
      remarks.map(({ position }) => position.href),
    ])
  return [...Map.groupBy(subjects, said).values()]
}
