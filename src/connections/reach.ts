/**
 * What a walk reaches in so many steps, as a piece of Cypher.
 *
 * What is reached is always rows, never a list: the embedded engine searches a list from end to end for each thing that
 * is looked up in it, and Neo4j charges every row that it sorts for the whole of each list in scope.
 */
import { entities } from '../../schema/entities.ts'
import { modelledParts } from '../../schema/graph.ts'
import { relations, type Walk } from './relations.ts'

const relsOf = (walk: Walk) => new Set(walk.relations.map(({ rel }) => rel))

/** What is not asked for though its relationship's type is, from another entity: `PART_OF regions`. */
const otherRelations = (walk: Walk) =>
  relations
    .filter(relation => relsOf(walk).has(relation.rel) && !walk.relations.includes(relation))
    .map(({ rel, of }) => `${rel} ${of.type}`)

const dated = entities.filter(entity => entity.dated).map(({ type }) => type)

/** The parameters of every query that has such a piece. */
export const walkParameters = (walk: Walk) => ({ dated, day: walk.day ?? null, others: otherRelations(walk) })

/** A relationship `r` that the walk goes along, between two nodes. */
export function relationshipOf(walk: Walk): string {
  const relationship = `[r:${[...relsOf(walk)].join('|')}]`
  return { out: `-${relationship}->`, in: `<-${relationship}-`, both: `-${relationship}-` }[walk.direction]
}

/**
 * What the part of an entity says by which there is a relationship `r`; null if none of its parts does. Found from the entity:
 * by its key, which is only known row by row, the embedded engine would look through all parts each time.
 */
export const partOf = (owner: string) =>
  `head([(${owner})-[:${modelledParts.join('|')}]->(part_${owner}:Part) WHERE part_${owner}.key = r.part | properties(part_${owner})])`

/** A predicate: the node counts on the day, if one is asked for. */
export const counts = (walk: Walk, node: string) =>
  walk.day === undefined ? 'true' : `(NOT ${node}.type IN $dated OR ${node}.counts_from <= $day)`

/** A predicate on a relationship `r`: it is of a relation that is asked for. */
export const asked = (walk: Walk) =>
  otherRelations(walk).length > 0 ? "NOT type(r) + ' ' + startNode(r).type IN $others" : 'true'

/** A step of the walk from `x` to `y`. */
export const step = (walk: Walk, only = 'true') =>
  `MATCH (x)${relationshipOf(walk)}(y:Entity) WHERE ${[counts(walk, 'y'), asked(walk), only].join(' AND ')}`

/**
 * Everything that so many steps lead to, each once, as `y`: what is nearer too, where a walk leads back to it.
 * @param start Cypher for a list of the nodes to begin at
 * @param only a further predicate on every `y` that is stepped on
 */
export const reach = (walk: Walk, start: string, steps: number, only?: string) =>
  steps === 0
    ? `UNWIND ${start} AS y`
    : `UNWIND ${start} AS x\n${Array(steps).fill(step(walk, only)).join('\nWITH DISTINCT y AS x\n')}\nWITH DISTINCT y`
