import type { AdminConsentRecord, PendingConsentRecord } from './account-records.ts'
import type { CollectionRules } from './collection-rules.ts'

export interface ConsentRules {
  pendingConsents: CollectionRules<PendingConsentRecord, 'accountId'>
  adminConsents: CollectionRules<AdminConsentRecord, 'accountId'>
}

const rules: CollectionRules<PendingConsentRecord | AdminConsentRecord, 'accountId'> = {
  references: [
    { to: 'remoteAccounts', words: 'remote account', ids: ({ accountId }) => [accountId], missing: 'not_found' },
  ],
  orderBy: ({ expiresAt }) => expiresAt,
  newestFirst: true,
  filters: ['accountId'],
  indexes: { accountId: ({ accountId }) => [accountId] },
}

/** Consents in progress, and those an administrator was asked for; each belongs to its account. */
export const CONSENT_RULES: ConsentRules = { pendingConsents: rules, adminConsents: rules }
