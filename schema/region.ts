import { z } from 'zod'
import { citations } from './citations.ts'
import { entity } from './entity.ts'
import { code, reference } from './fields.ts'
import { label, names } from './names.ts'

export const region = entity({
  type: 'regions',
  label: 'Region',
  title: 'name',
  description:
    'A subdivision of a country as ISO 3166-2 has it. Who claims or controls a region is never its property: a claim is a position.',
  term: 'schema:AdministrativeArea',
  model: z.strictObject({
    id: code(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'a region is its ISO 3166-2 code: UA-14', {
      description: 'ISO 3166-2 code',
      example: 'UA-14',
    }),
    name: label('Donetsk region'),
    names: names('Донецька область'),
    country: reference(['countries'], {
      rel: 'PART_OF',
      filter: 'country',
      term: 'schema:containedInPlace',
      description: 'The country it is part of, by ISO 3166-2',
      example: 'UA',
    }),
    citations,
  }),
})
