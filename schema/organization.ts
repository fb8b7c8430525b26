import { z } from 'zod'
import { citations } from './citations.ts'
import { entity } from './entity.ts'
import { description, oneOf, reference, slug } from './fields.ts'
import { label, names } from './names.ts'

const kinds = [
  'office',
  'council',
  'delegation',
  'ministry',
  'parliament',
  'committee',
  'alliance',
  'movement',
  'company',
  'other',
] as const

export const organization = entity({
  type: 'organizations',
  label: 'Organization',
  title: 'name',
  description: 'A body in which people hold roles, or which speaks for itself.',
  term: 'org:Organization',
  model: z.strictObject({
    id: slug({ description: 'Stable id', example: 'ukrainian-negotiating-team' }),
    name: label('Ukrainian negotiating team'),
    names: names('Верховна Рада'),
    kind: oneOf(kinds, { description: 'What sort of body it is', example: 'delegation', filter: 'kind' }),
    description: description('What it is, in our words'),
    parent: reference(['organizations'], {
      rel: 'PART_OF',
      filter: 'parent',
      term: 'org:subOrganizationOf',
      description: 'The body it is part of',
      example: 'state-duma',
    }).optional(),
    country: reference(['countries'], {
      rel: 'BELONGS_TO',
      filter: 'country',
      description: 'The country whose body it is; null for an international one',
      example: 'UA',
    }).optional(),
    citations,
  }),
})
