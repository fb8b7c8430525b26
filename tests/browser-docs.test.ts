/** The page on which every request can be tried. */
import { expect, test } from 'vitest'
import { barriers, inBrowser, openPage, picture, tooWide } from './browser.ts'
import { listeningService } from './service.ts'

inBrowser('/docs', () => {
  const running = listeningService()

  test('a request can be tried', { timeout: 120_000 }, async () => {
    const { page } = await openPage(`${running.address}/docs`)
    for (const group of ['negotiations', 'search']) await page.locator(`#operations-tag-${group}`).click()
    const search = page.locator('#operations-search-search')
    await search.getByRole('button').first().click()
    await search.getByRole('button', { name: 'Try it out' }).click()
    await search.getByPlaceholder('q', { exact: true }).fill('Selenskyj')
    await search.getByRole('button', { name: 'Execute' }).click()
    const answer = search.locator('.live-responses-table')
    await answer.getByText('"volodymyr-zelensky"').first().waitFor()
    expect(await answer.locator('.response-col_status').last().textContent()).toContain('200')
    // Swagger UI puts buttons into buttons, and does not name its choices.
    const except = ['nested-interactive', 'select-name']
    const within = ['.information-container', '#operations-search-search', '#operations-negotiations-matrix']
    for (const [colorScheme, paper] of [
      ['light', 'rgb(255, 255, 255)'],
      ['dark', 'rgb(20, 23, 27)'],
    ] as const) {
      await page.emulateMedia({ colorScheme })
      // The page hears of the other scheme with its next frame, and its buttons take on their colours by and by.
      await expect.poll(() => page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(paper)
      await page.evaluate('Promise.allSettled(document.getAnimations().map(one => one.finished))')
      expect(await barriers(page, { within, except }), colorScheme).toEqual([])
      await picture(page, `docs-${colorScheme}`)
    }
    await page.setViewportSize({ width: 360, height: 800 })
    expect(await tooWide(page)).toEqual([])
  })
})
