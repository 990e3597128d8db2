import type { CatalogueEntry } from './catalogue-entry.ts'

/** Records that depend on each other */
export const RECORD_ERRORS = {
  remote_account_in_use: {
    status: 409,
    remedy:
      'Choose another remote account in the setting named in the message, or turn that feature off. Then delete this account.',
  },
  remote_account_has_meetings: {
    status: 409,
    remedy:
      'Cancel the sessions of these meetings, or wait until they are over. To send from another mailbox, add another remote account and choose it in the settings. This one keeps looking after its meetings.',
  },
  remote_account_unknown: { status: 400, remedy: 'Choose one of the remote accounts on the Remote Accounts page.' },
  employee_number_taken: { status: 409, remedy: 'Use another employee number, or change the employee who has it.' },
  entra_user_taken: { status: 409, remedy: 'Remove the link to this Entra user from the other employee first.' },
  erasure_not_confirmed: {
    status: 409,
    remedy: 'No one was erased. Type the employee number exactly as it is on the person’s page.',
  },
  missing_not_confirmed: {
    status: 409,
    remedy: 'Check who is missing from the list. To continue, repeat their number in confirm.',
  },
  list_in_doubt: {
    status: 409,
    remedy:
      'Check that the list contains everyone and that each line has an employee number. If it does, send despiteDoubt as well.',
  },
  missing_changed: {
    status: 409,
    remedy: 'No one was changed. Import the list of everyone again and check who is missing now.',
  },
  retention_not_confirmed: {
    status: 409,
    remedy: 'Check what would be removed. To continue, repeat these numbers in confirm.',
  },
} as const satisfies Record<string, CatalogueEntry>
