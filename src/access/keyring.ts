/** The keys that hold now: those of the file, as it is when a request comes. */
import { stat } from 'node:fs/promises'
import type { FastifyBaseLogger } from 'fastify'
import { type Key, readKeys } from './keys.ts'

export interface Keyring {
  /** Whoever asks after the file has changed gets what it holds since; while it cannot be read, what it held before. */
  keys(): Promise<readonly Key[]>
}

/**
 * Asks each time whether the file is another one, which takes a fraction of a millisecond: a notice of the system that it has
 * changed comes late, and from a file system of the network not at all.
 * @throws {Error} with what to do about it, if the file cannot be read at the start
 */
export async function openKeyring(file: string, log: FastifyBaseLogger): Promise<Keyring> {
  const read = async () => {
    const sign = await signOf(file)
    return { sign, keys: await readKeys(file) }
  }
  let held = await read().catch(error => {
    throw new Error(`API_KEYS_FILE: ${told(error, file)}`)
  })
  /** The file as it was when it could not be read, so that each state of it is complained of once. */
  let broken: string | undefined

  return {
    async keys() {
      const sign = await signOf(file).catch(() => 'gone')
      if (sign === held.sign) return held.keys
      try {
        held = await read()
        broken = undefined
        log.warn({ keys: held.keys.length }, 'API_KEYS_FILE was read again')
      } catch (error) {
        if (broken !== sign)
          log.error(`API_KEYS_FILE cannot be read, and the keys from before go on to hold: ${told(error, file)}`)
        broken = sign
      }
      return held.keys
    },
  }
}

/** It is another one when the file was replaced or written to. */
async function signOf(file: string): Promise<string> {
  const { ino, size, mtimeNs, ctimeNs } = await stat(file, { bigint: true })
  return [ino, size, mtimeNs, ctimeNs].join()
}

const told = (error: unknown, file: string) =>
  (error as NodeJS.ErrnoException).code === 'ENOENT'
    ? `${file} is not there; make a first key with: parley keys new NAME`
    : (error as Error).message
