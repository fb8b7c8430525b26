/** The Python client, and the tables as pandas, polars, DuckDB and pyarrow read them, against the service itself. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { devNull } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { pythonEnvironment } from '../scripts/python.ts'
import { root, serve } from './process.ts'

describe.skipIf(!inject('python'))('Python', { timeout: 120_000 }, () => {
  let python: string
  beforeAll(async () => {
    python = await pythonEnvironment()
  }, 600_000)

  async function runModule(args: string[], settings: Record<string, string> = {}) {
    const { PATH = '', HOME = '' } = process.env
    const cwd = join(root, 'clients/python')
    const child = spawn(python, ['-B', '-m', ...args], { cwd, env: { PATH, HOME, ...settings } })
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
    const { code, said } = await runModule(['unittest', 'discover', 'tests'], { PARLEY_URL: address })
    expect(code, said).toBe(0)
    expect(said).toMatch(/^Ran \d\d tests/m)
    expect(said).not.toMatch(/skipped/)
  })

  test('the client is typed throughout', async () => {
    const { code, said } = await runModule(['mypy', '--cache-dir', devNull])
    expect(code, said).toBe(0)
  })
})
