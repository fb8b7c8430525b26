/** Loaders that are killed at any moment, meet, or have no room left: readers see one version of the data or the other, and the next load is clean. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomFrom } from '../seed/random.ts'
import type { Graph } from '../src/graph/graph.ts'
import { load } from '../src/graph/load.ts'
import { openNeo4j } from '../src/graph/neo4j.ts'
import { engines, server, whole } from './engines.ts'
import { type Readers, startReaders } from './faults/readers.ts'
import { answering, beside, isFull, LIMIT, type Play, prepare, untilWell, write } from './faults/stage.ts'
import { missingTool, startNeo4j } from './neo4j/server.ts'
import { run } from './process.ts'
import { serviceOn } from './service.ts'

describe.skipIf(!server)('beside readers', () => {
  const access = server as NonNullable<typeof server>
  let play: Play
  let graph: Graph
  /** What lies in the graph after a load that nothing disturbed, by edition. */
  let clean: string[][]

  beforeAll(async () => {
    play = await prepare(isFull ? 1_000 : 120)
    graph = await (engines.neo4j as () => Promise<Graph>)()
    clean = []
    for (const dataset of play.datasets.toReversed()) {
      await load(graph, dataset)
      clean.unshift(await whole(graph))
    }
  }, 120_000)
  afterAll(async () => {
    await graph?.close()
    await play?.remove()
  })

  const empty = () => graph.write(run => run('MATCH (n) DETACH DELETE n'))

  const loading = (edition: number) =>
    run(['src/main.ts', 'seed', 'load', '--data', play.folders[edition] as string], {
      NEO4J_URI: access.uri,
      NEO4J_USER: access.user,
      NEO4J_PASSWORD: access.password,
    })

  /** Once it has told how far it has come, or ended. */
  const underWay = ({ child, said, ended }: ReturnType<typeof run>) =>
    Promise.race([
      ended,
      new Promise<void>(resolve => child.stderr.on('data', () => said.err.includes('Loading:') && resolve())),
    ])

  async function during(fault: string, wrong: (readers: Readers) => Promise<unknown>) {
    const service = await serviceOn(await openNeo4j({ ...access, database: '', readTimeout: LIMIT }))
    try {
      await beside(fault, { address: await service.listen(), right: play.right }, wrong)
    } finally {
      await service.close()
    }
  }

  test('a loader is killed at any moment', { timeout: 900_000 }, async () => {
    const moments = isFull ? 50 : 5
    const { below } = randomFrom(5)
    await during(`The loader killed (SIGKILL), at ${moments} random moments`, async readers => {
      let lasted = 300
      for (let i = 0; i < moments; i++) {
        const edition = i % 2
        // A graph that was empty is filled in another way.
        if (i % 5 === 4) await empty()
        const loader = loading(edition)
        if (i % 10 !== 9) await underWay(loader)
        const began = performance.now()
        await delay(below(lasted))
        loader.child.kill('SIGKILL')
        // How long there is something to disturb is known from those that were not.
        if ((await loader.ended).code === 0) lasted = Math.max(50, performance.now() - began)
        else lasted *= 1.1
        await delay(50)
        await load(graph, play.datasets[edition] as Play['datasets'][0])
        expect(await whole(graph)).toEqual(clean[edition])
        await untilWell(readers)
      }
    })
  })

  test('two loaders begin at the same time', { timeout: 300_000 }, async () => {
    const rounds = isFull ? 10 : 1
    await during(`Two loaders at the same time, ${isFull ? '10 times' : 'once'}`, async () => {
      for (let i = 0; i < rounds; i++) {
        await empty()
        const ends = await Promise.all([0, 1].map(edition => loading(edition).ended))
        expect(ends.map(({ code, err }) => [code, err.match(/^(?!Loading: ).+$/m)])).toEqual([
          [0, null],
          [0, null],
        ])
        // Each says from which version to which: one came after the other.
        const steps = ends.map(({ out }) => out.trim().split('version ')[1]?.split(' → '))
        const first = steps.findIndex(([from] = []) => from === 'none')
        expect(steps[1 - first]?.[0]).toBe(steps[first]?.[1])
        expect(await whole(graph)).toEqual(clean[1 - first])
      }
    })
  })
})

/** A file system of its own, in memory: whoever may not mount one cannot play this. */
const mount = (...args: string[]) =>
  promisify(execFile)(args.length === 1 ? 'umount' : 'mount', args).then(
    () => true,
    () => false,
  )

const cannotFill = !isFull || !server || (await missingTool())

describe.skipIf(cannotFill)('on a full disk', () => {
  let folder: string
  let disk: string
  let play: Play
  let isMounted = false
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-disk-'))
    disk = join(folder, 'disk')
    await mkdir(disk)
    isMounted = await mount('-t', 'tmpfs', '-o', 'size=800m', 'tmpfs', disk)
    play = await prepare(500)
  }, 120_000)
  afterAll(async () => {
    if (isMounted) await mount(disk)
    await rm(folder, { recursive: true })
    await play.remove()
  })

  test('a load fails, the old version stays, and is loaded over once there is room', {
    timeout: 600_000,
  }, async context => {
    context.skip(!isMounted, 'no file system can be mounted here')
    let neo4j = await startNeo4j({ store: join(disk, 'store') })
    const settings = { uri: neo4j.uri, user: 'neo4j', password: '', database: '', readTimeout: LIMIT }
    const loading = (edition: number) =>
      run(['src/main.ts', 'seed', 'load', '--data', play.folders[edition] as string], { NEO4J_URI: neo4j.uri })
    expect((await loading(0).ended).code).toBe(0)
    const service = await serviceOn(await openNeo4j(settings))
    const readers = startReaders(await service.listen(), play.right)
    await untilWell(readers)
    const filler = await open(join(disk, 'filler'), 'w')
    const full = (async () => {
      for (;;) await filler.write(Buffer.alloc(65_536))
    })()
    await expect(full).rejects.toThrow('ENOSPC')
    const loader = loading(1)
    // Where Neo4j does not even answer the load's own queries, it is for whoever waits to end it.
    const told = await Promise.race([loader.ended, delay(120_000)])
    if (told)
      expect([told.code, told.err.trim().split('\n').at(-1)]).toEqual([
        1,
        expect.stringMatching(/Neo4j|database|graph/),
      ])
    loader.child.kill('SIGKILL')
    await loader.ended
    await filler.close()
    await rm(join(disk, 'filler'))
    // What it could not write down it will not go on from.
    await neo4j.kill()
    neo4j = await startNeo4j({ store: join(disk, 'store'), port: Number(new URL(settings.uri).port) })
    expect((await loading(1).ended).code).toBe(0)
    const back = await answering(settings, play.right)
    await untilWell(readers)
    await readers.stop()
    await service.close()
    await neo4j.kill()
    const row = await write('The disk under Neo4j is full while data are loaded; Neo4j is started again', readers, {
      back,
      busy: 4_000,
    })
    expect(row.lost).toBe(0)
  })
})
