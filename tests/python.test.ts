/** The Python client, and the tables as pandas, polars, DuckDB and pyarrow read them, against the service itself. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root, serve } from './process.ts'
import { beforeAllMakePython, noPython } from './python.ts'

const client = join(root, 'clients/python')
let python: string
beforeAllMakePython(made => {
  python = made
})

async function runPython(args: string[], settings: Record<string, string> = {}) {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(python, ['-B', ...args], { cwd: client, env: { PATH, HOME, ...settings } })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => {
      said += chunk
    })
  const [code] = await once(child, 'close')
  return { code, said }
}

test.skipIf(noPython).each([
  ['the first source', []],
  ['texts that a reader might take for something else', ['--data', 'tests/fixtures/awkward-tables']],
])('the client and the libraries read %s', { timeout: 120_000 }, async (_, args) => {
  const { address } = await serve({}, ...args)
  const { code, said } = await runPython(['-m', 'unittest', 'discover', 'tests'], { PARLEY_URL: address })
  expect(code, said).toBe(0)
  expect(said).toMatch(/^Ran \d+ tests/m)
  expect(said).not.toMatch(/skipped/)
})

test.skipIf(noPython)('the types of the client are right', { timeout: 120_000 }, async () => {
  const { code, said } = await runPython([
    '-m',
    'mypy',
    '--strict',
    '--cache-dir',
    process.platform === 'win32' ? 'nul' : '/dev/null',
  ])
  expect(code, said).toBe(0)
})
