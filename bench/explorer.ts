/**
 * When the explorer is first seen on a slow connection: First Contentful Paint as Chromium tells it, by its own clock from the
 * start of the navigation, in a new profile with nothing kept. The connection is Chromium's own emulation (DevTools), which
 * delays every request and slows what comes, but takes no time to connect. The address of Chromium is CHROMIUM_PATH, or `chromium`.
 */
import { execFileSync } from 'node:child_process'
import { chromium } from 'playwright-core'
import { table, written } from './compare/report.ts'
import { median } from './compare/rounds.ts'
import { madeUp, startService } from './service.ts'

const connections = {
  '1.6 Mbit/s, 150 ms': { latency: 150, bytesPerSecond: 200_000 },
  '0.4 Mbit/s, 400 ms': { latency: 400, bytesPerSecond: 50_000 },
}
const rounds = 7

await using folder = await madeUp(1000)
const service = await startService(['--data', folder.data])
const executablePath = process.env.CHROMIUM_PATH || execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim()
const browser = await chromium.launch({ executablePath })

/** Milliseconds. */
async function firstPaint(url: string, { latency, bytesPerSecond }: { latency: number; bytesPerSecond: number }) {
  const context = await browser.newContext()
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const speed = { downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond }
  await session.send('Network.emulateNetworkConditions', { offline: false, latency, ...speed })
  await page.goto(url)
  const time = await page.evaluate(
    `new Promise(resolve => new PerformanceObserver(list => resolve(list.getEntriesByName('first-contentful-paint')[0].startTime))
      .observe({ type: 'paint', buffered: true }))`,
  )
  await context.close()
  return time as number
}

const { data } = await (await fetch(`${service.address}/v1/negotiations?limit=1`)).json()
const pages = { front: '/', negotiation: `/explore/negotiations/${data[0].id}` }
const rows: string[][] = []
for (const [page, path] of Object.entries(pages))
  for (const [name, connection] of Object.entries(connections)) {
    const times: number[] = []
    for (let round = 0; round < rounds; round++) times.push(await firstPaint(service.address + path, connection))
    rows.push([`${page}, ${name}`, written(median(times)), written(Math.max(...times))])
  }
console.log(table([`First Contentful Paint, ${rounds} visits each`, 'median ms', 'worst ms'], rows))
await browser.close()
await service.stop()
