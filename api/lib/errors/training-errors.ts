import type { CatalogueEntry } from './catalogue-entry.ts'

/** Trainings and sessions */
export const TRAINING_ERRORS = {
  training_has_sessions: {
    status: 409,
    remedy: 'Delete the sessions of this training first. Past sessions are worth keeping.',
  },
  session_reference_taken: { status: 409, remedy: 'Use another reference, or change the session that has it.' },
  session_has_meetings: {
    status: 409,
    remedy:
      'Cancel the session first, so participants get a cancellation and the meeting leaves their calendars. Then delete it.',
  },
  session_cancelled: { status: 409, remedy: 'A cancelled session can’t be changed. Copy it to plan it again.' },
  enrolment_closed: { status: 409, remedy: 'Ask the trainer for a seat, or choose another session.' },
  leave_deadline_passed: { status: 409, remedy: 'Ask the trainer, who can still remove you from the session.' },
  employee_not_found: {
    status: 404,
    remedy:
      'Ask HR to add you as an employee, or to enter the e-mail address you sign in with in your record. Then reload.',
  },
  employee_ambiguous: {
    status: 409,
    remedy: 'Ask HR to link one of the records to your Entra user, or to correct the e-mail address on the others.',
  },
  employee_unknown: {
    status: 400,
    remedy: 'Choose participants from the employees. The details name the unknown IDs.',
  },
  too_many_attendees: {
    status: 422,
    remedy:
      'Outlook allows at most 500 attendees in one meeting. Split the session in two, or put the rest on the waiting list.',
  },
} as const satisfies Record<string, CatalogueEntry>
