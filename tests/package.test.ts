/** The npm package: what is in it, and that it runs where there is nothing but itself. */
import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const { HOME = '', PATH = '' } = process.env
/** The shebang takes the first `node` there is; that of this test run has to be it. */
const withThisNode = [dirname(process.execPath), PATH].join(delimiter)

let folder: string
let tarball: string
/** Where the package lies once it is installed. */
let installed: string
let bin: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-package-'))
  const env = { ...process.env, PATH: withThisNode }
  const npm = (args: string[], cwd: string) => promisify(execFile)('npm', args, { cwd, env })
  await npm(['pack', '--pack-destination', folder], root)
  const [name = ''] = await readdir(folder)
  tarball = join(folder, name)
  // Under `npm test`, npm's own variables would have it install into the clone.
  await npm(['install', '--no-audit', '--no-fund', '--prefer-offline', '--prefix', folder, tarball], folder)
  installed = join(folder, 'node_modules/parley')
  bin = join(folder, 'node_modules/.bin/parley')
}, 120_000)

const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function run(args: string[], { path = withThisNode, ...settings }: Record<string, string> = {}) {
  const child = spawn(bin, args, { cwd: folder, env: { HOME, PATH: path, ...settings } })
  running.push(child)
  const said = { out: '', err: '' }
  child.stdout.on('data', chunk => (said.out += chunk))
  child.stderr.on('data', chunk => (said.err += chunk))
  const ended = once(child, 'close').then(([code]) => ({ code: code as number, ...said }))
  return { child, said, ended }
}

/** `parley serve`, once it listens. */
async function serve(...args: string[]) {
  const { child, said, ended } = run(['serve', ...args], { PORT: '0' })
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /Open (http:\S+)\/docs/.exec(said.out)?.[1]
      if (found) resolve(found)
    })
    void ended.then(({ err }) => reject(new Error(err)))
  })
  return { child, address, ended }
}

/** The positions that `parley serve` has, once it has shown its page as well and ended in good order. */
async function positionsServed(...args: string[]) {
  const { child, address, ended } = await serve(...args)
  const { data } = (await (await fetch(`${address}/v1/positions`)).json()) as { data: unknown[] }
  const docs = await fetch(`${address}/docs/`)
  child.kill('SIGTERM')
  expect([docs.status, (await ended).code]).toEqual([200, 0])
  return data
}

describe('the package', () => {
  test('holds what runs and what is read, no sources and no tests', async () => {
    const entries = await readdir(installed, { recursive: true, withFileTypes: true })
    const files = entries
      .filter(entry => entry.isFile())
      .map(({ parentPath, name }) => relative(installed, join(parentPath, name)).replaceAll(sep, '/'))
    const types = /^dist\/clients\/.*\.d\.ts$/
    expect(
      files.filter(
        file => !types.test(file) && /\.ts$|\.test\.|(^|\/)(tests|fixtures|scripts|node_modules)\//.test(file),
      ),
    ).toEqual([])
    expect([...new Set(files.map(file => file.split('/')[0]))].sort()).toEqual(
      ['CHANGELOG.md', 'LICENSE', 'NOTICE', 'README.md', 'SECURITY.md', 'dist', 'docs', 'package.json'].sort(),
    )
    expect([...new Set(files.filter(file => file.startsWith('dist/')).map(file => file.split('/')[1]))].sort()).toEqual(
      ['clients', 'package.json', 'schema', 'seed', 'src'],
    )
  })

  test('has all the data files of the first source', async () => {
    const below = async (at: string) => (await readdir(join(at, 'seed/data'), { recursive: true })).sort()
    expect(await below(join(installed, 'dist'))).toEqual(await below(root))
  })

  test('is small', async () => {
    expect((await stat(tarball)).size).toBeLessThan(5_000_000)
  })

  test('has a command that can be executed', async () => {
    const main = await realpath(bin)
    expect(relative(await realpath(installed), main)).toBe(join('dist', 'src', 'main.js'))
    expect(await readFile(main, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
    expect((await stat(main)).mode & 0o111).toBe(0o111)
  })
})

describe('parley, installed', () => {
  test('tells its version', async () => {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    expect(await run(['--version']).ended).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })

  test('finds nothing wrong with the first source', async () => {
    const { code, out } = await run(['seed', 'check']).ended
    expect([code, out]).toEqual([0, expect.stringMatching(/all is well\. .*positions 13/)])
  })

  test('serves the first source', async () => {
    expect(await positionsServed()).toHaveLength(13)
  })

  test('checks and serves a folder of its own', async () => {
    await cp(join(root, 'tests/fixtures/lake-talks/lake-courier-april'), join(folder, 'data/lake-courier-april'), {
      recursive: true,
    })
    const { code, out } = await run(['seed', 'check', '--data', 'data']).ended
    expect([code, out]).toEqual([0, expect.stringMatching(/^data: all is well\. .*positions 7/)])
    expect(await positionsServed('--data', 'data')).toHaveLength(7)
  })

  const old = olderNode()
  test.skipIf(!old)('on an old Node says which one it needs', async () => {
    const { code, out, err } = await run(['--version'], { path: old as string }).ended
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^Parley needs Node 22\.22 or later; this is v\d[^\n]*\n$/)
  })
})

describe('the client, installed', () => {
  beforeAll(async () => {
    const readme = await readFile(join(root, 'clients/typescript/README.md'), 'utf8')
    const shown = /```ts\n([^]+?)```/.exec(readme)?.[1]?.replace(/'http[^']+'/, 'process.argv[2]!')
    const wrong = `// @ts-expect-error no such act\nparley.all('/v1/positions', { act: 'says' })\n`
    await writeFile(join(folder, 'readme.mts'), shown + wrong)
  })

  test('does what its README shows', async () => {
    const { address } = await serve()
    const { stdout } = await promisify(execFile)(process.execPath, ['readme.mts', address], { cwd: folder })
    expect(stdout.split('\n')).toEqual([
      'by 18 February 2026, year inferred Wants complete control of Donetsk region.',
      'by 18 February 2026, year inferred Has said repeatedly that any meeting of the leaders can only be in Moscow.',
      expect.stringMatching(/^Rustem Umerov \/v1\/people\/rustem-umerov\?data_version=[0-9a-f]{16}$/),
      "[ 'rustem-umerov' ]",
      '',
    ])
  })

  test.each(['nodenext', 'bundler'])('has its types with moduleResolution %s', async resolution => {
    const module = resolution === 'bundler' ? 'preserve' : resolution
    const options = ['--strict', '--noEmit', '--target', 'es2022', '--lib', 'es2022,dom,dom.asynciterable']
    const compiler = join(root, 'node_modules/typescript/bin/tsc')
    const types = ['--types', 'node', '--typeRoots', join(root, 'node_modules/@types')]
    const args = [compiler, ...options, ...types, '--module', module, '--moduleResolution', resolution, 'readme.mts']
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder }).catch(error => error)
    expect(stdout).toBe('')
  })
})

/** A folder of the PATH whose `node` is older than what Parley needs; npm puts that of node_modules before it. */
function olderNode(): string | undefined {
  return PATH.split(delimiter).find(folder => {
    try {
      const version = execFileSync(join(folder, 'node'), ['--version'], { encoding: 'utf8' })
      const [major = 0, minor = 0] = version.slice(1).split('.').map(Number)
      return major < 22 || (major === 22 && minor < 22)
    } catch {
      return false
    }
  })
}
