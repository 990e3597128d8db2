import type { PersonnelSettings, PersonnelSettingsView } from '../../../api/features/settings/contract.ts'

export const PHOTO_SIZES = [48, 64, 96, 120, 240, 360, 432, 504, 648] as const
export const MATCH_BY = ['mail', 'userPrincipalName', 'employeeId'] as const

/** The values of the fields; numbers as typed. */
export interface SettingsValues {
  accountId: string
  matchBy: PersonnelSettings['matchBy']
  photoSize: PersonnelSettings['photoSize']
  percent: string
  count: string
  /** Empty: pictures stay. */
  unmatchedDays: string
  photoConsent: 'optOut' | 'optIn'
  /** The company's own text; empty: Rollcall's default. */
  consentEn: string
  consentNl: string
  consentFr: string
  consentDe: string
}

export function valuesOf({
  photoSynchronizationAccountId,
  matchBy,
  photoSize,
  brakeShare,
  brakeCount,
  unmatchedAfterDays,
  photoConsent,
  photoConsentTexts,
}: PersonnelSettingsView): SettingsValues {
  // 0.07 × 100 is 7.000000000000001 in floating point.
  const percent = String(Number((brakeShare * 100).toFixed(4)))
  return {
    accountId: photoSynchronizationAccountId ?? '',
    matchBy,
    photoSize,
    percent,
    count: String(brakeCount),
    unmatchedDays: String(unmatchedAfterDays ?? ''),
    photoConsent,
    consentEn: photoConsentTexts.en ?? '',
    consentNl: photoConsentTexts.nl ?? '',
    consentFr: photoConsentTexts.fr ?? '',
    consentDe: photoConsentTexts.de ?? '',
  }
}

/** @returns undefined when it isn't a number in this range */
export function numberOf(text: string, most: number, whole: boolean): number | undefined {
  const tidy = text.trim().replace(',', '.')
  if (!/^\d+(\.\d+)?$/.test(tidy)) return undefined
  const value = Number(tidy)
  return value <= most && (!whole || Number.isInteger(value)) ? value : undefined
}

export const percentOf = (values: SettingsValues) => numberOf(values.percent, 100, false)
export const countOf = (values: SettingsValues) => numberOf(values.count, 1_000_000, true)

/** null: pictures stay; undefined: not a number of days. */
export function daysOf({ unmatchedDays }: SettingsValues): number | null | undefined {
  if (unmatchedDays.trim() === '') return null
  const days = numberOf(unmatchedDays, 3650, true)
  return days === 0 ? undefined : days
}

/** The settings to send; undefined while a field has no valid number. */
export function settingsOf(values: SettingsValues): PersonnelSettings | undefined {
  const percent = percentOf(values)
  const brakeCount = countOf(values)
  const unmatchedAfterDays = daysOf(values)
  if (percent === undefined || brakeCount === undefined || unmatchedAfterDays === undefined) return undefined
  const brakeShare = Number((percent / 100).toFixed(6))
  const { accountId, matchBy, photoSize, photoConsent } = values
  return {
    photoSynchronizationAccountId: accountId === '' ? null : accountId,
    matchBy,
    photoSize,
    brakeShare,
    brakeCount,
    unmatchedAfterDays,
    photoConsent,
    photoConsentTexts: consentWords(values),
  }
}

const consentWords = ({ consentEn, consentNl, consentFr, consentDe }: SettingsValues) => ({
  ...(consentEn.trim() && { en: consentEn }),
  ...(consentNl.trim() && { nl: consentNl }),
  ...(consentFr.trim() && { fr: consentFr }),
  ...(consentDe.trim() && { de: consentDe }),
})

export const PERSONNEL_SETTINGS = { path: '/api/settings/personnel-administration', valuesOf, settingsOf }
