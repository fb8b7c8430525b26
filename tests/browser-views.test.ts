/** The views in pages of other sites, and the explorer, as people meet them. */
import { describe, expect, test } from 'vitest'
import { views } from '../src/embed/views.ts'
import { barriers, inBrowser, openPage, picture, serveForeign, tabStops, tooWide } from './browser.ts'
import { listeningService } from './service.ts'

/** Colours do not depend on the width, nor places on the colours: two looks show both. */
const looks = [
  ['light', 1200],
  ['dark', 360],
] as const

inBrowser('views and explorer', () => {
  const running = listeningService()

  describe.each(views.map(view => [view.name, view] as const))('%s', (name, { example }) => {
    const query = new URLSearchParams(example)

    test('in a frame of another site, narrow and in the dark', async () => {
      const origin = await serveForeign(
        {
          '/': `<!doctype html><title>Elsewhere</title><iframe src="${running.address}/embed/${name}?${query}" title="view" width="340" height="600"></iframe>`,
        },
        `default-src 'none'; frame-src ${running.address}`,
      )
      const { page } = await openPage(origin, { width: 360, colorScheme: 'dark' })
      const frame = page.frameLocator('iframe')
      await frame.locator('svg').first().waitFor()
      await picture(page, `frame-${name}`)
    })

    test('as a page: for everybody, wide and narrow, light and dark', async () => {
      for (const [colorScheme, width] of looks) {
        const { page } = await openPage(`${running.address}/embed/${name}?${query}`, { width, colorScheme })
        await page.locator('svg').first().waitFor()
        expect(await tooWide(page), `${colorScheme} ${width}`).toEqual([])
        expect(await barriers(page), `${colorScheme} ${width}`).toEqual([])
        await picture(page, `${name}-${colorScheme}-${width}`)
      }
    })

    test('as an element on a page with a strict policy', async () => {
      const attributes = Object.entries(example).map(([key, value]) => `${key}="${value}"`)
      const origin = await serveForeign(
        {
          '/': `<!doctype html><html lang="en"><title>Elsewhere</title><parley-${name} ${attributes.join(' ')}></parley-${name}><script type="module" src="${running.address}/embed/parley.js"></script></html>`,
        },
        `default-src 'none'; script-src ${running.address}; connect-src ${running.address}`,
      )
      const { page } = await openPage(origin, { width: 500 })
      await page.locator(`parley-${name} svg`).first().waitFor()
      expect(await tooWide(page)).toEqual([])
      await picture(page, `element-${name}`)
    })
  })

  const pages = [
    '/',
    '/explore/negotiations/geneva-talks',
    '/explore/people/volodymyr-zelensky',
    '/explore/positions/zhuravlyov-rejects-four-regions',
    '/explore/regions/UA-14',
    '/explore/compare?actors=UA,RU',
    '/explore/search?q=Selenskyj',
    '/explore/positions',
  ]
  test.each(pages)('%s is for everybody, on a phone, in the dark', async url => {
    for (const [colorScheme, width] of looks) {
      const { page } = await openPage(running.address + url, { width, colorScheme })
      expect(await tooWide(page), `${colorScheme} ${width}`).toEqual([])
      expect(await barriers(page), `${colorScheme} ${width}`).toEqual([])
      await picture(page, `explorer-${url.replaceAll(/\W+/g, '-')}-${colorScheme}`)
    }
  })

  test('from the front page to a source, by keyboard alone', async () => {
    const { page } = await openPage(`${running.address}/`, { reducedMotion: 'reduce' })
    const stops = await tabStops(page)
    expect(stops.filter(({ seen, marked }) => !seen || !marked)).toEqual([])
    await page.getByRole('combobox').last().focus()
    await page.keyboard.type('Selenskyj')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /Zelensky/ }).waitFor()
    const source = page.getByRole('link', { name: /Zelensky seeks direct talks/ }).first()
    await source.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /Zelensky seeks direct talks/ }).waitFor()
  })

  test('without JavaScript it can be read, and searched', async () => {
    const { page } = await openPage(`${running.address}/`, { javaScriptEnabled: false })
    await page.getByRole('link', { name: /Ukraine–Russia talks/ }).click()
    await page.getByRole('heading', { level: 1, name: /Ukraine–Russia talks/ }).waitFor()
    expect(await page.locator('svg').count()).toBeGreaterThan(1)
    await page.goto(`${running.address}/explore/search?q=Путин`)
    await page
      .getByRole('link', { name: /Vladimir Putin/ })
      .first()
      .waitFor()
  })

  test('on paper all is told, black on white, and where it was found', async () => {
    const url = `${running.address}/explore/negotiations/geneva-talks?as_of=2026-02-18`
    const { page } = await openPage(url, { colorScheme: 'dark' })
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const [ink, paper] = (await page.evaluate(
      '[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]',
    )) as string[]
    expect([ink, paper]).toEqual(['rgb(27, 31, 36)', 'rgb(255, 255, 255)'])
    expect(await page.locator('button:visible, input:visible, nav:visible').count()).toBe(0)
    // Also what is folded away on a screen.
    const statement = page.locator('details.told .statement').first()
    await expect.poll(() => statement.boundingBox().then(box => box?.height ?? 0)).toBeGreaterThan(10)
    await page.getByText(url, { exact: true }).waitFor()
    expect(await page.locator('.view.wide svg:visible').count()).toBeGreaterThan(2)
    expect((await page.pdf({ format: 'A4' })).subarray(0, 4).toString()).toBe('%PDF')
    await picture(page, 'print-negotiation')
    await page.goto(`${running.address}/embed/position?id=zhuravlyov-rejects-four-regions&theme=dark`)
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(27, 31, 36)')
  })

  test('costs less than 150 kB at first', async () => {
    for (const url of ['/', '/explore/negotiations/geneva-talks']) {
      let bytes = 0
      const { page } = await openPage('about:blank')
      page.on('response', async response => {
        bytes += (await response.request().sizes()).responseBodySize
      })
      await page.goto(running.address + url, { waitUntil: 'networkidle' })
      expect(bytes, url).toBeGreaterThan(1_000)
      expect(bytes, url).toBeLessThan(150_000)
    }
  })
})
