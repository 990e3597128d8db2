import type { ConsentTextRecord } from './consent-records.ts'
import type { EmployeePhoto, EmployeeRecord } from './employee-records.ts'
import type { PersonnelAdministrationSettings } from './setting-records.ts'
import type { Store } from './store.ts'

export type ConsentPolicy = Pick<PersonnelAdministrationSettings, 'photoConsent' | 'photoConsentVersion'>

/** Whether a picture of this person may be fetched and shown: where people are asked first, only after they agreed. */
export function hasAgreed(
  { photoConsent: given }: { photoConsent?: Pick<NonNullable<EmployeeRecord['photoConsent']>, 'version'> },
  { photoConsent: policy, photoConsentVersion: version }: ConsentPolicy,
): boolean {
  return policy === 'optOut' || (given !== undefined && given.version === version)
}

/** The picture that may be shown of somebody, or none. */
export function shownPhoto(employee: EmployeeRecord, policy: ConsentPolicy): EmployeePhoto | undefined {
  return employee.photoOptOut || !hasAgreed(employee, policy) ? undefined : employee.photo
}

/** The text people are asked with now; undefined where nobody is asked. */
export async function consentText(store: Store, policy: ConsentPolicy): Promise<ConsentTextRecord | undefined> {
  const { photoConsent, photoConsentVersion: version } = policy
  return photoConsent === 'optIn' && version !== undefined ? store.consentTexts.get(String(version)) : undefined
}
