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
  employee_unknown: {
    status: 400,
    remedy: 'Choose participants from the employees; the details name the ids that are unknown.',
  },
  too_many_attendees: {
    status: 422,
    remedy: 'Outlook takes at most 500 attendees in one meeting. Split the session in two, or set the rest to Waiting.',
  },
} as const satisfies Record<string, CatalogueEntry>
