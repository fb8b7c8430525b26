/** Python, for the tests that need it. Without one they are skipped, with a line that says so; CI must not skip them. */
import { beforeAll } from 'vitest'
import { missingPython, pythonEnvironment } from '../scripts/python.ts'

const missing = await missingPython()
if (missing && process.env.CI === 'true')
  throw new Error(`No Python for the tests, which CI must not skip: install ${missing}`)
if (missing) console.warn(`!!! Python tests SKIPPED: install ${missing}`)

/** For `skipIf`. */
export const noPython = missing !== undefined

/** The first test file to ask makes the environment; the others wait for it. */
export const beforeAllMakePython = (use: (python: string) => void) =>
  beforeAll(async () => {
    if (!noPython) use(await pythonEnvironment())
  }, 600_000)
