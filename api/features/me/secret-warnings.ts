import type { Context } from '../../context.ts'
import { ERRORS } from '../../lib/error-catalogue.ts'
import { secretExpiry } from '../../lib/secret-expiry.ts'
import type { RemoteAccountRecord } from '../../store/records.ts'
import type { Warning } from './contract.ts'

/** A warning for each remote account whose client secret ends within 30 days, the most pressing first. */
export async function secretWarnings(ctx: Context): Promise<Warning[]> {
  const warnings: Warning[] = []
  for await (const account of ctx.store.remoteAccounts.all()) {
    const warning = warningFor(account, ctx.clock.now())
    if (warning) warnings.push(warning)
  }
  return warnings.sort((left, right) => left.daysLeft - right.daysLeft)
}

function warningFor({ id, name, clientSecretExpiresOn }: RemoteAccountRecord, now: Date): Warning | undefined {
  const expiry = secretExpiry(clientSecretExpiresOn, now)
  if (clientSecretExpiresOn === undefined || expiry === undefined || expiry.level === 'ok') return undefined
  const { daysLeft, level } = expiry
  const code = level === 'expired' ? 'client_secret_expired' : 'client_secret_expires_soon'
  return {
    code, level, daysLeft, message: sentence(name, daysLeft), remedy: ERRORS[code].remedy,
    remoteAccountId: id, expiresOn: clientSecretExpiresOn,
  }
}

function sentence(name: string, daysLeft: number): string {
  const subject = `The client secret of the remote account "${name}"`
  if (daysLeft < 0) return `${subject} has expired.`
  if (daysLeft === 0) return `${subject} expires today.`
  return `${subject} expires ${daysLeft === 1 ? 'tomorrow' : `in ${String(daysLeft)} days`}.`
}
