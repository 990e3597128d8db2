import { RollcallError, attentionFor } from '../lib/errors.ts'
import type { PasswordAccountRecord, RemoteAccountRecord } from '../store/account-records.ts'
import { underLease } from '../store/leases.ts'
import type { Unsaved } from '../store/records.ts'
import type { KeptSignIn } from './graph.ts'
import { openSecret, type CredentialParts } from './open-secret.ts'
import { placeOfCache } from './sealed-places.ts'

/** Identifies a user: the same name in another tenant is someone else. */
export const userKeyOf = ({
  username,
  tenantId,
  cloud,
}: Pick<PasswordAccountRecord, 'username' | 'tenantId' | 'cloud'>) => `${username} ${tenantId} ${cloud}`.toLowerCase()

/** A service user's sign-in, sealed in the store until the account changes. */
export function keptSignIn(parts: CredentialParts, account: PasswordAccountRecord): KeptSignIn {
  const { store, seal, clock } = parts
  const { id, credentialsRevision: revision } = account
  /** The cache that was read. If someone (such as a consent) has stored a newer one, it isn't overwritten. */
  let seen: string | undefined
  const change = async (mutate: (current: PasswordAccountRecord) => Unsaved<RemoteAccountRecord>) => {
    await store.remoteAccounts.change(id, (current) =>
      current.type === 'MicrosoftGraphPassword' && current.credentialsRevision === revision
        ? mutate(current)
        : outdated(),
    )
  }
  return {
    cache: async () => {
      const record = await store.tokenCaches.get(id)
      seen = record?.etag
      // It was stored at the moment the account got another user.
      if (record?.user !== undefined && record.user !== userKeyOf(account)) return undefined
      return record && seal.open(record.cache, placeOfCache(id))
    },
    keep: async (cache, by) => {
      const at = clock.now().toISOString()
      await change((current) => worked(current, by, at))
      const record = await store.tokenCaches.get(id)
      if (record?.etag !== seen) return
      await store.tokenCaches.put({
        id,
        cache: seal.seal(cache, placeOfCache(id)),
        user: userKeyOf(account),
        updatedAt: at,
      })
    },
    password: async () => {
      const current = await store.remoteAccounts.get(id)
      if (current?.type !== 'MicrosoftGraphPassword' || current.credentialsRevision !== revision) return outdated()
      const refused = current.passwordRefused
      if (refused)
        throw new RollcallError(refused.code, refused.message, { details: { refusedBefore: true, repeated: true } })
      return openSecret(parts, current.password, id, 'password')
    },
    inTurn: (work) => underLease(store.leases, `sign-in ${id}`, work),
    refused: (failure) => change((current) => ({ ...current, passwordRefused: attentionFor(failure) })),
  }
}

/** A successful sign-in by password shows that the permissions are granted, whoever granted them. */
function worked(current: PasswordAccountRecord, by: 'refresh' | 'password', at: string): Unsaved<RemoteAccountRecord> {
  if (by === 'refresh' || current.granted) return current
  return { ...current, granted: { at, by: 'password' } }
}

function outdated(): never {
  throw new RollcallError('sign_in_outdated', 'The remote account was changed while Rollcall signed in for it.')
}
