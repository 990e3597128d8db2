import type { Context } from '../../context.ts'
import { invalidFields } from '../../lib/invalid-fields.ts'
import { makeCertificate, readCertificate } from '../../lib/certificate.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { AccountCertificate, SecretAccountRecord } from '../../store/account-records.ts'
import { sealSecret } from './seal-secret.ts'

interface Given {
  clientSecret?: string | undefined
  certificatePem?: string | undefined
  makeCertificate?: true | undefined
  managedIdentityClientId?: string | undefined
}

type Stored = Pick<SecretAccountRecord, 'clientSecret' | 'certificate' | 'nextCertificate' | 'managedIdentity'>

/** The credentials of an app as they are stored. @throws validation_failed for an unusable certificate */
export async function appCredentials(ctx: Context, accountId: string, given: Given): Promise<Stored> {
  if (given.clientSecret !== undefined)
    return { clientSecret: sealSecret(ctx, accountId, 'clientSecret', given.clientSecret) }
  if (given.certificatePem !== undefined)
    return { certificate: uploadedCertificate(ctx, accountId, given.certificatePem) }
  if (given.managedIdentityClientId !== undefined)
    return { managedIdentity: { clientId: given.managedIdentityClientId } }
  return given.makeCertificate ? { nextCertificate: await madeCertificate(ctx, accountId) } : {}
}

/** @throws validation_failed */
export function uploadedCertificate(ctx: Context, accountId: string, pem: string): AccountCertificate {
  try {
    const { privateKey, ...shown } = readCertificate(pem)
    return { ...shown, privateKey: sealSecret(ctx, accountId, 'certificate', privateKey) }
  } catch (error) {
    if (!(error instanceof RollcallError)) throw error
    const { code, message, remedy } = error
    throw invalidFields([{ path: 'certificatePem', message, code, remedy }])
  }
}

/** A certificate that waits until Entra ID knows it. */
export async function madeCertificate(ctx: Context, accountId: string): Promise<AccountCertificate> {
  const { privateKey, ...shown } = await makeCertificate(`Rollcall ${accountId.slice(0, 8)}`, ctx.clock.now())
  return { ...shown, privateKey: sealSecret(ctx, accountId, 'nextCertificate', privateKey) }
}
