/** The reconciliation service, as OpenRefine meets it: a column of names becomes ids, and ids become further columns. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { z } from 'zod'
import { entities } from '../schema/entities.ts'
import { loaded, onEachEngine } from './engines.ts'
import { type Reply, type Service, serviceOn } from './service.ts'

const fixtures = join(import.meta.dirname, 'fixtures')

const typed = z.strictObject({ id: z.string(), name: z.string() })
const told = z.strictObject({ id: z.string(), name: z.string(), description: z.string().optional() })

/** The shapes that the specification gives its answers, read from its text; those of src/search are not asked here. */
const shapes = {
  manifest: z.looseObject({
    versions: z.array(z.string()).min(1),
    name: z.string(),
    identifierSpace: z.url(),
    schemaSpace: z.url(),
    defaultTypes: z.array(typed).optional(),
    view: z.strictObject({ url: z.string().includes('{{id}}') }),
    preview: z.strictObject({ url: z.string().includes('{{id}}'), width: z.int(), height: z.int() }),
    suggest: z.record(
      z.enum(['entity', 'type', 'property']),
      z.looseObject({ service_url: z.url(), service_path: z.string() }),
    ),
    extend: z.looseObject({ propose_properties: z.strictObject({ service_url: z.url(), service_path: z.string() }) }),
  }),
  result: z.record(
    z.string(),
    z.strictObject({
      result: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          description: z.string().optional(),
          type: z.array(typed),
          score: z.number(),
          match: z.boolean(),
          features: z
            .array(
              z.strictObject({
                id: z.string(),
                name: z.string().optional(),
                value: z.union([z.number(), z.boolean()]),
              }),
            )
            .optional(),
        }),
      ),
    }),
  ),
  suggestions: z.strictObject({ result: z.array(told.extend({ notable: z.array(z.unknown()).optional() })) }),
  proposal: z.strictObject({ properties: z.array(told), type: z.string().optional(), limit: z.int().optional() }),
  extension: z.strictObject({
    meta: z.array(z.strictObject({ id: z.string(), name: z.string(), type: typed.optional() })),
    rows: z.record(
      z.string(),
      z.record(
        z.string(),
        z.array(
          z.union([
            typed,
            z.strictObject({ str: z.string() }),
            z.strictObject({ int: z.int() }),
            z.strictObject({ float: z.number() }),
            z.strictObject({ bool: z.boolean() }),
            z.strictObject({ date: z.string() }),
          ]),
        ),
      ),
    ),
  }),
}

function holdsTo(shape: keyof typeof shapes, answer: unknown): void {
  expect(shapes[shape].safeParse(answer).error, shape).toBeUndefined()
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

/** Asks as OpenRefine does: by POST, with a form. */
function clientOf(service: () => Service) {
  const post = (name: 'queries' | 'extend', asked: unknown): Promise<Reply> =>
    service().send('POST', '/v1/reconcile', FORM, new URLSearchParams({ [name]: JSON.stringify(asked) }).toString())
  const get = (name: 'queries' | 'extend', asked: unknown): Promise<Reply> =>
    service().get(`/v1/reconcile?${new URLSearchParams({ [name]: JSON.stringify(asked) })}`)
  const found = async (batch: Record<string, unknown>): Promise<Record<string, Found[]>> => {
    const { status, body } = await post('queries', batch)
    expect(status, body?.detail).toBe(200)
    holdsTo('result', body)
    return Object.fromEntries(Object.entries<{ result: Found[] }>(body).map(([key, { result }]) => [key, result]))
  }
  const extended = async (asked: unknown) => {
    const { status, body } = await post('extend', asked)
    expect(status, body?.detail).toBe(200)
    holdsTo('extension', body)
    return body
  }
  return { post, get, found, extended }
}

interface Found {
  id: string
  name: string
  type: { id: string; name: string }[]
  score: number
  match: boolean
  features: { id: string; value: number | boolean }[]
}

const matched = (result: Found[] = []) => result.filter(({ match }) => match).map(({ id }) => id)

const feature = ({ features }: Found, id: string) => features.find(one => one.id === id)?.value

onEachEngine('on the lake talks', open => {
  let service: Service
  beforeAll(async () => {
    service = await serviceOn(await loaded(await open(), join(fixtures, 'lake-talks')))
  })
  afterAll(() => service.close())
  const { post, get, found, extended } = clientOf(() => service)

  test('a column of names in several scripts is matched', async () => {
    const column = {
      'Ilva Tarrin': 'people/ilva-tarrin',
      'Ілва Таррин': 'people/ilva-tarrin',
      'Tarrin, Ilva': 'people/ilva-tarrin',
      'ILWA TARRYN': 'people/ilva-tarrin',
      'Кеста Морн': 'people/kesta-morn',
      'Hådrel Öskuin': 'people/hadrel-oskuin',
      'Хадрел Ёскуин': 'people/hadrel-oskuin',
      'Юск Белламор': 'people/yusk-bellamor',
    }
    const asked = Object.keys(column).map((query, i) => [`row ${i}`, { query, type: 'people' }])
    const answers = await found(Object.fromEntries(asked))
    expect(Object.values(answers).map(matched)).toEqual(Object.values(column).map(id => [id]))
    expect(answers['row 0']?.[0]).toMatchObject({
      name: 'Ilva Tarrin',
      type: [{ id: 'people', name: 'Person' }],
      score: 100,
    })
  })

  test('a doubtful name is offered, not matched', async () => {
    const { typo, surname, stranger } = await found({
      typo: { query: 'Kesta Murn', type: 'people' },
      surname: { query: 'Oskuin', type: 'people' },
      stranger: { query: 'Quillibrand', type: 'people' },
    })
    expect([typo?.[0]?.id, matched(typo)]).toEqual(['people/kesta-morn', []])
    expect([surname?.[0]?.id, matched(surname)]).toEqual(['people/hadrel-oskuin', []])
    expect(surname?.[0]?.score).toBeLessThan(100)
    expect(stranger).toEqual([])
  })

  test('an id is its own match, and type says where to look', async () => {
    const { key, id, wrong } = await found({
      key: { query: 'people/kesta-morn' },
      id: { query: 'kesta-morn' },
      wrong: { query: 'people/kesta-morn', type: 'places' },
    })
    expect([matched(key), matched(id), matched(wrong)]).toEqual([['people/kesta-morn'], ['people/kesta-morn'], []])
    expect(feature(key?.[0] as Found, 'same_id')).toBe(true)
  })

  test('type_strict: any of the types, all of them, or others too but for less', async () => {
    const types = ['places', 'issues']
    const { any, all, should } = await found({
      any: { query: 'Ilva Tarrin', type: types },
      all: { query: 'Ilva Tarrin', type: ['people', 'places'], type_strict: 'all' },
      should: { query: 'Ilva Tarrin', type: types, type_strict: 'should' },
    })
    expect([any, all]).toEqual([[], []])
    expect(should?.[0]).toMatchObject({ id: 'people/ilva-tarrin', match: false })
    expect(should?.[0]?.score).toBeLessThan(100)
    expect(feature(should?.[0] as Found, 'type')).toBe(false)
  })

  test('a property by id or by name confirms a candidate or speaks against it', async () => {
    const of = (pid: string, v: unknown) => ({ query: 'Kesta Morn', type: 'people', properties: [{ pid, v }] })
    const answers = await found({
      id: of('organization', 'ostaran-assembly'),
      key: of('organization', { id: 'organizations/ostaran-assembly', name: 'whatever it is called' }),
      name: of('organization', 'Assembly of Ostara'),
      any: of('organization', ['Lantern Society', 'Assembly of Ostara']),
      role: of('role', 'deputy in the assembly of ostara'),
      against: of('organization', 'lantern-society'),
      unknown: of('country', 'CH'),
      blank: of('organization', ''),
    })
    const [first] = Object.values(answers).map(([one]) => one as Found)
    expect(feature(first as Found, 'property_organization')).toBe(100)
    for (const key of ['id', 'key', 'name', 'any', 'role', 'blank'])
      expect(answers[key]?.[0], key).toMatchObject({ id: 'people/kesta-morn', score: 100, match: true })
    const [against, unknown] = [answers.against?.[0] as Found, answers.unknown?.[0] as Found]
    expect([against.match, feature(against, 'property_organization')]).toEqual([false, 0])
    // Nothing is known of her country: that is no reason against her, and none for her.
    expect([unknown.match, feature(unknown, 'property_country')]).toEqual([true, 50])
    expect(against.score).toBeLessThan(unknown.score)
    expect(unknown.score).toBeLessThan(100)
  })

  test('a day that certainly lies within the days given agrees; one that only may is not known', async () => {
    const of = (v: string) => ({ query: 'First round', type: 'meetings', properties: [{ pid: 'date', v }] })
    const answers = await found({
      within: of('2101-05'),
      overlap: of('2101-05-21'),
      apart: of('2101-06'),
      no: of('May'),
    })
    expect(Object.values(answers).map(([one]) => feature(one as Found, 'property_date'))).toEqual([100, 50, 0, 50])
  })

  test('data extension brings offices, in the order of the source, and nothing where nothing is known', async () => {
    const ids = ['people/ilva-tarrin', 'people/kesta-morn', 'meetings/first-round', 'places/stonequay']
    const properties = ['role', 'organization', 'from', 'country', 'participant', 'date', 'latitude']
    const { meta, rows } = await extended({ ids, properties: properties.map(id => ({ id })) })
    expect(meta.slice(0, 4)).toEqual([
      { id: 'role', name: 'Role' },
      { id: 'organization', name: 'Organization', type: { id: 'organizations', name: 'Organization' } },
      { id: 'from', name: 'From' },
      { id: 'country', name: 'Country', type: { id: 'countries', name: 'Country' } },
    ])
    expect(Object.keys(rows)).toEqual(ids)
    expect(rows['people/ilva-tarrin']).toMatchObject({
      role: [{ str: 'Chief negotiator of Ostara' }, { str: 'Foreign Minister of Ostara' }],
      organization: [
        { id: 'organizations/ostaran-negotiating-team' },
        { id: 'organizations/ostaran-foreign-ministry' },
      ],
      from: [{ str: '2101-04-01' }, { str: '2101-09-01' }],
      country: [],
      participant: [],
    })
    expect(rows['people/kesta-morn'].from).toEqual([])
    expect(rows['meetings/first-round'].date).toEqual([{ str: '2101-05-20/2101-05-22' }])
    expect(rows['meetings/first-round'].participant).toHaveLength(4)
    const limited = await extended({
      ids: ids.slice(0, 1),
      properties: [
        { id: 'role', settings: { limit: 1 } },
        { id: 'from', settings: { limit: '0' } },
      ],
    })
    expect(Object.values<unknown[]>(limited.rows[ids[0] as string]).map(cells => cells.length)).toEqual([1, 2])
  })

  test('an id that was merged into another has its candidates and its values', async () => {
    const graph = await loaded(await open(), join(fixtures, 'lake-talks'))
    await graph.write(run =>
      run(
        "MERGE (r:Retired {key: 'people/ilva-taryn'}) SET r.into = 'people/ilva-tarrin', r.version = '0', r.at = '2101'",
      ),
    )
    const merged = await serviceOn(graph)
    const client = clientOf(() => merged)
    const properties = [{ pid: 'organization', v: 'ostaran-foreign-ministry' }]
    const { old } = await client.found({ old: { query: 'people/ilva-taryn', properties } })
    expect(old).toMatchObject([{ id: 'people/ilva-tarrin', score: 100, match: true }])
    const { rows } = await client.extended({ ids: ['people/ilva-taryn'], properties: [{ id: 'name' }] })
    expect(rows).toEqual({ 'people/ilva-taryn': { name: [{ str: 'Ilva Tarrin' }] } })
    await graph.write(run => run('MATCH (r:Retired) DELETE r'))
    await merged.close()
  })

  test('GET and POST answer with the same bytes', async () => {
    const batch = { q0: { query: 'Остара' }, q1: { query: 'Юск Белламор', properties: [{ pid: 'role', v: 'Envoy' }] } }
    const [posted, got] = [await post('queries', batch), await get('queries', batch)]
    expect([posted.status, posted.text]).toEqual([200, got.text])
    const asked = { ids: ['people/kesta-morn'], properties: [{ id: 'role' }] }
    expect((await post('extend', asked)).text).toBe((await get('extend', asked)).text)
  })

  test("a caller's keys are harmless, whatever they are", async () => {
    const text = '{"__proto__": {"query": "Kesta Morn"}, "constructor": {"query": "Ilva Tarrin"}, "": {"query": "x"}}'
    const { status, text: answer } = await service.send(
      'POST',
      '/v1/reconcile',
      FORM,
      new URLSearchParams({ queries: text }).toString(),
    )
    expect([status, Object.keys(JSON.parse(answer))]).toEqual([200, ['__proto__', 'constructor', '']])
    expect({} as Record<string, unknown>).not.toHaveProperty('query')
    expect(Object.getPrototypeOf({})).toBe(Object.prototype)
  })

  test('suggestions: names by their beginning, in any script, typed on; ids; pages', async () => {
    const suggest = async (query: string) => {
      const { status, body } = await service.get(`/v1/reconcile/suggest/entity?${query}`)
      expect(status, body?.detail).toBe(200)
      holdsTo('suggestions', body)
      return body.result as { id: string; name: string; notable: { id: string }[] }[]
    }
    const ids = async (query: string) => (await suggest(query)).map(({ id }) => id)
    expect(await ids('prefix=Tar&type=people')).toEqual(['people/ilva-tarrin'])
    expect((await ids(`prefix=${encodeURIComponent('Белл')}&type=people`))[0]).toBe('people/yusk-bellamor')
    expect((await ids('prefix=people/kesta-morn'))[0]).toBe('people/kesta-morn')
    expect((await ids('prefix=Kesta Murn'))[0]).toBe('people/kesta-morn')
    expect(await suggest('prefix=Kesta')).toMatchObject([{ name: 'Kesta Morn', notable: [{ id: 'people' }] }])
    const all = await ids('prefix=o')
    expect((await ids('prefix=o&cursor=1')).slice(0, all.length - 1)).toEqual(all.slice(1))
    // What OpenRefine sends along with a prefix.
    expect(await ids('prefix=Tar&spell=always&exact=false&prefixed=true')).toEqual(await ids('prefix=Tar'))
    expect(await ids('prefix=')).toEqual([])
  })
})

onEachEngine('on the first source', open => {
  let service: Service
  beforeAll(async () => {
    service = await serviceOn(await loaded(await open()))
  })
  afterAll(() => service.close())
  const { post, get, found, extended } = clientOf(() => service)

  test('names, a country and roles: the story of the README', async () => {
    const country = (v: unknown) => [{ pid: 'country', v }]
    const column = {
      Умєров: { query: 'Рустем Умєров', type: 'people', properties: country('UA') },
      Зеленський: { query: 'Володимир Зеленський', type: 'people', properties: country('Ukraine') },
      Selenskyj: { query: 'Wolodymyr Selenskyj', type: 'people', properties: country('Україна') },
      Poutine: { query: 'Vladimir Poutine', properties: country({ id: 'countries/RU' }) },
      Україна: { query: 'Україна', type: 'countries' },
    }
    const answers = await found(column)
    expect(Object.values(answers).map(matched)).toEqual([
      ['people/rustem-umerov'],
      ['people/volodymyr-zelensky'],
      ['people/volodymyr-zelensky'],
      ['people/vladimir-putin'],
      ['countries/UA'],
    ])
    const { rows } = await extended({ ids: ['people/rustem-umerov'], properties: [{ id: 'country' }, { id: 'role' }] })
    expect(rows['people/rustem-umerov']).toEqual({
      country: [{ id: 'countries/UA', name: 'Ukraine' }],
      role: [
        { str: 'Secretary of the National Security and Defense Council of Ukraine' },
        { str: 'Head of the Ukrainian negotiating team' },
      ],
    })
    const { wrong } = await found({
      wrong: { query: 'Рустем Умєров', type: 'people', properties: country('RU') },
    })
    expect(wrong?.[0]).toMatchObject({ id: 'people/rustem-umerov', match: false })
  })

  test('without parameters: a manifest of absolute addresses, each of which answers', async () => {
    const { body } = await service.get('/v1/reconcile', { host: 'parley.example:8080' })
    holdsTo('manifest', body)
    const origin = 'http://parley.example:8080'
    expect(body).toMatchObject({ versions: ['0.2'], identifierSpace: `${origin}/v1/`, batchSize: 100 })
    expect(body.defaultTypes.map(({ id }: { id: string }) => id)).toEqual(entities.map(({ type }) => type))
    const id = encodeURIComponent('people/rustem-umerov')
    const { suggest, extend, preview, view } = body
    const services = [...Object.values<ServicePath>(suggest), extend.propose_properties as ServicePath]
    const addresses = [
      ...services.map(({ service_url, service_path }) => `${service_url}${service_path}`),
      preview.url.replace('{{id}}', id),
      view.url.replace('{{id}}', id),
      `${body.identifierSpace}people/rustem-umerov`,
    ]
    for (const address of addresses) {
      expect(address.startsWith(`${origin}/`), address).toBe(true)
      expect((await service.get(address.slice(origin.length))).status, address).toBe(200)
    }
  })

  test('types and properties are suggested and proposed', async () => {
    const ask = async (url: string) => (await service.get(`/v1/reconcile/${url}`)).body
    const types = await ask('suggest/type?prefix=peo')
    holdsTo('suggestions', types)
    expect(types.result).toMatchObject([{ id: 'people', name: 'Person' }])
    const properties = await ask('suggest/property?prefix=Cou')
    holdsTo('suggestions', properties)
    expect(properties.result).toMatchObject([{ id: 'country', name: 'Country' }])
    expect(properties.result[0].description).toBe('Of people, organizations, regions, places')
    const proposed = await ask('properties?type=people&limit=8')
    holdsTo('proposal', proposed)
    expect([proposed.type, proposed.limit]).toEqual(['people', 8])
    const ids = proposed.properties.map(({ id }: { id: string }) => id)
    expect(ids).toEqual(['id', 'name', 'names', 'description', 'identifiers', 'role', 'organization', 'country'])
  })

  test('every property of every type can be asked for, and has an id of its own', async () => {
    for (const { type } of entities) {
      const { body } = await service.get(`/v1/reconcile/properties?type=${type}`)
      const ids: string[] = body.properties.map(({ id }: { id: string }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      const { body: list } = await service.get(`/v1/${type}?limit=2`)
      const { rows } = await extended({
        ids: list.data.map(({ id }: { id: string }) => `${type}/${id}`),
        properties: ids.map(id => ({ id })),
      })
      for (const [key, row] of Object.entries<Record<string, { str: string }[]>>(rows)) {
        expect(Object.keys(row)).toEqual(ids)
        expect(`${type}/${row.id?.[0]?.str}`).toBe(key)
      }
    }
  })

  test('a preview may be framed by any page, and does nothing but show', async () => {
    const { status, headers, text } = await service.get('/v1/reconcile/preview?id=people/rustem-umerov', {
      accept: 'text/html',
    })
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(headers['x-frame-options']).toBeUndefined()
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'; frame-ancestors \*$/,
    )
    expect(text).toContain('href="/v1/people/rustem-umerov"')
    expect(text).toContain('Рустем Умєров')
    expect(text).toContain('According to: <bdi>Zelensky seeks direct talks with Putin on territory</bdi>')
    // Every other page stays out of frames.
    expect((await service.get('/v1/reconcile')).headers['x-frame-options']).toBe('DENY')
  })

  describe('what cannot be answered gets a problem that says where', () => {
    const nearPeople = { query: 'x', type: 'peple' }
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [i, { query: 'x' }]))
    test.each<[RegExp, number, 'queries' | 'extend', unknown]>([
      [/^queries: a JSON object is due, such as/, 400, 'queries', []],
      [/^queries\.q0: "x" is text, not a mapping$/, 400, 'queries', { q0: 'x' }],
      [/^queries\.q0\.query: missing$/, 400, 'queries', { q0: {} }],
      [/^queries\.q0\.query: .*at least 1$/, 400, 'queries', { q0: { query: ' ' } }],
      [/^queries\.q0\.query: 1001 characters: at most 1000$/, 400, 'queries', { q0: { query: 'x'.repeat(1001) } }],
      [
        /^queries\.q1\.quary: unknown — did you mean query\?/,
        400,
        'queries',
        { q0: { query: 'x' }, q1: { quary: 'x', query: 'x' } },
      ],
      [/^queries\.q0\.type: "peple" is not one of .* — did you mean people\?$/, 400, 'queries', { q0: nearPeople }],
      [/^queries\.q0\.limit: 51: at most 50$/, 400, 'queries', { q0: { query: 'x', limit: 51 } }],
      [/^queries\.q0\.limit: 0: at least 1$/, 400, 'queries', { q0: { query: 'x', limit: 0 } }],
      [
        /^queries\.q0\.type_strict: "some" is not one of any, should, all/,
        400,
        'queries',
        { q0: { query: 'x', type_strict: 'some' } },
      ],
      [
        /^queries\.q0\.properties\.0\.pid: "contry" is no property .* did you mean country\?; known: id, name/,
        400,
        'queries',
        { q0: { query: 'x', type: 'people', properties: [{ pid: 'contry', v: 'UA' }] } },
      ],
      [
        /^queries\.q0\.properties\.0\.v: missing$/,
        400,
        'queries',
        { q0: { query: 'x', properties: [{ pid: 'country' }] } },
      ],
      [/^queries: 101 queries in a batch: at most 100/, 413, 'queries', many],
      [/^extend\.properties: missing$/, 400, 'extend', { ids: ['people/rustem-umerov'] }],
      [
        /^extend\.ids\.0: nothing in people has the id "umerov"; nearest: rustem-umerov$/,
        400,
        'extend',
        { ids: ['people/umerov'], properties: [] },
      ],
      [/^extend\.ids\.0: .* is no id/, 400, 'extend', { ids: ['people/rustem-umerov/x'], properties: [] }],
      [/^extend\.ids\.0: "umerov" is no id: type\/id is due/, 400, 'extend', { ids: ['umerov'], properties: [] }],
      [
        /^extend\.properties\.0\.id: "roll" is no property .* did you mean role\?/,
        400,
        'extend',
        { ids: [], properties: [{ id: 'roll' }] },
      ],
      [
        /^extend\.properties\.0\.settings\.most: unknown.*; known: limit$/,
        400,
        'extend',
        { ids: [], properties: [{ id: 'role', settings: { most: 1 } }] },
      ],
      [
        /^extend\.ids: 101 entities at once: at most 100/,
        413,
        'extend',
        { ids: Array(101).fill('people/x'), properties: [] },
      ],
    ])('%s', async (detail, status, name, asked) => {
      for (const ask of [post, get]) {
        const { body, ...reply } = await ask(name, asked)
        expect([reply.status, reply.headers['content-type']], reply.text).toEqual([status, 'application/problem+json'])
        expect(body.detail).toMatch(detail)
        expect(body.errors[0].parameter).toBe(body.detail.split(':')[0])
      }
    })

    test.each<[RegExp, string]>([
      [/^queries: this is no JSON/, 'queries={'],
      [/^queries: this is no JSON/, `queries=${'['.repeat(8000)}`],
      [/^extend: not together with queries/, 'queries={}&extend={}'],
      [/^query: unknown.*; known: queries, extend$/, 'query=Umerov'],
      [/^queries: given more than once/, 'queries={}&queries={}'],
      [/^callback: unknown; known: queries, extend$/, 'callback=x'],
    ])('%s', async (detail, query) => {
      const { status, body } = await service.get(`/v1/reconcile?${query}`)
      expect(status).toBe(400)
      expect(body.detail).toMatch(detail)
    })

    test.each<[RegExp, string]>([
      [/^type.*"peple" is not one of .*did you mean people/, 'suggest/entity?prefix=x&type=peple'],
      [/^cursor: "101" is not right: a whole number from 0 to 100$/, 'suggest/entity?prefix=x&cursor=101'],
      [/^prefix: 201 characters: at most 200$/, `suggest/type?prefix=${'x'.repeat(201)}`],
      [/is not one of/, 'properties?type=peple'],
      [/from 1 to 100$/, 'properties?limit=0'],
      [/^id: missing$/, 'preview'],
      [/^id: "<script>" is no id: type\/id is due/, 'preview?id=<script>'],
      [/nearest: rustem-umerov$/, 'preview?id=people/umerov'],
    ])('%s', async (detail, path) => {
      const { body, ...reply } = await service.get(`/v1/reconcile/${path}`)
      expect([reply.status, reply.headers['content-type']]).toEqual([400, 'application/problem+json'])
      expect(body.detail).toMatch(detail)
    })

    test('a body that is no form, or too large a one; another method; another address', async () => {
      const send = service.send
      const large = `queries=${'x'.repeat(1024 * 1024)}`
      expect((await send('POST', '/v1/reconcile', FORM, large)).body).toMatchObject({
        status: 413,
        detail: 'a form has at most 1048576 bytes; send fewer queries at once',
      })
      const json = await send('POST', '/v1/reconcile', { 'content-type': 'application/json' }, '{"queries":"{}"}')
      expect([json.status, json.body.detail]).toEqual([400, expect.stringContaining('a form is due')])
      expect((await send('POST', '/v1/reconcile', {}, '')).body).toMatchObject({ versions: ['0.2'] })
      const put = await send('PUT', '/v1/reconcile', FORM, 'queries={}')
      expect([put.status, put.headers.allow]).toEqual([405, 'GET, HEAD, POST'])
      const elsewhere = await send('POST', '/v1/reconcile/properties', FORM, 'type=people')
      expect([elsewhere.status, elsewhere.headers.allow]).toEqual([405, 'GET, HEAD'])
      expect((await send('POST', '/v1/people', FORM, 'q=x')).status).toBe(405)
    })
  })
})

interface ServicePath {
  service_url: string
  service_path: string
}

onEachEngine('on namesakes', open => {
  let service: Service
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-namesakes-'))
    const citations = [{ source: 'made-up' }]
    const member = (country: string) => [{ role: 'Envoy', country, citations }]
    const data = {
      sources: [{ id: 'made-up', title: 'Nobody said <b>any</b> of this', kind: 'document' }],
      people: [
        { id: 'anna-berg-of-norway', name: 'Anna Berg', memberships: member('NO'), citations },
        { id: 'anna-berg-of-austria', name: 'Anna Berg', memberships: member('AT'), citations },
        { id: 'anna-berg-of-nowhere', name: 'Anna Berg', citations },
        {
          id: 'hostile',
          name: '"><script>alert(1)</script>',
          description: "' onmouseover='alert(1) & <img src=x>",
          memberships: [{ role: '<iframe src="javascript:alert(1)">', country: 'NO', citations }],
          citations,
        },
      ],
    }
    await writeFile(join(folder, 'made-up.yaml'), stringify(data, { aliasDuplicateObjects: false }))
    service = await serviceOn(await loaded(await open(), folder))
  })
  afterAll(async () => {
    await service.close()
    await rm(folder, { recursive: true })
  })
  const { found } = clientOf(() => service)

  test('who shares a name is no certain match; a property decides, even where only one may be asked for', async () => {
    const norway = [{ pid: 'country', v: 'NO' }]
    const { plain, one, decided, neither } = await found({
      plain: { query: 'Anna Berg' },
      one: { query: 'Anna Berg', limit: 1 },
      decided: { query: 'Anna Berg', properties: norway, limit: 1 },
      neither: { query: 'Anna Berg', properties: [{ pid: 'country', v: 'FI' }] },
    })
    expect([plain?.length, matched(plain), one?.length, matched(one)]).toEqual([3, [], 1, []])
    expect(matched(decided)).toEqual(['people/anna-berg-of-norway'])
    expect(neither?.[0]).toMatchObject({ id: 'people/anna-berg-of-nowhere' })
    expect(neither?.slice(1).map(({ match }) => match)).toEqual([false, false])
  })

  test('a preview shows words as words, whatever they are', async () => {
    const { text } = await service.get('/v1/reconcile/preview?id=people/hostile')
    expect(text).not.toMatch(/<(?:script|img|iframe|b)\b/)
    expect(text).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(text).toContain('&#39; onmouseover=&#39;alert(1) &amp; &lt;img src=x&gt;')
  })
})
