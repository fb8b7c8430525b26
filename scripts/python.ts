/** The Pythons that the notebooks, the tests of the Python client and those of the OpenAPI document run in. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const candidates = process.platform === 'win32' ? ['python', 'py'] : ['python3', 'python']

/** Why there is no Python to use; undefined if there is one. */
export async function missingPython(): Promise<string | undefined> {
  return (await suitable()) ? undefined : 'Python 3.11 or later with venv and pip'
}

/**
 * Address of its executable. The first call installs what requirements.txt names; several at once wait for one.
 * @param folder where requirements.txt is, from the root
 */
export async function pythonEnvironment(folder = 'notebooks'): Promise<string> {
  const python = await suitable()
  if (!python) throw new Error(`${await missingPython()} is missing`)
  const root = join(import.meta.dirname, '..')
  const { code, out } = await run(python, [join(root, 'notebooks/environment.py'), join(root, folder)], 'inherit')
  if (code !== 0) throw new Error(`the Python environment of ${folder} could not be made; it says above why`)
  return out.trim()
}

async function suitable(): Promise<string | undefined> {
  const probe = 'import sys, ensurepip, sqlite3, venv; sys.exit(sys.version_info < (3, 11))'
  for (const candidate of candidates) if ((await run(candidate, ['-c', probe], 'ignore')).code === 0) return candidate
  return undefined
}

async function run(command: string, args: string[], stderr: 'inherit' | 'ignore') {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', stderr] })
  const [out, [code]] = await Promise.all([text(child.stdout), once(child, 'close').catch(() => [-1])])
  return { code: code as number, out }
}
