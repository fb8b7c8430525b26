/** The Python client, and the tables as pandas, polars, DuckDB and pyarrow read them, against the service itself. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { pythonEnvironment } from '../scripts/python.ts'
import { writeNasty } from './nasty.ts'
import { root, run, serve } from './process.ts'

describe.skipIf(!inject('python'))('Python', { timeout: 120_000 }, () => {
  let python: string
  beforeAll(async () => {
    python = await pythonEnvironment()
  }, 600_000)

  async function runPython(args: string[], settings: Record<string, string> = {}) {
    const { PATH = '', HOME = '' } = process.env
    const cwd = join(root, 'clients/python')
    const child = spawn(python, args, { cwd, env: { PATH, HOME, ...settings } })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', chunk => {
        said += chunk
      })
    const [code] = await once(child, 'close')
    return { code, said }
  }

  test.each([
    ['the first source', []],
    ['texts that a reader might take for something else', ['--data', 'tests/fixtures/awkward-tables']],
  ])('the client and the libraries read %s', async (_, args) => {
    const { address } = await serve({}, ...args)
    const { code, said } = await runPython(['-m', 'unittest', 'discover', 'tests'], { PARLEY_URL: address })
    expect(code, said).toBe(0)
    expect(said).toMatch(/^Ran \d\d tests/m)
    expect(said).not.toMatch(/skipped/)
  })

  test('everything nasty comes back from every format as it went in', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parley-nasty-'))
    await writeNasty(folder)
    const { code, said } = await runPython([join(root, 'tests/python/round_trip.py'), folder])
    expect(code, said).toBe(0)
    await rm(folder, { recursive: true })
  })

  const recipe = /```sql\n([^`]+)```/
  test.each([
    ['csv', () => 'FROM positions', 13],
    // Of a file of Parquet, lists are lists: a row for each stance.
    ['parquet', (recipes: string) => recipe.exec(recipes)?.[1], 14],
  ] as const)('an export of %s is at hand in DuckDB', async (format, query, found) => {
    const folder = await mkdtemp(join(tmpdir(), 'parley-export-'))
    const to = join(folder, 'tables')
    const recipes = await readFile(join(root, 'docs/dashboards.md'), 'utf8')
    expect(await run(['src/main.ts', 'export', '--to', to, '--format', format]).ended).toMatchObject({ code: 0 })
    const { code, said } = await runPython([join(root, 'tests/python/views.py'), to, query(recipes) as string])
    expect(code, said).toBe(0)
    const { resources } = JSON.parse(await readFile(join(to, 'datapackage.json'), 'utf8'))
    const { counts, ...rest } = JSON.parse(said)
    expect(Object.keys(counts).sort()).toEqual(resources.map(({ name }: { name: string }) => name).sort())
    expect(counts.positions).toBe(13)
    expect(rest).toEqual({
      'regions in countries': counts.regions,
      date_latest: 'DATE',
      'same in a file': true,
      asked: found,
    })
    await rm(folder, { recursive: true })
  })

  test('the client is typed throughout', async () => {
    const { code, said } = await runPython(['-m', 'mypy', '--cache-dir', devNull])
    expect(code, said).toBe(0)
  })
})
