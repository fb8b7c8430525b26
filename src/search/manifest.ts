/** What the reconciliation service says of itself: what it can do, and at which addresses. */
import { z } from 'zod'
import software from '../../package.json' with { type: 'json' }
import { entities } from '../../schema/entities.ts'
import { collectionAddress } from '../http/links.ts'
import { MOST_AT_ONCE } from './batch.ts'
import { frame } from './preview.ts'
import { typeOf } from './properties.ts'

export const home = collectionAddress('reconcile')

export const manifestAnswer = z
  .looseObject({
    versions: z.array(z.string()),
    name: z.string(),
    identifierSpace: z.string(),
    schemaSpace: z.string(),
  })
  .meta({ id: 'ReconciliationManifest', description: 'What the service can do, and where' })

/** @param origin of the request, since the addresses are absolute: `https://parley.example` */
export const manifestAt = (origin: string) => ({
  versions: ['0.2'],
  name: 'Parley',
  // With an id behind it, the address of that entity.
  identifierSpace: `${origin}${collectionAddress('')}`,
  schemaSpace: `${origin}/openapi.json`,
  documentation: `${origin}/docs`,
  serviceVersion: software.version,
  batchSize: MOST_AT_ONCE,
  defaultTypes: entities.map(typeOf),
  // A page that a person can read; the entity's own address is on it.
  view: { url: `${origin}${home}/preview?id={{id}}` },
  preview: { url: `${origin}${home}/preview?id={{id}}`, ...frame },
  suggest: Object.fromEntries(
    ['entity', 'type', 'property'].map(kind => [
      kind,
      { service_url: origin, service_path: `${home}/suggest/${kind}` },
    ]),
  ),
  extend: {
    propose_properties: { service_url: origin, service_path: `${home}/properties` },
    property_settings: [
      {
        name: 'limit',
        label: 'Most values',
        help_text: 'How many values of the property at most, the first ones; 0: all of them',
        type: 'number',
        default: 0,
      },
    ],
  },
})
