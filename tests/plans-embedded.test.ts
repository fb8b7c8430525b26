/** What the embedded engine goes through for a request, by its plans: no more where there is much that nobody asks about. */
import { rm } from 'node:fs/promises'
import grafeo from '@grafeo-db/js'
import { afterAll, expect, test, vi } from 'vitest'
import { engines, loaded } from './engines.ts'
import { serviceOn } from './service.ts'
import { talksBeside } from './talks.ts'

type Operator = NonNullable<grafeo.QueryResult['profile']>['root']

/** An address of each kind that the engine can begin at what is asked for, of one of the negotiations. */
const flat = (talks: string) => [
  ...[
    `positions/${talks}-position-8`,
    `meetings/${talks}-meeting-1`,
    `proposals/${talks}-proposal-1`,
    `issues/${talks}-issue-1`,
    `sources/${talks}-report`,
    `negotiations/${talks}`,
  ].flatMap(key => [`/v1/${key}`, `/v1/${key}?as_of=2102-01-01`, `/v1/graph/${key}/neighbors`]),
  `/v1/graph/positions/${talks}-position-8/neighbors?as_of=2102-01-01`,
  `/v1/graph/meetings/${talks}-meeting-1/neighbors?relation=participants&depth=1`,
  `/v1/positions?issue=${talks}-issue-1`,
  `/v1/positions?proposal=${talks}-proposal-1&stance=opposes`,
  `/v1/meetings?negotiation=${talks}`,
  `/v1/positions/${talks}-position-8/support`,
  `/v1/sources/${talks}-report/facts`,
  ...['matrix', 'sticking-points', 'common-ground', 'timeline'].map(name => `/v1/negotiations/${talks}/${name}`),
  `/v1/compare?actors=UA,RU&negotiation=${talks}`,
]

afterAll(() => {
  vi.restoreAllMocks()
})

test('goes through as much for one item, its neighbours or its negotiation, whatever else there is', async () => {
  const found: Record<string, number>[] = []
  for (const count of [3, 12]) {
    const folder = await talksBeside(count)
    const graph = await loaded(await (engines.embedded as NonNullable<typeof engines.embedded>)(), folder)
    await rm(folder, { recursive: true })
    const service = await serviceOn(graph)
    let rows = 0
    const execute = grafeo.Transaction.prototype.executeCypher
    const spy = vi.spyOn(grafeo.Transaction.prototype, 'executeCypher')
    spy.mockImplementation(async function (this: grafeo.Transaction, text, parameters) {
      const { profile } = await execute.call(this, `PROFILE ${text}`, parameters)
      rows += rowsOf(profile?.root as Operator)
      return execute.call(this, text, parameters)
    })
    const cost: Record<string, number> = {}
    for (const address of flat('talks-1')) {
      rows = 0
      expect((await service.get(address)).status, address).toBe(200)
      cost[address] = rows
    }
    found.push(cost)
    spy.mockRestore()
    await service.close()
  }
  const [few, many] = found as [Record<string, number>, Record<string, number>]
  expect(Object.values(few).every(rows => rows > 0)).toBe(true)
  const grown = Object.entries(many).filter(([address, rows]) => rows > 1.1 * (few[address] as number))
  expect(grown.map(([address, rows]) => `${address}: ${few[address]} rows, then ${rows}`)).toEqual([])
})

const rowsOf = ({ rows, children }: Operator): number => children.reduce((sum, child) => sum + rowsOf(child), rows)
