import type { ErrorCode } from '../../api/http/contract.ts'

/** What to do about each error, in German. English comes from the API. A code without a remedy does not compile. */
export const remedies: Record<ErrorCode, string> = {
  validation_failed: 'Korrigieren Sie die Felder, die in den Details stehen, und senden Sie die Anfrage erneut.',
  malformed_json: 'Senden Sie gültiges JSON mit dem Header Content-Type: application/json.',
  unsupported_media_type: 'Senden Sie die Daten in einem der Medientypen, die die Meldung nennt.',
  payload_too_large:
    'Senden Sie weniger auf einmal. Die Meldung nennt die Grenze. Eine lange Liste können Sie in Teilen importieren.',
  import_known:
    'Dieser Import wurde schon gesendet. Lesen Sie das Ergebnis unter seiner ID. Um die Liste noch einmal zu importieren, wählen Sie eine andere importId.',
  csv_unreadable:
    'Speichern Sie die Liste als CSV (UTF-8) mit einer Kopfzeile und importieren Sie sie erneut. Für Mitarbeitende braucht es mindestens employeeNumber, displayName und email, für Termine reference, training, start und end. Es wurde nichts geändert.',
  not_found: 'Prüfen Sie die Adresse und die ID. Vielleicht wurde der Eintrag inzwischen gelöscht.',
  precondition_failed:
    'Jemand anderes hat dies inzwischen geändert. Laden Sie neu, sehen Sie nach, was sich geändert hat, und nehmen Sie Ihre Änderung erneut vor.',
  cursor_unknown: 'Beginnen Sie ohne Cursor neu, und bewahren Sie den nextCursor jeder Antwort unverändert auf.',
  cursor_expired: 'Beginnen Sie ohne Cursor neu, und fragen Sie danach mindestens alle 90 Tage.',
  weak_etag:
    'Senden Sie das ETag ohne das vorangestellte W/: If-Match: "…". Das Feld etag des Datensatzes enthält denselben Text. Schalten Sie im Proxy die Komprimierung für /api aus, damit ETags unverändert bleiben.',
  too_many_requests: 'Warten Sie so lange, wie der Header Retry-After angibt, und versuchen Sie es dann erneut.',

  unauthenticated: 'Melden Sie sich erneut an, oder senden Sie einen Dienstschlüssel als "Authorization: Bearer …".',
  token_expired: 'Ihre Anmeldung ist abgelaufen. Schließen Sie die Registerkarte, und öffnen Sie sie erneut.',
  token_invalid:
    'Melden Sie sich erneut aus Teams, Outlook oder der Microsoft-365-App an. Wenn das wieder geschieht, bitten Sie die Person, die Rollcall betreibt, ENTRA_TENANT_ID und ENTRA_CLIENT_ID zu prüfen.',
  forbidden:
    'Bitten Sie einen Administrator um die nötige App-Rolle (Rollcall.Admin oder Rollcall.Trainer): Entra ID > Enterprise applications > Rollcall > Users and groups. Ein Dienstschlüssel braucht das Recht, das die Meldung nennt.',

  remote_account_in_use:
    'Wählen Sie in der hier genannten Einstellung ein anderes externes Konto, oder schalten Sie die Funktion aus. Löschen Sie dann dieses Konto.',
  remote_account_has_meetings:
    'Sagen Sie die Termine dieser Besprechungen ab, oder warten Sie, bis sie vorbei sind. Um aus einem anderen Postfach zu senden, fügen Sie ein weiteres externes Konto hinzu und wählen es in den Einstellungen. Dieses bleibt für seine Besprechungen zuständig.',
  remote_account_unknown: 'Wählen Sie eines der externen Konten von der Seite Externe Konten.',
  employee_number_taken: 'Verwenden Sie eine andere Personalnummer, oder ändern Sie die Person, die sie hat.',
  entra_user_taken: 'Lösen Sie zuerst die Verknüpfung mit diesem Entra-Benutzer bei der anderen Person.',

  photo_not_found: 'Diese Person hat kein Foto. Ihre Seite sagt, warum.',
  photo_unsupported: 'Verwenden Sie ein Foto als JPEG, PNG, WebP oder GIF.',
  photo_unreadable:
    'Die Datei ist beschädigt oder kein Foto. Öffnen Sie sie in einem Bildprogramm, speichern Sie sie neu als JPEG und laden Sie diese hoch.',
  photo_too_large: 'Verwenden Sie ein Foto von höchstens 8 MB und 25 Megapixeln; 648 x 648 Pixel sind reichlich.',
  photo_not_agreed:
    'Ihre Organisation fragt die Personen zuerst. Die Person kann auf „Meine Seite“ in Rollcall zustimmen. Laden Sie das Foto danach hoch.',
  consent_text_changed:
    'Der Text wurde inzwischen geändert. Laden Sie „Meine Seite“ neu, lesen Sie ihn und wählen Sie erneut.',
  photo_opted_out:
    'Diese Person möchte kein Foto. Ist sie einverstanden, erlauben Sie auf ihrer Seite zuerst wieder Fotos.',

  run_in_progress: 'Warten Sie, bis der aktuelle Lauf beendet ist, oder halten Sie ihn an.',
  task_switched_off:
    'Schalten Sie die Dienstaufgabe ein, oder entfernen Sie sie aus dem Zeitplaner, der sie aufruft. Ein Administrator kann sie weiterhin mit „Jetzt ausführen“ starten.',
  run_not_running: 'Laden Sie die Seite neu, um das Ergebnis dieses Laufs zu sehen.',
  run_not_held:
    'Sie können nur den neuesten Lauf bestätigen oder verwerfen, der auf eine Entscheidung wartet. Starten Sie einen neuen Lauf.',
  run_interrupted:
    'Es ist nichts zu tun: Der nächste Lauf dieser Dienstaufgabe macht dort weiter, wo dieser unterbrochen wurde.',
  lease_lost:
    'Es ist nichts verloren: Eine andere Instanz von Rollcall macht mit dieser Arbeit weiter. Sehen Sie in einer Minute noch einmal nach.',
  run_superseded: 'Sehen Sie sich den neueren Lauf dieser Dienstaufgabe an. Er hat alles neu verglichen.',
  task_type_unavailable:
    'Diese Art von Dienstaufgabe gibt es in dieser Version nicht. Wählen Sie PhotoSynchronization.',
  photo_account_not_set:
    'Wählen Sie ein externes Konto unter Personalverwaltung > Einstellungen > Microsoft-Fotosynchronisierung.',
  employee_id_not_readable:
    'Erteilen Sie die Anwendungsberechtigung User.Read.All mit Administratorzustimmung (User.ReadBasic.All verbirgt die Employee-ID), oder finden Sie Personen über E-Mail-Adresse oder User Principal Name.',
  directory_read_incomplete:
    'Es wurde nichts geändert. Der nächste Lauf liest das Verzeichnis erneut. Wenn das wieder geschieht, sehen Sie im Dienststatus von Microsoft 365 nach.',

  client_secret_expired:
    'Erstellen Sie im Entra Admin Center (App registrations > Ihre App > Certificates & secrets) ein neues Clientgeheimnis, kopieren Sie sofort den Wert aus der Spalte Value und fügen Sie ihn in das externe Konto ein.',
  client_secret_expires_soon:
    'Erstellen Sie vor diesem Tag im Entra Admin Center (App registrations > Ihre App > Certificates & secrets) ein neues Clientgeheimnis und fügen Sie dessen Value in das externe Konto ein. Das alte funktioniert bis dahin.',
  client_secret_wrong:
    'Kopieren Sie im Entra Admin Center (App registrations > Ihre App > Certificates & secrets) ein Clientgeheimnis aus der Spalte Value, nicht die Secret ID, und fügen Sie es in das externe Konto ein. Wird der Wert nicht mehr angezeigt, erstellen Sie ein neues Geheimnis.',
  client_secret_missing: 'Geben Sie das Clientgeheimnis der App-Registrierung im externen Konto ein.',
  app_not_found:
    'Prüfen Sie Client-ID und Mandanten-ID des externen Kontos (App registrations > Ihre App > Overview). Eine App aus einem anderen Mandanten braucht hier zuerst die Zustimmung eines Administrators.',
  app_disabled:
    'Aktivieren Sie die App im Entra Admin Center: Enterprise applications > Ihre App > Properties > Enabled for users to sign in.',
  tenant_not_found:
    'Prüfen Sie die Mandanten-ID (Entra Admin Center > Overview) und die Cloud des externen Kontos. Ein Mandant in einer nationalen Cloud ist nur dort zu finden.',
  wrong_cloud: 'Dieser Mandant liegt in einer anderen Microsoft-Cloud. Wählen Sie diese Cloud im externen Konto.',
  consent_missing:
    'Erteilen Sie die Administratorzustimmung im Entra Admin Center: App registrations > Ihre App > API permissions > Grant admin consent.',
  sign_in_blocked:
    'Eine Richtlinie für bedingten Zugriff oder eine Risikoregel blockiert diese App. Bitten Sie einen Entra-Administrator, den Eintrag unter Entra ID > Monitoring > Sign-in logs > Service principal sign-ins zu suchen und die Richtlinie zu ändern.',
  sign_in_refused:
    'Microsoft hat die Anmeldung verweigert. Vergleichen Sie jedes Feld des externen Kontos mit der App-Registrierung. Die Meldung nennt die AADSTS-Nummer, die Sie in den Anmeldeprotokollen suchen können.',

  certificate_not_registered:
    'Laden Sie den öffentlichen Teil des Zertifikats im Entra Admin Center hoch (App registrations > Ihre App > Certificates & secrets > Certificates), warten Sie eine Minute und versuchen Sie es erneut. Ist es schon da, vergleichen Sie die Fingerabdrücke und die Uhr dieses Servers.',
  certificate_expires_soon:
    'Erstellen Sie auf der Registerkarte „Zertifikat“ des externen Kontos ein neues Zertifikat, laden Sie seinen öffentlichen Teil vor diesem Tag im Entra Admin Center hoch und klicken Sie auf „Testen und verwenden“. Das alte funktioniert bis dahin.',
  certificate_expired:
    'Erstellen Sie auf der Registerkarte „Zertifikat“ des externen Kontos ein neues Zertifikat, laden Sie seinen öffentlichen Teil im Entra Admin Center hoch und klicken Sie auf „Testen und verwenden“.',
  certificate_unreadable:
    'Fügen Sie PEM-Text mit einem Zertifikat (RSA) und seinem privaten Schlüssel ohne Passphrase ein, oder lassen Sie Rollcall ein Zertifikat erstellen.',
  certificate_key_unsuitable:
    'Entra ID lässt Apps nur mit RSA-Schlüsseln anmelden. Verwenden Sie ein Zertifikat mit einem RSA-Schlüssel von mindestens 2048 Bit, oder lassen Sie Rollcall eines erstellen.',
  certificate_key_mismatch:
    'Fügen Sie den privaten Schlüssel ein, der zusammen mit dem Zertifikat erstellt wurde, oder lassen Sie Rollcall ein Zertifikat erstellen.',
  certificate_not_waiting:
    'Erstellen Sie zuerst ein Zertifikat, laden Sie seinen öffentlichen Teil im Entra Admin Center hoch und klicken Sie dann auf „Testen und verwenden“.',
  credential_missing:
    'Geben Sie im externen Konto ein Clientgeheimnis ein. Oder schließen Sie das Zertifikat ab: Laden Sie seinen öffentlichen Teil im Entra Admin Center hoch und klicken Sie auf „Testen und verwenden“.',
  consent_needed:
    'Öffnen Sie das externe Konto, klicken Sie auf „Berechtigungen erteilen“, und melden Sie sich als Dienstbenutzer an.',
  consent_withdrawn:
    'Jemand hat die Berechtigungen zurückgezogen. Klicken Sie beim externen Konto auf „Berechtigungen erteilen“, und melden Sie sich erneut als Dienstbenutzer an.',
  mfa_required:
    'Nehmen Sie den Dienstbenutzer von der Regel aus, die mehrstufige Authentifizierung verlangt (Entra ID > Conditional Access), und klicken Sie dann auf „Berechtigungen erteilen“, oder geben Sie das Kennwort erneut ein. Oder stellen Sie das Konto auf eine App um (MicrosoftGraphSecret), die keinen Benutzer braucht.',
  security_defaults:
    'Die Sicherheitsstandards (security defaults) lassen keine Ausnahme für einen einzelnen Benutzer zu. Stellen Sie das Konto auf eine App um (MicrosoftGraphSecret), oder bitten Sie einen Entra-Administrator, sie durch Richtlinien für bedingten Zugriff zu ersetzen.',
  user_sign_in_blocked:
    'Bitten Sie einen Entra-Administrator, den Eintrag unter Entra ID > Monitoring > Sign-in logs > User sign-ins (non-interactive) zu suchen und den Dienstbenutzer von der Richtlinie auszunehmen. Klicken Sie dann auf „Berechtigungen erteilen“, oder geben Sie das Kennwort erneut ein.',
  user_not_assigned:
    'Weisen Sie den Dienstbenutzer im Entra Admin Center zu: Enterprise applications > Rollcall > Users and groups.',
  password_wrong:
    'Geben Sie Benutzername und Kennwort des Dienstbenutzers erneut ein. Rollcall versucht es nicht von selbst wieder, damit der Benutzer nicht gesperrt wird. Auch Verbundbenutzer bekommen oft diese Antwort.',
  password_expired:
    'Geben Sie dem Dienstbenutzer ein neues Kennwort, das nicht abläuft, und tragen Sie es im externen Konto ein.',
  account_disabled:
    'Aktivieren Sie den Dienstbenutzer im Entra Admin Center (Users > der Benutzer > Account status) und geben Sie dann das Kennwort erneut ein.',
  account_locked:
    'Warten Sie, bis die Sperre vorbei ist, suchen Sie den Grund unter Entra ID > Sign-in logs, und geben Sie dann das Kennwort erneut ein. Bis dahin versucht Rollcall es nicht.',
  user_not_in_tenant:
    'Prüfen Sie Benutzername und Mandant des externen Kontos. Der Benutzer muss Mitglied dieses Mandanten sein, kein Gast und kein persönliches Konto.',
  user_federated:
    'Verwenden Sie einen Dienstbenutzer, dessen Kennwort in Entra ID liegt (nur Cloud), oder stellen Sie das Konto auf eine App um (MicrosoftGraphSecret).',
  on_premises_sign_in:
    'Prüfen Sie die Agents für die Passthrough-Authentifizierung vor Ort, oder verwenden Sie einen reinen Cloud-Dienstbenutzer; geben Sie dann das Kennwort erneut ein.',
  sign_in_again:
    'Klicken Sie beim externen Konto auf „Berechtigungen erteilen“, und melden Sie sich erneut als Dienstbenutzer an, oder geben Sie sein neues Kennwort ein.',
  sign_in_outdated:
    'Das externe Konto wurde inzwischen geändert. Es ist nichts zu tun: Die nächste Anmeldung verwendet die neuen Werte.',
  public_client_off:
    'Bitten Sie die Person, die Rollcall betreibt, ENTRA_CLIENT_SECRET zu setzen oder „Allow public client flows“ einzuschalten (App registrations > Rollcall > Authentication).',
  own_app_secret_wrong:
    'Bitten Sie die Person, die Rollcall betreibt, ENTRA_CLIENT_SECRET zu korrigieren. Es muss ein gültiges Geheimnis der eigenen App-Registrierung von Rollcall sein, oder leer, wenn sie ein öffentlicher Client ist.',
  consent_unknown:
    'Öffnen Sie das externe Konto in Rollcall, und klicken Sie auf „Berechtigungen erteilen“. Diese Seite lässt sich nicht direkt öffnen.',
  consent_expired:
    'Klicken Sie beim externen Konto erneut auf „Berechtigungen erteilen“. Sie haben zehn Minuten, um die Anmeldung abzuschließen.',
  consent_used:
    'Diese Anmeldung wurde schon abgeschlossen. Ist das Konto nicht bereit, klicken Sie erneut auf „Berechtigungen erteilen“.',
  consent_other_browser:
    'Schließen Sie die Anmeldung in dem Browser ab, in dem Sie auf „Weiter zu Microsoft“ geklickt haben. Oder klicken Sie erneut auf „Berechtigungen erteilen“, und verwenden Sie den neuen Link.',
  consent_not_confirmed: 'Öffnen Sie den Link erneut, und klicken Sie auf der Seite auf „Weiter zu Microsoft“.',
  consent_other_admin:
    'Nur der Administrator, der auf „Berechtigungen erteilen“ geklickt hat, kann das abschließen. Oder klicken Sie selbst auf die Schaltfläche, und verwenden Sie Ihren eigenen Link.',
  consent_outdated:
    'Seither wurde das externe Konto geändert oder eine neue Anmeldung begonnen. Klicken Sie erneut auf „Berechtigungen erteilen“.',
  consent_declined:
    'Klicken Sie erneut auf „Berechtigungen erteilen“ und dann auf der Seite von Microsoft auf Akzeptieren.',
  consent_admin_needed:
    'Bitten Sie einen Administrator des Mandanten, die Anfrage zu genehmigen (Entra ID > Enterprise applications > Admin consent requests, oder > Rollcall > Permissions > Grant admin consent). Klicken Sie dann erneut auf „Berechtigungen erteilen“, oder testen Sie das Konto.',
  consent_wrong_person:
    'Klicken Sie erneut auf „Berechtigungen erteilen“, und melden Sie sich mit dem Benutzernamen des Kontos an. Meldet Microsoft Sie unter einem anderen Namen an, verwenden Sie ein privates Fenster.',
  consent_not_proved:
    'Klicken Sie erneut auf „Berechtigungen erteilen“. Geschieht es noch einmal, sagen Sie der Person, die Rollcall betreibt, dass die Antwort nicht so war, wie sie von Microsoft zu erwarten ist.',
  not_a_password_account: 'Nur Konten vom Typ MicrosoftGraphPassword brauchen das. Wählen Sie ein solches Konto.',
  not_an_application_account: 'Nur Konten vom Typ MicrosoftGraphSecret haben das. Wählen Sie ein solches Konto.',
  permissions_too_wide:
    'Entfernen Sie die in der Meldung genannten Berechtigungen unter App registrations > Ihre App > API permissions. Rollcall verwendet sie nicht. Sie können sie behalten, wenn ein anderes System sie braucht.',

  permission_missing:
    'Fügen Sie die in der Meldung genannte Anwendungsberechtigung unter App registrations > Ihre App > API permissions > Microsoft Graph hinzu, erteilen Sie die Administratorzustimmung, warten Sie einige Minuten und testen Sie das Konto erneut. Wird der Zugriff nur bei einzelnen Personen verweigert, suchen Sie, was sie in Entra ID oder Exchange einschränkt.',
  graph_token_rejected:
    'Microsoft Graph nimmt die Anmeldung nicht an. Prüfen Sie Cloud und Mandant des externen Kontos, und testen Sie das Konto erneut.',
  mailbox_not_found:
    'Prüfen Sie die Adresse des Postfachs. Es muss ein Postfach in Exchange Online sein. Ein freigegebenes Postfach geht, eine Verteilerliste nicht.',
  mailbox_denied:
    'Exchange lässt die App dieses Postfach nicht verwenden. Nehmen Sie es in den Bereich der Zugriffsrichtlinie oder der RBAC-Rollenzuweisung auf. Die Änderung kann bis zu zwei Stunden dauern.',
  mailbox_renamed:
    'Nichts ist verloren: Die Besprechungen laufen unter der neuen Adresse weiter. Bitten Sie einen Administrator, diese Adresse in dem externen Konto einzutragen, in dem noch die alte steht.',
  mailbox_not_limited:
    'Geben Sie der App ihre Rollen in Exchange mit RBAC for Applications: Das Skript steht auf der Registerkarte „Postfachgrenze“ des Kontos. Entfernen Sie dann dieselben Berechtigungen unter API permissions in Entra ID, denn die weiter reichende gilt.',
  throttled:
    'Microsoft begrenzt die Anfragen. Es ist nichts zu tun: Der nächste Lauf beginnt mit den übrigen Personen.',
  microsoft_unavailable:
    'Microsoft 365 hat eine vorübergehende Störung. Es ist nichts zu tun: Der nächste Lauf versucht es erneut. Dauert sie an, sehen Sie im Dienststatus von Microsoft 365 nach.',
  microsoft_unreachable:
    'Prüfen Sie, ob dieser Server den in der Meldung genannten Host auf Port 443 erreicht: DNS, Firewall, Proxy und Zertifikate.',
  unexpected_answer:
    'Etwas zwischen diesem Server und Microsoft hat geantwortet, oft ein Proxy oder eine Anmeldeseite des Netzes. Prüfen Sie das Netz. Der nächste Lauf versucht es erneut.',

  training_has_sessions: 'Löschen Sie zuerst die Termine dieser Schulung. Vergangene Termine sind das Aufheben wert.',
  session_reference_taken: 'Verwenden Sie eine andere Referenz, oder ändern Sie den Termin, der sie hat.',
  session_has_meetings:
    'Sagen Sie den Termin zuerst ab, damit die Teilnehmenden eine Absage bekommen und die Besprechung aus ihren Kalendern verschwindet. Löschen Sie ihn dann.',
  session_cancelled: 'Einen abgesagten Termin können Sie nicht mehr ändern. Kopieren Sie ihn, um ihn neu zu planen.',
  enrolment_closed: 'Bitten Sie die Schulungsleitung um einen Platz, oder wählen Sie einen anderen Termin.',
  leave_deadline_passed: 'Wenden Sie sich an die Schulungsleitung: Sie kann Sie noch aus dem Termin nehmen.',
  employee_not_found:
    'Bitten Sie HR, Sie bei den Mitarbeitenden aufzunehmen oder in Ihrem Eintrag die E-Mail-Adresse zu hinterlegen, mit der Sie sich anmelden. Laden Sie dann neu.',
  employee_ambiguous:
    'Bitten Sie HR, einen der Einträge mit Ihrem Entra-Benutzer zu verknüpfen oder die E-Mail-Adresse in den anderen zu korrigieren.',
  employee_unknown: 'Wählen Sie die Teilnehmenden unter den Mitarbeitenden. Die Details nennen die unbekannten IDs.',
  too_many_attendees:
    'Outlook erlaubt höchstens 500 Teilnehmende je Besprechung. Teilen Sie den Termin, oder setzen Sie die Übrigen auf die Warteliste.',
  invitation_incomplete:
    'Ergänzen Sie auf den Registerkarten des Termins, was die Meldung nennt: mindestens ein Tag, ein Titel und eine angemeldete Person. Versuchen Sie es dann erneut.',
  invitation_changed:
    'Der Termin wurde seit Ihrer Prüfung geändert, oder inzwischen wurde etwas gesendet. Prüfen Sie ihn erneut, und senden Sie dann.',
  changes_unseen:
    'Prüfen und senden Sie auf der Registerkarte „Einladung“. Soll dieses System selbst senden, kann ihm ein Administrator einen Dienstschlüssel mit dem Recht „Einladungen senden“ (invitations:send) geben.',
  attendees_outside:
    'Prüfen Sie, ob diese Personen die Einladung bekommen sollen, und entfernen Sie die anderen. Sonst ist nichts zu tun.',
  confirmation_needed:
    'Viele Personen, die die Einladung schon haben, würden eine Mail bekommen. Wiederholen Sie die Anzahl dieser Mails in confirmMails, um fortzufahren.',
  sending_in_progress:
    'Dieser Termin wird gerade gesendet. Warten Sie, bis das fertig ist. Die Registerkarte „Einladung“ zeigt den Fortschritt.',
  invitation_account_not_set:
    'Bitten Sie einen Administrator, unter Schulung > Einstellungen > Synchronisierung der Exchange-Einladungen ein externes Konto zu wählen.',
  organiser_mailbox_missing:
    'Bitten Sie einen Administrator, in dem externen Konto, das Einladungen sendet, ein Postfach einzutragen. Dieses Postfach ist Organisator der Besprechungen.',
  attendee_unknown:
    'Prüfen Sie die E-Mail-Adresse der Person. Die Einladung geht dorthin wie an jemanden von außen. Gibt es die Adresse nicht, erfährt es nur der Organisator.',
  attendee_disabled:
    'Prüfen Sie, ob die Person noch hier arbeitet, und entfernen Sie sie andernfalls aus dem Termin. Die Einladung wird gesendet, aber wer sich nicht anmelden kann, liest sie wahrscheinlich nicht.',
  attendee_guest:
    'Es ist nichts zu tun: Ein Gast bekommt die Einladung im Postfach der eigenen Organisation und nimmt als Gast an einem Online-Termin teil.',
  attendee_without_mailbox:
    'Geben Sie der Person ein Postfach (eine Lizenz mit Exchange Online), oder tragen Sie bei ihr eine andere Adresse ein. Bis dahin kommt die Einladung zum Organisator zurück.',
  attendee_address_differs:
    'Stimmt die Adresse bei den Mitarbeitenden, ist nichts zu tun: Die Einladung geht dorthin. Liest die Person ihre Mails unter der anderen Adresse, korrigieren Sie sie dort.',
  attendees_not_checked:
    'Es ist nichts zu tun: Einladungen können trotzdem gesendet werden. Damit Personen geprüft werden, bitten Sie einen Administrator, das externe Konto zu testen und ihm User.Read.All oder User.ReadBasic.All zu erteilen.',
  smtp_not_configured:
    'Bitten Sie einen Administrator, unter Schulung > Einstellungen das Postfach zu wählen, das die E-Mails sendet, oder die Art der Schulungseinladung auf MicrosoftGraph zu stellen. Oder bitten Sie die Person, die Rollcall betreibt, SMTP_URL und MAIL_FROM zu setzen.',
  smtp_refused:
    'Der Mailserver hat die Anmeldung, den Absender oder die in der Meldung genannte Adresse abgelehnt. Bitten Sie die Person, die Rollcall betreibt, SMTP_URL und MAIL_FROM zu prüfen.',
  smtp_unreachable:
    'Bitten Sie die Person, die Rollcall betreibt, SMTP_URL, DNS und Firewall zu prüfen. Was nicht gesendet wurde, geht beim nächsten Senden mit.',
  mails_unfinished:
    'Senden Sie erneut, oder überlassen Sie es der Dienstaufgabe. Nur wer noch keine Mail hat, bekommt eine. Wenn das wieder geschieht, bitten Sie die Person, die Rollcall betreibt, den Mailserver zu prüfen.',
  online_session_by_mail:
    'Tragen Sie den Link zur Onlinebesprechung als Ort ein. Oder bitten Sie einen Administrator, die Art der Schulungseinladung auf MicrosoftGraph zu stellen; dann wird eine Teams-Besprechung angelegt.',
  mail_refused:
    'Exchange nimmt diese Mail so nicht an. Kürzen Sie den Text auf der Registerkarte „Einladung“, wenn er sehr lang ist, und senden Sie erneut. Nur wer noch keine Mail hat, bekommt eine.',
  mail_perhaps_sent:
    'Sehen Sie in den Gesendeten Elementen des Postfachs nach. Rollcall sendet die Mail nicht von selbst noch einmal. Eine Erinnerung sendet die Einladung erneut, und im Kalender bleibt es eine Besprechung.',
  mail_permission_missing:
    'Erteilen Sie der App Mail.Send als Anwendungsberechtigung mit Administratorzustimmung, oder geben Sie ihr in Exchange mit RBAC for Applications „Application Mail.Send“ für dieses Postfach. Bei einem Dienstbenutzer erteilen Sie die Berechtigungen erneut.',
  mail_limit_reached:
    'Ein Postfach kann in 24 Stunden 10.000 Empfänger erreichen. Was nicht gesendet wurde, wird später gesendet. Geschieht das nicht, sehen Sie im Postfach nach einer Nachricht von Exchange.',
  mail_limit_near:
    'Senden Sie in Teilen an mehreren Tagen, oder stellen Sie die Art der Schulungseinladung auf MicrosoftGraph. Was Exchange aufschiebt, wird später gesendet, und niemand bekommt es doppelt.',
  smtp_password_ending:
    'Wählen Sie unter Schulung > Einstellungen > „Postfach, das die E-Mails sendet“ ein externes Konto, und geben Sie ihm die Berechtigung Mail.Send. Entfernen Sie danach SMTP_URL und MAIL_FROM.',
  smtp_busy: 'Der Mailserver ist ausgelastet. Es ist nichts zu tun: Der Rest geht beim nächsten Mal mit.',
  mail_address_refused:
    'Korrigieren Sie die E-Mail-Adresse der in der Meldung genannten Person, und senden Sie erneut. Nur wer noch keine Mail hat, bekommt eine.',
  activity_permission_missing:
    'Erteilen Sie der App TeamsActivity.Send als Anwendungsberechtigung mit Administratorzustimmung, oder nehmen Sie die Berechtigung je Person TeamsActivity.Send.User in das Teams-Paket auf. Prüfen Sie dann, ob Rollcall bei diesen Personen in Teams installiert ist.',
  activity_app_differs:
    'Teams nimmt Benachrichtigungen nur von der App an, die im Teams-Paket steht. Fügen Sie ein externes Konto mit der Client-ID der eigenen App-Registrierung von Rollcall (ENTRA_CLIENT_ID) hinzu, und wählen Sie es unter Schulung > Einstellungen > Aktivitätsfeed von Teams.',
  activity_perhaps_sent:
    'Es ist nicht bekannt, ob Teams diese Benachrichtigung gezeigt hat. Rollcall sendet sie nicht erneut, damit niemand sie zweimal bekommt.',
  activity_refused:
    'Laden Sie das aktuelle Paket von Rollcall im Teams Admin Center hoch, denn Teams nimmt nur die Arten von Benachrichtigungen an, die darin stehen. Prüfen Sie dann die App-ID unter Schulung > Einstellungen > Aktivitätsfeed von Teams.',
  mailbox_unlicensed:
    'Geben Sie dem Organisator ein Postfach in Exchange Online (eine Lizenz oder ein freigegebenes Postfach), oder tragen Sie im externen Konto ein anderes ein.',
  meeting_refused:
    'Microsoft nimmt diese Besprechung so nicht an. Korrigieren Sie, was die Meldung nennt, und senden Sie erneut. Die anderen Tage wurden gesendet.',
  meeting_conflict:
    'Exchange war noch mit einer früheren Änderung an diesem Kalender beschäftigt. Es wurde nichts gespeichert. Senden Sie in einer Minute erneut; auch die Dienstaufgabe versucht es wieder.',
  attendee_without_address:
    'Sollen sie dabeibleiben, öffnen Sie die Besprechung in Outlook als Organisator, entfernen Sie diesen Eintrag und fügen Sie die Person mit ihrer E-Mail-Adresse wieder hinzu. Prüfen Sie hier dann erneut. Brauchen sie die Besprechung nicht mehr, senden Sie.',
  zone_in_utc:
    'Es ist nichts zu tun: Die Uhrzeit stimmt, und Outlook zeigt sie allen in ihrer Zeitzone. Exchange kennt diese Zeitzone nicht beim Namen; daher steht die Besprechung in UTC.',
  meeting_uncertain:
    'Microsoft hat nicht gemeldet, ob die Besprechung angelegt wurde. Senden Sie erneut: Rollcall sucht sie zuerst und legt sie nie doppelt an.',
  meeting_deleted:
    'Jemand hat die Besprechung in Outlook gelöscht. Wählen Sie auf der Registerkarte „Einladung“, ob Sie die Fassung aus Outlook übernehmen (gelöscht) oder die aus Rollcall wiederherstellen.',
  meeting_drifted:
    'Die Besprechung wurde in Outlook geändert. Wählen Sie auf der Registerkarte „Einladung“, ob Sie die Fassung aus Outlook übernehmen oder die aus Rollcall wiederherstellen.',
  join_link_missing:
    'Die Besprechung hat keinen Teams-Link. Prüfen Sie, ob der Organisator eine Lizenz mit Microsoft Teams hat und Teams-Besprechungen anlegen darf, und senden Sie erneut.',

  zone_rules_outdated:
    'Aktualisieren Sie Node.js auf eine Version mit neueren Zeitzonendaten (`node -p process.versions.tz` zeigt, welche es hat), oder lassen Sie NODE_ICU_DATA auf neuere ICU-Daten zeigen, und starten Sie neu. Outlook-Besprechungen betrifft das nicht: Exchange hat eigene Regeln.',
  store_unavailable:
    'Prüfen Sie, ob die Datenbank erreichbar ist, oder prüfen Sie freien Platz und Rechte des Datenordners. Wenn Sie gerade etwas geändert haben, ändern Sie es erneut: Es wurde nicht gespeichert.',
  saved_in_part:
    'Nur ein Teil wurde gespeichert; die Meldung sagt, welcher. Prüfen Sie freien Platz und Rechte des Datenordners, sehen Sie sich den Eintrag an und wiederholen Sie nur, was fehlt.',
  run_outdated:
    'Es wurde nichts geändert. Starten Sie einen neuen Lauf, der die aktuellen Einstellungen verwendet. Verwerfen Sie diesen, wenn er im Weg ist.',
  placeholder_empty:
    'Ergänzen Sie, was fehlt, auf der Registerkarte „Tage“, oder nehmen Sie den Platzhalter aus dem Text auf der Registerkarte „Einladung“. Sie können auch so senden.',
  address_shared:
    'Teilen sich diese Personen ein Postfach, ist nichts zu tun: Dorthin geht eine einzige Mail mit allen Namen. Andernfalls korrigieren Sie die E-Mail-Adresse im Personaldatensatz.',
  erasure_not_confirmed:
    'Es wurde niemand gelöscht. Geben Sie die Personalnummer genau so ein, wie sie auf der Seite der Person steht.',
  missing_not_confirmed: 'Prüfen Sie, wer in der Liste fehlt. Wiederholen Sie die Anzahl in confirm, um fortzufahren.',
  list_in_doubt:
    'Prüfen Sie, ob die Liste alle enthält und jede Zeile eine Personalnummer hat. Wenn ja, senden Sie zusätzlich despiteDoubt.',
  missing_changed:
    'Es wurde niemand geändert. Importieren Sie die vollständige Liste erneut, und prüfen Sie, wer jetzt fehlt.',
  retention_not_confirmed: 'Prüfen Sie, was entfernt würde. Wiederholen Sie diese Zahlen in confirm, um fortzufahren.',
  person_absent:
    'Es ist nichts zu tun: Die Person wird eingeladen, wenn die Abwesenheit vorbei oder gelöscht ist. Um sie jetzt einzuladen, klicken Sie auf der Registerkarte „Teilnehmende“ auf „Trotzdem einladen“.',
  double_booked: 'Fragen Sie die Person, an welchem Termin sie teilnimmt, und entfernen Sie sie aus dem anderen.',
  address_invalid:
    'Korrigieren Sie die E-Mail-Adresse bei den Mitarbeitenden, oder entfernen Sie die Person aus den Teilnehmenden.',
  date_invalid: 'Korrigieren Sie Beginn, Ende oder Zeitzone dieses Tages. Die anderen Tage können gesendet werden.',
  data_unreadable:
    'Eine Datendatei ist beschädigt und ihre vorige Fassung auch. Stellen Sie den Datenordner aus einer Sicherung wieder her; die beschädigten Dateien blieben unangetastet.',
  data_from_newer_version:
    'Starten Sie die Version von Rollcall, die diese Daten geschrieben hat, oder eine neuere; oder stellen Sie den Datenordner aus einer Sicherung von vor der Aktualisierung wieder her. Es wurde nichts geändert.',
  data_folder_in_use:
    'Beenden Sie den anderen Rollcall-Prozess, der diesen Datenordner verwendet, oder geben Sie diesem einen eigenen Ordner (DATA_DIR).',
  database_too_old:
    'Aktualisieren Sie die Datenbank auf PostgreSQL 14 oder neuer, oder nennen Sie eine andere in ROLLCALL_STORE. Es wurde nichts geändert.',
  database_in_use:
    'Beenden Sie jedes Rollcall, das diese Datenbank verwendet, warten Sie eine halbe Minute, und führen Sie den Befehl erneut aus. Wenn Sie einen Pooler wie PgBouncer verwenden, nennen Sie die Datenbank selbst. Es wurde nichts geändert.',
  move_target_not_empty:
    'Ziehen Sie in eine leere Datenbank oder einen neuen Ordner um. Wurde ein früherer Umzug hierher unterbrochen, führen Sie jenen Befehl erneut aus. Es wurde nichts geändert.',
  move_unfinished:
    'Führen Sie denselben Befehl move-store erneut aus: Er macht dort weiter, wo er aufgehört hat. Oder arbeiten Sie am alten Ort weiter, wo sich nichts geändert hat.',
  move_differs:
    'Führen Sie denselben Befehl erneut aus, während an keinem der beiden Orte jemand arbeitet. Kommt die Meldung wieder, arbeiten Sie am alten Ort weiter, wo sich nichts geändert hat.',
  backup_by_database:
    'Sichern Sie die Datenbank mit ihren eigenen Werkzeugen, etwa pg_dump und pg_restore, und den Ordner mit Fotos, falls es einen gibt.',
  no_records_found:
    'Setzen Sie DATA_DIR (und ROLLCALL_PHOTOS, wenn Sie es verwenden) auf den Ordner, den Rollcall verwendet, oder nennen Sie die Datei mit diesen Einstellungen, zum Beispiel --env /etc/rollcall.env. Es wurde nichts geändert.',
  backup_inside_data_folder:
    'Verwenden Sie einen Ordner außerhalb des Datenordners, am besten auf einem anderen Datenträger. Liegt eine Sicherung darin, verschieben Sie sie zuerst nach außen.',
  disk_full:
    'Schaffen Sie Platz auf diesem Datenträger, oder verwenden Sie einen Ordner auf einem anderen, und führen Sie den Befehl dann erneut aus. Es wurde nichts geändert.',
  folder_unusable:
    'Prüfen Sie, ob der Pfad ein Ordner auf einem intakten Datenträger ist und ob der Benutzer, der den Befehl ausführt, dort lesen und schreiben kann. Es wurde nichts geändert.',
  restore_unfinished:
    'Führen Sie dieselbe Wiederherstellung erneut aus, um sie abzuschließen, oder führen Sie "npm run restore -- --undo" aus, um die vorigen Daten zurückzuholen. Danach startet Rollcall wieder.',
  backup_target_not_empty: 'Wählen Sie für die Sicherung einen Ordner, der leer ist oder noch nicht existiert.',
  backup_incomplete:
    'Stellen Sie aus einer anderen Sicherung wieder her: Diese wurde nicht beendet oder ist seither beschädigt. Es wurde nichts geändert.',
  secret_unreadable:
    'Das gespeicherte Geheimnis wurde mit einem anderen Schlüssel verschlüsselt. Tragen Sie diesen Schlüssel in ROLLCALL_PREVIOUS_KEYS ein, oder geben Sie das Geheimnis erneut ein.',
  stopping: 'Der Server wird beendet. Versuchen Sie es in einer Minute erneut.',
  internal: 'Geben Sie die Anfrage-ID an die Person weiter, die Rollcall betreibt. Unter dieser ID steht mehr im Log.',
  client_secret_forbidden:
    'Eine Richtlinie des Mandanten erlaubt Apps keine Clientgeheimnisse. Geben Sie der App auf der Seite des Kontos ein Zertifikat oder eine verwaltete Identität, oder lassen Sie sie von einem Administrator ausnehmen (Entra ID > Enterprise applications > Application policies).',
  managed_identity_missing:
    'Betreiben Sie Rollcall dort, wo Azure eine verwaltete Identität gibt (App Service, Container Apps, virtuelle Maschine), weisen Sie unter Identity > User assigned eine zu und starten Sie neu. Anderswo verwenden Sie ein Zertifikat.',
  managed_identity_unknown:
    'Prüfen Sie die Client-ID der verwalteten Identität (Azure portal > Managed Identities > Overview) und weisen Sie diese Identität unter Identity > User assigned der App oder Maschine zu, auf der Rollcall läuft.',
  federated_credential_missing:
    'Öffnen Sie im Entra Admin Center App registrations > Ihre App > Certificates & secrets > Federated credentials > Add credential > Managed identity, und wählen Sie die Identität, mit der Rollcall läuft.',
  federated_credential_wrong:
    'Vergleichen Sie die Verbundanmeldeinformationen unter App registrations > Ihre App > Certificates & secrets > Federated credentials: Subject ist die Object (principal) ID der verwalteten Identität, Audience api://AzureADTokenExchange, Issuer https://login.microsoftonline.com/<Mandanten-ID>/v2.0.',
  assertion_expired:
    'Prüfen Sie die Uhr der Maschine, auf der Rollcall läuft. Stimmt sie, starten Sie die App oder Maschine neu, um ein neues Token zu bekommen.',
  access_challenged:
    'Mit den Anmeldedaten des Kontos ist alles in Ordnung. Suchen Sie in den Anmeldeprotokollen von Entra ID nach einer Richtlinie für bedingten Zugriff oder einem Risiko für diese App oder diesen Benutzer, und versuchen Sie es erneut.',
  consent_request_sent:
    'Die Administratoren des Mandanten haben eine Anfrage bekommen. Wenn sie zugestimmt haben, klicken Sie erneut auf „Berechtigungen erteilen“. Oder senden Sie einem Administrator den Link unter „Für einen Administrator“.',
  admin_consent_unknown:
    'Lassen Sie sich einen neuen Link geben. Er steht in Rollcall auf der Seite des externen Kontos unter „Für einen Administrator“.',
  admin_consent_over:
    'Dieser Link wurde schon benutzt, ist älter als eine Woche, oder das Konto wurde seither geändert. Lassen Sie sich einen neuen geben, wenn die Berechtigungen noch fehlen.',
  admin_consent_refused:
    'Öffnen Sie den Link erneut als Administrator, der für die Organisation zustimmen darf (Privileged Role Administrator, Cloud Application Administrator oder Global Administrator), und klicken Sie auf Akzeptieren.',
}
