import type { Language } from '../lib/spoken-time.ts'
import type { NewsKind } from './news-records.ts'
import type { Stored } from './records.ts'

export interface PersonnelAdministrationSettings extends Stored {
  id: 'personnel-administration'
  photoSynchronizationAccountId?: string
  matchBy: 'mail' | 'userPrincipalName' | 'employeeId'
  /** Pixels: the size asked of Microsoft Graph and the largest that is served. */
  photoSize: 48 | 64 | 96 | 120 | 240 | 360 | 432 | 504 | 648
  /**
   * The safety limit: a run that would remove or replace more than this share (0 to 1) and more than this many pictures
   * is held.
   */
  brakeShare: number
  brakeCount: number
  /** Pictures from Entra are removed when their owner hasn't been found there for this many days; absent: they stay. */
  unmatchedAfterDays?: number
  /** "optIn": nobody's picture is fetched or shown before the person agreed. */
  photoConsent: 'optOut' | 'optIn'
  /** The company's own words; a missing language uses Rollcall's. */
  photoConsentTexts: { [In in Language]?: string | undefined }
  /** The version of the consent text; absent until it is used for the first time. */
  photoConsentVersion?: number
  updatedAt?: string
}

export interface TrainingSettings extends Stored {
  id: 'training'
  invitationType: 'Email' | 'MicrosoftGraph'
  invitationSynchronizationAccountId?: string
  /** The account whose mailbox sends invitations by e-mail through Graph; absent: by SMTP. */
  mailAccountId?: string
  /** By which account Teams' activity feed is written to; absent: it is not. */
  activityFeedAccountId?: string
  /** The id of Rollcall's app in Teams, to which a notification leads. */
  teamsAppId?: string
  activityFeedKinds: readonly NewsKind[]
  /** By language: "en", "nl", "fr", "de". */
  textTemplates: { [Language in 'en' | 'nl' | 'fr' | 'de']?: { title: string; text: string } | undefined }
  defaultReminderMinutes: number | null
  hideAttendeesAbove: number | null
  defaultTimeZone: string
  declineFreesSeat: boolean
  updatedAt?: string
}

export type SettingsRecord = PersonnelAdministrationSettings | TrainingSettings
