/** Toxiproxy, which makes a network slow or silent: installed, or built from the Go module by whatever Go there is. */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { freePort } from '../nginx/server.ts'

const run = promisify(execFile)

const module = 'github.com/Shopify/toxiproxy/v2/cmd/server@v2.5.0'
const target = join(import.meta.dirname, 'target')

/** Its address; undefined if there is none and no Go to build it with. */
export async function findToxiproxy(): Promise<string | undefined> {
  const own = join(target, 'server')
  for (const program of ['toxiproxy-server', own])
    if (
      await run(program, ['-version']).then(
        () => true,
        () => false,
      )
    )
      return program
  const built = await run('go', ['install', module], { env: { ...process.env, GOBIN: target } }).catch(() => undefined)
  return built && own
}

/** What becomes of what is sent: https://github.com/Shopify/toxiproxy#toxics */
export interface Toxic {
  type: 'latency' | 'bandwidth' | 'timeout' | 'reset_peer'
  stream: 'upstream' | 'downstream'
  attributes: Record<string, number>
}

/**
 * A proxy in front of one address.
 * @param upstream host:port
 */
export async function startToxiproxy(program: string, upstream: string) {
  const port = await freePort()
  const child = spawn(program, ['-host', '127.0.0.1', '-port', String(port)], { stdio: 'ignore' })
  const closed = once(child, 'close')
  const api = `http://127.0.0.1:${port}`
  async function call(method: string, path: string, body?: object) {
    const reply = await fetch(api + path, { method, ...(body && { body: JSON.stringify(body) }) })
    if (!reply.ok) throw new Error(`toxiproxy: ${reply.status} ${await reply.text()}`)
    return reply
  }
  while (!(await fetch(`${api}/version`).catch(() => undefined))) {
    if (child.exitCode !== null) throw new Error('toxiproxy does not start')
    await delay(20)
  }
  const made = await call('POST', '/proxies', { name: 'one', listen: '127.0.0.1:0', upstream, enabled: true })
  const { listen } = (await made.json()) as { listen: string }
  return {
    /** host:port */
    address: listen,
    add: (toxic: Toxic) => call('POST', '/proxies/one/toxics', toxic),
    /** Takes out all toxics. */
    reset: () => call('POST', '/reset'),
    async stop() {
      child.kill()
      await closed
    },
  }
}
