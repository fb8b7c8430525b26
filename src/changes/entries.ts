/** An entry of the record of changes, as the list and the event stream give it. */
import { z } from 'zod'
import { type Change, changeKinds } from '../graph/changes.ts'
import { itemAddress } from '../http/links.ts'

const changedEntity = z
  .object({
    type: z.string().meta({ description: 'Type of the entity', examples: ['positions'] }),
    id: z.string().meta({ description: 'Its id', examples: ['russia-demands-donetsk-region'] }),
    name: z.string().meta({ description: 'As it was called after the change, or last' }),
    href: z.string().nullable().meta({ description: 'Its address; null if the data no longer hold it' }),
  })
  .meta({ id: 'ChangedEntity', description: 'An entity that may be gone by now' })

const value = z.unknown().meta({
  description: 'As in the data files: a reference is type/id, a date EDTF; null where nothing is known',
})

export const entryAnswer = z
  .object({
    seq: z.string().meta({
      description: 'Its place in the record, the same for ever: entries are in the order of these texts',
      examples: ['00000002-00000001'],
    }),
    at: z.iso.datetime().meta({ description: 'When the data were loaded that it came with (ISO 8601, UTC)' }),
    version: z.string().meta({ description: 'The version of the data that it came with' }),
    kind: z.enum(changeKinds).meta({
      description: 'merged: its id is no more, and `into` took its place; removed: it was taken out of the data',
    }),
    entity: changedEntity,
    into: changedEntity.nullable().meta({ description: 'What it was merged into; null unless merged' }),
    fields: z
      .array(z.object({ field: z.string(), old: value, new: value }))
      .meta({ description: 'The fields that say something else; of what is gone, what was last known' }),
  })
  .meta({ id: 'Change', description: 'What became of one entity when data were loaded' })

export function presentChange(change: Change): z.infer<typeof entryAnswer> {
  const { seq, at, version, kind, type, id, name, held, into, fields } = change
  return {
    seq,
    at,
    version,
    kind,
    entity: presentEntity(type, id, name, held),
    into: into === null ? null : presentSuccessor(into, change),
    fields: fields.map(({ field, old, new: fresh }) => ({ field, old, new: fresh })),
  }
}

function presentSuccessor(key: string, { into_name, into_held }: Change) {
  const [type, id] = key.split('/', 2) as [string, string]
  return presentEntity(type, id, into_name ?? id, into_held)
}

const presentEntity = (type: string, id: string, name: string, held: boolean) => ({
  type,
  id,
  name,
  href: held ? itemAddress(type, id) : null,
})
