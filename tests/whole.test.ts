/** Results without pages, over HTTP: complete, in parts, by every way to ask for them, and never cut unnoticed. */
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { request as ask } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkData } from '../seed/check.ts'
import { datasetOf } from '../seed/dataset.ts'
import { formats } from '../src/formats/formats.ts'
import { load } from '../src/graph/load.ts'
import { openSpool } from '../src/http/spool.ts'
import { engines, firstSource, loaded, onEachEngine } from './engines.ts'
import { writeMany } from './many.ts'
import { run } from './process.ts'
import { type Service, serviceOn } from './service.ts'

const embedded = engines.embedded as NonNullable<typeof engines.embedded>
const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true })
const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')

let folder: string
let service: Service
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-whole-'))
  service = await serviceOn(await loaded(await embedded()))
})
afterAll(async () => {
  await service.close()
  await rm(folder, { recursive: true })
})

/** Every page of a list as JSON. */
async function pages(of: Service, url: string): Promise<Record<string, unknown>[]> {
  const found = []
  for (let next: string | null = url; next; ) {
    const { body } = await of.get(next)
    found.push(...body.data)
    next = body.page.next
  }
  return found
}

describe('a format is asked for', () => {
  test('by the end of the path, by a parameter and by Accept, with the same answer', async () => {
    for (const format of formats) {
      const { name, extension, mediaType } = format
      const url = '/v1/places'
      const ways = [
        await service.get(`${url}.${extension}?country=UA,CH`),
        await service.get(`${url}?country=UA,CH&format=${name}`),
        await service.get(`${url}?country=UA,CH`, { accept: `${mediaType}, text/html;q=0.1` }),
      ]
      for (const { status, headers } of ways) {
        expect(status, name).toBe(200)
        expect(String(headers['content-type']).split(';')[0]).toBe(mediaType)
        expect(headers.vary).toContain('Accept')
      }
      // A page says where it is.
      if ('stream' in format) expect(new Set(ways.map(({ text }) => text)).size, name).toBe(1)
    }
  })

  test('below an item, of an item and of what is computed', async () => {
    const urls = [
      '/v1/people/rustem-umerov.csv',
      '/v1/people/rustem-umerov/support.csv',
      '/v1/countries/UA/positions.csv',
      '/v1/negotiations/geneva-talks/matrix.csv',
      '/v1/negotiations/geneva-talks/matrix.csv?on=issue',
      '/v1/negotiations/geneva-talks/sticking-points.csv',
      '/v1/negotiations/geneva-talks/common-ground.csv',
      '/v1/negotiations/geneva-talks/timeline.csv',
      '/v1/compare.csv?actors=UA,RU',
      '/v1/silences.csv?negotiation=geneva-talks',
      '/v1/graph/paths.csv?from=rustem-umerov&to=vladimir-putin',
      '/v1/graph/people/rustem-umerov/neighbors.csv',
      '/v1/sources/zelensky-seeks-direct-talks/facts.csv',
      '/v1/search.csv?q=Selenskyj',
      '/v1/columns.csv?table=places',
    ]
    for (const url of urls) {
      const { status, text } = await service.get(url)
      expect([status, rowsOf(text).length > 0], url).toEqual([200, true])
    }
  })

  test('page after page in JSON, the next one too', async () => {
    const { body } = await service.get('/v1/positions.json?limit=2')
    expect(body.meta.self).toBe('/v1/positions.json?limit=2')
    expect(body.meta.permalink).not.toContain('format')
    const next = await service.get(body.page.next, { accept: 'text/csv' })
    expect(next.body.data).toHaveLength(2)
  })

  test('and refused in words where there is none', async () => {
    const details = async (url: string) => {
      const { status, body } = await service.get(url)
      return `${status} ${body.detail}`
    }
    expect(await details('/v1/people?format=xlsx')).toMatch(/^400 format: "xlsx" is not one of json, csv, /)
    expect(await details('/v1/people.csv?format=json')).toMatch(/^400 format: given more than once/)
    expect(await details('/v1/people.xlsx')).toMatch(/^404 .*can end in \.json, \.csv, .*this one ends in \.xlsx$/)
    expect(await details('/v1/people.csv?sort=age')).toMatch(/^400 sort/)
    expect(await details('/v1/people/umerov.csv')).toMatch(/^404 .*nearest: rustem-umerov|umerov/)
    expect(await details('/v1/positions.csv?party=XX')).toMatch(/^400 party: /)
    expect(await details('/v1/columns?table=place')).toMatch(/^400 table: there is no table "place"/)
    const { body } = await service.get('/v1/people/umerov.csv')
    expect(body.instance).toBe('/v1/people/umerov.csv')
  })

  test('with the merged followed in the same format, and 410 for a version that is gone', async () => {
    const { status } = await service.get('/v1/positions.csv?data_version=0123456789abcdef')
    expect(status).toBe(410)
  })
})

describe('a table', () => {
  test('has the columns that the dictionary describes, whatever is in it', async () => {
    const { body } = await service.get('/v1/columns')
    const described = Map.groupBy(body.data as { table: string; name: string }[], ({ table }) => table)
    expect(described.size).toBeGreaterThan(20)
    for (const url of ['positions', 'positions?party=CH', 'meetings', 'people', 'sources', 'changes']) {
      const { text } = await service.get(`/v1/${url.replace(/^\w+/, '$&.csv')}`)
      const [head] = parse(text, { to: 1 })
      expect(head, url).toEqual(described.get(url.split('?')[0] as string)?.map(({ name }) => name))
    }
    for (const column of body.data) expect(column.meaning, `${column.table} ${column.name}`).not.toBe('')
  })

  test('shows the fields that are asked for, beside the id', async () => {
    const { text } = await service.get('/v1/positions.csv?fields=holder,date&limit=1')
    expect(text.split('\r\n')[0]).toBe(
      'id,href,holder_type,holder_id,holder_name,date,date_earliest,date_latest,date_label',
    )
  })

  test('says how it is cited, what its columns mean and which data it is of', async () => {
    const { headers } = await service.get('/v1/positions.csv?party=UA')
    const [, permalink] = /<([^>]+)>; rel="cite-as"/.exec(String(headers.link)) ?? []
    const [, columns] = /<([^>]+)>; rel="describedby"/.exec(String(headers.link)) ?? []
    const again = await service.get(permalink as string)
    expect(again.text).toBe((await service.get('/v1/positions.csv?party=UA')).text)
    expect(rowsOf(again.text).length).toBeGreaterThan(3)
    expect((await service.get(columns as string)).body.data[0]).toMatchObject({ table: 'positions', name: 'id' })
    const { body } = await service.get('/v1/positions')
    expect(headers['content-disposition']).toBe(`attachment; filename="positions.${body.meta.data_version}.csv"`)
  })

  test('ends with a line that tells whether it is whole: NDJSON always, CSV if asked', async () => {
    const lines = (await service.get('/v1/positions.ndjson')).text
    const cut = lines.lastIndexOf('\n', lines.length - 2) + 1
    const { rows, sha256: told } = JSON.parse(lines.slice(cut))._end
    expect([rows, told]).toEqual([lines.slice(0, cut).split('\n').length - 1, sha256(lines.slice(0, cut))])
    const { text } = await service.get('/v1/positions.csv?checksum=true')
    const [before, end] = text.split(/(?=^# rows=)/m) as [string, string]
    expect(end).toBe(`# rows=${rows} sha256=${sha256(before)}\r\n`)
    expect((await service.get('/v1/positions.csv')).text).toBe(before)
  })
})

describe('in parts', () => {
  const url = '/v1/positions.csv'

  test('any parts of the bytes are put together again', async () => {
    const whole = (await service.get(url)).text
    const bytes = Buffer.from(whole)
    const head = await service.send('HEAD', url)
    expect([head.status, head.text, head.headers['content-length'], head.headers['accept-ranges']]).toEqual([
      200,
      '',
      String(bytes.length),
      'bytes',
    ])
    let together = ''
    for (let start = 0; start < bytes.length; start += 1000) {
      const { status, headers, text } = await service.get(url, { range: `bytes=${start}-${start + 999}` })
      expect([status, headers['content-range']]).toEqual([
        206,
        `bytes ${start}-${Math.min(start + 999, bytes.length - 1)}/${bytes.length}`,
      ])
      together += Buffer.from(text, 'utf8').toString('utf8')
    }
    // Parts can begin within a character; these do not, or they would not be equal.
    expect(Buffer.byteLength(together)).toBeGreaterThanOrEqual(bytes.length)
    const last = await service.get(url, { range: 'bytes=-7' })
    expect([last.status, last.text]).toEqual([206, bytes.subarray(-7).toString()])
    const all = await service.get(url, { range: 'bytes=-262144' })
    expect([all.status, all.text]).toEqual([206, whole])
    const several = await service.get(url, { range: 'bytes=0-1,5-6' })
    expect([several.status, several.text]).toEqual([200, whole])
    const beyond = await service.get(url, { range: 'bytes=9999999-' })
    expect([beyond.status, beyond.body.type]).toEqual([416, '/problems/range-not-satisfiable'])
    const other = await service.get(url, { range: 'rows=1-2' })
    expect([other.status, other.text]).toEqual([200, whole])
  })

  test('If-Range gives a part of what the client has, and all of what it has not', async () => {
    const { etag } = (await service.send('HEAD', url)).headers as { etag: string }
    expect(etag).toMatch(/^"/)
    const range = 'bytes=0-9'
    expect((await service.get(url, { range, 'if-range': etag })).status).toBe(206)
    for (const other of ['"other"', `W/${etag}`, 'Tue, 17 Feb 2026 10:00:00 GMT'])
      expect((await service.get(url, { range, 'if-range': other })).status, other).toBe(200)
  })

  test('conditions and compression are negotiated, and compressed bytes are known as others', async () => {
    const plain = await service.get(url)
    const packed = await service.get(url, { 'accept-encoding': 'gzip' })
    expect([plain.headers['content-encoding'], packed.headers['content-encoding']]).toEqual([undefined, 'gzip'])
    expect(packed.headers.etag).toBe(`W/${plain.headers.etag}`)
    expect(packed.headers.vary).toMatch(/Accept.*accept-encoding/i)
    const again = await service.get(url, { 'if-none-match': String(packed.headers.etag) })
    expect([again.status, again.text]).toEqual([304, ''])
    const part = await service.get(url, { range: 'bytes=0-9', 'accept-encoding': 'gzip' })
    expect([part.status, part.headers['content-encoding'], part.text]).toEqual([
      206,
      undefined,
      plain.text.slice(0, 10),
    ])
  })
})

onEachEngine('a result of many pieces', open => {
  let many: Service
  let positions: Record<string, unknown>[]
  beforeAll(async () => {
    many = await serviceOn(
      await loaded(await open(), await checkData(await writeMany(folder, { edition: 'a', positions: 1234 }))),
    )
    positions = await pages(many, '/v1/positions?limit=500')
  })
  afterAll(() => many.close())

  const idsIn = (text: string) => rowsOf(text).map(({ id }) => id)
  const ids = () => positions.map(({ id }) => id)

  test('holds what all pages hold, in their order', async () => {
    expect(idsIn((await many.get('/v1/positions.csv')).text)).toEqual(ids())
    expect(ids()).toHaveLength(1234)
    const last = await many.get('/v1/positions.csv?sort=-summary&party=CH')
    expect(idsIn(last.text)).toEqual(
      (await pages(many, '/v1/positions?sort=-summary&party=CH&limit=7')).map(({ id }) => id),
    )
  })

  test('as many as are asked for, from a cursor too, and of no more than one page where nothing else is said', async () => {
    expect(idsIn((await many.get('/v1/positions.csv?limit=499')).text)).toEqual(ids().slice(0, 499))
    const { body } = await many.get('/v1/positions?limit=30')
    expect(idsIn((await many.get(body.page.next.replace('limit=30&', '').replace('?', '.csv?'))).text)).toEqual(
      ids().slice(30),
    )
  })

  test('is empty and has its columns where nothing is found', async () => {
    const { status, text } = await many.get('/v1/positions.csv?q=nobody-said-this')
    expect([status, text.split('\r\n').length]).toEqual([200, 2])
  })

  test('page after page, where a list has no other way', async () => {
    const { text } = await many.get('/v1/sources/made-up/facts.csv')
    expect(rowsOf(text)).toHaveLength((await pages(many, '/v1/sources/made-up/facts?limit=500')).length)
  })
})

describe('a result that cannot be finished', () => {
  test('is cut off, not ended, when the data change while it is read', async () => {
    const graph = await loaded(
      await embedded(),
      await checkData(await writeMany(folder, { edition: 'a', positions: 3000 })),
    )
    const other = await checkData(await writeMany(folder, { edition: 'b', positions: 3000 }))
    let pieces = 0
    const changing = await serviceOn({
      ...graph,
      async read(query, parameters) {
        if (query.startsWith('UNWIND $ids') && ++pieces === 4) await load(graph, other)
        return graph.read(query, parameters)
      },
    })
    const address = await changing.app.listen({ port: 0, host: 'localhost' })
    const cut = await new Promise<{ error?: Error; text: string }>(resolve => {
      let text = ''
      ask(`${address}/v1/positions.csv`, response => {
        response.on('data', chunk => {
          text += chunk
        })
        response.on('error', error => resolve({ error, text }))
        response.on('end', () => resolve({ text }))
      }).end()
    })
    expect(cut.error?.message).toBe('aborted')
    expect(cut.text.split('\r\n').length).toBeLessThan(2002)
    const { text } = await changing.get('/v1/positions.csv')
    expect(rowsOf(text)).toHaveLength(3000)
    await changing.close()
  })

  test('is a problem, not a fault, when its first entries are gone before they are read', async () => {
    const graph = await loaded(await embedded())
    const { entries } = await checkData(firstSource)
    const fewer = datasetOf(entries.filter(({ key }) => !key.startsWith('positions/')))
    const changing = await serviceOn({
      ...graph,
      async read(query, parameters) {
        if (query.startsWith('UNWIND $ids')) await load(graph, fewer)
        return graph.read(query, parameters)
      },
    })
    const { status, headers, body } = await changing.get('/v1/positions.csv')
    expect([status, headers['retry-after'], body.type]).toEqual([503, '5', '/problems/graph-away'])
    await changing.close()
  })

  test('is not read further when nobody listens any more', async () => {
    const graph = await loaded(
      await embedded(),
      await checkData(await writeMany(folder, { edition: 'a', positions: 3000 })),
    )
    let reads = 0
    const counted = await serviceOn({
      ...graph,
      read: (query, parameters) => {
        reads++
        return graph.read(query, parameters)
      },
    })
    const address = await counted.app.listen({ port: 0, host: 'localhost' })
    await new Promise<void>(resolve => {
      const asking = ask(`${address}/v1/positions.ndjson`, response => {
        response.once('data', () => asking.destroy())
        response.on('error', () => {})
        response.on('close', resolve)
      }).end()
    })
    const afterLeaving = reads
    await counted.get('/health/ready')
    await counted.get('/v1/positions?limit=500')
    expect(reads - afterLeaving).toBeLessThan(5)
    await counted.close()
  })
})

describe('what is kept on disk', () => {
  const bytes = (text: string) => async () =>
    (async function* () {
      yield text
    })()
  const readAll = async (kept: { size: number; read(start: number, end: number): AsyncIterable<Buffer> }) =>
    Buffer.concat(await Array.fromAsync(kept.read(0, kept.size - 1))).toString()

  test('is made once for all who ask at the same time, and leaves no file behind', async () => {
    const spool = openSpool()
    let made = 0
    const make = async () => {
      made++
      return await bytes('здравствуйте')()
    }
    const kept = await Promise.all(Array.from({ length: 20 }, () => spool.keep('a', make)))
    expect([made, await readAll(kept[0] as never)]).toEqual([1, 'здравствуйте'])
    expect((await readdir(tmpdir())).filter(name => /^parley-[0-9a-f]{8}-/.test(name))).toEqual([])
    await spool.close()
  })

  test('is let go when there is too much, but not from under a reader', async () => {
    const spool = openSpool(10)
    const first = await spool.keep('a', bytes('12345678'))
    const reading = readAll(first as never)
    await spool.keep('b', bytes('abcdefgh'))
    expect(spool.get('a')).toBeUndefined()
    expect(await reading).toBe('12345678')
    expect(await readAll((await spool.get('b')) as never)).toBe('abcdefgh')
    await spool.close()
  })

  test('is tried again after a failure', async () => {
    const spool = openSpool()
    await expect(spool.keep('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
    expect(await readAll((await spool.keep('a', bytes('now'))) as never)).toBe('now')
    await spool.close()
  })
})

describe('everything at once', () => {
  test('is a zip file, the same each time, that describes itself', async () => {
    const get = async () => (await service.app.inject('/v1/export')).rawPayload
    const [zip, again] = [await get(), await get()]
    expect(again.equals(zip)).toBe(true)
    const files = unzipSync(zip)
    const text = (path: string) => Buffer.from(files[path] as Uint8Array).toString()
    const { resources, version } = JSON.parse(text('datapackage.json'))
    expect(version).toBe((await service.get('/v1/people')).body.meta.data_version)
    expect(resources.map(({ path }: { path: string }) => path).sort()).toEqual(
      Object.keys(files)
        .filter(path => path.startsWith('data/'))
        .sort(),
    )
    for (const { name, path, bytes, hash, schema } of resources) {
      const table = text(path)
      expect([bytes, hash]).toEqual([Buffer.byteLength(table), `sha256:${sha256(table)}`])
      expect(table).toBe((await service.get(`/v1/${name}.csv`)).text)
      expect(parse(table, { to: 1 })[0]).toEqual(schema.fields.map(({ name }: { name: string }) => name))
    }
    expect(text('duckdb.sql').match(/^CREATE OR REPLACE VIEW/gm)).toHaveLength(resources.length)
  })

  test('is a folder, whole or not at all', async () => {
    const to = join(folder, 'tables')
    const done = await run(['src/main.ts', 'export', '--to', to, '--data', firstSource]).ended
    expect(done).toMatchObject({ code: 0, err: '' })
    expect(await readFile(join(to, 'data/positions.csv'), 'utf8')).toBe((await service.get('/v1/positions.csv')).text)
    const twice = await run(['src/main.ts', 'export', '--to', to]).ended
    expect([twice.code, twice.err]).toEqual([1, expect.stringContaining('is not empty')])
    const none = await run(['src/main.ts', 'export', '--to', join(folder, 'none'), '--data', join(folder, 'nowhere')])
      .ended
    expect(none.code).toBe(1)
    expect((await readdir(folder)).filter(name => /none|unfinished/.test(name))).toEqual([])
  })
})
