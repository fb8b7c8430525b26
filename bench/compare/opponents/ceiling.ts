import { join } from 'node:path'
import { serve } from '../../child.ts'
import { connected, type Opponent } from '../opponent.ts'

const server = join(import.meta.dirname, 'ceiling-server.ts')

export const ceiling: Opponent = {
  name: 'ceiling',
  about: 'A bare Fastify route in a process of its own that sends Parley’s bytes from memory: no service is faster',
  async start({ subjects, recorder }) {
    const { address, ask, stop } = connected(await serve(process.execPath, [server], /Ready at (\S+)/))
    return {
      address,
      can: () => true,
      async prepare(kind, n) {
        const url = kind.parley(subjects, n)
        await ask(url, { method: 'PUT', body: (await recorder.ask(url)).body })
      },
      request: (kind, n) => ask(kind.parley(subjects, n)),
      stop,
    }
  },
}
