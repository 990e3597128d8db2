import type { Context } from '../../context.ts'
import { ERRORS } from '../../lib/error-catalogue.ts'
import { secretExpiry } from '../../lib/secret-expiry.ts'
import type { RemoteAccountRecord } from '../../store/account-records.ts'
import type { Warning } from './contract.ts'

/**
 * A warning for each remote account whose client secret or certificate ends within 30 days, the most pressing first.
 */
export async function secretWarnings(ctx: Context): Promise<Warning[]> {
  const warnings: Warning[] = []
  for await (const account of ctx.store.remoteAccounts.all()) {
    const warning = warningFor(account, ctx.clock.now())
    if (warning) warnings.push(warning)
  }
  return warnings.sort((left, right) => left.daysLeft - right.daysLeft)
}

function warningFor(account: RemoteAccountRecord, now: Date): Warning | undefined {
  const ending = endingOf(account)
  const expiry = secretExpiry(ending?.day, now)
  if (!ending || expiry === undefined || expiry.level === 'ok') return undefined
  const { daysLeft, level } = expiry
  const code = `${ending.what}_${level === 'expired' ? 'expired' : 'expires_soon'}` as const
  return {
    code,
    level,
    daysLeft,
    message: sentence(account.name, ending.what, daysLeft),
    remedy: ERRORS[code].remedy,
    remoteAccountId: account.id,
    expiresOn: ending.day,
  }
}

/** What the account signs in with, and the last day it works. */
function endingOf(account: RemoteAccountRecord): { what: 'client_secret' | 'certificate'; day: string } | undefined {
  if (account.type !== 'MicrosoftGraphSecret') return undefined
  const { certificate, clientSecretExpiresOn } = account
  if (certificate) return { what: 'certificate', day: certificate.expiresOn }
  return clientSecretExpiresOn === undefined ? undefined : { what: 'client_secret', day: clientSecretExpiresOn }
}

function sentence(name: string, what: 'client_secret' | 'certificate', daysLeft: number): string {
  const subject = `The ${what.replace('_', ' ')} of the remote account "${name}"`
  if (daysLeft < 0) return `${subject} has expired.`
  if (daysLeft === 0) return `${subject} expires today.`
  return `${subject} expires ${daysLeft === 1 ? 'tomorrow' : `in ${String(daysLeft)} days`}.`
}
