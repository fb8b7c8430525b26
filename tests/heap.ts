/** What lies on the heap once all that nobody needs was collected. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

export function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

/** Bytes. */
export function heapUsed(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed
}
