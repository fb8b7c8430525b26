/** A negotiation in time, where its parties collide, and the cards of a person and a position, as pictures. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linesOf, widthOf } from '../src/embed/draw.ts'
import { counted, dateInWords, isCertain } from '../src/embed/told.ts'
import { wordsIn } from '../src/embed/words.ts'
import { engines, loaded } from './engines.ts'
import { type Service, serviceOn } from './service.ts'

const embedded = engines.embedded as NonNullable<typeof engines.embedded>

interface Placed {
  x: number
  right: number
  y: number
  text: string
}

interface Seen {
  svg: string
  /** All that is written in it, titles and the description among it. */
  text: string
  links: string[]
  width: number
  height: number
  lines: Placed[]
}

/** The picture at an address, read as XML. */
async function see(service: Service, url: string): Promise<Seen> {
  const { status, text: svg, headers } = await service.get(url)
  expect(status, svg).toBe(200)
  expect(headers['content-type']).toMatch(/^image\/svg\+xml/)
  const seen: Seen = { svg, text: '', links: [], width: 0, height: 0, lines: [] }
  let line: Placed | undefined
  let size = 0
  let anchor: string | undefined
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'script') throw new Error('a script in a picture')
    if (Object.keys(attributes).some(key => key.startsWith('on'))) throw new Error('a handler in a picture')
    if (name === 'svg') Object.assign(seen, { width: Number(attributes.width), height: Number(attributes.height) })
    if (name === 'a') seen.links.push(attributes.href as string)
    if (name !== 'text') return
    size = Number(attributes['font-size'])
    anchor = attributes['text-anchor']
    line = { x: Number(attributes.x), right: 0, y: Number(attributes.y), text: '' }
  })
  parser.on('text', said => {
    seen.text += `${said} `
    if (line) line.text += said
  })
  parser.on('closetag', ({ name }) => {
    if (name !== 'text' || !line) return
    const wide = widthOf(line.text, size)
    const x = anchor === 'middle' ? line.x - wide / 2 : line.x
    seen.lines.push({ ...line, x, right: x + wide })
    line = undefined
  })
  parser.write(svg).close()
  return seen
}

/** Nothing is cut at the edges, and no line stands on another. */
function expectReadable({ lines, width, height }: Seen): void {
  for (const { x, right, y, text } of lines) {
    expect(x, text).toBeGreaterThanOrEqual(0)
    // Semibold is rather wider than what is measured here, so half a letter is let pass either way.
    expect(right, text).toBeLessThanOrEqual(width)
    expect(y, text).toBeLessThanOrEqual(height - 3)
  }
  for (const [i, one] of lines.entries())
    for (const other of lines.slice(i + 1)) {
      const isBeside = one.right <= other.x + 1 || other.right <= one.x + 1
      if (!isBeside) expect(Math.abs(one.y - other.y), `${one.text} | ${other.text}`).toBeGreaterThan(10)
    }
}

const widths = [240, 360, 900, 2000]

describe('the first source', () => {
  let service: Service
  beforeAll(async () => {
    service = await serviceOn(await loaded(await embedded()))
  })
  afterAll(() => service.close())

  const examples = [
    'timeline.svg?negotiation=geneva-talks',
    'sticking-points.svg?negotiation=geneva-talks',
    'person.svg?id=alexey-zhuravlyov',
    'position.svg?id=zhuravlyov-rejects-four-regions',
  ]

  test.each(examples.flatMap(url => widths.map(width => [url, width])))('%s at %i', async (url, width) => {
    for (const lang of ['en', 'uk']) {
      const seen = await see(service, `/embed/${url}&width=${width}&lang=${lang}`)
      expect(seen.width).toBe(width)
      expectReadable(seen)
    }
  })

  test.each(examples)('%s leads to the API only, and there is something at each address', async url => {
    const { links } = await see(service, `/embed/${url}`)
    expect(links.length).toBeGreaterThan(3)
    for (const link of new Set(links)) expect((await service.get(link)).status, link).toBe(200)
  })

  test.each(examples)('%s is the same when asked again, and has no colour of its own', async url => {
    const { svg } = await see(service, `/embed/${url}&theme=auto`)
    expect((await see(service, `/embed/${url}&theme=auto`)).svg).toBe(svg)
    expect(svg.replace(/<style>.*?<\/style>/, '')).not.toMatch(/"#[0-9a-f]{3,8}"|rgb/i)
  })

  test('what many say in one time is one bundle, and each of them is named', async () => {
    const { text, svg } = await see(service, '/embed/timeline.svg?negotiation=geneva-talks')
    const { body } = await service.get('/v1/negotiations/geneva-talks/timeline?limit=500')
    expect(body.data).toHaveLength(18)
    for (const { entity, date } of body.data) {
      expect(text).toContain(entity.name)
      if (date) expect(text).toContain(date.label)
    }
    expect(text).toContain('13 positions · by 18 February 2026, year inferred')
    expect(text).toContain('×13')
    expect(text).toContain('and 8 more')
    expect(text).toContain('(scheduled, Geneva)')
    // One line to the open side, with the one in the legend; nothing is on a day that is known.
    expect(svg.match(/stroke-dasharray="1.5 3.5"/g)).toHaveLength(2)
    expect(text).not.toContain('on this day')
  })

  test('only what is asked for is shown', async () => {
    const { text } = await see(service, '/embed/timeline.svg?negotiation=geneva-talks&kind=meeting&from=2026-01-01')
    expect(text).toContain('Third round of talks')
    expect(text).not.toMatch(/position|publication|no date/)
  })

  test('a moment, as a dashboard sends it, stands for its day in UTC', async () => {
    const view = '/embed/timeline.svg?negotiation=geneva-talks'
    const list = '/v1/negotiations/geneva-talks/timeline?limit=500'
    for (const [given, day] of [
      ['2026-02-17T23:59:59.999Z', '2026-02-17'],
      ['2026-02-18T01:30:00.000+02:00', '2026-02-17'],
    ] as const) {
      const asked = (when: string) => `&from=${encodeURIComponent(when)}&to=${encodeURIComponent(when)}`
      expect((await service.get(list + asked(given))).body.data).toEqual(
        (await service.get(list + asked(day))).body.data,
      )
      expect((await service.get(view + asked(given))).text).toBe((await service.get(view + asked(day))).text)
    }
    const { status, body } = await service.get(`${list}&from=2026-02-17T23:59`)
    expect([status, body.detail]).toEqual([400, expect.stringContaining('a day is written YYYY-MM-DD')])
  })

  test('in Ukrainian, dates and numbers are in Ukrainian', async () => {
    const { text } = await see(service, '/embed/timeline.svg?negotiation=geneva-talks&lang=uk')
    expect(text).toContain('13 позицій · не пізніше 18 лютого 2026 р., рік за висновком')
    expect(text).toContain('17–18 лютого 2026 р.')
  })

  test('sides face each other, with how they collide in words', async () => {
    const { text, lines } = await see(service, '/embed/sticking-points.svg?negotiation=geneva-talks')
    const { body } = await service.get('/v1/negotiations/geneva-talks/sticking-points')
    const issues = body.data.map(({ issue }: any) => issue.name)
    const shown = lines.map(({ text }) => text)
    expect(shown.filter(line => issues.includes(line))).toEqual(issues)
    const collisions = body.data.flatMap(({ collisions }: any) => collisions)
    const count = (line: string) => shown.filter(one => one.startsWith(line)).length
    const direct = collisions.filter(({ kind }: any) => kind === 'direct').length
    expect(count('For and against one proposal')).toBe(direct)
    expect(count('For two proposals of which only one can come true')).toBe(collisions.length - direct)
    expect(count('opposes')).toBe(direct)
    expect(text).toContain('Ukraine: supports – Ukraine cedes no territory (2 positions)')
  })

  test('what is said in somebody’s own name is told so, on both cards', async () => {
    for (const url of ['person.svg?id=alexey-zhuravlyov', 'position.svg?id=zhuravlyov-rejects-four-regions']) {
      const { text } = await see(service, `/embed/${url}`)
      expect(text).toContain('in own name, linked to Russia only by an office')
      expect(text).not.toContain('officially')
      expect(text).toContain('as reported')
    }
  })

  test('a person has the spelling of the own language, the roles and what was said', async () => {
    const { text, svg } = await see(service, '/embed/person.svg?id=alexey-zhuravlyov')
    expect(svg).toContain('lang="ru"')
    expect(text).toContain('Алексей Журавлёв')
    expect(text).toContain('Defense Committee of the State Duma · Russia')
    expect(text).toContain('opposes: Russia gets Luhansk')
    expect(text).toContain('1 independent report')
  })

  test('a position has who said it, on whose behalf, and where that stands', async () => {
    const { text } = await see(service, '/embed/position.svg?id=russia-demands-donetsk-region')
    expect(text).toContain('officially, for Russia')
    expect(text).toContain('the source names no speaker, only the party')
    expect(text).toContain('by 18 February 2026, year inferred')
    expect(text).toContain('Zelensky seeks direct talks with Putin on territory, ¶\u00a04')
  })

  test.each([
    'timeline.svg?negotiation=nowhere',
    'sticking-points.svg?negotiation=nowhere',
    'position.svg?id=nobody-said',
  ])('%s is not found', async url => {
    const { status, body } = await service.get(`/embed/${url}`)
    expect([status, body.type]).toEqual([404, '/problems/unknown-id'])
  })

  test('nobody has a card of nobody', async () => {
    expect((await service.get('/embed/person.svg?id=nobody')).status).toBeOneOf([400, 404])
  })

  test.each(['../../health', 'a b', '?x=1', '<script>'])('an id such as %j asks for nothing else', async id => {
    for (const url of ['person.svg?id=', 'position.svg?id=', 'timeline.svg?negotiation='])
      expect((await service.get(`/embed/${url}${encodeURIComponent(id)}`)).status).toBeOneOf([400, 404])
  })
})

describe('what would break a picture', () => {
  const script = `<script>alert("1")</script> ' & ]]> &lt;`
  const hebrew = 'שרה כהן־לוי \u202eabc'
  const long = `${'Donaudampfschifffahrt'.repeat(10)} ${'wide '.repeat(20)}`.trim().slice(0, 299)
  const citations = [{ source: 'paper', paragraph: 4 }]
  const names = [script, hebrew, long]
  const dates = ['2101-04-05', '2101?-04-05', '2101-04-01/2101-04-20', '2101-04-05/..', '../2101-04-05', undefined]

  let service: Service
  let folder: string
  beforeAll(async () => {
    const people = names.map((name, i) => ({
      id: `person-${i}`,
      name,
      names: [{ value: hebrew, lang: 'he', kind: 'native' }],
      description: name,
      memberships: [{ role: name, country: 'UA', from: '2100-03', to: '2101-04~', citations }],
      citations,
    }))
    const proposals = names.map((name, i) => ({ id: `proposal-${i}`, name, issues: ['issue'], citations }))
    const positions = dates.flatMap((date, i) =>
      names.map((summary, j) => ({
        id: `position-${i}-${j}`,
        holder: `people/person-${j}`,
        party: j === 1 ? 'RU' : 'UA',
        capacity: 'official',
        attribution: 'direct',
        act: 'insists',
        summary,
        quote: summary,
        ...(date && { date }),
        stances: [{ stance: j === 1 ? 'opposes' : 'supports', proposal: `proposal-0` }],
        issues: ['issue'],
        citations,
      })),
    )
    const file = {
      sources: [{ id: 'paper', title: script, kind: 'article', paragraphs: 9, publisher: hebrew }],
      people,
      proposals,
      positions,
      issues: [{ id: 'issue', name: long, citations }],
      negotiations: [
        { id: 'talks', name: hebrew, parties: ['UA', 'RU'], issues: ['issue'], citations },
        { id: 'empty', name: script, parties: ['UA', 'RU'], citations },
      ],
      meetings: [{ id: 'meeting', name: script, negotiation: 'talks', kind: 'round', status: 'rejected', citations }],
    }
    folder = await mkdtemp(join(tmpdir(), 'parley-'))
    // JSON is YAML.
    await writeFile(join(folder, 'nasty.yaml'), JSON.stringify(file))
    service = await serviceOn(await loaded(await embedded(), folder))
  })
  afterAll(async () => {
    await service.close()
    await rm(folder, { recursive: true })
  })

  const urls = [
    'timeline.svg?negotiation=talks',
    'sticking-points.svg?negotiation=talks',
    ...names.flatMap((_, i) => [`person.svg?id=person-${i}`, `position.svg?id=position-0-${i}`]),
  ]
  test.each(urls)('does not break %s', async url => {
    for (const width of [240, 900]) expectReadable(await see(service, `/embed/${url}&width=${width}`))
  })

  test('every name is there in full, as it was written', async () => {
    const { text } = await see(service, '/embed/timeline.svg?negotiation=talks')
    for (const name of names) expect(text).toContain(name)
  })

  test('only a day that is known has a full mark', async () => {
    for (const [i, date] of dates.entries()) {
      const { svg } = await see(service, `/embed/position.svg?id=position-${i}-0`)
      const isHollow = /<circle[^>]*stroke-dasharray/.test(svg)
      expect(isHollow, date).toBe(i !== 0)
    }
    const { svg, text } = await see(service, '/embed/timeline.svg?negotiation=talks&kind=position')
    // Of six dates five are not certain: a mark each, and one in the legend.
    expect(svg.match(/stroke-dasharray="3 2"/g)).toHaveLength(6)
    expect(svg.match(/stroke-dasharray="1.5 3.5"/g)).toHaveLength(3)
    expect(svg.match(/fill-opacity="0.25"/g)).toHaveLength(3)
    expect(text).toContain('no date')
  })

  test('a negotiation of which nothing is known says so', async () => {
    for (const view of ['timeline', 'sticking-points']) {
      const { lines } = await see(
        service,
        `/embed/${view}.svg?negotiation=empty&from=2101-01-01`.replace(/(points.*)&.*/, '$1'),
      )
      expect(lines.map(({ text }) => text)).toContain('Nothing is found.')
    }
  })
})

describe('many entries', () => {
  test('are told by periods, and what does not fit in one page is said', async () => {
    const citations = [{ source: 'paper' }]
    const positions = Array.from({ length: 520 }, (_, i) => ({
      id: `position-${i}`,
      holder: 'countries/UA',
      party: 'UA',
      capacity: 'official',
      attribution: 'reported',
      act: 'states',
      summary: `Summary ${i}.`,
      date: new Date(Date.UTC(2100, 0, 1 + i * 3)).toISOString().slice(0, 10) + (i % 9 ? '' : '~'),
      issues: ['issue'],
      citations,
    }))
    const folder = await mkdtemp(join(tmpdir(), 'parley-'))
    const file = {
      sources: [{ id: 'paper', title: 'Paper', kind: 'article' }],
      issues: [{ id: 'issue', name: 'Issue', citations }],
      negotiations: [{ id: 'talks', name: 'Talks', parties: ['UA'], issues: ['issue'], citations }],
      positions,
    }
    await writeFile(join(folder, 'many.yaml'), JSON.stringify(file))
    const service = await serviceOn(await loaded(await embedded(), folder))
    await rm(folder, { recursive: true })
    const seen = await see(service, '/embed/timeline.svg?negotiation=talks')
    expectReadable(seen)
    for (let i = 0; i < 500; i++) expect(seen.text).toContain(`Summary ${i}.`)
    expect(seen.text).not.toContain('Summary 500.')
    expect(seen.text).toContain('Only the first 500 are shown')
    expect(seen.height).toBeLessThan(6000)
    await service.close()
  })
})

describe('in words', () => {
  const english = { words: wordsIn('en'), lang: 'en' }
  const ukrainian = { words: wordsIn('uk'), lang: 'uk' }
  const dated = (edtf: string, earliest: string | null, latest: string | null, label = '') => ({
    edtf,
    earliest,
    latest,
    label,
  })

  test.each([
    [dated('2101-02', '2101-02-01', '2101-02-28'), 'лютий 2101 р.'],
    [dated('2101', '2101-01-01', '2101-12-31'), '2101'],
    [
      dated('2101-04-30~', '2101-04-30', '2101-04-30', '30 April 2101, all of it approximate'),
      '30 квітня 2101 р., усе приблизно',
    ],
    [
      dated('2101-05?', '2101-05-01', '2101-05-31', 'May 2101, year and month inferred'),
      'травень 2101 р., рік і місяць за висновком',
    ],
    [dated('2101-04/..', '2101-04-01', null, 'from April 2101'), 'не раніше 1 квітня 2101 р.'],
  ])('%j is %s', (date, said) => {
    expect(dateInWords(date, ukrainian)).toBe(said)
  })

  test('what is counted has the form that its number asks for', () => {
    expect([1, 2, 13].map(count => counted(count, 'position', english))).toEqual([
      '1 position',
      '2 positions',
      '13 positions',
    ])
    expect([1, 3, 5, 21].map(count => counted(count, 'position', ukrainian))).toEqual([
      '1 позиція',
      '3 позиції',
      '5 позицій',
      '21 позиція',
    ])
  })

  test('a day is certain only if nothing in it is inferred or approximate', () => {
    const day = '2101-04-05'
    expect(
      ['2101-04-05', '2101?-04-05', '2101-04-05~', '2101-04-%05'].map(edtf => isCertain(dated(edtf, day, day))),
    ).toEqual([true, false, false, false])
    expect(isCertain(dated('../2101-04-05', null, day))).toBe(false)
  })

  test('lines are as long as there is room', () => {
    for (const line of linesOf('a word and another '.repeat(9), 120, 13))
      expect(widthOf(line, 13)).toBeLessThanOrEqual(120)
  })
})
