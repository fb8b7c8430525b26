/** The service in a process of its own, with made-up data of some size. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main, run, serve } from './child.ts'

export async function startService(positions: number) {
  const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'))
  const data = join(folder, 'data')
  await run(process.execPath, [main, 'seed', 'synthesize', '--positions', String(positions), '--to', data])
  const service = await serve(process.execPath, [main, 'serve', '--data', data], /Open (http:\S+)\/docs/, {
    PORT: '0',
    READ_TIMEOUT: '60000',
  })
  const atFirst = await residentOf(service.pid)
  return {
    address: service.address,
    /** Bytes of resident memory, since it was started. */
    grownBy: async () => (await residentOf(service.pid)) - atFirst,
    async stop() {
      await service.stop()
      await rm(folder, { recursive: true })
    },
  }
}

/** Bytes; 0 where the system has no /proc. */
export async function residentOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024
}
