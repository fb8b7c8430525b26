/** The views: as SVG, as PNG, as a page for an iframe, as the data behind them, and by oEmbed. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { noData } from '../http/answer.ts'
import { queryOf, withQuery } from '../http/links.ts'
import { type Served, serve } from '../http/serve.ts'
import { registerFiles } from './files.ts'
import { registerOembed } from './oembed.ts'
import { OUR_OWN, pageOf, problemPageOf } from './page.ts'
import {
  type Asked,
  askedOf,
  drawingProblems,
  ledOn,
  type Picture,
  type Pictures,
  picturesOf,
  queryFor,
  viewAddress,
} from './pictures.ts'
import type { View } from './view.ts'
import { views } from './views.ts'

export function registerViews(app: FastifyInstance): void {
  const pictures = picturesOf(app)
  for (const view of views) registerView(app, view, pictures)
  registerFiles(app)
  registerOembed(app, pictures)
}

function registerView(app: FastifyInstance, view: View, { draw, paint }: Pictures): void {
  const serveAs = (
    form: '.svg' | '.png' | '.json' | '.csv' | '',
    rest: Pick<Served, 'summary' | 'description' | 'mediaType' | 'leads' | 'problemPage' | 'handler'>,
  ) =>
    serve(app, {
      group: 'embed',
      url: `/embed/${view.name}${form}`,
      operation: `${view.name.replaceAll('-', '_')}_${form.slice(1) || 'page'}`,
      query: queryFor(view),
      answer: z.string(),
      problems: drawingProblems,
      ...rest,
    })

  /** Sends what is made of what is asked; not to whoever has it, which the ETag of its bytes tells. */
  const send =
    (
      form: '.svg' | '.png' | '',
      mediaType: string,
      policy: string,
      make: (asked: Asked, version: string, request: FastifyRequest) => Promise<unknown>,
    ) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const version = await app.dataVersion()
      if (version === null) throw noData()
      const asked = askedOf(view, request.query)
      const body = await make(asked, version, request).catch(problem => {
        throw ledOn(problem, asked, moved => viewAddress(moved, form))
      })
      allow(reply, policy)
      return reply.header('cache-control', FRESH).type(mediaType).send(body)
    }

  serveAs('.svg', {
    summary: `${view.summary}, as SVG`,
    mediaType: 'image/svg+xml',
    // Looked at by itself it has the colours of its own.
    handler: send(
      '.svg',
      'image/svg+xml; charset=utf-8',
      "style-src 'unsafe-inline'; frame-ancestors 'none'",
      async (asked, version) => (await draw(asked, version)).svg,
    ),
  })
  serveAs('.png', {
    summary: `${view.summary}, as PNG`,
    mediaType: 'image/png',
    handler: send('.png', 'image/png', "frame-ancestors 'none'", paint),
  })
  for (const format of ['json', 'csv'] as const)
    serveAs(`.${format}`, {
      summary: `${view.summary}: leads to the data, as ${format.toUpperCase()}`,
      mediaType: format === 'csv' ? 'text/csv' : 'application/json',
      leads: true,
      handler: async (request, reply) =>
        reply.header('cache-control', FRESH).redirect(dataAddress(askedOf(view, request.query), format), 302),
    })
  serveAs('', {
    summary: `${view.summary}, as a page for an iframe`,
    description: `For instance ${withQuery(`/embed/${view.name}`, view.example)}`,
    mediaType: 'text/html',
    problemPage(document, reply) {
      allow(reply, pagePolicy(app))
      return problemPageOf(document)
    },
    handler: send('', 'text/html; charset=utf-8', pagePolicy(app), async (asked, version, request) =>
      pageFor(asked, await draw(asked, version), request),
    ),
  })
}

const FRESH = 'public, max-age=60, stale-while-revalidate=600'

const dataAddress = ({ data }: Asked, format: string) => withQuery(data, { ...queryOf(data), format })

function pageFor(asked: Asked, { svg, drawing, version }: Picture, request: FastifyRequest): string {
  const origin = `${request.protocol}://${request.host}`
  const address = origin + viewAddress(asked)
  const cited = (cite: string) => withQuery(asked.data, { ...queryOf(asked.data), cite })
  return pageOf({
    ...drawing,
    svg,
    lang: asked.lang,
    theme: asked.theme,
    address,
    picture: (form, width = asked.width) => viewAddress({ ...asked, width }, form),
    origin,
    width: asked.width,
    data: { JSON: dataAddress(asked, 'json'), CSV: dataAddress(asked, 'csv') },
    citation: { BibTeX: cited('bibtex'), CSL: cited('csl') },
    version,
    licence: request.server.config.DATA_LICENSE,
  })
}

/** Nothing else may run or be loaded. */
function allow(reply: FastifyReply, policy: string): void {
  if (!policy.includes("frame-ancestors 'none'")) reply.removeHeader('x-frame-options')
  reply.header('content-security-policy', `default-src 'none'; base-uri 'none'; form-action 'none'; ${policy}`)
}

/** A page may be shown in frames of those pages that the settings name. */
const pagePolicy = ({ config }: FastifyInstance) => `${OUR_OWN}; frame-ancestors ${config.FRAME_ANCESTORS.join(' ')}`
