/** What a route says of its answer, and what it reads for it. */
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Piece } from '../formats/format.ts'
import type { Served } from './serve.ts'

export const pageAnswer = z
  .object({
    next: z.string().nullable().meta({ description: 'Address of the next page, null on the last' }),
    limit: z.int().meta({ description: 'Entries a page', examples: [50] }),
    total: z
      .object({
        count: z.int().meta({ description: 'How many all pages hold together' }),
        exact: z.boolean().meta({ description: 'false: there are at least so many' }),
      })
      .optional()
      .meta({ description: 'If it was asked for' }),
  })
  .meta({ id: 'Page', description: 'Where in the list this page is' })

/** What a route reads for its answer. */
export interface Read {
  /** Of the data it was read from; null while nothing is loaded. */
  version: string | null
  data: unknown
  /** Where in a list it is, if the answer is paged. */
  page?: z.infer<typeof pageAnswer>
  /** Further members of the answer, by the names that `more` describes. */
  more?: Record<string, unknown>
}

/** All of one version of the data: where they change meanwhile, the iteration fails. */
export interface All {
  version: string | null
  pieces: AsyncIterable<Piece>
}

export interface Answering extends Omit<Served, 'answer' | 'formats' | 'handler'> {
  /** The shape of `data`. */
  data: z.ZodType
  paged?: boolean
  /** The shapes of further members. */
  more?: Record<string, z.ZodType>
  read(request: FastifyRequest): Promise<Read>
  /**
   * Reads what all pages hold, for the formats that have no pages; without it, page after page is read.
   * @param most entries
   */
  readAll?(request: FastifyRequest, most: number): Promise<All>
  /** The entries that make the rows of a table, where they are not the entries of `data`. */
  rows?: {
    entry: z.ZodType
    /** @param data where it is a list, each of its entries, with its index */
    of(data: never, index: number): unknown[]
  }
  /** What the formats without pages take that want all that is nested, where that is more than the entries of `data`. */
  nested?: { entry: z.ZodType; readAll: NonNullable<Answering['readAll']> }
}

/** What names an entry is shown whatever fields are asked for. */
export const IDENTITY = ['type', 'id', 'href']

/** Of an entry, or of each of a list, these fields and what names it. */
export function pick(data: unknown, fields: readonly string[]): unknown {
  if (Array.isArray(data)) return data.map(entry => pick(entry, fields))
  return Object.fromEntries(Object.entries(data as object).filter(([name]) => [...IDENTITY, ...fields].includes(name)))
}
