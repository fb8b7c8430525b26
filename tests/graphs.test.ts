/** The graph and the map: GraphML as an XML parser reads it, GeoJSON, and every tie at /v1/graph. */
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { entities, entityOf } from '../schema/entities.ts'
import { graphml } from '../src/formats/graphml.ts'
import { columnsOf } from '../src/formats/table.ts'
import { answerOf } from '../src/resources/answers.ts'
import { engines, loaded, onEachEngine } from './engines.ts'
import { type Service, serviceOn } from './service.ts'

let service: Service
beforeAll(async () => {
  service = await serviceOn(await loaded(await (engines.embedded as NonNullable<typeof engines.embedded>)()))
})
afterAll(() => service.close())

const data = async (url: string) => (await service.get(url)).body.data

type Values = Record<string, string>
interface GraphML {
  nodes: Map<string, Values>
  edges: (Values & { source: string; target: string })[]
  types: Values
}

/** Reads it as strictly as XML 1.0 asks; an edge comes after its nodes, a node once, an attribute is declared before. */
function read(text: string): GraphML {
  const parser = new SaxesParser({ xmlns: false })
  const names: Values = {}
  const result: GraphML = { nodes: new Map(), edges: [], types: {} }
  let values: Values = {}
  let name: string | undefined
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name: tag, attributes }) => {
    const of = attributes as Values
    if (tag === 'key') {
      names[of.id as string] = of['attr.name'] as string
      result.types[`${of.for} ${of['attr.name']}`] = of['attr.type'] as string
    }
    if (tag === 'node') {
      expect(result.nodes.has(of.id as string), of.id).toBe(false)
      result.nodes.set(of.id as string, (values = {}))
    }
    if (tag === 'edge') {
      for (const end of [of.source, of.target]) expect(result.nodes.has(end as string), end).toBe(true)
      values = { source: of.source as string, target: of.target as string }
      result.edges.push(values as GraphML['edges'][number])
    }
    if (tag === 'data') {
      name = names[of.key as string]
      expect(name, of.key).toBeDefined()
      values[name as string] = ''
    }
  })
  parser.on('text', characters => {
    if (name) values[name] += characters
  })
  parser.on('closetag', () => {
    name = undefined
  })
  parser.write(text).close()
  return result
}

const graphOf = async (url: string) => {
  const { status, text } = await service.get(url, { accept: 'application/graphml+xml' })
  expect(status, text).toBe(200)
  return read(text)
}

/** Every reference in an entity's fields, links and parts, by where it leads and by which field. */
function referencesIn(entry: any, path: string[] = []): { relation: string; list: string; to: string }[] {
  return Object.entries<any>(entry).flatMap(([name, value]) =>
    [value ?? []].flat().flatMap(one => {
      if (typeof one !== 'object' || name === 'related') return []
      if ('href' in one) return [{ relation: name, list: path.join('.'), to: `${one.type}/${one.id}` }]
      return referencesIn(one, [...path, name])
    }),
  )
}

describe('GraphML', () => {
  test('has every entity of a list and every reference of it', async () => {
    for (const { type } of entities) {
      const entries = await data(`/v1/${type}?limit=500`)
      const { nodes, edges } = await graphOf(`/v1/${type}`)
      const expected = entries.flatMap((entry: any) =>
        referencesIn(entry).map(({ relation, list, to }) => [`${type}/${entry.id}`, relation, list, to].join(' ')),
      )
      // What holds both ways is one edge.
      const oneWay = expected.filter((line: string) => {
        const [from, relation, , to] = line.split(' ') as [string, string, string, string]
        return relation !== 'excludes' || from < to
      })
      const found = edges.map(({ source, relation, list = '', target }) => [source, relation, list, target].join(' '))
      const turned = found.map(line => {
        const [from, relation, list, to] = line.split(' ') as [string, string, string, string]
        return relation === 'excludes' && from > to ? [to, relation, list, from].join(' ') : line
      })
      expect(turned.sort(), type).toEqual(oneWay.sort())
      const named = [
        ...entries.map(({ id }: any) => `${type}/${id}`),
        ...expected.map((one: string) => one.split(' ')[3]),
      ]
      expect([...nodes.keys()].sort()).toEqual([...new Set(named)].sort())
    }
  })

  test('says what is known of nodes and edges, with types', async () => {
    const { nodes, edges, types } = await graphOf('/v1/positions')
    const id = 'positions/russia-demands-donetsk-region'
    expect(nodes.get(id)).toMatchObject({
      type: 'positions',
      label: 'Wants complete control of Donetsk region.',
      act: 'demands',
      date: '../2026?-02-18',
      date_latest: '2026-02-18',
    })
    expect(nodes.get(id)).not.toHaveProperty('date_earliest')
    expect(nodes.get('countries/RU')).toEqual({ type: 'countries', label: 'Russia' })
    const stance = edges.find(({ source, relation }) => source === id && relation === 'proposal')
    expect(stance).toMatchObject({
      list: 'stances',
      stance: 'supports',
      target: 'proposals/russia-controls-donetsk-region',
    })
    expect(types).toMatchObject({ 'edge paragraph': 'long', 'edge stance': 'string', 'node act': 'string' })
    expect((await graphOf('/v1/places')).types).toMatchObject({ 'node latitude': 'double' })
    const roles = (await graphOf('/v1/people')).edges.filter(({ relation }) => relation === 'organization')
    expect(roles.some(({ role, list }) => role && list === 'memberships')).toBe(true)
  })

  test('takes fields, an item, what is around an entity, and paths', async () => {
    expect((await graphOf('/v1/positions?fields=party')).edges.every(({ relation }) => relation === 'party')).toBe(true)
    const item = await graphOf('/v1/people/rustem-umerov')
    expect(item.nodes.get('people/rustem-umerov')?.independent_sources).toBe('1')
    const around = await graphOf('/v1/graph/people/volodymyr-zelensky/neighbors?depth=2')
    const neighbors = await data('/v1/graph/people/volodymyr-zelensky/neighbors?depth=2&limit=500')
    expect(around.nodes.size).toBe(neighbors.length + 1)
    expect(around.edges.length).toBe(neighbors.flatMap(({ ties }: any) => ties).length)
    const holder = around.edges.find(({ relation }) => relation === 'holder')
    expect(holder).toMatchObject({ target: 'people/volodymyr-zelensky' })
    const paths = '/v1/graph/paths?from=rustem-umerov&to=vladimir-putin'
    const steps = (await data(paths)).flatMap((path: any) => path.steps)
    const ends = steps.flatMap(({ from, to }: any) => [from, to]).map(({ type, id }: any) => `${type}/${id}`)
    expect(new Set((await graphOf(paths)).nodes.keys())).toEqual(new Set(ends))
  })

  test('of the whole graph has every entity, isolated ones too', async () => {
    const { nodes, edges } = await graphOf('/v1/graph')
    const all = await Promise.all(entities.map(({ type }) => data(`/v1/${type}?limit=500`)))
    expect(nodes.size).toBe(all.flat().length)
    expect(edges.length).toBeGreaterThan(nodes.size)
    for (const { label } of nodes.values()) expect(label).toBeTruthy()
  })

  test('holds any text, and puts a sign where XML can hold none', async () => {
    const entity = entityOf('places')
    const entry = answerOf(entity)
    const [geneva] = await data('/v1/places?ids=geneva')
    const names = { a: '<&>"\']]>', b: '\u0000\u000b\ufffe\ud800', c: 'tab\tline\r\nbreak 𝒳' }
    const places = Object.entries(names).map(([id, name]) => ({ ...geneva, id, name }))
    const about = { title: '<&>\u0001', version: '', license: '', origin: '', permalink: '' }
    const pieces = places.map(place => ({ data: [place] })) as never
    const columns = columnsOf(entry)
    const chunks = await Array.fromAsync(
      graphml.stream({ entry, includes: true, about, columns, pieces, ending: false }),
    )
    const labels = [...read(chunks.join('')).nodes.values()].filter(({ id }) => id).map(({ label }) => label)
    expect(labels).toEqual(['<&>"\']]>', '\ufffd\ufffd\ufffd\ufffd', 'tab\tline\r\nbreak 𝒳'])
  })

  test('is not given for what is neither entity nor tie', async () => {
    for (const url of ['/v1/columns', '/v1/negotiations/geneva-talks/matrix', '/v1/search?q=putin'])
      expect((await service.get(url, { accept: 'application/graphml+xml' })).status, url).toBe(406)
  })
})

describe('GeoJSON', () => {
  const mapOf = async (url: string) => {
    const { status, text } = await service.get(url, { accept: 'application/geo+json' })
    expect(status, text).toBe(200)
    return JSON.parse(text)
  }

  test('places are points, longitude first', async () => {
    const { type, features } = await mapOf('/v1/places')
    expect(type).toBe('FeatureCollection')
    expect(features.length).toBe((await data('/v1/places?limit=500')).length)
    const geneva = features.find(({ id }: any) => id === '/v1/places/geneva')
    expect(geneva.geometry).toEqual({ type: 'Point', coordinates: [6.14569, 46.20222] })
    expect(geneva.properties).toMatchObject({ id: 'geneva', name: 'Geneva', country_id: 'CH' })
  })

  test('other entries are where their places are, or nowhere', async () => {
    for (const [url, field] of [
      ['/v1/meetings', 'place'],
      ['/v1/positions', 'places'],
      ['/v1/proposals', 'places'],
    ] as const) {
      const places = new Map((await data('/v1/places?limit=500')).map((one: any) => [one.id, one]))
      const entries = await data(`${url}?limit=500`)
      const { features } = await mapOf(url)
      expect(features.map(({ id }: any) => id)).toEqual(entries.map(({ href }: any) => href))
      for (const [i, { geometry, properties }] of features.entries()) {
        const at = [entries[i][field] ?? []].flat().map(({ id }: any) => places.get(id) as any)
        const points = at.map(({ longitude, latitude }) => [longitude, latitude])
        const expected = [null, { type: 'Point', coordinates: points[0] }, { type: 'MultiPoint', coordinates: points }]
        expect(geometry).toEqual(expected[Math.min(points.length, 2)])
        expect(properties.id).toBe(entries[i].id)
      }
    }
    const kinds = (await mapOf('/v1/positions')).features.map(({ geometry }: any) => geometry?.type)
    expect(new Set(kinds)).toEqual(new Set([undefined, 'Point', 'MultiPoint']))
  })

  test('takes fields, filters and an item', async () => {
    const { features } = await mapOf('/v1/meetings?place=geneva&fields=status')
    expect(features.length).toBeGreaterThan(0)
    for (const { geometry, properties } of features) {
      expect(geometry.type).toBe('Point')
      expect(Object.keys(properties).sort()).toEqual(['href', 'id', 'status'])
    }
    expect((await mapOf('/v1/meetings/third-round')).features[0].geometry.type).toBe('Point')
    expect(await mapOf('/v1/meetings?status=rejected&place=geneva')).toEqual({
      type: 'FeatureCollection',
      features: [],
    })
  })

  test('is not given for what has no place', async () => {
    for (const url of ['/v1/people', '/v1/regions', '/v1/negotiations/geneva-talks/timeline', '/v1/graph'])
      expect((await service.get(url, { accept: 'application/geo+json' })).status, url).toBe(406)
  })
})

onEachEngine('the whole graph', open => {
  let service: Service
  beforeAll(async () => {
    service = await serviceOn(await loaded(await open()))
  })
  afterAll(() => service.close())

  const pages = async (url: string) => {
    const found = []
    for (let next: string | null = url; next; ) {
      const { body } = await service.get(next)
      found.push(...body.data)
      next = body.page.next
    }
    return found
  }
  const lineOf = ({ from, relation, to, said }: any) =>
    [from, to].map(({ type, id }) => `${type}/${id}`).join(` ${relation} `) + JSON.stringify(said)

  test('is every reference of every entity, page by page', async () => {
    const entries = await Promise.all(entities.map(({ type }) => pages(`/v1/${type}?limit=500`)))
    const expected = entries.flat().flatMap(entry => {
      const own = `${entry.type}/${entry.id}`
      return referencesIn(entry)
        .filter(({ list, relation, to }) => !list.includes('.') && (relation !== 'excludes' || own < to))
        .map(({ relation, to, list }) => ({ line: `${own} ${relation} ${to}`, list }))
    })
    const lines = (edges: any[]) => edges.map(one => lineOf(one).replace(/(null|\{.*\})$/, '')).sort()
    const wanted = (cited: boolean) =>
      expected
        .filter(({ list }) => (list === 'citations') === cited)
        .map(({ line }) => line)
        .sort()
    for (const limit of [1, 7, 500]) {
      if (limit > 1) expect(lines(await pages(`/v1/graph?limit=${limit}`)), String(limit)).toEqual(wanted(false))
      expect(lines(await pages(`/v1/graph?limit=${limit}&relation=excludes,stances`)).length).toBe(
        wanted(false).filter(line => / (excludes|proposal) /.test(line)).length,
      )
    }
    expect(lines(await pages('/v1/graph?limit=100&relation=citations'))).toEqual(wanted(true))
  })

  test('says what is said of a tie', async () => {
    const edges = await pages('/v1/graph?limit=500')
    const stance = edges.find(
      ({ from, relation }) => from.id === 'russia-demands-donetsk-region' && relation === 'proposal',
    )
    expect(stance.said).toEqual({ stance: 'supports' })
    const office = edges.find(({ from, relation }) => from.id === 'rustem-umerov' && relation === 'organization')
    expect(office.said).toMatchObject({ role: expect.any(String), from: null, to: null })
    expect(edges.find(({ relation }) => relation === 'party').said).toBeNull()
  })

  test('is the same as a table, from anywhere in it and on any day', async () => {
    for (const query of ['', '&relation=citations', '&as_of=2026-02-18', '&as_of=2020-01-01']) {
      const edges = await pages(`/v1/graph?limit=50${query}`)
      const { text } = await service.get(`/v1/graph.ndjson?${query.slice(1)}`)
      const rows = text
        .trimEnd()
        .split('\n')
        .slice(0, -1)
        .map(line => JSON.parse(line))
      expect(rows.map(row => [row.from_id, row.relation, row.to_id, row.said_stance])).toEqual(
        edges.map(({ from, relation, to, said }) => [from.id, relation, to.id, said?.stance ?? null]),
      )
    }
    const { body } = await service.get('/v1/graph?limit=5')
    const { text } = await service.get(
      body.page.next.replace('/v1/graph', '/v1/graph.csv').replace('limit=5', 'limit=3'),
    )
    const after = (await pages('/v1/graph?limit=500')).slice(5, 8)
    expect(
      text
        .split('\r\n')
        .slice(1, -1)
        .map(line => line.split(',')[1]),
    ).toEqual(after.map(({ from }) => from.id))
    expect((await pages('/v1/graph?limit=500&as_of=2020-01-01')).some(({ from }) => from.type === 'positions')).toBe(
      false,
    )
  })

  test('refuses what it cannot give', async () => {
    for (const query of ['relation=party', 'cursor=abc']) {
      const { status, body } = await service.get(`/v1/graph.graphml?${query}`)
      expect(status).toBe(400)
      expect(body.detail).toContain('this format takes whole entities')
    }
    expect((await service.get('/v1/graph?cursor=abc')).status).toBe(400)
    expect((await service.get('/v1/graph?relation=partys')).body.detail).toContain('party')
  })
})
