import { z } from 'zod'
import { citations } from './citations.ts'
import { entity } from './entity.ts'
import { description, reference, slug } from './fields.ts'
import { label, names } from './names.ts'

export const issue = entity({
  type: 'issues',
  label: 'Issue',
  title: 'name',
  description: 'Something the parties have to settle. Issues form a hierarchy.',
  term: 'skos:Concept',
  model: z.strictObject({
    id: slug({ description: 'Stable id', example: 'control-of-donetsk-region' }),
    name: label('Control of Donetsk region'),
    names: names('Контроль над Донецькою областю'),
    description: description('What it is about, in our words', 'skos:definition'),
    broader: reference(['issues'], {
      rel: 'BROADER',
      filter: 'broader',
      hierarchy: 'BROADER',
      term: 'skos:broader',
      description: 'The broader issue it is part of',
      example: 'territory',
    }).optional(),
    citations,
  }),
})
