/** Views of many parties, and of names in many scripts. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linesOf, text, widthOf } from '../src/embed/draw.ts'
import { isCovered } from '../src/embed/fonts.ts'
import { arrange } from '../src/embed/network/layout.ts'
import { arranged } from '../src/embed/network/thread.ts'
import { pngOf } from '../src/embed/png.ts'
import { svgOf } from '../src/embed/svg.ts'
import { themeOf } from '../src/embed/theme.ts'
import { wordsIn } from '../src/embed/words.ts'
import { engines, loaded } from './engines.ts'
import { type Service, serviceOn } from './service.ts'

const embedded = engines.embedded as NonNullable<typeof engines.embedded>

describe('many parties', () => {
  const parties =
    'UA RU US GB FR DE PL TR CN IN BR ZA JP KR IT ES NL SE FI NO DK EE LV LT CZ SK HU RO BG GR PT IE AT CH BE CA AU MX AR SA'.split(
      ' ',
    )
  const citations = [{ source: 'paper', paragraph: 1 }]
  let service: Service
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-'))
    const proposals = [
      { id: 'truce', name: 'A truce', issues: ['war'], regions: ['UA-14'], citations },
      { id: 'war-goes-on', name: 'The war goes on', issues: ['war'], excludes: ['truce'], citations },
    ]
    const positions = parties.flatMap((party, i) =>
      proposals.map(({ id }, j) => ({
        id: `${id}-${party.toLowerCase()}`,
        holder: party,
        party,
        capacity: i % 5 === 0 ? 'individual' : 'official',
        attribution: 'reported',
        act: 'states',
        summary: `Says so of ${id}.`,
        date: '2101-04-05',
        stances: [{ stance: (i + j) % 2 ? 'opposes' : 'supports', proposal: id }],
        citations,
      })),
    )
    const file = {
      sources: [{ id: 'paper', title: 'A paper', kind: 'article', paragraphs: 9 }],
      issues: [{ id: 'war', name: 'War', citations }],
      negotiations: [{ id: 'talks', name: 'Talks', parties, issues: ['war'], citations }],
      proposals,
      positions,
    }
    // JSON is YAML.
    await writeFile(join(folder, 'many.yaml'), JSON.stringify(file))
    service = await serviceOn(await loaded(await embedded(), folder))
  })
  afterAll(async () => {
    await service.close()
    await rm(folder, { recursive: true })
  })

  const drawn = async (view: string, width: number) => {
    const { text: svg } = await service.get(`/embed/${view}.svg?negotiation=talks&width=${width}`)
    return { svg, height: Number(/ height="(\d+)"/.exec(svg)?.[1]) }
  }
  const positionsIn = (svg: string) => new Set(svg.match(/\/v1\/positions\/[\w-]+/g))

  test.each(['matrix', 'sticking-points', 'map'])('%s has all of them on two screens at most', async view => {
    for (const [width, most] of [
      [360, 2400],
      [900, 1600],
    ] as const) {
      const { svg, height } = await drawn(view, width)
      expect(height).toBeLessThan(most)
      // The map has only what concerns a region.
      expect(positionsIn(svg).size).toBe(view === 'map' ? parties.length : 2 * parties.length)
    }
  })

  test('heads of a matrix stand upright before a name is broken', async () => {
    const { svg } = await drawn('matrix', 1400)
    expect(svg).toMatch(/rotate\(-90\)"><text[^>]*>Ukraine<\/text>/)
    expect(svg).toMatch(/>The Netherlands<\/text>/)
  })
})

describe('letters', () => {
  const canvas = { width: 600, theme: themeOf('light'), words: wordsIn('en'), lang: 'en' }
  const pngOfLine = (line: string) => {
    const content = text(line, { x: 300, y: 30, size: 20, fill: '#000', 'text-anchor': 'middle' })
    return pngOf(svgOf({ content, height: 50, title: '', description: '' }, canvas))
  }

  // Where there are only boxes, or nothing, the same letters in another order look the same.
  test.each([
    ['Arabic', 'محمد', 'دحمم'],
    ['Hebrew', 'משה', 'שמה'],
    ['Georgian', 'გია', 'აგი'],
    ['Armenian', 'Արամ', 'Արմա'],
    ['Devanagari', 'कमल', 'लमक'],
    ['Arabic beside Hebrew', 'משה محمد', 'משה دحمم'],
    ['Arabic beside Armenian', 'Արամ (محمد)', 'Արամ (دحمم)'],
    ['Arabic beside what only the machine may have', '王 محمد', '王 دحمم'],
  ])('of %s are drawn in PNG', async (_, one, other) => {
    expect(isCovered(one)).toBe(!one.includes('王'))
    const [drawn, same, another] = await Promise.all([one, one, other].map(pngOfLine))
    expect(drawn?.equals(same as Buffer)).toBe(true)
    expect(drawn?.equals(another as Buffer)).toBe(false)
  })

  test('a line that is written from right to left is told so as a whole', () => {
    const look = { x: 0, y: 0, fill: '#000' }
    expect(text('الاتفاق مع NATO', look)).toContain('>\u2067الاتفاق مع NATO\u2069<')
    for (const line of ['NATO مع', '\u2068محمد\u2069: who stands where', '2026'])
      expect(text(line, look)).toContain(`>${line}<`)
  })

  test('a word without end is set in as many lines as are asked for, and nothing of it is lost', () => {
    const word = 'wide'.repeat(100_000)
    expect(linesOf(word, 120, 13)).toHaveLength(4)
    const lines = linesOf(word, 120, 13, 400, Number.POSITIVE_INFINITY)
    expect(lines.join('')).toBe(word)
    for (const line of lines.slice(0, 20)) expect(widthOf(line, 13)).toBeLessThanOrEqual(120)
  })

  test('what is cut ends with a word and an ellipsis', () => {
    expect(linesOf('Has said repeatedly that any meeting of the leaders', 130, 13, 400, 1)).toEqual(['Has said…'])
    expect(linesOf('सुब्रह्मण्यम'.repeat(9), 60, 13, 400, 1)[0]).toMatch(/^[^…]+…$/)
  })
})

test('a network is arranged once for all who draw it', async () => {
  const sketch = {
    width: 300,
    height: 300,
    centre: undefined,
    marks: Array.from({ length: 12 }, () => ({ radius: 5, labels: [{ width: 80, height: 14 }] })),
    lines: [[0, 1] as const],
  }
  const made = await arranged(sketch)
  expect(await arranged(structuredClone(sketch))).toBe(made)
  expect(made).toEqual(arrange(sketch))
})
