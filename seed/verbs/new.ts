import { join } from 'node:path'
import { environment, readConfig } from '../../src/config.ts'
import { scaffold, type Wanted } from '../scaffold.ts'
import { TEXT } from '../text.ts'
import { folderOf, typed, verb } from './verb.ts'

export const fresh = verb('new', 'make a folder for a new source, to write in')
  .argument('<source>', 'its title, its address (nothing is fetched), or the path of a file with its text')
  .option('--id <id>', 'its id, and the name of its folder; made from the title if left out')
  .option('--title <title>', 'its title, where the source is an address or a text')
  .option('--url <address>', 'where it can be read')
  .option('--text <file>', 'its text: hashed, its paragraphs counted, and kept out of the repository')
  .option('--kind <kind>', 'article, statement, transcript, document or dataset', 'document')
  .option('--date <date>', 'when it was published, in EDTF')
  .option('--language <tag>', 'its language: en, uk, …')
  .action(async (source: string, { data, ...wanted }: Wanted & { data?: string }) => {
    if (!data && !readConfig(environment()).PARLEY_DATA)
      throw new Error(
        'name your data folder with --data DIR or PARLEY_DATA; the one that comes with Parley stays as it is',
      )
    const folder = folderOf(data ? { data } : {})
    const { id, files, text } = await scaffold(folder, source, wanted)
    console.log(files.map(file => join(folder, file)).join('\n'))
    if (text)
      console.log(`${text.paragraphs.length} paragraphs, numbered in ${join(folder, id, TEXT.folder, TEXT.numbered)}`)
    console.log(`Next: write what it says, and run: ${typed('seed', `check --data ${folder}`)}`)
  })
