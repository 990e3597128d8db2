import { texts } from './table.ts'

/** The audit trail: who did what to what. */
export const auditTexts = texts({
  en: {
    lead: 'Who did what to what, the newest first. Each line holds the hash of the one before, so that a line that was altered shows.',
    search: 'Search', searchHint: 'A name, an id, a request id.', actor: 'Who', action: 'What', outcome: 'Outcome', everybody: 'Everybody', everything: 'Everything', both: 'Done and refused', done: 'Done', refused: 'Refused', clear: 'Clear filters',
    empty: 'Nothing was done yet.', emptyFiltered: 'No line fits these filters.', shown: (count: string) => `${count} lines shown`, changes: (fields: string) => `Changed: ${fields}`, created: (fields: string) => `With: ${fields}`, before: 'before', after: 'after', nothing: 'nothing', request: (id: string) => `Request ${id}`,
    fields: { name: 'Name', schedule: 'Schedule', timeZone: 'Time zone', enabled: 'Switched on', options: 'Options', scopes: 'Rights', status: 'Status', counts: 'Result', dryRun: 'Dry run', cloud: 'Cloud', tenantId: 'Tenant id', clientId: 'Client id', mailbox: 'Mailbox', clientSecret: 'Client secret', clientSecretExpiresOn: 'Secret expires on', displayName: 'Display name', email: 'Mail address', department: 'Department', employeeNumber: 'Employee number', entraUserId: 'Entra user', photoOptOut: 'Opted out of a picture', photo: 'Picture', photoSynchronizationAccountId: 'Account for pictures', matchBy: 'Matched by', photoSize: 'Picture size', brakeShare: 'Limit (share)', brakeCount: 'Limit (number)', unmatchedAfterDays: 'Not found: remove after days', invitationType: 'Kind of invitation', invitationSynchronizationAccountId: 'Account for invitations', ok: 'Worked', created: 'Added', updated: 'Changed', unchanged: 'Unchanged', failed: 'Failed' },
    actions: {
      'employee.created': 'Added an employee', 'employee.changed': 'Changed an employee', 'employee.removed': 'Removed an employee', 'employee.photoUploaded': 'Uploaded a picture', 'employee.photoWithdrawn': 'Withdrew a picture', 'employees.imported': 'Imported employees',
      'remoteAccount.created': 'Added a remote account', 'remoteAccount.changed': 'Changed a remote account', 'remoteAccount.deleted': 'Deleted a remote account', 'remoteAccount.tested': 'Tested a remote account',
      'run.started': 'Started a run', 'run.ended': 'A run ended', 'run.cancelled': 'Stopped a run', 'run.confirmed': 'Confirmed a held run', 'run.rejected': 'Rejected a held run',
      'serviceKey.created': 'Created a service key', 'serviceKey.deleted': 'Deleted a service key', 'serviceTask.created': 'Created a service task', 'serviceTask.changed': 'Changed a service task', 'serviceTask.deleted': 'Deleted a service task',
      'settings.changed': 'Changed settings', 'request.refused': 'Request refused',
    },
  },
  nl: {
    lead: 'Wie wat met wat heeft gedaan, het nieuwste eerst. Elke regel bevat de hash van de vorige, zodat een gewijzigde regel opvalt.',
    search: 'Zoeken', searchHint: 'Een naam, een id, een aanvraag-id.', actor: 'Wie', action: 'Wat', outcome: 'Uitkomst', everybody: 'Iedereen', everything: 'Alles', both: 'Gedaan en geweigerd', done: 'Gedaan', refused: 'Geweigerd', clear: 'Filters wissen',
    empty: 'Er is nog niets gedaan.', emptyFiltered: 'Geen regel past bij deze filters.', shown: (count) => `${count} regels getoond`, changes: (fields) => `Gewijzigd: ${fields}`, created: (fields) => `Met: ${fields}`, before: 'voor', after: 'na', nothing: 'niets', request: (id) => `Aanvraag ${id}`,
    fields: { name: 'Naam', schedule: 'Planning', timeZone: 'Tijdzone', enabled: 'Ingeschakeld', options: 'Opties', scopes: 'Rechten', status: 'Status', counts: 'Resultaat', dryRun: 'Proefuitvoering', cloud: 'Cloud', tenantId: 'Tenant-id', clientId: 'Client-id', mailbox: 'Postvak', clientSecret: 'Clientgeheim', clientSecretExpiresOn: 'Geheim verloopt op', displayName: 'Weergavenaam', email: 'E-mailadres', department: 'Afdeling', employeeNumber: 'Personeelsnummer', entraUserId: 'Entra-gebruiker', photoOptOut: 'Wil geen foto', photo: 'Foto', photoSynchronizationAccountId: 'Account voor foto’s', matchBy: 'Gekoppeld op', photoSize: 'Fotogrootte', brakeShare: 'Grens (aandeel)', brakeCount: 'Grens (aantal)', unmatchedAfterDays: 'Niet gevonden: verwijderen na dagen', invitationType: 'Soort uitnodiging', invitationSynchronizationAccountId: 'Account voor uitnodigingen', ok: 'Gelukt', created: 'Toegevoegd', updated: 'Gewijzigd', unchanged: 'Ongewijzigd', failed: 'Mislukt' },
    actions: {
      'employee.created': 'Medewerker toegevoegd', 'employee.changed': 'Medewerker gewijzigd', 'employee.removed': 'Medewerker verwijderd', 'employee.photoUploaded': 'Foto geüpload', 'employee.photoWithdrawn': 'Foto ingetrokken', 'employees.imported': 'Medewerkers geïmporteerd',
      'remoteAccount.created': 'Extern account toegevoegd', 'remoteAccount.changed': 'Extern account gewijzigd', 'remoteAccount.deleted': 'Extern account verwijderd', 'remoteAccount.tested': 'Extern account getest',
      'run.started': 'Uitvoering gestart', 'run.ended': 'Uitvoering afgelopen', 'run.cancelled': 'Uitvoering gestopt', 'run.confirmed': 'Wachtende uitvoering bevestigd', 'run.rejected': 'Wachtende uitvoering verworpen',
      'serviceKey.created': 'Servicesleutel gemaakt', 'serviceKey.deleted': 'Servicesleutel verwijderd', 'serviceTask.created': 'Servicetaak gemaakt', 'serviceTask.changed': 'Servicetaak gewijzigd', 'serviceTask.deleted': 'Servicetaak verwijderd',
      'settings.changed': 'Instellingen gewijzigd', 'request.refused': 'Aanvraag geweigerd',
    },
  },
  fr: {
    lead: 'Qui a fait quoi à quoi, le plus récent d’abord. Chaque ligne contient l’empreinte de la précédente : une ligne modifiée se voit.',
    search: 'Rechercher', searchHint: 'Un nom, un identifiant, un identifiant de requête.', actor: 'Qui', action: 'Quoi', outcome: 'Résultat', everybody: 'Tout le monde', everything: 'Tout', both: 'Fait et refusé', done: 'Fait', refused: 'Refusé', clear: 'Effacer les filtres',
    empty: 'Rien n’a encore été fait.', emptyFiltered: 'Aucune ligne ne correspond à ces filtres.', shown: (count) => `${count} lignes affichées`, changes: (fields) => `Modifié : ${fields}`, created: (fields) => `Avec : ${fields}`, before: 'avant', after: 'après', nothing: 'rien', request: (id) => `Requête ${id}`,
    fields: { name: 'Nom', schedule: 'Planification', timeZone: 'Fuseau horaire', enabled: 'Activée', options: 'Options', scopes: 'Droits', status: 'État', counts: 'Résultat', dryRun: 'Essai à blanc', cloud: 'Cloud', tenantId: 'ID du locataire', clientId: 'ID client', mailbox: 'Boîte aux lettres', clientSecret: 'Secret client', clientSecretExpiresOn: 'Expiration du secret', displayName: 'Nom affiché', email: 'Adresse e-mail', department: 'Service', employeeNumber: 'Matricule', entraUserId: 'Utilisateur Entra', photoOptOut: 'Ne veut pas de photo', photo: 'Photo', photoSynchronizationAccountId: 'Compte pour les photos', matchBy: 'Associé par', photoSize: 'Taille des photos', brakeShare: 'Limite (part)', brakeCount: 'Limite (nombre)', unmatchedAfterDays: 'Introuvable : supprimer après (jours)', invitationType: 'Type d’invitation', invitationSynchronizationAccountId: 'Compte pour les invitations', ok: 'Réussi', created: 'Ajoutés', updated: 'Modifiés', unchanged: 'Inchangés', failed: 'Échecs' },
    actions: {
      'employee.created': 'Collaborateur ajouté', 'employee.changed': 'Collaborateur modifié', 'employee.removed': 'Collaborateur supprimé', 'employee.photoUploaded': 'Photo téléversée', 'employee.photoWithdrawn': 'Photo retirée', 'employees.imported': 'Collaborateurs importés',
      'remoteAccount.created': 'Compte distant ajouté', 'remoteAccount.changed': 'Compte distant modifié', 'remoteAccount.deleted': 'Compte distant supprimé', 'remoteAccount.tested': 'Compte distant testé',
      'run.started': 'Exécution lancée', 'run.ended': 'Exécution terminée', 'run.cancelled': 'Exécution arrêtée', 'run.confirmed': 'Exécution en attente confirmée', 'run.rejected': 'Exécution en attente rejetée',
      'serviceKey.created': 'Clé de service créée', 'serviceKey.deleted': 'Clé de service supprimée', 'serviceTask.created': 'Tâche de service créée', 'serviceTask.changed': 'Tâche de service modifiée', 'serviceTask.deleted': 'Tâche de service supprimée',
      'settings.changed': 'Paramètres modifiés', 'request.refused': 'Requête refusée',
    },
  },
  de: {
    lead: 'Wer was womit getan hat, das Neueste zuerst. Jede Zeile enthält den Hash der vorigen; eine veränderte Zeile fällt auf.',
    search: 'Suchen', searchHint: 'Ein Name, eine ID, eine Anfrage-ID.', actor: 'Wer', action: 'Was', outcome: 'Ergebnis', everybody: 'Alle', everything: 'Alles', both: 'Getan und verweigert', done: 'Getan', refused: 'Verweigert', clear: 'Filter löschen',
    empty: 'Es wurde noch nichts getan.', emptyFiltered: 'Keine Zeile passt zu diesen Filtern.', shown: (count) => `${count} Zeilen gezeigt`, changes: (fields) => `Geändert: ${fields}`, created: (fields) => `Mit: ${fields}`, before: 'vorher', after: 'nachher', nothing: 'nichts', request: (id) => `Anfrage ${id}`,
    fields: { name: 'Name', schedule: 'Zeitplan', timeZone: 'Zeitzone', enabled: 'Eingeschaltet', options: 'Optionen', scopes: 'Rechte', status: 'Status', counts: 'Ergebnis', dryRun: 'Probelauf', cloud: 'Cloud', tenantId: 'Mandanten-ID', clientId: 'Client-ID', mailbox: 'Postfach', clientSecret: 'Clientgeheimnis', clientSecretExpiresOn: 'Geheimnis läuft ab am', displayName: 'Anzeigename', email: 'E-Mail-Adresse', department: 'Abteilung', employeeNumber: 'Personalnummer', entraUserId: 'Entra-Benutzer', photoOptOut: 'Möchte kein Foto', photo: 'Foto', photoSynchronizationAccountId: 'Konto für Fotos', matchBy: 'Zugeordnet nach', photoSize: 'Fotogröße', brakeShare: 'Grenze (Anteil)', brakeCount: 'Grenze (Anzahl)', unmatchedAfterDays: 'Nicht gefunden: entfernen nach Tagen', invitationType: 'Art der Einladung', invitationSynchronizationAccountId: 'Konto für Einladungen', ok: 'Gelungen', created: 'Hinzugefügt', updated: 'Geändert', unchanged: 'Unverändert', failed: 'Fehlgeschlagen' },
    actions: {
      'employee.created': 'Mitarbeitende Person hinzugefügt', 'employee.changed': 'Mitarbeitende Person geändert', 'employee.removed': 'Mitarbeitende Person entfernt', 'employee.photoUploaded': 'Foto hochgeladen', 'employee.photoWithdrawn': 'Foto zurückgezogen', 'employees.imported': 'Mitarbeitende importiert',
      'remoteAccount.created': 'Externes Konto hinzugefügt', 'remoteAccount.changed': 'Externes Konto geändert', 'remoteAccount.deleted': 'Externes Konto gelöscht', 'remoteAccount.tested': 'Externes Konto getestet',
      'run.started': 'Lauf gestartet', 'run.ended': 'Lauf beendet', 'run.cancelled': 'Lauf angehalten', 'run.confirmed': 'Wartenden Lauf bestätigt', 'run.rejected': 'Wartenden Lauf verworfen',
      'serviceKey.created': 'Dienstschlüssel angelegt', 'serviceKey.deleted': 'Dienstschlüssel gelöscht', 'serviceTask.created': 'Dienstaufgabe angelegt', 'serviceTask.changed': 'Dienstaufgabe geändert', 'serviceTask.deleted': 'Dienstaufgabe gelöscht',
      'settings.changed': 'Einstellungen geändert', 'request.refused': 'Anfrage verweigert',
    },
  },
})
