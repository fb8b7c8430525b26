/** The command as a process of its own, ended with the test that began it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach } from 'vitest'

export const root = join(import.meta.dirname, '..')
const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

export function run(args: string[], settings: Record<string, string> = {}, cwd = root) {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, args, { cwd, env: { PATH, HOME, ...settings } })
  running.push(child)
  const said = { out: '', err: '' }
  child.stdout.on('data', chunk => {
    said.out += chunk
  })
  child.stderr.on('data', chunk => {
    said.err += chunk
  })
  const ended = once(child, 'close').then(([code]) => ({ code: code as number, ...said }))
  return { child, said, ended }
}

export const seed = (...args: string[]) => run(['src/main.ts', 'seed', ...args]).ended

/** The service, once it listens. */
export async function serve(settings: Record<string, string> = {}, ...args: string[]) {
  const started = run(['src/main.ts', 'serve', ...args], { PORT: '0', ...settings })
  const address = await new Promise<string>((resolve, reject) => {
    started.child.stdout.on('data', () => {
      const found = /Open (http:\S+)\/docs/.exec(started.said.out)?.[1]
      if (found) resolve(found)
    })
    void started.ended.then(({ err }) => reject(new Error(err)))
  })
  return { ...started, address }
}
