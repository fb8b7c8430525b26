/** A plan as a colleague reads it: what a change of the data means, in words and names. */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkData } from '../seed/check.ts'
import { reviewOf } from '../seed/review.ts'
import { escapeMarkdown, writeMarkdown, writeText } from '../seed/review-formats.ts'
import { load, planLoad } from '../src/graph/load.ts'
import { engines, firstSource } from './engines.ts'

let folder: string
let edition = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function review(before: string, after: string) {
  const graph = await (engines.embedded as NonNullable<typeof engines.embedded>)()
  await load(graph, await checkData(before))
  const dataset = await checkData(after)
  const reviewed = reviewOf(await planLoad(graph, dataset), dataset.entries)
  await graph.close()
  return reviewed
}

/** A copy of the first source in which other words stand. */
async function edited(...edits: [file: string, from: string, to: string][]): Promise<string> {
  const copy = join(folder, `copy-${edition++}`)
  await cp(firstSource, copy, { recursive: true })
  for (const [file, from, to] of edits) {
    const path = join(copy, 'zelensky-seeks-direct-talks', file)
    const text = await readFile(path, 'utf8')
    expect(text.split(from), from).toHaveLength(2)
    await writeFile(
      path,
      text.replace(from, () => to),
    )
  }
  return copy
}

/** The lines in which an edited first source differs from the first source itself. */
const toldOf = async (...edits: Parameters<typeof edited>) =>
  writeText(await review(firstSource, await edited(...edits))).split('\n')

/** A folder of one source with these data. */
async function data(...texts: string[]): Promise<string> {
  const into = join(folder, `data-${edition++}`, 'talks')
  await mkdir(into, { recursive: true })
  const source = 'sources: [{ id: talks, title: Talks, kind: article, paragraphs: 9 }]\n'
  for (const [i, text] of [source, ...texts].entries()) await writeFile(join(into, `${i}.yaml`), text)
  return join(into, '..')
}
const person = (id: string, name = id.toUpperCase()) =>
  `people: [{ id: ${id}, name: ${JSON.stringify(name)}, citations: [P1] }]\n`

async function plan(...args: string[]) {
  const { PATH = '' } = process.env
  const main = join(import.meta.dirname, '../src/main.ts')
  return (await promisify(execFile)(process.execPath, [main, 'seed', 'plan', ...args], { env: { PATH } })).stdout
}

const umerov = '      - { value: Umierov, lang: en, kind: alias }\n'
const umerovsTeam = `      - role: Head of the Ukrainian negotiating team
        organization: ukrainian-negotiating-team
        country: UA
        citations: [P3]
`

describe('what has changed is told by its meaning', () => {
  test('names, by language and script', async () => {
    const more = `${umerov}      - { value: Умєров, lang: uk, kind: alias }\n      - { value: Р. Умєров, lang: uk, kind: alias }\n`
    expect((await toldOf(['actors.yaml', umerov, more])).slice(0, 4)).toEqual([
      'People changed (1)',
      '~ people/rustem-umerov: Rustem Umerov',
      '    names: + Умєров, Р. Умєров (uk, Cyrl)',
      '',
    ])
    expect(await toldOf(['actors.yaml', umerov, ''])).toContain('    names: − Umierov (en, Latn)')
    const renamed = await toldOf(['actors.yaml', 'name: Rustem Umerov', 'name: R. Umerov'])
    expect(renamed.slice(1, 4)).toEqual([
      '~ people/rustem-umerov: R. Umerov',
      '    name: “Rustem Umerov” → “R. Umerov”',
      '',
    ])
  })

  test('stances: moved, taken, given up', async () => {
    const geneva = '      - { stance: opposes, proposal: leaders-meet-in-geneva }\n'
    const edit = (to: string): [string, string, string] => ['positions.yaml', geneva, to]
    expect(await toldOf(edit(geneva.replace('opposes', 'supports')))).toContain(
      '    Russia on “The leaders meet in Geneva”: opposes → supports',
    )
    expect(await toldOf(edit(''))).toContain('    Russia on “The leaders meet in Geneva”: opposes → no stance')
    const more = `${geneva}      - { stance: neutral, proposal: mutually-acceptable-terms }\n`
    expect(await toldOf(edit(more))).toContain(
      '    Russia on “Terms that Ukraine accepts and Russia agrees to”: no stance → neutral',
    )
    const own = 'proposal: russia-settles-for-four-regions'
    expect(await toldOf(['positions.yaml', `opposes, ${own}`, `conditional, ${own}`])).toContain(
      '    Alexey Zhuravlyov on “Russia gets Luhansk, Donetsk, Zaporizhzhia and Kherson regions and settles for that”: opposes → conditional',
    )
  })

  test('citations that are lost stand out, of an entity and of its parts', async () => {
    const source = '“Zelensky seeks direct talks with Putin on territory”'
    const lines = await toldOf(
      ['actors.yaml', 'citations: [P1, P2, P7]', 'citations: [P1, P3, P4]'],
      [
        'talks.yaml',
        '{ participant: ukrainian-negotiating-team, citations: [P3] }',
        '{ participant: ukrainian-negotiating-team, citations: [P2] }',
      ],
    )
    expect(lines).toContain(`    citation gained: ${source}, paragraphs 3, 4`)
    expect(lines).toContain(`  ! citation LOST: ${source}, paragraphs 2, 7`)
    expect(lines).toContain(`  ! participant Ukrainian negotiating team: citation LOST: ${source}, paragraph 3`)
    expect(lines.at(-2)).toBe('! 2 citations are lost')
    const requoted = await toldOf(['positions.yaml', 'paragraph: 7, quote: if he dares', 'paragraph: 7, quote: if he'])
    expect(requoted).toContain(`    citation of ${source}, paragraph 7: quote “if he dares” → “if he”`)
    expect(requoted.filter(line => line.includes('LOST'))).toEqual([])
  })

  test('memberships begin and end', async () => {
    const role = 'Head of the Ukrainian negotiating team, Ukrainian negotiating team, Ukraine'
    expect(await toldOf(['actors.yaml', umerovsTeam, ''])).toContain(`    membership gone: ${role}`)
    const ended = umerovsTeam.replace('citations', 'to: 2026-03-05\n        citations')
    expect(await toldOf(['actors.yaml', umerovsTeam, ended])).toContain(
      '    membership “Head of the Ukrainian negotiating team”: ended 5 March 2026',
    )
    const more = `${umerovsTeam}      - { role: Minister, country: UA, from: 2026-03, citations: [P3] }\n`
    expect(await toldOf(['actors.yaml', umerovsTeam, more])).toContain(
      '    membership added: Minister, Ukraine, from March 2026',
    )
  })

  test('references by name, order as order, a long text from where it parts', async () => {
    const issues = 'issues: [territory, leaders-meeting, sovereignty, process]'
    const told = (to: string) => toldOf(['talks.yaml', issues, to])
    const fewer = await told('issues: [territory, venue, sovereignty]')
    expect(fewer).toContain('    issues: + Venue of a leaders’ meeting')
    expect(fewer).toContain('    issues: − Leaders’ meeting, How the talks go')
    expect(await told('issues: [process, leaders-meeting, sovereignty, territory]')).toContain(
      '    issues: in another order',
    )
    const long = (end: string) =>
      `people: [{ id: ann, name: Ann, description: ${'very '.repeat(40)}${end}, citations: [P1] }]`
    expect(writeText(await review(await data(long('good')), await data(long('bad'))))).toContain(
      '    description: “…very very very very very very good” → “…very very very very very very bad”\n',
    )
  })

  test('what is only stored in another way takes one line', async () => {
    const graph = await (engines.embedded as NonNullable<typeof engines.embedded>)()
    const dataset = await checkData(await data(person('ann'), person('bea')))
    await load(graph, {
      ...dataset,
      version: 'older',
      entries: dataset.entries.map(one => ({ ...one, hash: 'older' })),
    })
    expect(writeText(reviewOf(await planLoad(graph, dataset), dataset.entries))).toMatch(
      /^3 entries are only stored in another way: people\/ann, people\/bea, sources\/talks\n0 added, 3 changed, /,
    )
    await graph.close()
  })
})

test('what goes is told by its name, and what it becomes; ids that are retired otherwise as well', async () => {
  const both = person('ann', 'Ann Lee')
  const before = await data(both, person('anna', 'Anna Lee'), person('bea', 'Bea'), 'retired: [{ id: people/cid }]')
  const gone =
    'retired: [{ id: people/anna, into: people/ann, reason: One person }, { id: people/dan, into: people/ann }]'
  expect(
    writeText(await review(before, await data(both, person('cid', 'Cid'), gone)))
      .split('\n')
      .slice(0, -1),
  ).toEqual([
    'People removed (2)',
    '- people/anna: Anna Lee — merged into Ann Lee (people/ann): One person',
    '- people/bea: Bea — removed',
    '',
    'People added (1)',
    '+ people/cid: Cid',
    '    its id was retired',
    '',
    'Retired ids of people (2)',
    '= people/cid: retired no longer',
    '= people/dan: known to be merged into Ann Lee (people/ann)',
    '',
  ])
})

describe('as Markdown', () => {
  const hostile =
    '[x](http://evil.example) <img src=x> @all #1 www.evil.example GH-2 `a` *b* _c_ | ~d~ \n# e $f$ &amp; \\'
  test('text from the data stays text', async () => {
    const text = escapeMarkdown(hostile)
    expect(text).toBe(
      '\\[x\\](http:&#8203;//evil.example) &lt;img src=x&gt; @&#8203;all #&#8203;1 www&#8203;.evil.example GH&#8203;-2 ' +
        '\\`a\\` \\*b\\* \\_c\\_ \\| \\~d\\~ #&#8203; e &#36;f&#36; &amp;amp; \\\\',
    )
    expect(['- a', '1. a', '+ a', '12) a'].map(escapeMarkdown)).toEqual(['\\- a', '1\\. a', '\\+ a', '12\\) a'])
    const whole = writeMarkdown(await review(await data(), await data(person('ann', hostile))))
    expect(whole).toContain('- **\\[x\\](http:&#8203;//evil.example) ')
    expect(whole).not.toMatch(/[^\\]\[x|<img|@all|#1|\n# e/)
  })

  test('a terminal gets neither its control characters nor another direction', async () => {
    const text = writeText(await review(await data(), await data(person('ann', 'A\u001b[31m\u202eB'))))
    expect(text).toContain('+ people/ann: A [31mB\n')
  })

  test('long lists are folded, and the whole fits into the body of a pull request', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) => person(`p-${String(i).padStart(4, '0')}`, 'long '.repeat(12).trim()))
    const folded = writeMarkdown(await review(await data(), await data(...many(21))))
    expect(folded).toMatch(/<details>\n<summary>People added \(21\)<\/summary>\n\n- \*\*long [^]*\n\n<\/details>$/)
    const people = many(1500).map(text => `  - ${text.slice('people: ['.length, -2)}\n`)
    const huge = writeMarkdown(await review(await data(), await data(`people:\n${people.join('')}`)))
    expect(huge.length).toBeLessThan(65_536)
    expect(huge).toMatch(/\n- … and \d+ more\n\n<\/details>$/)
  })
})

describe('parley seed plan --from', () => {
  test('compares two folders, with no graph anywhere', { timeout: 30_000 }, async () => {
    const after = await edited(
      [
        'talks.yaml',
        'status: scheduled\n    date: 2026?-02-17/2026?-02-18',
        'status: held\n    date: 2026-02-17/2026-02-18',
      ],
      [
        'positions.yaml',
        'stance: opposes, proposal: leaders-meet-in-geneva',
        'stance: supports, proposal: leaders-meet-in-geneva',
      ],
      [
        'actors.yaml',
        'organizations:\n',
        '  - id: jane-doe\n    name: Jane_Doe\n    memberships: [{ role: Envoy, country: US, citations: [P5] }]\n    citations: [P5]\n\norganizations:\n',
      ],
      ['actors.yaml', 'citations: [P1, P7]', 'citations: [P1]'],
      [
        'positions.yaml',
        'positions:\n',
        `positions:
  - id: doe-demands-terms
    holder: jane-doe
    party: US
    capacity: official
    attribution: direct
    act: demands
    summary: Wants terms.
    stances: [{ stance: supports, proposal: mutually-acceptable-terms }]
    citations: [P5]

`,
      ],
    )
    const { version: from } = await checkData(firstSource)
    const { version: to } = await checkData(after)
    expect(await plan('--data', after, '--from', firstSource, '--format', 'markdown')).toBe(`\
2 added, 3 changed, 0 removed: version ${from} → ${to}

> [!WARNING]
> 1 citation is lost: in bold below.

### Meetings changed (1)

- **Third round of talks** (\`meetings/third-round\`)
  - status: scheduled → held
  - date: 17–18 February 2026, year inferred → 17–18 February 2026

### People changed (1)

- **Vladimir Putin** (\`people/vladimir-putin\`)
  - **citation LOST: “Zelensky seeks direct talks with Putin on territory”, paragraph 7**

### Positions changed (1)

- **Russia insists** (\`positions/russia-insists-on-moscow\`) — “Has said repeatedly that any meeting of the leaders can only be in Moscow.”
  - Russia on “The leaders meet in Geneva”: opposes → supports

### People added (1)

- **Jane\\_Doe** (\`people/jane-doe\`) — Envoy

### Positions added (1)

- **Jane\\_Doe, for United States, demands** (\`positions/doe-demands-terms\`) — “Wants terms.”
  - supports “Terms that Ukraine accepts and Russia agrees to”
`)
  })

  test('says so when nothing is to change', async () => {
    const { version } = await checkData(firstSource)
    for (const format of ['text', 'markdown'])
      expect(await plan('--from', firstSource, '--format', format)).toBe(
        `Nothing to change: the graph holds version ${version}.\n`,
      )
  })

  test('says in which of the folders something is wrong', async () => {
    const wrong = await data('people: [{ id: ann, nmae: Ann }]')
    const { stderr } = await plan('--from', wrong).catch(error => error)
    expect(stderr.split('\n')[0]).toContain(`${join(wrong, 'talks/1.yaml')}:1:`)
  })
})
