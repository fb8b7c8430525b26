/** Where faults are played: how long, what is served meanwhile, and who writes down what the readers saw. */
import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect } from 'vitest'
import { checkData } from '../../seed/check.ts'
import type { Dataset } from '../../seed/dataset.ts'
import { type Neo4jSettings, openNeo4j } from '../../src/graph/neo4j.ts'
import { writeMany } from '../many.ts'
import { serviceOn } from '../service.ts'
import { type Readers, type Reading, type Right, type Row, rightAnswers, rowOf, startReaders } from './readers.ts'

/** `npm run faults` plays them in full length. */
export const isFull = process.env.FAULTS_REPORT !== undefined

/** Milliseconds that a request may wait for the graph. */
export const LIMIT = 2_000

/** Milliseconds until there is a right answer, once all is well again. */
const RECOVERS = 5_000

export interface Play {
  /** Folders of two editions of the same data, and what is in them. */
  folders: [string, string]
  datasets: [Dataset, Dataset]
  right: Right
  remove(): Promise<void>
}

const urls = [
  '/v1/positions?limit=100',
  '/v1/positions?limit=40&total=exact',
  '/v1/positions.csv?limit=60',
  '/v1/people/speaker-3',
  '/v1/people?limit=7',
  '/v1/search?q=outcome',
  '/v1/countries/AT/positions?limit=30',
  '/v1/positions.ndjson?limit=20',
  '/v1/people/speaker-3/support',
  '/v1/positions?limit=5&include=issues',
  '/v1/compare?actors=AT,CH',
  '/v1/graph/people/speaker-3/neighbors',
]

export async function prepare(positions = 100, asked: readonly string[] = urls): Promise<Play> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-faults-'))
  const made = ['a', 'b'].map(edition => writeMany(join(folder, edition), { edition, positions }))
  const folders = (await Promise.all(made)) as [string, string]
  const datasets = (await Promise.all(folders.map(path => checkData(path)))) as [Dataset, Dataset]
  return {
    folders,
    datasets,
    right: await rightAnswers(datasets, asked),
    remove: () => rm(folder, { recursive: true }),
  }
}

/**
 * When Neo4j answers somebody with patience: a server that has just been started takes seconds for its first plans.
 * @returns by performance.now()
 */
export async function answering(settings: Neo4jSettings, right: Right): Promise<number> {
  const patient = await serviceOn(await openNeo4j({ ...settings, readTimeout: 60_000 }), { CACHE_SIZE: '0' })
  for (const url of right.keys()) await patient.get(url)
  await patient.close()
  return performance.now()
}

/** Until readers have had so many right answers from now on. */
export async function untilWell({ seen }: Readers, count = 30): Promise<void> {
  const [from, began] = [seen.length, performance.now()]
  while (seen.slice(from).filter(({ kind }) => kind === 'right').length < count) {
    expect(performance.now() - began, `never well: ${JSON.stringify(seen.at(-1))}`).toBeLessThan(60_000)
    await delay(20)
  }
}

interface Beside extends Reading {
  address: string
  right: Right
}

/** Plays a fault of which readers notice nothing: they are well before it and after it, and no answer is lost. */
export async function beside(
  fault: string,
  { address, right, ...reading }: Beside,
  wrong: (readers: Readers) => Promise<unknown>,
): Promise<void> {
  const readers = startReaders(address, right, { pause: isFull ? 5 : 20, ...reading })
  try {
    await untilWell(readers)
    await wrong(readers)
    const back = performance.now()
    await untilWell(readers)
    await readers.stop()
    const row = await write(fault, readers, { back })
    expect(row.lost).toBe(0)
  } finally {
    await readers.stop()
  }
}

interface About {
  /** When all was well again, by performance.now(). */
  back?: number | undefined
  /** Milliseconds on top of the limit, for a machine that has other things to do; less than the limit once more. */
  busy?: number | undefined
}

/** A line of the report. */
export interface Written extends Omit<Row, 'wrong'> {
  fault: string
  wrong: number
}

/** Milliseconds after which whoever waits is taken to hang, where the machine may have anything else to do. */
const HANGS = 15_000

/**
 * What holds whatever happens: no wrong answer, and none that is waited for longer than the limit. Where a test shares the
 * machine, half of those who were turned away tell that; a limit that is kept too late is too late for most of them.
 */
export async function write(fault: string, { seen }: Readers, { back, busy = 1_500 }: About = {}): Promise<Row> {
  const row = rowOf(seen, back)
  const { FAULTS_REPORT: report } = process.env
  const written: Written = { fault, ...row, wrong: row.wrong.length }
  if (report) await appendFile(report, `${JSON.stringify(written)}\n`)
  expect(row.wrong.slice(0, 3), fault).toEqual([])
  expect(row.longest, fault).toBeLessThan(isFull ? LIMIT + busy : HANGS)
  // A few are those that something else held up.
  if (row.problems >= 10) expect(row.turnedAway, fault).toBeLessThan(LIMIT + busy)
  if (row.recovery !== null) expect(row.recovery, fault).toBeLessThan(isFull ? RECOVERS : HANGS)
  return row
}
