import type { PersonnelSettings, PersonnelSettingsView } from '../../../api/features/settings/contract.ts'

export const PHOTO_SIZES = [48, 64, 96, 120, 240, 360, 432, 504, 648] as const
export const MATCH_BY = ['mail', 'userPrincipalName', 'employeeId'] as const

/** What stands in the fields; numbers as they are typed. */
export interface SettingsValues {
  accountId: string
  matchBy: PersonnelSettings['matchBy']
  photoSize: PersonnelSettings['photoSize']
  percent: string
  count: string
}

export function valuesOf({ photoSynchronizationAccountId, matchBy, photoSize, brakeShare, brakeCount }: PersonnelSettingsView): SettingsValues {
  // 0.07 times 100 is 7.000000000000001 to a computer, not to a person.
  const percent = String(Number((brakeShare * 100).toFixed(4)))
  return { accountId: photoSynchronizationAccountId ?? '', matchBy, photoSize, percent, count: String(brakeCount) }
}

/** @returns undefined when it is no number of that range */
export function numberOf(text: string, most: number, whole: boolean): number | undefined {
  const tidy = text.trim().replace(',', '.')
  if (!/^\d+(\.\d+)?$/.test(tidy)) return undefined
  const value = Number(tidy)
  return value <= most && (!whole || Number.isInteger(value)) ? value : undefined
}

export const percentOf = (values: SettingsValues) => numberOf(values.percent, 100, false)
export const countOf = (values: SettingsValues) => numberOf(values.count, 1_000_000, true)

/** The settings as they are sent, undefined while a number is none. */
export function settingsOf(values: SettingsValues): PersonnelSettings | undefined {
  const percent = percentOf(values)
  const brakeCount = countOf(values)
  if (percent === undefined || brakeCount === undefined) return undefined
  const brakeShare = Number((percent / 100).toFixed(6))
  return { photoSynchronizationAccountId: values.accountId === '' ? null : values.accountId, matchBy: values.matchBy, photoSize: values.photoSize, brakeShare, brakeCount }
}
