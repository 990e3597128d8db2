import type { RemoteAccountRecord } from '../../store/account-records.ts'
import type { PersonnelAdministrationSettings } from '../../store/setting-records.ts'

/**
 * Whom a run asks about whom, and for what: the account with its tenant, how people are matched, and the size of the
 * pictures. What a run planned or found out stands only as long as this is the same. A new secret changes nothing about
 * it.
 */
export function askedUnder(
  { id, cloud, tenantId }: RemoteAccountRecord,
  { matchBy, photoSize }: PersonnelAdministrationSettings,
): string {
  return JSON.stringify([id, cloud, tenantId.toLowerCase(), matchBy, photoSize])
}
