/** Networks are arranged in a thread of their own, so that others are answered meanwhile. */
import { once } from 'node:events'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Arranged, Sketch } from './layout.ts'

/** No compiler rewrites an address: in a clone this file and the worker are .ts, in the package .js. */
const file = new URL(`./worker${extname(import.meta.url)}`, import.meta.url)

let turn: Promise<unknown> = Promise.resolve()

/** One after the other, so that whoever asks for many networks does not take every core. */
export function arranged(sketch: Sketch): Promise<Arranged> {
  const mine = turn.then(() => inThread(sketch))
  turn = mine.catch(() => {})
  return mine
}

async function inThread(sketch: Sketch): Promise<Arranged> {
  const worker = new Worker(file, { workerData: sketch })
  // What goes wrong in there is thrown by `once`.
  const [made] = await once(worker, 'message')
  return made as Arranged
}
