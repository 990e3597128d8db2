import { REQUEST_ERRORS } from './errors/request-errors.ts'
import { CALLER_ERRORS } from './errors/caller-errors.ts'
import { RECORD_ERRORS } from './errors/record-errors.ts'
import { PHOTO_ERRORS } from './errors/photo-errors.ts'
import { TASK_ERRORS } from './errors/task-errors.ts'
import { TRAINING_ERRORS } from './errors/training-errors.ts'
import { INVITATION_ERRORS } from './errors/invitation-errors.ts'
import { MAIL_ERRORS } from './errors/mail-errors.ts'
import { ACTIVITY_ERRORS } from './errors/activity-errors.ts'
import { SIGN_IN_ERRORS } from './errors/sign-in-errors.ts'
import { SERVICE_USER_ERRORS } from './errors/service-user-errors.ts'
import { CONSENT_ERRORS } from './errors/consent-errors.ts'
import { GRAPH_ERRORS } from './errors/graph-errors.ts'
import { SERVER_ERRORS } from './errors/server-errors.ts'

/** Every error Rollcall can report. docs/errors.md is made from this table; a code without a remedy doesn't compile. */
export const ERRORS = {
  ...REQUEST_ERRORS,
  ...CALLER_ERRORS,
  ...RECORD_ERRORS,
  ...PHOTO_ERRORS,
  ...TASK_ERRORS,
  ...TRAINING_ERRORS,
  ...INVITATION_ERRORS,
  ...MAIL_ERRORS,
  ...ACTIVITY_ERRORS,
  ...SIGN_IN_ERRORS,
  ...SERVICE_USER_ERRORS,
  ...CONSENT_ERRORS,
  ...GRAPH_ERRORS,
  ...SERVER_ERRORS,
} as const
