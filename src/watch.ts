/** Data files that somebody is writing: whenever one is saved, the graph is made to hold what they say, if they say it well. */
import { stat } from 'node:fs/promises'
import { watch } from 'chokidar'
import type { FastifyBaseLogger } from 'fastify'
import { checking, DataError } from '../seed/check.ts'
import { isElsewhere } from '../seed/files.ts'
import { summarizePlan } from '../seed/plan.ts'
import { describeFailure } from '../seed/report.ts'
import type { Graph } from './graph/graph.ts'
import { load } from './graph/load.ts'
import type { Rejected } from './service/health.ts'

/** Milliseconds without a further event after which a save is taken to be over; and the longest that is waited for it. */
const [SETTLED, LONGEST] = [25, 100]

export interface Watched {
  /** What is wrong with the files as they are now; null if they are served. */
  rejected(): Rejected | null
  close(): Promise<void>
}

/** Loads the files, and again whenever they change. Files that are wrong are reported, and the last good data stay. */
export async function watchData(folder: string, graph: Graph, log: FastifyBaseLogger): Promise<Watched> {
  const check = checking(folder)
  let rejected: Rejected | null = null
  let timer: NodeJS.Timeout | undefined
  let since: number | undefined
  let reloading: Promise<void> | undefined
  let again = false
  const touched = new Set<string>()

  /** Whether a file may have been read while it was written. */
  async function isUnderWay(): Promise<boolean> {
    for (const path of touched) {
      const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: 0 }))
      // What was written in the future, before the clock was set back, is not being written now.
      if (Math.abs(Date.now() - mtimeMs) < SETTLED) return true
      touched.delete(path)
    }
    return false
  }

  async function reload(): Promise<void> {
    const began = performance.now()
    try {
      const [checked] = await Promise.allSettled([check()])
      // Neither what is half written nor what is wrong with it is worth a word.
      if (await isUnderWay()) return reloadSoon()
      if (checked.status === 'rejected') throw checked.reason
      const done = await load(graph, checked.value.dataset)
      rejected = null
      log.info({ ms: Math.round(performance.now() - began) }, summarizePlan(done))
    } catch (error) {
      const problems = error instanceof DataError ? error.problems : []
      rejected = { at: new Date().toISOString(), detail: (error as Error).message, problems: [...problems] }
      log.error(`The files are not loaded; what was loaded before stays.\n${describeFailure(error)}`)
    }
  }

  /** One after the other: what is saved during a load is loaded after it. */
  function reloadSoon(): void {
    clearTimeout(timer)
    since ??= performance.now()
    const left = LONGEST - (performance.now() - since)
    timer = setTimeout(
      async () => {
        since = undefined
        again = true
        if (reloading) return
        while (again) {
          again = false
          reloading = reload()
          await reloading
        }
        reloading = undefined
      },
      Math.max(0, Math.min(SETTLED, left)),
    )
  }

  const watcher = watch(folder, { ignoreInitial: true, ignored: path => path !== folder && isElsewhere(path) })
  watcher.on('all', (_, path) => {
    touched.add(path)
    reloadSoon()
  })
  watcher.on('error', err => log.error({ err }, 'the data files can no longer be watched'))
  await new Promise<void>(resolve => watcher.once('ready', resolve))
  await reload()
  return {
    rejected: () => rejected,
    async close() {
      clearTimeout(timer)
      again = false
      await watcher.close()
      await reloading
    },
  }
}
