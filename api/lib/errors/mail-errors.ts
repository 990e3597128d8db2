import type { CatalogueEntry } from './catalogue-entry.ts'

/** Invitations by e-mail */
export const MAIL_ERRORS = {
  smtp_not_configured: {
    status: 409,
    remedy:
      'Ask an admin to choose the mailbox that sends the e-mails under Training > Settings, or to set the Training invitation type to MicrosoftGraph. Or ask the person who runs Rollcall to set SMTP_URL and MAIL_FROM.',
  },
  smtp_refused: {
    status: 424,
    remedy:
      'The mail server refused the sign-in, the sender or the address named in the message. Ask the person who runs Rollcall to check SMTP_URL and MAIL_FROM.',
  },
  smtp_unreachable: {
    status: 503,
    remedy:
      'Ask the person who runs Rollcall to check SMTP_URL, DNS and the firewall. What wasn’t sent goes out the next time you send.',
  },
  mails_unfinished: {
    status: 503,
    remedy:
      'Send again, or leave it to the service task. Only people who haven’t got their mail yet get one. If this keeps happening, ask the person who runs Rollcall to check the mail server.',
  },
  online_session_by_mail: {
    status: 409,
    remedy:
      'Put the link to the online meeting in the location. Or ask an admin to set the Training invitation type to MicrosoftGraph, which creates a Teams meeting.',
  },
  smtp_busy: {
    status: 503,
    remedy: 'The mail server is busy. No action is needed: the rest goes out the next time.',
  },
  mail_address_refused: {
    status: 424,
    remedy:
      'Correct the e-mail address of the person named in the message, then send again. Only people who haven’t got their mail yet get one.',
  },
  mail_refused: {
    status: 424,
    remedy:
      'Exchange doesn’t accept this mail as it is. If the text on the Invitation tab is very long, shorten it, then send again. Only people who haven’t got their mail yet get one.',
  },
  mail_perhaps_sent: {
    status: 503,
    remedy:
      'Look in Sent Items of the mailbox. Rollcall doesn’t send it again by itself. A reminder sends the invitation once more, and calendars keep a single meeting.',
  },
  mail_permission_missing: {
    status: 424,
    remedy:
      'Grant the app Mail.Send as an application permission with admin consent, or give it “Application Mail.Send” for this mailbox with RBAC for Applications in Exchange. For a service user, grant the permissions again.',
  },
  mail_limit_reached: {
    status: 424,
    remedy:
      'A mailbox can reach 10,000 recipients in 24 hours. What wasn’t sent goes out later. If it doesn’t, look in the mailbox for a message from Exchange.',
  },
  mail_limit_near: {
    status: 409,
    remedy:
      'Send in parts on several days, or set the Training invitation type to MicrosoftGraph. What Exchange delays goes out later, and no one gets it twice.',
  },
  smtp_password_ending: {
    status: 409,
    remedy:
      'Choose a remote account under Training > Settings > Mailbox that sends the e-mails, and give it the Mail.Send permission. Then remove SMTP_URL and MAIL_FROM.',
  },
} as const satisfies Record<string, CatalogueEntry>
