import type { TestProject } from 'vitest/node'
import { findNginx } from './nginx/server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of nginx, for the tests that need a shared cache; empty if there is none. */
    nginx: string
  }
}

/** Says once for the whole test run if there is no nginx and none to be had from Debian. */
export default async function setup(project: TestProject) {
  const found = await findNginx()
  const advice = 'install nginx; on Debian and Ubuntu `apt-get update` is enough'
  if (!found && process.env.CI === 'true') throw new Error(`No nginx for the tests, which CI must not skip: ${advice}`)
  if (!found) console.warn(`!!! Tests of a shared cache SKIPPED: ${advice}`)
  project.provide('nginx', found ?? '')
}
