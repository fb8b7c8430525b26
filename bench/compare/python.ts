/** A Python environment of its own with what `opponents/requirements.txt` names. */
import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { run, work } from './child.ts'

const folder = join(work, 'python')

/** Address of its executable; installed by the first call. */
export async function python(): Promise<string> {
  const executable = join(folder, 'bin/python')
  if (!existsSync(executable)) {
    const unfinished = `${folder}.unfinished`
    await rm(unfinished, { recursive: true, force: true })
    await run('python3', ['-m', 'venv', unfinished])
    const requirements = join(import.meta.dirname, 'opponents/requirements.txt')
    await run(join(unfinished, 'bin/python'), ['-m', 'pip', 'install', '-q', '-r', requirements])
    await rename(unfinished, folder)
  }
  return executable
}
