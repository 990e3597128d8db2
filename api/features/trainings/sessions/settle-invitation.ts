import { DEFAULT_TEXTS } from '../../../meetings/default-texts.ts'
import type { InvalidField } from '../../../lib/invalid-fields.ts'
import { checkInvitationText } from '../../../meetings/invitation-text.ts'
import type { Language } from '../../../lib/spoken-time.ts'
import { foldText } from '../../../lib/search/contract.ts'
import type { TrainingSettings } from '../../../store/setting-records.ts'
import type { SessionInvitation } from '../../../store/training-records.ts'
import type { InvitationDraft } from './drafts/contract.ts'

/** The Invitation tab of a new session. */
export function firstInvitation(
  settings: TrainingSettings,
  language: Language,
  titles: { training: string; session: string },
): SessionInvitation {
  const isNamedAlike = foldText(titles.training) === foldText(titles.session)
  const brought = { ...DEFAULT_TEXTS[language], ...(isNamedAlike && { title: '{training}' }) }
  const { title, text } = settings.textTemplates[language] ?? brought
  const { defaultReminderMinutes: reminderMinutes } = settings
  return {
    title,
    text,
    language,
    onlineSession: false,
    resendAutomatically: false,
    ...(reminderMinutes !== null && { reminderMinutes }),
    showAs: 'busy',
    responseRequested: true,
  }
}

/** The Invitation tab with the changes, its text sanitised. */
export function settleInvitation(
  current: SessionInvitation,
  draft: InvitationDraft | undefined,
): { invitation: SessionInvitation; faults: InvalidField[] } {
  if (!draft) return { invitation: current, faults: [] }
  const { value, faults } = checkInvitationText(draft, 'invitation')
  const { reminderMinutes: reminderBefore, hideAttendees: hiddenBefore, sendFirst: firstBefore, ...rest } = current
  const { reminderMinutes, hideAttendees, sendFirst = firstBefore, ...given } = value
  const reminder = reminderMinutes === undefined ? reminderBefore : (reminderMinutes ?? undefined)
  const hidden = hideAttendees === undefined ? hiddenBefore : (hideAttendees ?? undefined)
  const invitation: SessionInvitation = {
    ...rest,
    ...(Object.fromEntries(
      Object.entries(given).filter(([, field]) => field !== undefined),
    ) as Partial<SessionInvitation>),
    ...(reminder !== undefined && { reminderMinutes: reminder }),
    ...(hidden !== undefined && { hideAttendees: hidden }),
  }
  // Switched off and on again, it waits for a person to send first.
  return { invitation: { ...invitation, ...(sendFirst && invitation.resendAutomatically && { sendFirst }) }, faults }
}
