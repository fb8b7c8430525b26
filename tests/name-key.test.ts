/**
 * Names find their person in every spelling. The spellings (fixtures/names) are split by a hash of the name: the rules
 * of name-key.ts were made on the part `build`; the part `measure` was only counted, so its figures are the ones to
 * believe. A change of the rules is made on `build`, without a look at the misses of `measure`.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { nameKeys, nameScore, nameSkeletons } from '../schema/name-key.ts'
import { randomFrom } from '../seed/random.ts'

const fixture = (file: string) => parse(readFileSync(join(import.meta.dirname, 'fixtures/names', file), 'utf8'))

const families: Record<string, Record<string, string | string[]>> = fixture('families.yaml')
const lookAlikes: [string, string][] = fixture('look-alikes.yaml')
const persons = Object.keys(families)

const parts = ['build', 'measure'] as const
type Part = (typeof parts)[number]
const partOf = (name: string): Part =>
  (createHash('sha256').update(name).digest()[0] as number) % 2 === 0 ? 'build' : 'measure'

interface Spelling {
  person: string
  lang: string
  query: string
}

/** All spellings but those that are the English name to the letter, which would be found by anything. */
const spellings: Spelling[] = Object.entries(families).flatMap(([person, byLanguage]) =>
  Object.entries(byLanguage).flatMap(([lang, given]) =>
    [given]
      .flat()
      .filter(query => query !== person)
      .map(query => ({ person, lang, query })),
  ),
)
const spellingsOf = (part: Part) => spellings.filter(({ person }) => partOf(person) === part)
const surname = (name: string) => name.split(' ').at(-1) as string

describe('one key for', () => {
  test.each([
    ['Зеленський', 'Зеленский', 'Zelenskyy', 'Zelenskiy', 'Zelensky', 'Selenskyj', 'Zelenskij', 'Zełenski'],
    ['Умєров', 'Умеров', 'Umerov', 'Umierov', 'Umerow', 'Umjerow'],
    ['Журавлёв', 'Журавлев', 'Журавльов', 'Zhuravlyov', 'Zhuravlev', 'Zhuravlyev'],
    ['Хрущёв', 'Хрущов', 'Khrushchev', 'Chruschtschow', 'Khrouchtchev', 'Chruszczow'],
    ['Лукашенко', 'Lukashenko', 'Lukaschenko', 'Loukachenko', 'Łukaszenko'],
    ['Жуков', 'Zhukov', 'Schukow', 'Joukov', 'Żukow'],
    ["В'ячеслав", 'Вячеслав', 'Viacheslav', 'Vyacheslav', 'Wjatscheslaw', 'Wiaczesław'],
    ['Володимир', 'Владимир', 'Volodymyr', 'Vladimir', 'Wladimir', 'Włodzimierz'],
  ])('%s and %s', (...same) =>
    expect(same.map(name => nameKeys(name))).toEqual(same.map(() => nameKeys(same[0] as string))),
  )
})

test('each word has its key, in its order, particles too', () => {
  expect(nameKeys(' Ursula  von der Leyen ')).toHaveLength(4)
  expect(nameKeys('Frank-Walter Steinmeier')).toEqual(['frank', 'valter', 'steinmer'])
  expect(nameKeys('السادات')).toEqual(['al', 'sadat'])
  expect(nameKeys("О'Коннор — 🙂 …")).toEqual(['okonor'])
  expect(nameKeys('\u200fПу\u00adтін\u200e Во\u0301ва')).toEqual(nameKeys('Путін Вова'))
  expect(nameKeys('. – 🙂')).toEqual([])
})

test('what a surname gives away of the language holds for the given name', () => {
  expect(nameKeys('Michail Gorbatschow')).toEqual(nameKeys('Mikhail Gorbachev'))
  expect(nameKeys('Michel Charlot')).not.toEqual(nameKeys('Mihel Harlot'))
})

describe('a score', () => {
  test('prefers the same key to a typo, and a typo to nothing', () => {
    expect(nameScore('Лавров', 'Lavrov')).toBe(1)
    expect(nameScore('Lavrow Sergej', 'Sergey Lavrov')).toBe(1)
    expect(nameScore('Kulega', 'Kuleba')).toBe(0.8)
    expect(nameScore('Kulbea', 'Kuleba')).toBe(0.8)
    expect(nameScore('Kulbeja', 'Kulega')).toBe(0)
    expect(nameScore('Lavrin', 'Lavrov')).toBe(0)
    expect(nameScore('Ivanova', 'Ivanov')).toBeGreaterThan(0)
    expect(nameScore('Ivanova', 'Ivanov')).toBeLessThan(nameScore('Iwanow', 'Ivanov'))
  })

  test('has no typo in a short word', () => expect(nameScore('Kim', 'Kin')).toBe(0))

  test('wants all words of the query, or all of the name; patronymics and particles may be more', () => {
    expect(nameScore('Владимир Владимирович Путин', 'Vladimir Putin')).toBeGreaterThan(0.9)
    expect(nameScore('Putin', 'Vladimir Putin')).toBeGreaterThan(0.9)
    expect(nameScore('Anwar el-Sadat', 'Anwar Sadat')).toBe(1)
    expect(nameScore('Boris Lavrov', 'Sergey Lavrov')).toBe(0)
    expect(nameScore('Broz', 'Josip Broz')).toBeGreaterThan(nameScore('Broz', 'Josip Broz Tito'))
  })

  test('is 0 for an empty query or name, not an error', () => {
    expect([nameScore('', 'Putin'), nameScore('Putin', ''), nameScore('', ''), nameScore('🙂', '🙂')]).toEqual([
      0, 0, 0, 0,
    ])
  })

  test('compares Arabic by consonants, and only Arabic', () => {
    expect(nameSkeletons('بوتين')).toEqual(nameSkeletons('Putin').map(bones => bones.replace('p', 'b')))
    expect(nameScore('بوتين', 'Putin')).toBeGreaterThan(nameScore('بوتين', 'Batna'))
    expect(nameScore('Patin', 'Biten')).toBe(0)
  })
})

/** What each query finds among all persons of both parts, and whether that is who was meant. */
function measured(queries: Spelling[], asName: (person: string) => string = person => person) {
  const missed: string[] = []
  let [exact, first, hits, strangers, strangersExact] = [0, 0, 0, 0, 0]
  for (const { person, lang, query } of queries) {
    const own = nameScore(query, asName(person))
    const others = persons.filter(other => other !== person).map(other => nameScore(query, asName(other)))
    const above = others.filter(score => score > 0 && score >= own).length
    hits += others.filter(score => score > 0).length + (own > 0 ? 1 : 0)
    strangersExact += others.filter(score => score > 0.95).length
    if (own > 0.95) exact += 1
    if (own > 0 && above === 0) first += 1
    if (above > 0) strangers += 1
    if (own === 0 || above >= 3) missed.push(`${lang} ${query}`)
  }
  const found = queries.length - missed.length
  return {
    queries: queries.length,
    exact: exact / queries.length,
    first: first / queries.length,
    recall: found / queries.length,
    precision: found / hits,
    strangers,
    strangersExact,
    missed,
  }
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`
const told = ({ queries, exact, first, recall, precision, strangers, strangersExact }: ReturnType<typeof measured>) =>
  `${queries} queries: same key ${percent(exact)}, first ${percent(first)}, among three ${percent(recall)}, precision ${percent(precision)}, ` +
  `${strangers} with a stranger above or level, ${strangersExact} strangers with the same key`

describe.each(parts)('the part %s', part => {
  const full = measured(spellingsOf(part))
  // Arabic is also counted by itself, for it is found by its consonants alone.
  const arabic = measured(spellingsOf(part).filter(({ lang }) => lang === 'ar'))
  const others = measured(spellingsOf(part).filter(({ lang }) => lang !== 'ar'))
  const alone = measured(
    spellingsOf(part).map(spelling => ({ ...spelling, query: surname(spelling.query) })),
    surname,
  )

  test(`full names: ${told(full)}`, () => {
    console.info(`${part}, missed: ${full.missed.join(', ')}`)
    expect(spellingsOf(part).length).toBeGreaterThan(250)
    expect(full.recall).toBeGreaterThanOrEqual(0.95)
    expect(full.precision).toBeGreaterThanOrEqual(0.99)
    expect(full.strangers).toBe(0)
    expect(full.strangersExact).toBe(0)
  })
  test(`full names not in Arabic: ${told(others)}`, () => {
    expect(others.recall).toBeGreaterThanOrEqual(0.96)
    expect(others.exact).toBeGreaterThanOrEqual(0.75)
  })
  test(`full names in Arabic: ${told(arabic)}`, () => expect(arabic.recall).toBeGreaterThanOrEqual(0.84))
  test(`surnames alone: ${told(alone)}`, () => {
    expect(alone.recall).toBeGreaterThanOrEqual(0.9)
    expect(alone.strangersExact).toBe(0)
  })
})

describe('look-alikes have keys of their own', () => {
  /** Pairs that share a key because two languages spell one letter alike. */
  const unavoidable: Record<string, string> = {
    'Сирський, Сірський': 'и and і are both y or i in Latin letters, and both и in Russian',
    'Syrsky, Sirsky': 'y and i are written for one another',
    'Carter, Cartier': 'i before a vowel is й, which is written or not: Yeltsin, Eltsine',
    'Zorin, Sorin': 'З is z in English, s in German',
    'Шаров, Жаров': 'ш and ж are both sch in German',
    'Gusev, Husev': 'г is g in Russian, h in Ukrainian',
    'Гусев, Хусев': 'г is h in Ukrainian, and so is х',
  }
  const sharing = lookAlikes
    .filter(([a, b]) => String(nameKeys(a)) === String(nameKeys(b)))
    .map(pair => pair.join(', '))

  test(`all but ${Object.keys(unavoidable).length} of ${lookAlikes.length}`, () =>
    expect(sharing.sort()).toEqual(Object.keys(unavoidable).sort()))

  test('and are told apart in the order of hits, for the right one is always above', () => {
    for (const [a, b] of lookAlikes)
      if (!(`${a}, ${b}` in unavoidable)) expect(nameScore(a, b), `${a}, ${b}`).toBeLessThan(nameScore(a, a))
  })

  test('and so do all persons here', () => {
    expect(new Set(persons.map(person => String(nameKeys(person)))).size).toBe(persons.length)
    expect(persons.length * (persons.length - 1)).toBeGreaterThan(15_000)
  })
})

describe('any string', () => {
  const { below } = randomFrom(20261124)
  const alphabets = [
    'abcdefghijklmnopqrstuvwxyz',
    'schtjouzywkgeia',
    'абвгґдеєэёжзиіїйклмнопрстуфхцчшщъыьюяў',
    'āéèêëïíìñóöòøúüùýžźżščśćłęąğışçßœæđ',
    'ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآةىئؤءپچژگ',
    'αβγδεζηθικλμνξοπρσςτυφχψω',
    " -.'’ʼ\u0301\u0306\u0308\u200f\u200e\u202b0123456789",
  ]
  const lettered = Array.from({ length: 4_000 }, () => {
    const from = [...(alphabets[below(alphabets.length)] as string), ...(alphabets[below(alphabets.length)] as string)]
    return Array.from({ length: below(24) }, () => from[below(from.length)]).join('')
  })
  // Code units, so that lone surrogates, private use and unassigned characters are among them; and code points up to emoji.
  const wild = Array.from({ length: 4_000 }, (_, i) =>
    Array.from({ length: below(24) }, () =>
      i % 2 ? String.fromCharCode(below(0x10000)) : String.fromCodePoint(below(0x20000)),
    ).join(''),
  )
  const all = [...spellings.map(({ query }) => query), ...persons, ...lettered, ...wild]

  const unlike = (change: (name: string) => string, names = all) =>
    names.filter(name => String(nameKeys(change(name))) !== String(nameKeys(name))).map(name => JSON.stringify(name))

  test('has keys of letters and digits', () =>
    expect(all.flatMap(name => nameKeys(name)).filter(key => !/^[a-zčš0-9]{1,64}$/.test(key))).toEqual([]))

  test('has keys that are their own keys', () => expect(unlike(name => nameKeys(name).join(' '))).toEqual([]))

  test('has the same keys in any case', () => {
    expect(unlike(name => name.toUpperCase())).toEqual([])
    expect(unlike(name => name.toLowerCase())).toEqual([])
  })

  test.each(['NFC', 'NFD', 'NFKC', 'NFKD'])('has the same keys in %s', form =>
    expect(unlike(name => name.normalize(form))).toEqual([]),
  )

  test('is scored from 0 to 1, and 1 for itself', () => {
    const others = all.map((_, i) => all[(i * 7919) % all.length] as string)
    expect(all.filter((name, i) => !(nameScore(name, others[i] as string) <= 1))).toEqual([])
    expect(all.filter(name => nameKeys(name).length > 0 && nameScore(name, name) !== 1)).toEqual([])
  })

  const units = [
    'a',
    's',
    'ts',
    'sch',
    'tsch',
    'ou',
    'i',
    'yij',
    'ai',
    'ae',
    'ch',
    'h',
    'e',
    'ova',
    'щ',
    'ьо',
    'ال',
    '\u0301',
    '\ud800',
    '🙂',
    'a ',
    "a'",
    '- ',
    '字',
  ]
  test.each(units)('of 10,000 characters, %j over and over, is cut to words of a name’s length', unit => {
    const long = unit.repeat(10_000 / unit.length)
    expect(nameScore(long, 'Volodymyr Zelensky')).toBe(0)
    expect(Math.max(0, ...nameKeys(long).map(key => key.length))).toBeLessThanOrEqual(64)
  })
})
