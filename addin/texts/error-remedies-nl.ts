import type { ErrorCode } from '../../api/http/contract.ts'

/** What to do about each error, in Dutch. English comes from the API. A code without a remedy does not compile. */
export const remedies: Record<ErrorCode, string> = {
  validation_failed: 'Verbeter de velden die in de details staan en verzend de aanvraag opnieuw.',
  malformed_json: 'Verzend geldige JSON met de header Content-Type: application/json.',
  unsupported_media_type: 'Verzend de gegevens in een van de mediatypen uit de melding.',
  payload_too_large: 'Verzend minder tegelijk. De melding noemt de grens. Een lange lijst kunt u in delen importeren.',
  import_known:
    'Deze import is al verzonden. Lees het resultaat onder de id van de import. Kies een andere importId om de lijst opnieuw te importeren.',
  csv_unreadable:
    'Sla de lijst op als CSV (UTF-8) met een kopregel en importeer ze opnieuw. Voor medewerkers zijn minstens employeeNumber, displayName en email nodig, voor sessies reference, training, start en end. Er is niets gewijzigd.',
  not_found: 'Controleer het adres en de id. Misschien is het record intussen verwijderd.',
  precondition_failed:
    'Iemand anders heeft dit intussen gewijzigd. Laad opnieuw, bekijk wat er is gewijzigd en breng uw wijziging opnieuw aan.',
  cursor_unknown: 'Begin opnieuw zonder cursor en bewaar de nextCursor van elk antwoord ongewijzigd.',
  cursor_expired: 'Begin opnieuw zonder cursor en vraag daarna minstens om de 90 dagen.',
  weak_etag:
    'Stuur de ETag zonder de W/ ervoor: If-Match: "…". Het veld etag van het record bevat dezelfde tekst. Schakel in de proxy compressie voor /api uit om ETags ongewijzigd te houden.',
  too_many_requests: 'Wacht zolang als de header Retry-After aangeeft en probeer het dan opnieuw.',

  unauthenticated: 'Meld u opnieuw aan, of verzend een servicesleutel als "Authorization: Bearer …".',
  token_expired: 'Uw aanmelding is verlopen. Sluit het tabblad en open het opnieuw.',
  token_invalid:
    'Meld u opnieuw aan vanuit Teams, Outlook of de Microsoft 365-app. Blijft dit gebeuren, vraag dan wie Rollcall beheert om ENTRA_TENANT_ID en ENTRA_CLIENT_ID te controleren.',
  forbidden:
    'Vraag een beheerder om de app-rol die u nodig hebt (Rollcall.Admin of Rollcall.Trainer): Entra ID > Enterprise applications > Rollcall > Users and groups. Een servicesleutel heeft het recht nodig dat in de melding staat.',

  remote_account_in_use:
    'Kies een ander extern account in de instelling die hier staat, of schakel die functie uit. Verwijder daarna dit account.',
  remote_account_has_meetings:
    'Annuleer de sessies van deze vergaderingen, of wacht tot ze voorbij zijn. Om vanuit een ander postvak te verzenden, voegt u een ander extern account toe en kiest u dat in de instellingen. Dit account blijft zijn vergaderingen bijhouden.',
  remote_account_unknown: 'Kies een van de externe accounts op de pagina Externe accounts.',
  employee_number_taken: 'Gebruik een ander personeelsnummer, of wijzig de medewerker die het heeft.',
  entra_user_taken: 'Verwijder eerst bij de andere medewerker de koppeling met deze Entra-gebruiker.',

  photo_not_found: 'Deze medewerker heeft geen foto. De pagina van de medewerker zegt waarom.',
  photo_unsupported: 'Gebruik een foto als JPEG, PNG, WebP of GIF.',
  photo_unreadable:
    'Het bestand is beschadigd of is geen foto. Open het in een fotoprogramma, sla het opnieuw op als JPEG en upload dat.',
  photo_too_large: 'Gebruik een foto van hoogstens 8 MB en 25 megapixel; 648 x 648 pixels is ruim genoeg.',
  photo_not_agreed:
    'Uw organisatie vraagt mensen eerst om toestemming. De persoon kan die geven op Mijn pagina in Rollcall. Upload de foto daarna.',
  consent_text_changed: 'De tekst is intussen gewijzigd. Laad Mijn pagina opnieuw, lees de tekst en kies opnieuw.',
  photo_opted_out:
    'Deze persoon wil geen foto. Gaat de persoon akkoord, sta dan eerst op de pagina van de medewerker weer foto’s toe.',

  run_in_progress: 'Wacht tot de huidige uitvoering klaar is, of stop ze.',
  task_switched_off:
    'Schakel de servicetaak in, of verwijder ze uit de planner die ze aanroept. Een beheerder kan ze nog altijd starten met ‘Nu uitvoeren’.',
  run_not_running: 'Laad de pagina opnieuw om het resultaat van deze uitvoering te zien.',
  run_not_held:
    'U kunt alleen de nieuwste uitvoering bevestigen of verwerpen die op een beslissing wacht. Start een nieuwe uitvoering.',
  run_interrupted:
    'U hoeft niets te doen: de volgende uitvoering van deze servicetaak gaat verder waar deze werd afgebroken.',
  lease_lost:
    'Er is niets verloren: een andere instantie van Rollcall gaat verder met dit werk. Kijk over een minuut opnieuw.',
  run_superseded: 'Bekijk de nieuwere uitvoering van deze servicetaak. Die heeft alles opnieuw vergeleken.',
  task_type_unavailable: 'Dit soort servicetaak bestaat niet in deze versie. Kies PhotoSynchronization.',
  photo_account_not_set:
    'Kies een extern account onder Personeelsadministratie > Instellingen > Microsoft-fotosynchronisatie.',
  employee_id_not_readable:
    'Geef de toepassingsmachtiging User.Read.All met beheerderstoestemming (User.ReadBasic.All verbergt het employee-id), of vind mensen op e-mailadres of user principal name.',
  directory_read_incomplete:
    'Er is niets gewijzigd. De volgende uitvoering leest de adreslijst opnieuw. Blijft dit gebeuren, bekijk dan de servicestatus van Microsoft 365.',

  client_secret_expired:
    'Maak een nieuw clientgeheim in het Entra-beheercentrum (App registrations > uw app > Certificates & secrets), kopieer meteen de waarde uit de kolom Value en plak die in het externe account.',
  client_secret_expires_soon:
    'Maak vóór die dag een nieuw clientgeheim in het Entra-beheercentrum (App registrations > uw app > Certificates & secrets) en plak de Value in het externe account. Het oude werkt tot die dag door.',
  client_secret_wrong:
    'Kopieer in het Entra-beheercentrum (App registrations > uw app > Certificates & secrets) een clientgeheim uit de kolom Value, niet de Secret ID, en plak het in het externe account. Is de waarde niet meer te zien, maak dan een nieuw geheim.',
  client_secret_missing: 'Vul het clientgeheim van de app-registratie in bij het externe account.',
  app_not_found:
    'Controleer de client-ID en de tenant-ID van het externe account (App registrations > uw app > Overview). Een app van een andere tenant heeft in deze tenant eerst beheerderstoestemming nodig.',
  app_disabled:
    'Schakel de app in in het Entra-beheercentrum: Enterprise applications > uw app > Properties > Enabled for users to sign in.',
  tenant_not_found:
    'Controleer de tenant-ID (Entra-beheercentrum > Overview) en de cloud van het externe account. Een tenant in een nationale cloud is alleen daar te vinden.',
  wrong_cloud: 'Deze tenant staat in een andere Microsoft-cloud. Kies die cloud in het externe account.',
  consent_missing:
    'Geef beheerderstoestemming in het Entra-beheercentrum: App registrations > uw app > API permissions > Grant admin consent.',
  sign_in_blocked:
    'Een beleid voor voorwaardelijke toegang of een risicoregel blokkeert deze app. Vraag een Entra-beheerder om de regel op te zoeken in Entra ID > Monitoring > Sign-in logs > Service principal sign-ins en het beleid aan te passen.',
  sign_in_refused:
    'Microsoft heeft de aanmelding geweigerd. Vergelijk elk veld van het externe account met de app-registratie. De melding geeft het AADSTS-nummer om op te zoeken in de aanmeldingslogboeken.',

  certificate_not_registered:
    'Upload het openbare deel van het certificaat in het Entra-beheercentrum (App registrations > uw app > Certificates & secrets > Certificates), wacht een minuut en probeer het opnieuw. Staat het er al, vergelijk dan de vingerafdrukken en de klok van deze server.',
  certificate_expires_soon:
    'Maak op het tabblad Certificaat van het externe account een nieuw certificaat, upload vóór die dag het openbare deel in het Entra-beheercentrum en klik op ‘Testen en gebruiken’. Het oude werkt tot dan.',
  certificate_expired:
    'Maak op het tabblad Certificaat van het externe account een nieuw certificaat, upload het openbare deel in het Entra-beheercentrum en klik op ‘Testen en gebruiken’.',
  certificate_unreadable:
    'Plak PEM-tekst met één certificaat (RSA) en de privésleutel zonder wachtwoordzin, of laat Rollcall een certificaat maken.',
  certificate_key_unsuitable:
    'Entra ID laat apps alleen met RSA-sleutels aanmelden. Gebruik een certificaat met een RSA-sleutel van minstens 2048 bits, of laat Rollcall er een maken.',
  certificate_key_mismatch:
    'Plak de privésleutel die samen met het certificaat is gemaakt, of laat Rollcall een certificaat maken.',
  certificate_not_waiting:
    'Maak eerst een certificaat, upload het openbare deel in het Entra-beheercentrum en klik dan op ‘Testen en gebruiken’.',
  credential_missing:
    'Vul een clientgeheim in bij het externe account. Of maak het certificaat af: upload het openbare deel in het Entra-beheercentrum en klik op ‘Testen en gebruiken’.',
  consent_needed: 'Open het externe account, klik op ‘Machtigingen verlenen’ en meld u aan als de servicegebruiker.',
  consent_withdrawn:
    'Iemand heeft de machtigingen ingetrokken. Klik bij het externe account op ‘Machtigingen verlenen’ en meld u opnieuw aan als de servicegebruiker.',
  mfa_required:
    'Sluit de servicegebruiker uit van de regel die meervoudige verificatie eist (Entra ID > Conditional Access), en klik dan op ‘Machtigingen verlenen’ of vul het wachtwoord opnieuw in. Of stap met het account over op een app (MicrosoftGraphSecret), die geen gebruiker nodig heeft.',
  security_defaults:
    'De standaardinstellingen voor beveiliging (security defaults) kunnen geen uitzondering maken voor één gebruiker. Stap met het account over op een app (MicrosoftGraphSecret), of vraag een Entra-beheerder om ze te vervangen door beleid voor voorwaardelijke toegang.',
  user_sign_in_blocked:
    'Vraag een Entra-beheerder om de regel op te zoeken in Entra ID > Monitoring > Sign-in logs > User sign-ins (non-interactive) en de servicegebruiker uit te sluiten van het beleid. Klik dan op ‘Machtigingen verlenen’ of vul het wachtwoord opnieuw in.',
  user_not_assigned:
    'Wijs de servicegebruiker toe in het Entra-beheercentrum: Enterprise applications > Rollcall > Users and groups.',
  password_wrong:
    'Vul de gebruikersnaam en het wachtwoord van de servicegebruiker opnieuw in. Rollcall probeert het niet vanzelf opnieuw, zodat de gebruiker niet wordt vergrendeld. Ook gefedereerde gebruikers krijgen vaak dit antwoord.',
  password_expired:
    'Geef de servicegebruiker een nieuw wachtwoord dat niet verloopt, en vul het in bij het externe account.',
  account_disabled:
    'Schakel de servicegebruiker in in het Entra-beheercentrum (Users > de gebruiker > Account status) en vul daarna het wachtwoord opnieuw in.',
  account_locked:
    'Wacht tot de vergrendeling voorbij is, zoek de reden op in Entra ID > Sign-in logs en vul dan het wachtwoord opnieuw in. Tot dan probeert Rollcall het niet.',
  user_not_in_tenant:
    'Controleer de gebruikersnaam en de tenant van het externe account. De gebruiker moet lid zijn van die tenant, geen gast en geen persoonlijk account.',
  user_federated:
    'Gebruik een servicegebruiker waarvan het wachtwoord in Entra ID staat (cloud-only), of stap met het account over op een app (MicrosoftGraphSecret).',
  on_premises_sign_in:
    'Controleer de agents voor pass-through-verificatie on-premises, of gebruik een cloud-only servicegebruiker; vul daarna het wachtwoord opnieuw in.',
  sign_in_again:
    'Klik bij het externe account op ‘Machtigingen verlenen’ en meld u opnieuw aan als de servicegebruiker, of vul het nieuwe wachtwoord in.',
  sign_in_outdated:
    'Het externe account is intussen gewijzigd. U hoeft niets te doen: de volgende aanmelding gebruikt de nieuwe waarden.',
  public_client_off:
    'Vraag wie Rollcall beheert om ENTRA_CLIENT_SECRET in te stellen, of om ‘Allow public client flows’ in te schakelen (App registrations > Rollcall > Authentication).',
  own_app_secret_wrong:
    'Vraag wie Rollcall beheert om ENTRA_CLIENT_SECRET te verbeteren. Dat moet een geldig geheim zijn van de eigen app-registratie van Rollcall, of leeg als die een openbare client is.',
  consent_unknown:
    'Open het externe account in Rollcall en klik op ‘Machtigingen verlenen’. U kunt deze pagina niet rechtstreeks openen.',
  consent_expired:
    'Klik bij het externe account opnieuw op ‘Machtigingen verlenen’. U hebt tien minuten om de aanmelding af te ronden.',
  consent_used: 'Deze aanmelding is al afgerond. Is het account niet gereed, kies dan opnieuw ‘Machtigingen verlenen’.',
  consent_other_browser:
    'Rond de aanmelding af in de browser waarin u op ‘Verder naar Microsoft’ hebt geklikt. Of klik opnieuw op ‘Machtigingen verlenen’ en gebruik de nieuwe link.',
  consent_not_confirmed: 'Open de link opnieuw en klik op de pagina op ‘Verder naar Microsoft’.',
  consent_other_admin:
    'Alleen de beheerder die op ‘Machtigingen verlenen’ heeft geklikt, kan dit afronden. Of klik zelf op de knop en gebruik uw eigen link.',
  consent_outdated:
    'Sindsdien is het externe account gewijzigd of een nieuwe aanmelding begonnen. Klik opnieuw op ‘Machtigingen verlenen’.',
  consent_declined: 'Klik opnieuw op ‘Machtigingen verlenen’ en daarna op de pagina van Microsoft op Accepteren.',
  consent_admin_needed:
    'Vraag een beheerder van de tenant om het verzoek goed te keuren (Entra ID > Enterprise applications > Admin consent requests, of > Rollcall > Permissions > Grant admin consent). Klik daarna opnieuw op ‘Machtigingen verlenen’ of test het account.',
  consent_wrong_person:
    'Klik opnieuw op ‘Machtigingen verlenen’ en meld u aan met de gebruikersnaam van het account. Meldt Microsoft u aan als iemand anders, gebruik dan een privévenster.',
  consent_not_proved:
    'Klik opnieuw op ‘Machtigingen verlenen’. Gebeurt het nog eens, meld dan aan wie Rollcall beheert dat het antwoord niet was zoals dat van Microsoft hoort te zijn.',
  not_a_password_account: 'Alleen accounts van het type MicrosoftGraphPassword hebben dit nodig. Kies zo’n account.',
  not_an_application_account: 'Alleen accounts van het type MicrosoftGraphSecret hebben dit. Kies zo’n account.',
  permissions_too_wide:
    'Verwijder de machtigingen uit de melding onder App registrations > uw app > API permissions. Rollcall gebruikt ze niet. U kunt ze behouden als een ander systeem ze nodig heeft.',

  permission_missing:
    'Voeg de toepassingsmachtiging uit de melding toe onder App registrations > uw app > API permissions > Microsoft Graph, geef beheerderstoestemming, wacht enkele minuten en test het account opnieuw. Worden maar enkele mensen geweigerd, zoek dan wat hen in Entra ID of Exchange beperkt.',
  graph_token_rejected:
    'Microsoft Graph aanvaardt de aanmelding niet. Controleer de cloud en de tenant van het externe account en test het account opnieuw.',
  mailbox_not_found:
    'Controleer het adres van het postvak. Het moet een postvak in Exchange Online zijn. Een gedeeld postvak kan, een distributielijst niet.',
  mailbox_denied:
    'Exchange laat de app dit postvak niet gebruiken. Voeg het toe aan het bereik van het toegangsbeleid of van de RBAC-roltoewijzing. Het kan tot twee uur duren voor dat geldt.',
  mailbox_renamed:
    'Er is niets verloren: de vergaderingen gaan verder onder het nieuwe adres. Vraag een beheerder om dat adres in te vullen bij het externe account waar het oude nog staat.',
  mailbox_not_limited:
    'Geef de app haar rollen in Exchange met RBAC for Applications: het script staat op het tabblad Postvakbeperking van het account. Verwijder daarna dezelfde machtigingen bij API permissions in Entra ID, want de ruimste geldt.',
  throttled:
    'Microsoft beperkt het aantal aanvragen. U hoeft niets te doen: de volgende uitvoering begint met wie nu is overgeslagen.',
  microsoft_unavailable:
    'Microsoft 365 heeft een tijdelijke storing. U hoeft niets te doen: de volgende uitvoering probeert het opnieuw. Duurt het lang, bekijk dan de servicestatus van Microsoft 365.',
  microsoft_unreachable:
    'Controleer of deze server de host uit de melding op poort 443 kan bereiken: DNS, firewall, proxy en certificaten.',
  unexpected_answer:
    'Iets tussen deze server en Microsoft heeft geantwoord, vaak een proxy of een aanmeldpagina van het netwerk. Controleer het netwerk. De volgende uitvoering probeert het opnieuw.',

  training_has_sessions: 'Verwijder eerst de sessies van deze opleiding. Voorbije sessies zijn het bewaren waard.',
  session_reference_taken: 'Gebruik een andere referentie, of wijzig de sessie die ze heeft.',
  session_has_meetings:
    'Annuleer de sessie eerst, zodat deelnemers een annulering krijgen en de vergadering uit hun agenda verdwijnt. Verwijder ze daarna.',
  session_cancelled: 'Een geannuleerde sessie kunt u niet meer wijzigen. Kopieer ze om ze opnieuw te plannen.',
  enrolment_closed: 'Vraag de opleider om een plaats, of kies een andere sessie.',
  leave_deadline_passed: 'Vraag het de opleider: die kan u nog uit de sessie halen.',
  employee_not_found:
    'Vraag HR om u aan de medewerkers toe te voegen, of om op uw fiche het e-mailadres in te vullen waarmee u zich aanmeldt. Laad daarna opnieuw.',
  employee_ambiguous:
    'Vraag HR om een van de fiches aan uw Entra-gebruiker te koppelen, of om het e-mailadres op de andere te verbeteren.',
  employee_unknown: 'Kies de deelnemers uit de medewerkers. De details noemen de onbekende id’s.',
  too_many_attendees:
    'Outlook laat hoogstens 500 deelnemers per vergadering toe. Splits de sessie in twee, of zet de overigen op de wachtlijst.',
  invitation_incomplete:
    'Vul op de tabbladen van de sessie aan wat de melding noemt: minstens één datum, een titel en één ingeschreven deelnemer. Probeer het dan opnieuw.',
  invitation_changed:
    'De sessie is gewijzigd sinds u ze hebt nagekeken, of er is intussen iets verzonden. Kijk ze opnieuw na en verzend dan.',
  changes_unseen:
    'Kijk de uitnodiging na op het tabblad Uitnodiging en verzend. Moet dit systeem zelf kunnen verzenden, dan kan een beheerder het een servicesleutel geven met het recht ‘Uitnodigingen verzenden’ (invitations:send).',
  attendees_outside:
    'Ga na of deze mensen de uitnodiging moeten krijgen, en verwijder wie er niet bij hoort. Verder hoeft u niets te doen.',
  confirmation_needed:
    'Veel mensen die de uitnodiging al hebben, zouden een mail krijgen. Herhaal het aantal van deze mails in confirmMails om door te gaan.',
  sending_in_progress:
    'Deze sessie wordt verzonden. Wacht tot dat klaar is. Het tabblad Uitnodiging toont de voortgang.',
  invitation_account_not_set:
    'Vraag een beheerder om een extern account te kiezen onder Opleiding > Instellingen > Synchronisatie van Exchange-uitnodigingen.',
  organiser_mailbox_missing:
    'Vraag een beheerder om een postvak in te vullen bij het externe account dat uitnodigingen verzendt. Dat postvak is de organisator van de vergaderingen.',
  attendee_unknown:
    'Controleer het e-mailadres van de medewerker. De uitnodiging gaat ernaartoe zoals naar iemand van buiten. Bestaat het niet, dan komt alleen de organisator dat te weten.',
  attendee_disabled:
    'Ga na of deze persoon hier nog werkt, en verwijder de persoon anders uit de sessie. De uitnodiging wordt verzonden, maar wie zich niet kan aanmelden, leest ze waarschijnlijk niet.',
  attendee_guest:
    'U hoeft niets te doen: een gast krijgt de uitnodiging in het postvak van de eigen organisatie en neemt als gast deel aan een onlinesessie.',
  attendee_without_mailbox:
    'Geef deze persoon een postvak (een licentie met Exchange Online), of vul een ander adres in bij de medewerker. Tot dan komt de uitnodiging terug bij de organisator.',
  attendee_address_differs:
    'Klopt het adres bij de medewerker, dan hoeft u niets te doen: de uitnodiging gaat daarnaartoe. Leest de persoon mail op het andere adres, verbeter het dan bij de medewerker.',
  attendees_not_checked:
    'U hoeft niets te doen: uitnodigingen kunnen toch worden verzonden. Om mensen te laten controleren, vraagt u een beheerder om het externe account te testen en het User.Read.All of User.ReadBasic.All te geven.',
  smtp_not_configured:
    'Vraag een beheerder om onder Opleiding > Instellingen het postvak te kiezen dat de e-mails verzendt, of om het type opleidingsuitnodiging op MicrosoftGraph te zetten. Of vraag wie Rollcall beheert om SMTP_URL en MAIL_FROM in te stellen.',
  smtp_refused:
    'De mailserver weigerde de aanmelding, de afzender of het adres uit de melding. Vraag wie Rollcall beheert om SMTP_URL en MAIL_FROM te controleren.',
  smtp_unreachable:
    'Vraag wie Rollcall beheert om SMTP_URL, DNS en de firewall te controleren. Wat niet verzonden is, gaat de volgende keer mee.',
  mails_unfinished:
    'Verzend opnieuw, of laat het aan de servicetaak over. Alleen wie nog geen mail heeft, krijgt er een. Blijft dit gebeuren, vraag dan wie Rollcall beheert om de mailserver te controleren.',
  online_session_by_mail:
    'Zet de link naar de onlinevergadering bij de locatie. Of vraag een beheerder om het type opleidingsuitnodiging op MicrosoftGraph te zetten; dan wordt er een Teams-vergadering gemaakt.',
  mail_refused:
    'Exchange aanvaardt deze mail zo niet. Maak de tekst op het tabblad Uitnodiging korter als die erg lang is, en verzend opnieuw. Alleen wie nog geen mail heeft, krijgt er een.',
  mail_perhaps_sent:
    'Kijk in Verzonden items van het postvak. Rollcall verzendt de mail niet vanzelf opnieuw. Een herinnering verzendt de uitnodiging nog eens, en in de agenda blijft het één vergadering.',
  mail_permission_missing:
    'Geef de app Mail.Send als toepassingsmachtiging met beheerderstoestemming, of geef haar in Exchange met RBAC for Applications ‘Application Mail.Send’ voor dit postvak. Verleen bij een servicegebruiker de machtigingen opnieuw.',
  mail_limit_reached:
    'Een postvak kan in 24 uur 10.000 ontvangers bereiken. Wat niet verzonden is, wordt later verzonden. Gebeurt dat niet, kijk dan in het postvak of er een bericht van Exchange is.',
  mail_limit_near:
    'Verzend in delen op verschillende dagen, of zet het type opleidingsuitnodiging op MicrosoftGraph. Wat Exchange uitstelt, wordt later verzonden, en niemand krijgt het twee keer.',
  smtp_password_ending:
    'Kies een extern account onder Opleiding > Instellingen > Postvak dat de e-mails verzendt en geef het de machtiging Mail.Send. Verwijder daarna SMTP_URL en MAIL_FROM.',
  smtp_busy: 'De mailserver is bezet. U hoeft niets te doen: de rest gaat de volgende keer mee.',
  mail_address_refused:
    'Verbeter het e-mailadres van de persoon uit de melding en verzend opnieuw. Alleen wie nog geen mail heeft, krijgt er een.',
  activity_permission_missing:
    'Geef de app TeamsActivity.Send als toepassingsmachtiging met beheerderstoestemming, of voeg de machtiging per persoon TeamsActivity.Send.User toe aan het Teams-pakket. Controleer daarna of Rollcall bij deze mensen in Teams is geïnstalleerd.',
  activity_app_differs:
    'Teams aanvaardt alleen meldingen van de app die in het Teams-pakket staat. Voeg een extern account toe met de client-ID van de eigen app-registratie van Rollcall (ENTRA_CLIENT_ID) en kies het onder Opleiding > Instellingen > Activiteitenfeed van Teams.',
  activity_perhaps_sent:
    'Het is niet bekend of Teams deze melding heeft getoond. Rollcall verzendt ze niet opnieuw, zodat niemand ze twee keer krijgt.',
  activity_refused:
    'Upload het huidige pakket van Rollcall in het Teams-beheercentrum, want Teams aanvaardt alleen de soorten meldingen die erin staan. Controleer daarna de app-ID onder Opleiding > Instellingen > Activiteitenfeed van Teams.',
  mailbox_unlicensed:
    'Geef de organisator een postvak in Exchange Online (een licentie of een gedeeld postvak), of vul een ander postvak in bij het externe account.',
  meeting_refused:
    'Microsoft aanvaardt deze vergadering zo niet. Verbeter wat de melding noemt en verzend opnieuw. De andere data zijn verzonden.',
  meeting_conflict:
    'Exchange was nog bezig met een eerdere wijziging in deze agenda. Er is niets opgeslagen. Verzend over een minuut opnieuw; de servicetaak probeert het ook zelf opnieuw.',
  attendee_without_address:
    'Om hen op de vergadering te houden, opent u ze in Outlook als organisator, verwijdert u deze vermelding en voegt u de persoon opnieuw toe met het e-mailadres. Kijk hier daarna opnieuw na. Hebben ze de vergadering niet meer nodig, verzend dan.',
  zone_in_utc:
    'U hoeft niets te doen: het uur klopt, en Outlook toont het aan iedereen in de eigen tijdzone. Exchange kent deze tijdzone niet bij naam; daarom staat de vergadering in UTC.',
  meeting_uncertain:
    'Microsoft heeft niet gemeld of de vergadering is gemaakt. Verzend opnieuw: Rollcall zoekt ze eerst op en maakt ze nooit twee keer.',
  meeting_deleted:
    'Iemand heeft de vergadering in Outlook verwijderd. Kies op het tabblad Uitnodiging of u de versie van Outlook overneemt (verwijderd) of die van Rollcall terugzet.',
  meeting_drifted:
    'De vergadering is in Outlook gewijzigd. Kies op het tabblad Uitnodiging of u de versie van Outlook overneemt of die van Rollcall terugzet.',
  join_link_missing:
    'De vergadering heeft geen Teams-link. Controleer of de organisator een licentie met Microsoft Teams heeft en Teams-vergaderingen mag maken, en verzend opnieuw.',

  zone_rules_outdated:
    'Werk Node.js bij naar een versie met nieuwere tijdzonegegevens (`node -p process.versions.tz` toont welke het heeft), of laat NODE_ICU_DATA naar nieuwere ICU-gegevens wijzen, en start opnieuw. Voor Outlook-vergaderingen geldt dit niet: Exchange heeft eigen regels.',
  store_unavailable:
    'Controleer of de database bereikbaar is, of controleer de vrije ruimte en de rechten van de gegevensmap. Was u iets aan het wijzigen? Doe dat dan opnieuw: het is niet opgeslagen.',
  saved_in_part:
    'Dit is maar voor een deel opgeslagen; de melding zegt wat. Controleer de vrije ruimte en de rechten van de gegevensmap, bekijk het record en herhaal alleen wat ontbreekt.',
  run_outdated:
    'Er is niets gewijzigd. Start een nieuwe uitvoering, die de huidige instellingen gebruikt. Verwerp deze als ze in de weg staat.',
  placeholder_empty:
    'Vul aan wat ontbreekt op het tabblad Data, of haal het invulveld uit de tekst op het tabblad Uitnodiging. U kunt ook zo verzenden.',
  address_shared:
    'Delen deze mensen een postvak, dan hoeft u niets te doen: er gaat één mail met al hun namen naartoe. Verbeter anders het e-mailadres bij de medewerker.',
  erasure_not_confirmed:
    'Er is niemand gewist. Typ het personeelsnummer precies zoals het op de pagina van de persoon staat.',
  missing_not_confirmed: 'Ga na wie op de lijst ontbreekt. Herhaal hun aantal in confirm om door te gaan.',
  list_in_doubt:
    'Controleer of de lijst iedereen bevat en of elke regel een personeelsnummer heeft. Klopt dat, stuur dan ook despiteDoubt mee.',
  missing_changed: 'Er is niemand gewijzigd. Importeer de volledige lijst opnieuw en ga na wie nu ontbreekt.',
  retention_not_confirmed: 'Ga na wat er zou worden verwijderd. Herhaal deze aantallen in confirm om door te gaan.',
  person_absent:
    'U hoeft niets te doen: de persoon wordt uitgenodigd als de afwezigheid voorbij of verwijderd is. Klik op het tabblad Deelnemers op ‘Toch uitnodigen’ om de persoon nu uit te nodigen.',
  double_booked: 'Vraag de persoon welke sessie die bijwoont, en verwijder de persoon uit de andere.',
  address_invalid: 'Verbeter het e-mailadres bij de medewerker, of verwijder de persoon van de deelnemerslijst.',
  date_invalid: 'Verbeter het begin, het einde of de tijdzone van deze datum. De andere data kunnen worden verzonden.',
  data_unreadable:
    'Een gegevensbestand is beschadigd, en de vorige versie ervan ook. Zet de gegevensmap terug uit een back-up; de beschadigde bestanden zijn onaangeroerd gelaten.',
  data_from_newer_version:
    'Start de versie van Rollcall die deze gegevens heeft geschreven, of een nieuwere; of zet de gegevensmap terug uit een back-up van vóór de update. Er is niets gewijzigd.',
  data_folder_in_use:
    'Stop het andere Rollcall-proces dat deze gegevensmap gebruikt, of geef dit proces een eigen map (DATA_DIR).',
  database_too_old:
    'Werk de database bij naar PostgreSQL 14 of nieuwer, of noem een andere in ROLLCALL_STORE. Er is niets gewijzigd.',
  database_in_use:
    'Stop elke Rollcall die deze database gebruikt, wacht een halve minuut en voer de opdracht opnieuw uit. Gebruikt u een pooler zoals PgBouncer, noem dan de database zelf. Er is niets gewijzigd.',
  move_target_not_empty:
    'Verhuis naar een lege database of een nieuwe map. Is een eerdere verhuizing hierheen onderbroken, voer dan die opdracht opnieuw uit. Er is niets gewijzigd.',
  move_unfinished:
    'Voer dezelfde opdracht move-store opnieuw uit: ze gaat verder waar ze is gestopt. Of werk verder op de oude plaats, waar niets is gewijzigd.',
  move_differs:
    'Voer dezelfde opdracht opnieuw uit terwijl niemand op een van beide plaatsen werkt. Komt deze melding terug, werk dan verder op de oude plaats, waar niets is gewijzigd.',
  backup_by_database:
    'Maak een back-up van de database met haar eigen hulpmiddelen, zoals pg_dump en pg_restore, en van de map met foto’s als die er is.',
  no_records_found:
    'Zet DATA_DIR (en ROLLCALL_PHOTOS, als u die gebruikt) op de map die Rollcall gebruikt, of noem het bestand met deze instellingen, bijvoorbeeld --env /etc/rollcall.env. Er is niets gewijzigd.',
  backup_inside_data_folder:
    'Gebruik een map buiten de gegevensmap, liefst op een andere schijf. Staat er een back-up in, verplaats die dan eerst naar buiten.',
  disk_full:
    'Maak ruimte vrij op die schijf, of gebruik een map op een andere, en voer de opdracht daarna opnieuw uit. Er is niets gewijzigd.',
  folder_unusable:
    'Controleer of het pad een map op een werkende schijf is, en of de gebruiker die deze opdracht uitvoert daar kan lezen en schrijven. Er is niets gewijzigd.',
  restore_unfinished:
    'Voer dezelfde herstelopdracht opnieuw uit om ze af te maken, of voer "npm run restore -- --undo" uit om de vorige gegevens terug te krijgen. Daarna start Rollcall weer.',
  backup_target_not_empty: 'Kies voor de back-up een map die leeg is of nog niet bestaat.',
  backup_incomplete:
    'Zet een andere back-up terug: deze is niet afgemaakt of sindsdien beschadigd. Er is niets gewijzigd.',
  secret_unreadable:
    'Het opgeslagen geheim is met een andere sleutel versleuteld. Zet die sleutel in ROLLCALL_PREVIOUS_KEYS, of vul het geheim opnieuw in.',
  stopping: 'De server wordt afgesloten. Probeer het over een minuut opnieuw.',
  internal: 'Geef de aanvraag-id door aan wie Rollcall beheert. Het logboek zegt er meer over.',
  client_secret_forbidden:
    'Een beleid van de tenant staat geen clientgeheimen voor apps toe. Geef de app op de pagina van het account een certificaat of een beheerde identiteit, of laat een beheerder de app uitzonderen (Entra ID > Enterprise applications > Application policies).',
  managed_identity_missing:
    'Laat Rollcall draaien waar Azure een beheerde identiteit geeft (App Service, Container Apps, een virtuele machine), wijs er een toe onder Identity > User assigned en start opnieuw. Gebruik elders een certificaat.',
  managed_identity_unknown:
    'Controleer de client-ID van de beheerde identiteit (Azure portal > Managed Identities > Overview) en wijs die identiteit toe aan de app of machine waarop Rollcall draait, onder Identity > User assigned.',
  federated_credential_missing:
    'Open in het Entra-beheercentrum App registrations > uw app > Certificates & secrets > Federated credentials > Add credential > Managed identity en kies de identiteit waarmee Rollcall draait.',
  federated_credential_wrong:
    'Vergelijk de federatieve referentie onder App registrations > uw app > Certificates & secrets > Federated credentials: het subject is de Object (principal) ID van de beheerde identiteit, de audience api://AzureADTokenExchange, de issuer https://login.microsoftonline.com/<tenant-ID>/v2.0.',
  assertion_expired:
    'Controleer de klok van de machine waarop Rollcall draait. Klopt die, start dan de app of machine opnieuw om een nieuw token te krijgen.',
  access_challenged:
    'Er is niets mis met de gegevens van het account. Kijk in de aanmeldingslogboeken van Entra ID naar een beleid voor voorwaardelijke toegang of een risico voor deze app of gebruiker en probeer het opnieuw.',
  consent_request_sent:
    'De beheerders van de tenant hebben een verzoek gekregen. Klik opnieuw op ‘Machtigingen verlenen’ als zij het hebben goedgekeurd. Of stuur een beheerder de link onder ‘Voor een beheerder’.',
  admin_consent_unknown:
    'Vraag een nieuwe link. Die staat in Rollcall op de pagina van het externe account, onder ‘Voor een beheerder’.',
  admin_consent_over:
    'Deze link is al gebruikt of ouder dan een week, of het account is sindsdien gewijzigd. Vraag een nieuwe als de machtigingen nog ontbreken.',
  admin_consent_refused:
    'Open de link opnieuw als beheerder die voor de organisatie toestemming mag geven (Privileged Role Administrator, Cloud Application Administrator of Global Administrator), en klik op Accepteren.',
}
