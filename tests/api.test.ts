/** What the service answers about the first source. The expected facts are those of the source. */
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { entities } from '../schema/entities.ts'
import { loaded, onEachEngine } from './engines.ts'
import { type Reply, type Service, serviceOn, walk } from './service.ts'

onEachEngine('the first source', open => {
  let service: Service
  beforeAll(async () => {
    service = await serviceOn(await loaded(await open()))
  })
  afterAll(() => service.close())

  const ids = async (url: string): Promise<string[]> => {
    const { status, body } = await service.get(url)
    expect(status, body?.detail).toBe(200)
    return body.data.map(({ id }: { id: string }) => id)
  }

  test('thirteen positions say who, for whom, what stance on which proposal, and in which paragraph', async () => {
    const { body } = await service.get('/v1/positions')
    const told = body.data.map((position: Position) =>
      [
        position.holder.name,
        position.party.id,
        position.act,
        position.stances.map(({ stance, proposal }) => `${stance} ${proposal.id}`).join(', ') || '–',
        `P${position.citations.map(({ paragraph }) => paragraph).join()}`,
      ].join(' | '),
    )
    expect(told.sort()).toEqual(
      [
        'Volodymyr Zelensky | UA | states | supports presidents-discuss-territory | P1',
        'Volodymyr Zelensky | UA | assesses | supports presidents-discuss-territory | P1',
        'Volodymyr Zelensky | UA | directs | supports leaders-meet-in-geneva | P2',
        'Rustem Umerov | UA | assesses | – | P3',
        'Russia | RU | demands | supports russia-controls-donetsk-region | P4',
        'Ukraine | UA | rejects | supports no-territory-ceded, opposes russia-controls-donetsk-region | P4',
        'Ukraine | UA | insists | supports ceasefire-along-demarcation-line | P4',
        'Matthew Whitaker | US | assesses | – | P5',
        'Matthew Whitaker | US | conditions | supports mutually-acceptable-terms | P5',
        'Alexey Zhuravlyov | RU | rejects | opposes russia-settles-for-four-regions | P6',
        'Volodymyr Zelensky | UA | invites | supports leaders-meet-in-kyiv | P7',
        'Russia | RU | insists | supports leaders-meet-in-moscow, opposes leaders-meet-in-geneva, opposes leaders-meet-in-kyiv | P7',
        'Ukraine | UA | insists | supports no-territory-ceded | P8',
      ].sort(),
    )
  })

  test('nothing is made up: no statement has a day, the inferred year says so, the source has no author', async () => {
    const positions = (await service.get('/v1/positions')).body.data
    expect(positions.map(({ date }: Position) => date)).toEqual(
      Array(13).fill({
        edtf: '../2026?-02-18',
        earliest: null,
        latest: '2026-02-18',
        label: 'by 18 February 2026, year inferred',
      }),
    )
    const { data: round } = (await service.get('/v1/meetings/third-round')).body
    expect(round.date).toEqual({
      edtf: '2026?-02-17/2026?-02-18',
      earliest: '2026-02-17',
      latest: '2026-02-18',
      label: '17–18 February 2026, year inferred',
    })
    const { data: source } = (await service.get('/v1/sources/zelensky-seeks-direct-talks')).body
    expect(source).toMatchObject({
      author: null,
      publisher: null,
      url: null,
      date: null,
      language: 'en',
      paragraphs: 8,
    })
    expect(source.sha256).toBe('135ccca3d7bec242481ba9e68229363a84a76392abcf4128b6daacffd73546be')
    const quoted = positions.filter(({ quote }: Position) => quote !== null)
    expect(quoted.map(({ quote }: Position) => quote)).toEqual(['if he dares'])
  })

  test('a deputy speaks for himself; where no speaker is named the country holds the position', async () => {
    expect(await ids('/v1/positions?capacity=individual')).toEqual(['zhuravlyov-rejects-four-regions'])
    const reported = (await service.get('/v1/positions?attribution=reported')).body.data
    expect(reported).toHaveLength(5)
    expect(new Set(reported.map(({ holder }: Position) => holder.type))).toEqual(new Set(['countries']))
  })

  test('what Russia says about Donetsk region', async () => {
    expect(await ids('/v1/positions?party=RU&region=UA-14')).toEqual([
      'russia-demands-donetsk-region',
      'zhuravlyov-rejects-four-regions',
    ])
  })

  test('the scheduled meeting, and those that somebody would like', async () => {
    const { body } = await service.get('/v1/meetings?status=scheduled')
    expect(body.data).toHaveLength(1)
    expect(body.data[0]).toMatchObject({ id: 'third-round', round: 3, kind: 'round', place: { name: 'Geneva' } })
    expect(await ids('/v1/meetings?status=proposed,conditional')).toEqual([
      'leaders-meeting-in-moscow',
      'leaders-summit-in-geneva',
      'putin-visits-kyiv',
    ])
  })

  test('a person has names by script, roles with what they stand for, and what was said', async () => {
    const { data } = (await service.get('/v1/people/rustem-umerov')).body
    expect(data.names).toEqual([
      { value: 'Rustem Umerov', lang: 'en', script: 'Latn', kind: 'label' },
      { value: 'Рустем Умєров', lang: 'uk', script: 'Cyrl', kind: 'native' },
      { value: 'Рустем Умеров', lang: 'ru', script: 'Cyrl', kind: 'alias' },
      { value: 'Umierov', lang: 'en', script: 'Latn', kind: 'alias' },
    ])
    expect(data.memberships).toMatchObject([
      {
        role: 'Secretary of the National Security and Defense Council of Ukraine',
        organization: { href: '/v1/organizations/national-security-and-defense-council' },
        country: { type: 'countries', id: 'UA', name: 'Ukraine', href: '/v1/countries/UA' },
        from: null,
        citations: [{ source: { id: 'zelensky-seeks-direct-talks' }, paragraph: 3 }],
      },
      { role: 'Head of the Ukrainian negotiating team' },
    ])
    expect(data.related).toMatchObject([
      { type: 'positions', by: 'holder', more: false, items: [{ id: 'umerov-assesses-third-round' }] },
    ])
  })

  test('a country knows its people, regions, bodies and what was said for it', async () => {
    const { data } = (await service.get('/v1/countries/UA')).body
    expect(data).toMatchObject({ alpha_3: 'UKR', numeric: '804', name: 'Ukraine' })
    const related = Object.fromEntries(
      data.related.map(({ type, by, items }: Related) => [`${type} by ${by}`, items.map(({ id }) => id)]),
    )
    expect(related['people by country']).toEqual(['rustem-umerov', 'volodymyr-zelensky'])
    expect(related['regions by country']).toEqual(['UA-14', 'UA-65', 'UA-09', 'UA-23'])
    expect(related['negotiations by party']).toEqual(['geneva-talks'])
    expect(related['positions by party']).toHaveLength(8)
    expect(related['positions by holder']).toHaveLength(3)
  })

  test('a region is part of a country by ISO; who claims it is among the positions', async () => {
    const { data } = (await service.get('/v1/regions/UA-14')).body
    expect(data.country).toEqual({ type: 'countries', id: 'UA', name: 'Ukraine', href: '/v1/countries/UA' })
    const { items } = data.related.find(({ type }: Related) => type === 'positions')
    expect(items.map(({ id }: { id: string }) => id)).toEqual([
      'russia-demands-donetsk-region',
      'ukraine-rejects-ceding-territory',
      'zhuravlyov-rejects-four-regions',
    ])
  })

  test.each([
    ['/v1/positions?holder=volodymyr-zelensky&act=invites', ['zelensky-invites-putin-to-kyiv']],
    ['/v1/positions?holder=people/volodymyr-zelensky&act=invites', ['zelensky-invites-putin-to-kyiv']],
    ['/v1/positions?stance=supports&proposal=leaders-meet-in-geneva', ['zelensky-directs-team-to-raise-summit']],
    ['/v1/positions?stance=opposes&proposal=leaders-meet-in-geneva', ['russia-insists-on-moscow']],
    ['/v1/positions?meeting=third-round', ['umerov-assesses-third-round']],
    ['/v1/positions?issue=sovereignty', ['ukraine-maintains-sovereignty']],
    ['/v1/positions?issue=leaders-meeting&party=RU', ['russia-insists-on-moscow']],
    ['/v1/positions?place=kyiv&party=UA', ['zelensky-invites-putin-to-kyiv']],
    ['/v1/positions?addressee=vladimir-putin', ['zelensky-invites-putin-to-kyiv']],
    ['/v1/positions?party=US', ['whitaker-assesses-territory', 'whitaker-conditions-settlement']],
    [
      '/v1/positions?party=UA&act=rejects,invites',
      ['ukraine-rejects-ceding-territory', 'zelensky-invites-putin-to-kyiv'],
    ],
    ['/v1/positions?source=geonames', []],
    ['/v1/positions?date=2026-03', []],
    ['/v1/positions?q=DONETSK control', ['russia-demands-donetsk-region']],
    ['/v1/people?q=умеров', ['rustem-umerov']],
    ['/v1/people?q=журавлев', ['alexey-zhuravlyov']],
    ['/v1/people?q=committee', ['alexey-zhuravlyov']],
    // Spellings that no file lists.
    ['/v1/people?q=Selenskyj', ['volodymyr-zelensky']],
    ['/v1/people?q=Wołodymyr Zełenski', ['volodymyr-zelensky']],
    ['/v1/people?q=Poutine', ['vladimir-putin']],
    ['/v1/people?q=Umerow', ['rustem-umerov']],
    ['/v1/people?q=Журавльов', ['alexey-zhuravlyov']],
    ['/v1/people?q=Schurawljow', ['alexey-zhuravlyov']],
    ['/v1/people?q=Wladimir Umerow', []],
    ['/v1/people?country=UA&organization=ukrainian-negotiating-team', ['rustem-umerov']],
    ['/v1/people?country=RU&organization=ukrainian-negotiating-team', []],
    ['/v1/meetings?date=2026-02-18', ['third-round']],
    ['/v1/meetings?date=2026-02-19/..', []],
    ['/v1/meetings?place=geneva', ['leaders-summit-in-geneva', 'third-round']],
    ['/v1/meetings?participant=ukrainian-negotiating-team', ['third-round']],
    ['/v1/meetings?kind=visit&negotiation=geneva-talks', ['putin-visits-kyiv']],
    ['/v1/organizations?kind=parliament', ['state-duma']],
    ['/v1/organizations?parent=state-duma', ['state-duma-defense-committee']],
    [
      '/v1/issues?broader=territory&sort=-name',
      ['control-of-donetsk-region', 'cession-of-territory', 'ceasefire-line'],
    ],
    ['/v1/proposals?region=UA-23', ['russia-settles-for-four-regions']],
    ['/v1/proposals?excludes=leaders-meet-in-geneva', ['leaders-meet-in-kyiv', 'leaders-meet-in-moscow']],
    ['/v1/negotiations?mediator=US&issue=ceasefire-line', []],
    ['/v1/negotiations?mediator=US&issue=territory', ['geneva-talks']],
    ['/v1/places?country=CH', ['geneva']],
    ['/v1/sources?kind=article', ['zelensky-seeks-direct-talks']],
  ])('%s', async (url, expected) => {
    expect((await ids(url)).sort()).toEqual(expected.sort())
  })

  test('asking for a broader issue finds what is said about the narrower ones', async () => {
    expect(await ids('/v1/positions?issue=territory')).toEqual(
      expect.arrayContaining(['russia-demands-donetsk-region', 'ukraine-insists-on-demarcation-line']),
    )
    expect(await ids('/v1/positions?issue=territory')).not.toContain('russia-insists-on-moscow')
  })

  const sorts = entities.flatMap(({ type, sorts }) =>
    sorts.flatMap(({ name }) => [
      [type, name],
      [type, `-${name}`],
    ]),
  )
  test.each(sorts)('the pages of %s by %s are the whole, in order, without repeats', async (type, sort) => {
    const whole = await ids(`/v1/${type}?sort=${sort}&limit=500`)
    for (const limit of [1, 2, 5]) {
      const paged: string[] = []
      let next: string | null = `/v1/${type}?sort=${sort}&limit=${limit}`
      while (next) {
        const { body, headers }: Reply = await service.get(next)
        expect(body.data.length).toBeLessThanOrEqual(limit)
        expect(headers.link).toBe(body.page.next ? `<${body.page.next}>; rel="next"` : undefined)
        paged.push(...body.data.map(({ id }: { id: string }) => id))
        expect(paged.length).toBeLessThanOrEqual(whole.length)
        next = body.page.next
      }
      expect(paged).toEqual(whole)
    }
    const reverse = sort?.startsWith('-') ? sort.slice(1) : `-${sort}`
    expect(await ids(`/v1/${type}?sort=${reverse}&limit=500`)).toEqual(whole.toReversed())
  })

  test('filters stay on the following pages', async () => {
    const { body } = await service.get('/v1/positions?party=UA&limit=1&q=the')
    expect(body.page.next).toMatch(/^\/v1\/positions\?party=UA&limit=1&q=the&cursor=/)
    expect((await service.get(body.page.next)).body.data[0].party.id).toBe('UA')
  })

  test('a list and an item are one query', async () => {
    const graph = await loaded(await open())
    const asked: string[] = []
    const counting = await serviceOn({
      ...graph,
      read(query, parameters) {
        asked.push(query)
        return graph.read(query, parameters)
      },
    })
    for (const url of ['/v1/positions?party=RU&region=UA-14&q=the&sort=-date', '/v1/countries/UA']) {
      asked.length = 0
      expect((await counting.get(url)).status).toBe(200)
      expect(asked, url).toHaveLength(1)
    }
    await counting.close()
  })

  test('every address that is linked to answers in the shape that is documented', async () => {
    const shapes = service.app.served.map(({ url, answer }) => ({
      matches: new RegExp(`^${url.replaceAll(/:\w+/g, '[^/]+')}$`),
      answer,
    }))
    const visited = await walk(service, (url, { status, text, body }) => {
      expect(status, url).toBe(200)
      const shape = shapes.find(({ matches }) => matches.test(url.split('?')[0] as string))
      const parsed = shape?.answer.safeParse(body)
      expect(parsed?.error, url).toBeUndefined()
      // Nothing more than is documented, in the documented order.
      expect(JSON.stringify(parsed?.data), url).toBe(text)
    })
    expect(visited.length).toBeGreaterThan(100)
  })
})

onEachEngine('dates that are open, uncertain or missing', open => {
  let service: Service
  beforeAll(async () => {
    service = await serviceOn(await loaded(await open(), join(import.meta.dirname, 'fixtures/lake-talks')))
  })
  afterAll(() => service.close())

  test.each([
    ['date=2102-06', ['velmark-insists-on-sluice']],
    ['date=2100', ['ostara-offers-survey', 'ostara-rejects-night-licence', 'ostara-wants-lantern-house']],
    ['date=2101-05-10&proposal=sluice-held-jointly', ['velmark-conditions-joint-sluice']],
    ['date=2101-05-09&proposal=sluice-held-jointly', []],
    ['date=0001/9999&q=survey', ['ostara-offers-survey', 'velmark-offers-survey']],
  ])('positions?%s', async (query, expected) => {
    const { body } = await service.get(`/v1/positions?${query}`)
    expect(body.data.map(({ id }: { id: string }) => id).sort()).toEqual(expected)
  })

  test('a list by date begins with what has none, and ends with it the other way round', async () => {
    const ids = async (sort: string) =>
      (await service.get(`/v1/positions?sort=${sort}&limit=500`)).body.data.map(({ id }: { id: string }) => id)
    const undated = ['aranthe-assesses-talks', 'velmark-withholds-survey']
    expect((await ids('date')).slice(0, 2)).toEqual(undated)
    expect((await ids('-date')).slice(-2)).toEqual(undated.toReversed())
  })
})

interface Position {
  holder: { type: string; name: string }
  party: { id: string }
  act: string
  quote: string | null
  date: unknown
  stances: { stance: string; proposal: { id: string } }[]
  citations: { paragraph: number }[]
}

interface Related {
  type: string
  by: string
  items: { id: string }[]
}
