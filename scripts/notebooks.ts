/** `npm run notebooks`: runs the notebooks against the first source and stores what they answer; `-- --check` compares. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pythonEnvironment } from './python.ts'

const root = join(import.meta.dirname, '..')

const python = await pythonEnvironment()
// Only what the service itself needs: the settings of whoever runs this are for another one.
const { PATH = '', HOME = '' } = process.env
const service = spawn(process.execPath, ['src/main.ts', 'serve'], {
  cwd: root,
  env: { PATH, HOME, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  const args = ['notebooks/execute.py', await address(), ...process.argv.slice(2)]
  const [code] = await once(spawn(python, args, { cwd: root, stdio: 'inherit' }), 'close')
  process.exitCode = code ?? 1
} finally {
  service.kill()
}

async function address(): Promise<string> {
  for await (const line of createInterface(service.stdout)) {
    const found = /Open (http:\S+)\/docs/.exec(line)?.[1]
    if (found) return found
  }
  throw new Error('the service ended before it listened')
}
