import type { ErrorCode } from '../../api/http/contract.ts'

/** What to do about each error, in German. English comes from the API. A code without a remedy does not compile. */
export const remedies: Record<ErrorCode, string> = {
  validation_failed: 'Berichtigen Sie die Felder, die in den Einzelheiten stehen, und senden Sie erneut.',
  malformed_json: 'Senden Sie einen wohlgeformten JSON-Inhalt mit dem Header Content-Type: application/json.',
  unsupported_media_type: 'Senden Sie den Inhalt in einem der Medientypen, die die Meldung nennt.',
  payload_too_large:
    'Senden Sie weniger auf einmal; die Meldung nennt die Grenze. Eine lange Liste lässt sich in Teilen importieren.',
  import_known:
    'Lesen Sie unter der ID des Imports, was daraus geworden ist. Um die Liste noch einmal zu importieren, wählen Sie eine andere importId.',
  csv_unreadable:
    'Speichern Sie die Liste als CSV (UTF-8) mit einer Kopfzeile, die für Mitarbeitende mindestens employeeNumber, displayName und email nennt, für Termine reference, training, start und end; importieren Sie sie dann erneut. Es wurde nichts geändert.',
  not_found: 'Prüfen Sie die Adresse und die ID; vielleicht wurde der Eintrag inzwischen gelöscht.',
  precondition_failed:
    'Jemand anderes hat dies inzwischen geändert. Laden Sie neu, sehen Sie an, was sich geändert hat, und wiederholen Sie Ihre Änderung.',
  cursor_unknown:
    'Fragen Sie ohne Cursor, um neu zu beginnen, und bewahren Sie den nextCursor jeder Antwort unverändert auf.',
  cursor_expired: 'Fragen Sie ohne Cursor, um neu zu beginnen, und danach mindestens alle 90 Tage.',
  weak_etag:
    'Senden Sie das ETag ohne das vorangestellte W/: If-Match: "…". Das Feld etag des Datensatzes enthält denselben Text. Schalten Sie im Proxy die Komprimierung für /api aus, damit ETags unverändert bleiben.',
  too_many_requests: 'Warten Sie einen Augenblick und versuchen Sie es dann erneut.',

  unauthenticated: 'Melden Sie sich erneut an, oder senden Sie einen Dienstschlüssel als "Authorization: Bearer …".',
  token_expired: 'Die Anmeldung ist abgelaufen. Schließen Sie die Registerkarte und öffnen Sie sie erneut.',
  token_invalid:
    'Melden Sie sich erneut aus Teams, Outlook oder der Microsoft-365-App an. Bleibt es so, prüft ein Administrator ENTRA_TENANT_ID und ENTRA_CLIENT_ID.',
  forbidden:
    'Bitten Sie einen Administrator um die nötige App-Rolle (Rollcall.Admin oder Rollcall.Trainer) in Entra ID > Enterprise applications > Rollcall > Users and groups, oder um das Recht, das dem Dienstschlüssel fehlt.',

  remote_account_in_use:
    'Wählen Sie in der genannten Einstellung ein anderes externes Konto oder schalten Sie die Funktion aus; löschen Sie dann dieses.',
  remote_account_has_meetings:
    'Sagen Sie die Termine dieser Besprechungen ab oder warten Sie, bis sie vorbei sind. Um aus einem anderen Postfach zu senden, fügen Sie ein weiteres externes Konto hinzu und wählen es in den Einstellungen: Dieses bleibt für seine Besprechungen zuständig.',
  remote_account_unknown: 'Wählen Sie eines der externen Konten von der Seite Externe Konten.',
  employee_number_taken: 'Verwenden Sie eine andere Personalnummer, oder ändern Sie die Person, die sie hat.',
  entra_user_taken: 'Lösen Sie zuerst die Verknüpfung mit diesem Entra-Benutzer bei der anderen Person.',

  photo_not_found: 'Diese Person hat kein Foto. Ihre Seite sagt, warum.',
  photo_unsupported: 'Verwenden Sie ein Foto als JPEG, PNG, WebP oder GIF.',
  photo_unreadable:
    'Die Datei ist beschädigt oder kein Foto. Öffnen Sie sie in einem Bildprogramm, speichern Sie sie neu als JPEG und laden Sie diese hoch.',
  photo_too_large: 'Verwenden Sie ein Foto von höchstens 8 MB und 25 Megapixeln; 648 x 648 Pixel sind reichlich.',
  photo_not_agreed:
    'Ihre Organisation fragt die Personen zuerst. Die Person kann auf „Meine Seite“ in Rollcall zustimmen; laden Sie das Foto danach hoch.',
  consent_text_changed:
    'Der Text wurde inzwischen geändert. Laden Sie „Meine Seite“ neu, lesen Sie ihn und wählen Sie erneut.',
  photo_opted_out:
    'Diese Person möchte kein Foto. Erlauben Sie bei der Person zuerst wieder Fotos, wenn sie einverstanden ist.',

  run_in_progress: 'Warten Sie, bis der laufende Lauf beendet ist, oder halten Sie ihn an.',
  task_switched_off:
    'Schalten Sie die Dienstaufgabe ein, oder nehmen Sie sie aus dem Planer, der sie aufruft. Ein Administrator kann sie weiterhin von Hand starten.',
  run_not_running: 'Nur ein Lauf, der gerade läuft, kann angehalten werden.',
  run_not_held:
    'Nur der neueste angehaltene Lauf einer Aufgabe kann bestätigt oder verworfen werden. Starten Sie einen neuen Lauf.',
  run_interrupted:
    'Es ist nichts zu tun: Der nächste Lauf dieser Dienstaufgabe macht dort weiter, wo dieser unterbrochen wurde.',
  lease_lost:
    'Es ist nichts verloren: Eine andere Instanz von Rollcall macht mit dieser Arbeit weiter. Sehen Sie in einer Minute noch einmal nach.',
  run_superseded: 'Sehen Sie den neueren Lauf dieser Dienstaufgabe an: Er hat alles neu verglichen.',
  task_type_unavailable:
    'Diese Art von Dienstaufgabe gibt es in dieser Version nicht. Wählen Sie PhotoSynchronization.',
  photo_account_not_set:
    'Wählen Sie ein externes Konto unter Personalverwaltung > Einstellungen > Microsoft-Fotosynchronisierung.',
  employee_id_not_readable:
    'Erteilen Sie die Anwendungsberechtigung User.Read.All mit Administratorzustimmung (User.ReadBasic.All verbirgt die Employee-ID), oder ordnen Sie nach E-Mail-Adresse oder User Principal Name zu.',
  directory_read_incomplete:
    'Es wurde nichts geändert. Der nächste Lauf liest das Verzeichnis neu; bleibt es so, sieht ein Administrator auf der Seite zum Dienststatus von Microsoft 365 nach.',

  client_secret_expired:
    'Erstellen Sie im Entra Admin Center (App registrations > Ihre App > Certificates & secrets) ein neues Clientgeheimnis, kopieren Sie sofort dessen Value und fügen Sie sie in das externe Konto ein.',
  client_secret_expires_soon:
    'Erstellen Sie vor diesem Tag im Entra Admin Center (App registrations > Ihre App > Certificates & secrets) ein neues Clientgeheimnis und fügen Sie dessen Value in das externe Konto ein. Das alte wirkt bis dahin weiter.',
  client_secret_wrong:
    'Kopieren Sie die Spalte Value (nicht die Secret ID) eines Clientgeheimnisses im Entra Admin Center (App registrations > Ihre App > Certificates & secrets) und fügen Sie sie in das externe Konto ein. Wird der Wert nicht mehr gezeigt, erstellen Sie ein neues Geheimnis.',
  client_secret_missing: 'Geben Sie das Clientgeheimnis der App-Registrierung im externen Konto ein.',
  app_not_found:
    'Prüfen Sie Client-ID und Mandanten-ID des externen Kontos (App registrations > Ihre App > Overview); eine App eines anderen Mandanten braucht hier zuerst die Zustimmung eines Administrators.',
  app_disabled:
    'Aktivieren Sie die App im Entra Admin Center: Enterprise applications > Ihre App > Properties > Enabled for users to sign in.',
  tenant_not_found:
    'Prüfen Sie die Mandanten-ID (Entra Admin Center > Overview) und die Cloud des externen Kontos; ein Mandant einer nationalen Cloud ist nur dort zu finden.',
  wrong_cloud: 'Dieser Mandant liegt in einer anderen Microsoft-Cloud. Wählen Sie diese Cloud im externen Konto.',
  consent_missing:
    'Erteilen Sie die Administratorzustimmung im Entra Admin Center: App registrations > Ihre App > API permissions > Grant admin consent.',
  sign_in_blocked:
    'Eine Richtlinie für bedingten Zugriff oder eine Risikoregel sperrt diese App. Ein Administrator sucht den Eintrag in Entra ID > Monitoring > Sign-in logs > Service principal sign-ins und ändert die Richtlinie.',
  sign_in_refused:
    'Microsoft hat die Anmeldung verweigert. Vergleichen Sie jedes Feld des externen Kontos mit der App-Registrierung; die Meldung nennt die AADSTS-Nummer, die in den Anmeldeprotokollen zu suchen ist.',

  certificate_not_registered:
    'Laden Sie den öffentlichen Teil des Zertifikats im Entra Admin Center hoch (App registrations > Ihre App > Certificates & secrets > Certificates), warten Sie eine Minute und versuchen Sie es erneut. Ist es schon da, vergleichen Sie die Fingerabdrücke und die Uhr dieses Servers.',
  certificate_expires_soon:
    'Erstellen Sie auf der Seite des externen Kontos ein neues Zertifikat, laden Sie dessen öffentlichen Teil vor diesem Tag im Entra Admin Center hoch und nehmen Sie es in Gebrauch. Das alte wirkt bis dahin weiter.',
  certificate_expired:
    'Erstellen Sie auf der Seite des externen Kontos ein neues Zertifikat, laden Sie dessen öffentlichen Teil im Entra Admin Center hoch und nehmen Sie es in Gebrauch.',
  certificate_unreadable:
    'Geben Sie PEM-Text mit einem Zertifikat (RSA) und dessen privatem Schlüssel ohne Kennwortsatz an, oder lassen Sie Rollcall ein Zertifikat erstellen.',
  certificate_key_unsuitable:
    'Entra ID lässt Apps nur mit RSA-Schlüsseln anmelden. Verwenden Sie ein Zertifikat mit einem RSA-Schlüssel von mindestens 2048 Bit, oder lassen Sie Rollcall eines erstellen.',
  certificate_key_mismatch:
    'Fügen Sie den privaten Schlüssel ein, der zusammen mit dem Zertifikat erstellt wurde, oder lassen Sie Rollcall ein Zertifikat erstellen.',
  certificate_not_waiting:
    'Erstellen Sie zuerst ein Zertifikat; laden Sie dann dessen öffentlichen Teil im Entra Admin Center hoch und nehmen Sie es in Gebrauch.',
  credential_missing:
    'Geben Sie im externen Konto ein Clientgeheimnis ein, oder schließen Sie das Zertifikat ab: Laden Sie dessen öffentlichen Teil im Entra Admin Center hoch und nehmen Sie es in Gebrauch.',
  consent_needed:
    'Öffnen Sie das externe Konto, wählen Sie „Berechtigungen erteilen“ und melden Sie sich als der Dienstbenutzer an.',
  consent_withdrawn:
    'Jemand hat die Berechtigungen zurückgezogen. Wählen Sie beim externen Konto „Berechtigungen erteilen“ und melden Sie sich noch einmal als der Dienstbenutzer an.',
  mfa_required:
    'Nehmen Sie den Dienstbenutzer von der Regel aus, die mehrstufige Authentifizierung verlangt (Entra ID > Conditional Access), und wählen Sie dann „Berechtigungen erteilen“ oder geben Sie das Kennwort erneut ein; oder stellen Sie das Konto auf MicrosoftGraphSecret um, das keinen Benutzer braucht.',
  security_defaults:
    'Die Sicherheitsstandards (security defaults) können keinen einzelnen Benutzer ausnehmen. Stellen Sie das Konto auf MicrosoftGraphSecret um, oder lassen Sie einen Administrator sie durch Richtlinien für bedingten Zugriff ersetzen.',
  user_sign_in_blocked:
    'Ein Administrator sucht den Eintrag in Entra ID > Monitoring > Sign-in logs > User sign-ins (non-interactive) und lässt den Dienstbenutzer durch die Richtlinie; wählen Sie dann „Berechtigungen erteilen“ oder geben Sie das Kennwort erneut ein.',
  user_not_assigned:
    'Weisen Sie den Dienstbenutzer im Entra Admin Center zu: Enterprise applications > Rollcall > Users and groups.',
  password_wrong:
    'Geben Sie Benutzername und Kennwort des Dienstbenutzers erneut ein. Von selbst wird es nicht wieder versucht, damit der Benutzer nicht gesperrt wird. Auch Verbundbenutzer bekommen oft diese Antwort.',
  password_expired:
    'Geben Sie dem Dienstbenutzer ein neues Kennwort, das nicht abläuft, und tragen Sie es im externen Konto ein.',
  account_disabled:
    'Aktivieren Sie den Dienstbenutzer im Entra Admin Center (Users > der Benutzer > Account status) und geben Sie dann das Kennwort erneut ein.',
  account_locked:
    'Warten Sie, bis die Sperre vorbei ist, suchen Sie den Grund in Entra ID > Sign-in logs und geben Sie dann das Kennwort erneut ein. Rollcall versucht es inzwischen nicht.',
  user_not_in_tenant:
    'Prüfen Sie Benutzername und Mandant des externen Kontos. Es muss ein Mitglied dieses Mandanten sein: kein Gast, kein persönliches Konto.',
  user_federated:
    'Verwenden Sie einen Dienstbenutzer, dessen Kennwort in Entra ID liegt (nur Cloud), oder stellen Sie das Konto auf MicrosoftGraphSecret um.',
  on_premises_sign_in:
    'Prüfen Sie die Agents für die Passthrough-Authentifizierung vor Ort, oder verwenden Sie einen reinen Cloud-Dienstbenutzer; geben Sie dann das Kennwort erneut ein.',
  sign_in_again:
    'Wählen Sie beim externen Konto „Berechtigungen erteilen“ und melden Sie sich noch einmal als der Dienstbenutzer an; oder geben Sie dessen neues Kennwort ein.',
  sign_in_outdated:
    'Das externe Konto wurde inzwischen geändert. Es ist nichts zu tun: Die nächste Anmeldung verwendet, was jetzt dort steht.',
  public_client_off:
    'Wer Rollcall betreibt, setzt ENTRA_CLIENT_SECRET oder schaltet "Allow public client flows" ein (App registrations > Rollcall > Authentication).',
  own_app_secret_wrong:
    'Wer Rollcall betreibt, berichtigt ENTRA_CLIENT_SECRET: ein nicht abgelaufenes Geheimnis der eigenen App-Registrierung von Rollcall, oder gar keines, wo sie ein öffentlicher Client ist.',
  consent_unknown:
    'Öffnen Sie das externe Konto in Rollcall und wählen Sie „Berechtigungen erteilen“. Diese Seite lässt sich nicht für sich öffnen.',
  consent_expired:
    'Wählen Sie beim externen Konto erneut „Berechtigungen erteilen“; eine Anmeldung muss binnen zehn Minuten abgeschlossen sein.',
  consent_used:
    'Diese Anmeldung wurde schon abgeschlossen. Ist das Konto nicht bereit, wählen Sie erneut „Berechtigungen erteilen“.',
  consent_other_browser:
    'Schließen Sie die Anmeldung in dem Browser ab, in dem Sie „Weiter zu Microsoft“ gewählt haben, oder wählen Sie erneut „Berechtigungen erteilen“ und verwenden Sie den neuen Link.',
  consent_not_confirmed: 'Öffnen Sie den Link erneut, und wählen Sie auf der angezeigten Seite „Weiter zu Microsoft“.',
  consent_other_admin:
    'Der Administrator, der „Berechtigungen erteilen“ gewählt hat, schließt es ab; oder wählen Sie es selbst und verwenden Sie Ihren eigenen Link.',
  consent_outdated:
    'Seither wurde das externe Konto geändert oder die Anmeldung neu begonnen. Wählen Sie erneut „Berechtigungen erteilen“.',
  consent_declined: 'Wählen Sie erneut „Berechtigungen erteilen“ und auf der Seite von Microsoft Accept.',
  consent_admin_needed:
    'Bitten Sie einen Administrator des Mandanten, die Anfrage zu genehmigen (Entra ID > Enterprise applications > Admin consent requests, oder > Rollcall > Permissions > Grant admin consent). Wählen Sie dann erneut „Berechtigungen erteilen“, oder testen Sie einfach das Konto.',
  consent_wrong_person:
    'Wählen Sie erneut „Berechtigungen erteilen“ und melden Sie sich mit dem Benutzernamen des Kontos an. Ein privates Fenster hilft, wenn Microsoft Sie für jemand anderen hält.',
  consent_not_proved:
    'Wählen Sie erneut „Berechtigungen erteilen“. Geschieht es noch einmal, sagen Sie es der Person, die Rollcall betreibt: Was zurückkam, war nicht, was Microsoft sendet.',
  not_a_password_account: 'Nur Konten vom Typ MicrosoftGraphPassword brauchen das; wählen Sie ein solches Konto.',
  not_an_application_account: 'Nur Konten vom Typ MicrosoftGraphSecret haben das; wählen Sie ein solches Konto.',
  permissions_too_wide:
    'Entfernen Sie das Genannte unter App registrations > Ihre App > API permissions, oder behalten Sie es bewusst: Rollcall verwendet es nicht.',

  permission_missing:
    'Fügen Sie die genannte Anwendungsberechtigung unter App registrations > Ihre App > API permissions > Microsoft Graph hinzu, erteilen Sie die Administratorzustimmung, warten Sie einige Minuten und testen Sie das Konto erneut. Werden nur einzelne Personen verweigert, suchen Sie stattdessen, was sie in Entra ID oder Exchange einschränkt.',
  graph_token_rejected:
    'Microsoft Graph nimmt das Token nicht an: Prüfen Sie Cloud und Mandant des externen Kontos und testen Sie das Konto erneut.',
  mailbox_not_found:
    'Prüfen Sie die Adresse des Postfachs; es muss ein Postfach in Exchange Online sein (ein freigegebenes geht, eine Verteilerliste nicht).',
  mailbox_denied:
    'Exchange lässt die App dieses Postfach nicht verwenden. Nehmen Sie es in den Bereich der Zugriffsrichtlinie oder der RBAC-Rollenzuweisung auf; eine solche Änderung dauert bis zu zwei Stunden.',
  mailbox_renamed:
    'Nichts ist verloren: Die Besprechungen laufen unter der neuen Adresse weiter. Ein Administrator trägt diese Adresse in dem Remotekonto ein, in dem noch die alte steht.',
  mailbox_not_limited:
    'Geben Sie der App ihre Rollen in Exchange mit RBAC for Applications (die Seite des Kontos hat das Skript) und entfernen Sie dieselben Berechtigungen unter API permissions in Entra ID: Zusammen erreichen sie alles.',
  throttled:
    'Microsoft bittet, langsamer zu fragen. Es ist nichts zu tun: Die Betroffenen kommen beim nächsten Lauf zuerst an die Reihe.',
  microsoft_unavailable:
    'Microsoft hat eine Störung. Es ist nichts zu tun: Der nächste Lauf versucht es wieder. Dauert es an, sehen Sie auf der Seite zum Dienststatus von Microsoft 365 nach.',
  microsoft_unreachable:
    'Prüfen Sie, ob dieser Server den genannten Host auf Port 443 erreicht: DNS, Firewall, Proxy, Zertifikate.',
  unexpected_answer:
    'Etwas zwischen diesem Server und Microsoft hat an dessen Stelle geantwortet, oft ein Proxy oder eine Anmeldeseite des Netzes. Prüfen Sie den Netzweg; der nächste Lauf versucht es wieder.',

  training_has_sessions:
    'Löschen oder verschieben Sie zuerst die Termine dieser Schulung; Termine, die stattfanden, sind das Aufheben wert.',
  session_reference_taken: 'Verwenden Sie eine andere Referenz, oder ändern Sie den Termin, der sie hat.',
  session_has_meetings:
    'Sagen Sie den Termin zuerst ab, damit die Teilnehmenden es erfahren und ihre Kalender frei werden; löschen Sie ihn dann.',
  session_cancelled: 'Ein abgesagter Termin bleibt, wie er ist. Kopieren Sie ihn, um ihn neu zu planen.',
  enrolment_closed: 'Bitten Sie den Trainer um einen Platz, oder wählen Sie einen anderen Termin.',
  leave_deadline_passed: 'Wenden Sie sich an den Trainer, er kann Sie noch vom Termin nehmen.',
  employee_not_found:
    'Bitten Sie HR, Sie bei den Mitarbeitenden aufzunehmen oder in Ihrem Eintrag die E-Mail-Adresse zu hinterlegen, mit der Sie sich anmelden. Laden Sie dann neu.',
  employee_ambiguous:
    'Bitten Sie HR, einen der Einträge mit Ihrem Entra-Benutzer zu verknüpfen oder die E-Mail-Adresse in den anderen zu korrigieren.',
  employee_unknown:
    'Wählen Sie die Teilnehmenden unter den Mitarbeitenden; die Einzelheiten nennen die unbekannten IDs.',
  too_many_attendees:
    'Outlook nimmt höchstens 500 Teilnehmende in eine Besprechung. Teilen Sie den Termin, oder setzen Sie die übrigen auf Waiting.',
  invitation_incomplete:
    'Ergänzen Sie auf den Registern des Termins, was die Meldung nennt (mindestens ein Datum, ein Titel und eine Person mit dem Status Subscribed), und versuchen Sie es dann erneut.',
  invitation_changed:
    'Der Termin oder das Gesendete hat sich seit der Vorschau geändert. Sehen Sie die Vorschau erneut an und senden Sie dann.',
  changes_unseen:
    'Sehen Sie die Vorschau der Mails auf dem Register Einladung an und senden Sie. Soll dieses System selbst senden, gibt ihm ein Administrator einen Dienstschlüssel mit dem Recht invitations:send.',
  attendees_outside:
    'Prüfen Sie, ob diese Personen die Einladung bekommen sollen, und nehmen Sie andere herunter. Sonst ist nichts zu tun.',
  confirmation_needed:
    'Viele, die die Einladung schon haben, bekämen Post. Wiederholen Sie die Anzahl dieser Nachrichten in confirmMails, um fortzufahren.',
  sending_in_progress:
    'Dieser Termin wird gerade versendet. Warten Sie das Ende ab; das Register Einladung zeigt, wie weit es ist.',
  invitation_account_not_set:
    'Ein Administrator wählt ein externes Konto unter Schulung > Einstellungen > Exchange-Einladungssynchronisierung.',
  organiser_mailbox_missing:
    'Ein Administrator trägt in dem externen Konto, das Einladungen sendet, das Postfach ein, dem die Besprechungen gehören.',
  attendee_unknown:
    'Prüfen Sie die E-Mail-Adresse der Person. Die Einladung geht an diese Adresse wie an jemanden von außen; führt sie ins Leere, erfährt es nur der Organisator.',
  attendee_disabled:
    'Fragen Sie nach, ob die Person noch hier arbeitet, und nehmen Sie sie andernfalls vom Termin. Die Einladung geht hinaus, doch wer sich nicht anmelden kann, liest sie kaum.',
  attendee_guest:
    'Es ist nichts zu tun: Ein Gast bekommt die Einladung im Postfach der eigenen Organisation und betritt eine Onlinesitzung als Person von außen.',
  attendee_without_mailbox:
    'Geben Sie der Person ein Postfach (eine Lizenz mit Exchange Online), oder tragen Sie bei ihr eine andere Adresse ein. Bis dahin kommt die Einladung zum Organisator zurück.',
  attendee_address_differs:
    'Es ist nichts zu tun, wenn die Adresse stimmt: Die Einladung geht an die aus dem Personaldatensatz. Berichtigen Sie sie dort, wenn sich die Person mit der anderen anmeldet und dort ihre E-Mails liest.',
  attendees_not_checked:
    'Es ist nichts zu tun: Einladungen können trotzdem gesendet werden. Damit Personen geprüft werden, testet eine Administratorin oder ein Administrator das externe Konto und gewährt ihm User.Read.All oder User.ReadBasic.All.',
  smtp_not_configured:
    'Ein Administrator wählt unter Schulung > Einstellungen das Postfach, das die E-Mails sendet, oder stellt die Art der Einladung auf MicrosoftGraph. Oder wer Rollcall betreibt, setzt SMTP_URL und MAIL_FROM.',
  smtp_refused:
    'Wer Rollcall betreibt, prüft SMTP_URL und MAIL_FROM: Der Mailserver hat die Anmeldung, den Absender oder die genannte Adresse abgelehnt.',
  smtp_unreachable:
    'Wer Rollcall betreibt, prüft SMTP_URL, DNS und Firewall. Was nicht gesendet wurde, versucht die nächste Sendung erneut.',
  mails_unfinished:
    'Senden Sie noch einmal, oder überlassen Sie es der Dienstaufgabe: Nur wer seine E-Mail noch nicht hat, bekommt eine. Bleibt es so, sieht die Person, die Rollcall betreibt, nach dem Mailserver.',
  online_session_by_mail:
    'Tragen Sie die Adresse der Onlinebesprechung als Ort ein, oder lassen Sie eine Administratorin oder einen Administrator den Einladungstyp MicrosoftGraph wählen, der eine Teams-Besprechung anlegt.',
  mail_refused:
    'Exchange nimmt diese E-Mail so nicht an. Kürzen Sie den Text auf dem Register Einladung, falls er sehr lang ist, und senden Sie erneut: Nur wer noch keine E-Mail hat, bekommt eine.',
  mail_perhaps_sent:
    'Sehen Sie unter Gesendete Elemente des Postfachs nach. Die E-Mail geht nicht von selbst noch einmal hinaus; eine Erinnerung bringt die Einladung erneut, und im Kalender bleibt es eine Besprechung.',
  mail_permission_missing:
    'Geben Sie der App Mail.Send als Anwendungsberechtigung mit Administratorzustimmung, oder geben Sie ihr in Exchange mit RBAC for Applications „Application Mail.Send“ für dieses Postfach. Bei einem Dienstbenutzer erteilen Sie die Berechtigungen neu.',
  mail_limit_reached:
    'Exchange lässt ein Postfach in 24 Stunden 10.000 Empfänger erreichen. Was nicht gesendet wurde, geht bei einem späteren Senden hinaus; bleibt es so, sehen Sie im Postfach nach einer Nachricht von Exchange.',
  mail_limit_near:
    'Senden Sie in Teilen an mehreren Tagen, oder stellen Sie die Art der Einladung auf MicrosoftGraph. Was Exchange aufschiebt, geht später hinaus, und niemand bekommt es doppelt.',
  smtp_password_ending:
    'Wählen Sie unter Schulung > Einstellungen > „Postfach, das die E-Mails sendet“ ein externes Konto und geben Sie ihm Mail.Send. Entfernen Sie danach SMTP_URL und MAIL_FROM.',
  smtp_busy:
    'Der Mailserver bittet, es später zu versuchen. Es ist nichts zu tun: Was nicht gesendet wurde, geht mit der nächsten Sendung hinaus.',
  mail_address_refused:
    'Berichtigen Sie die E-Mail-Adresse der genannten Person und senden Sie erneut: Nur wer seine Nachricht noch nicht hat, bekommt eine.',
  activity_permission_missing:
    'Erteilen Sie der App TeamsActivity.Send als Anwendungsberechtigung mit Administratorzustimmung, oder nehmen Sie die Zustimmung je Person (TeamsActivity.Send.User) ins Paket auf. Prüfen Sie dann, ob Rollcall für die Betroffenen in Teams installiert ist.',
  activity_app_differs:
    'Teams nimmt Benachrichtigungen nur von der App an, die das Paket nennt. Fügen Sie ein Remotekonto mit der Client-ID von Rollcalls eigener App-Registrierung (ENTRA_CLIENT_ID) hinzu und wählen Sie es unter Schulung > Einstellungen > Aktivitätsfeed von Teams.',
  activity_perhaps_sent:
    'Niemand kann sagen, ob Teams diese Benachrichtigung gezeigt hat. Sie wird nicht erneut gesendet, damit niemand sie zweimal bekommt.',
  activity_refused:
    'Laden Sie das aktuelle Paket von Rollcall im Teams Admin Center hoch: Teams nimmt nur die Arten von Benachrichtigungen an, die es nennt. Prüfen Sie die App-ID unter Schulung > Einstellungen > Aktivitätsfeed von Teams.',
  mailbox_unlicensed:
    'Geben Sie dem Organisator ein Postfach in Exchange Online (eine Lizenz oder ein freigegebenes Postfach), oder tragen Sie im externen Konto ein anderes ein.',
  meeting_refused:
    'Microsoft nimmt diese Besprechung so nicht an. Berichtigen Sie, was die Meldung nennt, und senden Sie erneut; die anderen Tage wurden gesendet.',
  meeting_conflict:
    'Exchange war noch mit einer früheren Änderung an diesem Kalender beschäftigt; es wurde nichts geschrieben. Senden Sie in einer Minute erneut; auch die Dienstaufgabe versucht es wieder.',
  attendee_without_address:
    'Sollen sie dabeibleiben, öffnen Sie die Besprechung in Outlook als Organisator, entfernen Sie diesen Eintrag, fügen Sie die Person mit ihrer E-Mail-Adresse wieder hinzu und rufen Sie die Mailvorhersage erneut auf. Brauchen sie die Besprechung nicht mehr, senden Sie.',
  zone_in_utc:
    'Es ist nichts zu tun: Die Uhrzeit stimmt, und Outlook zeigt allen die eigene. Exchange kennt diese Zeitzone nicht beim Namen; daher steht die Besprechung in UTC.',
  meeting_uncertain:
    'Microsoft hat nicht gesagt, ob die Besprechung angelegt wurde. Senden Sie erneut: Sie wird zuerst gesucht und nie doppelt angelegt.',
  meeting_deleted:
    'Jemand hat die Besprechung in Outlook gelöscht. Wählen Sie auf dem Register Einladung, ob sie wiederhergestellt oder die Löschung übernommen wird.',
  meeting_drifted:
    'Die Besprechung wurde in Outlook geändert. Wählen Sie auf dem Register Einladung, ob die Änderung übernommen oder Ihre Fassung wiederhergestellt wird.',
  join_link_missing:
    'Die Besprechung hat keinen Teams-Link. Prüfen Sie, ob der Organisator eine Lizenz mit Microsoft Teams hat und Teams-Besprechungen anlegen darf, und senden Sie erneut.',

  zone_rules_outdated:
    'Aktualisieren Sie Node.js auf eine Version mit neueren Zeitzonendaten (`node -p process.versions.tz` zeigt, welche es hat), oder lassen Sie NODE_ICU_DATA auf neuere ICU-Daten zeigen, und starten Sie neu. Outlook-Besprechungen betrifft das nicht: Exchange hat eigene Regeln.',
  store_unavailable:
    'Die Änderung wurde nicht gespeichert. Prüfen Sie, ob die Datenbank erreichbar ist, oder freien Platz und Rechte des Datenordners, und wiederholen Sie sie dann.',
  saved_in_part:
    'Ein Teil ist gespeichert; die Meldung sagt, was fehlt. Prüfen Sie freien Platz und Rechte des Datenordners, sehen Sie den jetzigen Stand an und wiederholen Sie nur, was fehlt.',
  run_outdated:
    'Es wurde nichts geändert. Starten Sie einen neuen Lauf, der unter den jetzigen Einstellungen fragt; verwerfen Sie diesen, wenn er im Weg ist.',
  placeholder_empty:
    'Ergänzen Sie, was fehlt, auf der Registerkarte „Tage“, oder nehmen Sie den Platzhalter aus dem Text auf der Registerkarte „Einladung“. Sie können auch so senden.',
  address_shared:
    'Teilen sich diese Personen ein Postfach, ist nichts zu tun: Dorthin geht eine einzige Mail mit allen Namen. Andernfalls korrigieren Sie die E-Mail-Adresse im Personaldatensatz.',
  erasure_not_confirmed:
    'Es wurde niemand gelöscht. Sehen Sie auf der Seite der Person nach und geben Sie die Personalnummer genau so ein.',
  missing_not_confirmed:
    'Sehen Sie nach, wer in der Liste fehlt, und wiederholen Sie die Anzahl in confirm, um fortzufahren.',
  list_in_doubt:
    'Prüfen Sie, ob die Liste alle enthält und jede Zeile eine Personalnummer hat. Wenn ja, senden Sie zusätzlich despiteDoubt.',
  missing_changed:
    'Es wurde niemand geändert. Importieren Sie die vollständige Liste noch einmal und sehen Sie, wer jetzt fehlt.',
  retention_not_confirmed:
    'Sehen Sie sich an, was entfernt würde, und wiederholen Sie diese Zahlen in confirm, um fortzufahren.',
  person_absent:
    'Es ist nichts zu tun: Die Person wird eingeladen, wenn die Abwesenheit vorbei oder gelöscht ist. Um sie trotzdem einzuladen, wählen Sie in der Teilnehmerliste „Trotzdem einladen“.',
  double_booked: 'Fragen Sie die Person, an welchem Termin sie teilnimmt, und nehmen Sie sie vom anderen.',
  address_invalid:
    'Berichtigen Sie die E-Mail-Adresse dieser Person bei den Mitarbeitenden, oder nehmen Sie die Person von der Teilnehmerliste.',
  date_invalid: 'Berichtigen Sie Beginn, Ende oder Zeitzone dieses Tages; die anderen Tage können gesendet werden.',
  data_unreadable:
    'Eine Datendatei ist beschädigt und ihre vorige Fassung auch. Stellen Sie den Datenordner aus einer Sicherung wieder her; die beschädigten Dateien blieben unangetastet.',
  data_from_newer_version:
    'Starten Sie die Version von Rollcall, die diese Daten geschrieben hat, oder eine neuere; oder stellen Sie den Datenordner aus einer Sicherung von vor der Aktualisierung wieder her. Es wurde nichts geändert.',
  data_folder_in_use:
    'Beenden Sie den anderen Rollcall-Prozess, der diesen Datenordner verwendet, oder geben Sie diesem einen eigenen Ordner (DATA_DIR).',
  database_in_use:
    'Beenden Sie jedes Rollcall, das mit dieser Datenbank arbeitet, warten Sie eine halbe Minute und geben Sie den Befehl noch einmal. Hinter einem Pooler wie PgBouncer nennen Sie die Datenbank selbst. Es wurde nichts geändert.',
  move_target_not_empty:
    'Ziehen Sie in eine leere Datenbank oder einen neuen Ordner um. Ist ein Umzug hierher abgebrochen, geben Sie jenen Befehl noch einmal. Es wurde nichts geändert.',
  move_unfinished:
    'Geben Sie denselben Befehl move-store noch einmal: Er macht dort weiter, wo er abgebrochen ist. Oder arbeiten Sie am alten Ort weiter, wo alles ist, wie es war.',
  move_differs:
    'Geben Sie denselben Befehl noch einmal, während an keinem der beiden Orte jemand arbeitet. Kommt die Meldung wieder, arbeiten Sie am alten Ort weiter, wo alles ist, wie es war.',
  backup_by_database:
    'Sichern Sie die Datenbank mit ihren eigenen Werkzeugen, etwa pg_dump und pg_restore, und den Ordner mit Fotos, falls es einen gibt.',
  no_records_found:
    'Setzen Sie DATA_DIR (und ROLLCALL_PHOTOS, wenn Sie es verwenden) auf den Ordner, in dem Rollcall arbeitet, oder nennen Sie die Datei, in der beides steht, etwa --env /etc/rollcall.env. Es wurde nichts geändert.',
  backup_inside_data_folder:
    'Verwenden Sie einen Ordner außerhalb des Datenordners, am besten auf einem anderen Datenträger. Verschieben Sie eine Sicherung, die darin liegt, zuerst nach außen.',
  disk_full:
    'Schaffen Sie Platz auf diesem Datenträger, oder verwenden Sie einen Ordner auf einem anderen, und geben Sie den Befehl dann erneut. Es wurde nichts geändert.',
  folder_unusable:
    'Prüfen Sie, ob der Pfad ein Ordner auf einem intakten Datenträger ist und ob der Benutzer, der den Befehl gibt, dort lesen und schreiben darf. Es wurde nichts geändert.',
  restore_unfinished:
    'Geben Sie dieselbe Wiederherstellung noch einmal, um sie abzuschließen, oder "npm run restore -- --undo", um die vorigen Daten zurückzuholen. Danach startet Rollcall wieder.',
  backup_target_not_empty: 'Nennen Sie für die Sicherung einen Ordner, der leer ist oder noch nicht besteht.',
  backup_incomplete:
    'Stellen Sie aus einer anderen Sicherung wieder her: Diese wurde nicht beendet oder ist seither beschädigt. Es wurde nichts geändert.',
  secret_unreadable:
    'Das gespeicherte Geheimnis wurde mit einem anderen Schlüssel versiegelt. Tragen Sie diesen Schlüssel in ROLLCALL_PREVIOUS_KEYS ein, oder geben Sie das Geheimnis neu ein.',
  stopping: 'Der Server wird beendet. Versuchen Sie es in einer Minute erneut.',
  internal: 'Nennen Sie die Anfrage-ID der Person, die Rollcall betreibt; das Log sagt darunter mehr.',
  client_secret_forbidden:
    'Eine Richtlinie des Mandanten erlaubt Apps keine geheimen Clientschlüssel. Geben Sie der App auf der Seite des Kontos ein Zertifikat oder eine verwaltete Identität, oder lassen Sie sie von einem Administrator ausnehmen (Entra ID > Enterprise applications > Application policies).',
  managed_identity_missing:
    'Betreiben Sie Rollcall dort, wo Azure eine verwaltete Identität gibt (App Service, Container Apps, virtuelle Maschine), weisen Sie unter Identity > User assigned eine zu und starten Sie neu. Anderswo verwenden Sie ein Zertifikat.',
  managed_identity_unknown:
    'Prüfen Sie die Client-ID der verwalteten Identität (Azure portal > Managed Identities > Overview) und weisen Sie diese Identität unter Identity > User assigned der App oder Maschine zu, auf der Rollcall läuft.',
  federated_credential_missing:
    'Öffnen Sie im Entra Admin Center App registrations > Ihre App > Certificates & secrets > Federated credentials > Add credential > Managed identity, und wählen Sie die Identität, mit der Rollcall läuft.',
  federated_credential_wrong:
    'Vergleichen Sie die Verbundanmeldeinformationen unter App registrations > Ihre App > Certificates & secrets > Federated credentials: Subject ist die Object (principal) ID der verwalteten Identität, Audience api://AzureADTokenExchange, Issuer https://login.microsoftonline.com/<Mandanten-ID>/v2.0.',
  assertion_expired:
    'Prüfen Sie die Uhr der Maschine, auf der Rollcall läuft. Stimmt sie, starten Sie die App oder Maschine neu, damit ihr Identitätsendpunkt ein frisches Token gibt.',
  access_challenged:
    'Mit den Anmeldedaten des Kontos ist alles in Ordnung. Suchen Sie in den Anmeldeprotokollen von Entra ID nach einer Richtlinie für bedingten Zugriff oder einem Risiko für diese App oder diesen Benutzer, und versuchen Sie es erneut.',
  consent_request_sent:
    'Eine Anfrage ist an die Administratoren des Mandanten gegangen. Wenn sie zugestimmt haben, klicken Sie erneut auf „Berechtigungen erteilen“. Oder senden Sie einem Administrator den Link unter „Für einen Administrator“.',
  admin_consent_unknown:
    'Lassen Sie sich einen neuen Link geben: Er steht in Rollcall auf der Seite des externen Kontos unter „Für einen Administrator“.',
  admin_consent_over:
    'Dieser Link wurde schon benutzt, ist älter als eine Woche, oder das Konto wurde seither geändert. Lassen Sie sich einen neuen geben, wenn die Berechtigungen noch fehlen.',
  admin_consent_refused:
    'Öffnen Sie den Link erneut als Administrator, der für die Organisation zustimmen darf (Privileged Role Administrator, Cloud Application Administrator oder Global Administrator), und wählen Sie Akzeptieren.',
}
