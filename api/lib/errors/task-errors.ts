import type { CatalogueEntry } from './catalogue-entry.ts'

/** Service tasks and runs */
export const TASK_ERRORS = {
  run_in_progress: { status: 409, remedy: 'Wait until the current run has finished, or stop it.' },
  task_switched_off: {
    status: 409,
    remedy:
      'Switch the service task on, or remove it from the scheduler that calls it. An admin can still start it with “Run now”.',
  },
  run_not_running: { status: 409, remedy: 'Reload to see the result of this run.' },
  run_not_held: {
    status: 409,
    remedy: 'You can only confirm or reject the latest run that is waiting for a decision. Start a new run.',
  },
  run_outdated: {
    status: 409,
    remedy:
      'Nothing was changed. Start a new run, which uses the current settings. Reject this one if it is in the way.',
  },
  run_interrupted: {
    status: 409,
    remedy: 'No action is needed: the next run of this service task continues where this one stopped.',
  },
  lease_lost: {
    status: 503,
    remedy: 'Nothing is lost: another instance of Rollcall continues this work. Look again in a minute.',
  },
  run_superseded: {
    status: 409,
    remedy: 'Look at the newer run of this service task. It compared everything again.',
  },
  task_type_unavailable: {
    status: 409,
    remedy: 'This kind of service task is not available in this version. Choose PhotoSynchronization.',
  },
  photo_account_not_set: {
    status: 409,
    remedy: 'Choose a remote account under Personnel Administration > Settings > Microsoft photo synchronization.',
  },
  employee_id_not_readable: {
    status: 424,
    remedy:
      'Grant the application permission User.Read.All with admin consent (User.ReadBasic.All hides the employee ID), or find people by mail address or user principal name.',
  },
  directory_read_incomplete: {
    status: 424,
    remedy:
      'Nothing was changed. The next run reads the directory again. If this keeps happening, see the Microsoft 365 service health page.',
  },
} as const satisfies Record<string, CatalogueEntry>
