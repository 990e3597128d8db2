import type { AttendanceChangeRecord, PhotoChangeRecord } from '../../store/change-records.ts'
import type { AttendanceChange, PhotoChange } from './contract.ts'

/** A change of a picture as it is answered. */
export const photoChange = ({ id, isGone, at, facts }: PhotoChangeRecord): PhotoChange => ({
  employeeId: id,
  change: isGone ? 'removed' : 'set',
  ...facts,
  at,
})

/** A change of somebody's attendance as it is answered. */
export const attendanceChange = ({ at, facts }: AttendanceChangeRecord): AttendanceChange => ({ ...facts, at })
