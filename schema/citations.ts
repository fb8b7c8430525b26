/** Where a fact comes from. Every fact has at least one citation, or it does not load. */
import { z } from 'zod'
import { links, reference, text, whole } from './fields.ts'

export const citation = z.strictObject({
  source: reference(['sources'], {
    rel: 'CITES',
    filter: 'source',
    term: 'prov:entity',
    description: 'The source that says so',
    example: 'zelensky-seeks-direct-talks',
  }),
  paragraph: whole(
    { min: 1, max: 100_000 },
    { description: 'Paragraph of the source, counted from 1', example: 4 },
  ).optional(),
  quote: text({ description: 'The words of the source, if they are quoted', example: 'if he dares' }).optional(),
})

/** In a data file `P4` is short for paragraph 4 of the source in whose folder the file stands. */
export const PARAGRAPH = /^P([1-9]\d{0,5})$/

export const citations = links('Citation', citation, {
  // Not hadPrimarySource: most sources report what others were there to hear.
  term: 'prov:qualifiedDerivation',
  description: 'The sources that say so',
}).min(1)
