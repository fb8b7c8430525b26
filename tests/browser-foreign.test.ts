/** What pages of other sites can do with the service, and what they cannot. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inBrowser, openPage, serveForeign } from './browser.ts'
import { engines, loaded } from './engines.ts'
import { root } from './process.ts'
import { serviceOn } from './service.ts'

async function withService(settings: Record<string, string>, look: (address: string) => Promise<void>) {
  const service = await serviceOn(
    await loaded(await (engines.embedded as NonNullable<typeof engines.embedded>)()),
    settings,
  )
  try {
    await look(await service.listen())
  } finally {
    await service.close()
  }
}

const reader = (address: string) => `<!doctype html><title>Elsewhere</title><p></p><script nonce="ours">
  fetch('${address}/v1/positions').then(answer => answer.json()).then(({ data }) => data.length + ' positions', () => 'nothing')
    .then(text => document.querySelector('p').append(text))
</script>`
const strict = (address: string) => `default-src 'none'; script-src 'nonce-ours'; connect-src ${address}`

inBrowser('a page of another site', () => {
  test('reads the API', () =>
    withService({}, async address => {
      const origin = await serveForeign({ '/': reader(address) }, strict(address))
      const { page } = await openPage(origin)
      await page.getByText('13 positions').waitFor()
    }))

  const followed = '/embed/matrix.csv?negotiation=geneva-talks'
  const asking = (address: string, headers: Record<string, string>) => `(async () => {
    const { redirected, headers, ...answer } = await fetch('${address}${followed}', { headers: ${JSON.stringify(headers)} })
      .then(async answer => ({ redirected: answer.redirected, headers: answer.headers, text: await answer.text() }))
    return [redirected, headers.get('content-type'), answer.text.split(',')[0]]
  })()`

  test.each(['for everybody', 'for those whom the settings name'])('follows a view to its data, %s', async whom => {
    const origin = await serveForeign({ '/': '<!doctype html><title>Elsewhere</title>', '/favicon.ico': '' })
    const CORS_ORIGINS = whom === 'for everybody' ? '*' : `https://example.org,${origin}`
    await withService({ CORS_ORIGINS }, async address => {
      const { page } = await openPage(origin)
      const there = [true, 'text/csv; charset=utf-8; header=present', expect.stringContaining('proposal')]
      expect(await page.evaluate(asking(address, {}))).toEqual(there)
      // A header of its own is asked for beforehand.
      expect(await page.evaluate(asking(address, { 'X-Request-Id': 'mine' }))).toEqual(there)
      const json = await page.evaluate(
        `fetch('${address}${followed.replace('csv', 'json')}').then(answer => answer.json()).then(({ data }) => data.rows.length)`,
      )
      expect(json).toBeGreaterThan(5)
    })
  })

  test('does not where only others may', () =>
    withService({ CORS_ORIGINS: 'https://example.org' }, async address => {
      const origin = await serveForeign({ '/': reader(address) }, strict(address))
      const { page, troubles } = await openPage(origin)
      await page.getByText('nothing').waitFor()
      expect(troubles.splice(0).join('\n')).toMatch(/blocked by CORS policy/)
    }))

  test('cannot frame what has no business in a frame', () =>
    withService({}, async address => {
      const frames = ['/docs/', '/v1/positions'].map(path => `<iframe src="${address}${path}"></iframe>`)
      const origin = await serveForeign({ '/': frames.join('') }, `default-src 'none'; frame-src ${address}`)
      const { page, troubles } = await openPage(origin)
      const refused = () => troubles.filter(trouble => trouble.includes("frame-ancestors 'none'"))
      await expect.poll(refused).toHaveLength(2)
      troubles.splice(0)
      for (const frame of page.frames().slice(1)) expect(await frame.content()).not.toMatch(/swagger|Moscow/)
    }))

  const view = (address: string, sandbox = '') =>
    `<!doctype html><title>Elsewhere</title><iframe ${sandbox} src="${address}/embed/matrix?negotiation=geneva-talks" title="view" width="500" height="600"></iframe>`

  test('frames a view, also in a sandbox as WordPress has it, and no cookie stays', () =>
    withService({}, async address => {
      for (const sandbox of ['', 'sandbox="allow-scripts"']) {
        const origin = await serveForeign({ '/': view(address, sandbox) }, `default-src 'none'; frame-src ${address}`)
        const { page } = await openPage(origin)
        // Drawn anew for the width of the frame.
        const drawn = page.frameLocator('iframe').locator('figure > svg')
        await expect.poll(async () => Number(await drawn.getAttribute('width'))).toBeLessThanOrEqual(500)
        expect(await page.context().cookies()).toEqual([])
      }
    }))

  test('does not frame a view where only others may', () =>
    withService({ FRAME_ANCESTORS: 'https://example.org' }, async address => {
      const origin = await serveForeign({ '/': view(address) }, `default-src 'none'; frame-src ${address}`)
      const { page, troubles } = await openPage(origin)
      await expect.poll(() => troubles.join('\n')).toContain('frame-ancestors https://example.org')
      troubles.splice(0)
      for (const frame of page.frames().slice(1)) expect((await frame.content()).includes('Donetsk')).toBe(false)
    }))

  test('may hold the page that moves parties, under a strict policy', () =>
    withService({}, async address => {
      const html = await readFile(join(root, 'notebooks/movement.html'), 'utf8')
      const policy = `default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src ${address}`
      const origin = await serveForeign({ '/movement.html': html }, policy)
      const { page } = await openPage(`${origin}/movement.html?url=${address}`)
      await page.getByText('With nothing moved, this page counts the same as the service.').waitFor()
    }))
})
