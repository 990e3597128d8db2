import type { TrainingSettings, TrainingSettingsView } from '../../../../api/features/settings/contract.ts'
import { wholeNumber } from '../whole-number.ts'

const MOST_SHOWN = 500

/** The values of the fields; the number as typed. */
export interface TrainingValues {
  invitationType: TrainingSettings['invitationType']
  /** "": none. */
  accountId: string
  /** "": e-mails are sent by the mail server. */
  mailAccountId: string
  /** "": the activity feed is off. */
  feedAccountId: string
  teamsAppId: string
  feedKinds: TrainingSettings['activityFeedKinds']
  reminderMinutes: number | null
  hideAbove: string
  timeZone: string
  declineFreesSeat: boolean
  templates: TrainingSettings['textTemplates']
}

export const valuesOf = (settings: TrainingSettingsView): TrainingValues => ({
  invitationType: settings.invitationType,
  accountId: settings.invitationSynchronizationAccountId ?? '',
  mailAccountId: settings.mailAccountId ?? '',
  feedAccountId: settings.activityFeedAccountId ?? '',
  teamsAppId: settings.teamsAppId ?? '',
  feedKinds: settings.activityFeedKinds,
  reminderMinutes: settings.defaultReminderMinutes,
  hideAbove: settings.hideAttendeesAbove === null ? '' : String(settings.hideAttendeesAbove),
  timeZone: settings.defaultTimeZone,
  declineFreesSeat: settings.declineFreesSeat,
  templates: settings.textTemplates,
})

/** The number of attendees above which no one sees the others: null for never, undefined while it isn't valid. */
export const hideAboveOf = ({ hideAbove }: TrainingValues): number | null | undefined =>
  hideAbove.trim() === '' ? null : wholeNumber(hideAbove, 1, MOST_SHOWN)

export const isAccountMissing = ({ invitationType, accountId }: TrainingValues) =>
  invitationType === 'MicrosoftGraph' && accountId === ''

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** A notification must lead somewhere. */
export const isAppIdWrong = ({ feedAccountId, teamsAppId }: TrainingValues) =>
  feedAccountId !== '' && !GUID.test(teamsAppId.trim())

/** The settings to send; undefined while something is invalid. */
export function settingsOf(values: TrainingValues): TrainingSettings | undefined {
  const hideAttendeesAbove = hideAboveOf(values)
  if (hideAttendeesAbove === undefined || isAccountMissing(values) || isAppIdWrong(values)) return undefined
  return {
    invitationType: values.invitationType,
    invitationSynchronizationAccountId: values.accountId === '' ? null : values.accountId,
    mailAccountId: values.mailAccountId === '' ? null : values.mailAccountId,
    activityFeedAccountId: values.feedAccountId === '' ? null : values.feedAccountId,
    teamsAppId: GUID.test(values.teamsAppId.trim()) ? values.teamsAppId.trim() : null,
    activityFeedKinds: values.feedKinds,
    textTemplates: values.templates,
    defaultReminderMinutes: values.reminderMinutes,
    hideAttendeesAbove,
    defaultTimeZone: values.timeZone,
    declineFreesSeat: values.declineFreesSeat,
  }
}

export const TRAINING_SETTINGS = { path: '/api/settings/training', valuesOf, settingsOf }
