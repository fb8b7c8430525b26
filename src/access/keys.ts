/** Keys: how one is made, known again and written down. A file holds their hashes, and no key. */
import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { open, readFile, realpath, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { lock } from 'proper-lockfile'
import { z } from 'zod'
import { explain } from '../../schema/explain.ts'
import { KEY_PREFIX, masked } from '../http/masked.ts'
import { scopes } from '../http/serve.ts'

const day = z.iso.date('a day is such as 2027-01-31')

const keyInFile = z.strictObject({
  name: z.string().regex(/^[\w.-]{1,64}$/, 'a name has up to 64 letters of a to z, digits, and . _ -'),
  /** SHA-256, hexadecimal. A key is random and as long as its hash: nothing slower is needed, as it is for passwords. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
  scopes: z.array(z.enum(scopes)).min(1),
  /** Requests a minute; null: as RATE_LIMIT has it. */
  quota: z.int().min(1).max(1_000_000).nullable(),
  created: day,
  /** The last day on which it holds, in UTC; null: it holds until it is revoked. */
  expires: day.nullable(),
  revoked: day.nullable(),
})

const keysInFile = z.strictObject({
  keys: z
    .array(keyInFile)
    .refine(keys => new Set(keys.map(({ name }) => name)).size === keys.length, 'two keys have the same name'),
})

export type Key = z.infer<typeof keyInFile>
export type NewKey = Pick<Key, 'name' | 'scopes' | 'quota' | 'expires'>

/** The day in UTC, as the file has it. */
export const today = (): string => new Date().toISOString().slice(0, 10)

/** What keeps a key from being used; nothing, if it holds. */
export function endOf({ revoked, expires }: Key): string | undefined {
  if (revoked) return `was revoked on ${revoked}`
  return expires && expires < today() ? `expired on ${expires}` : undefined
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest()

/** The key of which this is the secret. All are compared, and each to its last byte, so that the time tells nothing. */
export function keyOf(keys: readonly Key[], secret: string): Key | undefined {
  const hash = hashOf(secret)
  return keys.filter(({ sha256 }) => timingSafeEqual(Buffer.from(sha256, 'hex'), hash))[0]
}

/** @throws {Error} with what is wrong in the file */
export async function readKeys(file: string): Promise<Key[]> {
  return checked(jsonIn(await readFile(file, 'utf8'), file), file)
}

function checked(written: unknown, file: string): Key[] {
  const parsed = keysInFile.safeParse(written, { reportInput: true })
  if (parsed.success) return parsed.data.keys
  const wrong = explain(parsed.error, path => Object.keys((path.length > 0 ? keyInFile : keysInFile).shape))
  // Somebody may have put a key where its hash is due.
  throw new Error(masked(`${file}: ${wrong.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`))
}

function jsonIn(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // What the parser says repeats the text.
    throw new Error(`${file} is not JSON: restore it, or make a new one with: parley keys new NAME`)
  }
}

/** @returns the secret, which is told this once. @throws {Error} with what to do about it */
export async function addKey(file: string, key: NewKey): Promise<string> {
  const secret = KEY_PREFIX + randomBytes(32).toString('base64url')
  await change(file, keys => {
    // A name stays with its key for good: the log tells requests by it.
    if (keys.some(({ name }) => name === key.name)) throw new Error(`there is a key ${key.name}; take another name`)
    return [...keys, { ...key, sha256: hashOf(secret).toString('hex'), created: today(), revoked: null }]
  })
  return secret
}

/** @throws {Error} if there is no such key, or it was revoked before */
export async function revokeKey(file: string, name: string): Promise<void> {
  await change(file, keys => {
    const key = keys.find(key => key.name === name)
    if (!key)
      throw new Error(`there is no key ${name}; there are: ${keys.map(({ name }) => name).join(', ') || 'none'}`)
    if (key.revoked) throw new Error(`the key ${name} ${endOf(key)}`)
    return keys.map(one => (one === key ? { ...key, revoked: today() } : one))
  })
}

/** One change after another, whoever else makes one; each is seen whole or not at all. */
async function change(named: string, make: (keys: Key[]) => Key[]): Promise<void> {
  // Where it is a link, what it leads to is changed.
  const file = await realpath(named).catch(() => named)
  const unlock = await lock(file, { realpath: false, retries: { retries: 100, minTimeout: 20, maxTimeout: 200 } })
  const unfinished = join(dirname(file), `.${randomUUID()}-unfinished`)
  try {
    const held = await readKeys(file).catch(error => {
      if (error.code === 'ENOENT') return []
      throw error
    })
    const text = JSON.stringify({ keys: checked({ keys: make(held) }, file) }, null, 2)
    const written = await open(unfinished, 'wx', 0o600)
    await written.writeFile(`${text}\n`)
    await written.sync()
    await written.close()
    await rename(unfinished, file)
  } finally {
    await rm(unfinished, { force: true })
    await unlock()
  }
}
