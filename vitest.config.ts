import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take longest, most of it waiting for others: begun first, so that none of them is what all wait for in the end. */
const long = [
  'changes',
  'plans',
  'first-load',
  'browser-views',
  'faults-database',
  'python',
  'browser-hostile',
  'contract',
  'browser-interaction',
  'browser-slow',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = long.findIndex(name => moduleId.endsWith(`/${name}.test.ts`))
      return at < 0 ? long.length : at
    }
    return (await super.sort(files)).sort((one, other) => place(one) - place(other))
  }
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/neo4j.ts', 'tests/python.ts', 'tests/chromium.ts', 'tests/debian.ts'],
    sequence: { sequencer: LongestFirst },
    // Each worker has a Neo4j server of its own, unless one is given.
    maxWorkers: process.env.NEO4J_TEST_URI ? 1 : 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A browser on a busy machine takes its time.
    expect: { poll: { timeout: 10_000 } },
  },
})
