import { z } from 'zod'
import { citations } from './citations.ts'
import { entity } from './entity.ts'
import { description, references, slug } from './fields.ts'
import { label, names } from './names.ts'

export const negotiation = entity({
  type: 'negotiations',
  label: 'Negotiation',
  title: 'name',
  description: 'Talks between parties, with or without mediators, about issues, over one meeting or many.',
  model: z.strictObject({
    id: slug({ description: 'Stable id', example: 'geneva-talks' }),
    name: label('Ukraine–Russia talks in Geneva'),
    names: names('Женевські переговори'),
    description: description('What it is about, in our words'),
    parties: references(['countries', 'organizations'], {
      rel: 'HAS_PARTY',
      filter: 'party',
      under: ['countries', 'organizations'],
      description: 'Who negotiates',
      example: 'UA',
    }),
    mediators: references(['countries', 'organizations', 'people'], {
      rel: 'HAS_MEDIATOR',
      filter: 'mediator',
      description: 'Who mediates',
      example: 'US',
    }),
    issues: references(['issues'], {
      rel: 'HAS_ISSUE',
      filter: 'issue',
      hierarchy: 'BROADER',
      term: 'schema:about',
      description: 'What is negotiated; narrower issues belong to it with the broader one',
      example: 'territory',
    }),
    citations,
  }),
})
