/** Linked data: JSON-LD as a processor that knows nothing of Parley reads it, and the same triples in Turtle. */
import { createHash } from 'node:crypto'
import jsonld from 'jsonld'
import { Parser } from 'n3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { entities, entityOf } from '../schema/entities.ts'
import { classOf } from '../src/formats/context.ts'
import { jsonld as format } from '../src/formats/jsonld.ts'
import { turtle } from '../src/formats/turtle.ts'
import { answerOf } from '../src/resources/answers.ts'
import { engines, loaded } from './engines.ts'
import { type Reply, type Service, serviceOn } from './service.ts'

const host = 'parley.example'
const origin = `http://${host}`
const own = (name: string) => `${origin}/v1/vocabulary#${name}`
const published = (vocabulary: string, name: string) =>
  ({
    schema: 'https://schema.org/',
    prov: 'http://www.w3.org/ns/prov#',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  })[vocabulary] + name

let service: Service
const get = (url: string, accept = 'application/ld+json'): Promise<Reply> => service.get(url, { host, accept })

// Loads from the service and from nowhere else.
const kept = new Map<string, object>()
async function documentLoader(url: string) {
  if (!url.startsWith(origin)) throw new Error(`${url} is not of the service`)
  const document = kept.get(url) ?? (await get(url.slice(origin.length))).body
  kept.set(url, document)
  return { documentUrl: url, document }
}

/** Every address of which there is linked data: lists, all items, and examples of what is computed. */
let addresses: string[]

beforeAll(async () => {
  service = await serviceOn(await loaded(await (engines.embedded as NonNullable<typeof engines.embedded>)()))
  const lists = entities.map(({ type }) => `/v1/${type}?limit=500`)
  const items = await Promise.all(
    lists.map(async url => (await service.get(url)).body.data.map((one: Node) => one.href)),
  )
  const others = service.app.served.filter(({ formats, example }) => example && formats?.includes(format))
  addresses = [
    ...lists,
    ...items.flat(),
    ...others.map(({ example }) => example as string),
    '/v1/negotiations/geneva-talks/matrix?on=issue',
    '/v1/graph?limit=500&relation=citations,memberships,stances,participants,excludes',
    '/v1/meetings?include=place,participants&limit=500',
  ]
})
afterAll(() => service.close())

type Node = Record<string, any>

const ignored = ['page', 'meta', 'related', 'links']

/** What an answer says, as JSON-LD has it: without what is not known and what is ignored, and every address in full. */
const told = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.filter(one => one !== null).map(told)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, one]) => one !== null && !ignored.includes(name))
      .map(([name, one]) => [name, name === 'href' ? new URL(one, origin).href : told(one)]),
  )
}

const idsIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return []
  const own = '@id' in value ? [value['@id'] as string] : []
  return [...own, ...Object.values(value).flatMap(idsIn)]
}

const quadsOf = (document: object): Promise<Node[]> => jsonld.toRDF(document, { documentLoader })

/**
 * Triples in a form in which the same ones are equal, whatever blank nodes are called: each is what is said of it. (One is
 * the object of at most one triple, and where many are alike the algorithm of RDFC-1.0 takes for ever.)
 */
function canonical(quads: Node[]): string[] {
  const bySubject = Map.groupBy(quads, ({ subject }) => subject.value as string)
  const pointed = new Set(
    quads.filter(({ object }) => object.termType === 'BlankNode').map(({ object }) => object.value),
  )
  const described = ({ termType, value, datatype }: Node): string =>
    termType === 'BlankNode' ? `[${linesOf(value).join(' ; ')}]` : JSON.stringify([termType, value, datatype?.value])
  const linesOf = (subject: string): string[] =>
    [
      ...new Set(
        (bySubject.get(subject) ?? []).map(({ predicate, object }) => `${predicate.value} ${described(object)}`),
      ),
    ].sort()
  return [...bySubject]
    .flatMap(([subject, [first]]) => {
      const isBlank = first?.subject.termType === 'BlankNode'
      if (isBlank) return pointed.has(subject) ? [] : [described(first.subject)]
      return linesOf(subject).map(line => `${subject} ${line}`)
    })
    .sort()
}

const ofTurtle = (text: string) => canonical(new Parser().parse(text))

describe('JSON-LD', () => {
  test('is the JSON answer with a context', async () => {
    for (const url of addresses) {
      const { body, headers } = await get(url)
      const { '@context': context, ...answer } = body
      expect(headers['content-type']).toMatch(/^application\/ld\+json/)
      expect(context[0]).toBe(`${origin}/v1/context.jsonld`)
      expect(answer).toEqual((await get(url, 'application/json')).body)
    }
  })

  test('drops no member of the data, and has no relative address', async () => {
    for (const url of addresses) {
      const { body } = await get(url)
      const dropped = new Set<string>()
      const expanded = await jsonld.expand(body, {
        documentLoader,
        eventHandler({ event: { details, code } }: { event: Node }) {
          dropped.add(details.property ?? code)
        },
      })
      const beside = Object.keys(body).filter(name => !['data', 'included'].includes(name))
      expect(
        [...dropped].filter(name => !ignored.includes(name) && !beside.includes(name)),
        url,
      ).toEqual([])
      for (const id of idsIn(expanded)) expect(id, url).toMatch(/^https?:\/\//)
    }
  })

  test('gives the data back when it is compacted with its context', async () => {
    for (const url of addresses.filter(one => !one.includes('include='))) {
      const { body } = await get(url)
      const expanded = await jsonld.expand(body, { documentLoader })
      const compacted = await jsonld.compact(expanded, body['@context'], { documentLoader, graph: true })
      expect(told(compacted.data), url).toEqual(told([body.data].flat()))
    }
  })

  test('names only what answers', async () => {
    const ids = new Set<string>()
    for (const url of addresses)
      for (const id of idsIn(await jsonld.expand((await get(url)).body, { documentLoader }))) ids.add(id)
    const ours = [...ids].filter(id => id.startsWith(origin))
    expect(ours.length).toBeGreaterThan(50)
    for (const id of ours) expect((await get(id.slice(origin.length))).status, id).toBe(200)
  })

  test('brings along what is included, in one graph with the data', async () => {
    const { body } = await get('/v1/meetings?include=place&limit=500')
    const quads = await quadsOf(body)
    expect(new Set(quads.map(({ graph }) => graph.termType))).toEqual(new Set(['DefaultGraph']))
    const latitudes = quads.filter(({ predicate }) => predicate.value === published('schema', 'latitude'))
    expect(latitudes.length).toBeGreaterThan(1)
  })

  test('a position is what somebody is reported to have said', async () => {
    const { body } = await get('/v1/positions/russia-demands-donetsk-region')
    const [position] = await jsonld.expand(body, { documentLoader })
    expect(position?.['@type']).toEqual([own('Position')])
    expect(position?.[published('prov', 'wasAttributedTo')][0]['@id']).toBe(`${origin}/v1/countries/RU`)
    const [derivation] = position?.[published('prov', 'qualifiedDerivation')]
    expect(derivation[published('prov', 'entity')][0]['@id']).toBe(`${origin}/v1/sources/zelensky-seeks-direct-talks`)
    const [date] = position?.['http://www.w3.org/2006/time#hasTime']
    expect(date[own('edtf')]).toEqual([
      { '@type': 'http://id.loc.gov/datatypes/edtf/EDTF', '@value': '../2026?-02-18' },
    ])
    expect(date[own('latest')]).toEqual([{ '@type': 'http://www.w3.org/2001/XMLSchema#date', '@value': '2026-02-18' }])
  })

  test('what was removed has no address', async () => {
    const { origin: _, ...about } = { origin, title: '', version: '', license: '', permalink: '' }
    const entity = { type: 'people', id: 'gone', name: 'Gone', href: null }
    const shape = { entry: answerOf(entityOf('people')), includes: false }
    const text = format.write({ data: [{ kind: 'removed', entity }] }, { ...about, origin }, shape)
    const [entry] = (await jsonld.expand(JSON.parse(text), { documentLoader })) as Node[]
    expect(entry?.[own('entity')][0]['@type']).toEqual([published('schema', 'Person')])
  })
})

describe('the context and the vocabulary', () => {
  test('can be read by every page, and kept', async () => {
    for (const url of ['/v1/context.jsonld', '/v1/vocabulary']) {
      const { status, headers } = await service.get(url, { origin: 'https://elsewhere.example' })
      expect(status).toBe(200)
      expect(headers['content-type']).toMatch(/^application\/ld\+json/)
      expect(headers['access-control-allow-origin']).toBe('*')
      expect(headers['cache-control']).toMatch(/max-age=\d/)
    }
  })

  test('every term of our own is described, and every type is a class', async () => {
    const classes = new Set<string>()
    const properties = new Set<string>()
    for (const url of addresses)
      for (const { predicate, object } of await quadsOf((await get(url)).body))
        if (predicate.value === published('rdf', 'type')) classes.add(object.value)
        else properties.add(predicate.value)
    expect([...classes].sort()).toEqual(entities.map(entity => classOf(entity, origin)).sort())
    expect([...properties].filter(term => classes.has(term))).toEqual([])
    const described = await quadsOf((await get('/v1/vocabulary')).body)
    const known = new Set(described.map(({ subject }) => subject.value))
    const ours = [...classes, ...properties].filter(term => term.startsWith(own('')))
    expect(ours.length).toBeGreaterThan(30)
    expect(ours.filter(term => !known.has(term))).toEqual([])
  })
})

describe('Turtle', () => {
  test('has the triples of the JSON-LD', async () => {
    for (const url of addresses.filter(one => !one.startsWith('/v1/graph?'))) {
      const { text, status } = await get(url, 'text/turtle')
      expect(status, url).toBe(200)
      expect(ofTurtle(text), url).toEqual(canonical(await quadsOf((await get(url)).body)))
    }
  })

  test('of the whole graph is that of all lists', async () => {
    const lists = await Promise.all(entities.map(async ({ type }) => (await get(`/v1/${type}?limit=500`)).body))
    const quads = await Promise.all(lists.map(quadsOf))
    const { text } = await get('/v1/graph', 'text/turtle')
    expect(ofTurtle(text)).toEqual([...new Set(quads.flatMap(canonical))].sort())
  })

  test('is the same in whatever pieces it is written, and each time', async () => {
    const { data } = (await service.get('/v1/people?limit=500')).body
    const shape = { entry: answerOf(entityOf('people')), includes: true, columns: [], ending: false }
    const about = { origin, title: 'People', version: 'v', license: 'l', permalink: '/v1/people' }
    const written = async (pieces: object[]) =>
      (await Array.fromAsync(turtle.stream({ ...shape, about, pieces: pieces as never }))).join('')
    const whole = await written([{ data }])
    expect(await written(data.map((one: unknown) => ({ data: [one] })))).toBe(whole)
    expect(await written([{ data }])).toBe(whole)
    expect(new Set(whole.match(/^_:b\d+(?= )/gm)).size).toBe(whole.match(/^_:b\d+(?= )/gm)?.length)
  })

  test('tells that it is complete, if that is asked', async () => {
    const { text } = await service.get('/v1/people.ttl?checksum=true')
    const [, told, triples, hash] = /^([^]*\n)# triples=(\d+) sha256=([0-9a-f]{64})\n$/.exec(text) ?? []
    expect(
      createHash('sha256')
        .update(told as string)
        .digest('hex'),
    ).toBe(hash)
    expect(new Parser().parse(text).length).toBe(Number(triples))
  })

  test('takes over whatever a text or a number can be', async () => {
    const place = (await service.get('/v1/places/geneva')).body.data
    const data = [
      { ...place, latitude: 46, longitude: -0.000001, name: 'A "\\quoted" \u0001 name,\r\nwith two lines, 日本 and 𝒳' },
      { ...place, href: '/v1/places/b%20c', id: '1', country: null, citations: [], latitude: 1e-7, longitude: 180 },
    ]
    const shape = { entry: answerOf(entityOf('places')), includes: true }
    const about = { origin, title: 'People\n', version: 'v', license: 'l', permalink: '/v1/people' }
    const pieces = [{ data }] as never
    const text = await Array.fromAsync(turtle.stream({ ...shape, about, pieces, columns: [], ending: false }))
    expect(ofTurtle(text.join(''))).toEqual(canonical(await quadsOf(JSON.parse(format.write({ data }, about, shape)))))
  })
})
