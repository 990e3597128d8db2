import type { CatalogueEntry } from './catalogue-entry.ts'

/** Invitations by e-mail */
export const MAIL_ERRORS = {
  smtp_not_configured: {
    status: 409,
    remedy:
      'An admin chooses the mailbox that sends the e-mails under Training > Settings, or sets the invitation type to MicrosoftGraph. Or the person who runs Rollcall sets SMTP_URL and MAIL_FROM.',
  },
  smtp_refused: {
    status: 424,
    remedy:
      'The person who runs Rollcall checks SMTP_URL and MAIL_FROM: the mail server refused the sign-in, the sender or the address that is named.',
  },
  smtp_unreachable: {
    status: 503,
    remedy:
      'The person who runs Rollcall checks SMTP_URL, DNS and the firewall. What was not sent is tried again by the next sending.',
  },
  mails_unfinished: {
    status: 503,
    remedy:
      'Send again, or leave it to the service task: only those who have not got their mail yet get one. If it goes on, the person who runs Rollcall looks at the mail server.',
  },
  online_session_by_mail: {
    status: 409,
    remedy:
      'Put the address of the online meeting into the location, or have an admin set the training invitation type to MicrosoftGraph, which makes a Teams meeting.',
  },
  smtp_busy: {
    status: 503,
    remedy: 'The mail server is busy. No action is needed: the rest is sent next time.',
  },
  mail_address_refused: {
    status: 424,
    remedy:
      'Correct the e-mail address of the person who is named, then send again: only those who have not got their mail yet get one.',
  },
  mail_refused: {
    status: 424,
    remedy:
      'Exchange does not take this mail as it is. Shorten the text on the Invitation tab if it is very long, then send again: only those who have not got their mail yet get one.',
  },
  mail_perhaps_sent: {
    status: 503,
    remedy:
      'Look in Sent Items of the mailbox. It is not sent again by itself; a reminder brings the invitation once more, and calendars keep one meeting.',
  },
  mail_permission_missing: {
    status: 424,
    remedy:
      'Grant the app Mail.Send as an application permission with admin consent, or give it "Application Mail.Send" for this mailbox by RBAC for Applications in Exchange. For a service user, grant the permissions again.',
  },
  mail_limit_reached: {
    status: 424,
    remedy:
      'Exchange lets a mailbox reach 10,000 recipients in 24 hours. What was not sent goes out with a later sending; look in the mailbox for a message from Exchange if it stays so.',
  },
  mail_limit_near: {
    status: 409,
    remedy:
      'Send in parts on several days, or set the invitation type to MicrosoftGraph. What Exchange puts off is sent later, and nobody gets it twice.',
  },
  smtp_password_ending: {
    status: 409,
    remedy:
      'Choose a remote account under Training > Settings > Mailbox that sends the e-mails and give it Mail.Send. Then remove SMTP_URL and MAIL_FROM.',
  },
} as const satisfies Record<string, CatalogueEntry>
