/** How an answer is referred to in a text: with the version of the data, and a hash that anyone can compute again. */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

export interface Cited {
  title: string
  /** The answer's data, hashed in canonical JSON (RFC 8785). */
  data: unknown
  version: string
  license: string
  /** Where the same answer is found as long as the data are the same. */
  url: string
}

export const citationForms = {
  bibtex: { mediaType: 'application/x-bibtex', write: bibtex },
  csl: { mediaType: 'application/vnd.citationstyles.csl+json', write: csl },
} as const

/** @returns BibTeX, or a CSL-JSON list of one item */
export const cite = (form: keyof typeof citationForms, cited: Cited): string => citationForms[form].write(cited)

/** SHA-256 of data as canonical JSON (RFC 8785), in hexadecimal digits. */
const hashOf = (data: unknown): string =>
  createHash('sha256')
    .update(canonicalize(data) ?? 'null')
    .digest('hex')

const noteOf = ({ data, version, license }: Cited) =>
  `Data version ${version}. SHA-256 of the answer's data as canonical JSON (RFC 8785): ${hashOf(data)}. Licence of the data: ${license}.`

function csl(cited: Cited): string {
  const { title, version, url, data } = cited
  const id = `parley-${hashOf(data).slice(0, 12)}`
  return JSON.stringify([{ id, type: 'dataset', title: `Parley: ${title}`, version, URL: url, note: noteOf(cited) }])
}

function bibtex(cited: Cited): string {
  const { title, version, url, data } = cited
  const fields = {
    title: `{Parley: ${escaped(title)}}`,
    version,
    note: escaped(noteOf(cited)),
    howpublished: `\\url{${url}}`,
  }
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`)
  return `@misc{parley-${hashOf(data).slice(0, 12)},\n${lines.join(',\n')}\n}\n`
}

/** What TeX would take for a command. */
const escaped = (text: string) => text.replaceAll(/[&%$#_{}]/g, '\\$&')
