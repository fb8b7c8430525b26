import { writeFile } from 'node:fs/promises'
import { Option } from 'commander'
import { checkData } from '../check.ts'
import { exchanges } from '../exchange/exchanges.ts'
import { folderOf, verb } from './verb.ts'

const forms = exchanges.map(({ name, title }) => `${name}: ${title}`).join(', ')

export const exporting = verb('export', 'give people, bodies and their roles in another form')
  .addOption(new Option('--format <form>', forms).choices(exchanges.map(({ name }) => name)).makeOptionMandatory())
  .option('--to <file>', 'where it is written; the terminal if left out')
  .action(async ({ format, to, ...options }: { data?: string; format: string; to?: string }) => {
    const written = exchanges.find(({ name }) => name === format)?.write(await checkData(folderOf(options))) ?? ''
    if (to) await writeFile(to, written)
    else process.stdout.write(written)
  })
