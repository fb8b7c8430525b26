/** Everything in one file: a zip of all tables. */

import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { ZipFile } from 'yazl'
import { z } from 'zod'
import { type ExportFormat, exportFormats } from '../formats/export-formats.ts'
import type { Graph } from '../graph/graph.ts'
import { noData } from '../http/answer.ts'
import { REVALIDATED } from '../http/freshness.ts'
import { collectionAddress } from '../http/links.ts'
import { serve } from '../http/serve.ts'
import { sendWhole } from '../http/whole.ts'
import { exportOf } from '../resources/export.ts'

const query = z.strictObject({
  format: z.enum(exportFormats).default('csv').meta({ description: 'What the tables in it are' }),
})

export function registerExport(app: FastifyInstance, graph: Graph): void {
  serve(app, {
    url: collectionAddress('export'),
    group: 'service',
    operation: 'export',
    summary: 'Everything in one file',
    description:
      'A zip file with a table for each type of entity, a descriptor of them (Data Package 2.0), and views over them for DuckDB. The command `npm run export -- --to DIR` writes the same as a folder.',
    query,
    answer: z.string().meta({ description: 'A zip file' }),
    mediaType: 'application/zip',
    scope: 'export',
    problems: ['invalid-parameter', 'range-not-satisfiable', 'graph-away', 'no-data'],
    async handler(request, reply) {
      const { format } = request.query as { format: ExportFormat }
      const version = await app.dataVersion()
      if (version === null) throw noData()
      const origin = `${request.protocol}://${request.host}`
      const permalink = collectionAddress('export', { format, data_version: version })
      const about = { title: 'Parley', version, license: app.config.DATA_LICENSE, origin, permalink }
      reply.headers(REVALIDATED)
      request.tally.isUnderWay = true
      return sendWhole(request, reply, {
        key: origin + permalink,
        contentType: 'application/zip',
        fileName: `parley.${version}.zip`,
        open: async () => zipped(exportOf(graph, format, about)),
      })
    },
  })
}

/** The same files, the same bytes: there is no time in it. */
function zipped(files: ReturnType<typeof exportOf>): Readable {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  zip.on('error', error => output.destroy(error))
  for (const { path, open } of files)
    zip.addReadStreamLazy(path, { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o644 }, done =>
      done(null, Readable.from(open(), { objectMode: false })),
    )
  zip.end()
  return output
}
