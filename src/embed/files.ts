/** What browsers load beside a view: the style and the script of its page, the module of the elements, and that of a network. */
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { serveFile } from '../http/file.ts'
import { colourRules } from './theme.ts'
import { views } from './views.ts'
import { languages, wordsIn } from './words.ts'

export function registerFiles(app: FastifyInstance): void {
  const serveOurs = (name: string, made?: (text: string) => string) =>
    serveFile(app, `/embed/${name}`, join(import.meta.dirname, 'browser', name), made)
  serveOurs('page.css', text => `${colourRules(':root')}\n${text}`)
  serveOurs('page.js')
  serveOurs('network.js')
  // The elements are those of the register, so that a new view needs nothing more.
  serveOurs('parley.js', text => `${text}\ndefine(${JSON.stringify(elements())})\n`)
}

const elements = () => ({
  views: Object.fromEntries(views.map(({ name, query }) => [name, Object.keys(query.shape)])),
  words: Object.fromEntries(languages.map(lang => [lang, wordsIn(lang)['data and sources']])),
  colours: colourRules('figure'),
})
