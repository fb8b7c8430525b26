/** A new source to write in, and what editors are told of the files. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { glob, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { fileJsonSchema } from '../schema/file.ts'
import { checkData } from '../seed/check.ts'
import { schemaText } from '../seed/scaffold.ts'
import { paragraphsOf } from '../seed/text.ts'
import { firstSource } from './engines.ts'
import { root, seed } from './process.ts'

let folder: string
let data: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-new-'))
  data = join(folder, 'data')
})
afterEach(() => rm(folder, { recursive: true }))

const fresh = (...args: string[]) => seed('new', ...args, '--data', data)
const read = (name: string) => readFile(join(data, name), 'utf8')
const article = 'Ministers meet\r\n\r\nThe first\r\nparagraph.\r\n\r\nЗміст другого.\r\n'

describe('seed new', () => {
  test.each([
    ['a title', 'Ministers meet in Vienna', 'ministers-meet-in-vienna'],
    ['a title in another script', 'Міністри зустрілися', 'ministri-zustrilisya'],
    ['an address', 'https://news.example/2101/05/ministers-meet.html?x=1', 'ministers-meet'],
    ['an address without words', 'https://news.example/4711', 'news-example-4711'],
  ])('makes a folder from %s', async (_, about, id) => {
    const { code, err } = await fresh(about)
    expect([code, err]).toEqual([0, ''])
    const made = (await readdir(data)).filter(name => !name.includes('.'))
    expect(made).toEqual([id])
    expect((await readdir(join(data, id))).sort()).toEqual([
      'actors.yaml',
      'positions.yaml',
      'source.yaml',
      'talks.yaml',
    ])
    const { entries } = await checkData(data)
    expect(entries.map(({ key }) => key)).toEqual([`sources/${id}`])
  })

  test('hashes a text, counts its paragraphs, and keeps it out of the repository', async () => {
    const path = join(folder, 'article.txt')
    await writeFile(path, article)
    expect((await fresh(path, '--url', 'https://news.example/a', '--date', '2101-05-23')).code).toBe(0)
    const { fields } = (await checkData(data)).entries[0] as { fields: Record<string, unknown> }
    expect(fields).toMatchObject({
      id: 'ministers-meet',
      title: 'Ministers meet',
      url: 'https://news.example/a',
      date: '2101-05-23',
      paragraphs: 3,
      sha256: createHash('sha256').update(article).digest('hex'),
    })
    expect(await read('ministers-meet/text/original.txt')).toBe(article)
    expect(await read('ministers-meet/text/numbered.txt')).toBe(
      'P1  Ministers meet\n\nP2  The first paragraph.\n\nP3  Зміст другого.\n',
    )
    const git = promisify(execFile)
    await git('git', ['init', '-q', folder])
    const { stdout } = await git('git', ['-C', folder, 'status', '--porcelain', '--untracked-files=all'])
    expect(stdout).toContain('data/ministers-meet/source.yaml')
    expect(stdout).not.toContain('/text/')
  })

  test('gives examples that are right once they are no comments any more', async () => {
    await fresh('Example')
    for (const name of ['actors', 'talks', 'positions']) {
      const [editors, about, ...rest] = (await read(`example/${name}.yaml`)).split('\n')
      const text = [editors, about, ...rest.map(line => line.replace(/^# /, ''))].join('\n')
      await writeFile(join(data, `example/${name}.yaml`), text)
    }
    const { entries } = await checkData(data)
    expect(entries.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['people/ana-example', 'meetings/first-round', 'positions/ana-supports-example']),
    )
  })

  test.each([
    ['a text that is not there', ['missing.txt'], /^there is no file missing\.txt/],
    ['a date that is none', ['Title', '--date', 'yesterday'], /^date: "yesterday" is not right: a date is EDTF/],
    ['a kind that is none', ['Title', '--kind', 'artcle'], /^kind: "artcle" is not one of .* — did you mean article\?/],
    ['an id that is none', ['Title', '--id', 'No Id'], /^id: "No Id" is not right: an id is lower-case/],
    ['an address that is none', ['Title', '--url', 'example'], /^url: "example" is not right/],
  ])('of %s says what is wrong, and writes nothing', async (_, args, message) => {
    const { code, err } = await fresh(...args)
    expect([code, err]).toEqual([1, expect.stringMatching(message)])
    expect(await readdir(folder)).toEqual([])
  })

  test('leaves alone what is there already, and what comes with Parley', async () => {
    await fresh('Title')
    const again = await fresh('Title')
    expect([again.code, again.err]).toEqual([1, expect.stringMatching(/title is there already; go on writing in it/)])
    const nowhere = await seed('new', 'Title')
    expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringMatching(/^name your data folder with --data DIR/)])
  })

  test('no text is refused in words', async () => {
    const path = join(folder, 'document.txt')
    await writeFile(path, Buffer.from([0xff, 0xfe, 0x41, 0]))
    const { code, err } = await fresh(path)
    expect([code, err]).toEqual([1, expect.stringContaining('is not UTF-8 text')])
  })
})

test.each([
  ['One.\n\nTwo\ntwo.\n \n\nThree.', ['One.', 'Two two.', 'Three.']],
  ['One.\nTwo.\r\nThree.', ['One.', 'Two.', 'Three.']],
  ['\n\n  One.  \n\n', ['One.']],
  ['', []],
])('paragraphs are blocks between blank lines, or lines: %j', (text, paragraphs) => {
  expect(paragraphsOf(text)).toEqual(paragraphs)
})

describe('the JSON Schema of data files', () => {
  const valid = new Ajv2020({ strict: false, validateFormats: false }).compile(fileJsonSchema())

  test('lies beside the first source as it should be', async () => {
    expect(await readFile(join(firstSource, 'data.schema.json'), 'utf8')).toBe(schemaText())
  })

  test('finds every file of the first source and of the fixtures right', async () => {
    const files = await Array.fromAsync(glob('{seed/data,tests/fixtures/lake-talks}/**/*.yaml', { cwd: root }))
    expect(files.length).toBeGreaterThan(15)
    for (const file of files) {
      const text = await readFile(join(root, file), 'utf8')
      expect(valid(parse(text)), `${file}: ${JSON.stringify(valid.errors)}`).toBe(true)
      if (file.startsWith('seed')) expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/data\.schema\.json\n/)
    }
  })

  test.each([
    ['a misspelt field', 'people: [{ id: a, nam: A, citations: [P1] }]'],
    ['a word that is not allowed', 'positions: [{ id: a, act: shouts, citations: [P1] }]'],
    ['no citations', 'people: [{ id: a, name: A }]'],
    ['a citation of no form', 'people: [{ id: a, name: A, citations: [page 1] }]'],
    ['a default for an id', 'defaults: { people: { id: a } }'],
    ['a collection that there is not', 'peple: []'],
  ])('finds %s wrong', (_, text) => {
    expect(valid(parse(text))).toBe(false)
  })

  test('takes defaults, and what is retired', () => {
    const text =
      'positions: [{ id: a, date: 2026, citations: [P1] }]\ndefaults: { positions: [{ act: states }, { when: { holder: x }, party: UA }], meetings: { place: y } }\nretired: [{ id: people/a, into: people/b }]'
    expect(valid(parse(text)), JSON.stringify(valid.errors)).toBe(true)
  })
})
