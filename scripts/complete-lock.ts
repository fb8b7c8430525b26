/**
 * Adds to package-lock.json the optional packages of other platforms that an install left out (npm/cli#4828), as it does
 * where the registry in use does not have them. Without them `npm ci` refuses the file, here and on those platforms.
 * And says of which bytes they are.
 * Run after any change of dependencies: `npm run lock`.
 */
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

interface Package {
  version?: string
  integrity?: string
  dev?: true
  license?: string
  engines?: Record<string, string>
  optionalDependencies?: Record<string, string>
  [other: string]: unknown
}

const file = join(import.meta.dirname, '../package-lock.json')
const lock = JSON.parse(await readFile(file, 'utf8')) as { packages: Record<string, Package> }

for (const [at, parent] of Object.entries(lock.packages))
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    if (lock.packages[`node_modules/${name}`] || lock.packages[`${at}/node_modules/${name}`]) continue
    const platform = /-(darwin|linux|win32|android)-(arm64|x64)(?:-(gnu|musl|msvc))?$/.exec(name)
    if (!platform) throw new Error(`${name} is missing and is no platform's package: run npm install again`)
    const [, os, cpu, abi] = platform
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(parent.dev && { dev: true }),
      ...(abi === 'gnu' && { libc: ['glibc'] }),
      ...(abi === 'musl' && { libc: ['musl'] }),
      license: parent.license,
      optional: true,
      os: [os],
      ...(parent.engines && { engines: parent.engines }),
    }
  }

for (const [at, locked] of Object.entries(lock.packages)) {
  if (at === '' || locked.integrity) continue
  const name = at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length)
  try {
    const { stdout } = await promisify(execFile)('npm', ['view', `${name}@${locked.version}`, 'dist.integrity'])
    locked.integrity = stdout.trim()
  } catch {
    console.warn(`Not known to the registry in use, so not locked to its bytes: ${name}`)
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`)
