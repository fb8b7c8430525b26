import { join } from 'node:path'
import { SCHEMA, writeSchema } from '../scaffold.ts'
import { folderOf, verb } from './verb.ts'

export const schema = verb('schema', 'write the JSON Schema by which editors complete and check the files').action(
  async options => {
    const folder = folderOf(options)
    const written = await writeSchema(folder)
    console.log(`${join(folder, SCHEMA)} ${written ? 'is written' : 'is as it should be'}`)
  },
)
