import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { InvalidArgumentError } from 'commander'
import { parse } from 'yaml'
import { exchanges } from '../exchange/exchanges.ts'
import { type Proposed, proposeImport, writeImport } from '../exchange/import.ts'
import { ImportError, type Imported } from '../exchange/imported.ts'
import { entriesOf, readMapping } from '../exchange/mapping.ts'
import { readTable } from '../exchange/table.ts'
import { folderOf, typed, verb } from './verb.ts'

interface Options {
  data?: string
  mapping?: string
  source?: string
  file?: string
  write?: true
}

export const importing = verb('import', 'bring in a table (CSV, TSV), or people and bodies (FollowTheMoney, Popolo)')
  .argument('<file>', 'the file to bring in')
  .option('--mapping <file>', 'for a table: what stands in which column (YAML)')
  .option('--source <id>', 'for FollowTheMoney and Popolo: the source in the data folder that all of it cites')
  .option(
    '--file <path>',
    'where in the data folder it is written; for a table the mapping says so',
    (path: string) => {
      if (/^[^/\\.][^\\]*\.ya?ml$/.test(path) && !path.split('/').includes('..')) return path
      throw new InvalidArgumentError('It is a path below the data folder that ends in .yaml.')
    },
  )
  .option('--write', 'write it, if nothing is wrong; without this, only say what would be written')
  .action(async (path: string, options: Options) => {
    const folder = folderOf(options)
    const bytes = await readFile(path).catch(() => {
      throw new Error(`there is no file ${path}`)
    })
    const { imported, file } = /\.(csv|tsv|tab)$/i.test(path)
      ? await fromTable(bytes, path, options)
      : fromExchange(bytes, path, options)
    const proposed = await proposeImport(folder, file, imported, basename(path))
    console.log(describe(proposed))
    if (options.write) {
      await writeImport(folder, proposed)
      console.log(`Written to ${file}. What is new: ${typed('seed', `check --data ${folder}`)}`)
    } else console.log(`Nothing was written yet; with --write it goes to ${file}.`)
  })

async function fromTable(bytes: Buffer, path: string, { mapping: name, file }: Options) {
  if (!name) throw new Error('a table needs --mapping FILE, which says what stands in which column')
  const table = readTable(bytes, basename(path))
  const text = await readFile(name, 'utf8').catch(() => {
    throw new Error(`there is no file ${name}`)
  })
  let content: unknown
  try {
    content = parse(text)
  } catch (error) {
    throw new ImportError([`${name}: not readable as YAML: ${(error as Error).message}`])
  }
  const mapping = readMapping(content, basename(name), table.columns)
  return { imported: entriesOf(table, mapping, basename(path)), file: file ?? mapping.file }
}

function fromExchange(bytes: Buffer, path: string, { source, file }: Options): { imported: Imported; file: string } {
  const text = bytes.toString('utf8')
  const exchange = exchanges.find(one => one.reads(text))
  if (!exchange)
    throw new Error(
      `${path} is no table (.csv, .tsv), nor ${exchanges.map(({ title }) => title).join(', nor ')}; nothing else is read`,
    )
  if (!source)
    throw new Error('--source ID is missing: every fact needs a source; name one that the data folder describes')
  const name = basename(path, extname(path)).replaceAll(/[^\w-]+/g, '-')
  return { imported: exchange.read(text, source), file: file ?? `${source}/${name}.yaml` }
}

function describe({ file, text, fresh, joins, leftOut }: Proposed): string {
  const some = (keys: readonly string[]) => keys.slice(0, 10).join(', ') + (keys.length > 10 ? ', …' : '')
  return [
    `${file}: ${fresh.length + joins.length} entries`,
    ...text.split('\n').slice(1, 5),
    ...(text.split('\n').length > 6 ? ['  …'] : []),
    ...(fresh.length > 0 ? [`new: ${fresh.length} (${some(fresh)})`] : []),
    ...(joins.length > 0 ? [`joins what is there: ${joins.length} (${some(joins)})`] : []),
    ...(leftOut.size > 0 ? [`left out: ${Array.from(leftOut, ([what, count]) => `${count} ${what}`).join(', ')}`] : []),
  ].join('\n')
}
