/** What is possible but unlikely, in files that are right. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checking } from '../seed/check.ts'
import { readTexts } from '../seed/text.ts'
import { rules, warningsIn } from '../seed/warnings/warnings.ts'
import { firstSource } from './engines.ts'
import { root, run } from './process.ts'

type Files = Record<string, string>

async function inFolder<T>(files: Files, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-warnings-'))
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), content)
    }
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const warnings = (files: Files) =>
  inFolder(files, async folder => {
    const checked = await checking(folder)()
    const found = warningsIn(checked, await readTexts(folder, checked.fragments))
    return found.map(
      ({ file, line, column, path, code, message }) => `${file}:${line}:${column} ${path} ${code}: ${message}`,
    )
  })

const source = 'sources: [{ id: news, title: News, kind: article, paragraphs: 3 }]\n'
const people = `people:
  - id: ann
    name: Ann Lee
    memberships:
      - { role: Envoy, country: UA, from: 2101-01, to: 2101-06, citations: [P1] }
    citations: [P1]
`
const issues = `issues: [{ id: peace, name: Peace, citations: [P1] }]
proposals:
  - { id: truce, name: A truce, issues: [peace], citations: [P1] }
`
const position = (id: string, fields: string) =>
  `  - { id: ${id}, holder: ann, party: UA, capacity: official, attribution: direct, act: states, summary: Says so., citations: [P1], ${fields} }\n`
const said = (...positions: string[]) => `${source}${people}${issues}positions:\n${positions.join('')}`
const talks = (parties: string) =>
  `negotiations: [{ id: talks, name: Talks, parties: [${parties}], issues: [peace], citations: [P1] }]\n`
const meeting = (fields: string) =>
  `meetings:\n  - { id: round, name: Round, negotiation: talks, kind: round, citations: [P1], ${fields} }\n`
const supports = 'stances: [{ stance: supports, proposal: truce }]'
const opposes = 'stances: [{ stance: opposes, proposal: truce }]'
const quiet = said(position('a', supports))

/** Each file that earns a warning, beside the same with something else that does not. */
const cases: [string, string | Files, RegExp, string | Files][] = [
  [
    'same-person',
    `${source}people:\n  - { id: a, name: Volodymyr Zelensky, citations: [P1] }\n  - { id: b, name: Володимир Зеленський, citations: [P1] }\n`,
    /^a\.yaml:4:11 people\[1\]\.id same-person: this is probably people\/a; if so, give both that id/,
    `${source}people:\n  - { id: a, name: Volodymyr Zelensky, identifiers: ['https://a.example/1'], citations: [P1] }\n  - { id: b, name: Volodymyr Zelensky, identifiers: ['https://a.example/2'], citations: [P1] }\n  - { id: c, name: Olena Zelenska, names: [{ value: Zelensky, lang: en, kind: alias }], citations: [P1] }\n`,
  ],
  [
    'contradiction',
    said(position('a', supports), position('b', opposes)),
    /^a\.yaml:13:\d+ positions\[1\]\.stances contradiction: against “A truce”, but for it in positions\/a, by the same holder/,
    said(position('a', `date: 2101-02-01, ${supports}`), position('b', `date: 2101-03-01, ${opposes}`)),
  ],
  [
    'contradiction',
    said(position('a', 'stances: [{ stance: supports, proposal: truce }, { stance: opposes, proposal: truce }]')),
    /contradiction: against “A truce”, but for it in the same position/,
    said(position('a', supports), position('b', `supersedes: a, ${opposes}`)),
  ],
  [
    'role-outside-dates',
    `${quiet}${talks('UA')}${meeting('status: scheduled, date: 2101-07-02, participants: [{ participant: ann, citations: [P1] }]')}`,
    /meetings\[0\]\.participants role-outside-dates: on 2101-07-02 Ann Lee held none of the known roles: Envoy \(2101-01 to 2101-06\)/,
    `${quiet}${talks('UA')}${meeting('status: scheduled, date: 2101-06, participants: [{ participant: ann, citations: [P1] }]')}`,
  ],
  [
    'impossible-office',
    said(position('a', `date: 2100-12-31, ${supports}`)),
    /positions\[0\]\.date impossible-office: on 2100-12-31 Ann Lee held no office of this party: Envoy/,
    said(position('a', `date: 2100-12-31, ${supports}`).replace('capacity: official', 'capacity: individual')),
  ],
  [
    'impossible-office',
    quiet.replace('to: 2101-06', 'to: 2099'),
    /^a\.yaml:6:9 people\[0\]\.memberships\[0\] impossible-office: Envoy \(2101-01 to 2099\) ends before it begins/,
    quiet.replace('to: 2101-06', 'to: 2101'),
  ],
  [
    'quote-not-in-text',
    {
      'n/a.yaml': said(position('a', 'quote: if she dares')),
      'n/text/original.txt': 'One.\n\nTwo, “if he dares”.\n\nThree.',
    },
    /^n\/a\.yaml:12:\d+ positions\[0\]\.quote quote-not-in-text: these words are not in the text/,
    {
      'n/a.yaml': said(position('a', 'quote: If  he DARES')),
      'n/text/original.txt': 'One.\n\nTwo, “if he\ndares”.\n\nThree.',
    },
  ],
  [
    'quote-not-in-text',
    {
      'n/a.yaml': quiet.replace(
        'citations: [P1], stances',
        'citations: [{ source: news, paragraph: 1, quote: he dares }], stances',
      ),
      'n/text/original.txt': 'One.\n\nTwo, “if he dares”.\n\nThree.',
    },
    /positions\[0\]\.citations\[0\]\.quote quote-not-in-text: these words stand in paragraph 2, not 1; correct the number/,
    quiet.replace('citations: [P1], stances', 'citations: [{ source: news, paragraph: 1, quote: he dares }], stances'),
  ],
  [
    'other-text',
    {
      'n/a.yaml': quiet.replace('paragraphs: 3', `paragraphs: 3, sha256: ${'a'.repeat(64)}`),
      'n/text/original.txt': 'One.\n\nTwo.\n\nThree.',
    },
    /^n\/a\.yaml:1:\d+ sources\[0\]\.sha256 other-text: the text at hand is another one \(/,
    { 'n/a.yaml': quiet, 'n/text/original.txt': 'One.\n\nTwo.\n\nThree.' },
  ],
  [
    'no-such-paragraph',
    quiet.replace('citations: [P1], stances', 'citations: [P4], stances'),
    /^a\.yaml:12:\d+ positions\[0\]\.citations\[0\] no-such-paragraph: sources\/news has 3 paragraphs, not 4/,
    quiet.replace('citations: [P1], stances', 'citations: [P3], stances'),
  ],
  [
    'silent-party',
    `${quiet}${talks('UA, RU')}`,
    /negotiations\[0\]\.parties\[1\] silent-party: no position is stated for Russia/,
    `${quiet}${talks('UA')}`,
  ],
  [
    'empty-issue',
    quiet.replace('issues: [{ id: peace', 'issues: [{ id: war, name: War, citations: [P1] }, { id: peace'),
    /^a\.yaml:8:16 issues\[0\]\.id empty-issue: no proposal names this issue and no position speaks of it/,
    quiet.replace(
      'issues: [{ id: peace, name: Peace',
      'issues: [{ id: all, name: All, citations: [P1] }, { id: peace, broader: all, name: Peace',
    ),
  ],
  [
    'held-ahead',
    `${quiet.replace('paragraphs: 3', 'paragraphs: 3, date: 2101-03-01')}${talks('UA')}${meeting('status: held, date: 2101-03-02')}`,
    /meetings\[0\]\.status held-ahead: held on 2101-03-02, but its sources were out before/,
    `${quiet.replace('paragraphs: 3', 'paragraphs: 3, date: 2101-03-01')}${talks('UA')}${meeting('status: scheduled, date: 2101-03-02')}`,
  ],
]

const asFiles = (files: string | Files): Files => (typeof files === 'string' ? { 'a.yaml': files } : files)

describe('a warning', () => {
  test.each(cases)('%s comes where it is earned, and only there', async (code, earns, where, other) => {
    const found = await warnings(asFiles(earns))
    expect(found).toEqual([expect.stringMatching(where)])
    expect((await warnings(asFiles(other))).filter(one => one.includes(` ${code}: `))).toEqual([])
  })

  test('of each kind is tried here, and told in docs/data.md', async () => {
    const page = await readFile(join(root, 'docs/data.md'), 'utf8')
    expect([...new Set(cases.map(([code]) => code))].sort()).toEqual(Object.keys(rules).sort())
    for (const code of Object.keys(rules)) expect(page).toContain(`\`${code}\``)
  })

  test('comes of none of what the first source says', async () => {
    const checked = await checking(firstSource)()
    expect(warningsIn(checked, new Map())).toEqual([])
  })
})

describe('seed check', () => {
  const check = (files: Files, ...args: string[]) =>
    inFolder(files, folder => run(['src/main.ts', 'seed', 'check', '--data', folder, ...args]).ended)
  const hostile = `${source}people: [{ id: a, name: "Ann, 100%: Lee", memberships: [{ role: "x\\ny", from: 2102, to: 2101, citations: [P1] }], citations: [P1] }]\n`

  test('tells warnings and ends well', async () => {
    const { code, out, err } = await check({ 'a.yaml': `${quiet}${talks('UA, RU')}` })
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(
      /^a\.yaml:\d+:\d+ {2}negotiations\[0\]\.parties\[1\]: warning: no position .* \[silent-party\]\n/,
    )
    expect(out).toMatch(/: all is well\. 1 warning; .*; version [0-9a-f]{16}\n$/)
  })

  test('gives programs a document, of what is well and of what is not', async () => {
    const well = await check({ 'a.yaml': hostile }, '--format', 'json')
    expect([well.code, JSON.parse(well.out)]).toMatchObject([
      0,
      {
        ok: true,
        version: expect.any(String),
        counts: { people: 1 },
        problems: [{ level: 'warning', code: 'impossible-office', line: 2 }],
      },
    ])
    const ill = await check({ 'a.yaml': 'people: [{ id: a }]\n' }, '--format=json')
    expect([ill.code, ill.err, JSON.parse(ill.out)]).toMatchObject([
      1,
      '',
      {
        ok: false,
        version: null,
        problems: [{ level: 'error', code: 'invalid', file: 'a.yaml', path: 'people[0].citations' }],
      },
    ])
  })

  test('gives GitHub its commands, whatever the data say', async () => {
    const { code, out } = await check({ 'a,b:c.yaml': hostile }, '--format', 'github')
    expect(code).toBe(0)
    expect(out).toMatch(
      /^::warning file=[^\n]*a%2Cb%3Ac\.yaml,line=2,col=\d+,title=impossible-office::people\[0\]\.memberships\[0\]: x%0Ay \(2102 to 2101\) ends before it begins; correct a date\n$/,
    )
    const ill = await check({ 'a.yaml': 'people: [{ id: a }]\n' }, '--format', 'github')
    expect([ill.code, ill.out]).toEqual([
      1,
      expect.stringMatching(
        /^::error file=[^\n]*a\.yaml,line=1,col=\d+,title=invalid::people\[0\]\.citations: missing\n/,
      ),
    ])
  })
})
