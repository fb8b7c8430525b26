/** From a plan to the statements that carry it out, batch by batch. */
import { entities, entityOf } from '../../schema/entities.ts'
import type { Entity } from '../../schema/entity.ts'
import type { Field } from '../../schema/fields.ts'
import { partRelationships } from '../../schema/graph.ts'
import type { Entry } from '../../seed/dataset.ts'
import { pauses } from '../../seed/pause.ts'
import type { Plan } from '../../seed/plan.ts'
import { type EdgeRow, type PartRow, type Rows, rowsOf } from '../../seed/rows.ts'
import type { Step } from './changes.ts'

/** Statements for at most a batch of rows. */
export interface Batch extends Step {
  /** How much of all the work it is. */
  worth: number
}

/** About as many rows as an entity takes, with its parts and its relationships: how many it will be is not known before. */
export const ROWS = 10

/**
 * What is gone or changed is taken out first. Then the entities are written batch by batch, each with its parts and with
 * the relationships to what is there; those to what is yet to be written come at the end.
 */
export async function* stepsOf({ added, changed, removed }: Plan): AsyncGenerator<Batch> {
  const gone = removed.map(({ key }) => key)
  const rewritten = changed.map(({ entry }) => entry.key)
  yield* equally(dropParts, [...rewritten, ...gone])
  yield* equally('UNWIND $rows AS key MATCH (n:Entity {key: key})-[r]->() DELETE r', rewritten)
  yield* equally('UNWIND $rows AS key MATCH (n:Entity {key: key}) DETACH DELETE n', gone)

  const pause = pauses()
  const missing = new Set(added.map(({ key }) => key))
  const edges = new Edges()
  const late: [EdgeRow, number][] = []
  for (const { entity, entries, isNew } of inOrder(added, changed))
    for (const batch of batches(entries)) {
      const made: (Rows & { hash: string })[] = []
      for (const entry of batch) {
        made.push({ ...rowsOf(entry), hash: entry.hash })
        await pause()
      }
      const parts = made.flatMap(rows => rows.parts)
      const ends = made.flatMap(rows => rows.edges)
      const each = (ROWS * batch.length) / (batch.length + parts.length + ends.length)
      yield* inArrays(
        isNew
          ? properties => `CREATE (:Entity:${entity.label} ${properties})`
          : properties => `MATCH (n:Entity {key: row[0]}) SET n = ${properties}`,
        made.map(({ properties, hash }) => ({
          at: isNew ? [] : [properties.key],
          properties: { ...properties, hash },
        })),
        each,
      )
      for (const { key } of batch) missing.delete(key)
      for (const alike of Map.groupBy(parts, ({ label }) => label).values()) yield* partsIn(alike, each)
      for (const edge of ends)
        if (missing.has(edge.to)) late.push([edge, each])
        else edges.add(edge, each)
      yield* edges.take(BATCH)
    }
  for (const [edge, each] of late) edges.add(edge, each)
  yield* edges.take(1)
}

/** The types such that few entities refer to what comes after them: whatever a type leads to stands before it. */
export const writingOrder: ReadonlySet<Entity> = (() => {
  const [begun, ended] = [new Set<Entity>(), new Set<Entity>()]
  const visit = (entity: Entity) => {
    if (begun.has(entity)) return
    begun.add(entity)
    for (const type of endsOf(entity.fields)) visit(entityOf(type))
    ended.add(entity)
  }
  entities.forEach(visit)
  return ended
})()

function* endsOf(fields: readonly Field[]): Generator<string> {
  for (const { to, fields: inner } of fields) yield* [...to, ...endsOf(inner)]
}

/** Entities of a type together. */
function* inOrder(added: readonly Entry[], changed: Plan['changed']) {
  const fresh = Map.groupBy(added, ({ entity }) => entity)
  const anew = Map.groupBy(
    changed.map(({ entry }) => entry),
    ({ entity }) => entity,
  )
  for (const entity of writingOrder)
    for (const [entries = [], isNew] of [
      [fresh.get(entity), true],
      [anew.get(entity), false],
    ] as const)
      yield { entity, entries, isNew }
}

/** @param rows of one kind */
function partsIn(rows: readonly PartRow[], each: number): Generator<Batch> {
  const [{ rel, label }] = rows as [PartRow]
  return inArrays(
    properties => `MATCH (n:Entity {key: row[0]}) CREATE (n)-[:${rel} {seq: row[1]}]->(:Part:${label} ${properties})`,
    rows.map(({ owner, seq, properties }) => ({ at: [owner, seq], properties })),
    each,
  )
}

/** Relationships that can be written, gathered over the batches of entities: there are many kinds of them. */
class Edges {
  readonly #gathered = new Map<string, { rows: Placed[]; worth: number }>()

  add({ base, rel, from, to, properties }: EdgeRow, worth: number): void {
    const start = `MATCH (a:${base} {key: row[0]}), (b:Entity {key: row[1]}) CREATE (a)-[:${rel}`
    const gathered = this.#gathered.get(start) ?? { rows: [], worth }
    gathered.rows.push({ at: [from, to], properties })
    this.#gathered.set(start, gathered)
  }

  /** Those of which there are so many of one kind. */
  *take(least: number): Generator<Batch> {
    for (const [start, { rows, worth }] of this.#gathered)
      if (rows.length >= least) {
        this.#gathered.delete(start)
        yield* inArrays(properties => `${start} ${properties}]->(b)`, rows, worth)
      }
  }
}

/** What is to be written, and at which keys. */
interface Placed {
  at: unknown[]
  properties: Record<string, unknown>
}

/**
 * Rows as arrays, and statements that say which property stands where in them: both engines take half as long over these as
 * over rows that are maps. What a row lacks is null in it, and is not stored.
 * @param each what each row is worth
 */
function* inArrays(statement: (properties: string) => string, rows: readonly Placed[], each: number): Generator<Batch> {
  for (const batch of batches(rows)) {
    const names = [...new Set(batch.flatMap(({ properties }) => Object.keys(properties)))].sort()
    const width = batch[0]?.at.length ?? 0
    const places = names.map((name, i) => `${name}: row[${width + i}]`)
    yield {
      query: `UNWIND $rows AS row ${statement(`{${places.join(', ')}}`)}`,
      rows: batch.map(({ at, properties }) => [...at, ...names.map(name => properties[name] ?? null)]),
      worth: each * batch.length,
    }
  }
}

/** @param each what each row is worth */
export function* equally(query: string, rows: readonly unknown[], each = 1): Generator<Batch> {
  for (const batch of batches(rows)) yield { query, rows: batch, worth: each * batch.length }
}

const dropParts = `UNWIND $rows AS key MATCH (n:Entity {key: key})-[:${partRelationships.join('|')}]->(part:Part) DETACH DELETE part`

/** As many rows as one statement gets through well within a time limit, and a process prepares without a pause. */
const BATCH = 1000

export function* batches<T>(items: readonly T[], size = BATCH): Generator<T[]> {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size)
}
