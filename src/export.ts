/** The command `export`: every table in a folder, for work without the service. */
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { checkData } from '../seed/check.ts'
import { dataFolder, environment, readConfig } from './config.ts'
import type { ExportFormat } from './formats/export-formats.ts'
import { load } from './graph/load.ts'
import { openGraph } from './graph/open.ts'
import { exportOf } from './resources/export.ts'

export interface Exporting {
  to: string
  format: ExportFormat
  /** The folder of data files, in place of the one that the settings name. */
  data?: string
}

/** Writes a folder that was not there, whole or not at all. @throws {Error} with what to do about it, if it cannot */
export async function exportTo({ to, format, data }: Exporting): Promise<void> {
  const config = readConfig(environment())
  if (config.NEO4J_URI && data) throw new Error('--data is for the embedded graph; NEO4J_URI names another one')
  const folder = resolve(to)
  if ((await readdir(folder).catch(() => [])).length > 0)
    throw new Error(`${to} is not empty: name a folder that is, or that is not there yet`)
  const graph = await openGraph(config)
  const unfinished = join(dirname(folder), `.${process.pid}-unfinished`)
  try {
    if (graph.engine === 'embedded') await load(graph, await checkData(dataFolder(config, data)))
    const version = await graph.version()
    if (version === null) throw new Error('the graph holds no data; run: parley seed load')
    const about = { title: 'Parley', version, license: config.DATA_LICENSE, origin: '', permalink: '' }
    for (const { path, open } of exportOf(graph, format, about)) {
      await mkdir(dirname(join(unfinished, path)), { recursive: true })
      await pipeline(Readable.from(open(), { objectMode: false }), createWriteStream(join(unfinished, path)))
    }
    await rename(unfinished, folder)
    console.log(`${to} holds version ${version} of the data; datapackage.json says what is in it`)
  } finally {
    await rm(unfinished, { recursive: true, force: true })
    await graph.close()
  }
}
