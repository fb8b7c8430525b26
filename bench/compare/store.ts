/** The same made-up data for everybody: as files, in Neo4j, as tables, in SQLite. Made once for each size, and kept. */
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { python, root, run, work } from '../child.ts'
import { parley, synthesize } from '../service.ts'
import { startNeo4j } from './neo4j.ts'

export type Store = Awaited<ReturnType<typeof openStore>>

export async function openStore(positions: number) {
  const folder = join(work, String(positions))
  const [data, tables, sqlite] = [join(folder, 'data'), join(folder, 'tables'), join(folder, 'parley.db')]
  await once(data, to => synthesize(positions, to))
  const neo4j = await startNeo4j(join(folder, 'neo4j'))
  const settings = { NEO4J_URI: neo4j.uri, READ_TIMEOUT: '600000' }
  await once(join(folder, 'loaded'), async mark =>
    writeFile(mark, await parley(['seed', 'load', '--data', data], settings)),
  )
  return {
    /** Folder of data files. */
    data,
    neo4j,
    /** Makes a file of an SQLite database with the tables of the export. */
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
  const start = performance.now()
  await make(unfinished)
  console.error(`${path}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  await rename(unfinished, path)
}
