import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** What a store is asked for in all ways it can be: in turn, at once, in bulk, after a restart, over months. */
const TELLING = [
  'attacks/attack-races',
  'audit/*',
  'changes/*',
  'employees/import',
  'invitations/invitations',
  'service-keys/*',
  'service-tasks/scheduler',
].map((name) => `test/journeys/${name}.test.ts`)

/**
 * What has to hold on PostgreSQL as well: the contract of the store, processes beside each other, and the journeys over
 * HTTP; all of them with `--mode all`.
 */
export default defineConfig(({ mode }) => ({
  test: {
    root: pathOf('../..'),
    include: ['test/**/*.postgres.test.ts', ...(mode === 'all' ? ['test/journeys/**/*.test.ts'] : TELLING)],
    globalSetup: pathOf('global-setup.ts'),
    // Where several instances share a store a run that is broken off is carried on, which the processes test tells.
    // Faults of files are no faults of a database.
    testNamePattern: /^(?!a run that is broken off|when the trail cannot be written|.*a picture whose file is lost)/,
    env: { ROLLCALL_TEST_STORE: 'postgres' },
    reporters: ['default', pathOf('../closing-line.ts')],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    isolate: false,
  },
}))
