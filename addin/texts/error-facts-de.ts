import type { Happenings } from './error-facts.ts'

export const happenings: Happenings = {
  not_found: 'Das wurde nicht gefunden. Vielleicht wurde es gelöscht.',
  precondition_failed: 'Jemand anderes hat das gerade geändert.',
  too_many_requests: ({ retryAfterSeconds: seconds }) =>
    seconds ? `Es gibt zu viele Anfragen. Warten Sie ${seconds} Sekunden.` : 'Es gibt zu viele Anfragen.',
  unauthenticated: 'Sie sind nicht angemeldet.',
  token_expired: 'Ihre Anmeldung ist abgelaufen.',
  token_invalid: 'Rollcall akzeptiert diese Anmeldung nicht.',
  forbidden: 'Für diese Aktion brauchen Sie eine andere Rolle.',
  remote_account_has_meetings: ({ meetings }) =>
    meetings === '1'
      ? 'Über dieses externe Konto wurde 1 Besprechung gesendet, die noch bevorsteht.'
      : `Über dieses externe Konto wurden ${meetings} Besprechungen gesendet, die noch bevorstehen.`,
  remote_account_unknown: 'Dieses externe Konto gibt es nicht mehr.',
  employee_number_taken: ({ value }) => `Jemand anderes hat schon die Personalnummer ${value}.`,
  entra_user_taken: 'Jemand anderes ist schon mit diesem Entra-Benutzer verknüpft.',
  erasure_not_confirmed: 'Das ist nicht die Personalnummer dieser Person.',
  missing_changed: 'Wer fehlt, hat sich seit dem Import dieser Liste geändert.',
  retention_not_confirmed: ({ pictures, people, sessions }) =>
    `Diese Regeln würden jetzt entfernen: Fotos ${pictures}, Personen ${people}, Termine ${sessions}.`,
  photo_not_found: 'Es gibt kein Foto.',
  photo_opted_out: 'Diese Person hat sich von Fotos abgemeldet.',
  photo_not_agreed: 'Diese Person hat einem Foto nicht zugestimmt.',
  photo_unsupported: 'Das ist kein JPEG-, PNG-, WebP- oder GIF-Bild.',
  photo_unreadable: 'Das Bild ist leer, beschädigt oder unvollständig.',
  photo_too_large: 'Das Bild ist zu groß.',
  consent_text_changed: 'Der Text wurde inzwischen geändert.',
  run_in_progress: 'Es läuft schon ein Lauf.',
  run_not_running: 'Dieser Lauf ist schon beendet.',
  run_not_held: 'Dieser Lauf wartet nicht auf eine Entscheidung.',
  run_outdated: 'Die Einstellungen wurden seit diesem Lauf geändert.',
  run_interrupted: 'Rollcall wurde während dieses Laufs angehalten.',
  run_superseded: 'Ein neuerer Lauf hat diesen ersetzt.',
  task_switched_off: 'Die Dienstaufgabe ist ausgeschaltet.',
  photo_account_not_set: 'Für Fotos ist kein externes Konto gewählt.',
  employee_id_not_readable: 'Dieses Konto kann bei keinem Benutzer die Employee-ID lesen.',
  directory_read_incomplete: 'Die Benutzer in Entra ID konnten nicht vollständig gelesen werden.',
  training_has_sessions: ({ sessions }) =>
    sessions === '1' ? 'Diese Schulung hat noch 1 Termin.' : `Diese Schulung hat noch ${sessions} Termine.`,
  session_has_meetings: ({ meetings }) =>
    meetings === '1'
      ? 'Von diesem Termin ist noch 1 Besprechung in Outlook.'
      : `Von diesem Termin sind noch ${meetings} Besprechungen in Outlook.`,
  session_cancelled: 'Dieser Termin wurde abgesagt.',
  enrolment_closed: 'Die Anmeldung zu diesem Termin ist geschlossen.',
  leave_deadline_passed: ({ trainers }) =>
    `Sie können diesen Platz nicht mehr selbst abgeben.${trainers && ` Wenden Sie sich an ${trainers}.`}`,
  employee_not_found: 'Ihre Adresse steht in keinem Personaldatensatz.',
  employee_ambiguous: 'Ihre Adresse steht in mehr als einem Personaldatensatz.',
  employee_unknown: 'Einige dieser Mitarbeitenden gibt es nicht mehr.',
  too_many_attendees: ({ attendees, most }) =>
    `Jede Besprechung dieses Termins ginge an ${attendees} Personen. Höchstens ${most} sind möglich.`,
  confirmation_needed: ({ updated }) => `${updated} Personen, die schon eingeladen sind, bekämen eine Aktualisierung.`,
  invitation_changed: 'Der Termin oder seine Teilnehmenden haben sich seit der Vorschau geändert.',
  sending_in_progress: 'Die Einladungen zu diesem Termin werden schon gesendet.',
  invitation_account_not_set: 'Kein externes Konto sendet Einladungen.',
  organiser_mailbox_missing: 'Das externe Konto hat kein Postfach, das Einladungen sendet.',
  attendee_without_address: 'Ohne Adresse würden einige Teilnehmende die Einladung verlieren. Nichts wurde geändert.',
  meeting_conflict: 'Exchange hat gerade eine andere Änderung dieses Kalenders bearbeitet.',
  meeting_refused: 'Microsoft hat die Besprechung abgelehnt.',
  meeting_uncertain: 'Es ist nicht sicher, ob Microsoft das ausgeführt hat.',
  meeting_deleted: 'Die Besprechung wurde in Outlook gelöscht.',
  meeting_drifted: 'Die Besprechung wurde seit dem Senden in Outlook geändert.',
  join_link_missing: 'Die Besprechung wurde gesendet, aber Microsoft hat keinen Teams-Link geliefert.',
  smtp_not_configured: 'Es ist kein Mailserver eingerichtet.',
  smtp_refused: 'Der Mailserver hat Rollcall abgewiesen.',
  smtp_unreachable: 'Der Mailserver ist nicht erreichbar.',
  smtp_busy: 'Der Mailserver nimmt zurzeit keine E-Mails an.',
  smtp_password_ending:
    'E-Mails werden mit Benutzername und Kennwort gesendet. Microsoft schaltet das Ende Dezember 2026 standardmäßig ab, 2027 endgültig.',
  mailbox_not_found: 'Exchange Online kennt dieses Postfach nicht.',
  mailbox_denied: 'Eine Zugriffsrichtlinie von Exchange verweigert der App dieses Postfach.',
  permission_missing: ({ permission }) =>
    permission
      ? `Dem externen Konto fehlt die Berechtigung ${permission}.`
      : 'Dem externen Konto fehlt eine Berechtigung.',
  graph_token_rejected: 'Microsoft Graph akzeptiert die Anmeldung des externen Kontos nicht.',
  throttled: ({ retryAfterSeconds: seconds }) =>
    seconds ? `Microsoft bittet, noch ${seconds} Sekunden zu warten.` : 'Microsoft bittet um weniger Anfragen.',
  microsoft_unavailable: 'Microsoft 365 hat eine Störung.',
  microsoft_unreachable: 'Rollcall konnte Microsoft nicht erreichen.',
  client_secret_expired: ({ expiresOn }) =>
    expiresOn ? `Das Clientgeheimnis ist nach dem ${expiresOn} abgelaufen.` : 'Das Clientgeheimnis ist abgelaufen.',
  client_secret_wrong: 'Das Clientgeheimnis stimmt nicht.',
  client_secret_missing: 'Das externe Konto hat kein Clientgeheimnis.',
  client_secret_forbidden: 'Ihre Organisation erlaubt keine Clientgeheimnisse.',
  certificate_expired: ({ expiresOn }) =>
    expiresOn ? `Das Zertifikat ist nach dem ${expiresOn} abgelaufen.` : 'Das Zertifikat ist abgelaufen.',
  certificate_not_registered: 'Entra ID akzeptiert das Zertifikat nicht.',
  credential_missing: 'Das neue Zertifikat ist noch nicht in Gebrauch.',
  app_not_found: 'Entra ID kennt in diesem Mandanten keine App mit dieser Client-ID.',
  app_disabled: 'Die App ist in diesem Mandanten deaktiviert.',
  tenant_not_found: 'Entra ID kennt diesen Mandanten nicht.',
  wrong_cloud: 'Den Mandanten gibt es in dieser Cloud nicht.',
  consent_missing: 'Den Berechtigungen wurde noch nicht zugestimmt.',
  sign_in_blocked: 'Eine Richtlinie blockiert die Anmeldung.',
  sign_in_refused: ({ entraCode }) => `Entra ID hat die Anmeldung abgelehnt${entraCode && ` (${entraCode})`}.`,
  managed_identity_missing: 'Dieser Rechner hat keine verwaltete Identität.',
  consent_needed: 'Die Berechtigungen sind noch nicht erteilt.',
  consent_withdrawn: 'Die erteilten Berechtigungen wurden zurückgezogen.',
  consent_declined: 'Die Berechtigungen wurden abgelehnt.',
  consent_admin_needed: 'Ein Administrator muss die Berechtigungen genehmigen.',
  consent_wrong_person: 'Sie haben sich mit einem anderen Benutzer als dem des Kontos angemeldet.',
  mfa_required: 'Der Dienstbenutzer muss die mehrstufige Authentifizierung verwenden.',
  security_defaults: 'Die Sicherheitsstandards des Mandanten blockieren die Anmeldung.',
  user_sign_in_blocked: 'Eine Richtlinie für bedingten Zugriff blockiert den Dienstbenutzer.',
  password_wrong: 'Benutzername oder Kennwort stimmt nicht.',
  password_expired: 'Das Kennwort des Dienstbenutzers ist abgelaufen.',
  account_disabled: 'Der Dienstbenutzer ist deaktiviert.',
  account_locked: 'Der Dienstbenutzer ist gesperrt.',
  user_not_in_tenant: 'Der Mandant kennt diesen Benutzer nicht.',
  sign_in_again: 'Die gespeicherte Anmeldung ist abgelaufen oder wurde widerrufen.',
  remote_account_in_use: 'Dieses externe Konto wird noch verwendet.',
  mailbox_renamed: ({ mailbox, called }) =>
    mailbox && called ? `Das Postfach ${mailbox} heißt jetzt ${called}.` : 'Das Postfach hat einen neuen Namen.',
  mailbox_not_limited: ({ mailbox }) =>
    mailbox
      ? `Das Konto hat auch auf andere Postfächer als ${mailbox} Zugriff.`
      : 'Das Konto hat auf alle Postfächer Zugriff.',
  permissions_too_wide: ({ permissions }) =>
    `Das Konto hat Berechtigungen, die Rollcall nicht verwendet${permissions && `: ${permissions}`}.`,
  activity_app_differs: 'Das Konto meldet sich mit einer anderen App an als der im Teams-Paket.',
  activity_permission_missing: 'Die App darf in Teams keine Benachrichtigungen senden.',
  client_secret_expires_soon: ({ expiresOn }) =>
    expiresOn ? `Das Clientgeheimnis ist noch bis ${expiresOn} gültig.` : 'Das Clientgeheimnis läuft bald ab.',
  certificate_expires_soon: ({ expiresOn }) =>
    expiresOn ? `Das Zertifikat ist noch bis ${expiresOn} gültig.` : 'Das Zertifikat läuft bald ab.',
  zone_in_utc: ({ timeZone }) =>
    timeZone
      ? `Exchange kennt die Zeitzone ${timeZone} nicht. Diese Besprechung ist deshalb in UTC eingetragen.`
      : 'Exchange kennt diese Zeitzone nicht. Diese Besprechung ist deshalb in UTC eingetragen.',
  zone_rules_outdated: ({ zones, dates }) =>
    zones && dates
      ? `Der Server kennt die neuen Uhrzeitregeln für ${zones} noch nicht. Bei ${dates === '1' ? '1 Termindatum' : `${dates} Termindaten`} stimmt die Uhrzeit vielleicht nicht.`
      : 'Der Server kennt neue Uhrzeitregeln noch nicht.',
  store_unavailable: 'Rollcall kann zurzeit nichts speichern.',
  disk_full: 'Die Festplatte des Servers ist voll.',
  stopping: 'Rollcall wird gerade angehalten.',
  internal: 'Etwas Unerwartetes ist schiefgegangen.',
}
