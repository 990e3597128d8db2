import type { SessionPatch } from '../../../../api/features/trainings/sessions/drafts/contract.ts'
import type { TrainerView } from '../../../../api/features/trainings/sessions/contract.ts'

export type TrainerDraft = NonNullable<SessionPatch['trainers']>[number]

/** A trainer as the API expects it. */
export const draftOf = ({ employee, name, email, invited }: TrainerView): TrainerDraft =>
  employee === undefined ? { name, invited, ...(email !== undefined && { email }) } : { employee, invited }
