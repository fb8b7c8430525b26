/** The same made-up data for everybody: as files, in Neo4j, as tables, in SQLite. Made once for each size, and kept. */
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { main, python, root, run, work } from '../child.ts'
import { startNeo4j } from './neo4j.ts'

export interface Store {
  positions: number
  /** Folder of data files. */
  data: string
  neo4j: { uri: string; http: string; version: string }
  /** Makes a file of an SQLite database with the tables of the export. */
  sqlite(): Promise<string>
  stop(): Promise<void>
}

export async function openStore(positions: number): Promise<Store> {
  const folder = join(work, String(positions))
  const [data, tables, sqlite] = [join(folder, 'data'), join(folder, 'tables'), join(folder, 'parley.db')]
  // A folder is checked in memory: a million positions take some 4 GB.
  const parley = (args: string[], settings = {}) =>
    run(process.execPath, ['--max-old-space-size=12000', main, ...args], settings)
  await once(data, to => parley(['seed', 'synthesize', '--positions', String(positions), '--to', to]))
  const neo4j = await startNeo4j(join(folder, 'neo4j'))
  const settings = { NEO4J_URI: neo4j.uri, READ_TIMEOUT: '600000' }
  await once(join(folder, 'loaded'), async mark =>
    writeFile(mark, await parley(['seed', 'load', '--data', data], settings)),
  )
  return {
    positions,
    data,
    neo4j,
    async sqlite() {
      await once(tables, to => parley(['export', '--to', to], settings))
      await once(sqlite, async to =>
        run(await python(), [join(root, 'bench/compare/opponents/sqlite.py'), join(tables, 'data'), to]),
      )
      return sqlite
    },
    stop: neo4j.stop,
  }
}

/** Makes a file or folder that is not there yet, whole or not at all. */
async function once(path: string, make: (to: string) => Promise<unknown>): Promise<void> {
  if (existsSync(path)) return
  const unfinished = `${path}.unfinished`
  await mkdir(dirname(path), { recursive: true })
  await rm(unfinished, { recursive: true, force: true })
  await timed(path, () => make(unfinished))
  await rename(unfinished, path)
}

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now()
  await work()
  console.error(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
}
