import type { CatalogueEntry } from './catalogue-entry.ts'

/** Trainings and sessions */
export const TRAINING_ERRORS = {
  training_has_sessions: {
    status: 409,
    remedy: 'Delete or move the sessions of this training first; sessions that were held are worth keeping.',
  },
  session_reference_taken: { status: 409, remedy: 'Use another reference, or change the session that has it.' },
  session_has_meetings: {
    status: 409,
    remedy:
      'Cancel the session first, so that its participants are told and their calendars are cleared; then delete it.',
  },
  session_cancelled: { status: 409, remedy: 'A cancelled session stays as it is. Copy it to plan it anew.' },
  enrolment_closed: { status: 409, remedy: 'Ask the trainer for a seat, or choose another session.' },
  leave_deadline_passed: { status: 409, remedy: 'Ask the trainer, who can still take you off the session.' },
  employee_not_found: {
    status: 404,
    remedy:
      'Ask HR to add you to the employees, or to enter the e-mail address you sign in with on your record. Then reload.',
  },
  employee_ambiguous: {
    status: 409,
    remedy: 'Ask HR to link one of the records to your Entra user, or to correct the e-mail address on the others.',
  },
  employee_unknown: {
    status: 400,
    remedy: 'Choose participants from the employees; the details name the ids that are unknown.',
  },
  too_many_attendees: {
    status: 422,
    remedy: 'Outlook takes at most 500 attendees in one meeting. Split the session in two, or set the rest to Waiting.',
  },
} as const satisfies Record<string, CatalogueEntry>
