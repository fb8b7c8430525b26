/** What docs/dashboards.md tells to paste elsewhere, as far as it can be run without the program that it is for. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { extract } from '@extractus/oembed-extractor'
import { DefaultSettings, TaskUtils } from '@microsoft/powerquery-parser'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { views } from '../src/embed/views.ts'
import { engines, loaded } from './engines.ts'
import { root } from './process.ts'
import { type Service, serviceOn } from './service.ts'

const recipes = await readFile(join(root, 'docs/dashboards.md'), 'utf8')
const codeAfter = (heading: string) =>
  new RegExp(`^## ${heading}$[^]*?^\`\`\`\\w+\\n([^]*?)^\`\`\`$`, 'm').exec(recipes)?.[1] as string

let service: Service
let address: string
beforeAll(async () => {
  service = await serviceOn(await loaded(await (engines.embedded as NonNullable<typeof engines.embedded>)()))
  address = await service.listen()
})
afterAll(() => service.close())

/** Of the Infinity data source, for what a dashboard shows. */
const macros = { '${__timeFrom:date:YYYY-MM-DD}': '2026-02-01', '${__timeTo:date:YYYY-MM-DD}': '2026-03-01' }
const addresses = [...recipes.matchAll(/https:\/\/parley\.example\.org(\/[^"'`\s)\]]+)/g)].map(([, path]) =>
  Object.entries(macros).reduce((filled, [macro, day]) => filled.replaceAll(macro, day), path as string),
)

test('every address is answered', async () => {
  expect(addresses.length).toBeGreaterThan(8)
  for (const path of new Set(addresses)) {
    expect(path).not.toContain('$')
    expect((await fetch(address + path)).status, path).toBe(200)
  }
})

test('Grafana: columns have the names that the recipe gives them', async () => {
  const { body } = await service.get('/v1/negotiations/geneva-talks/timeline?limit=500')
  expect(Object.keys(body.data[0])).toEqual(expect.arrayContaining(['date', 'kind', 'entity']))
  const { text } = await service.get('/v1/negotiations/geneva-talks/timeline.csv')
  expect(text.split('\n')[0]?.split(',')).toEqual(
    expect.arrayContaining(['date_earliest', 'date_latest', 'kind', 'entity_name']),
  )
})

test('Observable Framework: the loader writes a file that can be read', async () => {
  const loader = codeAfter('Observable Framework').replaceAll('https://parley.example.org', address)
  const { stdout } = await promisify(execFile)('sh', ['-c', loader], { encoding: 'buffer' })
  const file = new Uint8Array(stdout).buffer
  const rows = await parquetReadObjects({ file })
  expect(rows).toHaveLength(13)
  expect(rows[0]).toHaveProperty('party_name')
})

describe('Power BI', () => {
  const isRead = async (text: string) => TaskUtils.isParseStageOk(await TaskUtils.tryLexParse(DefaultSettings, text))

  test('the query is one', async () => {
    const query = codeAfter('Power BI')
    expect(await isRead(query)).toBe(true)
    expect(await isRead(query.replace(',\n', '\n'))).toBe(false)
  })

  test('the file is what it says: UTF-8 without a mark, with a row of names', async () => {
    const reply = await fetch(`${address}/v1/positions.csv`)
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await reply.arrayBuffer())
    const names = text.slice(0, text.indexOf('\n')).trim().split(',')
    expect(names[0]).toBe('id')
    expect(names).toEqual(expect.arrayContaining(['date_earliest', 'date_latest']))
  })
})

describe('a page that embeds by oEmbed', () => {
  test.each(views.map(({ name, example }) => [name, new URLSearchParams(example)] as const))(
    'finds %s by its address alone',
    async (name, example) => {
      const url = `${address}/embed/${name}?${example}`
      const found = await extract(url, { maxwidth: 480 })
      expect(found).toMatchObject({ method: 'auto-discovery', type: 'rich', provider_name: 'Parley', width: 480 })
      expect((found as unknown as { html: string }).html).toContain(`<iframe src="${address}/embed/${name}?`)
    },
  )

  test('may ask as WordPress does', async () => {
    const url = encodeURIComponent(`${address}/embed/timeline?negotiation=geneva-talks`)
    const reply = await fetch(`${address}/oembed?url=${url}&format=json&maxwidth=500&maxheight=750&dnt=1`)
    expect(reply.status).toBe(200)
    const { width, height, html } = (await reply.json()) as { width: number; height: number; html: string }
    expect([width <= 500, height <= 750]).toEqual([true, true])
    // All that it leaves of a frame.
    expect(html).toMatch(/^<iframe src="[^"]+" title="[^"]+" width="\d+" height="\d+" frameborder="0"/)
  })
})
