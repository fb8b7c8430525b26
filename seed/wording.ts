/** How one difference between two states of an entity is put into words and names. */
import { dateProblem, presentDate } from '../schema/dates.ts'
import type { Field } from '../schema/fields.ts'
import type { Fields, Value } from './dataset.ts'
import { type Difference, differencesOf } from './plan.ts'

export interface Detail {
  text: string
  /** A source no longer stands behind it: whoever reviews has to see that. */
  lost?: true
}

/** What the entity with a key is called. */
export type Naming = (key: string) => string

/** Characters of a text, and values of a list, that are told. */
const [LONG, MANY] = [100, 10]

export function short(text: string): string {
  const characters = [...text]
  return characters.length > LONG ? `${characters.slice(0, LONG).join('').trimEnd()}…` : text
}

export const quoted = (text: string) => `“${short(text)}”`

export const inWords = (date: string) => (dateProblem(date) ? date : presentDate(date).label)

export function listed(values: readonly string[]): string {
  const more = values.length - MANY
  return more > 0 ? `${values.slice(0, MANY).join(', ')} and ${more} more` : values.join(', ')
}

/**
 * Each difference in a line or several.
 * @param who takes the stances
 */
export const tellDifferences = (
  fields: readonly Field[],
  differences: readonly Difference[],
  named: Naming,
  who = '',
): Detail[] =>
  differences.flatMap(({ field: name, old, new: fresh }): Detail[] => {
    const field = fields.find(one => one.name === name)
    if (!field) return []
    if (!field.many && field.fields.length === 0) return [{ text: tellValue(field, old, fresh, named) }]
    const [was, is] = [old ?? [], fresh ?? []] as [Fields[], Fields[]]
    // The label among the names says again what the name says.
    const renamed = differences.some(one => one.field === 'name')
    const others = (all: Fields[]) => all.filter(({ kind }) => !renamed || kind !== 'label')
    const told =
      field.label === 'Name'
        ? tellNames(others(was), others(is))
        : field.label === 'Citation'
          ? tellCitations(was, is, named)
          : field.label === 'Stance'
            ? tellStances(was, is, named, who)
            : field.fields.length > 0
              ? tellParts(field, was, is, named)
              : tellList(field, was as unknown as string[], is as unknown as string[], named)
    if (told.length > 0 || (renamed && field.label === 'Name')) return told
    return [{ text: `${worded(name)}: in another order` }]
  })

const worded = (name: string) => name.replaceAll('_', ' ')

function tellValue(field: Field, old: Value, fresh: Value, named: Naming): string {
  const [was, is] = [shown(field, old, named), shown(field, fresh, named)]
  const long = [old, fresh].some(text => typeof text === 'string' && [...text].length > LONG)
  if (long && field.kind === 'property' && typeof old === 'string' && typeof fresh === 'string')
    return `${worded(field.name)}: ${apart(old, fresh)}`
  if (field.name === 'to' && old === null) return `ended ${is}`
  // Two ways to write a date may read alike.
  return `${worded(field.name)}: ${was === is ? `${old} → ${fresh}` : `${was} → ${is}`}`
}

function shown({ kind }: Field, value: Value, named: Naming): string {
  if (value === null) return 'none'
  if (kind === 'reference') return named(String(value))
  if (kind === 'date') return inWords(String(value))
  return typeof value === 'string' && !/^[\w-]+$/.test(value) ? quoted(value) : String(value)
}

/** Two long texts from a little before the place where they part. */
function apart(old: string, fresh: string): string {
  const [was, is] = [[...old], [...fresh]]
  const parting = was.findIndex((character, i) => character !== is[i])
  const start = Math.max(0, (parting < 0 ? was.length : parting) - 30)
  const from = (all: string[]) => quoted((start > 0 ? '…' : '') + all.slice(start).join(''))
  return `${from(was)} → ${from(is)}`
}

function tellList({ name, kind }: Field, was: string[], is: string[], named: Naming): Detail[] {
  const show = (value: string) => (kind === 'reference' ? named(value) : short(value))
  return signed(was, is, value => value).map(([sign, values]) => ({
    text: `${worded(name)}: ${sign} ${listed(values.map(show))}`,
  }))
}

/** What came and what went, by what makes two of them the same; nothing for a side on which there is none. */
function signed<T>(was: readonly T[], is: readonly T[], same: (one: T) => string): ['+' | '−', T[]][] {
  const [before, after] = [new Set(was.map(same)), new Set(is.map(same))]
  const sides: ['+' | '−', T[]][] = [
    ['+', is.filter(one => !before.has(same(one)))],
    ['−', was.filter(one => !after.has(same(one)))],
  ]
  return sides.filter(([, all]) => all.length > 0)
}

function tellNames(was: Fields[], is: Fields[]): Detail[] {
  const written = ({ lang, script }: Fields) => [lang, script].filter(Boolean).join(', ')
  const same = (name: Fields) => `${name.value} (${written(name)})`
  const moved = signed(was, is, same).flatMap(([sign, names]) =>
    [...Map.groupBy(names, written)].map(([how, all]) => ({
      text: `names: ${sign} ${listed(all.map(({ value }) => short(String(value))))} (${how})`,
    })),
  )
  const before = new Map(was.map(name => [same(name), name.kind]))
  const otherwise = is
    .filter(name => before.has(same(name)) && before.get(same(name)) !== name.kind)
    .map(name => ({ text: `names: ${same(name)}: ${before.get(same(name))} → ${name.kind}` }))
  return [...moved, ...otherwise]
}

function tellCitations(was: Fields[], is: Fields[], named: Naming): Detail[] {
  const same = ({ source, paragraph }: Fields) => `${source} ${paragraph}`
  const moved = signed(was, is, same).flatMap(([sign, all]): Detail[] =>
    [...Map.groupBy(all, ({ source }) => String(source))].map(([source, cited]) => {
      const where = located(named(source), cited)
      return sign === '+' ? { text: `citation gained: ${where}` } : { text: `citation LOST: ${where}`, lost: true }
    }),
  )
  const quotes = (all: Fields[], key: string) =>
    all.filter(one => same(one) === key && one.quote !== null).map(({ quote }) => quoted(String(quote)))
  const requoted = [...new Map(is.map(one => [same(one), one]))]
    .filter(([key]) => was.some(one => same(one) === key))
    .map(([key, one]) => ({ one, old: quotes(was, key), fresh: quotes(is, key) }))
    .filter(({ old, fresh }) => old.toSorted().join() !== fresh.toSorted().join())
    .map(({ one, old, fresh }) => {
      const where = located(named(String(one.source)), [one])
      return { text: `citation of ${where}: quote ${listed(old) || 'none'} → ${listed(fresh) || 'none'}` }
    })
  return [...moved, ...requoted]
}

function located(source: string, cited: readonly Fields[]): string {
  const paragraphs = [...new Set(cited.map(({ paragraph }) => paragraph).filter(one => one !== null))].map(String)
  if (paragraphs.length === 0) return source
  return `${source}, ${paragraphs.length > 1 ? 'paragraphs' : 'paragraph'} ${listed(paragraphs)}`
}

function tellStances(was: Fields[], is: Fields[], named: Naming, who: string): Detail[] {
  const on = (all: Fields[], proposal: string) =>
    all
      .filter(one => one.proposal === proposal)
      .map(({ stance }) => String(stance))
      .sort()
      .join(' and ') || 'no stance'
  return [...new Set([...is, ...was].map(({ proposal }) => String(proposal)))]
    .map(proposal => ({ proposal, old: on(was, proposal), fresh: on(is, proposal) }))
    .filter(({ old, fresh }) => old !== fresh)
    .map(({ proposal, old, fresh }) => ({ text: `${who} on ${named(proposal)}: ${old} → ${fresh}` }))
}

/** Parts have no ids: two are one if they say the same, else if they begin alike, else if they lead to the same. */
function tellParts(field: Field, was: Fields[], is: Fields[], named: Naming): Detail[] {
  const one = field.name.replace(/s$/, '')
  const [first] = field.fields as [Field, ...Field[]]
  const leading = field.fields.find(({ kind }) => kind === 'reference')
  const uncited = (part: Fields) => JSON.stringify({ ...part, citations: null })
  const pairs: [Fields, Fields][] = []
  let [old, fresh] = [was, is]
  for (const same of [
    (part: Fields) => JSON.stringify(part),
    uncited,
    (part: Fields) => String(part[first.name]),
    (part: Fields) => (leading && part[leading.name] !== null ? String(part[leading.name]) : undefined),
  ]) {
    const rest: Fields[] = []
    for (const part of fresh) {
      const twin = same(part) === undefined ? undefined : old.find(other => same(other) === same(part))
      if (twin) {
        pairs.push([twin, part])
        old = old.filter(other => other !== twin)
      } else rest.push(part)
    }
    fresh = rest
  }
  const described = (part: Fields) => describePart(field.fields, part, named)
  return [
    ...fresh.map(part => ({ text: `${one} added: ${described(part)}` })),
    ...old.map(part => ({ text: `${one} gone: ${described(part)}` })),
    ...pairs.flatMap(([before, after]) =>
      tellDifferences(field.fields, differencesOf(before, after), named).map(detail => ({
        ...detail,
        text: `${one} ${shown(first, before[first.name] ?? null, named)}: ${detail.text}`,
      })),
    ),
  ]
}

const describePart = (fields: readonly Field[], part: Fields, named: Naming): string =>
  fields
    .filter(({ name, fields: inner }) => inner.length === 0 && (part[name] ?? null) !== null)
    .map(({ name, kind }) => {
      const value = String(part[name])
      return kind === 'reference' ? named(value) : kind === 'date' ? `${name} ${inWords(value)}` : short(value)
    })
    .join(', ')
