/** What has changed: every load leaves a record of what it did, which can be read back from any version on, and followed. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import neo4j from 'neo4j-driver'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { checkData } from '../seed/check.ts'
import { type Dataset, datasetOf, type Fields } from '../seed/dataset.ts'
import { reviewOf } from '../seed/review.ts'
import { writeText } from '../seed/review-formats.ts'
import { entryOf } from '../seed/rows.ts'
import { findRetired } from '../src/graph/changes.ts'
import type { Graph } from '../src/graph/graph.ts'
import { load, planLoad } from '../src/graph/load.ts'
import { engines, firstSource, loaded, onEachEngine, server } from './engines.ts'
import { type Service, serviceOn } from './service.ts'
import { type Entry, type Event_, followAt, type Stream } from './stream.ts'

const openEmpty = engines.embedded as NonNullable<typeof engines.embedded>

/** What a stream says while nothing happens, as long as it is: the other tests need not wait for it. */
async function quiet(): Promise<string[]> {
  const service = await serviceOn(await loaded(await openEmpty(), first))
  const stream = await followAt(await service.listen())
  await delay(20_000)
  stream.leave()
  await service.close()
  return stream.comments()
}

let first: Dataset
let folder: string
let heard: Promise<string[]>
beforeAll(async () => {
  first = await checkData(firstSource)
  folder = await mkdtemp(join(tmpdir(), 'parley-'))
  heard = quiet()
})
afterAll(() => rm(folder, { recursive: true }))

const demand = 'positions/russia-demands-donetsk-region'
const whitaker = [
  'people/matthew-whitaker',
  'positions/whitaker-assesses-territory',
  'positions/whitaker-conditions-settlement',
]

const without = ({ entries }: Dataset, ...keys: string[]) => datasetOf(entries.filter(({ key }) => !keys.includes(key)))
const saying = ({ entries }: Dataset, key: string, said: Fields) =>
  datasetOf(entries.map(is => (is.key === key ? entryOf(is.entity, { ...is.fields, ...said }, is.derived) : is)))

/** The first source in four versions: something changes, somebody goes, and comes back while something changes again. */
const editionsOf = (data: Dataset): [Dataset, Dataset, Dataset, Dataset] => {
  const changed = saying(data, demand, { summary: 'Wants all of it.', date: '2026-02-16', party: 'countries/UA' })
  return [data, changed, without(changed, ...whitaker), saying(data, demand, { summary: 'Wants all of it.' })]
}

const versionsOf = (editions: readonly Dataset[]) => editions.map(({ version }) => version)

onEachEngine('the record of changes', open => {
  let graph: Graph
  let service: Service
  beforeEach(async () => {
    graph = await loaded(await open(), first)
    service = await serviceOn(graph)
  })
  afterEach(() => service.close())

  const get = async (query = '') => {
    const { status, body } = await service.get(`/v1/changes${query}`)
    expect(status, body?.detail).toBe(200)
    return body as { data: Entry[]; from: string; to: string; page: { next: string | null } }
  }
  const refused = async (query: string) => {
    const { status, body } = await service.get(`/v1/changes${query}`)
    return [status, body.type, body.detail]
  }
  const gist = ({ data }: { data: Entry[] }) => data.map(({ kind, entity }) => `${kind} ${entity.type}/${entity.id}`)

  test('the first load is the baseline: since then nothing has changed', async () => {
    for (const query of ['', `?since=${first.version}`])
      expect(await get(query)).toMatchObject({
        data: [],
        from: first.version,
        to: first.version,
        page: { next: null, limit: 100 },
      })
    expect((await graph.read('MATCH (c:Change) RETURN c.seq AS row')).rows).toEqual([])
  })

  test('what a load changes is told field by field, with what was said before and what is said now', async () => {
    const [, changed] = editionsOf(first)
    const before = new Date().toISOString()
    await load(graph, changed)
    const { data, from, to } = await get()
    expect([from, to]).toEqual([first.version, changed.version])
    expect(data).toEqual([
      {
        seq: '00000002-00000001',
        at: expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        version: changed.version,
        kind: 'changed',
        entity: {
          type: 'positions',
          id: 'russia-demands-donetsk-region',
          name: 'Wants all of it.',
          href: '/v1/positions/russia-demands-donetsk-region',
        },
        into: null,
        fields: [
          { field: 'party', old: 'countries/RU', new: 'countries/UA' },
          { field: 'summary', old: 'Wants complete control of Donetsk region.', new: 'Wants all of it.' },
          { field: 'date', old: '../2026?-02-18', new: '2026-02-16' },
        ],
      },
    ])
    expect((data[0]?.at ?? '') >= before && (data[0]?.at ?? '') <= new Date().toISOString()).toBe(true)
  })

  test('who goes leaves what was last known, and no address; who comes back has one again', async () => {
    const [, changed, gone, back] = editionsOf(first)
    for (const edition of [changed, gone]) await load(graph, edition)
    const { data } = await get(`?since=${changed.version}`)
    expect(gist({ data })).toEqual(whitaker.map(key => `removed ${key}`))
    const [person] = data
    expect(person?.entity).toEqual({ type: 'people', id: 'matthew-whitaker', name: 'Matthew Whitaker', href: null })
    expect(person?.fields).toContainEqual({ field: 'name', old: 'Matthew Whitaker', new: null })
    expect(person?.fields.map(({ field }) => field)).toEqual(['name', 'names', 'memberships', 'citations'])
    expect(person?.fields.find(({ field }) => field === 'memberships')?.old).toEqual(
      first.entries.find(({ key }) => key === whitaker[0])?.fields.memberships,
    )

    await load(graph, back)
    const since = await get(`?since=${gone.version}`)
    expect(gist(since)).toEqual([...whitaker.map(key => `added ${key}`), `changed ${demand}`])
    expect(since.data[0]?.fields.every(({ old }) => old === null)).toBe(true)
    expect((await get(`?since=${changed.version}`)).data.slice(0, 3).map(({ entity }) => entity.href)).toEqual(
      whitaker.map(key => `/v1/${key}`),
    )
  })

  test('each version is a place to go on from, and so is each moment', async () => {
    const editions = editionsOf(first)
    for (const edition of editions.slice(1)) await load(graph, edition)
    const all = (await get()).data
    expect(all).toHaveLength(1 + 3 + 4)
    expect(all.map(({ seq }) => seq)).toEqual(all.map(({ seq }) => seq).toSorted())
    for (const [i, version] of versionsOf(editions).entries()) {
      const later = all.filter(entry => versionsOf(editions).indexOf(entry.version) > i)
      expect(await get(`?since=${version}`)).toMatchObject({ data: later, from: version, to: editions[3].version })
      const at = all.find(entry => entry.version === version)?.at
      if (at) expect((await get(`?since=${at}`)).data).toEqual(later)
      if (at) expect((await get(`?since=${at.replace('Z', '%2B00:00')}`)).data).toEqual(later)
      if (at) expect((await get(`?since=${at.replace('Z', '+00:00')}`)).data).toEqual(later)
    }
    // Of a version that was there twice the later time counts.
    await load(graph, editions[1])
    expect((await get(`?since=${editions[1].version}`)).data).toEqual([])
  })

  test('a version or a moment of which there is no record is gone, with what to do; what lies ahead is a mistake', async () => {
    const advice = new RegExp(
      `^what has changed since .+ is not on record; the record begins with version ${first.version}, loaded at 20\\S+Z\\. Read the lists anew`,
    )
    for (const since of ['0123456789abcdef', '2020-01-01', '2020-01-01T10:00:00Z'])
      expect(await refused(`?since=${since}`)).toEqual([410, '/problems/version-gone', expect.stringMatching(advice)])
    for (const since of ['yesterday', '2026-02-30', '2020-01-01T10:00:00', '0123456789ABCDEF', ''])
      expect(await refused(`?since=${since}`)).toEqual([
        400,
        '/problems/invalid-parameter',
        expect.stringContaining('a version of the data (meta.data_version: 16 hexadecimal digits), a day (2026-02-18)'),
      ])
    expect(await refused('?since=2999-01-01')).toEqual([
      400,
      '/problems/invalid-parameter',
      expect.stringContaining('it lies ahead; now it is 20'),
    ])
    expect(await refused('?type=peple')).toEqual([
      400,
      '/problems/invalid-parameter',
      expect.stringContaining('did you mean people?'),
    ])
  })

  test('only some types, only some kinds', async () => {
    for (const edition of editionsOf(first).slice(1)) await load(graph, edition)
    expect(gist(await get('?type=people'))).toEqual([`removed ${whitaker[0]}`, `added ${whitaker[0]}`])
    expect(gist(await get('?kind=changed,added&type=positions'))).toEqual([
      `changed ${demand}`,
      `added ${whitaker[1]}`,
      `added ${whitaker[2]}`,
      `changed ${demand}`,
    ])
    expect(gist(await get('?kind=merged'))).toEqual([])
  })

  test('pages hold together across a load, and a cursor belongs to its question', async () => {
    const [, changed, gone, back] = editionsOf(first)
    for (const edition of [changed, gone]) await load(graph, edition)
    const seen: string[] = []
    let url: string | null = `?since=${first.version}&limit=1`
    for (let page = 0; url; page++) {
      const { data, from, to, page: place } = await get(url)
      expect([from, to]).toEqual([first.version, page < 2 ? gone.version : back.version])
      seen.push(...gist({ data }))
      if (page === 1) await load(graph, back)
      url = place.next && place.next.slice('/v1/changes'.length)
    }
    expect(seen).toEqual(gist(await get()))
    const next = (await get('?limit=2')).page.next as string
    for (const other of ['kind=added', `since=${changed.version}`])
      expect(await refused(`?${other}&cursor=${next.split('cursor=')[1]}`)).toEqual([
        400,
        '/problems/invalid-cursor',
        expect.stringContaining('this cursor belongs to a query with other filters'),
      ])
  })

  test('what is only stored in another way has not changed', async () => {
    const entries = first.entries.map(entry => (entry.key === demand ? { ...entry, hash: 'another' } : entry))
    await load(graph, { ...first, version: 'aaaaaaaaaaaaaaaa', entries })
    expect(await get(`?since=${first.version}`)).toMatchObject({ data: [], to: 'aaaaaaaaaaaaaaaa' })
  })

  test('every load is recorded once, with its counts, in a chain without gaps', async () => {
    const editions = editionsOf(first)
    await Promise.all(editions.slice(1).map(edition => load(graph, edition)))
    const { rows: loads } = await graph.read<Record<string, number | string>>(
      'MATCH (l:Load) RETURN properties(l) AS row ORDER BY l.number',
    )
    const { data } = await get('?limit=500')
    expect(loads.map(({ number }) => number)).toEqual([1, 2, 3, 4])
    expect(loads[0]).toMatchObject({ added: first.entries.length, changed: 0, removed: 0, merged: 0 })
    for (const [i, { version, before, at, ...counts }] of loads.entries()) {
      expect(before ?? null).toBe(loads[i - 1]?.version ?? null)
      expect(i === 0 || String(at) > String(loads[i - 1]?.at)).toBe(true)
      const own = data.filter(entry => i > 0 && entry.seq.startsWith(`0000000${i + 1}-`))
      for (const entry of own) expect([entry.version, entry.at]).toEqual([version, at])
      if (i > 0)
        for (const kind of ['added', 'changed', 'removed', 'merged'])
          expect(own.filter(entry => entry.kind === kind).length, kind).toBe(counts[kind])
    }
  })

  test('a graph that was loaded before there was a record goes on from what it holds', async () => {
    await graph.write(run => run('MATCH (l:Load) DELETE l'))
    expect(await refused('')).toEqual([
      410,
      '/problems/version-gone',
      expect.stringContaining('the record begins with the next load'),
    ])
    const [, changed] = editionsOf(first)
    await load(graph, changed)
    expect(await get(`?since=${first.version}`)).toMatchObject({ from: first.version, to: changed.version })
    expect(gist(await get())).toEqual([`changed ${demand}`])
  })
})

describe.skipIf(!engines.neo4j)('the same story', () => {
  test('is told in the same words by both engines', async () => {
    const told = await Promise.all(
      Object.values(engines).map(async open => {
        const graph = await open()
        for (const edition of editionsOf(first)) await load(graph, edition)
        const service = await serviceOn(graph)
        const pages = []
        for (const query of ['', `?since=${first.version}&limit=3`, '?kind=removed&type=people,positions'])
          pages.push((await service.get(`/v1/changes${query}`)).text.replaceAll(/"at":"[^"]+"/g, '"at":"…"'))
        await service.close()
        return pages
      }),
    )
    expect(told[1]).toEqual(told[0])
  })

  test('is found by indexes', async () => {
    const graph = (await engines.neo4j?.()) as Graph
    for (const edition of editionsOf(first)) await load(graph, edition)
    const { uri, user, password } = server as NonNullable<typeof server>
    await using driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
    for (const [query, index] of [
      ["MATCH (r:Retired {key: 'people/x'}) RETURN r", 'NodeUniqueIndexSeek'],
      ["MATCH (c:Change) WHERE c.seq > '0' AND c.seq < '1' WITH c ORDER BY c.seq LIMIT 9 RETURN c", 'IndexSeekByRange'],
      ['MATCH (l:Load) WHERE l.number > 0 WITH l ORDER BY l.number DESC LIMIT 1 RETURN l', 'IndexSeekByRange'],
    ] as const) {
      const { summary } = await driver.executeQuery(`EXPLAIN ${query}`)
      const plan = JSON.stringify(summary.plan)
      expect(plan).toContain(index)
      expect(plan).not.toMatch(/LabelScan|AllNodesScan/)
    }
    await graph.close()
  })
})

onEachEngine('retired ids', open => {
  const source = 'sources: [{ id: news, title: News, kind: article }]\n'
  const person = (id: string) => `people: [{ id: ${id}, name: ${id.toUpperCase()}, citations: [P1] }]\n`
  let edition = 0
  const data = async (...files: string[]) => {
    const into = join(folder, `retired-${edition++}`)
    await mkdir(join(into, 'talks'), { recursive: true })
    for (const [i, text] of [source, ...files].entries()) await writeFile(join(into, `talks/${i}.yaml`), text)
    return checkData(into)
  }
  let graph: Graph
  beforeEach(async () => {
    graph = await open()
  })
  afterEach(() => graph.close())

  const told = async (data: Dataset) => writeText(reviewOf(await planLoad(graph, data), data.entries))
  const retired = async (id: string) => {
    const found = await findRetired(graph, `people/${id}`)
    return found && [found.into, found.reason, found.version]
  }
  const changes = async () => {
    const service = await serviceOn(graph)
    const { data } = (await service.get('/v1/changes')).body as { data: Entry[] }
    await service.app.close()
    return data.map(({ kind, entity, into }) => [kind, entity.id, entity.href, into])
  }

  test('who was taken for two becomes one: merged, with the one that stays', async () => {
    await load(graph, await data(person('ann'), person('anna')))
    const one = await data(person('ann'), 'retired: [{ id: people/anna, into: people/ann, reason: The same person }]')
    expect(await told(one)).toMatch(
      /\n- people\/anna: ANNA — merged into ANN \(people\/ann\): The same person\n\n0 added, 0 changed, 0 removed, 1 merged: version /,
    )
    await load(graph, one)
    expect(await changes()).toEqual([
      ['merged', 'anna', null, { type: 'people', id: 'ann', name: 'ANN', href: '/v1/people/ann' }],
    ])
    expect(await retired('anna')).toEqual(['people/ann', 'The same person', one.version])
    expect(await retired('ann')).toBeNull()
  })

  test('who only goes is removed, whether the files say so or not, and is there again if it comes back', async () => {
    const both = await data(person('ann'), person('bea'), person('cid'))
    await load(graph, both)
    const less = await data(person('ann'), 'retired: [{ id: people/bea, reason: Never existed }]')
    await load(graph, less)
    expect(await retired('bea')).toEqual([null, 'Never existed', less.version])
    expect(await retired('cid')).toEqual([null, null, less.version])
    await load(graph, both)
    expect([await retired('bea'), await retired('cid')]).toEqual([null, null])
    expect((await changes()).map(([kind, id]) => `${kind} ${id}`)).toEqual([
      'removed bea',
      'removed cid',
      'added bea',
      'added cid',
    ])
  })

  test('a graph that never held them knows them from the files, along a chain to its end', async () => {
    const chain = await data(
      person('ann'),
      'retired:\n  - { id: people/a, into: people/b }\n  - { id: people/b, into: people/ann }\n  - id: people/c\n',
    )
    await load(graph, chain)
    expect(await retired('a')).toEqual(['people/ann', null, chain.version])
    expect(await retired('b')).toEqual(['people/ann', null, chain.version])
    expect(await retired('c')).toEqual([null, null, chain.version])
    expect(await changes()).toEqual([])
  })

  test('a word that is taken back counts no longer; what the graph has held stays retired', async () => {
    await load(graph, await data(person('ann'), person('bea')))
    const said = await data(person('ann'), 'retired: [{ id: people/bea, into: people/ann }, { id: people/typo }]')
    await load(graph, said)
    const silent = await data(person('ann'))
    await load(graph, silent)
    expect(await retired('bea')).toEqual([null, null, said.version])
    expect(await retired('typo')).toBeNull()
    const again = await data(person('ann'), 'retired: [{ id: people/bea, into: people/ann }]')
    expect(await told(again)).toContain('= people/bea: known to be merged into ANN (people/ann)\n')
    await load(graph, again)
    expect(await retired('bea')).toEqual(['people/ann', null, said.version])
  })
})

onEachEngine('the stream of changes', open => {
  let graph: Graph
  let service: Service
  let address: string
  let reads: number
  const streams: Stream[] = []
  beforeEach(async () => {
    const bare = await loaded(await open(), first)
    reads = 0
    const counted: Graph['read'] = (query, parameters) => {
      reads++
      return bare.read(query, parameters)
    }
    graph = { ...bare, read: counted }
    service = await serviceOn(graph)
    address = await service.listen()
  })
  afterEach(async () => {
    for (const stream of streams.splice(0)) stream.leave()
    await service.close()
  })
  const follow = async (query = '', headers: Record<string, string> = {}) => {
    const stream = await followAt(address, query, headers)
    streams.push(stream)
    return stream
  }
  const recorded = async (query = '') => (await service.get(`/v1/changes${query}`)).body.data as Entry[]

  test('tells whatever changes from now on, as the list does, within about a second', async () => {
    const [, changed, gone, back] = editionsOf(first)
    await load(graph, changed)
    const stream = await follow('', { 'accept-encoding': 'gzip', accept: 'text/event-stream' })
    expect(stream.reply.statusCode).toBe(200)
    expect(stream.reply.headers).toMatchObject({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    expect(stream.reply.headers['content-encoding']).toBeUndefined()
    await load(graph, gone)
    const loadedAt = Date.now()
    const told = await stream.take(3)
    expect(Date.now() - loadedAt).toBeLessThan(2_000)
    await load(graph, back)
    told.push(...(await stream.take(4)))
    const entries = await recorded(`?since=${changed.version}`)
    expect(told).toEqual(entries.map(entry => ({ id: entry.seq, event: entry.kind, data: entry })).map(asHeldThen))
  })

  test('begins after a version, or after the last event that came', async () => {
    const [, changed, gone, back] = editionsOf(first)
    for (const edition of [changed, gone]) await load(graph, edition)
    const entries = await recorded()
    expect((await (await follow(`?since=${changed.version}`)).take(3)).map(({ id }) => id)).toEqual(
      entries.slice(1).map(({ seq }) => seq),
    )
    // Whoever comes back says both: where it began once, and what it had last.
    const query = `?since=${first.version}`
    const resumed = await follow(query, { 'last-event-id': String(entries[2]?.seq) })
    expect((await resumed.take(1))[0]?.id).toBe(entries[3]?.seq)
    await load(graph, back)
    expect((await resumed.take(4)).map(({ event }) => event)).toEqual(['added', 'added', 'added', 'changed'])
    const some = await follow(`?since=${first.version}&type=people&kind=removed,added`)
    expect((await some.take(2)).map(({ event, data }) => `${event} ${data.entity.id}`)).toEqual([
      'removed matthew-whitaker',
      'added matthew-whitaker',
    ])
  })

  test('a stream that is lost before anything happened misses nothing either', async () => {
    const stream = await follow()
    const place = stream.opening
    stream.leave()
    await load(graph, editionsOf(first)[1])
    const again = await follow('', { 'last-event-id': place })
    expect((await again.take(1))[0]?.data.entity.id).toBe('russia-demands-donetsk-region')
  })

  test('one look at the graph serves all who listen, and none is taken when nobody does', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => follow()))
    const [one, two] = all as [Stream, Stream]
    await delay(300)
    reads = 0
    await delay(3_000)
    expect(reads).toBeGreaterThan(1)
    expect(reads).toBeLessThan(5)
    await load(graph, editionsOf(first)[1])
    const [told, toldToo] = await Promise.all([one.take(1), two.take(1)])
    expect(told).toEqual(toldToo)
    for (const stream of all) stream.leave()
    await delay(1_500)
    reads = 0
    await delay(1_500)
    expect(reads).toBe(0)
  })

  test('refuses what it cannot follow in a problem that can be acted on', async () => {
    const problem = async (query: string, headers = {}) => {
      const { status, body } = await service.get(`/v1/changes${query}`, { accept: 'text/event-stream', ...headers })
      return [status, body.type, body.detail]
    }
    const gone = [410, '/problems/version-gone', expect.stringContaining('is not on record; the record begins')]
    expect(await problem('?since=0123456789abcdef')).toEqual(gone)
    expect(await problem('', { 'last-event-id': '00000007-00000001' })).toEqual(gone)
    const wrong = (detail: RegExp) => [400, '/problems/invalid-parameter', expect.stringMatching(detail)]
    expect(await problem('', { 'last-event-id': 'x' })).toEqual(wrong(/^Last-Event-ID: this is no id of an event/))
    expect(await problem('?limit=5')).toEqual(wrong(/^limit: is for the list/))
    const head = await service.send('HEAD', '/v1/changes', { accept: 'text/event-stream' })
    expect([head.status, head.headers['content-type'], head.text]).toEqual([200, 'text/event-stream', ''])
    for (const accept of ['*/*', 'text/event-stream;q=0.1, application/json'])
      expect((await service.get('/v1/changes', { accept })).headers['content-type']).toMatch(/^application\/json/)
    expect((await service.get('/v1/people', { accept: 'text/event-stream' })).status).toBe(406)
  })

  test('ends with the service, which does not wait for it', async () => {
    const all = await Promise.all([follow(), follow(), follow(`?since=${first.version}`)])
    const began = Date.now()
    await service.app.close()
    expect(Date.now() - began).toBeLessThan(2_000)
    await Promise.all(all.map(stream => stream.ended))
  })
})

describe('a stream', () => {
  test('gives a sign of life when nothing happens', async () => {
    expect(await heard).toEqual([': heartbeat'])
  })

  test('whose reader does not read does not hold up the end, nor others', async () => {
    const graph = await loaded(await openEmpty(), first)
    const service = await serviceOn(graph)
    const address = await service.listen()
    const entry = first.entries.find(({ key }) => key === demand)
    if (!entry) throw new Error('no such position')
    const many = Array.from({ length: 3_000 }, (_, i) =>
      entryOf(entry.entity, { ...entry.fields, id: `said-${i}`, summary: 'x'.repeat(4_900) }, entry.derived),
    )
    await load(graph, datasetOf([...first.entries, ...many]))
    const ask = `GET /v1/changes?since=${first.version} HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n\r\n`
    const stuck = connect(Number(new URL(address).port), 'localhost', () => stuck.write(ask))
    stuck.pause()
    stuck.on('error', () => {})
    const other = await followAt(address, `?since=${first.version}`)
    expect(await other.take(3_000)).toHaveLength(3_000)
    expect(stuck.bytesRead).toBeLessThan(3_000 * 4_900)
    const began = Date.now()
    await service.close()
    expect(Date.now() - began).toBeLessThan(2_000)
    stuck.destroy()
  })
})

/** An event is told when it happens: what was gone then may have come back before the list is read. */
function asHeldThen(event: Event_): Event_ {
  if (event.event !== 'removed') return event
  return { ...event, data: { ...event.data, entity: { ...event.data.entity, href: null } } }
}
