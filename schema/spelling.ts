/**
 * How a name is found among very many: an entity's names stand in an index under their keys (name-key.ts), and a query is
 * looked up there under its own. What is found is a candidate; how good it is has still to be said.
 *
 * For typos a key also stands there with any one letter cut out, and so it is looked up: two words that are one letter
 * more, less, other, or two letters changed about are then equal in one of these forms (the idea of SymSpell). A slip may
 * change the sound, too (Zhuravlyov, Zuravlyov), so letters are also cut out of the word as it is written.
 *
 * Arabic is compared with what is not Arabic by consonants. These bear a mark of which of the two they are of, so that
 * nothing else meets them.
 */
import { foldText } from './graph.ts'
import { nameKeys, nameSkeletons } from './name-key.ts'

/** A form under which a name stands in the index; `cut` if a letter is missing. */
export interface Spelling {
  word: string
  cut?: true
}

/** A form under which a query is looked up. */
export interface Probe {
  word: string
  /** Which word of the query it is a form of. */
  of: number
  /** 2: the key itself, 1: its consonants, 0: with a letter cut out. */
  grade: number
}

/** Below so many letters a word that stands alone has no typo, nor have so few consonants: as `nameScore` has it. */
const [CUT, CONSONANTS_CUT] = [5, 4]

/** Nor does it look at more words, or at more of a word. */
const [MOST_WORDS, LONGEST_WORD] = [16, 64]

/** A name of as many words may be written as one: Nur Sultan, Nursultan. */
const MOST_JOINED = 4

/** A name of more words is a sentence, as proposals have: found by its words, but not with a typo in each of them. */
const MOST_CUT = 6

/** The words of a name or a text as they are written, case and accents aside. */
export const wordsOf = (text: string): string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Every form under which something with these names is found, each once. */
export function spellingsOf(names: readonly string[]): Spelling[] {
  const [whole, cut] = [new Set<string>(), new Set<string>()]
  for (const name of names)
    for (const { word, grade } of formsOf(name, ARABIC.test(name))) (grade === 0 ? cut : whole).add(word)
  // Under a whole word it is found whether or not a letter was cut out of another to make it.
  return [
    ...Array.from(whole, word => ({ word })),
    ...Array.from(cut.difference(whole), word => ({ word, cut: true as const })),
  ]
}

/** Every form under which a name is looked up. */
export const probesOf = (name: string): Probe[] => formsOf(name, !ARABIC.test(name))

const ARABIC = /\p{Script=Arabic}/u

function formsOf(name: string, likeArabic: boolean): Probe[] {
  const keys = nameKeys(name).slice(0, MOST_WORDS)
  const joined = keys.length > 1 && keys.length <= MOST_JOINED ? [keys.join('')] : []
  const consonants = nameSkeletons(name).slice(0, MOST_WORDS)
  const mark = likeArabic ? 'ar:' : 'x:'
  const written = wordsOf(name).slice(0, MOST_WORDS)
  const form = (of: number, grade: number) => (word: string) => ({ word, of, grade })
  const whole = keys.flatMap((key, of) => [key, ...joined].map(form(of, 2)))
  if (keys.length > MOST_CUT) return whole
  return [
    ...whole,
    ...keys.flatMap((key, of) => cuts(key, CUT).map(form(of, 0))),
    ...written.flatMap((word, of) => cuts(word, CUT).flatMap(nameKeys).map(form(of, 0))),
    ...consonants.flatMap((bones, of) => (bones ? [mark + bones] : []).map(form(of, 1))),
    ...consonants.flatMap((bones, of) =>
      cuts(bones, CONSONANTS_CUT)
        .map(cut => mark + cut)
        .map(form(of, 0)),
    ),
  ]
}

/** A word without any one of its letters; nothing of a word that is too short for a typo. */
const cuts = (word: string, least: number): string[] =>
  word.length < least
    ? []
    : Array.from({ length: Math.min(word.length, LONGEST_WORD) }, (_, i) => word.slice(0, i) + word.slice(i + 1))
