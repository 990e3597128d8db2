interface CatalogueEntry {
  /** The HTTP status an answer carries when this error ends a request. */
  status: number
  /** What the reader can do about it, in one or two sentences. */
  remedy: string
}

/** Every error Rollcall can name. docs/errors.md is made from this table; a code without a remedy does not compile. */
export const ERRORS = {
  // What a caller sent
  validation_failed: { status: 400, remedy: 'Correct the fields named in the details and send the request again.' },
  malformed_json: {
    status: 400,
    remedy: 'Send a well-formed JSON body with the header Content-Type: application/json.',
  },
  unsupported_media_type: { status: 415, remedy: 'Send the body in one of the media types named in the message.' },
  payload_too_large: {
    status: 413,
    remedy: 'Send less at once; the message names the limit. A long import can be sent in several parts.',
  },
  csv_unreadable: {
    status: 400,
    remedy:
      'Save the list as CSV (UTF-8) with a header line, which for employees names at least employeeNumber, displayName and email, for sessions reference, training, start and end; then import it again. Nothing was changed.',
  },
  not_found: { status: 404, remedy: 'Check the address and the id; the record may have been deleted meanwhile.' },
  precondition_failed: {
    status: 412,
    remedy: 'Someone else changed this record meanwhile. Read it again, look at what changed and repeat your change.',
  },
  too_many_requests: { status: 429, remedy: 'Wait for the time given in the Retry-After header, then try again.' },

  // Who is calling
  unauthenticated: { status: 401, remedy: 'Sign in again, or send a service key as "Authorization: Bearer …".' },
  token_expired: { status: 401, remedy: 'The sign-in has run out. Close and open the tab again to get a new one.' },
  token_invalid: {
    status: 401,
    remedy:
      'Sign in again from Teams, Outlook or the Microsoft 365 app. If it goes on, an admin checks ENTRA_TENANT_ID and ENTRA_CLIENT_ID.',
  },
  forbidden: {
    status: 403,
    remedy:
      'Ask an admin to assign you the app role that is needed (Rollcall.Admin or Rollcall.Trainer) in Entra ID > Enterprise applications > Rollcall > Users and groups, or to give the service key the scope that is named.',
  },

  // Records that depend on each other
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

  // Photos that are handed in
  photo_not_found: {
    status: 404,
    remedy: 'This employee has no picture. The employee record says why, in one sentence.',
  },
  photo_unsupported: { status: 415, remedy: 'Use a JPEG, PNG, WebP or GIF picture.' },
  photo_unreadable: {
    status: 422,
    remedy:
      'The file is damaged or is not a picture. Open it in a picture program, save it again as JPEG and upload that.',
  },
  photo_too_large: {
    status: 413,
    remedy: 'Use a picture of at most 8 MB and 25 megapixels; 648 x 648 pixels is plenty.',
  },
  photo_opted_out: {
    status: 409,
    remedy: 'This person wants no picture. Take the opt-out off the employee record first, if the person agrees.',
  },

  // Service tasks and runs
  run_in_progress: { status: 409, remedy: 'Wait until the run that is going on has ended, or cancel it.' },
  run_not_running: { status: 409, remedy: 'Only a run that is going on can be cancelled.' },
  run_not_held: {
    status: 409,
    remedy: 'Only the newest held run of a task can be confirmed or rejected. Start a new run.',
  },
  run_outdated: {
    status: 409,
    remedy:
      'Nothing was changed. Start a new run, which asks under the present settings; reject this one if it is in the way.',
  },
  run_interrupted: {
    status: 409,
    remedy: 'Nothing needs doing: the next run of this service task continues where this one was broken off.',
  },
  run_superseded: {
    status: 409,
    remedy: 'Look at the newer run of this service task: it has compared everything anew.',
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
      'Grant the application permission User.Read.All with admin consent (User.ReadBasic.All hides the employee id), or match by mail or user principal name.',
  },
  directory_read_incomplete: {
    status: 424,
    remedy:
      'Nothing was changed. The next run reads the directory anew; if it goes on, an admin looks at the Microsoft 365 service health page.',
  },

  // Trainings and sessions
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

  // Invitations
  invitation_incomplete: {
    status: 422,
    remedy:
      'Complete what the message names on the tabs of the session (at least one date, a title and one Subscribed participant), then try again.',
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
      'The person who runs Rollcall sets SMTP_URL and MAIL_FROM, or an admin sets the training invitation type to MicrosoftGraph.',
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

  // Signing in to Microsoft
  client_secret_expired: {
    status: 424,
    remedy:
      'Create a new client secret in the Entra admin center (App registrations > your app > Certificates & secrets), copy its Value at once and paste it into the remote account.',
  },
  client_secret_expires_soon: {
    status: 424,
    remedy:
      'Create a new client secret in the Entra admin center (App registrations > your app > Certificates & secrets) before that day and paste its Value into the remote account. The old one goes on working until then.',
  },
  client_secret_wrong: {
    status: 424,
    remedy:
      'Copy the column Value (not the Secret ID) of a client secret in the Entra admin center (App registrations > your app > Certificates & secrets) and paste it into the remote account. If the value is no longer shown, create a new secret.',
  },
  client_secret_missing: {
    status: 424,
    remedy: 'Enter the client secret of the app registration in the remote account.',
  },
  app_not_found: {
    status: 424,
    remedy:
      'Check the client id and the tenant id of the remote account (App registrations > your app > Overview); an app of another tenant needs admin consent in this one first.',
  },
  app_disabled: {
    status: 424,
    remedy:
      'Enable the app in the Entra admin center: Enterprise applications > your app > Properties > Enabled for users to sign in.',
  },
  tenant_not_found: {
    status: 424,
    remedy:
      'Check the tenant id (Entra admin center > Overview) and the cloud of the remote account; a tenant of a national cloud is found only there.',
  },
  wrong_cloud: {
    status: 424,
    remedy: 'This tenant lives in another Microsoft cloud. Choose that cloud in the remote account.',
  },
  consent_missing: {
    status: 424,
    remedy:
      'Grant admin consent in the Entra admin center: App registrations > your app > API permissions > Grant admin consent.',
  },
  sign_in_blocked: {
    status: 424,
    remedy:
      'A Conditional Access policy or risk rule blocks this app. An admin looks up the entry in Entra ID > Monitoring > Sign-in logs > Service principal sign-ins and changes the policy.',
  },
  sign_in_refused: {
    status: 424,
    remedy:
      'Microsoft refused the sign-in. Compare every field of the remote account with the app registration; the message names the AADSTS number to look up in the sign-in logs.',
  },
  certificate_not_registered: {
    status: 424,
    remedy:
      'Upload the public part of the certificate in the Entra admin center (App registrations > your app > Certificates & secrets > Certificates), wait a minute and try again. If it is there, compare the thumbprints and the clock of this server.',
  },
  certificate_expires_soon: {
    status: 424,
    remedy:
      'Make a new certificate on the page of the remote account, upload its public part in the Entra admin center before that day, and put it to use. The old one goes on working until then.',
  },
  certificate_expired: {
    status: 424,
    remedy:
      'Make a new certificate on the page of the remote account, upload its public part in the Entra admin center, and put it to use.',
  },
  certificate_unreadable: {
    status: 400,
    remedy:
      'Give PEM text with one certificate (RSA) and its private key without a passphrase, or let Rollcall make a certificate.',
  },
  certificate_not_waiting: {
    status: 409,
    remedy: 'Make a certificate first; then upload its public part in the Entra admin center and put it to use.',
  },
  credential_missing: {
    status: 424,
    remedy:
      'Enter a client secret in the remote account, or finish the certificate: upload its public part in the Entra admin center and put it to use.',
  },

  // Signing in to Microsoft for a service user
  consent_needed: {
    status: 424,
    remedy: 'Open the remote account, press "Grant permissions" and sign in as the service user.',
  },
  consent_withdrawn: {
    status: 424,
    remedy:
      'Somebody took the permissions away. Press "Grant permissions" on the remote account and sign in as the service user once more.',
  },
  mfa_required: {
    status: 424,
    remedy:
      'Exclude the service user from the rule that demands multi-factor authentication (Entra ID > Conditional Access), then press "Grant permissions" or enter the password again; or move the account to MicrosoftGraphSecret, which needs no user.',
  },
  security_defaults: {
    status: 424,
    remedy:
      'Security defaults cannot leave out one user. Move the account to MicrosoftGraphSecret, or let an admin replace the defaults by Conditional Access policies.',
  },
  user_sign_in_blocked: {
    status: 424,
    remedy:
      'An admin looks up the entry in Entra ID > Monitoring > Sign-in logs > User sign-ins (non-interactive) and lets the service user through the policy; then press "Grant permissions" or enter the password again.',
  },
  user_not_assigned: {
    status: 424,
    remedy: 'Assign the service user in the Entra admin center: Enterprise applications > Rollcall > Users and groups.',
  },
  password_wrong: {
    status: 424,
    remedy:
      'Enter user name and password of the service user again. It is not tried again by itself, so that the user is not locked out. Federated users often get this answer too.',
  },
  password_expired: {
    status: 424,
    remedy: 'Give the service user a new password that does not expire, and enter it in the remote account.',
  },
  account_disabled: {
    status: 424,
    remedy:
      'Enable the service user in the Entra admin center (Users > the user > Account status), then enter the password again.',
  },
  account_locked: {
    status: 424,
    remedy:
      'Wait until the lock has ended, look up the reason in Entra ID > Sign-in logs, then enter the password again. Rollcall does not try meanwhile.',
  },
  user_not_in_tenant: {
    status: 424,
    remedy:
      'Check user name and tenant of the remote account. It must be a member of that tenant: no guest, no personal account.',
  },
  user_federated: {
    status: 424,
    remedy:
      'Use a service user whose password is kept in Entra ID (cloud-only), or move the account to MicrosoftGraphSecret.',
  },
  on_premises_sign_in: {
    status: 424,
    remedy:
      'Check the pass-through authentication agents on premises, or use a cloud-only service user; then enter the password again.',
  },
  sign_in_again: {
    status: 424,
    remedy:
      'Press "Grant permissions" on the remote account and sign in as the service user once more; or enter its new password.',
  },
  sign_in_outdated: {
    status: 409,
    remedy: 'The remote account was changed meanwhile. Nothing needs doing: the next sign-in uses what stands now.',
  },
  public_client_off: {
    status: 424,
    remedy:
      'The person who runs Rollcall sets ENTRA_CLIENT_SECRET, or switches "Allow public client flows" on (App registrations > Rollcall > Authentication).',
  },
  own_app_secret_wrong: {
    status: 424,
    remedy:
      'The person who runs Rollcall corrects ENTRA_CLIENT_SECRET: a secret of Rollcall’s own app registration that has not expired, or none at all where it is a public client.',
  },

  // Granting permissions in the browser
  consent_unknown: {
    status: 400,
    remedy: 'Open the remote account in Rollcall and press "Grant permissions". This page cannot be opened by itself.',
  },
  consent_expired: {
    status: 400,
    remedy: 'Press "Grant permissions" on the remote account again; a sign-in is to be finished within ten minutes.',
  },
  consent_used: {
    status: 409,
    remedy: 'This sign-in was finished before. If the account is not ready, press "Grant permissions" again.',
  },
  consent_other_browser: {
    status: 403,
    remedy:
      'Finish the sign-in in the browser in which it was opened, or press "Grant permissions" again and open the new link there.',
  },
  consent_other_admin: {
    status: 403,
    remedy:
      'The admin who pressed "Grant permissions" finishes it; or press the button yourself and use your own link.',
  },
  consent_outdated: {
    status: 409,
    remedy: 'The remote account was changed, or the sign-in begun anew, since then. Press "Grant permissions" again.',
  },
  consent_declined: { status: 403, remedy: 'Press "Grant permissions" again and choose Accept on Microsoft’s page.' },
  consent_admin_needed: {
    status: 403,
    remedy:
      'Ask an admin of the tenant to approve the request (Entra ID > Enterprise applications > Admin consent requests, or > Rollcall > Permissions > Grant admin consent). Then press "Grant permissions" again, or just test the account.',
  },
  consent_wrong_person: {
    status: 403,
    remedy:
      'Press "Grant permissions" again and sign in as the user name of the account. A private window helps where Microsoft takes you as somebody else.',
  },
  consent_not_proved: {
    status: 403,
    remedy:
      'Press "Grant permissions" again. If it happens once more, tell the person who runs Rollcall: what came back was not what Microsoft sends.',
  },
  not_a_password_account: {
    status: 409,
    remedy: 'Only accounts of the type MicrosoftGraphPassword need this; choose such an account.',
  },
  not_an_application_account: {
    status: 409,
    remedy: 'Only accounts of the type MicrosoftGraphSecret have this; choose such an account.',
  },

  // Asking Microsoft Graph
  permission_missing: {
    status: 424,
    remedy:
      'Add the application permission that is named under App registrations > your app > API permissions > Microsoft Graph, grant admin consent, wait some minutes and test the account again. Where only single people are refused, look for what restricts them in Entra ID or Exchange instead.',
  },
  graph_token_rejected: {
    status: 424,
    remedy:
      'Microsoft Graph does not accept the token: check that cloud and tenant of the remote account are right, and test the account again.',
  },
  mailbox_not_found: {
    status: 424,
    remedy:
      'Check the mailbox address; it must be a mailbox in Exchange Online (a shared mailbox will do, a distribution list will not).',
  },
  mailbox_denied: {
    status: 424,
    remedy:
      'Exchange does not let the app use this mailbox. Add it to the scope of the access policy or of the RBAC role assignment; such a change takes up to two hours.',
  },
  permissions_too_wide: {
    status: 424,
    remedy:
      'Remove what is named under App registrations > your app > API permissions, or keep it knowingly: Rollcall does not use it.',
  },
  mailbox_not_limited: {
    status: 424,
    remedy:
      'Limit the app to its mailbox with RBAC for Applications or an application access policy (Exchange Online PowerShell); the README shows both.',
  },
  throttled: {
    status: 503,
    remedy: 'Microsoft asks to slow down. Nothing needs doing: those concerned come first in the next run.',
  },
  microsoft_unavailable: {
    status: 503,
    remedy:
      'Microsoft has a disturbance. Nothing needs doing: the next run tries again. See the Microsoft 365 service health page if it lasts.',
  },
  microsoft_unreachable: {
    status: 503,
    remedy: 'Check that this server reaches the host that is named on port 443: DNS, firewall, proxy, certificates.',
  },
  unexpected_answer: {
    status: 502,
    remedy:
      'Something between this server and Microsoft answered in its place, often a proxy or a captive portal. Check the network way; the next run tries again.',
  },

  // This server itself
  store_unavailable: {
    status: 503,
    remedy:
      'The change was not saved and nothing was altered. Check free space and permissions of the data folder, then repeat it.',
  },
  saved_in_part: {
    status: 503,
    remedy:
      'What the message says was done stands; do not do it again before looking. Check free space and permissions of the data folder, then look at the record and repeat only what is missing.',
  },
  data_unreadable: {
    status: 503,
    remedy:
      'A data file is damaged and so is its previous generation. Restore the data folder from a backup; the damaged files were left untouched.',
  },
  data_from_newer_version: {
    status: 503,
    remedy:
      'Start the version of Rollcall that wrote these data, or a newer one; or restore the data folder from a backup made before the update. Nothing was changed.',
  },
  data_folder_in_use: {
    status: 503,
    remedy:
      'Stop the other Rollcall process that uses this data folder, or give this one a folder of its own (DATA_DIR).',
  },
  backup_target_not_empty: { status: 409, remedy: 'Name a folder for the backup that is empty or not there yet.' },
  backup_incomplete: {
    status: 422,
    remedy: 'Restore from another backup: this one was not finished or has been damaged since. Nothing was changed.',
  },
  secret_unreadable: {
    status: 424,
    remedy:
      'The stored secret was sealed with another key. Put that key into ROLLCALL_PREVIOUS_KEYS, or enter the secret again.',
  },
  stopping: { status: 503, remedy: 'The server is shutting down. Try again in a minute.' },
  internal: { status: 500, remedy: 'Tell the person who runs Rollcall the request id; the log says more under it.' },
} as const satisfies Record<string, CatalogueEntry>
