/** What a name or a text is worth to a query. */
import { type Heard, heard, heardScore, isTypo, nameSkeletons } from '../../schema/name-key.ts'
import { wordsOf } from '../../schema/spelling.ts'

export const rules = ['exact', 'alias', 'transliteration', 'fuzzy', 'text'] as const

export interface Match {
  /** From 0 to 1, which is the whole name. */
  score: number
  rule: (typeof rules)[number]
}

/** A query, or a name, read once for all that it is compared with. */
export interface Reading {
  written: string
  /** Case and accents aside. */
  words: readonly string[]
  heard: Heard
}

export const readingOf = (written: string): Reading => ({ written, words: wordsOf(written), heard: heard(written) })

/** What is spelt as it was asked for is nearer than what only sounds so. */
const OTHERWISE = 0.98

/** @param isLabel it is the name that is shown */
export function matchName(query: Reading, name: Reading, isLabel: boolean): Match | null {
  if (query.words.length > 0 && same(query.words, name.words)) return { score: 1, rule: isLabel ? 'exact' : 'alias' }
  // A name that is but a small part of what was asked for is not what was meant: NATO, to "ambassador to NATO".
  const share = name.words.length / query.words.length
  const score = heardScore(query.heard, name.heard) * (share < 0.5 ? share : 1)
  if (score === 0) {
    const slipped = slippedScore(query, name)
    return slipped === 0 ? null : { score: slipped * OTHERWISE, rule: 'fuzzy' }
  }
  if (query.words.every(word => name.words.includes(word))) return { score, rule: 'text' }
  return { score: score * OTHERWISE, rule: soundAlike(query, name) ? 'transliteration' : 'fuzzy' }
}

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((word, i) => word === b[i])

/** By their keys, or, between Arabic and another script, by their consonants. */
const soundAlike = (a: Reading, b: Reading) =>
  haveAll(a.heard.keys, b.heard.keys) ||
  (a.heard.arabic !== b.heard.arabic && haveAll(nameSkeletons(a.written), nameSkeletons(b.written)))

/** One holds all words of the other, or they are parted otherwise. */
const haveAll = (a: readonly string[], b: readonly string[]) =>
  a.every(word => b.includes(word)) || b.every(word => a.includes(word)) || a.join('') === b.join('')

/** What a word with a typo is worth, and how long it is at least, as in `nameScore`. */
const [TYPO, TYPO_LETTERS] = [0.8, 5]

/** The score of a name in which a slip has changed the sound of a word: by the letters as they are written. */
function slippedScore(query: Reading, name: Reading): number {
  const [fewer, more] = query.words.length <= name.words.length ? [query, name] : [name, query]
  if (fewer.words.length === 0) return 0
  const heardByWord = fewer.words.length === fewer.heard.keys.length ? fewer.heard.keys : []
  let sum = 0
  for (const [i, word] of fewer.words.entries()) {
    if (more.words.includes(word) || more.heard.keys.includes(heardByWord[i] ?? '')) sum += 1
    else if (word.length >= TYPO_LETTERS && more.words.some(other => isTypo(word, other))) sum += TYPO
    else return 0
  }
  return (sum / fewer.words.length) * 0.99 ** (more.words.length - fewer.words.length)
}

/** A name that sounds like what was asked for is worth more than a text that has the word. */
const [TITLE, TEXT] = [0.5, 0.4]

/** @returns null if none of the words is in it */
export function matchText(query: Reading, text: string, isTitle: boolean): Match | null {
  const inText = wordsOf(text)
  if (query.words.length === 0) return null
  if (isTitle && same(query.words, inText)) return { score: 1, rule: 'exact' }
  const worth = query.words.map((word): number => {
    if (inText.includes(word)) return 1
    if (inText.some(other => other.startsWith(word))) return 0.9
    return inText.some(other => other.includes(word)) ? 0.7 : 0
  })
  const share = worth.reduce((sum, one) => sum + one, 0) / worth.length
  return share > 0 ? { score: share * (isTitle ? TITLE : TEXT), rule: 'text' } : null
}
