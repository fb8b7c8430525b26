/** What a view is: a picture of one or more answers of the API. Adding one is a file in views/ and an entry in views.ts. */
import type { z } from 'zod'
import type { Theme } from './theme.ts'
import type { Words } from './words.ts'

/** What it is drawn with. */
export interface Canvas {
  /** Pixels; the height is the drawing's own. */
  width: number
  theme: Theme
  /** Words of ours in the language that is asked for. */
  words: Words
  /** BCP 47; for dates and numbers. */
  lang: string
}

/** Answers of the API as they came, `{ data, meta, … }`, by the names that `answers` gives them. */
export type Answers = Record<string, any>

export interface Drawing {
  /** Without the `<svg>` around it. */
  content: string
  height: number
  /** What the picture is, in a sentence that names what is shown. */
  title: string
  /** The same in words, for whoever cannot see it: what stands where. */
  description: string
}

export interface View {
  /** In addresses: `/embed/{name}.svg`, `<parley-{name}>`. */
  name: string
  summary: string
  /** What it can be asked beside how it looks: parameters of the API, under their names there. */
  query: z.ZodObject
  /** A query that shows something of the first source. */
  example: Record<string, string>
  /** The addresses of the API that it is drawn from, by names of its own; the first is the data behind it. */
  answers(query: Record<string, string>): Record<string, string>
  /** Further addresses, of which those answers are needed to know. */
  further?(answers: Answers, query: Record<string, string>): Record<string, string>
  /** @param query what it was asked */
  draw(answers: Answers, canvas: Canvas, query: Record<string, string>): Drawing | Promise<Drawing>
}
