/** Names: one label in English, and every other way a source or a language writes it. */
import { z } from 'zod'
import { language, oneOf, parts, text } from './fields.ts'

const nameKinds = ['label', 'alias', 'native', 'transliteration'] as const

export const label = (example: string) =>
  text({ description: 'Name in English, the one shown', example, searched: true, term: 'schema:name' })

export const names = (example: string) =>
  parts(
    'Name',
    'NAMED',
    z.strictObject({
      value: text({ description: 'The name as written', example, searched: true, term: 'rdf:value' }),
      lang: language({ description: 'Language, a BCP 47 tag', example: 'uk', term: 'schema:inLanguage' }),
      script: text({
        description: 'Script of the value, ISO 15924; read off the characters where not given',
        example: 'Cyrl',
      }).optional(),
      kind: oneOf(nameKinds, {
        description:
          'label: the one shown; native: in the bearer’s own language; alias: another spelling in use; transliteration: made by a rule, not found in a source',
        example: 'native',
      }),
    }),
    { description: 'All names, the label first' },
  )

const scripts: [RegExp, string][] = [
  [/\p{Script=Latin}/u, 'Latn'],
  [/\p{Script=Cyrillic}/u, 'Cyrl'],
  [/\p{Script=Arabic}/u, 'Arab'],
  [/\p{Script=Hebrew}/u, 'Hebr'],
  [/\p{Script=Greek}/u, 'Grek'],
  [/\p{Script=Armenian}/u, 'Armn'],
  [/\p{Script=Georgian}/u, 'Geor'],
  [/\p{Script=Devanagari}/u, 'Deva'],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'Jpan'],
  [/\p{Script=Hangul}/u, 'Kore'],
  [/\p{Script=Han}/u, 'Hani'],
  [/\p{Script=Thai}/u, 'Thai'],
]

/** The script of a text by its letters (ISO 15924); `Zyyy`, undetermined, for one not known here. */
export const scriptOf = (value: string) => scripts.find(([letters]) => letters.test(value))?.[1] ?? 'Zyyy'
