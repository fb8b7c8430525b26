/** JSON-LD 1.1: the answer as it is, with a context that says what its members mean. */
import { contextAddress, ownContext, refersToEntities } from './context.ts'
import type { PageFormat } from './format.ts'

export const jsonld: PageFormat = {
  name: 'jsonld',
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  nested: true,
  summary: 'The JSON answer as linked data (JSON-LD 1.1): terms of schema.org, PROV-O, SKOS and Popolo, and our own',
  fits: refersToEntities,
  write(answer, { origin }, shape) {
    const members = Object.keys(answer).filter(name => name !== 'data')
    const context = [origin + contextAddress, ownContext(shape, origin, members)]
    // What was removed has no address; a node is without one, but it may not be null.
    return JSON.stringify({ '@context': context, ...answer }, (name, value) =>
      name === 'href' && value === null ? undefined : value,
    )
  },
}
