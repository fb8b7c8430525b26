/** The terms that are our own, as the models describe them. */
import type { z } from 'zod'
import { dateAnswer } from '../../schema/dates.ts'
import { entities } from '../../schema/entities.ts'
import type { Field } from '../../schema/fields.ts'
import { classOf, common, iriOf, isReference, propertyOf, shapeOf, unwrapped, vocabularyAddress } from './context.ts'

/**
 * A vocabulary in RDF Schema, as JSON-LD.
 * @param entries the models of everything that is served
 */
export function vocabularyOf(entries: readonly z.ZodType[], origin: string): object {
  const properties = new Map<string, Set<string>>()
  for (const { fields } of entities) visitFields(fields)
  for (const name of ['edtf', 'earliest', 'latest'] as const) describe(name, shapeOf(dateAnswer)[name]?.description)
  for (const entry of entries) visitMembers(entry)
  return {
    '@context': { id: '@id', type: { '@id': '@type', '@type': '@vocab' }, '@vocab': iriOf('rdfs:') },
    '@graph': [
      ...entities
        .filter(({ term }) => !term)
        .map(entity => ({
          id: classOf(entity, origin),
          type: 'Class',
          label: entity.label,
          comment: entity.description,
        })),
      ...[...properties].map(([name, descriptions]) => ({
        id: propertyOf({ name }, origin),
        type: iriOf('rdf:Property'),
        label: name,
        comment: [...descriptions],
      })),
    ].map(term => ({ ...term, isDefinedBy: { id: origin + vocabularyAddress } })),
  }

  function describe(name: string, description: string | undefined): void {
    const known = properties.get(name) ?? new Set()
    properties.set(name, description ? known.add(description) : known)
  }

  /** Those of a part also where there is a published term: an answer may say them of something else. */
  function visitFields(fields: readonly Field[], ofPart = false): void {
    for (const { name, term, description, fields: inner } of fields) {
      if ((ofPart || !term) && name !== 'id') describe(name, description)
      visitFields(inner, true)
    }
  }

  function visitMembers(schema: z.ZodType): void {
    for (const one of unwrapped(schema).schemas.filter(one => !isReference(one)))
      for (const [name, member] of Object.entries(shapeOf(one))) {
        if (!common.has(name)) describe(name, member.description)
        visitMembers(member)
      }
  }
}
