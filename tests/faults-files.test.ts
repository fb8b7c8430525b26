/** Data files that are written in pieces, replaced, checked out and made anew while they are served: readers see whole versions only. */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkData } from '../seed/check.ts'
import type { Dataset } from '../seed/dataset.ts'
import { type Right, rightAnswers } from './faults/readers.ts'
import { beside, isFull, LIMIT } from './faults/stage.ts'
import { writeMany } from './many.ts'
import { serve } from './process.ts'

const run = promisify(execFile)
const rounds = isFull ? 10 : 1
/** A longer table would be cut off where the data change, as it should. */
const urls = ['/v1/positions?limit=100', '/v1/positions.csv?limit=100', '/v1/people/speaker-3', '/v1/search?q=outcome']

/**
 * Two editions, each in several files. The second half of what was said refers to what only the first half of the same edition
 * has, so that nothing in between is right: what is, Parley could not tell from what is meant.
 */
const [FIRST, SECOND] = ['first/positions.yaml', 'second.yaml']
const HALF = 31
let folder: string
const editions: string[] = []
const datasets: Dataset[] = []
let right: Right
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-files-'))
  for (const edition of ['a', 'b']) {
    const made = await writeMany(join(folder, edition), { edition, positions: isFull ? 1_000 : 100 })
    const text = await readFile(join(made, 'made-up.yaml'), 'utf8')
    const [rest = '', said = ''] = text.split(/^positions:\n/m)
    const each = said.split(/^(?= {2}- id)/m)
    await mkdir(join(made, 'first'))
    await writeFile(join(made, 'made-up.yaml'), rest)
    await writeFile(join(made, FIRST), `positions:\n${each.slice(0, HALF).join('')}`)
    await writeFile(join(made, SECOND), `positions:\n${each.slice(HALF).join('')}`)
    editions.push(made)
    datasets.push(await checkData(made))
  }
  right = await rightAnswers(datasets, urls)
}, 120_000)
afterAll(() => rm(folder, { recursive: true }))

const textOf = (edition: number, file: string) => readFile(join(editions[edition] as string, file), 'utf8')

/** Serves the first edition, and is not done before the other one is served, and so on. */
async function during(fault: string, change: (data: string, edition: number) => Promise<unknown>) {
  const data = join(await mkdtemp(join(folder, 'served-')), 'data')
  await cp(editions[0] as string, data, { recursive: true })
  const settings = { HOST: '127.0.0.1', READ_TIMEOUT: String(LIMIT) }
  const { address } = await serve(settings, '--watch', '--data', data)
  await beside(fault, { address, right, count: 3 }, async () => {
    for (let i = 1; i <= rounds; i++) {
      await change(data, i % 2)
      const served = async () =>
        ((await (await fetch(`${address}/health/ready`)).json()) as { data_version: string }).data_version
      await expect.poll(served, { timeout: 30_000 }).toBe(datasets[i % 2]?.version)
    }
  })
}

test('a large file is written in pieces, with pauses', { timeout: 300_000 }, async () => {
  await during('With --watch: files are written in pieces, with pauses', async (data, edition) => {
    for (const name of [FIRST, SECOND]) {
      const file = await open(join(data, name), 'w')
      // Each but the last ends within a word.
      for (const piece of (await textOf(edition, name)).split(/(?<=summary: Editi)(?=on \w, statement \d*7\.)/)) {
        await file.write(piece)
        await delay(isFull ? 30 : 60)
      }
      await file.close()
    }
  })
})

test('a folder is replaced by rename', { timeout: 300_000 }, async () => {
  await during('With --watch: a folder is replaced by rename', async (data, edition) => {
    const [next, last] = ['next', 'last'].map(name => join(data, '..', name)) as [string, string]
    await cp(join(editions[edition] as string, 'first'), next, { recursive: true })
    await rename(join(data, 'first'), last)
    await rename(next, join(data, 'first'))
    await writeFile(join(data, SECOND), await textOf(edition, SECOND))
    await rm(last, { recursive: true })
  })
})

test('git checks out another version', { timeout: 300_000 }, async () => {
  const git = (data: string, ...args: string[]) =>
    run('git', ['-c', 'user.name=nobody', '-c', 'user.email=nobody@example.org', '-C', data, ...args])
  await during('With --watch: git checks out another version', async (data, edition) => {
    if ((await git(data, 'rev-parse').catch(() => undefined)) === undefined) {
      // What is committed last is not what is served.
      const other = join(data, '..', 'other')
      await cp(editions[0] as string, other, { recursive: true })
      await git(other, 'init', '-q')
      for (const [i, source] of editions.entries()) {
        await cp(source, other, { recursive: true })
        await git(other, 'add', '-A')
        await git(other, 'commit', '-qm', `${i}`)
        await git(other, 'tag', `v${i}`)
      }
      await git(other, 'checkout', '-q', 'v0')
      await cp(join(other, '.git'), join(data, '.git'), { recursive: true })
    }
    await git(data, 'checkout', '-qf', `v${edition}`)
  })
})

test('a file is deleted and made anew', { timeout: 300_000 }, async () => {
  await during('With --watch: a file is deleted and made anew', async (data, edition) => {
    await rm(join(data, FIRST))
    await delay(200)
    for (const name of [FIRST, SECOND]) await writeFile(join(data, name), await textOf(edition, name))
  })
})
