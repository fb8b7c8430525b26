/** Whoever is measured: something that answers a request of a kind, over HTTP, or in a process that is asked by messages. */
import { Pool } from 'undici'
import type { serve } from '../child.ts'
import type { Kind } from './kinds.ts'
import type { Recorder } from './recorder.ts'
import type { Store } from './store.ts'
import type { Subjects } from './subjects.ts'

/** What all of them work on. */
export interface Ground {
  store: Store
  subjects: Subjects
  recorder: Recorder
}

export interface Running {
  /** Of those that are asked the same thing again and again. */
  address?: string
  /** Whether there is an equivalent. */
  can(kind: Kind): boolean
  /** Makes ready what is no part of the answer, before the time is taken. */
  prepare?(kind: Kind, n: number): Promise<unknown>
  /** @throws {Error} if there is no answer */
  request(kind: Kind, n: number): Promise<unknown>
  stop(): Promise<void>
}

export interface Opponent {
  name: string
  /** In a line, for the reader of the results. */
  about: string
  /** Positions beyond which it is left out: it holds them all in memory, or goes through all of them for a page. */
  most?: number
  start(ground: Ground): Promise<Running>
}

/** Connections kept open, as a program has them that asks often. */
export function clientOf(address: string, connections = 1) {
  const pool = new Pool(address, { connections, pipelining: 1 })
  return {
    /** Reads the whole answer. @throws {Error} if it is none */
    async ask(path: string, { body, etag, method }: { body?: string; etag?: string; method?: 'PUT' } = {}) {
      const answer = await pool.request({
        path,
        method: method ?? (body ? 'POST' : 'GET'),
        headers: {
          accept: 'application/json',
          ...(body && { 'content-type': 'application/json' }),
          ...(etag && { 'if-none-match': etag }),
        },
        body,
      })
      const bytes = Buffer.from(await answer.body.arrayBuffer())
      if (answer.statusCode >= 400)
        throw new Error(`${address}${path} answers ${answer.statusCode}: ${bytes.toString().slice(0, 800)}`)
      return { etag: answer.headers.etag as string | undefined }
    },
    close: () => pool.close(),
  }
}

/** A server that is asked over one connection, and stopped along with it. */
export function connected({ address, stop }: Awaited<ReturnType<typeof serve>>) {
  const { ask, close } = clientOf(address)
  return {
    address,
    ask,
    async stop() {
      await close()
      await stop()
    },
  }
}
