import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { delimiter, join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of Chromium, for the tests that need a browser; empty if there is none. */
    chromium: string
  }
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const folders = (process.env.PATH ?? '').split(delimiter)
const usual = [
  ...names.flatMap(name => folders.map(folder => join(folder, name))),
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Says once for the whole test run if there is no browser. It is started by the first test of a file that opens a page. */
export default async function setup(project: TestProject) {
  const given = process.env.CHROMIUM_PATH
  const found = await firstThatRuns(given ? [given] : usual)
  if (given && !found) throw new Error(`CHROMIUM_PATH=${given} does not start; correct or unset it`)
  const advice = 'install Chromium or Chrome, or say with CHROMIUM_PATH where it is'
  if (!found && process.env.CI === 'true')
    throw new Error(`No browser for the tests, which CI must not skip: ${advice}`)
  if (!found) console.warn(`!!! Browser tests SKIPPED: ${advice}`)
  project.provide('chromium', found ?? '')
}

/** Runs each, since a file of that name may be one that only tells how to install it. */
async function firstThatRuns(candidates: string[]): Promise<string | undefined> {
  for (const candidate of candidates) {
    const [code] = await once(spawn(candidate, ['--version'], { stdio: 'ignore' }), 'close').catch(() => [-1])
    if (code === 0) return candidate
  }
  return undefined
}
