import { z } from 'zod'
import { citations } from './citations.ts'
import { entity } from './entity.ts'
import { reference, slug, text } from './fields.ts'
import { label, names } from './names.ts'

export const issue = entity({
  type: 'issues',
  label: 'Issue',
  title: 'name',
  description: 'Something the parties have to settle. Issues form a hierarchy.',
  model: z.strictObject({
    id: slug({ description: 'Stable id', example: 'control-of-donetsk-region' }),
    name: label('Control of Donetsk region'),
    names: names('Контроль над Донецькою областю'),
    description: text({ description: 'What it is about, in our words', searched: true }).optional(),
    broader: reference(['issues'], {
      rel: 'BROADER',
      filter: 'broader',
      hierarchy: 'BROADER',
      description: 'The broader issue it is part of',
      example: 'territory',
    }).optional(),
    citations,
  }),
})
