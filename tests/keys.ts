/** A service for which a key is required, and the file of its keys. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { addKey, type NewKey } from '../src/access/keys.ts'
import type { Graph } from '../src/graph/graph.ts'
import { engines, loaded } from './engines.ts'
import { serviceOn } from './service.ts'

/** @returns the file, which need not be there yet, and what adds a key to it and tells its secret */
export async function keyFile() {
  const folder = await mkdtemp(join(tmpdir(), 'parley-keys-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'keys.json')
  const add = (name: string, more: Partial<NewKey> = {}) =>
    addKey(file, { name, scopes: ['read'], expires: null, quota: null, ...more })
  return { folder, file, add }
}

/** The first source on the embedded engine, at a port, until the test ends. */
export async function listening(settings: Record<string, string>) {
  const service = await serviceOn(await loaded(await (engines.embedded as () => Promise<Graph>)()), settings)
  onTestFinished(() => service.close())
  const address = await service.listen()
  const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const reply = await fetch(address + path, { method, headers, redirect: 'manual' })
    const text = await reply.text()
    const isJson = /json\b/.test(reply.headers.get('content-type') ?? '') && text !== ''
    return { status: reply.status, headers: reply.headers, text, body: isJson ? JSON.parse(text) : undefined }
  }
  return { service, address, ask }
}

/** Such a service, with a key that is for everything. */
export async function guarded(settings: Record<string, string> = {}) {
  const { file, add } = await keyFile()
  const secret = await add('all', { scopes: ['read', 'export', 'metrics'] })
  return { file, add, secret, ...(await listening({ API_KEYS_FILE: file, ...settings })) }
}

export const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })
