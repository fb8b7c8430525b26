import type { PageFormat } from './format.ts'

export const json: PageFormat = {
  name: 'json',
  extension: 'json',
  mediaType: 'application/json',
  parameters: 'charset=utf-8',
  summary: 'An answer, or a page of one, with all that is nested in it',
  write: answer => JSON.stringify(answer),
}
