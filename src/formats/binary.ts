/** What Arrow and Parquet have in common: what they say of themselves, and days and instants as numbers. */
import type { About } from './format.ts'
import type { Column } from './table.ts'

/** Where a file is from, so that one that was sent on still says it. */
export const originOf = ({ title, version, license, origin, permalink }: About): Record<string, string> => ({
  'parley.title': title,
  'parley.data_version': version,
  'parley.license': license,
  'parley.permalink': `${origin}${permalink}`,
})

/** What is said of a column beside its name and type. */
export const notesOf = ({ meaning, unit }: Column): Record<string, string> => ({
  ...(meaning && { meaning }),
  ...(unit && { unit }),
})

/** Milliseconds since 1970 of a day or an instant in ISO 8601. */
export function millisecondsOf(text: string): number {
  const milliseconds = Date.parse(text)
  if (Number.isNaN(milliseconds)) throw new Error(`${text} is no date`)
  return milliseconds
}

/** Days since 1970. */
export const daysOf = (day: string) => millisecondsOf(day) / 86_400_000
