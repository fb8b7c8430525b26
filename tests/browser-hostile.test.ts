/** Data, addresses and connections that mean no good: nothing runs, nothing is asked of others, nothing spills over. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { entities } from '../schema/entities.ts'
import { checkData } from '../seed/check.ts'
import { views } from '../src/embed/views.ts'
import { inBrowser, openPage, picture, serveForeign, tooWide } from './browser.ts'
import { engines, loaded } from './engines.ts'
import { refused, texts, writeHostile } from './hostile.ts'
import { type Service, serviceOn } from './service.ts'

const open = engines.embedded as NonNullable<typeof engines.embedded>
const kinds = Object.keys(texts)

/** What each view can be asked of these data. */
const asked: Record<string, (kind: string) => Record<string, string>> = {
  matrix: kind => ({ negotiation: `talks-${kind}` }),
  timeline: kind => ({ negotiation: `talks-${kind}` }),
  'sticking-points': kind => ({ negotiation: `talks-${kind}` }),
  map: kind => ({ negotiation: `talks-${kind}` }),
  graph: kind => ({ entity: `people/person-${kind}` }),
  person: kind => ({ id: `person-${kind}` }),
  position: kind => ({ id: `position-${kind}` }),
}

inBrowser('hostile data', () => {
  let folder: string
  let service: Service
  let address: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-hostile-'))
    service = await serviceOn(await loaded(await open(), await writeHostile(folder)))
    address = await service.listen()
  })
  afterAll(async () => {
    await service.close()
    await rm(folder, { recursive: true })
  })

  /** A page in which a dialog is a trouble, as is a request to elsewhere or a word on the console. */
  async function openHarmless() {
    const opened = await openPage('about:blank')
    opened.page.on('dialog', dialog => {
      opened.troubles.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    return opened
  }

  /** Nothing ran in any frame, no text stands where it could run, and everything fits and is kept apart. */
  async function expectHarmless(page: Page, about: string): Promise<void> {
    for (const frame of page.frames()) expect.soft(await frame.evaluate('globalThis.hostile'), about).toBeUndefined()
    expect.soft(await page.locator('[onerror], [onclick], a[href^="javascript:" i]').count(), about).toBe(0)
    for (const width of [1200, 360]) {
      await page.setViewportSize({ width, height: 800 })
      expect.soft(await tooWide(page), `${about} ${width}`).toEqual([])
    }
    expect.soft(await spilling(page), about).toEqual([])
  }

  test.each(views.map(({ name }) => name))(
    '%s, in every form',
    async name => {
      const { page, troubles } = await openHarmless()
      for (const kind of kinds) {
        const query = new URLSearchParams(asked[name]?.(kind))
        const view = `/embed/${name}?${query}`
        await page.goto(address + view)
        await page.locator('svg').first().waitFor()
        await expectHarmless(page, view)
        await picture(page, `hostile-${name}-${kind}`)

        const svg = await service.get(`/embed/${name}.svg?${query}`)
        const parser = new SaxesParser()
        parser.on('error', error => {
          throw error
        })
        parser.write(svg.text).close()

        const { html } = await (
          await fetch(`${address}/oembed?maxwidth=340&url=${encodeURIComponent(address + view)}`)
        ).json()
        const attributes = [...query].map(([key, value]) => `${key}="${value}"`).join(' ')
        const origin = await serveForeign({
          '/favicon.ico': '',
          '/': `<!doctype html><title>Elsewhere</title><body style="margin:0">${html}
<img alt="" style="width:100%" src="${address}/embed/${name}.svg?${query}">
<parley-${name} ${attributes}></parley-${name}><script type="module" src="${address}/embed/parley.js"></script>`,
        })
        await page.setViewportSize({ width: 1200, height: 800 })
        await page.goto(origin)
        await page.locator(`parley-${name} svg`).first().waitFor()
        // A frame that is out of sight is loaded when one comes to it.
        await page.evaluate('document.querySelector("iframe").scrollIntoView()')
        await page.frameLocator('iframe').locator('svg').first().waitFor()
        expect(await page.evaluate('document.images[0].decode().then(() => document.images[0].naturalWidth)')).toBe(900)
        await expectHarmless(page, `${name} ${kind} elsewhere`)
      }
      // Of a drawing for a width that was left again.
      const rest = troubles.filter(trouble => !trouble.endsWith('ERR_ABORTED'))
      troubles.splice(0, troubles.length, ...rest)
    },
    240_000,
  )

  test.each(entities.map(({ type }) => type))(
    'the pages of %s',
    async type => {
      const { page } = await openHarmless()
      const { body } = await service.get(`/v1/${type}?limit=500`)
      const ids = (body.data as { id: string }[])
        .map(({ id }) => id)
        .filter(id => kinds.some(kind => id.endsWith(kind)))
      for (const url of [`/explore/${type}`, ...ids.map(id => `/explore/${type}/${id}`)]) {
        await page.goto(address + url)
        await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true')
        await expectHarmless(page, url)
        await picture(page, `hostile${url.replaceAll('/', '-')}`)
      }
    },
    240_000,
  )

  test('what is typed and what stands in an address', async () => {
    const { page } = await openHarmless()
    for (const text of [
      ...Object.values(texts).map(text => text.slice(-200)),
      '\ud800',
      '%',
      "'; rm -rf ~ #",
      '//elsewhere.example',
    ])
      for (const url of [
        '/explore/search?q=',
        '/explore/people?q=',
        '/explore/compare?actors=',
        '/explore/negotiations/talks-long?as_of=',
        '/explore/people/',
        '/explore/',
        '/?',
        '/embed/matrix?negotiation=',
        '/embed/matrix?negotiation=talks-long&theme=',
        '/embed/graph?entity=people/',
      ]) {
        const asked = address + url + encodeURIComponent(text.toWellFormed())
        // Not found is an error on the console too.
        const reply = await page.request.get(asked, { headers: { accept: 'text/html' }, maxRedirects: 0 })
        expect.soft([200, 400, 404], asked).toContain(reply.status())
        expect.soft(reply.headers()['content-type'], asked).toBe('text/html; charset=utf-8')
        await page.setContent(await reply.text())
        expect.soft(await page.evaluate('globalThis.hostile'), asked).toBeUndefined()
        expect
          .soft(await page.locator('[onerror], [onclick], a[href^="javascript:" i], a[href^="//"]').count(), asked)
          .toBe(0)
      }
    await page.goto(`${address}/explore/search?q=markupword`)
    expect(await page.locator('ol.hits li').count()).toBeGreaterThan(5)
    await expectHarmless(page, 'search')
    for (const word of ['markup', 'direction', 'unseen', 'long']) {
      await page.getByRole('combobox').first().fill(`${word}word`)
      await page.getByRole('option').first().waitFor()
      await expectHarmless(page, `suggestions for ${word}`)
    }
  }, 240_000)

  test('no data file may hold an address that runs', async () => {
    for (const url of refused) {
      const sources = [{ id: 'a-source', title: 'Title', kind: 'article', url }]
      await expect(checkData(folder, [{ name: 'more.yaml', text: JSON.stringify({ sources }) }]), url).rejects.toThrow()
    }
  })
})

/** Texts that may turn the direction and stand in one line with others, not kept apart from them. */
const spilling = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    const turning = /[\\u202a-\\u202e\\u2066-\\u2069\\u0590-\\u08ff]/
    const apart = element => {
      const { unicodeBidi, display } = getComputedStyle(element)
      return /isolate|plaintext/.test(unicodeBidi) || !/^(inline|contents)$/.test(display) || element instanceof SVGElement
    }
    const found = []
    const walk = root => {
      const all = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
      for (let node = all.currentNode; node; node = all.nextNode()) {
        if (node.shadowRoot) walk(node.shadowRoot)
        if (node.nodeType !== Node.TEXT_NODE || !turning.test(node.data)) continue
        let box = node.parentElement
        if (!box || box.matches('script, style, title, desc, textarea, .in-words *')) continue
        while (!apart(box)) box = box.parentElement
        const beside = box.textContent.replace(node.data, '').trim()
        if (beside !== '') found.push(box.outerHTML.slice(0, 300))
      }
    }
    walk(document.body)
    return found
  })()`)
