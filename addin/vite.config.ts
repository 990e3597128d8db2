import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/tab/',
  plugins: [react()],
  build: {
    // The tab, and the pane beside an appointment in Outlook: two pages that share what they have in common.
    rollupOptions: { input: { tab: fileURLToPath(new URL('index.html', import.meta.url)), outlook: fileURLToPath(new URL('outlook/index.html', import.meta.url)) } },
    outDir: fileURLToPath(new URL('../dist/addin', import.meta.url)),
    emptyOutDir: true,
    manifest: true,
    // The policy of the tab's pages allows no inline script, and pictures of its own are few.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The first script lists what each page brings with it: a name in every one of these would be loaded before anything is seen. The manifest has the names.
    rolldownOptions: { output: { chunkFileNames: 'assets/[hash].js' } },
  },
})
