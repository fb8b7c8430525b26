/** The tables of the README that are made from the code. Run by itself (`npm run docs`) it writes them into the file. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { entities } from '../schema/entities.ts'
import { settings } from '../src/config.ts'
import { collectionAddress } from '../src/http/links.ts'
import { filtersOf } from '../src/resources/filters.ts'

const file = join(import.meta.dirname, '../README.md')

const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')

const tables: Record<string, string> = {
  endpoints: table(
    ['list', 'item', 'filters'],
    entities.map(entity => [
      `\`${collectionAddress(entity.type)}\``,
      `\`${collectionAddress(entity.type)}/${entity.fields[0]?.example}\``,
      filtersOf(entity)
        .map(({ parameter }) => `\`${parameter}\``)
        .join(', '),
    ]),
  ),
  settings: table(
    ['variable', 'default', 'meaning'],
    Object.entries(settings.shape).map(([name, setting]) => {
      const { default: fallback } = z.toJSONSchema(setting, { io: 'input' })
      return [`\`${name}\``, fallback === '' ? '' : `\`${setting.parse(undefined)}\``, setting.description ?? '']
    }),
  ),
}

/** The README as it is, and as it would be with its tables made anew. */
export async function readReadme(): Promise<{ is: string; shouldBe: string }> {
  const is = await readFile(file, 'utf8')
  const shouldBe = Object.entries(tables).reduce(
    (text, [name, made]) =>
      text.replace(
        new RegExp(`(<!-- ${name}:.*-->\n)[^]*?(<!-- /${name} -->)`),
        (_, begin, end) => `${begin}${made}\n${end}`,
      ),
    is,
  )
  return { is, shouldBe }
}

if (import.meta.main) await writeFile(file, (await readReadme()).shouldBe)
