/** The Python that the notebooks and the tests of the Python client run in. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const candidates = process.platform === 'win32' ? ['python', 'py'] : ['python3', 'python']

/** Why there is no Python to use; undefined if there is one. */
export async function missingPython(): Promise<string | undefined> {
  return (await suitable()) ? undefined : 'Python 3.11 or later with venv and pip'
}

/** Address of its executable. The first call installs what notebooks/requirements.txt names; several at once wait for one. */
export async function pythonEnvironment(): Promise<string> {
  const python = await suitable()
  if (!python) throw new Error(`${await missingPython()} is missing`)
  const { code, out } = await run(python, [join(import.meta.dirname, '../notebooks/environment.py')], 'inherit')
  if (code !== 0) throw new Error('the Python environment of the notebooks could not be made; it says above why')
  return out.trim()
}

async function suitable(): Promise<string | undefined> {
  const probe = 'import sys, ensurepip, sqlite3, venv; sys.exit(sys.version_info < (3, 11))'
  for (const candidate of candidates) if ((await run(candidate, ['-c', probe], 'ignore')).code === 0) return candidate
  return undefined
}

async function run(command: string, args: string[], stderr: 'inherit' | 'ignore') {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', stderr] })
  let out = ''
  child.stdout.on('data', chunk => {
    out += chunk
  })
  const [code] = await once(child, 'close').catch(() => [-1])
  return { code: code as number, out }
}
