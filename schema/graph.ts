/**
 * The shape of the graph, as data: labels, relationships, constraints, indexes, and the statements that make them.
 *
 * Every node has one of three base labels beside its own: `Entity` (a person, a position), `Part` (what belongs to an
 * entity and goes with it: a name, a membership) or `Dataset` (the one node that says which version of the data this is).
 * Entities and parts are known by `key`, `type/id`, unique over all types, so that a reference to one of several types
 * is still one index look-up.
 */
import { entities } from './entities.ts'
import { nameKeys } from './name-key.ts'

/** The property by which a list is ordered beside the field of that name; never null, so that a cursor can stand on it. */
export const sortProperty = (field: { name: string }) => `sort_${field.name}`

/** The properties of a date: as written, and the days it can mean. */
export const dateProperties = (name: string) => ({
  written: name,
  earliest: `${name}_earliest`,
  latest: `${name}_latest`,
})

/** Everything the free-text search looks into, folded by `foldText`. */
export const SEARCH_TEXT = 'search_text'

/** The keys of every word of every name, each between spaces; absent from what has no names. */
export const NAME_KEYS = 'name_keys'

/** The keys of a name's words in the form in which they are looked for in `NAME_KEYS`. */
export const keysIn = (name: string): string[] => nameKeys(name).map(key => ` ${key} `)

/** Of several words that are all looked for, the one that the fewest entries are likely to have; '' of none. */
export const longestOf = (words: readonly string[]): string =>
  words.reduce((longest, word) => (word.length > longest.length ? word : longest), '')

/** Case and accents aside: how a text is stored for searching, and how the words of a search are compared with it. */
export const foldText = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** By label, what tells a node from all others of it. */
const unique = { Entity: 'key', Part: 'key', Dataset: 'id', Load: 'number', Change: 'seq', Retired: 'key' }

const indexes = entities.flatMap(({ label, sorts }) => [
  { label, properties: ['id'] },
  ...sorts.map(sort => ({ label, properties: [sortProperty(sort), 'id'] })),
])

/** The relationships to the parts that an entity's model knows. */
export const modelledParts = [
  ...new Set(entities.flatMap(({ fields }) => fields.filter(({ kind }) => kind === 'part').map(({ rel }) => rel))),
]

/** The parts under which an entity's names are looked up (spelling.ts); what reads an entity leaves them aside. */
export const WORD = { label: 'Word', rel: 'SPELT' } as const

/** The relationships to an entity's parts, by which they are found when it goes. */
export const partRelationships = [...modelledParts, WORD.rel]

/**
 * The statements that make constraints and indexes; each can be run again and again.
 * @param constraintsAreIndexes false for an engine in which a constraint is checked but not looked up by
 */
export function graphStatements(constraintsAreIndexes: boolean): string[] {
  const constraints = Object.entries(unique).map(
    ([label, property]) =>
      `CREATE CONSTRAINT ${label.toLowerCase()}_${property} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
  )
  const looked = constraintsAreIndexes
    ? []
    : Object.entries(unique).map(([label, property]) => ({ label, properties: [property] }))
  const indexed = [...indexes, { label: WORD.label, properties: ['word'] }, ...looked].map(
    ({ label, properties }) =>
      `CREATE INDEX ${label.toLowerCase()}_by_${properties.join('_')} IF NOT EXISTS FOR (n:${label}) ON (${properties.map(name => `n.${name}`).join(', ')})`,
  )
  // What is within a text is looked up in indexes of texts, which Grafeo does not have: of one type in its lists, of all in
  // a search.
  const named = entities.filter(({ fields }) => fields.some(({ name }) => name === 'names'))
  const searched = [
    ...['Entity', ...entities.map(({ label }) => label)].map(label => ({ label, property: SEARCH_TEXT })),
    { label: 'Entity', property: 'key' },
    ...['Entity', ...named.map(({ label }) => label)].map(label => ({ label, property: NAME_KEYS })),
  ]
  const texts = searched.map(
    ({ label, property }) =>
      `CREATE TEXT INDEX ${label.toLowerCase()}_by_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
  )
  return [...constraints, ...indexed, ...(constraintsAreIndexes ? texts : [])]
}
