import type { ErrorCode } from '../../api/http/contract.ts'

/** What to do about each error, in Dutch. English comes from the API. A code without a remedy does not compile. */
export const remedies: Record<ErrorCode, string> = {
  validation_failed: 'Verbeter de velden die in de details staan en verzend opnieuw.',
  malformed_json: 'Verzend een welgevormde JSON-body met de header Content-Type: application/json.',
  unsupported_media_type: 'Verzend de body in een van de mediatypen die in de melding staan.',
  payload_too_large:
    'Verzend minder tegelijk; de melding noemt de grens. Een lange lijst kan in delen worden geïmporteerd.',
  import_known:
    'Lees onder de id van de import wat ervan gekomen is. Kies een andere importId om de lijst nog eens te importeren.',
  csv_unreadable:
    'Sla de lijst op als CSV (UTF-8) met een kopregel die voor medewerkers minstens employeeNumber, displayName en email noemt, en voor sessies reference, training, start en end; importeer ze dan opnieuw. Er is niets gewijzigd.',
  not_found: 'Controleer het adres en de id; misschien is het gegeven intussen verwijderd.',
  precondition_failed:
    'Iemand anders heeft dit intussen gewijzigd. Laad het opnieuw, bekijk wat er is gewijzigd en herhaal uw wijziging.',
  cursor_unknown: 'Vraag zonder cursor om opnieuw te beginnen en bewaar de nextCursor van elk antwoord zoals hij is.',
  cursor_expired: 'Vraag zonder cursor om opnieuw te beginnen, en vraag minstens om de 90 dagen.',
  weak_etag:
    'Stuur de ETag zonder de W/ ervoor: If-Match: "…". Het veld etag van het record bevat dezelfde tekst. Schakel in de proxy compressie voor /api uit om ETags ongewijzigd te houden.',
  too_many_requests: 'Wacht even en probeer het dan opnieuw.',

  unauthenticated: 'Meld u opnieuw aan, of verzend een servicesleutel als "Authorization: Bearer …".',
  token_expired: 'De aanmelding is verlopen. Sluit het tabblad en open het opnieuw.',
  token_invalid:
    'Meld u opnieuw aan vanuit Teams, Outlook of de Microsoft 365-app. Blijft het zo, dan controleert een beheerder ENTRA_TENANT_ID en ENTRA_CLIENT_ID.',
  forbidden:
    'Vraag een beheerder om de app-rol die nodig is (Rollcall.Admin of Rollcall.Trainer) in Entra ID > Enterprise applications > Rollcall > Users and groups, of om het recht dat de servicesleutel mist.',

  remote_account_in_use:
    'Kies een ander extern account in de instelling die wordt genoemd, of schakel die functie uit, en verwijder dan dit account.',
  remote_account_has_meetings:
    'Zeg de sessies van die vergaderingen af, of wacht tot ze voorbij zijn. Om vanuit een ander postvak te versturen voegt u een nieuw extern account toe en kiest u dat in de instellingen: dit account blijft zijn vergaderingen bedienen.',
  remote_account_unknown: 'Kies een van de externe accounts op de pagina Externe accounts.',
  employee_number_taken: 'Gebruik een ander personeelsnummer, of wijzig de medewerker die het heeft.',
  entra_user_taken: 'Verwijder eerst de koppeling met deze Entra-gebruiker bij de andere medewerker.',

  photo_not_found: 'Deze medewerker heeft geen foto. De pagina van de medewerker zegt waarom.',
  photo_unsupported: 'Gebruik een foto als JPEG, PNG, WebP of GIF.',
  photo_unreadable:
    'Het bestand is beschadigd of is geen foto. Open het in een fotoprogramma, sla het opnieuw op als JPEG en upload dat.',
  photo_too_large: 'Gebruik een foto van hoogstens 8 MB en 25 megapixel; 648 x 648 pixels is ruim genoeg.',
  photo_not_agreed:
    'Uw organisatie vraagt mensen eerst om toestemming. De persoon kan die geven op Mijn pagina in Rollcall; upload de foto daarna.',
  consent_text_changed: 'De tekst is intussen gewijzigd. Laad Mijn pagina opnieuw, lees de tekst en kies opnieuw.',
  photo_opted_out:
    'Deze persoon wil geen foto. Sta foto’s bij de medewerker eerst weer toe, als de persoon dat goedvindt.',

  run_in_progress: 'Wacht tot de uitvoering die bezig is, is afgelopen, of stop ze.',
  task_switched_off:
    'Schakel de servicetaak in, of haal ze uit de planner die ze aanroept. Een beheerder kan ze nog altijd zelf starten.',
  run_not_running: 'Alleen een uitvoering die bezig is, kan worden gestopt.',
  run_not_held:
    'Alleen de nieuwste aangehouden uitvoering van een taak kan worden bevestigd of afgewezen. Start een nieuwe uitvoering.',
  run_interrupted:
    'U hoeft niets te doen: de volgende uitvoering van deze servicetaak gaat verder waar deze werd afgebroken.',
  lease_lost:
    'Er is niets verloren: een andere instantie van Rollcall gaat verder met dit werk. Kijk over een minuut opnieuw.',
  run_superseded: 'Bekijk de nieuwere uitvoering van deze servicetaak: die heeft alles opnieuw vergeleken.',
  task_type_unavailable: 'Dit soort servicetaak bestaat niet in deze versie. Kies PhotoSynchronization.',
  photo_account_not_set:
    'Kies een extern account onder Personeelsadministratie > Instellingen > Microsoft-fotosynchronisatie.',
  employee_id_not_readable:
    'Geef de toepassingsmachtiging User.Read.All met beheerderstoestemming (User.ReadBasic.All verbergt de employee-id), of koppel op e-mailadres of user principal name.',
  directory_read_incomplete:
    'Er is niets gewijzigd. De volgende uitvoering leest de adreslijst opnieuw; blijft het zo, dan bekijkt een beheerder de servicestatus van Microsoft 365.',

  client_secret_expired:
    'Maak een nieuw clientgeheim in het Entra-beheercentrum (App registrations > uw app > Certificates & secrets), kopieer de Value meteen en plak die in het externe account.',
  client_secret_expires_soon:
    'Maak vóór die dag een nieuw clientgeheim in het Entra-beheercentrum (App registrations > uw app > Certificates & secrets) en plak de Value in het externe account. Het oude werkt tot die dag door.',
  client_secret_wrong:
    'Kopieer de kolom Value (niet de Secret ID) van een clientgeheim in het Entra-beheercentrum (App registrations > uw app > Certificates & secrets) en plak die in het externe account. Is de waarde niet meer te zien, maak dan een nieuw geheim.',
  client_secret_missing: 'Vul het clientgeheim van de app-registratie in bij het externe account.',
  app_not_found:
    'Controleer de client-id en de tenant-id van het externe account (App registrations > uw app > Overview); een app van een andere tenant heeft eerst in deze tenant beheerderstoestemming nodig.',
  app_disabled:
    'Schakel de app in in het Entra-beheercentrum: Enterprise applications > uw app > Properties > Enabled for users to sign in.',
  tenant_not_found:
    'Controleer de tenant-id (Entra-beheercentrum > Overview) en de cloud van het externe account; een tenant van een nationale cloud is alleen daar te vinden.',
  wrong_cloud: 'Deze tenant staat in een andere Microsoft-cloud. Kies die cloud in het externe account.',
  consent_missing:
    'Geef beheerderstoestemming in het Entra-beheercentrum: App registrations > uw app > API permissions > Grant admin consent.',
  sign_in_blocked:
    'Een beleid voor voorwaardelijke toegang of een risicoregel blokkeert deze app. Een beheerder zoekt de regel op in Entra ID > Monitoring > Sign-in logs > Service principal sign-ins en past het beleid aan.',
  sign_in_refused:
    'Microsoft heeft de aanmelding geweigerd. Vergelijk elk veld van het externe account met de app-registratie; de melding noemt het AADSTS-nummer om in de aanmeldlogboeken op te zoeken.',

  certificate_not_registered:
    'Upload het openbare deel van het certificaat in het Entra-beheercentrum (App registrations > uw app > Certificates & secrets > Certificates), wacht een minuut en probeer het opnieuw. Staat het er al, vergelijk dan de vingerafdrukken en de klok van deze server.',
  certificate_expires_soon:
    'Maak een nieuw certificaat op de pagina van het externe account, upload vóór die dag het openbare deel in het Entra-beheercentrum en neem het in gebruik. Het oude werkt tot die dag door.',
  certificate_expired:
    'Maak een nieuw certificaat op de pagina van het externe account, upload het openbare deel in het Entra-beheercentrum en neem het in gebruik.',
  certificate_unreadable:
    'Geef PEM-tekst met één certificaat (RSA) en de privésleutel zonder wachtwoordzin, of laat Rollcall een certificaat maken.',
  certificate_key_unsuitable:
    'Entra ID laat apps alleen met RSA-sleutels aanmelden. Gebruik een certificaat met een RSA-sleutel van minstens 2048 bits, of laat Rollcall er een maken.',
  certificate_key_mismatch:
    'Plak de privésleutel die samen met het certificaat is gemaakt, of laat Rollcall een certificaat maken.',
  certificate_not_waiting:
    'Maak eerst een certificaat; upload daarna het openbare deel in het Entra-beheercentrum en neem het in gebruik.',
  credential_missing:
    'Vul een clientgeheim in bij het externe account, of maak het certificaat af: upload het openbare deel in het Entra-beheercentrum en neem het in gebruik.',
  consent_needed: 'Open het externe account, kies ‘Machtigingen verlenen’ en meld u aan als de servicegebruiker.',
  consent_withdrawn:
    'Iemand heeft de machtigingen ingetrokken. Kies ‘Machtigingen verlenen’ bij het externe account en meld u nogmaals aan als de servicegebruiker.',
  mfa_required:
    'Sluit de servicegebruiker uit van de regel die meervoudige verificatie eist (Entra ID > Conditional Access) en kies dan ‘Machtigingen verlenen’ of vul het wachtwoord opnieuw in; of zet het account om naar MicrosoftGraphSecret, dat geen gebruiker nodig heeft.',
  security_defaults:
    'De standaardinstellingen voor beveiliging (security defaults) kunnen niet één gebruiker overslaan. Zet het account om naar MicrosoftGraphSecret, of laat een beheerder ze vervangen door beleid voor voorwaardelijke toegang.',
  user_sign_in_blocked:
    'Een beheerder zoekt de regel op in Entra ID > Monitoring > Sign-in logs > User sign-ins (non-interactive) en laat de servicegebruiker door het beleid; kies dan ‘Machtigingen verlenen’ of vul het wachtwoord opnieuw in.',
  user_not_assigned:
    'Wijs de servicegebruiker toe in het Entra-beheercentrum: Enterprise applications > Rollcall > Users and groups.',
  password_wrong:
    'Vul gebruikersnaam en wachtwoord van de servicegebruiker opnieuw in. Het wordt niet vanzelf opnieuw geprobeerd, zodat de gebruiker niet wordt vergrendeld. Ook gefedereerde gebruikers krijgen vaak dit antwoord.',
  password_expired:
    'Geef de servicegebruiker een nieuw wachtwoord dat niet verloopt, en vul het in bij het externe account.',
  account_disabled:
    'Schakel de servicegebruiker in in het Entra-beheercentrum (Users > de gebruiker > Account status) en vul daarna het wachtwoord opnieuw in.',
  account_locked:
    'Wacht tot de vergrendeling voorbij is, zoek de reden op in Entra ID > Sign-in logs en vul daarna het wachtwoord opnieuw in. Rollcall probeert het intussen niet.',
  user_not_in_tenant:
    'Controleer gebruikersnaam en tenant van het externe account. Het moet een lid van die tenant zijn: geen gast, geen persoonlijk account.',
  user_federated:
    'Gebruik een servicegebruiker waarvan het wachtwoord in Entra ID staat (cloud-only), of zet het account om naar MicrosoftGraphSecret.',
  on_premises_sign_in:
    'Controleer de agents voor pass-through-verificatie on-premises, of gebruik een cloud-only servicegebruiker; vul daarna het wachtwoord opnieuw in.',
  sign_in_again:
    'Kies ‘Machtigingen verlenen’ bij het externe account en meld u nogmaals aan als de servicegebruiker; of vul het nieuwe wachtwoord in.',
  sign_in_outdated:
    'Het externe account is intussen gewijzigd. U hoeft niets te doen: de volgende aanmelding gebruikt wat er nu staat.',
  public_client_off:
    'Wie Rollcall beheert, stelt ENTRA_CLIENT_SECRET in, of schakelt "Allow public client flows" in (App registrations > Rollcall > Authentication).',
  own_app_secret_wrong:
    'Wie Rollcall beheert, verbetert ENTRA_CLIENT_SECRET: een geheim van Rollcalls eigen app-registratie dat niet verlopen is, of helemaal geen als het een openbare client is.',
  consent_unknown:
    'Open het externe account in Rollcall en kies ‘Machtigingen verlenen’. Deze pagina kan niet op zichzelf worden geopend.',
  consent_expired:
    'Kies opnieuw ‘Machtigingen verlenen’ bij het externe account; een aanmelding moet binnen tien minuten klaar zijn.',
  consent_used: 'Deze aanmelding is al afgerond. Is het account niet gereed, kies dan opnieuw ‘Machtigingen verlenen’.',
  consent_other_browser:
    'Rond de aanmelding af in de browser waarin u ‘Verder naar Microsoft’ hebt gekozen, of kies opnieuw ‘Machtigingen verlenen’ en gebruik de nieuwe link.',
  consent_not_confirmed: 'Open de link opnieuw en kies ‘Verder naar Microsoft’ op de pagina die u dan ziet.',
  consent_other_admin:
    'De beheerder die ‘Machtigingen verlenen’ heeft gekozen, rondt het af; of kies het zelf en gebruik uw eigen link.',
  consent_outdated:
    'Sindsdien is het externe account gewijzigd of de aanmelding opnieuw begonnen. Kies opnieuw ‘Machtigingen verlenen’.',
  consent_declined: 'Kies opnieuw ‘Machtigingen verlenen’ en kies Accept op de pagina van Microsoft.',
  consent_admin_needed:
    'Vraag een beheerder van de tenant het verzoek goed te keuren (Entra ID > Enterprise applications > Admin consent requests, of > Rollcall > Permissions > Grant admin consent). Kies daarna opnieuw ‘Machtigingen verlenen’, of test gewoon het account.',
  consent_wrong_person:
    'Kies opnieuw ‘Machtigingen verlenen’ en meld u aan als de gebruikersnaam van het account. Een privévenster helpt als Microsoft u voor iemand anders houdt.',
  consent_not_proved:
    'Kies opnieuw ‘Machtigingen verlenen’. Gebeurt het nog eens, meld het aan wie Rollcall beheert: wat terugkwam, was niet wat Microsoft verzendt.',
  not_a_password_account: 'Alleen accounts van het type MicrosoftGraphPassword hebben dit nodig; kies zo’n account.',
  not_an_application_account: 'Alleen accounts van het type MicrosoftGraphSecret hebben dit; kies zo’n account.',
  permissions_too_wide:
    'Verwijder wat wordt genoemd onder App registrations > uw app > API permissions, of behoud het bewust: Rollcall gebruikt het niet.',

  permission_missing:
    'Voeg de genoemde toepassingsmachtiging toe onder App registrations > uw app > API permissions > Microsoft Graph, geef beheerderstoestemming, wacht enkele minuten en test het account opnieuw. Worden slechts enkele mensen geweigerd, zoek dan wat hen in Entra ID of Exchange beperkt.',
  graph_token_rejected:
    'Microsoft Graph aanvaardt het token niet: controleer de cloud en de tenant van het externe account en test het account opnieuw.',
  mailbox_not_found:
    'Controleer het adres van het postvak; het moet een postvak in Exchange Online zijn (een gedeeld postvak kan, een distributielijst niet).',
  mailbox_denied:
    'Exchange laat de app dit postvak niet gebruiken. Neem het op in het bereik van het toegangsbeleid of van de RBAC-roltoewijzing; zo’n wijziging duurt tot twee uur.',
  mailbox_renamed:
    'Er is niets verloren: de vergaderingen gaan verder onder het nieuwe adres. Een beheerder vult dat adres in bij het externe account waar het oude nog staat.',
  mailbox_not_limited:
    'Geef de app haar rollen in Exchange met RBAC for Applications (de pagina van het account heeft het script) en verwijder dezelfde machtigingen bij API permissions in Entra ID: samen bereiken ze alles.',
  throttled:
    'Microsoft vraagt om het rustiger aan te doen. U hoeft niets te doen: wie het betreft, komt bij de volgende uitvoering eerst.',
  microsoft_unavailable:
    'Microsoft heeft een storing. U hoeft niets te doen: de volgende uitvoering probeert het opnieuw. Duurt het lang, bekijk dan de servicestatus van Microsoft 365.',
  microsoft_unreachable:
    'Controleer of deze server de genoemde host op poort 443 bereikt: DNS, firewall, proxy, certificaten.',
  unexpected_answer:
    'Iets tussen deze server en Microsoft heeft in diens plaats geantwoord, vaak een proxy of een aanmeldpagina van het netwerk. Controleer de netwerkweg; de volgende uitvoering probeert het opnieuw.',

  training_has_sessions:
    'Verwijder of verplaats eerst de sessies van deze opleiding; sessies die plaatsvonden zijn het bewaren waard.',
  session_reference_taken: 'Gebruik een andere referentie, of wijzig de sessie die ze heeft.',
  session_has_meetings:
    'Annuleer eerst de sessie, zodat haar deelnemers het vernemen en hun agenda wordt vrijgemaakt; verwijder ze daarna.',
  session_cancelled: 'Een geannuleerde sessie blijft zoals ze is. Kopieer ze om ze opnieuw te plannen.',
  enrolment_closed: 'Vraag de trainer om een plaats, of kies een andere sessie.',
  leave_deadline_passed: 'Vraag het de trainer: die kan u nog van de sessie halen.',
  employee_not_found:
    'Vraag HR om u aan de medewerkers toe te voegen, of om op uw fiche het e-mailadres in te vullen waarmee u zich aanmeldt. Laad daarna opnieuw.',
  employee_ambiguous:
    'Vraag HR om een van de fiches aan uw Entra-gebruiker te koppelen, of om het e-mailadres op de andere te verbeteren.',
  employee_unknown: 'Kies de deelnemers uit de medewerkers; de details noemen de onbekende id’s.',
  too_many_attendees:
    'Outlook neemt hoogstens 500 deelnemers in één vergadering. Splits de sessie in twee, of zet de overigen op Waiting.',
  invitation_incomplete:
    'Vul op de tabbladen van de sessie aan wat de melding noemt (minstens één datum, een titel en één deelnemer met status Subscribed) en probeer het opnieuw.',
  invitation_changed:
    'De sessie of wat verzonden was, is sinds de voorvertoning gewijzigd. Bekijk de voorvertoning opnieuw en verzend dan.',
  changes_unseen:
    'Bekijk de voorspelling op het tabblad Uitnodiging en verzend. Moet dit systeem zelf kunnen verzenden, dan geeft een beheerder het een servicesleutel met het recht invitations:send.',
  attendees_outside:
    'Ga na of deze mensen de uitnodiging moeten krijgen, en haal van de lijst wie er niet bij hoort. Verder hoeft er niets te gebeuren.',
  confirmation_needed:
    'Veel mensen die de uitnodiging al hebben, zouden post krijgen. Herhaal het aantal van deze berichten in confirmMails om door te gaan.',
  sending_in_progress:
    'Deze sessie wordt verzonden. Wacht tot dat klaar is; het tabblad Uitnodiging toont hoe ver het is.',
  invitation_account_not_set:
    'Een beheerder kiest een extern account onder Opleiding > Instellingen > Exchange-uitnodigingssynchronisatie.',
  organiser_mailbox_missing:
    'Een beheerder vult in het externe account dat uitnodigingen verzendt het postvak in dat de vergaderingen bezit.',
  attendee_unknown:
    'Controleer het e-mailadres van de medewerker. De uitnodiging gaat naar dat adres zoals naar iemand van buiten; als het nergens heen leidt, merkt alleen de organisator dat.',
  attendee_disabled:
    'Vraag na of deze persoon hier nog werkt en haal de persoon anders van de sessie. De uitnodiging gaat wel uit, maar wie zich niet kan aanmelden, zal ze nauwelijks lezen.',
  attendee_guest:
    'U hoeft niets te doen: een gast krijgt de uitnodiging in het postvak van de eigen organisatie en komt een onlinesessie binnen als iemand van buiten.',
  attendee_without_mailbox:
    'Geef deze persoon een postvak (een licentie met Exchange Online), of vul een ander adres in bij de medewerker. Tot dan komt de uitnodiging terug bij de organisator.',
  attendee_address_differs:
    'U hoeft niets te doen als het adres klopt: de uitnodiging gaat naar het adres bij de medewerker. Verbeter het daar als deze persoon zich met het andere aanmeldt en daar zijn e-mail leest.',
  attendees_not_checked:
    'U hoeft niets te doen: uitnodigingen kunnen toch worden verzonden. Om mensen te laten controleren test een beheerder het externe account en geeft het User.Read.All of User.ReadBasic.All.',
  smtp_not_configured:
    'Een beheerder kiest onder Opleiding > Instellingen het postvak dat de e-mails verzendt, of zet de soort uitnodiging op MicrosoftGraph. Of wie Rollcall beheert, stelt SMTP_URL en MAIL_FROM in.',
  smtp_refused:
    'Wie Rollcall beheert, controleert SMTP_URL en MAIL_FROM: de mailserver weigerde de aanmelding, de afzender of het genoemde adres.',
  smtp_unreachable:
    'Wie Rollcall beheert, controleert SMTP_URL, DNS en de firewall. Wat niet verzonden is, wordt bij de volgende verzending opnieuw geprobeerd.',
  mails_unfinished:
    'Verzend opnieuw, of laat het aan de servicetaak over: alleen wie nog geen bericht heeft, krijgt er een. Als het zo blijft, kijkt wie Rollcall beheert naar de mailserver.',
  online_session_by_mail:
    'Zet het adres van de onlinevergadering bij de locatie, of laat een beheerder de soort uitnodiging op MicrosoftGraph zetten; dan wordt er een Teams-vergadering gemaakt.',
  mail_refused:
    'Exchange neemt dit bericht zo niet aan. Maak de tekst op het tabblad Uitnodiging korter als die heel lang is en verzend opnieuw: alleen wie nog geen bericht heeft, krijgt er een.',
  mail_perhaps_sent:
    'Kijk in Verzonden items van het postvak. Het bericht gaat niet vanzelf nog eens weg; een herinnering brengt de uitnodiging opnieuw, en in de agenda blijft het één vergadering.',
  mail_permission_missing:
    'Geef de app Mail.Send als toepassingsmachtiging met beheerderstoestemming, of geef haar in Exchange met RBAC for Applications "Application Mail.Send" voor dit postvak. Verleen bij een servicegebruiker de machtigingen opnieuw.',
  mail_limit_reached:
    'Exchange laat een postvak in 24 uur 10.000 ontvangers bereiken. Wat niet verzonden is, gaat met een latere verzending mee; kijk in het postvak naar een bericht van Exchange als het zo blijft.',
  mail_limit_near:
    'Verzend in delen op verschillende dagen, of zet de soort uitnodiging op MicrosoftGraph. Wat Exchange uitstelt, gaat later weg, en niemand krijgt het twee keer.',
  smtp_password_ending:
    'Kies een extern account onder Opleiding > Instellingen > Postvak dat de e-mails verzendt en geef het Mail.Send. Verwijder daarna SMTP_URL en MAIL_FROM.',
  smtp_busy:
    'De mailserver vraagt om het later opnieuw te proberen. U hoeft niets te doen: wat niet verzonden is, gaat met de volgende verzending mee.',
  mail_address_refused:
    'Verbeter het e-mailadres van de genoemde persoon en verzend opnieuw: alleen wie zijn bericht nog niet heeft, krijgt er een.',
  activity_permission_missing:
    'Geef de app TeamsActivity.Send als toepassingsmachtiging met beheerderstoestemming, of voeg de toestemming per persoon (TeamsActivity.Send.User) toe aan het pakket. Controleer daarna of Rollcall in Teams is geïnstalleerd voor wie het aangaat.',
  activity_app_differs:
    'Teams neemt alleen meldingen aan van de app die het pakket noemt. Voeg een extern account toe met de client-id van Rollcalls eigen app-registratie (ENTRA_CLIENT_ID) en kies het onder Opleiding > Instellingen > Activiteitenfeed van Teams.',
  activity_perhaps_sent:
    'Niemand kan zeggen of Teams deze melding heeft getoond. Ze wordt niet opnieuw verzonden, zodat niemand ze tweemaal krijgt.',
  activity_refused:
    'Upload het huidige pakket van Rollcall in het Teams-beheercentrum: Teams neemt alleen de soorten meldingen aan die het noemt. Controleer de app-id onder Opleiding > Instellingen > Activiteitenfeed van Teams.',
  mailbox_unlicensed:
    'Geef de organisator een postvak in Exchange Online (een licentie of een gedeeld postvak), of vul een ander postvak in bij het externe account.',
  meeting_refused:
    'Microsoft aanvaardt deze vergadering niet zoals ze is. Verbeter wat de melding noemt en verzend opnieuw; de andere datums zijn verzonden.',
  meeting_conflict:
    'Exchange was nog bezig met een eerdere wijziging in deze agenda; er is niets geschreven. Verzend over een minuut opnieuw; de servicetaak probeert het ook zelf opnieuw.',
  attendee_without_address:
    'Wilt u hen op de vergadering houden? Open die in Outlook als organisator, verwijder deze vermelding, voeg de persoon opnieuw toe met het e-mailadres en bekijk de mailvoorspelling opnieuw. Hebben ze de vergadering niet meer nodig, verzend dan.',
  zone_in_utc:
    'U hoeft niets te doen: het uur klopt en Outlook toont iedereen de eigen tijd. Exchange kent deze tijdzone niet bij naam; daarom staat de vergadering in UTC.',
  meeting_uncertain:
    'Microsoft heeft niet gezegd of de vergadering is gemaakt. Verzend opnieuw: ze wordt eerst opgezocht en nooit twee keer gemaakt.',
  meeting_deleted:
    'Iemand heeft de vergadering in Outlook verwijderd. Kies op het tabblad Uitnodiging of ze moet worden teruggezet of dat u de verwijdering overneemt.',
  meeting_drifted:
    'De vergadering is in Outlook gewijzigd. Kies op het tabblad Uitnodiging of u de wijziging overneemt of de uwe terugzet.',
  join_link_missing:
    'De vergadering heeft geen Teams-link. Controleer of de organisator een licentie met Microsoft Teams heeft en Teams-vergaderingen mag maken, en verzend opnieuw.',

  zone_rules_outdated:
    'Werk Node.js bij naar een versie met nieuwere tijdzonegegevens (`node -p process.versions.tz` toont welke het heeft), of laat NODE_ICU_DATA naar nieuwere ICU-gegevens wijzen, en start opnieuw. Voor Outlook-vergaderingen geldt dit niet: Exchange heeft eigen regels.',
  store_unavailable:
    'De wijziging is niet opgeslagen. Controleer of de database bereikbaar is, of anders de vrije ruimte en de rechten van de gegevensmap, en herhaal ze daarna.',
  saved_in_part:
    'Een deel is opgeslagen; de melding zegt wat ontbreekt. Controleer de vrije ruimte en de rechten van de gegevensmap, bekijk hoe het nu is, en herhaal alleen wat ontbreekt.',
  run_outdated:
    'Er is niets gewijzigd. Start een nieuwe uitvoering, die met de huidige instellingen vraagt; wijs deze af als ze in de weg staat.',
  placeholder_empty:
    'Vul aan wat ontbreekt op het tabblad Data, of haal het invulveld uit de tekst op het tabblad Uitnodiging. U kunt ook zo verzenden.',
  address_shared:
    'U hoeft niets te doen als deze mensen een postvak delen: er gaat één mail met al hun namen naartoe. Corrigeer anders het e-mailadres in het personeelsdossier.',
  erasure_not_confirmed:
    'Er is niemand gewist. Bekijk de pagina van de persoon en typ het personeelsnummer precies zoals het daar staat.',
  missing_not_confirmed: 'Bekijk wie op de lijst ontbreekt en herhaal hun aantal in confirm om door te gaan.',
  list_in_doubt:
    'Controleer of de lijst iedereen bevat en of elke regel een personeelsnummer heeft. Klopt dat, stuur dan ook despiteDoubt mee.',
  missing_changed: 'Er is niemand gewijzigd. Importeer de lijst met iedereen opnieuw en bekijk wie nu ontbreekt.',
  retention_not_confirmed: 'Bekijk wat er zou worden verwijderd en herhaal deze aantallen in confirm om door te gaan.',
  person_absent:
    'U hoeft niets te doen: de persoon wordt uitgenodigd als de afwezigheid voorbij of verwijderd is. Om de persoon toch uit te nodigen, kiest u Toch uitnodigen op de deelnemerslijst.',
  double_booked: 'Vraag de persoon welke sessie die bijwoont, en haal de persoon van de andere.',
  address_invalid:
    'Verbeter het e-mailadres van deze persoon bij de medewerker, of haal de persoon van de deelnemerslijst.',
  date_invalid:
    'Verbeter het begin, het einde of de tijdzone van deze sessiedatum; de andere datums kunnen worden verzonden.',
  data_unreadable:
    'Een gegevensbestand is beschadigd, en de vorige versie ervan ook. Zet de gegevensmap terug uit een back-up; de beschadigde bestanden zijn onaangeroerd gelaten.',
  data_from_newer_version:
    'Start de versie van Rollcall die deze gegevens heeft geschreven, of een nieuwere; of zet de gegevensmap terug uit een back-up van vóór de update. Er is niets gewijzigd.',
  data_folder_in_use:
    'Stop het andere Rollcall-proces dat deze gegevensmap gebruikt, of geef dit proces een eigen map (DATA_DIR).',
  database_in_use:
    'Stop elke Rollcall die met deze database werkt, wacht een halve minuut en geef de opdracht opnieuw. Noem achter een pooler zoals PgBouncer de database zelf. Er is niets gewijzigd.',
  move_target_not_empty:
    'Verhuis naar een lege database of een nieuwe map. Is een verhuizing hierheen afgebroken, geef dan die opdracht opnieuw. Er is niets gewijzigd.',
  move_unfinished:
    'Geef dezelfde opdracht move-store nog eens: ze gaat verder waar ze is gestopt. Of werk verder op de oude plaats, waar alles nog is zoals het was.',
  move_differs:
    'Geef dezelfde opdracht nog eens terwijl niemand op een van beide plaatsen werkt. Blijft dit zo, werk dan verder op de oude plaats, waar alles nog is zoals het was.',
  backup_by_database:
    'Maak een back-up van de database met haar eigen hulpmiddelen, zoals pg_dump en pg_restore, en van de map met foto’s als die er is.',
  no_records_found:
    'Zet DATA_DIR (en ROLLCALL_PHOTOS, als u die gebruikt) op de map waarin Rollcall werkt, of noem het bestand waarin ze staan, bijvoorbeeld --env /etc/rollcall.env. Er is niets gewijzigd.',
  backup_inside_data_folder:
    'Gebruik een map buiten de gegevensmap, liefst op een andere schijf. Verplaats een back-up die erin staat eerst naar buiten.',
  disk_full:
    'Maak ruimte vrij op die schijf, of gebruik een map op een andere, en geef de opdracht daarna opnieuw. Er is niets gewijzigd.',
  folder_unusable:
    'Controleer of het pad een map op een werkende schijf is, en of de gebruiker die deze opdracht geeft daar mag lezen en schrijven. Er is niets gewijzigd.',
  restore_unfinished:
    'Geef dezelfde opdracht om terug te zetten nog eens om het af te maken, of geef "npm run restore -- --undo" om de vorige gegevens terug te krijgen. Daarna start Rollcall weer.',
  backup_target_not_empty: 'Noem voor de back-up een map die leeg is of nog niet bestaat.',
  backup_incomplete:
    'Zet een andere back-up terug: deze is niet afgemaakt of sindsdien beschadigd. Er is niets gewijzigd.',
  secret_unreadable:
    'Het opgeslagen geheim is met een andere sleutel verzegeld. Zet die sleutel in ROLLCALL_PREVIOUS_KEYS, of vul het geheim opnieuw in.',
  stopping: 'De server wordt afgesloten. Probeer het over een minuut opnieuw.',
  internal: 'Geef de aanvraag-id door aan wie Rollcall beheert; het logboek zegt er meer over.',
  client_secret_forbidden:
    'Een beleid van de tenant staat geen clientgeheimen voor apps toe. Geef de app op de pagina van het account een certificaat of een beheerde identiteit, of laat een beheerder de app uitzonderen (Entra ID > Enterprise applications > Application policies).',
  managed_identity_missing:
    'Laat Rollcall draaien waar Azure een beheerde identiteit geeft (App Service, Container Apps, een virtuele machine), wijs er een toe onder Identity > User assigned en start opnieuw. Gebruik elders een certificaat.',
  managed_identity_unknown:
    'Controleer de client-id van de beheerde identiteit (Azure portal > Managed Identities > Overview) en wijs die identiteit toe aan de app of machine waarop Rollcall draait, onder Identity > User assigned.',
  federated_credential_missing:
    'Open in het Entra-beheercentrum App registrations > uw app > Certificates & secrets > Federated credentials > Add credential > Managed identity en kies de identiteit waarmee Rollcall draait.',
  federated_credential_wrong:
    'Vergelijk de federatieve referentie onder App registrations > uw app > Certificates & secrets > Federated credentials: het subject is de Object (principal) ID van de beheerde identiteit, de audience api://AzureADTokenExchange, de issuer https://login.microsoftonline.com/<tenant-id>/v2.0.',
  assertion_expired:
    'Controleer de klok van de machine waarop Rollcall draait. Klopt die, start dan de app of machine opnieuw, zodat het identiteitseindpunt een nieuw token geeft.',
  access_challenged:
    'Er is niets mis met de gegevens van het account. Kijk in de aanmeldingslogboeken van Entra ID naar een beleid voor voorwaardelijke toegang of een risico voor deze app of gebruiker en probeer het opnieuw.',
  consent_request_sent:
    'Er is een verzoek naar de beheerders van de tenant gegaan. Klik opnieuw op "Machtigingen verlenen" als zij het hebben goedgekeurd. Of stuur een beheerder de koppeling onder "Voor een beheerder".',
  admin_consent_unknown:
    'Vraag een nieuwe koppeling: die staat in Rollcall op de pagina van het externe account, onder "Voor een beheerder".',
  admin_consent_over:
    'Deze koppeling is al gebruikt, ouder dan een week, of het account is sindsdien gewijzigd. Vraag een nieuwe als de machtigingen nog ontbreken.',
  admin_consent_refused:
    'Open de koppeling opnieuw als beheerder die voor de organisatie toestemming mag geven (Privileged Role Administrator, Cloud Application Administrator of Global Administrator) en kies Accepteren.',
}
