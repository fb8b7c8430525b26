import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import neo4j from 'neo4j-driver'
import type { TestProject } from 'vitest/node'
import { missingTool, neo4jVersion, startNeo4j } from './neo4j/server.ts'

const image = `neo4j:${neo4jVersion.replace(/\.\d+$/, '')}`

export interface Access {
  uri: string
  user: string
  password: string
}

interface Found {
  access: Access
  release?: () => Promise<unknown>
}

declare module 'vitest' {
  interface ProvidedContext {
    /** One for each worker, so that none sees another's data. */
    neo4j: Access[]
  }
}

/** Finds Neo4j servers for the whole test run. */
export default async function setup(project: TestProject) {
  const given = await givenServer()
  const found = given ? [given] : await servers(project.globalConfig.maxWorkers)
  project.provide(
    'neo4j',
    found.map(({ access }) => access),
  )
  return () => Promise.all(found.map(({ release }) => release?.()))
}

async function servers(count: number): Promise<Found[]> {
  const first = (await container()) ?? (await localServer())
  if (!first) return []
  const others = Array.from({ length: count - 1 }, async () => (await container()) ?? (await localServer()))
  return [first, ...(await Promise.all(others)).filter(found => found !== undefined)]
}

async function givenServer(): Promise<Found | undefined> {
  const { NEO4J_TEST_URI: uri, NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password = '' } = process.env
  if (!uri) return
  const advice = `NEO4J_TEST_URI=${uri} does not answer; start that server, correct NEO4J_USER and NEO4J_PASSWORD, or unset it`
  try {
    await using driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
    await driver.getServerInfo()
  } catch (cause) {
    throw new Error(`${advice}: ${cause}`, { cause })
  }
  return { access: { uri, user, password } }
}

async function container(): Promise<Found | undefined> {
  const { GenericContainer, getContainerRuntimeClient, Wait } = await import('testcontainers')
  const detected = getContainerRuntimeClient().catch(() => undefined)
  if (!(await Promise.race([detected, delay(5_000, undefined, { ref: false })]))) return
  try {
    const started = await new GenericContainer(image)
      .withEnvironment({ NEO4J_AUTH: 'none', NEO4J_dbms_usage__report_enabled: 'false' })
      .withExposedPorts(7687)
      .withWaitStrategy(Wait.forLogMessage('Started.'))
      .withStartupTimeout(120_000)
      .start()
    const uri = `bolt://${started.getHost()}:${started.getMappedPort(7687)}`
    return { access: withoutAuth(uri), release: () => started.stop() }
  } catch (cause) {
    const advice = `Docker answers but does not run ${image}; try \`docker run ${image}\`, or set NEO4J_TEST_URI`
    throw new Error(`${advice}: ${cause}`, { cause })
  }
}

async function localServer(): Promise<Found | undefined> {
  const missing = await missingTool()
  if (missing) {
    const advice = `set NEO4J_TEST_URI, start Docker, or install Java and Maven (missing: ${missing})`
    if (process.env.CI === 'true') throw new Error(`No Neo4j for the tests, which CI must not skip: ${advice}`)
    console.warn(`!!! Neo4j tests SKIPPED, no server found: ${advice}`)
    return
  }
  const store = await mkdtemp(join(tmpdir(), 'neo4j-'))
  const server = await startNeo4j({ store })
  return {
    access: withoutAuth(server.uri),
    release: async () => {
      // Nobody reads this store again, so the second of an orderly shutdown would be wasted.
      await server.kill()
      await rm(store, { recursive: true, force: true })
    },
  }
}

/** A server without authentication takes any name and password. */
function withoutAuth(uri: string): Access {
  return { uri, user: 'neo4j', password: '' }
}
