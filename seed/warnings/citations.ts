import type { Fields } from '../dataset.ts'
import type { Fragment } from '../fragments.ts'
import type { Path } from '../problem.ts'
import type { Data, Rule } from './warning.ts'

interface Cited {
  fragment: Fragment
  path: Path
  source: string
  paragraph: number | undefined
  quote: string | undefined
}

/** Every citation where it stands. */
function* citedIn({ fragments }: Data): Generator<Cited> {
  for (const fragment of fragments) yield* citationsOf(fragment, fragment.fields, [])
}

function* citationsOf(fragment: Fragment, fields: Fields, path: Path): Generator<Cited> {
  for (const [name, value] of Object.entries(fields)) {
    if (!Array.isArray(value)) continue
    for (const [i, item] of value.entries()) {
      if (typeof item !== 'object' || item === null) continue
      const at = [...path, name, i]
      if (name === 'citations') yield { fragment, path: at, ...(item as unknown as Omit<Cited, 'fragment' | 'path'>) }
      else yield* citationsOf(fragment, item as Fields, at)
    }
  }
}

/** A paragraph beyond the last of its source, as the source says or the text has it. */
export const missingParagraphs: Rule = function* (data) {
  for (const { fragment, path, source, paragraph } of citedIn(data)) {
    const last =
      data.texts.get(source)?.paragraphs.length ?? (data.entries.get(source)?.fields.paragraphs as number | null)
    if (paragraph !== undefined && last !== null && paragraph > last)
      yield fragment.problem(
        path,
        `${source} has ${last} paragraphs, not ${paragraph}; correct the number, or paragraphs of the source`,
      )
  }
}

/** Words that are quoted, but do not stand in the text that is at hand, or not in that paragraph. */
export const wrongQuotes: Rule = function* (data) {
  for (const { fragment, path, source, paragraph, quote } of citedIn(data)) {
    const text = data.texts.get(source)
    if (!text || quote === undefined) continue
    const complaint = complaintOn(quote, text.paragraphs, paragraph)
    if (complaint) yield fragment.problem([...path, 'quote'], complaint)
  }
  for (const fragment of data.fragments) {
    const { quote, citations } = fragment.fields
    if (fragment.entity.type !== 'positions' || typeof quote !== 'string') continue
    const cited = (citations as { source: string }[]).map(({ source }) => data.texts.get(source)?.paragraphs)
    // A source without a text at hand may have the words.
    if (cited.some(paragraphs => !paragraphs || !complaintOn(quote, paragraphs, undefined))) continue
    yield fragment.problem(['quote'], NOT_THERE)
  }
}

const NOT_THERE = 'these words are not in the text; copy them as they stand there, or leave quote out'

function complaintOn(quote: string, paragraphs: readonly string[], paragraph: number | undefined): string | undefined {
  const words = plain(quote)
  const found = paragraphs.findIndex(text => plain(text).includes(words))
  const named = paragraph === undefined ? undefined : paragraphs[paragraph - 1]
  if (named !== undefined && plain(named).includes(words)) return undefined
  if (found < 0 && !plain(paragraphs.join(' ')).includes(words)) return NOT_THERE
  return named !== undefined && found >= 0
    ? `these words stand in paragraph ${found + 1}, not ${paragraph}; correct the number`
    : undefined
}

/** White space, case, and how quotation marks, dashes and dots are set make no other words. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{Pi}\p{Pf}"'`]/gu, "'")
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** A text at hand that is not the one which the source describes. */
export const otherTexts: Rule = function* ({ texts, entries, placeOf }) {
  for (const [key, { sha256 }] of texts) {
    const known = entries.get(key)?.fields.sha256
    if (typeof known !== 'string' || known === sha256) continue
    yield placeOf(key)?.problem(
      ['sha256'],
      `the text at hand is another one (${sha256}); put the right text beside it, or correct sha256`,
    )
  }
}
