import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { Config } from '../config/config.ts'

/** Headers of every API answer: none of them is a page, and nobody may frame them. */
export function securityHeaders(config: Config): RequestHandler {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    strictTransportSecurity: config.mode === 'production' && { maxAge: 365 * 24 * 60 * 60, includeSubDomains: false },
    xFrameOptions: { action: 'deny' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  })
}

/** Answers hold personal data: no cache keeps them unless the route says otherwise. */
export const noStore: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store')
  next()
}

/** The clients of Microsoft 365 that show the tab. */
const HOSTS = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook-sdf.office.com',
  'https://outlook-sdf.office365.com',
]

/**
 * The hash of nothing. Fluent puts empty style elements into the page and fills them by script; one with text in it is
 * refused.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"

/**
 * Where Office.js comes from and whom it asks; on the pane in Outlook alone.
 * https://learn.microsoft.com/office/dev/add-ins/develop/referencing-the-javascript-api-for-office-library-from-its-cdn
 */
const OFFICE = {
  scripts: 'https://appsforoffice.microsoft.com',
  asks: 'https://appsforoffice.microsoft.com https://*.office.com https://*.office.net',
}

/** Headers of the tab's page, or of the pane's in Outlook, which those clients frame. */
export function tabHeaders(config: Config, page: 'tab' | 'outlook' = 'tab'): Record<string, string> {
  const isPane = page === 'outlook'
  const policy = [
    "default-src 'none'",
    `script-src 'self'${isPane ? ` ${OFFICE.scripts}` : ''}`,
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data: blob:",
    // teams-js asks Microsoft for the list of its hosts.
    `connect-src 'self' ${isPane ? OFFICE.asks : 'https://res.cdn.office.net'}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${tabAncestors(config)}`,
  ]
  return { 'Content-Security-Policy': policy.join(';'), 'Cache-Control': 'no-store' }
}

/** Who may frame the tab. In the demo it is our own page. */
export const tabAncestors = ({ mode }: Pick<Config, 'mode'>) =>
  (mode === 'demo' ? ["'self'", ...HOSTS] : HOSTS).join(' ')
