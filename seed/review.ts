/** A plan as a colleague reads it: in words and names, what is lost first. How it is written is review-formats.ts. */
import { entities, types } from '../schema/entities.ts'
import type { Entity } from '../schema/entity.ts'
import { partsOf } from '../schema/key.ts'
import { type Entry, type Fields, nameOf } from './dataset.ts'
import { type Plan, summarizePlan } from './plan.ts'
import { type Detail, inWords, listed, type Naming, quoted, short, tellDifferences } from './wording.ts'

/** What becomes of one entity or one id. */
export interface Item {
  mark: '+' | '~' | '-' | '='
  key: string
  /** What it is called; nothing of an id that has nothing else to it. */
  name: string
  says: string
  details: Detail[]
}

export interface Section {
  title: string
  items: Item[]
}

export interface Review {
  sections: Section[]
  /** What concerns many entries at once. */
  notes: string[]
  /** How many lines tell of a citation that is lost. */
  lost: number
  /** The plan in one line. */
  summary: string
}

/**
 * What a plan does, for whoever has to agree to it. What is gone and what has changed come before what is new, of which
 * there may be very much.
 * @param entries all of the new data: they give the names of what is referred to
 */
export function reviewOf(plan: Plan, entries: readonly Entry[]): Review {
  const summary = summarizePlan(plan)
  if (plan.from === plan.to) return { sections: [], notes: [], lost: 0, summary }
  const named = namesIn(plan, entries)
  const told = plan.changed.filter(({ differences }) => differences.length > 0)
  const restored = plan.changed.filter(({ differences }) => differences.length === 0).map(({ entry }) => entry.key)
  const changed = told.map(change => changedItem(change, named))
  const added = plan.added.map(entry => addedItem(entry, plan, named))
  const sections = [
    ...byType('removed', removedItems(plan, named)),
    ...byType('changed', changed),
    ...byType('added', added),
    ...byType('ids', idItems(plan, named)),
  ]
  const lost = changed.flatMap(({ details }) => details).filter(detail => detail.lost).length
  return { sections, notes: restored.length > 0 ? [storedOtherwise(restored)] : [], lost, summary }
}

const storedOtherwise = (keys: readonly string[]) =>
  `${keys.length} ${keys.length === 1 ? 'entry is' : 'entries are'} only stored in another way: ${listed(keys)}`

/** A section for each type, in the order of the models. */
function byType(what: string, items: readonly Item[]): Section[] {
  return [...types, undefined].flatMap(type => {
    const own = items.filter(({ key }) => entityOfKey(key)?.type === type).sort((a, b) => (a.key < b.key ? -1 : 1))
    const title = what === 'ids' ? `Retired ids of ${type}` : `${capitalized(type ?? 'others')} ${what}`
    return own.length > 0 ? [{ title: `${title} (${own.length})`, items: own }] : []
  })
}

const capitalized = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)

function entityOfKey(key: string): Entity | undefined {
  const { type } = partsOf(key)
  return entities.find(entity => entity.type === type)
}

/** Whose names are sentences or titles stands in quotation marks. */
const QUOTED = ['proposals', 'positions', 'sources', 'meetings']

function namesIn({ removed }: Plan, entries: readonly Entry[]): Naming {
  const names = new Map([
    ...removed.map(({ key, name }) => [key, name] as const),
    ...entries.map(({ key, entity, fields }) => [key, nameOf(entity, fields)] as const),
  ])
  return key => {
    const name = names.get(key)
    if (name === undefined) return key
    return QUOTED.includes(partsOf(key).type) ? quoted(name) : short(name)
  }
}

function addedItem({ entity, key, fields }: Entry, { unretired }: Plan, named: Naming): Item {
  const { name, says } = headline(entity, fields, named)
  const stances = (fields.stances ?? []) as Fields[]
  return {
    mark: '+',
    key,
    name,
    says: says || told(entity, fields, named),
    details: [
      ...stances.map(({ stance, proposal }) => ({ text: `${stance} ${named(String(proposal))}` })),
      ...(unretired.includes(key) ? [{ text: 'its id was retired' }] : []),
    ],
  }
}

function changedItem({ entry: { entity, key, fields }, differences }: Plan['changed'][number], named: Naming): Item {
  const who = named(String(fields.capacity === 'individual' ? fields.holder : fields.party))
  const details = tellDifferences(entity.fields, differences, named, who)
  return { mark: '~', key, ...headline(entity, fields, named), details }
}

const removedItems = ({ removed, retired }: Plan, named: Naming): Item[] =>
  removed.map(({ key, name, last, into }) => {
    const entity = entityOfKey(key)
    const known = entity && Object.keys(last).length > 0
    const head = known ? headline(entity, last, named) : { name: name === key ? '' : short(name), says: '' }
    const because = retired.find(one => one.key === key)?.reason
    const fate = into ? `merged into ${named(into.key)} (${into.key})` : 'removed'
    const says = [head.says, because ? `${fate}: ${short(because)}` : fate].filter(Boolean).join(' — ')
    return { mark: '-', key, name: head.name, says, details: [] }
  })

/** Ids of which more or less is known than before, apart from those that go now. */
function idItems({ removed, retired, unretired }: Plan, named: Naming): Item[] {
  const going = new Set(removed.map(({ key }) => key))
  const item = (key: string, says: string): Item => ({ mark: '=', key, name: '', says, details: [] })
  const known = retired
    .filter(({ key }) => !going.has(key))
    .map(({ key, into, reason }) => {
      const fate = into ? `known to be merged into ${named(into)} (${into})` : 'known to be removed'
      return item(key, reason ? `${fate}: ${short(reason)}` : fate)
    })
  return [...known, ...unretired.map(key => item(key, 'retired no longer'))]
}

/** What it is called; a position has no name, but somebody who says something. */
function headline(entity: Entity, fields: Fields, named: Naming): { name: string; says: string } {
  if (entity.type !== 'positions') return { name: short(nameOf(entity, fields)), says: '' }
  const { holder, party, act, summary } = fields
  const speaker = named(String(holder))
  const on = holder === party ? speaker : `${speaker}, for ${named(String(party))},`
  return { name: `${on} ${act}`, says: quoted(String(summary)) }
}

/** What tells it from others of its type. */
function told({ type }: Entity, fields: Fields, named: Naming): string {
  const { kind, status, date, place, country, broader, publisher, memberships, parties } = fields
  const reference = (key: Fields[string] | undefined) => (key ? named(String(key)) : '')
  const day = date ? inWords(String(date)) : ''
  const facts: Record<string, unknown[]> = {
    negotiations: ((parties ?? []) as string[]).map(reference),
    meetings: [kind, status, day, reference(place)],
    people: ((memberships ?? []) as Fields[]).map(({ role }) => short(String(role))),
    organizations: [kind, reference(country)],
    regions: [reference(country)],
    places: [reference(country)],
    issues: [broader && `part of ${reference(broader)}`],
    sources: [kind, publisher && short(String(publisher)), day],
  }
  return (facts[type] ?? []).filter(Boolean).join(type === 'people' ? '; ' : ', ')
}
