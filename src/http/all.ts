/** A result from its first entry to its last, for the formats that have no pages. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { About, Piece, Shape, WholeFormat } from '../formats/format.ts'
import { contentTypeOf } from '../formats/formats.ts'
import { columnsOf } from '../formats/table.ts'
import { GraphAway } from '../graph/graph.ts'
import { type All, type Answering, pick, type Read } from './answering.ts'
import { collectionAddress, queryOf } from './links.ts'
import { tablesIn } from './serve.ts'
import { sendWhole } from './whole.ts'

interface Sending extends Answering {
  /** What reads the parameters of a page's address. */
  query: z.ZodObject
  shape: Shape
  format: WholeFormat
  about: About
}

/** What of the request's parameters matters here. */
interface Asked {
  fields?: string[]
  include?: string[]
  limit?: number
  checksum?: 'true' | 'false'
}

export async function sendAll(request: FastifyRequest, reply: FastifyReply, sending: Sending): Promise<FastifyReply> {
  const { shape, format, about, rows } = sending
  const { fields, checksum } = request.query as Asked
  const [path = ''] = request.url.split('?')
  const below = path.split('/').slice(2).join('-')
  const name = below.replaceAll(/[^\w-]+/g, '-') || 'parley'
  const [table] = [...tablesIn(request.server)].find(([, entry]) => entry === shape.entry) ?? []
  const columns = collectionAddress('columns', { table })
  reply.header('link', `<${about.permalink}>; rel="cite-as", <${columns}>; rel="describedby"`)
  return sendWhole(request, reply, {
    key: about.origin + about.permalink,
    contentType: contentTypeOf(format),
    fileName: `${name}.${about.version}.${format.extension}`,
    async open() {
      const { version, pieces } = await readAll(request, sending)
      if (version !== about.version) throw changed()
      const shown = format.nested ? picked(pieces, fields) : rows ? asRows(pieces, rows.of as Flatten) : pieces
      const sent = await begun(ahead(shown))
      request.tally.isUnderWay = true
      const columns = columnsOf(shape.entry)
      return format.stream({
        ...shape,
        about,
        columns: fields ? columns.filter(column => isShown(column.name, fields)) : columns,
        pieces: sent,
        ending: checksum === 'true',
      })
    },
  })
}

const isShown = (column: string, fields: readonly string[]) =>
  ['id', 'href', ...fields].some(field => column === field || column.startsWith(`${field}_`))

export const changed = () => new GraphAway('the data have changed while they were read')

async function readAll(request: FastifyRequest, sending: Sending): Promise<All> {
  const { shape, format, nested } = sending
  const readAll = format.nested && nested ? nested.readAll : sending.readAll
  const asked = request.query as Asked
  const include = [...new Set([...(asked.include ?? []), ...(format.needs?.(shape) ?? [])])]
  // A limit that was not asked for is one of pages.
  const { limit = Number.POSITIVE_INFINITY } = queryOf(request.url).limit === undefined ? {} : asked
  const whole = asking(request, { ...asked, ...(include.length > 0 && { include }) })
  return readAll ? readAll(whole, limit) : readPages(whole, sending, limit)
}

/** The same request with other parameters. */
const asking = (request: FastifyRequest, query: object, url = request.url): FastifyRequest =>
  Object.create(request, { query: { value: query }, url: { value: url } })

const pieceOf = ({ data, more }: Read): Piece => ({
  data: Array.isArray(data) ? data : [data],
  ...(more?.included !== undefined && { included: more.included as unknown[] }),
})

/** Page after page, each as large as it may be; what has no pages is one. */
async function readPages(request: FastifyRequest, { query, read }: Sending, most: number): Promise<All> {
  const large = query.shape.limit?.safeParse('500').success ? { limit: Math.min(500, most) } : {}
  const first = await read(asking(request, { ...(request.query as object), ...large }))
  return { version: first.version, pieces: pages() }

  async function* pages(): AsyncGenerator<Piece> {
    let left = most
    for (let page = first; ; ) {
      const piece = pieceOf(page)
      yield { ...piece, data: piece.data.slice(0, left) }
      left -= piece.data.length
      const next = page.page?.next
      if (!next || left <= 0) return
      page = await read(asking(request, { ...query.parse(queryOf(next)), ...large }, next))
      if (page.version !== first.version) throw changed()
    }
  }
}

async function* picked(pieces: AsyncIterable<Piece>, fields: string[] | undefined): AsyncGenerator<Piece> {
  for await (const piece of pieces) yield fields ? { ...piece, data: pick(piece.data, fields) as unknown[] } : piece
}

type Flatten = (data: unknown, index: number) => unknown[]

async function* asRows(pieces: AsyncIterable<Piece>, of: Flatten): AsyncGenerator<Piece> {
  for await (const { data, included } of pieces) yield { data: data.flatMap(of), ...(included && { included }) }
}

/** Once the first is there: what goes wrong before that is a problem, and no answer that breaks off. */
async function begun<T>(source: AsyncGenerator<T, void>): Promise<AsyncGenerator<T>> {
  const first = await source.next()
  return (async function* () {
    try {
      if (first.done) return
      yield first.value
      yield* source
    } finally {
      await source.return()
    }
  })()
}

/** The next piece is read while one is written. */
async function* ahead<T>(source: AsyncIterable<T>): AsyncGenerator<T, void> {
  const iterator = source[Symbol.asyncIterator]()
  try {
    for (let next = iterator.next(); ; ) {
      const { done, value } = await next
      if (done) return
      next = iterator.next()
      // Whoever asks for it is told.
      next.catch(() => {})
      yield value
    }
  } finally {
    await iterator.return?.()
  }
}
