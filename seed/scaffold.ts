/** A new source in a data folder: its description as far as it is known, and files in which to write what it says. */
import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { stringify } from 'yaml'
import { explain } from '../schema/explain.ts'
import { fileJsonSchema } from '../schema/file.ts'
import { source as entity } from '../schema/source.ts'
import { slugOf } from './slug.ts'
import { TEXT, type Text, textOf } from './text.ts'

/** What is known of a source beforehand, by the names of its fields. */
export interface Wanted {
  id?: string
  title?: string
  url?: string
  kind?: string
  date?: string
  language?: string
  /** The path of a file with its text. */
  text?: string
}

export interface Scaffold {
  id: string
  /** Paths in the data folder. */
  files: string[]
  text: Text | undefined
}

/**
 * Makes the folder of a source: whole, or not at all.
 * @param about a title, an address, or the path of a text file
 * @throws {Error} with what to do about it
 */
export async function scaffold(folder: string, about: string, wanted: Wanted): Promise<Scaffold> {
  const known = { ...(await guess(about)), ...wanted }
  const bytes = known.text === undefined ? undefined : await readFile(known.text).catch(() => undefined)
  if (known.text !== undefined && !bytes) throw new Error(`there is no file ${known.text}`)
  const text = bytes && textOf(bytes, known.text as string)
  const title = known.title ?? text?.paragraphs[0]?.slice(0, 120) ?? known.url ?? about
  const id = known.id ?? slugOf(known.url && !known.title ? wordsOf(known.url) : title)
  const entry = check({
    id,
    title,
    kind: known.kind ?? 'document',
    ...(known.url !== undefined && { url: known.url }),
    ...(known.date !== undefined && { date: known.date }),
    ...(known.language !== undefined && { language: known.language }),
    ...(text && { paragraphs: text.paragraphs.length, sha256: text.sha256 }),
  })
  const home = join(folder, id)
  if (await stat(home).catch(() => undefined))
    throw new Error(`${home} is there already; go on writing in it, or choose another id with --id`)
  const files: Record<string, string | Buffer> = { 'source.yaml': describe(entry), ...pages }
  if (bytes && text) {
    files[`${TEXT.folder}/${TEXT.original}`] = bytes
    files[`${TEXT.folder}/${TEXT.numbered}`] = text.paragraphs.map((words, i) => `P${i + 1}  ${words}\n`).join('\n')
    // The folder keeps itself out of a repository: a text belongs to whoever wrote it.
    files[`${TEXT.folder}/.gitignore`] = '*\n'
  }
  await writeFolder(folder, home, files)
  await writeSchema(folder)
  return { id, files: Object.keys(files).map(name => `${id}/${name}`), text }
}

async function guess(about: string): Promise<Wanted> {
  if (/^https?:\/\//i.test(about)) return { url: about }
  const found = await stat(about).catch(() => undefined)
  if (found?.isFile()) return { text: about, ...(await titleOf(about)) }
  if (/\.(txt|md)$|^\.{0,2}[\\/]/i.test(about)) throw new Error(`there is no file ${about}`)
  return { title: about }
}

/** A text without a short first line is called like its file. */
async function titleOf(path: string): Promise<Wanted> {
  const [first = ''] = (await readFile(path, 'utf8')).trim().split(/\r?\n/)
  return { title: first !== '' && first.length <= 120 ? first.trim() : basename(path, extname(path)) }
}

/** What an address says of its page: the last words in it, or where it is. */
function wordsOf(address: string): string {
  if (!URL.canParse(address)) return address
  const { pathname, hostname } = new URL(address)
  const steps = pathname.split('/').map(step => step.replace(/\.\w{2,5}$/, ''))
  return steps.toReversed().find(step => /[a-z]{3}.*-/i.test(step)) ?? [hostname, ...steps].join(' ')
}

function check(entry: Record<string, unknown>): Record<string, unknown> {
  const parsed = entity.model.safeParse(entry, { reportInput: true })
  if (parsed.success) return entry
  const complaints = explain(parsed.error, () => [])
  throw new Error(complaints.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'))
}

const EDITORS = '# yaml-language-server: $schema=../data.schema.json\n'

function describe(entry: Record<string, unknown>): string {
  const open = entity.fields.filter(({ name }) => !(name in entry))
  const lines = open.map(({ name, description }) => `    # ${name}:   # ${description}`)
  const known = stringify([entry], { lineWidth: 0 }).replaceAll(/^/gm, '  ').trimEnd()
  return `${EDITORS}# In the files of this folder, P4 means: paragraph 4 of this source.\n\nsources:\n${known}\n${lines.join('\n')}\n`
}

const page = (about: string, example: string) => `${EDITORS}${about}\n${example.replaceAll(/^(?=.)/gm, '# ')}`

/** Files to begin with; what stands behind # is an example. */
const pages: Record<string, string> = {
  'actors.yaml': page(
    '# Who appears: the people, and the bodies in which they hold their roles. Leave out what the source does not say.\n',
    `people:
  - id: ana-example
    name: Ana Example
    memberships:
      - { role: Chief negotiator, organization: example-delegation, citations: [P1] }
    citations: [P1]

organizations:
  - { id: example-delegation, name: Example delegation, kind: delegation, citations: [P1] }
`,
  ),
  'talks.yaml': page(
    '# The negotiation: its parties, its meetings, and what it is about.\n',
    `negotiations:
  - id: example-talks
    name: Example talks
    parties: [AQ]
    issues: [example-issue]
    citations: [P1]

meetings:
  - id: first-round
    name: First round
    negotiation: example-talks
    kind: round
    status: held
    date: 2101-05-20/2101-05-22
    citations: [P1]

issues:
  - { id: example-issue, name: Example issue, citations: [P1] }
`,
  ),
  'positions.yaml': page(
    '# The outcomes somebody can be for or against, and what was said about them, in the order of the source.\n',
    `defaults:
  positions: { capacity: official, attribution: direct, party: AQ }

proposals:
  - { id: example-outcome, name: An example outcome, issues: [example-issue], citations: [P1] }

positions:
  - id: ana-supports-example
    holder: Ana Example
    act: states
    summary: Is for it.
    date: 2101-05
    stances:
      - { stance: supports, proposal: example-outcome }
    citations: [P1]
`,
  ),
}

/** All files of a folder at once: it has its name only when it is whole. */
async function writeFolder(folder: string, home: string, files: Record<string, string | Buffer>): Promise<void> {
  const draft = join(folder, `.${randomUUID()}`)
  try {
    await mkdir(join(draft, TEXT.folder), { recursive: true })
    for (const [name, content] of Object.entries(files)) await writeFile(join(draft, name), content)
    if (!Object.keys(files).some(name => name.startsWith(TEXT.folder)))
      await rm(join(draft, TEXT.folder), { recursive: true })
    await rename(draft, home)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/** The name in a data folder of the JSON Schema by which editors complete and check. */
export const SCHEMA = 'data.schema.json'

export const schemaText = () => `${JSON.stringify(fileJsonSchema(), null, 2)}\n`

/** Writes the JSON Schema into a data folder, if it is not there as it should be. */
export async function writeSchema(folder: string): Promise<boolean> {
  const path = join(folder, SCHEMA)
  const text = schemaText()
  if ((await readFile(path, 'utf8').catch(() => '')) === text) return false
  await mkdir(folder, { recursive: true })
  await writeFile(path, text)
  return true
}
