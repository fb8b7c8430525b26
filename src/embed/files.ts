/** What browsers load beside a view: the style and the script of its page, the module of the elements, and that of a network. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { serve } from '../http/serve.ts'
import { colourRules } from './theme.ts'
import { views } from './views.ts'
import { languages, wordsIn } from './words.ts'

const read = (name: string) => readFile(join(import.meta.dirname, 'browser', name), 'utf8')

export function registerFiles(app: FastifyInstance): void {
  serveFile(app, 'page.css', 'text/css', async file => `${colourRules(':root')}\n${file}`)
  serveFile(app, 'page.js', 'text/javascript', async file => file)
  serveFile(app, 'network.js', 'text/javascript', async file => file)
  // The elements are those of the register, so that a new view needs nothing more.
  serveFile(app, 'parley.js', 'text/javascript', async file => `${file}\ndefine(${JSON.stringify(elements())})\n`)
}

const elements = () => ({
  views: Object.fromEntries(views.map(({ name, query }) => [name, Object.keys(query.shape)])),
  words: Object.fromEntries(languages.map(lang => [lang, wordsIn(lang)['data and sources']])),
  colours: colourRules('figure'),
})

function serveFile(
  app: FastifyInstance,
  name: string,
  mediaType: string,
  make: (file: string) => Promise<string>,
): void {
  serve(app, {
    url: `/embed/${name}`,
    operation: name,
    summary: name,
    query: z.strictObject({}),
    answer: z.string(),
    mediaType,
    // The element of other pages, which tells them what the service says.
    scope: 'none',
    handler: async (_, reply) =>
      reply
        .type(`${mediaType}; charset=utf-8`)
        .header('cache-control', 'public, max-age=300, stale-while-revalidate=3600')
        .send(await make(await read(name))),
  })
}
