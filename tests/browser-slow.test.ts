/** What makes the explorer readable early on a slow connection. How early is measured by `npm run bench explorer`. */
import { describe, expect, test } from 'vitest'
import { inBrowser, openPage } from './browser.ts'
import { listeningService } from './service.ts'

const pages = [
  '/',
  '/explore/negotiations/geneva-talks',
  '/explore/people/rustem-umerov',
  '/explore/search?q=Selenskyj',
]
const connections = {
  'fast 3G': { latency: 150, bytesPerSecond: 200_000 },
  'slow 3G': { latency: 400, bytesPerSecond: 50_000 },
}

inBrowser('the explorer on a slow connection', () => {
  const running = listeningService()

  describe.each(Object.entries(connections))('%s', (name, network) => {
    // What holds on the slower one holds on the other, but for what only comes too early.
    test.each(name === 'slow 3G' ? pages : pages.slice(1, 2))(
      '%s is read before any script or font is there, and then nothing moves',
      async url => {
        for (const width of [1200, 360]) {
          const { page } = await openPage('about:blank', { width, network })
          const { promise: released, resolve: release } = Promise.withResolvers<void>()
          await page.route('**/*', async route => {
            if (/script|font/.test(route.request().resourceType())) await released
            await route.continue()
          })
          await page.goto(running.address + url, { waitUntil: 'commit' })
          // Something is drawn.
          await page.evaluate(
            `new Promise(resolve => new PerformanceObserver(resolve).observe({ type: 'paint', buffered: true })).then(() => true)`,
          )
          await page.getByRole('heading', { level: 1 }).waitFor()
          await page.getByText('It is never a statement that it is so').waitFor()
          if (/\/explore\/(?:negotiations|people)/.test(url)) await page.locator('.view svg:visible').first().waitFor()

          release()
          await page.waitForLoadState('networkidle')
          const loadedThen = (await page.evaluate(`performance.getEntriesByType('resource')
          .map(({ name, renderBlockingStatus }) => [new URL(name).pathname, renderBlockingStatus])`)) as string[][]
          // Two round trips until there is something to see: the page, and its one style sheet.
          expect(loadedThen.filter(([, status]) => status === 'blocking')).toEqual([['/explore/style.css', 'blocking']])
          expect(loadedThen.length).toBeLessThanOrEqual(6)
          expect(loadedThen.filter(([name]) => /\.(?:woff2?|ttf|otf)$/.test(name as string))).toEqual([])
          const shifted = await page.evaluate(`new Promise(resolve => {
          new PerformanceObserver(list => resolve(list.getEntries().map(({ value, sources }) =>
            value.toFixed(3) + ' ' + sources.map(({ node }) => node?.nodeName + '.' + node?.className)))).observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => resolve([]), 200)
        })`)
          expect(shifted, `${width} px`).toEqual([])
        }
      },
    )
  })
})
