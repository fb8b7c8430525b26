/**
 * How a name is found whatever language it is spelt in: every word of it is folded to a key, and spellings of one name
 * in Ukrainian, Russian, English, German, French and Polish come to the same key. A key is a rough way to hear the word,
 * `selenski` for Зеленський, Zelenskyy and Selenskyj; it is made to be compared, not shown.
 *
 * The rules come from the usual newspaper transliterations of those languages (not the scholarly ones), made on one half
 * of tests/fixtures/names and measured on the other. Where two languages give one letter different sounds (German z and
 * s, Polish c), the sounds become one letter of the key; where the rest of the word gives the language away (French ch
 * in Loukachenko, Polish ch in Chodorkowski), it decides.
 *
 * Arabic leaves out vowels and has no p, v, g: its words get a key too, but are compared by `nameSkeletons`.
 */
import anyAscii from 'any-ascii'
import { distance } from 'fastest-levenshtein'

/** No word of a name is longer; what comes after is no name, and not worth the time. */
const LONGEST_WORD = 64

/** Nor has a name more words, each of which is compared with each. */
const MOST_WORDS = 16

/** Below this many letters a typo makes another name, Kim and Kin; one less is enough beside another word that is found. */
const TYPO_LETTERS = 5

/** Letters that any-ascii would write in a way the rules cannot use. š and č are letters of the key, one for each sound. */
const letters = new Map<string, string>([
  // Cyrillic. Г is h in Ukrainian, g in Russian; и is y or i; е and є, і and ї and й are told apart by few spellings.
  ...pairs(
    'абвгґдеєэёжзиіїыйклмнопрстуфхцчшщъьюя',
    'a b v h h d e e e o š s i i i i i k l m n o p r s t u f h ts č š š _ _ u a',
  ),
  // Latin, where the plain letter is another sound.
  ...pairs('ščžćżśşçęąğ', 'š č š č š s š s en on h'),
  // Arabic and Persian. The short vowels are not written; و and ي are vowels more often than consonants.
  ...pairs(
    'اأإآىةبپتطثجچحخهغگعدضذرزسصظژشفڤقكکلمنويیئؤء',
    'a a i a a a b p t t t h č h h h h h _ d d d r s s s s š š f v k k k l m n u i i i u _',
  ),
])

/**
 * What gives a language away: letters that only German or Polish, or only French, spells such a name with. The first of
 * each speaks for the whole name (Michail Gorbatschow), the second, weaker, for its own word (Chodorkowski).
 */
const german = { name: /sch|cz|sz|ł|ow\b|[jid]ew\b/, word: /w|cki$|yzk/ }
const french = { name: /ou|tch|qu|ç|ine\b/, word: /ou|tch|qu|ine$/ }

type Rule = [pattern: RegExp, sound: string]

/** One after the other. Every pattern is of bounded length, so that a rule takes time in proportion to the word. */
const rules: Rule[] = [
  // English j, Russian дж, French dj, German dsch, Polish dż: like й, for many languages write j for both.
  [/dzh|dsch|dj|dš/g, 'j'],
  [/schtsch|chtch|shtch|shch|szcz|šč|štš/g, 'š'],
  [/tsch|tch|cz|tsh|tzc?h|cch|t[šč]/g, 'č'],
  // Ж is sch in German, as ш is.
  [/sch|sh|sz|zh/g, 'š'],
  [/kh|gh|gu(?=[ei])/g, 'h'],
  // Lech, Friedrich, but Abramovich.
  [/(?<=[aeiu])(?<!v[iy])ch$/g, 'h'],
  [/ch/g, 'č'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ques$/g, 'k'],
  [/ois$/g, 'ua'],
  [/ck(?=[iy]$)/g, 'sk'],
  [/ck/g, 'k'],
  [/c(?=[eiy]|[oe]w)/g, 's'],
  [/(?<=i)c$/g, 'č'],
  [/[cq]/g, 'k'],
  [/x/g, 'ks'],
  // З, с and ц: German s, s, z; Polish z, s, c; English z, s, ts.
  [/t?[sz]/g, 's'],
  [/ou|oo|ue/g, 'u'],
  [/oe/g, 'o'],
  [/w/g, 'v'],
  [/g/g, 'h'],
  [/[yij]+/g, 'i'],
  // Zelenskyj and Umierov, Yeltsin and Eltsine: й before a vowel is written, or not.
  [/ai/g, 'ei'],
  [/i(?=[aeou])/g, ''],
  [/ae/g, 'e'],
  [/(?<=[aeou])h(?=[lnr]$)/g, ''],
  [/(.)\1+/gu, '$1'],
  // French Poutine, Staline.
  [/(?<=..[^aeiou])e$/g, ''],
  // Горбачёв is Gorbachev and Gorbachov; Lawrow, Lavroff.
  [/[oe][vf]$/g, 'ev'],
  [/[oe]va$/g, 'eva'],
]

/**
 * The keys of a name, one for each word in its order, particles (de, von, al-) among them; a hyphen parts words, an
 * apostrophe does not. Letters only, of a–z, š and č, and digits; empty if the name has no letter. Folding a key again
 * changes nothing, nor do case, stress marks, or the Unicode normal form.
 */
export function nameKeys(name: string): string[] {
  const words = wordsOf(name)
  // Of Nikita and Michail it is the surname that says in what language they are written.
  const written = words.join(' ')
  const looks = french.name.test(written) ? 'french' : german.name.test(written) ? 'german' : 'plain'
  return words
    .map(word => keyOf(word, looks))
    .filter(key => key !== '')
    .map(key => givenNames.get(key) ?? key)
}

/**
 * The consonants of each word of a name, as far as Arabic tells them apart (p and b, v and f are one): what a name written
 * in Arabic is compared by, since its keys cannot have the vowels that were not written. Much coarser than the keys.
 */
export const nameSkeletons = (name: string): string[] => nameKeys(name).map(skeletonOf)

/**
 * How well a name answers a query, from 0 (not at all) to 1 (every word has the same key). A word with one typo counts
 * less, and a word in Arabic with the same consonants less than that. All words of the query must be in the name, or all
 * of the name in the query (which may have a patronymic more); particles need not be.
 *
 * It folds both anew, about 15,000 pairs in a second: over many names, look the keys up first and score what is found,
 * each name heard once.
 */
export const nameScore = (query: string, name: string): number => heardScore(heard(query), heard(name))

/** A name as it is compared, made once for many comparisons. */
export interface Heard {
  keys: readonly string[]
  arabic: boolean
}

export const heard = (name: string): Heard => ({
  keys: nameKeys(name).slice(0, MOST_WORDS),
  arabic: /\p{Script=Arabic}/u.test(name),
})

/** `nameScore` of what is heard already. */
export function heardScore({ keys: asked, ...query }: Heard, { keys: given, ...name }: Heard): number {
  const arabic = query.arabic !== name.arabic
  // Nur Sultan and Nursultan, Abd al-Nasser and Abdelnasser: parted differently.
  const joined = asked.length === given.length ? 0 : likeness(asked.join(''), given.join(''), { arabic })
  return Math.max(joined, scoreOfWords(mainWords(asked), mainWords(given), arabic))
}

function scoreOfWords(asked: readonly string[], given: readonly string[], arabic: boolean): number {
  const [fewer, more] = asked.length <= given.length ? [asked, [...given]] : [given, [...asked]]
  if (fewer.length === 0) return 0
  let sum = 0
  for (const word of fewer) {
    const likenesses = more.map(other => likeness(word, other, { arabic, alone: fewer.length === 1 }))
    const best = Math.max(...likenesses)
    if (best === 0) return 0
    sum += best
    more.splice(likenesses.indexOf(best), 1)
  }
  // Of two that have all the words, the one with fewer others is nearer.
  return (sum / fewer.length) * 0.99 ** more.length
}

function likeness(a: string, b: string, { arabic, alone = true }: { arabic: boolean; alone?: boolean }): number {
  if (a === b) return 1
  if (Math.min(a.length, b.length) >= (alone ? TYPO_LETTERS : TYPO_LETTERS - 1) && isTypo(a, b)) return 0.8
  if (!arabic) return 0
  const [bonesA, bonesB] = [skeletonOf(a), skeletonOf(b)]
  const shorter = Math.min(bonesA.length, bonesB.length)
  const near = 0.2 * (1 - distance(a, b) / Math.max(a.length, b.length))
  if (bonesA === bonesB && shorter > 0) return 0.4 + near
  return shorter >= 4 && isTypo(bonesA, bonesB) ? 0.2 + near : 0
}

/** One letter more, less, or other, or two neighbours changed about: what Lucene calls `~1`. */
export function isTypo(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  if (distance(a, b) <= 1) return true
  const at = [...a].findIndex((letter, i) => letter !== b[i])
  return a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b
}

/** The words of a name in lower case, without marks that say nothing of the sound. */
function wordsOf(name: string): string[] {
  // There and back, because ß and ς have no upper case of their own, and İ no lower.
  const plain = name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFC')
  const bare = plain.replaceAll(/[\p{M}\p{Cf}'’ʼʹ‘`´]/gu, '')
  const words = bare.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.flatMap(word => (/^ال.../.test(word) ? ['ال', word.slice(2)] : [word]))
}

function keyOf(word: string, looks: 'french' | 'german' | 'plain' = 'plain'): string {
  // An و that begins a word is a consonant (ويتكوف), an ه that ends one of several letters is a vowel (شيفردنادزه).
  const sounded = word
    .slice(0, LONGEST_WORD)
    .replace(/^و/, 'ف')
    .replace(/(?<=..)ه$/, 'ا')
  const plain = Array.from(sounded, letter => letters.get(letter) ?? anyAscii(letter)).join('')
  const latin = plain.toLowerCase().replaceAll(/[^a-zšč0-9]/g, '')
  return settled(asSpelt(latin, looks))
}

/** The letters that mean another sound in French, German and Polish, as English would spell them. */
function asSpelt(word: string, looks: 'french' | 'german' | 'plain'): string {
  const frenchWord = french.word.test(word)
  const soft = frenchWord ? word.replaceAll('j', 'š') : word
  if (frenchWord || looks === 'french') return soft.replaceAll(/(?<![cst])ch(?!t)/g, 'š')
  if (german.word.test(word) || looks === 'german') return soft.replaceAll(/(?<![st])ch/g, 'kh')
  return soft
}

/** Folds until nothing changes, so that a key is its own key; real names need one round, or two. */
function settled(plain: string): string {
  const key = folded(plain)
  return key === plain ? key : settled(key)
}

function folded(word: string): string {
  let key = word
  for (const [pattern, sound] of rules) key = key.replaceAll(pattern, sound)
  return key.slice(0, LONGEST_WORD)
}

function skeletonOf(key: string): string {
  return key
    .replaceAll(/[aeiou]/g, '')
    .replaceAll('p', 'b')
    .replaceAll('v', 'f')
    .replaceAll('č', 'š')
}

/** Words that a name is written with or without. */
const particles = new Set(
  'al el as ad an ar at ash bin ben ibn von fon van der de di da du la le'.split(' ').map(word => keyOf(word)),
)

/** The words without particles, unless there is nothing else. */
function mainWords(keys: readonly string[]): readonly string[] {
  const main = keys.filter(key => !particles.has(key))
  return main.length > 0 ? main : keys
}

/** Given names that Ukrainian, Russian and their neighbours have in forms too far apart for any rule. */
const givenNames = new Map(
  [
    'Volodymyr Vladimir Uladzimir Włodzimierz',
    'Oleksandr Aleksandr Alexander Alaksandr',
    'Oleksii Aleksei Alexis Aliaksei',
    'Serhii Sergei',
    'Mykola Nikolai Mikalai',
    'Mykhailo Mikhail Michael Mikheil',
    'Dmytro Dmitri',
    'Andrii Andrei Andrew',
    'Yevhen Yevgeni Eugene',
    'Olena Elena Helena',
    'Pavlo Pavel Paul',
    'Petro Pyotr Petr Peter Piotr',
    'Vasyl Vasili',
    'Hryhorii Grigori Gregory',
    'Kateryna Yekaterina Catherine',
    'Kostiantyn Konstantin Constantine',
    'Danylo Daniil Daniel',
    'Joseph Yosyp Iosif Josip Józef Yuzef',
    'Mykyta Nikita',
    'Fedir Fyodor Fedor Theodore',
    'Heorhii Georgi George',
    'Kyrylo Kirill Cyril',
    'Valerii Valeri',
    'Davyd David',
    'Leon Lev Leo',
    'Stepan Stephen Stefan',
    'Semen Semyon Simon Symon',
  ].flatMap(line => {
    const [first = '', ...others] = line.split(' ').map(name => keyOf(wordsOf(name).join('')))
    return others.map(other => [other, first] as const)
  }),
)

function pairs(from: string, to: string): [string, string][] {
  const sounds = to.split(' ').map(sound => sound.replace('_', ''))
  return [...from].map((letter, i) => [letter, sounds[i] as string])
}
