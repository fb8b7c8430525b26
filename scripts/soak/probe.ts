/** Goes before the service that is soaked: what it holds after a collection of garbage, whenever it is asked. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { heapUsed } from '../../tests/heap.ts'

export interface Sample {
  /** Megabytes. */
  rss: number
  heap: number
  handles: number
  /** Milliseconds that the event loop was held up at most since the sample before. */
  delay: number
}

const delays = monitorEventLoopDelay({ resolution: 5 })
delays.enable()

process.on('message', () => {
  // Before the collection, which holds it up as well.
  const delay = delays.max / 1e6
  const heap = heapUsed() / 1e6
  const rss = process.memoryUsage.rss() / 1e6
  const handles = process.getActiveResourcesInfo().length
  process.send?.({ rss, heap, handles, delay } satisfies Sample)
  delays.reset()
})
process.channel?.unref()
