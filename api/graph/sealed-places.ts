import type { SealPlace } from '../lib/seal.ts'

/** The secrets that are sealed in an account's record. */
export type AccountSecret = 'clientSecret' | 'password' | 'certificate' | 'nextCertificate'

/** Where a secret belongs; it can't be decrypted anywhere else. */
export const placeOf = (accountId: string, field: AccountSecret): SealPlace => ({
  collection: 'remoteAccounts',
  id: accountId,
  field,
})

export const placeOfCache = (accountId: string): SealPlace => ({
  collection: 'tokenCaches',
  id: accountId,
  field: 'cache',
})

export const placeOfConsent = (consentId: string): SealPlace => ({
  collection: 'pendingConsents',
  id: consentId,
  field: 'secrets',
})
