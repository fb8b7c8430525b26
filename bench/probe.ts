/** Goes before a command that is measured: at its end it tells how much memory it took, and how long others had to wait. */
import { writeSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'

const delays = monitorEventLoopDelay({ resolution: 5 })
delays.enable()
process.once('exit', () =>
  writeSync(3, JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1000, delay: delays.max / 1e6 })),
)
