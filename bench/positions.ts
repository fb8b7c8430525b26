/** Positions as `/v1/positions` answers with them, made in memory: the source of rows for a bench. */
import type { z } from 'zod'
import { presentDate } from '../schema/dates.ts'
import { position } from '../schema/position.ts'
import { itemAddress } from '../src/http/links.ts'
import { answerOf, presentReference } from '../src/resources/answers.ts'

export interface Rows {
  entry: z.ZodType
  entries: readonly unknown[]
}

export function positions(count: number): Rows {
  const entry = answerOf(position)
  const entries = Array.from({ length: count }, (_, at) => made(at))
  for (const one of entries.slice(0, 100)) entry.parse(one)
  return { entry, entries }
}

/** Spread so that neighbours differ, as they do in a list. */
const pick = <T>(of: readonly T[], at: number) => of[(Math.imul(at + 1, 0x9e3779b1) >>> 0) % of.length] as T

const referencesTo = (type: string, ids: readonly string[]) =>
  ids.map(id =>
    presentReference({ type, id, name: id.replaceAll('-', ' ').replace(/^./, letter => letter.toUpperCase()) }),
  )

const countries = referencesTo('countries', ['UA', 'RU', 'US', 'DE', 'FR', 'PL', 'GB', 'TR'])
const people = referencesTo(
  'people',
  Array.from({ length: 64 }, (_, at) => `delegate-number-${at}`),
)
const issues = referencesTo(
  'issues',
  Array.from({ length: 32 }, (_, at) => `issue-of-kind-${at}`),
)
const proposals = referencesTo(
  'proposals',
  Array.from({ length: 256 }, (_, at) => `proposal-to-meet-in-place-${at}`),
)
const regions = referencesTo('regions', ['UA-14', 'UA-23', 'UA-43', 'UA-65'])
const sources = referencesTo(
  'sources',
  Array.from({ length: 1024 }, (_, at) => `article-${at}-on-the-talks`),
)
const verbs = ['insists on', 'rules out', 'would accept', 'is silent about', 'welcomes', 'doubts', 'asks for', 'defers']
const dates = Array.from({ length: 1024 }, (_, at) => {
  const day = new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10)
  return presentDate(at % 3 ? day : `../${day}`)
})
const stances = ['supports', 'opposes']

function made(at: number) {
  const id = `position-${at}`
  const issue = pick(issues, at)
  const some = <T>(of: readonly T[], count: number) =>
    Array.from({ length: count }, (_, more) => pick(of, at * 5 + more))
  return {
    type: 'positions',
    id,
    href: itemAddress('positions', id),
    holder: pick(people, at),
    party: pick(countries, at),
    capacity: at % 5 ? 'official' : 'individual',
    attribution: 'reported',
    act: at % 3 ? 'insists' : 'states',
    summary: `${pick(people, at).name} ${pick(verbs, at)} ${issue.name}, as on day ${(at * 31) % 977} of the talks.`,
    quote: at % 4 ? null : `We have said it before — and say it again: ${issue.name} comes first, ${(at * 17) % 89}.`,
    date: pick(dates, at),
    addressee: at % 6 ? null : pick(countries, at + 1),
    stances: some(proposals, at % 4).map(proposal => ({ stance: pick(stances, at), proposal })),
    issues: [issue],
    regions: at % 2 ? some(regions, 1) : [],
    places: [],
    meetings: [],
    supersedes: null,
    citations: some(sources, 1 + (at % 2)).map(source => ({ source, paragraph: 1 + (at % 30), quote: null })),
  }
}
