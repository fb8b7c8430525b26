/** What a value of another form must be like to be taken over. What is not is counted, never lost unseen. */
import { dateProblem } from '../../schema/dates.ts'
import { languageTag } from '../../schema/fields.ts'
import { organization } from '../../schema/organization.ts'
import { isMapping } from '../dataset.ts'
import { suppliedIds } from '../supply.ts'
import { ImportError } from './imported.ts'

export const isText = (value: unknown): value is string => typeof value === 'string'

export const isKind = (value: unknown) => organization.model.shape.kind.safeParse(value).success

const WIKIDATA = 'https://www.wikidata.org/wiki/'

/** The page of an item, by which people are identified; undefined if it is no item. */
export const wikidataPage = (item: string) => (/^Q[1-9]\d*$/.test(item) ? WIKIDATA + item : undefined)

/** Of an address exactly as `wikidataPage` gives it: any other would not come back as it was. */
export const wikidataItem = (address: string) =>
  address.startsWith(WIKIDATA) && wikidataPage(address.slice(WIKIDATA.length))
    ? address.slice(WIKIDATA.length)
    : undefined

/** A language as our data name it, or `und`: unknown. */
export const languageOf = (lang: unknown) => (isText(lang) && languageTag(lang)) || 'und'

/** @throws {ImportError} */
export function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ImportError([`${place} is not JSON: ${(error as Error).message}`])
  }
}

export class Values {
  readonly leftOut = new Map<string, number>()

  leaveOut(what: string, times = 1) {
    if (times > 0) this.leftOut.set(what, (this.leftOut.get(what) ?? 0) + times)
  }

  /** What is made of a value, if it can be; if there is one and it cannot, that is counted. */
  #take(value: unknown, what: string, made: (value: string) => string | undefined): string | undefined {
    if (value === undefined || value === null || value === '') return undefined
    const taken = isText(value) ? made(value.trim()) : undefined
    if (taken === undefined) this.leaveOut(what)
    return taken
  }

  /** A text that is too long is left out: where it may be cut, only a reader can say. */
  text = (value: unknown, what: string) =>
    this.#take(value, what, written => (written.length > 0 && written.length <= 5000 ? written : undefined))

  /** A year, month or day. A time of day is cut off; anything else is no date that means the same here. */
  date = (value: unknown, what: string) =>
    this.#take(value, `${what} that is no date`, written => {
      const day = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[T ]\d.*)?$/.exec(written)?.[1]
      return day && dateProblem(day) === undefined ? day : undefined
    })

  country = (value: unknown, what: string) =>
    this.#take(value, `${what} that is no ISO code`, written => {
      const code = written.toUpperCase()
      return suppliedIds.countries?.has(code) ? code : undefined
    })

  webAddress = (value: unknown, what: string) =>
    this.#take(value, what, written => (/^https?:\/\//i.test(written) && URL.canParse(written) ? written : undefined))
}

/** A record, its properties each to be asked for once: what nobody asked for is counted. */
export class Said {
  /** What records of its kind are called. */
  readonly what: string
  readonly place: string
  protected readonly values: Values
  readonly #properties: Map<string, unknown>

  constructor(what: string, place: string, properties: Record<string, unknown>, values: Values) {
    this.what = what
    this.place = place
    this.values = values
    this.#properties = new Map(Object.entries(properties))
  }

  called = (property: string) => `${this.what} ${property}`

  get(property: string): unknown {
    const value = this.#properties.get(property)
    this.#properties.delete(property)
    return value
  }

  text = (property: string) => this.values.text(this.get(property), this.called(property))
  date = (property: string) => this.values.date(this.get(property), this.called(property))
  country = (property: string) => this.values.country(this.get(property), this.called(property))

  /** The first of several properties that says something; the others are not asked for, and left to be counted. */
  firstText(...properties: string[]): string | undefined {
    return properties
      .values()
      .map(this.text)
      .find(text => text !== undefined)
  }

  /** Records within this one, or the only one. */
  protected within(property: string): [string, Record<string, unknown>][] {
    const value = this.get(property)
    const records = Array.isArray(value) ? value : value == null ? [] : [value]
    const found = records.flatMap((record, index): [string, Record<string, unknown>][] =>
      isMapping(record) ? [[`${this.place}.${property}[${index}]`, record]] : [],
    )
    this.values.leaveOut(this.called(property), records.length - found.length)
    return found
  }

  /** Counts what is left. */
  close() {
    for (const [property, value] of this.#properties)
      if (Array.isArray(value)) this.values.leaveOut(this.called(property), value.length)
      else if (value !== null && value !== '') this.values.leaveOut(this.called(property))
  }
}
