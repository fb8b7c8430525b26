import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/neo4j.ts', 'tests/python.ts', 'tests/chromium.ts', 'tests/debian.ts'],
    // Each worker has a Neo4j server of its own, unless one is given.
    maxWorkers: process.env.NEO4J_TEST_URI ? 1 : 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A browser on a busy machine takes its time.
    expect: { poll: { timeout: 10_000 } },
  },
})
