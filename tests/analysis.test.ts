/** What is computed from positions: each rule of docs/semantics.md, on the first source and on the fictional lake talks. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { orderOf } from '../src/analysis/order.ts'
import { standingOf as standingAs } from '../src/analysis/standing.ts'
import type { Stance, Statement } from '../src/analysis/statements.ts'
import { loaded, onEachEngine } from './engines.ts'
import { type Service, serviceOn } from './service.ts'

onEachEngine('the first source, computed', open => {
  let service: Service
  beforeAll(async () => {
    service = await serviceOn(await loaded(await open()))
  })
  afterAll(() => service.close())

  const ask = async (what: string) => {
    const { status, body } = await service.get(`/v1/negotiations/geneva-talks/${what}`)
    expect(status, body?.detail).toBe(200)
    return body.data
  }

  test('the matrix: who stands where', async () => {
    const { columns, rows } = await ask('matrix')
    expect(columns.map(({ who, role }: Column) => `${who.id} ${role}`)).toEqual(['UA party', 'RU party', 'US mediator'])
    const stances = rows.map(({ proposal, cells }: MatrixRow) => [
      proposal.id,
      ...cells.map(({ standing }) => standing?.stance ?? null),
    ])
    expect(stances).toEqual([
      ['ceasefire-along-demarcation-line', 'supports', null, null],
      ['russia-controls-donetsk-region', 'opposes', 'supports', null],
      ['russia-settles-for-four-regions', null, 'opposes', null],
      ['mutually-acceptable-terms', null, null, 'supports'],
      ['leaders-meet-in-geneva', 'supports', 'opposes', null],
      ['leaders-meet-in-kyiv', 'supports', 'opposes', null],
      ['leaders-meet-in-moscow', null, 'supports', null],
      ['presidents-discuss-territory', 'supports', null, null],
      ['no-territory-ceded', 'supports', null, null],
    ])
  })

  test('a position counts for the party it is stated for, and by actor for whoever says it', async () => {
    const { columns, rows } = await ask('matrix?by=actor')
    expect(columns.map(({ who }: Column) => who.name)).toEqual([
      'Alexey Zhuravlyov',
      'Matthew Whitaker',
      'Russia',
      'Ukraine',
      'Volodymyr Zelensky',
    ])
    const settle = rows.find(({ proposal }: MatrixRow) => proposal.id === 'russia-settles-for-four-regions')
    expect(settle.cells.map(({ standing }: Cell) => standing?.stance ?? null)).toEqual([
      'opposes',
      null,
      null,
      null,
      null,
    ])
    expect(settle.cells[0].standing.current[0]).toMatchObject({
      capacity: 'individual',
      position: { href: '/v1/positions/zhuravlyov-rejects-four-regions' },
      citations: [{ source: { id: 'zelensky-seeks-direct-talks' }, paragraph: 6 }],
    })
  })

  test('the sticking points of the first source', async () => {
    const points = await ask('sticking-points')
    const told = points.map(({ issue, collisions }: StickingPoint) => [
      issue.id,
      collisions.map(
        ({ kind, sides }) => `${kind}: ${sides.map(told => `${told.party.id} ${told.proposal.id}`).join(' – ')}`,
      ),
    ])
    const cession = 'exclusion: UA no-territory-ceded – RU russia-controls-donetsk-region'
    expect(told).toEqual([
      ['cession-of-territory', [cession]],
      [
        'control-of-donetsk-region',
        ['direct: RU russia-controls-donetsk-region – UA russia-controls-donetsk-region', cession],
      ],
      [
        'venue',
        [
          'direct: UA leaders-meet-in-geneva – RU leaders-meet-in-geneva',
          'exclusion: UA leaders-meet-in-geneva – RU leaders-meet-in-moscow',
          'direct: UA leaders-meet-in-kyiv – RU leaders-meet-in-kyiv',
          'exclusion: UA leaders-meet-in-kyiv – RU leaders-meet-in-moscow',
        ],
      ],
    ])
    for (const { collisions } of points)
      for (const { standing } of collisions.flatMap(({ sides }: Collision) => sides))
        expect(standing.current.every(({ citations }: { citations: unknown[] }) => citations.length > 0)).toBe(true)
  })

  test('the first source has no shared ground; a mediator’s condition is the mediator’s', async () => {
    const ground = await ask('common-ground')
    expect(
      ground.map(({ proposal, agreement, open }: Ground) => [proposal.id, agreement, open.map(({ id }) => id)]),
    ).toEqual([
      ['ceasefire-along-demarcation-line', 'one-sided', ['RU']],
      ['presidents-discuss-territory', 'one-sided', ['RU']],
    ])
  })

  test('on a day, only what was certainly said by then', async () => {
    expect(await ask('sticking-points?as_of=2026-02-17')).toEqual([])
    expect(await ask('sticking-points?as_of=2026-02-18')).toHaveLength(3)
    const { rows } = await ask('matrix?as_of=2026-02-17')
    expect(rows).toHaveLength(9)
    expect(rows.flatMap(({ cells }: MatrixRow) => cells).every(({ standing }: Cell) => standing === null)).toBe(true)
  })

  test.each([
    ['geneva-talks/matrix?as_of=2026-02-30', 400, /^as_of: "2026-02-30" is not right: a day is written YYYY-MM-DD/],
    ['geneva-talks/matrix?by=country', 400, /^by: "country" is not one of party, actor/],
    ['geneva-talks/common-ground?by=party', 400, /^by: unknown; known: as_of/],
    ['geneva/sticking-points', 404, /nothing in negotiations has the id "geneva"; nearest: geneva-talks/],
    ['geneva-talks/stickingpoints', 404, /did you mean \/v1\/negotiations\/geneva-talks\/sticking-points\?/],
  ])('%s is refused', async (url, status, detail) => {
    const reply = await service.get(`/v1/negotiations/${url}`)
    expect(reply.status).toBe(status)
    expect(reply.body.detail).toMatch(detail)
  })
})

onEachEngine('the lake talks, computed', open => {
  let service: Service
  beforeAll(async () => {
    service = await serviceOn(await loaded(await open(), join(import.meta.dirname, 'fixtures/lake-talks')))
  })
  afterAll(() => service.close())

  const ask = async (what: string) => (await service.get(`/v1/negotiations/lake-talks/${what}`)).body.data
  const short: Record<string, string> = {
    'republic-of-ostara': 'O',
    'kingdom-of-velmark': 'V',
    'lantern-society': 'L',
    'harbour-league': 'H',
  }
  const stances = async (query = '') =>
    Object.fromEntries(
      (await ask(`matrix${query}`)).rows.map(({ proposal, cells }: MatrixRow) => [
        proposal.id,
        cells.map(({ standing }) => standing?.stance ?? '–').join(' '),
      ]),
    )
  const collisions = async (query = '') =>
    (await ask(`sticking-points${query}`)).flatMap(({ issue, collisions }: StickingPoint) =>
      collisions.map(({ kind, sides }) => {
        const told = sides.map(({ party, proposal }) => `${short[party.id]} ${proposal.id}`).join(' – ')
        return `${issue.id}: ${kind} ${told}`
      }),
    )

  test('silence is not neutrality; later words count, disputed and undated ones are unclear, replaced drafts lapse', async () => {
    const { columns } = await ask('matrix')
    expect(columns.map(({ who, role }: Column) => `${short[who.id]} ${role}`)).toEqual([
      'O party',
      'V party',
      'L mediator',
      'H other',
    ])
    expect(await stances()).toEqual({
      'accord-draft-1': 'opposes supports lapsed –',
      'accord-draft-2': 'conditional – lapsed –',
      'accord-draft-3': 'supports conditional supports –',
      'causeway-at-the-narrows': '– – – –',
      'eel-quota-halved': 'conditional supports – –',
      'ferry-runs-daily': 'supports supports – –',
      'inspectors-on-both-shores': 'supports supports – unclear',
      'joint-measurements': 'supports unclear – –',
      'lake-held-at-summer-mark': 'supports supports – –',
      'lake-survey-shared': 'supports unclear – –',
      'lake-tribunal': '– neutral supports –',
      'night-fishing-banned': 'supports opposes – neutral',
      'night-fishing-by-licence': 'opposes supports – –',
      'sluice-held-jointly': 'supports opposes – –',
      'talks-move-to-stonequay': '– supports – –',
      'talks-stay-at-lantern-house': 'supports – conditional –',
      'velmark-holds-sluice': '– supports – –',
    })
  })

  test('a cell tells what it superseded, and what an individual said against the line', async () => {
    const { rows } = await ask('matrix')
    const { standing } = rows.find(({ proposal }: MatrixRow) => proposal.id === 'lake-held-at-summer-mark').cells[0]
    const ids = (statements: { position: Named }[]) => statements.map(({ position }) => position.id)
    expect(ids(standing.current)).toEqual(['ostara-accepts-summer-mark'])
    expect(ids(standing.superseded)).toEqual(['ostara-rejects-summer-mark', 'tarrin-conditions-summer-mark'])
    expect(ids(standing.individual)).toEqual(['morn-rejects-summer-mark'])
  })

  test('parties collide directly', async () => {
    expect((await collisions()).filter((told: string) => told.includes('direct')).sort()).toEqual([
      expect.stringMatching(/: direct V accord-draft-1 – O accord-draft-1$/),
      'night-fishing: direct O night-fishing-banned – V night-fishing-banned',
      'night-fishing: direct V night-fishing-by-licence – O night-fishing-by-licence',
      'sluice: direct O sluice-held-jointly – V sluice-held-jointly',
    ])
  })

  test('parties collide through exclusion', async () => {
    expect((await collisions()).filter((told: string) => told.includes('exclusion')).sort()).toEqual([
      'night-fishing: exclusion O night-fishing-banned – V night-fishing-by-licence',
      'sluice: exclusion O sluice-held-jointly – V velmark-holds-sluice',
      'venue: exclusion V talks-move-to-stonequay – O talks-stay-at-lantern-house',
    ])
  })

  test('common ground takes every party', async () => {
    const ground = await ask('common-ground')
    expect(
      ground.map(({ proposal, agreement, open }: Ground) => [
        agreement,
        proposal.id,
        open.map(({ id }) => short[id]).join(),
      ]),
    ).toEqual([
      ['shared', 'ferry-runs-daily', ''],
      ['shared', 'inspectors-on-both-shores', ''],
      ['shared', 'lake-held-at-summer-mark', ''],
      ['conditional', 'accord-draft-3', ''],
      ['conditional', 'eel-quota-halved', ''],
      ['one-sided', 'joint-measurements', 'V'],
      ['one-sided', 'lake-survey-shared', 'V'],
    ])
  })

  test('collisions come and go with the days', async () => {
    const mark = async (day: string) =>
      (await stances(`?as_of=${day}`))['lake-held-at-summer-mark'].split(' ').slice(0, 2).join(' ')
    expect(await mark('2101-04-17')).toBe('– –')
    expect(await mark('2101-04-20')).toBe('opposes supports')
    expect(await mark('2101-05-21')).toBe('conditional supports')
    expect(await mark('2101-07-09')).toBe('supports supports')
    const inspectors = (told: string) => told.includes('inspectors')
    // Ostara spoke of inspectors on some day in May; it is in a source published on the 25th.
    expect((await collisions('?as_of=2101-05-24')).filter(inspectors)).toEqual([])
    expect((await collisions('?as_of=2101-05-25')).filter(inspectors)).toHaveLength(1)
    expect((await collisions('?as_of=2101-08-20')).filter(inspectors)).toEqual([])
  })
})

describe('where one stands, by what was said', () => {
  let count = 0
  const said = (stance: Stance, date: string | null, more: Partial<Statement> = {}): Statement => {
    const id = `said-${++count}`
    const somebody = { type: 'countries', id: 'UA', name: 'Ukraine' }
    return {
      position: { type: 'positions', id, name: id },
      proposal: 'peace',
      stance,
      holder: somebody,
      party: somebody,
      capacity: 'official',
      act: 'states',
      date,
      counts_from: date,
      independent_sources: 1,
      supersedes: null,
      replaced_by: { party: [], holder: [] },
      citations: [],
      ...more,
    }
  }
  const standingOf = (statements: Statement[]) => standingAs(statements, 'party')
  const after = (earlier: Statement, stance: Stance, date: string | null) =>
    said(stance, date, { supersedes: earlier.position.id })

  test('a later stance supersedes an earlier one', () => {
    const [first, second, third] = [
      said('opposes', '2101-01-05'),
      said('conditional', '2101-02'),
      said('supports', '2101-03-01'),
    ]
    expect(standingOf([first, second, third])).toEqual({
      stance: 'supports',
      current: [third],
      superseded: [first, second],
      individual: [],
    })
  })

  test('overlapping dates do not decide which was later', () => {
    expect(standingOf([said('opposes', '2101-02'), said('supports', '2101-02-17')]).stance).toBe('unclear')
    expect(standingOf([said('opposes', '2101-02-17'), said('supports', '../2101-03-01')]).stance).toBe('unclear')
    expect(standingOf([said('opposes', null), said('supports', '2101-02-17')]).stance).toBe('unclear')
    expect(standingOf([said('supports', null), said('supports', '2101-02-17')]).stance).toBe('supports')
  })

  test('a position that says what it supersedes needs no date', () => {
    const first = said('opposes', null)
    const second = after(first, 'neutral', null)
    const third = after(second, 'supports', null)
    expect(standingOf([third, first, second])).toMatchObject({ stance: 'supports', current: [third] })
    expect(standingOf([third, first]).stance).toBe('unclear')
  })

  test('what is superseded elsewhere lapses', () => {
    const replaced = (capacity: Statement['capacity'], author = 'countries/UA') =>
      said('supports', '2101-01-05', {
        replaced_by: { party: [{ author, capacity, counts_from: null, independent_sources: 1 }], holder: [] },
      })
    const draft = replaced('official')
    expect(standingOf([draft])).toMatchObject({ stance: 'lapsed', current: [], superseded: [draft] })
    expect(standingOf([replaced('individual')]).stance).toBe('supports')
    expect(standingOf([replaced('official', 'countries/RU')]).stance).toBe('supports')
  })

  test('what a statement says it takes the place of goes before dates that contradict it', () => {
    const first = said('opposes', '2101-06-01')
    const second = after(first, 'neutral', null)
    const third = after(second, 'supports', '2101-02-01')
    for (const order of [
      [first, second, third],
      [third, second, first],
    ])
      expect(standingOf(order)).toMatchObject({ stance: 'supports', current: [third] })
    // Said in March, it was before the one of June, and so before what took the place of that.
    expect(standingOf([first, second, said('opposes', '2101-03-01')])).toMatchObject({ current: [second] })
    // What has no end ended when it was replaced, in June.
    const open = said('opposes', '2101-01-01/..')
    const [june, july] = [after(open, 'neutral', '2101-06-01'), said('supports', '2101-07-01')]
    expect(orderOf([open, july]).isAfter(july, open)).toBe(false)
    expect(orderOf([open, june, july]).isAfter(july, open)).toBe(true)
  })

  test('a deputy does not speak over an official word', () => {
    const official = said('supports', '2101-01-05')
    const deputy = said('opposes', '2101-06-01', { capacity: 'individual' })
    expect(standingOf([official, deputy])).toMatchObject({
      stance: 'supports',
      current: [official],
      individual: [deputy],
    })
    expect(standingOf([deputy])).toMatchObject({ stance: 'opposes', current: [deputy], individual: [] })
  })
})

interface Named {
  id: string
  name: string
}
interface Column {
  who: Named
  role: string
}
interface Cell {
  standing: { stance: string; current: { citations: unknown[] }[] } | null
}
interface MatrixRow {
  proposal: Named
  cells: Cell[]
}
interface Collision {
  kind: string
  sides: { party: Named; proposal: Named; standing: { current: { citations: unknown[] }[] } }[]
}
interface StickingPoint {
  issue: Named
  collisions: Collision[]
}
interface Ground {
  proposal: Named
  agreement: string
  open: Named[]
}
