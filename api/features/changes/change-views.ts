import type { AttendanceChangeRecord, PhotoChangeRecord } from '../../store/change-records.ts'
import type { AttendanceChange, PhotoChange } from './contract.ts'

/** A change of a picture, as in the answer. */
export const photoChange = ({ id, isGone, at, facts }: PhotoChangeRecord): PhotoChange => ({
  employeeId: id,
  change: isGone ? 'removed' : 'set',
  ...facts,
  at,
})

/** A change of a person's attendance, as in the answer. */
export const attendanceChange = ({ at, facts }: AttendanceChangeRecord): AttendanceChange => ({ ...facts, at })
