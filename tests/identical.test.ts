/** Both engines give the same bytes for the same question. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, loaded } from './engines.ts'
import { type Service, serviceOn, walk } from './service.ts'

describe.skipIf(!engines.neo4j)('embedded and Neo4j', () => {
  const services: Service[] = []
  beforeAll(async () => {
    for (const open of Object.values(engines)) services.push(await serviceOn(await loaded(await open())))
  })
  afterAll(async () => {
    for (const service of services) await service.close()
  })

  const sameBytes = async (url: string) => {
    const [embedded, neo4j] = await Promise.all(services.map(service => service.get(url, { 'x-request-id': 'same' })))
    expect(neo4j?.status, url).toBe(embedded?.status)
    expect(neo4j?.text, url).toBe(embedded?.text)
  }

  test('on everything that can be reached by a link, but for the name of the engine', async () => {
    const linked = await walk(services[0] as Service, () => {})
    for (const url of linked) if (url !== '/health/ready') await sameBytes(url)
    expect(linked.length).toBeGreaterThan(100)
  })

  test.each([
    '/v1/negotiations/geneva-talks/matrix?by=actor',
    '/v1/negotiations/geneva-talks/matrix?as_of=2026-02-18',
    '/v1/negotiations/geneva-talks/sticking-points',
    '/v1/negotiations/geneva-talks/common-ground',
    '/v1/positions?sort=-summary&limit=4',
    '/v1/positions?q=territory',
    '/v1/positions?issue=territory&stance=supports',
    '/v1/positions?date=2026-02-01/2026-02-10',
    '/v1/positions?date=../2026-02-18&sort=-date',
    '/v1/people?q=зеленський',
    '/v1/people?country=UA,RU&sort=-name',
    '/v1/meetings?participant=vladimir-putin&sort=-name',
    '/v1/sources?sort=-date',
    '/v1/positions?include=holder,stances&total=exact&limit=3&sort=-date',
    '/v1/positions?q=territory&total=at-least&fields=summary,issues',
    '/v1/people?ids=rustem-umerov,vladimir-putin&as_of=2026-02-18&include=memberships',
    '/v1/countries/UA/positions?sort=-summary&date_within=../2026-03',
    '/v1/sources/zelensky-seeks-direct-talks/facts?limit=20',
    '/v1/people/rustem-umerov/support',
    '/v1/people/umerov/positions',
    '/v1/positions?cite=bibtex&party=RU',
    '/v1/positions?party=Ukraine',
    '/v1/positions?party=UA,XX&proposal=nothing',
    '/v1/people/umerov',
    '/v1/people/Владимир Путин',
    '/v1/countries/ua',
    '/v1/places/🏔️',
    "/v1/people/x' OR 1=1 //",
  ])('%s', url => sameBytes(encodeURI(url)))
})

describe('texts of every kind', () => {
  const texts = [
    '"quoted" \\ and \'single\'',
    "it's; MATCH (n) DETACH DELETE n //",
    '<script>alert(1)</script>',
    '=1+1',
    'новий 🏔️ текст',
    'مرحبا بالعالم',
    '\u202Eright to left',
    'x'.repeat(4_900),
    'Я'.repeat(4_900),
    '𝒳'.repeat(2_000),
  ]
  const citations = ['P1']
  const said = { party: 'UA', capacity: 'official', attribution: 'direct', act: 'states', citations }
  // JSON is YAML.
  const file = JSON.stringify({
    sources: [{ id: 'texts', title: 'Texts', kind: 'document' }],
    people: texts.map((name, i) => ({ id: `speaker-${i}`, name, citations })),
    positions: texts.map((summary, i) => ({ id: `text-${i}`, holder: `speaker-${i}`, summary, ...said })),
  })

  test('come back as they were written, page by page, in one order on both engines', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parley-'))
    await mkdir(join(folder, 'texts'))
    await writeFile(join(folder, 'texts/all.yaml'), file)
    const told: string[] = []
    for (const open of Object.values(engines)) {
      const service = await serviceOn(await loaded(await open(), folder))
      const pages: string[] = []
      for (let url: string | null = '/v1/positions?sort=-summary&limit=1'; url; ) {
        const { status, text, body } = await service.get(url)
        expect(status, text).toBe(200)
        pages.push(body.data[0].summary)
        url = body.page.next
      }
      expect(pages.toSorted()).toEqual(texts.toSorted())
      told.push(pages.join('\n'))
      for (const text of texts) {
        const { body } = await service.get(`/v1/people?q=${encodeURIComponent(text.slice(0, 40))}`)
        expect(body.data.map(({ name }: { name: string }) => name)).toContain(text)
      }
      await service.close()
    }
    expect(new Set(told).size).toBe(1)
    await rm(folder, { recursive: true })
  })
})
