/** In which of the formats that an address has it answers a request: by its path, its parameter `format`, or Accept. */
import type { IncomingMessage } from 'node:http'
import Negotiator from 'negotiator'
import type { Format } from '../formats/format.ts'
import { formats } from '../formats/formats.ts'
import { base, queryOf } from './links.ts'
import { Problem } from './problems.ts'

const suffixed = new RegExp(`^(${base}/[^?]*)\\.(${formats.map(({ extension }) => extension).join('|')})(?:\\?(.*))?$`)

/**
 * An address as it is served: an extension of its path is the parameter `format`.
 * @param served the paths that end so themselves
 */
export function withoutExtension({ url = '/' }: IncomingMessage, served: (path: string) => boolean): string {
  const [, path = '', extension, query] = suffixed.exec(url) ?? []
  if (!extension || served(`${path}.${extension}`)) return url
  const { name } = formats.find(format => format.extension === extension) as Format
  return `${path}?${query ? `${query}&` : ''}format=${name}`
}

/**
 * The format in which to answer.
 * @throws {Problem} not-acceptable
 */
export function negotiate(url: string, headers: { accept?: string | undefined }, offered: readonly Format[]): Format {
  const first = offered[0] as Format
  const asked = queryOf(url).format
  // A name that there is not is refused with the other parameters.
  if (asked !== undefined) return offered.find(({ name }) => name === asked) ?? first
  const mediaTypes = offered.map(({ mediaType }) => mediaType)
  const best = new Negotiator({ headers }).mediaType(mediaTypes)
  const format = offered.find(({ mediaType }) => mediaType === best)
  if (format) return format
  throw new Problem('not-acceptable', `this address gives ${mediaTypes.join(', ')}`)
}
