import type { SessionRecord } from '../../../store/training-records.ts'
import type { SessionDraft } from '../sessions/drafts/contract.ts'
import type { Said } from './group-lines.ts'

/** Whether a list says yes. */
export const isYes = (value: Said['onlineSession']) =>
  value === true || value === 'true' || value === 'yes' || value === '1'
const isSaid = (value: Said['onlineSession']) => value !== undefined && value !== ''

/** How people are invited and whether they may enrol, as far as the list says it; the rest stays as it is. */
export function offerOf(
  said: Said,
  current: SessionRecord | undefined,
): Pick<SessionDraft, 'invitation' | 'enrolment'> {
  const { onlineSession, invitationTitle, invitationText, resendAutomatically } = said
  const { enrolment, enrolUntil, leaveUntil, enrolDepartments } = said
  const invitation = {
    ...(isSaid(onlineSession) && { onlineSession: isYes(onlineSession) }),
    ...(invitationTitle !== undefined && { title: invitationTitle }),
    ...(invitationText !== undefined && { text: invitationText }),
    ...(isSaid(resendAutomatically) && { resendAutomatically: isYes(resendAutomatically) }),
  }
  const isOffered = [enrolment, enrolUntil, leaveUntil, enrolDepartments].some((value) => value !== undefined)
  const departments = enrolDepartments
    ?.split(/[;|\n]/)
    .map((name) => name.trim())
    .filter(Boolean)
  const offer = {
    ...(current?.enrolment ?? { mode: 'closed' as const }),
    ...(enrolment !== undefined && { mode: enrolment }),
    ...(enrolUntil !== undefined && { until: enrolUntil }),
    ...(leaveUntil !== undefined && { leaveUntil }),
    ...(departments !== undefined && { departments }),
  }
  return { ...(Object.keys(invitation).length > 0 && { invitation }), ...(isOffered && { enrolment: offer }) }
}
