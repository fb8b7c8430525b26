/** Goes before a command that is measured: at its end it tells how much memory it took, and how long others had to wait. */
import { monitorEventLoopDelay } from 'node:perf_hooks'

const delays = monitorEventLoopDelay({ resolution: 5 })
delays.enable()
process.channel?.unref()
process.once('exit', () =>
  process.send?.({ megabytes: process.resourceUsage().maxRSS / 1000, delay: delays.max / 1e6 }),
)
