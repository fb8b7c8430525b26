/** Where what was measured is written down, and on what. */
import { readFile, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { neo4jVersion } from '../tests/neo4j/server.ts'
import { withParts } from './parts.ts'

const document = join(import.meta.dirname, '../docs/reliability.md')

/** Writes a part of docs/reliability.md, with what it was measured on. */
export async function writeDown(part: string, made: string): Promise<void> {
  const text = await readFile(document, 'utf8')
  const day = new Date().toISOString().slice(0, 10)
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  const machine = `Measured ${day} on ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${memory}, ${process.platform}; Node ${process.versions.node}, Neo4j ${neo4jVersion}.`
  await writeFile(document, withParts(text, { [part]: `${made}\n\n${machine}` }))
}
