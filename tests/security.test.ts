/** What SECURITY.md says. */
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { listening } from './keys.ts'

const root = join(import.meta.dirname, '..')

test('each risk is held by tests that are there', async () => {
  const page = await readFile(join(root, 'SECURITY.md'), 'utf8')
  const rows = page.split('\n').filter(line => /^\| API\d/.test(line))
  expect(rows).toHaveLength(10)
  for (const row of rows) {
    const named = [...row.matchAll(/`(tests\/[\w-]+\.test\.ts)`: (“[^”]+”(?:, “[^”]+”)*)/g)]
    expect(named, row).not.toEqual([])
    for (const [, file, names] of named) {
      const text = await readFile(join(root, file as string), 'utf8')
      for (const [, name] of (names as string).matchAll(/“([^”]+)”/g)) expect(text, file).toContain(name)
    }
  }
})

test('no address that a reader sends is fetched', async () => {
  let fetched = 0
  const server = createServer((_, reply) => {
    fetched++
    reply.end()
  }).listen(0, '127.0.0.1')
  server.on('connection', () => fetched++)
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const view = encodeURIComponent(`${elsewhere}/embed/matrix?negotiation=geneva-talks`)
  const { ask } = await listening({ TRUST_PROXY: '127.0.0.1' })
  const { paths } = (await ask('/openapi.json')).body
  const parameters = Object.entries<any>(paths).flatMap(([path, { get }]) =>
    (get?.parameters ?? [])
      .filter((parameter: { in: string }) => parameter.in === 'query')
      .map(({ name }: { name: string }) => `${path.replaceAll(/\{\w+\}/g, 'x')}?${name}=${view}`),
  )
  expect(parameters.length).toBeGreaterThan(300)
  for (const url of parameters) await ask(url, { 'x-forwarded-host': new URL(elsewhere).host, referer: elsewhere })
  // Even where the address passes for our own.
  const embedded = await ask(`/oembed?url=${view}`, { 'x-forwarded-host': new URL(elsewhere).host })
  expect(embedded.status).toBe(200)
  expect(fetched).toBe(0)
})
