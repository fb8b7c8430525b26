/** What is said of an id that leads nowhere: it was merged or removed, it is not known yet on the day, or it never was. */
import type { Entity } from '../../schema/entity.ts'
import { keyOf, partsOf } from '../../schema/key.ts'
import { findRetired } from '../graph/changes.ts'
import type { Graph } from '../graph/graph.ts'
import { addressOfAnother } from '../http/links.ts'
import { Problem } from '../http/problems.ts'
import { fateOf, unknownId } from './ids.ts'

/** An item that was asked for in vain: at which address, and on which ISO day if it was for one. */
interface Missing {
  entity: Entity
  id: string
  url: string
  day?: string | undefined
}

export async function missingItem(graph: Graph, { entity, id, url, day }: Missing): Promise<Problem> {
  if (day !== undefined && (await exists(graph, entity, id)))
    return new Problem(
      'unknown-id',
      `${entity.type} "${id}" is known, but not on ${day} yet; leave as_of out, or ask for a later day`,
    )
  const retired = await findRetired(graph, keyOf({ type: entity.type, id }))
  if (!retired) return unknownId(graph, entity, id)
  if (retired.into === null) return new Problem('removed', fateOf(retired))
  const successor = partsOf(retired.into)
  return new Problem('merged', fateOf(retired), { location: addressOfAnother(url, successor.type, successor.id) })
}

/** Whether there is such an entity. */
export const exists = async (graph: Graph, { label }: Entity, id: string) =>
  (await graph.read(`MATCH (n:${label} {id: $id}) RETURN true AS row`, { id })).rows.length > 0
