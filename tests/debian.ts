/** Programs that tests need: installed, or taken out of Debian's package without installing that. */
import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { findToxiproxy } from './toxiproxy/server.ts'

const run = promisify(execFile)

interface Program {
  package: string
  /** Where in the package it lies. */
  path: string
  /** Tells its version. */
  option: string
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of nginx, for the tests that need a shared cache; empty if there is none. */
    nginx: string
    /** Address of promtool, which checks what Prometheus reads; empty if there is none. */
    promtool: string
    /** Address of Toxiproxy, which makes a network slow or silent; empty if there is none. */
    toxiproxy: string
  }
}

const programs: Record<Name, Program> = {
  nginx: { package: 'nginx', path: 'usr/sbin/nginx', option: '-v' },
  promtool: { package: 'prometheus', path: 'usr/bin/promtool', option: '--version' },
}

type Name = 'nginx' | 'promtool'

/** Says once for the whole test run what is missing and not to be had from Debian. */
export default async function setup(project: TestProject) {
  for (const [name, program] of Object.entries(programs) as [Name, Program][]) {
    const found = await findProgram(name)
    const advice = `install ${program.package}; on Debian and Ubuntu \`apt-get update\` is enough`
    if (!found && process.env.CI === 'true')
      throw new Error(`No ${name} for the tests, which CI must not skip: ${advice}`)
    if (!found) console.warn(`!!! Tests with ${name} SKIPPED: ${advice}`)
    project.provide(name, found ?? '')
  }
  const toxiproxy = await findToxiproxy()
  if (!toxiproxy && process.env.CI === 'true')
    throw new Error('No Toxiproxy for the tests, which CI must not skip: install Go (on Debian and Ubuntu golang-go)')
  if (!toxiproxy) console.warn('!!! Tests with Toxiproxy SKIPPED: install it, or Go (on Debian and Ubuntu golang-go)')
  project.provide('toxiproxy', toxiproxy ?? '')
}

/** Its address; undefined if there is none. */
export async function findProgram(name: Name): Promise<string | undefined> {
  const { package: from, path, option } = programs[name]
  const target = join(import.meta.dirname, 'debian/target', from)
  const runs = (program: string) =>
    run(program, [option]).then(
      () => true,
      () => false,
    )
  const own = join(target, path)
  for (const program of [name, `/${path}`, own]) if (await runs(program)) return program
  const unpacked = await mkdtemp(join(tmpdir(), `${from}-`))
  try {
    // apt leaves its privileges behind for the download, if it can.
    await chmod(unpacked, 0o755)
    await run('apt-get', ['download', from], { cwd: unpacked })
    await run('sh', ['-c', `dpkg-deb -x ${from}_*.deb . && rm ${from}_*.deb`], { cwd: unpacked })
    await rm(target, { recursive: true, force: true })
    await mkdir(dirname(target), { recursive: true })
    await rename(unpacked, target).catch(() => run('cp', ['-r', unpacked, target]))
    return (await runs(own)) ? own : undefined
  } catch {
    return undefined
  } finally {
    await rm(unpacked, { recursive: true, force: true })
  }
}
