import type { CatalogueEntry } from './catalogue-entry.ts'

/** Invitations */
export const INVITATION_ERRORS = {
  invitation_incomplete: {
    status: 422,
    remedy:
      'Add what the message names on the tabs of the session: at least one date, a title and one subscribed participant. Then try again.',
  },
  placeholder_empty: {
    status: 409,
    remedy:
      'Add what is missing on the Dates tab, or remove the placeholder from the text on the Invitation tab. You can also send as it is.',
  },
  address_shared: {
    status: 409,
    remedy:
      'If these people share a mailbox, no action is needed: one mail with all their names goes there. Otherwise correct the e-mail address in the employee record.',
  },
  person_absent: {
    status: 409,
    remedy:
      'No action is needed: the person is invited when the absence is over or deleted. To invite them now, select “Invite anyway” on the Participants tab.',
  },
  double_booked: {
    status: 409,
    remedy: 'Ask the person which session they will attend, and remove them from the other one.',
  },
  address_invalid: {
    status: 422,
    remedy:
      'Correct the e-mail address of this person in the employee record, or remove the person from the participants.',
  },
  date_invalid: {
    status: 422,
    remedy: 'Correct the start, the end or the time zone of this date. The other dates can be sent.',
  },
  invitation_changed: {
    status: 409,
    remedy:
      'The session changed since you reviewed it, or something was sent in the meantime. Review it again, then send.',
  },
  changes_unseen: {
    status: 409,
    remedy:
      'Review and send on the Invitation tab. To let this system send by itself, an admin can give it a service key with the permission “Send invitations” (invitations:send).',
  },
  attendees_outside: {
    status: 409,
    remedy:
      'Check that these people should get the invitation, and remove anyone who shouldn’t. No other action is needed.',
  },
  confirmation_needed: {
    status: 409,
    remedy:
      'Many people who already have the invitation would get a mail. To continue, repeat the number of these mails in confirmMails.',
  },
  sending_in_progress: {
    status: 409,
    remedy: 'This session is being sent. Wait until that is done. The Invitation tab shows the progress.',
  },
  invitation_account_not_set: {
    status: 409,
    remedy: 'Ask an admin to choose a remote account under Training > Settings > Exchange invitation synchronization.',
  },
  organiser_mailbox_missing: {
    status: 409,
    remedy:
      'Ask an admin to enter a mailbox in the remote account that sends invitations. That mailbox owns the meetings.',
  },
  attendee_unknown: {
    status: 409,
    remedy:
      'Check the e-mail address of the employee. The invitation is sent to it as to someone outside. If it doesn’t exist, only the organiser finds out.',
  },
  attendee_disabled: {
    status: 409,
    remedy:
      'Check whether the person still works here, and remove them from the session if not. The invitation is sent, but someone who can’t sign in is unlikely to read it.',
  },
  attendee_guest: {
    status: 409,
    remedy:
      'No action is needed: a guest gets the invitation in their own organisation’s mailbox and joins an online session as a guest.',
  },
  attendee_without_mailbox: {
    status: 409,
    remedy:
      'Give the person a mailbox (a licence with Exchange Online), or enter another address in the employee record. Until then, the invitation bounces back to the organiser.',
  },
  attendee_address_differs: {
    status: 409,
    remedy:
      'If the address in the employee record is right, no action is needed: the invitation goes there. If the person reads mail at the other address, correct the record.',
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
      'Microsoft doesn’t accept this meeting as it is. Correct what the message names, then send again. The other dates were sent.',
  },
  meeting_conflict: {
    status: 503,
    remedy:
      'Exchange was still working on an earlier change to this calendar. Nothing was saved. Send again in a minute; the service task also tries again.',
  },
  zone_in_utc: {
    status: 409,
    remedy:
      'No action is needed: the time is right, and Outlook shows it to everyone in their own time zone. Exchange doesn’t know this time zone by name, so the meeting is in UTC.',
  },
  attendee_without_address: {
    status: 409,
    remedy:
      'To keep them, open the meeting in Outlook as its organiser, remove this entry and add the person again by e-mail address. Then review here again. If they no longer need the meeting, send.',
  },
  meeting_uncertain: {
    status: 503,
    remedy:
      'Microsoft didn’t say whether the meeting was created. Send again: Rollcall looks for it first and never creates it twice.',
  },
  meeting_deleted: {
    status: 409,
    remedy:
      'Someone deleted the meeting in Outlook. On the Invitation tab, choose whether to keep the Outlook version (deleted) or to restore the Rollcall version.',
  },
  meeting_drifted: {
    status: 409,
    remedy:
      'The meeting was changed in Outlook. On the Invitation tab, choose whether to keep the Outlook version or to restore the Rollcall version.',
  },
  join_link_missing: {
    status: 424,
    remedy:
      'The meeting has no Teams link. Check that the organiser has a licence with Microsoft Teams and is allowed to create Teams meetings, then send again.',
  },
} as const satisfies Record<string, CatalogueEntry>
