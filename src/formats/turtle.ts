/** Turtle (RDF 1.1): the triples that the JSON-LD of the same answer has. */
import { createHash } from 'node:crypto'
import { type Quad, Writer } from 'n3'
import { vocabularies } from '../../schema/vocabularies.ts'
import { ownContext, publishedContext, refersToEntities, vocabularyAddress } from './context.ts'
import type { Result, WholeFormat } from './format.ts'
import { teller } from './triples.ts'

export const turtle: WholeFormat = {
  name: 'turtle',
  extension: 'ttl',
  mediaType: 'text/turtle',
  parameters: 'charset=utf-8',
  nested: true,
  summary: 'Triples (RDF 1.1 Turtle), the same as those of the JSON-LD',
  fits: refersToEntities,
  async *stream({ about, pieces, ending, ...shape }: Result) {
    const { title, version, license, origin, permalink } = about
    const line = `${title}. Data version ${version}, licence ${license}: ${origin}${permalink}`
    const hash = createHash('sha256')
    let triples = 0
    const hashed = (text: string) => {
      if (ending) hash.update(text)
      return text
    }
    yield hashed(`# ${line.replaceAll(/[\r\n]/g, ' ')}\n`)
    const prefixes = { parley: `${origin}${vocabularyAddress}#`, ...vocabularies }
    const tell = teller({ ...publishedContext(origin), ...ownContext(shape, origin) })
    const { writer, written } = collecting(prefixes)
    for await (const { data, included = [] } of pieces) {
      const quads = tell([...data, ...included])
      writer.addQuads(quads)
      triples += quads.length
      yield hashed(written())
    }
    writer.end()
    yield hashed(written())
    if (ending) yield `# triples=${triples} sha256=${hash.digest('hex')}\n`
  },
}

/** A writer, and what it has written since it was last asked. */
function collecting(prefixes: Record<string, string>): { writer: Writer<Quad>; written(): string } {
  let chunks: string[] = []
  const output = {
    write(chunk: string, _: string, done?: () => void) {
      chunks.push(chunk)
      done?.()
    },
    end() {},
  }
  return {
    writer: new Writer(output as never, { end: false, prefixes }),
    written() {
      const text = chunks.join('')
      chunks = []
      return text
    },
  }
}
