/**
 * Popolo, in which parliaments and those who watch them publish: persons, organizations, the posts these have, and
 * memberships between them. https://www.popoloproject.com/specs/
 */
import { type Dataset, type Fields, isMapping } from '../dataset.ts'
import { type Actor, certain, fieldsOf, listOf, makesAnId, type Name, otherNames, Reading, refOf } from './actors.ts'
import type { Exchange } from './exchange.ts'
import { ImportError } from './imported.ts'
import { isKind, isText, languageOf, parseJson, Said, wikidataItem, wikidataPage } from './values.ts'

const LISTS = ['persons', 'organizations', 'memberships', 'posts', 'areas'] as const
type List = (typeof LISTS)[number]

class Item extends Said {
  /** An id; some publishers count. */
  id(property: string): string | undefined {
    const value = this.get(property)
    return typeof value === 'number' ? String(value) : this.values.text(value, this.called(property))
  }

  /** The id of a person or an organization: alone in its list, but maybe not in the file. */
  ref(property: string, list: 'persons' | 'organizations'): string | undefined {
    const id = this.id(property)
    return id === undefined ? undefined : `${list} ${id}`
  }

  items = (property: string, what = this.called(property)) =>
    this.within(property).map(([place, record]) => new Item(what, place, record, this.values))
}

/** The record that a membership stands in, which says one side of it. */
interface Within {
  person?: string
  organization?: string
}

interface Post {
  role: string | undefined
  organization: string | undefined
  country: string | undefined
}

class Popolo {
  readonly #reading = new Reading()
  readonly #lists: Record<List, Item[]>
  readonly #areas = new Map<string, string>()
  readonly #posts = new Map<string, Post>()
  readonly #held = new Set<string>()
  /** Those that stand within records, kept until every post is known. */
  readonly #memberships: (Within & { item: Item })[] = []

  constructor(file: Record<string, unknown>) {
    for (const [name, value] of Object.entries(file))
      if (!LISTS.some(list => list === name)) this.#reading.leaveOut(name, Array.isArray(value) ? value.length : 1)
    const itemsOf = (list: List) =>
      ((file[list] ?? []) as Record<string, unknown>[]).map(
        (record, index) => new Item(list, `${list}[${index}]`, record, this.#reading),
      )
    this.#lists = Object.fromEntries(LISTS.map(list => [list, itemsOf(list)])) as Record<List, Item[]>
  }

  read(source: string) {
    for (const area of this.#lists.areas) this.#readArea(area)
    for (const post of this.#lists.posts) this.#readPost(post)
    for (const item of this.#lists.organizations) this.#readOrganization(item)
    for (const item of this.#lists.persons) this.#readPerson(item)
    for (const { item, ...within } of this.#memberships) this.#readMembership(item, within)
    for (const item of this.#lists.memberships) this.#readMembership(item, {})
    for (const id of this.#posts.keys()) if (!this.#held.has(id)) this.#reading.leaveOut('post that nobody holds')
    return this.#reading.finish(source)
  }

  #readPerson(item: Item) {
    const person = item.ref('id', 'persons') ?? item.place
    for (const one of item.items('memberships', 'memberships')) this.#memberships.push({ item: one, person })
    this.#readActor(item, { ref: person, collection: 'people' }, () => ({
      description: item.firstText('summary', 'biography'),
      identifiers: this.#identifiers(item),
    }))
  }

  #readOrganization(item: Item) {
    const organization = item.ref('id', 'organizations') ?? item.place
    for (const post of item.items('posts', 'posts')) this.#readPost(post, organization)
    for (const one of item.items('memberships', 'memberships')) this.#memberships.push({ item: one, organization })
    this.#readActor(item, { ref: organization, collection: 'organizations' }, () => ({
      description: item.firstText('description', 'abstract'),
      kind: this.#kindOf(item),
      parent: item.ref('parent_id', 'organizations'),
      country: this.#countryOf(item),
    }))
  }

  #readActor(item: Item, which: Pick<Actor, 'ref' | 'collection'>, rest: () => Partial<Actor>) {
    const { place } = item
    const name = item.text('name')
    if (name === undefined || !makesAnId(name)) return this.#reading.leaveOut(`${item.what} without a name`)
    this.#reading.actors.push({ ...which, place, name, names: this.#otherNames(item), ...rest() })
    item.close()
  }

  #readMembership(item: Item, within: Within) {
    const person = item.ref('person_id', 'persons') ?? within.person
    const organization = item.ref('organization_id', 'organizations') ?? within.organization
    const id = item.id('post_id')
    const post = id === undefined ? undefined : this.#posts.get(id)
    if (post) this.#held.add(id as string)
    else if (id !== undefined) this.#reading.leaveOut('post that is not in the file')
    const role = item.text('role') ?? post?.role ?? item.text('label')
    const country = this.#countryOf(item) ?? post?.country
    const body = organization ?? post?.organization
    // An office of a country may be held without any organization; a membership that names neither is of nothing.
    const held = { organization: body ?? (country === undefined ? '' : undefined), role, country }
    const [from, to] = [item.date('start_date'), item.date('end_date')]
    this.#reading.roles.push({ place: item.place, person, ...held, from, to })
    item.get('id')
    item.close()
  }

  #readPost(item: Item, organization = item.ref('organization_id', 'organizations')) {
    const id = item.id('id') ?? item.place
    const role = item.text('label') ?? item.text('role')
    this.#posts.set(id, { role, organization, country: this.#countryOf(item) })
    item.close()
  }

  /** Only what calls itself a country is one: `id` is a country's name at one publisher and a district's at another. */
  #readArea(item: Item): string | undefined {
    const id = item.id('id')
    const isCountry = item.get('classification') === 'country'
    if (!isCountry) this.#reading.leaveOut('area that is no country')
    const country = isCountry ? this.#reading.country(item.get('identifier') ?? id, 'area') : undefined
    if (id !== undefined && country !== undefined) this.#areas.set(id, country)
    return country
  }

  #countryOf(item: Item): string | undefined {
    const id = item.id('area_id')
    const [area] = item.items('area')
    const known = id === undefined ? undefined : this.#areas.get(id)
    if (id !== undefined && known === undefined) this.#reading.leaveOut(item.called('area_id'))
    return known ?? (area && this.#readArea(area))
  }

  #otherNames(item: Item): Name[] {
    return item.items('other_names').flatMap(other => {
      const value = other.text('name')
      const [lang, note] = [languageOf(other.get('lang')), other.get('note')]
      const known = isText(note) && KINDS.has(note)
      if (note != null && !known) this.#reading.leaveOut(other.called('note'))
      other.close()
      return value === undefined ? [] : { value, lang, kind: known ? note : 'alias' }
    })
  }

  #identifiers(item: Item): string[] {
    const addresses = item.items('identifiers').map(one => {
      const [scheme, identifier] = [one.get('scheme'), one.id('identifier') ?? '']
      const page = scheme === 'wikidata' ? wikidataPage(identifier) : undefined
      return page ?? this.#reading.webAddress(identifier, 'persons identifier that is no web address')
    })
    const links = item.items('links').map(link => this.#reading.webAddress(link.get('url'), link.what))
    return [...addresses, ...links].filter(isText)
  }

  #kindOf(item: Item): string {
    const classification = item.text('classification')
    if (classification !== undefined && isKind(classification)) return classification
    if (classification !== undefined) this.#reading.leaveOut(`classification «${classification}»`)
    return 'other'
  }
}

const KINDS = new Set(['alias', 'native', 'transliteration'])

function read(text: string, source: string) {
  const file = parseJson(text.replace(/^\uFEFF/, ''), 'the file')
  if (!isMapping(file) || !LISTS.some(list => list in file))
    throw new ImportError([`the file has none of the lists that Popolo knows: ${LISTS.join(', ')}`])
  const complaints = LISTS.flatMap(list => {
    const records = (file as Record<string, unknown>)[list] ?? []
    if (!Array.isArray(records)) return [`${list} is not a list`]
    return records.flatMap((record, index) => (isMapping(record) ? [] : [`${list}[${index}] is not an object`]))
  })
  if (complaints.length > 0) throw new ImportError(complaints)
  return new Popolo(file).read(source)
}

function write(dataset: Dataset): string {
  const names = new Map(dataset.entries.map(({ key, fields }) => [key, fields.name]))
  const areaOf = (country: unknown) => {
    if (!isText(country)) return undefined
    const identifier = country.replace('countries/', '')
    return { id: `country-${identifier}`, name: names.get(country), identifier, classification: 'country' }
  }
  const people = fieldsOf(dataset, 'people')
  const persons = people.map(fields => {
    const addresses = (fields.identifiers ?? []) as string[]
    const items = addresses.flatMap(address => wikidataItem(address) ?? [])
    return {
      id: refOf(`people/${fields.id}`),
      ...namesOf(fields),
      summary: fields.description ?? undefined,
      identifiers: filled(items.map(identifier => ({ scheme: 'wikidata', identifier }))),
      links: filled(addresses.filter(address => !wikidataItem(address)).map(url => ({ url }))),
    }
  })
  const organizations = fieldsOf(dataset, 'organizations').map(fields => ({
    id: refOf(`organizations/${fields.id}`),
    ...namesOf(fields),
    classification: fields.kind,
    description: fields.description ?? undefined,
    parent_id: fields.parent ? refOf(String(fields.parent)) : undefined,
    area: areaOf(fields.country),
  }))
  const memberships = people.flatMap(person =>
    listOf(person.memberships).map(({ role, organization, country, from, to }) => ({
      person_id: refOf(`people/${person.id}`),
      organization_id: organization ? refOf(String(organization)) : undefined,
      role,
      area: areaOf(country),
      start_date: certain(from),
      end_date: certain(to),
    })),
  )
  return `${JSON.stringify({ persons, organizations, memberships }, null, 2)}\n`
}

const filled = <T>(list: T[]) => (list.length > 0 ? list : undefined)

/** The specification has no field for the language of a name; `lang` is what others who publish Popolo call it. */
const namesOf = (fields: Fields) => ({
  name: fields.name,
  other_names: filled(otherNames(fields).map(({ value, lang, kind }) => ({ name: value, lang, note: kind }))),
})

export const popolo: Exchange = {
  name: 'popolo',
  title: 'Popolo',
  // `organizations` alone would be a data file of ours as well, which may be written in JSON.
  reads: text =>
    /^\uFEFF?\s*\{/.test(text) &&
    /"(?:(?:persons|posts)"\s*:\s*\[|(?:person_id|organization_id)"\s*:|classification"\s*:\s*")/.test(text),
  read,
  write,
}
