import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  test: {
    root: here('../..'),
    include: ['test/e2e/**/*.e2e.ts'],
    setupFiles: [here('print-last-page.ts')],
    globalSetup: here('build-first.ts'),
    reporters: ['default', here('../closing-line.ts')],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // As patient as Playwright's own waiting: a busy machine takes its time.
    expect: { poll: { timeout: 30_000 } },
    pool: 'forks',
    maxWorkers: 2,
  },
})
