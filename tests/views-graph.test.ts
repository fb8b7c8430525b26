/** The view of who is tied to whom: whole, repeatable, readable, whatever the names are. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { widthOf } from '../src/embed/draw.ts'
import { arrange } from '../src/embed/network/layout.ts'
import type { Sketch } from '../src/embed/network/sketch.ts'
import { arranged, MOST_WAITING } from '../src/embed/network/thread.ts'
import { themeOf } from '../src/embed/theme.ts'
import type { Answers } from '../src/embed/view.ts'
import { graph } from '../src/embed/views/graph.ts'
import { languages, wordsIn } from '../src/embed/words.ts'
import { engines, loaded, onEachEngine } from './engines.ts'
import { type Service, serviceOn } from './service.ts'

interface Found {
  name: string
  attributes: Record<string, string>
  text: string
  children: Found[]
}

/** As a parser reads it that takes nothing but well-formed XML. */
function parsed(svg: string): Found {
  const root: Found = { name: '', attributes: {}, text: '', children: [] }
  const open = [root]
  const parser = new SaxesParser({ fragment: false })
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const made: Found = { name, attributes: attributes as Record<string, string>, text: '', children: [] }
    open.at(-1)?.children.push(made)
    open.push(made)
  })
  parser.on('text', text => {
    for (const one of open) one.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(svg).close()
  return root
}

const all = (found: Found): Found[] => found.children.flatMap(child => [child, ...all(child)])

/** Addresses of the entities that are drawn, in a list below or not. */
const drawn = (svg: string) => new Set(all(parsed(svg)).flatMap(({ attributes }) => attributes.href ?? []))

interface Box {
  what: string
  left: number
  right: number
  top: number
  bottom: number
}

/** What is written, by lines; Inter's letters reach from some 0.75 above the base line to 0.2 below. */
const labels = (svg: string): Box[] =>
  all(parsed(svg))
    .filter(({ name }) => name === 'text')
    .map(({ text, attributes }) => {
      const size = Number(attributes['font-size'])
      const width = widthOf(text, size, attributes['font-weight'] === '600' ? 600 : 400)
      const [x, y] = [Number(attributes.x), Number(attributes.y)]
      const left =
        attributes['text-anchor'] === 'end' ? x - width : attributes['text-anchor'] === 'middle' ? x - width / 2 : x
      return { what: text, left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.2 }
    })

const overlapping = (boxes: Box[]) =>
  boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(b => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map(b => `${a.what} / ${b.what}`),
  )

/** Names beside marks, as opposed to headings, notes and the legend, whose places are their own coordinates. */
const beside = (svg: string) => {
  const within = all(parsed(svg)).filter(({ name }) => name === 'a')
  return within.flatMap(({ children }) => children.filter(({ name }) => name === 'text'))
}

onEachEngine('the graph view', open => {
  let service: Service
  beforeAll(async () => {
    service = await serviceOn(await loaded(await open()))
  })
  afterAll(() => service.close())

  const around = '/embed/graph.svg?entity=people/volodymyr-zelensky&depth=2'

  test('draws every entity of the answer', async () => {
    const { body } = await service.get('/v1/graph/people/volodymyr-zelensky/neighbors?depth=2&limit=500')
    const { status, text } = await service.get(around)
    expect(status).toBe(200)
    expect([...drawn(text)].sort()).toEqual(
      [
        '/v1/people/volodymyr-zelensky',
        ...body.data.map((one: { entity: { href: string } }) => one.entity.href),
      ].sort(),
    )
  })

  test('draws the whole graph, and every tie once', async () => {
    const { body } = await service.get('/v1/graph?limit=500')
    const { text } = await service.get('/embed/graph.svg')
    type Edge = { from: { href: string }; to: { href: string } }
    const ends = body.data.map(({ from, to }: Edge) => [from.href, to.href])
    expect([...drawn(text)].sort()).toEqual([...new Set(ends.flat())].sort())
    const lines = all(parsed(text)).filter(({ attributes }) => attributes['pointer-events'] === 'stroke')
    expect(lines.length).toBe(new Set(ends.map((pair: string[]) => [...pair].sort().join(' '))).size)
  })

  test('follows only the relations that are asked for', async () => {
    const { text } = await service.get('/embed/graph.svg?relation=organization')
    expect(text).toContain('Rustem Umerov – organization: Ukrainian negotiating team (Head of')
    expect([...drawn(text)].filter(href => !/^\/v1\/(people|organizations)\//.test(href))).toEqual([])
  })

  test('says that there is nothing', async () => {
    const { status, text } = await service.get('/embed/graph.svg?entity=people/volodymyr-zelensky&relation=supersedes')
    expect([status, text]).toEqual([200, expect.stringContaining('Nothing is found.')])
    expect(text).toContain('Volodymyr Zelensky')
  })

  test('says a claim only by a position: nothing else ties a country and what it claims', async () => {
    const { text } = await service.get('/embed/graph.svg?entity=regions/UA-14&depth=2')
    const ties = all(parsed(text))
      .filter(({ name }) => name === 'g')
      .map(({ text }) => text)
    expect(ties.filter(tie => /^Donetsk region – |: Donetsk region$/m.test(tie) && tie.includes('Russia –'))).toEqual(
      [],
    )
    expect(ties).toContain('Donetsk region – country: Ukraine')
  })

  test.each([
    ['entity=people/nobody', 404],
    ['entity=nothing', 400],
    ['entity=planets/mars', 400],
    ['entity=countries/UA&depth=3', 400],
    ['relation=envy', 400],
    ['entity=countries/UA&as_of=soon', 400],
    ['colour=red', 400],
  ])('%s is %d', async (query, status) => {
    expect((await service.get(`/embed/graph.svg?${query}`)).status).toBe(status)
  })

  test('is the same each time, and for two who ask at once', async () => {
    const other = await serviceOn(await loaded(await open()))
    const [one, two] = await Promise.all([service.get(`${around}&width=901`), service.get(`${around}&width=901`)])
    expect(one.text).toBe(two.text)
    expect((await other.get(`${around}&width=901`)).text).toBe(one.text)
    await other.close()
  })

  test('is there as PNG and as a page, light and dark, in every language', async () => {
    const { headers, status } = await service.get('/embed/graph.png?entity=countries/UA&theme=dark')
    expect([status, headers['content-type']]).toEqual([200, 'image/png'])
    expect((await service.get('/embed/graph?entity=countries/UA')).text).toContain('Rustem Umerov – country: Ukraine')
    for (const lang of languages) expect((await service.get(`/embed/graph.svg?lang=${lang}`)).status).toBe(200)
  })
})

const canvas = (width = 900, theme: 'light' | 'dark' = 'light') => ({
  width,
  theme: themeOf(theme),
  words: wordsIn('en'),
  lang: 'en',
})

const person = (i: number, name = `Person ${i}`) => ({ type: 'people', id: `p${i}`, name, href: `/v1/people/p${i}` })

/** A centre with so many around it, each third tied to the one before it. */
function answersOf(
  count: number,
  { name, next = null }: { name?: (i: number) => string; next?: string | null } = {},
): Answers {
  const of = (i: number) => person(i, name?.(i))
  const ends = Array.from({ length: count }, (_, i) => [i + 1, i % 3 === 0 && i > 0 ? i : 0] as const)
  return {
    neighbors: {
      data: ends.map(([i]) => ({
        entity: of(i),
        depth: 1,
        from: of(0),
        ties: [{ relation: 'organization', direction: 'in', said: null }],
        ways: 1,
      })),
      page: { next },
    },
    whole: {
      data: ends.map(([i, to]) => ({ from: of(i), relation: 'organization', to: of(to), said: { role: null } })),
      page: { next: null },
    },
    item: { data: of(0) },
  }
}

const svgOf = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`

describe('a network', () => {
  test.each([
    [{}, 'And 101 more.'],
    [{ next: '/more' }, 'And more than 101 more.'],
  ])('draws so many, and tells how many are left: %o', async (more, told) => {
    const { content, description } = await graph.draw(answersOf(400, more), canvas(), {})
    expect(drawn(svgOf(content)).size).toBe(300)
    expect(content).toContain(told)
    expect(description).toContain(told)
  })

  test.each([1, 2, 30, 120, 300])('of %d has no label on another, and all within the picture', async count => {
    for (const width of [240, 360, 900, 2000]) {
      const { content, height } = await graph.draw(answersOf(count), canvas(width), {})
      const written = labels(svgOf(content.replaceAll(/<g transform="translate[^]*?<\/g>/g, '')))
      expect(overlapping(written), String(width)).toEqual([])
      expect(written.filter(box => box.left < 0 || box.right > width || box.top < 0 || box.bottom > height)).toEqual([])
    }
  })

  test('names what it is about, and what it has room for', async () => {
    const { content } = await graph.draw(answersOf(30), canvas(), {})
    const names = beside(svgOf(content)).map(({ text }) => text)
    expect(names).toContain('Person 0')
    expect(names.length).toBeGreaterThan(25)
  })

  test('marks lie apart', () => {
    const sketch = sketchOf(300)
    const { marks } = arrange(sketch)
    const close = marks.flatMap((a, i) => marks.slice(i + 1).filter(b => Math.hypot(a.x - b.x, a.y - b.y) < 8))
    expect(close).toEqual([])
    for (const { x, y } of marks) expect(x > 0 && x < 900 && y > 0 && y < 900).toBe(true)
  })

  test.each([
    ['markup', '</text><script>alert(1)</script>"\'&'],
    ['no characters of XML', 'nul \0 \u0001 \ud800 \uffff'],
    ['right to left', 'שלום עולם \u202eabc مرحبا'],
    ['one word without end', 'x'.repeat(100_000)],
    ['many words', 'Very long name '.repeat(10_000)],
    ['nothing', ''],
  ])('bears names that are %s', async (_, name) => {
    const { content, title, description } = await graph.draw(answersOf(40, { name: () => name }), canvas(), {})
    expect(drawn(svgOf(content)).size).toBe(41)
    expect(content).not.toContain('<script')
    expect(title.length + description.length).toBeLessThan(60 * 400)
    // What turns the direction is closed again before anything of ours follows.
    if (/\u202e/.test(name)) expect(title).toContain(`\u2068${name}\u2069`)
  })

  test('is arranged alike here, in a thread and in another process', async () => {
    const sketch = sketchOf(60)
    const here = JSON.stringify(arrange(sketch))
    expect(JSON.stringify(await arranged(sketch))).toBe(here)
    const layout = join(import.meta.dirname, '../src/embed/network/layout.ts')
    const script = `import { arrange } from ${JSON.stringify(layout)}; process.stdout.write(JSON.stringify(arrange(${JSON.stringify(sketch)})))`
    expect(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })).toBe(here)
  })

  test('one that cannot be arranged is no end of it', async () => {
    await expect(arranged({ ...sketchOf(3), lines: [[0, 99]] })).rejects.toThrow()
    expect((await arranged(sketchOf(3))).marks).toHaveLength(3)
  })

  test('no more wait than are served in a while, and the same one waits once', async () => {
    const service = await serviceOn(await loaded(await (engines.embedded as NonNullable<typeof engines.embedded>)()))
    const view = '/embed/graph.svg?entity=people/rustem-umerov'
    const before = await service.get(view)
    // The first takes seconds, in which the others wait.
    const long = arranged(sketchOf(900))
    const rest = Array.from({ length: MOST_WAITING - 1 }, (_, i) => arranged(sketchOf(100 + i)))
    const again = Array.from({ length: MOST_WAITING }, () => arranged(sketchOf(100)))
    await expect(arranged(sketchOf(200))).rejects.toThrow(/waiting/)

    const refused = await service.get(`${view}&width=700`)
    expect([refused.status, refused.headers['retry-after'], refused.body.type]).toEqual([503, '5', '/problems/busy'])
    // What was drawn before is at hand, and what is told in words does not wait.
    expect(await service.get(view)).toMatchObject({ status: 200, text: before.text })
    const page = await service.get('/explore/people/vladimir-putin')
    expect([page.status, page.text]).toEqual([
      200,
      expect.stringContaining('Too many pictures are being drawn just now'),
    ])

    expect((await long).marks).toHaveLength(900)
    for (const { marks } of await Promise.all(again)) expect(marks).toHaveLength(100)
    await Promise.all(rest)
    expect((await service.get(`${view}&width=700`)).status).toBe(200)
    await service.close()
  })
})

function sketchOf(count: number): Sketch {
  return {
    width: 900,
    height: 900,
    centre: 0,
    marks: Array.from({ length: count }, () => ({ radius: 5, labels: [{ width: 80, height: 14 }] })),
    lines: Array.from({ length: count - 1 }, (_, i) => [i + 1, i >> 2] as const),
  }
}
