/** What has changed: the record of every load's changes, as a list and as a stream of events. */
import { fastifySSE } from '@fastify/sse'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { types } from '../../schema/entities.ts'
import { anyOf, wholeNumber } from '../../schema/written.ts'
import { changeKinds, readChanges } from '../graph/changes.ts'
import type { Graph } from '../graph/graph.ts'
import { serveAnswer } from '../http/answer.ts'
import type { Read } from '../http/answering.ts'
import { cursorParameter, pageOf, readCursor } from '../http/cursor.ts'
import { collectionAddress, queryOf } from '../http/links.ts'
import { entryAnswer, presentChange } from './entries.ts'
import { streamChanges } from './events.ts'
import { beginningOf, since } from './since.ts'

/** Milliseconds between two signs of life of a stream in which nothing happens. */
const HEARTBEAT = 15_000

const query = z.strictObject({
  since,
  type: anyOf(types, 'Only entities of this type. Several, separated by commas: any of them'),
  kind: anyOf(changeKinds, 'Only changes of this kind. Several, separated by commas: any of them'),
  limit: wholeNumber(1, 500, 100).describe('Entries a page'),
  cursor: cursorParameter,
})

type Listed = z.infer<typeof query>

export async function registerChanges(app: FastifyInstance, graph: Graph): Promise<void> {
  await app.register(fastifySSE, { heartbeatInterval: HEARTBEAT })
  serveAnswer(app, {
    url: collectionAddress('changes'),
    group: 'changes',
    operation: 'changes',
    summary: 'What has changed since',
    description: `Every entity that a load of new data has added, changed, removed or merged into another, with the old and the new values, oldest first. On the last page all is there up to version \`to\`: ask with \`since=\` that version the next time; a moment is less sure, since a load takes a while. The first load into an empty graph is the baseline, in which nothing changes.

With \`Accept: text/event-stream\` the same entries come as server-sent events, named by their kind, as soon as they are there: from now on, or after \`since\` or \`Last-Event-ID\`.`,
    query,
    data: z.array(entryAnswer),
    more: {
      from: z.string().meta({ description: 'The version of the data since which these are the changes' }),
      to: z.string().meta({ description: 'The version of the data up to which they go, on the last page' }),
    },
    paged: true,
    example: collectionAddress('changes', { limit: 1 }),
    read: ({ query, url }) => readPage(graph, query as Listed, collectionAddress('changes', queryOf(url))),
    events: streamChanges(app, graph),
  })
}

async function readPage(graph: Graph, asked: Listed, url: string): Promise<Read> {
  const { type, kind, limit, cursor } = asked
  const same = { since: asked.since, type, kind }
  const place = readCursor(cursor, same)
  const start = place ? { place: place.value, from: place.id } : await beginningOf(graph, asked.since)
  if (!start) return { version: null, data: [] }
  const { from } = start
  const { version, rows } = await readChanges(graph, { after: start.place, types: type, kinds: kind, limit: limit + 1 })
  const { shown, page } = pageOf(rows, { limit, url, query: same, placeOf: ({ seq }) => ({ value: seq, id: from }) })
  return { version, data: shown.map(presentChange), page, more: { from, to: version } }
}
