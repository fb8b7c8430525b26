/** Actors side by side, issues in rows, and who has not spoken: on the first source and on the fictional lake talks. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, loaded, onEachEngine } from './engines.ts'
import { type Service, serviceOn } from './service.ts'

const lakeTalks = join(import.meta.dirname, 'fixtures/lake-talks')

interface Named {
  type: string
  id: string
}

async function ask(service: Service, url: string) {
  const { status, body } = await service.get(`/v1/${url}`)
  expect(status, `${url}: ${body?.detail}`).toBe(200)
  return body
}

/** By proposal: the relation, and the stance of each actor. */
const sideBySide = (proposals: any[]) =>
  Object.fromEntries(
    proposals.map(({ proposal, relation, standings }) => [
      proposal.id,
      `${relation}: ${standings.map((one: any) => one?.stance ?? '–').join(' ')}`,
    ]),
  )

const told = (collisions: any[]) =>
  collisions
    .map(
      ({ kind, sides }) =>
        `${kind}: ${sides.map((side: any) => `${(side.party ?? side.actor).id} ${side.proposal.id}`).join(' – ')}`,
    )
    .sort()

/** By issue, only those of which somebody spoke: the stances of each column. */
const byIssue = (rows: any[]) =>
  Object.fromEntries(
    rows.map(({ issue, cells }) => [
      issue.id,
      cells.map(
        ({ standings }: any) =>
          standings?.map(({ proposal, standing }: any) => `${proposal.id} ${standing.stance}`).join(', ') ?? null,
      ),
    ]),
  )

const silences = ({ data }: any) =>
  data.map(({ proposal, party, kind, statements }: any) => [
    proposal.id,
    party.id,
    kind,
    ...statements.map(({ position }: any) => position.id),
  ])

onEachEngine('the first source, side by side', open => {
  let service: Service
  beforeAll(async () => {
    service = await serviceOn(await loaded(await open()))
  })
  afterAll(() => service.close())

  test('Ukraine and Russia side by side', async () => {
    const { data } = await ask(service, 'compare?actors=UA,RU')
    expect(data.actors.map(({ id }: Named) => id)).toEqual(['UA', 'RU'])
    expect(sideBySide(data.proposals)).toEqual({
      'ceasefire-along-demarcation-line': 'one-sided: supports –',
      'leaders-meet-in-geneva': 'differ: supports opposes',
      'leaders-meet-in-kyiv': 'differ: supports opposes',
      'leaders-meet-in-moscow': 'one-sided: – supports',
      'no-territory-ceded': 'one-sided: supports –',
      'presidents-discuss-territory': 'one-sided: supports –',
      'russia-controls-donetsk-region': 'differ: opposes supports',
      'russia-settles-for-four-regions': 'one-sided: – opposes',
    })
    expect(told(data.collisions)).toEqual([
      'direct: RU russia-controls-donetsk-region – UA russia-controls-donetsk-region',
      'direct: UA leaders-meet-in-geneva – RU leaders-meet-in-geneva',
      'direct: UA leaders-meet-in-kyiv – RU leaders-meet-in-kyiv',
      expect.stringMatching(/^exclusion: .*leaders-meet-in-geneva.*leaders-meet-in-moscow/),
      expect.stringMatching(/^exclusion: .*leaders-meet-in-kyiv.*leaders-meet-in-moscow/),
      expect.stringMatching(/^exclusion: .*no-territory-ceded.*russia-controls-donetsk-region/),
    ])
    const turned = (await ask(service, 'compare?actors=RU,UA')).data
    expect(sideBySide(turned.proposals)['russia-controls-donetsk-region']).toBe('differ: supports opposes')
    expect(turned.collisions).toHaveLength(6)
  })

  test('a person is compared by what they said', async () => {
    const person = (await ask(service, 'compare?actors=volodymyr-zelensky,UA')).data
    expect(sideBySide(person.proposals)).toMatchObject({
      'leaders-meet-in-kyiv': 'agree: supports supports',
      'no-territory-ceded': 'one-sided: – supports',
    })
    // He supports two places for one meeting, and so does the country by his words: by the rule, each against the other.
    expect(told(person.collisions)).toEqual([
      'exclusion: UA leaders-meet-in-geneva – volodymyr-zelensky leaders-meet-in-kyiv',
      'exclusion: volodymyr-zelensky leaders-meet-in-geneva – UA leaders-meet-in-kyiv',
    ])
    const three = (await ask(service, 'compare?actors=US,people/alexey-zhuravlyov,RU')).data
    expect(sideBySide(three.proposals)).toMatchObject({
      'mutually-acceptable-terms': 'one-sided: supports – –',
      'russia-controls-donetsk-region': 'one-sided: – – supports',
      'russia-settles-for-four-regions': 'agree: – opposes opposes',
    })
  })

  test('on a day before anything was said, there is nothing to compare', async () => {
    expect((await ask(service, 'compare?actors=UA,RU&as_of=2026-02-17')).data).toMatchObject({
      proposals: [],
      collisions: [],
    })
  })

  test('silent, individual and declined are told apart', async () => {
    const answer = await ask(service, 'silences?negotiation=geneva-talks')
    expect(silences(answer).sort()).toEqual([
      ['ceasefire-along-demarcation-line', 'RU', 'silent'],
      ['leaders-meet-in-moscow', 'UA', 'silent'],
      ['mutually-acceptable-terms', 'RU', 'silent'],
      ['mutually-acceptable-terms', 'UA', 'silent'],
      ['no-territory-ceded', 'RU', 'silent'],
      ['presidents-discuss-territory', 'RU', 'silent'],
      ['russia-settles-for-four-regions', 'RU', 'individual', 'zhuravlyov-rejects-four-regions'],
      ['russia-settles-for-four-regions', 'UA', 'silent'],
    ])
    // The article does not say when it appeared.
    expect(answer.covered).toMatchObject({
      sources: [{ source: { id: 'zelensky-seeks-direct-talks' }, date: null }],
      from: null,
      to: null,
    })
  })
})

onEachEngine('the lake talks, side by side', open => {
  let service: Service
  beforeAll(async () => {
    service = await serviceOn(await loaded(await open(), lakeTalks))
  })
  afterAll(() => service.close())

  const collisions = [
    'direct: kingdom-of-velmark accord-draft-1 – republic-of-ostara accord-draft-1',
    'direct: kingdom-of-velmark night-fishing-by-licence – republic-of-ostara night-fishing-by-licence',
    'direct: republic-of-ostara night-fishing-banned – kingdom-of-velmark night-fishing-banned',
    'direct: republic-of-ostara sluice-held-jointly – kingdom-of-velmark sluice-held-jointly',
    expect.stringMatching(/^exclusion: kingdom-of-velmark talks-move-to-stonequay – .*talks-stay-at-lantern-house$/),
    expect.stringMatching(/^exclusion: republic-of-ostara night-fishing-banned – .*night-fishing-by-licence$/),
    expect.stringMatching(/^exclusion: republic-of-ostara sluice-held-jointly – .*velmark-holds-sluice$/),
  ]

  test('two shores agree, differ, are unclear, or one of them is silent', async () => {
    const { data } = await ask(service, 'compare?actors=republic-of-ostara,organizations/kingdom-of-velmark')
    expect(sideBySide(data.proposals)).toEqual({
      'accord-draft-1': 'differ: opposes supports',
      'accord-draft-2': 'one-sided: conditional –',
      'accord-draft-3': 'differ: supports conditional',
      'eel-quota-halved': 'differ: conditional supports',
      'ferry-runs-daily': 'agree: supports supports',
      'inspectors-on-both-shores': 'agree: supports supports',
      'joint-measurements': 'unclear: supports unclear',
      'lake-held-at-summer-mark': 'agree: supports supports',
      'lake-survey-shared': 'unclear: supports unclear',
      'lake-tribunal': 'one-sided: – neutral',
      'night-fishing-banned': 'differ: supports opposes',
      'night-fishing-by-licence': 'differ: opposes supports',
      'sluice-held-jointly': 'differ: supports opposes',
      'talks-move-to-stonequay': 'one-sided: – supports',
      'talks-stay-at-lantern-house': 'one-sided: supports –',
      'velmark-holds-sluice': 'one-sided: – supports',
    })
    // Lantern House against Stonequay: neither shore ever spoke of the other's place.
    expect(told(data.collisions)).toEqual(collisions)
  })

  test('three and five actors, mediators and people among them', async () => {
    const three = 'republic-of-ostara,kingdom-of-velmark,lantern-society'
    const { data } = await ask(service, `compare?actors=${three}`)
    expect(sideBySide(data.proposals)).toMatchObject({
      'accord-draft-1': 'differ: opposes supports lapsed',
      'accord-draft-2': 'unclear: conditional – lapsed',
      'accord-draft-3': 'differ: supports conditional supports',
      'ferry-runs-daily': 'agree: supports supports –',
      'lake-tribunal': 'differ: – neutral supports',
    })
    const five = (await ask(service, `compare?actors=${three},harbour-league,kesta-morn`)).data
    expect(sideBySide(five.proposals)).toMatchObject({
      'inspectors-on-both-shores': 'unclear: supports supports – unclear –',
      'lake-held-at-summer-mark': 'differ: supports supports – – opposes',
    })
    // Morn dissents in her own name: against her own shore, and against whoever else is for it.
    expect(told(five.collisions)).toContain(
      'direct: republic-of-ostara lake-held-at-summer-mark – kesta-morn lake-held-at-summer-mark',
    )
  })

  test('a body for which nothing was said is compared by what it said itself', async () => {
    const { data } = await ask(service, 'compare?actors=ostaran-negotiating-team,republic-of-ostara')
    expect(sideBySide(data.proposals)['inspectors-on-both-shores']).toBe('agree: supports supports')
    expect(sideBySide(data.proposals)['ferry-runs-daily']).toBe('one-sided: – supports')
  })

  test('the negotiation, a day and a number of sources narrow it', async () => {
    const both = 'compare?actors=republic-of-ostara,kingdom-of-velmark'
    const whole = (await ask(service, both)).data
    expect((await ask(service, `${both}&negotiation=lake-talks`)).data).toEqual(whole)
    const early = (await ask(service, `${both}&as_of=2101-04-20`)).data
    expect(sideBySide(early.proposals)['lake-held-at-summer-mark']).toBe('differ: opposes supports')
    expect(sideBySide((await ask(service, `${both}&min_sources=2`)).data.proposals)).toEqual({
      'sluice-held-jointly': 'one-sided: – opposes',
      'velmark-holds-sluice': 'one-sided: – supports',
    })
  })

  test.each([
    ['compare', /^actors: missing/],
    ['compare?actors=republic-of-ostara', /^actors: .*two to five actors, separated by commas/],
    ['compare?actors=AQ,republic-of-ostara,kingdom-of-velmark,kesta-morn,harbour-league,ilva-tarrin', /two to five/],
    ['compare?actors=kesta-morn,ilva-tarrin,kesta-morn', /^actors: "kesta-morn" is there already/],
    ['compare?actors=kesta-morn,people/kesta-morn', /^actors: "people\/kesta-morn" is there already/],
    ['compare?actors=kesta-morn,ostara', /^actors: nothing in .* has the id "ostara"; nearest: .*republic-of-ostara/],
    ['compare?actors=kesta-morn,ilva-tarrin&negotiation=lake', /^negotiation: .*"lake"; nearest: lake-talks/],
    ['compare?actors=kesta-morn,ilva-tarrin&as_of=today', /^as_of: "today" is not right: a day is written YYYY-MM-DD/],
    ['silences', /^negotiation: missing: Id of the negotiation/],
    ['silences?negotiation=lake', /^negotiation: nothing in negotiations has the id "lake"; nearest: lake-talks/],
    ['silences?negotiation=lake-talks&party=kesta-morn', /^party: unknown/],
    ['negotiations/lake-talks/matrix?on=place', /^on: "place" is not one of proposal, issue/],
  ])('%s is refused', async (url, detail) => {
    const { status, body } = await service.get(`/v1/${url}`)
    expect([status, body.detail]).toEqual([400, expect.stringMatching(detail)])
  })

  test('the matrix by issue', async () => {
    const { data } = await ask(service, 'negotiations/lake-talks/matrix?on=issue')
    expect(data.columns.map(({ who, role }: any) => `${who.id} ${role}`)).toEqual([
      'republic-of-ostara party',
      'kingdom-of-velmark party',
      'lantern-society mediator',
      'harbour-league other',
    ])
    expect(byIssue(data.rows)).toMatchObject({
      sluice: [
        'sluice-held-jointly supports',
        'sluice-held-jointly opposes, velmark-holds-sluice supports',
        null,
        null,
      ],
      'night-fishing': [
        'night-fishing-banned supports, night-fishing-by-licence opposes',
        'night-fishing-banned opposes, night-fishing-by-licence supports',
        null,
        'night-fishing-banned neutral',
      ],
      crossing: ['ferry-runs-daily supports', 'ferry-runs-daily supports', null, null],
      // Only what names venue itself; the issue above it has a row of its own.
      venue: [
        'talks-stay-at-lantern-house supports',
        'talks-move-to-stonequay supports',
        'talks-stay-at-lantern-house conditional',
        null,
      ],
      process: [null, null, null, null],
    })
    const broader = data.rows.map(({ issue, broader }: any) => `${issue.id} < ${broader?.id ?? null}`)
    expect(broader.sort()).toEqual([
      'crossing < lake-ishmere',
      'fishing < lake-ishmere',
      'lake-ishmere < null',
      'night-fishing < fishing',
      'process < null',
      'sluice < water-level',
      'venue < process',
      'water-level < lake-ishmere',
    ])
    const byActor = (await ask(service, 'negotiations/lake-talks/matrix?on=issue&by=actor')).data
    const place = byActor.columns.findIndex(({ who }: any) => who.id === 'kesta-morn')
    expect(byIssue(byActor.rows)['water-level'][place]).toBe('lake-held-at-summer-mark opposes')
  })

  test('silence and a declined answer, with what was covered', async () => {
    const answer = await ask(service, 'silences?negotiation=lake-talks')
    expect(silences(answer).sort()).toEqual([
      ['accord-draft-2', 'kingdom-of-velmark', 'silent'],
      ['causeway-at-the-narrows', 'kingdom-of-velmark', 'silent'],
      ['causeway-at-the-narrows', 'republic-of-ostara', 'silent'],
      ['lake-tribunal', 'kingdom-of-velmark', 'declined', 'oskuin-neutral-on-tribunal'],
      ['lake-tribunal', 'republic-of-ostara', 'silent'],
      ['talks-move-to-stonequay', 'republic-of-ostara', 'no-stance', 'ostara-rejects-salt-island'],
      ['talks-stay-at-lantern-house', 'kingdom-of-velmark', 'silent'],
      ['velmark-holds-sluice', 'republic-of-ostara', 'silent'],
    ])
    const { sources, from, to } = answer.covered
    expect([sources.length, from, to]).toEqual([9, '2101-04-24', '2102-01-31'])
    const undated = sources.filter(({ date }: any) => date === null).map(({ source }: any) => source.id)
    expect(undated).toEqual(['morn-interview', 'stonequay-herald-reprint'])
  })

  test('a silence ends on the day somebody speaks', async () => {
    const kind = async (day: string) =>
      silences(await ask(service, `silences?negotiation=lake-talks&as_of=${day}`)).find(
        ([proposal, party]: string[]) => proposal === 'lake-tribunal' && party === 'kingdom-of-velmark',
      )[2]
    expect(await kind('2101-08-27')).toBe('silent')
    expect(await kind('2101-08-28')).toBe('declined')
  })

  test('on a day, only the sources that were out by then are covered', async () => {
    const { covered } = await ask(service, 'silences?negotiation=lake-talks&as_of=2101-05-24')
    expect(covered.sources.map(({ source }: any) => source.id)).toEqual(['lake-courier-april'])
    expect([covered.from, covered.to]).toEqual(['2101-04-24', '2101-04-24'])
  })
})

onEachEngine('two who share an id', open => {
  let service: Service
  beforeAll(async () => {
    const citations = [{ source: 'paper' }]
    const [twin, other] = ['twin', 'other'].map(id => ({ id, name: id, citations }))
    // JSON is YAML.
    const file = {
      sources: [{ id: 'paper', title: 'Paper', kind: 'article' }],
      organizations: [{ ...twin, kind: 'other' }],
      people: [twin, other],
    }
    const folder = await mkdtemp(join(tmpdir(), 'parley-'))
    await writeFile(join(folder, 'twins.yaml'), JSON.stringify(file))
    service = await serviceOn(await loaded(await open(), folder))
    await rm(folder, { recursive: true })
  })
  afterAll(() => service.close())

  test('are told apart by their type', async () => {
    const { data } = await ask(service, 'compare?actors=organizations/twin,people/twin')
    expect(data.actors.map(({ type, id }: Named) => `${type}/${id}`)).toEqual(['organizations/twin', 'people/twin'])
  })

  test('cannot be named by the id alone', async () => {
    const { status, body } = await service.get('/v1/compare?actors=twin,other')
    expect([status, body.detail]).toEqual([400, expect.stringMatching(/^actors: .*organizations\/twin.*people\/twin/)])
  })
})

describe.skipIf(!engines.neo4j)('embedded and Neo4j, on the lake talks', () => {
  const services: Service[] = []
  beforeAll(async () => {
    for (const open of Object.values(engines)) services.push(await serviceOn(await loaded(await open(), lakeTalks)))
  })
  afterAll(async () => {
    for (const service of services) await service.close()
  })

  const lake = 'negotiations/lake-talks'
  test.each([
    `${lake}/matrix`,
    `${lake}/matrix?by=actor&as_of=2101-07-09`,
    `${lake}/matrix?on=issue&min_sources=2`,
    `${lake}/sticking-points?as_of=2101-06-01`,
    `${lake}/common-ground`,
    'compare?actors=republic-of-ostara,kingdom-of-velmark,lantern-society',
    'compare?actors=kesta-morn,ilva-tarrin&negotiation=lake-talks',
    'compare?actors=kesta-morn,ostara',
    'shifts?negotiation=lake-talks',
    'shifts?actor=republic-of-ostara&by=actor',
    'shifts?proposal=sluice-held-jointly&as_of=2101-06-01',
    'silences?negotiation=lake-talks',
    'silences?negotiation=lake-talks&as_of=2101-05-24',
    'shifts',
  ])('%s has the same bytes', async url => {
    const [embedded, neo4j] = await Promise.all(
      services.map(service => service.get(`/v1/${url}`, { 'x-request-id': 'same' })),
    )
    expect(neo4j?.status).toBe(embedded?.status)
    expect(neo4j?.text).toBe(embedded?.text)
  })

  test.each([`${lake}/timeline?limit=20`, `${lake}/timeline?kind=position&from=2101-05-20&as_of=2101-08-01`])(
    '%s has the same bytes',
    async url => {
      const [embedded, neo4j] = await Promise.all(
        services.map(service => service.get(`/v1/${url}`, { 'x-request-id': 'same' })),
      )
      expect(neo4j?.text).toBe(embedded?.text)
    },
  )
})
