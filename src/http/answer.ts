/** How an answer is made of what was read: its data, what they are made from, and how one refers to it. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { anyOf } from '../../schema/written.ts'
import type { About, Format, PageFormat, Shape } from '../formats/format.ts'
import { contentTypeOf, formatsOf } from '../formats/formats.ts'
import { sendAll } from './all.ts'
import { type Answering, IDENTITY, pageAnswer, pick } from './answering.ts'
import { type Cited, citationForms, cite } from './citation.ts'
import { LASTING, REVALIDATED } from './freshness.ts'
import { canonicalQuery, withQuery } from './links.ts'
import { Problem } from './problems.ts'
import { serve } from './serve.ts'

const metaAnswer = z
  .object({
    data_version: z.string().meta({
      description: 'SHA-256 of the data, shortened: the same version is the same data',
      examples: ['d18d622aa89cd59d'],
    }),
    license: z.string().meta({ description: 'Licence of the data (SPDX)', examples: ['CC-BY-4.0'] }),
    self: z.string().meta({ description: 'Address of this answer', examples: ['/v1/positions?party=RU'] }),
    permalink: z.string().meta({
      description: 'Address of this answer for this version of the data only; once they change, it says so (410)',
      examples: ['/v1/positions?party=RU&data_version=d18d622aa89cd59d'],
    }),
  })
  .meta({ id: 'Meta', description: 'What an answer is made from' })

/**
 * Serves what a route reads as `{ data, meta }`, or in another format, with what every answer can do: show some fields
 * only, hold for one version of the data, and be cited.
 */
export function serveAnswer(app: FastifyInstance, answering: Answering): void {
  const { data, paged = false, more = {}, rows, nested, read, query: own, ...served } = answering
  const held = data instanceof z.ZodArray ? (data.element as z.ZodType) : data
  const entry = rows?.entry ?? held
  const includes = 'include' in own.shape
  const shapeFor = (format: Format): Shape => {
    if (!format.nested) return { entry, includes }
    return { entry: 'stream' in format && nested ? nested.entry : held, includes }
  }
  const formats = formatsOf(shapeFor)
  const query = own.extend(everywhere([...new Set([held, entry].flatMap(fieldsIn))], formats))
  serve(app, {
    ...served,
    query,
    entry,
    formats,
    problems: [
      ...(served.problems ?? []),
      ...(paged ? (['invalid-cursor'] as const) : []),
      'invalid-parameter',
      'range-not-satisfiable',
      'version-gone',
      'graph-away',
      'no-data',
    ],
    answer: z.object({ data, ...(paged && { page: pageAnswer }), ...more, meta: metaAnswer }),
    async handler(request, reply) {
      const asked = request.query as Everywhere
      const { format } = request
      if ('stream' in format && !asked.cite) {
        const version = versionOf({ version: await app.dataVersion() }, asked)
        const about = aboutOf(request, served.summary, version)
        reply.headers(asked.data_version ? LASTING : REVALIDATED)
        return sendAll(request, reply, { ...answering, query, shape: shapeFor(format), format, about })
      }
      return app.kept.send(request, reply, async () => {
        const found = await read(request)
        const version = versionOf(found, asked)
        const picked = asked.fields ? pick(found.data, asked.fields) : found.data
        const about = aboutOf(request, served.summary, version)
        const { license, permalink } = about
        const lasting = asked.data_version ? LASTING : {}
        if (asked.cite) {
          const cited: Cited = { ...about, data: picked, url: about.origin + permalink }
          const { mediaType } = citationForms[asked.cite]
          const headers = { 'content-type': `${mediaType}; charset=utf-8`, ...lasting }
          return { version, headers, body: cite(asked.cite, cited) }
        }
        const { page } = found
        const headers = {
          'content-type': contentTypeOf(format),
          ...lasting,
          ...(page?.next && { link: `<${page.next}>; rel="next"` }),
        }
        const meta = { data_version: version, license, self: request.originalUrl, permalink }
        const answer = { data: picked, ...(page && { page }), ...found.more, meta }
        return { version, headers, body: (format as PageFormat).write(answer, about, shapeFor(format)) }
      })
    },
  })
}

/** @throws {Problem} no-data; version-gone, if another version was asked for */
function versionOf({ version }: { version: string | null }, { data_version: asked }: Everywhere): string {
  if (version === null) throw noData()
  if (asked && asked !== version) throw versionGone(asked, version)
  return version
}

function aboutOf(request: FastifyRequest, title: string, version: string): About {
  const { url, format } = request
  // A table is another answer than the page with which it begins.
  const form = 'stream' in format ? { format: format.name } : {}
  return {
    title,
    version,
    license: request.server.config.DATA_LICENSE,
    origin: `${request.protocol}://${request.host}`,
    permalink: withQuery(url, { ...canonicalQuery(url), ...form, data_version: version }),
  }
}

interface Everywhere {
  fields?: string[]
  data_version?: string
  cite?: keyof typeof citationForms
  checksum?: 'true' | 'false'
}

const everywhere = (fields: string[], formats: readonly Format[]) => ({
  ...(fields.length > 0 && {
    fields: anyOf(fields as [string, ...string[]], `Show only these fields, beside ${IDENTITY.join(', ')}`),
  }),
  data_version: z
    .string()
    .regex(/^[0-9a-f]{16}$/, 'a version is meta.data_version of an answer: 16 hexadecimal digits')
    .optional()
    .meta({ description: 'Answer only if the graph holds this version of the data, else 410' }),
  format: z
    .enum(formats.map(({ name }) => name) as [string, ...string[]])
    .optional()
    .meta({
      description: `In place of Accept; ${formats.map(({ name, extension }) => `${name} is also .${extension}`).join(', ')} at the end of the path`,
    }),
  checksum: z.enum(['true', 'false']).optional().meta({
    description:
      'true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…`',
  }),
  cite: z
    .enum(Object.keys(citationForms) as [keyof typeof citationForms])
    .optional()
    .meta({ description: 'Give a reference to this answer in place of it: BibTeX, or CSL-JSON' }),
})

/** The names of the fields that an entry has and that can be left out. */
const fieldsIn = (entry: z.ZodType): string[] =>
  entry instanceof z.ZodObject ? Object.keys(entry.shape).filter(name => !IDENTITY.includes(name)) : []

const versionGone = (asked: string, held: string) =>
  new Problem(
    'version-gone',
    `the graph now holds version ${held}, not ${asked}; leave data_version out for the present answer`,
  )

/** @param reason why there are none, if it is known */
export const noData = (reason = 'wait for the load that has begun, or run: parley seed load') =>
  new Problem('no-data', `nothing has been loaded yet; ${reason}`, { retryAfter: 5 })
