/** What moves in time: shifts, timelines, and what was known on a day. By the truth table of tests/fixtures/lake-talks. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loaded, onEachEngine } from './engines.ts'
import { type Service, serviceOn } from './service.ts'

const short: Record<string, string> = {
  'republic-of-ostara': 'O',
  'kingdom-of-velmark': 'V',
  'lantern-society': 'L',
  'harbour-league': 'H',
}

interface Named {
  type: string
  id: string
}
interface Told {
  position: Named
}
interface Shift {
  who: Named
  proposal: Named
  direction: string
  from: { stance: string; positions: Told[] }
  to: { stance: string; positions: Told[] }
  when: { earliest: string | null; latest: string | null }
}
interface Entry {
  kind: string
  date: { edtf: string; earliest: string | null; latest: string | null } | null
  entity: Named
}

onEachEngine('the lake talks in time', open => {
  let service: Service
  beforeAll(async () => {
    service = await serviceOn(await loaded(await open(), join(import.meta.dirname, 'fixtures/lake-talks')))
  })
  afterAll(() => service.close())

  const ask = async (url: string) => {
    const { status, body } = await service.get(`/v1/${url}`)
    expect(status, `${url}: ${body?.detail}`).toBe(200)
    return body
  }
  const refused = async (url: string) => {
    const { status, body } = await service.get(`/v1/${url}`)
    expect(status, url).toBe(400)
    return body.detail
  }
  const shifts = async (query: string) => {
    const { data } = await ask(`shifts?${query}`)
    const side = ({ stance, positions }: Shift['from']) =>
      `${stance} (${positions.map(({ position }) => position.id).join()})`
    return data
      .map(
        ({ who, proposal, direction, from, to, when }: Shift) =>
          `${short[who.id] ?? who.id} ${proposal.id}: ${direction}, ${side(from)} to ${side(to)}, ${when.earliest} to ${when.latest}`,
      )
      .sort()
  }

  const summerMark = [
    'O lake-held-at-summer-mark: toward, conditional (tarrin-conditions-summer-mark) to supports (ostara-accepts-summer-mark), 2101-05-21 to 2101-07-09',
    'O lake-held-at-summer-mark: toward, opposes (ostara-rejects-summer-mark) to conditional (tarrin-conditions-summer-mark), 2101-04-18 to 2101-05-21',
  ]
  const inspectors =
    'V inspectors-on-both-shores: toward, opposes (thale-rejects-inspectors) to supports (oskuin-accepts-inspectors), 2101-05-20 to 2101-08-20'
  const sluice = [
    'V sluice-held-jointly: away, conditional (velmark-conditions-joint-sluice) to opposes (thale-rejects-joint-sluice), 2101-05-10 to 2101-07-10',
    'V sluice-held-jointly: away, supports (oskuin-offers-joint-sluice) to conditional (velmark-conditions-joint-sluice), 2101-04-22 to 2101-05-19',
  ]

  test('shifts of the lake talks', async () => {
    expect(await shifts('negotiation=lake-talks')).toEqual([...summerMark, inspectors, ...sluice])
    expect(await shifts('actor=republic-of-ostara')).toEqual(summerMark)
    expect(await shifts('actor=organizations/kingdom-of-velmark')).toEqual([inspectors, ...sluice])
    expect(await shifts('proposal=sluice-held-jointly')).toEqual(sluice)
    expect(await shifts('proposal=sluice-held-jointly&actor=republic-of-ostara')).toEqual([])
    expect(await shifts('negotiation=lake-talks&actor=kingdom-of-velmark&proposal=inspectors-on-both-shores')).toEqual([
      inspectors,
    ])
  })

  test('each shift has the citations of what was said before and after', async () => {
    const { data } = await ask('shifts?proposal=sluice-held-jointly')
    const cited = data.flatMap(({ from, to }: any) =>
      [...from.positions, ...to.positions].map(({ position, citations }) => [
        position.id,
        citations.map(({ source }: { source: Named }) => source.id),
      ]),
    )
    expect(Object.fromEntries(cited)).toEqual({
      'oskuin-offers-joint-sluice': ['lake-courier-april'],
      'velmark-conditions-joint-sluice': ['lantern-minutes-first-round'],
      'thale-rejects-joint-sluice': ['morn-interview', 'velmark-statement'],
    })
  })

  test('by actor, only whoever spoke more than once can have moved', async () => {
    const republic =
      'O lake-held-at-summer-mark: toward, opposes (ostara-rejects-summer-mark) to supports (ostara-accepts-summer-mark), 2101-04-18 to 2101-07-09'
    expect(await shifts('negotiation=lake-talks&by=actor')).toEqual([republic])
    expect(await shifts('proposal=lake-held-at-summer-mark&by=actor')).toEqual([republic])
    for (const who of ['ilva-tarrin', 'hadrel-oskuin', 'merrow-thale'])
      expect(await shifts(`actor=people/${who}&by=actor`), who).toEqual([])
  })

  test('a day cuts the series, and so does the number of sources', async () => {
    const until = async (day: string) => shifts(`negotiation=lake-talks&as_of=${day}`)
    expect(await until('2101-05-18')).toEqual([])
    expect(await until('2101-05-19')).toEqual([sluice[1]])
    expect(await until('2101-05-21')).toEqual([summerMark[1], sluice[1]])
    expect(await until('2101-07-08')).toEqual([summerMark[1], sluice[1]])
    expect(await until('2101-07-09')).toEqual([...summerMark, sluice[1]])
    expect(await until('2101-07-10')).toEqual([...summerMark, ...sluice])
    expect(await until('2101-08-20')).toEqual([...summerMark, inspectors, ...sluice])
    expect(await shifts('negotiation=lake-talks&min_sources=2')).toEqual([])
  })

  test('what is no shift', async () => {
    const none = {
      'velmark-holds-sluice': 'restated',
      'inspectors-on-both-shores&actor=harbour-league': 'order unknown, a month and a day within it',
      'lake-survey-shared': 'order unknown, no date',
      'joint-measurements': 'disputed',
      'accord-draft-1': 'replaced, by drafts that are other proposals',
      'accord-draft-2': 'replaced likewise',
      'accord-draft-3': 'a deputy dissents',
      'lake-tribunal': 'neutral, once',
      'causeway-at-the-narrows': 'nobody spoke',
      'night-fishing-banned': 'nobody moved',
    }
    for (const [proposal, why] of Object.entries(none)) expect(await shifts(`proposal=${proposal}`), why).toEqual([])
    for (const who of ['lantern-society', 'harbour-league']) expect(await shifts(`actor=${who}`), who).toEqual([])
  })

  test.each([
    ['shifts', /^negotiation: one of negotiation, actor and proposal is needed/],
    ['shifts?by=actor', /^negotiation: one of negotiation, actor and proposal is needed/],
    ['shifts?actor=tarrin', /^actor: nothing in .*people.* has the id "tarrin"; nearest: ilva-tarrin/],
    ['shifts?proposal=sluice', /^proposal: nothing in proposals has the id "sluice"; nearest: sluice-held-jointly/],
    ['shifts?negotiation=lake', /^negotiation: nothing in negotiations has the id "lake"; nearest: lake-talks/],
    ['shifts?negotiation=lake-talks&by=holder', /^by: "holder" is not one of party, actor/],
    ['shifts?negotiation=lake-talks&min_sources=0', /^min_sources: /],
    ['shifts?negotiation=lake-talks&as_of=2101-02-30', /^as_of: "2101-02-30" is not right/],
  ])('%s is refused', async (url, detail) => {
    expect(await refused(url)).toMatch(detail)
  })

  const cells = async (query: string) => {
    const { data } = await ask(`negotiations/lake-talks/matrix?${query}`)
    return Object.fromEntries(
      data.rows.flatMap(({ proposal, cells }: any) =>
        cells
          .filter(({ standing }: any) => standing)
          .map(({ who, standing }: any) => [`${short[who.id]} ${proposal.id}`, standing]),
      ),
    )
  }

  test('what a source reports counts once it is out', async () => {
    // Undated, and reported in January 2102; a source of a whole month is certainly out on its last day.
    const survey = async (day: string) => (await cells(`as_of=${day}`))['V lake-survey-shared'].stance
    expect(await survey('2102-01-30')).toBe('supports')
    expect(await survey('2102-01-31')).toBe('unclear')
    // Said from 15 August onwards, nobody knows when; out by the same day.
    const insists = async (day: string) =>
      (await cells(`as_of=${day}`))['V velmark-holds-sluice'].current.map(({ position }: Told) => position.id)
    expect(await insists('2102-01-30')).toEqual(['thale-rejects-joint-sluice'])
    expect(await insists('2102-01-31')).toEqual(['velmark-insists-on-sluice'])
    // What is dated counts from its own day, though it was published later.
    expect((await cells('as_of=2101-06-13'))['H night-fishing-banned']).toBeUndefined()
    expect((await cells('as_of=2101-06-14'))['H night-fishing-banned'].stance).toBe('neutral')
  })

  test('copies of one report count once', async () => {
    const stances = async (query: string) =>
      Object.entries(await cells(query)).map(([cell, { stance }]: [string, any]) => `${cell}: ${stance}`)
    expect((await stances('min_sources=2')).sort()).toEqual([
      // Its third draft, of one source, does not take the place of this one here.
      'L accord-draft-2: supports',
      'L lake-tribunal: supports',
      'V sluice-held-jointly: opposes',
      'V velmark-holds-sluice: supports',
    ])
    // Three copies report that Oskuin accepts inspectors, four sources that Aranthe proposes a tribunal: one report, and two.
    expect(await stances('min_sources=3')).toEqual([])
    expect(Object.keys(await cells('min_sources=1')).length).toBeGreaterThan(25)
  })

  const timeline = async (query: string): Promise<Entry[]> =>
    (await ask(`negotiations/lake-talks/timeline?${query}`)).data
  const entities = (entries: Entry[]) => entries.map(({ entity }) => `${entity.type}/${entity.id}`)

  test('a timeline in order, the undated last', async () => {
    const all = await timeline('limit=500')
    const count = (kind: string) => all.filter(entry => entry.kind === kind).length
    expect([count('meeting'), count('position'), count('publication')]).toEqual([11, 47, 9])
    expect(new Set(entities(all)).size).toBe(67)
    const days = all.map(({ date }) => date?.earliest ?? date?.latest ?? '9999')
    expect(days).toEqual(days.toSorted())
    expect(entities(all.slice(0, 2))).toEqual(['meetings/tarrin-meets-aranthe', 'positions/lantern-conditions-hosting'])
    expect(entities(all.filter(({ date }) => date === null)).sort()).toEqual([
      'meetings/thale-before-the-assembly',
      'positions/aranthe-assesses-talks',
      'positions/velmark-withholds-survey',
      'sources/morn-interview',
      'sources/stonequay-herald-reprint',
    ])
    expect(all.slice(-5).every(({ date }) => date === null)).toBe(true)
  })

  test.each([1, 7, 33, 66, 67])('pages of %i entries are the whole timeline', async limit => {
    const paged: string[] = []
    let pages = 0
    for (let next: string | null = `/v1/negotiations/lake-talks/timeline?limit=${limit}`; next; pages++) {
      const { body, headers } = await service.get(next)
      paged.push(...entities(body.data))
      next = body.page.next
      expect(String(headers.link).includes('rel="next"')).toBe(next !== null)
    }
    expect(paged).toEqual(entities(await timeline('limit=500')))
    expect(pages).toBe(Math.ceil(67 / limit))
  })

  test('from and to let through what may have been between them', async () => {
    expect(entities(await timeline('from=2101-05-20&to=2101-05-20')).sort()).toEqual([
      'meetings/first-round',
      'meetings/morn-receives-bellamor',
      'positions/league-neutral-on-inspectors',
      'positions/ostara-offers-survey',
      'positions/ostara-rejects-night-licence',
      'positions/ostara-wants-inspectors',
      'positions/ostara-wants-lantern-house',
      'positions/thale-rejects-inspectors',
    ])
    expect(entities(await timeline('from=2102-01-15'))).toEqual([
      'positions/velmark-insists-on-sluice',
      'sources/lake-courier-winter',
      'meetings/third-round',
    ])
    expect(entities(await timeline('to=2101-04-12'))[0]).toBe('meetings/tarrin-meets-aranthe')
    expect(entities(await timeline('to=2101-04-11')).sort()).toEqual([
      'positions/ostara-offers-survey',
      'positions/ostara-rejects-night-licence',
      'positions/ostara-wants-lantern-house',
    ])
  })

  test('a kind, a day and a number of sources each narrow it', async () => {
    const all = await timeline('limit=500')
    for (const kind of ['meeting', 'position', 'publication'])
      expect(await timeline(`kind=${kind}&limit=500`)).toEqual(all.filter(entry => entry.kind === kind))
    expect(await timeline('kind=meeting,publication')).toEqual(all.filter(({ kind }) => kind !== 'position'))
    // On the day before it was out, no source; what it reports was said by then all the same.
    expect(entities(await timeline('as_of=2101-04-23'))).toEqual([
      'meetings/tarrin-meets-aranthe',
      'positions/lantern-conditions-hosting',
      'positions/ostara-rejects-summer-mark',
      'positions/ostara-wants-joint-sluice',
      'positions/tarrin-demands-night-ban',
      'positions/ostara-rejects-salt-island',
      'positions/oskuin-demands-summer-mark',
      'positions/oskuin-offers-joint-sluice',
    ])
    expect(entities(await timeline('as_of=2101-04-24&kind=publication'))).toEqual(['sources/lake-courier-april'])
    // Planned for February, announced in January.
    expect(entities(await timeline('as_of=2102-01-30&kind=meeting'))).not.toContain('meetings/third-round')
    expect(entities(await timeline('as_of=2102-01-31&kind=meeting'))).toContain('meetings/third-round')
    expect(entities(await timeline('min_sources=2&kind=position,meeting'))).toEqual([
      'meetings/second-round',
      'positions/lantern-tables-draft-2',
      'positions/thale-rejects-joint-sluice',
      'positions/aranthe-proposes-tribunal',
    ])
  })

  test('a timeline that cannot be read is refused', async () => {
    const path = 'negotiations/lake-talks/timeline'
    expect(await refused(`${path}?from=2101-08-01&to=2101-07-01`)).toBe(
      'to: 2101-07-01 is before 2101-08-01, where from begins',
    )
    expect(await refused(`${path}?from=2101`)).toMatch(/^from: "2101" is not right: a day is written YYYY-MM-DD/)
    expect(await refused(`${path}?kind=speech`)).toMatch(/^kind: "speech" is not one of meeting, position, publication/)
    expect(await refused(`${path}?limit=0`)).toMatch(/^limit: /)
    expect(await refused(`${path}?cursor=nonsense`)).toMatch(/^cursor: /)
    const { page } = await ask(`${path}?limit=3`)
    const cursor = new URL(page.next, 'http://localhost').searchParams.get('cursor')
    expect(await refused(`${path}?limit=3&kind=meeting&cursor=${cursor}`)).toMatch(/^cursor: /)
    expect(await refused(`${path}?limit=3&as_of=2101-08-01&cursor=${cursor}`)).toMatch(/^cursor: /)
    const { status, body } = await service.get('/v1/negotiations/lake/timeline')
    expect([status, body.detail]).toEqual([404, expect.stringMatching(/"lake"; nearest: lake-talks/)])
  })
})

const citations = [{ source: 'paper' }]
const said = (party: string, id: string, stance: string, proposal: string, more = {}) => ({
  id,
  holder: party,
  party,
  capacity: 'official',
  attribution: 'direct',
  act: 'states',
  summary: id,
  stances: [{ stance, proposal }],
  citations,
  ...more,
})

const supported = (proposal: string) => ({ stance: 'supports', proposal })

/** Two parties, and what they say of things in and beside their negotiation. JSON is YAML. */
const beside = {
  sources: [{ id: 'paper', title: 'Paper', kind: 'article' }],
  issues: ['inside', 'beside'].map(id => ({ id, name: id, citations })),
  negotiations: [{ id: 'talks', name: 'Talks', parties: ['AT', 'CH'], issues: ['inside'], citations }],
  proposals: [
    { id: 'bridge', name: 'Bridge', issues: ['inside'], citations },
    { id: 'ferry', name: 'Ferry', issues: ['inside'], citations },
    { id: 'road', name: 'Road', issues: ['inside'], citations },
    { id: 'quay', name: 'Quay', issues: ['inside'], citations },
    { id: 'tram', name: 'Tram', issues: ['inside'], citations },
    { id: 'bus', name: 'Bus', issues: ['inside'], excludes: ['tram'], citations },
    { id: 'dam', name: 'Dam', issues: ['beside'], excludes: ['bridge'], citations },
  ],
  positions: [
    said('AT', 'first', 'conditional', 'ferry'),
    said('AT', 'second', 'supports', 'road', { supersedes: 'first' }),
    said('AT', 'third', 'opposes', 'ferry', { supersedes: 'second' }),
    said('CH', 'lapsing', 'supports', 'road'),
    said('CH', 'later', 'supports', 'dam', { supersedes: 'lapsing' }),
    said('AT', 'for-the-bridge', 'supports', 'bridge'),
    said('AT', 'quay-some-day', 'neutral', 'quay'),
    said('AT', 'quay-in-february', 'neutral', 'quay', { date: '2101-02' }),
    said('AT', 'quay-in-may', 'supports', 'quay', { date: '2101-05-03', supersedes: 'quay-some-day' }),
    said('CH', 'for-both', 'supports', 'tram', { stances: ['tram', 'bus'].map(supported) }),
  ],
}

onEachEngine('what is said on something else', open => {
  let service: Service
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parley-'))
    await writeFile(join(folder, 'beside.yaml'), JSON.stringify(beside))
    service = await serviceOn(await loaded(await open(), folder))
    await rm(folder, { recursive: true })
  })
  afterAll(() => service.close())

  const ask = async (url: string) => (await service.get(`/v1/${url}`)).body.data
  const stances = async (id: string) =>
    (await ask('negotiations/talks/matrix')).rows
      .find(({ proposal }: { proposal: Named }) => proposal.id === id)
      .cells.map(({ standing }: any) => standing?.stance ?? null)

  test('takes the place of what it supersedes', async () => {
    expect(await stances('ferry')).toEqual(['opposes', null])
  })

  test('a shift from words of which one has no date has happened by a day', async () => {
    const [shift, ...more] = await ask('shifts?proposal=quay')
    expect(shift).toMatchObject({ from: { stance: 'neutral' }, when: { latest: '2101-05-03' } })
    expect([shift.from.positions.length, more]).toEqual([2, []])
  })

  test('supporting both of two that exclude each other bars neither', async () => {
    const ground = (await ask('negotiations/talks/common-ground')).map(({ proposal }: Shift) => proposal.id)
    expect(ground).toEqual(expect.arrayContaining(['bus', 'tram']))
  })

  test('also where that is beside the negotiation', async () => {
    expect(await stances('road')).toEqual(['lapsed', 'lapsed'])
  })

  test('but is no step of a movement on a third', async () => {
    expect(await ask('shifts?proposal=ferry')).toEqual([])
  })

  test('and what excludes a proposal from beside the negotiation does not bar it', async () => {
    const ground = await ask('negotiations/talks/common-ground')
    expect(ground.map(({ proposal }: Shift) => proposal.id)).toContain('bridge')
  })
})
