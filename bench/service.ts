/** The service in a process of its own, with made-up data of some size. */
import { mkdtemp, rm } from 'node:fs/promises'
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
  return {
    address: service.address,
    async stop() {
      await service.stop()
      await rm(folder, { recursive: true })
    },
  }
}
