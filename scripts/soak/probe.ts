/** Goes before the service that is soaked: what it holds after a collection of garbage, whenever it is asked. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

export interface Sample {
  /** Megabytes. */
  rss: number
  heap: number
  handles: number
  /** Milliseconds that the event loop was held up at most since the sample before. */
  delay: number
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const delays = monitorEventLoopDelay({ resolution: 5 })
delays.enable()

process.on('message', () => {
  // Before the collection, which holds it up as well.
  const delay = delays.max / 1e6
  collect()
  const { rss, heapUsed } = process.memoryUsage()
  const handles = process.getActiveResourcesInfo().length
  process.send?.({ rss: rss / 1e6, heap: heapUsed / 1e6, handles, delay } satisfies Sample)
  delays.reset()
})
process.channel?.unref()
