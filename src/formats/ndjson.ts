/** A JSON object a line, for what reads line by line; the last line tells that nothing is missing. */
import { createHash } from 'node:crypto'
import type { WholeFormat } from './format.ts'

export const ndjson: WholeFormat = {
  name: 'ndjson',
  extension: 'ndjson',
  mediaType: 'application/x-ndjson',
  summary: 'A flat JSON object a line; last a line with the number of rows and the SHA-256 of all lines before it',
  async *stream({ columns, pieces }) {
    const hash = createHash('sha256')
    let rows = 0
    for await (const { data } of pieces) {
      const text = data
        .map(entry => `${JSON.stringify(Object.fromEntries(columns.map(({ name, read }) => [name, read(entry)])))}\n`)
        .join('')
      hash.update(text)
      rows += data.length
      yield text
    }
    yield `${JSON.stringify({ _end: { rows, sha256: hash.digest('hex') } })}\n`
  },
}
