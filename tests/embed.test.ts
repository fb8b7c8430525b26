/** What is around every view: its forms, who may show it, how it is found by oEmbed. */
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkData } from '../seed/check.ts'
import { views } from '../src/embed/views.ts'
import { engines, firstSource, loaded } from './engines.ts'
import { type Service, serviceOn } from './service.ts'

const open = engines.embedded as NonNullable<typeof engines.embedded>
const start = async (settings: Record<string, string> = {}) => serviceOn(await loaded(await open()), settings)

let service: Service
beforeAll(async () => {
  service = await start()
})
afterAll(() => service.close())

const addressOf = (name: string, form = '', more: Record<string, string> = {}) =>
  `/embed/${name}${form}?${new URLSearchParams({ ...views.find(view => view.name === name)?.example, ...more })}`

describe.each(views.map(({ name }) => name))('%s', name => {
  test('is SVG that a parser of XML takes, the same each time, in every look', async () => {
    for (const look of [{}, { theme: 'dark' }, { theme: 'light', lang: 'uk' }, { width: '240' }, { width: '2000' }]) {
      const { status, headers, text } = await service.get(addressOf(name, '.svg', look as Record<string, string>))
      expect([status, headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8'])
      const parser = new SaxesParser()
      parser.on('error', error => {
        throw error
      })
      parser.write(text).close()
      expect((await service.get(addressOf(name, '.svg', look as Record<string, string>))).text).toBe(text)
    }
  })

  test('is PNG of twice the width', async () => {
    const { statusCode, headers, rawPayload } = await service.app.inject(addressOf(name, '.png', { width: '400' }))
    expect([statusCode, headers['content-type']]).toEqual([200, 'image/png'])
    expect(rawPayload.subarray(1, 4).toString()).toBe('PNG')
    expect(rawPayload.readUInt32BE(16)).toBe(800)
  })

  test('is a page that runs and styles nothing by itself, and may be framed', async () => {
    const { status, headers, text } = await service.get(addressOf(name))
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(text).toContain('<svg')
    expect(text).toMatch(/type="application\/json\+oembed"/)
    expect(text).not.toMatch(/<style|<script(?![^>]* src=)| style="(?!border:0)| on\w+=/)
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors \*/)
    expect(headers['x-frame-options']).toBeUndefined()
    expect(headers['set-cookie']).toBeUndefined()
  })

  test('leads to its data, and is kept by whoever has it', async () => {
    for (const form of ['.json', '.csv']) {
      const { status, headers } = await service.get(addressOf(name, form))
      expect(status).toBe(302)
      expect((await service.get(String(headers.location))).status).toBe(200)
    }
    for (const form of ['.svg', '.png', '']) {
      const { headers } = await service.get(addressOf(name, form))
      expect(headers['cache-control']).toContain('max-age=60')
      expect((await service.get(addressOf(name, form), { 'if-none-match': String(headers.etag) })).status).toBe(304)
    }
  })

  test('is found by oEmbed', async () => {
    const url = `http://localhost:80${addressOf(name)}`
    const { status, body } = await service.get(`/oembed?url=${encodeURIComponent(url)}&maxwidth=480`)
    expect([status, body.version, body.type, body.width]).toEqual([200, '1.0', 'rich', 480])
    expect(body.html).toMatch(/^<iframe src="http:\/\/localhost[^"]*" title="[^"]+" width="480"/)
  })
})

test('a view of what was merged leads to the same view of what took its place', async () => {
  const merged = {
    negotiations: 'geneva-talks',
    people: views.find(({ name }) => name === 'person')?.example.id,
    positions: views.find(({ name }) => name === 'position')?.example.id,
  }
  const others = Object.entries(merged).map(([type, id]) => ({
    key: `${type}/old`,
    into: `${type}/${id}`,
    reason: null,
  }))
  // The view of what is around somebody has another example.
  const [, around = ''] = views.find(({ name }) => name === 'graph')?.example.entity?.split('/') ?? []
  const retired = [...others, { key: 'people/former', into: `people/${around}`, reason: null }]
  const data = await checkData(firstSource)
  const other = await serviceOn(await loaded(await open(), { ...data, retired }))
  const look = { theme: 'dark', width: '500' }
  for (const { name, example } of views) {
    const old = Object.entries(example).map(([key, value]) =>
      key === 'entity' ? [key, 'people/former'] : /^(?:id|negotiation)$/.test(key) ? [key, 'old'] : [key, value],
    )
    for (const form of ['', '.svg', '.png']) {
      const { status, headers } = await other.get(addressOf(name, form, { ...Object.fromEntries(old), ...look }))
      const there = new URL(String(headers.location), 'http://localhost')
      expect([status, there.pathname], name).toEqual([308, `/embed/${name}${form}`])
      expect(Object.fromEntries(there.searchParams), name).toEqual({ ...example, ...look })
    }
    const url = `http://localhost:80${addressOf(name, '', Object.fromEntries(old))}`
    const oembed = await other.get(`/oembed?${new URLSearchParams({ url, maxwidth: '400' })}`)
    const there = new URL(String(oembed.headers.location), 'http://localhost').searchParams
    expect([oembed.status, there.get('maxwidth')], name).toEqual([308, '400'])
    expect(Object.fromEntries(new URL(String(there.get('url'))).searchParams), name).toEqual(example)
  }
  await other.close()
})

test('frames are for those whom the settings name', async () => {
  const strict = await start({ FRAME_ANCESTORS: 'https://example.org,https://example.com' })
  const { headers } = await strict.get(addressOf('matrix'))
  expect(headers['content-security-policy']).toMatch(/frame-ancestors https:\/\/example.org https:\/\/example.com$/)
  const { headers: other } = await strict.get('/v1/people')
  expect(other['content-security-policy']).toContain("frame-ancestors 'none'")
  await strict.close()
})

test.each([
  ["'self'", undefined],
  ["'none'", 'DENY'],
])('frames are for %s, if the settings say so', async (who, old) => {
  const strict = await start({ FRAME_ANCESTORS: who })
  const { headers } = await strict.get(addressOf('matrix'))
  expect(headers['content-security-policy']).toMatch(new RegExp(`frame-ancestors ${who}$`))
  expect(headers['x-frame-options']).toBe(old)
  await strict.close()
})

test('a page elsewhere may ask before it asks, and gets no cookie', async () => {
  const strict = await start({ CORS_ORIGINS: 'https://a.example' })
  const ask = (one: Service, url: string, origin: string) =>
    one.send('OPTIONS', url, {
      origin,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'if-none-match,x-request-id',
    })
  for (const url of [
    '/embed/parley.js',
    addressOf('matrix', '.svg'),
    addressOf('matrix'),
    '/oembed',
    '/v1/positions.csv',
  ]) {
    const { status, headers } = await ask(service, url, 'https://b.example')
    expect([status, headers['access-control-allow-origin']], url).toEqual([204, '*'])
    expect(headers['access-control-allow-headers'], url).toBe('if-none-match,x-request-id')
    expect((await ask(strict, url, 'https://a.example')).headers['access-control-allow-origin']).toBe(
      'https://a.example',
    )
    expect((await ask(strict, url, 'https://b.example')).headers['access-control-allow-origin']).toBeUndefined()
    const reply = await service.get(url, { cookie: 'a=b', origin: 'https://b.example' })
    expect([reply.headers['set-cookie'], reply.headers['access-control-allow-credentials']]).toEqual([
      undefined,
      undefined,
    ])
  }
  await strict.close()
})

test('what is wrong is told, to programs as a document and to people as a page', async () => {
  const details = async (url: string) => {
    const { status, body } = await service.get(url, { accept: 'application/json' })
    return `${status} ${body?.detail}`
  }
  expect(await details('/embed/matrix.svg?negotiation=geneva-talk')).toMatch(/^404 .*nearest: geneva-talks/)
  expect(await details('/embed/matrix.svg')).toMatch(/^400 negotiation: /)
  expect(await details('/embed/matrix.svg?negotiation=geneva-talks&theme=pink')).toMatch(
    /^400 theme: .*light, dark, auto/,
  )
  expect(await details('/embed/matrix.svg?negotiation=geneva-talks&width=20')).toMatch(/^400 width: /)
  expect(await details('/oembed?url=https://example.org/embed/matrix')).toMatch(/^404 /)
  expect(await details('/oembed?url=http://localhost/embed/matrix&format=xml')).toMatch(/^501 /)
  const { body } = await service.get('/embed/matrix?negotiation=geneva-talk', { accept: 'application/json' })
  expect(body.errors).toMatchObject([{ parameter: 'negotiation', value: 'geneva-talk' }])
  const around = await service.get('/embed/graph?entity=people/umerov', { accept: 'application/json' })
  expect(around.body.errors).toMatchObject([{ parameter: 'entity', value: 'umerov' }])
  const hostile = '"><script>alert(1)</script>'
  const page = await service.get(addressOf('matrix', '', { negotiation: hostile }), { accept: 'text/html' })
  expect([page.status, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
  expect(page.text).not.toContain('<script>alert')
})
