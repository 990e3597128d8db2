import type { MeetingAttendee, MeetingContent } from '../store/training-records.ts'

/** A person behind an address, and who shares it. */
export interface Addressee {
  name: string
  employee?: string
  /** The name the address is listed under; absent for that person. */
  sharesWith?: string
}

/** Everyone a mail to this attendee is for. */
export function addressees({ name, employee, others = [] }: MeetingAttendee): Addressee[] {
  return [
    { name, ...(employee !== undefined && { employee }) },
    ...others.map((other) => ({ ...other, sharesWith: name })),
  ]
}

/** The attendee entry whose mails reach this employee; undefined when there is none. */
export function attendeeOf(content: MeetingContent | undefined, employee: string): MeetingAttendee | undefined {
  return content?.attendees.find((attendee) => addressees(attendee).some((one) => one.employee === employee))
}

/** Adds another person at an address already on the list; the same person counts once. */
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
