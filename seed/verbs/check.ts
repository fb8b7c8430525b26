import { checkData } from '../check.ts'
import { folderOf, verb } from './verb.ts'

export const check = verb('check', 'say everything that is wrong with the data files').action(async options => {
  const folder = folderOf(options)
  const { entries, version } = await checkData(folder)
  console.log(`${folder}: all is well. ${countByType(entries.map(({ entity }) => entity.type))}; version ${version}`)
})

const countByType = (types: readonly string[]) =>
  [...Map.groupBy(types, type => type)].map(([type, all]) => `${type} ${all.length}`).join(', ')
