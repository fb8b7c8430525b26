/** What is measured: first reads, repeated reads, the depth of a page, and growth with the data. */
import type { Kind } from './kinds.ts'
import { depths, kinds, kindsAt, PAGES } from './kinds.ts'
import { clientOf, type Running } from './opponent.ts'
import { alternate, atOnce, inSequence, type Measured, median, ROUNDS, type Side } from './rounds.ts'
import type { Site } from './site.ts'

/** Requests of one turn: as many as fit into a second or so, enough for a median, and in all no more than first pages differ. */
const [LEAST, MOST, TURN] = [3, Number(process.env.REQUESTS ?? Math.floor(PAGES / (ROUNDS + 1))), 1000]

/** Records each request beforehand, so that for all of them Neo4j has it in its page cache. @returns how many a turn has */
async function prepare({ recorder, subjects, running }: Site, kind: Kind): Promise<number> {
  const record = (n: number) => recorder.ask(kind.parley(subjects, n))
  await record(0)
  const { taken } = await inSequence(LEAST, i => record(i + 1))
  const count = Math.max(LEAST, Math.min(MOST, Math.floor(TURN / median(taken))))
  for (let n = 0; n < count * (ROUNDS + 1); n++) {
    await record(n)
    for (const one of running.values()) await one.prepare?.(kind, n)
  }
  return count
}

const sideOf = (name: string, running: Running, kind: Kind, count: number, first = 0): Side => ({
  name,
  turn: round =>
    inSequence(count, i => running.request(kind, first + round * count + i), { least: LEAST, milliseconds: TURN }),
})

/** Milliseconds for which everybody is asked beforehand, so that processes are compiled: a thousand requests or two. */
export const WARM = 15_000
const warming = ['item', 'filtered by one', 'half way through', 'search', 'neighbours', 'paths']

export async function warm({ running, positions }: Site): Promise<void> {
  // In other words than those that are measured, so that no answer to these is kept.
  const inOtherWords = (url: string) => `${url}${url.includes('?') ? '&' : '?'}format=json`
  const asked = kinds
    .filter(({ name }) => warming.includes(name))
    .map((kind): Kind => ({ ...kind, parley: (subjects, n) => inOtherWords(kind.parley(subjects, n)) }))
  for (const [name, one] of running) {
    const able = asked.filter(kind => one.can(kind))
    const { taken } = await inSequence(
      Number.POSITIVE_INFINITY,
      async i => {
        for (const kind of able) {
          await one.prepare?.(kind, i)
          await one.request(kind, i)
        }
      },
      { least: 1, milliseconds: WARM },
    )
    console.error(`${positions} positions: ${name} is warm after ${taken.length * able.length} requests`)
  }
}

/** Each time something that nobody was asked before. */
export async function firstReads(site: Site, kind: Kind): Promise<Measured> {
  const count = await prepare(site, kind)
  console.error(`${site.positions} positions, ${kind.name}: ${count} requests a turn`)
  const able = [...site.running].filter(([, running]) => running.can(kind))
  return alternate(able.map(([name, running]) => sideOf(name, running, kind, count)))
}

export type ByKind = Map<string, Measured>

/** The early page and the late one in turn, for each that can. */
export async function pageDepths(site: Site): Promise<Measured> {
  const [early, late] = depths
  const count = Math.min(await prepare(site, early), await prepare(site, late))
  console.error(`${site.positions} positions, depth of a page: ${count} requests a turn`)
  return alternate(
    [...site.running].flatMap(([name, running]) =>
      depths.map(kind => sideOf(`${name}: ${kind === early ? 'early' : 'late'}`, running, kind, count)),
    ),
  )
}

/** A request that no other measurement makes. */
const REPEATED = 9_999
const repeated = ['item', 'list, first page', 'matrix']
/** Connections at a time, and milliseconds of a turn. */
export const [CONNECTIONS, SPAN] = [16, 1000]

/** The same address again and again, by many at once: in full, and as whoever asks whether it is still true. */
export async function repeatedReads(site: Site): Promise<ByKind> {
  const clients = new Map(
    [...site.running].flatMap(([name, { address }]) =>
      address ? [[name, clientOf(address, CONNECTIONS)] as const] : [],
    ),
  )
  const measured: ByKind = new Map()
  for (const kind of kindsAt(site.positions).filter(({ name }) => repeated.includes(name))) {
    const url = kind.parley(site.subjects, REPEATED)
    for (const one of site.running.values()) await one.prepare?.(kind, REPEATED)
    const sides: Side[] = []
    for (const [name, client] of clients) {
      const { etag } = await client.ask(url)
      const side = (said: string, options = {}) => ({
        name: name + said,
        turn: () => atOnce(CONNECTIONS, SPAN, () => client.ask(url, options)),
      })
      sides.push(side(''), ...(etag ? [side(', 304', { etag })] : []))
    }
    console.error(`${site.positions} positions, repeated: ${kind.name}`)
    measured.set(kind.name, await alternate(sides))
  }
  for (const client of clients.values()) await client.close()
  return measured
}

/** Where the requests begin that no first read has made. */
const BEYOND = 500
/** Requests of one turn. */
const EACH = LEAST * 4
const growing = ['item', 'filtered by one', 'neighbours', 'matrix', 'sticking points']

/**
 * The same kinds on little and on much data, in turn, recorded beforehand, as first reads are. What depends on what was said
 * in a negotiation is told for a thousand stances.
 */
export async function growth(little: Site, much: Site): Promise<ByKind> {
  const measured: ByKind = new Map()
  for (const kind of kinds.filter(({ name }) => growing.includes(name))) {
    const sides = [little, much].flatMap(site =>
      [...site.running]
        .filter(([name]) => name.startsWith('Parley'))
        .map(([name, running]) =>
          weighed(site, kind, sideOf(`${name}: ${site.positions}`, running, kind, EACH, BEYOND)),
        ),
    )
    console.error(`growth, ${kind.name}`)
    for (const { recorder, subjects } of [little, much])
      for (let n = 0; n < EACH * (ROUNDS + 1); n++) await recorder.ask(kind.parley(subjects, BEYOND + n))
    measured.set(kind.weight ? `${kind.name}, a thousand stances` : kind.name, await alternate(sides))
  }
  return measured
}

function weighed({ subjects }: Site, { weight = () => 1 }: Kind, { name, turn }: Side): Side {
  return {
    name,
    async turn(round) {
      const taken = (await turn(round)).taken.map((time, i) => time / weight(subjects, BEYOND + round * EACH + i))
      return { taken, span: taken.reduce((a, b) => a + b, 0) }
    },
  }
}
