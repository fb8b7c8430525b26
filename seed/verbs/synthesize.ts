import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { progressTo } from '../progress.ts'
import { synthesize as filesOf, MOST_POSITIONS, MOST_SEED } from '../synthesize/synthesize.ts'
import { yamlOf } from '../synthesize/yaml.ts'
import { typed } from './verb.ts'

interface Options {
  positions: number
  seed: number
  to: string
}

export const synthesize = new Command('synthesize')
  .description('write made-up data of any size; the same size and seed give the same data')
  .option(
    '--positions <number>',
    `positions to make, 1 to ${MOST_POSITIONS}; there are more people, meetings and so on the more there are`,
    wholeFrom(1, MOST_POSITIONS),
    10_000,
  )
  .option(
    '--seed <number>',
    `what sets it apart from others of its size, 0 to ${MOST_SEED}`,
    wholeFrom(0, MOST_SEED),
    1,
  )
  .requiredOption('--to <dir>', 'folder to write, new or empty')
  .action(async ({ positions, seed, to }: Options) => {
    await refuseToMix(to)
    const counts = new Map<string, number>()
    const progress = progressTo(process.stderr, 'Writing')
    try {
      for (const file of filesOf({ positions, seed })) {
        const path = join(to, file.name)
        await mkdir(dirname(path), { recursive: true })
        await writeFile(path, yamlOf(file))
        for (const [type, items] of Object.entries(file.data)) counts.set(type, (counts.get(type) ?? 0) + items.length)
        progress.report(counts.get('positions') ?? 0, positions)
      }
    } finally {
      progress.stop()
    }
    const all = [...counts].map(([type, count]) => `${type} ${count}`).join(', ')
    console.log(`${to}: made up with seed ${seed}. ${all}. Next: ${typed('serve', `--data ${to}`)}`)
  })

function wholeFrom(least: number, most: number) {
  return (value: string): number => {
    if (/^\d{1,10}$/.test(value) && Number(value) >= least && Number(value) <= most) return Number(value)
    throw new InvalidArgumentError(`It is a whole number from ${least} to ${most}.`)
  }
}

/** What is made up must not stand among other data. */
async function refuseToMix(folder: string): Promise<void> {
  const held = await readdir(folder).catch(({ code }) => (code === 'ENOENT' ? [] : undefined))
  if (!held) throw new Error(`${folder} cannot be read as a folder; name another with --to`)
  if (held.length > 0) throw new Error(`${folder} is not empty; name a new folder with --to, or empty this one first`)
}
