import { texts } from './table.ts'

/** Words that stand on many pages. */
export const commonTexts = texts({
  en: {
    home: 'Home', remoteAccounts: 'Remote Accounts', employees: 'Employees', settings: 'Settings', personnelAdministration: 'Personnel Administration',
    serviceTasks: 'Service Tasks', trainings: 'Trainings', training: 'Training', calendar: 'Calendar', serviceKeys: 'Service keys', audit: 'Audit', diagnostics: 'Diagnostics', administration: 'Administration',
    menu: 'Menu', loading: 'Loading …', save: 'Save', cancel: 'Cancel', delete: 'Delete', close: 'Close', edit: 'Change', add: 'Add', back: 'Back', more: 'Show more', retry: 'Try again',
    copy: 'Copy', copied: 'Copied', whatToDo: 'What to do', requestId: 'Request id', saved: 'Saved', search: 'Search', open: 'Open', yes: 'Yes', no: 'No', never: 'Never', required: 'Required',
    leaveUnsaved: 'You have changes that are not saved. Leave this page and lose them?',
    changedMeanwhile: 'Somebody else changed this meanwhile. Load it anew to see what it is now.',
    reload: 'Load anew', checkFields: 'Some fields are not right yet. What to do stands beside them.', newWindow: 'opens a new window',
    notFound: 'There is no such page here.', toHome: 'To the start page',
  },
  nl: {
    home: 'Start', remoteAccounts: 'Externe accounts', employees: 'Medewerkers', settings: 'Instellingen', personnelAdministration: 'Personeelsadministratie',
    serviceTasks: 'Servicetaken', trainings: 'Opleidingen', training: 'Opleiding', calendar: 'Kalender', serviceKeys: 'Servicesleutels', audit: 'Audit', diagnostics: 'Diagnose', administration: 'Beheer',
    menu: 'Menu', loading: 'Laden …', save: 'Opslaan', cancel: 'Annuleren', delete: 'Verwijderen', close: 'Sluiten', edit: 'Wijzigen', add: 'Toevoegen', back: 'Terug', more: 'Meer tonen', retry: 'Opnieuw proberen',
    copy: 'Kopiëren', copied: 'Gekopieerd', whatToDo: 'Wat te doen', requestId: 'Aanvraag-id', saved: 'Opgeslagen', search: 'Zoeken', open: 'Openen', yes: 'Ja', no: 'Nee', never: 'Nooit', required: 'Verplicht',
    leaveUnsaved: 'U hebt wijzigingen die niet zijn opgeslagen. Deze pagina verlaten en ze verliezen?',
    changedMeanwhile: 'Iemand anders heeft dit intussen gewijzigd. Laad het opnieuw om te zien hoe het nu is.',
    reload: 'Opnieuw laden', checkFields: 'Enkele velden kloppen nog niet. Wat te doen staat erbij.', newWindow: 'opent een nieuw venster',
    notFound: 'Deze pagina bestaat hier niet.', toHome: 'Naar de startpagina',
  },
  fr: {
    home: 'Accueil', remoteAccounts: 'Comptes distants', employees: 'Collaborateurs', settings: 'Paramètres', personnelAdministration: 'Administration du personnel',
    serviceTasks: 'Tâches de service', trainings: 'Formations', training: 'Formation', calendar: 'Calendrier', serviceKeys: 'Clés de service', audit: 'Audit', diagnostics: 'Diagnostic', administration: 'Administration',
    menu: 'Menu', loading: 'Chargement …', save: 'Enregistrer', cancel: 'Annuler', delete: 'Supprimer', close: 'Fermer', edit: 'Modifier', add: 'Ajouter', back: 'Retour', more: 'Afficher plus', retry: 'Réessayer',
    copy: 'Copier', copied: 'Copié', whatToDo: 'Que faire', requestId: 'Identifiant de requête', saved: 'Enregistré', search: 'Rechercher', open: 'Ouvrir', yes: 'Oui', no: 'Non', never: 'Jamais', required: 'Obligatoire',
    leaveUnsaved: 'Des modifications ne sont pas enregistrées. Quitter cette page et les perdre ?',
    changedMeanwhile: 'Quelqu’un d’autre a modifié ceci entre-temps. Rechargez pour voir l’état actuel.',
    reload: 'Recharger', checkFields: 'Certains champs ne sont pas encore corrects. Ce qu’il faut faire est indiqué à côté.', newWindow: 'ouvre une nouvelle fenêtre',
    notFound: 'Cette page n’existe pas ici.', toHome: 'Vers la page d’accueil',
  },
  de: {
    home: 'Start', remoteAccounts: 'Externe Konten', employees: 'Mitarbeitende', settings: 'Einstellungen', personnelAdministration: 'Personalverwaltung',
    serviceTasks: 'Dienstaufgaben', trainings: 'Schulungen', training: 'Schulung', calendar: 'Kalender', serviceKeys: 'Dienstschlüssel', audit: 'Protokoll', diagnostics: 'Diagnose', administration: 'Verwaltung',
    menu: 'Menü', loading: 'Wird geladen …', save: 'Speichern', cancel: 'Abbrechen', delete: 'Löschen', close: 'Schließen', edit: 'Ändern', add: 'Hinzufügen', back: 'Zurück', more: 'Mehr anzeigen', retry: 'Erneut versuchen',
    copy: 'Kopieren', copied: 'Kopiert', whatToDo: 'Was zu tun ist', requestId: 'Anfrage-ID', saved: 'Gespeichert', search: 'Suchen', open: 'Öffnen', yes: 'Ja', no: 'Nein', never: 'Nie', required: 'Erforderlich',
    leaveUnsaved: 'Es gibt Änderungen, die nicht gespeichert sind. Diese Seite verlassen und sie verlieren?',
    changedMeanwhile: 'Jemand anderes hat dies inzwischen geändert. Laden Sie es neu, um den jetzigen Stand zu sehen.',
    reload: 'Neu laden', checkFields: 'Einige Felder stimmen noch nicht. Was zu tun ist, steht daneben.', newWindow: 'öffnet ein neues Fenster',
    notFound: 'Diese Seite gibt es hier nicht.', toHome: 'Zur Startseite',
  },
})
