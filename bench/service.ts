/** The service in a process of its own, with made-up data of some size. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const main = join(import.meta.dirname, '../src/main.ts')

export async function startService(positions: number) {
  const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'))
  const made = spawn(process.execPath, [
    main,
    'seed',
    'synthesize',
    '--positions',
    String(positions),
    '--to',
    join(folder, 'data'),
  ])
  await once(made, 'close')
  const child = spawn(process.execPath, [main, 'serve', '--data', join(folder, 'data')], {
    env: { ...process.env, PORT: '0', READ_TIMEOUT: '60000' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', chunk => {
      said += chunk
      const found = /Open (http:\S+)\/docs/.exec(said)?.[1]
      if (found) resolve(found)
    })
    child.once('close', () => reject(new Error(said)))
  })
  const atFirst = await residentOf(child.pid)
  return {
    address,
    /** Bytes of resident memory, since it was started. */
    grownBy: async () => (await residentOf(child.pid)) - atFirst,
    async stop() {
      child.kill()
      await once(child, 'close')
      await rm(folder, { recursive: true })
    },
  }
}

/** Bytes; 0 where the system has no /proc. */
async function residentOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024
}
