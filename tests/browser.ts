/** Pages as a person meets them, in a real browser. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, describe, inject } from 'vitest'

/** Tests that need a browser. */
export const inBrowser = (name: string, tests: () => void) =>
  describe.skipIf(!inject('chromium'))(`${name} (browser)`, tests)

export interface Visit extends BrowserContextOptions {
  /** Of the window, in CSS pixels. */
  width?: number
  /** A slow connection. A frame of another site is not slowed down: it has a process of its own. */
  network?: { latency: number; bytesPerSecond: number }
}

export interface Opened {
  page: Page
  /**
   * What went wrong so far: errors on the console (what a content security policy refuses is one), exceptions, requests that
   * failed. A test that provokes some takes them out (`troubles.splice(0)`); what is left at its end fails it.
   */
  troubles: string[]
}

let browser: Promise<Browser> | undefined
const opened: { context: BrowserContext; troubles: string[] }[] = []
const foreign: Server[] = []

afterEach(async () => {
  const left = opened.splice(0)
  // Taken before the pages close, which breaks off their requests.
  const troubles = left.flatMap(one => one.troubles)
  await Promise.all(left.map(({ context }) => context.close()))
  if (troubles.length > 0) throw new Error(`The browser had trouble:\n${troubles.join('\n')}`)
})

afterAll(async () => {
  await (await browser)?.close()
  for (const server of foreign) server.close().closeAllConnections()
})

/** A page in a profile of its own, closed after the test. */
export async function openPage(url: string, { width = 1280, network, ...visit }: Visit = {}): Promise<Opened> {
  browser ??= chromium.launch({
    executablePath: inject('chromium'),
    // Nothing leaves the machine: what a page asks of any other host fails, and so does the test.
    // And without a graphics card, to imitate one takes longer than to do without.
    args: ['--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
  })
  const context = await (await browser).newContext({ viewport: { width, height: 800 }, ...visit })
  context.setDefaultTimeout(30_000)
  const troubles: string[] = []
  opened.push({ context, troubles })
  context.on('console', message => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`)
  })
  context.on('weberror', weberror => troubles.push(`exception: ${weberror.error().message}`))
  context.on('requestfailed', request => {
    const { errorText } = request.failure() ?? {}
    // The icon is asked for once all the rest is there: whoever leaves the page at once breaks that off.
    const isIcon = errorText === 'net::ERR_ABORTED' && request.url().endsWith('/icon.svg')
    if (!isIcon) troubles.push(`request: ${request.url()} ${errorText}`)
  })
  const page = await context.newPage()
  if (network) {
    const session = await context.newCDPSession(page)
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latency,
      downloadThroughput: network.bytesPerSecond,
      uploadThroughput: network.bytesPerSecond,
    })
  }
  await page.goto(url)
  return { page, troubles }
}

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * Where a page, with the pages in it, breaks the Web Content Accessibility Guidelines 2.2, levels A and AA, as far as axe-core can
 * tell.
 * @param within selectors of the parts to look at
 * @param except rules that are broken by what is not ours
 */
export async function barriers(
  page: Page,
  { within = [], except = [] }: { within?: string[]; except?: string[] } = {},
): Promise<string[]> {
  // Quicker, but blind to what is in a frame of another site.
  const isAlone = page.frames().length === 1
  const axe = new AxeBuilder({ page }).setLegacyMode(isAlone).withTags(levels).disableRules(except)
  for (const part of within) axe.include(part)
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  )
}

/** What makes a page scroll sideways; nothing if it does not. */
export const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const out = [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > clientWidth)
    return ['page: ' + scrollWidth + ' px of ' + clientWidth, ...out.map(one => one.outerHTML.slice(0, 120))]
  })()`)

export interface Stop {
  name: string
  /** Its middle is in the window, and nothing lies over it. */
  seen: boolean
  /** One can tell that it has the focus. */
  marked: boolean
}

/** What the Tab key comes to, in order, until it leaves the page. */
export async function tabStops(page: Page): Promise<Stop[]> {
  const stops: Stop[] = []
  for (let pressed = 1; ; pressed++) {
    await page.keyboard.press('Tab')
    const stop: 'left' | 'same' | Stop = await page.evaluate(`(() => {
      let at = document.activeElement
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
      if (!at || at === document.body) return 'left'
      // A date, say, has several parts, but is one control.
      if (at === window.lastStop) return 'same'
      window.lastStop = at
      // The first line of a link that goes over several.
      const { left, top, width, height } = at.getClientRects()[0]
      const over = at.getRootNode().elementFromPoint(left + width / 2, top + height / 2)
      const { outlineStyle, boxShadow } = getComputedStyle(at)
      return {
        name: (at.ariaLabel ?? at.labels?.[0]?.textContent ?? at.textContent).trim(),
        seen: at.contains(over) || !!over?.contains(at) && over.matches('label, summary, a, button'),
        marked: outlineStyle !== 'none' || boxShadow !== 'none',
      }
    })()`)
    // On a busy machine the first one, on a page that has just been opened, may come to nothing.
    if (stop === 'left' && stops.length === 0 && pressed < 4) continue
    if (stop === 'left') return stops
    if (stop !== 'same') stops.push(stop)
    if (stops.length > 1_000) throw new Error('the Tab key does not leave the page')
  }
}

/** With SCREENSHOTS=folder, a picture of the whole page there, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' }

/**
 * Pages that embed or read ours, from somebody else's server. A service on localhost is another site to them, not only another
 * origin, so the browser trusts the two no further than it would out in the world.
 * @param files what is there, by path: pages, and also scripts, styles and pictures
 * @param policy the Content-Security-Policy of all of it
 * @returns their origin, there until the tests of the file end
 */
export async function serveForeign(files: Record<string, string>, policy?: string): Promise<string> {
  const server = createServer(({ url = '/' }, response) => {
    const path = new URL(url, 'http://foreign').pathname
    response.writeHead(path in files ? 200 : 404, {
      'content-type': `${types[extname(path)] ?? 'text/html'}; charset=utf-8`,
      ...(policy && { 'content-security-policy': policy }),
    })
    response.end(files[path])
  })
  foreign.push(server)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
