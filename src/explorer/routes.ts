/** The explorer: the same data for people with a browser. Each page is made of answers of the API, which it names. */
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { colourRules } from '../embed/theme.ts'
import { serveFile } from '../http/file.ts'
import { serve } from '../http/serve.ts'
import { type MakePage, problemPage, sendPage } from './layout.ts'
import { home } from './links.ts'
import { comparePage } from './pages/compare.ts'
import { entityPage } from './pages/entity.ts'
import { frontPage } from './pages/front.ts'
import { listPage } from './pages/list.ts'
import { negotiationPage } from './pages/negotiation.ts'
import { searchPage } from './pages/search.ts'

const pages: [url: string, name: string, make: MakePage][] = [
  [`${home}/search`, 'search', searchPage],
  [`${home}/compare`, 'compare', comparePage],
  [`${home}/negotiations/:id`, 'negotiation', negotiationPage],
  [`${home}/:type`, 'list', listPage],
  [`${home}/:type/:id`, 'entity', entityPage],
]

export { problemPage }

/** What a browser is given at the front door. */
export const homePage = (app: FastifyInstance) => (request: FastifyRequest, reply: FastifyReply) =>
  sendPage(app, frontPage, request, reply)

export function registerExplorer(app: FastifyInstance): void {
  const serveOurs = (name: string, made?: (text: string) => string) =>
    serveFile(app, `${home}/${name}`, join(import.meta.dirname, 'browser', name), made)
  serveOurs('style.css', text => `${colourRules(':root')}\n${text}`)
  for (const name of ['explore.js', 'suggest.js', 'brush.js', 'icon.svg']) serveOurs(name)
  for (const [url, name, make] of pages)
    serve(app, {
      url,
      operation: `explore_${name}`,
      summary: `The page ${name}`,
      // The API says what is wrong with them.
      query: z.looseObject({}),
      answer: z.string(),
      mediaType: 'text/html',
      problemPage,
      handler: (request, reply) => sendPage(app, make, request, reply),
    })
}
