import type { Actor } from '../../auth/actor.ts'
import type { By } from '../../auth/audit.ts'
import type { Language } from '../../lib/spoken-time.ts'
import type { SessionRecord } from '../../store/training-records.ts'
import type { PhotoStatus } from '../employees/pictures/contract.ts'

interface TextRead {
  version?: number | undefined
  language?: Language | undefined
}

/** What *My page* uses from other features. */
export interface MyParts {
  photoStatusOf(actor: Actor, employeeId: string): Promise<PhotoStatus>
  optOut(by: By, employeeId: string): Promise<void>
  /** Agrees to a picture where people are asked; elsewhere ends the opt-out. */
  agree(by: By, employeeId: string, read: TextRead): Promise<void>
  /** The object id of someone's manager; undefined when Microsoft has none or couldn't be asked. */
  managerOf(userId: string): Promise<string | undefined>
  /** Changes a roster by the usual rules: seats, waiting list, audit. */
  changeRoster(
    by: By,
    sessionId: string,
    mutate: (current: SessionRecord, now: Date) => SessionRecord['participants'],
  ): Promise<void>
}
