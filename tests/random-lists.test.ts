/** Random data and random questions: every list is what a plain search through the entries gives, page by page, on both engines. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkData } from '../seed/check.ts'
import { type Random, randomFrom } from '../seed/random.ts'
import { engines, loaded } from './engines.ts'
import { serviceOn } from './service.ts'

/** A date as it is written, with the days that it can mean. */
interface Dated {
  edtf: string
  earliest: string | null
  latest: string | null
}

function randomDate({ below, pick }: Random): Dated {
  const two = (n: number) => String(n).padStart(2, '0')
  // Few days, so that the bounds of what is asked and of what is there often meet.
  const day = () => `2101-${two(1 + below(3))}-${two(1 + 9 * below(4))}`
  const [a, b] = [day(), day()].sort() as [string, string]
  const month = 1 + below(3)
  const last = new Date(Date.UTC(2101, month, 0)).getUTCDate()
  return pick<Dated>([
    { edtf: a, earliest: a, latest: a },
    { edtf: a.replace('2101', '2101?'), earliest: a, latest: a },
    { edtf: `2101-${two(month)}`, earliest: `2101-${two(month)}-01`, latest: `2101-${two(month)}-${last}` },
    { edtf: '2101', earliest: '2101-01-01', latest: '2101-12-31' },
    { edtf: `../${a}`, earliest: null, latest: a },
    { edtf: `${a}/..`, earliest: a, latest: null },
    a < b ? { edtf: `${a}/${b}`, earliest: a, latest: b } : { edtf: a, earliest: a, latest: a },
  ])
}

const countries = ['AT', 'CH', 'FI', 'IE', 'NO']
const words = ['river', 'Fähre', 'ВОДА', 'bridge', 'toll', 'night', 'x:y', "d'or", '100%', '日本']
const stances = ['supports', 'opposes', 'conditional', 'neutral']
const acts = ['states', 'demands', 'rejects']

/** Everything but positions is few; positions are many and odd. */
function randomData(random: Random) {
  const { below, pick, some, maybe } = random
  const each = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i))
  const sourceIds = each(5, i => `source-${i}`)
  const cited = () => [pick(sourceIds), ...some(sourceIds, 3)].map(source => ({ source }))
  const dated = (date: Dated | undefined) => (date ? { date: date.edtf } : {})
  const dates = new Map<string, Dated>()
  const dateOf = (key: string) => {
    if (maybe(0.15)) return {}
    const date = randomDate(random)
    dates.set(key, date)
    return dated(date)
  }
  const issueIds = each(6, i => `issue-${i}`)
  const proposalIds = each(6, i => `proposal-${i}`)
  const people = each(5, i => `person-${i}`)
  const positions = each(40 + below(40), i => `position-${i}`)
  const data = {
    sources: sourceIds.map(id => ({
      id,
      title: `Source ${id}`,
      kind: pick(['article', 'document']),
      ...dateOf(`sources/${id}`),
      ...(maybe(0.6) && { sha256: String(below(2)).repeat(64) }),
    })),
    people: people.map((id, i) => ({
      id,
      name: `${pick(words)} ${i}`,
      memberships: each(below(3), j => ({ role: `role ${j} of ${id}`, country: pick(countries), citations: cited() })),
      citations: cited(),
    })),
    issues: issueIds.map((id, i) => ({
      id,
      name: `${pick(words)} ${id}`,
      ...(i > 0 && maybe(0.8) && { broader: issueIds[i - 1] }),
      citations: cited(),
    })),
    proposals: proposalIds.map((id, i) => ({
      id,
      name: `${pick(words)} ${id}`,
      issues: some(issueIds, 2),
      excludes: i > 0 && maybe(0.3) ? [proposalIds[below(i)]] : [],
      citations: cited(),
    })),
    positions: positions.map(id => ({
      id,
      holder: maybe(0.7) ? `people/${pick(people)}` : `countries/${pick(countries)}`,
      party: pick(countries),
      capacity: maybe(0.8) ? 'official' : 'individual',
      attribution: pick(['direct', 'reported']),
      act: pick(acts),
      summary: each(1 + below(4), () => pick(words)).join(' '),
      ...(maybe(0.3) && { quote: pick(words) }),
      ...dateOf(`positions/${id}`),
      stances: some(proposalIds, 3).map(proposal => ({ stance: pick(stances), proposal })),
      issues: some(issueIds, 1),
      citations: cited(),
    })),
  }
  return { data, dates }
}

type Entry = { key: string; type: string; id: string; fields: Record<string, any> }

/** One thing that can be asked of a list: how it is written, and which entries it lets through. */
interface Asked {
  query: string
  holds(entry: Entry): boolean
}

/** The reference: slow and plain. */
function questions(random: Random, entries: Entry[], dates: Map<string, Dated>) {
  const { pick, maybe, below } = random
  const byKey = new Map(entries.map(entry => [entry.key, entry]))
  const idsOf = (type: string) => entries.filter(entry => entry.type === type).map(({ id }) => id)
  const several = (values: string[]) => [...new Set(Array.from({ length: 1 + below(3) }, () => pick(values)))]
  const above = (key: string): string[] => {
    const { broader } = byKey.get(key)?.fields ?? {}
    return [key, ...(broader ? above(broader) : [])]
  }
  const property = (name: string, values: string[]): Asked => {
    const wanted = several(values)
    return { query: `${name}=${wanted.join()}`, holds: ({ fields }) => wanted.includes(fields[name]) }
  }
  const reference = (parameter: string, name: string, type: string): Asked => {
    const wanted = several(idsOf(type))
    const keys = wanted.map(id => `${type}/${id}`)
    return {
      query: `${parameter}=${keys.join()}`,
      holds: ({ fields }) =>
        [fields[name]]
          .flat()
          .some(key => key && (type === 'issues' ? above(key) : [key]).some(one => keys.includes(one))),
    }
  }
  const stance = (): Asked => {
    const [said, toward] = [several(stances), several(idsOf('proposals'))]
    const [bySaid, byToward] = maybe(0.3) ? [true, false] : maybe(0.3) ? [false, true] : [true, true]
    return {
      query: [bySaid && `stance=${said.join()}`, byToward && `proposal=${toward.join()}`].filter(Boolean).join('&'),
      holds: ({ fields }) =>
        fields.stances.some(
          (one: { stance: string; proposal: string }) =>
            (!bySaid || said.includes(one.stance)) &&
            (!byToward || toward.includes(one.proposal.split('/')[1] as string)),
        ),
    }
  }
  const days = (): Asked => {
    const asked = randomDate(random)
    const within = maybe(0.4)
    const [from, until] = [asked.earliest ?? '0000', asked.latest ?? '9999']
    return {
      query: `${within ? 'date_within' : 'date'}=${asked.edtf.replace('?', '%3F')}`,
      holds({ key }) {
        const date = dates.get(key)
        if (!date) return false
        if (!within) return (date.earliest ?? '0000') <= until && (date.latest ?? '9999') >= from
        const begins = asked.earliest === null || (date.earliest !== null && date.earliest >= asked.earliest)
        const ends = asked.latest === null || (date.latest !== null && date.latest <= asked.latest)
        return begins && ends
      },
    }
  }
  const countsFrom = ({ key, fields }: Entry) =>
    [key, ...(fields.citations ?? []).map(({ source }: { source: string }) => source)]
      .map(one => dates.get(one)?.latest)
      .filter(day => day)
      .sort()[0]
  const onDay = (timed: boolean): Asked => {
    const day = randomDate(random).latest ?? '2101-02-10'
    return {
      query: `as_of=${day}`,
      holds(entry) {
        const from = countsFrom(entry)
        return !timed || (typeof from === 'string' && from <= day)
      },
    }
  }
  const sources = (): Asked => {
    const least = 1 + below(3)
    const cites = function* (value: any): Generator<string> {
      if (typeof value !== 'object' || value === null) return
      if (typeof value.source === 'string') yield value.source
      for (const inner of Object.values(value)) yield* cites(inner)
    }
    return {
      query: `min_sources=${least}`,
      holds: ({ fields }) =>
        new Set([...cites(fields)].map(source => byKey.get(source)?.fields.sha256 ?? source)).size >= least,
    }
  }
  const plain = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const search = (): Asked => {
    const [one, two] = [pick(words), pick(words)]
    return {
      query: `q=${encodeURIComponent(`${one.toUpperCase()} ${two.slice(0, 3)}`)}`,
      holds: ({ fields: { summary, quote } }) =>
        [one, two.slice(0, 3)].every(word => plain(`${summary}\n${quote ?? ''}`).includes(plain(word))),
    }
  }
  const ids = (type: string): Asked => {
    const wanted = several(idsOf(type))
    return { query: `ids=${wanted.join()}`, holds: ({ id }) => wanted.includes(id) }
  }
  const ways: Record<string, (() => Asked)[]> = {
    positions: [
      () => reference('holder', 'holder', 'people'),
      () => reference('party', 'party', 'countries'),
      () => reference('issue', 'issues', 'issues'),
      () => property('act', acts),
      () => property('capacity', ['official', 'individual']),
      stance,
      days,
      () => onDay(true),
      sources,
      search,
      () => ids('positions'),
    ],
    proposals: [
      () => reference('issue', 'issues', 'issues'),
      () => reference('excludes', 'excludes', 'proposals'),
      () => onDay(false),
      sources,
    ],
    people: [
      () => {
        const wanted = several(idsOf('countries'))
        return {
          query: `country=${wanted.join()}`,
          holds: ({ fields }) =>
            fields.memberships.some(({ country }: { country: string }) =>
              wanted.includes(country.split('/')[1] as string),
            ),
        }
      },
      sources,
      () => ids('people'),
    ],
    sources: [() => property('kind', ['article', 'document']), days, () => onDay(true)],
    issues: [() => reference('broader', 'broader', 'issues')],
  }
  const sortKey = (by: string) => (entry: Entry) => {
    if (by !== 'date') return plain(entry.fields[by])
    const date = dates.get(entry.key)
    return date?.earliest ?? date?.latest ?? ''
  }
  return function ask() {
    const type = pick(['positions', 'positions', 'positions', 'proposals', 'people', 'sources', 'issues'])
    const asked = [
      ...new Map(
        Array.from({ length: below(4) }, () => pick(ways[type] as (() => Asked)[])).map(way => [way, way]),
      ).values(),
    ].map(way => way())
    const title = { positions: 'summary', sources: 'title' }[type] ?? 'name'
    const by = pick(['positions', 'sources'].includes(type) ? ['date', title] : [title])
    const descending = maybe(0.5)
    const key = sortKey(by)
    const found = entries
      .filter(entry => entry.type === type && asked.every(({ holds }) => holds(entry)))
      .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.id < b.id ? -1 : 1))
    const query = [`sort=${descending ? '-' : ''}${by}`, ...asked.map(one => one.query), 'total=exact'].join('&')
    return {
      url: `/v1/${type}?${query}&limit=${1 + below(12)}`,
      expected: (descending ? found.toReversed() : found).map(({ id }) => id),
    }
  }
}

/** Other seeds than these: SEED=123 npx vitest run tests/random-lists.test.ts */
const seeds = process.env.SEED ? [Number(process.env.SEED)] : [1, 2, 3]

describe.each(Object.entries(engines))('random lists (%s)', (engine, open) => {
  // Neo4j plans every new query for half a second.
  const questionsAsked = engine === 'neo4j' ? 14 : 200

  test.each(seeds)('of the data made from seed %i: the pages are the whole, in order, without repeats', async seed => {
    const random = randomFrom(seed)
    const { data, dates } = randomData(random)
    const folder = await mkdtemp(join(tmpdir(), 'parley-'))
    // JSON is YAML.
    await writeFile(join(folder, 'random.yaml'), JSON.stringify(data))
    const dataset = await checkData(folder)
    await rm(folder, { recursive: true })
    const service = await serviceOn(await loaded(await open(), dataset))
    const entries = dataset.entries.map(({ key, id, entity, fields }) => ({ key, id, type: entity.type, fields }))
    const ask = questions(random, entries, dates)
    let found = 0
    for (let i = 0; i < questionsAsked; i++) {
      const { url, expected } = ask()
      const paged: string[] = []
      for (let next: string | null = url; next; ) {
        const { status, body } = await service.get(next)
        expect(status, `seed ${seed}, ${next}: ${body?.detail}`).toBe(200)
        expect(body.page.total, `seed ${seed}, ${next}`).toEqual({ count: expected.length, exact: true })
        paged.push(...body.data.map(({ id }: { id: string }) => id))
        next = paged.length > expected.length ? null : body.page.next
      }
      expect(paged, `seed ${seed}, ${url}`).toEqual(expected)
      found += expected.length
    }
    // A comparison of empty lists would tell nothing.
    expect(found).toBeGreaterThan(3 * questionsAsked)
    await service.close()
  })
})
