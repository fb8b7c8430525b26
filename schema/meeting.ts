import { z } from 'zod'
import { citations } from './citations.ts'
import { entity } from './entity.ts'
import { date, description, oneOf, parts, reference, slug, text, whole } from './fields.ts'
import { label, names } from './names.ts'

const kinds = ['round', 'summit', 'visit', 'consultation', 'call', 'other'] as const
const statuses = ['held', 'scheduled', 'proposed', 'conditional', 'rejected'] as const

const participation = z.strictObject({
  participant: reference(['people', 'organizations', 'countries'], {
    rel: 'PARTICIPANT',
    filter: 'participant',
    description: 'Who takes part, or is to take part',
    example: 'people/vladimir-putin',
  }),
  role: text({
    description: 'In what role, as the source gives it',
    example: 'invited',
    term: 'schema:roleName',
  }).optional(),
  citations,
})

export const meeting = entity({
  type: 'meetings',
  label: 'Meeting',
  title: 'name',
  description: 'A meeting that was held, is planned, or was only proposed: its status says which.',
  model: z.strictObject({
    id: slug({ description: 'Stable id', example: 'third-round' }),
    name: label('Third round of talks'),
    names: names('Третій раунд'),
    negotiation: reference(['negotiations'], {
      rel: 'MEETING_OF',
      filter: 'negotiation',
      term: 'dcterms:isPartOf',
      description: 'The negotiation it belongs to',
      example: 'geneva-talks',
    }),
    kind: oneOf(kinds, { description: 'What sort of meeting', example: 'round', filter: 'kind' }),
    round: whole(
      { min: 1, max: 10_000 },
      { description: 'Its number, if the rounds are counted', example: 3 },
    ).optional(),
    status: oneOf(statuses, {
      description:
        'conditional: somebody would accept it on terms; the others as the words say. At the time of the source.',
      example: 'scheduled',
      filter: 'status',
    }),
    date: date({
      description: 'When',
      example: '2026?-02-17/2026?-02-18',
      filter: 'date',
      term: 'time:hasTime',
    }).optional(),
    place: reference(['places'], {
      rel: 'AT',
      filter: 'place',
      description: 'Where',
      example: 'geneva',
      term: 'schema:location',
    }).optional(),
    participants: parts('Participation', 'HAS_PARTICIPATION', participation, { description: 'Who takes part' }),
    description: description('What is known of it, in our words'),
    citations,
  }),
})
