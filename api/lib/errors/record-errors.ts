import type { CatalogueEntry } from './catalogue-entry.ts'

/** Records that depend on each other */
export const RECORD_ERRORS = {
  remote_account_in_use: {
    status: 409,
    remedy:
      'Choose another remote account in the setting that is named, or switch that function off, then delete this one.',
  },
  remote_account_has_meetings: {
    status: 409,
    remedy:
      'Cancel the sessions of those meetings, or wait until they are over. To send from elsewhere, add another remote account and choose it in the settings: this one goes on serving its meetings.',
  },
  remote_account_unknown: { status: 400, remedy: 'Choose one of the remote accounts on the Remote Accounts page.' },
  employee_number_taken: { status: 409, remedy: 'Use another employee number, or change the employee who has it.' },
  entra_user_taken: { status: 409, remedy: 'Take the link to this Entra user off the other employee first.' },
  erasure_not_confirmed: {
    status: 409,
    remedy: 'Nobody was erased. Look at the person’s page and type the employee number exactly as it is there.',
  },
  missing_not_confirmed: {
    status: 409,
    remedy: 'Look at who is missing from the list, and repeat how many they are in confirm to go on.',
  },
  list_in_doubt: {
    status: 409,
    remedy:
      'Check that the list has everybody and that each line has its employee number. If it does, send despiteDoubt as well.',
  },
  missing_changed: {
    status: 409,
    remedy: 'Nobody was changed. Import the list of everybody again and look at who is missing now.',
  },
  retention_not_confirmed: {
    status: 409,
    remedy: 'Look at what would be removed, and repeat these numbers in confirm to go on.',
  },
} as const satisfies Record<string, CatalogueEntry>
