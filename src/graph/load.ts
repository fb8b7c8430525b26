/** From checked data to the graph: what would change, and the transactions that change it. */
import { entities } from '../../schema/entities.ts'
import { keyOf, partsOf } from '../../schema/key.ts'
import { type Dataset, type Fields, nameOf } from '../../seed/dataset.ts'
import { differencesOf, type Plan } from '../../seed/plan.ts'
import { planRecord, planRetired } from './changes.ts'
import { type Graph, GraphAway, type Run, type Writing } from './graph.ts'
import { type EntityRow, projection, shape } from './projection.ts'
import { type Batch, batches, equally, ROWS, stepsOf } from './steps.ts'

/** How far a load has come, in statements' rows. */
export type Report = (done: number, total: number) => void

/** What a load would do, without doing it. */
export async function planLoad(graph: Graph, dataset: Dataset): Promise<Plan> {
  const read: Run = async (query, parameters) =>
    (await graph.read<{ [name: string]: unknown }>(query, parameters)).rows.map(row => ({ row }))
  return plan(read, dataset)
}

/**
 * Makes the graph hold exactly the dataset. Nobody sees a part of it: what changes, changes in one transaction, and what
 * fills an empty graph, in as many as it takes, is shown when all of it is there. Loading what is there already writes
 * nothing.
 * @returns what it did
 */
export async function load(graph: Graph, dataset: Dataset, report: Report = () => {}): Promise<Plan> {
  const { version } = dataset
  if ((await versionIn(graph)) === version)
    return { from: version, to: version, added: [], changed: [], removed: [], retired: [], unretired: [] }
  const done = await graph.alone(async ({ write, fill }) => {
    // Another load may have come first, so only now is it known what there is.
    if ((await fill(versionHeld)) === null) return fillEmpty({ write, fill }, dataset, report)
    return write(async run => {
      const planned = await plan(run, dataset, loadedHere.get(graph))
      if (planned.from === planned.to) return planned
      const progress = progressOf(planned, report)
      for await (const step of stepsOf(planned)) await take(run, step, progress)
      await finish(run, planned, progress)
      return planned
    })
  })
  loadedHere.set(graph, { version, hashes: new Map(dataset.entries.map(({ key, hash }) => [key, hash])) })
  return done
}

/** Rows in one transaction: few enough for a server's memory, enough that committing takes no time. */
const AT_ONCE = 10_000

async function fillEmpty({ write, fill }: Writing, dataset: Dataset, report: Report): Promise<Plan> {
  // What a load left that did not come to its end.
  while ((await fill(clear)) > 0);
  const planned = await fill(run => plan(run, dataset))
  const progress = progressOf(planned, report)
  // While some rows are written, the next are made.
  let filling: Promise<unknown> = Promise.resolve()
  const flush = async (steps: readonly Batch[]) => {
    await filling
    filling = fill(async run => {
      for (const step of steps) await run(step.query, { rows: step.rows })
      return steps
    }).then(written => written.forEach(progress))
    // It is awaited with the next one.
    filling.catch(() => {})
  }
  let gathered: Batch[] = []
  let rows = 0
  for await (const step of stepsOf(planned)) {
    gathered.push(step)
    rows += step.rows.length
    if (rows < AT_ONCE) continue
    await flush(gathered)
    gathered = []
    rows = 0
  }
  await flush(gathered)
  await filling
  await write(run => finish(run, planned, progress))
  return planned
}

/** A version of the data, and the hash of each entity by its key. */
interface Held {
  version: string
  hashes: ReadonlyMap<string, string>
}

/** What this process loaded last: as long as the graph holds that version, its hashes need not be read. */
const loadedHere = new WeakMap<Graph, Held>()

async function versionIn(graph: Graph): Promise<string | null | undefined> {
  try {
    return await graph.version()
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

const versionHeld = async (run: Run): Promise<string | null> => {
  const [current] = await run("MATCH (dataset:Dataset {id: 'current'}) RETURN dataset.version AS row")
  return (current?.row as string | undefined) ?? null
}

async function plan(run: Run, dataset: Dataset, last?: Held): Promise<Plan> {
  const from = await versionHeld(run)
  const held = last !== undefined && from === last.version ? last.hashes : await readHashes(run)
  const wanted = new Map(dataset.entries.map(entry => [entry.key, entry]))
  const gone = [...held.keys()].filter(key => !wanted.has(key)).sort()
  const changed = dataset.entries.filter(({ key, hash }) => held.has(key) && held.get(key) !== hash)
  const before = await readFields(run, [...changed.map(({ key }) => key), ...gone])
  const merged = new Map(dataset.retired.map(({ key, into }) => [key, into]))
  return {
    from,
    to: dataset.version,
    added: dataset.entries.filter(({ key }) => !held.has(key)),
    changed: changed.map(entry => ({ entry, differences: differencesOf(before.get(entry.key) ?? {}, entry.fields) })),
    removed: gone.map(key => {
      const last = before.get(key) ?? {}
      const { type } = partsOf(key)
      const entity = entities.find(one => one.type === type)
      const name = entity && before.has(key) ? nameOf(entity, last) : key
      return { key, name, last, into: wanted.get(merged.get(key) ?? '') ?? null }
    }),
    ...(await planRetired(run, dataset, gone)),
  }
}

async function readHashes(run: Run): Promise<Held['hashes']> {
  const rows = await run('MATCH (n:Entity) RETURN [n.key, n.hash] AS row')
  return new Map(rows.map(({ row }) => row as [string, string]))
}

const fieldsHeld = `MATCH (n:Entity) WHERE n.key IN $batch RETURN ${projection} AS row`

/** What the graph says of entities, by their keys, in the form of the data. An entity that no model describes has none. */
async function readFields(run: Run, keys: readonly string[]): Promise<Map<string, Fields>> {
  const read = new Map<string, Fields>()
  const byType = Map.groupBy(keys, key => partsOf(key).type)
  for (const entity of entities) {
    for (const batch of batches(byType.get(entity.type) ?? []))
      for (const { row } of await run(fieldsHeld, { batch })) {
        const fields = shape(entity, row as EntityRow, { reference: keyOf, date: written => written })
        read.set(keyOf({ type: entity.type, id: String(fields.id) }), fields as Fields)
      }
  }
  return read
}

/** What deletes a part of what a load left that was interrupted before anybody was shown it. */
async function clear(run: Run): Promise<number> {
  const [gone] = await run(
    `MATCH (n) WHERE n:Entity OR n:Part WITH n LIMIT ${AT_ONCE} DETACH DELETE n RETURN count(*) AS row`,
  )
  return Number(gone?.row ?? 0)
}

/** Writes what is recorded of a load and the version, last of all. */
async function finish(run: Run, planned: Plan, progress: Progress): Promise<void> {
  const { at, steps } = await planRecord(run, planned)
  for (const { query, rows } of steps) for (const batch of equally(query, rows)) await take(run, batch, progress)
  progress({ worth: Number.POSITIVE_INFINITY })
  await run("MERGE (dataset:Dataset {id: 'current'}) SET dataset = $properties", {
    properties: { id: 'current', version: planned.to, loaded_at: at },
  })
}

async function take(run: Run, batch: Batch, progress: Progress): Promise<void> {
  await run(batch.query, { rows: batch.rows })
  progress(batch)
}

type Progress = (batch: Pick<Batch, 'worth'>) => void

function progressOf({ added, changed, removed, from }: Plan, report: Report): Progress {
  const recorded = from === null ? 0 : added.length + changed.length + removed.length
  const total = (ROWS + 2) * changed.length + ROWS * added.length + 2 * removed.length + recorded
  let done = 0
  return ({ worth }) => {
    done = Math.min(done + worth, total)
    report(Math.round(done), total)
  }
}
