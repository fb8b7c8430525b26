import { z } from 'zod'
import { entity } from './entity.ts'
import { code, date, language, oneOf, slug, text, webAddress, whole } from './fields.ts'

const kinds = ['article', 'statement', 'transcript', 'document', 'dataset'] as const

export const source = entity({
  type: 'sources',
  label: 'Source',
  title: 'title',
  description: 'What says so: an article, a transcript, a document, or a reference data set.',
  term: 'schema:CreativeWork',
  model: z.strictObject({
    id: slug({ description: 'Stable id, and the name of its folder', example: 'zelensky-seeks-direct-talks' }),
    title: text({
      description: 'Title; ours, if the source has none',
      example: 'Zelensky seeks direct talks with Putin on territory',
      searched: true,
      term: 'dcterms:title',
    }),
    kind: oneOf(kinds, { description: 'What sort of source', example: 'article', filter: 'kind' }),
    author: text({ description: 'Author, null if unknown', searched: true, term: 'dc:creator' }).optional(),
    publisher: text({ description: 'Publisher, null if unknown', searched: true, term: 'dc:publisher' }).optional(),
    url: webAddress({ description: 'Where it can be read', term: 'schema:url' }).optional(),
    date: date({ description: 'When it was published, null if unknown', filter: 'date' }).optional(),
    language: language({
      description: 'Language, a BCP 47 tag',
      example: 'en',
      filter: 'language',
      term: 'schema:inLanguage',
    }).optional(),
    license: text({
      description: 'Terms of use, as an SPDX expression where there is one',
      example: 'CC-BY-4.0',
      term: 'dc:rights',
    }).optional(),
    paragraphs: whole({ min: 1, max: 100_000 }, { description: 'How many paragraphs it has', example: 8 }).optional(),
    sha256: code(/^[0-9a-f]{64}$/, 'a SHA-256 is 64 hexadecimal digits', {
      description: 'SHA-256 of its text, so that a copy can be recognised; the text itself is not kept',
      term: 'schema:sha256',
      example: '135ccca3d7bec242481ba9e68229363a84a76392abcf4128b6daacffd73546be',
    }).optional(),
  }),
})
