/** notebooks/movement.html, opened from a folder as its readers do, against a running service. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { barriers, inBrowser, openPage, picture, tabStops, tooWide, type Visit } from './browser.ts'
import { root } from './process.ts'
import { listeningService } from './service.ts'

const file = pathToFileURL(join(root, 'notebooks/movement.html')).href

inBrowser('the page that moves parties', () => {
  const running = listeningService()

  /** The page when every cell has run. */
  async function read(visit?: Visit) {
    const opened = await openPage(`${file}?url=${running.address}`, visit)
    await opened.page.getByRole('heading', { name: 'To cite what is reported' }).waitFor()
    return opened
  }

  test('counts the same as the service', async () => {
    const { page } = await read()
    expect(await page.getByRole('note').allTextContents()).toEqual([
      'With nothing moved, this page counts the same as the service.',
    ])
    expect(await page.getByRole('alert').count()).toBe(0)
    const { body } = await running.service.get('/v1/negotiations/geneva-talks/matrix')
    expect(await page.locator('h3').allTextContents()).toEqual(
      body.data.rows.map(({ proposal }: { proposal: { name: string } }) => proposal.name),
    )
  })

  test('the arrow keys move a party, and back', async () => {
    const { page } = await read()
    const status = page.getByRole('status')
    const before = await status.textContent()
    const set = page.getByRole('group', { name: /^Russia: opposes/ }).first()
    const name = (await set.locator('legend').textContent()) as string
    await set.getByRole('radio', { checked: true }).focus()
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
    expect(await set.locator('legend').textContent()).toBe(`${name} → supports, as you suppose`)
    await expect.poll(() => status.textContent()).toMatch(/→/)
    await picture(page, 'movement-moved')
    await page.getByRole('button', { name: 'Put all back as reported' }).press('Enter')
    await expect.poll(() => status.textContent()).toBe(before)
    expect(await set.locator('legend').textContent()).toBe(name)
  })

  test.each<[string, Visit]>([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['on a phone', { width: 360 }],
    ['dark on a phone', { width: 360, colorScheme: 'dark' }],
  ])('is accessible and fits: %s', async (name, visit) => {
    const { page } = await read(visit)
    await picture(page, `movement-${name.replaceAll(' ', '-')}`)
    expect(await barriers(page)).toEqual([])
    expect(await tooWide(page)).toEqual([])
    const letters = await page.evaluate('getComputedStyle(document.body).color')
    expect(letters).toBe(visit.colorScheme === 'dark' ? 'rgb(255, 255, 255)' : 'rgb(0, 0, 0)')
  })

  test.each([1280, 360])('with the Tab key one sees where one is, %d px wide', async width => {
    const { page } = await read({ width })
    const stops = await tabStops(page)
    expect(stops.filter(({ seen, marked }) => !seen || !marked)).toEqual([])
    // Every party on every proposal is one stop, within which the arrow keys move.
    const sets = await page
      .getByRole('group')
      .filter({ has: page.getByRole('radio') })
      .count()
    const stances = ['not known', 'opposes', 'neutral', 'conditional', 'supports']
    expect(stops.filter(({ name }) => stances.includes(name))).toHaveLength(sets)
  })

  test('waits for a slow connection', async () => {
    const begun = performance.now()
    const { page } = await read({ network: { latency: 300, bytesPerSecond: 200_000 } })
    expect(performance.now() - begun).toBeGreaterThan(900)
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  test.each([
    ['http://localhost:65535', /^No answer from http:\/\/localhost:65535\. Start the service with npm start/],
    ['ftp://localhost', /^\?url= has to begin with http/],
    ['nonsense', /^\?url= has to begin with http/],
  ])('without a service at %s it says so', async (url, words) => {
    const { page, troubles } = await openPage(`${file}?url=${url}`)
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.allTextContents()).toEqual([expect.stringMatching(words)])
    const refused = url.startsWith('http') ? 'console: Failed to load resource: net::ERR_CONNECTION_REFUSED' : undefined
    expect(troubles.splice(0).filter(trouble => trouble.startsWith('console'))).toEqual(refused ? [refused] : [])
    expect(await barriers(page)).toEqual([])
  })

  test('without JavaScript it says so', async () => {
    const { page } = await openPage(`${file}?url=${running.address}`, { javaScriptEnabled: false })
    expect(await page.locator('noscript').allInnerTexts()).toEqual(['This page needs JavaScript.'])
  })
})
