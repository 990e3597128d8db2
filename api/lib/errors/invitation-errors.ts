import type { CatalogueEntry } from './catalogue-entry.ts'

/** Invitations */
export const INVITATION_ERRORS = {
  invitation_incomplete: {
    status: 422,
    remedy:
      'Complete what the message names on the tabs of the session (at least one date, a title and one Subscribed participant), then try again.',
  },
  placeholder_empty: {
    status: 409,
    remedy:
      'Add what is missing on the Dates tab, or take the placeholder out of the text on the Invitation tab. You can also send as it is.',
  },
  address_shared: {
    status: 409,
    remedy:
      'No action is needed where these people share a mailbox: one mail with all their names goes there. Otherwise correct the e-mail address in the employee record.',
  },
  person_absent: {
    status: 409,
    remedy:
      'No action is needed: the person is invited when the absence is over or taken off. To invite them anyway, choose Invite anyway on the roster.',
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
      'Ask whether the person still works here and remove the person from the session if not. The invitation is sent, but someone who cannot sign in is unlikely to read it.',
  },
  attendee_guest: {
    status: 409,
    remedy:
      'No action is needed: a guest gets the invitation in the mailbox of their own organisation, and joins an online session as an outside guest.',
  },
  attendee_without_mailbox: {
    status: 409,
    remedy:
      'Give the person a mailbox (a licence with Exchange Online), or enter another address in the employee record. Until then the invitation comes back to the organiser.',
  },
  attendee_address_differs: {
    status: 409,
    remedy:
      'No action is needed if the address is right: the invitation goes to the one in the employee record. Correct it there if the person signs in and reads mail under the other.',
  },
  attendees_not_checked: {
    status: 424,
    remedy:
      'No action is needed: invitations can still be sent. To have people checked, ask an admin to test the remote account and grant it User.Read.All or User.ReadBasic.All.',
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
      'No action is needed: the time is right, and Outlook shows it to everyone in their own zone. Exchange does not know this time zone by name, so the meeting was entered in UTC.',
  },
  attendee_without_address: {
    status: 409,
    remedy:
      'To keep them, open the meeting in Outlook as its organiser, remove this entry and add the person again by e-mail address, then preview again. If they no longer need the meeting, send.',
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
