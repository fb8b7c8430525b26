/** Tells whoever listens of new loads: one look at the graph a second for all of them, and none while nobody listens. */
import { setTimeout as delay } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import { asker } from '../graph/asking.ts'
import { lastLoad } from '../graph/changes.ts'
import type { Graph } from '../graph/graph.ts'

/** Milliseconds between two looks. */
const EVERY = 1_000

export interface Watch {
  /** The number of the last load as soon as it is another than `known`; `known` again if the signal comes first. */
  next(known: number, signal: AbortSignal): Promise<number>
}

export function watchLoads(graph: Graph, log: FastifyBaseLogger): Watch {
  const listeners = new Set<(last: number) => void>()
  let looking = false

  async function look(): Promise<void> {
    if (looking) return
    looking = true
    while (listeners.size > 0) {
      try {
        const last = (await lastLoad(graph))?.number ?? 0
        for (const tell of [...listeners]) tell(last)
      } catch (err) {
        // The graph is away; whoever listens keeps listening.
        log.warn({ err }, 'no look at the loads')
      }
      await delay(EVERY, undefined, { ref: false })
    }
    looking = false
  }

  return {
    next: (known, signal) =>
      new Promise(resolve => {
        const done = (last: number) => {
          listeners.delete(tell)
          signal.removeEventListener('abort', stop)
          resolve(last)
        }
        const tell = (last: number) => last !== known && done(last)
        const stop = () => done(known)
        if (signal.aborted) return done(known)
        listeners.add(tell)
        signal.addEventListener('abort', stop)
        // For all of them, and so on behalf of none.
        void asker.run(undefined, look)
      }),
  }
}
