/** The two commands as processes: how they start, what they say, how they end. */
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { server } from './engines.ts'
import { root, run, seed, serve } from './process.ts'

describe('npm start', () => {
  test('serves the first source, says what to open in JSON lines, and ends in good order', async () => {
    const { child, address, said, ended } = await serve()
    const positions = (await (await fetch(`${address}/v1/positions`)).json()) as { data: unknown[] }
    expect(positions.data).toHaveLength(13)
    expect((await fetch(`${address}/docs/`)).status).toBe(200)
    child.kill('SIGTERM')
    const { code } = await ended
    expect(code).toBe(0)
    const lines = said.out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines.find(({ url }) => url === '/v1/positions')).toMatchObject({
      method: 'GET',
      status: 200,
      reqId: expect.any(String),
    })
  })

  test.each([
    [{ PORT: 'http' }, /^PORT: "http" is not right: a whole number from 0 to 65535\n$/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL: "loud" is not one of fatal, error, warn, info, debug, trace, silent\n$/],
    [
      { CORS_ORIGINS: 'example.org' },
      /^CORS_ORIGINS.*: "example.org" is not right: an origin is \* or such as https:\/\/example.org/,
    ],
    [{ NEO4J_URI: 'localhost' }, /^NEO4J_URI is "localhost", not an address such as bolt:\/\/localhost:7687/],
    [{ NEO4J_URI: 'bolt://127.0.0.1:1' }, /^Neo4j at bolt:\/\/127.0.0.1:1 cannot be used: is it running/],
  ])('with %j ends with one clear line', async (settings, line) => {
    const { code, err, out } = await run(['src/main.ts'], settings).ended
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(line)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  test('reads .env, behind the environment itself', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parley-'))
    await writeFile(join(folder, '.env'), 'LOG_LEVEL=loud\nPORT=http\n')
    const started = run([join(root, 'src/main.ts')], { PORT: '0' }, folder)
    const { code, err } = await started.ended
    expect([code, err]).toEqual([1, expect.stringMatching(/^LOG_LEVEL: "loud" is not one of [^\n]*\n$/)])
    await rm(folder, { recursive: true })
  })

  test('ends at once though a browser has connected ahead of its requests', async () => {
    const { child, address, ended } = await serve({ HOST: '127.0.0.1' })
    const ahead = connect(Number(new URL(address).port), '127.0.0.1').on('error', () => {})
    await once(ahead, 'connect')
    // Accepted in order: when this is answered, the service has the other one too.
    await fetch(`${address}/health/live`)
    const begun = performance.now()
    child.kill('SIGTERM')
    expect((await ended).code).toBe(0)
    expect(performance.now() - begun).toBeLessThan(5_000)
  })

  test('on a port that is taken says so', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as { port: number }
    const { code, err } = await run(['src/main.ts'], { PORT: String(port), HOST: '127.0.0.1' }).ended
    expect([code, err]).toEqual([1, `Port ${port} is taken by another program; choose one with PORT\n`])
    taken.close()
  })
})

describe('npm run seed', () => {
  test('check finds nothing wrong with the first source', async () => {
    const { code, out } = await seed('check')
    expect(code).toBe(0)
    expect(out).toMatch(/all is well\. .*people 5.*positions 13.*; version [0-9a-f]{16}\n$/)
  })

  test('check of a broken folder says where and ends with 1', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parley-'))
    await mkdir(join(folder, 'a'))
    await writeFile(join(folder, 'a/source.yaml'), 'sources:\n  - id: a\n    title: A\n    kind: artcle\n')
    const { code, out, err } = await seed('check', '--data', folder)
    expect([code, out]).toEqual([1, ''])
    expect(err).toBe(
      'a/source.yaml:4:11  sources[0].kind: "artcle" is not one of article, statement, transcript, document, dataset — did you mean article?\n1 problem in the data\n',
    )
    await rm(folder, { recursive: true })
  })

  test.each([[[]], [['laod']], [['load', 'twice']], [['check', '--dta', 'x']]])(
    '%j is not understood: usage, and 2',
    async args => {
      const { code, err } = await seed(...args)
      expect(code).toBe(2)
      expect(err).toContain('Usage: parley seed')
    },
  )

  test('without NEO4J_URI there is nothing to load into', async () => {
    const { code, err } = await seed('load')
    expect(code).toBe(1)
    expect(err).toMatch(/^NEO4J_URI is not set\./)
    expect((await seed('plan')).err).toMatch(/^NEO4J_URI is not set\.[^]*parley seed plan --from DIR\n$/)
  })

  test.skipIf(!server)('plan, load, load again, status', { timeout: 120_000 }, async () => {
    const { uri, user, password } = server as NonNullable<typeof server>
    const access = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }
    const verb = async (name: string) => (await run(['src/main.ts', 'seed', name], access).ended).out
    const { default: neo4j } = await import('neo4j-driver')
    await using driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
    await driver.executeQuery('MATCH (n) DETACH DELETE n')

    expect(await verb('status')).toBe('The graph holds no data yet. Load them: parley seed load\n')
    expect(await verb('plan')).toMatch(
      /\+ positions\/russia-demands-donetsk-region: Russia demands — “Wants complete [^]*\n62 added, 0 changed, 0 removed: version none → /,
    )
    expect(await verb('load')).toMatch(/^62 added, 0 changed, 0 removed: version none → [0-9a-f]{16}\n$/)
    expect(await verb('load')).toMatch(/^Nothing to change: the graph holds version /)
    expect(await verb('plan')).toMatch(/^Nothing to change: /)
    expect(await verb('status')).toMatch(/^Version [0-9a-f]{16}, loaded 20\S+Z\. .*people 5, places 3, positions 13/)
  })
})
