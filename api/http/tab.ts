import express, { Router, type RequestHandler } from 'express'
import expressStaticGzip from 'express-static-gzip'
import { existsSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config } from '../config/config.ts'
import { tabHeaders } from './security-headers.ts'

/** The built tab, seen from the built API and from the sources. The tab's sources have no such manifest. */
const FOLDERS = ['../../addin/', '../../dist/addin/'].map((relative) =>
  fileURLToPath(new URL(relative, import.meta.url)),
)
const builtTab = () => FOLDERS.find((folder) => existsSync(join(folder, '.vite/manifest.json')))

const NOT_BUILT = 'The tab is not built. Run "npm run build" where Rollcall is installed.\n'

/**
 * The tab's page at /tab/, the pane for Outlook at /tab/outlook/, and their files. In production the bare address
 * redirects there; in the demo it is the page around the tab.
 * @param find the folder the tab was built into; asked each time, since it may be built while this runs
 */
export function tabRoutes(config: Config, find: () => string | undefined = builtTab): Router {
  const router = Router()
  router.get('/tab', (req, res, next) => {
    if (req.path === '/tab') res.redirect(308, '/tab/')
    else next()
  })
  router.get(['/tab/', '/tab/index.html'], tabPage(config, find, 'tab'))
  router.get(['/tab/outlook/', '/tab/outlook/index.html'], tabPage(config, find, 'outlook'))
  const assets = assetsOf()
  router.use('/tab/assets', (req, res, next) => {
    const folder = find()
    if (folder === undefined) next()
    else assets(folder)(req, res, next)
  })
  router.use('/tab/icons', (req, res, next) => {
    const folder = find()
    if (folder === undefined) next()
    else icons(folder)(req, res, next)
  })
  if (config.mode === 'production') router.get('/', (_req, res) => res.redirect('/tab/'))
  return router
}

/** File names contain a hash of their content. The build puts a compressed copy beside each. */
function assetsOf(): (folder: string) => RequestHandler {
  let known: { key: string; serve: RequestHandler } | undefined
  return (folder) => {
    const root = join(folder, 'assets')
    // The files are listed once; a later build has others.
    const key = `${root} ${String(statSync(root, { throwIfNoEntry: false })?.mtimeMs ?? 0)}`
    if (known?.key !== key) known = { key, serve: compressedFiles(root) }
    return known.serve
  }
}

function compressedFiles(root: string): RequestHandler {
  return expressStaticGzip(root, {
    enableBrotli: true,
    orderPreference: ['br', 'gz'],
    index: false,
    serveStatic: {
      redirect: false,
      etag: false,
      lastModified: false,
      setHeaders: (res) => void res.setHeader('Cache-Control', 'public, max-age=31536000, immutable'),
    },
  })
}

/** The package refers to them by their plain names, and Outlook shows them on its own pages. */
function icons(folder: string): RequestHandler {
  return express.static(join(folder, 'icons'), {
    index: false,
    redirect: false,
    setHeaders: (res) => {
      res.setHeader('Cache-Control', 'public, max-age=86400')
      res.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
    },
  })
}

const FILES = { tab: 'index.html', outlook: 'outlook/index.html' } as const

function tabPage(config: Config, find: () => string | undefined, which: keyof typeof FILES): RequestHandler {
  const settings = escapeHtml(JSON.stringify({ clientId: config.entra.clientId, sso: config.tabSso }))
  return async (_req, res) => {
    const folder = find()
    if (folder === undefined) {
      res.status(503).type('text/plain').send(NOT_BUILT)
      return
    }
    const page = await readFile(join(folder, FILES[which]), 'utf8')
    res.removeHeader('X-Frame-Options')
    res.set(tabHeaders(config, which))
    res.type('html').send(page.replace('%ROLLCALL_TAB%', settings))
  }
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`)
}
