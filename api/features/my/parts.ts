import type { Actor } from '../../auth/actor.ts'
import type { By } from '../../auth/audit.ts'
import type { Language } from '../../lib/spoken-time.ts'
import type { SessionRecord } from '../../store/training-records.ts'
import type { PhotoStatus } from '../employees/pictures/contract.ts'

interface TextRead {
  version?: number | undefined
  language?: Language | undefined
}

/** What *My page* does with the means of other features. */
export interface MyParts {
  photoStatusOf(actor: Actor, employeeId: string): Promise<PhotoStatus>
  optOut(by: By, employeeId: string): Promise<void>
  /** Agrees to a picture where people are asked; elsewhere takes the opt-out off. */
  agree(by: By, employeeId: string, read: TextRead): Promise<void>
  /** The object id of somebody's manager; undefined where Microsoft names none, or could not be asked. */
  managerOf(userId: string): Promise<string | undefined>
  /** Changes a roster by the rules for all rosters: seats, waiting list, audit. */
  changeRoster(
    by: By,
    sessionId: string,
    mutate: (current: SessionRecord, now: Date) => SessionRecord['participants'],
  ): Promise<void>
}
