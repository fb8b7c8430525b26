/** People, organizations and roles in the forms of others: read, left out, and back again as they were written. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkData } from '../seed/check.ts'
import type { Dataset } from '../seed/dataset.ts'
import { exchanges } from '../seed/exchange/exchanges.ts'
import { ftm } from '../seed/exchange/ftm.ts'
import { ImportError, type Imported } from '../seed/exchange/imported.ts'
import { popolo } from '../seed/exchange/popolo.ts'

const lines = (...entities: object[]) => entities.map(one => JSON.stringify(one)).join('\n')
const thing = (id: string, schema: string, properties: Record<string, string[]>, more: object = {}) => ({
  id,
  schema,
  ...more,
  properties,
})

const itemsOf = ({ entries }: Imported, collection: string) =>
  entries.filter(entry => entry.collection === collection).map(({ item }) => item)
const leftOut = ({ leftOut }: Imported) => Object.fromEntries(leftOut)

/** The data that the entries make when they are put in a folder with their source. */
async function checked({ entries }: Imported): Promise<Dataset> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-exchange-'))
  try {
    await mkdir(join(folder, 'news'))
    const file: Record<string, object[]> = { sources: [{ id: 'news', title: 'News', kind: 'article' }] }
    for (const { collection, item } of entries) file[collection] = [...(file[collection] ?? []), item]
    await writeFile(join(folder, 'news/all.yaml'), JSON.stringify(file))
    return await checkData(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const openSanctions = lines(
  thing(
    'Q18608478',
    'Person',
    {
      name: ['Рустем Умєров', 'Rustem Umerov', 'رستم أوميروف'],
      alias: ['Umierov'],
      wikidataId: ['Q18608478'],
      sourceUrl: ['https://www.rnbo.gov.ua/', 'no address'],
      birthDate: ['1982-04-19'],
      country: ['ua'],
    },
    { caption: 'Rustem Umerov', datasets: ['peps'] },
  ),
  thing('NK-abc', 'PublicBody', {
    name: ['Рада національної безпеки'],
    country: ['ua', 'suhh'],
    classification: ['council'],
  }),
  thing('NK-co', 'Company', { name: ['Gazprom'], jurisdiction: ['RU'], parent: ['NK-abc'] }),
  thing('x-1', 'Membership', {
    member: ['Q18608478'],
    organization: ['NK-abc'],
    role: ['Secretary'],
    startDate: ['2025-07-18T00:00:00', '2025'],
    endDate: ['soon'],
  }),
  thing('x-2', 'Position', { name: ['Minister of Defence'], country: ['ua'] }),
  thing('x-3', 'Occupancy', { holder: ['Q18608478'], post: ['x-2'], startDate: ['2023-09'], endDate: ['2025'] }),
  thing('x-4', 'Directorship', { director: ['Q18608478'], organization: ['NK-co'], summary: ['Board member'] }),
  thing('x-5', 'Employment', { employee: ['Q18608478'], employer: ['NK-co'] }),
  thing('x-6', 'Membership', { member: ['Q18608478'], organization: ['NK-elsewhere'], role: ['Member'] }),
  thing('x-7', 'Membership', { member: ['NK-co'], organization: ['NK-abc'], role: ['Member'] }),
  thing('x-8', 'Position', { name: ['Governor'] }),
  thing('x-9', 'Vessel', { name: ['Aurora'] }),
  thing('x-10', 'Vessel', { name: ['Moskva'] }),
  thing('x-11', 'Person', { name: ['…'] }),
)

const citations = [{ source: 'news' }]

describe('FollowTheMoney', () => {
  test('people, bodies and offices become entries', () => {
    const imported = ftm.read(openSanctions, 'news')
    expect(itemsOf(imported, 'people')).toEqual([
      {
        id: 'rustem-umerov',
        name: 'Rustem Umerov',
        names: [
          { value: 'Рустем Умєров', lang: 'und', kind: 'alias' },
          { value: 'رستم أوميروف', lang: 'und', kind: 'alias' },
          { value: 'Umierov', lang: 'und', kind: 'alias' },
        ],
        identifiers: [
          'https://www.wikidata.org/wiki/Q18608478',
          'https://www.rnbo.gov.ua/',
          'https://www.opensanctions.org/entities/Q18608478/',
        ],
        memberships: [
          { role: 'Secretary', organization: 'rada-natsionalnoi-bezpeki', from: '2025-07-18', citations },
          { role: 'Minister of Defence', country: 'UA', from: '2023-09', to: '2025', citations },
          { role: 'Board member', organization: 'gazprom', citations },
        ],
        citations,
      },
    ])
    expect(itemsOf(imported, 'organizations')).toEqual([
      {
        id: 'rada-natsionalnoi-bezpeki',
        name: 'Рада національної безпеки',
        kind: 'council',
        country: 'UA',
        citations,
      },
      {
        id: 'gazprom',
        name: 'Gazprom',
        kind: 'company',
        parent: 'rada-natsionalnoi-bezpeki',
        country: 'RU',
        citations,
      },
    ])
  })

  test('what is not taken over is counted', () => {
    expect(leftOut(ftm.read(openSanctions, 'news'))).toEqual({
      'Person sourceUrl': 1,
      'Person birthDate': 1,
      'Person country': 1,
      'further PublicBody country': 1,
      'further Membership startDate': 1,
      'Membership endDate that is no date': 1,
      'membership without a role': 1,
      'membership without organization or person': 1,
      'membership of an organization': 1,
      'Position that nobody holds': 1,
      Vessel: 2,
      'Person without a name': 1,
    })
  })

  test('the entries are right data, and each value has a place', async () => {
    const imported = ftm.read(openSanctions, 'news')
    const data = await checked(imported)
    expect(data.entries.some(({ key }) => key === 'people/rustem-umerov')).toBe(true)
    const [person] = imported.entries
    expect(person?.placeOf(['name'])).toBe('entity Q18608478')
    expect(person?.placeOf(['memberships', 1, 'role'])).toBe('entity x-3')
  })

  test('a schema is known by its whole name', () => {
    const imported = ftm.read(lines(thing('a', 'constructor', { name: ['A'] })), 'news')
    expect([imported.entries, leftOut(imported)]).toEqual([[], { constructor: 1 }])
  })

  test('a list is read as lines are', () => {
    const list = JSON.stringify(openSanctions.split('\n').map(line => JSON.parse(line)))
    expect(itemsOf(ftm.read(list, 'news'), 'people')).toEqual(itemsOf(ftm.read(openSanctions, 'news'), 'people'))
  })

  test('what is no entity is refused, all at once', () => {
    const wrong = `${lines(thing('a', 'Person', {}))}\n{"id": \n\n{"id":"b","schema":"Person"}`
    expect(() => ftm.read(wrong, 'news')).toThrow(ImportError)
    expect(() => ftm.read(wrong, 'news')).toThrow(/^line 2 is not JSON: .*\nline 4: an entity has an id, a schema and/)
    expect(() => ftm.read('[{}]', 'news')).toThrow(/^entity 1 of the list: an entity has/)
    expect(() => ftm.read('[{', 'news')).toThrow(/^the file is not JSON/)
  })
})

describe('ids', () => {
  const idsOf = (...names: string[]) =>
    itemsOf(
      ftm.read(lines(...names.map((name, at) => thing(`${at}`, 'Person', { name: [name] }))), 'news'),
      'people',
    ).map(({ id }) => id)

  test('one name, several people: numbered in the order of the file', () =>
    expect(idsOf('John Smith', 'JOHN  Smith', 'John Smith 2', 'John Smith')).toEqual([
      'john-smith',
      'john-smith-2',
      'john-smith-2-2',
      'john-smith-3',
    ]))

  test('every script, and never too long', () => {
    const long = 'A very long name '.repeat(20)
    const ids = idsOf('Володимир Зеленський', 'محمد جواد ظريف', '王毅', 'Ó Súilleabháin, “Seán”', long, long)
    for (const id of ids) expect(id).toMatch(/^(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(new Set(ids).size).toBe(6)
    expect(ids[0]).toBe('volodimir-zelenskiy')
  })

  test('an id given twice is one entity', () => {
    const imported = ftm.read(
      lines(thing('a', 'Person', { name: ['A'] }), thing('a', 'Person', { name: ['B'] })),
      'news',
    )
    expect(itemsOf(imported, 'people')).toHaveLength(1)
    expect(leftOut(imported)).toEqual({ 'entity given twice': 1 })
  })
})

const parliament = {
  persons: [
    {
      id: 1,
      name: 'Mohammad Javad Zarif',
      other_names: [
        { name: 'محمد جواد ظريف', lang: 'fa', note: 'native' },
        { name: 'Джавад Зариф', lang: 'ru', note: 'multilingual' },
        { name: 'Zarif', lang: 'no language' },
      ],
      summary: 'Iranian diplomat',
      identifiers: [
        { scheme: 'wikidata', identifier: 'Q4685' },
        { scheme: 'passport', identifier: '123' },
      ],
      links: [{ url: 'https://example.org/zarif', note: 'page' }, { url: 'mailto:z@example.org' }],
      birth_date: '1960-01-08',
      image: null,
      memberships: [{ organization_id: 'mfa', role: 'Adviser', start_date: '2014-00-00' }],
    },
  ],
  organizations: [
    {
      id: 'mfa',
      name: 'Ministry of Foreign Affairs',
      classification: 'ministry',
      area: { id: 'ir', classification: 'country', identifier: 'IR' },
      posts: [{ id: 'minister', label: 'Minister of Foreign Affairs' }],
    },
    { id: 'department', name: 'Department', classification: 'department', parent_id: 'mfa', area_id: 'tehran' },
  ],
  memberships: [
    { person_id: 1, post_id: 'minister', start_date: '2013-08-15', end_date: '2021', legislative_period_id: 'x' },
    { person_id: 1, organization_id: 'nowhere', role: 'Member' },
    { person_id: 1, organization_id: 'department' },
  ],
  areas: [{ id: 'tehran', name: 'Tehran', classification: 'city' }],
  events: [{ id: 'term' }],
}

describe('Popolo', () => {
  const imported = popolo.read(JSON.stringify(parliament), 'news')

  test('persons, organizations, posts and memberships become entries', async () => {
    expect(itemsOf(imported, 'people')).toEqual([
      {
        id: 'mohammad-javad-zarif',
        name: 'Mohammad Javad Zarif',
        names: [
          { value: 'محمد جواد ظريف', lang: 'fa', kind: 'native' },
          { value: 'Джавад Зариф', lang: 'ru', kind: 'alias' },
          { value: 'Zarif', lang: 'und', kind: 'alias' },
        ],
        description: 'Iranian diplomat',
        identifiers: ['https://www.wikidata.org/wiki/Q4685', 'https://example.org/zarif'],
        memberships: [
          { role: 'Adviser', organization: 'ministry-of-foreign-affairs', citations },
          {
            role: 'Minister of Foreign Affairs',
            organization: 'ministry-of-foreign-affairs',
            from: '2013-08-15',
            to: '2021',
            citations,
          },
        ],
        citations,
      },
    ])
    expect(itemsOf(imported, 'organizations')).toEqual([
      {
        id: 'ministry-of-foreign-affairs',
        name: 'Ministry of Foreign Affairs',
        kind: 'ministry',
        country: 'IR',
        citations,
      },
      { id: 'department', name: 'Department', kind: 'other', parent: 'ministry-of-foreign-affairs', citations },
    ])
    expect((await checked(imported)).entries.some(({ key }) => key === 'people/mohammad-javad-zarif')).toBe(true)
    const [, , person] = imported.entries
    expect(person?.placeOf(['memberships', 1])).toBe('memberships[0]')
    expect(person?.placeOf(['name'])).toBe('persons[0]')
  })

  test('what is not taken over is counted', () => {
    expect(leftOut(imported)).toEqual({
      'area that is no country': 1,
      'classification «department»': 1,
      events: 1,
      'memberships legislative_period_id': 1,
      'memberships start_date that is no date': 1,
      'membership without a role': 1,
      'membership without organization or person': 1,
      'organizations area_id': 1,
      'persons birth_date': 1,
      'persons identifier that is no web address': 1,
      'persons links': 1,
      'persons other_names note': 1,
    })
  })

  test('a person and an organization may have the same id', () => {
    const same = {
      persons: [{ id: 1, name: 'Ann' }],
      organizations: [{ id: 1, name: 'Council', memberships: [{ person_id: 1, role: 'Chair', post_id: 'none' }] }],
    }
    const imported = popolo.read(JSON.stringify(same), 'news')
    expect(itemsOf(imported, 'people')).toEqual([
      { id: 'ann', name: 'Ann', memberships: [{ role: 'Chair', organization: 'council', citations }], citations },
    ])
    expect(leftOut(imported)).toEqual({ 'post that is not in the file': 1 })
  })

  test('what is no Popolo is refused', () => {
    expect(() => popolo.read('{"persons": [', 'news')).toThrow(/^the file is not JSON/)
    expect(() => popolo.read('[]', 'news')).toThrow(/^the file has none of the lists/)
    expect(() => popolo.read('{"persons": {}, "posts": [1]}', 'news')).toThrow('persons is not a list\nposts[0] is not')
  })
})

test('each form knows its own', () => {
  const texts = [openSanctions, JSON.stringify(parliament)]
  for (const [at, text] of texts.entries())
    expect(exchanges.filter(({ reads }) => reads(text)).map(({ name }) => name)).toEqual([exchanges[at]?.name])
  for (const text of [
    'people: []',
    '{"organizations":[{"id":"nato","name":"NATO","kind":"alliance"}]}',
    'id,name\n1,2',
  ])
    expect(exchanges.filter(({ reads }) => reads(text))).toEqual([])
})

/** What must come back, whatever the form: languages of names only where it has a place for them. */
const essence = (data: Dataset, languages: boolean) =>
  data.entries
    .filter(({ entity }) => ['people', 'organizations'].includes(entity.type))
    .map(({ key, fields }) => ({
      key,
      name: fields.name,
      names: (fields.names as Record<string, string>[]).map(({ value, lang }) => (languages ? [value, lang] : value)),
      kind: fields.kind,
      parent: fields.parent,
      country: fields.country,
      description: fields.description,
      identifiers: fields.identifiers,
      memberships: ((fields.memberships ?? []) as Record<string, string>[]).map(
        ({ role, organization, country, from, to }) => ({ role, organization, country, from, to }),
      ),
    }))

describe.each(exchanges)('what is written as $name comes back', exchange => {
  const again = async (data: Dataset) => {
    const imported = exchange.read(exchange.write(data), 'news')
    expect(leftOut(imported)).toEqual({})
    return essence(await checked(imported), exchange === popolo)
  }

  test('the first source', async () => {
    const data = await checkData(join(import.meta.dirname, '../seed/data'))
    expect(exchange.reads(exchange.write(data))).toBe(true)
    expect(await again(data)).toEqual(essence(data, exchange === popolo))
  })

  test('what has an id of ours keeps it, and the same is written each time', async () => {
    const data = await checkData(join(import.meta.dirname, '../seed/data'))
    const text = exchange.write(data).replaceAll('Rustem Umerov', 'Rustem Enverovych Umerov')
    const ids = itemsOf(exchange.read(text, 'news'), 'people').map(({ id, name }) => [id, name])
    expect(ids).toContainEqual(['rustem-umerov', 'Rustem Enverovych Umerov'])
    expect(exchange.write(data)).toBe(exchange.write(data))
  })

  test('identifiers and dates, those that are certain', async () => {
    const role = { role: 'Envoy', country: 'US', citations }
    const data = await checked({
      leftOut: new Map(),
      entries: [
        {
          collection: 'people',
          placeOf: () => '',
          item: {
            id: 'envoy',
            name: 'Steve Witkoff',
            description: 'Special envoy',
            identifiers: ['https://www.wikidata.org/wiki/Q1', 'https://example.org/witkoff'],
            memberships: [
              { ...role, from: '2025-02', to: '2026' },
              { ...role, from: '2024?', to: '../2025-01-01' },
            ],
            citations,
          },
        },
      ],
    })
    const [person] = essence(data, exchange === popolo)
    const [first, second] = person?.memberships ?? []
    expect(await again(data)).toEqual([{ ...person, memberships: [first, { ...second, from: null, to: null }] }])
  })
})
