import type { Actor } from '../../auth/actor.ts'
import type { By } from '../../auth/audit.ts'
import type { SessionRecord } from '../../store/training-records.ts'
import type { PhotoStatus } from '../employees/pictures/contract.ts'

/** What *My page* does with the means of other features. */
export interface MyParts {
  photoStatusOf(actor: Actor, employeeId: string): Promise<PhotoStatus>
  setOptOut(by: By, employeeId: string, optOut: boolean): Promise<void>
  /** Changes a roster by the rules for all rosters: seats, waiting list, audit. */
  changeRoster(
    by: By,
    sessionId: string,
    mutate: (current: SessionRecord, now: Date) => SessionRecord['participants'],
  ): Promise<void>
}
