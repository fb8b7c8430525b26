/** How entities are tied to each other, read off their models: every reference, that of a link or a part included. */
import { presentDate } from '../../schema/dates.ts'
import { entities } from '../../schema/entities.ts'
import type { Entity } from '../../schema/entity.ts'
import type { Field } from '../../schema/fields.ts'
import { shapeFields } from '../graph/projection.ts'
import { presentReference } from '../resources/answers.ts'

export interface Relation {
  /** The field that refers: `holder`, `proposal`, `country`. */
  name: string
  /** The list it stands in, if what is said of it makes it a link or a part: `stances`, `memberships`. */
  list: string | null
  /** The entity whose field it is. */
  of: Entity
  /** Its relationship's type in the graph: the same one may be another relation from another entity. */
  rel: string
  symmetric: boolean
  /** What is said beside the reference: a stance, a role and its dates. */
  said: Field[]
  /** What is said is said by a part, not by the relationship. */
  ofPart: boolean
}

export const relations: readonly Relation[] = entities.flatMap(of =>
  of.fields.flatMap(({ name, rel, symmetric, kind, fields }): Relation[] => {
    if (kind === 'reference') return [{ name, list: null, of, rel, symmetric, said: [], ofPart: false }]
    const said = fields.filter(inner => inner.kind === 'property' || inner.kind === 'date')
    const inList = { list: name, of, said, ofPart: kind === 'part' }
    const references = fields.filter(inner => inner.kind === 'reference')
    return references.map(({ name, rel, symmetric }) => ({ name, rel, symmetric, ...inList }))
  }),
)

/** What `relation` can be: the fields that refer, and the lists that they stand in. */
export const relationNames = [...new Set(relations.flatMap(({ name, list }) => [name, ...(list ? [list] : [])]))].sort()

/** Everything is tied to everything through what it cites, so a citation counts only where it is asked for. */
const isCitation = ({ list }: Relation) => list === 'citations'

/** The relations that names stand for; without names all but citations. */
export const relationsNamed = (names?: readonly string[]): Relation[] =>
  relations.filter(relation =>
    names
      ? names.includes(relation.name) || (relation.list !== null && names.includes(relation.list))
      : !isCitation(relation),
  )

/** out: the entity that one comes from names the other; in: it is named by it. */
export const directions = ['out', 'in'] as const
export type Direction = (typeof directions)[number]

/** Along which relations to go, and which way. */
export interface Walk {
  relations: readonly Relation[]
  direction: Direction | 'both'
  /** An ISO day: only by way of what counts by then. */
  day: string | undefined
}

/** The relation that a relationship of the graph is, if the walk goes along it this way. */
export function relationOf(walk: Walk, rel: string, owner: string, direction: Direction): Relation | undefined {
  const relation = walk.relations.find(one => one.rel === rel && one.of.type === owner)
  // What holds both ways is there both ways, and is one tie.
  const repeated = relation?.symmetric && walk.direction === 'both' && direction === 'in'
  return repeated || (walk.direction !== 'both' && walk.direction !== direction) ? undefined : relation
}

/** What is said of a tie beside where it leads, null where nothing can be: from its relationship's properties, or its part's. */
export const presentSaid = (
  { said, ofPart }: Relation,
  properties: Record<string, unknown>,
  part: Record<string, unknown> | null,
) =>
  said.length === 0
    ? null
    : shapeFields(said, (ofPart ? part : properties) ?? {}, [], { reference: presentReference, date: presentDate })
