import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** What a store is asked for in all ways it can be: in turn, at once, in bulk, after a restart, over months. */
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

/** Faults of files are not faults of a database. */
const FILES_ALONE = ['attacks/attack-operator'].map((name) => `test/journeys/${name}.test.ts`)

/** The beginnings of the names of tests that say nothing about PostgreSQL. */
const OF_LOWDB_ALONE = [
  // Faults of files, again.
  'when the trail cannot be written',
  'while the audit trail cannot be written',
  '.*a picture whose file is lost',
  '.*while nothing can be written',
  '.*where the audit line could not be written',
  // Where several instances share a store a run that is broken off is carried on, which the processes test shows.
  'a run (that is )?broken off',
  'asked to stop',
  'who was refused for the rate in a batch in flight',
  'a batch that is never answered is given up',
  // Pauses last by the clock of the database, which no test can move.
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
    // A busy machine takes its time.
    expect: { poll: { timeout: 20_000 } },
    pool: 'forks',
    maxWorkers: 2,
    isolate: false,
  },
}))
