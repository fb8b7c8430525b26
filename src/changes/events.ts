/** The record of changes as server-sent events: what has changed since, and from then on whatever changes. */
import { setTimeout as delay } from 'node:timers/promises'
import type { SSEMessage } from '@fastify/sse'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Change, lastLoad, placeAfter, readChanges, type Stretch } from '../graph/changes.ts'
import { type Graph, GraphAway } from '../graph/graph.ts'
import { noData } from '../http/answer.ts'
import { UNKEPT } from '../http/freshness.ts'
import { queryOf } from '../http/links.ts'
import { parameterProblem } from '../http/parameters.ts'
import { presentChange } from './entries.ts'
import { beginningOf, recordGone, type Since } from './since.ts'
import { watchLoads } from './watch.ts'

/** Milliseconds after which a client that lost its stream comes back, and after which a graph that is away is asked again. */
const RETRY = 1_000

/** Changes that are read at once. */
const AT_ONCE = 200

interface Asked {
  since?: Since
  type?: string[]
  kind?: string[]
}

/** @returns what answers a request with a stream of events; it ends when the client leaves or the service closes */
export function streamChanges(app: FastifyInstance, graph: Graph) {
  const watch = watchLoads(graph, app.log)
  const open = new Map<AbortController, Promise<void>>()
  const reading = new Map<string, Promise<Change[] | undefined>>()
  let closing = false
  app.addHook('preClose', async () => {
    closing = true
    for (const stream of open.keys()) stream.abort()
    await Promise.all(open.values())
  })

  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    refuseWhatIsForLists(request.url)
    const { type: types, kind: kinds, since } = request.query as Asked
    const { place, last } = await placeOf(request.headers['last-event-id'], since)
    // A proxy must not keep it; when the service closes, so does the connection.
    reply.headers({ ...UNKEPT, connection: 'close' })
    const stream = new AbortController()
    const ended = new Promise<void>(resolve => stream.signal.addEventListener('abort', () => resolve()))
    reply.sse.onClose(() => stream.abort())
    if (closing) stream.abort()
    const told = tell().catch(err => {
      if (!stream.signal.aborted) request.log.error({ err }, 'the stream of changes broke off')
    })
    open.set(stream, told)
    await told
    open.delete(stream)
    // Whoever does not take what was sent would hold up the end.
    if (reply.raw.writableNeedDrain) reply.raw.destroy()

    async function tell(): Promise<void> {
      // The place is sent at once, so that a client that loses its stream before the first event misses nothing either.
      await reply.sse.send({ id: place, retry: RETRY, data: undefined })
      for await (const changes of pagesOf({ place, last, types, kinds }, stream.signal)) {
        // Whose key was revoked meanwhile comes back, and is told so.
        if (!(await request.mayGoOn())) return
        await Promise.race([reply.sse.send(eventsOf(changes)), ended])
      }
    }
  }

  /** Where a stream begins: after the last event that the client had, else since when it asks, else now. */
  async function placeOf(lastEvent: string | string[] | undefined, since: Since | undefined) {
    const last = await lastLoad(graph)
    if (!last) throw noData()
    const now = placeAfter(last)
    if (lastEvent !== undefined) {
      const value = String(lastEvent)
      const detail = 'this is no id of an event of this stream; leave it out to begin now, or give since'
      if (!/^\d{8}(-\d{8})?$/.test(value)) throw parameterProblem([{ parameter: 'Last-Event-ID', value, detail }])
      if (value > now) throw await recordGone(graph, `event ${value}`)
      return { place: value, last: last.number }
    }
    return { place: since ? ((await beginningOf(graph, since))?.place ?? now) : now, last: last.number }
  }

  interface Following {
    place: string
    /** The number of the last load when it began. */
    last: number
    types: string[] | undefined
    kinds: string[] | undefined
  }

  async function* pagesOf({ place, last, types, kinds }: Following, signal: AbortSignal): AsyncGenerator<Change[]> {
    while (!signal.aborted) {
      const end = placeAfter({ number: last })
      const changes = await readTogether({ after: place, before: end, types, kinds, limit: AT_ONCE })
      if (!changes) {
        await delay(RETRY, undefined, { signal }).catch(() => {})
        continue
      }
      if (changes.length > 0) yield changes
      place = changes.length === AT_ONCE ? (changes.at(-1) as Change).seq : end
      if (place !== end) continue
      const next = await watch.next(last, signal)
      // Another graph in the place of this one: the client comes back and is told that its place is gone.
      if (next < last) return
      last = next
    }
  }

  /** What several streams want at the same time is read once. Undefined while the graph is away. */
  function readTogether(stretch: Stretch): Promise<Change[] | undefined> {
    const key = JSON.stringify(stretch)
    const read =
      reading.get(key) ??
      readChanges(graph, stretch)
        .then(({ rows }) => rows)
        .catch(error => {
          if (error instanceof GraphAway) return undefined
          throw error
        })
        .finally(() => reading.delete(key))
    reading.set(key, read)
    return read
  }
}

async function* eventsOf(changes: readonly Change[]): AsyncGenerator<SSEMessage> {
  for (const change of changes) yield { id: change.seq, event: change.kind, data: presentChange(change) }
}

/** What a stream does not heed is refused, so that nobody relies on it. */
function refuseWhatIsForLists(url: string): void {
  const given = Object.entries(queryOf(url)).filter(([name]) => !['since', 'type', 'kind'].includes(name))
  if (given.length === 0) return
  const detail = 'is for the list; a stream of events takes since, type and kind'
  throw parameterProblem(given.map(([parameter, value]) => ({ parameter, value, detail })))
}
