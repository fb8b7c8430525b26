/**
 * FollowTheMoney, in which OpenSanctions and others publish: one entity a line, each of a schema, its properties lists
 * of texts. Who holds which role is an entity of its own, between the person and the organization or the office.
 * https://followthemoney.tech/explorer/
 */
import { createHash } from 'node:crypto'
import { type Dataset, type Fields, isMapping } from '../dataset.ts'
import { type Actor, certain, fieldsOf, listOf, makesAnId, otherNames, Reading, refOf } from './actors.ts'
import type { Exchange } from './exchange.ts'
import { ImportError } from './imported.ts'
import { isKind, isText, parseJson, Said, type Values, wikidataItem, wikidataPage } from './values.ts'

/** Which of an interval's properties is the one who holds the role, and which the body in which it is held. */
const intervals = new Map([
  ['Membership', { holder: 'member', body: 'organization' }],
  ['Employment', { holder: 'employee', body: 'employer' }],
  ['Directorship', { holder: 'director', body: 'organization' }],
])

/** A legal entity may be a person too; but who is one is said to be one wherever it is known. */
const kinds = new Map([
  ['Organization', 'other'],
  ['PublicBody', 'other'],
  ['LegalEntity', 'other'],
  ['Company', 'company'],
])

const OTHER_NAMES = ['alias', 'weakAlias', 'previousName', 'abbreviation']

/** An id that leads to a page at OpenSanctions; others are of whoever made the file. */
const OPEN_SANCTIONS = /^(?:NK-[A-Za-z0-9]+|Q[1-9]\d*)$/
const PAGES = 'https://www.opensanctions.org/entities/'

/** An entity. Each of its properties is a list, of which our model mostly has room for the first value. */
class Thing extends Said {
  readonly written: Written

  constructor(written: Written, values: Values) {
    super(written.schema, `entity ${written.id}`, written.properties, values)
    this.written = written
  }

  all = (property: string) => (super.get(property) ?? []) as unknown[]

  override get(property: string): unknown {
    const [first, ...others] = this.all(property)
    this.values.leaveOut(`further ${this.called(property)}`, others.length)
    return first
  }

  texts = (property: string) =>
    this.all(property).flatMap(value => this.values.text(value, this.called(property)) ?? [])
}

interface Written {
  id: string
  schema: string
  caption: unknown
  properties: Record<string, unknown[]>
}

function read(text: string, source: string) {
  const reading = new Reading()
  const things = parse(text).map(written => new Thing(written, reading))
  const offices = new Map(
    things.filter(({ what }) => what === 'Position').map(thing => [thing.written.id, officeOf(thing)]),
  )
  const held = new Set<string>()
  for (const thing of things) {
    const { what: schema, place } = thing
    const ends = intervals.get(schema)
    if (schema === 'Person' || kinds.has(schema)) readActor(thing, reading)
    else if (ends) {
      const person = thing.text(ends.holder)
      // Without one it is no office either: these schemas are about a body.
      const organization = thing.text(ends.body) ?? ''
      reading.roles.push({ place, person, organization, country: undefined, ...termOf(thing) })
    } else if (schema === 'Occupancy') {
      const post = thing.text('post') ?? ''
      held.add(post)
      const { role, organization, country } = offices.get(post) ?? {}
      const term = termOf(thing, role)
      reading.roles.push({ place, person: thing.text('holder'), organization, country, ...term })
    } else if (schema !== 'Position') {
      reading.leaveOut(schema)
      continue
    }
    thing.close()
  }
  for (const id of offices.keys()) if (!held.has(id)) reading.leaveOut('Position that nobody holds')
  return reading.finish(source)
}

/** When a role was held, and its name: the one of the office, of the interval itself, or in the other side's words. */
function termOf(thing: Thing, office?: string) {
  const role = office ?? thing.firstText('role', 'summary')
  return { role, from: thing.date('startDate'), to: thing.date('endDate') }
}

const officeOf = (thing: Thing) => ({
  role: thing.text('name'),
  organization: thing.text('organization'),
  country: thing.country('country'),
})

function readActor(thing: Thing, reading: Reading) {
  const { id, schema, caption } = thing.written
  const written = thing.texts('name')
  const label = labelOf(written, caption)
  if (label === undefined) return reading.leaveOut(`${schema} without a name`)
  const others = [...written, ...OTHER_NAMES.flatMap(thing.texts)]
  const actor = {
    ref: id,
    place: thing.place,
    name: label,
    names: others.map(value => ({ value, lang: 'und', kind: 'alias' })),
    description: thing.firstText('description', 'summary'),
  }
  if (schema === 'Person') reading.actors.push({ ...actor, collection: 'people', identifiers: pagesOf(thing, reading) })
  else reading.actors.push({ ...actor, collection: 'organizations', ...bodyOf(thing, reading) })
}

/** The one its publisher shows; else the first that readers of English can read, for the label is in English. */
function labelOf(names: readonly string[], caption: unknown): string | undefined {
  const usable = names.filter(makesAnId)
  return (
    usable.find(name => name === caption) ?? usable.find(name => /^[\P{L}\p{Script=Latin}]+$/u.test(name)) ?? usable[0]
  )
}

function bodyOf(thing: Thing, reading: Reading): Pick<Actor, 'kind' | 'parent' | 'country'> {
  const classification = thing.text('classification')
  const known = classification !== undefined && isKind(classification)
  if (classification !== undefined && !known) reading.leaveOut(thing.called('classification'))
  const country = thing.country('country') ?? thing.country('jurisdiction')
  return { kind: known ? classification : (kinds.get(thing.what) as string), parent: thing.text('parent'), country }
}

function pagesOf(thing: Thing, reading: Reading): string[] {
  const items = thing.texts('wikidataId').flatMap(item => {
    const page = wikidataPage(item)
    if (!page) reading.leaveOut(thing.called('wikidataId'))
    return page ?? []
  })
  const addresses = thing.all('sourceUrl').flatMap(url => reading.webAddress(url, thing.called('sourceUrl')) ?? [])
  return [...items, ...addresses, ...(OPEN_SANCTIONS.test(thing.written.id) ? [`${PAGES}${thing.written.id}/`] : [])]
}

/** Lines or a list of entities; whatever is wrong with them is said at once. */
function parse(text: string): Written[] {
  const complaints: string[] = []
  const written: Written[] = []
  const add = (value: unknown, place: string) => {
    if (isWritten(value)) written.push(value)
    else complaints.push(`${place}: an entity has an id, a schema and properties, each of them a list`)
  }
  const whole = text.replace(/^\uFEFF/, '')
  if (/^\s*\[/.test(whole)) {
    const list = parseJson(whole, 'the file') as unknown[]
    for (const [index, value] of list.entries()) add(value, `entity ${index + 1} of the list`)
  } else
    for (const [index, line] of whole.split(/\r?\n/).entries()) {
      const place = `line ${index + 1}`
      try {
        if (line.trim() !== '') add(parseJson(line, place), place)
      } catch (error) {
        complaints.push(...(error as ImportError).complaints)
      }
    }
  if (complaints.length > 0) throw new ImportError(complaints)
  return written
}

const isWritten = (value: unknown): value is Written =>
  isMapping(value) &&
  isText(value.id) &&
  value.id !== '' &&
  isText(value.schema) &&
  isMapping(value.properties) &&
  Object.values(value.properties).every(Array.isArray)

function write(dataset: Dataset): string {
  const written = new Map<string, object>()
  const add = (id: string, schema: string, properties: Record<string, unknown[]>, caption?: unknown) => {
    const said = Object.entries(properties).map(
      ([name, values]) => [name, values.filter(value => value != null)] as const,
    )
    const full = Object.fromEntries(said.filter(([, values]) => values.length > 0))
    written.set(id, { id, schema, ...(caption !== undefined && { caption }), properties: full })
  }
  for (const fields of fieldsOf(dataset, 'organizations')) {
    const { kind, parent, country } = fields
    const schema = kind === 'company' ? 'Company' : PUBLIC.has(String(kind)) ? 'PublicBody' : 'Organization'
    const body = { classification: [kind], parent: [parent && refOf(String(parent))], country: [codeOf(country)] }
    add(refOf(`organizations/${fields.id}`), schema, { ...namesOf(fields), ...body }, fields.name)
  }
  for (const fields of fieldsOf(dataset, 'people')) {
    const person = refOf(`people/${fields.id}`)
    const addresses = (fields.identifiers ?? []) as string[]
    const items = addresses.map(wikidataItem)
    const pages = { wikidataId: items, sourceUrl: addresses.filter((_, index) => !items[index]) }
    add(person, 'Person', { ...namesOf(fields), ...pages }, fields.name)
    for (const { role, organization, country, from, to } of listOf(fields.memberships)) {
      const body = organization ? refOf(String(organization)) : null
      const term = { startDate: [certain(from)], endDate: [certain(to)] }
      const id = `parley-membership-${fields.id}-${digest(role, organization, country, from, to)}`
      // A membership has no country there; an office has.
      if (body && !country) add(id, 'Membership', { member: [person], organization: [body], role: [role], ...term })
      else {
        const office = `parley-position-${digest(role, organization, country)}`
        add(office, 'Position', { name: [role], organization: [body], country: [codeOf(country)] }, role)
        add(id, 'Occupancy', { holder: [person], post: [office], ...term })
      }
    }
  }
  return [...written.values()].map(one => `${JSON.stringify(one)}\n`).join('')
}

const PUBLIC = new Set(['ministry', 'parliament'])

const codeOf = (country: unknown) => (isText(country) ? country.replace('countries/', '').toLowerCase() : undefined)

const namesOf = (fields: Fields) => ({
  name: [fields.name],
  alias: [...new Set(otherNames(fields).map(({ value }) => value))],
  description: [fields.description],
})

/** Says of what has no id of its own which one it is, whatever else changes around it. */
const digest = (...what: unknown[]) => createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 12)

export const ftm: Exchange = {
  name: 'ftm',
  title: 'FollowTheMoney',
  reads: text => /^\uFEFF?\s*[[{]/.test(text) && /"schema"\s*:\s*"/.test(text) && /"properties"\s*:\s*\{/.test(text),
  read,
  write,
}
