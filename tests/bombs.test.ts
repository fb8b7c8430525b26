/** Data files that nobody should write: told where and what would be right, or read rightly, in bounded memory, and never loaded. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { checkData, DataError } from '../seed/check.ts'
import { describeFailure } from '../seed/report.ts'
import { run } from './process.ts'

const source = 'sources: [{ id: news, title: News, kind: article }]\n'
const each = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i))
const issue = (fields: string) => `issues: [{ id: a, citations: [P1], ${fields} }]\n`
const plain = `${source}issues:\n  - id: a\n    name: A\n    citations: [P1]\n`

/** Of a folder of this file, what is told; nothing, if it is read. */
async function told(content: string | Uint8Array, prepare?: (folder: string) => Promise<unknown>): Promise<string> {
  const folder = await folderOf({ 'a.yaml': content })
  await prepare?.(folder)
  const error = await checkData(folder).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error !== undefined && !(error instanceof DataError)) throw error
  return error ? describeFailure(error) : ''
}

const folders: string[] = []
afterAll(() => Promise.all(folders.map(folder => rm(folder, { recursive: true }))))

async function folderOf(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-bombs-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  return folder
}

describe('are refused in words', () => {
  const deep = /^a\.yaml:\d+:\d+ {2}not readable as YAML: nested too deeply; is a bracket not closed/
  const tag = /^a\.yaml:2:\d+ {2}not readable as YAML: tags \(!name\) are not read; write the value itself/
  const again = /^a\.yaml:1:1 {2}not readable as YAML: .*write out what aliases \(\*name\) stand for/
  const twice = (i: number, before: string) => `b${i}: &b${i} { x: *${before}, y: *${before} }\n`
  const merged = (i: number, before: string) => `b${i}: &b${i} { <<: [*${before}, *${before}] }\n`
  const doubling = (make: typeof twice) => `a: &a { k: x }\n${each(40, i => make(i, i ? `b${i - 1}` : 'a')).join('')}`

  test.each<[story: string, content: string | Uint8Array, message: RegExp]>([
    ['mappings of mappings that double', doubling(twice), again],
    ['merge keys that double', doubling(merged), again],
    ['brackets in brackets', `people: ${'['.repeat(10_000)}${']'.repeat(10_000)}`, deep],
    ['braces in braces', `people: ${'{a: '.repeat(10_000)}1${'}'.repeat(10_000)}`, deep],
    ['brackets that are never closed', `people: ${'['.repeat(100_000)}`, deep],
    ['a list in a list in a list', `people:\n  ${'- '.repeat(10_000)}x`, deep],
    ['mappings that go in and in', `people:\n${each(1_500, i => `${' '.repeat(i + 1)}a:\n`).join('')}`, deep],
    [
      'more aliases than anybody writes',
      `${source}issues:\n${each(10_001, i => `- { id: i${i}, name: &a${i} A, description: *a${i} }\n`).join('')}`,
      /^a\.yaml:10003:\d+ {2}not readable as YAML: more than 10000 aliases \(\*name\); write out/,
    ],
    ['a field twice', source + source, /^a\.yaml:2:1 {2}not readable as YAML: this field is here twice/],
    ['a text of ten megabytes', issue(`name: ${'x'.repeat(10_000_000)}`), /name: 10000000 characters: at most 5000/],
    [
      'a quote that runs on for one',
      `people:\n  - name: "${'x '.repeat(500_000)}`,
      /^a\.yaml:2:11 {2}.*Missing closing "quote/,
    ],
    ['a function', source + issue('name: !!js/function "function () {}"'), tag],
    ['bytes', source + issue('name: !!binary SGVsbG8='), tag],
    ['a time', source + issue('name: !!timestamp 2026-02-17'), tag],
    ['a tag of their own', source + issue('name: !secret x'), tag],
    [
      'a version of YAML that there is not',
      `%YAML 9.9\n---\n${source}`,
      /^a\.yaml:1:\d+ {2}.*Unsupported YAML version/,
    ],
    ['a second document', `${source}...\n${source}`, /^a\.yaml:3:1 {2}.*a file is one document/],
    ['UTF-16', Buffer.from(`\ufeff${source}`, 'utf16le'), /^a\.yaml:1:1 {2}this is not UTF-8; save the file as UTF-8/],
    [
      'UTF-16 that does not say so',
      Buffer.from(source, 'utf16le'),
      /^a\.yaml:1:2 {2}.*if it is UTF-16, save it as UTF-8/,
    ],
    [
      'a letter in too many bytes',
      Buffer.from([...Buffer.from(source), 0xc0, 0xaf]),
      /^a\.yaml:2:1 {2}this is not UTF-8/,
    ],
    [
      'lines as on an old Macintosh',
      plain.replaceAll('\n', '\r'),
      /^a\.yaml:1:52 {2}a line ends in a carriage return alone/,
    ],
    ['lines as on a mainframe', plain.replaceAll('\n', '\x85'), /^a\.yaml:1:52 {2}not readable as YAML/],
    ['a tab that indents', `${source}issues:\n\t- id: a\n`, /^a\.yaml:3:1 {2}.*Tabs are not allowed/],
    [
      'a name that every object has',
      `${source}__proto__: []\n`,
      /^a\.yaml:2:1 {2}__proto__: unknown; known: negotiations/,
    ],
    [
      'another one, in an entry',
      source + issue('name: A, __proto__: { x: 1 }'),
      /^a\.yaml:2:\d+ {2}issues\[0\]\.__proto__: unknown; known: id/,
    ],
    [
      'one more, with an anchor near',
      source + issue('name: &a A, constructor: { x: 1 }'),
      /issues\[0\]\.constructor: unknown/,
    ],
    ['one as a default', `${source}defaults: { toString: {} }\n`, /^a\.yaml:2:13 {2}defaults\.toString: unknown/],
    [
      'one that is referred to',
      source + issue('name: A, broader: __proto__'),
      /nothing in issues has the id "__proto__"/,
    ],
    ['one that is retired', `${source}retired: [{ id: constructor/a }]\n`, /there is no type constructor/],
    [
      'numbers that are none',
      `${source}places: [{ id: a, name: A, country: CH, latitude: 1e400, longitude: -.inf, citations: [P1] }]`,
      /latitude: .*a number[^]*longitude: -Infinity is not finite, and a number is due/,
    ],
    [
      'a time of day',
      `sources: [{ id: a, title: A, kind: article, date: 2026-02-17T10:00:00Z }]`,
      /a date has no time of day/,
    ],
    [
      'what moves the cursor of a terminal',
      source + issue('name: A, broader: "\\e[2J\\u202e"'),
      /"\\u\{1b\}\[2J\\u\{202e\}"/,
    ],
  ])('%s', async (_, content, message) => {
    const said = await told(content)
    expect(said).toMatch(message)
    // Whatever is in a file, a line of it is a line.
    expect(said).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/)
    expect({}).not.toHaveProperty('x')
  })

  test.each<[story: string, prepare: (folder: string) => Promise<unknown>, message: RegExp]>([
    ['a link to itself', folder => symlink('b.yaml', join(folder, 'b.yaml')), /^b\.yaml:1:1 {2}cannot be read: ELOOP/],
    [
      'a link to nothing',
      folder => symlink('/no/such', join(folder, 'b.yaml')),
      /^b\.yaml:1:1 {2}cannot be read: ENOENT/,
    ],
    ['a folder', folder => mkdir(join(folder, 'b.yaml')), /^b\.yaml:1:1 {2}cannot be read: this is no file/],
    ['a pipe', folder => promisify(execFile)('mkfifo', [join(folder, 'b.yaml')]), /^b\.yaml:1:1 {2}.*this is no file/],
    [
      'a device without end',
      folder => symlink('/dev/zero', join(folder, 'b.yaml')),
      /^b\.yaml:1:1 {2}.*this is no file/,
    ],
  ])('%s with the name of a data file', async (_, prepare, message) => {
    expect(await told(source, prepare)).toMatch(message)
  })

  test('names of files are told so that a terminal shows them', async () => {
    const names = ['with space', 'quote\'"', '\x1b[31mred', 'new\nline', '\u202eturn', '-n', '*', '🕊/ü', '__proto__/a']
    const folder = await folderOf(Object.fromEntries(names.map(name => [`${name}.yaml`, 'x: 1\n'])))
    const error = await checkData(folder).catch((reason: unknown) => reason)
    const shown = names.map(name =>
      name.replace('\x1b', '\\u{1b}').replace('\n', '\\u{a}').replace('\u202e', '\\u{202e}'),
    )
    const [last, ...lines] = describeFailure(error).split('\n').reverse()
    expect(last).toBe(`${names.length} problems in the data`)
    expect(lines.map(line => line.split('.yaml:1:1  x: unknown')[0]).toSorted()).toEqual(shown.toSorted())
  })
})

test.each<[story: string, content: string, prepare?: (folder: string) => Promise<unknown>]>([
  ['a byte order mark', `\ufeff${plain}`],
  ['line ends of Windows', plain.replaceAll('\n', '\r\n')],
  ['a document that begins and ends', `---\n${plain}...\n`],
  ['a version of YAML that there is', `%YAML 1.1\n---\n${plain}`],
  ['a tag that says what it is', plain.replace('name: A', 'name: !!str A')],
  ['a next line within a text', plain.replace('name: A', 'name: A\x85B')],
  ['half a megabyte of comment', `#${'x'.repeat(500_000)}\n${plain}`],
  ['a folder that leads back to itself', plain, folder => symlink('..', join(folder, 'loop'))],
  ['the same anchor again and again', `${plain}# ${'&a '.repeat(1000)}\n`],
])('%s is read rightly', async (_, content, prepare) => {
  expect(await told(content, prepare)).toBe('')
})

describe('as a process, with little memory', () => {
  const heap = '--max-old-space-size=256'
  const check = async (folder: string) => {
    const began = performance.now()
    const { code, out, err } = await run([heap, 'src/main.ts', 'seed', 'check', '--data', folder]).ended
    return { code, out, err, took: performance.now() - began }
  }

  test('a bomb takes no longer than what is in order', async () => {
    const files = (content: string) => folderOf({ 'a.yaml': source, 'b/b.yaml': content })
    const usual = await check(
      await files(
        each(2_000, i => `${i ? '' : 'issues:\n'}- { id: i${i}, name: A, citations: [{ source: news }] }\n`).join(''),
      ),
    )
    expect([usual.code, usual.err]).toEqual([0, ''])
    const bombs: [content: string, message: RegExp][] = [
      [
        `issues:\n${'- x\n'.repeat(12_600_000)}`,
        /^b\/b\.yaml:1:1 {2}51 MB are more than the 16 that a file may have; write several, such as one a source\n1 problem/,
      ],
      [
        `a: &a [x]\n${each(60, i => `b${i}: &b${i} [${`*${i ? `b${i - 1}` : 'a'}, `.repeat(9)}]\n`).join('')}`,
        /write out what aliases/,
      ],
    ]
    for (const [content, message] of bombs) {
      const { code, out, err, took } = await check(await files(content))
      expect([code, out]).toEqual([1, ''])
      expect(err).toMatch(message)
      expect(took / usual.took).toBeLessThan(20)
    }
  })

  test('nothing of a folder with a bomb in it is loaded', async () => {
    const folder = await folderOf({ 'a.yaml': plain, 'b.yaml': `people: ${'['.repeat(10_000)}` })
    const { code, err } = await run(['src/main.ts', 'serve', '--data', folder], { PORT: '0' }).ended
    expect([code, err.trim().split('\n')]).toEqual([1, [expect.stringMatching(/^b\.yaml:1:/), '1 problem in the data']])
  })
})
