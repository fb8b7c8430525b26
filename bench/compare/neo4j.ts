/** Neo4j as it is shipped, Community, by its artefacts from Maven Central: Bolt, HTTP and the Query API. */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from '../../tests/nginx/server.ts'
import { begin, run, work } from '../child.ts'

const pom = join(import.meta.dirname, '../neo4j/pom.xml')

/** Of Java; a transaction that loads 100,000 positions lives in it. */
export const heap = process.env.NEO4J_HEAP ?? '6g'

/** @param home a folder, new or left by an earlier server */
export async function startNeo4j(home: string) {
  const [bolt, http] = [await freePort(), await freePort()]
  await mkdir(join(home, 'conf'), { recursive: true })
  const settings = [
    'server.default_listen_address=127.0.0.1',
    `server.bolt.listen_address=:${bolt}`,
    `server.http.listen_address=:${http}`,
    'dbms.security.auth_enabled=false',
    'dbms.usage_report.enabled=false',
    // A million positions are 2.5 GB, and what does not fit is read from the disk again and again.
    'server.memory.pagecache.size=3g',
    // Each transaction's log is only needed until the next checkpoint.
    'db.tx_log.rotation.retention_policy=keep_none',
  ]
  await writeFile(join(home, 'conf/neo4j.conf'), `${settings.join('\n')}\n`)
  const args = [`--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`]
  const java = [`-Xmx${heap}`, '-cp', await classpath(), 'org.neo4j.server.CommunityEntryPoint', ...args]
  const server = begin('java', java)
  const address = `http://127.0.0.1:${http}`
  // It says nothing when it is ready.
  let version: string | undefined
  while (!(version = await versionAt(address))) {
    if (server.ended()) throw new Error(`Neo4j ended; see ${join(home, 'logs/debug.log')}:\n${server.said()}`)
    await delay(200)
  }
  return { uri: `bolt://127.0.0.1:${bolt}`, http: address, version, stop: server.stop }
}

const versionAt = (address: string): Promise<string | undefined> =>
  fetch(address).then(
    async answer => ((await answer.json()) as { neo4j_version?: string }).neo4j_version,
    () => undefined,
  )

async function classpath(): Promise<string> {
  const file = join(work, 'neo4j.classpath')
  if (!existsSync(file)) {
    await mkdir(work, { recursive: true })
    const goal = ['dependency:build-classpath', '-DincludeScope=runtime', `-Dmdep.outputFile=${file}`]
    await run('mvn', ['-q', '-B', '-f', pom, ...goal])
  }
  return readFile(file, 'utf8')
}
