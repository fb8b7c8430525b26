/** From checked data to the graph: what would change, and the one transaction that changes it. */
import { entities } from '../../schema/entities.ts'
import { partRelationships } from '../../schema/graph.ts'
import { type Dataset, type Entry, type Fields, nameOf } from '../../seed/dataset.ts'
import { differencesOf, type Plan } from '../../seed/plan.ts'
import { rowsOf } from '../../seed/rows.ts'
import { planRecord, planRetired, type Step } from './changes.ts'
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
  if ((await versionIn(graph)) === version)
    return { from: version, to: version, added: [], changed: [], removed: [], retired: [], unretired: [] }
  const done = await graph.write(async run => {
    // Planned again within the transaction: another load may have come first.
    const planned = await plan(run, dataset, loadedHere.get(graph))
    if (planned.from !== planned.to) await apply(run, planned, report)
    return planned
  })
  loadedHere.set(graph, dataset)
  return done
}

/** What this process loaded last: as long as the graph holds that version, its entries need not be read to be compared. */
const loadedHere = new WeakMap<Graph, Dataset>()

interface Held {
  key: string
  hash: string
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

async function plan(run: Run, dataset: Dataset, last?: Dataset): Promise<Plan> {
  const [current] = await run("MATCH (dataset:Dataset {id: 'current'}) RETURN dataset.version AS row")
  const entries =
    last !== undefined && current?.row === last.version
      ? last.entries
      : (await run('MATCH (n:Entity) RETURN {key: n.key, hash: n.hash} AS row')).map(({ row }) => row as Held)
  const held = new Map(entries.map(({ key, hash }) => [key, hash]))
  const wanted = new Map(dataset.entries.map(entry => [entry.key, entry]))
  const gone = [...held.keys()].filter(key => !wanted.has(key)).sort()
  const changed = dataset.entries.filter(({ key, hash }) => held.has(key) && held.get(key) !== hash)
  const before = await readFields(run, [...changed.map(({ key }) => key), ...gone])
  const merged = new Map(dataset.retired.map(({ key, into }) => [key, into]))
  return {
    from: (current?.row as string | undefined) ?? null,
    to: dataset.version,
    added: dataset.entries.filter(({ key }) => !held.has(key)),
    changed: changed.map(entry => ({ entry, differences: differencesOf(before.get(entry.key) ?? {}, entry.fields) })),
    removed: gone.map(key => {
      const last = before.get(key) ?? {}
      const entity = entities.find(({ type }) => key.startsWith(`${type}/`))
      const name = entity && before.has(key) ? nameOf(entity, last) : key
      return { key, name, last, into: wanted.get(merged.get(key) ?? '') ?? null }
    }),
    ...(await planRetired(run, dataset, gone)),
  }
}

/** What the graph says of entities, by their keys, in the form of the data. An entity that no model describes has none. */
async function readFields(run: Run, keys: readonly string[]): Promise<Map<string, Fields>> {
  const read = new Map<string, Fields>()
  for (const entity of entities) {
    const own = keys.filter(key => key.startsWith(`${entity.type}/`))
    for (const batch of batches(own))
      for (const { row } of await run(`MATCH (n:Entity) WHERE n.key IN $batch RETURN ${projection} AS row`, {
        batch,
      })) {
        const fields = shape(entity, row as EntityRow, {
          reference: ({ type, id }) => `${type}/${id}`,
          date: written => written,
        })
        read.set(`${entity.type}/${fields.id}`, fields as Fields)
      }
  }
  return read
}

async function apply(run: Run, planned: Plan, report: Report): Promise<void> {
  const { at, steps: record } = await planRecord(run, planned)
  const steps = [...stepsOf(planned), ...record]
  const total = steps.reduce((sum, { rows }) => sum + rows.length, 0)
  let done = 0
  for (const { query, rows } of steps)
    for (const batch of batches(rows)) {
      await run(query, { rows: batch })
      report((done += batch.length), total)
    }
  await run("MERGE (dataset:Dataset {id: 'current'}) SET dataset = $properties", {
    properties: { id: 'current', version: planned.to, loaded_at: at },
  })
}

/** What is gone or changed is taken out first, then nodes are written, then parts, then the relationships between them. */
function stepsOf({ added, changed, removed }: Plan): Step[] {
  const gone = removed.map(({ key }) => key)
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
    { query: dropParts, rows: [...rewritten, ...gone] },
    { query: 'UNWIND $rows AS key MATCH (n:Entity {key: key})-[r]->() DELETE r', rows: rewritten },
    { query: 'UNWIND $rows AS key MATCH (n:Entity {key: key}) DETACH DELETE n', rows: gone },
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
