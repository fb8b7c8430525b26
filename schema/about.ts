/** What a proposal or a position concerns. A position also concerns whatever the proposals it takes a stance on concern. */
import { references } from './fields.ts'

export const about = {
  issues: references(['issues'], {
    rel: 'ABOUT',
    filter: 'issue',
    hierarchy: 'BROADER',
    term: 'schema:about',
    description: 'Issues it is about; asking for a broader issue finds it too',
    example: 'territory',
  }),
  regions: references(['regions'], {
    rel: 'CONCERNS_REGION',
    filter: 'region',
    description: 'Regions it concerns',
    example: 'UA-14',
  }),
  places: references(['places'], {
    rel: 'CONCERNS_PLACE',
    filter: 'place',
    description: 'Places it concerns',
    example: 'kyiv',
  }),
  meetings: references(['meetings'], {
    rel: 'CONCERNS_MEETING',
    filter: 'meeting',
    description: 'Meetings it concerns',
    example: 'putin-visits-kyiv',
  }),
}
