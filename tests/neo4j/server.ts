import { execFile, spawn } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'

const run = promisify(execFile)

const pom = join(import.meta.dirname, 'pom.xml')
const launcher = join(import.meta.dirname, 'src/main/java/Launcher.java')

/** What is tested: the line with long support, or another one that NEO4J_TEST_VERSION names, such as 2026.05.0. */
export const neo4jVersion = process.env.NEO4J_TEST_VERSION || '5.26.16'
/** The versions that are named by the year need a newer Java. */
const leastJava = neo4jVersion.startsWith('5.') ? 17 : 21
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java'

const settings = join(import.meta.dirname, 'neo4j.conf')

const target = join(import.meta.dirname, 'target', neo4jVersion)
const classes = join(target, 'classes')
const classpathFile = join(target, 'classpath')

const mavenTimeout = 300_000
const startTimeout = 120_000

// The quickest on two cores. With less room for compiled code, code is thrown away and compiled anew all the time.
// No --add-opens: Neo4j starts without, and with it writes 0.5 GB of empty logs.
const jvmFlags = [
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-XX:ReservedCodeCacheSize=256m',
  '-XX:-UsePerfData',
  '-Xmx640m',
  '-Xmn192m',
]

export type Neo4jProcess = Awaited<ReturnType<typeof startNeo4j>>

/** Names the tool without which startNeo4j cannot work here, if any. */
export async function missingTool() {
  const said = await run(java, ['-version']).catch(() => undefined)
  if (!(Number(/version "(\d+)/.exec(said?.stderr ?? '')?.[1]) >= leastJava))
    return `Java ${leastJava} or newer, by JAVA_HOME or on the path`
  return run('mvn', ['-v']).then(
    () => undefined,
    () => 'Maven',
  )
}

/** Starts a server on a store folder, new or left by an earlier server, killed or stopped. */
export async function startNeo4j({ store, port = 0 }: { store: string; port?: number }) {
  const classpath = [classes, await dependencies()].join(delimiter)
  const args = ['-cp', classpath, 'Launcher', store, String(port), settings]
  const server = spawn(java, [...jvmFlags, `-Djava.io.tmpdir=${store}`, ...args])
  const closed = new Promise<void>(resolve => server.once('close', () => resolve()))
  let errors = ''
  server.once('error', error => (errors += error))
  server.stderr.on('data', chunk => (errors += chunk))
  // A killed server breaks this pipe before stop() ends it.
  server.stdin.on('error', () => {})

  const deadline = setTimeout(() => server.kill('SIGKILL'), startTimeout)
  let uri: string | undefined
  for await (const line of createInterface({ input: server.stdout })) {
    uri = line
    break
  }
  clearTimeout(deadline)
  if (!uri) {
    await closed
    const reason = server.killed ? `in ${startTimeout / 1000} s` : `(exit code ${server.exitCode})`
    throw new Error(`Neo4j did not start ${reason}; see ${join(store, 'logs/debug.log')}:\n${tail(errors)}`)
  }
  server.stdout.resume()

  return {
    uri,
    process: server,
    /** Shuts the server down in good order. */
    async stop() {
      server.stdin.end()
      await closed
    },
    /** Lets the server crash. */
    async kill() {
      server.kill('SIGKILL')
      await closed
    },
  }
}

async function dependencies() {
  if (!(await isBuilt())) {
    const args = ['-q', '-B', '-Dstyle.color=never', `-Dneo4j.version=${neo4jVersion}`, '-f', pom, 'compile']
    await run('mvn', args, { timeout: mavenTimeout }).catch(error => {
      const reason = error.killed ? `ran longer than ${mavenTimeout / 1000} s` : 'failed'
      throw new Error(
        `Maven ${reason} while it fetched and built Neo4j. Check its access to Maven Central and run ` +
          `\`mvn ${args.slice(3).join(' ')}\` yourself, or set NEO4J_TEST_URI:\n${tail(error.stdout || error.message)}`,
      )
    })
  }
  return readFile(classpathFile, 'utf8')
}

/** Spares a warm run the 3 s that Maven takes to find nothing to do. */
async function isBuilt() {
  const builtAt = statSync(classpathFile, { throwIfNoEntry: false })?.mtimeMs ?? 0
  if ([pom, launcher].some(source => statSync(source).mtimeMs > builtAt)) return false
  return (await readFile(classpathFile, 'utf8')).split(delimiter).every(jar => existsSync(jar))
}

function tail(text: string) {
  return text.trimEnd().split('\n').slice(-20).join('\n')
}
