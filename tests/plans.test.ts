/**
 * What Neo4j does for each kind of request, by its plans: whatever is asked is begun at an index, a list is walked in its
 * order, and what is computed from one negotiation costs the same however many others there are.
 */
import { rm } from 'node:fs/promises'
import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { entities } from '../schema/entities.ts'
import type { Entity } from '../schema/entity.ts'
import { filtersOf } from '../src/resources/filters.ts'
import { engines, loaded, server } from './engines.ts'
import { type Service, serviceOn } from './service.ts'
import { LONG, talksBeside } from './talks.ts'

/** A query as it was sent to the server, for which request, and how the server answered it. */
interface Sent {
  text: string
  url: string
  plan: Plan
}

interface Plan {
  operatorType: string
  arguments: Record<string, unknown>
  children: Plan[]
  dbHits?: number
}

describe.skipIf(!server)('Neo4j', () => {
  let service: Service
  let driver: Driver
  let sent: Sent[] = []
  let url = ''

  beforeAll(async () => {
    const { uri, user, password } = server as NonNullable<typeof server>
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
    const make = neo4j.driver
    vi.spyOn(neo4j, 'driver').mockImplementation((...given) => {
      const made = make(...given)
      const open = made.session.bind(made)
      // A read is profiled as it is answered: asked again for its plan, it would be planned twice, which takes seconds.
      made.session = options => {
        const session = open(options)
        if (options?.defaultAccessMode !== neo4j.session.READ) return session
        const run = session.run.bind(session)
        session.run = (async (text: string, ...rest: [object, object]) => {
          const result = await run(`PROFILE ${text}`, ...rest)
          sent.push({ text, url, plan: result.summary.profile as unknown as Plan })
          return result
        }) as unknown as typeof run
        return session
      }
      return made
    })
  })
  afterAll(async () => {
    vi.restoreAllMocks()
    await driver.close()
  })

  async function serviceBeside(count: number): Promise<void> {
    const folder = await talksBeside(count)
    service = await serviceOn(await loaded(await (engines.neo4j as NonNullable<typeof engines.neo4j>)(), folder), {
      READ_TIMEOUT: '60000',
      CACHE_SIZE: '0',
    })
    await rm(folder, { recursive: true })
    await driver.executeQuery('CALL db.awaitIndexes(60)')
  }

  const ask = async (address: string) => {
    url = address
    const { status, body } = await service.get(address)
    expect([200, 400, 404], address).toContain(status)
    return body
  }

  /** What each address costs. */
  async function costs(addresses: readonly string[]): Promise<number[]> {
    const cost: number[] = []
    for (const address of addresses) {
      sent = []
      await ask(address)
      cost.push(sent.reduce((sum, { plan }) => sum + hitsOf(plan), 0))
    }
    return cost
  }

  // To load and to plan takes longest, so all that is asked of one graph is asked together.
  let many: number[]
  test('begins every request at an index, and walks lists in their order', async () => {
    await serviceBeside(30)
    // Its statistics are gathered in the background, and it plans by them. What is asked again of the smaller graph is
    // done by the same plans.
    await driver.executeQuery('CALL db.prepareForReplanning()')
    const first = new Map<string, string>()
    for (const { type } of entities) first.set(type, (await ask(`/v1/${type}?limit=1`)).data[0]?.id ?? 'none')
    sent = []
    for (const address of requests(first)) {
      const { page } = (await ask(address)) ?? {}
      // That of a filter goes on as that of any other does: one type shows it.
      if (page?.next && /sort=|positions/.test(address)) await ask(page.next)
    }
    const texts = new Map(sent.filter(({ text }) => text.includes('CALL ()')).map(one => [one.text, one]))
    expect(texts.size).toBeGreaterThan(100)
    const found: string[] = []
    for (const one of texts.values()) found.push(...faultsIn(one.plan).map(fault => `${one.url}: ${fault}`))
    expect(found).toEqual([])
    many = await costs(flat)
    await service.close()
  }, 600_000)

  test('does as much for one negotiation, and for a page, whatever else the graph holds; more as more was said', async () => {
    await serviceBeside(3)
    const few = await costs(flat)
    const grown = flat.flatMap((address, i) =>
      (many[i] as number) > 1.2 * (few[i] as number) + 20 ? `${address}: ${few[i]} hits, then ${many[i]}` : [],
    )
    expect(grown).toEqual([])
    const longer = await costs(proportional.map(of => of('talks-0')))
    const shorter = await costs(proportional.map(of => of('talks-1')))
    for (const [i, of] of proportional.entries()) {
      expect(shorter[i], of('talks-1')).toBeGreaterThan(60)
      expect((longer[i] as number) / (shorter[i] as number), of('talks-0')).toBeLessThan(1.1 * LONG)
    }
    for (const below of ['', '/matrix']) {
      const [short, long] = ['talks-0', 'geneva-talks'].map(id => `/v1/negotiations/${id}${below}`) as [string, string]
      expect(await planned(short, long), 'plans of ids of two lengths').toBe(await planned(short))
    }
    await service.close()
  }, 600_000)

  /** How many plans are made for these. */
  async function planned(...addresses: string[]): Promise<number> {
    const clear = async () => {
      const { records } = await driver.executeQuery('CALL db.clearQueryCaches()')
      return Number(/\d+/.exec(records[0]?.get('value'))?.[0] ?? 0)
    }
    await clear()
    for (const address of addresses) await ask(address)
    return clear()
  }
})

/** An address for each kind of request. */
function requests(first: ReadonlyMap<string, string>): string[] {
  const talks = '/v1/negotiations/geneva-talks'
  const people = 'from=people/volodymyr-zelensky&to=people/vladimir-putin'
  const named = (to: readonly string[]) => `${to[0]}/${first.get(to[0] as string)}`
  return [
    ...entities.flatMap(entity => {
      const { type } = entity
      // Each cites its sources in the same way, so one with names and one without show it.
      const isShown = ['people', 'positions'].includes(type)
      const own = filtersOf(entity).filter(({ parameter }) => isShown || parameter !== 'source')
      const filters = own.map(({ parameter, field }) => {
        const value = field.kind === 'reference' ? named(field.to) : field.kind === 'date' ? '2026-02' : field.example
        return `${parameter}=${value}`
      })
      // So are these the same for every type.
      const controls = isShown
        ? [`ids=${first.get(type)}`, 'q=report', 'q=report+round', 'total=exact', 'total=at-least', 'as_of=2102-01-01']
        : []
      return [
        `/v1/${type}/${first.get(type)}`,
        ...(isShown ? [`/v1/${type}/${first.get(type)}/support`] : []),
        ...[...orders(entity), ...filters, ...controls].map(asked => `/v1/${type}?limit=1&${asked}`),
      ]
    }),
    '/v1/positions?limit=1&min_sources=2',
    '/v1/positions?limit=1&include=holder',
    '/v1/positions/nosuch',
    '/v1/positions?limit=1&party=UA&q=statement&sort=-date',
    '/v1/positions?limit=1&stance=supports&sort=-summary',
    '/v1/positions?party=UA&stance=supports&total=exact&limit=1&include=holder',
    '/v1/positions?party=nosuch',
    '/v1/sources/zelensky-seeks-direct-talks/facts?limit=1',
    ...['matrix', 'timeline?limit=1', 'timeline?kind=position', 'timeline?from=2026-01-01&to=2027-01-01'].map(
      name => `${talks}/${name}`,
    ),
    `${talks}/timeline?as_of=2102-01-01&min_sources=2`,
    '/v1/compare?actors=UA,RU',
    '/v1/compare?actors=UA,RU&negotiation=geneva-talks',
    '/v1/shifts?proposal=russia-controls-donetsk-region',
    '/v1/search?q=report',
    '/v1/reconcile?queries={"q0":{"query":"Putin","properties":[{"pid":"country","v":"Russia"}]}}',
    '/v1/reconcile/suggest/entity?prefix=vla',
    '/v1/changes?limit=1',
    '/v1/changes?limit=1&type=positions&kind=added',
    '/v1/graph?limit=1',
    '/v1/graph?limit=1&relation=holder&as_of=2102-01-01',
    '/v1/graph.csv',
    '/v1/graph.ttl?limit=3',
    '/v1/positions.csv?party=UA',
    ...[1, 3].map(depth => `/v1/graph/people/vladimir-putin/neighbors?limit=1&depth=${depth}`),
    '/v1/graph/people/vladimir-putin/neighbors?limit=1&depth=2&type=people&direction=in&as_of=2102-01-01',
    ...[2, 5, 6].map(steps => `/v1/graph/paths?${people}&max_steps=${steps}`),
    ...[4, 6].map(steps => `/v1/graph/paths?${people}&chronological=true&max_steps=${steps}`),
    '/v1/graph/paths?from=nosuch&to=RU',
    '/embed/map?negotiation=geneva-talks',
    '/embed/person?id=vladimir-putin',
    '/health/ready',
  ].map(encodeURI)
}

/** An index is walked one way as the other, so half of the types show each. */
const orders = ({ type, sorts }: Entity) =>
  sorts.map(({ name }) => `sort=${entities.findIndex(one => one.type === type) % 2 ? '-' : ''}${name}`)

/** What costs no more in a larger graph. */
const flat = [
  ...entities.flatMap(entity => orders(entity).map(order => `/v1/${entity.type}?limit=2&${order}`)),
  // A value that very few have is looked for from the beginning: nothing in the index says where.
  '/v1/positions?limit=2&act=states',
  '/v1/positions?limit=2&date_within=2026-02',
  '/v1/positions?limit=2&stance=supports',
  '/v1/positions?limit=2&proposal=russia-controls-donetsk-region',
  '/v1/positions?limit=2&issue=territory',
  '/v1/positions/russia-demands-donetsk-region',
  '/v1/negotiations/geneva-talks',
  ...['matrix', 'sticking-points', 'common-ground', 'timeline', 'timeline?kind=position'].map(
    name => `/v1/negotiations/geneva-talks/${name}`,
  ),
  '/v1/silences?negotiation=geneva-talks',
  '/v1/shifts?negotiation=geneva-talks',
  '/v1/compare?actors=UA,RU&negotiation=geneva-talks',
  '/v1/graph?limit=2',
  '/v1/graph/positions/russia-demands-donetsk-region/neighbors',
  '/embed/matrix?negotiation=geneva-talks',
]

/** What costs in proportion to the negotiation. */
const proportional = [
  ...['matrix', 'sticking-points', 'timeline'].map(name => (talks: string) => `/v1/negotiations/${talks}/${name}`),
  (talks: string) => `/v1/compare?actors=UA,RU&negotiation=${talks}`,
]

const hitsOf = ({ dbHits = 0, children }: Plan): number =>
  children.reduce((sum, child) => sum + hitsOf(child), Number(dbHits))

const nameOf = ({ operatorType }: Plan) => operatorType.replace('@neo4j', '')
const detailsOf = (plan: Plan) => String(plan.arguments.Details ?? '').replaceAll(/\s+/g, ' ')

/** Entities that the server rightly goes through instead of everything that cites a source. The test has more of what grows. */
const HANDFUL = 15

/** Operators that hand on a row as soon as they have one. */
const streams =
  /^(Filter|Projection|CacheProperties|Distinct|OrderedDistinct|Union|Expand|OptionalExpand|VarLengthExpand|Apply|RollUpApply|SemiApply|AntiSemiApply)/

/** What makes a plan cost more in a larger graph: `above` are the operators above it, the nearest first. */
function faultsIn(plan: Plan, above: readonly { name: string; fed: boolean }[] = []): string[] {
  const name = nameOf(plan)
  const within = plan.children.flatMap((child, i) =>
    faultsIn(child, [{ name, fed: i === 0 || name === 'Union' }, ...above]),
  )
  const describe = (what: string) => [`${what} ${detailsOf(plan).slice(0, 100)}`, ...within]
  if (name === 'AllNodesScan' || /HashJoin|RelationshipTypeScan/.test(name)) return describe(name)
  // One side that is one row multiplies nothing.
  if (name === 'CartesianProduct' && !plan.children.some(isOneRow)) return describe(name)
  // All of a label, in whatever order: only as far as a limit lets it, or where it is a handful.
  if (/NodeByLabelScan|NodeIndexScan/.test(name) && Number(plan.arguments.EstimatedRows) > HANDFUL) {
    const stop = above.find(one => !one.fed || !streams.test(one.name))
    if (stop?.name !== 'Limit') return describe(`${name} below ${stop?.name}`)
  }
  return within
}

const isOneRow = (plan: Plan): boolean => {
  const name = nameOf(plan)
  if (/UniqueIndexSeek$|UniqueIndexSeek\(/.test(name)) return / = /.test(detailsOf(plan))
  if (name === 'Argument' || name === 'EagerAggregation')
    return !/,/.test(detailsOf(plan).replaceAll(/\(.*\)|\{.*\}/g, ''))
  return (
    /^(Optional|Filter|Projection|CacheProperties|Apply|CartesianProduct)$/.test(name) && plan.children.every(isOneRow)
  )
}
