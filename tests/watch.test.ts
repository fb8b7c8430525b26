/** Files that are served while somebody writes them. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checking } from '../seed/check.ts'
import { randomFrom } from '../seed/random.ts'
import { writeMany } from './many.ts'
import { serve } from './process.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-watch-'))
})
afterEach(() => rm(folder, { recursive: true }))

const source = 'sources: [{ id: news, title: News, kind: article }]\n'
const saying = (summary: string) => `${source}positions:
  - { id: view, holder: UA, party: UA, capacity: official, attribution: direct, act: states, summary: "${summary}", citations: [P1] }
`
const write = (text: string, name = 'news.yaml') => writeFile(join(folder, name), text)

/** Asks until the answer is as it should be, in JSON. */
async function until(url: string, right: (body: any, status: number) => boolean): Promise<any> {
  const deadline = Date.now() + 20_000
  for (;;) {
    const reply = await fetch(url)
    const body = await reply.json()
    if (right(body, reply.status)) return body
    if (Date.now() > deadline) throw new Error(`never right: ${JSON.stringify(body)}`)
    await delay(10)
  }
}

describe('serve --watch', () => {
  test('serves what was saved, says what has changed, and keeps the last good data when a file is broken', async () => {
    await write(saying('One'))
    const { address, said } = await serve({}, '--watch', '--data', folder)
    const first = await until(`${address}/v1/positions/view`, body => body.data?.summary === 'One')

    await write(saying('Two'))
    await until(`${address}/v1/positions/view`, body => body.data.summary === 'Two')
    const changes = await until(`${address}/v1/changes?since=${first.meta.data_version}`, body => body.data.length > 0)
    expect(changes.data).toMatchObject([
      { kind: 'changed', entity: { id: 'view' }, fields: [{ field: 'summary', old: 'One', new: 'Two' }] },
    ])

    await write(saying('Three').replace('act: states', 'act: shouts'))
    const ready = await until(`${address}/health/ready`, body => body.rejected)
    expect(ready).toMatchObject({
      status: 'ready',
      rejected: {
        detail: '1 problem in the data',
        problems: [{ file: 'news.yaml', line: 3, path: 'positions[0].act', message: /"shouts" is not one of/ }],
      },
    })
    expect((await until(`${address}/v1/positions/view`, () => true)).data.summary).toBe('Two')
    // The log is written a moment later.
    await expect.poll(() => said.out).toMatch(/news\.yaml:3:\d+ {2}positions\[0\]\.act: \\"shouts\\" is not one of/)

    // Emptied, as a program does that writes the file anew and is interrupted.
    await write('')
    await until(`${address}/health/ready`, body => /is empty/.test(body.rejected?.problems[0].message))
    expect((await until(`${address}/v1/positions/view`, () => true)).data.summary).toBe('Two')

    await write(saying('Four'))
    await until(`${address}/v1/positions/view`, body => body.data.summary === 'Four')
    expect(await until(`${address}/health/ready`, () => true)).toMatchObject({ rejected: null })
  })

  test('takes in files that are added, moved into folders and taken away', async () => {
    await write(source)
    const { address } = await serve({}, '--watch', '--data', folder)
    await mkdir(join(folder, 'more'))
    await write('people: [{ id: ann, name: Ann, citations: [{ source: news }] }]', 'more/people.yaml')
    await until(`${address}/v1/people/ann`, (_, status) => status === 200)
    await rm(join(folder, 'more'), { recursive: true })
    await until(`${address}/v1/people/ann`, (_, status) => status === 410)
  })

  test('begins with files that are wrong, says so, and serves them once they are right', async () => {
    await write(saying('One').replace('holder: UA', 'holder: XX'))
    const { address } = await serve({}, '--watch', '--data', folder)
    const { status, detail } = await until(`${address}/health/ready`, () => true)
    expect([status, detail]).toEqual([503, 'nothing has been loaded yet; 1 problem in the data'])
    await write(saying('One'))
    await until(`${address}/v1/positions/view`, body => body.data?.summary === 'One')
  })

  test('readers meet no error and no mixture of two versions while files are saved at random', async () => {
    const { below, pick } = randomFrom(7)
    await write(source)
    const edition = (name: string, n: number) =>
      write(
        `positions:\n${Array.from({ length: 20 }, (_, i) => `  - { id: ${name}-${i}, holder: UA, party: UA, capacity: official, attribution: direct, act: states, summary: "${name} ${n}", citations: [P1] }\n`).join('')}`,
        `${name}.yaml`,
      )
    const names = ['a', 'b', 'c']
    for (const name of names) await edition(name, 0)
    const { address } = await serve({}, '--watch', '--data', folder)
    const seen = new Map<string, string>()
    const wrong: string[] = []
    let [reading, answers] = [true, 0]
    const readers = Array.from({ length: 50 }, async (_, reader) => {
      while (reading) {
        const url =
          reader % 2 === 0
            ? `${address}/v1/positions?limit=100`
            : `${address}/v1/countries/UA/positions?limit=100&total=exact`
        const reply = await fetch(url)
        const body: any = await reply.json()
        if (reply.status !== 200) wrong.push(`${reply.status}: ${JSON.stringify(body)}`)
        else {
          const held = [...new Set(body.data.map(({ summary }: { summary: string }) => summary))].sort().join(', ')
          const { data_version } = body.meta
          if (held.split(', ').length !== names.length) wrong.push(`mixed: ${held}`)
          if ((seen.get(data_version) ?? held) !== held)
            wrong.push(`${data_version}: ${seen.get(data_version)} and ${held}`)
          seen.set(data_version, held)
        }
        answers++
      }
    })
    for (let n = 1; n <= 20 || seen.size < 6; n++) {
      await edition(pick(names), n)
      await delay(below(120))
    }
    await delay(300)
    reading = false
    await Promise.all(readers)
    expect(wrong.slice(0, 3)).toEqual([])
    expect(answers).toBeGreaterThan(100)
  })
})

test('a folder that is checked again gives the same as one that is checked anew', async () => {
  await writeMany(folder, { edition: 'a', positions: 60 })
  const file = join(folder, 'made-up.yaml')
  const text = await readFile(file, 'utf8')
  // A file a collection, so that what changes in one has to be noticed in what was made of the others.
  const collections = text.split(/^(?=\w)/m)
  const nameOf = (part: string) => join(folder, `${part.slice(0, part.indexOf(':'))}.yaml`)
  await rm(file)
  for (const part of collections) await writeFile(nameOf(part), part)
  const again = checking(folder)
  const anew = () => checking(folder)()
  const { below, pick } = randomFrom(11)
  const edits = [
    (whole: string) => whole.replace(/name: Speaker (\d+)/, `name: Orator ${below(9)}`),
    (whole: string) =>
      whole.replace('title: Nobody said any of this', `title: Nobody said this\n    date: 2101-0${1 + below(8)}`),
    (whole: string) =>
      whole.replace('holder: speaker-3', pick(['holder: speaker-4', 'holder: Speaker 5', 'holder: nobody'])),
    (whole: string) => whole.replace('issues:\n      - matter-2', `issues:\n      - matter-${below(20)}`),
    (whole: string) => whole.replace('name: Outcome 3\n', `name: Outcome 3\n    excludes: [outcome-${4 + below(9)}]\n`),
    (whole: string) => `${whole}retired: [{ id: people/nobody, into: people/speaker-${below(3)} }]\n`,
    (whole: string) => `${whole}defaults: { meetings: { kind: round } }\n`,
    (whole: string) => whole.replace('act: states', pick(['act: demands', 'act: shouts'])),
  ]
  const outcome = (check: () => ReturnType<typeof anew>) =>
    check().then(
      ({ dataset }) => dataset.version,
      error => error.problems.map((problem: object) => JSON.stringify(problem)),
    )
  const outcomes = new Set<string>()
  for (let i = 0; i < 60; i++) {
    const edited = pick(edits)(pick(edits)(text)).split(/^(?=\w)/m)
    for (const part of edited) await writeFile(nameOf(part), part)
    const left = edited.map(nameOf)
    for (const gone of ['retired', 'defaults'].map(name => join(folder, `${name}.yaml`)))
      if (!left.includes(gone)) await rm(gone, { force: true })
    const [one, other] = [await outcome(again), await outcome(anew)]
    expect(one).toEqual(other)
    outcomes.add(String(one))
  }
  expect(outcomes.size).toBeGreaterThan(10)
})
