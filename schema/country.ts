import { z } from 'zod'
import { citations } from './citations.ts'
import { entity } from './entity.ts'
import { code } from './fields.ts'
import { label, names } from './names.ts'

export const country = entity({
  type: 'countries',
  label: 'Country',
  title: 'name',
  description: 'A country of ISO 3166-1. Its data come from the standard; only countries in use are held.',
  term: 'schema:Country',
  model: z.strictObject({
    id: code(/^[A-Z]{2}$/, 'a country is its ISO 3166-1 alpha-2 code: UA', {
      description: 'ISO 3166-1 alpha-2 code',
      example: 'UA',
    }),
    name: label('Ukraine'),
    names: names('Україна'),
    alpha_3: code(/^[A-Z]{3}$/, 'ISO 3166-1 alpha-3: UKR', { description: 'ISO 3166-1 alpha-3 code', example: 'UKR' }),
    numeric: code(/^\d{3}$/, 'ISO 3166-1 numeric: 804', { description: 'ISO 3166-1 numeric code', example: '804' }),
    citations,
  }),
})
