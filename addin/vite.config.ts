import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

/** Every kilobyte of the first load counts: the log inside teams-js, which nobody reads, is left out. */
const withoutLog: Plugin = {
  name: 'without-log',
  enforce: 'pre',
  resolveId: (source, importer) =>
    importer?.includes('@microsoft/teams-js') && source.endsWith('/debug/src/browser.js')
      ? fileURLToPath(new URL('quiet-log.ts', import.meta.url))
      : undefined,
}

const anyOf = (...patterns: string[]) => new RegExp(patterns.join('|'))

/** What both pages begin with. In many small chunks, as they would fall apart by themselves, it packs less well. */
const FRAME = anyOf(
  String.raw`node_modules/(react|react-dom|scheduler|@griffel/\w+|@emotion/hash|keyborg)/`,
  String.raw`node_modules/@fluentui/(react-provider|react-shared-contexts)/`,
  String.raw`vite/preload-helper\.js`,
  String.raw`addin/route\.ts`,
  String.raw`addin/(outside|components/loading)\.tsx`,
  String.raw`addin/texts/(common-texts|error-remedies|start-texts|table)\.ts`,
)

/** What comes along while the host is met: the way to the API, and what every page is made of. */
const BEHIND_THE_SIGN_IN = anyOf(
  String.raw`node_modules/@tanstack/(react-query|query-core)/`,
  String.raw`addin/(api|api-provider|kept-choice|session|sso-error|use-api|use-load)\.tsx?`,
  String.raw`addin/components/(copy-button|error-notice|link|nav|notice|notices|notify|page|remedy)\.tsx?`,
)

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/tab/',
  plugins: [withoutLog, react()],
  build: {
    // The tab, and the pane beside an appointment in Outlook: two pages that share what they have in common.
    rolldownOptions: {
      input: {
        tab: fileURLToPath(new URL('index.html', import.meta.url)),
        outlook: fileURLToPath(new URL('outlook/index.html', import.meta.url)),
      },
      // The first script lists what each page brings with it: a name in every one of these would be loaded before
      // anything is seen. The manifest has the names.
      output: {
        chunkFileNames: 'assets/[hash].js',
        codeSplitting: {
          groups: [
            { name: 'frame', test: FRAME },
            { name: 'behind-the-sign-in', test: BEHIND_THE_SIGN_IN },
          ],
        },
      },
    },
    outDir: fileURLToPath(new URL('../dist/addin', import.meta.url)),
    emptyOutDir: true,
    manifest: true,
    // The policy of the tab's pages allows no inline script, and pictures of its own are few.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
