/** Long work in a process that has to answer meanwhile: it gives way again and again. */
import { setImmediate } from 'node:timers/promises'

/** Milliseconds for which work goes on before others have their turn. */
const SLICE = 10

/** For a loop that calls it, and awaits it, in each round. */
export function pauses(): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < SLICE) return undefined
    return setImmediate().then(() => {
      since = performance.now()
    })
  }
}

/** What is made of each, in their order. */
export async function inTurn<T, Made>(items: Iterable<T>, make: (item: T) => Made): Promise<Made[]> {
  const pause = pauses()
  const all: Made[] = []
  for (const item of items) {
    all.push(make(item))
    await pause()
  }
  return all
}
