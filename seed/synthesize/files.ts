/** What is made: data files, one a source. Each source says by its publisher that it is fiction. */
import { createHash } from 'node:crypto'

export type Value = string | number | Value[] | { [field: string]: Value }

/** An entity as a data file describes it, whole: nothing else is said of it in another file. */
export type Item = { id: string; [field: string]: Value }

/** A data file: the entities that one source is the first to name, by type, and the source itself. */
export interface SyntheticFile {
  /** `source-id/source.yaml`, below the data folder. */
  name: string
  /** As YAML would hold it: references as an id, or `type/id` where several types can stand; `P4` in citations. */
  data: Record<string, Item[]>
}

export interface Source {
  id: string
  title: string
  kind: 'article' | 'statement' | 'transcript' | 'document'
  publisher: string
  author?: string | undefined
  /** EDTF, left out if it is not known. */
  date?: string | undefined
  language: 'en' | 'und'
  paragraphs: number
  /** What its SHA-256 is that of, as there is no text: of a copy the same as of what it was copied from. */
  text?: string | undefined
}

/** The entry of a source. */
const sourceItem = ({ text, ...source }: Source): Item =>
  known({
    ...source,
    publisher: `${source.publisher} (fiction)`,
    sha256: text && createHash('sha256').update(text).digest('hex'),
  })

/** A register or an agenda: what is known without anybody having said it. */
export const document = (id: string, title: string, paragraphs: number): Source => ({
  id,
  title,
  kind: 'document',
  publisher: 'Archive of what never happened',
  language: 'en',
  paragraphs,
})

/** The file of a source. Types of which it names nothing are left out. */
export function fileOf(source: Source, collections: Record<string, Item[]> = {}): SyntheticFile {
  const named = Object.entries(collections).filter(([, items]) => items.length > 0)
  return { name: `${source.id}/source.yaml`, data: { sources: [sourceItem(source)], ...Object.fromEntries(named) } }
}

type Known<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** An id made of words. */
export const idOf = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

/** The fields without those of which nothing is known. */
export const known = <T extends { [field: string]: Value | undefined }>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Known<T>
