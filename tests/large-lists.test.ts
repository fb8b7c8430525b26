/** Lists that are too long to be sorted at once: read in parts, of which nobody who reads them can tell. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onEachEngine } from './engines.ts'
import { type Service, serviceOn } from './service.ts'

const COUNT = 40_000

onEachEngine('a list of many thousands', open => {
  let service: Service
  let queries = 0
  beforeAll(async () => {
    const graph = await open()
    await graph.write(async run => {
      await run("MERGE (dataset:Dataset {id: 'current'}) SET dataset.version = '0123456789abcdef'")
      // Nearly all have the same name as some others, so that parts end between those of one name too.
      await run(
        `UNWIND range(1, ${COUNT}) AS i WITH toString(i) AS id, toString(i % 7) AS name
         CREATE (:Entity:Issue {type: 'issues', id: id, key: 'issues/' + id, name: name, sort_name: name})`,
      )
    })
    service = await serviceOn({
      ...graph,
      read(query, parameters) {
        if (!query.startsWith('UNWIND')) queries++
        return graph.read(query, parameters)
      },
    })
  })
  afterAll(() => service.close())

  const idsAt = async (url: string) => {
    const { text } = await service.get(url)
    const [, ...lines] = text.trimEnd().split('\r\n')
    return lines.map(line => line.split(',')[0])
  }
  const inOrder = Array.from({ length: COUNT }, (_, i) => String(i + 1)).sort((a, b) => {
    const [x, y] = [[Number(a) % 7, a] as const, [Number(b) % 7, b] as const]
    return x[0] - y[0] || (x[1] < y[1] ? -1 : 1)
  })

  test('is whole and in its order, read in several parts', async () => {
    queries = 0
    expect(await idsAt('/v1/issues.csv?fields=name')).toEqual(inOrder)
    // What is drawn at random may leave one part out, not all of them.
    expect(queries).toBeGreaterThan(2)
  })

  test('backwards, and from a cursor', async () => {
    const { body } = await service.get('/v1/issues?sort=-name&limit=100')
    const onward = body.page.next.replace('limit=100&', '').replace('?', '.csv?')
    expect(await idsAt(`${onward}&fields=name`)).toEqual(inOrder.toReversed().slice(100))
  })
})
