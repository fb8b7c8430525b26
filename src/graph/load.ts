/** From checked data to the graph: what would change, and the one transaction that changes it. */
import { entities } from '../../schema/entities.ts'
import { partRelationships } from '../../schema/graph.ts'
import type { Dataset, Entry } from '../../seed/dataset.ts'
import type { Plan } from '../../seed/plan.ts'
import { rowsOf } from '../../seed/rows.ts'
import { type Graph, GraphAway, type Run } from './graph.ts'
import { type EntityRow, projection, shape } from './projection.ts'

/** How far a load has come, in statements' rows. */
export type Report = (done: number, total: number) => void

/** What a load would do, without doing it. */
export async function planLoad(graph: Graph, dataset: Dataset): Promise<Plan> {
  const read: Run = async (query, parameters) =>
    (await graph.read<{ [name: string]: unknown }>(query, parameters)).rows.map(row => ({ row }))
  return plan(read, dataset)
}

/**
 * Makes the graph hold exactly the dataset, all or nothing. Loading what is there already writes nothing.
 * @returns what it did
 */
export async function load(graph: Graph, dataset: Dataset, report: Report = () => {}): Promise<Plan> {
  const { version } = dataset
  if ((await versionIn(graph)) === version) return { from: version, to: version, added: [], changed: [], removed: [] }
  return graph.write(async run => {
    // Planned again within the transaction: another load may have come first.
    const planned = await plan(run, dataset)
    if (planned.from !== planned.to) await apply(run, planned, dataset, report)
    return planned
  })
}

async function versionIn(graph: Graph): Promise<string | null | undefined> {
  try {
    return (await graph.read('UNWIND [] AS row RETURN row')).version
  } catch (error) {
    // Another load under way, or one that died committing: the write waits for the one and clears up after the other.
    if (error instanceof GraphAway && !error.cause) return undefined
    throw error
  }
}

export interface Status {
  version: string
  /** ISO 8601, UTC. */
  loaded_at: string
  counts: { type: string; count: number }[]
}

/** What the graph holds, null if nothing was ever loaded. */
export async function readStatus(graph: Graph): Promise<Status | null> {
  const counts =
    'MATCH (n:Entity) WITH n.type AS type, count(*) AS count ORDER BY type RETURN collect({type: type, count: count}) AS counts'
  const { rows } = await graph.read<Status>(
    `MATCH (d:Dataset {id: 'current'}) CALL () { ${counts} } RETURN {version: d.version, loaded_at: d.loaded_at, counts: counts} AS row`,
  )
  return rows[0] ?? null
}

async function plan(run: Run, dataset: Dataset): Promise<Plan> {
  const [current] = await run("MATCH (dataset:Dataset {id: 'current'}) RETURN dataset.version AS row")
  const held = new Map(
    (await run('MATCH (n:Entity) RETURN {key: n.key, hash: n.hash} AS row')).map(({ row }) => {
      const { key, hash } = row as { key: string; hash: string }
      return [key, hash]
    }),
  )
  const wanted = new Set(dataset.entries.map(({ key }) => key))
  return {
    from: (current?.row as string | undefined) ?? null,
    to: dataset.version,
    added: dataset.entries.filter(({ key }) => !held.has(key)),
    changed: await whatChanged(
      run,
      dataset.entries.filter(({ key, hash }) => held.has(key) && held.get(key) !== hash),
    ),
    removed: [...held.keys()].filter(key => !wanted.has(key)).sort(),
  }
}

/** Compares entries with what the graph says of them, field by field. */
async function whatChanged(run: Run, entries: readonly Entry[]): Promise<Plan['changed']> {
  const before = new Map<string, Record<string, unknown>>()
  for (const entity of entities) {
    const all = entries.filter(entry => entry.entity === entity).map(({ key }) => key)
    for (const keys of batches(all))
      for (const { row } of await run(`MATCH (n:Entity) WHERE n.key IN $keys RETURN ${projection} AS row`, { keys })) {
        const fields = shape(entity, row as EntityRow, {
          reference: ({ type, id }) => `${type}/${id}`,
          date: written => written,
        })
        before.set(`${entity.type}/${fields.id}`, fields)
      }
  }
  return entries.map(entry => ({
    entry,
    fields: Object.keys(entry.fields).filter(
      name => JSON.stringify(entry.fields[name]) !== JSON.stringify(before.get(entry.key)?.[name]),
    ),
  }))
}

async function apply(run: Run, { added, changed, removed, to }: Plan, dataset: Dataset, report: Report): Promise<void> {
  const added_ = added.map(rowsOf)
  const changed_ = changed.map(({ entry }) => rowsOf(entry))
  const written = [...added_, ...changed_]
  const steps: [query: string, rows: unknown[]][] = [
    [dropParts, changed.map(({ entry }) => entry.key)],
    [dropReferences, changed.map(({ entry }) => entry.key)],
    [dropParts, removed],
    ['UNWIND $rows AS key MATCH (n:Entity {key: key}) DETACH DELETE n', removed],
    ...grouped(added_, row => row.entity.label).map(([label, rows]): [string, unknown[]] => [
      `UNWIND $rows AS row CREATE (n:Entity:${label}) SET n = row`,
      rows.map(({ properties }) => properties),
    ]),
    ['UNWIND $rows AS row MATCH (n:Entity {key: row.key}) SET n = row', changed_.map(({ properties }) => properties)],
    ...grouped(
      written.flatMap(({ parts }) => parts),
      ({ rel, label }) => `${rel}]->(part:Part:${label}`,
    ).map(([to, rows]): [string, unknown[]] => [
      `UNWIND $rows AS row MATCH (n:Entity {key: row.owner}) CREATE (n)-[r:${to}) SET r.seq = row.seq, part = row.properties`,
      rows,
    ]),
    ...grouped(
      written.flatMap(({ edges }) => edges),
      ({ base, rel }) => `${base} ${rel}`,
    ).map(([which, rows]): [string, unknown[]] => {
      const [base, rel] = which.split(' ')
      return [
        `UNWIND $rows AS row MATCH (a:${base} {key: row.from}), (b:Entity {key: row.to}) CREATE (a)-[r:${rel}]->(b) SET r = row.properties`,
        rows,
      ]
    }),
  ]
  const total = steps.reduce((sum, [, rows]) => sum + rows.length, 0)
  let done = 0
  for (const [query, rows] of steps)
    for (const batch of batches(rows)) {
      await run(query, { rows: batch })
      report((done += batch.length), total)
    }
  await run("MERGE (dataset:Dataset {id: 'current'}) SET dataset = $properties", {
    properties: { id: 'current', version: to, loaded_at: new Date().toISOString(), entities: dataset.entries.length },
  })
}

const dropParts = `UNWIND $rows AS key MATCH (n:Entity {key: key})-[:${partRelationships.join('|')}]->(part:Part) DETACH DELETE part`
const dropReferences = 'UNWIND $rows AS key MATCH (n:Entity {key: key})-[r]->() DELETE r'

/** As many as one query gets through well within a time limit. */
function* batches<T>(items: readonly T[], size = 1000): Generator<T[]> {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size)
}

const grouped = <T>(items: readonly T[], by: (item: T) => string): [string, T[]][] => [...Map.groupBy(items, by)]
