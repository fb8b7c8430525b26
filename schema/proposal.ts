import { z } from 'zod'
import { about } from './about.ts'
import { citations } from './citations.ts'
import { entity } from './entity.ts'
import { description, references, slug } from './fields.ts'
import { label, names } from './names.ts'

export const proposal = entity({
  type: 'proposals',
  label: 'Proposal',
  title: 'name',
  description: 'A concrete outcome that somebody can be for or against.',
  model: z.strictObject({
    id: slug({ description: 'Stable id', example: 'russia-controls-donetsk-region' }),
    name: label('Russia gets complete control of Donetsk region'),
    names: names('Росія отримує повний контроль над Донецькою областю'),
    description: description('What it would mean, in our words'),
    ...about,
    excludes: references(['proposals'], {
      rel: 'EXCLUDES',
      symmetric: true,
      filter: 'excludes',
      description: 'Proposals that cannot come true together with this one; it is enough to say so on one side',
      example: 'no-territory-ceded',
    }),
    citations,
  }),
})
