/**
 * Bytes kept on disk for a while: what is asked for in parts, or for its length, is made once and then read in any order.
 * A file has no name as long as it is kept, so that none is left behind however the process ends.
 */
import { randomUUID } from 'node:crypto'
import { type FileHandle, open, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'

/** Bytes of all files together, beyond which those not used for longest are let go. */
const MOST = 2 ** 30

export interface Kept {
  /** Bytes. */
  size: number
  /** @param end the last byte that is read */
  read(start: number, end: number): Readable
}

export interface Spool {
  get(key: string): Promise<Kept> | undefined
  /** What is kept under a key, or is made now; by one of those who ask for it at the same time. */
  keep(key: string, make: () => Promise<AsyncIterable<string | Uint8Array>>): Promise<Kept>
  close(): Promise<void>
}

interface Held extends Kept {
  release(): Promise<void>
}

export function openSpool(most = MOST): Spool {
  // In the order of their last use.
  const files = new Map<string, Promise<Held>>()
  let bytes = 0

  const get = (key: string) => {
    const file = files.get(key)
    if (file) {
      files.delete(key)
      files.set(key, file)
    }
    return file
  }

  async function make(key: string, chunks: () => Promise<AsyncIterable<string | Uint8Array>>): Promise<Held> {
    try {
      const held = await written(await chunks())
      bytes += held.size
      return held
    } catch (error) {
      files.delete(key)
      throw error
    }
  }

  async function makeRoom(): Promise<void> {
    for (const [key, file] of files) {
      if (bytes <= most || files.size === 1) return
      files.delete(key)
      // One that could not be made is told to whoever asked for it.
      const held = await file.catch(() => undefined)
      bytes -= held?.size ?? 0
      await held?.release()
    }
  }

  return {
    get,
    async keep(key, chunks) {
      const before = get(key)
      if (before) return before
      const file = make(key, chunks)
      files.set(key, file)
      const held = await file
      await makeRoom()
      return held
    },
    async close() {
      const all = await Promise.allSettled(files.values())
      files.clear()
      for (const one of all) if (one.status === 'fulfilled') await one.value.release()
    },
  }
}

async function written(chunks: AsyncIterable<string | Uint8Array>): Promise<Held> {
  const path = join(tmpdir(), `parley-${randomUUID()}`)
  const file = await open(path, 'wx+', 0o600)
  try {
    await unlink(path)
    let size = 0
    // Streams of Node's own hold a file open that is shared, and leave a listener behind each time.
    for await (const chunk of chunks) {
      await file.appendFile(chunk)
      size += Buffer.byteLength(chunk)
    }
    return held(file, size)
  } catch (error) {
    await file.close()
    throw error
  }
}

/** Those who still read it keep it open when it is let go. */
function held(file: FileHandle, size: number): Held {
  let readers = 0
  let released = false
  const closeUnused = async () => {
    if (released && readers === 0) await file.close()
  }
  return {
    size,
    read(start, end) {
      readers++
      return Readable.from(bytesOf(file, start, end), { objectMode: false }).once('close', () => {
        readers--
        void closeUnused()
      })
    },
    async release() {
      released = true
      await closeUnused()
    },
  }
}

const CHUNK = 65_536

async function* bytesOf(file: FileHandle, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let at = start; at <= end; ) {
    const buffer = Buffer.allocUnsafe(Math.min(CHUNK, end - at + 1))
    const { bytesRead } = await file.read({ buffer, position: at })
    if (bytesRead === 0) throw new Error('the file ended before its last byte')
    yield buffer.subarray(0, bytesRead)
    at += bytesRead
  }
}
