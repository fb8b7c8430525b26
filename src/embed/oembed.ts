/** oEmbed: what a page pastes when somebody gives it the address of a view. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { noData } from '../http/answer.ts'
import { queryOf, withQuery } from '../http/links.ts'
import { validatorCompiler } from '../http/parameters.ts'
import { Problem } from '../http/problems.ts'
import { serve } from '../http/serve.ts'
import { FOOT, frameOf } from './page.ts'
import { askedOf, drawingProblems, ledOn, type Pictures, queryFor, viewAddress, widths } from './pictures.ts'
import { SCALE } from './png.ts'
import { views } from './views.ts'

const pixels = z
  .string()
  .regex(/^[1-9]\d{0,4}$/, 'a number of pixels')
  .transform(Number)
  .optional()
  .meta({ override: { type: 'integer', minimum: 1, maximum: 99_999 } })

const query = z.strictObject({
  url: z.url().meta({ description: 'Address of the page of a view' }),
  format: z.enum(['json', 'xml']).default('json').meta({ description: 'Only json is given; xml is refused with 501' }),
  maxwidth: pixels.meta({ description: 'Pixels that there is room for' }),
  maxheight: pixels.meta({ description: 'Pixels that there is room for; what is higher scrolls' }),
  // WordPress sends it with every request.
  dnt: z.string().max(10).optional().meta({ description: 'Do not track: nobody is tracked in any case' }),
})

const answer = z.object({
  version: z.literal('1.0'),
  type: z.literal('rich'),
  provider_name: z.string(),
  provider_url: z.string(),
  title: z.string(),
  cache_age: z.int().meta({ description: 'Seconds' }),
  html: z.string(),
  width: z.int(),
  height: z.int(),
  thumbnail_url: z.string().optional().meta({ description: 'The view as PNG, if there is room for it' }),
  thumbnail_width: z.int().optional(),
  thumbnail_height: z.int().optional(),
})

/** Wide enough to be read in a preview, and drawn at twice as many pixels. */
const THUMBNAIL = 600

export function registerOembed(app: FastifyInstance, { draw }: Pictures): void {
  serve(app, {
    url: '/oembed',
    group: 'embed',
    operation: 'oembed',
    summary: 'How a page embeds a view, by the address of the view (oEmbed)',
    query,
    answer,
    problems: ['no-such-address', ...drawingProblems, 'not-implemented'],
    async handler(request, reply) {
      const { url, format, maxwidth = widths.most, maxheight = 1e5 } = request.query as z.output<typeof query>
      if (format === 'xml') throw new Problem('not-implemented', 'oEmbed is given as json only')
      const address = new URL(url)
      const view = views.find(({ name }) => address.pathname === `/embed/${name}`)
      // By the host alone, in the form that addresses have it: behind a proxy it is called by https, and does not know.
      const isOurs =
        /^https?:$/.test(address.protocol) && address.host === new URL(`${address.protocol}//${request.host}`).host
      if (!view || !isOurs) throw new Problem('no-such-address', `${url} is the address of no view of this service`)
      const check = validatorCompiler({
        schema: queryFor(view),
        httpPart: 'querystring',
        method: 'GET',
        url: '/oembed',
      })
      const checked = check(Object.fromEntries(address.searchParams)) as { value?: unknown; error?: Error }
      if (checked.error) throw checked.error
      const asked = askedOf(view, checked.value)
      const version = await app.dataVersion()
      if (version === null) throw noData()

      /** How it comes out at such a width. */
      const drawnAt = async (room: number) => {
        const resized = { ...asked, width: Math.max(widths.least, Math.min(asked.width, room)) }
        return { resized, ...(await draw(resized, version)).drawing }
      }
      const { title, height } = await drawnAt(maxwidth).catch(problem => {
        throw ledOn(problem, asked, moved =>
          withQuery('/oembed', { ...queryOf(request.url), url: address.origin + viewAddress(moved) }),
        )
      })
      const small = await drawnAt(Math.min(THUMBNAIL, Math.floor(maxwidth / SCALE)))
      const thumbnail = { width: small.resized.width * SCALE, height: Math.ceil(small.height) * SCALE }
      const hasRoom = thumbnail.width <= maxwidth && thumbnail.height <= maxheight
      const size = { width: Math.min(asked.width, maxwidth), height: Math.min(Math.ceil(height) + FOOT, maxheight) }
      return reply.header('cache-control', 'public, max-age=60, stale-while-revalidate=600').send({
        version: '1.0',
        type: 'rich',
        provider_name: 'Parley',
        provider_url: address.origin,
        title,
        cache_age: 3600,
        html: frameOf(address.origin + viewAddress(asked), title, size),
        ...size,
        ...(hasRoom && {
          thumbnail_url: address.origin + viewAddress(small.resized, '.png'),
          thumbnail_width: thumbnail.width,
          thumbnail_height: thumbnail.height,
        }),
      })
    },
  })
}
