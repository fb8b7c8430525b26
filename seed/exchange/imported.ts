/** What a file of another form says, as entries of a data file. */

/** An entry, as somebody could have written it in YAML. */
export interface ImportedEntry {
  collection: string
  item: Record<string, unknown>
  /** Where in the file a value of the entry stands, for whoever has to mend it: `row 5, column "Date"`. */
  placeOf(path: readonly (string | number)[]): string
}

export interface Imported {
  entries: ImportedEntry[]
  /** What cannot be taken over, and how often. */
  leftOut: ReadonlyMap<string, number>
}

/** What is wrong with a file, all at once. */
export class ImportError extends Error {
  readonly complaints: readonly string[]
  constructor(complaints: readonly string[]) {
    const shown = complaints.slice(0, MOST)
    const more = complaints.length - shown.length
    super([...shown, ...(more > 0 ? [`… and ${more} more`] : []), 'Nothing was written.'].join('\n'))
    this.complaints = complaints
  }
}

/** A table of ten thousand wrong rows is wrong in one way, which a few of them show. */
const MOST = 50
