import type { Happenings } from './error-facts.ts'

export const happenings: Happenings = {
  not_found: 'Dit is niet gevonden. Misschien is het verwijderd.',
  precondition_failed: 'Iemand anders heeft dit net gewijzigd.',
  too_many_requests: ({ retryAfterSeconds: seconds }) =>
    seconds ? `Er komen te veel aanvragen binnen. Wacht ${seconds} seconden.` : 'Er komen te veel aanvragen binnen.',
  unauthenticated: 'U bent niet aangemeld.',
  token_expired: 'Uw aanmelding is verlopen.',
  token_invalid: 'Rollcall aanvaardt deze aanmelding niet.',
  forbidden: 'Voor deze actie hebt u een andere rol nodig.',
  remote_account_has_meetings: ({ meetings }) =>
    meetings === '1'
      ? 'Via dit externe account is 1 vergadering verstuurd die nog moet plaatsvinden.'
      : `Via dit externe account zijn ${meetings} vergaderingen verstuurd die nog moeten plaatsvinden.`,
  remote_account_unknown: 'Dit externe account bestaat niet meer.',
  employee_number_taken: ({ value }) => `Een andere medewerker heeft al personeelsnummer ${value}.`,
  entra_user_taken: 'Een andere medewerker is al aan deze Entra-gebruiker gekoppeld.',
  erasure_not_confirmed: 'Dit is niet het personeelsnummer van deze persoon.',
  missing_changed: 'Wie ontbreekt, is veranderd sinds deze lijst werd geïmporteerd.',
  retention_not_confirmed: ({ pictures, people, sessions }) =>
    `Deze regels verwijderen nu: foto’s ${pictures}, personen ${people}, sessies ${sessions}.`,
  photo_not_found: 'Er is geen foto.',
  photo_opted_out: 'Deze persoon heeft zich afgemeld voor foto’s.',
  photo_not_agreed: 'Deze persoon heeft niet ingestemd met een foto.',
  photo_unsupported: 'Dit is geen JPEG-, PNG-, WebP- of GIF-afbeelding.',
  photo_unreadable: 'De afbeelding is leeg, beschadigd of onvolledig.',
  photo_too_large: 'De afbeelding is te groot.',
  consent_text_changed: 'De tekst is intussen gewijzigd.',
  run_in_progress: 'Er is al een uitvoering bezig.',
  run_not_running: 'Deze uitvoering is al afgelopen.',
  run_not_held: 'Deze uitvoering wacht niet op een beslissing.',
  run_outdated: 'De instellingen zijn gewijzigd sinds deze uitvoering.',
  run_interrupted: 'Rollcall is gestopt terwijl deze uitvoering bezig was.',
  run_superseded: 'Een nieuwere uitvoering heeft deze vervangen.',
  task_switched_off: 'De servicetaak is uitgeschakeld.',
  photo_account_not_set: 'Er is geen extern account gekozen voor foto’s.',
  employee_id_not_readable: 'Dit account kan van geen enkele gebruiker de employee-ID lezen.',
  directory_read_incomplete: 'De gebruikers in Entra ID konden niet volledig worden gelezen.',
  training_has_sessions: ({ sessions }) =>
    sessions === '1' ? 'Deze opleiding heeft nog 1 sessie.' : `Deze opleiding heeft nog ${sessions} sessies.`,
  session_has_meetings: ({ meetings }) =>
    meetings === '1'
      ? 'Van deze sessie staat nog 1 vergadering in Outlook.'
      : `Van deze sessie staan nog ${meetings} vergaderingen in Outlook.`,
  session_cancelled: 'Deze sessie is geannuleerd.',
  enrolment_closed: 'Inschrijven voor deze sessie kan niet meer.',
  leave_deadline_passed: ({ trainers }) =>
    `U kunt deze plaats niet meer zelf afstaan.${trainers && ` Vraag het aan ${trainers}.`}`,
  employee_not_found: 'Uw adres staat in geen enkele personeelsfiche.',
  employee_ambiguous: 'Uw adres staat in meer dan één personeelsfiche.',
  employee_unknown: 'Sommige van deze medewerkers bestaan niet meer.',
  too_many_attendees: ({ attendees, most }) =>
    `Elke vergadering van deze sessie zou naar ${attendees} mensen gaan. Hoogstens ${most} is mogelijk.`,
  confirmation_needed: ({ updated }) => `${updated} mensen die de uitnodiging al hebben, krijgen een update.`,
  invitation_changed: 'De sessie of haar deelnemers zijn gewijzigd sinds het voorbeeld.',
  sending_in_progress: 'De uitnodigingen van deze sessie worden al verstuurd.',
  invitation_account_not_set: 'Er is geen extern account dat uitnodigingen verstuurt.',
  organiser_mailbox_missing: 'Het externe account heeft geen postvak om uitnodigingen te versturen.',
  attendee_without_address: 'Sommige deelnemers zouden zonder adres uit de uitnodiging vallen. Er is niets gewijzigd.',
  meeting_conflict: 'Exchange was net met een andere wijziging van deze agenda bezig.',
  meeting_refused: 'Microsoft heeft de vergadering geweigerd.',
  meeting_uncertain: 'Het is niet zeker of Microsoft dit heeft uitgevoerd.',
  meeting_deleted: 'De vergadering is in Outlook verwijderd.',
  meeting_drifted: 'De vergadering is in Outlook gewijzigd sinds ze werd verstuurd.',
  join_link_missing: 'De vergadering is verstuurd, maar Microsoft gaf er geen Teams-link voor.',
  smtp_not_configured: 'Er is geen mailserver ingesteld.',
  smtp_refused: 'De mailserver heeft Rollcall geweigerd.',
  smtp_unreachable: 'De mailserver is niet bereikbaar.',
  smtp_busy: 'De mailserver neemt tijdelijk geen mails aan.',
  smtp_password_ending:
    'Mails vertrekken met gebruikersnaam en wachtwoord. Microsoft schakelt dat eind december 2026 standaard uit, en in 2027 definitief.',
  mailbox_not_found: 'Exchange Online kent dit postvak niet.',
  mailbox_denied: 'Een toegangsbeleid van Exchange weigert de app toegang tot dit postvak.',
  permission_missing: ({ permission }) =>
    permission ? `Het externe account mist de machtiging ${permission}.` : 'Het externe account mist een machtiging.',
  graph_token_rejected: 'Microsoft Graph aanvaardt de aanmelding van het externe account niet.',
  throttled: ({ retryAfterSeconds: seconds }) =>
    seconds
      ? `Microsoft vraagt om nog ${seconds} seconden te wachten.`
      : 'Microsoft vraagt om het rustiger aan te doen.',
  microsoft_unavailable: 'Er is een storing bij Microsoft 365.',
  microsoft_unreachable: 'Rollcall kon Microsoft niet bereiken.',
  client_secret_expired: ({ expiresOn }) =>
    expiresOn ? `Het clientgeheim is verlopen na ${expiresOn}.` : 'Het clientgeheim is verlopen.',
  client_secret_wrong: 'Het clientgeheim klopt niet.',
  client_secret_missing: 'Het externe account heeft geen clientgeheim.',
  client_secret_forbidden: 'Uw organisatie staat geen clientgeheimen toe.',
  certificate_expired: ({ expiresOn }) =>
    expiresOn ? `Het certificaat is verlopen na ${expiresOn}.` : 'Het certificaat is verlopen.',
  certificate_not_registered: 'Entra ID aanvaardt het certificaat niet.',
  credential_missing: 'Het nieuwe certificaat is nog niet in gebruik genomen.',
  app_not_found: 'Entra ID kent in deze tenant geen app met deze client-ID.',
  app_disabled: 'De app is uitgeschakeld in deze tenant.',
  tenant_not_found: 'Entra ID kent deze tenant niet.',
  wrong_cloud: 'De tenant bestaat niet in deze cloud.',
  consent_missing: 'Er is nog geen toestemming gegeven voor de machtigingen.',
  sign_in_blocked: 'Een beleid blokkeert de aanmelding.',
  sign_in_refused: ({ entraCode }) => `Entra ID heeft de aanmelding geweigerd${entraCode && ` (${entraCode})`}.`,
  managed_identity_missing: 'Deze machine heeft geen beheerde identiteit.',
  consent_needed: 'De machtigingen zijn nog niet verleend.',
  consent_withdrawn: 'De verleende machtigingen zijn ingetrokken.',
  consent_declined: 'De machtigingen zijn geweigerd.',
  consent_admin_needed: 'Een beheerder moet de machtigingen goedkeuren.',
  consent_wrong_person: 'U hebt zich aangemeld met een andere gebruiker dan die van het account.',
  mfa_required: 'De servicegebruiker moet meervoudige verificatie gebruiken.',
  security_defaults: 'De standaardbeveiliging van de tenant blokkeert de aanmelding.',
  user_sign_in_blocked: 'Een beleid voor voorwaardelijke toegang blokkeert de servicegebruiker.',
  password_wrong: 'De gebruikersnaam of het wachtwoord klopt niet.',
  password_expired: 'Het wachtwoord van de servicegebruiker is verlopen.',
  account_disabled: 'De servicegebruiker is uitgeschakeld.',
  account_locked: 'De servicegebruiker is vergrendeld.',
  user_not_in_tenant: 'De tenant kent deze gebruiker niet.',
  sign_in_again: 'De bewaarde aanmelding is verlopen of ingetrokken.',
  remote_account_in_use: 'Dit externe account is nog in gebruik.',
  mailbox_renamed: ({ mailbox, called }) =>
    mailbox && called ? `Het postvak ${mailbox} heet nu ${called}.` : 'Het postvak heet nu anders.',
  mailbox_not_limited: ({ mailbox }) =>
    mailbox ? `Het account kan ook in andere postvakken dan ${mailbox}.` : 'Het account kan in alle postvakken.',
  permissions_too_wide: ({ permissions }) =>
    `Het account heeft machtigingen die Rollcall niet gebruikt${permissions && `: ${permissions}`}.`,
  activity_app_differs: 'Het account meldt zich aan als een andere app dan die in het Teams-pakket.',
  activity_permission_missing: 'De app mag geen meldingen in Teams sturen.',
  client_secret_expires_soon: ({ expiresOn }) =>
    expiresOn ? `Het clientgeheim werkt nog tot en met ${expiresOn}.` : 'Het clientgeheim verloopt binnenkort.',
  certificate_expires_soon: ({ expiresOn }) =>
    expiresOn ? `Het certificaat werkt nog tot en met ${expiresOn}.` : 'Het certificaat verloopt binnenkort.',
  zone_in_utc: ({ timeZone }) =>
    timeZone
      ? `Exchange kent de tijdzone ${timeZone} niet. Daarom staat deze vergadering in UTC.`
      : 'Exchange kent deze tijdzone niet. Daarom staat deze vergadering in UTC.',
  zone_rules_outdated: ({ zones, dates }) =>
    zones && dates
      ? `De server kent de nieuwe regels voor de klok in ${zones} nog niet. Op ${dates === '1' ? '1 sessiedatum' : `${dates} sessiedata`} klopt het uur misschien niet.`
      : 'De server kent nieuwe regels voor de klok nog niet.',
  store_unavailable: 'Rollcall kan nu niets opslaan.',
  disk_full: 'De schijf van de server is vol.',
  stopping: 'Rollcall wordt net gestopt.',
  internal: 'Er is iets onverwachts misgegaan.',
}
