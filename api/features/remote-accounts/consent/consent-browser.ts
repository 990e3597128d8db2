import { timingSafeEqual } from 'node:crypto'
import type { Context } from '../../../context.ts'
import type { PendingConsentRecord } from '../../../store/account-records.ts'
import { hashOf } from './begin-consent.ts'

const MAX_AGE_S = 10 * 60

/** With https, a prefix that no other host and no plain connection can set; the demo on localhost has no https. */
const nameOf = ({ config }: Context) =>
  config.publicUrl.startsWith('https:') ? '__Host-rollcall-consent' : 'rollcall-consent'

/**
 * The cookie that identifies the browser. Lax: sent when Microsoft redirects back, but not when another site posts a
 * form.
 */
export function consentCookie(ctx: Context, value: string): string {
  const name = nameOf(ctx)
  return (
    `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; ` +
    `Max-Age=${String(MAX_AGE_S)}${name.startsWith('__Host-') ? '; Secure' : ''}`
  )
}

/** A browser's part of a consent. @param header the Cookie header */
export function readConsentCookie(ctx: Context, header: string | undefined): string | undefined {
  const name = nameOf(ctx)
  const found = header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`))
  return found?.slice(name.length + 1)
}

/** The id of the consent a cookie is for. */
export const consentIdOf = (cookie: string) => cookie.split('.')[0] ?? ''

/** Whether a browser with this cookie may finish this consent. */
export function isTheirs({ id, browsers }: PendingConsentRecord, cookie: string): boolean {
  const hash = hashOf(cookie.slice(id.length + 1))
  const known = [browsers.beganHash, browsers.openedHash].filter((one) => one !== undefined)
  return consentIdOf(cookie) === id && known.some((one) => isSameText(one, hash))
}

/** Compares in constant time. */
export function isSameText(one: string, other: string): boolean {
  return Buffer.byteLength(one) === Buffer.byteLength(other) && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
