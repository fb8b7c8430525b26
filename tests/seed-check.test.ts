import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkData, DataError } from '../seed/check.ts'
import type { Dataset, Fields } from '../seed/dataset.ts'
import { describeFailure } from '../seed/report.ts'

type Files = Record<string, string | Uint8Array>

/** Checks a folder of these files. */
async function check(files: Files): Promise<Dataset> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-data-'))
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), content)
    }
    return await checkData(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** What is wrong with the files, as `file:line:column  path` and the message. */
async function problemsOf(files: Files): Promise<[string, string][]> {
  const error = await check(files).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof DataError)) throw new Error('the files were found to be right', { cause: error })
  return error.problems.map(({ file, line, column, path, message }) => [`${file}:${line}:${column}  ${path}`, message])
}

const source = 'sources: [{ id: news, title: News, kind: article }]\n'
const ann = 'people: [{ id: ann, name: Ann, citations: [P1] }]\n'
const saying = (fields: string) => `${ann}positions:
  - id: view
    party: UA
    capacity: official
    attribution: direct
    act: states
    summary: Says so.
    citations: [P1]
    ${fields}
`

const idsOf = (data: Dataset, type: string) =>
  data.entries.filter(({ entity }) => entity.type === type).map(({ id }) => id)

function fieldsOf(data: Dataset, key: string): Fields {
  const entry = data.entries.find(one => one.key === key)
  if (!entry) throw new Error(`no ${key}`)
  return entry.fields
}

describe('the first source', () => {
  let data: Dataset
  beforeAll(async () => {
    data = await checkData(join(import.meta.dirname, '../seed/data'))
  })

  test('is held with all that it says, and no more', () => {
    const counts = Map.groupBy(data.entries, ({ entity }) => entity.type)
    expect(Object.fromEntries([...counts].map(([type, all]) => [type, all.length]))).toEqual({
      countries: 4,
      issues: 8,
      meetings: 4,
      negotiations: 1,
      organizations: 7,
      people: 5,
      places: 3,
      positions: 13,
      proposals: 9,
      regions: 4,
      sources: 4,
    })
    expect(idsOf(data, 'countries')).toEqual(['CH', 'RU', 'UA', 'US'])
    expect(idsOf(data, 'sources')).toEqual([
      'geonames',
      'i18n-iso-countries',
      'iso-3166',
      'zelensky-seeks-direct-talks',
    ])
  })

  test.each([
    ['geneva', 46.20222, 6.14569],
    ['kyiv', 50.45466, 30.5238],
    ['moscow', 55.75204, 37.61781],
  ])('%s lies where GeoNames says, which is cited for it', (id, latitude, longitude) => {
    const place = fieldsOf(data, `places/${id}`)
    expect(place).toMatchObject({ latitude, longitude })
    expect(place.citations).toContainEqual({ source: 'sources/geonames', paragraph: null, quote: null })
  })

  test.each(['UA-09', 'UA-14', 'UA-23', 'UA-65'])('%s is part of Ukraine, as ISO 3166-2 has it', id => {
    expect(fieldsOf(data, `regions/${id}`).country).toBe('countries/UA')
  })

  test('an exclusion stated on one side holds on both', () => {
    const excluded = Object.fromEntries(
      idsOf(data, 'proposals').map(id => [id, (fieldsOf(data, `proposals/${id}`).excludes as string[]).toSorted()]),
    )
    expect(excluded).toMatchObject({
      'leaders-meet-in-geneva': ['proposals/leaders-meet-in-kyiv', 'proposals/leaders-meet-in-moscow'],
      'leaders-meet-in-kyiv': ['proposals/leaders-meet-in-geneva', 'proposals/leaders-meet-in-moscow'],
      'leaders-meet-in-moscow': ['proposals/leaders-meet-in-geneva', 'proposals/leaders-meet-in-kyiv'],
      'no-territory-ceded': ['proposals/russia-controls-donetsk-region', 'proposals/russia-settles-for-four-regions'],
      'russia-controls-donetsk-region': ['proposals/no-territory-ceded'],
      'russia-settles-for-four-regions': ['proposals/no-territory-ceded'],
      'mutually-acceptable-terms': [],
    })
  })

  test('a position concerns what the proposals concern that it takes a stance on', () => {
    expect(fieldsOf(data, 'positions/russia-insists-on-moscow')).toMatchObject({
      issues: ['issues/venue'],
      places: ['places/moscow', 'places/geneva', 'places/kyiv'],
      meetings: [
        'meetings/leaders-meeting-in-moscow',
        'meetings/leaders-summit-in-geneva',
        'meetings/putin-visits-kyiv',
      ],
    })
    expect(fieldsOf(data, 'positions/zhuravlyov-rejects-four-regions').regions).toEqual([
      'regions/UA-09',
      'regions/UA-14',
      'regions/UA-23',
      'regions/UA-65',
    ])
  })

  test('the label stands first among the names, and every name knows its script', () => {
    expect(fieldsOf(data, 'people/rustem-umerov').names).toEqual([
      { value: 'Rustem Umerov', lang: 'en', script: 'Latn', kind: 'label' },
      { value: 'Рустем Умєров', lang: 'uk', script: 'Cyrl', kind: 'native' },
      { value: 'Рустем Умеров', lang: 'ru', script: 'Cyrl', kind: 'alias' },
      { value: 'Umierov', lang: 'en', script: 'Latn', kind: 'alias' },
    ])
  })

  test('a deputy speaks for himself, and a country without a named speaker is reported', () => {
    const positions = idsOf(data, 'positions').map(id => fieldsOf(data, `positions/${id}`))
    const idsWhere = (field: string, value: string) =>
      positions.filter(position => position[field] === value).map(({ id }) => id)
    expect(idsWhere('capacity', 'individual')).toEqual(['zhuravlyov-rejects-four-regions'])
    expect(idsWhere('attribution', 'reported')).toEqual([
      'russia-demands-donetsk-region',
      'russia-insists-on-moscow',
      'ukraine-insists-on-demarcation-line',
      'ukraine-maintains-sovereignty',
      'ukraine-rejects-ceding-territory',
    ])
    for (const { holder, attribution } of positions)
      expect(attribution).toBe(String(holder).startsWith('countries/') ? 'reported' : 'direct')
  })

  test('what the source leaves open stays open', () => {
    expect(fieldsOf(data, 'meetings/third-round').date).toBe('2026?-02-17/2026?-02-18')
    expect(fieldsOf(data, 'sources/zelensky-seeks-direct-talks')).toMatchObject({
      author: null,
      publisher: null,
      url: null,
      date: null,
    })
  })
})

describe('files that are right', () => {
  test.each<[string, Files]>([
    ['a file of comments', { 'comments.yml': '# Nothing yet.\n' }],
    ['a type without entries', { 'a.yaml': 'people:\n' }],
    ['a byte order mark', { 'a.yaml': `\uFEFF${source}` }],
    [
      'lines that end as on Windows',
      { 'a.yaml': 'sources:\r\n  - id: news\r\n    title: News\r\n    kind: article\r\n' },
    ],
    [
      'a few aliases',
      { 'a.yaml': `${source}issues: [{ id: a, name: A, citations: &c [P1] }, { id: b, name: B, citations: *c }]` },
    ],
    ['a folder whose source is described in two of its files', { 'a.yaml': source, 'b.yaml': source + ann }],
  ])('%s', async (_, files) => {
    await expect(check(files)).resolves.toHaveProperty('version')
  })

  test('what two sources say of a person is united, in the order of the files', async () => {
    const describing = (id: string, fields: string) =>
      `sources: [{ id: ${id}, title: ${id}, kind: article }]\npeople: [{ id: ann, citations: [P1], ${fields} }]\n`
    const mayor = 'memberships: [{ role: Mayor, country: CH, citations: [P2] }'
    const data = await check({
      'second/facts.yaml': describing('second', `name: Ann, ${mayor}, { role: Chair, citations: [P3] }]`),
      'first/facts.yaml': describing('first', `names: [{ value: Анна, lang: uk, kind: alias }], ${mayor}]`),
      'third/facts.yaml': describing('third', 'description: A mayor., names: [{ value: Anna, lang: de, kind: alias }]'),
    })
    const cited = (id: string, paragraph: number) => ({ source: `sources/${id}`, paragraph, quote: null })
    expect(fieldsOf(data, 'people/ann')).toMatchObject({
      name: 'Ann',
      description: 'A mayor.',
      names: [{ value: 'Ann' }, { value: 'Анна' }, { value: 'Anna' }],
      memberships: [
        { role: 'Mayor', country: 'countries/CH', citations: [cited('first', 2), cited('second', 2)] },
        { role: 'Chair', citations: [cited('second', 3)] },
      ],
      citations: [cited('first', 1), cited('second', 1), cited('third', 1)],
    })
  })

  test('retired ids are part of the data, each with what it became in the end', async () => {
    const files = { 'a.yaml': source + ann }
    const retired = `retired:
  - { id: people/anne, into: people/anna, reason: A misspelling }
  - { id: people/anna, into: people/ann }
  - id: people/bob
`
    const data = await check({ ...files, 'b.yaml': retired })
    expect(data.retired).toEqual([
      { key: 'people/anna', into: 'people/ann', reason: null },
      { key: 'people/anne', into: 'people/ann', reason: 'A misspelling' },
      { key: 'people/bob', into: null, reason: null },
    ])
    const plain = await check(files)
    expect(plain.retired).toEqual([])
    expect(data.entries).toEqual(plain.entries)
    expect(data.version).not.toBe(plain.version)
    expect((await check({ ...files, 'b.yaml': 'retired:\n' })).version).toBe(plain.version)
  })

  test('a folder that is not there, or holds no data files, is named', async () => {
    await expect(checkData('/no/such/folder')).rejects.toThrow('there is no folder /no/such/folder')
    await expect(check({ 'readme.txt': 'No data.' })).rejects.toThrow(/^there are no data files in .*parley-data-/)
  })
})

describe('what need not be written twice', () => {
  const talk = (rest: string, defaults = '') => `${source}people:
  - { id: ann-lee, name: Ann Lee, names: [{ value: Анна Лі, lang: uk, kind: native }], citations: [P1] }
  - { id: bo-ek, name: Bo Ek, citations: [P1] }
${defaults}positions:
${rest}`
  const plain = 'attribution: direct, act: states, summary: Says so., citations: [P1]'

  test.each([
    ['Ann Lee', 'people/ann-lee'],
    ['ann lee', 'people/ann-lee'],
    ['Анна Лі', 'people/ann-lee'],
    ['people/Ann Lee', 'people/ann-lee'],
    ['Ukraine', 'countries/UA'],
    ['UKR', 'countries/UA'],
  ])('a reference may be a name: %s', async (name, key) => {
    const data = await check({
      'a.yaml': talk(`  - { id: v, holder: ${name}, party: UA, capacity: official, ${plain} }`),
    })
    expect(fieldsOf(data, 'positions/v').holder).toBe(key)
  })

  test('an id goes before a name', async () => {
    const other = 'organizations: [{ id: lee, name: ann-lee, kind: other, citations: [P1] }]\n'
    const file = other + talk(`  - { id: v, holder: ann-lee, party: UA, capacity: official, ${plain} }`)
    expect(fieldsOf(await check({ 'a.yaml': file }), 'positions/v').holder).toBe('people/ann-lee')
  })

  test('entries have what they leave out from the defaults of their file, the last that fits', async () => {
    const defaults = `defaults:
  positions:
    - { capacity: official, party: UA, date: 2101-05 }
    - { when: { holder: Bo Ek }, party: RU, issues: [peace] }
issues: [{ id: peace, name: Peace, citations: [P1] }, { id: war, name: War, citations: [P1] }]
`
    const rest = `  - { id: a, holder: Ann Lee, ${plain} }
  - { id: b, holder: bo-ek, ${plain} }
  - { id: c, holder: bo-ek, party: US, capacity: individual, date: 2101-06-01, issues: [war], ${plain} }
`
    const elsewhere = `positions: [{ id: d, holder: RU, party: RU, capacity: official, ${plain} }]\n`
    const data = await check({ 'a/a.yaml': talk(rest, defaults), 'a/b.yaml': elsewhere })
    const said = (id: string) => {
      const { party, capacity, date, issues } = fieldsOf(data, `positions/${id}`)
      return [party, capacity, date, issues]
    }
    expect(said('a')).toEqual(['countries/UA', 'official', '2101-05', []])
    expect(said('b')).toEqual(['countries/RU', 'official', '2101-05', ['issues/peace']])
    expect(said('c')).toEqual(['countries/US', 'individual', '2101-06-01', ['issues/war']])
    expect(said('d')).toEqual(['countries/RU', 'official', null, []])
  })

  test('a year need not stand in quotes', async () => {
    const data = await check({ 'a.yaml': source + saying('holder: ann\n    date: 2026') })
    expect(fieldsOf(data, 'positions/view').date).toBe('2026')
  })

  test('what another file says of an entity goes before a default', async () => {
    const defaults = 'defaults: { people: { description: Somebody } }\n'
    const data = await check({
      'a/a.yaml': defaults + source + ann,
      'a/b.yaml': ann.replace('Ann,', 'Ann, description: Envoy,'),
    })
    expect(fieldsOf(data, 'people/ann').description).toBe('Envoy')
  })

  test('P4 is of the source that the file describes, else of the one of its folder', async () => {
    const files = {
      'one.yaml': source + ann,
      'two.yaml': `${source.replaceAll('news', 'post')}${ann.replaceAll('ann', 'bea')}`,
      'three/source.yaml': source.replaceAll('news', 'third'),
      'three/people.yaml': ann.replaceAll('ann', 'cid'),
    }
    const data = await check(files)
    const cited = ['ann', 'bea', 'cid'].map(id => fieldsOf(data, `people/${id}`).citations)
    expect(cited).toMatchObject([
      [{ source: 'sources/news' }],
      [{ source: 'sources/post' }],
      [{ source: 'sources/third' }],
    ])
  })

  test('mappings of tables and the folders of tools hold no data', async () => {
    const broken = 'this: is no data\n'
    const files = {
      'a.yaml': source,
      'votes.mapping.yaml': broken,
      '.github/ci.yaml': broken,
      'node_modules/x/y.yml': broken,
    }
    expect(idsOf(await check(files), 'sources')).toEqual(['news'])
  })
})

describe('files that are wrong', () => {
  /** Each ‸ stands where a problem is to be reported, in the order of the problems. */
  const marked = (files: Record<string, string>) => {
    const places = Object.entries(files).flatMap(([file, text]) =>
      text
        .split('\n')
        .flatMap((line, i) =>
          [...line.matchAll(/‸/g)].map(({ index }, marks) => `${file}:${i + 1}:${index - marks + 1}`),
        ),
    )
    const plain = Object.fromEntries(Object.entries(files).map(([file, text]) => [file, text.replaceAll('‸', '')]))
    return { files: plain, places }
  }

  type Case = [story: string, facts: string | Record<string, string>, ...problems: [path: string, message: string][]]

  const cases: Case[] = [
    // YAML
    ['a quote that is not closed', 'people:\n  - id: ann\n    name: ‸"Ann\n', ['', 'Missing closing "quote']],
    ['a colon in a text', 'people:\n  - name: ‸Ann: mayor\n', ['', 'a text with a colon in it needs quotes']],
    [
      'a field that is indented too little',
      'people:\n  - id: ann\n‸   name: Ann\n    citations: [P1]\n',
      ['', 'Sequence item without - indicator'],
    ],
    ['a field that is there twice', 'people:\n  - id: ann\n    ‸id: bea\n', ['', 'this field is here twice']],
    ['a field whose name is a list', '‸[a]: b\n', ['', 'the name of a field is a word']],
    ['two documents in a file', 'people:\n‸---\npeople:\n', ['', 'a file is one document; remove the line ---']],
    ['an alias of nothing', 'people: [‸*ann]\n', ['', 'nothing above is marked &ann']],
    ['an alias within itself', 'people: &all\n  - ‸*all\n', ['', '*all stands within what it stands for']],
    [
      'aliases that grow without end',
      `‸a: &a [x, x, x, x, x, x]\n${'bcdef'.replace(/./g, (name, i) => `${name}: &${name} [${`*${'abcde'[i]}, `.repeat(6)}]\n`)}`,
      ['', 'write out what aliases (*name) stand for'],
    ],
    ['a NUL byte', 'people:\n  - id: an‸\0n\n', ['', 'U+0000 cannot stand in a text file']],

    // Structure
    ['a list at the top', '‸- id: ann\n', ['', 'a data file is a mapping of negotiations, meetings, people']],
    [
      'a type there is none of',
      '‸peopel:\n  - id: ann\n',
      ['peopel', 'unknown — did you mean people?; known: negotiations'],
    ],
    ['a type that is not a list', 'people:\n  ‸ann:\n    name: Ann\n', ['people', 'each entry begins with "- id:"']],
    ['an entry that is only a word', 'people:\n  - ‸ann\n', ['people[0]', '"ann" is text, not a mapping']],
    [
      'a field there is none of',
      'people:\n  - id: ann\n    name: Ann\n    ‸descripton: Mayor\n    citations: [P1]\n',
      ['people[0].descripton', 'unknown — did you mean description?; known: id, name, names, description'],
    ],
    [
      'a field like no other',
      'people: [{ id: ann, citations: [P1], ‸<<: {} }]',
      ['people[0].<<', 'unknown; known: id, name'],
    ],
    [
      'an unknown field of a part',
      'people: [{ id: ann, memberships: [{ role: Mayor, ‸organisation: x, citations: [P1] }], citations: [P1] }]',
      ['people[0].memberships[0].organisation', 'unknown — did you mean organization?; known: role, organization'],
    ],
    ['a required field that is missing', 'issues:\n  - ‸{ id: a, citations: [P1] }\n', ['issues[0].name', 'missing']],
    ['an id that is missing', 'issues:\n  - ‸{ name: A, citations: [P1] }\n', ['issues[0].id', 'missing']],
    [
      'a choice that is missing',
      'organizations:\n  - ‸{ id: a, name: A, citations: [P1] }\n',
      ['organizations[0].kind', 'missing; one of office, council, delegation'],
    ],

    // Values
    [
      'a word that is none of the choices',
      'organizations: [{ id: a, name: A, kind: ‸comittee, citations: [P1] }]',
      [
        'organizations[0].kind',
        '"comittee" is not one of office, council, delegation, ministry, parliament, committee, alliance, movement, company, other — did you mean committee?',
      ],
    ],
    [
      'an id of the wrong form',
      'issues: [{ id: ‸The_Venue, name: A, citations: [P1] }]',
      ['issues[0].id', '"The_Venue" is not right: an id is lower-case letters, digits and single hyphens'],
    ],
    [
      'a language that there is not',
      'issues: [{ id: a, name: A, names: [{ value: B, lang: ‸english, kind: alias }], citations: [P1] }]',
      ['issues[0].names[0].lang', '"english" is not right: a language is a BCP 47 tag: en, uk, sr-Latn'],
    ],
    [
      'a second label',
      'issues: [{ id: a, name: A, names: [{ value: B, lang: en, kind: ‸label }], citations: [P1] }]',
      ['issues[0].names[0].kind', 'the label is what stands under name; other names are alias or native'],
    ],
    [
      'what is missing in one entity and wrong in another, both at once',
      'issues: [‸{ id: a, citations: [P1] }, { id: b, name: B, broader: ‸c, citations: [P1] }]',
      ['issues[0].name', 'missing'],
      ['issues[1].broader', 'nothing in issues has the id "c"'],
    ],
    [
      'a number for a text',
      saying('quote: ‸2026'),
      ['positions[0].quote', '2026 is a number, not text (put it in quotes)'],
    ],
    [
      'a truth value for a text',
      'issues: [{ id: a, name: ‸true, citations: [P1] }]',
      ['issues[0].name', 'true is a boolean, not text (put it in quotes)'],
    ],
    [
      'a text for a number',
      { 'source.yaml': source.replace(' }', ', paragraphs: ‸eight }') },
      ['sources[0].paragraphs', '"eight" is text, not a number'],
    ],
    [
      'a field left empty',
      'people:\n  - id: ann\n    description:‸\n    name: Ann\n    citations: [P1]\n',
      ['people[0].description', 'empty, where text is due'],
    ],
    [
      'a text without characters',
      'issues: [{ id: a, name: ‸"", citations: [P1] }]',
      ['issues[0].name', '0 characters: at least 1'],
    ],
    [
      'a day that no February has',
      saying('date: ‸2026-02-30'),
      ['positions[0].date', '2026-02-30 is not in the calendar'],
    ],
    [
      'a leap day in a common year',
      saying('date: ‸2026-02-29'),
      ['positions[0].date', '2026-02-29 is not in the calendar'],
    ],
    [
      'a time of day',
      saying('date: ‸2026-02-17T10:00'),
      ['positions[0].date', 'a date has no time of day; a date is EDTF: 2026-02-17'],
    ],
    [
      'a span that ends before it starts',
      saying('date: ‸2026-02-18/2026-02-17'),
      ['positions[0].date', 'it does not end after it starts'],
    ],

    // References
    [
      'a reference to nothing',
      saying('holder: ‸anna'),
      ['positions[0].holder', 'nothing in people or organizations or countries has the id "anna" — did you mean ann?'],
    ],
    [
      'a reference to the wrong type',
      saying('party: ‸people/ann').replace('party: UA\n', 'holder: ann\n'),
      ['positions[0].party', '"people/ann" is in people; only countries or organizations can stand here'],
    ],
    [
      'a reference to part of an id',
      saying('holder: ‸people/ann/lee'),
      ['positions[0].holder', 'has the id "people/ann/lee"'],
    ],
    [
      'a reference that two could be meant by',
      `${saying('holder: ‸ann')}organizations: [{ id: ann, name: ANN, kind: alliance, citations: [P1] }]`,
      ['positions[0].holder', '"ann" is in people and in organizations; write people/ann or organizations/ann'],
    ],
    [
      'a name that two bear',
      `people: [{ id: a, name: Ann, citations: [P1] }, { id: b, name: ann, citations: [P1] }]\n${saying('holder: ‸ANN').replace(ann, '')}`,
      ['positions[0].holder', '"ANN" is a name of people/a and of people/b; write people/a or people/b'],
    ],
    [
      'defaults that are none',
      `${ann}defaults: { ‸peple: { name: A }, people: [{ ‸nam: A }, { when: { ‸citations: [P1] } }], positions: { act: ‸shouts } }`,
      ['defaults.peple', 'unknown — did you mean people?'],
      ['defaults.people[0].nam', 'unknown — did you mean name?'],
      ['defaults.people[1].when.citations', 'unknown'],
      ['defaults.positions.act', '"shouts" is not one of'],
    ],
    [
      'a default that refers to nothing, told once',
      `${saying('holder: ann').replace('    party: UA\n', '')}${saying('holder: ann').replace(`${ann}positions:`, '').replace('id: view', 'id: other').replace('    party: UA\n', '')}defaults: { positions: { party: ‸XX } }`,
      ['defaults.positions.party', 'nothing in countries or organizations has the id "XX"'],
    ],
    ['a country that ISO does not know', saying('holder: ‸XX'), ['positions[0].holder', 'has the id "XX"']],
    [
      'a region that ISO does not know',
      saying('holder: ann\n    regions: [UA-14, ‸UA-99]'),
      ['positions[0].regions[1]', 'nothing in regions has the id "UA-99" — did you mean UA-09?'],
    ],
    [
      'a loop',
      'issues: [{ id: a, name: A, broader: ‸b, citations: [P1] }, { id: b, name: B, broader: a, citations: [P1] }]',
      ['issues[0].broader', 'it leads back to itself: a → b → a'],
    ],
    [
      'a loop that others lead to',
      'issues: [{ id: c, name: C, broader: a, citations: [P1] }, { id: a, name: A, broader: ‸b, citations: [P1] }, { id: b, name: B, broader: a, citations: [P1] }]',
      ['issues[1].broader', 'it leads back to itself: a → b → a'],
    ],
    [
      'a body that is its own parent',
      'organizations: [{ id: a, name: A, kind: other, parent: ‸a, citations: [P1] }]',
      ['organizations[0].parent', 'it leads back to itself: a → a'],
    ],
    [
      'a proposal that excludes itself',
      'proposals: [{ id: a, name: A, excludes: ‸[a], citations: [P1] }]',
      ['proposals[0].excludes', 'it leads back to itself: a → a'],
    ],

    // Citations
    ['a fact without citations', 'issues: [‸{ id: a, name: A }]', ['issues[0].citations', 'missing']],
    [
      'a part without citations',
      'people: [{ id: ann, name: Ann, memberships: [‸{ role: Mayor }], citations: [P1] }]',
      ['people[0].memberships[0].citations', 'missing'],
    ],
    [
      'a place that only GeoNames would be cited for',
      'places: [‸{ id: a, name: A, country: CH, gazetteer: Geneva }]',
      ['places[0].citations', 'missing'],
    ],
    [
      'a name that only the standard would be cited for',
      'regions: [‸{ id: UA-14, name: Donetsk region }]',
      ['regions[0].citations', 'missing'],
    ],
    [
      'a list of no citations',
      'issues: [{ id: a, name: A, citations: ‸[] }]',
      ['issues[0].citations', '0 entries: at least 1'],
    ],
    [
      'citations that are none',
      'issues: [{ id: a, name: A, citations: [‸p1, P2, ‸P0, ‸4] }]',
      ['issues[0].citations[0]', '"p1" is no citation; write P4, or { source: …, paragraph: 4, quote: … }'],
      ['issues[0].citations[2]', '"P0" is no citation'],
      ['issues[0].citations[3]', '4 is no citation'],
    ],
    [
      'a citation that is not in a list',
      'issues: [{ id: a, name: A, citations: ‸{ source: news } }]',
      ['issues[0].citations', 'is a mapping, not a list'],
    ],
    [
      'a paragraph of no source',
      { 'talks/facts.yaml': source, 'elsewhere/facts.yaml': 'issues: [{ id: a, name: A, citations: [‸P4] }]' },
      ['issues[0].citations[0]', 'this folder describes none; write { source: …, paragraph: 4 }'],
    ],
    [
      'a paragraph of one of two sources',
      {
        'facts.yaml':
          'sources: [{ id: one, title: One, kind: article }, { id: two, title: Two, kind: article }]\nissues: [{ id: a, name: A, citations: [‸P4] }]',
      },
      ['issues[0].citations[0]', 'this folder describes one and two; write { source: one, paragraph: 4 }'],
    ],

    // Reference data
    [
      'a country of no standard',
      'countries: [{ id: ‸XX, name: X, citations: [P1] }]',
      ['countries[0].id', 'ISO 3166-1 has no "XX"'],
    ],
    [
      'a region of no standard',
      'regions: [{ id: ‸UA-99, name: X, country: UA, citations: [P1] }]',
      ['regions[0].id', 'ISO 3166-2 has no "UA-99" — did you mean UA-09?'],
    ],
    [
      'a region given to another country',
      'regions: [{ id: UA-14, country: ‸RU, citations: [P1] }]',
      ['regions[0].country', '"countries/RU", but ISO 3166-2 has "countries/UA"'],
    ],
    [
      'a place that GeoNames does not have',
      'places: [{ id: a, name: A, country: CH, gazetteer: ‸Genf, citations: [P1] }]',
      ['places[0].gazetteer', 'GeoNames has no "Genf" in CH; correct it, or give latitude and longitude instead'],
    ],
    [
      'a place that GeoNames has often',
      'places: [{ id: a, name: A, country: US, gazetteer: ‸Springfield, citations: [P1] }]',
      ['places[0].gazetteer', 'cities "Springfield" in US: FL (30.15326, -85.61132); GA'],
    ],

    // Retired ids
    [
      'a retired id without its type, of no type, and of a form that no id has',
      'retired: [{ id: ‸bea }, { id: ‸peple/bea }, { id: ‸people/The_Bea }, { id: people/a, ‸in: x }]',
      ['retired[0].id', '"bea" is not right: an id stands here with its type: people/rustem-umerov'],
      ['retired[1].id', 'there is no type peple — did you mean people?; known: negotiations'],
      ['retired[2].id', 'an id is lower-case letters, digits and single hyphens'],
      ['retired[3].in', 'unknown — did you mean id?; known: id, into, reason'],
    ],
    ['retired ids that are no list', 'retired: ‸{ id: people/bea }', ['retired', 'each entry begins with "- id:"']],
    [
      'a retired id that is only a word',
      'retired: [‸people/bea]',
      ['retired[0]', '"people/bea" is text, not a mapping'],
    ],
    [
      'a retired id that is still described',
      `${ann}retired: [{ id: ‸people/ann }]`,
      ['retired[0].id', 'people/ann is in the data; take it out there, or do not retire it'],
    ],
    [
      'a retired id that reference data supply, since something refers to it',
      `${saying('holder: ann')}retired: [{ id: ‸countries/UA }]`,
      ['retired[0].id', 'countries/UA is in the data'],
    ],
    [
      'an id that is retired twice',
      'retired: [{ id: people/bea }, { id: ‸people/bea }]',
      ['retired[1].id', 'people/bea is retired already, in talks/facts.yaml:1'],
    ],
    [
      'an id merged into nothing, and one into another type',
      `${ann}issues: [{ id: a, name: A, citations: [P1] }]\nretired: [{ id: people/bea, into: ‸people/anna }, { id: people/cid, into: ‸issues/a }]`,
      ['retired[0].into', 'nothing has the id people/anna — did you mean people/ann?'],
      ['retired[1].into', '"issues/a" is of another type; only people can stand here'],
    ],
    [
      'an id merged into one that was removed, and one that leads there',
      'retired: [{ id: people/a, into: people/b }, { id: people/b, into: ‸people/c }, { id: people/c }]',
      ['retired[1].into', 'people/c was removed itself; name what took its place, or leave into out'],
    ],
    [
      'retired ids that lead back to themselves, and one that leads to them',
      'retired: [{ id: people/c, into: people/b }, { id: people/b, into: people/a }, { id: people/a, into: ‸people/b }]',
      ['retired[2].into', 'it leads back to itself: people/a → people/b → people/a'],
    ],
    [
      'references to retired ids',
      `${saying('holder: ‸bea\n    stances: [{ stance: supports, proposal: ‸way-out }]\n    addressee: people/ann')}retired:
  - { id: people/bea, into: people/bee, reason: The same person }
  - { id: people/bee, into: people/ann }
  - { id: proposals/way-out, reason: Nobody proposed it }
`,
      ['positions[0].holder', 'people/bea was merged into people/ann (The same person); write people/ann'],
      ['positions[0].stances[0].proposal', 'proposals/way-out was removed (Nobody proposed it); leave it out'],
    ],

    // Several files
    [
      'an entity that two files describe differently',
      {
        'a.yaml': `${source}people:\n  - id: ann\n    name: Ann\n    citations: [P1]\n`,
        'b.yaml': 'people: [{ id: ann, name: ‸Anna, citations: [P1] }]',
      },
      ['people[0].name', '"Anna", but a.yaml:4 says "Ann" of people/ann'],
    ],
    [
      'problems in several files',
      {
        'a/b.yaml': '‸peopel:\n‸isues:\n',
        'a/c.yaml': `${source}issues:\n  - { id: ‸A, name: ‸1, citations: [P1] }\n  - { id: b, name: B, broader: ‸c, citations: [P1] }\n`,
        'b.yaml': '‸- id: a\n',
      },
      ['peopel', 'did you mean people?'],
      ['isues', 'did you mean issues?'],
      ['issues[0].id', 'an id is lower-case'],
      ['issues[0].name', 'put it in quotes'],
      ['issues[1].broader', 'nothing in issues has the id "c"'],
      ['', 'a data file is a mapping'],
    ],
    [
      'an entry with a mistake, which is not missed where it is referred to',
      saying('holder: ann').replace('name: Ann', 'name: ‸1'),
      ['people[0].name', 'put it in quotes'],
    ],
    [
      'a file that cannot be read, whose entries are not missed either',
      {
        'other/facts.yaml': 'issues: [{ id: a, name: A, citations: [P1] }]',
        'other/people.yaml': 'people: ‸@bea',
        'talks/facts.yaml': source + saying('holder: bea'),
      },
      ['', 'Plain value cannot start with reserved character @'],
    ],
  ]

  test.each(cases)('%s', async (_, facts, ...expected) => {
    const { files, places } = marked(
      typeof facts === 'string' ? { 'talks/facts.yaml': facts, 'talks/source.yaml': source } : facts,
    )
    const found = await problemsOf(files)
    expect(found).toEqual(
      expected.map(([path, message], i) => [`${places[i]}  ${path}`, expect.stringContaining(message)]),
    )
    expect(places).toHaveLength(expected.length)
  })

  test('a file that is empty, as many programs leave it for a moment while they save', async () => {
    expect(await problemsOf({ 'a.yaml': '', 'b.yaml': source })).toEqual([
      ['a.yaml:1:1  ', expect.stringMatching(/^is empty; delete the file, or write a comment/)],
    ])
  })

  test('bytes that are not UTF-8', async () => {
    const latin1 = Buffer.from('people:\n  - id: andre\n    name: André\n', 'latin1')
    expect(await problemsOf({ 'a.yaml': latin1 })).toEqual([
      ['a.yaml:3:15  ', 'this is not UTF-8; save the file as UTF-8 text'],
    ])
  })

  test('are told to a person at a terminal line by line', async () => {
    const error = await check({ 'a.yaml': '- a\n', 'b.yaml': `${source}isues:\n` }).catch((reason: unknown) => reason)
    expect(describeFailure(error).split('\n')).toEqual([
      expect.stringMatching(/^a\.yaml:1:1 {2}a data file is a mapping of /),
      expect.stringMatching(/^b\.yaml:2:1 {2}isues: unknown — did you mean issues\?/),
      '2 problems in the data',
    ])
  })
})
