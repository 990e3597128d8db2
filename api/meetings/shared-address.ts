import type { MeetingAttendee, MeetingContent } from '../store/training-records.ts'

/** Somebody behind an address, and who has it as well. */
export interface Addressee {
  name: string
  employee?: string
  /** The name of whom the address is filed under; absent for that person. */
  sharesWith?: string
}

/** Everybody a mail to this attendee is for. */
export function addressees({ name, employee, others = [] }: MeetingAttendee): Addressee[] {
  return [
    { name, ...(employee !== undefined && { employee }) },
    ...others.map((other) => ({ ...other, sharesWith: name })),
  ]
}

/** The attendee whose mails reach this employee; undefined for somebody who is not on it. */
export function attendeeOf(content: MeetingContent | undefined, employee: string): MeetingAttendee | undefined {
  return content?.attendees.find((attendee) => addressees(attendee).some((one) => one.employee === employee))
}

/** Another person at an address that somebody on the list has already; the same person is taken once. */
export function withAnother(attendee: MeetingAttendee, { name, employee, type }: MeetingAttendee): MeetingAttendee {
  const isThere = addressees(attendee).some((one) =>
    employee === undefined || one.employee === undefined ? one.name === name : one.employee === employee,
  )
  if (isThere) return attendee
  const other = { name, ...(employee !== undefined && { employee }) }
  return {
    ...attendee,
    type: type === 'required' ? type : attendee.type,
    others: [...(attendee.others ?? []), other],
  }
}
