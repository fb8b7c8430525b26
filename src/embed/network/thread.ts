/** Networks are arranged in a thread of their own, so that others are answered meanwhile. */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Problem } from '../../http/problems.ts'
import { keeper } from '../keeper.ts'
import type { Arranged, Sketch } from './sketch.ts'

/** No compiler rewrites an address: in a clone this file and the worker are .ts, in the package .js. */
const file = new URL(`./worker${extname(import.meta.url)}`, import.meta.url)

/** As many wait at most: the last of them some ten seconds, if all are as large as networks are drawn. */
export const MOST_WAITING = 24

/** The same network is arranged alike in every theme and language. */
const kept = keeper<Arranged>(50)

let turn: Promise<unknown> = Promise.resolve()
let waiting = 0

/**
 * One after the other, so that whoever asks for many networks does not take every core; the same one once.
 * @throws {Problem} busy
 */
export function arranged(sketch: Sketch): Promise<Arranged> {
  const key = createHash('sha1').update(JSON.stringify(sketch)).digest('base64')
  return kept(key, async () => {
    if (waiting >= MOST_WAITING)
      throw new Problem('busy', `${MOST_WAITING} networks are waiting to be arranged; try again shortly`, {
        retryAfter: 5,
      })
    waiting++
    const mine = turn.then(() => inThread(sketch)).finally(() => waiting--)
    turn = mine.catch(() => {})
    return mine
  })
}

async function inThread(sketch: Sketch): Promise<Arranged> {
  const worker = new Worker(file, { workerData: sketch })
  // What goes wrong in there is thrown by `once`.
  const [made] = await once(worker, 'message')
  return made as Arranged
}
