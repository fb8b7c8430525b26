/**
 * `npm run faults`: the fault tests in full length, and what their readers saw as a table in docs/reliability.md. The same
 * tests play the same faults briefly in `npm test`. Takes half an hour, and a machine that does nothing else.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempDisposable, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Written } from '../tests/faults/stage.ts'
import { writeDown } from './measured.ts'
import { table } from './parts.ts'

const root = join(import.meta.dirname, '..')
await using folder = await mkdtempDisposable(join(tmpdir(), 'parley-faults-'))
const report = join(folder.path, 'report.ndjson')
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
// Arguments are those of vitest: `npm run faults -- -t killed`.
const tests = spawn(process.execPath, [vitest, 'run', 'tests/faults-', '--maxWorkers=1', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, FAULTS_REPORT: report },
})
const [code] = await once(tests, 'close')
const lines = (await readFile(report, 'utf8').catch(() => '')).trim().split('\n')
const written = lines.filter(Boolean).map(line => JSON.parse(line) as Written)

const seconds = (ms: number | null) => (ms === null ? '' : (ms / 1000).toFixed(1))
const made = table(
  ['fault', 'right', '503', 'wrong', 'lost', 'longest wait, s', 'well again after, s'],
  written.map(({ fault, right, problems, wrong, lost, longest, recovery }) => [
    fault,
    ...[right, problems, wrong, lost].map(count => count.toLocaleString('en')),
    seconds(longest),
    seconds(recovery),
  ]),
)
console.log(made)
if (code === 0 && process.argv.length === 2) await writeDown('faults', made)
else console.log('Not written down: only what passes, all of it, is.')
process.exitCode = code
