import { z } from 'zod'
import { citations } from './citations.ts'
import { entity } from './entity.ts'
import { date, description, parts, reference, slug, text, webAddress } from './fields.ts'
import { label, names } from './names.ts'

const membership = z.strictObject({
  role: text({
    description: 'Office or function, as the source gives it',
    example: 'Secretary of the National Security and Defense Council of Ukraine',
    searched: true,
    term: 'schema:roleName',
  }),
  organization: reference(['organizations'], {
    rel: 'MEMBER_OF',
    filter: 'organization',
    term: 'org:organization',
    description: 'The organization in which the role is held',
    example: 'national-security-and-defense-council',
  }).optional(),
  country: reference(['countries'], {
    rel: 'REPRESENTS',
    filter: 'country',
    term: 'opengov:onBehalfOf',
    description: 'The country represented in this role',
    example: 'UA',
  }).optional(),
  from: date({ description: 'When the role began; null if no source says' }).optional(),
  to: date({ description: 'When the role ended; null if no source says' }).optional(),
  citations,
})

export const person = entity({
  type: 'people',
  label: 'Person',
  title: 'name',
  description: 'Somebody who takes part in a negotiation or speaks about it.',
  term: 'schema:Person',
  model: z.strictObject({
    id: slug({ description: 'Stable id', example: 'rustem-umerov' }),
    name: label('Rustem Umerov'),
    names: names('Рустем Умєров'),
    description: description('Who this is, in our words'),
    identifiers: z
      .array(
        webAddress({
          description: 'Addresses that identify the person elsewhere: Wikidata, ORCID, …',
          term: 'schema:sameAs',
        }),
      )
      .default([]),
    memberships: parts('Membership', 'HAS_MEMBERSHIP', membership, {
      term: 'org:hasMembership',
      description: 'Roles held, each with the organization and the country represented',
    }),
    citations,
  }),
})
