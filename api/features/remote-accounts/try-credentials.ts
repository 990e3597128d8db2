import type { Context } from '../../context.ts'
import { credentialsOf } from '../../graph/account-credentials.ts'
import { isPassing } from '../../graph/ask-entra.ts'
import { openSecret } from '../../graph/open-secret.ts'
import { signInApp } from '../../graph/tokens.ts'
import { askPassword, cacheOf } from '../../graph/user-sign-in.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { PasswordAccountRecord, RemoteAccountRecord, SecretAccountRecord } from '../../store/account-records.ts'
import type { Stored, Unsaved } from '../../store/records.ts'

/** The result of a trial: what was tried and, for a service user, the sign-in to store. */
export interface Tried {
  /** Of the certificate that was tried, if any. */
  thumbprint?: string | undefined
  cache?: string
  /** The object id of the user who signed in. */
  userId?: string
}

/**
 * Signs in once with new credentials, without changing anything.
 * @param untested continue if Microsoft couldn't be reached
 * @throws Entra's errors
 */
export async function tryCredentials(
  ctx: Context,
  candidate: Unsaved<RemoteAccountRecord>,
  untested = false,
): Promise<Tried> {
  const thumbprint = thumbprintOf(candidate)
  try {
    return candidate.type === 'MicrosoftGraphSecret'
      ? { ...(await tryApp(ctx, candidate)), thumbprint }
      : await tryUser(ctx, candidate)
  } catch (error) {
    if (!(error instanceof RollcallError)) throw error
    const passing = isPassing(error)
    if (passing && untested) return { thumbprint }
    const nothing = passing ? 'It couldn’t be tested. Nothing was changed.' : 'It was tested. Nothing was changed.'
    throw new RollcallError(error.code, `${error.message} ${nothing}`, {
      cause: error,
      details: { ...error.details, changed: false, mayBeSavedUntested: passing },
    })
  }
}

/** Of the certificate an account signs in with. */
export const thumbprintOf = (account: Unsaved<RemoteAccountRecord>) =>
  account.type === 'MicrosoftGraphSecret' ? account.certificate?.thumbprint : undefined

const asStored = <T extends Stored>(candidate: Omit<T, 'etag'>) => ({ ...candidate, etag: '' }) as T

async function tryApp(ctx: Context, candidate: Unsaved<SecretAccountRecord>): Promise<Tried> {
  const credentials = credentialsOf(ctx, asStored<SecretAccountRecord>(candidate))
  if (credentials.kind !== 'delegated') await signInApp(ctx, ctx.config.clouds[credentials.cloud], credentials)
  return {}
}

/** A correct password is accepted even if the consent is still missing. */
async function tryUser(ctx: Context, candidate: Unsaved<PasswordAccountRecord>): Promise<Tried> {
  const credentials = credentialsOf(ctx, asStored<PasswordAccountRecord>(candidate))
  if (credentials.kind !== 'delegated') return {}
  try {
    const { client, result } = await askPassword(
      ctx,
      ctx.config.clouds[credentials.cloud],
      credentials,
      openSecret(ctx, candidate.password, candidate.id, 'password'),
    )
    return { cache: cacheOf(client), userId: result.uniqueId }
  } catch (error) {
    if (error instanceof RollcallError && error.code === 'consent_needed') return {}
    throw error
  }
}
