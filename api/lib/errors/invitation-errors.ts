import type { CatalogueEntry } from './catalogue-entry.ts'

/** Invitations */
export const INVITATION_ERRORS = {
  invitation_incomplete: {
    status: 422,
    remedy:
      'Complete what the message names on the tabs of the session (at least one date, a title and one Subscribed participant), then try again.',
  },
  address_shared: {
    status: 409,
    remedy:
      'Nothing needs doing where these people share a mailbox: one mail with all their names goes there. Otherwise correct the e-mail address in the employee record.',
  },
  person_absent: {
    status: 409,
    remedy:
      'Nothing needs doing: the person is invited when the absence is over or taken off. To invite them all the same, choose Invite anyway on the roster.',
  },
  double_booked: {
    status: 409,
    remedy: 'Ask the person which session they will attend, and take them off the other one.',
  },
  address_invalid: {
    status: 422,
    remedy: 'Correct the e-mail address of this person in the employee record, or take the person off the roster.',
  },
  date_invalid: {
    status: 422,
    remedy: 'Correct the start, the end or the time zone of this session date; the other dates can be sent.',
  },
  invitation_changed: {
    status: 409,
    remedy: 'The session or what was sent changed since the preview. Look at the preview anew, then send.',
  },
  changes_unseen: {
    status: 409,
    remedy:
      'Look at the forecast on the Invitation tab and send. To let this system send by itself, an admin gives it a service key with the scope invitations:send.',
  },
  attendees_outside: {
    status: 409,
    remedy:
      'Check that these people are meant to get the invitation, and take off whoever is not. Nothing else needs doing.',
  },
  confirmation_needed: {
    status: 409,
    remedy:
      'Many people who have the invitation already would get mail. Repeat the number of these mails in confirmMails to go on.',
  },
  sending_in_progress: {
    status: 409,
    remedy: 'This session is being sent. Wait until that has ended; the Invitation tab shows how far it is.',
  },
  invitation_account_not_set: {
    status: 409,
    remedy: 'An admin chooses a remote account under Training > Settings > Exchange invitation synchronization.',
  },
  organiser_mailbox_missing: {
    status: 409,
    remedy: 'An admin enters the mailbox that owns the meetings in the remote account that sends invitations.',
  },
  attendee_unknown: {
    status: 409,
    remedy:
      'Check the e-mail address of the employee. The invitation goes to that address as to anybody outside; if it leads nowhere, only the organiser hears of it.',
  },
  attendee_disabled: {
    status: 409,
    remedy:
      'Ask whether the person still works here and take the person off the session if not. The invitation goes out, but who cannot sign in will hardly read it.',
  },
  attendee_guest: {
    status: 409,
    remedy:
      'Nothing needs doing: a guest gets the invitation in the mailbox of the own organisation, and enters an online session as somebody from outside.',
  },
  attendee_without_mailbox: {
    status: 409,
    remedy:
      'Give the person a mailbox (a licence with Exchange Online), or enter another address in the employee record. Until then the invitation comes back to the organiser.',
  },
  attendee_address_differs: {
    status: 409,
    remedy:
      'Nothing needs doing if the address is right: the invitation goes to the one in the employee record. Correct it there if the person signs in and reads mail under the other.',
  },
  attendees_not_checked: {
    status: 424,
    remedy:
      'Nothing needs doing: invitations can be sent all the same. To have people checked, an admin tests the remote account and grants it User.Read.All or User.ReadBasic.All.',
  },
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
    remedy:
      'The mail server asks to try again later. Nothing needs doing: what was not sent goes out with the next sending.',
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
  mailbox_unlicensed: {
    status: 424,
    remedy:
      'Give the organiser a mailbox in Exchange Online (a licence, or a shared mailbox), or enter another mailbox in the remote account.',
  },
  meeting_refused: {
    status: 424,
    remedy:
      'Microsoft does not take this meeting as it is. Correct what the message names and send again; the other dates were sent.',
  },
  meeting_conflict: {
    status: 503,
    remedy:
      'Exchange was still working on an earlier change to this calendar, and nothing was written. Send again in a minute; the service task also tries again.',
  },
  zone_in_utc: {
    status: 409,
    remedy:
      'Nothing needs doing: the hour is right, and Outlook shows everybody their own. Exchange does not know this time zone by name, so the meeting was entered in UTC.',
  },
  meeting_uncertain: {
    status: 503,
    remedy:
      'Microsoft did not say whether the meeting was made. Send again: it is looked up first and never made twice.',
  },
  meeting_deleted: {
    status: 409,
    remedy:
      'Somebody deleted the meeting in Outlook. Choose on the Invitation tab whether to put it back or to take the deletion over.',
  },
  meeting_drifted: {
    status: 409,
    remedy:
      'The meeting was changed in Outlook. Choose on the Invitation tab whether to take the change over or to put yours back.',
  },
  join_link_missing: {
    status: 424,
    remedy:
      'The meeting has no Teams link. Check that the organiser has a licence with Microsoft Teams and may make Teams meetings, then send again.',
  },
} as const satisfies Record<string, CatalogueEntry>
