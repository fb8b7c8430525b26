import { z } from 'zod'
import { about } from './about.ts'
import { citations } from './citations.ts'
import { entity } from './entity.ts'
import { date, links, oneOf, reference, slug, text } from './fields.ts'

const acts = [
  'states',
  'proposes',
  'demands',
  'insists',
  'rejects',
  'invites',
  'directs',
  'conditions',
  'assesses',
] as const
const stances = ['supports', 'opposes', 'conditional', 'neutral'] as const

const stance = z.strictObject({
  stance: oneOf(stances, {
    description: 'For it, against it, for it on terms, or expressly neither',
    example: 'supports',
    filter: 'stance',
  }),
  proposal: reference(['proposals'], {
    rel: 'TAKES',
    filter: 'proposal',
    description: 'The outcome it is taken toward',
    example: 'russia-controls-donetsk-region',
  }),
})

export const position = entity({
  type: 'positions',
  label: 'Position',
  title: 'summary',
  description:
    'What somebody is reported to have said about an outcome: a record of the statement, not of the truth of it.',
  model: z.strictObject({
    id: slug({ description: 'Stable id', example: 'russia-demands-donetsk-region' }),
    holder: reference(['people', 'organizations', 'countries'], {
      rel: 'HELD_BY',
      filter: 'holder',
      under: ['people'],
      term: 'prov:wasAttributedTo',
      description: 'Who said it: a person, a body, or a country if the source names no speaker',
      example: 'people/volodymyr-zelensky',
    }),
    party: reference(['countries', 'organizations'], {
      rel: 'FOR',
      filter: 'party',
      under: ['countries', 'organizations'],
      description: 'The party it is stated for',
      example: 'RU',
    }),
    capacity: oneOf(['official', 'individual'], {
      description:
        'official: on behalf of the party; individual: the holder’s own, attributed to the party through an office',
      example: 'official',
      filter: 'capacity',
    }),
    attribution: oneOf(['direct', 'reported'], {
      description: 'direct: the source names the speaker; reported: the source speaks for the party without naming one',
      example: 'reported',
      filter: 'attribution',
    }),
    act: oneOf(acts, { description: 'What the holder does in saying it', example: 'demands', filter: 'act' }),
    summary: text({
      description: 'What was said, in our words',
      example: 'Wants complete control of Donetsk region.',
      term: 'schema:abstract',
      searched: true,
    }),
    quote: text({
      description: 'The words themselves, where the source quotes them',
      example: 'if he dares',
      searched: true,
    }).optional(),
    date: date({
      description: 'When it was said',
      example: '../2026?-02-18',
      filter: 'date',
      term: 'time:hasTime',
    }).optional(),
    addressee: reference(['people', 'organizations', 'countries'], {
      rel: 'ADDRESSED_TO',
      filter: 'addressee',
      description: 'To whom it was said',
      example: 'people/vladimir-putin',
    }).optional(),
    stances: links('Stance', stance, { description: 'The stance toward each proposal it speaks of' }).default([]),
    ...about,
    supersedes: reference(['positions'], {
      rel: 'SUPERSEDES',
      filter: 'supersedes',
      term: 'dcterms:replaces',
      description: 'The earlier position that it takes the place of',
    }).optional(),
    citations,
  }),
})
