/** Walking the graph: on the first source, on the fictional lake talks, and on random graphs beside a plain search in memory. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkData } from '../seed/check.ts'
import { type Random, randomFrom } from '../seed/random.ts'
import { chainsOf } from '../src/connections/meetings.ts'
import type { Graph } from '../src/graph/graph.ts'
import { loaded, onEachEngine } from './engines.ts'
import { type Service, serviceOn } from './service.ts'

const lakeTalks = join(import.meta.dirname, 'fixtures/lake-talks')

const asking = (service: () => Service) => ({
  async ask(url: string) {
    const { status, body } = await service().get(`/v1/graph/${url}`)
    expect(status, `${url}: ${body?.detail}`).toBe(200)
    return body
  },
  async refused(url: string): Promise<string> {
    const { status, body } = await service().get(`/v1/graph/${url}`)
    return `${status} ${body.detail}`
  },
  /** All pages together. */
  async all(url: string): Promise<Neighbor[]> {
    const entries: Neighbor[] = []
    for (let next: string | null = `/v1/graph/${url}`; next; ) {
      const { status, body }: Awaited<ReturnType<Service['get']>> = await service().get(next)
      expect(status, `${next}: ${body?.detail}`).toBe(200)
      expect(body.data.length).toBeLessThanOrEqual(body.page.limit)
      entries.push(...body.data)
      next = body.page.next
    }
    return entries
  },
})

const keyOf = ({ type, id }: Reference) => `${type}/${id}`
const wayOf = ({ steps }: Path) => [
  ...steps.slice(0, 1).map(({ from }) => keyOf(from)),
  ...steps.map(({ to }) => keyOf(to)),
]

onEachEngine('the first source, walked', open => {
  let service: Service
  beforeAll(async () => {
    service = await serviceOn(await loaded(await open()))
  })
  afterAll(() => service.close())
  const { ask, refused } = asking(() => service)

  test('what is around a person, and how it is tied to him', async () => {
    const { data, counts, page } = await ask('people/volodymyr-zelensky/neighbors?relation=country,holder')
    expect(data[0]).toMatchObject({
      entity: { type: 'countries', id: 'UA', name: 'Ukraine', href: '/v1/countries/UA' },
      depth: 1,
      from: { id: 'volodymyr-zelensky' },
      ties: [{ relation: 'country', direction: 'out', said: { role: expect.stringMatching(/President/), to: null } }],
      ways: 1,
    })
    expect(data.slice(1).every(({ ties }: Neighbor) => ties[0]?.relation === 'holder' && ties[0].said === null)).toBe(
      true,
    )
    expect(counts.map(({ relation, direction, type }: Count) => `${relation} ${direction} ${type}`)).toEqual([
      'country out countries',
      'holder in positions',
    ])
    expect(page).toEqual({ next: null, limit: 50 })
  })

  test('an id that tells is enough; an unknown one is refused with the nearest', async () => {
    expect((await ask('paths?from=volodymyr-zelensky&to=vladimir-putin&limit=25')).data.length).toBeGreaterThan(1)
    expect(await refused('paths?from=umerov&to=vladimir-putin')).toMatch(
      /^400 from: nothing has the id "umerov"; nearest: .*people\/rustem-umerov/,
    )
    expect(await refused('paths?from=people/umerov&to=persons/putin')).toMatch(
      /nothing in people has the id "umerov"; nearest: people\/rustem-umerov.*"persons" is no type/,
    )
    expect(await refused('paths?from=countries/UA')).toMatch(/^400 to: missing/)
  })
})

onEachEngine('the lake talks, walked', open => {
  let service: Service
  beforeAll(async () => {
    service = await serviceOn(await loaded(await open(), lakeTalks))
  })
  afterAll(() => service.close())
  const { ask, refused, all } = asking(() => service)
  const names = async (url: string) => (await all(url)).map(({ entity }) => keyOf(entity))

  test('a stance is said with its step, an exclusion is one tie', async () => {
    const { data } = await ask('proposals/accord-draft-2/neighbors?relation=stances,excludes')
    expect(data.map(({ entity, ties }: Neighbor) => [entity.id, ties])).toEqual([
      ['lantern-tables-draft-2', [{ relation: 'proposal', direction: 'in', said: { stance: 'supports' } }]],
      ['tarrin-conditions-draft-2', [{ relation: 'proposal', direction: 'in', said: { stance: 'conditional' } }]],
      ['accord-draft-1', [{ relation: 'excludes', direction: 'out', said: null }]],
      ['accord-draft-3', [{ relation: 'excludes', direction: 'out', said: null }]],
    ])
  })

  test('a role and its dates are said with the step, the uncertain ones as they are', async () => {
    const { data } = await ask('people/merrow-thale/neighbors?relation=organization')
    expect(data[0].ties).toEqual([
      {
        relation: 'organization',
        direction: 'out',
        said: {
          role: 'Envoy of Velmark to the Lake Talks',
          from: { edtf: '../2101-05-20', earliest: null, latest: '2101-05-20', label: 'by 20 May 2101' },
          to: null,
        },
      },
    ])
  })

  test('citations are left out unless they are asked for', async () => {
    expect(
      (await names('people/ilva-tarrin/neighbors?depth=3&limit=500')).filter(key => key.startsWith('sources')),
    ).toEqual([])
    const cited = ['sources/lake-courier-april', 'sources/lake-courier-winter']
    expect(await names('people/ilva-tarrin/neighbors?relation=citations')).toEqual(cited)
    expect(await names('people/ilva-tarrin/neighbors?relation=source')).toEqual(cited)
    const { data } = await ask('people/ilva-tarrin/neighbors?relation=source')
    expect(data[0].ties.map(({ said }: Tie) => said?.paragraph)).toEqual([2, 4])
  })

  test('one relation’s type in the graph is another relation from another entity', async () => {
    expect(await names('organizations/republic-of-ostara/neighbors?relation=parent')).toHaveLength(3)
    expect(await names('organizations/republic-of-ostara/neighbors?relation=country')).toEqual([])
    expect((await ask('organizations/republic-of-ostara/neighbors?relation=country')).counts).toEqual([])
  })

  test('direction: what an entity names, and what names it', async () => {
    expect(await names('issues/sluice/neighbors?direction=out&depth=3')).toEqual([
      'issues/water-level',
      'issues/lake-ishmere',
    ])
    expect((await names('issues/sluice/neighbors?direction=in')).every(key => /^(positions|proposals)/.test(key))).toBe(
      true,
    )
  })

  test('as_of: not by way of what was said or published later', async () => {
    const held = (day: string) => names(`people/ilva-tarrin/neighbors?relation=holder${day}`)
    expect(await held('')).toHaveLength(9)
    expect(await held('&as_of=2101-04-24')).toEqual(['positions/tarrin-demands-night-ban'])
    expect((await ask('people/ilva-tarrin/neighbors?relation=holder&as_of=2101-04-24')).counts[0].count).toBe(1)
    expect(await refused('positions/tarrin-supports-draft-3/neighbors?as_of=2101-04-24')).toMatch(
      /^404 positions "tarrin-supports-draft-3" is known, but not on 2101-04-24 yet/,
    )
    expect(await refused('paths?from=tarrin-supports-draft-3&to=kesta-morn&as_of=2101-04-24')).toMatch(
      /^400 from: positions\/tarrin-supports-draft-3 is known, but not on 2101-04-24 yet/,
    )
  })

  test.each([
    ['people/ilva-tarrin/neighbors?depth=9', /^400 depth: "9" is not right: a whole number from 1 to 3/],
    ['people/ilva-tarrin/neighbors?relation=holders', /^400 relation: .* did you mean holder\?/],
    ['people/tarrin/neighbors', /^404 nothing in people has the id "tarrin"; nearest: ilva-tarrin/],
    ['person/ilva-tarrin/neighbors', /^400 type: "person" is not one of negotiations/],
    ['people/ilva-tarrin/neighbors?cursor=x', /^400 cursor: this is no cursor/],
    ['paths?from=ilva-tarrin&to=people/ilva-tarrin', /^400 to: the same as from: people\/ilva-tarrin; name another/],
    [
      'paths?from=ilva-tarrin&to=kesta-morn&max_steps=7',
      /^400 max_steps: "7" is not right: a whole number from 1 to 6/,
    ],
    [
      'paths?from=ilva-tarrin&to=sluice&chronological=true',
      /^400 to: issues\/sluice takes no part in meetings; only people, organizations, countries do/,
    ],
  ])('%s is refused', async (url, words) => expect(await refused(url)).toMatch(words))

  test('a cursor belongs to its own question', async () => {
    const { page } = await ask('people/ilva-tarrin/neighbors?limit=1')
    const cursor = new URLSearchParams(page.next.split('?')[1]).get('cursor')
    expect(await refused(`people/kesta-morn/neighbors?limit=1&cursor=${cursor}`)).toMatch(
      /^400 cursor: this cursor belongs/,
    )
  })

  test('two who are not connected, or not in so few steps, have no path', async () => {
    expect((await ask('paths?from=hadrel-oskuin&to=kesta-morn&max_steps=3')).data).toEqual([])
    expect((await ask('paths?from=hadrel-oskuin&to=kesta-morn&max_steps=4')).data[0]).toMatchObject({
      length: 4,
      certain: null,
      meetings: null,
    })
  })

  test('the ties of a step are all of them', async () => {
    const { data } = await ask('paths?from=ostara-wants-joint-sluice&to=republic-of-ostara')
    expect(data).toMatchObject([
      {
        length: 1,
        steps: [
          {
            from: { href: '/v1/positions/ostara-wants-joint-sluice' },
            to: { href: '/v1/organizations/republic-of-ostara' },
            ties: [
              { relation: 'holder', direction: 'out' },
              { relation: 'party', direction: 'out' },
            ],
          },
        ],
      },
    ])
  })

  describe('who met whom', () => {
    const [tarrin, oskuin, aranthe, morn, bellamor, thale] = [
      'ilva-tarrin',
      'hadrel-oskuin',
      'pell-aranthe',
      'kesta-morn',
      'yusk-bellamor',
      'merrow-thale',
    ]
    const met = async (from: string, to: string, more = ''): Promise<string[]> => {
      const { data } = await ask(`paths?from=${from}&to=${to}&chronological=true&limit=25${more}`)
      return data.map(
        ({ certain, meetings }: Path) =>
          `${certain ? 'certain' : 'possible'}: ${meetings?.map(({ meeting }) => meeting.id).join(', ')}`,
      )
    }

    test('Tarrin to Oskuin: certain', async () => {
      expect(await met(tarrin, oskuin)).toEqual(['certain: tarrin-meets-aranthe, aranthe-visits-stonequay'])
      const { data } = await ask(`paths?from=${tarrin}&to=${oskuin}&chronological=true`)
      expect(data[0].meetings[1].date).toMatchObject({ edtf: '2101-05-03' })
      expect(data[0].steps[1]).toMatchObject({
        from: { id: 'tarrin-meets-aranthe' },
        to: { id: aranthe },
        ties: [{ relation: 'participant', direction: 'out', said: { role: 'host' } }],
      })
    })

    test('Oskuin to Tarrin: none; Oskuin reaches Aranthe and nobody else', async () => {
      expect(await met(oskuin, tarrin)).toEqual([])
      expect(await met(oskuin, aranthe)).toEqual(['certain: aranthe-visits-stonequay'])
      for (const other of [morn, bellamor, thale]) expect(await met(oskuin, other), other).toEqual([])
    })

    test('Morn to Tarrin: certain in three, in two only possibly', async () => {
      expect(await met(morn, tarrin)).toEqual([
        'certain: morn-receives-bellamor, thale-calls-bellamor, second-round',
        'possible: morn-receives-bellamor, tarrin-calls-bellamor',
      ])
      expect(await met(morn, tarrin, '&max_steps=5')).toEqual([
        'possible: morn-receives-bellamor, tarrin-calls-bellamor',
      ])
    })

    test('Tarrin to Morn, Aranthe to Morn: possible only', async () => {
      expect(await met(tarrin, morn)).toEqual(['possible: tarrin-calls-bellamor, morn-receives-bellamor'])
      expect(await met(aranthe, morn)).toEqual([
        'possible: tarrin-meets-aranthe, tarrin-calls-bellamor, morn-receives-bellamor',
      ])
    })

    test('Thale to Morn: none', async () => expect(await met(thale, morn)).toEqual([]))

    test('Aranthe to Bellamor, Aranthe to Thale, Morn to Thale: certain', async () => {
      expect(await met(aranthe, bellamor)).toEqual(['certain: tarrin-meets-aranthe, tarrin-calls-bellamor'])
      expect(await met(aranthe, thale)).toEqual([
        'certain: tarrin-meets-aranthe, first-round',
        'certain: tarrin-meets-aranthe, second-round',
      ])
      expect(await met(morn, thale)).toEqual(['certain: morn-receives-bellamor, thale-calls-bellamor'])
    })

    test('Thale, Bellamor or Morn to Aranthe or Oskuin: none', async () => {
      for (const from of [thale, bellamor, morn])
        for (const to of [aranthe, oskuin]) expect(await met(from, to), `${from} ${to}`).toEqual([])
    })

    test('without regard to time: all are connected', async () => {
      const meetings = async (from: string, to: string) => {
        const { data } = await ask(`people/${from}/neighbors?relation=participant&depth=2&limit=500&type=people`)
        return data.some(({ entity }: Neighbor) => entity.id === to)
      }
      expect(await meetings(oskuin, aranthe)).toBe(true)
      expect(await meetings(aranthe, tarrin)).toBe(true)
      expect(await meetings(tarrin, bellamor)).toBe(true)
      expect(await meetings(bellamor, morn)).toBe(true)
      for (const from of [tarrin, oskuin, aranthe, morn, bellamor, thale])
        for (const to of [tarrin, oskuin, aranthe, morn, bellamor, thale])
          if (from !== to)
            expect((await ask(`paths?from=${from}&to=${to}`)).data.length, `${from} ${to}`).toBeGreaterThan(0)
    })

    test('as_of: only meetings that were known by then', async () => {
      expect(await met(tarrin, oskuin, '&as_of=2101-05-02')).toEqual([])
      expect(await met(tarrin, oskuin, '&as_of=2101-05-03')).toHaveLength(1)
    })
  })
})

describe('the order of meetings', () => {
  const chains = (...dates: [string | null, string | null][]) => {
    const who = ['people/first', ...dates.map((_, i) => `people/after-${i}`)]
    const meetings = dates.map(([earliest, latest], i) => ({
      key: `meetings/meeting-${i}`,
      date: null,
      earliest,
      latest,
      participants: who.slice(i, i + 2),
    }))
    const found = chainsOf(meetings, { from: who[0] as string, to: who.at(-1) as string }, { most: 3, limit: 25 })
    return found.map(({ certain }) => certain)
  }
  const on = (day: string): [string, string] => [day, day]

  test('a later day is certainly later, the same day only may be, an earlier one is not', () => {
    expect(chains(on('2101-05-02'), on('2101-05-03'))).toEqual([true])
    expect(chains(on('2101-05-02'), on('2101-05-02'))).toEqual([false])
    expect(chains(on('2101-05-02'), on('2101-05-01'))).toEqual([])
  })

  test('days that overlap, open ends and missing dates exclude nothing and make nothing certain', () => {
    expect(chains(['2101-05-01', '2101-05-31'], on('2101-05-16'))).toEqual([false])
    expect(chains(on('2101-05-16'), ['2101-05-17', null])).toEqual([true])
    expect(chains(['2101-05-16', null], on('2101-05-17'))).toEqual([false])
    expect(chains(on('2101-05-16'), [null, null])).toEqual([false])
    expect(chains(on('2101-05-16'), [null, '2101-05-15'])).toEqual([])
  })

  test('a meeting of any day between does not make the last one follow the first', () => {
    const year: [string, string] = ['2101-01-01', '2101-12-31']
    expect(chains(on('2101-05-20'), year, on('2101-05-25'))).toEqual([false])
    expect(chains(on('2101-05-20'), year, on('2101-05-03'))).toEqual([])
    const meeting = (key: string, [earliest, latest]: [string, string], ...participants: string[]) => ({
      key,
      date: null,
      earliest,
      latest,
      participants,
    })
    const meetings = [
      meeting('first', on('2101-05-20'), 'a', 'b'),
      meeting('between', year, 'b', 'c'),
      meeting('before', on('2101-05-03'), 'c', 'd'),
      meeting('after', on('2101-05-25'), 'c', 'd'),
    ]
    expect(chainsOf(meetings, { from: 'a', to: 'd' }, { most: 3, limit: 25 })).toEqual([
      { way: ['a', 'first', 'b', 'between', 'c', 'after', 'd'], certain: false },
    ])
  })
})

interface Edge {
  from: string
  to: string
  relation: string
}

interface Held {
  key: string
  first: string
  last: string
  who: string[]
}

/** Random data, and the same as a plain list of edges. */
function randomGraph({ below, pick, some, maybe }: Random) {
  const edges: Edge[] = []
  const countsFrom = new Map<string, string>()
  const held: Held[] = []
  const citations = [{ source: 'made-up' }]
  const each = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i))
  const link = (from: string, relation: string, to: string) => {
    const there = edges.some(edge => edge.from === from && edge.to === to && edge.relation === relation)
    if (!there) edges.push({ from, relation, to })
    return to.split('/')[1] as string
  }
  const day = () => `2101-0${1 + below(3)}-${10 + below(4)}`
  const people = each(7, i => `people/person-${i}`)
  const organizations = each(3, i => `organizations/body-${i}`)
  const issues = [...each(5, i => `issues/matter-${i}`), 'issues/talks']
  const proposals = each(4, i => `proposals/outcome-${i}`)
  const about = new Map<string, string[]>()
  const idOf = (key: string) => key.split('/')[1] as string
  const data = {
    sources: [{ id: 'made-up', title: 'Nobody said any of this', kind: 'document' }],
    negotiations: [{ id: 'talks', name: 'Talks', citations }],
    organizations: organizations.map((key, i) => ({
      id: idOf(key),
      name: key,
      kind: 'other',
      ...(i > 0 && maybe(0.5) && { parent: link(key, 'parent', organizations[i - 1] as string) }),
      citations,
    })),
    people: people.map((key, i) => ({
      id: idOf(key),
      name: key,
      memberships: each(below(2), j => ({
        role: `role ${j} of ${i}`,
        organization: link(key, 'organization', pick(organizations)),
        citations,
      })),
      citations,
    })),
    issues: issues.map((key, i) => ({
      id: idOf(key),
      name: key,
      ...(i > 0 && maybe(0.4) && { broader: link(key, 'broader', issues[below(i)] as string) }),
      citations,
    })),
    proposals: proposals.map((key, i) => {
      const concerned = some(issues, 2)
      about.set(key, concerned)
      const excluded = i > 0 && maybe(0.4) ? [proposals[below(i)] as string] : []
      for (const other of excluded) link(key, 'excludes', other)
      return {
        id: idOf(key),
        name: key,
        issues: concerned.map(issue => link(key, 'issues', issue)),
        excludes: excluded.map(idOf),
        citations,
      }
    }),
    positions: each(6 + below(8), i => {
      const key = `positions/statement-${i}`
      const [holder, taken] = [pick([...people, ...organizations]), some(proposals, 2)]
      const date = maybe(0.8) ? day() : undefined
      if (date) countsFrom.set(key, date)
      for (const issue of taken.flatMap(proposal => about.get(proposal) ?? [])) link(key, 'issues', issue)
      link(key, 'holder', holder)
      return {
        id: idOf(key),
        holder,
        party: link(key, 'party', pick(organizations)),
        capacity: 'official',
        attribution: 'direct',
        act: 'states',
        summary: `Statement ${i}.`,
        ...(date && { date }),
        stances: taken.map(proposal => ({ stance: 'supports', proposal: link(key, 'proposal', proposal) })),
        citations,
      }
    }),
    meetings: each(6 + below(12), i => {
      const key = `meetings/meeting-${i}`
      const [a, b] = [day(), day()].sort() as [string, string]
      const [edtf, first, last] = pick([
        [a, a, a],
        [a, a, a],
        a < b ? [`${a}/${b}`, a, b] : [a, a, a],
        [`../${b}`, '', b],
        [`${a}/..`, a, '~'],
        [a.slice(0, 7), `${a.slice(0, 7)}-01`, `${a.slice(0, 7)}-${a.slice(5, 7) === '02' ? 28 : 31}`],
      ]) as [string, string, string]
      const status = maybe(0.8) ? 'held' : 'proposed'
      const who = some([...people, ...organizations], 3)
      if (last !== '~') countsFrom.set(key, last)
      if (status === 'held') held.push({ key, first, last, who })
      link(key, 'negotiation', 'negotiations/talks')
      for (const one of who) link(key, 'participant', one)
      return {
        id: idOf(key),
        name: key,
        negotiation: 'talks',
        kind: 'other',
        status,
        date: edtf,
        participants: who.map(participant => ({ participant, citations })),
        citations,
      }
    }),
  }
  return { data, edges, countsFrom, held, nodes: [...people, ...organizations, ...issues, ...proposals] }
}

/** Breadth first, plain: everything by the least number of steps. */
function search(edges: readonly Edge[], start: string, counts: (key: string) => boolean) {
  const around = (key: string) =>
    edges.flatMap(({ from, to }) => (from === key ? [to] : to === key ? [from] : [])).filter(counts)
  const depths = new Map([[start, 0]])
  for (const [key, depth] of depths) for (const next of around(key)) if (!depths.has(next)) depths.set(next, depth + 1)
  return { depths, around: (key: string) => [...new Set(around(key))] }
}

const tiesBetween = (edges: readonly Edge[], from: string, to: string) =>
  edges
    .filter(edge => (edge.from === from && edge.to === to) || (edge.from === to && edge.to === from))
    .map(edge => `${edge.relation} ${edge.relation === 'excludes' || edge.from === from ? 'out' : 'in'}`)
    .sort()

const said = (ties: readonly Tie[]) => ties.map(({ relation, direction }) => `${relation} ${direction}`).sort()

onEachEngine('random graphs', open => {
  let graph: Graph
  let service: Service
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'random-graph-'))
    graph = await open()
    service = await serviceOn(graph)
  })
  afterAll(async () => {
    await service.close()
    await rm(folder, { recursive: true })
  })
  const { ask, all, refused } = asking(() => service)

  test.each([1, 2, 3, 4, 5, 6])('graph %i: what a plain search finds', async seed => {
    const random = randomFrom(seed)
    const { data, edges, countsFrom, held, nodes } = randomGraph(random)
    await writeFile(join(folder, 'made-up.yaml'), JSON.stringify(data))
    await loaded(graph, await checkData(folder))

    expect(await refused('paths?from=talks&to=person-0')).toBe(
      '400 from: "talks" can be issues/talks or negotiations/talks; write which',
    )
    for (let i = 0; i < 10; i++) {
      const day = random.maybe(0.4) ? `2101-0${1 + random.below(3)}-12` : undefined
      const dated = (key: string) => /^(positions|meetings)/.test(key)
      const counts = (key: string) => day === undefined || !dated(key) || (countsFrom.get(key) ?? '~') <= day
      const [start, end] = [random.pick(nodes), random.pick(nodes)]
      const { depths, around } = search(edges, start, counts)
      const on = day ? `&as_of=${day}` : ''

      const found = await all(`${start}/neighbors?depth=3&limit=${1 + random.below(30)}${on}`)
      const expected = [...depths]
        .filter(([, depth]) => depth >= 1 && depth <= 3)
        .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
        .map(([key, depth]) => {
          const nearer = around(key).filter(other => depths.get(other) === depth - 1)
          const from = nearer.sort()[0] as string
          return [key, depth, from, nearer.length, tiesBetween(edges, from, key)]
        })
      expect(
        found.map(({ entity, depth, from, ways, ties }) => [keyOf(entity), depth, keyOf(from), ways, said(ties)]),
        `${start} ${day}`,
      ).toEqual(expected)

      if (start === end) continue
      const limit = random.pick([1, 2, 3, 25])
      const { data: paths } = await ask(`paths?from=${start}&to=${end}&limit=${limit}${on}`)
      expect(paths.map(wayOf), `${start} ${end} ${day} ${limit}`).toEqual(shortest(depths, around, end, limit))
      for (const { from, to, ties } of paths.flatMap(({ steps }: Path) => steps))
        expect(said(ties)).toEqual(tiesBetween(edges, keyOf(from), keyOf(to)))

      const [one, other] = [random.pick(nodes.slice(0, 10)), random.pick(nodes.slice(0, 10))]
      if (one === other) continue
      const { data: chains } = await ask(`paths?from=${one}&to=${other}&chronological=true&limit=25${on}`)
      expect(
        chains.map((path: Path) => `${path.certain} ${wayOf(path).join(' ')}`).sort(),
        `${one} ${other} ${day}`,
      ).toEqual(
        chronological(
          held.filter(({ key }) => counts(key)),
          one,
          other,
        ),
      )
      const certainty = chains.map(({ certain }: Path) => certain)
      expect(certainty).toEqual(certainty.toSorted((a: boolean, b: boolean) => Number(b) - Number(a)))
    }
  })
})

/** All shortest paths; of more than the limit those through the first keys, from the middle back to the start and then on. */
function shortest(
  depths: ReadonlyMap<string, number>,
  around: (key: string) => string[],
  end: string,
  limit: number,
): string[][] {
  const length = depths.get(end)
  if (length === undefined || length > 6) return []
  const back = (key: string): string[][] => {
    const depth = depths.get(key) as number
    if (depth === 0) return [[key]]
    const before = around(key).filter(other => depths.get(other) === depth - 1)
    return before.flatMap(other => back(other).map(path => [...path, key]))
  }
  const middle = Math.ceil(length / 2)
  const order = (path: string[]) => [...path.slice(1, middle + 1).reverse(), ...path.slice(middle + 1)].join(' ')
  const byKeys = (a: string, b: string) => (a < b ? -1 : 1)
  return back(end)
    .sort((a, b) => byKeys(order(a), order(b)))
    .slice(0, limit)
    .sort((a, b) => byKeys(a.join(' '), b.join(' ')))
}

/** Every chain of up to three meetings, tried out. */
function chronological(held: readonly Held[], from: string, to: string): string[] {
  const chains: { way: string[]; meetings: Held[] }[] = []
  const go = (way: string[], meetings: Held[]) => {
    const who = way.at(-1) as string
    if (who === to) chains.push({ way, meetings })
    if (who === to || meetings.length === 3) return
    for (const meeting of held)
      if (meeting.who.includes(who) && !way.includes(meeting.key))
        for (const next of meeting.who) if (!way.includes(next)) go([...way, meeting.key, next], [...meetings, meeting])
  }
  go([from], [])
  const pairs = (meetings: Held[]) => meetings.flatMap((a, i) => meetings.slice(i + 1).map(b => [a, b] as [Held, Held]))
  const certain = chains.filter(({ meetings }) => pairs(meetings).every(([a, b]) => b.first > a.last))
  const possible = chains.filter(({ meetings }) => pairs(meetings).every(([a, b]) => b.last >= a.first))
  const least = (some: typeof chains) => Math.min(...some.map(({ meetings }) => meetings.length))
  const shown = certain.filter(({ meetings }) => meetings.length === least(certain))
  const others = possible.filter(one => one.meetings.length === least(possible) && !certain.includes(one))
  return [
    ...shown.map(({ way }) => `true ${way.join(' ')}`),
    ...others.map(({ way }) => `false ${way.join(' ')}`),
  ].sort()
}

interface Reference {
  type: string
  id: string
}

interface Tie {
  relation: string
  direction: string
  said: Record<string, unknown> | null
}

interface Neighbor {
  entity: Reference
  depth: number
  from: Reference
  ties: Tie[]
  ways: number
}

interface Count {
  relation: string
  direction: string
  type: string
}

interface Path {
  certain: boolean | null
  steps: { from: Reference; to: Reference; ties: Tie[] }[]
  meetings: { meeting: Reference }[] | null
}
