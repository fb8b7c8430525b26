/** Whoever runs Cypher in a process of its own, where there is nothing else to clear away: told beforehand what, then asked by a message. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Ground, Running } from '../opponent.ts'
import type { Recorded } from '../recorder.ts'

type Message = { url: string; statements?: Recorded['statements'] }
type Reply = { failure?: string }

/** @param module of this folder, which calls `answer` when it is ready; `given` are its arguments */
export async function startApart({ subjects, recorder }: Ground, module: string, ...given: string[]): Promise<Running> {
  const child = fork(join(import.meta.dirname, module), given, { serialization: 'advanced' })
  process.once('exit', () => child.kill('SIGKILL'))
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${module} ended with ${code}`)
  })
  // Where nothing is asked of it meanwhile, as when it is stopped.
  ended.catch(() => {})
  const heard = async () => (await Promise.race([once(child, 'message'), ended]))[0] as Reply
  await heard()
  const known = new Set<string>()
  const send = async (message: Message): Promise<void> => {
    child.send(message)
    const { failure } = await heard()
    if (failure) throw new Error(`${module}: ${message.url}: ${failure}`)
  }
  return {
    can: () => true,
    async prepare(kind, n) {
      const url = kind.parley(subjects, n)
      if (known.has(url)) return
      known.add(url)
      await send({ url, statements: (await recorder.ask(url)).statements })
    },
    request: (kind, n) => send({ url: kind.parley(subjects, n) }),
    async stop() {
      child.disconnect()
      await ended.catch(() => {})
    },
  }
}

/** In that process: it is ready, and runs statements. */
export function answer(run: (query: string, parameters: Record<string, unknown>) => Promise<unknown>): void {
  const known = new Map<string, Recorded['statements']>()
  process.on('message', async ({ url, statements }: Message) => {
    if (statements) known.set(url, statements)
    try {
      if (!statements) for (const { query, parameters } of known.get(url) ?? []) await run(query, parameters)
      process.send?.({} satisfies Reply)
    } catch (error) {
      process.send?.({ failure: String(error) } satisfies Reply)
    }
  })
  process.once('disconnect', () => process.exit())
  process.send?.({} satisfies Reply)
}
