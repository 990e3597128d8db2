import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** Store tests: one by one, concurrent, in bulk, after a restart, over months. */
const TELLING = [
  'attacks/attack-races',
  'audit/*',
  'changes/*',
  'employees/import',
  'me/*',
  'sign-in/sign-in-me',
  'invitations/invitations',
  'service-keys/*',
  'service-tasks/scheduler',
].map((name) => `test/journeys/${name}.test.ts`)

/** Faults of files don't apply to a database. */
const FILES_ALONE = ['attacks/attack-operator'].map((name) => `test/journeys/${name}.test.ts`)

/** Prefixes of test names that don't apply to PostgreSQL. */
const OF_LOWDB_ALONE = [
  // Also faults of files.
  'when the trail cannot be written',
  'while the audit trail cannot be written',
  '.*a picture whose file is lost',
  '.*while nothing can be written',
  '.*where the audit line could not be written',
  // With a shared store, an interrupted run is continued, which the processes tests show.
  'a run (that is )?broken off',
  'asked to stop',
  'who was refused for the rate in a batch in flight',
  'a batch that is never answered is given up',
  // Pauses follow the database's clock, which tests can't move.
  'waiting ',
  '.*a pause longer than a trainer waits',
  'whatever goes wrong in whatever order',
]

/**
 * What has to hold on PostgreSQL as well: the contract of the store, processes beside each other, and the journeys over
 * HTTP; all of them with `--mode all`.
 */
export default defineConfig(({ mode }) => ({
  test: {
    root: pathOf('../..'),
    include: ['test/**/*.postgres.test.ts', ...(mode === 'all' ? ['test/journeys/**/*.test.ts'] : TELLING)],
    globalSetup: pathOf('global-setup.ts'),
    setupFiles: pathOf('../helpers/fixed-seed.ts'),
    exclude: FILES_ALONE,
    testNamePattern: new RegExp(`^(?!${OF_LOWDB_ALONE.join('|')})`),
    env: { ROLLCALL_TEST_STORE: 'postgres' },
    reporters: ['default', pathOf('../closing-line.ts')],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A busy machine can be slow.
    expect: { poll: { timeout: 20_000 } },
    pool: 'forks',
    maxWorkers: 2,
    isolate: false,
  },
}))
