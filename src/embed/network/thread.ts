/** Networks are arranged in a thread of their own, so that others are answered meanwhile. */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { LRUCache } from 'lru-cache'
import type { Arranged, Sketch } from './layout.ts'

/** No compiler rewrites an address: in a clone this file and the worker are .ts, in the package .js. */
const file = new URL(`./worker${extname(import.meta.url)}`, import.meta.url)

/** The same network is arranged alike in every theme and language. */
const known = new LRUCache<string, Promise<Arranged>>({ max: 50 })

let turn: Promise<unknown> = Promise.resolve()

/** One after the other, so that whoever asks for many networks does not take every core. */
export function arranged(sketch: Sketch): Promise<Arranged> {
  const key = createHash('sha1').update(JSON.stringify(sketch)).digest('base64')
  const before = known.get(key)
  if (before) return before
  const mine = turn.then(() => inThread(sketch))
  known.set(key, mine)
  turn = mine.catch(() => known.delete(key))
  return mine
}

async function inThread(sketch: Sketch): Promise<Arranged> {
  const worker = new Worker(file, { workerData: sketch })
  // What goes wrong in there is thrown by `once`.
  const [made] = await once(worker, 'message')
  return made as Arranged
}
