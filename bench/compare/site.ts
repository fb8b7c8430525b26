/** Everybody, ready to answer, on data of one size. */
import type { Running } from './opponent.ts'
import { opponents } from './opponents/opponents.ts'
import { openRecorder } from './recorder.ts'
import { openStore } from './store.ts'
import { drawSubjects } from './subjects.ts'

export type Site = Awaited<ReturnType<typeof openSite>>

export async function openSite(positions: number) {
  const store = await openStore(positions)
  const recorder = await openRecorder(store.neo4j.uri)
  const { page } = JSON.parse((await recorder.ask('/v1/positions?limit=1')).body)
  const cursor = new URL(page.next, 'http://localhost').searchParams.get('cursor') as string
  const ground = { store, recorder, subjects: await drawSubjects(store.neo4j.uri, positions, cursor) }
  const running = new Map<string, Running>()
  for (const { name, start, most = Number.POSITIVE_INFINITY } of opponents) {
    if (positions > most) continue
    const began = performance.now()
    running.set(name, await start(ground))
    console.error(`${positions} positions: ${name} is ready after ${((performance.now() - began) / 1000).toFixed(1)} s`)
  }
  return {
    ...ground,
    positions,
    running,
    async stop() {
      for (const one of running.values()) await one.stop()
      await recorder.close()
      await store.stop()
    },
  }
}
