/** Programs that the bench runs: to their end, or until they say that they are ready. */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { pythonEnvironment } from '../scripts/python.ts'

export const root = join(import.meta.dirname, '..')
/** Kept between runs: what was installed, and the data in every form. */
export const work = join(root, 'bench/work')

/** The Python in which Datasette is. */
export const python = () => pythonEnvironment('bench/compare/opponents')

/** @returns what it wrote on standard output */
export async function run(command: string, args: string[], settings: Record<string, string> = {}): Promise<string> {
  const { stdout } = await promisify(execFile)(command, args, {
    cwd: root,
    env: { ...process.env, ...settings },
    maxBuffer: 1e9,
  })
  return stdout.trim()
}

// Whoever is started here must not be left behind, also where the bench is broken off.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

/** Starts a program that goes on. */
export function begin(command: string, args: string[], settings: Record<string, string> = {}) {
  const child = spawn(command, args, { cwd: root, env: { ...process.env, ...settings } })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => {
      said = (said + chunk).slice(-10_000)
    })
  child.once('error', error => (said += error))
  process.once('exit', () => child.kill('SIGKILL'))
  const ended = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined
  return {
    pid: child.pid,
    /** The last of it. */
    said: () => said,
    ended,
    async stop() {
      if (ended()) return
      const closed = once(child, 'close')
      child.kill()
      await closed
    },
  }
}

/** Starts a server. @param ready what it says when it is ready; the first group is its address */
export async function serve(command: string, args: string[], ready: RegExp, settings: Record<string, string> = {}) {
  const server = begin(command, args, settings)
  for (;;) {
    const address = ready.exec(server.said())?.[1]
    if (address) return { address, pid: server.pid, stop: server.stop }
    if (server.ended()) throw new Error(`${[command, ...args].join(' ')} ended before it was ready:\n${server.said()}`)
    await delay(20)
  }
}

/** Bytes of resident memory of a program; 0 where the system has no /proc. */
export async function residentOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024
}
