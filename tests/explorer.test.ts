/** The pages for people with a browser: what they show, where they lead, and what they never do. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { entities } from '../schema/entities.ts'
import { checkData } from '../seed/check.ts'
import { html } from '../src/explorer/html.ts'
import { engines, firstSource, loaded } from './engines.ts'
import { type Service, serviceOn } from './service.ts'

const lakeTalks = join(import.meta.dirname, 'fixtures/lake-talks')
const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8' }
const open = engines.embedded as NonNullable<typeof engines.embedded>

let service: Service
beforeAll(async () => {
  service = await serviceOn(await loaded(await open(), firstSource))
})
afterAll(() => service.close())

const page = (url: string) => service.get(url, browser)

const linksIn = (text: string) =>
  [...text.matchAll(/ (?:href|src|action)="(\/[^"#]*)/g)].map(([, url]) => (url as string).replaceAll('&amp;', '&'))

describe('the front door', () => {
  test.each([
    ['a browser', browser.accept, 'text/html; charset=utf-8'],
    ['curl', '*/*', 'application/json; charset=utf-8'],
    ['a client that says nothing', undefined, 'application/json; charset=utf-8'],
    ['whoever likes both', 'application/json, text/html', 'application/json; charset=utf-8'],
    ['whoever likes JSON better', 'text/html;q=0.5, application/json', 'application/json; charset=utf-8'],
  ])('to %s', async (_, accept, type) => {
    const { status, headers } = await service.get('/', accept === undefined ? {} : { accept })
    expect([status, headers['content-type']]).toEqual([200, type])
    expect(headers.vary).toMatch(/\bAccept\b/)
  })

  test('a format that is asked for goes before what a browser likes', async () => {
    expect((await page('/?format=json')).body.data.name).toBe('Parley')
    expect((await page('/v1')).headers['content-type']).not.toMatch(/html/)
  })

  test('shows the negotiations with their parties, and the sources', async () => {
    const { text } = await page('/')
    expect(text).toMatch(/href="\/explore\/negotiations\/geneva-talks"/)
    expect(text).toMatch(/href="\/explore\/countries\/RU"/)
    expect(text).toMatch(/href="\/explore\/sources\/zelensky-seeks-direct-talks"/)
  })
})

test('every page leads only to what is there, and runs and styles nothing by itself', async () => {
  const seen = new Set(['/'])
  for (const url of seen) {
    const { status, text, headers } = await page(url)
    expect(status, url).toBe(200)
    if (!String(headers['content-type']).startsWith('text/html') || url.startsWith('/docs')) continue
    expect(headers['content-security-policy'], url).toMatch(
      /default-src 'none'.*script-src 'self'.*frame-ancestors 'none'/,
    )
    expect(text, url).toMatch(/<html lang="en"[^]*<title>[^<]+<\/title>[^]*<h1/)
    expect(text, url).not.toMatch(/<style|<script(?![^>]* src=)| style="| on\w+="|javascript:/)
    const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(ids, url).toEqual([...new Set(ids)])
    // Pages lead to pages; the API's own answers are for download.
    expect(
      linksIn(text).filter(link => link.startsWith('/v1') && !link.includes('format=')),
      url,
    ).toEqual([])
    for (const link of linksIn(text)) if (!/format=|\.png/.test(link)) seen.add(link)
  }
  for (const { type } of entities) {
    const { body } = await service.get(`/v1/${type}?limit=500`)
    // What nothing refers to is found in its list.
    for (const { id } of body.data.slice(0, 50)) expect([...seen]).toContain(`/explore/${type}/${id}`)
  }
}, 60_000)

test('what can be downloaded is there', async () => {
  const { text } = await page('/explore/negotiations/geneva-talks?as_of=2026-02-18')
  const downloads = linksIn(text).filter(link => /format=|\.png/.test(link))
  expect(downloads).toContain('/v1/negotiations/geneva-talks/matrix?as_of=2026-02-18&format=parquet')
  expect(downloads).toContain('/embed/matrix.png?negotiation=geneva-talks&as_of=2026-02-18')
  for (const url of downloads) expect((await service.get(url)).status, url).toBe(200)
})

test('a negotiation on a day', async () => {
  const url = '/explore/negotiations/geneva-talks'
  const [now, then] = await Promise.all([page(url), page(`${url}?as_of=2020-01-01`)])
  // The timeline is all of it, with a line at the day; the rest is of the day.
  const [timeline, state] = then.text.split('<div id="state">')
  expect(now.text.split('<div id="state">')[1]).toContain('/explore/positions/russia-insists-on-moscow')
  expect(timeline).toMatch(/class="handle" data-day="2020-01-01"[^]*>1 Jan 2020<[^]*russia-insists-on-moscow/)
  expect(now.text).toMatch(/class="handle" transform=/)
  expect(state).not.toContain('russia-insists-on-moscow"><bdi>Has said')
  expect(then.text).toMatch(/name="as_of" value="2020-01-01"/)
  // An empty field of a form is no day.
  expect((await page(`${url}?as_of=`)).status).toBe(200)
  expect((await page(`${url}?as_of=soon`)).status).toBe(400)
})

test('what somebody said is never told as a fact', async () => {
  const { text } = await page('/explore/positions/russia-demands-donetsk-region')
  expect(text).toMatch(
    /<h1[^>]*><a href="\/explore\/countries\/RU"><bdi>Russia<\/bdi><\/a> is reported to have said<\/h1>/,
  )
  expect(text).toMatch(/class="uncertain"[^>]*>by 18 February 2026, year inferred</)
  expect((await page('/explore/negotiations/geneva-talks')).text).toContain('Silence is not consent')
})

test('names are told by their language', async () => {
  const { text } = await page('/explore/people/rustem-umerov')
  expect(text).toContain('<bdi class="name" lang="uk" dir="auto">Рустем Умєров</bdi>')
  expect(text).toContain('Ukrainian, Cyrillic, native')
})

test('a search says what was found, and by which rule', async () => {
  const { text } = await page('/explore/search?q=Selenskyj')
  expect(text).toMatch(/href="\/explore\/people\/volodymyr-zelensky"[^]*sounds the same, spelt otherwise/)
  expect((await page('/explore/search?q=xyzzyx')).text).toContain('Nothing is found')
})

test('two sides', async () => {
  const { text } = await page('/explore/compare?actors=UA,RU')
  expect(text).toContain('differ')
  expect(text).toContain('/explore/positions/russia-insists-on-moscow')
  expect((await page('/explore/compare')).text).toContain('/explore/compare?actors=UA,RU')
  expect((await page('/explore/compare?actors=UA')).status).toBe(400)
})

test('a call that is copied is one word to a shell', async () => {
  const { text } = await page(`/explore/search?q=${encodeURIComponent("Umerov' -o x '")}`)
  expect(text).toMatch(/curl 'http:[^<']*\/v1\/search\?q=Umerov%27%20-o%20x%20%27&amp;limit=50'</)
})

describe('what is not there', () => {
  test('an id leads to the nearest ones', async () => {
    const { status, text, headers } = await page('/explore/people/umerov')
    expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
    expect(text).toContain('href="/explore/people/rustem-umerov"')
  })

  test('so do a negotiation and an address, and a type that there is not', async () => {
    expect((await page('/explore/negotiations/geneva')).text).toContain('href="/explore/negotiations/geneva-talks"')
    expect((await page('/negotiation/geneva-talks')).text).toContain('href="/v1/negotiations/geneva-talks"')
    expect((await page('/explore/treaties')).status).toBe(404)
    expect((await page('/explore/treaties/x')).status).toBe(404)
  })

  test.each([
    ['/?nope=1', 400],
    ['/?lang=', 400],
    ['/nowhere', 404],
    ['/explore/people/umerov/more', 404],
    ['/v2/people', 404],
    ['/explore/people?sort=nope', 400],
    ['/explore/negotiations/geneva-talks?as_of=tomorrow', 400],
  ])('%s is a page for people and a document for programs', async (url, status) => {
    const shown = await page(url)
    expect([shown.status, shown.headers['content-type']]).toEqual([status, 'text/html; charset=utf-8'])
    expect(shown.headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
    expect(shown.headers.vary).toMatch(/\bAccept\b/)
    expect(shown.text).toMatch(/<h1>[^<]+<\/h1>[^]*href="\/">Front page/)
    for (const accept of ['*/*', 'application/json', 'image/avif,image/webp,*/*;q=0.8']) {
      const told = await service.get(url, { accept })
      expect([told.status, told.headers['content-type']], accept).toEqual([status, 'application/problem+json'])
    }
  })

  test('what a front door does not give is told', async () => {
    expect((await service.get('/', { accept: 'image/png' })).status).toBe(406)
    expect((await service.get('/explore/people', { accept: 'image/png' })).status).toBe(200)
  })

  test('one that was merged leads to the one that stays, one that was removed says so', async () => {
    const data = await checkData(firstSource)
    const retired = [
      { key: 'negotiations/talks', into: 'negotiations/geneva-talks', reason: 'The same talks' },
      { key: 'people/r-umerov', into: 'people/rustem-umerov', reason: 'The same person' },
      { key: 'people/somebody', into: null, reason: 'Was nobody' },
    ]
    const other = await serviceOn(await loaded(await open(), { ...data, retired }))
    const { status, headers } = await other.get('/explore/people/r-umerov', browser)
    expect([status, headers.location]).toEqual([308, '/explore/people/rustem-umerov'])
    const talks = await other.get('/explore/negotiations/talks?as_of=2026-02-18', browser)
    expect([talks.status, talks.headers.location]).toEqual([308, '/explore/negotiations/geneva-talks?as_of=2026-02-18'])
    const removed = await other.get('/explore/people/somebody', browser)
    expect([removed.status, removed.text]).toEqual([410, expect.stringContaining('Was nobody')])
    await other.close()
  })

  test('what is asked comes back as text', async () => {
    const hostile = `"><script>alert(1)</script>`
    for (const url of ['/explore/people/', '/explore/search?q=', '/explore/compare?actors=', '/explore/people?q=']) {
      const { text } = await page(url + encodeURIComponent(hostile))
      expect(text, url).not.toContain('<script>alert')
    }
  })
})

test('hostile data are shown as text', async () => {
  const hostile = `<img src=x onerror="alert(1)"> & '"><script>`
  const data = await checkData(firstSource)
  const entries = data.entries.map(one => ({
    ...one,
    fields: JSON.parse(
      JSON.stringify(one.fields).replaceAll('Ukraine–Russia talks in Geneva', JSON.stringify(hostile).slice(1, -1)),
    ),
  }))
  const other = await serviceOn(await loaded(await open(), { ...data, entries }))
  for (const url of ['/', '/explore/negotiations/geneva-talks', '/explore/negotiations', '/explore/search?q=alert']) {
    const { status, text } = await other.get(url, browser)
    expect(status, url).toBe(200)
    expect(text, url).toContain('&lt;img src=x')
    expect(text, url).not.toMatch(/<img|<script>/)
  }
  await other.close()
})

test('the template escapes what it is given, and nothing twice', () => {
  expect(html`<p title="${'"&'}">${['<', html`<b>${"'"}</b>`, null, false, 0]}</p>`.text).toBe(
    '<p title="&quot;&amp;">&lt;<b>&#39;</b>0</p>',
  )
})

test('the lake talks have every page too', async () => {
  const lake = await serviceOn(await loaded(await open(), lakeTalks))
  for (const { type } of entities) {
    const { body } = await lake.get(`/v1/${type}?limit=20`)
    for (const { id } of body.data) {
      const { status, text } = await lake.get(`/explore/${type}/${encodeURIComponent(id)}`, browser)
      expect(status, `${type}/${id}`).toBe(200)
      expect(text, `${type}/${id}`).not.toMatch(/undefined|\[object|NaN/)
    }
  }
  await lake.close()
}, 60_000)
