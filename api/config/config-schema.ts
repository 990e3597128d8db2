import { z } from 'zod'
import { isTrustedProxies } from './trusted-proxies.ts'

const list = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

function microsoftUrl(what: string) {
  return z
    .string()
    .refine(
      (text) => isHttpsOrigin(text),
      `Give the https address of ${what} without a path, such as https://relay.contoso.example:8443, or leave it out.`,
    )
    .transform((text) => new URL(text).origin)
    .optional()
}

function isHttpsOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url?.protocol === 'https:' && isBareOrigin(url)
}

function isBareOrigin(url: URL): boolean {
  return url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === ''
}

function isWebOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url !== undefined && /^https?:$/.test(url.protocol) && isBareOrigin(url)
}

const guid = (label: string) => z.guid(`Give the ${label}: 8-4-4-4-12 hexadecimal digits.`).toLowerCase().optional()

/** Where records live; parsed in `config-store.ts`. */
const storePlace = z
  .string()
  .regex(
    /^(lowdb|postgres|postgresql):/,
    'Give lowdb: with a folder, such as lowdb:/var/lib/rollcall, or a postgres:// address, or leave it out.',
  )
  .optional()

const photosPlace = z
  .string()
  .regex(
    /^(file:|postgres:$)/,
    'Give file: with a folder, such as file:/var/lib/rollcall/photos, or postgres:, or leave it out.',
  )
  .optional()

/** How to reach the people who run this: an e-mail or https address. */
const contact = z
  .string()
  .refine(
    (text) =>
      /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text) || (URL.canParse(text) && new URL(text).protocol === 'https:'),
    'Give an e-mail address or an https address.',
  )
  .optional()

/** How long something is kept, in whole months; for ever with 0. */
const months = z
  .string()
  .regex(/^\d{1,4}$/, 'Give a number of months, such as 36, or 0 to keep everything.')
  .transform(Number)
  .optional()

const ADMIN = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[^\s@]+@[^\s@]+)$/i
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** Every variable Rollcall reads. A fault's message says how to fix it and never repeats the value. */
export const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'Give a port number, such as 3000.')
    .transform(Number)
    .refine((port) => port <= 65_535, 'Give a port number of at most 65535.')
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'Give the address to listen on, such as 127.0.0.1 or 0.0.0.0.')
    .optional(),
  PUBLIC_URL: z
    .string()
    .refine(
      isWebOrigin,
      'Give the address people open Rollcall at, without a path, such as https://rollcall.contoso.example.',
    )
    .transform((text) => new URL(text).origin)
    .optional(),
  TRUST_PROXY: z
    .string()
    .refine(
      isTrustedProxies,
      'Give the number of proxies in front of Rollcall, such as 1, or their addresses. Trusting ' +
        'every sender is not offered.',
    )
    .optional(),
  DATA_DIR: z.string().default('./data'),
  ROLLCALL_STORE: storePlace,
  ROLLCALL_PHOTOS: photosPlace,
  ENTRA_TENANT_ID: guid('Directory (tenant) ID of your tenant'),
  ENTRA_CLIENT_ID: guid("Application (client) ID of Rollcall's app registration"),
  ENTRA_CLIENT_SECRET: z.string().optional(),
  ROLLCALL_ADMINS: z
    .string()
    .transform((text) => list(text).map((name) => name.toLowerCase()))
    .refine(
      (names) => names.every((name) => ADMIN.test(name)),
      'Give user principal names or object IDs, separated by commas.',
    )
    .default([]),
  ROLLCALL_KEY: z.string().optional(),
  ROLLCALL_PREVIOUS_KEYS: z.string().transform(list).default([]),
  ORGANISATION_NAME: z.string().max(120, 'Give a name of at most 120 characters.').optional(),
  SUPPORT_CONTACT: contact,
  PRIVACY_CONTACT: contact,
  SCHEDULE_KEY: z
    .string()
    .regex(
      /^[\w.~+/=-]{32,200}$/,
      'Give at least 32 letters and digits that nobody can guess, such as those of: openssl rand -hex 32.',
    )
    .optional(),
  SCHEDULER: z.enum(['on', 'off'], 'Give on or off.').default('on'),
  KEEP_AUDIT_MONTHS: months,
  KEEP_HISTORY_MONTHS: months,
  GRAPH_REQUESTS_AT_ONCE: z
    .string()
    .regex(/^([1-9]|[1-5]\d|6[0-4])$/, 'Give a number from 1 to 64, or leave it out.')
    .transform(Number)
    .default(24),
  TAB_SSO: z.enum(['teamsfx', 'teams-js'], 'Give teamsfx or teams-js, or leave it out.').default('teams-js'),
  MICROSOFT_LOGIN_URL: microsoftUrl("the sign-in service's stand-in"),
  MICROSOFT_GRAPH_URL: microsoftUrl("Microsoft Graph's stand-in"),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().optional(),
  ROLLCALL_DEMO_PEOPLE: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, 'Give a number of people, such as 250.')
    .transform(Number)
    .refine((people) => people >= 3, 'Give at least 3: an admin, a trainer and an employee.')
    .default(250),
  LOG_LEVEL: z.enum(LEVELS, `Give one of ${LEVELS.join(', ')}.`).optional(),
})

export type Settings = z.output<typeof Environment>
