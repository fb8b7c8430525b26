/**
 * Invented names in invented tongues. A name is a row of syllables, each of which is spelt in Latin letters and in the
 * tongue's own, so one name comes in both. The sounds are put together as no language that we know of does it.
 */
import { nameKeys } from '../../schema/name-key.ts'
import type { Random } from '../random.ts'

/** A sound in Latin letters and in those of the tongue. */
type Sound = readonly [latin: string, native: string]

interface Tongue {
  /** Sounds that begin a syllable, that carry it, and that end a name. */
  onsets: readonly Sound[]
  vowels: readonly Sound[]
  codas: readonly Sound[]
  /** Letters of this script have capitals. */
  capitals: boolean
}

const sounds = (pairs: string): Sound[] => pairs.split(' ').map(pair => pair.split('=') as [string, string])

const tongue = (onsets: string, vowels: string, codas: string, capitals = true): Tongue => ({
  onsets: sounds(onsets),
  vowels: sounds(vowels),
  codas: sounds(codas),
  capitals,
})

const tongues = [
  tongue(
    'v=v l=l m=m thr=þr sk=sk d=d gl=gl n=n br=br th=þ y=j f=f tw=tv',
    'a=å e=é o=ø i=í u=ú',
    'rn=rn l=l sk=sk m=m rth=rð nd=nd',
  ),
  tongue(
    'zv=зв mr=мр l=л gd=гд v=в n=н khr=хр b=б d=д sht=шт ts=ц m=м p=п',
    'a=а e=е o=о i=и u=у',
    'k=к rn=рн sh=ш l=л md=мд v=в',
  ),
  tongue('gh=غ d=د b=ب sh=ش q=ق l=ل m=م w=و n=ن z=ز f=ف t=ت r=ر', 'a=ا i=ي u=و', 'm=م d=د q=ق n=ن f=ف l=ل', false),
  tongue('th=θ l=λ ps=ψ m=μ k=κ n=ν x=ξ d=δ p=π r=ρ phr=φρ z=ζ t=τ', 'a=α e=ε o=ο i=ι ou=ου', 's=ς x=ξ n=ν ps=ψ r=ρ'),
  tongue(
    'gv=გვ ts=ც m=მ l=ლ kh=ხ d=დ zg=ზგ n=ნ b=ბ r=რ sh=შ q=ყ t=თ',
    'a=ა e=ე o=ო i=ი u=უ',
    'l=ლ m=მ khi=ხი r=რ bi=ბი',
    false,
  ),
  tongue('v=վ n=ն kh=խ m=մ l=լ d=դ zh=ժ h=հ b=բ t=տ g=գ s=ս p=պ', 'a=ա e=ե o=ո i=ի', 'sk=սկ r=ր mn=մն l=լ gh=ղ'),
] as const

/** A name in Latin letters, and in those of its tongue. */
export interface Spelt {
  latin: string
  native: string
}

/** The entry of a name in the letters of its own tongue, which has no code as it does not exist. */
export const nativeName = ({ native }: Spelt) => ({ value: native, lang: 'und', kind: 'native' })

/** How newspapers spell the same sounds. */
const respellings: [RegExp, string][] = [
  [/v/g, 'w'],
  [/kh/g, 'ch'],
  [/sh/g, 'sch'],
  [/ou/g, 'u'],
  [/y/g, 'j'],
]

/** Given names are few, as people share them. */
const GIVEN = 30

export interface Names {
  /** How many tongues there are; below they are numbered from 0. */
  tongues: number
  /** What a state, a lake or a society is called after: long, as short ones may be on the map of this world. */
  word(tongue: number): Spelt
  /** A given name and a surname, with what else they are written as in Latin letters, if anything. */
  person(tongue: number): Spelt & { alias: string | undefined }
}

/**
 * Gives out names: no word and no surname is heard as another of them, in whatever spelling, nor as one with a typo.
 */
export function namesFrom(random: Random): Names {
  const heard = new Set<string>()
  const given = tongues.map(tongue => Array.from({ length: GIVEN }, () => spell(tongue, 1)))
  for (const { latin, native } of given.flat()) for (const form of formsOf([latin, native])) heard.add(form)

  return { tongues: tongues.length, word: tongue => distinct(tongue, 2), person }

  function distinct(tongue: number, open: number): Spelt & { alias: string } {
    // Where all that is short has been given out, names grow longer.
    for (let attempts = 0; ; attempts++) {
      const name = spell(tongues[tongue] as Tongue, attempts < 8 ? open : open + 1)
      const alias = respellings.reduce((text, [sound, letters]) => text.replaceAll(sound, letters), name.latin)
      const spelt = { ...name, alias: capitalized(alias.toLowerCase()) }
      const forms = formsOf([spelt.latin, spelt.native, spelt.alias])
      if (forms.some(form => heard.has(form))) continue
      for (const form of forms) heard.add(form)
      return spelt
    }
  }

  function person(tongue: number) {
    const first = random.pick(given[tongue] as Spelt[])
    const last = distinct(tongue, 1)
    return {
      latin: `${first.latin} ${last.latin}`,
      native: `${first.native} ${last.native}`,
      alias: last.alias === last.latin ? undefined : `${first.latin} ${last.alias}`,
    }
  }

  /** A word of so many open syllables and a closed one. */
  function spell({ onsets, vowels, codas, capitals }: Tongue, open: number): Spelt {
    const syllables = Array.from({ length: open + 1 }, () => [random.pick(onsets), random.pick(vowels)])
    const sounds = [...syllables.flat(), random.pick(codas)]
    const native = sounds.map(([, letters]) => letters).join('')
    return {
      latin: capitalized(sounds.map(([letters]) => letters).join('')),
      native: capitals ? capitalized(native) : native,
    }
  }
}

export const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/**
 * What a word is heard as, and the same with any one letter cut out: words that are a typo apart share one of these.
 */
function formsOf(spellings: readonly string[]): string[] {
  const keys = new Set(spellings.flatMap(nameKeys))
  return [...keys].flatMap(key => [key, ...Array.from(key, (_, at) => key.slice(0, at) + key.slice(at + 1))])
}
