import { statusOn } from '../../meetings/attendance.ts'
import type { AttendanceFacts } from '../../store/change-records.ts'
import type { Feed } from './feed.ts'

/** Who is on which session date, and whether they came. In a cancelled session everyone counts as cancelled. */
export const ATTENDANCE_FEED: Feed<AttendanceFacts> = {
  name: 'attendance',
  records: (store) => store.attendanceChanges,
  look: async function* ({ store }) {
    const numbers = new Map<string, string>()
    for await (const { id, employeeNumber } of store.employees.all()) numbers.set(id, employeeNumber)
    const trainings = new Map<string, string>()
    for await (const { id, title } of store.trainings.all()) trainings.set(id, title)
    for await (const {
      id,
      trainingId,
      title,
      reference,
      dates,
      participants,
      cancelled,
      updatedAt,
    } of store.sessions.all()) {
      for (const participant of participants) {
        const { employee } = participant
        const employeeNumber = numbers.get(employee)
        if (employeeNumber === undefined) continue
        for (const date of dates) {
          const facts: AttendanceFacts = {
            employeeNumber,
            training: trainings.get(trainingId) ?? '',
            session: title,
            ...(reference !== undefined && { reference }),
            date: date.start,
            status: cancelled ? 'Cancelled' : statusOn(participant, date.id),
          }
          yield { id: `${id}.${date.id}.${employee}`, at: updatedAt, facts }
        }
      }
    }
  },
  ofGone: (facts) => ({ ...facts, status: 'Cancelled' }),
}
