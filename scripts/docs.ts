/** The parts of the documents that are made from the code and the data, and the types of the client. Run by itself (`npm run docs`) it writes them. */
import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { components } from '../clients/typescript/api.ts'
import { entities } from '../schema/entities.ts'
import type { Entity } from '../schema/entity.ts'
import type { Field } from '../schema/fields.ts'
import { checkData } from '../seed/check.ts'
import { buildApp } from '../src/app.ts'
import { readConfig, settings } from '../src/config.ts'
import { views } from '../src/embed/views.ts'
import { formats } from '../src/formats/formats.ts'
import { openEmbedded } from '../src/graph/embedded.ts'
import { load } from '../src/graph/load.ts'
import { collectionAddress, withQuery } from '../src/http/links.ts'
import { filtersOf } from '../src/resources/filters.ts'
import { apiTypes } from './api-types.ts'
import { table, withParts } from './parts.ts'

const root = join(import.meta.dirname, '..')
const documents = [
  'README.md',
  ...['columns', 'dashboards', 'data', 'formats', 'operations'].map(name => `docs/${name}.md`),
]
export const clientTypes = 'clients/typescript/api.ts'
const firstSource = 'seed/data/zelensky-seeks-direct-talks'

/** What a field holds, as somebody who writes it needs to know. */
function holds({ kind, many, to, type, label }: Field): string {
  const values = type instanceof z.ZodEnum ? type.options.map(value => `\`${value}\``).join(' · ') : ''
  const one =
    kind === 'reference'
      ? `one of ${to.join(', ')}`
      : kind === 'date'
        ? 'date (EDTF)'
        : kind === 'part' || kind === 'link'
          ? label.toLowerCase()
          : values ||
            (z.toJSONSchema(type, { unrepresentable: 'any' }).type ?? 'text').toString().replace('string', 'text')
  return many ? `list of ${one.replace('one of ', '')}` : one
}

const cell = (text: string) => text.replaceAll('|', '\\|')

const fieldRows = (fields: readonly Field[], prefix = ''): string[][] =>
  fields.flatMap(field => {
    const { name, required, description, fields: inner } = field
    const row = [`${prefix}\`${name}\`${required ? ' *' : ''}`, holds(field), cell(description)]
    return name === 'citations' ? [] : [row, ...fieldRows(inner, `${prefix}· `)]
  })

const fieldsOf = ({ type, description, fields }: Entity) =>
  `### \`${type}\`\n\n${description}\n\n${table(['field', 'holds', 'meaning'], fieldRows(fields))}`

/** The service with the first source, for as long as it is used. */
export async function withService<T>(use: (app: FastifyInstance) => Promise<T>): Promise<T> {
  const graph = await openEmbedded({ readTimeout: 5_000 })
  await load(graph, await checkData(join(root, 'seed/data')))
  const app = await buildApp({ config: readConfig({}), graph })
  const used = await use(app)
  await app.close()
  await graph.close()
  return used
}

const [columns, openapi] = await withService(app =>
  Promise.all(['/v1/columns', '/openapi.json'].map(async address => (await app.inject(address)).json())),
)

function columnTables(): string {
  const shown = (value: unknown) =>
    value === null ? '' : `\`${cell(typeof value === 'string' ? value : JSON.stringify(value))}\``
  return [...Map.groupBy(columns.data as components['schemas']['Column'][], column => column.table)]
    .map(([name, columns]) => {
      const rows = columns.map(({ name, type, list, unit, meaning, example }) => [
        `\`${name}\``,
        [list ? `list of ${type}` : type, unit].filter(Boolean).join(', '),
        cell(meaning),
        shown(example),
      ])
      return `## \`/v1/${name}\`\n\n${table(['column', 'type', 'meaning', 'example'], rows)}`
    })
    .join('\n\n')
}

async function exampleFiles(): Promise<string> {
  const names = (await Array.fromAsync(glob('*.yaml', { cwd: join(root, firstSource) }))).sort(
    (a, b) => Number(b === 'source.yaml') - Number(a === 'source.yaml') || (a < b ? -1 : 1),
  )
  const shown = names.map(async name => {
    const text = await readFile(join(root, firstSource, name), 'utf8')
    return `\`${firstSource}/${name}\`\n\n\`\`\`yaml\n${text.trimEnd()}\n\`\`\``
  })
  return (await Promise.all(shown)).join('\n\n')
}

const parts: Record<string, string> = {
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
  formats: table(
    ['`format`', 'end of the path', 'media type', 'what it is'],
    formats.map(({ name, extension, mediaType, summary }) => [
      `\`${name}\``,
      `\`.${extension}\``,
      `\`${mediaType}\``,
      summary,
    ]),
  ),
  views: table(
    ['view', 'shows', 'takes', 'for example'],
    views.map(({ name, summary, query, example }) => [
      `\`${name}\``,
      summary,
      Object.entries(query.shape)
        .map(([parameter, type]) => `\`${parameter}\`${type.safeParse(undefined).success ? '' : ' *'}`)
        .join(', '),
      `\`${withQuery(`/embed/${name}.svg`, example)}\``,
    ]),
  ),
  columns: columnTables(),
  fields: entities.map(fieldsOf).join('\n\n'),
  example: await exampleFiles(),
}

/** What is written, and what should be: that with its parts made anew. */
export async function readDocuments() {
  const read = Promise.all(
    documents.map(async file => {
      const is = await readFile(join(root, file), 'utf8')
      return { file, is, shouldBe: withParts(is, parts) }
    }),
  )
  const types = readFile(join(root, clientTypes), 'utf8').catch(() => '')
  return [...(await read), { file: clientTypes, is: await types, shouldBe: await apiTypes(openapi) }]
}

if (import.meta.main)
  for (const { file, shouldBe } of await readDocuments()) await writeFile(join(root, file), shouldBe)
