/** What a search finds: people in every spelling, texts by their words, the same on both engines. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { heard, heardScore } from '../schema/name-key.ts'
import { checkData } from '../seed/check.ts'
import { rowsOf } from '../seed/rows.ts'
import type { Graph } from '../src/graph/graph.ts'
import { load } from '../src/graph/load.ts'
import { candidates, search } from '../src/search/search.ts'
import { counted, engines, firstSource, loaded, onEachEngine, server } from './engines.ts'
import { type Service, serviceOn } from './service.ts'

interface Found {
  entity: { type: string; id: string; name: string; href: string }
  score: number
  rule: string
  field: string
  value: string
  lang: string | null
  script: string | null
}

const searching =
  (service: Service) =>
  async (q: string, more: Record<string, string> = {}) => {
    const { status, body } = await service.get(`/v1/search?${new URLSearchParams({ q, ...more })}`)
    expect(status, `${q}: ${body?.detail}`).toBe(200)
    return body as { data: Found[]; more: boolean }
  }

const lakeTalks = join(import.meta.dirname, 'fixtures/lake-talks')

/** By person of the first source: a spelling that a source, an editor or a reader may use. */
const spellings: Record<string, string[]> = {
  'volodymyr-zelensky': ['Зеленський', 'Зеленский', 'Zelenskyy', 'Zelenskiy', 'Zelensky', 'Selenskyj', 'Zełenski'],
  'rustem-umerov': ['Умєров', 'Умеров', 'Umerov', 'Umierov'],
  'alexey-zhuravlyov': ['Журавлёв', 'Журавлев', 'Zhuravlev', 'Zhuravlyov'],
}

/** A letter left out, doubled, replaced, or changed about with its neighbour, at every place but the first. */
function typosOf(name: string): string[] {
  const letters = [...name]
  const other = /\p{Script=Cyrillic}/u.test(name) ? 'ф' : 'f'
  const typos = letters.flatMap((letter, i) =>
    i === 0
      ? []
      : [
          letters.toSpliced(i, 1),
          letters.toSpliced(i, 0, letter),
          letters.toSpliced(i, 1, other),
          letters.toSpliced(i - 1, 2, letter, letters[i - 1] as string),
        ],
  )
  return [...new Set(typos.map(typo => typo.join('')))].filter(typo => typo !== name)
}

onEachEngine('the first source', open => {
  let graph: Graph
  let service: Service
  let find: ReturnType<typeof searching>
  beforeAll(async () => {
    graph = await loaded(await open())
    service = await serviceOn(graph)
    find = searching(service)
  })
  afterAll(() => service.close())

  test.each(Object.entries(spellings))('finds %s first in every spelling', async (id, names) => {
    for (const name of names) expect((await find(name)).data[0]?.entity.id, name).toBe(id)
  })

  test.each(Object.entries(spellings))('finds %s first with a typo', async (id, names) => {
    // The German and Polish spellings are not stored: a slip that changes their sound as well is one too many.
    const stored = names.filter(name => !['Selenskyj', 'Zełenski'].includes(name))
    const typos = stored.flatMap(typosOf)
    expect(typos.length).toBeGreaterThan(60)
    const { found } = await search(
      graph,
      typos.map(text => ({ text, types: [], limit: 1 })),
    )
    expect(typos.filter((_, i) => found[i]?.hits[0]?.entity.id !== id)).toEqual([])
  })

  test('says what of an entity answers, and by which rule', async () => {
    const told = async (q: string) => {
      const [hit] = (await find(q)).data
      return hit && [hit.rule, hit.field, hit.value, hit.lang, hit.script]
    }
    expect(await told('rustem umerov')).toEqual(['exact', 'name', 'Rustem Umerov', 'en', 'Latn'])
    expect(await told('Рустем Умеров')).toEqual(['alias', 'names', 'Рустем Умеров', 'ru', 'Cyrl'])
    expect(await told('Umjerow')).toEqual(['transliteration', 'names', 'Umierov', 'en', 'Latn'])
    expect(await told('Umrerov')).toEqual(['fuzzy', 'names', 'Umierov', 'en', 'Latn'])
    expect(await told('Umerov')).toEqual(['text', 'name', 'Rustem Umerov', 'en', 'Latn'])
    expect(await told('if he dares')).toEqual(['text', 'quote', 'if he dares', null, 'Latn'])
    expect(await told('Ambassador to NATO')).toEqual(['text', 'role', 'U.S. Ambassador to NATO', null, 'Latn'])
    expect((await told('زيلينسكي'))?.slice(0, 2)).toEqual(['transliteration', 'names'])
  })

  test('an entry is a reference, with how well it answers', async () => {
    const { data, more } = await find('Umerov', { type: 'people' })
    expect(data).toEqual([
      {
        entity: { type: 'people', id: 'rustem-umerov', name: 'Rustem Umerov', href: '/v1/people/rustem-umerov' },
        score: 0.99,
        rule: 'text',
        field: 'name',
        value: 'Rustem Umerov',
        lang: 'en',
        script: 'Latn',
      },
    ])
    expect(more).toBe(false)
  })

  test('names come before texts, the whole before a part, all in one order', async () => {
    const { data } = await find('territory', { limit: '100' })
    expect(data[0]?.entity).toMatchObject({ type: 'issues', id: 'territory' })
    expect(data.map(({ score }) => score)).toEqual(data.map(({ score }) => score).toSorted((a, b) => b - a))
    const types = data.map(({ entity }) => entity.type)
    expect(new Set(types)).toEqual(new Set(['issues', 'proposals', 'positions', 'sources']))
    expect(types.indexOf('positions')).toBeGreaterThan(types.lastIndexOf('proposals'))
  })

  test('all words must be there', async () => {
    expect((await find('leaders summit in geneva')).data[0]?.entity.id).toBe('leaders-summit-in-geneva')
    expect((await find('Geneva zebra')).data.map(({ entity }) => entity.id)).not.toContain('leaders-meet-in-geneva')
  })

  test('type takes several, and limit says that there is more', async () => {
    const all = await find('Geneva', { limit: '100' })
    const some = await find('Geneva', { limit: '100', type: 'places,positions' })
    expect(new Set(some.data.map(({ entity }) => entity.type))).toEqual(new Set(['places', 'positions']))
    expect(some.data).toEqual(all.data.filter(({ entity }) => ['places', 'positions'].includes(entity.type)))
    expect(all.more).toBe(false)
    const two = await find('Geneva', { limit: '2' })
    expect(two).toMatchObject({ data: all.data.slice(0, 2), more: true })
    expect(await find('Geneva', { limit: String(all.data.length) })).toMatchObject({ data: all.data, more: false })
  })

  test.each([
    ['', 'q: missing'],
    ['q=', 'say what to look for'],
    ['q=%20%20', 'say what to look for'],
    ['q=Kyiv&type=persons', 'people'],
    ['q=Kyiv&limit=101', 'from 1 to 100'],
    [`q=${'a'.repeat(201)}`, '200'],
    ['query=Kyiv', 'q'],
  ])('?%s is refused with advice', async (query, advice) => {
    const { status, body } = await service.get(`/v1/search?${query}`)
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toContain(advice)
  })

  test.each([
    "x' OR 1=1 // MATCH (n) DETACH DELETE n",
    '$most }) RETURN n',
    'xyzzy'.repeat(40),
    'zq '.repeat(66),
    '🙂🏔️',
    '\u202eЗеленський\u202c',
    '…—!?',
    '\u0000\ud800',
    'zebra',
    "''\\\"",
  ])('takes %j as words', async q => {
    const { data } = await find(q)
    expect(data.map(({ entity }) => entity.id)).toEqual(q.includes('Зеленський') ? ['volodymyr-zelensky'] : [])
  })

  test('several queries at once are each as if alone', async () => {
    const asked = ['Umerov', 'Geneva', 'zebra', 'Selenskyj'].map(text => ({ text, types: [], limit: 3 }))
    const { version, found } = await search(graph, asked)
    expect(version).toMatch(/^[0-9a-f]{16}$/)
    for (const [i, one] of asked.entries()) expect((await search(graph, [one])).found).toEqual([found[i]])
    expect((await search(graph, [])).found).toEqual([])
  })
})

onEachEngine('after other data were loaded', open => {
  test('what was taken out is found no more', async () => {
    const graph = await loaded(await open(), lakeTalks)
    await load(graph, await checkData(firstSource))
    await load(graph, await checkData(lakeTalks))
    const left = await graph.read(
      'MATCH (w:Word) WHERE NOT EXISTS { MATCH (w)<-[:SPELT]-(:Entity) } RETURN w.key AS row',
    )
    expect(left.rows).toEqual([])
    const asked = ['Zelensky', 'Таррин'].map(text => ({ text, types: [], limit: 5 }))
    const { found } = await search(graph, asked)
    expect(found.map(({ hits }) => hits.map(({ entity }) => entity.id))).toEqual([
      [],
      expect.arrayContaining(['ilva-tarrin']),
    ])
    await graph.close()
  })
})

onEachEngine('the lake talks', open => {
  let service: Service
  let find: ReturnType<typeof searching>
  beforeAll(async () => {
    service = await serviceOn(await loaded(await open(), lakeTalks))
    find = searching(service)
  })
  afterAll(() => service.close())

  test.each([
    ['Ілва Таррин', 'ilva-tarrin'],
    ['Tarrin', 'ilva-tarrin'],
    ['Ilwa Tarryn', 'ilva-tarrin'],
    ['Кеста Морн', 'kesta-morn'],
    ['Öskuin', 'hadrel-oskuin'],
    ['Ёскуин', 'hadrel-oskuin'],
    ['Хадрел Оскуин', 'hadrel-oskuin'],
    ['Merrow Þale', 'merrow-thale'],
    ['Белламор', 'yusk-bellamor'],
    ['Belamor', 'yusk-bellamor'],
  ])('%s is %s', async (q, id) => expect((await find(q)).data[0]?.entity.id).toBe(id))

  test('a quote is found by its words, and says where it stands', async () => {
    const [first] = (await find('nets sleep')).data
    expect(first).toMatchObject({
      entity: { id: 'tarrin-demands-night-ban' },
      rule: 'text',
      field: 'quote',
      value: 'Nets sleep when we sleep.',
      lang: null,
    })
  })

  test('a word in a title comes before one in a text', async () => {
    const { data } = await find('inspectors', { limit: '100' })
    expect(data[0]?.entity.id).toBe('inspectors-on-both-shores')
    expect(data.length).toBeGreaterThan(3)
  })
})

const families: Record<string, Record<string, string | string[]>> = parse(
  readFileSync(join(import.meta.dirname, 'fixtures/names/families.yaml'), 'utf8'),
)
const persons = Object.keys(families)

/** As in name-key.test.ts: rules were made on the others, so the figures of this part are the ones to believe. */
const isMeasured = (name: string) => (createHash('sha256').update(name).digest()[0] as number) % 2 === 1

const asked = Object.entries(families).flatMap(([person, byLanguage]) =>
  Object.values(byLanguage)
    .flat()
    .filter(query => query !== person)
    .map(query => ({ person, query })),
)

/** A data folder of people, each with the names given. */
async function dataOf(people: readonly (readonly string[])[]) {
  const folder = await mkdtemp(join(tmpdir(), 'people-'))
  const citations = [{ source: 'made-up' }]
  const data = {
    sources: [{ id: 'made-up', title: 'Nobody said any of this', kind: 'document' }],
    people: people.map(([name, ...others], i) => ({
      id: `person-${String(i).padStart(5, '0')}`,
      name,
      names: others.map(value => ({ value, lang: 'und', kind: 'alias' })),
      citations,
    })),
  }
  await writeFile(join(folder, 'people.yaml'), stringify(data, { aliasDuplicateObjects: false }))
  const checked = await checkData(folder)
  await rm(folder, { recursive: true })
  return checked
}

onEachEngine(`${persons.length} people known by their English name only`, open => {
  let service: Service
  let graph: Graph
  beforeAll(async () => {
    graph = await counted(await loaded(await open(), await dataOf(persons.map(person => [person]))))
    service = await serviceOn(graph)
  })
  afterAll(() => service.close())

  const measured = async (asAsked: (query: string) => string) => {
    const queries = asked.filter(({ person }) => isMeasured(person))
    const find = searching(service)
    let [first, amongThree, strangers] = [0, 0, 0]
    for (const { person, query } of queries) {
      const { data } = await find(asAsked(query), { type: 'people' })
      const at = data.findIndex(({ entity }) => entity.name === person)
      if (at === 0) first += 1
      if (at >= 0 && at < 3) amongThree += 1
      if (at > 0) strangers += 1
    }
    const share = (count: number) => Math.round((1000 * count) / queries.length) / 10
    const figures = { queries: queries.length, first: share(first), amongThree: share(amongThree), strangers }
    console.info(`${asAsked.name}, in %: ${JSON.stringify(figures)}`)
    return figures
  }

  test('are found by full names in other languages', async () => {
    const { queries, amongThree, strangers } = await measured(function full(query) {
      return query
    })
    expect(queries).toBeGreaterThan(250)
    expect(amongThree).toBeGreaterThanOrEqual(95)
    expect(strangers).toBe(0)
  })

  test('are found by surnames in other languages', async () => {
    const { first, amongThree, strangers } = await measured(function surname(query) {
      return query.split(' ').at(-1) as string
    })
    expect(amongThree).toBeGreaterThanOrEqual(98)
    expect(first).toBeGreaterThanOrEqual(97)
    // One surname of few consonants, in Arabic.
    expect(strangers).toBeLessThanOrEqual(1)
  })

  test('the index loses nobody whom a comparison with every name would find', async () => {
    const { found } = await search(
      graph,
      asked.map(({ query }) => ({ text: query, types: ['people'], limit: 100 })),
    )
    const people = persons.map(person => ({ person, name: heard(person) }))
    const lost = asked.flatMap(({ query }, i) => {
      const names = new Set(found[i]?.hits.map(({ entity }) => entity.name))
      const asHeard = heard(query)
      const like = people.filter(({ name }) => heardScore(asHeard, name) > 0)
      return like.filter(({ person }) => !names.has(person)).map(({ person }) => [query, person])
    })
    expect(lost).toEqual([])
  })
})

onEachEngine('300 people of one surname', open => {
  let graph: Graph
  let service: Service
  beforeAll(async () => {
    const [heads, ends] = [
      ['Ba', 'Do', 'Gu', 'Ri', 'Mo', 'Ne', 'Sa'],
      ['lan', 'dor', 'vik', 'mir', 'tar'],
    ]
    const given = heads.flatMap(head => ends.map(end => head + end))
    const people = Array.from({ length: 300 }, (_, i) => [`${given[i % given.length]} Kovalenko`])
    const known = [...people, ['Kovalenko'], ['Taras Kovalenk'], ['Zoia Kovalenko']]
    graph = await counted(await loaded(await open(), await dataOf(known)))
    service = await serviceOn(graph)
  })
  afterAll(() => service.close())
  test('say that there are more, and the given name still tells', async () => {
    const find = searching(service)
    const alone = await find('Kovalenko', { limit: '10' })
    expect(alone).toMatchObject({ more: true })
    expect(alone.data).toHaveLength(10)
    for (const q of ['Zoia Kovalenko', 'Зоя Коваленко', 'Zoia Kovalenco'])
      expect((await find(q)).data[0]?.entity.name, q).toBe('Zoia Kovalenko')
    expect((await find('Taras Kovalenk')).data[0]).toMatchObject({ entity: { name: 'Taras Kovalenk' }, rule: 'exact' })
  })
})

describe.skipIf(!engines.neo4j)('embedded and Neo4j', () => {
  const services: Service[] = []
  beforeAll(async () => {
    for (const open of Object.values(engines)) services.push(await serviceOn(await loaded(await open())))
  })
  afterAll(async () => {
    for (const service of services) await service.close()
  })

  const queries = [
    ...Object.values(spellings).flat(),
    ...[
      'territory',
      'leaders',
      'Geneva',
      'the',
      'a',
      'Донецьк',
      'زيلينسكي',
      'rejects',
      'Ukrane',
      'zebra',
      "'",
      'in Moscow',
    ],
  ]
  test.each(queries)('answer %s with the same bytes', async q => {
    for (const more of ['', '&limit=100', '&limit=1&type=people,positions']) {
      const url = `/v1/search?q=${encodeURIComponent(q)}${more}`
      const [embedded, neo4j] = await Promise.all(services.map(service => service.get(url, { 'x-request-id': 'same' })))
      expect(embedded?.status).toBe(200)
      expect(neo4j?.text).toBe(embedded?.text)
    }
  })

  test('Neo4j looks everything up in an index', async () => {
    const { uri, user, password } = server as NonNullable<typeof server>
    await using driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
    const parameters = { most: neo4j.int(10), asked: [{ number: 0, types: [], probes: [], words: [], longest: '' }] }
    await driver.executeQuery('CALL db.awaitIndexes(60)')
    const { summary } = await driver.executeQuery(`EXPLAIN ${candidates}`, parameters)
    const operators = operatorsIn(summary.plan as Plan)
    expect(operators.filter(name => /AllNodesScan|NodeByLabelScan/.test(name))).toEqual([])
    // The server chooses between one seek for two look-ups and two: what counts is that nothing is gone through.
    expect(operators.filter(name => /IndexSeek/.test(name)).length).toBeGreaterThan(0)
    expect(operators.filter(name => /IndexContains/.test(name))).toHaveLength(1)
  })
})

interface Plan {
  operatorType: string
  children: Plan[]
}

const operatorsIn = ({ operatorType, children }: Plan): string[] => [operatorType, ...children.flatMap(operatorsIn)]

test('a text is searched as far as an index takes it, and ends with a whole character', async () => {
  const { entries } = await checkData(lakeTalks)
  const entry = entries.find(({ key }) => key === 'people/ilva-tarrin') as (typeof entries)[number]
  const { properties } = rowsOf({ ...entry, fields: { ...entry.fields, description: `я${'🙂'.repeat(20_000)}` } })
  const text = String(properties.search_text)
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(32_000)
  expect(Buffer.byteLength(text)).toBeGreaterThan(31_990)
  expect(text.isWellFormed()).toBe(true)
})
