import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/**
 * What has to hold on PostgreSQL as well: the contract of the store, processes beside each other, and the journeys over
 * HTTP.
 */
export default defineConfig({
  test: {
    root: pathOf('../..'),
    include: ['test/**/*.postgres.test.ts', 'test/journeys/**/*.test.ts'],
    globalSetup: pathOf('global-setup.ts'),
    // Where several instances share a store a run that is broken off is carried on, which the processes test tells.
    testNamePattern: /^(?!a run that is broken off)/,
    env: { ROLLCALL_TEST_STORE: 'postgres' },
    reporters: ['default', pathOf('../closing-line.ts')],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    isolate: false,
  },
})
