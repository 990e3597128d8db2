import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// Its "module" is a build for Node.js, which a test in a make-believe browser would get; bundlers take "browser" as here.
const TEAMSFX = fileURLToPath(new URL('../node_modules/@microsoft/teamsfx/dist/index.esm2017.js', import.meta.url))

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
    include: ['test/**/*.test.{ts,tsx}', 'api/**/*.test.ts', 'addin/**/*.test.ts'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    reporters: ['default', fileURLToPath(new URL('closing-line.ts', import.meta.url))],
    // Loaded anew for each test: they remember the host they met.
    server: { deps: { inline: [/@microsoft\/teams/] } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
