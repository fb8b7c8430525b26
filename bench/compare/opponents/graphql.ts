import { existsSync } from 'node:fs'
import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { run, serve, work } from '../../child.ts'
import { connected, type Opponent } from '../opponent.ts'

const here = import.meta.dirname
const folder = join(work, 'graphql')

/** Apart from Parley's own dependencies, by a lock of its own. */
async function install(): Promise<void> {
  if (existsSync(join(folder, 'node_modules/.package-lock.json'))) return
  await mkdir(folder, { recursive: true })
  for (const file of ['package.json', 'package-lock.json']) await cp(join(here, file), join(folder, file))
  await run('npm', ['ci', '--no-audit', '--no-fund', '--prefix', folder])
}

export const graphql: Opponent = {
  name: '@neo4j/graphql',
  about:
    '@neo4j/graphql with graphql-js on Fastify in a process of its own, on the same Neo4j, asked for the same fields',
  async start({ store, subjects }) {
    await install()
    const args = [join(here, 'graphql-server.mjs'), store.neo4j.uri, folder]
    const { ask, stop } = connected(await serve(process.execPath, args, /Ready at (\S+)/))
    return {
      can: kind => kind.graphql !== undefined,
      request: (kind, n) => ask('/graphql', { body: JSON.stringify(kind.graphql?.(subjects, n)) }),
      stop,
    }
  },
}
