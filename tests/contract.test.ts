/** What the OpenAPI document promises, held against what is answered: by Schemathesis, which makes the requests up itself. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { pythonEnvironment } from '../scripts/python.ts'
import { root, serve } from './process.ts'

const contract = join(root, 'tests/contract')

describe.skipIf(!inject('python'))('Schemathesis', () => {
  let python: string
  beforeAll(async () => {
    python = await pythonEnvironment('tests/contract')
  }, 600_000)

  test('finds nothing in thousands of cases', { timeout: 600_000 }, async () => {
    const { address } = await serve()
    const folder = await mkdtemp(join(tmpdir(), 'parley-contract-'))
    const report = join(folder, 'report.json')
    const config = ['--config-file', join(contract, 'schemathesis.toml')]
    const how = ['--no-color', '--report', 'json', '--report-json-path', report]
    const { PATH = '', HOME = '' } = process.env
    const env = { PATH, HOME, PYTHONPATH: contract, SCHEMATHESIS_HOOKS: 'hooks' }
    const args = ['-m', 'schemathesis.cli', ...config, 'run', `${address}/openapi.json`, ...how]
    const child = spawn(python, args, { cwd: folder, env })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', chunk => {
        said += chunk
      })
    const [code] = await once(child, 'close')
    expect(code, said).toBe(0)
    const { complete, operations, phases, test_cases } = JSON.parse(await readFile(report, 'utf8'))
    expect(complete, said).toBe(true)
    expect(operations.tested).toBe(operations.total)
    expect(Object.values(phases)).toEqual(Array(4).fill({ status: 'success', skip_reason: null }))
    expect(test_cases).toMatchObject({ with_failures: 0, without_checks: 0, errored: 0 })
    expect(test_cases.generated).toBeGreaterThan(5000)
    await rm(folder, { recursive: true })
  })
})
