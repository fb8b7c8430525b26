/**
 * The record of what has changed, as the graph keeps it: a `Load` node for each load, a `Change` node for each entity that
 * a load changed, a `Retired` node for each id that is no more. It is written in the transaction that changes the data.
 */
import { type Dataset, nameOf, type Retirement } from '../../seed/dataset.ts'
import { type Difference, differencesOf, type Plan, type RetiredId } from '../../seed/plan.ts'
import type { Answer, Graph, Run } from './graph.ts'

export const changeKinds = ['added', 'changed', 'removed', 'merged'] as const

/** A load, as its node keeps it. */
export interface Load {
  /** Loads are counted from 1. */
  number: number
  version: string
  /** ISO 8601, UTC; later than that of the load before. */
  at: string
}

/** What became of one entity in one load. */
export interface Change {
  /** Its place in the record: the same for ever, and in the order of all of them. */
  seq: string
  kind: (typeof changeKinds)[number]
  type: string
  id: string
  /** As it was called then, or last. */
  name: string
  /** The graph holds it now. */
  held: boolean
  /** The key of what it was merged into, how that was called then, and whether the graph holds it now. */
  into: string | null
  into_name: string | null
  into_held: boolean
  fields: Difference[]
  at: string
  version: string
}

/** A statement, and the rows that it is run for. */
export interface Step {
  query: string
  rows: unknown[]
}

const padded = (count: number) => String(count).padStart(8, '0')

/** The place after everything that a load changed, and before what the next one did. */
export const placeAfter = ({ number }: Pick<Load, 'number'>) => padded(number + 1)

const loadWhere = (asked: string, order = ' DESC') =>
  `MATCH (l:Load) WHERE ${asked} WITH l ORDER BY l.number${order} LIMIT 1 RETURN l {.number, .version, .at} AS row`
const newest = loadWhere('l.number > 0')
const oldest = loadWhere('l.number > 0', '')

/** What records a load. The first one into an empty graph is the baseline: nothing changes by it. */
export async function planRecord(run: Run, planned: Plan): Promise<{ at: string; steps: Step[] }> {
  const [recorded] = await run(newest)
  const before = (recorded?.row as Load | undefined) ?? (await unrecorded(run))
  const at = new Date(Math.max(Date.now(), before ? Date.parse(before.at) + 1 : 0)).toISOString()
  const number = (before?.number ?? 0) + 1
  const changes = planned.from === null ? [] : changesIn(planned)
  const load = { number, version: planned.to, before: before?.version, at, ...countsOf(planned) }
  return {
    at,
    steps: [
      { query: 'UNWIND $rows AS key MATCH (r:Retired {key: key}) DELETE r', rows: planned.unretired },
      {
        query: 'UNWIND $rows AS row MERGE (r:Retired {key: row.key}) SET r = row',
        rows: planned.retired.map(({ since, ...id }) => knownIn({ ...id, version: planned.to, at, ...since })),
      },
      {
        query: 'UNWIND $rows AS row CREATE (l:Load) SET l = row',
        rows: [...(before && !recorded ? [before] : []), knownIn(load)],
      },
      {
        query: 'UNWIND $rows AS row CREATE (c:Change) SET c = row',
        rows: changes.map((change, i) =>
          knownIn({
            ...change,
            fields: JSON.stringify(change.fields),
            load: number,
            seq: `${padded(number)}-${padded(i + 1)}`,
          }),
        ),
      },
    ],
  }
}

/** What a graph holds that was loaded before loads were recorded is the baseline, too. */
async function unrecorded(run: Run): Promise<Load | undefined> {
  const [held] = await run(
    "MATCH (d:Dataset {id: 'current'}) WHERE d.version IS NOT NULL RETURN {number: 1, version: d.version, at: d.loaded_at} AS row",
  )
  return held?.row as Load | undefined
}

const countsOf = ({ added, changed, removed }: Plan) => ({
  added: added.length,
  changed: changed.filter(({ differences }) => differences.length > 0).length,
  removed: removed.filter(({ into }) => !into).length,
  merged: removed.filter(({ into }) => into).length,
})

/** What is new comes first and what is gone last: whoever follows never has a reference to nothing. */
function changesIn({ added, changed, removed }: Plan) {
  const change = (kind: Change['kind'], key: string, name: string, fields: Difference[]) => {
    const [type, id] = key.split('/', 2) as [string, string]
    return { kind, key, type, id, name, fields }
  }
  return [
    ...added.map(({ key, entity, fields }) => change('added', key, nameOf(entity, fields), differencesOf({}, fields))),
    // What is only stored in another way says the same.
    ...changed
      .filter(({ differences }) => differences.length > 0)
      .map(({ entry, differences }) => change('changed', entry.key, nameOf(entry.entity, entry.fields), differences)),
    ...removed.map(({ key, name, last, into }) => ({
      ...change(into ? 'merged' : 'removed', key, name, differencesOf(last, {})),
      ...(into && { into: into.key, into_name: nameOf(into.entity, into.fields) }),
    })),
  ]
}

const knownIn = (properties: object) =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null && value !== undefined))

interface RetiredNode extends Retirement {
  held: boolean | null
  version: string
  at: string
}

/**
 * What has to be written of retired ids. One that the graph held stays retired for good, even if the files no longer say
 * so; one that only the files know goes with their word; one that comes back into the data is retired no longer.
 */
export async function planRetired(
  run: Run,
  { entries, retired }: Pick<Dataset, 'entries' | 'retired'>,
  removed: readonly string[],
): Promise<Pick<Plan, 'retired' | 'unretired'>> {
  const nodes = await run('MATCH (r:Retired) RETURN r {.key, .into, .reason, .held, .version, .at} AS row')
  const before = new Map(nodes.map(({ row }) => [(row as RetiredNode).key, row as RetiredNode]))
  const declared = new Map(retired.map(retirement => [retirement.key, retirement]))
  const present = new Set(entries.map(({ key }) => key))
  const gone = new Set([...removed, ...[...before.values()].filter(({ held }) => held).map(({ key }) => key)])
  const wanted = new Set([...declared.keys(), ...gone].filter(key => !present.has(key)))
  const rows = [...wanted].sort().map((key): RetiredId => {
    const { into, reason } = declared.get(key) ?? { into: null, reason: null }
    const node = before.get(key)
    return { key, into, reason, held: gone.has(key), since: node ? { version: node.version, at: node.at } : null }
  })
  return {
    retired: rows.filter(({ key, into, reason }) => {
      const node = before.get(key)
      return !node || (node.into ?? null) !== into || (node.reason ?? null) !== reason
    }),
    unretired: [...before.keys()].filter(key => !wanted.has(key)).sort(),
  }
}

/** What became of an id that the graph no longer holds. */
export interface Retired {
  /** It was `type/id`. */
  key: string
  /** The key of what it was merged into, which the graph holds; null: it was removed. */
  into: string | null
  reason: string | null
  /** The version of the data, and the moment (ISO 8601, UTC), by which it was gone. */
  version: string
  at: string
}

/** @returns null of an id that the graph holds, or never heard of */
export async function findRetired(graph: Graph, key: string): Promise<Retired | null> {
  const { rows } = await graph.read<Partial<Retired>>(
    'MATCH (r:Retired {key: $key}) RETURN r {.into, .reason, .version, .at} AS row',
    { key },
  )
  if (!rows[0]) return null
  const { into = null, reason = null, version, at } = rows[0] as Retired
  return { key, into, reason, version, at }
}

/** The load that a version or a moment means; without either the one with which the record begins. */
export function findLoad(graph: Graph, since: { version?: string; at?: string } = {}): Promise<Answer<Load>> {
  const { version, at } = since
  if (version !== undefined) return graph.read(loadWhere('l.version = $version'), { version })
  return at === undefined ? graph.read(oldest) : graph.read(loadWhere('l.at <= $at'), { at })
}

/** The last load that is recorded. */
export const lastLoad = async (graph: Graph): Promise<Load | null> => (await graph.read<Load>(newest)).rows[0] ?? null

/** A part of the record: what lies after one place, and before another if there is one. */
export interface Stretch {
  after: string
  before?: string | undefined
  types?: readonly string[] | undefined
  kinds?: readonly string[] | undefined
  limit: number
}

/** Reads changes, oldest first. */
export async function readChanges(graph: Graph, stretch: Stretch): Promise<Answer<Change>> {
  const { before, types, kinds } = stretch
  const predicates = [
    'c.seq > $after',
    ...(before === undefined ? [] : ['c.seq < $before']),
    ...(types ? ['c.type IN $types'] : []),
    ...(kinds ? ['c.kind IN $kinds'] : []),
  ]
  const { version, rows } = await graph.read<Omit<Change, 'fields'> & { fields: string }>(
    `MATCH (c:Change) WHERE ${predicates.join(' AND ')}
    WITH c ORDER BY c.seq LIMIT $limit
    MATCH (l:Load {number: c.load})
    OPTIONAL MATCH (n:Entity {key: c.key})
    OPTIONAL MATCH (m:Entity {key: c.into})
    RETURN c {
      .seq, .kind, .type, .id, .name, .into, .into_name, .fields,
      held: n IS NOT NULL, into_held: m IS NOT NULL, at: l.at, version: l.version
    } AS row
    ORDER BY c.seq`,
    knownIn(stretch),
  )
  return {
    version,
    rows: rows.map(row => ({
      ...row,
      into: row.into ?? null,
      into_name: row.into_name ?? null,
      fields: JSON.parse(row.fields) as Difference[],
    })),
  }
}
