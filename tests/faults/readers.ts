/** Readers who know what is right: each answer is one that the data of some version give, byte by byte, or a problem that says when to ask again. */
import { Agent, get, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import type { Dataset } from '../../seed/dataset.ts'
import { openEmbedded } from '../../src/graph/embedded.ts'
import { loaded } from '../engines.ts'
import { serviceOn } from '../service.ts'

/** By address, what is right: a body for each version of the data. */
export type Right = ReadonlyMap<string, ReadonlySet<string>>

/** What the embedded engine answers, on which nothing is ever away. */
export async function rightAnswers(datasets: readonly Dataset[], urls: readonly string[]): Promise<Right> {
  const right = new Map(urls.map(url => [url, new Set<string>()]))
  for (const dataset of datasets) {
    const service = await serviceOn(await loaded(await openEmbedded({ readTimeout: 60_000 }), dataset))
    for (const url of urls) right.get(url)?.add((await service.get(url)).text)
    await service.close()
  }
  return right
}

/** `lost`: there was no answer, or not all of it. */
export type Kind = 'right' | 'problem' | 'lost' | 'wrong'

export interface Seen {
  url: string
  kind: Kind
  /** By performance.now(). */
  began: number
  ended: number
  status: number
  body: string
  headers: IncomingMessage['headers']
  /** What is wrong with it, or why it was lost. */
  detail: string
}

export interface Readers {
  /** What was seen so far, in the order in which it ended. */
  seen: Seen[]
  /** What `/health/ready` said. */
  ready: Seen[]
  stop(): Promise<void>
}

export interface Reading {
  count?: number
  /** Milliseconds between two questions of a reader. */
  pause?: number
}

/** Everybody asks for everything, one after the other, each on a connection that is kept. */
export function startReaders(address: string, right: Right, { count = 6, pause = 5 }: Reading = {}): Readers {
  const urls = [...right.keys()]
  const agent = new Agent({ keepAlive: true, maxSockets: count })
  const probes = new Agent({ keepAlive: false })
  const [seen, ready]: Seen[][] = [[], []]
  let reading = true

  async function read(reader: number): Promise<void> {
    for (let i = reader; reading; i++) {
      const url = urls[i % urls.length] as string
      const one = judged(await ask(agent, address, url), right.get(url) as ReadonlySet<string>)
      seen?.push(one)
      await delay(one.kind === 'right' ? pause : 25)
    }
  }
  async function probe(): Promise<void> {
    while (reading) {
      ready?.push(await ask(probes, address, '/health/ready'))
      await delay(50)
    }
  }
  const loops = [probe(), ...Array.from({ length: count }, (_, reader) => read(reader))]
  return {
    seen: seen as Seen[],
    ready: ready as Seen[],
    async stop() {
      reading = false
      await Promise.all(loops)
      agent.destroy()
      probes.destroy()
    },
  }
}

/** Longer than any time limit: whoever has no answer by then hangs. */
const FOR_EVER = 60_000

export async function ask(agent: Agent, address: string, url: string): Promise<Seen> {
  const began = performance.now()
  const done = (kind: Kind, status: number, rest: Partial<Seen> = {}): Seen => ({
    ...{ url, kind, began, ended: performance.now(), status, body: '', headers: {}, detail: '' },
    ...rest,
  })
  try {
    const signal = AbortSignal.timeout(FOR_EVER)
    const reply = await new Promise<IncomingMessage>((resolve, reject) =>
      get(address + url, { agent, signal }, resolve).on('error', reject),
    )
    const body = await text(reply)
    return done(reply.statusCode === 200 ? 'right' : 'problem', reply.statusCode ?? 0, { body, headers: reply.headers })
  } catch (error) {
    return done('lost', 0, { detail: String((error as { code?: string }).code ?? error) })
  }
}

/** What it is called once its body has been looked at. */
function judged(one: Seen, right: ReadonlySet<string>): Seen {
  if (one.kind === 'right') return right.has(one.body) ? one : { ...one, kind: 'wrong', detail: one.body.slice(0, 300) }
  if (one.kind === 'problem' && !isProper(one))
    return { ...one, kind: 'wrong', detail: `${one.status} ${JSON.stringify(one.headers)} ${one.body.slice(0, 300)}` }
  return one
}

/** A 503 that says when to ask again, and nothing of what is inside. */
const isProper = ({ status, headers, body }: Seen) =>
  status === 503 &&
  headers['content-type'] === 'application/problem+json' &&
  /^\d+$/.test(headers['retry-after'] ?? '') &&
  /^\/problems\/[\w-]+$/.test(JSON.parse(body).type) &&
  !/\n\s+at |neo4j|bolt|MATCH/i.test(body)

export interface Row {
  right: number
  problems: number
  lost: number
  wrong: Seen[]
  /** Milliseconds. */
  longest: number
  /** Milliseconds that half of those waited who were turned away. */
  turnedAway: number
  /** Milliseconds from when all was well again to the first right answer after the last that was none; nothing if there was no other. */
  recovery: number | null
}

const waits = (seen: readonly Seen[]) => seen.map(({ began, ended }) => ended - began)
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/** @param back when all was well again, by performance.now() */
export function rowOf(seen: readonly Seen[], back?: number): Row {
  const of = (kind: Kind) => seen.filter(one => one.kind === kind)
  const rights = of('right')
  const others = seen.filter(({ kind }) => kind !== 'right')
  const last = Math.max(back ?? 0, ...others.map(({ ended }) => ended))
  const first = Math.min(...rights.filter(({ ended }) => ended >= last).map(({ ended }) => ended))
  return {
    right: rights.length,
    problems: of('problem').length,
    lost: of('lost').length,
    wrong: of('wrong'),
    longest: Math.max(...waits(seen)),
    turnedAway: median(waits(of('problem'))),
    recovery: back === undefined ? null : Math.max(0, first - back),
  }
}
