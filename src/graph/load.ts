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
    if (planned.from !== planned.to) await apply(run, planned, report)
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

async function apply(run: Run, planned: Plan, report: Report): Promise<void> {
  const steps = stepsOf(planned)
  const total = steps.reduce((sum, { rows }) => sum + rows.length, 0)
  let done = 0
  for (const { query, rows } of steps)
    for (const batch of batches(rows)) {
      await run(query, { rows: batch })
      report((done += batch.length), total)
    }
  await run("MERGE (dataset:Dataset {id: 'current'}) SET dataset = $properties", {
    properties: { id: 'current', version: planned.to, loaded_at: new Date().toISOString() },
  })
}

/** One statement, and the rows that it is run for. */
interface Step {
  query: string
  rows: unknown[]
}

/** What is gone or changed is taken out first, then nodes are written, then parts, then the relationships between them. */
function stepsOf({ added, changed, removed }: Plan): Step[] {
  const stored = (entry: Entry) => {
    const { properties, ...rows } = rowsOf(entry)
    return { ...rows, properties: { ...properties, hash: entry.hash } }
  }
  const fresh = added.map(stored)
  const anew = changed.map(({ entry }) => stored(entry))
  const rewritten = changed.map(({ entry }) => entry.key)
  const nodes = [...Map.groupBy(fresh, ({ label }) => label)].map(([label, rows]) => ({
    query: `UNWIND $rows AS row CREATE (n:Entity:${label}) SET n = row`,
    rows: rows.map(({ properties }) => properties),
  }))
  const all = [...fresh, ...anew]
  const parts = Map.groupBy(
    all.flatMap(rows => rows.parts),
    ({ rel, label }) => `CREATE (n)-[r:${rel}]->(part:Part:${label})`,
  )
  const edges = Map.groupBy(
    all.flatMap(rows => rows.edges),
    ({ base, rel }) => `MATCH (a:${base} {key: row.from}), (b:Entity {key: row.to}) CREATE (a)-[r:${rel}]->(b)`,
  )
  return [
    { query: dropParts, rows: [...rewritten, ...removed] },
    { query: 'UNWIND $rows AS key MATCH (n:Entity {key: key})-[r]->() DELETE r', rows: rewritten },
    { query: 'UNWIND $rows AS key MATCH (n:Entity {key: key}) DETACH DELETE n', rows: removed },
    ...nodes,
    {
      query: 'UNWIND $rows AS row MATCH (n:Entity {key: row.key}) SET n = row',
      rows: anew.map(({ properties }) => properties),
    },
    ...[...parts].map(([create, rows]) => ({
      query: `UNWIND $rows AS row MATCH (n:Entity {key: row.owner}) ${create} SET r.seq = row.seq, part = row.properties`,
      rows,
    })),
    ...[...edges].map(([create, rows]) => ({ query: `UNWIND $rows AS row ${create} SET r = row.properties`, rows })),
  ]
}

const dropParts = `UNWIND $rows AS key MATCH (n:Entity {key: key})-[:${partRelationships.join('|')}]->(part:Part) DETACH DELETE part`

/** As many as one query gets through well within a time limit. */
function* batches<T>(items: readonly T[], size = 1000): Generator<T[]> {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size)
}
