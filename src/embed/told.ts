/** What the answers of the API hold, told in words of the language that is asked for. */
import { rangeInWords } from '../../schema/dates.ts'
import { remembered } from '../../schema/remembered.ts'
import type { Canvas } from './view.ts'
import type { Word } from './words.ts'

export interface Reference {
  type: string
  id: string
  name: string
  href: string
}

export interface Dated {
  edtf: string
  earliest: string | null
  latest: string | null
  /** In English. */
  label: string
}

export interface Citation {
  source: Reference
  paragraph: number | null
  quote: string | null
}

/** One day, and nothing in it inferred or approximate: only this is drawn as certain. */
export const isCertain = ({ edtf, earliest, latest }: Dated) =>
  earliest !== null && earliest === latest && !/[?~%]/.test(edtf)

type Speech = Pick<Canvas, 'words' | 'lang'>

/** The API says it in English; in another language it is made of the days and of what the English says is in doubt. */
export const dateInWords = (date: Dated, speech: Speech) => (speech.lang === 'en' ? date.label : dateIn(date, speech))

/** The same few dates come again and again, and Intl takes its time. */
const dateIn = remembered(
  ({ label, earliest, latest }: Dated, { words, lang }: Speech): string => {
    const [, doubts = ''] = /((?:, [a-z ]+ (?:inferred|approximate))*)$/.exec(label) ?? []
    const doubted = doubts.replaceAll(/all of it|year|month|day|and|inferred|approximate/g, word => words[word as Word])
    return spanInWords({ earliest, latest }, { words, lang }) + doubted
  },
  ({ label, earliest, latest }, { lang }) => [lang, earliest, latest, label].join(),
)

function spanInWords({ earliest, latest }: Pick<Dated, 'earliest' | 'latest'>, { words, lang }: Speech): string {
  if (earliest === null || latest === null) {
    const bound = earliest ?? latest
    return bound
      ? `${words[earliest ? 'not before' : 'not after']} ${daysInWords(bound, bound, lang)}`
      : words['no date']
  }
  const [months, years] = [/-01$/.test(earliest) && isLastOfMonth(latest), /-01-01$/.test(earliest)]
  if (years && /-12-31$/.test(latest)) return daysInWords(earliest, latest, lang, { year: 'numeric' })
  return daysInWords(earliest, latest, lang, months ? { year: 'numeric', month: 'long' } : undefined)
}

export const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`)
export const DAY = 86_400_000

const isLastOfMonth = (day: string) => new Date(timeOf(day) + DAY).getUTCDate() === 1

export const daysInWords = (
  from: string,
  to: string,
  lang: string,
  written: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric' },
) => rangeInWords(timeOf(from), timeOf(to), lang, written)

const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const

const pluralsOf = remembered((lang: string) => {
  const rules = new Intl.PluralRules(lang)
  const { pluralCategories } = rules.resolvedOptions()
  return { rules, inUse: FORMS.filter(form => pluralCategories.includes(form)) }
})

/** «13 positions»: a word that is counted has its forms in the order of `FORMS`, as many as its language has. */
export function counted(count: number, word: Word, { words, lang }: Speech): string {
  const { rules, inUse } = pluralsOf(lang)
  const forms = words[word].split('|')
  return `${count.toLocaleString(lang)} ${forms[inUse.indexOf(rules.select(count))] ?? forms.at(-1)}`
}

/** The first form of a counted word: «position». */
export const single = (word: Word, { words }: Speech) => words[word].split('|')[0] as string

/** A sentence with what it is about in it. */
export const filled = (sentence: string, ...values: (string | number)[]) =>
  values.reduce<string>((said, value) => said.replace('{}', () => String(value)), sentence)

/** A name within a sentence: one that is written from right to left does not turn what stands around it. */
export const within = (name: string) =>
  /[\p{Bidi_Control}\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(name) ? `\u2068${name}\u2069` : name

/** «¶ 4», of which the number does not go to the next line. */
export const paragraphSign = (numbers: number | string) => `¶\u00a0${numbers}`

/** «Title, ¶ 4» */
export const citedAs = ({ source, paragraph }: { source: { name: string }; paragraph: number | null }) =>
  within(source.name) + (paragraph === null ? '' : `, ${paragraphSign(paragraph)}`)
