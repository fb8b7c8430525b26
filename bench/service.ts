/** Parley as the benches run it: its command, its service in a process of its own, and made-up data of some size. */
import { mkdtempDisposable } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, run, serve } from './child.ts'

export const main = join(root, 'src/main.ts')

/** The command, to its end. A folder is checked in memory: a million positions take some 4 GB. */
export const parley = (args: string[], settings?: Record<string, string>) =>
  run(process.execPath, ['--max-old-space-size=12000', main, ...args], settings)

export const synthesize = (positions: number, to: string) =>
  parley(['seed', 'synthesize', '--positions', String(positions), '--to', to])

/** Made-up data in a folder that goes when it is no longer used. */
export async function madeUp(positions: number) {
  const folder = await mkdtempDisposable(join(tmpdir(), 'parley-bench-'))
  const data = join(folder.path, 'data')
  await synthesize(positions, data)
  return Object.assign(folder, { data })
}

export const startService = (args: string[], settings: Record<string, string> = {}) =>
  serve(process.execPath, [main, 'serve', ...args], /Open (http:\S+)\/docs/, {
    PORT: '0',
    HOST: '127.0.0.1',
    READ_TIMEOUT: '60000',
    NEO4J_URI: '',
    ...settings,
  })
