import { z } from 'zod'
import { citations } from './citations.ts'
import { entity } from './entity.ts'
import { decimal, reference, slug, text } from './fields.ts'
import { label, names } from './names.ts'

export const place = entity({
  type: 'places',
  label: 'Place',
  title: 'name',
  description: 'Where something happens, or is proposed to happen: usually a city.',
  term: 'schema:Place',
  model: z.strictObject({
    id: slug({ description: 'Stable id', example: 'geneva' }),
    name: label('Geneva'),
    names: names('Genève'),
    country: reference(['countries'], {
      rel: 'IN_COUNTRY',
      filter: 'country',
      term: 'schema:containedInPlace',
      description: 'The country it lies in',
      example: 'CH',
    }),
    gazetteer: text({
      description: 'Its name in GeoNames, from which the coordinates are then taken',
      example: 'Geneva',
    }).optional(),
    latitude: decimal(
      { min: -90, max: 90 },
      { description: 'Degrees north, WGS 84', example: 46.20222, unit: 'degree', term: 'schema:latitude' },
    ).optional(),
    longitude: decimal(
      { min: -180, max: 180 },
      { description: 'Degrees east, WGS 84', example: 6.14569, unit: 'degree', term: 'schema:longitude' },
    ).optional(),
    citations,
  }),
})
