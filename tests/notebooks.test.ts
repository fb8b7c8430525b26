/** The notebooks, run from scratch: they answer what is stored in them. */
import { expect, test } from 'vitest'
import { run } from './process.ts'
import { beforeAllMakePython, noPython } from './python.ts'

beforeAllMakePython(() => {})

test.skipIf(noPython)('say what a run from scratch says', { timeout: 300_000 }, async () => {
  const { code, out, err } = await run(['scripts/notebooks.ts', '--check']).ended
  expect(err).toBe('')
  expect([code, out]).toEqual([0, 'what-would-have-to-move.ipynb: as stored\nwho-stands-where.ipynb: as stored\n'])
})
