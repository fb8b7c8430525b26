import type { TestProject } from 'vitest/node'
import { missingPython } from '../scripts/python.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** There is a Python for the tests that need one. */
    python: boolean
  }
}

/** Says once for the whole test run if there is no Python. What it needs is installed by the first test that uses it. */
export default async function setup(project: TestProject) {
  const missing = await missingPython()
  if (missing && process.env.CI === 'true')
    throw new Error(`No Python for the tests, which CI must not skip: install ${missing}`)
  if (missing) console.warn(`!!! Python tests SKIPPED: install ${missing}`)
  project.provide('python', !missing)
}
