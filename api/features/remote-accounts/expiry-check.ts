import { secretExpiry } from '../../lib/secret-expiry.ts'
import type { RemoteAccountRecord } from '../../store/account-records.ts'
import { pass, skip, warn, type CheckResult } from './check-results.ts'

/** Checked after a successful sign-in, so a past date must have been entered wrongly. */
export function checkExpiry(account: RemoteAccountRecord, now: Date): CheckResult {
  if (account.type === 'MicrosoftGraphPassword')
    return skip(
      'secretExpiry',
      'passwordExpiryHidden',
      'Rollcall cannot see when a password expires. Set it to never expire.',
    )
  if (account.managedIdentity)
    return pass('secretExpiry', 'nothingExpires', 'A managed identity signs in, so nothing expires.')
  if (account.certificate) return checkCertificateExpiry(account.certificate.expiresOn, now)
  const { clientSecretExpiresOn: day } = account
  const expiry = secretExpiry(day, now)
  if (!expiry)
    return skip(
      'secretExpiry',
      'expiryNotSet',
      'No expiry date is entered for the secret, so Rollcall can’t warn you in time.',
    )
  if (expiry.level === 'ok')
    return pass('secretExpiry', 'secretLasts', `The client secret works for ${expiry.daysLeft} more days.`, {
      expiresOn: day,
      daysLeft: expiry.daysLeft,
    })
  if (expiry.level === 'expired')
    return {
      ...warn(
        'secretExpiry',
        'client_secret_expired',
        `According to the date entered here, the secret expired after ${day}, but it still works. Correct the date.`,
        { expiresOn: day },
      ),
      finding: 'expiryWrong',
    }
  return warn(
    'secretExpiry',
    'client_secret_expires_soon',
    `The client secret works until ${day}, for ${expiry.daysLeft} more days.`,
    { expiresOn: day, daysLeft: expiry.daysLeft },
  )
}

function checkCertificateExpiry(day: string, now: Date): CheckResult {
  const { daysLeft, level } = secretExpiry(day, now) ?? { daysLeft: 0, level: 'last' }
  if (level === 'ok')
    return pass('secretExpiry', 'certificateLasts', `The certificate works for ${daysLeft} more days.`, {
      expiresOn: day,
      daysLeft,
    })
  return warn(
    'secretExpiry',
    level === 'expired' ? 'certificate_expired' : 'certificate_expires_soon',
    `The certificate works until ${day}.`,
    { expiresOn: day, daysLeft },
  )
}
