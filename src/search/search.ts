/**
 * Search over everything that has a name or a text, whichever its type. The graph gives candidates, by the index of names
 * and by the words of texts; what each is worth is said here, by the same rules on every engine.
 */
import { entities, entityOf } from '../../schema/entities.ts'
import type { Entity } from '../../schema/entity.ts'
import { longestOf, modelledParts, SEARCH_TEXT, sortProperty } from '../../schema/graph.ts'
import { scriptOf } from '../../schema/names.ts'
import { remembered } from '../../schema/remembered.ts'
import { probesOf } from '../../schema/spelling.ts'
import type { Graph } from '../graph/graph.ts'
import { type Reference, referenceTo } from '../graph/projection.ts'
import { namedAs } from '../resources/names.ts'
import { type Match, matchName, matchText, type Reading, readingOf } from './match.ts'

export interface Asked {
  text: string
  /** None: all. */
  types: readonly string[]
  limit: number
}

/** An entity that answers a query, and the best of its names and texts that does. */
export interface Hit extends Match {
  entity: Reference
  /** The field that holds it: `name`, `names`, `summary`, `role`. */
  field: string
  /** As stored. */
  value: string
  /** Null of a text, whose language is not recorded. */
  lang: string | null
  /** ISO 15924. */
  script: string | null
}

interface Row {
  asked: number
  entity: Reference
  node: Record<string, unknown>
  parts: { rel: string; seq: number; part: Record<string, unknown> }[]
}

/** Candidates of one way to look that are read for so many hits: enough that those which turn out to be none do not matter. */
const candidatesFor = (limit: number) => 40 + 2 * limit

/** More words of a query are not looked for in texts. */
const MOST_WORDS = 16

const sortTitles = [...new Set(entities.map(({ title }) => `n.${sortProperty({ name: title })}`))]

/** The entities that have all words in their texts, those first that have the longest in their title. */
const withWords = `
  WITH asked WHERE asked.longest <> ''
  MATCH (n:Entity) WHERE n.${SEARCH_TEXT} CONTAINS asked.longest
    AND all(word IN asked.words WHERE n.${SEARCH_TEXT} CONTAINS word)
    AND (size(asked.types) = 0 OR n.type IN asked.types)
  WITH n.key AS key, CASE WHEN coalesce(${sortTitles.join(', ')}) CONTAINS asked.longest THEN 0 ELSE 1 END AS place
  ORDER BY place, key LIMIT $most
  RETURN key`

/** One text for every search, however many queries: `$asked` and `$most` differ. */
export const candidates = `
UNWIND $asked AS asked
CALL (asked) {
  CALL (asked) { ${namedAs('asked', '$most')} RETURN n.key AS key }
  RETURN key
  UNION
  CALL (asked) { ${withWords} }
  RETURN key
}
MATCH (n:Entity {key: key})
RETURN {
  asked: asked.number, entity: ${referenceTo('n')}, node: properties(n),
  parts: [(n)-[h:${modelledParts.join('|')}]->(p:Part) | {rel: type(h), seq: h.seq, part: properties(p)}]
} AS row`

/** What answers each of several queries, the best first; in one read of the graph. */
export async function search(graph: Graph, asked: readonly Asked[]) {
  const reading = remembered(readingOf)
  const { version, rows } = await graph.read<Row>(candidates, {
    most: Math.max(1, ...asked.map(({ limit }) => candidatesFor(limit))),
    asked: asked.map(({ text, types }, number) => {
      const words = [...new Set(reading(text).words)].slice(0, MOST_WORDS)
      return { number, types, probes: probesOf(text), words, longest: longestOf(words) }
    }),
  })
  const byQuery = Map.groupBy(rows, row => row.asked)
  return {
    version,
    found: asked.map(({ text, limit }, number) => {
      const hits = (byQuery.get(number) ?? []).flatMap(row => hitOf(reading(text), row, reading) ?? []).sort(byWorth)
      return { hits: hits.slice(0, limit), more: hits.length > limit }
    }),
  }
}

const orderOf = new Map(entities.map(({ type }, i) => [type, i]))

const byWorth = (a: Hit, b: Hit) =>
  b.score - a.score ||
  (orderOf.get(a.entity.type) as number) - (orderOf.get(b.entity.type) as number) ||
  (a.entity.id < b.entity.id ? -1 : 1)

/** The best of what an entity is called and says; the first of several as good. */
function hitOf(query: Reading, row: Row, reading: (written: string) => Reading): Hit | null {
  const entity = entityOf(row.entity.type)
  const hasWords = query.words.every(word => String(row.node[SEARCH_TEXT]).includes(word))
  let best: Hit | null = null
  for (const { isName, ...told } of toldBy(entity, row)) {
    const isTitle = told.field === entity.title
    const matches = [
      isName ? matchName(query, reading(told.value), isTitle) : null,
      hasWords ? matchText(query, told.value, isTitle) : null,
    ]
    for (const match of matches)
      if (match && match.score > (best?.score ?? 0)) best = { entity: row.entity, ...match, ...told }
  }
  return best
}

type Told = Pick<Hit, 'field' | 'value' | 'lang' | 'script'> & { isName: boolean }

/** The names and texts of an entity that can be searched for, in the order of its model. */
function* toldBy({ fields, title }: Entity, { node, parts }: Row): Generator<Told> {
  const hasNames = fields.some(({ name }) => name === 'names')
  for (const field of fields) {
    const value = node[field.name]
    // The name that is shown is among the names, which know its language.
    if (field.searched && typeof value === 'string' && !(hasNames && field.name === title))
      yield { field: field.name, value, lang: null, script: scriptOf(value), isName: false }
    if (field.kind !== 'part') continue
    const own = parts.filter(({ rel }) => rel === field.rel).sort((a, b) => a.seq - b.seq)
    for (const { part } of own)
      for (const { name } of field.fields.filter(inner => inner.searched && typeof part[inner.name] === 'string')) {
        const told = part[name] as string
        const isName = field.name === 'names'
        yield {
          field: !isName ? name : part.kind === 'label' ? title : field.name,
          value: told,
          lang: (part.lang as string | undefined) ?? null,
          script: (part.script as string | undefined) ?? scriptOf(told),
          isName,
        }
      }
  }
}
