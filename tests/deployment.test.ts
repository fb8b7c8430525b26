/** The deployment files: does what goes into the image run, and do the files agree with the service? */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseEnv } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readConfig, settings } from '../src/config.ts'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFile(join(root, path), 'utf8')

const dockerfile = (await read('Dockerfile')).replaceAll('\\\n', '')
const image = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '))
const manifest = JSON.parse(await read('package.json'))

/** The arguments of each line of the image with an instruction. */
const linesOf = (instruction: string, text = image) =>
  [...text.matchAll(new RegExp(`^${instruction} (.+)$`, 'gm'))].map(([, rest = '']) => rest)
const copied = (text: string) =>
  linesOf('COPY', text)
    .filter(line => !line.startsWith('--from'))
    .flatMap(line => line.split(' ').slice(0, -1))
const environment = Object.fromEntries(
  linesOf('ENV').flatMap(line => line.split(' ').map(pair => pair.split('=') as [string, string])),
)
const command: string[] = JSON.parse(linesOf('CMD')[0] ?? '[]')
const healthcheck: string[] = JSON.parse(/ CMD (.+)$/.exec(linesOf('HEALTHCHECK')[0] ?? '')?.[1] ?? '[]')

describe('the image', () => {
  let folder: string
  let service: ChildProcess
  let address: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-image-'))
    for (const path of copied(image)) await cp(join(root, path), join(folder, path), { recursive: true })
    // Only what production declares, so that importing anything else fails here as it would in the image.
    for (const name of Object.keys(manifest.dependencies)) {
      const link = join(folder, 'node_modules', name)
      await mkdir(dirname(link), { recursive: true })
      await symlink(join(root, 'node_modules', name), link, 'junction')
    }
    service = run(command, { PORT: '0' })
    address = await listening(service)
  }, 30_000)

  afterAll(async () => {
    service?.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  })

  function run([, ...args]: string[], env: Record<string, string>) {
    return spawn(process.execPath, args, {
      cwd: folder,
      env: { ...environment, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  }

  test.each(['/health/ready', '/v1/positions', '/docs/', '/openapi.json'])('answers %s', async path => {
    expect((await fetch(address + path)).status).toBe(200)
  })

  test('tells its health', async () => {
    const exitCode = async (port: string) => (await once(run(healthcheck, { PORT: port }), 'exit'))[0]
    expect(await exitCode(new URL(address).port)).toBe(0)
    expect(await exitCode('1')).toBe(1)
  })

  test('knows the seed command', async () => {
    const seed = run(['node', 'src/main.ts', 'seed', 'check'], {})
    expect(await once(seed, 'exit')).toEqual([0, null])
  })

  test('stops in order on SIGTERM', async () => {
    service.kill('SIGTERM')
    expect(await once(service, 'exit')).toEqual([0, null])
  })

  test('is Node on Debian, without root', () => {
    expect(linesOf('FROM', dockerfile).every(line => line.startsWith('node:24-slim'))).toBe(true)
    expect(linesOf('USER')).toEqual(['1000:1000'])
    expect(environment).toMatchObject({ NODE_ENV: 'production', HOST: '0.0.0.0' })
  })

  test('is built from just the files that .dockerignore lets in', async () => {
    const lines = (await read('.dockerignore')).split('\n').filter(line => line && !line.startsWith('#'))
    const allowed = lines.filter(line => line.startsWith('!'))
    // The last word: of what is let in, the texts of sources stay out.
    expect(lines).toEqual(['*', ...allowed, 'seed/data/*/text'])
    expect(allowed.sort()).toEqual([...new Set(copied(dockerfile))].map(path => `!${path}`).sort())
  })

  test('can be installed: the lock file names every package, also those for other platforms', async () => {
    const { packages } = JSON.parse(await read('package-lock.json')) as { packages: Record<string, Entry> }
    const missing = Object.entries(packages).flatMap(([at, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies }).filter(name => !lookUp(packages, at, name)),
    )
    expect(missing).toEqual([])
  })
})

describe('docker-compose.yml', async () => {
  const { services, volumes } = parse(await read('docker-compose.yml'), { merge: true })
  const { neo4j, seed, api } = services

  test('starts Neo4j, then the seed command, then the service', () => {
    expect(Object.keys(services)).toEqual(['neo4j', 'seed', 'api'])
    expect(seed.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } })
    expect(seed).toMatchObject({ command: ['node', 'src/main.ts', 'seed', 'load'], restart: 'no' })
    expect(api.depends_on).toEqual({ seed: { condition: 'service_completed_successfully' } })
  })

  test('keeps what Neo4j holds, and publishes the service only', () => {
    expect(neo4j.image).toBe('neo4j:5.26')
    expect(neo4j.volumes).toEqual([`${Object.keys(volumes)[0]}:/data`])
    expect([neo4j.ports, seed.ports, api.ports]).toEqual([undefined, undefined, [expect.stringMatching(/:3000$/)]])
  })

  test('gives all three the same password', () => {
    expect(neo4j.environment.NEO4J_AUTH).toBe(`neo4j/${api.environment.NEO4J_PASSWORD}`)
    expect(seed.environment.NEO4J_PASSWORD).toBe(api.environment.NEO4J_PASSWORD)
  })

  test.each(['seed', 'api'])('runs %s without privileges and with settings that exist', name => {
    const { read_only, cap_drop, security_opt, environment } = services[name]
    expect({ read_only, cap_drop, security_opt }).toEqual({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    })
    expect(Object.keys(settings.shape)).toEqual(expect.arrayContaining(Object.keys(environment)))
  })

  test('waits longer for the service than the service for its requests', () => {
    expect(Number.parseInt(api.stop_grace_period, 10) * 1000).toBeGreaterThan(readConfig({}).SHUTDOWN_TIMEOUT)
  })
})

test('.env.example has every setting with its default', async () => {
  const given = parseEnv((await read('.env.example')).replaceAll(/^# (?=[A-Z\d_]+=)/gm, ''))
  expect(Object.keys(given).sort()).toEqual(Object.keys(settings.shape).sort())
  expect(readConfig(given as Record<string, string>)).toEqual(readConfig({}))
})

interface Entry {
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

/** Finds a package as Node does: beside the one that needs it, or further up. */
function lookUp(packages: Record<string, Entry>, from: string, name: string): Entry | undefined {
  const found = packages[`${from ? `${from}/` : ''}node_modules/${name}`]
  if (found || !from) return found
  return lookUp(packages, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name)
}

/** The first address that a service logs: its own, once it listens. */
async function listening(service: ChildProcess): Promise<string> {
  let errors = ''
  service.stderr?.on('data', chunk => (errors += chunk))
  if (service.stdout)
    for await (const line of createInterface({ input: service.stdout })) {
      const [, address] = /Open (http:\/\/[^/\s"]+:\d+)/.exec(line) ?? []
      if (!address) continue
      service.stdout.resume()
      return address
    }
  if (service.exitCode === null && service.signalCode === null) await once(service, 'close')
  throw new Error(`the service did not start (exit ${service.exitCode ?? service.signalCode}): ${errors}`)
}
