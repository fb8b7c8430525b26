/** What a format is. Adding one is a file of its own and an entry in formats.ts. */
import type { z } from 'zod'
import type { Column } from './table.ts'

/** What is written is of this origin: for the formats that can say so. */
export interface About {
  title: string
  version: string
  license: string
  /** `https://example.org`: where the service is, as the client called it. */
  origin: string
  /** Address of the same answer for the same version of the data only. */
  permalink: string
}

/** What an address can answer with. */
export interface Shape {
  /** Of one entry. */
  entry: z.ZodType
  /** Neighbours can be had beside its entries. */
  includes: boolean
}

/** Some of the entries of a result, as JSON has them. */
export interface Piece {
  data: readonly unknown[]
  /** What the fields of `needs` refer to. */
  included?: readonly unknown[]
}

/** A result from its first entry to its last. */
export interface Result extends Shape {
  about: About
  /** In the order in which they are asked for; those of `entry`, or some of them. */
  columns: readonly Column[]
  /** Each piece is read when the one before has been written. */
  pieces: AsyncIterable<Piece>
  /** A format in which the end can be told only by something extra shall have that. */
  ending: boolean
}

interface Named {
  /** In `?format=`. */
  name: string
  /** After the last dot of a path, and of the name of a downloaded file. */
  extension: string
  /** Without parameters, as Accept has it. */
  mediaType: string
  /** Parameters of the media type in Content-Type. */
  parameters?: string
  summary: string
  /** It takes the entries of an answer with all that is nested in them, where they are not the rows of its table. */
  nested?: true
  /** Absent: everything. */
  fits?(shape: Shape): boolean
}

/** Writes one page of a list, and says where the next one is. */
export interface PageFormat extends Named {
  write(answer: object, about: About, shape: Shape): string
}

/** Writes a result whole, whatever its size; the same result in the same bytes each time. */
export interface WholeFormat extends Named {
  /** Fields whose entities have to come along in the pieces. */
  needs?(shape: Shape): string[]
  /** The end of the iteration is the end of a result that is complete; a failure is thrown. */
  stream(result: Result): AsyncIterable<string | Uint8Array>
}

export type Format = PageFormat | WholeFormat
