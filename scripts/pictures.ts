/** The pictures of the README, as a browser shows the first source: `CHROMIUM_PATH=$(command -v chromium) npm run pictures` writes them. */
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { withService } from './docs.ts'

const root = join(import.meta.dirname, '..')
const { CHROMIUM_PATH: executablePath } = process.env
if (!executablePath) throw new Error('name Chromium or Chrome with CHROMIUM_PATH')

await withService(async app => {
  const address = await app.listen({ port: 0 })
  const browser = await chromium.launch({ executablePath })
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ colorScheme, viewport: { width: 1100, height: 800 } })
    await page.goto(`${address}/explore/negotiations/geneva-talks`, { waitUntil: 'networkidle' })
    await page
      .locator('section:has(#stances)')
      .screenshot({ path: join(root, `docs/pictures/matrix-${colorScheme}.png`) })
  }
  await browser.close()
})
