import grafeo from '@grafeo-db/js'
import { graphStatements } from '../../../schema/graph.ts'
import { checkData } from '../../../seed/check.ts'
import type { Graph, Row } from '../../../src/graph/graph.ts'
import { load } from '../../../src/graph/load.ts'
import { answer } from './apart.ts'

const [, , data = ''] = process.argv
const db = grafeo.GrafeoDB.create()
for (const statement of graphStatements(false)) await db.executeCypher(statement)
const rowsOf = async (query: string, parameters = {}) => (await db.executeCypher(query, parameters)).toArray() as Row[]
// In a block: as long as it is there, so is what was loaded into it.
{
  const bare: Graph = {
    engine: 'embedded',
    read: async <T>() => ({ version: null, rows: [] as T[] }),
    version: async () => null,
    write: work => work(rowsOf),
    alone: work => work({ write: bare.write, fill: bare.write }),
    underWay: () => 0,
    close: async () => {},
  }
  await load(bare, await checkData(data))
}
answer(async (query, parameters) => Buffer.from(JSON.stringify(await rowsOf(query, parameters))))
