/** What every list and item can be asked beside its filters, on the first source and on the fictional lake talks. */
import { createHash } from 'node:crypto'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { entities } from '../schema/entities.ts'
import { firstSource, loaded, onEachEngine } from './engines.ts'
import { type Service, serviceOn } from './service.ts'

const lakeTalks = join(import.meta.dirname, 'fixtures/lake-talks')

onEachEngine('the first source', open => {
  let service: Service
  beforeAll(async () => {
    service = await serviceOn(await loaded(await open()))
  })
  afterAll(() => service.close())

  const ask = async (url: string) => {
    const { status, body } = await service.get(url)
    expect(status, `${url}: ${body?.detail}`).toBe(200)
    return body
  }
  const refused = async (url: string) => {
    const { status, body } = await service.get(url)
    return `${status} ${body.detail}`
  }

  test('fields shows only what is asked for, and what names the entry', async () => {
    const { data } = await ask('/v1/positions?fields=act,party&limit=1')
    expect(Object.keys(data[0])).toEqual(['type', 'id', 'href', 'party', 'act'])
    expect(Object.keys((await ask('/v1/people/rustem-umerov?fields=name')).data)).toEqual([
      'type',
      'id',
      'href',
      'name',
    ])
    expect(Object.keys((await ask('/v1/negotiations/geneva-talks/matrix?fields=columns')).data)).toEqual(['columns'])
    expect(await refused('/v1/positions?fields=summery')).toMatch(
      /^400 fields: "summery" is not one of .* — did you mean summary\?/,
    )
  })

  test('include brings the neighbours along, each once, by type and id', async () => {
    const { data, included } = await ask('/v1/positions?party=RU&include=holder,stances&fields=holder,stances')
    expect(included.map(({ href }: Linked) => href)).toEqual([
      '/v1/people/alexey-zhuravlyov',
      '/v1/countries/RU',
      '/v1/proposals/leaders-meet-in-geneva',
      '/v1/proposals/leaders-meet-in-kyiv',
      '/v1/proposals/leaders-meet-in-moscow',
      '/v1/proposals/russia-controls-donetsk-region',
      '/v1/proposals/russia-settles-for-four-regions',
    ])
    expect(data).toHaveLength(3)
    const { data: person } = await ask('/v1/people/alexey-zhuravlyov')
    const { related, independent_sources, links, ...own } = person
    expect(included[0]).toEqual(own)
    expect(
      (await ask('/v1/people/rustem-umerov?include=memberships&fields=name')).included.map(({ type }: Linked) => type),
    ).toEqual(['organizations', 'organizations', 'countries', 'sources'])
    expect((await ask('/v1/positions?q=nosuchword&include=holder')).included).toEqual([])
    expect(await ask('/v1/positions?limit=1')).not.toHaveProperty('included')
    expect(await refused('/v1/positions?include=summary')).toMatch(
      /^400 include: "summary" is not one of holder, party/,
    )
  })

  test('ids asks for many at once, and an unknown one is refused with the nearest', async () => {
    const { data } = await ask('/v1/people?ids=vladimir-putin,rustem-umerov')
    expect(data.map(({ id }: Linked) => id)).toEqual(['rustem-umerov', 'vladimir-putin'])
    expect(await refused('/v1/people?ids=vladimir-putin,umerov')).toMatch(
      /^400 ids: nothing in people has the id "umerov"; nearest: rustem-umerov/,
    )
    expect(await refused(`/v1/people?ids=${Array(201).fill('x').join()}`)).toMatch(/^400 ids: 201 entries: at most 200/)
  })

  test('total counts all pages, exactly or at least, and only if it is asked for', async () => {
    expect((await ask('/v1/positions?limit=2&total=exact')).page.total).toEqual({ count: 13, exact: true })
    expect((await ask('/v1/positions?party=RU&total=at-least')).page.total).toEqual({ count: 3, exact: true })
    expect((await ask('/v1/positions?q=nosuchword&total=exact')).page.total).toEqual({ count: 0, exact: true })
    const { page } = await ask('/v1/positions?limit=10&total=exact')
    expect((await ask(page.next)).page.total.count).toBe(13)
    expect((await ask('/v1/positions')).page).not.toHaveProperty('total')
    const plain = await ask('/v1/positions?sort=-summary')
    expect((await ask('/v1/positions?sort=-summary&total=exact')).data).toEqual(plain.data)
  })

  test('a permalink holds for one version of the data, and says so when they have changed', async () => {
    const { meta, data } = await ask('/v1/positions?sort=-date&party=RU')
    expect(meta.permalink).toBe(`/v1/positions?party=RU&sort=-date&data_version=${meta.data_version}`)
    const again = await ask(meta.permalink)
    expect(again.data).toEqual(data)
    expect(again.meta.permalink).toBe(meta.permalink)
    expect(await refused('/v1/positions?data_version=0123456789abcdef')).toMatch(/^410 the graph now holds version /)
    expect(await refused('/v1/positions?data_version=latest')).toMatch(/^400 data_version: "latest" is not right/)
  })

  describe('a reference to an answer', () => {
    /** Canonical JSON, for what has no numbers but whole ones: not ours, so that it can tell. */
    const canonical = (value: unknown): string => {
      if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
      if (typeof value !== 'object' || value === null) return JSON.stringify(value)
      const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
      return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join()}}`
    }
    const hash = (data: unknown) => createHash('sha256').update(canonical(data)).digest('hex')

    test.each([
      '/v1/positions?party=RU',
      '/v1/positions?q=nosuchword',
      '/v1/people/rustem-umerov',
      '/v1/negotiations/geneva-talks/sticking-points',
    ])('%s: with the version of the data and a hash that anyone can compute', async url => {
      const { data, meta } = await ask(url)
      const mark = url.includes('?') ? '&' : '?'
      const bibtex = await service.get(`${url}${mark}cite=bibtex`, { host: 'parley.example' })
      expect(bibtex.headers['content-type']).toBe('application/x-bibtex; charset=utf-8')
      expect(bibtex.text).toMatch(/^@misc\{parley-[0-9a-f]{12},\n/)
      expect(bibtex.text).toContain(`http://parley.example${meta.permalink}`)
      const csl = await service.get(`${url}${mark}cite=csl`, { host: 'parley.example' })
      expect(csl.headers['content-type']).toBe('application/vnd.citationstyles.csl+json; charset=utf-8')
      const [item] = JSON.parse(csl.text)
      expect(item).toMatchObject({
        type: 'dataset',
        version: meta.data_version,
        URL: `http://parley.example${meta.permalink}`,
      })
      for (const text of [bibtex.text, item.note]) expect(text).toContain(hash(data))
    })
  })

  test('below an item stands every list that refers to it', async () => {
    const below = service.app.served
      .map(({ url }) => /^\/v1\/(\w+)\/:id\/(\w+)$/.exec(url))
      .filter(found => found !== null)
      .map(([, type, list]) => `${type}/${list}`)
    expect(below).toEqual(
      expect.arrayContaining([
        'people/positions',
        'countries/people',
        'countries/positions',
        'regions/positions',
        'meetings/positions',
        'issues/proposals',
        'negotiations/meetings',
        'sources/positions',
      ]),
    )
    const ids = async (url: string) => (await ask(url)).data.map(({ id }: Linked) => id)
    expect(await ids('/v1/people/volodymyr-zelensky/positions')).toEqual(
      await ids('/v1/positions?holder=volodymyr-zelensky'),
    )
    expect(await ids('/v1/countries/UA/people')).toEqual(['rustem-umerov', 'volodymyr-zelensky'])
    expect(await ids('/v1/countries/UA/positions?act=rejects')).toEqual(['ukraine-rejects-ceding-territory'])
    expect(await ids('/v1/regions/UA-14/positions')).toEqual(await ids('/v1/positions?region=UA-14'))
    expect(await ids('/v1/meetings/third-round/positions')).toEqual(['umerov-assesses-third-round'])
    expect(await ids('/v1/issues/territory/proposals')).toHaveLength(6)
    expect(await ids('/v1/negotiations/geneva-talks/meetings?sort=-name')).toHaveLength(4)
    expect(await ids('/v1/places/moscow/positions?party=US')).toEqual([])
    const first = await ask('/v1/countries/UA/positions?limit=5')
    expect(first.page.next).toMatch(/^\/v1\/countries\/UA\/positions\?limit=5&cursor=/)
    expect([...first.data, ...(await ask(first.page.next)).data].map(({ id }) => id)).toEqual(
      await ids('/v1/positions?party=UA'),
    )
    expect(await refused('/v1/people/zelenski/positions')).toMatch(
      /^404 nothing in people has the id "zelenski"; nearest: volodymyr-zelensky/,
    )
    expect(await refused('/v1/people/volodymyr-zelensky/positions?holder=UA')).toMatch(/^400 holder: unknown/)
    expect(await refused('/v1/people/volodymyr-zelensky/positions?party=Ukraine')).toMatch(/^400 party: nothing in/)
  })

  test('a source knows all that it supports, in the order of its paragraphs', async () => {
    const pages = []
    for (let url = '/v1/sources/zelensky-seeks-direct-talks/facts?limit=7'; url; ) {
      const { data, page } = await ask(url)
      pages.push(...data)
      url = page.next
    }
    const whole = (await ask('/v1/sources/zelensky-seeks-direct-talks/facts?limit=500')).data
    expect(pages).toEqual(whole)
    const cited = await Promise.all(
      entities.map(async ({ type }) => {
        const { data } = await ask(`/v1/${type}?limit=500`)
        return [...JSON.stringify(data).matchAll(/"source":\{"type":"sources","id":"zelensky-seeks-direct-talks"/g)]
          .length
      }),
    )
    expect(whole).toHaveLength(cited.reduce((sum, count) => sum + count))
    const paragraphs = whole.map(({ paragraph }: Fact) => paragraph ?? 0)
    expect(paragraphs).toEqual(paragraphs.toSorted((a: number, b: number) => a - b))
    expect(
      whole.filter(({ entity, field }: Fact) => entity.id === 'rustem-umerov' && field === 'memberships'),
    ).toMatchObject([
      { said: { role: 'Secretary of the National Security and Defense Council of Ukraine' }, paragraph: 3 },
      { said: { role: 'Head of the Ukrainian negotiating team', country: { id: 'UA' } }, paragraph: 3 },
    ])
    expect(await refused('/v1/sources/nothing/facts')).toMatch(/^404 nothing in sources/)
    expect(await refused('/v1/sources/geonames/facts?cursor=x')).toMatch(/^400 cursor/)
  })

  test('every entity knows what supports it', async () => {
    const { data } = await ask('/v1/people/rustem-umerov')
    expect([data.independent_sources, data.links]).toEqual([1, { support: '/v1/people/rustem-umerov/support' }])
    const { data: support } = await ask(data.links.support)
    expect(support).toMatchObject({ entity: { id: 'rustem-umerov' }, independent_sources: 1 })
    expect(support.sources[0].facts.map(({ field, paragraph }: Fact) => `${field} P${paragraph}`)).toEqual([
      'null P3',
      'memberships P3',
      'memberships P3',
    ])
  })
})

onEachEngine('the lake talks', open => {
  let service: Service
  beforeAll(async () => {
    service = await serviceOn(await loaded(await open(), lakeTalks))
  })
  afterAll(() => service.close())

  const ids = async (url: string): Promise<string[]> => {
    const { status, body } = await service.get(url)
    expect(status, `${url}: ${body?.detail}`).toBe(200)
    return body.data.map(({ id }: Linked) => id).sort()
  }

  test('date finds what may overlap, date_within what certainly lies within', async () => {
    const sluice = (days: string) => ids(`/v1/positions?proposal=inspectors-on-both-shores&${days}`)
    expect(await sluice('date=2101-05-15')).toEqual([
      'league-neutral-on-inspectors',
      'league-supports-inspectors',
      'ostara-wants-inspectors',
    ])
    expect(await sluice('date_within=2101-05-15')).toEqual([])
    expect(await sluice('date_within=2101-05-10/2101-05-20')).toEqual([
      'league-supports-inspectors',
      'thale-rejects-inspectors',
    ])
    expect(await sluice('date_within=2101-05')).toEqual([
      'league-neutral-on-inspectors',
      'league-supports-inspectors',
      'ostara-wants-inspectors',
      'thale-rejects-inspectors',
    ])
    expect(await ids('/v1/positions?q=survey&date_within=../2101-12')).toEqual([
      'ostara-offers-survey',
      'velmark-offers-survey',
    ])
    expect(await ids('/v1/positions?q=survey&date_within=2000/2101-12')).toEqual(['velmark-offers-survey'])
  })

  test('as_of leaves out what was said, published or known later', async () => {
    expect(await ids('/v1/sources?as_of=2101-07-11&kind=article,statement,transcript,document')).toEqual([
      'lake-courier-april',
      'lantern-minutes-first-round',
      'ostaran-read-out',
    ])
    const sluice = (day: string) => ids(`/v1/positions?proposal=sluice-held-jointly&as_of=${day}`)
    expect(await sluice('2101-04-17')).toEqual([])
    expect(await sluice('2101-04-22')).toEqual(['oskuin-offers-joint-sluice', 'ostara-wants-joint-sluice'])
    expect(await sluice('2101-05-18')).toHaveLength(2)
    expect(await sluice('2101-05-19')).toContain('velmark-conditions-joint-sluice')
    expect(await ids('/v1/meetings?as_of=2101-04-23')).toEqual(['tarrin-meets-aranthe'])
    // A meeting to come is known from the day that a source announces it.
    expect(await ids('/v1/meetings?as_of=2102-01-31')).toContain('third-round')
    expect(await ids('/v1/meetings?as_of=2102-01-30')).not.toContain('third-round')
    const item = await service.get('/v1/proposals/sluice-held-jointly?as_of=2101-04-18')
    expect(item.body.data.related.find(({ type }: { type: string }) => type === 'positions')).toMatchObject({
      href: '/v1/positions?proposal=sluice-held-jointly&as_of=2101-04-18',
      items: [{ id: 'ostara-wants-joint-sluice' }],
    })
    const early = await service.get('/v1/positions/velmark-insists-on-sluice?as_of=2101-05-01')
    expect([early.status, early.body.detail]).toEqual([
      404,
      expect.stringMatching(/is known, but not on 2101-05-01 yet/),
    ])
    expect((await service.get('/v1/positions/nothing?as_of=2101-05-01')).body.detail).toMatch(/^nothing in positions/)
  })

  test('as_of shows the offices of the day', async () => {
    const roles = async (day: string) =>
      (await service.get(`/v1/people/ilva-tarrin?as_of=${day}`)).body.data.memberships.map(
        ({ role }: { role: string }) => role,
      )
    expect(await roles('2101-03-31')).toEqual([])
    expect(await roles('2101-08-31')).toEqual(['Chief negotiator of Ostara'])
    expect(await roles('2101-09-01')).toEqual(['Foreign Minister of Ostara'])
    const { data } = (await service.get('/v1/people?q=tarrin&as_of=2101-06-01')).body
    expect(data[0].memberships).toHaveLength(1)
    // Not known when Thale's office began, but not later than this.
    expect((await service.get('/v1/people/merrow-thale?as_of=2101-01-01')).body.data.memberships).toHaveLength(1)
  })

  test('min_sources counts copies of one report once', async () => {
    expect(await ids('/v1/positions?min_sources=2')).toEqual([
      'aranthe-proposes-tribunal',
      'lantern-tables-draft-2',
      'thale-rejects-joint-sluice',
    ])
    expect(await ids('/v1/positions?min_sources=3')).toEqual([])
    const { data } = (await service.get('/v1/positions/aranthe-proposes-tribunal/support')).body
    expect(data.independent_sources).toBe(2)
    expect(data.sources.map(({ source, copy_of }: Support) => [source.id, copy_of?.id ?? null])).toEqual([
      ['grey-gull-wire', null],
      ['lake-courier-winter', null],
      ['mereholm-post-reprint', 'grey-gull-wire'],
      ['stonequay-herald-reprint', 'grey-gull-wire'],
    ])
    const wire = (await service.get('/v1/positions/oskuin-accepts-inspectors')).body.data
    expect([wire.citations.length, wire.independent_sources]).toEqual([3, 1])
  })
})

onEachEngine('ids that are no more', open => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-'))
    await cp(firstSource, folder, { recursive: true })
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('a retired id leads on or says why it is gone', async () => {
    const retired = [
      { id: 'people/r-umerov', into: 'people/rustem-umerov', reason: 'one person, two entries' },
      { id: 'people/nobody', reason: 'a misprint' },
    ]
    await writeFile(join(folder, 'retired.yaml'), JSON.stringify({ retired }))
    const service = await serviceOn(await loaded(await open(), folder))
    const merged = await service.get('/v1/people/r-umerov?fields=name')
    expect([merged.status, merged.headers.location]).toEqual([308, '/v1/people/rustem-umerov?fields=name'])
    expect(merged.body).toMatchObject({ type: '/problems/merged', status: 308 })
    expect(merged.body.detail).toMatch(
      /^people "r-umerov" was merged into "rustem-umerov" in version [0-9a-f]{16} of the data, at 20.*: one person, two entries$/,
    )
    expect((await service.get(String(merged.headers.location))).status).toBe(200)
    for (const list of ['positions', 'support'])
      expect((await service.get(`/v1/people/r-umerov/${list}`)).headers.location).toBe(
        `/v1/people/rustem-umerov/${list}`,
      )
    const removed = await service.get('/v1/people/nobody')
    expect([removed.status, removed.body.type]).toEqual([410, '/problems/removed'])
    expect(removed.body.detail).toMatch(/^people "nobody" was removed in version .*: a misprint$/)
    expect((await service.get('/v1/people/somebody')).status).toBe(404)
    // In a parameter it is told as well.
    for (const url of ['/v1/positions?holder=r-umerov', '/v1/compare?actors=people/r-umerov,RU']) {
      const { status, body } = await service.get(url)
      expect([status, body.errors], url).toMatchObject([400, [{ nearest: ['rustem-umerov'] }]])
      expect(body.errors[0].detail, url).toMatch(/^people "r-umerov" was merged into "rustem-umerov" in version/)
    }
    const gone = await service.get('/v1/positions?holder=nobody')
    expect(gone.body.errors).toMatchObject([
      { detail: expect.stringMatching(/^people "nobody" was removed in/), nearest: [] },
    ])
    await service.close()
  })

  test('what a load takes out is gone, with the version that did it, and may come back', async () => {
    const graph = await loaded(await open(), folder)
    const service = await serviceOn(graph)
    const extra = join(folder, 'extra.yaml')
    const person = { id: 'envoy-x', name: 'Envoy X', citations: [{ source: 'zelensky-seeks-direct-talks' }] }
    await writeFile(extra, JSON.stringify({ people: [person] }))
    await loaded(graph, folder)
    expect((await service.get('/v1/people/envoy-x')).status).toBe(200)
    await rm(extra)
    await loaded(graph, folder)
    const { status, body } = await service.get('/v1/people/envoy-x')
    const { meta } = (await service.get('/v1/people')).body
    expect(status).toBe(410)
    expect(body.detail).toContain(`in version ${meta.data_version} of the data`)
    await writeFile(extra, JSON.stringify({ people: [person] }))
    await loaded(graph, folder)
    expect((await service.get('/v1/people/envoy-x')).status).toBe(200)
    await service.close()
  })
})

interface Linked {
  type: string
  id: string
  href: string
}

interface Fact {
  entity: Linked
  field: string | null
  paragraph: number | null
}

interface Support {
  source: Linked
  copy_of: Linked | null
}
