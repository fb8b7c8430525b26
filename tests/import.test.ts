/** Tables that become entries of a data folder. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkData } from '../seed/check.ts'
import { seed } from './process.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-import-'))
  await mkdir(join(folder, 'data'))
  await writeFile(
    join(folder, 'data/votes.yaml'),
    `sources: [{ id: votes, title: Votes, kind: dataset }]
people: [{ id: ann-lee, name: Ann Lee, citations: [P1] }]
issues: [{ id: peace, name: Peace, citations: [P1] }, { id: trade, name: Trade, citations: [P1] }]
proposals: [{ id: truce, name: A truce, issues: [peace], citations: [P1] }, { id: toll, name: No toll, issues: [trade], citations: [P1] }]
`,
  )
})
afterEach(() => rm(folder, { recursive: true }))

const mapping = `into: positions
file: votes/table.yaml
id: '{Speaker} {No}'
fields:
  holder: Speaker
  party: { column: Country, values: { Ukraine: UA, Russian Federation: RU } }
  date: { column: Date, format: dd.MM.yyyy }
  capacity: { value: official }
  attribution: { value: direct }
  act: { value: states }
  summary: Words
  issues: { column: Topics, split: ';' }
  stances:
    - { stance: { column: Truce, values: { Y: supports, N: opposes } }, proposal: { value: truce } }
    - { stance: { column: Toll, values: { Y: supports, N: opposes } }, proposal: { value: toll } }
  citations: [{ source: { value: votes }, paragraph: Par }]
`
const head = 'No,Speaker,Country,Date,Words,Topics,Truce,Toll,Par'

async function importing(table: string | Uint8Array, { rules = mapping, name = 'table.csv', write = false } = {}) {
  await writeFile(join(folder, name), table)
  await writeFile(join(folder, 'rules.yaml'), rules)
  const args = ['--mapping', join(folder, 'rules.yaml'), '--data', join(folder, 'data'), ...(write ? ['--write'] : [])]
  const { code, out, err } = await seed('import', join(folder, name), ...args)
  return { code, out, err: err.split('\n').filter(Boolean) }
}

const rows = `${head}
1,Ann Lee,Ukraine,05.03.2101,"Wants a truce, soon.",Peace;trade,Y,,4
2,Ann Lee,Russian Federation,06.03.2101,"Two
lines",,N,Y,5
`

describe('seed import of a table', () => {
  test('says what it would write, and writes nothing', async () => {
    const { code, out } = await importing(rows)
    expect(code).toBe(0)
    expect(out).toContain('new: 2 (positions/ann-lee-1, positions/ann-lee-2)')
    expect(out).toContain('Nothing was written yet; with --write it goes to votes/table.yaml.')
    expect(await readdir(join(folder, 'data'))).toEqual(['votes.yaml'])
  })

  test('writes a file that says what the table says, the same each time', async () => {
    for (const expected of ['new: 2', 'new: 2']) {
      const { code, out } = await importing(rows, { write: true })
      expect([code, out]).toEqual([0, expect.stringContaining(expected)])
    }
    expect(await readdir(join(folder, 'data/votes'))).toEqual(['table.yaml'])
    const { entries } = await checkData(join(folder, 'data'))
    const of = (key: string) => entries.find(entry => entry.key === key)?.fields
    expect(of('positions/ann-lee-1')).toMatchObject({
      holder: 'people/ann-lee',
      party: 'countries/UA',
      date: '2101-03-05',
      summary: 'Wants a truce, soon.',
      issues: ['issues/peace', 'issues/trade'],
      stances: [{ stance: 'supports', proposal: 'proposals/truce' }],
      citations: [{ source: 'sources/votes', paragraph: 4, quote: null }],
    })
    expect(of('positions/ann-lee-2')).toMatchObject({
      party: 'countries/RU',
      stances: [
        { stance: 'opposes', proposal: 'proposals/truce' },
        { stance: 'supports', proposal: 'proposals/toll' },
      ],
    })
  })

  test('several rows of one person become one person with several roles, in any script', async () => {
    const rules = `into: people
file: people.yaml
id: '{Name}'
fields:
  name: Name
  memberships: [{ role: Role, from: { column: Since, format: LLLL yyyy, language: uk }, citations: [{ source: { value: votes } }] }]
  citations: [{ source: { value: votes } }]
`
    const table =
      '\ufeffName\tRole\tSince\r\nРустем Умєров\tSecretary\tлипень 2025\r\nРустем Умєров\tHead of team\t\r\n'
    const { code, err } = await importing(table, { rules, name: 'people.tsv', write: true })
    expect([code, err]).toEqual([0, []])
    const { entries } = await checkData(join(folder, 'data'))
    const person = entries.find(({ key }) => key === 'people/rustem-umierov')?.fields
    expect(person).toMatchObject({
      name: 'Рустем Умєров',
      memberships: [
        { role: 'Secretary', from: '2025-07' },
        { role: 'Head of team', from: null },
      ],
    })
  })

  test('an entry that the folder has already is joined', async () => {
    const rules =
      "into: people\nfile: p.yaml\nid: '{Name}'\nfields: { description: Who, citations: [{ source: { value: votes } }] }\n"
    const { code, out } = await importing('Name,Who\nAnn Lee,Envoy\n', { rules })
    expect([code, out]).toEqual([0, expect.stringContaining('joins what is there: 1 (people/ann-lee)')])
  })

  test('every row that is wrong is told at once, with its line and column, and nothing is written', async () => {
    const table = `${head}
1,Ann Lee,Ukraine,31.02.2101,"Two\r
lines",,Y,,1

2,Ann Lee,Ukrane,05.03.2101,Words,,Y,,1
,Ann Lee,Ukraine,05.03.2101,Words,,Maybe,,1
`
    const { code, err } = await importing(table, { write: true })
    expect(code).toBe(1)
    expect(err).toEqual([
      'table.csv:2  column "Date": "31.02.2101" is not a date of the format dd.MM.yyyy',
      'table.csv:5  column "Country": "Ukrane" has no value in the mapping, which has Ukraine, Russian Federation — did you mean Ukraine?',
      'table.csv:6  column "Truce": "Maybe" has no value in the mapping, which has Y, N',
      'Nothing was written.',
    ])
    expect(await readdir(join(folder, 'data'))).toEqual(['votes.yaml'])
  })

  test('what is wrong in the light of the other files is told by row and column, too', async () => {
    const { code, err } = await importing(`${head}\n1,Bo Ek,Ukraine,05.03.2101,Words,Peace;War,Y,,1\n`)
    expect(code).toBe(1)
    expect(err).toEqual([
      'table.csv:2  column "Speaker": holder: nothing in people or organizations or countries has the id "Bo Ek"',
      'table.csv:2  column "Topics": issues.1: nothing in issues has the id "War"',
      'Nothing was written.',
    ])
  })

  test.each([
    [
      'a field that there is not',
      mapping.replace('summary:', 'sumary:'),
      'fields.sumary: unknown — did you mean summary?',
    ],
    [
      'a column that there is not',
      mapping.replace('Words', 'Word'),
      'the table has no column "Word" — did you mean Words?',
    ],
    ['a column in the id', mapping.replace('{No}', '{Nr}'), 'id: the table has no column "Nr" — did you mean No?'],
    ['an option that there is not', mapping.replace('split:', 'spilt:'), 'fields.issues'],
    ['a collection that there is not', mapping.replace('into: positions', 'into: position'), 'did you mean positions?'],
    ['a file outside the folder', mapping.replace('votes/table.yaml', '/etc/x.yaml'), 'a file below the data folder'],
    [
      'a file that leads out of it',
      mapping.replace('votes/table.yaml', 'a/../../x.yaml'),
      'a file below the data folder',
    ],
    ['what is no YAML', 'into: [', 'not readable as YAML'],
  ])('a mapping with %s', async (_, rules, message) => {
    const { code, err } = await importing(rows, { rules })
    expect([code, err.join('\n')]).toEqual([1, expect.stringContaining(message)])
  })

  test.each([
    ['ragged rows', `${head}\n1,Ann Lee\n`, 'table.csv:2  2 cells, where the table has 9 columns'],
    ['two columns of one name', 'A,A\n1,2\n', 'table.csv:1  two columns are called "A"'],
    ['a column without a name', 'A,,B\n1,2,3\n', 'table.csv:1  column 2 has no name'],
    ['nothing', '', 'the table is empty'],
    ['a quote that is not closed', `${head}\n"1\n`, 'not readable as a table'],
    ['UTF-16', Buffer.from(`\ufeff${head}\n`, 'utf16le'), 'this is not UTF-8; save the table as CSV in UTF-8'],
  ])('a table with %s', async (_, table, message) => {
    const { code, err } = await importing(table)
    expect([code, err.join('\n')]).toEqual([1, expect.stringContaining(message)])
  })

  test('ten thousand rows', async () => {
    const many = Array.from(
      { length: 10_000 },
      (_, i) => `${i},Ann Lee,Ukraine,05.03.2101,Words ${i},Peace,Y,N,${i + 1}`,
    )
    const { code, out } = await importing(`${head}\n${many.join('\n')}\n`, { write: true })
    expect([code, out]).toEqual([0, expect.stringContaining('new: 10000')])
    expect((await readFile(join(folder, 'data/votes/table.yaml'), 'utf8')).split('\n')).toHaveLength(10_003)
  })
})
