/** Both engines give the same bytes for the same question. */
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
    '/v1/positions?party=Ukraine',
    '/v1/positions?party=UA,XX&proposal=nothing',
    '/v1/people/umerov',
    '/v1/people/Владимир Путин',
    '/v1/countries/ua',
    '/v1/places/🏔️',
    "/v1/people/x' OR 1=1 //",
  ])('%s', url => sameBytes(encodeURI(url)))
})
