/**
 * What every form of exchange shares: the people, organizations and roles that a file of another form speaks of, on
 * their way to entries of a data file and back. What a form says is in its own file; which of it can be a membership,
 * and under which ids, is settled here.
 */
import { type Dataset, type Fields, isMapping } from '../dataset.ts'
import { cut, LONGEST, slugOf } from '../slug.ts'
import type { Imported, ImportedEntry } from './imported.ts'
import { Values } from './values.ts'

export type Collection = 'people' | 'organizations'

export interface Name {
  value: string
  lang: string
  kind: string
}

/** A person or an organization as a file gives it; others are named by the ids of that file. */
export interface Actor {
  /** Its id there, alone in the whole file. */
  ref: string
  collection: Collection
  place: string
  name: string
  names: Name[]
  description?: string | undefined
  identifiers?: string[]
  kind?: string
  parent?: string | undefined
  country?: string | undefined
}

export interface Held {
  place: string
  person: string | undefined
  /** Undefined only where the form knows offices that belong to no organization. */
  organization: string | undefined
  role: string | undefined
  country: string | undefined
  from: string | undefined
  to: string | undefined
}

/** What is taken over of a file, until all of it is known and each can be given an id. */
export class Reading extends Values {
  readonly actors: Actor[] = []
  readonly roles: Held[] = []

  /** The entries of a data file, with ids of their own, and each role with the person who holds it. */
  finish(source: string): Imported {
    const actors = this.#distinct()
    const ids = idsFor([...actors.values()])
    const held: { ref: string; place: string; item: object }[] = []
    for (const { place, person, organization, role, country, from, to } of this.roles) {
      const holder = actors.get(person ?? '')
      const body = organization === undefined ? undefined : actors.get(organization)
      if (!holder || (organization !== undefined && !body)) this.leaveOut('membership without organization or person')
      else if (holder.collection !== 'people') this.leaveOut('membership of an organization')
      else if (body && body.collection !== 'organizations') this.leaveOut('membership in a person')
      else if (role === undefined) this.leaveOut('membership without a role')
      else {
        const within = body && ids.get(body.ref)
        const item = present({ role, organization: within, country, from, to, citations: [{ source }] })
        held.push({ ref: holder.ref, place, item })
      }
    }
    const memberships = Map.groupBy(held, ({ ref }) => ref)
    const entries = [...actors.values()].map((actor): ImportedEntry => {
      const { ref, collection, place, name, names, description, identifiers, kind, country } = actor
      const item = {
        id: ids.get(ref),
        name,
        names: distinctNames(name, names),
        description,
        identifiers: [...new Set(identifiers)],
        kind,
        parent: this.#parent(actor, actors, ids),
        country,
        memberships: memberships.get(ref)?.map(one => one.item),
        citations: [{ source }],
      }
      const placeOf = ([field, index]: readonly (string | number)[]) =>
        (field === 'memberships' && memberships.get(ref)?.[Number(index)]?.place) || place
      return { collection, item: present(item), placeOf }
    })
    return { entries, leftOut: this.leftOut }
  }

  /** A file that gives an id twice means the same one; what it says the second time is counted, not mixed in. */
  #distinct() {
    const actors = new Map<string, Actor>()
    for (const actor of this.actors)
      if (actors.has(actor.ref)) this.leaveOut('entity given twice')
      else actors.set(actor.ref, actor)
    return actors
  }

  #parent({ parent }: Actor, actors: Map<string, Actor>, ids: Map<string, string>) {
    if (parent === undefined) return undefined
    if (actors.get(parent)?.collection === 'organizations') return ids.get(parent)
    this.leaveOut('parent that is not in the file')
    return undefined
  }
}

/** Without what is not said: an absent field and an empty list are simply not written. */
const present = (item: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(item).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  )

const distinctNames = (label: string, names: readonly Name[]) => [
  ...new Map(
    names.filter(({ value }) => value !== label).map(name => [JSON.stringify([name.value, name.lang]), name]),
  ).values(),
]

/** Ids by name, or those under which this data set was written: they are public, and come back as they went. */
function idsFor(actors: readonly Actor[]): Map<string, string> {
  const ids = new Map<string, string>()
  const taken = new Set<string>()
  // Where to go on counting: ten thousand of one name are not compared with each other.
  const next = new Map<string, number>()
  for (const { ref, collection } of actors) {
    const own = ownId(collection, ref)
    if (own) ids.set(ref, own)
    if (own) taken.add(`${collection}/${own}`)
  }
  for (const { ref, collection, name } of actors) {
    if (ids.has(ref)) continue
    const slug = slugOf(name)
    let id = slug
    let number = next.get(`${collection}/${slug}`) ?? 2
    for (; taken.has(`${collection}/${id}`); number++) id = `${cut(slug, LONGEST - 8)}-${number}`
    next.set(`${collection}/${slug}`, number)
    taken.add(`${collection}/${id}`)
    ids.set(ref, id)
  }
  return ids
}

/** A name of signs alone makes no id, so it cannot be a name here. */
export const makesAnId = (name: string) => slugOf(name) !== ''

/** The id of an entity in the files that are written: the same in each, and the same every time. */
export const refOf = (key: string) => `parley-${key.replace('/', '-')}`

const OWN = /^(?:\S+ )?parley-(people|organizations)-((?=.{1,100}$)[a-z0-9]+(?:-[a-z0-9]+)*)$/

function ownId(collection: Collection, ref: string) {
  const [, of, id] = OWN.exec(ref) ?? []
  return of === collection ? id : undefined
}

/** Only a date that is certain may be written where a form knows no other: a year, a month or a day. */
export const certain = (date: unknown) =>
  typeof date === 'string' && /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(date) ? date : undefined

export const fieldsOf = (dataset: Dataset, type: Collection): Fields[] =>
  dataset.entries.filter(({ entity }) => entity.type === type).map(({ fields }) => fields)

/** The parts or links of an entity: those of a complete one are always a list. */
export const listOf = (value: unknown) => (Array.isArray(value) ? value.filter(isMapping) : []) as Fields[]

/** The names beside the label. */
export const otherNames = ({ name, names }: Fields) =>
  listOf(names).filter(({ kind, value }) => kind !== 'label' && value !== name)
