/** The views: as SVG, as PNG, as a page for an iframe, and by oEmbed. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fresh from 'fresh'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import { noData } from '../http/answer.ts'
import { queryOf, withQuery } from '../http/links.ts'
import { answerAt } from '../http/ourselves.ts'
import { Problem, type ProblemCode } from '../http/problems.ts'
import { serve } from '../http/serve.ts'
import { svgOf } from './draw.ts'
import { frameOf, pageOf } from './page.ts'
import { pngOf } from './png.ts'
import { themeOf, themes } from './theme.ts'
import type { Answers, Drawing, View } from './view.ts'
import { views } from './views.ts'
import { languages, wordsIn } from './words.ts'

const looks = {
  theme: z.enum(themes).default('auto').meta({ description: 'auto: as whoever looks likes it; in PNG, light' }),
  lang: z
    .enum(languages as [string, ...string[]])
    .default('en')
    .meta({ description: 'Language of the words of ours' }),
  width: z
    .string()
    .regex(/^\d{3,4}$/, 'a width is 240 to 2000 pixels')
    .transform(Number)
    .refine(width => width >= 240 && width <= 2000, 'a width is 240 to 2000 pixels')
    .default(900)
    .meta({
      description: 'Pixels, 240 to 2000',
      override: { type: 'integer', minimum: 240, maximum: 2000, default: 900 },
    }),
}

interface Looks {
  theme: (typeof themes)[number]
  lang: string
  width: number
}

interface Picture {
  svg: string
  drawing: Drawing
}

export function registerViews(app: FastifyInstance): void {
  // What was drawn is the same until the data are others, and drawing takes time.
  const drawn = new LRUCache<string, Promise<Picture>>({ max: 200 })
  const painted = new LRUCache<string, Promise<Buffer>>({ max: 50 })
  for (const view of views) {
    const query = view.query.extend(looks)
    const example = withQuery(`/embed/${view.name}`, view.example)

    /** Sends what is made of the picture, unless the client has it. */
    const send =
      (mediaType: string, make: (picture: Picture, asked: Asked) => string | Promise<Buffer>) =>
      async (request: FastifyRequest, reply: FastifyReply) => {
        const version = await app.dataVersion()
        if (version === null) throw noData()
        const asked = askedBy(request, view, version)
        const etag = `"${createHash('sha256').update(`${mediaType} ${asked.key}`).digest('base64url').slice(0, 22)}"`
        reply.header('etag', `W/${etag}`).header('cache-control', 'public, max-age=60, stale-while-revalidate=600')
        if (fresh(request.headers, { etag })) return reply.code(304).send()
        const picture = await kept(drawn, asked.key, () => draw(app, view, asked))
        return reply.type(mediaType).send(await make(picture, asked))
      }

    serve(app, {
      url: `/embed/${view.name}.svg`,
      group: 'embed',
      operation: `${view.name}_svg`,
      summary: `${view.summary}, as SVG`,
      query,
      answer: z.string(),
      mediaType: 'image/svg+xml',
      problems: mistakes,
      handler: send('image/svg+xml; charset=utf-8', ({ svg }) => svg),
    })
    serve(app, {
      url: `/embed/${view.name}.png`,
      group: 'embed',
      operation: `${view.name}_png`,
      summary: `${view.summary}, as PNG`,
      query,
      answer: z.string(),
      mediaType: 'image/png',
      problems: mistakes,
      handler: send('image/png', async (_, asked) => {
        // Whoever looks at a PNG cannot say how they like it.
        const plain = { ...asked, theme: asked.theme === 'auto' ? ('light' as const) : asked.theme }
        const key = JSON.stringify([asked.key, plain.theme])
        return kept(painted, key, async () => pngOf((await draw(app, view, plain)).svg))
      }),
    })
    serve(app, {
      url: `/embed/${view.name}`,
      group: 'embed',
      operation: `${view.name}_page`,
      summary: `${view.summary}, as a page for an iframe`,
      description: `For instance ${example}`,
      query,
      answer: z.string(),
      mediaType: 'text/html',
      problems: mistakes,
      handler: async (request, reply) => {
        embeddable(app, reply)
        return send('text/html; charset=utf-8', ({ svg, drawing }, asked) =>
          pageOf({
            ...drawing,
            svg: svg.replace(/<style>[^<]*<\/style>/, ''),
            lang: asked.lang,
            theme: asked.theme,
            address: asked.origin + request.originalUrl,
            oembed: withQuery(`${asked.origin}/oembed`, { url: asked.origin + request.originalUrl, format: 'json' }),
            data: asked.data,
            citation: withQuery(asked.data, { ...queryOf(asked.data), cite: 'bibtex' }),
          }),
        )(request, reply)
      },
    })
  }
  serveFile(app, 'page.css', 'text/css')
  serveFile(app, 'page.js', 'text/javascript')
  serveOembed(app)
}

const mistakes: ProblemCode[] = ['invalid-parameter', 'unknown-id', 'graph-away', 'no-data']

/** One of several who want the same waits for the first; what failed is tried again. */
function kept<T>(cache: LRUCache<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = cache.get(key)
  if (known) return known
  const made = make()
  cache.set(key, made)
  made.catch(() => cache.delete(key))
  return made
}

interface Asked extends Looks {
  key: string
  origin: string
  /** Address of the data that it is drawn from, without the origin. */
  data: string
  answers: Record<string, string>
  query: Record<string, unknown>
}

function askedBy(request: FastifyRequest, view: View, version: string): Asked {
  const { theme, lang, width, ...query } = request.query as Looks & Record<string, unknown>
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))
  const answers = view.answers(given)
  return {
    theme,
    lang,
    width,
    answers,
    query: given,
    origin: `${request.protocol}://${request.host}`,
    data: Object.values(answers)[0] as string,
    key: JSON.stringify([view.name, version, theme, lang, width, given]),
  }
}

async function draw(app: FastifyInstance, view: View, { answers, query, theme, lang, width }: Asked): Promise<Picture> {
  const canvas = { width, theme: themeOf(theme), words: wordsIn(lang), lang }
  const read = await answersAt(app, answers)
  const further = view.further && (await answersAt(app, view.further(read, query)))
  const drawing = await view.draw({ ...read, ...further }, canvas, query)
  return { drawing, svg: svgOf(drawing, canvas) }
}

async function answersAt(app: FastifyInstance, urls: Record<string, string>): Promise<Answers> {
  const read = Object.entries(urls).map(async ([name, url]) => [name, await answerAt<unknown>(app, url)] as const)
  return Object.fromEntries(await Promise.all(read))
}

/** May be shown in frames of those pages that the settings name. */
function embeddable(app: FastifyInstance, reply: FastifyReply): void {
  const ancestors = app.config.FRAME_ANCESTORS.join(' ')
  reply
    .removeHeader('x-frame-options')
    .header(
      'content-security-policy',
      `default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; frame-ancestors ${ancestors}`,
    )
}

function serveFile(app: FastifyInstance, name: string, mediaType: string): void {
  serve(app, {
    url: `/embed/${name}`,
    operation: name,
    summary: name,
    query: z.strictObject({}),
    answer: z.string(),
    mediaType,
    handler: async (_, reply) =>
      reply
        .type(`${mediaType}; charset=utf-8`)
        .header('cache-control', 'public, max-age=3600')
        .send(await readFile(join(import.meta.dirname, 'browser', name), 'utf8')),
  })
}

function serveOembed(app: FastifyInstance): void {
  serve(app, {
    url: '/oembed',
    group: 'embed',
    operation: 'oembed',
    summary: 'How a page embeds a view, by the address of the view (oEmbed)',
    query: z.strictObject({
      url: z.url().meta({ description: 'Address of the page of a view' }),
      format: z
        .enum(['json', 'xml'])
        .default('json')
        .meta({ description: 'Only json is given; xml is refused with 501' }),
      maxwidth: z.string().regex(/^\d+$/).transform(Number).optional().meta({ description: 'Pixels' }),
      maxheight: z.string().regex(/^\d+$/).transform(Number).optional().meta({ description: 'Pixels' }),
    }),
    answer: z.object({
      version: z.literal('1.0'),
      type: z.literal('rich'),
      html: z.string(),
      width: z.int(),
      height: z.int(),
    }),
    problems: ['invalid-parameter', 'no-such-address', 'not-implemented'],
    async handler(request, reply) {
      const {
        url,
        format,
        maxwidth = 900,
        maxheight = 600,
      } = request.query as Record<string, never> & { url: string; format: string }
      if (format === 'xml') throw new Problem('not-implemented', 'oEmbed is given as json only')
      const asked = new URL(url)
      const view = views.find(({ name }) => asked.pathname === `/embed/${name}`)
      const origin = `${request.protocol}://${request.host}`
      if (!view || asked.origin !== origin) throw new Problem('no-such-address', `${url} is no view of this service`)
      const width = Math.min(900, Number(maxwidth))
      const height = Math.min(600, Number(maxheight))
      return reply.send({
        version: '1.0',
        type: 'rich',
        provider_name: 'Parley',
        provider_url: origin,
        title: view.summary,
        cache_age: 3600,
        html: frameOf(url, view.summary, { width: String(width), height }),
        width,
        height,
      })
    },
  })
}
