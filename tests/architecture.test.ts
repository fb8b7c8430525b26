/** What keeps the house in order: the direction of imports, where settings are read, and documents that do not lag. */
import { glob, readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { entities } from '../schema/entities.ts'
import { clientTypes, readDocuments } from '../scripts/docs.ts'
import { engines, firstSource, loaded } from './engines.ts'
import { type Service, serviceOn } from './service.ts'

const root = join(import.meta.dirname, '..')

/** Left to right: a file imports from its own layer or from one before it. The last wires everything together. */
const layers = [
  'clients/',
  'schema/',
  'seed/',
  'src/config.ts',
  'src/graph/',
  'src/formats/',
  'src/http/',
  'src/access/',
  'src/resources/',
  'src/search/',
  'src/connections/',
  'src/analysis/',
  'src/changes/',
  'src/embed/',
  'src/explorer/',
  'src/service/',
  'src/',
]
/** The verbs of the seed command stand beside it, but work on the graph. */
const commands = ['seed/command.ts', 'seed/verbs/']
const layerOf = (file: string) =>
  commands.some(command => file.startsWith(command))
    ? layers.length - 1
    : layers.findIndex(layer => file.startsWith(layer))

const files = (await Array.fromAsync(glob('{schema,seed,src,clients}/**/*.ts', { cwd: root }))).sort()
const texts = new Map(
  await Promise.all(files.map(async file => [file, await readFile(join(root, file), 'utf8')] as const)),
)

const importsOf = (file: string) =>
  [...(texts.get(file) ?? '').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, path]) =>
    relative(root, join(root, dirname(file), path as string)),
  )

describe('the code', () => {
  test.each(files)('%s imports only from what stands left of it', file => {
    const wrong = importsOf(file).filter(imported => imported.endsWith('.ts') && layerOf(imported) > layerOf(file))
    expect(wrong).toEqual([])
  })

  test('no file imports what imports it, not even a type', () => {
    const circles = files.flatMap(file => {
      const ways = new Map(importsOf(file).map(imported => [imported, [file, imported]]))
      for (const [reached, way] of ways)
        for (const next of importsOf(reached)) if (!ways.has(next)) ways.set(next, [...way, next])
      return ways.has(file) ? [ways.get(file)] : []
    })
    expect(circles).toEqual([])
  })

  test('the environment is read in one place', () => {
    const readers = files.filter(file => texts.get(file)?.includes('process.env'))
    expect(readers).toEqual(['src/config.ts'])
  })

  test('every dependency is used', async () => {
    const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    const all = [...texts.values()].join('\n')
    const unused = Object.keys(dependencies).filter(name => !all.includes(`'${name}'`) && !all.includes(`'${name}/`))
    expect(unused).toEqual([])
  })

  test('a client does without Node', () => {
    const needNode = files.filter(file => file.startsWith('clients/') && texts.get(file)?.includes("'node:"))
    expect(needNode).toEqual([])
  })

  test('files stay small enough to hold in mind', () => {
    const written = [...texts].filter(([file]) => file !== clientTypes)
    const long = written.filter(([, text]) => text.split('\n').length > 350).map(([file]) => file)
    expect(long).toEqual([])
  })

  test('every field of every entity is described', () => {
    for (const { fields } of entities)
      for (const field of fields) expect(field.description.length, field.name).toBeGreaterThan(2)
  })
})

const documents = await readDocuments()

test.each(documents)('$file has the parts that the code makes (npm run docs)', ({ is, shouldBe }) =>
  expect(is).toBe(shouldBe),
)

describe('the README', async () => {
  const { is } = documents.find(({ file }) => file === 'README.md') as (typeof documents)[number]

  test('names files that are there', () => {
    const named = [...is.matchAll(/\]\(([\w./-]+\.ts)\)/g)].map(([, file]) => file as string)
    expect(named.length).toBeGreaterThan(8)
    for (const file of named)
      expect(
        [file, `src/resources/${file}`, `src/http/${file}`, `src/analysis/${file}`, `schema/${file}`].some(path =>
          texts.has(path),
        ),
        file,
      ).toBe(true)
  })

  test('shows real answers, and asks what can be asked', async () => {
    const service: Service = await serviceOn(
      await loaded(await (engines.embedded as NonNullable<typeof engines.embedded>)()),
    )
    const shown = JSON.parse(/```json\n([^]+?)```/.exec(is)?.[1] as string)
    expect((await service.get(shown.data.href)).body).toMatchObject(shown)
    const asked = [...is.matchAll(/^curl '?localhost:3000([^'\s]+)/gm)].map(([, url]) => url as string)
    expect(asked.length).toBeGreaterThan(5)
    for (const url of asked) {
      const { status, body, text } = await service.get(encodeURI(url))
      expect(status, url).toBe(200)
      expect([body ? body.data : text].flat().length, url).toBeGreaterThan(0)
    }
    await service.close()
  })
})

test('what CONTRIBUTING.md names is there', async () => {
  const text = await readFile(join(root, 'CONTRIBUTING.md'), 'utf8')
  const named = [
    ...text.matchAll(/`((?:src|schema|seed|tests|bench|docs|ops|scripts)\/(?:[\w./*-]*(?:\/|\.\w+))?)`/g),
  ].map(([, path]) => path as string)
  expect(named.length).toBeGreaterThan(10)
  const missing = []
  for (const path of named) if ((await Array.fromAsync(glob(path, { cwd: root }))).length === 0) missing.push(path)
  expect(missing).toEqual([])
})

test('every rule of docs/semantics.md names a test that there is', async () => {
  const rules = await readFile(join(root, 'docs/semantics.md'), 'utf8')
  const held = await Array.fromAsync(glob('tests/analysis*.test.ts', { cwd: root }))
  const tests = (await Promise.all(held.map(file => readFile(join(root, file), 'utf8')))).join('\n')
  const named = [...rules.replaceAll('\n', ' ').matchAll(/\*Tests?: ([^*]+)\.\*/g)].flatMap(([, names]) =>
    (names as string).split('; '),
  )
  expect(named.length).toBeGreaterThan(8)
  expect(named.filter(name => !tests.includes(`test('${name}`))).toEqual([])
})

describe('the OpenAPI document', async () => {
  const service = await serviceOn(
    await loaded(await (engines.embedded as NonNullable<typeof engines.embedded>)(), firstSource),
  )
  const { body: document } = await service.get('/openapi.json')
  const resolved = (parameter: Parameter & { $ref?: string }): Parameter =>
    parameter.$ref ? document.components.parameters[parameter.$ref.split('/').at(-1) as string] : parameter
  const operations = Object.entries<{ get: Operation }>(document.paths).map(([path, { get }]) => ({
    path,
    ...get,
    parameters: (get.parameters ?? []).map(resolved),
  }))

  test('describes every address that is served', () => {
    const served = service.app.served.filter(({ group }) => group).map(({ url }) => url.replaceAll(/:(\w+)/g, '{$1}'))
    expect(operations.map(({ path }) => path).sort()).toEqual(served.sort())
    expect(document.openapi).toBe('3.1.0')
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
  })

  test('refers to nothing that is not there, and describes every parameter', () => {
    const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name as string,
    )
    expect(references.filter(name => !document.components.schemas[name])).toEqual([])
    for (const { path, parameters } of operations)
      for (const { name, description, schema } of parameters)
        expect(description ?? schema.description, `${path} ${name}`).toBeTruthy()
  })

  test('shows a real answer of every address', async () => {
    // An address of a view is asked with the address of the service, which nobody knows before.
    const served = service.app.served.filter(({ group, mediaType, url }) => group && !mediaType && url !== '/oembed')
    for (const { url, example } of served) {
      const shown =
        document.paths[url.replaceAll(/:(\w+)/g, '{$1}')].get.responses['200'].content['application/json'].example
      expect(shown, url).toEqual((await service.get(example as string)).body)
    }
  })

  test('says which problems an address can give', () => {
    const list = operations.find(({ path }) => path === '/v1/positions')
    expect(Object.keys(list?.responses ?? {})).toEqual([
      '200',
      '400',
      '401',
      '403',
      '406',
      '410',
      '414',
      '416',
      '429',
      '431',
      '500',
      '503',
    ])
    const item = operations.find(({ path }) => path === '/v1/people/{id}')
    expect(Object.keys(item?.responses ?? {})).toContain('404')
  })

  const examples = operations.flatMap(({ path, parameters }) =>
    parameters.flatMap(({ name, in: where, schema }) =>
      (schema.examples ?? schema.items?.examples ?? []).map(example => [path, name, where, example] as const),
    ),
  )
  test('gives an example for every filter that the first source can answer', () => {
    expect(examples.length).toBeGreaterThan(50)
  })

  const needed = (path: string) =>
    (operations.find(one => one.path === path)?.parameters ?? [])
      .filter(({ required }) => required)
      .map(({ name }) => name)
  const below = new RegExp(`\\{id\\}/(?:${entities.map(({ type }) => type).join('|')})$`)
  test.each(examples)('%s: the example of %s finds something', async (path, name, where, example) => {
    const ids = new Map(
      examples.filter(([on, , at]) => on === path && at === 'path').map(([, id, , given]) => [id, given]),
    )
    const filled = path.replaceAll(/\{(\w+)\}/g, (_, id) => String(ids.get(id)))
    // With what cannot be left out.
    const asked = examples.filter(([on, other, at]) => on === path && at === 'query' && needed(path).includes(other))
    const query = new URLSearchParams(asked.map(([, other, , given]): [string, string] => [other, String(given)]))
    if (where === 'query') query.set(name, String(example))
    const url = `${filled}?${query}`
    const { status, body } = await service.get(url)
    if (path.startsWith('/embed/')) {
      expect([200, 302], body?.detail).toContain(status)
      return
    }
    expect(status, body?.detail).toBe(200)
    // What lies below an item need not have what the examples of the whole list name, and nobody moves in one article.
    if (!below.test(path) && path !== '/v1/shifts') expect([body.data].flat().length).toBeGreaterThan(0)
  })

  test('its examples of fields are of the real data', async () => {
    const values = new Set<unknown>()
    const collect = (value: unknown): void => {
      if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
      else values.add(value)
    }
    for (const { type } of entities) collect((await service.get(`/v1/${type}?limit=500`)).body.data)
    for (const { label, fields } of entities)
      for (const { name, kind, example } of fields)
        if (kind === 'property' && example !== undefined)
          expect(values.has(example), `${label}.${name}: ${example}`).toBe(true)
  })
})

interface Operation {
  operationId: string
  parameters?: Parameter[]
  responses: Record<string, unknown>
}

interface Parameter {
  name: string
  in: string
  required?: boolean
  description?: string
  schema: { description?: string; examples?: unknown[]; items?: { examples?: unknown[] } }
}
