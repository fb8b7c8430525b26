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
  source: 'Source',
  'data version': 'data version',
  'regions and places': 'regions and places in question',
  'by ISO': 'by ISO 3166-2',
  concerned: 'a region that positions or proposals concern',
  contested: 'a region on which they collide',
  'a place': 'a place that they concern',
  'speaks of it': 'speaks of it',
  'further away': 'Further away; framed, the map above',
  'no shape': 'No shape is known for',
  'no coordinates': 'No coordinates are known for',
  'base map': 'Boundaries as in UNGA resolution 68/262; they do not show who controls what.',
  'hatching is no border': 'Hatching shows what is spoken of, and is no border.',
  'first only': 'There is more than the first 500 that are drawn.',
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
    source: 'Джерело',
    'data version': 'версія даних',
    'regions and places': 'регіони та місця, про які йдеться',
    'by ISO': 'за ISO 3166-2',
    concerned: 'регіон, якого стосуються позиції чи пропозиції',
    contested: 'регіон, щодо якого вони суперечать одна одній',
    'a place': 'місце, якого вони стосуються',
    'speaks of it': 'згадує',
    'further away': 'Далі; у рамці – карта вище',
    'no shape': 'Немає обрису для',
    'no coordinates': 'Немає координат для',
    'base map': 'Кордони як у резолюції ГА ООН 68/262; вони не показують, хто що контролює.',
    'hatching is no border': 'Штрихування показує, про що йдеться, і не є кордоном.',
    'first only': 'Є більше, ніж перші 500, які тут показано.',
  },
}

export const languages = ['en', ...Object.keys(others)]

export const wordsIn = (lang: string): Words => ({ ...en, ...others[lang] })
