import type { EmployeeRecord } from '../../../store/employee-records.ts'
import type { NewsKind } from '../../../store/news-records.ts'
import type { SessionDate, SessionRecord } from '../../../store/training-records.ts'

/** Something to tell somebody. */
export interface DueNews {
  /** Names what it is about: the same news has the same id. */
  id: string
  kind: NewsKind
  session: SessionRecord
  /** The training's title. */
  training: string
  /** Whom it is about, and who hears it unless `to` says otherwise. */
  employee: EmployeeRecord
  to?: { employee?: EmployeeRecord; userId?: string }
  /** The date it is about. */
  date: SessionDate
  instead?: SessionRecord
  /** Outlook has said it just now, so it is only noted. */
  isSaid?: true
}

export const newsId = (...parts: [NewsKind, ...string[]]) => parts.join('.')
