/** The notebooks say what a run from scratch says. */
import { expect, inject, test } from 'vitest'
import { run } from './process.ts'

test.skipIf(!inject('python'))('npm run notebooks -- --check', { timeout: 600_000 }, async () => {
  const { code, out, err } = await run(['scripts/notebooks.ts', '--check']).ended
  expect([code, out], err).toEqual([0, 'what-would-have-to-move.ipynb: as stored\nwho-stands-where.ipynb: as stored\n'])
})
