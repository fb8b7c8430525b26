/** The registration of every entity, in the order in which the API and the documentation list them. */
import { country } from './country.ts'
import type { Entity } from './entity.ts'
import { issue } from './issue.ts'
import { meeting } from './meeting.ts'
import { negotiation } from './negotiation.ts'
import { organization } from './organization.ts'
import { person } from './person.ts'
import { place } from './place.ts'
import { position } from './position.ts'
import { proposal } from './proposal.ts'
import { region } from './region.ts'
import { source } from './source.ts'

export const entities: readonly Entity[] = [
  negotiation,
  meeting,
  person,
  organization,
  country,
  region,
  place,
  issue,
  proposal,
  position,
  source,
]

/** Their types, in that order. */
export const types = entities.map(({ type }) => type) as [string, ...string[]]

/** Their fields, and those of their links and parts. */
export const everyField = entities.flatMap(({ fields }) => fields.flatMap(field => [field, ...field.fields]))

const byType = new Map(entities.map(entity => [entity.type, entity]))

/** The entity that a reference's type names. */
export function entityOf(type: string): Entity {
  const entity = byType.get(type)
  if (!entity) throw new Error(`no entity has the type ${type}`)
  return entity
}
