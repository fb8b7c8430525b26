/** What Parley is made of besides its own code: fixed to the byte, under licences that allow it, without a known hole. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { root } from './process.ts'

const npm = (...args: string[]): Promise<{ stdout: string; stderr: string }> =>
  promisify(execFile)('npm', args, { cwd: root, maxBuffer: 2 ** 26 })

interface Locked {
  version: string
  integrity?: string
  dev?: boolean
  optional?: boolean
}
const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>
}

interface Component {
  name: string
  version: string
  properties?: { name: string; value: string }[]
  licenses?: { license?: { id?: string; name?: string }; expression?: string }[]
}

/** Licences under which whatever Parley runs on may be used and passed on with it; the last is that of fonts. */
const allowed =
  '0BSD Apache-2.0 BlueOak-1.0.0 BSD-2-Clause BSD-3-Clause CC-BY-4.0 CC0-1.0 ISC MIT MPL-2.0 PSF-2.0 OFL-1.1'.split(' ')

test('every package is locked to its bytes', () => {
  const loose = Object.entries(packages).filter(([path, { integrity }]) => path && !integrity?.startsWith('sha512-'))
  // The engine's binaries of other platforms, which not every registry has (scripts/complete-lock.ts).
  expect(loose.filter(([path, { optional }]) => !(optional && path.startsWith('node_modules/@grafeo-db/js-')))).toEqual(
    [],
  )
})

test('the bill of materials names every package that runs, with a licence that allows it', async () => {
  const { bomFormat, components } = JSON.parse((await npm('run', '--silent', 'sbom')).stdout) as {
    bomFormat: string
    components: Component[]
  }
  expect(bomFormat).toBe('CycloneDX')
  const running = components.filter(
    ({ properties = [] }) => !properties.some(({ name }) => name === 'cdx:npm:package:development'),
  )
  const locked = Object.entries(packages).filter(([path, { dev }]) => path && !dev)
  expect(running.map(({ name, version }) => `${name}@${version}`).sort()).toEqual(
    locked.map(([path, { version }]) => `${path.slice(path.lastIndexOf('node_modules/') + 13)}@${version}`).sort(),
  )
  const licencesOf = ({ licenses = [] }: Component) =>
    licenses.flatMap(({ license, expression }) => (expression ?? license?.id ?? license?.name ?? '').split(/ AND /i))
  const doubtful = running.filter(one => {
    const licences = licencesOf(one)
    return !licences.length || !licences.every(name => allowed.includes(name))
  })
  expect(doubtful.map(one => `${one.name}@${one.version}: ${licencesOf(one)}`)).toEqual([])
})

test('no package that runs has a known hole', async context => {
  const { stdout } = await npm('audit', '--omit=dev', '--json').catch(failed => failed)
  const { vulnerabilities, message } = JSON.parse(stdout)
  if (!vulnerabilities) {
    // Some mirrors of the registry do not tell.
    console.warn(`!!! Known holes NOT checked, the registry does not answer \`npm audit\`: ${message ?? stdout}`)
    return context.skip()
  }
  expect(Object.keys(vulnerabilities)).toEqual([])
})
