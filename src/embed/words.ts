/** The words of the views in other languages. A new language is an entry here; what it lacks is said in English. */
const en = {
  supports: 'supports',
  opposes: 'opposes',
  conditional: 'on terms',
  neutral: 'neutral',
  unclear: 'unclear',
  lapsed: 'lapsed',
  'not known': 'not known',
  individual: 'in own name only',
  party: 'party',
  mediator: 'mediator',
  other: 'other',
  'who stands where': 'who stands where',
  'no answer': 'Nothing is found.',
  data: 'Data',
  cite: 'Cite',
  embed: 'Embed',
  copy: 'Copy',
  copied: 'Copied',
  'data and sources': 'Data and sources',
  licence: 'licence',
  source: 'Source',
  'data version': 'data version',
} as const

export type Word = keyof typeof en
export type Words = Record<Word, string>

const others: Record<string, Partial<Words>> = {
  uk: {
    supports: 'за',
    opposes: 'проти',
    conditional: 'за умов',
    neutral: 'нейтрально',
    unclear: 'неясно',
    lapsed: 'втратило чинність',
    'not known': 'невідомо',
    individual: 'лише від себе',
    party: 'сторона',
    mediator: 'посередник',
    other: 'інші',
    'who stands where': 'хто що підтримує',
    'no answer': 'Нічого не знайдено.',
    data: 'Дані',
    cite: 'Цитувати',
    embed: 'Вбудувати',
    copy: 'Копіювати',
    copied: 'Скопійовано',
    'data and sources': 'Дані та джерела',
    licence: 'ліцензія',
    source: 'Джерело',
    'data version': 'версія даних',
  },
}

export const languages = ['en', ...Object.keys(others)]

export const wordsIn = (lang: string): Words => ({ ...en, ...others[lang] })
