import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// Its "module" is a build for Node.js, which a test in a make-believe browser would get; bundlers take "browser" as
// here.
const TEAMSFX = fileURLToPath(new URL('../node_modules/@microsoft/teamsfx/dist/index.esm2017.js', import.meta.url))

// Worker processes are kept from one file to the next only while the next file is of the same kind, so each kind has
// its turn.
export default defineConfig({
  resolve: { alias: { '@microsoft/teamsfx': TEAMSFX } },
  plugins: [
    {
      name: 'source map that leads nowhere',
      load: (id) => (id === TEAMSFX ? readFileSync(id, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '') : undefined),
    },
  ],
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    reporters: ['default', fileURLToPath(new URL('closing-line.ts', import.meta.url))],
    setupFiles: fileURLToPath(new URL('helpers/fixed-seed.ts', import.meta.url)),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A busy machine can be slow.
    expect: { poll: { timeout: 20_000 } },
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'api',
          include: ['api/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['test/processes/**', 'test/**/*.postgres.test.ts', 'node_modules/**'],
          // Importing the app takes longer than most files' tests, so a worker imports it once for all of them.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'tab',
          include: ['addin/**/*.test.{ts,tsx}'],
          // Loaded anew for each test: they remember the host they met.
          server: { deps: { inline: [/@microsoft\/teams/] } },
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'processes',
          include: ['test/processes/**/*.test.ts'],
          exclude: ['test/**/*.postgres.test.ts'],
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
