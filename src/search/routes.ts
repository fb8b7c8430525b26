/** `/v1/search`: names and texts of every entity, in any spelling. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { types } from '../../schema/entities.ts'
import { anyOf, wholeNumber } from '../../schema/written.ts'
import type { Graph } from '../graph/graph.ts'
import { serveAnswer } from '../http/answer.ts'
import { base } from '../http/links.ts'
import { presentReference, referenceAnswer } from '../resources/answers.ts'
import { rules } from './match.ts'
import { search } from './search.ts'

const query = z.strictObject({
  q: z
    .string()
    .max(200)
    .trim()
    .refine(text => text !== '', 'say what to look for: a name, or words of a text, such as q=Selenskyj')
    .meta({
      description:
        'A name, or words of a text. A name is found in the spelling of other languages and scripts, and with a typo; of a text all words must be there. Case and accents do not matter.',
      override: { pattern: '\\S', examples: ['Selenskyj', 'Умеров', 'Zhuravlyov'] },
    }),
  type: anyOf(types, 'Only entities of this type. Several, separated by commas: any of them.'),
  limit: wholeNumber(1, 100, 20).describe('How many of the best to give'),
})

const hitAnswer = z
  .object({
    entity: referenceAnswer,
    score: z
      .number()
      .meta({ description: 'From 0 to 1, which is the whole name; only the order is stable', examples: [1] }),
    rule: z.enum(rules).meta({
      description:
        'exact: the name or title itself; alias: another of its names; transliteration: sounds the same, spelt otherwise; fuzzy: a typo away; text: the words stand in the value',
    }),
    field: z.string().meta({ description: 'The field that holds it', examples: ['names'] }),
    value: z.string().meta({ description: 'As it is stored', examples: ['Володимир Зеленський'] }),
    lang: z
      .string()
      .nullable()
      .meta({ description: 'Language of a name (BCP 47); null of a text', examples: ['uk'] }),
    script: z
      .string()
      .nullable()
      .meta({ description: 'Script of the value (ISO 15924)', examples: ['Cyrl'] }),
  })
  .meta({ id: 'Hit', description: 'An entity that answers a search, and what of it does' })

export function registerSearch(app: FastifyInstance, graph: Graph): void {
  serveAnswer(app, {
    url: `${base}/search`,
    group: 'search',
    operation: 'search',
    summary: 'Search everything',
    description:
      'Entities of every type by their names and texts, the best first: a name in any spelling before a name with a typo before words in a text.',
    query,
    example: `${base}/search?q=Selenskyj&limit=1`,
    data: z.array(hitAnswer),
    more: { more: z.boolean().meta({ description: 'There is more than is given here' }) },
    async read(request) {
      const { q, type = [], limit } = request.query as z.infer<typeof query>
      const { version, found } = await search(graph, [{ text: q, types: type, limit }])
      const [{ hits, more }] = found as [(typeof found)[number]]
      return { version, data: hits.map(hit => ({ ...hit, entity: presentReference(hit.entity) })), more: { more } }
    },
  })
}
