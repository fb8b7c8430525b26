/** Pages, and keyset cursors: where a page ended, and for which query. Opaque to clients. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { queryOf, withQuery } from './links.ts'
import { Problem } from './problems.ts'

/** The last row of a page, by what the list is ordered by. */
export interface Place {
  value: string
  id: string
}

/** The parameter of every list. */
export const cursorParameter = z
  .string()
  .max(5000)
  .optional()
  .meta({ description: 'Where to go on: page.next of the answer before' })

const content = z.strictObject({ query: z.string(), value: z.string(), id: z.string() })

interface Paging<Row> {
  limit: number
  /** The address of this page. */
  url: string
  /** What must be the same on every page: the filters and the order. */
  query: unknown
  placeOf(row: Row): Place
}

/** @param rows one more than the limit, if this is not the last page */
export function pageOf<Row>(rows: readonly Row[], { limit, url, query, placeOf }: Paging<Row>) {
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const next = last ? withQuery(url, { ...queryOf(url), cursor: cursorAt(placeOf(last), query) }) : null
  return { shown, page: { next, limit } }
}

const cursorAt = ({ value, id }: Place, query: unknown) =>
  Buffer.from(JSON.stringify({ query: fingerprint(query), value, id })).toString('base64url')

/**
 * @param query as `pageOf` was given it
 * @returns undefined on the first page
 * @throws {Problem} invalid-cursor
 */
export function readCursor(cursor: string | undefined, query: unknown): Place | undefined {
  if (cursor === undefined) return undefined
  let read: z.infer<typeof content>
  try {
    read = content.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch {
    throw invalid(
      cursor,
      'this is no cursor: take page.next of an answer as it is, or leave it out to start at the first page',
    )
  }
  if (read.query === fingerprint(query)) return { value: read.value, id: read.id }
  throw invalid(
    cursor,
    'this cursor belongs to a query with other filters or another sort; leave it out to start at the first page',
  )
}

const invalid = (value: string, detail: string) =>
  new Problem('invalid-cursor', `cursor: ${detail}`, { errors: [{ parameter: 'cursor', value, detail }] })

const fingerprint = (query: unknown) =>
  createHash('sha256').update(JSON.stringify(query)).digest('base64url').slice(0, 12)
