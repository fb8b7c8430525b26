/** The forms an answer can take. A new one is an entry here: its name, its media type and how it is written. */
import Negotiator from 'negotiator'
import { Problem } from './problems.ts'

export interface Format {
  name: string
  mediaType: string
  write(answer: unknown): string
}

const json: Format = { name: 'json', mediaType: 'application/json', write: answer => JSON.stringify(answer) }

export const formats: readonly Format[] = [json]

const mediaTypes = formats.map(({ mediaType }) => mediaType)

/**
 * The format that a request's Accept header likes best.
 * @throws {Problem} not-acceptable
 */
export function negotiate(headers: { accept?: string | undefined }): Format {
  const best = new Negotiator({ headers }).mediaType(mediaTypes)
  const format = formats.find(({ mediaType }) => mediaType === best)
  if (format) return format
  throw new Problem('not-acceptable', `this address gives ${mediaTypes.join(', ')}`)
}
