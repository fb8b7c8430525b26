/** What one can take hold of: the line of a timeline, and the picture of a network. */
import type { CDPSession, Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { barriers, inBrowser, openPage, picture, serveForeign, tabStops, tooWide } from './browser.ts'
import { listeningService } from './service.ts'

interface Point {
  x: number
  y: number
}

const middleOf = async (part: Locator): Promise<Point> => {
  const { x, y, width, height } = (await part.boundingBox()) as { x: number; y: number; width: number; height: number }
  return { x: x + width / 2, y: y + height / 2 }
}

/** With the mouse, in steps, as a hand does. */
async function drag(page: Page, from: Point, by: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 6 })
  await page.mouse.up()
}

/** With fingers: where each of them is, moment by moment. */
async function touch(session: CDPSession, moments: Point[][]): Promise<void> {
  const points = (all: Point[]) => all.map(({ x, y }, id) => ({ x, y, id }))
  for (const [i, moment] of moments.entries())
    await session.send('Input.dispatchTouchEvent', {
      type: i === 0 ? 'touchStart' : 'touchMove',
      touchPoints: points(moment),
    })
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

inBrowser('interaction', () => {
  const running = listeningService()

  describe('the line of a timeline', () => {
    const talks = () => `${running.address}/explore/negotiations/geneva-talks`
    const line = (page: Page) => page.getByRole('slider', { name: 'As of' })
    const told = (page: Page) => line(page).getAttribute('aria-valuetext')
    const asOf = (page: Page) => new URL(page.url()).searchParams.get('as_of')
    const state = (page: Page) => page.locator('#state > p').first().textContent()
    /** Stances in the picture of who stands where. */
    const stances = (page: Page) => page.locator('#state .view.wide').first().getByText('supports').count()
    /** Pixels of a day, in the drawing as it is shown. */
    const dayIn = async (page: Page) => {
      const { width, data } = (await page
        .locator('.axis:visible')
        .evaluate((axis: any) => ({ data: { ...axis.dataset }, width: axis.ownerSVGElement.getScreenCTM().a }))) as {
        width: number
        data: Record<string, string>
      }
      const days = (Date.parse(data.until as string) - Date.parse(data.from as string)) / 86_400_000
      return ((Number(data.right) - Number(data.left)) / days) * width
    }

    test('is dragged with the mouse; the rest of the page, the address and the way back follow', async () => {
      const { page } = await openPage(`${talks()}?as_of=2026-02-18`)
      await expect.poll(() => told(page)).toBe('18 February 2026')
      expect(await stances(page)).toBeGreaterThan(3)
      const timeline = await page.locator('section:has(#timeline) svg .axis ~ a').count()

      const day = await dayIn(page)
      const from = await middleOf(line(page))
      await page.mouse.move(from.x, from.y)
      await page.mouse.down()
      await page.mouse.move(from.x - day, from.y, { steps: 6 })
      // The page follows the line while it is held, the address when it is let go.
      await expect.poll(() => state(page)).toContain('2026-02-17')
      expect(asOf(page)).toBe('2026-02-18')
      await page.mouse.up()
      await expect.poll(() => asOf(page)).toBe('2026-02-17')
      expect(await told(page)).toBe('17 February 2026')
      expect(await page.getByLabel('As of', { exact: true }).first().inputValue()).toBe('2026-02-17')
      expect(await stances(page)).toBe(0)
      expect(await page.locator('section:has(#timeline) svg .axis ~ a').count()).toBe(timeline)
      await picture(page, 'brush-light')

      await page.goBack()
      await expect.poll(() => state(page)).toContain('2026-02-18')
      expect(await told(page)).toBe('18 February 2026')
      expect(await stances(page)).toBeGreaterThan(3)

      await drag(page, await middleOf(line(page)), { x: 600, y: 0 })
      await expect.poll(() => state(page)).toContain('All that is known, whatever its day')
      expect([asOf(page), await told(page)]).toEqual([null, 'All that is known'])
    })

    test('can be taken where it runs, and leaves links to be clicked', async () => {
      const { page } = await openPage(`${talks()}?as_of=2026-02-18`)
      await expect.poll(() => told(page)).toBe('18 February 2026')
      const grip = page.locator('.view:visible .grip')
      await grip.evaluate((one: any) => one.scrollIntoView({ block: 'center', behavior: 'instant' }))
      await drag(page, await middleOf(grip), { x: -(await dayIn(page)), y: 0 })
      await expect.poll(() => asOf(page)).toBe('2026-02-17')
      // The mark of the meeting stands on the line.
      await page.locator('.view:visible .axis ~ a[href="/explore/meetings/third-round"] path').first().click()
      await page.waitForURL(/\/explore\/meetings\/third-round$/)
    })

    test('is moved with keys, each move one step back', async () => {
      const { page } = await openPage(talks())
      await line(page).focus()
      const press = async (key: string, ...said: [string, string | null]) => {
        await page.keyboard.press(key)
        expect(await told(page)).toBe(said[0])
        await expect.poll(() => asOf(page)).toBe(said[1])
      }
      await press('Home', '15 February 2026', '2026-02-15')
      await press('ArrowRight', '16 February 2026', '2026-02-16')
      await press('ArrowUp', '17 February 2026', '2026-02-17')
      await expect.poll(() => state(page)).toContain('2026-02-17')
      await press('ArrowLeft', '16 February 2026', '2026-02-16')
      await press('PageUp', 'All that is known', null)
      await press('PageDown', '15 February 2026', '2026-02-15')
      await press('End', 'All that is known', null)
      await press('ArrowLeft', '19 February 2026', '2026-02-19')
      await expect.poll(() => state(page)).toContain('2026-02-19')
      expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('slider')
      await page.goBack()
      await expect.poll(() => told(page)).toBe('All that is known')
      await expect.poll(() => state(page)).toContain('All that is known')
      const values = ['aria-valuemin', 'aria-valuenow', 'aria-valuemax'].map(name => line(page).getAttribute(name))
      const [least, now, most] = (await Promise.all(values)).map(Number) as [number, number, number]
      expect([least < now, now]).toEqual([true, most])
    })

    test('is dragged with a finger, on the narrow drawing, and lets the page scroll', async () => {
      const { page } = await openPage(`${talks()}?as_of=2026-02-18`, {
        width: 360,
        hasTouch: true,
        isMobile: true,
        reducedMotion: 'reduce',
      })
      const session = await page.context().newCDPSession(page)
      await expect.poll(() => told(page)).toBe('18 February 2026')
      await line(page).scrollIntoViewIfNeeded()
      const from = await middleOf(line(page))
      const day = await dayIn(page)
      await touch(
        session,
        [0, 0.2, 0.5, 0.8, 1].map(share => [{ x: from.x - share * day, y: from.y }]),
      )
      await expect.poll(() => asOf(page)).toBe('2026-02-17')
      await expect.poll(() => state(page)).toContain('2026-02-17')
      const before = Number(await page.evaluate('scrollY'))
      const at = await middleOf(line(page))
      await touch(
        session,
        [0, 20, 60, 120, 180].map(y => [{ x: at.x, y: at.y - y }]),
      )
      await expect.poll(async () => Number(await page.evaluate('scrollY'))).toBeGreaterThan(before + 50)
      expect(asOf(page)).toBe('2026-02-17')
    })

    test('stands where the server drew it, also on a day that is not on the axis', async () => {
      for (const day of ['2026-02-17', '2020-01-01', '2030-01-01', '']) {
        const url = `${talks()}?as_of=${day}`
        const { page } = await openPage(url)
        await page.getByRole('slider').waitFor()
        const shapes = `(() => [...document.querySelectorAll('.brush, .veil, .handle, .handle rect')].map(one =>
          ['d', 'transform', 'x', 'width'].map(name => one.getAttribute(name))
        ))()`
        const { page: unscripted } = await openPage(url, { javaScriptEnabled: false })
        expect(await page.evaluate(shapes), day).toEqual(await unscripted.evaluate(shapes))
        expect(await page.locator('.handle text').allTextContents(), day).toEqual(
          await unscripted.locator('.handle text').allTextContents(),
        )
      }
    })

    test('without JavaScript it shows the day that is written in the field, and is no slider', async () => {
      const { page } = await openPage(talks(), { javaScriptEnabled: false })
      expect(await page.locator('.handle:visible').count()).toBe(0)
      await page.getByLabel('As of', { exact: true }).fill('2026-02-17')
      await page.getByRole('button', { name: 'Show' }).click()
      await page.locator('.handle:visible').getByText('17 Feb 2026').waitFor()
      expect(await page.getByRole('slider').count()).toBe(0)
    })

    test('is for everybody, wide and narrow, light and dark', async () => {
      for (const [colorScheme, width] of [
        ['light', 1200],
        ['dark', 360],
      ] as const) {
        const { page } = await openPage(`${talks()}?as_of=2026-02-17`, { width, colorScheme })
        await line(page).focus()
        await page.keyboard.press('ArrowRight')
        await expect.poll(() => state(page)).toContain('2026-02-18')
        expect(await tooWide(page), colorScheme).toEqual([])
        expect(await barriers(page), colorScheme).toEqual([])
        await picture(page, `brush-${colorScheme}-${width}`)
      }
    })
  })

  describe('the picture of a network', () => {
    const query = 'entity=people/volodymyr-zelensky'
    const plot = (page: Page | Locator) => page.locator('svg:visible [data-plot]')
    const node = (page: Page | Locator, id: string) => plot(page).locator(`[data-node="${id}"]`)
    const markOf = (page: Page | Locator, id: string) => node(page, id).locator('path').first()
    const scale = async (page: Page | Locator) => {
      const transform = await plot(page).locator('g[transform*=scale]').first().getAttribute('transform')
      return Number(/scale\(([\d.]+)\)/.exec(transform ?? '')?.[1])
    }
    /** Numbers of the lines of a mark, and of the others. */
    const linesOf = (page: Page | Locator, id: string): Promise<[number[][], number[][]]> =>
      plot(page).evaluate((plot: any, id: string) => {
        const all = [...plot.querySelectorAll('[data-from]')]
        const isAt = ({ dataset }: any) => dataset.from === id || dataset.to === id
        const ways = (lines: any[]) =>
          lines.map(one =>
            one
              .querySelector('path')
              .getAttribute('d')
              .match(/[\d.]+/g)
              .map(Number),
          )
        return [ways(all.filter(isAt)), ways(all.filter(one => !isAt(one)))] as [number[][], number[][]]
      }, id)
    /** Lines of which some end is more than a pixel away from where it was. */
    const movedOf = (before: number[][], after: number[][]) =>
      after.filter((line, i) => line.some((value, j) => Math.abs(value - (before[i]?.[j] as number)) > 1))
    const dimmed = (page: Page | Locator): Promise<string[]> =>
      plot(page).evaluate((plot: any) =>
        [...plot.querySelectorAll('[data-node]')]
          .filter(one => (globalThis as any).getComputedStyle(one).opacity < 0.5)
          .map(one => one.dataset.node),
      )

    /** The same in each of the places where it stands. */
    async function isHandled(page: Page, within: Page | Locator, open: () => Promise<unknown>): Promise<void> {
      const button = (name: string) => within.getByRole('button', { name })
      await button('Zoom in').waitFor()
      await plot(within).scrollIntoViewIfNeeded()

      // Dragged, a mark moves with its lines and nothing else, and its link is not followed.
      const url = page.url()
      const [before, others] = await linesOf(within, 'countries/UA')
      const from = await middleOf(markOf(within, 'countries/UA'))
      await drag(page, from, { x: 40, y: -50 })
      const now = await middleOf(markOf(within, 'countries/UA'))
      expect([Math.round(now.x - from.x), Math.round(now.y - from.y)]).toEqual([40, -50])
      const [after, untouched] = await linesOf(within, 'countries/UA')
      expect(before.length).toBeGreaterThan(3)
      expect(movedOf(before, after)).toEqual(after)
      expect(untouched).toEqual(others)
      expect(page.url()).toBe(url)

      // What is not tied to the mark steps back.
      await expect.poll(() => dimmed(within)).toContain('meetings/leaders-meeting-in-moscow')
      expect(await dimmed(within)).not.toContain('organizations/presidency-of-ukraine')
      expect(await dimmed(within)).not.toContain('countries/UA')

      await button('Zoom in').click()
      await button('Zoom in').focus()
      await page.keyboard.press('Enter')
      expect(await scale(within)).toBeCloseTo(2.25)
      await button('Zoom out').click()
      expect(await scale(within)).toBeCloseTo(1.5)
      await button('As it was drawn').click()
      expect(await scale(within)).toBe(1)
      const [again] = await linesOf(within, 'countries/UA')
      expect(movedOf(before, again)).toEqual([])
      await page.mouse.move(0, 0)
      await expect.poll(() => dimmed(within)).toEqual([])

      // A click follows the link.
      await open()
    }

    test('in the explorer', async () => {
      const { page } = await openPage(`${running.address}/explore/people/volodymyr-zelensky`)
      await isHandled(page, page, async () => {
        await markOf(page, 'countries/UA').click()
        await page.waitForURL(/\/explore\/countries\/UA$/)
      })
    })

    test('in a frame of another site', async () => {
      const origin = await serveForeign(
        {
          '/': `<!doctype html><title>Elsewhere</title><iframe src="${running.address}/embed/graph?${query}" title="view" width="900" height="600"></iframe>`,
        },
        `default-src 'none'; frame-src ${running.address}`,
      )
      const { page } = await openPage(origin)
      const frame = page.frameLocator('iframe').locator('body')
      await isHandled(page, frame, async () => {
        await markOf(frame, 'countries/UA').click()
        await page.waitForURL(/\/v1\/countries\/UA$/)
      })
    })

    test('as an element on a page with a strict policy', async () => {
      const origin = await serveForeign(
        {
          '/': `<!doctype html><html lang="en"><title>Elsewhere</title><parley-graph entity="people/volodymyr-zelensky"></parley-graph><script type="module" src="${running.address}/embed/parley.js"></script></html>`,
        },
        `default-src 'none'; script-src ${running.address}; connect-src ${running.address}`,
      )
      const { page } = await openPage(origin, { width: 900 })
      const element = page.locator('parley-graph')
      await isHandled(page, element, async () => {
        expect(await barriers(page, { within: ['parley-graph'] })).toEqual([])
        await markOf(element, 'countries/UA').click()
        await page.waitForURL(/\/v1\/countries\/UA$/)
      })
    })

    test('whoever has come to something with the keyboard stays there when it is drawn anew', async () => {
      const origin = await serveForeign(
        {
          '/': `<!doctype html><title>Elsewhere</title><parley-graph entity="people/volodymyr-zelensky"></parley-graph><script type="module" src="${running.address}/embed/parley.js"></script>`,
        },
        `default-src 'none'; script-src ${running.address}; connect-src ${running.address}`,
      )
      for (const url of [`${running.address}/embed/graph?${query}`, origin]) {
        const { page } = await openPage(url, { width: 900 })
        for (const [held, width] of [
          [page.getByRole('button', { name: 'Zoom out' }), 500],
          [node(page, 'countries/UA').locator('a'), 360],
        ] as const) {
          await held.focus()
          const old = await page.locator('svg:has([data-plot])').elementHandle()
          await page.setViewportSize({ width, height: 700 })
          await expect.poll(() => old?.evaluate((svg: { isConnected: boolean }) => svg.isConnected)).toBe(false)
          await expect.poll(() => held.evaluate(one => one.matches(':focus')), { message: url }).toBe(true)
        }
      }
    })

    test('the wheel scrolls the page, and zooms with Ctrl; the ground is dragged; Escape makes it as it was', async () => {
      const { page } = await openPage(`${running.address}/embed/graph?${query}`, {
        viewport: { width: 900, height: 300 },
      })
      await page.getByRole('button', { name: 'Zoom in' }).waitFor()
      const at = await middleOf(markOf(page, 'people/volodymyr-zelensky'))
      await page.mouse.move(at.x, at.y)
      await page.mouse.wheel(0, 60)
      await expect.poll(() => page.evaluate('scrollY')).toBe(60)
      await page.mouse.wheel(0, -60)
      await expect.poll(() => page.evaluate('scrollY')).toBe(0)
      expect(await scale(page)).toBe(1)
      await page.keyboard.down('Control')
      await page.mouse.wheel(0, -100)
      await page.keyboard.up('Control')
      await expect.poll(() => scale(page)).toBeGreaterThan(1.2)
      expect(await page.evaluate('scrollY')).toBe(0)
      // What is under the pointer stays there.
      const near = await middleOf(markOf(page, 'people/volodymyr-zelensky'))
      expect(Math.hypot(near.x - at.x, near.y - at.y)).toBeLessThan(2)

      await drag(page, { x: 60, y: 250 }, { x: 30, y: -20 })
      const moved = await middleOf(markOf(page, 'people/volodymyr-zelensky'))
      expect([Math.round(moved.x - near.x), Math.round(moved.y - near.y)]).toEqual([30, -20])
      await page.keyboard.press('Escape')
      await expect.poll(() => scale(page)).toBe(1)
    })

    test('the keyboard brings a mark into focus, and into sight', async () => {
      const { page } = await openPage(`${running.address}/embed/graph?${query}`, { reducedMotion: 'reduce' })
      const button = page.getByRole('button', { name: 'Zoom in' })
      await button.focus()
      for (let i = 0; i < 4; i++) await page.keyboard.press('Enter')
      const hidden: Locator = node(page, 'meetings/leaders-meeting-in-moscow')
      await page.keyboard.press('Tab')
      await hidden.locator('a').focus()
      await expect.poll(() => dimmed(page)).toContain('countries/UA')
      expect(await dimmed(page)).not.toContain('people/volodymyr-zelensky')
      const frame = (await page.locator('svg').first().boundingBox()) as { width: number; height: number }
      const { x, y } = await middleOf(markOf(page, 'meetings/leaders-meeting-in-moscow'))
      expect([x > 0 && x < frame.width, y > 0 && y < frame.height]).toEqual([true, true])
      expect(
        await page
          .locator('[data-eased]')
          .evaluate((one: any) => (globalThis as any).getComputedStyle(one).transitionDuration),
      ).toBe('0s')
      await page.keyboard.press('Escape')
      await expect.poll(() => dimmed(page)).toEqual([])
      expect(await scale(page)).toBe(1)
    })

    test('two fingers zoom, one moves a mark, or scrolls the page', async () => {
      const { page } = await openPage(`${running.address}/explore/people/volodymyr-zelensky`, {
        width: 360,
        hasTouch: true,
        isMobile: true,
        reducedMotion: 'reduce',
      })
      await page.locator('svg:visible [data-zoom=in]').waitFor()
      const session = await page.context().newCDPSession(page)
      await plot(page).evaluate((one: any) => one.scrollIntoView({ block: 'center', behavior: 'instant' }))
      const { x, y } = await middleOf(markOf(page, 'people/volodymyr-zelensky'))
      const before = Number(await page.evaluate('scrollY'))
      await touch(
        session,
        [20, 24, 30, 40, 50].map(away => [
          { x: x - away, y: y + 40 },
          { x: x + away, y: y + 40 },
        ]),
      )
      await expect.poll(() => scale(page)).toBeGreaterThan(2)
      expect(await page.evaluate('scrollY')).toBe(before)
      await page.getByRole('button', { name: 'As it was drawn' }).tap()
      await expect.poll(() => scale(page)).toBe(1)
      const from = await middleOf(markOf(page, 'countries/UA'))
      await touch(
        session,
        [0, 10, 20, 40].map(away => [{ x: from.x - away, y: from.y - away }]),
      )
      const to = await middleOf(markOf(page, 'countries/UA'))
      expect([Math.round(to.x - from.x), Math.round(to.y - from.y)]).toEqual([-40, -40])
      expect(page.url()).toContain('/people/')
      expect(await page.evaluate('scrollY')).toBe(before)
      await touch(
        session,
        [0, 20, 60, 100, 140].map(up => [{ x: 100, y: y + 60 - up }]),
      )
      await expect.poll(async () => Number(await page.evaluate('scrollY'))).toBeGreaterThan(before + 50)
    })

    test('is for everybody, wide and narrow, light and dark', async () => {
      for (const [colorScheme, width] of [
        ['light', 1200],
        ['dark', 360],
      ] as const)
        for (const path of ['/explore/people/volodymyr-zelensky', `/embed/graph?${query}&depth=2`]) {
          const { page } = await openPage(running.address + path, { width, colorScheme, reducedMotion: 'reduce' })
          await page.getByRole('button', { name: 'Zoom in' }).waitFor()
          const stops = await tabStops(page)
          expect(stops.filter(({ marked }) => !marked)).toEqual([])
          expect(stops.map(({ name }) => name)).toContain('Zoom out')
          await node(page, 'countries/UA').locator('a').focus()
          await expect.poll(() => dimmed(page)).not.toEqual([])
          expect(await tooWide(page), `${path} ${width}`).toEqual([])
          expect(await barriers(page), `${path} ${width}`).toEqual([])
          await picture(page, `network-${path.split('/')[1]}-${colorScheme}-${width}`)
        }
    })

    test('without JavaScript it is a picture with links', async () => {
      const { page } = await openPage(`${running.address}/embed/graph?${query}`, { javaScriptEnabled: false })
      expect(await page.getByRole('button').count()).toBe(0)
      await markOf(page, 'countries/UA').click()
      await page.waitForURL(/\/v1\/countries\/UA$/)
    })

    test('its module is loaded where there is one, and nowhere else', async () => {
      for (const [path, count] of [
        ['/explore/negotiations/geneva-talks', 0],
        ['/embed/matrix?negotiation=geneva-talks', 0],
        [`/embed/graph?${query}`, 1],
      ] as const) {
        const { page } = await openPage('about:blank')
        const asked: string[] = []
        page.on('request', request => asked.push(request.url()))
        await page.goto(running.address + path, { waitUntil: 'networkidle' })
        expect(asked.filter(url => url.endsWith('/network.js')).length, path).toBe(count)
      }
    })
  })
})
