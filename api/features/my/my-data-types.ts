import type { PhotoConsentRecord } from '../../store/consent-records.ts'
import type { EmployeeRecord, PhotoEvent } from '../../store/employee-records.ts'
import type { NewsRecord } from '../../store/news-records.ts'
import type { AuditRecord } from '../../store/records.ts'
import type { AttendanceMark } from '../../store/session-parts.ts'
import type { Participant, ReplyKind } from '../../store/training-records.ts'
import type { MyRequest } from './requests/contract.ts'
import type { MyPage } from './contract.ts'

/** A change of the person's record, without who made it: that is another person. */
export type MyLine = Pick<AuditRecord, 'at' | 'action' | 'changes'>

/** A place on a roster. */
export interface MyPlace extends Partial<Pick<Participant, 'status' | 'attendance' | 'since' | 'leftBecause'>> {
  training: string
  session: string
  isTrainer?: boolean
  /** Whether the person attended, by date, as far as that is known. */
  came?: { date: string; status: AttendanceMark }[]
  /** The replies to its meetings. */
  replies: ReplyKind[]
}

export interface MyData {
  exportedAt: string
  record: Omit<EmployeeRecord, 'etag'>
  /** What the person chose about the picture, where people are asked. */
  consents: Omit<PhotoConsentRecord, 'id' | 'etag' | 'employeeId'>[]
  sessions: Pick<MyPage, 'coming' | 'past'>
  places: MyPlace[]
  /** Requests the manager hasn't granted. */
  requests: Pick<MyRequest, 'session' | 'askedAt' | 'state'>[]
  /** What syncs did to the picture. */
  pictures: Pick<PhotoEvent, 'at' | 'outcome'>[]
  /** Notifications in Teams. */
  news: Pick<NewsRecord, 'at' | 'kind' | 'state' | 'sessionId'>[]
  history: MyLine[]
}
